"""A line with a nudge is given another way to be said, from its own words where that can be."""

from tests.holding import enter, hold, of_kind


def _nudge(line: str, told: str = "It was about a quarter past two") -> str:
    conversation = hold()
    enter(conversation, f"Misty: {told}")
    return of_kind(enter(conversation, line), "nudge")[0].text


def test_a_why_that_blames_comes_back_as_a_question_that_asks_for_the_same() -> None:
    said = _nudge("me: Why did you leave him alone?")
    assert "Another way: “" in said
    assert "leaving him alone" in said


def test_a_reason_that_was_given_is_taken_up_in_place_of_a_why() -> None:
    said = _nudge("me: Why did you leave him alone?", "I was so tired and nobody helped me")
    assert "“You were so tired and nobody helped you. Tell me more about that.”" in said


def test_a_line_that_cannot_be_turned_gets_advice_and_an_opening_that_is_called_one() -> None:
    said = _nudge("me: The FSOS needs an ADT and a CQA of the OOHC case.")
    assert "Another way" not in said
    assert "Or open the topic: “" in said


def test_what_is_typed_into_the_line_stays_data() -> None:
    said = _nudge("me: Why did you leave {first}?")
    assert "Another way: “" in said
    assert "leaving {first}" in said


def test_after_questions_alone_the_last_thing_said_is_offered_to_be_said_back() -> None:
    conversation = hold()
    enter(conversation, "/go purpose")
    for said, asked in (
        ("Misty: I work nights at the mill", "me: What time do you get home?"),
        ("Misty: about seven most days", "me: What do the kids eat for breakfast?"),
        ("Misty: I am so tired of doing this alone", "me: What time does school start?"),
    ):
        enter(conversation, said)
        replies = enter(conversation, asked)
    [reminder] = of_kind(replies, "reminder")
    assert "in a row" in reminder.text
    assert "“You are so tired of doing this alone.”" in reminder.text
