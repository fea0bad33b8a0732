"""Whether words tell of harm, a weapon, drink and drugs, or the loss of the children.

Such words are never the plan's by themselves, whatever is asked: the worker says whether they
are meant. Where they are denied ("nobody hits anybody") they tell of something good.
"""

from __future__ import annotations

from assistant.plan.answer import Answer, opens, standing

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
    passed = answer.phrases("grave.passed")
    for at in standing(answer.tokens, answer.phrases(name), passed):
        before = answer.tokens[:at]
        kept_from = any(
            opens(before[-near:], answer.phrases("grave.kept_from")) == near for near in (1, 2, 3)
        )
        put_away = (
            next(
                standing(before, answer.phrases("grave.put_away"), answer.phrases("no_denial")),
                None,
            )
            is not None
        )
        denied = next(
            standing(before, answer.phrases("negation"), answer.phrases("no_denial")), None
        )
        if not (kept_from or put_away or (denied is not None and answer.denies)):
            return True
    return False


def _children_are_taken(answer: Answer) -> bool:
    """Whether somebody takes the children, and nothing says where to: "they took my kids"."""
    tokens = answer.tokens
    for at in standing(tokens, answer.phrases("grave.taking")):
        rest = tokens[at + 1 :]
        rest = rest[opens(rest, answer.phrases("grave.whose_children")) :]
        children = opens(rest, answer.phrases("grave.children"))
        leads = rest[children:]
        away = not leads or opens(leads, answer.phrases("grave.away"))
        takers = standing(tokens[:at], answer.phrases("grave.takers"))
        if children and away and next(takers, None) is not None and not answer.denies:
            return True
    return False
