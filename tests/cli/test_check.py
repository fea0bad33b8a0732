"""``check`` and ``graph``, called as the command line calls them."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import check, graph
from assistant.content import load_content
from assistant.errors import CallError
from tests.content.folders import changed, write

Call = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Run a verb: its exit code, the lines it wrote, and what it said on stderr."""
    monkeypatch.setenv("FTM_COACH_HOME", str(tmp_path / "home"))

    def run(*words: str) -> tuple[int, list[str], str]:
        parser = argparse.ArgumentParser()
        verbs = parser.add_subparsers()
        check.add_parser(verbs)
        graph.add_parser(verbs)
        arguments = parser.parse_args(words)
        code: int = arguments.run(arguments)
        written = capsys.readouterr()
        return code, written.out.splitlines(), written.err

    return run


def test_shipped_content_passes(call: Call) -> None:
    code, lines, said = call("check")
    assert (code, said) == (0, "")
    assert lines[0].endswith("files, no mistakes.")


def test_every_mistake_is_listed_and_counted(call: Call, tmp_path: Path) -> None:
    changed(tmp_path, "flows/worker_visit.yaml", "to: arrival,", "to: arival,")
    changed(tmp_path, "prompts/en/concerns.yaml", "text:", "txt:")
    code, lines, said = call("check", "--content", str(tmp_path))
    assert code == 1
    assert len(lines) == 3
    assert all(line.count(":") >= 3 and "; " in line for line in lines)
    assert said == "3 mistakes; correct them and check again.\n"


@pytest.mark.parametrize("phrase", ["y'all ('ve|have) decided", "never; mind"])
def test_a_phrase_that_does_not_hear_itself_is_refused(
    call: Call, tmp_path: Path, phrase: str
) -> None:
    changed(tmp_path, "prompts/en/moments.yaml", "how dare (<us>|you)", phrase)
    code, lines, _ = call("check", "--content", str(tmp_path))
    assert code == 1
    assert len(lines) == 1
    assert f"“{phrase}” does not hear" in lines[0]


def test_mistakes_come_as_objects_too(call: Call, tmp_path: Path) -> None:
    path = changed(tmp_path, "flows/worker_visit.yaml", "to: arrival,", "to: arival,")
    code, lines, _ = call("check", "--json", "--content", str(tmp_path))
    assert code == 1
    found = json.loads(lines[0])
    assert set(found) == {"file", "line", "column", "what", "write"}
    assert found["file"] == str(path)
    assert "arrival" in found["write"]


def test_the_folder_in_the_users_home_is_checked_too(call: Call, tmp_path: Path) -> None:
    write(tmp_path / "home" / "content", "flows/broken.yaml", "a: [\n")
    code, lines, _ = call("check")
    assert code == 1
    assert "broken.yaml:2:1: " in lines[0]


def test_a_folder_that_does_not_exist_is_the_calls_fault(call: Call, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="no folder"):
        call("check", "--content", str(tmp_path / "none"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Notwithstanding considerable institutional responsibilities, participate.",
            "reading grade",
        ),
        (" ".join(["and we go"] * 7) + ".", "a sentence of 21 words, above 20; make it two"),
    ],
)
def test_words_too_hard_for_a_family_are_told(
    call: Call, tmp_path: Path, words: str, said: str
) -> None:
    old = load_content().topics["concerns"].openers[0].text
    changed(tmp_path, "prompts/en/concerns.yaml", old, words)
    code, lines, _ = call("check", "--content", str(tmp_path))
    assert code == 1
    assert any(said in line for line in lines)


def test_what_only_the_worker_reads_may_be_harder(call: Call, tmp_path: Path) -> None:
    old = load_content().topics["concerns"].pitfalls[0].text
    words = "Notwithstanding considerable institutional responsibilities, participate."
    changed(tmp_path, "prompts/en/concerns.yaml", old, words)
    assert call("check", "--content", str(tmp_path))[0] == 0


def test_trace_shows_every_line_of_policy_served(call: Call) -> None:
    code, lines, said = call("check", "--trace")
    assert (code, said) == (0, "")
    assert "sop-task-7  Gives family members time to talk about their concerns and issues;" in lines
    assert sum(line.startswith("    states:  ") for line in lines) == len(load_content().sources)
    assert not any(line.endswith(" none") for line in lines)


def test_trace_as_objects_names_states_and_prompts(call: Call) -> None:
    code, lines, _ = call("check", "--trace", "--json")
    assert code == 0
    found = {one["id"]: one for one in map(json.loads, lines)}
    assert list(found) == list(load_content().sources)
    assert set(found["sop-task-1"]) == {"id", "source", "text", "states", "prompts"}
    assert "family_team_meeting/prepare" in found["sop-task-1"]["states"]
    assert "prepare.item.time_and_place" in found["sop-task-1"]["prompts"]


def test_trace_fails_where_a_line_of_policy_is_not_served(call: Call, tmp_path: Path) -> None:
    shipped = load_content().layers.words["sources"].read_text("utf-8")
    extra = "\n- {id: sop-task-12, source: SOP, text: Brings cake.}\n"
    write(tmp_path, "prompts/en/sources.yaml", shipped + extra)
    code, lines, said = call("check", "--trace", "--content", str(tmp_path))
    assert code == 1
    assert lines[-2:] == ["    states:  none", "    prompts: none"]
    assert said.startswith("1 line of policy is not served (sop-task-12)")


@pytest.mark.parametrize("name", sorted(load_content().flows))
def test_a_flow_is_drawn_with_all_its_states_and_triggers(call: Call, name: str) -> None:
    code, lines, _ = call("graph", name)
    flow = load_content().flows[name]
    assert code == 0
    assert lines[0] == "stateDiagram-v2"
    drawn = "\n".join(lines)
    for state in flow.states:
        assert f'state "{state.title}" as {state.name.replace(".", "__")}' in drawn
    for trigger in flow.triggers:
        assert f": {trigger.name}" in drawn


def test_a_flow_that_does_not_exist_is_the_calls_fault(call: Call) -> None:
    with pytest.raises(CallError, match="no flow “dance”; name one of case_planning"):
        call("graph", "dance")


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("tone", 'child: "him|', 'child: "(him|', "a bracket does not close"),
        ("tone", "you people (.|never", "you people (.|(never", "a bracket does not close"),
        ("tone", "you people (.|never", "you people (.||never", "nothing stands between two bars"),
        ("tone", "you people (.|never", "you people .|never", "a bar stands outside of brackets"),
        ("tone", 'just: "just|', 'just: "<child>|', "a list of words names another"),
        ("trust", "(gets|get|getting) to you", "(gets|get|getting to you", "does not close"),
        ("fitting", 'grave.signs: "suicide', 'grave.signs: "suicde', 'sign is called "suicde"'),
        ("fitting", 'kinds.tasks: "idea"', 'kinds.tasks: "ideas"', 'no kind is called "ideas"'),
        ("answers", "is ok with it|", "is ok with it||", "nothing stands between two bars"),
        ("answers", "no|nope|nah|never", "no, nope, nah, never", "phrases stand between bars"),
        ("answers", 'telling: "who|said|says"', 'telling: " "', "this phrase is empty"),
    ],
)
def test_a_list_or_a_pattern_that_hears_something_else_is_refused(
    call: Call, tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    path = changed(tmp_path, f"prompts/en/{file}.yaml", old, new)
    code, lines, _ = call("check", "--content", str(tmp_path))
    assert code == 1
    assert any(str(path) in line and told in line for line in lines), lines
