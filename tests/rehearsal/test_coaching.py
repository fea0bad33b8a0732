"""What the coach says while a rehearsal goes, and where it keeps quiet."""

from __future__ import annotations

import pytest

from assistant.conversation.replies import Reply
from tests.rehearsal.playing import rehearse, say

FAMILY = "young_mother_relapse"
GOOD = "Kayla: You've been asked the same things over and over, and you're worn out with it."
JARGON = "Kayla: We need the FSOS to sign off on your UA before reunification."


def remarks(replies: list[Reply]) -> list[Reply]:
    return [
        reply
        for reply in replies
        if reply.kind in ("nudge", "reminder") or (reply.kind == "note" and reply.speaker is None)
    ]


def test_on_every_line_one_short_note_says_what_it_did_to_whom() -> None:
    conversation = rehearse(FAMILY, remarks="every line")
    say(conversation, "/begin")
    notes = remarks(say(conversation, GOOD))
    assert len(notes) == 1
    assert "Kayla" in notes[0].text


def test_a_nudge_says_another_way_and_that_it_can_be_tried_at_once() -> None:
    conversation = rehearse(FAMILY, remarks="what matters")
    say(conversation, "/begin")
    nudge = next(reply for reply in say(conversation, JARGON) if reply.kind == "nudge")
    assert "/retry" in nudge.text
    line = next(iter(conversation.record.worker_lines.values()))
    assert line.heard.nudges[0].try_instead in nudge.text


@pytest.mark.parametrize("level", ["every line", "what matters", "off"])
def test_never_more_than_one_note_a_line(level: str) -> None:
    conversation = rehearse(FAMILY, remarks=level)
    for line in (GOOD, JARGON, "Why?", "Did you? Would you? Could you?", "Hello.") * 3:
        assert len(remarks(say(conversation, line))) <= 1


def test_with_nudges_only_a_good_line_passes_without_a_note() -> None:
    conversation = rehearse(FAMILY, remarks="what matters")
    say(conversation, "/begin")
    assert remarks(say(conversation, GOOD)) == []


def test_at_the_end_means_not_a_word_before() -> None:
    conversation = rehearse(FAMILY, remarks="off")
    assert remarks(say(conversation, GOOD, JARGON, "Why?", "Why?")) == []


def test_a_hint_says_what_the_last_speaker_needs_and_changes_nothing() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, GOOD)
    before = len(conversation.events)
    replies = say(conversation, "/hint")
    assert "Kayla" in replies[0].text
    assert any(reply.kind == "suggestion" for reply in replies)
    assert len(conversation.events) == before


def test_stages_and_objectives_work_as_in_a_meeting() -> None:
    conversation = rehearse(FAMILY)
    say(conversation, GOOD, "/begin", "/topic plan", "/objective 1: I do bedtime, sober")
    document = conversation.document()
    assert document.objectives[0].text == "I do bedtime, sober"
    assert document.path[-1] == "plan"
    assert document.statements[0].speaker == "Kayla"


def test_a_finished_rehearsal_asks_to_look_back() -> None:
    conversation = rehearse(FAMILY)
    replies = say(conversation, GOOD, "/finish anyway")
    assert conversation.record.finished is not None
    assert any("debrief" in reply.text for reply in replies)


def test_commands_of_a_rehearsal_are_none_of_a_meetings() -> None:
    from tests.holding import enter, hold

    meeting = hold()
    for command in ("/retry", "/rewind 2", "/aside Misty", "/hint"):
        assert enter(meeting, command)[0].kind == "error"
    assert not {"retry", "aside"} & {command.name for command in meeting.commands}
    assert {"retry", "aside"} <= {command.name for command in rehearse(FAMILY).commands}
