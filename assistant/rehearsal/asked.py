"""What a worker's line is about and whom it is for, once the coach has heard what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise

from assistant.language.echo import echo_of_stems
from assistant.language.words import (
    content_stems,
    folded,
    folded_words,
    repaired,
    stem,
)
from assistant.meeting.nouns import Heard
from assistant.meeting.record import Record
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.people import Household

KINDS = frozenset({"concern", "priority", "vision", "strength", "support", "need", "idea"})
REFLECTING = frozenset({"simple_reflection", "complex_reflection", "summary"})
ACCEPTING = REFLECTING | {"affirmation", "autonomy", "permission"}
CLOSING = frozenset({"leading_question", "why_question", "stacked_questions", "closed_question"})
HURTING = frozenset({"threat", "deficit_label"})
_LATELY = 6  # statements back in which a member's words can be echoed
_THEIRS = 1.0  # weight of words from which a line is about what only one person knows
_SAME_LATELY = 30  # lines of the worker's back in which the very same line counts as said again
_WANTS_WORDS = frozenset("who what when where which how why whose".split())
_WORDS_AROUND = 7  # as many words around another's whole line are no words of one's own
_LEADS_IN = frozenset({"sound", "hear", "seem", "feel", "guess", "wonder", "tell", "mean", "look"})
_BARE = 2  # an open question with no more matter than this is an opening to anything
_WHOLE = 0.8  # from this share on, both ways, a line is another's words given back


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
    someone_else: bool  # asks what somebody else feels
    wants_words: bool  # who, what, when: neither yes nor no would answer it
    general: bool  # an opening without a subject: "tell me more"
    unknown: bool  # nothing in it is anything that this talk could be about
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
    def argues(self) -> bool:
        """Whether it is against them: nothing in it is theirs, and nothing accepts."""
        return "confront" in self.acts and not self.accepts and not self.echoed

    @property
    def is_question(self) -> bool:
        """Whether anything is asked, leave included."""
        return bool(self.acts & {"open_question", "closed_question", "permission"})

    @property
    def is_closing(self) -> bool:
        """Whether the question shuts the door that it knocks at."""
        return "open_question" not in self.acts and "closed_question" in self.acts

    @property
    def presses(self) -> bool:
        """Whether it asks in a way that people answer with little."""
        return self.is_question and (bool(self.nudges & CLOSING) or self.is_closing)

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
    groups = frozenset(group for group, _, _ in household.patterns.find(tokens))
    matter = content_stems(words)
    stems = {stem(token) for token in tokens}
    about = {
        fact: sum(household.weight_of[one] for one in shared)
        for fact, of_fact in household.stems_of.items()
        if (shared := of_fact & stems)
    }
    parroted = _parroted(record, rehearsed, words, matter)
    echoed = _echoed(record, rehearsed, matter)
    mentioned = _mentioned(household, words)
    to, by_name = _addressed(household, rehearsed, named, words, groups, parroted, echoed, about)
    return Asked(
        text=words,
        heard=heard,
        to=to,
        by_name=by_name,
        everybody=len(to) > 1,
        groups=groups,
        about=about,
        someone_else="feelings" in groups and bool(mentioned - set(to)),
        wants_words=bool(_WANTS_WORDS.intersection(tokens)),
        general="general" in groups or (len(matter) <= _BARE and "open_question" in heard.acts),
        unknown=_is_unknown(household, matter, groups, about, bool(mentioned)),
        parroted=parroted,
        echoed=echoed,
        again=_said_before(record, text),
        nudges=frozenset(nudge.kind for nudge in heard.nudges),
    )


def _is_unknown(
    household: Household,
    matter: Sequence[str],
    groups: frozenset[str],
    about: dict[str, float],
    mentions_somebody: bool,
) -> bool:
    """Whether a line's matter is none that this family could know of."""
    if about or mentions_somebody:
        return False
    strange = [one for one in matter if one not in household.known]
    if not matter:
        return not groups
    if groups:
        return len(strange) >= 2 and len(strange) * 3 >= len(matter) * 2
    return len(strange) * 2 > len(matter)


def _addressed(
    household: Household,
    rehearsed: Rehearsed,
    named: str | None,
    text: str,
    groups: frozenset[str],
    parroted: str | None,
    echoed: frozenset[str],
    about: dict[str, float],
) -> tuple[tuple[str, ...], bool]:
    """Whom the line is for: named, the one who was taken aside, the last speaker, or all."""
    here = [one for one in household.family.by_id if one not in rehearsed.away]
    if named is None:
        named = _called(household, text)
    if rehearsed.aside is not None and named in (None, rehearsed.aside):
        return (rehearsed.aside,), True
    if named is not None:
        return (named,), True
    last = rehearsed.last_speaker
    last = last if last in here else None
    if parroted in here:
        return (str(parroted),), False
    whose = echoed & set(here)
    if len(whose) == 1 and (last not in whose):
        return tuple(whose), False
    if last is None or ("everybody" in groups and not whose):
        return tuple(here), False
    return (_whose_matter(household, about, here, last) if last not in echoed else last,), False


def _whose_matter(
    household: Household, about: dict[str, float], here: Sequence[str], last: str
) -> str:
    """Who can only be meant, by what the line is about; else the one who has the floor."""
    weights = {
        member: max(about.get(fact.id, 0.0) for fact in household.member(member).facts)
        for member in here
    }
    most = max(here, key=lambda member: weights[member])
    clear = weights[most] >= _THEIRS and weights[most] >= 2 * weights[last]
    return most if clear else last


def _called(household: Household, text: str) -> str | None:
    """Somebody called by name with commas around, anywhere in the line: "…, Kayla."."""
    found: list[str] = []
    for piece in text.replace("?", ",").replace(".", ",").replace("!", ",").split(","):
        member = household.names.get(" ".join(folded(piece).split()))
        if member is not None and "," in text:
            found.append(member)
    return found[0] if len(set(found)) == 1 else None


def _mentioned(household: Household, text: str) -> set[str]:
    words = folded_words(text)
    singles = {household.others[word] for word in words if word in household.others}
    pairs = (" ".join(two) for two in pairwise(words))
    return singles | {household.others[pair] for pair in pairs if pair in household.others}


def _last_words(record: Record, rehearsed: Rehearsed) -> list[tuple[str, str]]:
    """Each member's last statement: the member and the words."""
    return [
        (member, record.statements[statement].text)
        for member, statement in rehearsed.last_said.items()
        if statement in record.statements
    ]


def _parroted(record: Record, rehearsed: Rehearsed, text: str, matter: Sequence[str]) -> str | None:
    """Whose last words the line gives back whole, with nothing of its own; or nobody's."""
    mine = tuple(folded_words(text))
    for member, said in _last_words(record, rehearsed):
        theirs = _words(said)
        if mine and mine == theirs:
            return member
        same = echo_of_stems([one for one in matter if one not in _LEADS_IN], _stems(said))
        if len(same.stems) >= 2 and same.share >= _WHOLE and same.back >= _WHOLE:
            return member
        room = _WORDS_AROUND if len(theirs) > 2 else 4
        if theirs and len(mine) <= len(theirs) + room and _holds(mine, theirs):
            return member
    return None


def _holds(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether all their words stand in mine, one after the other."""
    count = len(theirs)
    return any(tuple(mine[at : at + count]) == tuple(theirs) for at in range(len(mine) - count + 1))


def _echoed(record: Record, rehearsed: Rehearsed, matter: Sequence[str]) -> frozenset[str]:
    """The members some of whose own words, said lately, come back in the line."""
    mine = set(matter)
    found: set[str] = set()
    for member, said in _last_words(record, rehearsed):
        theirs = _stems(said)
        shared = mine & theirs
        if len(shared) >= 2 or (shared and len(theirs) <= 4):
            found.add(member)
    return frozenset(found)


@lru_cache(maxsize=256)
def _stems(said: str) -> frozenset[str]:
    """The stems of something said; what was said last is looked at again at every line."""
    return frozenset(content_stems(said))


@lru_cache(maxsize=256)
def _words(said: str) -> tuple[str, ...]:
    return tuple(folded_words(said))


def _said_before(record: Record, text: str) -> bool:
    mine = _words(text)
    lately = islice(reversed(record.worker_lines.values()), _SAME_LATELY)
    return any(_words(line.text) == mine for line in lately)
