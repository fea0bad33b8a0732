"""Every mistake that a trainer can make is found, placed, and told with what to write."""

import os
from pathlib import Path

import pytest

from assistant.content.checking import find_mistakes
from assistant.content.files import layers_of
from tests.content.folders import SHIPPED, changed, write

FLOW = "flows/family_team_meeting.yaml"
WORDS = "prompts/en/concerns.yaml"


def mistakes(folder: Path) -> list[str]:
    found = find_mistakes(layers_of(SHIPPED, [folder], "en"))
    return [str(one).replace(str(folder) + os.sep, "").replace(os.sep, "/") for one in found]


def test_the_shipped_content_has_none() -> None:
    assert find_mistakes(layers_of(SHIPPED, [], "en")) == []


# What is changed in a shipped flow, and what is then said.
FLOW_MISTAKES = [
    ("initial: prepare\n", "initial: begining\n", 'no state is called "begining"'),
    ("initial: concerns\n", "initial: worry\n", '"worry" is no topic of this stage'),
    ("to: welcome,", "to: wellcome,", 'no state is called "wellcome"'),
    ("from: [prepare]", "from: [nowhere]", 'no state is called "nowhere"'),
    ("from: [prepare]", "from: [any, prepare]", '"any" stands beside other states'),
    ("[safety_checked_in_private]", "[os.getpid]", 'no guard is called "os.getpid"'),
    ("topic: purpose}", "topic: purposes}", '"purposes" is not known here'),
    ("topic: purpose}", "topic: purpose, words: speech}", 'no words file is called "speech"'),
    ("topic: purpose}", "topic: purpose, before: os.getpid}", '"before" is not known here'),
    ("title: Welcome, topic: purpose", "title: Welcome", "needs either a topic or topics"),
    ("{id: plan,", "{id: welcome,", '"welcome" is here twice'),
    ("{id: vision,", "{id: concerns,", '"concerns" is here twice'),
    ("{name: pause,", "{name: back,", '"back" is here twice'),
    (
        "{name: pause, from: any, to: same}",
        "{name: rest, from: any, to: same}",
        '"pause" is missing',
    ),
    ("- time_and_place\n", "- place_and_time\n", 'prepare.yaml has no item "place_and_time"'),
    ("  welcome: [purpose,", "  hello: [purpose,", 'no state is called "hello"'),
    (
        "[purpose, roles, ground_rules",
        "[purpose, ground_rules",
        '"roles_explained" asks whether "roles" was touched, and no state has it',
    ),
    ("[sop-task-5, sop-task-11]", "[sop-task-12]", 'no line of policy is called "sop-task-12"'),
    ("[sop-task-5, sop-task-11]", "[sop-task-1, sop-task-2, sop-task-3]", "source has more than 2"),
    ("id: family_team_meeting", "id: family_meeting", 'the id is "family_meeting"'),
    ("version: 1", "version: one", "this should be a whole number, and is text"),
    ("version: 1\n", "", '"version" is missing'),
    (", final: true", "", "no state is final"),
    (", final: true", ", final: 1", "this should be true or false, and is the number 1"),
]


@pytest.mark.parametrize(("old", "new", "said"), FLOW_MISTAKES)
def test_a_mistake_in_a_flow_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    changed(tmp_path, FLOW, old, new)
    found = mistakes(tmp_path)
    assert any(said in one for one in found), found
    assert all(one.startswith(FLOW + ":") and "; " in one for one in found)


def test_a_mistake_stands_at_its_line_and_column(tmp_path: Path) -> None:
    path = changed(tmp_path, FLOW, "to: welcome,", "to: wellcome,")
    lines = path.read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "wellcome" in text)
    column = lines[line - 1].index("wellcome") + 1
    assert mistakes(tmp_path)[0].startswith(f"{FLOW}:{line}:{column}: ")


def test_a_state_that_nothing_leads_to_is_told(tmp_path: Path) -> None:
    lines = (SHIPPED / FLOW).read_text("utf-8").splitlines()
    kept = [line for line in lines if "to: conversation.vision" not in line]
    write(tmp_path, FLOW, "\n".join(kept))
    assert any('nothing leads to "conversation.vision"' in one for one in mistakes(tmp_path))


DEAD_END = """
id: short_visit
version: 1
title: Short visit
source: [sop-intro-2]
initial: arrive
stages:
  - {id: arrive, title: Arrive, topic: purpose}
  - {id: stuck, title: Stuck, topic: concerns}
  - {id: leave, title: Leave, topic: close, final: true}
triggers:
  - {name: begin, from: [arrive], to: stuck}
  - {name: back, from: any, to: previous}
  - {name: pause, from: any, to: same}
  - {name: resume, from: any, to: same}
  - {name: finish, from: [arrive], to: leave}
"""


def test_a_dead_end_is_told(tmp_path: Path) -> None:
    write(tmp_path, "flows/short_visit.yaml", DEAD_END)
    assert any('from "stuck" no end can be reached' in one for one in mistakes(tmp_path))


WORDS_MISTAKES = [
    ("source: [sop", "source: [soup", 'no line of policy is called "soup'),
    ("from: ", "from: nowhere_", '"nowhere_'),
    ("concerns.opener.2", "concerns.opener.1", '"concerns.opener.1" is here twice'),
    ("text:", "txt:", '"txt" is not known here; write "text"'),
    ("text:", "txt:", '"text" is missing'),
    ("id: family_worries", "id: purpose", 'the item "purpose" is in'),
    ("id: concerns\n", "id: worries\n", 'the id is "worries"'),
    ("title: What", "title: 7 #", "this should be text, and is the number 7; put it in quotes"),
]


@pytest.mark.parametrize(("old", "new", "said"), WORDS_MISTAKES)
def test_a_mistake_in_the_words_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    changed(tmp_path, WORDS, old, new)
    assert any(said in one for one in mistakes(tmp_path)), mistakes(tmp_path)


@pytest.mark.parametrize(
    ("group", "fewest"),
    [("openers", 6), ("follow_ups", 6), ("reflection_stems", 6), ("bridges", 3)],
)
def test_too_few_words_are_told_with_how_many_are_wanted(
    tmp_path: Path, group: str, fewest: int
) -> None:
    lines = (SHIPPED / WORDS).read_text("utf-8").splitlines()
    start = lines.index(f"{group}:")
    end = next(n for n in range(start + 1, len(lines)) if not lines[n].startswith("  "))
    write(tmp_path, WORDS, "\n".join(lines[: start + 2] + lines[end:]))
    assert any(
        f"{group} has 1 of at least {fewest}; write {fewest - 1} more" in one
        for one in mistakes(tmp_path)
    )


def test_three_sources_are_one_too_many(tmp_path: Path) -> None:
    changed(tmp_path, WORDS, "source: [", "source: [sop-task-1, sop-task-2, ")
    assert any(
        "source has more than 2; keep the 2 that fit best" in one for one in mistakes(tmp_path)
    )


def test_all_mistakes_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    changed(tmp_path, FLOW, "to: welcome,", "to: wellcome,")
    changed(tmp_path, WORDS, "text:", "txt:")
    write(tmp_path, "prompts/en/roles.yaml", "id: roles\nroles: [&a b]\n")
    write(tmp_path, "flows/broken.yaml", "a: [\n")
    found = mistakes(tmp_path)
    assert {one.split(":")[0] for one in found} == {
        FLOW,
        WORDS,
        "prompts/en/roles.yaml",
        "flows/broken.yaml",
    }
    assert found == sorted(found, key=lambda one: one.split(":")[0])


def test_a_faulty_words_file_is_not_blamed_on_the_flows_that_use_it(tmp_path: Path) -> None:
    write(tmp_path, WORDS, "a: [\n")
    assert [one.split(":")[0] for one in mistakes(tmp_path)] == [WORDS]


def test_openers_for_a_flow_that_does_not_exist_are_told(tmp_path: Path) -> None:
    write(tmp_path, "prompts/en/flow_nothing.yaml", "id: flow_nothing\nopeners: []\n")
    assert any('no flow is called "nothing"' in one for one in mistakes(tmp_path))


def test_a_policy_line_given_twice_is_told(tmp_path: Path) -> None:
    changed(tmp_path, "prompts/en/sources.yaml", "id: sop-task-2\n", "id: sop-task-1\n")
    assert any('"sop-task-1" is here twice' in one for one in mistakes(tmp_path))
