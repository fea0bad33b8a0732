"""Phrases are filled in without looking into what is filled in, and checked beforehand."""

from pathlib import Path

import pytest

from assistant.content import load_phrases_alone
from assistant.content.checking import find_mistakes
from assistant.content.files import layers_of
from assistant.content.phrases import fill, placeholders
from assistant.errors import ContentError
from tests.content.folders import write


@pytest.mark.parametrize("typed", ["{name}", "{0}", "{", "}}", "{name.__class__}", "%s", "[b]"])
def test_typed_braces_are_shown_and_never_interpreted(typed: str) -> None:
    assert fill("Kept: {name}.", {"name": typed}) == f"Kept: {typed}."


def test_a_value_that_was_not_given_leaves_the_words_as_written() -> None:
    assert fill("Kept: {name}, {kinds}.", {"name": "Misty"}) == "Kept: Misty, {kinds}."


@pytest.mark.parametrize("phrase", ["{", "a } b", "{name.text}", "{0}", "{name!r:>99}", "{}"])
def test_a_phrase_that_cannot_be_filled_never_raises(phrase: str) -> None:
    assert fill(phrase, {"name": "Misty"})


@pytest.mark.parametrize("phrase", ["{", "a } b", "{name.text}", "{0}", "{name!r}", "{}", "{A}"])
def test_braces_that_name_nothing_are_a_mistake(phrase: str) -> None:
    with pytest.raises(ValueError, match="a brace that names nothing"):
        placeholders(phrase)


def test_doubled_braces_stand_for_themselves() -> None:
    assert placeholders("{{a}} {b}") == {"b"}
    assert fill("{{a}} {b}", {"b": 1}) == "{a} 1"


def said_of(folder: Path, own: str) -> list[str]:
    write(folder / "shipped", "prompts/en/replies.yaml", REPLIES)
    write(folder / "own", "prompts/en/replies.yaml", own)
    found = find_mistakes(layers_of(folder / "shipped", [folder / "own"], "en"))
    return [str(one).partition("replies.yaml:")[2] for one in found]


REPLIES = "id: replies\nphrases:\n  kept: 'Kept: {name}.'\n  done: Done.\n"


def test_a_phrase_in_the_users_own_words_is_fine(tmp_path: Path) -> None:
    assert said_of(tmp_path, REPLIES.replace("Kept:", "I have it,")) == []


def test_a_users_phrase_that_lost_its_placeholder_is_told(tmp_path: Path) -> None:
    assert said_of(tmp_path, REPLIES.replace("{name}", "it")) == [
        "3:9: {name} is missing; put {name} into the text"
    ]


def test_a_users_placeholder_that_nothing_fills_is_told(tmp_path: Path) -> None:
    assert said_of(tmp_path, REPLIES.replace("{name}", "{name} {day}")) == [
        "3:9: nothing fills {day}; write one of {name}, or take it out"
    ]


def test_a_phrase_that_is_gone_or_new_is_told(tmp_path: Path) -> None:
    assert said_of(tmp_path, REPLIES.replace("done:", "ready:")) == [
        "3:3: the phrase \"done\" is missing; add done: 'Done.'",
        '4:3: nothing says the phrase "ready"; take it out',
    ]


def test_a_brace_that_names_nothing_is_told(tmp_path: Path) -> None:
    assert said_of(tmp_path, REPLIES.replace("Done.", "'Done {'")) == [
        "4:9: a brace that names nothing; write {name}, or {{ and }} for braces"
    ]


def test_declared_placeholders_are_held_to(tmp_path: Path) -> None:
    declared = REPLIES.replace("phrases:", "placeholders: [names]\nphrases:")
    assert said_of(tmp_path, declared) == [
        "4:9: {name} is not among the file's placeholders; write one of {names}"
    ]


def test_one_phrase_file_can_be_read_alone(tmp_path: Path) -> None:
    path = write(tmp_path, "home.yaml", "id: home\nphrases:\n  title: Hello\n  year: 2026\n")
    assert load_phrases_alone(path) == {"title": "Hello", "year": "2026"}


@pytest.mark.parametrize("text", ["- a\n", "id: home\n", "phrases: [\n", "phrases: text\n"])
def test_a_faulty_phrase_file_read_alone_says_where(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "home.yaml", text)
    with pytest.raises(ContentError, match=r"home\.yaml:\d+:\d+: "):
        load_phrases_alone(path)
