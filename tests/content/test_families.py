"""Mistakes in simulated families and scenes: each is found, and placed where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.checking import find_mistakes
from assistant.content.files import layers_of
from tests.content.folders import SHIPPED, changed

FAMILY = "prompts/en/families/young_mother_relapse.yaml"
SCENES = "prompts/en/scenes.yaml"
MISTAKES = [
    (FAMILY, "after: [kayla_relapse]", "after: [nothing]", 'no fact is "nothing"'),
    (FAMILY, "defers_to: [darlene]", "defers_to: [nobody]", 'no member is "nobody"'),
    (FAMILY, "source: forrester_2008", "source: hearsay", 'no source is called "hearsay"'),
    (FAMILY, "role: partner", "role: astronaut", '"astronaut" is no role'),
    (FAMILY, "safety: {feared: [cody]}", "safety: {feared: [ray]}", 'no member is "ray"'),
    (FAMILY, "id: kayla_work", "id: kayla_hope", '"kayla_hope" is here twice'),
    (FAMILY, "by: affirmation, trust: 0.08", "by: affirmation, trust: -0.08", "the other way"),
    (
        FAMILY,
        "\"It's fine. Everything's fine.\"",
        '"I came."\n        - "I came."',
        "says this twice",
    ),
    (FAMILY, "trust: 0.28\n        say", "trust: 0.05\n        say", "anybody would be told this"),
    (FAMILY, "by: echo", "by: magic", '"magic" is not known here'),
    (FAMILY, "to: darlene_tired", "to: kayla_work", "no fact of somebody else"),
    (SCENES, "family: teen_status_case", "family: unheard_of", 'no family is called "unheard_of"'),
    (SCENES, "trust: cody, rise", "trust: bob, rise", 'no member is "bob"'),
    (SCENES, "pass_with: 4", "pass_with: 40", "cannot be the bar"),
    (SCENES, "told: [kayla_relapse]", "told: [kayla_flew]", 'no fact is "kayla_flew"'),
]


@pytest.mark.parametrize(("file", "written", "instead", "found"), MISTAKES)
def test_a_mistake_is_found_where_it_stands(
    tmp_path: Path, file: str, written: str, instead: str, found: str
) -> None:
    changed(tmp_path, file, written, instead)
    text = (SHIPPED / file).read_text("utf-8")
    line = text[: text.index(written)].count("\n") + 1
    layers = layers_of(SHIPPED, [tmp_path], "en")
    mistakes = [one for one in find_mistakes(layers) if found in one.what]
    assert mistakes
    assert {one.file for one in mistakes} == {str(tmp_path / file)}
    assert min(abs(one.line - line) for one in mistakes) <= 12


def test_what_shipped_has_no_mistake_in_families_and_scenes() -> None:
    mistakes = find_mistakes(layers_of(SHIPPED, (), "en"))
    named = ("families", "scenes", "trust", "rehearsal", "debrief")
    assert [one for one in mistakes if any(name in one.file for name in named)] == []
