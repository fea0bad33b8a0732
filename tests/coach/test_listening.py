"""What the coach hears in a worker's line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assistant.coach
from assistant.coach.context import NO_CONTEXT, Context
from assistant.coach.lexicons import shipped
from assistant.coach.listening import Ears, listen
from assistant.coach.reading import read
from assistant.coach.worker_model import model_of, shipped_model
from assistant.meeting.nouns import Heard

WEIGHTS = Path(assistant.coach.__file__).parent / "weights" / "worker.json"


def kinds(heard: Heard) -> set[str]:
    return {nudge.kind for nudge in heard.nudges}


@pytest.mark.parametrize(
    "line",
    [
        "What was that like for you?",
        "tell me about a good day with the boys",
        "How have you all been getting by since the plant closed?",
    ],
)
def test_an_open_question_is_heard_and_left_alone(line: str) -> None:
    heard = listen(line)
    assert heard.acts == ("open_question",)
    assert heard.behaviour == "question"
    assert not heard.nudges


def test_a_why_that_blames_is_nudged_where_it_stands() -> None:
    line = "Okay. Why did you let him drive?"
    [nudge] = listen(line).nudges
    assert nudge.kind == "why_question"
    assert line[nudge.start : nudge.end].startswith("Why did you let him drive")


def test_a_why_that_asks_for_meaning_is_no_fault() -> None:
    assert "why_question" not in kinds(listen("Why does that garden matter to you?"))


@pytest.mark.parametrize(
    "line",
    [
        "Did you eat? Where is your mom? Who has the keys?",
        "how long was he gone, what did he say, and did you call the school",
    ],
)
def test_questions_put_at_once_are_stacked(line: str) -> None:
    assert "stacked_questions" in kinds(listen(line))


def test_checking_back_after_a_summary_is_no_second_question() -> None:
    line = "So the rent, the rides and the new baby. Did I get that right?"
    assert not kinds(listen(line, "That's about everything"))


def test_agency_language_is_named_with_plain_words_for_it() -> None:
    line = "The GAL wants it before the TPR hearing"
    heard = listen(line)
    [nudge] = [one for one in heard.nudges if one.kind == "jargon"]
    assert heard.terms == ("GAL", "TPR")
    assert line[nudge.start : nudge.end] == "GAL"
    assert "the child's lawyer" in nudge.try_instead


def test_capitals_that_nobody_knows_are_agency_language_too() -> None:
    assert listen("Bring the XQTR form on Monday").terms == ("XQTR",)


def test_a_raised_voice_is_no_agency_language() -> None:
    assert not listen("I NEVER said you CANNOT see your KIDS").terms


@pytest.mark.parametrize(
    ("line", "previous", "history"),
    [
        ("When does your PO want the UDS done?", "My PO says I got a UDS Friday", ()),
        ("So the GAL came by?", "Yeah she did", ("That GAL asked me a hundred things",)),
        ("The GAL, that's the lawyer for your kids, will be there.", "", ()),
    ],
)
def test_a_word_that_the_family_used_or_that_is_explained_is_no_agency_language(
    line: str, previous: str, history: tuple[str, ...]
) -> None:
    assert not listen(line, previous, Context(history=history)).terms


def test_a_label_is_nudged_but_not_when_it_is_their_own_word() -> None:
    assert "deficit_label" in kinds(listen("You're an addict and you know it"))
    assert "deficit_label" not in kinds(
        listen("You call yourself an addict, and you're proud of today.", "I'm an addict")
    )


def test_advice_that_was_asked_for_or_cleared_is_welcome() -> None:
    line = "You should call the clinic on Monday and ask for Dana"
    assert "unasked_advice" in kinds(listen(line))
    assert "unasked_advice" not in kinds(listen(line, "What should I do?"))
    assert "unasked_advice" not in kinds(listen(line, "", Context(permission_open=True)))


def test_talking_on_is_a_monologue_and_with_a_question_it_is_not() -> None:
    telling = "The court sends a letter and the clerk files it and then we wait. " * 6
    assert "monologue" in kinds(listen(telling))
    assert "monologue" not in kinds(listen(telling + "What do you make of all that?"))


def test_a_needed_safety_question_is_not_scolded() -> None:
    assert not kinds(listen("Is anyone hurt right now?", "He came back with a bat"))


def test_a_soft_threat_is_still_a_threat() -> None:
    assert "threat" in kinds(listen("I'd hate to see you lose your kids over this"))


def test_every_nudge_says_why_with_its_source_and_what_to_try() -> None:
    for line in ("Why did you go?", "You're just an addict", "Did you go to the FTM?"):
        for nudge in listen(line).nudges:
            assert nudge.why.count("(") == 1
            assert nudge.why.rstrip().endswith(").")
            assert nudge.try_instead


def test_a_line_without_words_is_nothing_to_speak_of() -> None:
    assert listen(" …?! ").acts == ("other",)


_TALK = st.text() | st.lists(
    st.sampled_from(
        ["why", "did", "you", "I'd", "GAL", "addict", "what", "?", ".", ",", "and", "İ", "’", "\n"]
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=150)
@given(_TALK, _TALK)
def test_no_line_is_too_odd_and_every_span_lies_in_it(line: str, previous: str) -> None:
    heard = listen(line, previous)
    assert heard.acts
    for nudge in heard.nudges:
        assert 0 <= nudge.start < nudge.end <= len(line)
    assert all(term in line for term in heard.terms)
    assert listen(line, previous) == heard


def _ears_told(holds: str, margin: float) -> Ears:
    """The ears that shipped, but sure of whether every line holds a question or reflection."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    data["bias"][data["heads"].index(f"holds {holds}")] += margin
    return Ears(shipped(), model_of(data))


def test_what_a_line_holds_is_heard_by_its_acts_too() -> None:
    asked, told = "What was that like for you?", "The court meets on Monday at nine."
    assert _ears_told("question", -50).listen(asked).acts != ("open_question",)
    assert {"open_question", "closed_question", "permission"} & set(
        _ears_told("question", 50).listen(told).acts
    )
    assert "information" in _ears_told("question", 50).listen(told).acts


def test_weights_left_as_text_until_they_are_heard_are_those_of_the_file() -> None:
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    left, whole = shipped_model(), model_of(data)
    assert all(left.sums({one}) == whole.sums({one}) for one in data["weights"])
    assert left.sums({"w never written down"}) == whole.sums(set())


def test_a_line_of_one_sentence_is_weighed_as_if_all_views_were_shown() -> None:
    model = shipped_model()
    sums = model.sums(read("You kept going.", "", NO_CONTEXT, shipped()).whole)
    assert model.weighing.weigh((sums,)) == model.weighing.weigh((sums, sums, sums))


@pytest.mark.parametrize(
    ("line", "previous", "feature"),
    [
        ("- so it was the drinking", "Yeah", "M^-"),
        ("so you were going to-", "Yeah", "M-$"),
        ("okay so and how would you do that", "", "Iwh"),
        ("can you tell me", "", "I^"),
        ("The first of two. The last one?", "", "Lw last"),
        ("And you'd send them in on time", "mm-hmm, okay", "Passent3"),
        ("That went on", "I told you about -", "Pcut"),
        ("You kept at it?", "", "LO  you?"),
    ],
)
def test_a_line_is_heard_as_a_turn_of_the_talk(line: str, previous: str, feature: str) -> None:
    assert feature in read(line, previous, NO_CONTEXT, shipped()).whole


def test_every_weight_is_worth_its_place_and_the_file_stays_small() -> None:
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert WEIGHTS.stat().st_size < 1_000_000
    assert all(pairs and 0 not in pairs[1::2] for pairs in data["weights"].values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You need to get clean or you will lose your kids.", "or you will lose"),
        ("get him to school or the judge will hear about it", "or the judge will hear"),
        ("Sign it, or we'll have to file on you", "or we'll have to file"),
    ],
)
def test_a_consequence_after_an_or_is_a_threat(text: str, words: str) -> None:
    (threat,) = [nudge for nudge in listen(text).nudges if nudge.kind == "threat"]
    assert text[threat.start : threat.end].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Would you rather call her now, or we can take a break?",
        "Do you want to start, or should Wilma?",
        "We could meet Tuesday, or the judge may have an earlier day",
    ],
)
def test_a_choice_after_an_or_is_none(text: str) -> None:
    assert "threat" not in [nudge.kind for nudge in listen(text).nudges]


def test_what_somebody_means_is_no_label_and_what_they_are_called_is_one() -> None:
    for text in ("What do you mean by that?", "Do you mean Tuesday?", "I mean it kindly"):
        assert "deficit_label" not in [nudge.kind for nudge in listen(text).nudges], text
    assert "deficit_label" in [nudge.kind for nudge in listen("You're mean to her").nudges]
