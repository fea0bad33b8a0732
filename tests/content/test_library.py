"""Content is found, laid over, read when it is asked for, and falls back to what shipped."""

from pathlib import Path

import pytest

from assistant.content import load_content
from assistant.content.files import layers_of
from assistant.content.library import Content
from assistant.errors import ContentError
from tests.content.folders import SHIPPED, changed, write


def test_the_shipped_content_is_found() -> None:
    content = load_content()
    assert set(content.flows) == {
        "family_team_meeting",
        "case_planning_conference",
        "worker_visit",
    }
    assert content.topics["concerns"].id == "concerns"
    assert content.sources["sop-task-7"].text.startswith("Gives family members time")
    assert content.lexicon["jargon"].model_dump()["entries"]
    assert content.roles.named("Mamaw")
    assert content.warnings == ()


def test_topics_and_phrases_are_told_apart() -> None:
    content = load_content()
    assert "vision" in content.topics
    assert "replies" not in content.topics
    assert "replies" in content.phrases
    assert "vision" not in content.phrases
    with pytest.raises(KeyError):
        content.topics["replies"]


def test_a_users_file_takes_the_place_of_its_namesake(tmp_path: Path) -> None:
    changed(tmp_path, "prompts/en/concerns.yaml", "title: What", "title: Just what")
    content = load_content(overlays=[tmp_path])
    assert content.warnings == ()
    assert content.topics["concerns"].title.startswith("Just what")
    assert content.topics["vision"] == load_content().topics["vision"]


def test_the_last_folder_is_the_strongest(tmp_path: Path) -> None:
    changed(tmp_path / "one", "prompts/en/concerns.yaml", "title: What", "title: One what")
    changed(tmp_path / "two", "prompts/en/concerns.yaml", "title: What", "title: Two what")
    content = load_content(overlays=[tmp_path / "one", tmp_path / "two"])
    assert content.topics["concerns"].title.startswith("Two")


def test_faulty_folders_are_left_out_with_one_line(tmp_path: Path) -> None:
    changed(tmp_path, "prompts/en/concerns.yaml", "title: What", "title: Just what")
    changed(tmp_path, "flows/worker_visit.yaml", "to: arrival,", "to: arival,")
    content = load_content(overlays=[tmp_path])
    assert content.topics["concerns"] == load_content().topics["concerns"]
    (warning,) = content.warnings
    assert "1 mistake" in warning
    assert "worker_visit.yaml" in warning
    assert "\n" not in warning


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_folder_with_nothing_in_it_changes_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    content = load_content(overlays=[tmp_path / name])
    assert content.warnings == ()
    assert content.layers.folders == (SHIPPED,)


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "flows/broken.yaml", "a: [\n")
    write(tmp_path, "prompts/en/broken.yaml", "a: [\n")
    content = Content(layers_of(tmp_path, [], "en"))
    with pytest.raises(ContentError, match=r"broken\.yaml:\d"):
        content.flows["broken"]


def test_a_file_is_read_once() -> None:
    content = load_content()
    assert content.topics["vision"] is content.topics["vision"]


def test_making_ready_tells_every_mistake_before_the_meeting(tmp_path: Path) -> None:
    write(tmp_path, "flows/one.yaml", "a: [\n")
    write(tmp_path, "prompts/en/two.yaml", "b: [\n")
    write(tmp_path, "prompts/en/three.yaml", "c: [\n")
    with pytest.raises(ContentError) as caught:
        Content(layers_of(tmp_path, [], "en")).make_ready("one")
    assert len(caught.value.mistakes) == 3


def test_the_shipped_content_can_be_made_ready() -> None:
    content = load_content()
    for flow in content.flows:
        content.make_ready(flow)


def test_a_reply_is_said_with_its_values() -> None:
    said = load_content().say("kept", name="Misty {x}", kinds="a worry")
    assert "Misty {x}" in said
    assert "a worry" in said


def test_a_phrase_that_does_not_exist_is_said_by_its_key() -> None:
    assert load_content().phrase("screen", "no.such.phrase") == "no.such.phrase"


def test_flows_bring_openers_of_their_own() -> None:
    content = load_content()
    assert len(content.openers_of("worker_visit")) >= 3
    assert len(content.openers_of("case_planning_conference")) >= 3
    assert content.openers_of("family_team_meeting") == ()


def test_a_digest_changes_with_what_the_flow_says_and_not_with_how(tmp_path: Path) -> None:
    name = "flows/worker_visit.yaml"
    shipped = load_content().flows["worker_visit"].digest
    changed(tmp_path / "spaced", name, "version: 1", "# the first\nversion:   1")
    changed(tmp_path / "renamed", name, "title: At the door", "title: On the porch")
    spaced = load_content(overlays=[tmp_path / "spaced"]).flows["worker_visit"]
    renamed = load_content(overlays=[tmp_path / "renamed"]).flows["worker_visit"]
    assert spaced.digest == shipped
    assert renamed.digest != shipped
