"""Whether an objective holds more than one goal: parts of life that stand side by side in it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.plan.wording.draft import Draft, Heard

Words = tuple[int, int]
_BESIDE = frozenset("and or & plus nor then also".split())
_AIMS = frozenset(["will", "shall", "to"])
_MANY, _HEAVY = 3, 2
# These come up in one another's plans ("he gets the phone back after homework"): two are no proof.
_LIGHT = frozenset(
    "school health rules bond agency supports independence activities transport neighbors".split()
)


def goals(draft: Draft) -> list[Heard]:
    """Find the first words of every different goal; none where there are not too many."""
    items = _items(draft)
    demands = _first_in_each(items, draft.cues("blame") + draft.heard.get(("goal", "agency"), []))
    in_first = [one for one in demands if draft.tokens[one.first].sentence == 0]
    if len(in_first) >= _MANY:
        return in_first
    stated = [one for one in draft.of("goal") if not draft.tokens[one.first].under]
    found: dict[str, Heard] = {}
    for within in _by_item(items, stated):
        names = [one.what.name for one in within]
        if found.keys().isdisjoint(names):
            found[names[0]] = within[0]
    several = sorted(found.values(), key=lambda one: one.first)
    heavy = [one for one in several if one.what.name not in _LIGHT]
    also = any(token.word == "also" and not token.quoted for token in draft.tokens)
    enough = len(several) >= _MANY or len(heavy) >= _HEAVY or (also and len(several) >= _HEAVY)
    return several if enough else []


def _items(draft: Draft) -> list[Words]:
    """The parts of a list: what stands between commas and "and" where an aim is stated."""
    items: list[Words] = []
    begin = 0
    tokens = draft.tokens
    aims = False
    for at, token in enumerate(tokens):
        if at and (token.breaks or token.word in _BESIDE):
            if aims and _stated(draft, begin, at):
                items.append((begin, at))
            begin = at
        if token.opens:
            aims = token.sentence == 0 or not _AIMS.isdisjoint(draft.opening(at, 4))
    if tokens and aims and _stated(draft, begin, len(tokens)):
        items.append((begin, len(tokens)))
    return items


def _stated(draft: Draft, first: int, last: int) -> bool:
    return not any(token.quoted or token.task for token in draft.tokens[first:last])


def _by_item(items: list[Words], found: list[Heard]) -> Iterator[list[Heard]]:
    """What was heard within each item, where anything was, in order."""
    at = 0
    for first, last in items:
        while at < len(found) and found[at].first < first:
            at += 1
        within = []
        while at < len(found) and found[at].first < last:
            if found[at].last <= last:
                within.append(found[at])
            at += 1
        if within:
            yield within


def _first_in_each(items: list[Words], found: list[Heard]) -> list[Heard]:
    ordered = sorted(found, key=lambda one: one.first)
    return [within[0] for within in _by_item(items, ordered)]
