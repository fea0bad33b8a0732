"""What the worker says to lead the talk is no task; what is promised is one, or is asked about."""

from __future__ import annotations

from tests.conversation.building import asked_about, taken_unasked

LEADING = (
    "We'll go to the next one",
    "We'll get into that",
    "I'll save that for later",
    "I will pay attention",
    "I'll get a pen",
    "We'll eat first",
    "I'll watch my words",
    "I'll be up front with you",
    "I'll quit talking now",
    "We'll find out together",
    "I can live with Sundays",
    "I'll keep an eye on the clock",
    "We'll pick this up again",
    "I'll set my phone aside",
    "We'll cover the strengths first",
    "I'll go to the next question tonight",
    "I'll write the school part down",
    "We'll walk through it together",
    "I'll put that on the board",
)
PROMISED = (
    "I'll call the school",
    "I can bring the car seat Thursday",
    "I'll set up the visits",
    "I'll pay for the bus pass",
    "I'm going to ask the school",
    "I'll send the referral to the clinic",
    "We can meet at the library every Tuesday",
    "I'll bring that by Friday",
    "I'll talk to his teacher",
    "I will ask the judge for more time",
    "I can take her to the doctor",
    "I'll tell the school",
    "I'm going to put in the referral for daycare",
    "I'll check in with his teacher",
)
PERHAPS = (
    "I'll ask Earl",
    "I'm going to ask around",
    "I'll find out when it runs",
    "I'll tell Earl's cousin",
    "I'll get that started",
    "We can take five",
    "I'll let Earl answer",
    "I'll look into it",
)
IDLE = (
    "I can see how tired you are",
    "I can tell the visits matter to you",
    "I'll just listen",
    "I can hear the love there",
    "I'll say that again",
    "I'll ask that again",
    "I can imagine",
    "I'll ask you one more thing",
    "I'll read that back",
)


def test_leading_the_talk_is_no_task_unasked() -> None:
    assert taken_unasked("tasks", (*LEADING, *PERHAPS, *IDLE), speaker="me") == []


def test_a_deed_out_of_the_room_or_on_a_day_is_a_task() -> None:
    assert taken_unasked("tasks", PROMISED, speaker="me") == list(PROMISED)


def test_what_may_be_a_promise_is_asked_about_and_idle_talk_is_not() -> None:
    assert asked_about("tasks", PERHAPS, speaker="me") == list(PERHAPS)
    assert asked_about("tasks", IDLE, speaker="me") == []
