"""Whether words promise a step: a deed that people do for each other, or a time to do it by."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.plan.answer import Answer, asks_something, opens
from assistant.plan.when import read_task


def may_promise(answer: Answer) -> bool:
    """Whether the worker's line begins like a promise, and not as "I can see that" does."""
    rest = after_promise(answer)
    if not (answer.opening("own_promise") and rest) or answer.opening("notices"):
        return False
    if asks_something(answer.words, answer.lists):
        return False
    return (
        is_a_deed(rest, answer)
        or _turns_to_somebody(rest, answer)
        or not (opens(rest, answer.phrases("no_promise")) or answer.holds("aside"))
    )


def promises(answer: Answer) -> bool:
    """Whether the worker says for sure what will be done, out of the room or on a day.

    A deed alone is not enough: "we'll go to the next one" only leads the talk.
    """
    rest = after_promise(answer)
    outside = answer.holds("outside")
    deed = is_a_deed(rest, answer) or (outside and _turns_to_somebody(rest, answer))
    leads = answer.denies or answer.holds("aside") or answer.holds("of_the_room")
    return deed and not leads and may_promise(answer) and (outside or says_a_time(answer))


def _turns_to_somebody(rest: Sequence[str], answer: Answer) -> bool:
    """Whether somebody will be asked or told: "ask Wilma", "check in with his teacher"."""
    turns = opens(rest, answer.phrases("turning_to"))
    whom = rest[turns:]
    whom = whom[opens(whom, answer.phrases("turning_to_whose")) :]
    known = opens(whom, answer.somebody) or opens(whom, answer.phrases("outside"))
    return turns > 0 and known > 0


def after_promise(answer: Answer) -> Sequence[str]:
    """What the worker says will be done: the words after "I will", or "I can really"."""
    rest = answer.tokens[answer.opening("own_promise") :]
    return rest[opens(rest, answer.phrases("strengthened")) :]


def is_a_deed(rest: Sequence[str], answer: Answer) -> bool:
    """Whether words begin with something that people promise each other: "bring", "sign up"."""
    deed = opens(rest, answer.phrases("deeds"))
    return deed > 0 and not opens(rest, answer.phrases("no_deed_after_all"))


def says_a_time(answer: Answer) -> bool:
    """Whether it is said when, or how often."""
    read = read_task(answer.words, "", answer.today)
    return bool(read.end or read.start or read.repeats)
