"""What shipped keeps what it promises: policy word for word, phrases that the code asks for."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from assistant.cli.main import VERBS
from assistant.content import load_content, vocabulary
from assistant.content.phrases import placeholders
from assistant.content.trace import Traced, trace
from assistant.meeting import nouns
from tests.content.folders import SHIPPED, changed, write

CONTENT = load_content()
SEEDS = Path(__file__).parents[1] / "data" / "seeds"

# Headings and the words that lead into a list: what is left of the seeds, once every line of
# policy is taken out of them.
LEFT_OVER = {
    "sop-1.6-quality-engagement.txt": """
        1.6 Quality Engagement for Successful Partnership Introduction
        • In a quality visit, the worker: • • • • • • • • • • • • • • • • •
        Practice Guidance Procedure
        The SSW completes the following tasks prior to and during an FTM or case planning conference
        in order to engage the family: The SSW: 1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. Revisions""",
    "qsr-engagement.txt": """
        ENGAGEMENT as defined by the Quality Service Review Protocol ENGAGEMENT: Those working with
        the child and family (parents and other caretakers) are: Core Concepts Best practice teaches
        that: Issues to Consider 1. 2. 3. 4. Levels of Practice Core Conditions of Engagement &
        Relationship Accommodations and Supports Opportunities to Participate Voice & Choice
        Good to Optimal Marginal to Fair Poor""",
}
IDS = [
    *("sop-intro-1", "sop-intro-2"),
    *(f"sop-visit-{number}" for number in range(1, 18)),
    *("sop-intro-3", "sop-intro-4"),
    *(f"sop-task-{number}" for number in range(1, 12)),
    *(f"qsr-definition-{number}" for number in range(1, 7)),
    *(f"qsr-core-{number}" for number in range(1, 6)),
    *(f"qsr-practice-{number}" for number in range(1, 6)),
    *(f"qsr-issue-{number}" for number in range(1, 5)),
    *(
        f"qsr-rubric-{level}-{column}"
        for level in ("good", "fair", "poor")
        for column in ("relationship", "supports", "voice")
    ),
]


def words(text: str) -> str:
    return " ".join(text.replace("\uf0b7", " ").split())


def test_the_lines_of_policy_have_the_ids_of_the_design_in_order() -> None:
    assert list(CONTENT.sources) == IDS


@pytest.mark.parametrize("name", sorted(LEFT_OVER))
def test_every_sentence_of_the_seeds_is_a_line_of_policy_word_for_word(name: str) -> None:
    rest = words((SEEDS / name).read_text("utf-8"))
    prefix = name[:3]
    lines = [line.text for line in CONTENT.sources.values() if line.id.startswith(prefix)]
    for text in sorted(lines, key=len, reverse=True):
        assert text in rest
        rest = rest.replace(text, " ", 1)
    assert words(rest) == words(LEFT_OVER[name])


def test_every_line_of_policy_is_served() -> None:
    assert [line.id for line in trace(CONTENT) if not line.served] == []


def with_cake(folder: Path) -> dict[str, Traced]:
    """The trace where a user's folder has one more line of policy."""
    extra = "\n- {id: sop-task-12, source: SOP, text: Brings cake.}\n"
    sources = (SHIPPED / "prompts/en/sources.yaml").read_text("utf-8")
    write(folder, "prompts/en/sources.yaml", sources + extra)
    content = load_content(overlays=[folder])
    assert content.warnings == ()
    return {line.id: line for line in trace(content)}


def test_a_line_that_nothing_serves_is_seen(tmp_path: Path) -> None:
    lines = with_cake(tmp_path)
    assert not lines["sop-task-12"].served
    assert lines["sop-task-7"].served


def test_an_item_serves_only_where_it_must_be_touched(tmp_path: Path) -> None:
    item = "  - {id: cake, title: Cake, ask: Who bakes?, source: sop-task-12}\n"
    changed(tmp_path, "prompts/en/concerns.yaml", "items:\n", f"items:\n{item}")
    assert not with_cake(tmp_path)["sop-task-12"].served
    changed(tmp_path, "flows/worker_visit.yaml", "[family_worries,", "[cake, family_worries,")
    line = with_cake(tmp_path)["sop-task-12"]
    assert line.prompts == ("concerns.item.cake",)
    assert line.states == ("worker_visit/visit.concerns",)


def test_a_flows_own_opener_serves_in_its_topic_alone(tmp_path: Path) -> None:
    opener = "{id: cake.opener.1, topic: vision, text: Cake?, source: sop-task-12}"
    name = "prompts/en/flow_worker_visit.yaml"
    changed(tmp_path, name, "openers:\n", f"openers:\n  - {opener}\n")
    line = with_cake(tmp_path)["sop-task-12"]
    assert line.prompts == ("cake.opener.1",)
    assert line.states == ("worker_visit/visit.vision",)


def test_content_and_meeting_mean_the_same_words() -> None:
    assert set(get_args(vocabulary.TopicName)) == set(get_args(nouns.Topic))
    assert set(get_args(vocabulary.Kind)) == set(get_args(nouns.Kind))
    assert set(get_args(vocabulary.NudgeKind)) == set(get_args(nouns.NudgeKind))


def test_the_visit_ends_with_the_seventeen_qualities() -> None:
    flow = CONTENT.flows["worker_visit"]
    (last,) = [state for state in flow.states if state.final]
    items = {item.id: item.source for item in CONTENT.topics[last.words].items}
    assert [items[one][0] for one in flow.touches[last.name]] == [
        f"sop-visit-{number}" for number in range(1, 18)
    ]


@pytest.mark.parametrize("flow", sorted(CONTENT.flows))
def test_every_topic_can_be_turned_to_from_every_state(flow: str) -> None:
    found = CONTENT.flows[flow]
    everywhere = {
        found.by_name[target].topic
        for trigger in found.triggers
        if trigger.from_anywhere and not trigger.guards
        for target in found.targets_of(trigger)
    }
    assert everywhere == set(get_args(vocabulary.TopicName))


# The functions that ask for a phrase of one file, in the rooms that have them.
ASKING = {"sentence": "command_line", "say": "custody", "_told": "settings_errors"}
ROOMS = ("cli", "assistant")


def asked_of(node: ast.Call, room: str, asked: list[str]) -> tuple[str, str] | None:
    """The file and the key of the phrase that a call asks for; None where it asks for none."""
    called = node.func
    if isinstance(called, ast.Name):
        if called.id == "told" and len(asked) == 2:
            return asked[0], asked[1]
        if called.id in ASKING and room in ROOMS and len(asked) == 1:
            return ASKING[called.id], asked[0]
    elif isinstance(called, ast.Attribute):
        if called.attr == "say" and len(asked) == 1:
            own = isinstance(called.value, ast.Name) and called.value.id == "self"
            return "screen" if own else "replies", asked[0]
        if called.attr == "phrase" and len(asked) == 2:
            return asked[0], asked[1]
    return None


@cache
def code() -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in sorted((SHIPPED / "assistant").rglob("*.py"))}


@cache
def nodes() -> list[tuple[Path, list[ast.AST]]]:
    """Each file with all that stands in it."""
    return [(path, list(ast.walk(ast.parse(text)))) for path, text in code().items()]


def sayings() -> Iterator[tuple[str, str, str, set[str] | None]]:
    """Every phrase that the code asks for: where, in which file, its key, what is filled in."""
    for path, standing in nodes():
        for node in standing:
            if not isinstance(node, ast.Call):
                continue
            constants = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
            found = asked_of(node, path.parent.name, constants)
            if found is None or len(constants) < len(node.args):
                continue
            named = {one.arg for one in node.keywords if one.arg}
            given = named if all(one.arg for one in node.keywords) else None
            yield f"{path.name}:{node.lineno}", *found, given


def test_the_code_asks_for_phrases_that_exist_and_fills_them() -> None:
    faults = []
    for where, file, key, given in sayings():
        if key not in CONTENT.phrases[file]:
            faults.append(f"{where}: {file}.yaml has no phrase {key}")
        elif given is not None and (missing := placeholders(CONTENT.phrases[file][key]) - given):
            faults.append(f"{where}: {key} needs {sorted(missing)}")
    assert faults == []


ERRORS = ("custody_errors", "documents_errors", "settings_errors", "store_errors")


@pytest.mark.parametrize("file", [*ERRORS, "command_line"])
def test_nothing_is_written_that_no_code_asks_for(file: str) -> None:
    asked = {key for _, one, key, _ in sayings() if one == file}
    # A key may be put together: its beginning or its end stands in the code then.
    unasked = [
        key
        for key in CONTENT.phrases[file].keys() - asked
        if not any(
            f'"{part}"' in text for text in code().values() for part in (key, *parts_of(key))
        )
    ]
    assert unasked == []


def written(part: str) -> bool:
    return any(f'"{part}"' in text for text in code().values())


def parts_of(key: str) -> tuple[str, ...]:
    """The beginning of a key that goes on with a count, and the end of one of a group."""
    return key.rpartition("_")[0], key.rpartition(".")[2]


def test_help_has_words_for_every_option_and_no_others() -> None:
    """What stands as help of a verb or an option is a key."""
    keys: set[str] = {f"verbs.{verb}" for verb in VERBS}
    for path, standing in nodes():
        for node in standing if path.parent.name == "cli" else ():
            if isinstance(node, ast.Call):
                keys |= {
                    str(one.value.value)
                    for one in node.keywords
                    if one.arg in ("help", "description") and isinstance(one.value, ast.Constant)
                }
    assert keys == set(CONTENT.phrases["command_line_help"])


def test_no_python_compares_a_state_with_a_name() -> None:
    """States are named by the flows alone."""
    faults = []
    for path, standing in nodes():
        for node in standing:
            if not isinstance(node, ast.Compare):
                continue
            sides = [node.left, *node.comparators]
            named = [getattr(side, "attr", getattr(side, "id", "")) for side in sides]
            if "state" in named and any(
                isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
                for side in sides
                for part in ast.walk(side)
            ):
                faults.append(f"{path.name}:{node.lineno}")
    assert faults == []
