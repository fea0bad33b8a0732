"""Whether an objective is a change that everybody could see, within anybody's reach."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.plan.wording.draft import Draft, Heard
from assistant.plan.wording.times import soon

Words = tuple[int, int]

_LEAP_DAYS, _FEW_DAYS = 25, 14  # for what takes anybody months; for two big things at once
_FEWEST_TO_DO = 3
_HELPING = frozenset("will shall must is are has".split())
_REACH = 9  # words from "attend" to what is attended
_ENOUGH_SEEN = 2  # things that anybody could see, told first


def service(draft: Draft) -> Words | None:
    """Find the service that stands where the change should be; None where a change leads."""
    hits = list(_services(draft))
    if not hits:
        return None
    first = hits[0][0], max(last for start, last in hits if start == hits[0][0])
    starts = {hit[0] for hit in hits}
    demands = {one.first for one in draft.cues("blame")}
    serving: list[Words] = []
    others: list[Words] = []
    for clause in _clauses(draft):
        inside = range(*clause)
        if any(at in starts for at in inside):
            serving.append(clause)
        elif not any(at in demands for at in inside) and _does(draft, clause):
            others.append(clause)
    leads = not others or (serving and serving[0] < others[0])
    return first if leads or len(serving) > len(others) else None


def _services(draft: Draft) -> Iterator[Words]:
    """Services that somebody goes to, in the sentence that states the objective."""
    tokens = draft.tokens
    verbs: dict[int, int] = {}
    for one in draft.cues("service_verb"):
        if _counts(draft, one):
            verbs[one.first] = max(one.last, verbs.get(one.first, 0))
    referred = next((at for at, one in enumerate(tokens) if one.word.startswith("referral")), None)
    for noun in draft.cues("service_noun"):
        if not _counts(draft, noun):
            continue
        near = range(max(0, noun.first - _REACH - 3), noun.first)
        start = next((at for at in near if at in verbs and _leads_to(draft, verbs[at], noun)), None)
        bare = tokens[noun.first].opens or (tokens[noun.first].breaks and noun.first <= 2)
        if start is not None:
            yield start, noun.last
        elif bare or (referred is not None and referred < noun.first):
            yield noun.first, noun.last


def _leads_to(draft: Draft, after_verb: int, noun: Heard) -> bool:
    """Whether what a verb is about is the service, with no other doing begun in between."""
    if not -1 <= noun.first - after_verb <= _REACH:
        return False
    doing = draft.firsts("order_opens")
    return not any(
        token.breaks and (at in doing or token.typed[:1].isupper())
        for at, token in enumerate(draft.tokens[after_verb : noun.first + 1], after_verb)
    )


def _counts(draft: Draft, one: Heard) -> bool:
    token = draft.tokens[one.first]
    return draft.plainly(one) and not token.under and not token.task and token.sentence == 0


def _clauses(draft: Draft) -> list[Words]:
    """The parts of the first sentence that tell who does what."""
    clauses: list[Words] = []
    begin = 0
    end = sum(token.sentence == 0 for token in draft.tokens)
    for at in range(end):
        token = draft.tokens[at]
        turns = token.under and not draft.tokens[at - 1].under
        if at > begin and (turns or token.breaks or token.word in ("and", "then", "or")):
            clauses.append((begin, at))
            begin = at
    clauses.append((begin, end))
    return [
        clause for clause in clauses
        if not any(draft.tokens[at].under or draft.tokens[at].quoted or draft.tokens[at].task
                   for at in range(*clause))
    ]  # fmt: skip


def _does(draft: Draft, clause: Words) -> bool:
    """Whether a clause has a doing of its own, and is no date or list of names."""
    if clause[1] - clause[0] < _FEWEST_TO_DO:
        return False
    opens = draft.firsts("order_opens")
    for at in range(*clause):
        token = draft.tokens[at]
        third = token.word.endswith("s") and at > clause[0] and not token.typed[:1].isupper()
        if third or token.word in _HELPING or at in opens:
            return True
    return False


def unseen(draft: Draft) -> Words | None:
    """Find what nobody could see whether it is met; None where everybody can."""
    strong = [one for one in draft.cues("vague_strong") if _states(draft, one)]
    if not strong:
        return None
    at = draft.widest(strong)
    given = [found for found in draft.cues("measure_given") if draft.plainly(found)]
    if at is None or any(found.first > at[0] for found in given):
        return None
    later = draft.tokens[at[0]].sentence > 0
    return None if later and len(_seen_before(draft, at[0])) >= _ENOUGH_SEEN else at


def _states(draft: Draft, one: Heard) -> bool:
    """Whether a phrase states the aim: not quoted, not why or when, not a task."""
    token = draft.tokens[one.first]
    return draft.plainly(one) and draft.joined(one) and not token.under and not token.task


def _seen_before(draft: Draft, at: int) -> list[Heard]:
    """What anybody could see that is said before a word."""
    return [one for one in draft.cues("seen") if one.first < at and draft.plainly(one)]


def beyond_reach(draft: Draft) -> Words | None:
    """Find what nobody could keep up, or not so soon."""
    absolute = [one for one in draft.cues("absolute") if draft.plainly(one) and draft.joined(one)]
    if absolute:
        return draft.widest(absolute)
    days = soon(draft.text)
    if days is None:
        return None
    big = [one for one in draft.cues("big_goal") + draft.cues("leap") if draft.plainly(one)]
    kinds = {draft.tokens[one.last - 1].word for one in big}
    leaps = any(draft.plainly(one) for one in draft.cues("leap")) and days <= _LEAP_DAYS
    if leaps or len(kinds) >= (2 if days <= _FEW_DAYS else 3):
        return min(one.first for one in big), max(one.last for one in big)
    return None
