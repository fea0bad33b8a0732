"""Whether an objective is a change that everybody could see, within anybody's reach."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.plan.wording.draft import Draft, Heard
from assistant.plan.wording.times import soon

Words = tuple[int, int]

_LEAP_DAYS, _FEW_DAYS = 25, 14  # for what takes anybody months; for two big things at once
_REACH = 9  # words from "attend" to what is attended
_ENOUGH_SEEN = 2  # things that anybody could see, told first


def service(draft: Draft) -> Words | None:
    """Find the service that stands where the change should be; None where a change leads."""
    hits = list(_services(draft))
    if not hits:
        return None
    first = hits[0][0], max(last for start, last in hits if start == hits[0][0])
    clauses = _clauses(draft)
    serving = [clause for clause in clauses if any(clause[0] <= hit[0] < clause[1] for hit in hits)]
    others = [
        clause for clause in clauses
        if clause not in serving and not _obeys(draft, clause) and _says_something(draft, clause)
    ]  # fmt: skip
    leads = not others or serving and serving[0] < others[0]
    return first if leads or len(serving) > len(others) else None


def _services(draft: Draft) -> Iterator[Words]:
    """Services that somebody goes to, in the sentence that states the objective."""
    tokens = draft.tokens
    nouns = [one for one in draft.cues("service_noun") if _counts(draft, one)]
    verbs = {one.first: one.last for one in draft.cues("service_verb") if _counts(draft, one)}
    for noun in nouns:
        starts = [
            (at, verb_last)
            for at, verb_last in verbs.items()
            if at < noun.first and verb_last <= noun.first + 1
            and noun.first - verb_last <= _REACH
            and not _turns(draft, verb_last, noun.first)
        ]
        if starts:
            yield min(starts)[0], noun.last
        elif tokens[noun.first].opens or (tokens[noun.first].breaks and noun.first <= 2):
            yield noun.first, noun.last
        elif any(token.word.startswith("referral") for token in tokens[: noun.first]):
            yield noun.first, noun.last


def _turns(draft: Draft, first: int, last: int) -> bool:
    """Whether another doing begins between two words ("attend school daily, pass all classes")."""
    doing = {one.first for one in draft.cues("order_opens")}
    return any(
        token.breaks and (at in doing or token.typed[:1].isupper())
        for at, token in enumerate(draft.tokens[first : last + 1], first)
    )


def _counts(draft: Draft, one: Heard) -> bool:
    token = draft.tokens[one.first]
    return draft.plainly(one) and not token.under and not token.task and token.sentence == 0


def _clauses(draft: Draft) -> list[Words]:
    """The parts of the first sentence that tell who does what."""
    clauses: list[Words] = []
    begin = 0
    end = len(draft.sentence(0))
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


def _says_something(draft: Draft, clause: Words) -> bool:
    """Whether a clause has a doing of its own, and is no date or list of names."""
    verbs = [
        at for at in range(*clause)
        if draft.tokens[at].word in ("will", "shall", "must", "is", "are", "has", "stays", "keeps")
        or (draft.tokens[at].word.endswith("s") and at > clause[0] and not draft.tokens[at].typed[:1].isupper())
        or any(one.first == at for one in draft.cues("order_opens"))
    ]  # fmt: skip
    return bool(verbs) and clause[1] - clause[0] >= 3


def _obeys(draft: Draft, clause: Words) -> bool:
    return any(clause[0] <= one.first < clause[1] for one in draft.cues("blame"))


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
    for one in draft.cues("absolute"):
        if draft.plainly(one) and draft.joined(one):
            return one.first, one.last
    days = soon(draft.text)
    if days is None:
        return None
    big = [one for one in draft.cues("big_goal") + draft.cues("leap") if draft.plainly(one)]
    kinds = {draft.tokens[one.last - 1].word for one in big}
    leaps = any(draft.plainly(one) for one in draft.cues("leap")) and days <= _LEAP_DAYS
    if leaps or len(kinds) >= (2 if days <= _FEW_DAYS else 3):
        return min(one.first for one in big), max(one.last for one in big)
    return None
