"""What a worker's line is about: the matter in it, beside its turns of phrase and its people."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.words import FUNCTION_WORDS, stem
from assistant.meeting.nouns import Heard
from assistant.rehearsal.addressing import SpokenOf, bare
from assistant.rehearsal.people import OF_YOU, Household

KINDS = frozenset({"concern", "priority", "vision", "strength", "support", "need", "idea"})
REFLECTING = frozenset({"simple_reflection", "complex_reflection", "summary"})
ACCEPTING = REFLECTING | {"affirmation", "autonomy", "permission"}
ABOUT_IT = 0.2  # from this weight of shared words on, a line is about a fact
_MOST_IN_PASSING = 0.4


def matters(household: Household, tokens: Sequence[str]) -> dict[str, float]:
    """What a line is about beside the people in it: whoever knows of it may be meant."""
    people = (household.others.keys() | household.gender_of.keys()) - household.pronouns
    return household.weigh({stem(token) for token in tokens if bare(token) not in people})


def just_that(
    household: Household,
    about: dict[str, float],
    left: Sequence[str],
    stems: set[str],
    of: SpokenOf | None,
    of_a_kind: bool,
) -> dict[str, float]:
    """What a question is about, once it is seen that it asks for something in particular.

    What stands in the telling of a fact counts a little; a name alone does not, where it is
    something else about that person that is asked.
    """
    people = {stem(word) for word in of.words} if of is not None else set()
    found: dict[str, float] = {}
    for fact, own in household.stems_of.items():
        in_passing = set(left) & household.told_in.get(fact, frozenset()) - own
        if 2 * len(in_passing) < len(set(left)):
            in_passing = set()
        named_only = bool(left) and not of_a_kind and own & stems <= people
        weight = 0.0 if named_only and not in_passing else about.get(fact, 0.0)
        weight += min(sum(household.weight_in[one] for one in in_passing), _MOST_IN_PASSING)
        if weight > 0.0:
            found[fact] = weight
    return found


def left_over(
    household: Household,
    tokens: Sequence[str],
    found: Sequence[tuple[str, int, int]],
    of: SpokenOf | None,
) -> list[str]:
    """The matter of a line beside its turns of phrase and the people whom it speaks of."""
    covered = {place for _, first, end in found for place in range(first, end)}
    people = of.words if of is not None else frozenset()
    return [
        stem(token)
        for place, token in enumerate(tokens)
        if place not in covered
        and token not in FUNCTION_WORDS
        and bare(token) not in people
        and bare(token) not in household.called_by
        and stem(token) not in household.common
    ]


def is_unknown(
    household: Household,
    left: Sequence[str],
    tokens: Sequence[str],
    groups: frozenset[str],
    about: dict[str, float],
    heard: Heard,
    acts: frozenset[str],
) -> bool:
    """Whether a line's matter is none that this family could know of."""
    accepts = bool(ACCEPTING & acts) or "kind_words" in groups
    asks = heard.behaviour == "question" and "safety" not in groups
    if asks or not (accepts or OF_YOU.intersection(tokens)):
        foreign = household.foreign(left)
        if foreign and len(foreign) >= sum(one in household.weight_of for one in left):
            return True  # whatever else it says, it is of something that nobody has heard of
    if max(about.values(), default=0.0) >= ABOUT_IT:
        return False
    strange = [one for one in left if one not in household.known]
    if accepts:
        # Said back or affirmed in words of the worker's own: people know that it is meant.
        return len(strange) == len(left) > 1 and not OF_YOU.intersection(tokens)
    if not left:
        return not groups and not any(stem(token) in household.common for token in tokens)
    if groups & {*KINDS, "general"} and heard.behaviour == "question":
        return False
    if groups & KINDS or (heard.behaviour != "question" and OF_YOU.intersection(tokens)):
        return len(strange) >= 2 and len(strange) * 3 >= len(left) * 2
    return len(strange) * 2 >= len(left) and bool(strange)
