"""The kitchen-table meeting, with the two objectives that the family made in it, typed in."""

from __future__ import annotations

from assistant.conversation.conversation import Conversation
from tests.holding import enter, hold, meeting_lines


def number_of(conversation: Conversation, beginning: str) -> str:
    """The number of the statement that begins so."""
    for one in conversation.document().statements:
        if one.text.startswith(beginning):
            return one.id[1:]
    raise AssertionError(beginning)


def said(title: str = "kitchen") -> Conversation:
    """The meeting as it was held: every line of it, under its speaker."""
    conversation = hold(name=title)
    enter(conversation, "/people me Tamara")
    for line in meeting_lines("conversation"):
        list(conversation.enter_words(line["speaker"], line["text"], line["role"]))
    enter(conversation, "/people Travis by phone", "/topic plan")
    return conversation


def agreed() -> Conversation:
    """Two objectives built from what was said, and agreed."""
    conversation = said()

    def number(beginning: str) -> str:
        return number_of(conversation, beginning)

    enter(
        conversation,
        *(
            f"/kind {number(one)} vision"
            for one in ("We're in a house", "In mine I'm being a mamaw")
        ),
    )
    bedtime, fear = number("Being the one that puts em"), number("That they'll get used to it")
    enter(conversation, f"/kind {fear} concern")
    wanders, loud = number("Well, he wanders"), number("Go ahead. It's from about six")
    enter(
        conversation,
        f"/objective {fear} {bedtime} {wanders}: I do supper and bedtime at Mommy's, sober, and "
        "lay with Colt till he's asleep with the chime on the door, every night from Thursday to "
        "December 18",
        f"/pick {loud}",
        "Misty: Me. And Mommy in her chair",
        f"/pick {number('We' + chr(39) + 're in a house')}",
        "Wilma: have supper on at five thirty every night from Thursday to December 18",
        "Ruth Ann: call Misty at 8:30 every night until December 18",
        "/task Tamara: bring the door chime by Thursday",
        "/skip",
        f"/pick {number('She' + chr(39) + 's called me before')}",
        "Misty: a mark on Mommy's calendar for every night I did it",
        f"/pick {number('Put that if I ain')}",
        f"/objective {number('The door, for me')}: No kid in this family answers that door or "
        "stands guard",
        "Hailey: of a night, when somebody knocks",
        "Denver: us grown-ups, so Hailey can hand it back",
        "/skip",
        "Denver: hang a light by Saturday",
        "Travis: ring Denver at ten every night",
        "Misty: tell the deputy and Tamara the same day if he calls or comes around",
        "/task Greg: call the flood recovery folks by the 20th",
        "/skip",
        f"/pick {number('I talked to the deputy')}",
        "Wilma: she sleeps the night through",
        "Hailey: i wake up mamaw and call 911",
        "/date January 9 at 5:30",
        "/call Tamara, 606 555 0100",
        "/case in-home",
        "/agree all",
    )
    return conversation


def edited() -> Conversation:
    """The same, with the first objective worded anew after everybody had said yes."""
    conversation = agreed()
    enter(
        conversation,
        "/objective o1: I do supper and bedtime at Mommy's, sober, and lay with Colt till he's "
        "asleep with the chime on the door, five nights a week from Thursday to December 18",
    )
    return conversation
