"""Each condition that words bring is heard in its own lines, and not in such as share its words.

The lines stand in tests/data/moments, a file a condition: "+" brings it, "-" must not. "|" parts
what is said one after the other.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from assistant.conversation.context import Context
from assistant.conversation.conversation import Conversation
from assistant.conversation.fitting import is_so, moment_of
from tests.holding import DATA, enter, hold, of_kind, shipped

LINES = DATA / "moments"
FEWEST = 10  # of each sort
TABLE = ("/people Misty mother", "/people Wilma grandmother")
MOMENTS = ("threat", "decided_for_them", "wants_us_gone", "done_talking", "fed_up")
ANGER = set(MOMENTS) - {"threat"}
READ_BACK = "not_right"

# What some conditions need besides the line.
BEFORE = {
    "differ": ("Wilma: it has been a long week",),
    "two_homes": ("Wilma: the kids are fine",),
}
SPEAKERS = {"long_ago": "Wilma"}
KINDS = {"hard_night": "concern", "strength_said": "strength"}

# All that is asked of it here is what the content says.
CONTEXT = cast(Context, SimpleNamespace(content=shipped()))


def spoken_conditions() -> list[str]:
    return [one.id for one in shipped().moments.conditions if one.heard or one.whole]


def lines_of(name: str) -> list[tuple[bool, str]]:
    found = (LINES / f"{name}.txt").read_text("utf-8").splitlines()
    return [(one[0] == "+", one[2:]) for one in found if one[0] in "+-"]


def wrong(name: str, heard: dict[str, bool]) -> dict[str, bool]:
    return {line: heard[line] for wanted, line in lines_of(name) if heard[line] is not wanted}


def held(name: str, line: str) -> Conversation:
    speaker = SPEAKERS.get(name, "Misty")
    said = [f"{speaker}: {one.strip()}" for one in line.split("|")]
    return hold(*TABLE, *BEFORE.get(name, ()), *said)


def settle(conversation: Conversation) -> None:
    for cue in conversation.record.open_cues():
        enter(conversation, f"/safety not {cue.id[1:]} a test")


def test_every_condition_that_words_bring_has_lines() -> None:
    assert {path.stem for path in LINES.glob("*.txt")} == set(spoken_conditions())
    for name in spoken_conditions():
        for wanted in (True, False):
            assert sum(1 for found, _ in lines_of(name) if found is wanted) >= FEWEST, name


@pytest.mark.parametrize("name", MOMENTS)
def test_a_moment_is_met_in_its_own_lines_alone(name: str) -> None:
    conversation, met = hold(*TABLE), {}
    for _, line in lines_of(name):
        settle(conversation)
        enter(conversation, f"Misty: {line}")
        if name == "threat" and not conversation.record.open_cues():
            enter(conversation, f"/safety raise {str(conversation.record.last_statement)[1:]}")
        moment = moment_of(conversation.record, CONTEXT)
        met[line] = moment is not None and moment.id == name
    assert wrong(name, met) == {}


@pytest.mark.parametrize("name", sorted(ANGER))
def test_what_is_no_moment_of_anger_is_none_of_another_either(name: str) -> None:
    conversation, angry = hold(*TABLE), []
    for wanted, line in lines_of(name):
        if not wanted:
            enter(conversation, f"Misty: {line}")
            settle(conversation)
            moment = moment_of(conversation.record, CONTEXT)
            angry += [(line, moment.id)] if moment is not None else []
    assert angry == []


@pytest.mark.parametrize(
    "name", [one for one in spoken_conditions() if one not in (*MOMENTS, READ_BACK)]
)
def test_what_words_take_for_granted_was_said(name: str) -> None:
    heard = {}
    for _, line in lines_of(name):
        conversation = held(name, line)
        enter(conversation, *([f"/kind {KINDS[name]}"] if name in KINDS else []))
        heard[line] = is_so(name, conversation.record, CONTEXT)
    assert wrong(name, heard) == {}


def test_only_what_is_said_of_the_read_back_asks_for_its_correction() -> None:
    conversation, noted = hold(*TABLE, "Misty: we eat at six"), {}
    for _, line in lines_of(READ_BACK):
        enter(conversation, "/read")
        said = of_kind(enter(conversation, f"Misty: {line}"), "note")
        noted[line] = any("read back wrong" in one.text for one in said)
    assert wrong(READ_BACK, noted) == {}
