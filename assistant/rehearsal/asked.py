"""What a worker's line is about and whom it is for, once the coach has heard what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.language.words import (
    FUNCTION_WORDS,
    content_stems,
    folded_words,
    repaired,
    stem,
)
from assistant.meeting.nouns import Heard
from assistant.meeting.record import Record
from assistant.rehearsal.addressing import (
    OF_YOU,
    SpokenOf,
    addressed,
    asks_of_another,
    bare,
    spoken_of,
)
from assistant.rehearsal.courtesies import Courtesy, courtesy_of
from assistant.rehearsal.echoes import echoed, parroted
from assistant.rehearsal.people import Household

KINDS = frozenset({"concern", "priority", "vision", "strength", "support", "need", "idea"})
REFLECTING = frozenset({"simple_reflection", "complex_reflection", "summary"})
ACCEPTING = REFLECTING | {"affirmation", "autonomy", "permission"}
CLOSING = frozenset({"leading_question", "why_question", "stacked_questions", "closed_question"})
HURTING = frozenset({"threat", "deficit_label"})
FORCING = HURTING | {"why_question", "leading_question"}
ABOUT_IT = 0.2  # from this weight of shared words on, a line is about a fact
_MOST_IN_PASSING = 0.4
_SAME_LATELY = 30  # lines of the worker's back in which the very same line counts as said again
_WANTS_WORDS = frozenset("who what when where which how why whose".split())
_EARLY = 5  # lines; so long "How are you" greets, later on it asks
_BEFORE_IT = 1  # words before what makes a line begin as a question


@dataclass(frozen=True)
class Asked:
    """One line of the worker's, as the people at the table take it."""

    text: str
    heard: Heard
    to: tuple[str, ...]  # members; the first one is meant most
    by_name: bool
    everybody: bool
    groups: frozenset[str]  # which groups of the rules' patterns it falls in
    about: dict[str, float]  # fact -> how much the line's words are about it
    spoken_of: SpokenOf | None  # somebody else whom it speaks of
    someone_else: bool  # asks what somebody else feels
    wants_words: bool  # who, what, when: neither yes nor no would answer it
    begins_as_question: bool
    general: bool  # an opening without a subject: "tell me more"
    unknown: bool  # nothing in it is anything that this talk could be about
    courtesy: Courtesy | None
    parroted: str | None  # the member whose words were given back whole
    echoed: frozenset[str]  # members whose own words come back in it
    again: bool  # the worker said the very same lately
    nudges: frozenset[str] = field(default=frozenset())

    @property
    def acts(self) -> frozenset[str]:
        """What the coach heard."""
        return frozenset(self.heard.acts)

    @property
    def hurts(self) -> bool:
        """Whether it threatens or labels, or argues and does nothing else."""
        return bool(self.nudges & HURTING) or self.argues

    @property
    def asks_about_safety(self) -> bool:
        """Whether it asks plainly whether somebody is safe, and forces no answer."""
        return "safety" in self.groups and self.is_kindly

    @property
    def argues(self) -> bool:
        """Whether it is against them: nothing in it is theirs, and nothing accepts."""
        against = "confront" in self.acts and not self.accepts and not self.echoed
        return against and not self.asks_about_safety

    @property
    def is_question(self) -> bool:
        """Whether anything is asked, leave included, as those who hear it take it."""
        asks = self.acts & {"open_question", "closed_question", "permission"}
        return bool(asks) or self.begins_as_question

    @property
    def is_closing(self) -> bool:
        """Whether the question shuts the door that it knocks at."""
        return "open_question" not in self.acts and "closed_question" in self.acts

    @property
    def presses(self) -> bool:
        """Whether it asks in a way that people answer with little.

        "Anything else?" is closed in its form, and an opening.
        """
        if not self.is_question:
            return False
        closing = self.is_closing or "closed_question" in self.nudges
        return bool(self.nudges & CLOSING - {"closed_question"}) or (closing and not self.general)

    @property
    def is_kindly(self) -> bool:
        """Whether a direct question is put so that one can say no to it, and yes."""
        leaves_it_open = bool(self.acts & {"autonomy", "permission"})
        forced = "forceful" in self.groups and not leaves_it_open
        return self.is_question and not forced and not self.nudges & FORCING

    @property
    def accepts(self) -> bool:
        """Whether it says back, affirms, or leaves the choice to them."""
        return bool(self.acts & ACCEPTING)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of statement that it asks for."""
        return self.groups & KINDS


def take_in(record: Record, household: Household, text: str, heard: Heard) -> Asked:
    """Say what a line is about and whom it is for."""
    rehearsed = record.rehearsed
    assert rehearsed is not None  # noqa: S101 - only rehearsals come here
    named, words = household.lead(text)
    tokens = [repaired(word) for word in folded_words(words)]
    found = household.patterns.find(tokens)
    groups = frozenset(group for group, _, _ in found)
    matter = content_stems(words)
    stems = {stem(token) for token in tokens}
    about = household.weigh(stems)
    everybody = "everybody" in groups
    early = rehearsed.lines < _EARLY
    courtesy = courtesy_of(household, tokens, found, heard, early=early)
    parrot = parroted(record, rehearsed, words, matter)
    echo = echoed(record, rehearsed, matter)
    matters = _matters(household, tokens) if courtesy is None and not groups & KINDS else {}
    to, by_name = addressed(household, rehearsed, named, words, everybody, parrot, echo, matters)
    of = spoken_of(household, words, to)
    left = _left_over(household, tokens, found, of)
    if heard.behaviour == "question":
        about = _just_that(household, about, left, stems, of, bool(groups & KINDS))
    begins = any(group == "asking" and first <= _BEFORE_IT for group, first, _ in found)
    return Asked(
        text=words,
        heard=heard,
        to=to,
        by_name=by_name,
        everybody=len(to) > 1,
        groups=groups,
        about=about,
        spoken_of=of,
        someone_else=asks_of_another(household, tokens, of),
        wants_words=bool(_WANTS_WORDS.intersection(tokens)),
        begins_as_question=begins,
        general=not left
        and ("general" in groups or (of is None and "open_question" in heard.acts)),
        unknown=_is_unknown(household, left, tokens, groups, about, heard),
        courtesy=courtesy,
        parroted=parrot,
        echoed=echo,
        again=_said_before(record, text),
        nudges=frozenset(nudge.kind for nudge in heard.nudges),
    )


def _matters(household: Household, tokens: Sequence[str]) -> dict[str, float]:
    """What a line is about beside the people in it: whoever knows of it may be meant."""
    people = (household.others.keys() | household.gender_of.keys()) - household.pronouns
    return household.weigh({stem(token) for token in tokens if bare(token) not in people})


def _just_that(
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


def _left_over(
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


def _is_unknown(
    household: Household,
    left: Sequence[str],
    tokens: Sequence[str],
    groups: frozenset[str],
    about: dict[str, float],
    heard: Heard,
) -> bool:
    """Whether a line's matter is none that this family could know of."""
    if max(about.values(), default=0.0) >= ABOUT_IT:
        return False
    strange = [one for one in left if one not in household.known]
    if ACCEPTING & set(heard.acts):
        # Said back or affirmed in words of the worker's own: people know that it is meant.
        return len(strange) == len(left) > 1 and not OF_YOU.intersection(tokens)
    if not left:
        return not groups and not any(stem(token) in household.common for token in tokens)
    if groups & KINDS or (heard.behaviour != "question" and OF_YOU.intersection(tokens)):
        return len(strange) >= 2 and len(strange) * 3 >= len(left) * 2
    return len(strange) * 2 >= len(left) and bool(strange)


def _said_before(record: Record, text: str) -> bool:
    mine = folded_words(text)
    lately = islice(reversed(record.worker_lines.values()), _SAME_LATELY)
    return any(folded_words(line.text) == mine for line in lately)
