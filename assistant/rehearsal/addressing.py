"""Whom a line of the worker's is for, and who is spoken of in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.content.trust_rules import Gender
from assistant.language.words import folded, folded_words, repaired
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.people import OF_YOU, Household

SOMEBODY = "somebody"  # stands for whoever is spoken of, in the patterns
_THEIRS = 1.0  # weight of words from which a line is about what only one person knows
SENTENCE = re.compile(r"[.?!;…]+")
_LONGEST_NAME = 3  # words
TITLE = re.compile(r"\b(mrs?|ms|dr)\.", re.IGNORECASE)  # its point ends no sentence


@dataclass(frozen=True)
class SpokenOf:
    """Somebody whom a line speaks of: who, if that is plain, and by which words."""

    people: frozenset[str]  # members and others, by id
    words: frozenset[str]  # words for them in the line: "mom", "kayla"
    gender: Gender | None


def addressed(
    household: Household,
    rehearsed: Rehearsed,
    named: str | None,
    text: str,
    everybody: bool,
    parroted: str | None,
    echoed: frozenset[str],
    about: dict[str, float],
) -> tuple[tuple[str, ...], bool]:
    """Whom the line is for, and whether by name.

    Named, the one who was taken aside, whose words or matter it is, the last speaker, or all.
    """
    here = [one for one in household.family.by_id if one not in rehearsed.away]
    names = called(household, text) if named is None else [named]
    if rehearsed.aside is not None and names in ([], [rehearsed.aside]):
        return (rehearsed.aside,), True
    if names:
        return tuple(names), True
    last = rehearsed.last_speaker
    last = last if last in here else None
    if parroted in here:
        return (str(parroted),), False
    whose = echoed & set(here)
    if len(whose) == 1 and (last not in whose):
        return tuple(whose), False
    if last is None or (everybody and not whose):
        return tuple(here), False
    if last in echoed:
        return (last,), False
    says_you = not OF_YOU.isdisjoint(folded_words(text))
    return (_whose_matter(household, about, here, last, says_you),), False


def _whose_matter(
    household: Household, about: dict[str, float], here: Sequence[str], last: str, says_you: bool
) -> str:
    """Who can only be meant, by what the line is about; else the one who has the floor.

    "You" is whom one speaks with: it takes more to mean somebody else.
    """
    weights = {
        member: max(
            about.get(fact.id, 0.0)
            for fact in household.member(member).facts
            if fact.safety is None
        )
        for member in here
    }
    most = max(here, key=lambda member: weights[member])
    clear = weights[most] >= _THEIRS * (1 + says_you) and weights[most] >= 2 * weights[last]
    return most if clear else last


def called(household: Household, text: str) -> list[str]:
    """Those called by name in the line: "…, Rosa.", "Thanks Rosa", "Rosa what about …"."""
    found = [
        member
        for sentence in SENTENCE.split(TITLE.sub(r"\1", text))
        for member in _called_in(household, sentence)
    ]
    return list(dict.fromkeys(found))


def _called_in(household: Household, sentence: str) -> Iterator[str]:
    pieces = [[repaired(word) for word in folded_words(one)] for one in sentence.split(",")]
    if len(pieces) > 1:  # alone between commas
        wholes = (household.called_by.get(" ".join(piece)) for piece in pieces)
        yield from (one for one in wholes if one is not None)
    words = [word for piece in pieces for word in piece]
    rules = household.rules
    for count in range(1, min(_LONGEST_NAME, len(words) - 1) + 1):
        first = household.called_by.get(" ".join(words[:count]))
        if first is not None and words[count] in rules.after_a_call.split():
            yield first
        last = household.called_by.get(" ".join(words[-count:]))
        if last is not None and _is_call(household, words[:-count]):
            yield last
        greeted = household.called_by.get(" ".join(words[1 : count + 1]))
        if greeted is not None and words[0] in household.greetings:
            yield greeted


def _is_call(household: Household, before: Sequence[str]) -> bool:
    """Whether a name after these words, at the end of a sentence, calls somebody."""
    rules = household.rules
    if before[-1] in rules.before_a_call.split():
        return True
    return not OF_YOU.isdisjoint(before) and before[-1] not in rules.before_no_call.split()


def spoken_of(household: Household, text: str, to: tuple[str, ...]) -> SpokenOf | None:
    """Who else is spoken of in a line that is for these; None for nobody."""
    words = [bare(word) for word in folded_words(text)]
    named = [(word, household.others[word]) for word in words if word in household.others]
    pairs = (" ".join(two) for two in pairwise(words))
    named += [(pair, household.others[pair]) for pair in pairs if pair in household.others]
    named = [(word, person) for word, person in named if person not in to]
    kin = [word for word in words if word in household.gender_of]
    if not named and not kin:
        return None
    people = frozenset(person for _, person in named)
    known = (household.genders.get(person) for person in people)
    kinds = {one for one in known if one} or {household.gender_of[word] for word in kin}
    return SpokenOf(
        people=people,
        words=frozenset([word for word, _ in named] + kin),
        gender=kinds.pop() if len(kinds) == 1 else None,
    )


def asks_of_another(household: Household, tokens: Sequence[str], of: SpokenOf | None) -> bool:
    """Whether a line asks how it is for somebody else, what they feel or think or want."""
    if of is None:
        return False
    plain: list[str] = []
    for token in tokens:
        word = bare(token)
        if word not in of.words:
            plain.append(token)
            continue
        if plain and plain[-1] in ("your", "his", "her", "their", "the", SOMEBODY):
            plain.pop()
        is_verb = token != word and word in household.pronouns
        plain += [SOMEBODY, "is"] if is_verb else [SOMEBODY if token == word else f"{SOMEBODY}'s"]
    return bool(household.others_feelings.find(plain))


def bare(word: str) -> str:
    """The word without its "'s": "mom's", "he's"."""
    return word.partition("'")[0] if folded(word).endswith("'s") else word
