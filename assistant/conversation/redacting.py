"""How words are taken out of a meeting for good, and how the worker is told that they could be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.coach.identifying import identify
from assistant.conversation.context import Context
from assistant.conversation.replies import Reply
from assistant.errors import LineError, StoreError
from assistant.meeting.events import Event, Fact, WordsRedacted
from assistant.meeting.facts_of_talk import StatementTaken, WorkerLineTaken
from assistant.meeting.nouns import WorkerLine
from assistant.meeting.record import Record
from assistant.meeting.redacting import holding, is_redacted, redacted_ids, under_hold
from assistant.store import Journal

# Told that words were redacted; says which copies elsewhere still hold them.
Custodian = Callable[[int], Sequence[str]]

_WHAT = re.compile(r"(?:(s|w)\s*)?(\d{1,7})", re.IGNORECASE)
_WORTH_FINDING = 12  # letters; shorter words stand in other lines by chance


def redact(record: Record, rest: str, context: Context) -> list[Fact]:
    """Take the words of a statement, or of the worker's own line, out for good."""
    match = _WHAT.fullmatch(rest.strip())
    if match is None:
        raise LineError(context.phrase("custody", "redact_how"))
    what = f"{(match[1] or 's').lower()}{int(match[2])}"
    line = record.statements.get(what) or record.worker_lines.get(what) or _became(what, record)
    if line is None:
        raise LineError(context.phrase("custody", "redact_nothing", number=match[2]))
    if is_redacted(line.text):
        raise LineError(context.phrase("custody", "redact_again"))
    return [WordsRedacted(what=line.id, entries=())]


def _became(statement: str, record: Record) -> WorkerLine | None:
    """The worker's line that a statement turned out to be."""
    return next((one for one in record.worker_lines.values() if one.replaces == statement), None)


def with_entries(
    facts: list[Fact], record: Record, events: Sequence[Event], context: Context
) -> list[Fact]:
    """The facts, each redaction with the ids of every event that holds its words."""
    return [
        fact.model_copy(update={"entries": _entries(fact.what, record, events, context)})
        if isinstance(fact, WordsRedacted)
        else fact
        for fact in facts
    ]


def erase(
    journal: Journal, facts: list[Fact], events: Sequence[Event], custodian: Custodian | None
) -> tuple[bool, str, Sequence[str]]:
    """Take what the facts redact out of the store, unless a hold is on.

    Returns whether a hold is on, why a trace may be left (or ""), and the copies elsewhere.
    """
    ids = [one for fact in facts if isinstance(fact, WordsRedacted) for one in fact.entries]
    held, trouble = under_hold(events), ""
    if not held:
        try:
            journal.redact(ids)
        except StoreError as error:
            trouble = error.sentence
    return held, trouble, custodian(len(ids)) if custodian else ()


def finish(journal: Journal, events: Sequence[Event]) -> None:
    """Erase what was redacted and is still there: a kill or a hold came in between.

    Where another program reads the file, the next opening tries again.
    """
    ids = redacted_ids(events)
    if not ids or journal.read_only or under_hold(events):
        return
    try:
        journal.redact(sorted(ids))
    except StoreError:
        return


def told(
    facts: list[Fact], erased: tuple[bool, str, Sequence[str]], context: Context
) -> list[Reply]:
    """What is said after words were taken out."""
    held, trouble, copies = erased
    said: list[Reply] = []
    for fact in facts:
        if not isinstance(fact, WordsRedacted):
            continue
        what = _in_words(fact.what, context)
        key = "redacted_backups" if copies else "redacted_nowhere"
        elsewhere = context.phrase("custody", key, backups=", ".join(copies))
        if trouble:
            said.append(context.note("custody", "redact_unfinished", what=what, reason=trouble))
            continue
        key = "redacted_held" if held else "redacted"
        said.append(context.note("custody", key, what=what, elsewhere=elsewhere))
    return said


def looks_identifying(facts: list[Fact], context: Context) -> list[Reply]:
    """A note as soon as something identifying was kept, with the way to take it out."""
    said: list[Reply] = []
    for fact in facts:
        if isinstance(fact, StatementTaken):
            what = fact.statement
        elif isinstance(fact, WorkerLineTaken):
            what = fact.line
        else:
            continue
        kinds = dict.fromkeys(one.kind for one in identify(fact.text, context.content))
        if kinds:
            said.append(
                context.note(
                    "custody",
                    "looks_like",
                    what=_in_words(what, context),
                    kinds=", ".join(context.phrase("custody", f"kind_{kind}") for kind in kinds),
                    command=f"/redact {what.removeprefix('s')}",
                )
            )
    return said


def _in_words(what: str, context: Context) -> str:
    key = "what_line" if what.startswith("w") else "what_statement"
    return context.phrase("custody", key, number=what[1:])


def _entries(
    what: str, record: Record, events: Sequence[Event], context: Context
) -> tuple[str, ...]:
    line = record.statements.get(what) or record.worker_lines[what]
    needles = [line.text] if len(line.text) >= _WORTH_FINDING else []
    # "born in 2014" may be said of two people; a number or an address is always the same one.
    needles += [
        line.text[one.start : one.end]
        for one in identify(line.text, context.content)
        if one.kind != "reporter" and one.end - one.start >= len("555-0142")
    ]
    found = holding(events, what, needles)
    if not found:
        raise LineError(context.phrase("custody", "redact_nothing", number=what[1:]))
    return found
