"""Whether words tell of harm, a weapon, drink and drugs, or the loss of the children.

Such words are never the plan's by themselves, whatever is asked: the worker says whether they
are meant. Where they are denied ("nobody hits anybody") they tell of something good.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.plan.answer import Answer, opens, standing, stands

# Where it is asked what could go wrong, drink and drugs are a plain answer; harm is none.
_MAY_TELL_OF_DRINK = "what_could_go_wrong"


def is_grave(question: str, answer: Answer) -> bool:
    """Whether words are too grave to be taken as the answer without asking."""
    lists = ["grave.harm", "grave.weapon", "grave.loss"]
    signs = answer.listed("grave.signs")
    if question != _MAY_TELL_OF_DRINK:
        lists.append("grave.drugs")
        signs = signs | answer.listed("grave.signs_of_drugs")
    if not signs.isdisjoint(answer.signs) and not (answer.sound and answer.denies):
        return True
    if _children_are_taken(answer):
        return True
    return any(_is_told(name, answer) for name in lists)


def _is_told(name: str, answer: Answer) -> bool:
    """Whether a phrase of a list stands in the words, neither denied nor done away with."""
    no_denial = answer.phrases("no_denial")
    for at in standing(answer.tokens, answer.phrases(name), answer.phrases("grave.passed")):
        before = answer.tokens[:at]
        put_away = stands(before, answer.phrases("grave.put_away"), no_denial)
        denied = answer.denies and stands(before, answer.phrases("negation"), no_denial)
        if not (put_away or denied or _is_kept_from(before, answer)):
            return True
    return False


def _is_kept_from(before: Sequence[str], answer: Answer) -> bool:
    kept_from = answer.phrases("grave.kept_from")
    return any(tuple(before[-count:]) in kept_from for count in (1, 2))


def _children_are_taken(answer: Answer) -> bool:
    """Whether somebody takes the children, and nothing says where to: "they took my kids"."""
    tokens = answer.tokens
    for at in standing(tokens, answer.phrases("grave.taking")):
        rest = tokens[at + 1 :]
        rest = rest[opens(rest, answer.phrases("grave.whose_children")) :]
        children = opens(rest, answer.phrases("grave.children"))
        leads = rest[children:]
        away = not leads or opens(leads, answer.phrases("grave.away"))
        takers = stands(tokens[:at], answer.phrases("grave.takers"))
        if children and away and takers and not answer.denies:
            return True
    return False
