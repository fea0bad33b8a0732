"""The one table of commands: it feeds reading a line, help, completion and the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from assistant.content import Content
from assistant.conversation.answer import (
    informing,
    moving,
    offering,
    planning,
    printing,
    rehearsed,
    steps,
    talk,
)
from assistant.conversation.context import Context
from assistant.conversation.decide import (
    agreement,
    correcting,
    following,
    objectives,
    papers,
    people,
    rehearsing,
    safety,
    stepping,
    tasks,
)
from assistant.conversation.decide import (
    moving as moves,
)
from assistant.conversation.decide import (
    offering as offers,
)
from assistant.conversation.redacting import redact
from assistant.conversation.replies import CommandShown, Reply
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.record import Record

Decide = Callable[[Record, str, Context], list[Fact]]
# What a command answers once its facts are taken: the record after, the facts, what was typed.
Answer = Callable[[Record, list[Fact], str, Context], list[Reply]]


@dataclass(frozen=True)
class Verb:
    """One command: what it decides, and what it answers beyond what its facts say."""

    name: str
    decide: Decide | None = None
    answer: Answer | None = None
    rehearsal: bool = False  # only where the family is a simulated one
    face: bool = False  # drawn by the full screen; without it, decided here where that is possible


def _nothing(record: Record, rest: str, context: Context) -> list[Fact]:
    return []


VERBS: tuple[Verb, ...] = (
    Verb("suggest", offers.suggest, offering.suggestions),
    Verb("where", _nothing, informing.where),
    Verb("read", offers.read_back, informing.read_back),
    Verb("next", moves.go_next, moving.moved),
    Verb("back", moves.go_back, moving.moved),
    Verb("topic", moves.turn_to, moving.turned),
    Verb("begin", moves.begin, moving.moved),
    Verb("people", people.people, informing.people),
    Verb("kind", correcting.set_kind),
    Verb("by", correcting.set_speaker),
    Verb("private", correcting.set_private),
    Verb("redact", redact),
    Verb("objective", objectives.objective, planning.objectives),
    Verb("task", tasks.task),
    Verb("pick", objectives.pick),
    Verb("skip", objectives.skip),
    Verb("leave", objectives.leave),
    Verb("agree", agreement.agree, planning.agreement),
    Verb("disagree", agreement.disagree, planning.agreement),
    Verb("safety", safety.safety, informing.safety),
    Verb("balance", _nothing, talk.balance_so_far),
    Verb("coach", _nothing, talk.coach),
    Verb("asked", stepping.note_question),
    Verb("reflected", stepping.note_reflection),
    Verb("told", stepping.note_telling),
    Verb("covered", moves.cover, informing.covered),
    Verb("export", _nothing, printing.export),
    Verb("kin", following.kin, planning.kin),
    Verb("undo", stepping.undo, steps.undone),
    Verb("redo", stepping.redo, steps.redone),
    Verb("pause", moves.pause),
    Verb("resume", moves.resume, moving.resumed),
    Verb("title", people.title),
    Verb("date", papers.meets_again),
    Verb("call", papers.whom_to_call),
    Verb("case", papers.case_type),
    Verb("finish", moves.finish, moving.finished),
    Verb("help", _nothing, informing.help_page),
    Verb("retry", rehearsing.retry, rehearsed.rewound, rehearsal=True),
    Verb("rewind", rehearsing.rewind, rehearsed.rewound, rehearsal=True),
    Verb("aside", rehearsing.aside, rehearsed.taken_aside, rehearsal=True),
    Verb("hint", rehearsing.hint, rehearsed.hint, rehearsal=True),
    Verb("debrief", _nothing, rehearsed.how_to_look_back, rehearsal=True, face=True),
    Verb("view", face=True),
    Verb("panel", face=True),
    Verb("theme", face=True),
    Verb("lock", face=True),
    Verb("quit", face=True),
)
_BY_NAME = {verb.name: verb for verb in VERBS}


def shown(verbs: Iterable[Verb], content: Content) -> tuple[CommandShown, ...]:
    """The commands as a face shows them, those that have words for it."""
    phrases = content.phrases["commands"]
    return tuple(
        CommandShown(
            name=verb.name,
            usage=phrases[f"{verb.name}.usage"],
            summary=phrases.get(f"{verb.name}.summary", ""),
            face=verb.face,
        )
        for verb in verbs
        if f"{verb.name}.usage" in phrases
    )


def also_called(name: str, content: Content) -> list[str]:
    """The words that people type for a command; they lead to it, and run nothing."""
    return content.phrases["commands"].get(f"{name}.also", "").split()


def names_here(context: Context) -> list[str]:
    """The commands that can be given in this meeting."""
    return [one.name for one in VERBS if context.household is not None or not one.rehearsal]


def find_verb(typed: str, context: Context) -> Verb:
    """The command that a name, or a clear beginning of one, means. Raises LineError."""
    name = typed.casefold() or "help"
    here = [verb for verb in VERBS if context.household is not None or not verb.rehearsal]
    if name in _BY_NAME:
        if _BY_NAME[name] not in here:
            raise LineError(context.say("error.not_rehearsing", name=name))
        return _BY_NAME[name]
    found = [verb for verb in here if verb.name.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"/{verb.name}" for verb in found)
        raise LineError(context.say("error.ambiguous", typed=typed, commands=listed))
    meant = [one.name for one in here if name in also_called(one.name, context.content)]
    if meant:
        usage = context.content.phrases["commands"][f"{meant[0]}.usage"]
        raise LineError(context.say("error.meant_command", typed=one_line(typed)[:40], usage=usage))
    nearest = min(_BY_NAME, key=lambda known: OSA.distance(name[:20], known))
    near = OSA.distance(name[:20], nearest) <= max(len(nearest) // 2, 1)
    raise LineError(
        context.say(
            "error.unknown_command", typed=one_line(typed)[:40], nearest=nearest if near else "help"
        )
    )
