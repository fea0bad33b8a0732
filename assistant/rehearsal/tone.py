"""Turns of phrase that mean what they mean only whole: against somebody, kind, after their safety.

They are looked for sentence by sentence, so that "Answer me." is heard and "Answer only what you
want to." is not, and what a sentence says besides can take them back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.language.words import folded_words, repaired
from assistant.meeting.nouns import Heard
from assistant.rehearsal.addressing import SENTENCE, SOMEBODY, TITLE
from assistant.rehearsal.people import Household
from assistant.rehearsal.vocabulary import END, whole_phrases

Found = tuple[str, int, int]
_OTHERS = frozenset({"leads_in", "blaming", "no_safety"})  # nobody asks for these
# Where one of the second is in the same sentence, the first is not meant.
_TAKEN_BACK = {"harsh": "leaves_open", "warning_if": "at_ease", "kind_words": "blaming"}

# A nudge that is none where the sentence it stands in has such a phrase.
_EXCUSES = {"threat": "at_ease", "unasked_advice": "no_advice"}
_WITH_A_CALL = 2  # words, at least


@dataclass(frozen=True)
class Tone:
    """What was found in a line, with places among the words of the whole line."""

    found: tuple[Found, ...]
    harsh: bool  # accuses, or holds something over them
    no_safety: frozenset[int]  # words that sound like danger, and are about a worry
    sentences: int


def tone_of(household: Household, text: str) -> Tone:
    """What a line's sentences say to somebody's face."""
    found: list[Found] = []
    worried: set[int] = set()
    at = sentences = 0
    for sentence in SENTENCE.split(TITLE.sub(r"\1", text)):
        tokens = [repaired(word) for word in folded_words(sentence)]
        listed = list(_in_sentence(household, tokens))
        groups = {group for group, _, _ in listed}
        worried |= {
            place + at
            for group, first, end in listed
            if group == "no_safety"
            for place in range(first, end)
        }
        meant = (one for one in listed if _TAKEN_BACK.get(one[0]) not in groups)
        found += [(group, first + at, end + at) for group, first, end in meant]
        at += len(tokens)
        sentences += bool(tokens)
    harsh = any(group in ("harsh", "warning", "warning_if") for group, _, _ in found)
    if harsh:
        found = [one for one in found if one[0] != "kind_words"]
    found = [
        ("warning" if group == "warning_if" else group, first, end) for group, first, end in found
    ]
    kept = tuple(one for one in found if one[0] not in _OTHERS)
    return Tone(kept, harsh=harsh, no_safety=frozenset(worried), sentences=sentences)


def excused(household: Household, text: str, heard: Heard) -> frozenset[str]:
    """Which of the coach's nudges nobody takes amiss: "If you can't say, that's all right"."""
    kinds = set()
    for kind, group in _EXCUSES.items():
        pieces = [text[one.start : one.end] for one in heard.nudges if one.kind == kind]
        tones = [tone_of(household, piece) for piece in pieces]
        if all(group in {one[0] for one in tone.found} for tone in tones):
            kinds.add(kind)
    return frozenset(kinds)


def _in_sentence(household: Household, tokens: Sequence[str]) -> Iterator[Found]:
    """The phrases of one sentence; those that accuse only where it begins with them."""
    row, places = _with_ends(household, tokens)
    found = [
        (group, places[first], places[end - 1] + (row[end - 1] != END))
        for group, first, end in whole_phrases(household.content).find(row)
    ]
    begins = _beginnings(household, tokens, found)
    for one in dict.fromkeys(found):
        if one[0] != "harsh" or one[1] in begins:
            yield one


def _with_ends(household: Household, tokens: Sequence[str]) -> tuple[list[str], list[int]]:
    """The words with a mark where the sentence ends, and one before a name that is called there.

    Names stand as "somebody". With it, where each stands among the words.
    """
    row: list[str] = []
    places: list[int] = []
    called = len(tokens) - 1 if _ends_with_a_call(household, tokens) else None
    for place, token in enumerate(tokens):
        if place == called:
            row.append(END)
            places.append(place)
        named = token in household.others and token not in household.gender_of
        row.append(SOMEBODY if named else token)
        places.append(place)
    return [*row, END], [*places, len(tokens)]


def _beginnings(
    household: Household, tokens: Sequence[str], found: Sequence[Found]
) -> frozenset[int]:
    """Where the matter of a sentence may begin: first, or after "So", "Kayla", "I can see that"."""
    begins = {0}
    names = [
        ("leads_in", place, place + 1)
        for place, token in enumerate(tokens)
        if token in household.called_by
    ]
    for group, first, end in sorted([*found, *names], key=lambda one: one[1:]):
        if group == "leads_in" and first in begins:
            begins.add(end)
    return frozenset(begins)


def _ends_with_a_call(household: Household, tokens: Sequence[str]) -> bool:
    """Whether somebody is called last: "Answer me, Kayla"; nobody is in "afraid of Kayla"."""
    if len(tokens) < _WITH_A_CALL or tokens[-1] not in household.called_by:
        return False
    return tokens[-2] not in household.rules.before_no_call.split()
