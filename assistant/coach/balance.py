"""How a talk is going as a whole: who speaks, who asks, who tells, and in what runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assistant.language.words import count_words
from assistant.meeting.nouns import Behaviour, Heard, Topic
from assistant.meeting.record import Record

# Marks from the literature, to be shown as marks and never as grades: MITI 4.2 (fair and good
# reflections to a question); shares of telling computed from AnnoMI's good and poor sessions.
REFLECTIONS_TO_QUESTIONS_FAIR = 1.0
REFLECTIONS_TO_QUESTIONS_GOOD = 2.0
TELLING_IN_GOOD_TALK = 0.11
TELLING_IN_POOR_TALK = 0.50
FEWEST_FOR_A_SHARE = 4  # of the worker's lines; below it a share says nothing
_SMOOTHED_BY = 4  # lines of good talk that the meter begins with
_LED_BY_TELLING = 0.75  # of the meter
_OPEN_QUESTION = 0.75  # of a closed one: what it asks for comes in the person's own words


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole with both counts beside it; None where there is nothing to divide by."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The part divided by the whole."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Counts:
    """How often the worker did what, over some part of the talk."""

    questions: int = 0
    reflections: int = 0
    telling: int = 0
    other: int = 0
    closed: int = 0  # of the questions; how one that was counted by key was asked, nobody knows

    @property
    def lines(self) -> int:
        """All lines and noted acts."""
        return self.questions + self.reflections + self.telling + self.other

    @property
    def share_of_telling(self) -> Ratio:
        """Telling and advice among all that the worker did."""
        return Ratio(self.telling, self.lines)

    @property
    def reflections_to_questions(self) -> Ratio:
        """Reflections for each question."""
        return Ratio(self.reflections, self.questions)


@dataclass(frozen=True, slots=True)
class Voice:
    """How much one person spoke; ``person`` is an id, None for words nobody was named for."""

    person: str | None
    words: int
    share: Ratio


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of the worker's one after another: ``behaviour`` without ``without`` between them."""

    behaviour: Behaviour
    without: Behaviour
    length: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """The balance of a meeting or a rehearsal.

    Attributes:
        whole: the worker's counts in all.
        by_topic: the same, by topic, in the order in which the topics came up.
        voices: each person's share of the words, the worker's among them, largest first.
        longest_questions: the longest run of questions without a reflection.
        longest_telling: the longest run of telling without a question.
        evidence: ids of the worker's lines, by behaviour.
        noted: how many of the counts were noted by key and have no line to show.

    """

    whole: Counts
    by_topic: Mapping[Topic, Counts]
    voices: tuple[Voice, ...]
    longest_questions: Run
    longest_telling: Run
    evidence: Mapping[Behaviour, tuple[str, ...]]
    noted: int = 0

    @property
    def meter(self) -> float | None:
        """Where the talk stands between conversation (0.0) and interview (1.0)."""
        return meter_of(self.whole)


def meter_of(whole: Counts) -> float | None:
    """Where the talk stands between conversation (0.0) and interview (1.0).

    Led by the share of telling, between the marks of good and poor talk; and pressed by the
    questions for which nothing was said back, of which a closed one weighs more. Smoothed by a few
    lines of good talk, so that it moves slowly; None while there is too little to go by.
    """
    if whole.lines < FEWEST_FOR_A_SHARE:
        return None
    lines = whole.lines + _SMOOTHED_BY
    told = (whole.telling + _SMOOTHED_BY * TELLING_IN_GOOD_TALK) / lines
    led = (told - TELLING_IN_GOOD_TALK) / (TELLING_IN_POOR_TALK - TELLING_IN_GOOD_TALK)
    asked = whole.closed + _OPEN_QUESTION * (whole.questions - whole.closed)
    # At the fair mark, a reflection to a question, nothing presses.
    pressed = (asked - whole.reflections / REFLECTIONS_TO_QUESTIONS_FAIR) / lines
    return min(1.0, _LED_BY_TELLING * max(0.0, led) + max(0.0, pressed))


@dataclass
class _Tally:
    counts: dict[Behaviour, int] = field(default_factory=dict)
    closed: int = 0

    def add(self, behaviour: Behaviour, closed: bool = False) -> None:
        self.counts[behaviour] = self.counts.get(behaviour, 0) + 1
        self.closed += closed

    def counted(self) -> Counts:
        return Counts(
            self.counts.get("question", 0),
            self.counts.get("reflection", 0),
            self.counts.get("telling", 0),
            self.counts.get("other", 0),
            self.closed,
        )


def counts_of(record: Record) -> Counts:
    """How often the worker did what, in all: typed lines and acts noted by key."""
    whole = _Tally()
    for line in record.worker_lines.values():
        whole.add(line.heard.behaviour, _is_closed(line.heard))
    for note in record.noted:
        whole.add(note.behaviour)
    return whole.counted()


def balance(record: Record) -> Balance:
    """Weigh the talk so far, from the worker's typed lines and from the acts noted by key."""
    acts = [
        (line.at, line.topic, line.heard.behaviour, line.id, _is_closed(line.heard))
        for line in record.worker_lines.values()
    ]
    acts += [(note.at, note.topic, note.behaviour, "", False) for note in record.noted]
    acts.sort(key=lambda act: act[0])
    whole = _Tally()
    by_topic: dict[Topic, _Tally] = {}
    evidence: dict[Behaviour, list[str]] = {}
    for _, topic, behaviour, line, closed in acts:
        whole.add(behaviour, closed)
        by_topic.setdefault(topic, _Tally()).add(behaviour, closed)
        if line:
            evidence.setdefault(behaviour, []).append(line)
    row = [(behaviour, line) for _, _, behaviour, line, _ in acts]
    return Balance(
        whole=whole.counted(),
        by_topic={topic: tally.counted() for topic, tally in by_topic.items()},
        voices=_voices(record),
        longest_questions=_longest_run(row, "question", "reflection"),
        longest_telling=_longest_run(row, "telling", "question"),
        evidence={behaviour: tuple(lines) for behaviour, lines in evidence.items()},
        noted=len(record.noted),
    )


def _is_closed(heard: Heard) -> bool:
    return "closed_question" in heard.acts and "open_question" not in heard.acts


def _longest_run(
    row: Iterable[tuple[Behaviour, str]], behaviour: Behaviour, without: Behaviour
) -> Run:
    best: list[str] = []
    now: list[str] = []
    for heard, line in row:
        if heard == behaviour:
            now.append(line)
            best = max(best, list(now), key=len)
        elif heard == without:
            now = []
    return Run(behaviour, without, len(best), tuple(line for line in best if line))


def _voices(record: Record) -> tuple[Voice, ...]:
    spoken: dict[str | None, int] = {}
    for statement in record.statements.values():
        if not statement.withdrawn:
            spoken[statement.speaker] = spoken.get(statement.speaker, 0) + count_words(
                statement.text
            )
    mine = sum(count_words(line.text) for line in record.worker_lines.values())
    if mine:
        worker = record.worker_id or "worker"
        spoken[worker] = spoken.get(worker, 0) + mine
    whole = sum(spoken.values())
    return tuple(
        Voice(person, words, Ratio(words, whole))
        for person, words in sorted(spoken.items(), key=lambda item: (-item[1], str(item[0])))
    )
