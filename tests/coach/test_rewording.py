"""Another way to say a line."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.coach.context import NO_CONTEXT
from assistant.coach.lexicons import in_use
from assistant.coach.reading import read
from assistant.coach.rewording import Kind, reword
from assistant.coach.stock_questions import SHAPES
from assistant.content import load_content

STEMS = ("What has this been like for you?",)


def first(line: str, kind: Kind, previous: str = "") -> str:
    rewording = reword(line, previous, kind, STEMS)[0]
    assert not rewording.from_stem
    return rewording.text


@pytest.mark.parametrize(
    ("line", "kind", "better"),
    [
        (
            "Do you have a bedtime routine?",
            "closed_question",
            "Tell me about your bedtime routine.",
        ),
        ("are the girls eating okay", "closed_question", "How are the girls eating these days?"),
        (
            "Do you want him to move back?",
            "closed_question",
            "How do you feel about him moving back?",
        ),
        ("Why did you stop calling?", "why_question", "What led you to stop calling?"),
        (
            "why didnt you tell the nurse",
            "why_question",
            "What got in the way of telling the nurse?",
        ),
        (
            "Wouldn't it be better if your aunt kept her?",
            "leading_question",
            "What would it be like for you all if your aunt kept her?",
        ),
        (
            "Is she working, does she have a car, and how does she get by?",
            "stacked_questions",
            "How does she get by?",
        ),
        ("The GAL will call you.", "jargon", "The child's lawyer will call you."),
        ("Do you give her chores when she talks back?", "closed_question",
         "What do you do when she talks back?"),
        ("Was it about money?", "closed_question", "What was it about?"),
        ("Is he mad at you?", "closed_question", "How are things between him and you these days?"),
        ("Are you worried about the hearing?", "closed_question",
         "How do you feel about the hearing?"),
        ("Did the visit go alright", "closed_question", "How did the visit go?"),
        ("Is there anything you need from us before court?", "closed_question",
         "What do you need from us before court?"),
        ("That isn't a safe place for it, is it?", "leading_question",
         "How do you feel about that?"),
        ("So you're going to call the counselor this week, right?", "leading_question",
         "What are your thoughts about calling the counselor this week?"),
        ("Why on earth would you go off without it, with her history?", "why_question",
         "What was going on for you around then?"),
        ("Why'd you never tell us about the job?", "why_question",
         "What got in the way of telling us about the job?"),
        ("Do you have anyone who can watch the kids?", "closed_question",
         "Who could watch the kids when you need it?"),
        ("Is there anybody at church you can call?", "closed_question",
         "Who at church could you call?"),
        ("Did you go to the appointment?", "closed_question",
         "What happened with the appointment?"),
        ("did Marcus call the landlord yet", "closed_question",
         "Where do things stand with Marcus and the landlord?"),
        ("Were you able to get the birth certificate?", "closed_question",
         "Where do things stand with the birth certificate?"),
        ("Do you still talk to Terrence?", "closed_question",
         "How are things between you and Terrence these days?"),
        ("does your mamaw still help out with the kids", "closed_question",
         "What part does your mamaw play with the kids?"),
        ("Is he doing okay in school?", "closed_question", "How is he doing in school?"),
        ("Did you ask anybody for help with the bill?", "closed_question",
         "Who did you ask for help with the bill?"),
        ("Do you think you can stay sober?", "closed_question", "What would help you stay sober?"),
        ("Was it hard to come here today?", "closed_question", "What was it like to come here?"),
        ("Does that make sense?", "closed_question", "What do you make of that?"),
        ("Do you have enough diapers to get through the weekend?", "closed_question",
         "How are you doing on diapers?"),
        ("Have you looked into any programs?", "closed_question",
         "What programs have you looked into?"),
        ("Is there somewhere the kids could go if things got loud?", "closed_question",
         "Where could the kids go if things got loud?"),
        ("Did Child Support ever call you back?", "closed_question",
         "What have you heard from Child Support?"),
        ("Has that been hard on the kids?", "closed_question",
         "How has that been for the kids?"),
        ("Are you open to help in your home?", "closed_question",
         "How do you feel about help in your home?"),
        ("is Tuesday better for you", "closed_question", "How is Tuesday for you?"),
        ("Do you ever talk to anyone about it?", "closed_question",
         "Who do you talk to about it?"),
        ("Wouldn't it be nice to have your evenings back?", "leading_question",
         "How would it be to have your evenings back?"),
        ("You'd rather be home though, right?", "leading_question",
         "How do you feel about being home?"),
        ("What made you do that?", "why_question", "What led up to you doing that?"),
        ("Why is it so hard for you to get here on time?", "why_question",
         "What makes it so hard for you to get here on time?"),
        ("You want what's best for Kenzie, don't you?", "leading_question",
         "What do you want for Kenzie?"),
        ("But that has to be scary for the kids, right?", "leading_question",
         "What do you think that is like for the kids?"),
        ("You wouldn't mind me looking in the bedrooms, would you?", "leading_question",
         "How would you feel about me looking in the bedrooms?"),
        ("Don't you think smoking around the baby is a problem?", "leading_question",
         "What are your thoughts about smoking around the baby?"),
        ("Why do you keep skipping school?", "why_question",
         "What is going on for you when that happens?"),
        ("Why didn't you call him yet", "why_question", "What got in the way of calling him?"),
        ("Why can't your mother help you?", "why_question",
         "What gets in the way of your mother helping you?"),
        ("Why wasn't there any food in the fridge?", "why_question",
         "What was going on when there wasn't any food in the fridge?"),
        ("do you have a ride what time is it how are you feeling about it", "stacked_questions",
         "How are you feeling about it?"),
        ("so hows your lawyer reach you, and hows your boy reach you", "stacked_questions",
         "How does your lawyer reach you?"),
    ],
)  # fmt: skip
def test_a_line_is_said_in_another_way_from_its_own_words(
    line: str, kind: Kind, better: str
) -> None:
    assert first(line, kind) == better


@pytest.mark.parametrize(
    "line",
    ["You should talk to his teacher, she'd listen.", "Just block her. Problem solved.",
     "have you tried the lactation lady", "If I were you I'd just stop answering the phone."],
)  # fmt: skip
def test_advice_waits_for_leave_and_is_not_named_before_it(line: str) -> None:
    tried, leave = reword(line, "He fights me on everything, every single day.", "unasked_advice")
    assert tried.text == "What have you already thought about or tried?"
    assert leave.text.startswith(("Would ", "I have one idea about that. Would ", "Could "))
    for way in (tried, leave):
        assert way.text.count("?") == 1
        assert not {"teacher", "block", "lactation", "phone"}.intersection(way.text.lower().split())


def test_advice_asks_what_was_tried_with_the_everyday_matter_that_was_spoken_of() -> None:
    way = reword("I'd take the phone.", "He won't do his homework.", "unasked_advice")[0]
    assert way.text == "What have you already tried when it comes to his homework?"


def test_advice_to_somebody_who_grieves_asks_how_it_has_been() -> None:
    (way,) = reword("You could get another one.", "Our dog died Sunday.", "unasked_advice")
    assert way.text == "What has that been like for you?"


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("We need to update your case plan objectives before the CPC",
         "We need to update the goals in the written plan before the planning meeting."),
        ("Who are your natural supports?", "Who are the people you count on?"),
        ("How do you feel about reunification?", "How do you feel about the kids coming home?"),
        ("How are your UAs coming along?", "How are your drug tests coming along?"),
        ("I can ask about respite for you.", "I can ask about a short break for you."),
        ("The allegations were substantiated.",
         "The things that were reported were found to be true."),
        ("Has the GAL been out to see you?",
         "What contact have you had with the child's lawyer?"),
    ],
)  # fmt: skip
def test_agency_language_becomes_plain_words_with_their_articles_and_plurals(
    line: str, plain: str
) -> None:
    assert first(line, "jargon") == plain


def test_no_swap_puts_in_what_is_agency_language_itself() -> None:
    ears = in_use()
    swaps = load_content().lexicon["rewordings"].swaps
    for swap in swaps:
        for said in filter(None, (swap.say, swap.many)):
            line = f"We talked about {said} today."
            assert not read(line, "", NO_CONTEXT, ears).faults["jargon"], said


@pytest.mark.parametrize(
    ("line", "kind", "named"),
    [
        ("Has your husband apologized?", "closed_question", "your husband"),
        ("do they ever miss the bus", "closed_question", "the bus"),
        ("Are you compliant with your UAs?", "jargon", "your drug tests"),
    ],
)  # fmt: skip
def test_a_stem_names_what_the_line_is_about(line: str, kind: Kind, named: str) -> None:
    [own, stock] = reword(line, "", kind, STEMS)
    assert own.from_stem
    assert own.text == f"Tell me more about {named}."
    assert stock.text == STEMS[0]


def test_a_question_of_fear_and_a_fact_of_the_file_are_not_turned() -> None:
    for line in ("Are you scared of him?", "Did you get the letter I sent?"):
        assert all(one.from_stem for one in reword(line, "", "closed_question", STEMS))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Has she always been an anxious child?", "closed_question"),
        ("Does he have ADHD", "closed_question"),
        ("Did he hit you?", "closed_question"),
        ("A ten-year-old on that highway, that can't feel right, does it?", "leading_question"),
        ("You'd never forgive yourself if you said no though, would you?", "leading_question"),
        ("How come every time I turn around there's a party over there?", "why_question"),
        ("Your LOC is a three so you'd need a therapeutic bed", "jargon"),
        ("I'd look at your protective capacities.", "unasked_advice"),
        ("Just be yourself.", "unasked_advice"),
        ("You realize anything could have happened in an hour, right?", "leading_question"),
        ("You agree that ramen isn't a supper, don't you?", "leading_question"),
        ("Do they do them?", "closed_question"),
        ("Does she get them before school?", "closed_question"),
        ("Do you know what collaterals are?", "jargon"),
        ("We could do a PRTF for him.", "jargon"),
        ("you should of stayed you need that formula", "unasked_advice"),
    ],
)
def test_a_line_whose_grammar_is_not_plain_gets_a_stem_and_nothing_crooked(
    line: str, kind: Kind
) -> None:
    assert all(one.from_stem for one in reword(line, "", kind, STEMS))


def test_comfort_gives_way_to_the_fear_that_was_spoken() -> None:
    said = first("You won't.", "premature_reassurance", "What if I mess it up again?")
    assert said == "You wonder what happens if you mess it up again. Tell me more about that."


def test_a_speech_gives_way_to_what_was_asked_of_the_worker() -> None:
    said = first("Well now.", "monologue", "What do I have to do to get them back?")
    assert said == "What have you heard so far about what you have to do to get them back?"


def test_a_bare_why_takes_up_what_was_just_said() -> None:
    said = first("And why is that, Stephanie?", "why_question", "I kept her home Monday.")
    assert said == "You kept her home Monday. Tell me more about that."


def test_a_clause_is_not_said_back_without_what_it_hangs_on() -> None:
    [way] = reword("Denial.", "He only gets mad when he's tired.", "deficit_label")
    assert (way.text, way.from_stem) == ("Tell me more about that.", True)


def test_a_missed_reflection_says_back_what_the_person_said() -> None:
    text = first("Next question.", "missed_reflection", "I am so tired of moving.")
    assert "you" in text.lower()
    assert "moving" in text


def test_what_cannot_be_made_is_a_stem_and_says_so() -> None:
    [rewording] = reword("Is it?", "", "closed_question", STEMS)
    assert (rewording.text, rewording.from_stem) == (STEMS[0], True)


# What the shapes are made of: they must bear every order of it.
WORDS = """why how come what do don't did is isn't would wouldn't can have you he she the that it
your kids think want feel know keep stop any still ever if not or and better at all ? , .""".split()
SPOKEN = st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


@settings(max_examples=400)
@given(
    SPOKEN,
    SPOKEN,
    st.sampled_from(
        ["closed_question", "why_question", "leading_question", "stacked_questions", "jargon",
         "unasked_advice", "threat", "missed_reflection"]
    ),
)  # fmt: skip
@example("You sure? It would look better, don't you think?", "No.", "closed_question")
def test_no_line_is_too_odd_to_be_reworded(line: str, before: str, kind: Kind) -> None:
    assert all(rewording.text.strip() for rewording in reword(line, before, kind, STEMS))


def test_what_a_third_person_thinks_is_asked_after_as_theirs() -> None:
    line = "Does the clinic lady think she's getting any better"
    assert first(line, "closed_question") == "What does the clinic lady think about it?"


def test_where_nothing_can_be_made_what_was_just_said_is_taken_up() -> None:
    (own,) = reword("Is he?", "He comes home late most nights.", "closed_question", STEMS)
    assert (own.text, own.from_stem) == ("Tell me more about that.", True)


def test_a_stem_of_the_topic_is_offered_only_where_nothing_was_told() -> None:
    for previous in ("", "Yeah.", "What happens now?"):
        (stock,) = reword("Is he?", previous, "closed_question", STEMS)
        assert stock.text == STEMS[0]


@pytest.mark.parametrize(
    "line",
    ["Did you call the landlord?", "Do you have anyone who can watch the kids?",
     "Are the visits going well?", "Do you think you can stay sober?"],
)  # fmt: skip
def test_small_letters_and_no_mark_are_reworded_the_same(line: str) -> None:
    bare = line.lower().rstrip("?")
    assert reword(bare, "", "closed_question") == reword(line, "", "closed_question")


def test_every_shape_that_a_line_may_have_has_its_sentences() -> None:
    written = {entry.shape for entry in load_content().lexicon["rewordings"].entries}
    named = set(SHAPES)
    for source in Path("assistant/coach").glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Shaped":
                shape = node.args[0]
                named |= {shape.value} if isinstance(shape, ast.Constant) else set()
    assert named <= written


def test_a_question_names_its_matter_whether_the_person_spoke_of_it_or_not() -> None:
    line = "Did the mornings go the way they were supposed to, yes or no?"
    for told in ("Mornings are when it all falls apart.", "He yells until I leave the room."):
        assert first(line, "closed_question", told) == "How did the mornings go?"


def test_nothing_is_said_to_get_in_the_way_of_a_wish() -> None:
    offered = reword("Why don't you want her there?", "I don't want her near me.", "why_question")
    assert all("in the way" not in one.text and "hard" not in one.text for one in offered)
