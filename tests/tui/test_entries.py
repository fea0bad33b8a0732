"""What a line leaves in the chat."""

from __future__ import annotations

import pytest

from assistant.tui.entries import entries_of, refreshed
from tests.holding import enter, hold


@pytest.mark.parametrize("name", ["me", "Dana", "dana"])
def test_the_workers_own_line_stands_without_the_name_before_it(name: str) -> None:
    conversation = hold("/people me Dana")
    line = f"{name}: I'll call the co-op by Thursday"
    entries = entries_of(list(conversation.enter(line)), conversation.view(), line)
    assert [one.text for one in entries if one.sort == "worker"] == [
        "I'll call the co-op by Thursday"
    ]


@pytest.mark.parametrize("what", ["", "o1"])
def test_what_was_read_aloud_goes_from_the_familys_view_with_its_words(what: str) -> None:
    conversation = hold(
        "Misty: I do supper", "Tre: I want my cat back", "/objective 1: I do supper"
    )
    line = f"/read {what}".strip()
    entries = entries_of(list(conversation.enter(line)), conversation.view(), line)
    assert any("supper" in one.text for one in entries if one.for_family())
    assert refreshed(entries, conversation.view()) == {}
    enter(conversation, "/private 1")
    for position, fresh in refreshed(entries, conversation.view()).items():
        entries[position] = fresh
    assert not any("supper" in one.text for one in entries if one.for_family())
    assert any("supper" in one.text for one in entries)
    enter(conversation, "/private off 1")
    shown = refreshed(entries, conversation.view()).values()
    assert any("supper" in one.text for one in shown if one.for_family())


@pytest.mark.parametrize("what", ["all", "o1"])
@pytest.mark.parametrize(
    "lines",
    [
        ("/redact 1",),
        ("/private 1",),
        ("/objective o1 drop", "/private 1"),
        ("/objective o1 hope: typed", "/task drop t1", "/private 1"),
        ("/private 1", "/task drop t1"),
    ],
)
def test_what_was_read_aloud_goes_though_the_plan_holds_it_no_more(
    what: str, lines: tuple[str, ...]
) -> None:
    conversation = hold(
        *("Misty: I'll do supper every night", "Tre: I want my cat back", "/objective 2: a cat"),
        *("/objective o1 hope: 1", "/task s1"),
    )
    before, line = conversation.view(), f"/read {what}"
    entries = entries_of(list(conversation.enter(line)), conversation.view(), line, before=before)
    assert any("supper" in one.text for one in entries if one.for_family())
    for later in lines:
        enter(conversation, later)
        for position, fresh in refreshed(entries, conversation.view()).items():
            entries[position] = fresh
    assert not any("supper" in one.text for one in entries if one.for_family())
