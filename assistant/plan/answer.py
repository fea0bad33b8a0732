"""What somebody said while an objective is built, as words to be weighed: lists, phrases."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import accumulate

from assistant.language.words import folded, folded_words
from assistant.meeting.nouns import Kind

_CLAUSE = re.compile(r"[.!,;:]|\s[-–—]\s")
_PLACE_OF_A_PERSON = "somebody"
_LONGEST = 4  # words of a phrase
_FEWEST_OF_A_STRETCH = 4  # words: "oh sure" or "he shares" says too little alone

Phrase = tuple[str, ...]
_NONE: Mapping[Phrase, None] = {}


@dataclass(frozen=True)
class Answer:
    """What was said, as it was heard, with what it is weighed against.

    ``lists`` are the words of ``fitting.yaml``; ``people`` every name and role that names
    somebody; ``signs`` the signs of danger that the ears met, by id.
    """

    words: str
    kinds: tuple[Kind, ...]
    lists: Mapping[str, str]
    people: Collection[str]
    services: Mapping[str, str]
    today: date
    signs: Collection[str] = ()

    @cached_property
    def tokens(self) -> list[str]:
        """The words one by one, what says nothing at their head left out."""
        tokens = folded_words(self.words)
        fillers = self.phrases("filler")
        while tokens and (filler := opens(tokens, fillers)) and len(tokens) > filler:
            tokens = tokens[filler:]
        return tokens

    def holds(self, name: str, unless: str = "") -> bool:
        """Whether a phrase of a list stands in the words, outside those of another list."""
        passed = self.phrases(unless) if unless else _NONE
        return stands(self.tokens, self.phrases(name), passed)

    def phrases(self, name: str) -> Mapping[Phrase, None]:
        """The phrases of a list."""
        return phrases_of(self.lists[name])

    @cached_property
    def main(self) -> Sequence[str]:
        """The words that carry what is said.

        That is the first stretch of more than a few words, up to "when", "if" or "before",
        which tell when it is so.
        """
        dropped = len(folded_words(self.words)) - len(self.tokens)
        counts = (len(folded_words(one)) for one in _CLAUSE.split(folded(self.words)))
        ends = (one - dropped for one in accumulate(counts))
        stretch = self.tokens[: next((end for end in ends if end >= _FEWEST_OF_A_STRETCH), None)]
        at = next(standing(stretch[1:], self.phrases("beside_it")), None)
        return stretch if at is None else stretch[: at + 1]

    @property
    def denies(self) -> bool:
        """Whether it is said that something is not so."""
        return self._first_denial is not None

    @property
    def sound(self) -> bool:
        """Whether it tells of something good, or of a trouble that is not there.

        "Nobody hollers" does; "he hits the wall" and "we have no food" do not.
        """
        denial = self._first_denial
        trouble = next(standing(self.main, self.phrases("trouble")), None)
        if denial is None or trouble is None:
            return denial is trouble
        return denial <= trouble  # "he cries and nobody comes" denies something else

    @cached_property
    def _first_denial(self) -> int | None:
        denials = standing(self.main, self.phrases("negation"), self.phrases("no_denial"))
        return next(denials, None)

    @property
    def to_the_worker(self) -> bool:
        """Whether the worker is spoken to, or a way out of the case is asked for."""
        return self.holds("to_worker", "to_worker_fits") or self.holds("way_out")

    @cached_property
    def somebody(self) -> dict[Phrase, None]:
        """Every name and role as its words, of one or more of them, or as what is theirs."""
        return phrases_of(",".join(f"{one},{one}s,{one}'s" for one in sorted(self.people)))

    @property
    def names_somebody(self) -> bool:
        """Whether a name or a role stands anywhere in the words."""
        return stands(self.tokens, self.somebody)

    def opening(self, name: str) -> int:
        """How many words a phrase of a list takes at their head, or somebody where it says so."""
        phrases = self.phrases(name)
        people = self.somebody if (_PLACE_OF_A_PERSON,) in phrases else {}
        return max(opens(self.tokens, phrases), opens(self.tokens, people))

    def heard_as(self, name: str) -> bool:
        """Whether the ears heard one of the kinds of a list."""
        return not self.listed(name).isdisjoint(self.kinds)

    def listed(self, name: str) -> set[str]:
        """The entries of a list that are ids and no phrases."""
        return {one.strip() for one in self.lists.get(name, "").split(",")}


def asks_something(words: str, lists: Mapping[str, str]) -> bool:
    """Whether words ask: with a question mark, or as questions begin."""
    plain = folded(words)
    if "?" in plain:
        return True
    fillers, asking = phrases_of(lists["filler"]), phrases_of(lists["asks"])
    for stretch in _CLAUSE.split(plain):
        tokens = folded_words(stretch)
        # "wait what was the question": a word that calls for attention may come first.
        for at in range(min(len(tokens), 3)):
            if opens(tokens[at:], asking) and (at == 0 or at <= _passed_over(tokens, fillers)):
                return True
    return False


def _passed_over(tokens: Sequence[str], phrases: Mapping[Phrase, None]) -> int:
    """How many words at the head say nothing: those that a filler or "wait" takes."""
    at = 0
    while at < len(tokens) and (found := opens(tokens[at:], phrases) or tokens[at] == "wait"):
        at += int(found)
    return at


def standing(
    tokens: Sequence[str], phrases: Mapping[Phrase, None], unless: Mapping[Phrase, None] = _NONE
) -> Iterator[int]:
    """Where phrases of a list stand, outside those of another."""
    at = 0
    while at < len(tokens):
        passed = opens(tokens[at : at + _LONGEST], unless) if unless else 0
        if not passed and opens(tokens[at : at + _LONGEST], phrases):
            yield at
        at += passed or 1


def stands(
    tokens: Sequence[str], phrases: Mapping[Phrase, None], unless: Mapping[Phrase, None] = _NONE
) -> bool:
    """Whether a phrase of a list stands there, outside those of another."""
    return next(standing(tokens, phrases, unless), None) is not None


def opens(tokens: Sequence[str], phrases: Mapping[Phrase, None]) -> int:
    """How many words the longest phrase takes with which the tokens begin; 0 for none."""
    for length in range(min(len(tokens), _LONGEST), 0, -1):
        if tuple(tokens[:length]) in phrases:
            return length
    return 0


@lru_cache(maxsize=256)
def phrases_of(listed: str) -> dict[Phrase, None]:
    """The phrases of a list, each as its words."""
    return dict.fromkeys(tuple(folded_words(one)) for one in listed.split(",") if one.strip())
