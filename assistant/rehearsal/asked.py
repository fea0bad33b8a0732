"""What a worker's line is about and whom it is for, once the coach has heard what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.coach.excuses import takes_a_label_back
from assistant.language.words import (
    content_stems,
    folded_words,
    repaired,
    stem,
)
from assistant.meeting.nouns import Heard
from assistant.meeting.record import Record
from assistant.rehearsal.addressing import (
    SpokenOf,
    addressed,
    asks_of_another,
    spoken_of,
)
from assistant.rehearsal.courtesies import Courtesy, courtesy_of
from assistant.rehearsal.echoes import echoed, parroted
from assistant.rehearsal.matter import ACCEPTING, KINDS, is_unknown, just_that, left_over, matters
from assistant.rehearsal.people import OF_YOU, Household
from assistant.rehearsal.tone import Tone, excused, tone_of

CLOSING = frozenset({"leading_question", "why_question", "stacked_questions", "closed_question"})
HURTING = frozenset({"threat", "deficit_label"})
FORCING = HURTING | {"why_question"}
_SAME_LATELY = 30  # lines of the worker's back in which the very same line counts as said again
_WANTS_WORDS = frozenset("who what when where which how why whose".split())
_WHAT = frozenset({"what", "what's"})
_OPENS = frozenset("what what's who who's how how's".split())
_NUMBERS = frozenset("many much long often old soon far".split())
_LEADS = frozenset("so and okay well but um".split())
_ASK_OF_ALL = frozenset("is are does did do has have was were and or as".split())
_EARLY = 5  # lines; so long "How are you" greets, later on it asks
_BEFORE_IT = 1  # words before what makes a line begin as a question
_SLIGHT = 3  # words of a line that is against nobody, whatever was heard in it
_AGAINST = frozenset({"confront", "advice", "unasked_advice"})


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
    puts_a_question: bool  # anywhere in it, by its mark or its words
    opens_with: bool  # what, who, how: it begins so, and asks for no number
    general: bool  # an opening without a subject: "tell me more"
    unknown: bool  # nothing in it is anything that this talk could be about
    courtesy: Courtesy | None
    back_to: str | None  # the turn of phrase by which it stays with what was just told
    parroted: str | None  # the member whose words were given back whole
    echoed: frozenset[str]  # members whose own words come back in it
    again: bool  # the worker said the very same lately
    acts: frozenset[str] = field(default=frozenset())  # what the coach heard, as it is taken
    nudges: frozenset[str] = field(default=frozenset())

    @property
    def hurts(self) -> bool:
        """Whether it threatens or labels, or argues and does nothing else."""
        return bool(self.nudges & HURTING) or self.argues

    @property
    def asks_about_safety(self) -> bool:
        """Whether it asks plainly whether somebody is safe, and forces no answer."""
        return "safety" in self.groups and self.is_kindly

    @property
    def asks_if_safe(self) -> bool:
        """Whether it asks somebody kindly if they are safe, and not what it is that scares them."""
        of_another = self.spoken_of is not None and OF_YOU.isdisjoint(folded_words(self.text))
        opens = _WHAT.intersection(folded_words(self.text)[: _BEFORE_IT + 1])
        of_them = "if_safe" in self.groups and not of_another and not opens
        return self.asks_about_safety and of_them

    @property
    def is_grave(self) -> bool:
        """Whether no yes and no no of little meaning may answer it: danger, drugs, love."""
        return bool(self.groups & {"safety", "no_chance"})

    @property
    def argues(self) -> bool:
        """Whether it is against them: nothing in it is theirs, and nothing accepts."""
        against = "confront" in self.acts and not self.accepts and not self.echoed
        return against and not self.asks_about_safety

    @property
    def is_question(self) -> bool:
        """Whether anything is asked, leave included, as those who hear it take it."""
        asks = self.acts & {"open_question", "closed_question", "permission"}
        plainly = "safety" in self.groups or self.acts <= {"other", "information"}
        return bool(asks) or self.begins_as_question or (plainly and self.puts_a_question)

    @property
    def is_closing(self) -> bool:
        """Whether the question shuts the door that it knocks at.

        "Who helps you?" opens it, however short the answer may be.
        """
        if self.opens_with and self.kinds:
            return False
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
        leads = "forceful" in self.groups or "leading_question" in self.nudges
        forced = (leads and not self.leaves_it_open) or self.nudges & FORCING
        return self.is_question and not forced and "warning" not in self.groups

    @property
    def leaves_it_open(self) -> bool:
        """Whether it says that they need not answer."""
        return bool(self.acts & {"autonomy", "permission"}) or "leaves_open" in self.groups

    @property
    def accepts(self) -> bool:
        """Whether it says back, affirms, or leaves the choice to them."""
        return bool(self.acts & ACCEPTING) or self.is_kind_word

    @property
    def is_kind_word(self) -> bool:
        """Whether it feels with them in so many words, and does nothing else."""
        other = self.acts & {"open_question", "closed_question", *_AGAINST}
        return "kind_words" in self.groups and not self.nudges and not other

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
    tone = tone_of(household, words)
    found = [one for one in household.patterns.find(tokens) if _is_meant(one, tone)]
    found += tone.found
    groups = frozenset(group for group, _, _ in found)
    matter = content_stems(words)
    stems = {stem(token) for token in tokens}
    about = household.weigh(stems)
    everybody = _calls_everybody(household, tokens, found)
    early = rehearsed.lines < _EARLY
    asking = [first for group, first, _ in found if group == "asking"]
    asks = bool(asking) or "?" in words
    courtesy = courtesy_of(
        household, tokens, found, heard, early=early, asks=asks, harsh=tone.harsh
    )
    parrot = parroted(record, rehearsed, words, matter)
    echo = echoed(record, rehearsed, matter, household.common)
    whose = matters(household, tokens) if courtesy is None and not groups & KINDS else {}
    to, by_name = addressed(household, rehearsed, named, words, everybody, parrot, echo, whose)
    of = spoken_of(household, words, to)
    left = left_over(household, tokens, found, of)
    if heard.behaviour == "question":
        about = just_that(household, about, left, stems, of, bool(groups & KINDS))
    acts, nudges = _as_taken(text, heard, groups, left, tokens, tone)
    if not tone.harsh:
        nudges -= excused(household, text, heard)
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
        begins_as_question=any(first <= _BEFORE_IT for first in asking),
        puts_a_question=asks,
        opens_with=_opens(tokens),
        general=not left and ("general" in groups or (of is None and "open_question" in acts)),
        unknown=household.calls_absent(text)
        or is_unknown(household, left, tokens, groups, about, heard, acts),
        courtesy=courtesy,
        back_to=_back_to(groups, left),
        parroted=parrot,
        echoed=echo,
        again=_said_before(record, text),
        acts=acts,
        nudges=nudges,
    )


def _is_meant(found: tuple[str, int, int], tone: Tone) -> bool:
    """Whether a word that sounds like danger is not one of a worry: "nervous about today"."""
    group, first, end = found
    return group != "safety" or tone.no_safety.isdisjoint(range(first, end))


def _calls_everybody(
    household: Household, tokens: Sequence[str], found: Sequence[tuple[str, int, int]]
) -> bool:
    """Whether a line is said to all; "You know everybody" is not."""
    speaks_of = frozenset(household.rules.before_no_call.split()) - _ASK_OF_ALL
    starts = [first for group, first, _ in found if group == "everybody"]
    return any(first == 0 or tokens[first - 1] not in speaks_of for first in starts)


def _back_to(groups: frozenset[str], left: Sequence[str]) -> str | None:
    """Whether a line asks for nothing new: "What do you mean?", "How did that feel?"."""
    if left or groups & KINDS - {"concern"}:
        return None
    return next((one for one in ("clarify", "how_it_was", "more_of_it") if one in groups), None)


def _opens(tokens: Sequence[str]) -> bool:
    """Whether a line begins as a question that a yes, a no or a number does not answer."""
    begin = [one for one in tokens[: _BEFORE_IT + 2] if one not in _LEADS]
    return bool(begin) and begin[0] in _OPENS and not _NUMBERS.intersection(begin[1:2])


def _as_taken(
    text: str,
    heard: Heard,
    groups: frozenset[str],
    left: Sequence[str],
    tokens: Sequence[str],
    tone: Tone,
) -> tuple[frozenset[str], frozenset[str]]:
    """The acts and nudges heard, as people take them.

    A few words with no matter of their own are against nobody: "That's a lot", "You should be".
    What begins by accusing is against them: "You again.", "I can see that you're lying."
    """
    acts, nudges = frozenset(heard.acts), frozenset(nudge.kind for nudge in heard.nudges)
    if tone.harsh and not takes_a_label_back(text):
        return (acts - ACCEPTING) | {"confront"}, nudges
    if tone.names_failing:
        acts -= ACCEPTING
    if tone.assures:
        acts -= _AGAINST
    if not tone.blames and OF_YOU.isdisjoint(tokens):
        acts -= {"confront"}  # argued with is somebody: "Last chance for coffee" is for nobody
    slight = not left and (groups & {"kind_words", "clarify"} or len(tokens) <= _SLIGHT)
    mistaken = _AGAINST | HURTING if slight and "clarify" in groups else _AGAINST
    return (acts - mistaken, nudges - mistaken) if slight else (acts, nudges)


def _said_before(record: Record, text: str) -> bool:
    mine = folded_words(text)
    lately = islice(reversed(record.worker_lines.values()), _SAME_LATELY)
    return any(folded_words(line.text) == mine for line in lately)
