"""Whether an objective holds more than one goal: parts of life that stand side by side in it."""

from __future__ import annotations

from assistant.plan.wording.draft import Draft, Heard

Words = tuple[int, int]
_BESIDE = frozenset("and or & plus nor then also".split())
_MANY, _HEAVY = 3, 2
# These come up in one another's plans ("he gets the phone back after homework"): two are no proof.
_LIGHT = frozenset(
    "school health rules bond agency supports independence activities transport neighbors".split()
)


def goals(draft: Draft) -> list[Heard]:
    """Find the first words of every different goal; none where there are not too many."""
    items = _items(draft)
    heard = draft.of("goal")
    demands = _demands(draft, items)
    if len(demands) >= _MANY:
        return demands
    found: dict[str, Heard] = {}
    for first, last in items:
        within = [
            one for one in heard
            if first <= one.first and one.last <= last and not draft.tokens[one.first].under
        ]
        fresh = [one for one in within if one.what.name not in found]
        if within and len(fresh) == len(within):
            found[fresh[0].what.name] = fresh[0]
    several = sorted(found.values(), key=lambda one: one.first)
    heavy = [one for one in several if one.what.name not in _LIGHT]
    also = any(token.word == "also" and not token.quoted for token in draft.tokens)
    enough = len(several) >= _MANY or len(heavy) >= _HEAVY or (also and len(several) >= _HEAVY)
    return several if enough else []


def _demands(draft: Draft, items: list[Words]) -> list[Heard]:
    """What the agency asks for in a row, one of every part of the list."""
    asked = draft.cues("blame") + draft.heard.get(("goal", "agency"), [])
    firsts = (
        next((one for one in asked if first <= one.first and one.last <= last), None)
        for first, last in items
        if draft.tokens[first].sentence == 0
    )
    return [one for one in firsts if one is not None]


def _items(draft: Draft) -> list[Words]:
    """The parts of a list: what stands between commas and "and" where an aim is stated."""
    items: list[Words] = []
    begin = 0
    tokens = draft.tokens
    for at, token in enumerate(tokens):
        if at and (token.breaks or token.word in _BESIDE):
            items.append((begin, at))
            begin = at
    if tokens:
        items.append((begin, len(tokens)))
    return [item for item in items if _aims(draft, item)]


def _aims(draft: Draft, item: Words) -> bool:
    tokens = draft.tokens
    token = tokens[item[0]]
    if any(tokens[at].quoted or tokens[at].task for at in range(*item)) or token.under:
        return False
    if token.sentence == 0:
        return True
    words = [tokens[at].word for at in draft.sentence(token.sentence)]
    return "will" in words[:4] or "to" in words[:3] or "shall" in words[:4]
