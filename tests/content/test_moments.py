"""When words fit is data: names that are known, and enough words that fit always."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content import vocabulary
from assistant.content.moments import PresenceName
from assistant.meeting import nouns
from tests.content.folders import SHIPPED, changed, write
from tests.content.test_checking import mistakes

MOMENTS = "prompts/en/moments.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("prompts/en/concerns.yaml", "when: father", "when: dad", 'no condition is called "dad"'),
        (MOMENTS, "when: danger\n", "when: peril\n", 'no condition is called "peril"'),
        (MOMENTS, "when: to_child", "when: to_kid", 'no condition is called "to_kid"'),
        (MOMENTS, "roles: [father]", "roles: [fahter]", 'no role is called "fahter"'),
        (MOMENTS, "not_here: [father]", "not_here: [fahter]", 'no role is called "fahter"'),
        (MOMENTS, "how dare (<us>|you)", "how dare (<uz>)", 'no set of words is called "uz"'),
        (MOMENTS, "how dare (<us>|you)", "how dare <us>", 'brackets in "how dare <us>"'),
        (MOMENTS, "how dare (<us>|you)", "how dare [you]", 'brackets in "how dare [you]"'),
        (MOMENTS, "{id: mother, roles", "{id: father, roles", 'the condition "father" is here twi'),
        (MOMENTS, "presence: [phone]", "presence: [fone]", '"fone" is not known here'),
        (MOMENTS, "moments.danger.2", "moments.danger.1", '"moments.danger.1" is here twice'),
    ],
)
def test_a_mistake_in_a_condition_is_told(
    tmp_path: Path, name: str, old: str, new: str, said: str
) -> None:
    changed(tmp_path, name, old, new)
    assert any(said in one for one in mistakes(tmp_path)), mistakes(tmp_path)


@pytest.mark.parametrize(
    ("openers", "silent"),
    [
        ("", True),
        ("openers: [{id: moments.a.1, when: adult, text: Stop., source: sop-visit-1}]", True),
        ("openers: [{id: moments.a.1, when: father, text: Stop., source: sop-visit-1}]", True),
        ("openers: [{id: moments.a.1, text: Stop., source: sop-visit-1}]", False),
    ],
)
def test_what_lets_nothing_beside_it_has_words_for_everybody(
    tmp_path: Path, openers: str, silent: bool
) -> None:
    shipped = (SHIPPED / MOMENTS).read_text("utf-8")
    moment = f"  - id: alone\n    when: danger\n    alone: true\n    {openers}\n"
    write(tmp_path, MOMENTS, shipped + moment)
    found = [one for one in mistakes(tmp_path) if "whom none of its openers fits" in one]
    assert bool(found) is silent


def test_enough_words_must_fit_whatever_is_so(tmp_path: Path) -> None:
    old = "{id: visit_reflection.stem"
    changed(tmp_path, "prompts/en/visit_reflection.yaml", old, f"{{when: kids, {old[1:]}", 99)
    found = mistakes(tmp_path)
    assert any("reflection_stems has 0 of at least 6 that fit always" in one for one in found)


def test_content_and_meeting_mean_the_same_ways_of_taking_part() -> None:
    assert PresenceName == nouns.Presence
    assert set(vocabulary.Kind.__args__) == set(nouns.Kind.__args__)
