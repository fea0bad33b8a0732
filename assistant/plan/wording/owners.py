"""Who an objective says will do it: a role or a name that acts; not "everyone", not a passive."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.plan.wording.draft import Draft, Heard, Token

# What may stand between the beginning of a clause and the person who acts.
_LIGHT = frozenset(
    "and or but then also both either & plus the a an our her his their my your each every one "
    "today now with tasks task goal primary secondary objective that agreed agrees agree "
    "nights mornings evenings weekends days day night morning evening week year weekly daily "
    "where for baby little big old new great family's kids' boys' girls' neighbor cousin".split()
)
_ACTS = frozenset(
    "will won't shall must should needs need has have had agrees agree agreed is are isn't aren't "
    "can can't cannot does do doesn't don't may gets get goes go would to is'nt who'll who".split()
)
_OF = frozenset(
    "with to of for from at in on about toward towards without near like than against between "
    "around into under over behind beside per".split()
)
_PASSIVE_HELPS = frozenset("be been being is are was were get gets kept".split())
_PLURAL_DO = frozenset(
    "take keep make call drive walk go do give put read help bring count check "
    "watch meet look try work use show pay write sit stay".split()
)
_DONE = ("ed", "ept", "ought", "aken", "iven", "een", "one")
_WHEN = frozenset(
    "when if so that who whenever because while until till before after once unless as where "
    "since time day night the a an her his and or".split()
)
_SPEAKERS = frozenset("i i'm i'll i'd she he she's he's she'll he'll".split())


def owners(draft: Draft, names: Sequence[str]) -> list[tuple[int, int]]:
    """Find the people who act in a draft: their words by number, in order.

    ``names`` are people whom the meeting knows, whatever their names look like.
    """
    spoken = {at for one in draft.cues("say_verb") for at in range(one.first, one.last)}
    found = [
        (first, last)
        for first, last in _people(draft, {name.lower() for name in names})
        if _acts(draft.tokens, first, last, spoken)
    ]
    if not any(draft.tokens[first].sentence == 0 for first, _ in found):
        # Who did something about a goal that is nobody's ("Paz drew the chart") owns it not.
        found = [one for one in found if _doing(draft.tokens, one[1])]
    found += [
        (at, at + 1)
        for at, token in enumerate(draft.tokens)
        if token.word in _SPEAKERS
        and not token.quoted
        and not _is_under(draft.tokens, at, at + 1)
        and at + 1 not in spoken
        and not _passive(draft.tokens, at + 1)
    ]
    return sorted(found)


def _people(draft: Draft, known: set[str]) -> list[tuple[int, int]]:
    tokens = draft.tokens
    children = {at for one in draft.cues("child") for at in range(one.first, one.last)}
    nobody = {at for one in draft.cues("nobody_named") for at in range(one.first, one.last)}
    plain = {one.first for name in ("thing_opens", "order_opens", "nobody_named")
             for one in draft.cues(name)} | children  # fmt: skip
    people: dict[int, int] = {}
    for one in draft.cues("role"):
        if _own(draft, one):
            people[one.first] = max(people.get(one.first, 0), one.last)
    for one in draft.cues("title"):
        follows = tokens[one.last] if one.last < len(tokens) else None
        if follows and not follows.breaks and follows.typed[:1].isupper():
            people[one.first] = max(people.get(one.first, 0), one.last + 1)
    small = draft.text == draft.text.lower()
    elsewhere = {one.first for name in ("goal", "jargon") for one in draft.of(name)}
    shouting = sum(token.typed.isupper() for token in tokens) > len(tokens) / 2
    for at, token in enumerate(tokens):
        if at in people or at in nobody:
            continue
        name = token.typed[:1].isupper() and not shouting and len(token.typed) > 1
        initial = (
            token.typed.isupper()
            and len(token.typed) <= 2
            and not token.word.isdigit()
            and token.word not in ("i", "a")
            and at not in elsewhere
        )
        named = (name and not (token.opens and at in plain) and not _calendar(token)) or initial
        before_will = (
            token.breaks
            and at not in plain
            and (_modal(tokens, at + 1) or (small and token.opens and not token.word.isdigit()))
        )
        if token.word in known or named or before_will:
            people[at] = at + 1
    return sorted(people.items())


def _own(draft: Draft, one: Heard) -> bool:
    """Whether a role is a person here, and not whose thing it is ("parent aide services")."""
    tokens = draft.tokens
    follows = tokens[one.last].word if one.last < len(tokens) else ""
    return follows not in ("aide", "education", "class", "classes", "contact", "services", "child")


_DAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue "
    "tues wed thu thurs fri sat sun christmas xmas easter thanksgiving halloween labor memorial "
    "day eve new year years english spanish somali arabic bible medicaid zoom chromebook xbox am "
    "pm ged".split()
)


def _calendar(token: Token) -> bool:
    return token.word in _DAYS_AND_MONTHS or (token.typed.isupper() and len(token.typed) > 1)


def _modal(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].word in (
        "will",
        "won't",
        "shall",
        "must",
        "agrees",
        "needs",
    )


def _acts(tokens: Sequence[Token], first: int, last: int, spoken: set[int]) -> bool:
    """Whether a person does something here, other than say it or have it done to them."""
    token = tokens[first]
    if first and first - 1 in spoken and not token.breaks:
        return False
    if (
        token.quoted
        or _is_under(tokens, first, last)
        or tokens[last - 1].typed.endswith(("'s", "’s"))
    ):
        return False
    after = tokens[last] if last < len(tokens) else None
    if after is not None and not after.breaks and (last in spoken or _passive(tokens, last)):
        return False
    at = first - 1
    while at >= 0 and not tokens[at + 1].breaks and tokens[at].word in _LIGHT:
        at -= 1
    clean = tokens[at + 1].breaks or tokens[at + 1].word in ("and", "or", "but", "then", "that")
    if clean:
        return True
    near = first - 1
    if near and tokens[near].word in ("the", "a", "her", "his"):
        near -= 1
    before = tokens[near]
    if before.word == "by" and any(
        token.word.endswith(_DONE) for token in tokens[max(0, near - 2) : near]
    ):
        return True
    if before.word[:1].isdigit() or before.word in _DAYS_AND_MONTHS or before.under:
        return True
    acts = (
        after is not None
        and not after.breaks
        and (
            (not after.quoted and after.word in _ACTS and after.word != "to")
            or (not after.quoted and after.word.endswith("s") and last not in spoken)
        )
    )
    return acts and before.word not in _OF


def _is_under(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a person stands in a part that says when or why, and does not end it.

    "Until the review Walt quits …" and "any night she drinks she sleeps at Ed's" have no comma.
    """
    if not tokens[first].under:
        return False
    after = tokens[last].word if last < len(tokens) and not tokens[last].breaks else ""
    ends = after.endswith("s") or _modal(tokens, last)
    return not ends or tokens[first - 1].word in _WHEN


def _doing(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a person is said of now or of later."""
    if at >= len(tokens):
        return False
    word = tokens[at].word
    beside = word in ("and", "or") or tokens[at].breaks
    return beside or word in _ACTS or word.endswith("s") or word in _PLURAL_DO


def _passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is done to the person ("will be kept"), and nobody says by whom."""
    end = at
    while end < len(tokens) and end < at + 4 and not (end > at and tokens[end].breaks):
        if tokens[end].word in _PASSIVE_HELPS and end + 1 < len(tokens):
            done = tokens[end + 1].word
            return (
                len(done) > 3
                and done.endswith(_DONE)
                and not any(token.word == "by" for token in tokens[end + 2 : end + 5])
            )
        end += 1
    return False
