"""Turns of phrase that mean what they mean only whole: against somebody, kind, after their safety.

They are looked for sentence by sentence, so that "Answer me." is heard and "Answer only what you
want to." is not, and what a sentence says besides can take them back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.language.words import folded_words, repaired
from assistant.meeting.nouns import Heard, Nudge
from assistant.rehearsal.addressing import SENTENCE, SOMEBODY, TITLE
from assistant.rehearsal.people import Household
from assistant.rehearsal.vocabulary import END, spelled_out, whole_phrases

Found = tuple[str, int, int]
# Nobody asks for these.
_OTHERS = frozenset(
    {"leads_in", "blaming", "no_safety", "softened", "denied", "names_failing", "warning_if"}
)
# Where one of the second is in the same sentence, the first is not meant.
_TAKEN_BACK = {
    "harsh": frozenset({"leaves_open", "softened"}),
    "warning_if": frozenset({"at_ease"}),
    "kind_words": frozenset({"blaming"}),
    "names_failing": frozenset({"softened"}),
}
_TAKE_BACK_WHAT_FOLLOWS = frozenset({"denied", "not_ours"})
_MAY_BE_UNMEANT = frozenset({"warning", "warning_if", "names_failing"})
_SHORTLY = 6  # words between what takes back and what it takes back, at most
_AGAINST_NOBODY = frozenset({"no_advice", "at_ease", "assures"})

# A nudge that is none where the sentence it stands in has such a phrase.
_EXCUSES = {
    "threat": frozenset({"at_ease", "assures"}),
    "unasked_advice": frozenset({"no_advice", "assures"}),
    "deficit_label": frozenset({"assures", "not_ours"}),
}
_ARTICLES = frozenset({"a", "an", "the"})
_WITH_A_CALL = 2  # words, at least


@dataclass(frozen=True)
class Tone:
    """What was found in a line, with places among the words of the whole line."""

    found: tuple[Found, ...]
    harsh: bool  # accuses, or holds something over them
    names_failing: bool  # says what they did wrong, and nothing that takes it back
    blames: bool  # has a word of blame in it, whoever is blamed
    assures: bool  # it is one sentence, and says or shows that it is not against them
    no_safety: frozenset[int]  # words that sound like danger, and are about a worry
    sentences: int


def tone_of(household: Household, text: str) -> Tone:
    """What a line's sentences say to somebody's face."""
    found: list[Found] = []
    worried: set[int] = set()
    groups: set[str] = set()
    at = sentences = 0
    for sentence in SENTENCE.split(TITLE.sub(r"\1", text)):
        tokens = [repaired(word) for word in folded_words(sentence)]
        listed = list(_in_sentence(household, tokens))
        worried |= {
            place + at
            for group, first, end in listed
            if group == "no_safety"
            for place in range(first, end)
        }
        groups |= {group for group, _, _ in listed}
        found += [
            (group, first + at, end + at) for group, first, end in _meant(household, tokens, listed)
        ]
        at += len(tokens)
        sentences += bool(tokens)
    meant = {group for group, _, _ in found}
    warns = bool(meant & {"warning", "warning_if"})
    harsh = warns or "harsh" in meant
    takes_back = bool(groups & _MAY_BE_UNMEANT - meant) or "softened" in groups
    kept = [one for one in found if one[0] not in _OTHERS]
    kept += [("warning", first, end) for group, first, end in found if group == "warning_if"]
    return Tone(
        tuple(one for one in kept if not (harsh and one[0] == "kind_words")),
        harsh=harsh,
        names_failing="names_failing" in meant,
        blames="blaming" in groups,
        assures=sentences == 1 and (takes_back or bool(groups & _AGAINST_NOBODY)),
        no_safety=frozenset(worried),
        sentences=sentences,
    )


def _meant(household: Household, tokens: Sequence[str], listed: Sequence[Found]) -> Iterator[Found]:
    """What is left of one sentence's phrases when those are gone that others take back."""
    groups = {group for group, _, _ in listed}
    turns = frozenset(household.content.tone.turns.split())
    takes_back = [end for group, _, end in listed if group in _TAKE_BACK_WHAT_FOLLOWS]
    for one in listed:
        group, first, end = one
        # "Nobody cares what you want" leaves nothing open.
        within = {other for other, begin, _ in listed if first < begin < end} & {"leaves_open"}
        if _TAKEN_BACK.get(group, frozenset()) & (groups - within):
            continue
        if group in _MAY_BE_UNMEANT and any(
            before <= first <= before + _SHORTLY and turns.isdisjoint(tokens[before:first])
            for before in takes_back
        ):
            continue
        yield one


def excused(household: Household, text: str, heard: Heard) -> frozenset[str]:
    """Which of the coach's nudges nobody takes amiss: "If you can't say, that's all right"."""
    kinds = set()
    for kind, groups in _EXCUSES.items():
        around = [_sentence_around(text, one) for one in heard.nudges if one.kind == kind]
        tones = [tone_of(household, sentence) for sentence in around]
        if all(groups & {one[0] for one in tone.found} for tone in tones):
            kinds.add(kind)
    return frozenset(kinds)


def _sentence_around(text: str, nudge: Nudge) -> str:
    """The sentence, or the sentences, in which a nudge was heard."""
    ends = [at.end() for at in SENTENCE.finditer(text)]
    begin = max((one for one in ends if one <= nudge.start), default=0)
    return text[begin : min((one for one in ends if one >= nudge.end), default=len(text))]


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
        said = [SOMEBODY] if named else spelled_out(token).split()
        row += said
        places += [place] * len(said)
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
    if tokens[-1] in household.gender_of and not _ARTICLES.isdisjoint(tokens[-4:-1]):
        return False  # "You're a good mom"
    return tokens[-2] not in household.rules.before_no_call.split()
