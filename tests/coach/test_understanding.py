"""What a family's statement is about: kinds, spans, and an answer to any text at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assistant.coach
from assistant.coach.training.statement_figures import figures_of
from assistant.coach.training.statements import learn, lines_of, rounded
from assistant.coach.understanding import analyze_family, understand
from assistant.meeting.nouns import Kind

LINES = Path(assistant.coach.__file__).parent / "training" / "lines"


@pytest.mark.parametrize(
    ("text", "topic", "kind"),
    [
        ("I need a ride to the class, the bus don't run after six", "plan", "need"),
        ("What if we did the visits at the park on Saturdays", "strengths", "idea"),
        ("Someday I want a house with a yard and all of them in it", "concerns", "vision"),
        ("First thing is getting his ears checked, before anything else", "concerns", "priority"),
        ("My sister keeps the kids every weekend so I can work", "vision", "support"),
        ("I'm worried she won't know me when this is over", "strengths", "concern"),
        ("He made the honor roll and I'm so proud of him", "concerns", "strength"),
        ("how long is this gonna take", "plan", "other"),
    ],
)
def test_what_was_said_wins_over_the_open_topic(text: str, topic: str, kind: Kind) -> None:
    assert kind in understand(text, topic).kinds


def test_a_statement_of_two_sentences_shows_each_kind_where_it_stands() -> None:
    text = "I need a ride to get there. My sister said she will watch the baby."
    found = understand(text, "plan")
    spans = {span.kind: text[span.start : span.end] for span in found.spans}
    assert spans["need"] == "I need a ride to get there."


def test_nothing_said_is_other_and_no_cue() -> None:
    found = understand(" \n ", "concerns")
    assert (found.kinds, found.spans, found.cue) == (("other",), (), False)


def test_the_version_of_the_ears_goes_with_what_they_heard() -> None:
    assert understand("hello", "purpose").ears.startswith("family-")


def test_analyze_answers_in_the_form_of_the_design() -> None:
    answer = analyze_family({"text": "He hit me again last night", "open_topic": "strengths"})
    assert sorted(answer) == ["kinds", "safety", "spans"]
    assert answer["safety"]["cue"] is True
    assert answer["safety"]["why"].endswith(".")
    assert json.loads(json.dumps(answer)) == answer


@pytest.mark.parametrize("odd", [{}, {"text": 5}, {"text": None, "open_topic": ["x"]}])
def test_analyze_answers_odd_objects_too(odd: dict[str, object]) -> None:
    assert analyze_family(odd)["kinds"] == ["other"]


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from("he hit the baby . ? I don't".split())).map(" ".join),
    st.text(max_size=12),
)
def test_any_text_gets_one_or_two_kinds_with_spans_inside_it(text: str, topic: str) -> None:
    found = understand(text, topic)
    assert 1 <= len(found.kinds) <= 2
    assert len(set(found.kinds)) == len(found.kinds)
    assert all(0 <= span.start < span.end <= len(text) for span in found.spans)
    assert bool(found.cue_why) == found.cue
    assert understand(text, topic) == found


def test_a_very_long_statement_is_heard_without_harm() -> None:
    assert understand("he was there and " * 5_000, "concerns").kinds


def test_the_shipped_weights_fit_the_lines_they_were_learned_from() -> None:
    path = LINES / "statements_cases.jsonl"
    figures = figures_of([json.loads(line) for line in path.read_text("utf-8").splitlines()])
    assert figures.micro > 0.8
    assert figures.safety.recall > 0.9
    assert figures.harmless_share < 0.08


def test_only_the_most_telling_features_are_learned_from_and_none_that_says_nothing() -> None:
    pytest.importorskip("sklearn")
    examples = [{"hit", "he"}, {"he", "sang"}] * 10
    learned = learn(examples, [[True, False] * 10], [[1.0] * 20], 1.0, 2, evenness=1.0)
    assert learned.features == ["hit", "sang"]
    weights = rounded(learned, ["danger"])["weights"]
    assert weights["hit"][0] > 0 > weights["sang"][0]


def test_every_line_learned_from_is_labelled_as_the_cases_are() -> None:
    for line in lines_of(LINES):
        kinds = line["kinds"] or line["also"]  # of a whole meeting only the cues were labelled
        assert set(kinds) <= set(get_args(Kind)), line["text"]
        assert len(set(line["kinds"])) == len(line["kinds"]) <= 2, line["text"]
        assert isinstance(line["safety"], bool), line["text"]
