"""What the worker is shown on asking: where we are, who is here, words to read, help."""

from __future__ import annotations

from itertools import islice

from assistant.conversation.answer import talk
from assistant.conversation.answer.reading import objective_in_words, put_so_by_the_worker
from assistant.conversation.answer.wording import name_in_words, person_in_words
from assistant.conversation.context import Context, reply
from assistant.conversation.decide.safety import words_of_cue
from assistant.conversation.replies import Reply
from assistant.conversation.touched import items_of
from assistant.errors import LineError
from assistant.guide import unheard, was_touched
from assistant.language.visible import one_line
from assistant.meeting.events import Fact
from assistant.meeting.facts import WordsReadBack
from assistant.meeting.nouns import Statement
from assistant.meeting.record import Record

_READ_AT_MOST = 12
_QUOTED_AT_MOST = 100


def where(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Where the meeting is: topics, people, cues, objectives, time."""
    guide = context.guide
    say = context.say
    minutes = int(record.elapsed(context.now).total_seconds() // 60)
    lines = [say("where_here", topic=guide.title_of(record.state), minutes=minutes)]
    seen = {one for one in guide.states if was_touched(record, guide.flow, one)}
    touched = [guide.title_of(one) for one in guide.states if one in seen]
    untouched = [guide.title_of(one) for one in guide.states if one not in seen]
    if touched:
        lines.append(say("where_touched", topics=", ".join(touched)))
    if untouched:
        lines.append(say("where_untouched", topics=", ".join(untouched)))
    items = context.words_here(record).items
    missing = [
        f"{number} {item.title}"
        for number, item in enumerate(items, start=1)
        if item.id not in record.covered
    ]
    if missing:
        lines.append(say("where_items", items=", ".join(missing)))
    elif items:
        lines.append(say("where_items_done"))
    lines += _who_was_heard(record, context)
    kept = len(record.standing_statements())
    unread = islice(record.statements.values(), record.read_back, None)
    since = sum(not one.withdrawn for one in unread)
    lines.append(say("where_statements", count=kept, since=since))
    how = talk.place_in_words(record, context)
    if how:
        lines.append(how)
    if record.objectives:
        listed = ", ".join(
            say("where_objective", number=one.id[1:], status=say(f"status.{one.status}"))
            for one in record.objectives.values()
        )
        lines.append(say("where_objectives", objectives=listed))
    return [reply("note", line) for line in lines] + open_cues(record, context)


def _who_was_heard(record: Record, context: Context) -> list[str]:
    people = [one for one in record.participants.values() if one.id != record.worker_id]
    if not people:
        return [context.say("nobody_yet")]
    quiet = [one_line(one.name) for one in unheard(record)]
    if not quiet:
        return [context.say("where_heard")]
    return [context.say("where_unheard", people=", ".join(quiet))]


def open_cues(record: Record, context: Context) -> list[Reply]:
    """Every safety cue that is still open, with its words."""
    return [
        reply(
            "safety",
            context.say(
                "safety_open",
                number=cue.id[1:],
                name=name_in_words(record, record.statement_of(cue).speaker, context),
                text=quoted(words_of_cue(record, cue.id, context)),
            ),
            id=cue.id,
            private=record.statement_of(cue).private or None,
        )
        for cue in record.open_cues()
    ]


def quoted(text: str) -> str:
    """Somebody's words on one line, the end cut off where they are long."""
    line = one_line(text)
    return line if len(line) <= _QUOTED_AT_MOST else f"{line[: _QUOTED_AT_MOST - 1]}…"


def people(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Everybody in the meeting, where nothing was changed."""
    if facts:
        return []
    if not record.participants:
        return [context.reply("note", "nobody_yet")]
    return [
        reply("note", person_in_words(record, one, context)) for one in record.participants.values()
    ]


def safety(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """The open cues and what to do, where nothing was settled."""
    still_open = record.open_cues()
    if facts:
        numbers = [cue.id[1:] for cue in still_open]
        if not numbers:
            return []
        key = "safety_left_one" if len(numbers) == 1 else "safety_left_some"
        return [context.reply("note", key, numbers=", ".join(numbers), first=numbers[0])]
    if not still_open:
        return [context.reply("safety", "safety_none")]
    return [
        reply("safety", f"{context.say('safety_cue')} {context.say('safety_after')}"),
        *open_cues(record, context),
    ]


def covered(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """What was marked as touched."""
    titles = {item.id: item.title for item in items_of(record, context)}
    return [
        context.reply("note", "covered", title=titles.get(getattr(fact, "item", ""), rest))
        for fact in facts
    ]


def read_back(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Words to read aloud: what was said since the last time, and the objectives."""
    if not facts:
        return [context.reply("note", "read_nothing")]
    fact = facts[0]
    if not isinstance(fact, WordsReadBack):
        return []
    if rest and rest.casefold() != "all":
        return _read_objectives(record, fact.objectives, context)
    kept = [one for one in record.standing_statements() if not one.private]
    shown = kept if rest else kept[-_READ_AT_MOST:]
    replies = [context.reply("readback", "read_intro")]
    if len(kept) > len(shown):
        replies.append(context.reply("note", "read_more", count=len(kept) - len(shown)))
    replies += [_read_statement(record, one, context) for one in shown]
    return replies + _read_objectives(record, fact.objectives, context)


def _read_statement(record: Record, statement: Statement, context: Context) -> Reply:
    name = name_in_words(record, statement.speaker, context)
    number = statement.id[1:]
    text = context.say("read_line", number=number, name=name, text=one_line(statement.text))
    return reply("readback", text, id=statement.id)


def _read_objectives(record: Record, objectives: tuple[str, ...], context: Context) -> list[Reply]:
    lines: list[Reply] = []
    for one in objectives:
        objective = record.objectives.get(one)
        if objective is not None:
            texts = objective_in_words(record, objective, context)
            lines += [reply("readback", text, id=objective.id) for text in texts]
            notes = put_so_by_the_worker(objective, context)
            lines += [reply("note", text, id=objective.id) for text in notes]
    return lines


def help_page(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """Every command with what it does, or one of them."""
    from assistant.conversation.commands import also_called, names_here

    phrases = context.content.phrases["commands"]
    names = [name for name in names_here(context) if f"{name}.usage" in phrases]
    wanted = rest.removeprefix("/").casefold()
    chosen = [name for name in names if name.startswith(wanted)] if wanted else names
    chosen = chosen or [name for name in names if wanted in also_called(name, context.content)]
    if not chosen:
        raise LineError(context.say("error.no_such_command_help", typed=one_line(rest)[:40]))
    lines = [
        context.reply(
            "note",
            "help_command",
            usage=phrases[f"{name}.usage"],
            summary=phrases[f"{name}.summary"],
        )
        for name in chosen
    ]
    if wanted:
        return lines
    first = [context.reply("note", "help_intro"), context.reply("note", "grammar")]
    return [*first, *lines, context.reply("note", "help_more")]
