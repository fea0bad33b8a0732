"""Whether what somebody said answers the question that is open while an objective is built.

A test a question, each cheap and plain to read: a person for "whose", a time for "when", a
promise for a task, a sign that can be seen. What fits none of them is asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.language.verbs import is_base
from assistant.plan.answer import Answer, asks_something, opens, phrases_of, standing
from assistant.plan.promising import is_a_deed, says_a_time
from assistant.plan.services import service_named

_FEWEST = 3  # words: fewer name something, and tell of nobody who does anything


def fits(question: str, answer: Answer) -> bool:
    """Whether words may be taken as the answer without asking anybody."""
    if not answer.words.strip() or asks_something(answer.words, answer.lists):
        return False
    if answer.holds("aside") or (question in _OF_HOME and answer.to_the_worker):
        return False
    return _TESTS[question](answer)


def _change(answer: Answer) -> bool:
    if service_named(answer.words, answer.services) is not None:
        return True
    if not answer.sound or not _wants_what_is_of_life(answer):
        return False
    return answer.heard_as("kinds.change") or _is_spared(answer) or _tells_of_a_day(answer)


def _wants_what_is_of_life(answer: Answer) -> bool:
    """Whether what is wanted, where something is, is of daily life: no paper, no check."""
    of_life = answer.holds("of_life") or answer.names_somebody
    return of_life or not answer.holds("wanted")


def _is_spared(answer: Answer) -> bool:
    """Whether a trouble is told of that is not there: "no hollering", not "we did no wrong"."""
    return answer.sound and answer.denies and not _stands_already(answer)


def _situation(answer: Answer) -> bool:
    tokens = answer.tokens
    # "I'll talk when my lawyer comes" puts a condition.
    if answer.opening("promise"):
        return False
    goes_on = answer.phrases("situation_goes_on")
    times = {**answer.phrases("situation"), **goes_on}
    for at in standing(tokens, times):
        last = len(tokens) - at == 1
        # "I'm not answering till he leaves" tells of no time of day.
        before = next(standing(tokens[:at], answer.phrases("negation")), None)
        if before is None and not (last and (tokens[at],) in goes_on):
            return at == 0 or not _stands_already(answer)
    return _names_an_hour(answer)


def _whose(answer: Answer) -> bool:
    if answer.denies:
        return False
    tokens = answer.tokens
    if tuple(tokens) in answer.phrases("whose_alone") or _names_alone(answer.words):
        return True
    pronoun = opens(tokens, answer.phrases("whose_alone"))
    if opens(tokens[pronoun:], answer.phrases("whose_alone_goes_on")) and pronoun:
        return True
    before = opens(tokens, answer.phrases("whose_before"))
    tokens = tokens[before:] if len(tokens) > before else tokens
    named = {**answer.phrases("whose"), **answer.somebody}
    taken = opens(tokens, named)
    rest = tokens[taken:]
    # "She can stretch a dollar" begins with a person too, and lists nobody.
    listed = not rest or bool(opens(rest, answer.phrases("whose_goes_on")))
    return bool(taken) and listed


def _hope(answer: Answer) -> bool:
    if not answer.sound or not _wants_what_is_of_life(answer):
        return False
    hoped = answer.heard_as("kinds.hope") or answer.holds("wanted") or answer.holds("hope")
    of_life = answer.holds("of_life") or answer.names_somebody
    return (hoped and of_life) or _tells_of_a_day(answer)


def _tasks(answer: Answer) -> bool:
    tokens = answer.tokens
    if answer.denies:
        return False
    timed = says_a_time(answer)
    for at in standing(tokens, answer.phrases("promise")):
        if _will_do(tokens[at + opens(tokens[at:], answer.phrases("promise")) :], timed, answer):
            return True
    somebody = opens(tokens, answer.somebody)
    will = opens(tokens[somebody:], answer.phrases("promise_of_another"))
    if somebody and will and _will_do(tokens[somebody + will :], timed, answer):
        return True
    acts = bool(tokens) and is_base(tokens[0])
    if acts and len(tokens) > _FEWEST and answer.heard_as("kinds.tasks"):
        return True
    return timed and (acts or bool(answer.opening("tasks"))) and not _stands_already(answer)


def _will_do(rest: Sequence[str], timed: bool, answer: Answer) -> bool:
    """Whether what follows "I'll" is something that somebody does."""
    if is_a_deed(rest, answer):
        return True
    idle = opens(rest, answer.phrases("no_deed")) or opens(rest, answer.phrases("trouble"))
    beside = idle or (not timed and opens(rest, answer.phrases("no_promise")))
    return bool(rest) and is_base(rest[0]) and not beside


def _strength(answer: Answer) -> bool:
    if not answer.sound:
        return False
    strong = _is_spared(answer) or answer.heard_as("kinds.strength") or answer.holds("strength")
    return strong or _is_able(answer) or _holds_dear(answer)


def _is_able(answer: Answer) -> bool:
    """Whether somebody can do something, or always does: "she can stretch a dollar"."""
    tokens = answer.tokens
    for at in standing(tokens, answer.phrases("able")):
        rest = tokens[at + opens(tokens[at:], answer.phrases("able")) :]
        if rest and not opens(rest, answer.phrases("no_deed")):
            return True
    for at in standing(tokens, answer.phrases("always")):
        # "Always helps", "always watches": in the third person it ends in s.
        does = tokens[at + 1 : at + 2]
        if any(is_base(one.removesuffix(ending)) for one in does for ending in ("", "s", "es")):
            return True
    return False


def _holds_dear(answer: Answer) -> bool:
    """Whether somebody has or loves what makes one strong: "we have our church"."""
    held = {**answer.phrases("held"), **answer.somebody}
    for at in standing(answer.tokens, answer.phrases("holding")):
        rest = answer.tokens[at + opens(answer.tokens[at:], answer.phrases("holding")) :]
        if next(standing(rest[:5], held), None) is not None:
            return True
    return False


def _measure(answer: Answer) -> bool:
    # A trouble that is not there is a sign by itself: "no hollering".
    seen = answer.holds("measure") or _is_spared(answer) or _tells_of_a_day(answer)
    return answer.sound and seen


def _what_could_go_wrong(answer: Answer) -> bool:
    if answer.heard_as("kinds.what_could_go_wrong") or answer.holds("what_could_go_wrong"):
        return not answer.holds("no_risk")
    tokens = answer.tokens
    coming = {**answer.phrases("may_come_to"), **answer.somebody}
    for at in standing(tokens, answer.phrases("what_may_come")):
        if opens(tokens[at + 1 :], coming):
            return not answer.holds("no_risk")
    return answer.holds("might") and not answer.holds("no_risk")


_TESTS: dict[str, Callable[[Answer], bool]] = {
    "change": _change,
    "situation": _situation,
    "whose": _whose,
    "hope": _hope,
    "tasks": _tasks,
    "strength": _strength,
    "measure": _measure,
    "what_could_go_wrong": _what_could_go_wrong,
}


# Questions of daily life: what is said to the worker, of the worker, answers none of them.
_OF_HOME = frozenset(_TESTS) - {"whose", "tasks"}


def _names_an_hour(answer: Answer) -> bool:
    """Whether a time of day stands there: "about six", "around 8:30"."""
    hours = {one for (one,) in phrases_of(answer.lists["hours"])}
    before = {one for (one,) in phrases_of(answer.lists["clock"])}
    tokens = answer.tokens
    return any(
        (at > 0 and tokens[at - 1] in before) and (token in hours or token.isdecimal())
        for at, token in enumerate(tokens)
    )


def _tells_of_a_day(answer: Answer) -> bool:
    """Whether somebody does something, neither over nor a trouble of now."""
    told = bool(answer.opening("doers")) and len(answer.tokens) >= _FEWEST
    trouble = answer.heard_as("kinds.of_trouble") and not answer.holds("plain_day")
    return told and not trouble and not _stands_already(answer)


def _stands_already(answer: Answer) -> bool:
    """Whether the first words tell of what was or always is: "he used to", "she can"."""
    head = answer.tokens[:4]
    already = phrases_of(answer.lists["already"])
    return any(opens(head[at:], already) for at in range(len(head)))


def _names_alone(words: str) -> bool:
    """Whether nothing but names stands there: "Colt and Hailey"."""
    typed = [one.strip(".,!") for one in words.split()]
    names = [one for one in typed if one.casefold() not in ("and", "for", "it's", "")]
    return 0 < len(names) <= _FEWEST and all(one[:1].isupper() for one in names)
