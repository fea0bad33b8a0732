"""Open questions that keep the words of the line, or of what the person told."""

from __future__ import annotations

import pytest

from assistant.coach.rewording import Kind, reword


def first(line: str, previous: str, kind: Kind) -> str:
    rewording = reword(line, previous, kind)[0]
    assert not rewording.from_stem
    return rewording.text


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("Does he stop crying once you lie down?", "Bedtime is a fight.",
         "What happens once you lie down?"),
        ("Has she said she'd rather quit band?", "She's down lately.",
         "What has she said about that?"),
        ("Is paying for gas always this hard?", "I was late again.",
         "What is paying for gas like for you?"),
        ("Is it because of the divorce", "He quit talking to us.",
         "What do you think is behind that?"),
        ("Is your aunt on board with it?", "I want to move closer.",
         "How does your aunt feel about it?"),
        ("You two still speaking?", "My sister and me fell out.",
         "How are things between you two these days?"),
        ("Would you have wanted somebody to come along?", "I sat there by myself.",
         "What would you have wanted?"),
        ("Have they met with the landlord yet?", "It still leaks.",
         "Where do things stand with the landlord?"),
    ],
)  # fmt: skip
def test_a_closed_question_keeps_its_own_matter(line: str, previous: str, way: str) -> None:
    assert first(line, previous, "closed_question") == way


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("Isn't it really that you'd rather sleep in than take her?", "We missed it.",
         "How do you feel about sleeping in?"),
        ("You know why they had to call the police, right?", "They made a mess of it.",
         "What do you think led them to call the police?"),
        ("Surely there was somebody you could have asked?", "Nobody could watch them.",
         "What help could you turn to at times like that?"),
        ("And his rules are pretty reasonable, aren't they", "I can't stay with Dad.",
         "How do you feel about his rules?"),
        ("They must have told you at the clinic that it wears off", "I took it twice.",
         "What did they tell you at the clinic?"),
    ],
)  # fmt: skip
def test_a_push_is_asked_about_its_matter_without_the_verdict(
    line: str, previous: str, way: str
) -> None:
    assert first(line, previous, "leading_question") == way


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("Why in the world?", "I hung up on the nurse.",
         "What was going on for you when you hung up on the nurse?"),
        ("Why should I think this one's going to be any different?", "I start rehab today.",
         "What feels different this time?"),
        ("Why come in now?", "I never wanted any of it.",
         "What made now the right time for you?"),
        ("Why would you agree to take a teenager?", "I want her moved.",
         "What were you hoping for when you agreed to take a teenager?"),
        ("Why is he being so stubborn?", "My brother won't come.",
         "What do you think is going on for him?"),
        ("Why do you all eat so late?", "We eat supper about ten.",
         "How did it come to be that way?"),
    ],
)  # fmt: skip
def test_a_why_asks_for_what_was_going_on_and_blames_nobody(
    line: str, previous: str, way: str
) -> None:
    assert first(line, previous, "why_question") == way


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("When was that? Who all lives there? Is it on the bus line?", "They cut my hours.",
         "How have things been since they cut your hours?"),
        ("Where does he live? Is he married? Has he ever had a case?", "My uncle might take them.",
         "Tell me more about your uncle."),
        ("What time is it and who's up and do they eat?", "The mornings are a mess here.",
         "Walk me through one of those mornings."),
        ("Does he know? Is there a room? When did you talk?", "I want to live in Ohio.",
         "When you picture living in Ohio, what do you see?"),
        ("how did you do it, who's your sponsor", "I've been sober since May.",
         "How did you do it?"),
    ],
)  # fmt: skip
def test_a_stack_of_practical_questions_names_what_they_share(
    line: str, previous: str, way: str
) -> None:
    assert first(line, previous, "stacked_questions") == way


def test_after_what_may_be_grave_a_stack_asks_nothing_of_the_persons_words() -> None:
    line, told = "Where is it? What kind? Is it new?", "He bought a pistol last week."
    assert all("pistol" not in one.text for one in reword(line, told, "stacked_questions"))
    assert all("how have things" not in one.text.lower()
               for one in reword(line, told, "stacked_questions"))  # fmt: skip


@pytest.mark.parametrize(
    ("line", "previous", "way"),
    [
        ("Does the school have his EpiPen?", "He broke out in hives again.",
         "Tell me about his EpiPen at school."),
        ("Was the baby's fever gone when you left?", "I like the new nurse.",
         "Tell me about the baby's fever."),
        ("And they're all enrolled at Head Start?", "I read to them every night.",
         "Where do things stand with getting them enrolled at Head Start?"),
        ("You still walk to the store, Mrs. Hall?", "I turn eighty in May.",
         "How is walking to the store for you?"),
        ("I have it in my notes you have a payment plan, correct?", "We get along fine.",
         "How do things stand with a payment plan?"),
        ("Good, and math on grade level?", "She made a friend!",
         "How are things going with math?"),
        ("So that's the house on Vine Street?", "I want them home by May.",
         "Tell me about the house on Vine Street."),
        ("Anything they gave you for the pain?", "I'm up all night.",
         "Tell me about anything they gave you for the pain."),
        ("Would your supervisor move you to a day shift?", "They want me in group at five.",
         "What are your thoughts about a day shift?"),
        ("And is she still on the breathing machine?", "Grandma sings to her.",
         "How do things stand with the breathing machine?"),
        ("Do you like it there more than at your dad's?", "I got my own bed.",
         "How do you feel about being there?"),
    ],
)  # fmt: skip
def test_another_matter_than_was_told_is_named(line: str, previous: str, way: str) -> None:
    assert first(line, previous, "closed_question") == way


@pytest.mark.parametrize(
    "line",
    [
        "In town or out by the lake?",
        "Anybody need a drink?",
        "School friends?",
    ],
)
def test_where_no_one_matter_is_plain_what_was_told_is_followed(line: str) -> None:
    (way,) = reword(line, "My brother moved out in the spring.", "closed_question")
    assert way.text == "Tell me more about that."


def test_of_a_stack_about_what_comes_next_that_is_asked() -> None:
    line = "Are you looking at a job then, or thinking of school? Where would you go?"
    assert first(line, "I finished my GED.", "stacked_questions") == (
        "What are your thoughts about what comes next?"
    )


def test_who_has_the_children_is_asked_so_that_no_name_answers_it() -> None:
    line = "Where is that? Who's watching the twins at night? Is it far?"
    assert first(line, "I got on third shift.", "stacked_questions") == (
        "How are the twins looked after at night?"
    )


def test_in_what_somebody_dreams_of_nobody_asks_who_has_the_children() -> None:
    line = "Where would it be? Who'd watch the kids? Is it far?"
    offered = reword(line, "If I could I would open a bakery.", "stacked_questions")
    assert all("kids" not in one.text for one in offered)


def test_what_somebody_told_with_its_reason_is_not_asked_after_again() -> None:
    (way,) = reword("Why in the world?", "I quit the choir, they stare at me.", "why_question")
    assert way.text == "Tell me more about that."
