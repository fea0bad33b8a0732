"""Whether what somebody said answers the question that is open while an objective is built.

A test a question, each cheap and plain to read: a person for "whose", a time for "when", a
promise for a task, a sign that can be seen. What fits none of them is asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.language.verbs import is_base, is_past
from assistant.plan.answer import Answer, asks_something, opens, phrases_of, standing, stands
from assistant.plan.grave import is_grave
from assistant.plan.promising import is_a_deed, says_a_time
from assistant.plan.services import service_named

_FEWEST = 3  # words: fewer name something, and tell of nobody who does anything
_NEAR = 4  # words after "might" within which a trouble is told


def fits(question: str, answer: Answer) -> bool:
    """Whether words may be taken as the answer without asking anybody."""
    if not answer.words.strip() or asks_something(answer.words, answer.lists):
        return False
    if answer.holds("aside") or (question in _OF_HOME and answer.to_the_worker):
        return False
    if is_grave(question, answer) or answer.holds("either_way"):
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
    return _is_of_life(answer) or not answer.holds("wanted")


def _is_of_life(answer: Answer) -> bool:
    return answer.holds("of_life") or answer.names_somebody


def _is_spared(answer: Answer) -> bool:
    """Whether a trouble is told of that is not there: "no hollering", not "we did no wrong"."""
    return answer.sound and answer.denies and not _stands_already(answer)


def _situation(answer: Answer) -> bool:
    # "I'll talk when my lawyer comes" puts a condition.
    if answer.opening("promise"):
        return False
    return _begins_with_a_time(answer) or _names_an_hour(answer)


def _begins_with_a_time(answer: Answer) -> bool:
    """Whether a time stands before anybody does anything: not "my sister comes on Fridays"."""
    tokens = answer.tokens
    goes_on = answer.phrases("situation_goes_on")
    times = {**answer.phrases("situation"), **goes_on}
    for at in standing(tokens, times):
        before, joins = tokens[:at], opens(tokens[at:], goes_on)
        denied = stands(before, answer.phrases("negation"))
        if denied or (joins and len(tokens) - at == joins):
            continue  # "I'm not answering till he leaves", "I said that before"
        doers = {**answer.phrases("doers"), **answer.somebody}
        does = stands(before, doers) or any(map(_is_third, before))
        return not does and (bool(joins and at == 0) or not _stands_already(answer))
    return False


def _is_third(word: str) -> bool:
    """Whether a word may be what he or she does: "comes", "watches"."""
    return word.endswith("s") and (is_base(word[:-1]) or is_base(word.removesuffix("es")))


def _whose(answer: Answer) -> bool:
    if answer.denies or answer.holds("trouble"):
        return False
    tokens = answer.tokens
    if tuple(tokens) in answer.phrases("whose_alone") or _names_alone(answer):
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
    wished = answer.holds("wanted") or answer.holds("hope")
    if not wished and _is_a_step(answer):
        return False
    hoped = wished or answer.heard_as("kinds.hope")
    # "No more fighting" is a hope; "I can't pay, and I'm sick about it" is none.
    spared = answer.opening("none_of_it") and _is_spared(answer)
    return (hoped and _is_of_life(answer)) or bool(spared) or _tells_of_a_day(answer)


def _tasks(answer: Answer) -> bool:
    tokens = answer.tokens
    if answer.denies or answer.holds("no_task") or _is_over(tokens):
        return False
    timed = says_a_time(answer)
    for at in standing(tokens, answer.phrases("promise")):
        after = at + opens(tokens[at:], answer.phrases("promise"))
        suffered = opens(tokens[at:], answer.phrases("could")) and _is_suffered(tokens[after:])
        if not suffered and _will_do(tokens[after:], timed, answer):
            return True
    somebody = opens(tokens, answer.somebody)
    will = opens(tokens[somebody:], answer.phrases("promise_of_another"))
    if somebody and will and _will_do(tokens[somebody + will :], timed, answer):
        return True
    acts = bool(tokens) and is_base(tokens[0])
    if acts and len(tokens) > _FEWEST and answer.heard_as("kinds.tasks"):
        return True
    told = acts or bool(opens(tokens, answer.phrases("tasks")))
    return timed and told and not _stands_already(answer)


def _is_over(tokens: Sequence[str]) -> bool:
    """Whether it is told what one did: "I took them", not "I put them to bed"."""
    return tokens[:1] in (["i"], ["we"]) and any(
        is_past(one) and not is_base(one) for one in tokens[1:2]
    )


def _is_suffered(rest: Sequence[str]) -> bool:
    """Whether it is done to one, and not by one: "get evicted", "get my hours cut"."""
    return rest[:1] in (["get"], ["be"]) and any(map(is_past, rest[1:]))


def _is_a_step(answer: Answer) -> bool:
    """Whether it is told who will do what: "I'll drive them to school", not "I'll be home"."""
    rest = answer.tokens[answer.opening("promise") :] if answer.opening("promise") else []
    return bool(rest) and is_base(rest[0]) and not opens(rest, answer.phrases("no_step"))


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
        if stands(rest[:5], held):
            return True
    return False


def _measure(answer: Answer) -> bool:
    # A trouble that is not there is a sign by itself: "no hollering".
    seen = answer.holds("measure") or _is_spared(answer)
    return answer.sound and (seen or (_tells_of_a_day(answer) and not _is_a_step(answer)))


def _what_could_go_wrong(answer: Answer) -> bool:
    if answer.holds("no_risk") or _gives_a_name(answer) or _may_turn_out_well(answer):
        return False
    if answer.heard_as("kinds.what_could_go_wrong") or answer.holds("what_could_go_wrong"):
        return True
    tokens = answer.tokens
    coming = {**answer.phrases("may_come_to"), **answer.somebody}
    for at in standing(tokens, answer.phrases("what_may_come")):
        if opens(tokens[at + 1 :], coming):
            return True
    return answer.holds("might")


def _gives_a_name(answer: Answer) -> bool:
    """Whether somebody is called something, and not called up: "I call her Sissy"."""
    calling, goes_on = answer.phrases("calling"), answer.phrases("calling_goes_on")
    for at in standing(answer.tokens, calling):
        rest = answer.tokens[at + opens(answer.tokens[at:], calling) :]
        if rest and not opens(rest, goes_on):
            return True
    return False


def _may_turn_out_well(answer: Answer) -> bool:
    """Whether "it might work" is said: what might come is told of nobody, and is no trouble."""
    at = next(standing(answer.tokens, answer.phrases("might")), None)
    if at is None:
        return False
    rest = answer.tokens[at + 1 :]
    troubles = {**answer.phrases("trouble"), **answer.phrases("negation")}
    troubled = stands(rest[:_NEAR], troubles)
    risk = opens(["could", *rest], answer.phrases("what_could_go_wrong"))
    of_nobody = opens(answer.tokens[at - 1 :], answer.phrases("of_nobody")) and at > 0
    return bool(of_nobody) and not (troubled or risk)


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
    """Whether a time of day stands there: "about six", "around 8:30"; not "about six foot"."""
    tokens, hours = answer.tokens, answer.phrases("hours")
    for at in standing(tokens, answer.phrases("clock")):
        after = tokens[at + 1 :]
        hour = opens(after, hours) or int(after[:1] != [] and after[0].isdecimal())
        aged = at > 0 and opens(tokens[at - 1 :], answer.phrases("of_an_age"))
        rest = after[hour:]
        ends = not rest or rest[0].isdecimal() or opens(rest, answer.phrases("hour_goes_on"))
        if hour and ends and not aged:
            return not _stands_already(answer)
    return False


def _tells_of_a_day(answer: Answer) -> bool:
    """Whether somebody does something, neither over nor a trouble of now."""
    told = bool(answer.opening("doers")) and len(answer.tokens) >= _FEWEST
    trouble = answer.heard_as("kinds.of_trouble") and not answer.holds("plain_day")
    return told and not (trouble or _is_so_now(answer) or _stands_already(answer))


def _is_so_now(answer: Answer) -> bool:
    """Whether it is told how things stand: "he lives in Ohio", "I'm in class now"."""
    where = answer.holds("where_one_is") and not answer.holds("plain_day")
    return answer.holds("just_now") or (where and not says_a_time(answer))


def _stands_already(answer: Answer) -> bool:
    """Whether the first words tell of what was or always is: "he used to", "she can"."""
    head = answer.tokens[:4]
    already = phrases_of(answer.lists["already"])
    return any(opens(head[at:], already) for at in range(len(head)))


def _names_alone(answer: Answer) -> bool:
    """Whether nothing but names stands there: "Earl and Hailey".

    Any word has a capital where a line begins: there it must be somebody who is known.
    """
    typed = [one.strip(".,!") for one in answer.words.split()]
    before = answer.phrases("before_a_name")
    names = [(at, one) for at, one in enumerate(typed) if (one.casefold(),) not in before]
    known = [
        (one.casefold(),) in answer.somebody or (at > 0 and one[:1].isupper()) for at, one in names
    ]
    return 0 < len(names) <= _FEWEST and all(known)
