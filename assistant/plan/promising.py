"""Whether words promise a step: a deed that people do for each other, or a time to do it by."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.plan.answer import Answer, asks_something, opens
from assistant.plan.when import read_task


def may_promise(answer: Answer) -> bool:
    """Whether the worker's line begins like a promise, and not as "I can see that" does."""
    rest = after_promise(answer)
    if not (answer.opening("own_promise") and rest) or asks_something(answer.words, answer.lists):
        return False
    return is_a_deed(rest, answer) or not (
        opens(rest, answer.phrases("no_promise")) or answer.holds("aside")
    )


def promises(answer: Answer) -> bool:
    """Whether the worker says for sure what will be done: a deed that is listed, or a time."""
    rest = after_promise(answer)
    sure = is_a_deed(rest, answer) or (
        says_a_time(answer) and not opens(rest, answer.phrases("no_promise"))
    )
    return sure and may_promise(answer) and not (answer.denies or answer.holds("aside"))


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
