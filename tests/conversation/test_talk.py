"""How the worker's own talk is weighed and remarked on, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversation.door import Rehearse, open_conversation
from assistant.conversation.summing import sum_up
from assistant.store import memory_store
from tests.holding import enter, hold, of_kind, shipped, texts

TELLING = (
    "me: You need to sign the release today.",
    "me: The court has ordered a drug screen every week.",
    "me: You should really take a parenting class.",
    "me: Our policy says that visits are on Tuesdays at ten.",
)
SAYING_BACK = (
    "me: You lay there every night with it.",
    "me: It sounds like you are worn out.",
    "me: You want them home, and you are scared that it won't happen.",
    "me: So mornings are the hardest part of it.",
)


def test_the_workers_typed_lines_move_the_meter() -> None:
    told = hold("Misty: I lay there", *TELLING).view().talk
    said_back = hold("Misty: I lay there", *SAYING_BACK).view().talk
    assert said_back.meter == 0.0
    assert told.telling >= 3
    assert told.meter is not None
    assert told.meter > 0.3


def test_one_more_line_moves_the_meter_by_little() -> None:
    conversation = hold("Misty: I lay there", *SAYING_BACK)
    before = conversation.view().talk.meter or 0.0
    enter(conversation, TELLING[0])
    after = conversation.view().talk.meter or 0.0
    assert 0.0 <= after - before < 0.2


def test_an_interrogation_is_called_no_conversation() -> None:
    asked = (
        "Did you work last week?", "Do you have a car?", "Are you on probation?",
        "Does he go to school?", "Did you take your drug screen?", "Do you drink?",
        "Have you been arrested?", "Is your mother around?",
    )  # fmt: skip
    lines = [line for one in asked for line in (f"me: {one}", "Misty: Yes.")]
    conversation = hold("Misty: He gets up at six and I get him dressed.", *lines)
    told = texts(enter(conversation, "/balance"), "note")
    assert "Asked 8, said back 0" in told
    assert "is a conversation" not in told
    assert "nearer to an interview" in told
    assert (conversation.view().talk.meter or 0.0) > 0.5


def test_nothing_is_said_of_the_talk_where_nothing_is_known() -> None:
    conversation = hold("Misty: I lay there", "Misty: every night")
    assert conversation.view().talk.meter is None
    assert "Too little is known" in texts(enter(conversation, "/balance"))
    assert "interview" not in texts(enter(conversation, "/where"))


def test_the_balance_in_words_has_the_counts_beside_every_ratio() -> None:
    conversation = hold("Misty: I lay there every night", "/told 2", "/asked 4", "/reflected 2")
    told = texts(enter(conversation, "/balance"), "note")
    assert "2 of 8 (25 %)" in told
    assert "0.5 (2 for 4)" in told
    assert "Misty: 5 of 5 words (100 %)" in told
    assert "8 of these were counted by key" in told
    assert "conversation" in texts(enter(conversation, "/where"))


def test_the_balance_quotes_the_lines_that_lead_it() -> None:
    conversation = hold("Misty: I lay there", *TELLING, *SAYING_BACK)
    told = texts(enter(conversation, "/balance"), "note")
    assert "“You should really take a parenting class.”" in told
    assert "worn out" not in told


def test_how_much_the_coach_says_can_be_changed_while_it_goes() -> None:
    conversation = hold("Misty: I lay there")
    assert "could be better" in texts(enter(conversation, "/coach"))
    enter(conversation, "/coach every")
    assert of_kind(enter(conversation, SAYING_BACK[0]), "note")
    enter(conversation, "/coach off")
    assert not of_kind(enter(conversation, TELLING[2]), "nudge")
    enter(conversation, "/coach nudges")
    assert of_kind(enter(conversation, TELLING[2]), "nudge")
    assert "/coach every" in texts(enter(conversation, "/coach loudly"), "error")


@pytest.mark.parametrize(("level", "noted"), [("every", True), ("nudges", False)])
def test_in_a_rehearsal_the_settings_say_how_much_the_coach_says(
    level: str, noted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text(f'coach = "{level}"\nreminders = "off"\n')
    conversation = open_conversation(
        "r", rehearse=Rehearse("young_mother_relapse"), store=memory_store(), content=shipped()
    )
    said = enter(conversation, "Kayla: Hello.", "Kayla: What worries you the most?")
    assert bool(of_kind(said, "note")) is noted


def test_settings_that_cannot_be_followed_are_told_of_when_a_meeting_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path))
    (tmp_path / "settings.toml").write_text('reminders = "loudly"\n')
    opening = open_conversation("r", store=memory_store(), content=shipped()).opening()
    assert "settings.toml" in texts(opening, "note")
    assert '"loudly"' in texts(opening, "note").replace("'", '"')
    (tmp_path / "settings.toml").write_text('reminders = "off"\n')
    opening = open_conversation("r", store=memory_store(), content=shipped()).opening()
    assert "settings.toml" not in texts(opening, "note")


def test_a_kept_meeting_is_summed_up_by_what_stands_in_it() -> None:
    store = memory_store()
    lines = ("Misty: I lay there", "Misty: not this", "/undo", "/objective 1: I sleep at night")
    hold(*lines, "/title The porch", store=store)
    summed = sum_up("kitchen", store)
    assert (summed.title, summed.statements, summed.objectives) == ("The porch", 1, 1)
    assert not summed.rehearsal


def test_a_face_without_a_page_for_it_says_where_the_debrief_is() -> None:
    conversation = open_conversation(
        "r", rehearse=Rehearse("young_mother_relapse"), store=memory_store(), content=shipped()
    )
    assert "ftm-coach debrief" in texts(enter(conversation, "/debrief"), "note")
    assert "rehearsal" in texts(enter(hold(), "/debrief"), "error")
    assert "full screen" in texts(enter(hold(), "/panel"), "error")


def test_a_scene_in_which_nothing_was_said_yet_opens_as_a_new_one() -> None:
    store = memory_store()
    rehearse = Rehearse("teen_status_case", scene="silent_teen")
    open_conversation("r", rehearse=rehearse, store=store, content=shipped()).close()
    again = open_conversation("r", store=store, content=shipped())
    assert "Taken up again" not in texts(again.opening())
    assert "Getting ready" not in texts(again.opening(), "prompt")
    enter(again, "Eli: Hello.")
    again.close()
    later = open_conversation("r", store=store, content=shipped())
    assert "Taken up again" in texts(later.opening())
