"""When the coach reminds the worker of something, from what the meeting itself shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from assistant.meeting.events import Fact
from assistant.meeting.facts import StateEntered
from assistant.meeting.facts_of_talk import ActNoted, StatementTaken, WorkerLineTaken
from assistant.meeting.nouns import Behaviour
from assistant.meeting.record import Record

# How often and how soon: set by trial at the table, not by a study. A reminder that comes too
# often is an interview of the worker.
APART = 3  # lines between any two reminders
SAME_AGAIN = 15  # lines before the same one comes back
QUIET_FOR = 12  # lines after joining before somebody counts as unheard
UNREAD = 10  # statements before a read-back is due
RUSHED = 2  # statements below which a topic went by fast
IN_A_ROW = 3  # questions with nothing said back (DOMAIN 3.4: "runs of 3+ closed questions")
NOTED_LATELY = 8
MOSTLY_TELLING = 0.5  # poor sessions: half of the turns or more (DOMAIN 10)
ONE_VOICE = 0.7
ENOUGH_TALK = 20
CUE_WAITS = 10
_HERE = ("present", "phone")


@dataclass(frozen=True)
class Reminder:
    """A reminder that is due: its id in ``prompts/``, and what to fill in."""

    id: str
    values: dict[str, object] = field(default_factory=dict)


def due(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    """The one reminder that this turn has earned, or None; never one that came lately."""
    if not any(isinstance(fact, _LINES) for fact in facts) or record.interruptions:
        return None
    if record.last_reminder_at is not None and record.lines - record.last_reminder_at < APART:
        return None
    for name, rule in _RULES.items():
        if not _came_lately(record, name):
            reminder = rule(record, facts)
            if reminder is not None:
                return reminder
    return None


_LINES = (StatementTaken, WorkerLineTaken, StateEntered, ActNoted)


def _came_lately(record: Record, reminder: str) -> bool:
    given = record.reminded.get(reminder)
    return given is not None and record.lines - given < SAME_AGAIN


def _cue_open(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    waiting = record.open_cues()
    if not waiting:
        return None
    fresh = set(islice(reversed(record.statements), CUE_WAITS))
    return None if all(cue.statement in fresh for cue in waiting) else Reminder("cue_open")


def _begin(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    """Words spoken while getting ready: the meeting may have begun. Said once."""
    if record.topic != "prepare" or "begin" in record.reminded:
        return None
    spoken = any(isinstance(fact, StatementTaken) and not fact.private for fact in facts)
    return Reminder("begin") if spoken else None


def _rushed(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    moved = any(isinstance(fact, StateEntered) for fact in facts)
    if not moved or len(record.path) < 2:
        return None
    left = record.path[-2]
    if "." not in left or record.statements_on.get(left, 0) >= RUSHED:
        return None
    return Reminder("rushed", {"state": left})


def _behaviours(record: Record) -> Iterator[Behaviour]:
    """What the worker did, the latest first: typed lines and noted acts by their time."""
    typed = islice(reversed(record.worker_lines.values()), NOTED_LATELY)
    noted = islice(reversed(record.noted), NOTED_LATELY)
    acts = [(line.at, line.heard.behaviour) for line in typed]
    acts += [(act.at, act.behaviour) for act in noted]
    for _, behaviour in sorted(acts, key=lambda act: act[0], reverse=True):
        yield behaviour


def _questions_in_a_row(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    count = 0
    for behaviour in _behaviours(record):
        if behaviour != "question":
            break
        count += 1
    return Reminder("questions_in_a_row", {"count": count}) if count >= IN_A_ROW else None


def _telling(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    lately = list(islice(_behaviours(record), NOTED_LATELY))
    if len(lately) < NOTED_LATELY:
        return None
    share = lately.count("telling") / len(lately)
    return Reminder("telling") if share > MOSTLY_TELLING else None


def _unheard(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    quiet = [
        one.name
        for one in record.participants.values()
        if not record.statements_by.get(one.id)
        and one.presence in _HERE
        and one.id != record.worker_id
        and record.lines - record.joined_at[one.id] >= QUIET_FOR
    ]
    return Reminder("unheard", {"people": ", ".join(quiet)}) if quiet else None


def _read_back_due(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    unread = len(record.statements) - record.read_back
    if unread < UNREAD:
        return None
    said_back = islice(reversed(record.worker_lines.values()), IN_A_ROW)
    if any("summary" in line.heard.acts for line in said_back):
        return None
    return Reminder("read_back_due", {"count": unread})


def _one_voice(record: Record, facts: Sequence[Fact]) -> Reminder | None:
    if len(record.statements) < ENOUGH_TALK or len(record.participants) < 3:
        return None
    total = sum(record.words_spoken.values())
    if not total:
        return None
    most = max(record.words_spoken, key=lambda one: record.words_spoken[one])
    if record.words_spoken[most] / total <= ONE_VOICE:
        return None
    return Reminder("one_voice", {"name": record.name_of(most)})


_Rule = Callable[[Record, Sequence[Fact]], Reminder | None]
# Safety first, then what was just done, then what builds up slowly.
_RULES: dict[str, _Rule] = {
    "cue_open": _cue_open,
    "begin": _begin,
    "rushed": _rushed,
    "questions_in_a_row": _questions_in_a_row,
    "telling": _telling,
    "unheard": _unheard,
    "read_back_due": _read_back_due,
    "one_voice": _one_voice,
}
