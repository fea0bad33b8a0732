"""A name that nobody at the table has is asked after, and not answered by whoever has the floor."""

from __future__ import annotations

import pytest

from tests.rehearsal.playing import rehearse, said, say, trust

FAMILY = "interpreted_family"
NOBODY_HERE = (
    "Kayla, do you feel safe at home?",
    "Kayla: Do you feel safe at home?",
    "Jessica, do you feel safe at home?",
    "Jessica: you have been through so much",
    "Emily, how are you?",
    "Mr. Hutchins, what do you think?",
    "me: Kayla, do you feel safe at home?",
    "Kayla, you love that boy.",
    "Darlene: You love that boy.",
    "Is anybody hurting you, Kayla?",
)
SOMEBODY_OR_NO_NAME = (
    "Furaha, do you feel safe at home?",
    "Furahaa, are you afraid of anybody?",
    "Gaston: thank you for coming.",
    "Honey, do you feel safe at home?",
    "Today, you can say as little as you like.",
    "Regardless, you came, and I am glad.",
    "Unfortunately, you had to wait for us.",
    "Therefore, what do you think?",
    "Again, you do not have to answer.",
    "Okay, how are you all?",
    "Question: how are you all?",
    "Thank you all for coming.",
    "In Kentucky, you have a right to a copy.",
    "Monday, you said it was hard.",
    "What would help most, ma'am?",
    "Kayla was at the other table.",
)


@pytest.mark.parametrize("line", NOBODY_HERE)
def test_a_name_of_nobody_here_is_asked_after(line: str) -> None:
    conversation = rehearse(FAMILY)
    say(conversation, "Thank you all for coming.")
    before, lines = trust(conversation), len(conversation.record.worker_lines)
    replies = say(conversation, line)
    assert not said(replies)
    assert [one.kind for one in replies if "Furaha" in one.text] == ["error"]
    assert trust(conversation) == before
    assert len(conversation.record.worker_lines) == lines


@pytest.mark.parametrize("line", SOMEBODY_OR_NO_NAME)
def test_any_other_line_is_taken(line: str) -> None:
    conversation = rehearse(FAMILY)
    replies = say(conversation, line)
    assert "error" not in [one.kind for one in replies]
    assert len(conversation.record.worker_lines) == 1


@pytest.mark.parametrize("line", ["Furaha:", "Furaha: ", "me:", "Mother:"])
def test_a_name_with_nothing_after_it_is_no_line(line: str) -> None:
    conversation = rehearse(FAMILY)
    before = trust(conversation)
    replies = say(conversation, line)
    assert [one.kind for one in replies] == ["error", "ready"]
    assert trust(conversation) == before
    assert not conversation.document().worker_lines
