"""What stands in the chat: one entry a turn, and what of it each view may show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from textual.content import Content

from assistant.language.visible import visible
from assistant.tui.keys import COUNTING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.conversation.replies import Reply, Turn, View, Words
    from assistant.tui.words import Phrases

Sort = Literal[
    "statement",
    "worker",
    "topic",
    "safety",
    "objective",
    "mark",
    "prompt",
    "suggestion",
    "said",
    "reminder",
    "nudge",
    "readback",
    "note",
    "error",
]

ME = "me"

# A white list: what is not named here never reaches the family's view. A cue goes there as a
# phrase of its own, so its text does not count.
_FAMILY_SORTS = frozenset({"statement", "said", "topic", "objective", "readback", "safety"})
_STRUCK = frozenset({"statement", "said", "worker"})
_JOINED = frozenset({"note", "readback", "suggestion"})  # one label for several in a row
_MUTED = "$text-muted"
_WORDS_IN_VIEW = 300  # as View says


@dataclass(frozen=True)
class Entry:
    """One thing in the chat; `text` is as it was typed or said."""

    sort: Sort
    text: str
    id: str | None = None
    speaker: str | None = None
    kinds: tuple[str, ...] = ()
    private: bool = False
    withdrawn: bool = False
    cue: str | None = None
    in_objective: bool = False
    insert: str | None = None
    rests_on: tuple[str, ...] = ()  # the statements that its words are made of
    turn: int | None = None  # the turn of the meeting that it belongs to, if it changed anything

    @property
    def is_gone(self) -> bool:
        """Whether it was taken back and leaves nothing: people's words stay, struck out."""
        return self.withdrawn and self.sort not in _STRUCK

    def for_family(self) -> bool:
        """Whether the family's view may show it."""
        return self.sort in _FAMILY_SORTS and not self.private and not self.withdrawn

    def with_words(self, words: Words) -> Entry:
        """The entry as the record has it now: corrected kinds, speaker, privacy."""
        return replace(
            self,
            speaker=words.speaker,
            text=words.text,
            kinds=tuple(words.kinds),
            private=words.private,
            withdrawn=False,
            cue=words.cue,
            in_objective=words.in_objective,
        )


def entry_of_turn(turn: Turn) -> Entry:
    """A past turn, for a meeting that is taken up again."""
    sort: Sort = "topic" if turn.kind == "moved" else turn.kind
    if sort == "statement" and turn.speaker == ME:
        sort = "worker"
    return Entry(
        sort=sort,
        text=turn.text,
        id=turn.id,
        speaker=turn.speaker,
        kinds=tuple(turn.kinds),
        private=turn.private,
        rests_on=tuple(turn.rests_on),
        turn=turn.turn,
    )


def entries_of(
    replies: Iterable[Reply], view: View, line: str = "", *, before: View | None = None
) -> list[Entry]:
    """What the replies to a line leave in the chat; a move to another topic gets a heading.

    ``before`` is the view before the line, None when the meeting has just been opened.
    """
    if line in COUNTING:  # what counting says passes by: it would stand between people's words
        return []
    moved = before is not None and before.state != view.state
    entries: list[Entry] = []
    for reply in replies:
        entry = _entry_of(reply, view, line)
        if entry is None:
            continue
        if entries and entry.sort in _JOINED and _alike(entries[-1], entry):
            entries[-1] = replace(entry, text=f"{entries[-1].text}\n{entry.text}")
        else:
            entries.append(entry)
    if moved and not any(entry.sort == "topic" for entry in entries):
        entries.insert(0, Entry(sort="topic", text=view.state_title))
    if before is None or before.turn == view.turn:
        return entries  # nothing that could be taken back
    return [replace(entry, turn=view.turn) for entry in entries]


def _alike(one: Entry, other: Entry) -> bool:
    return replace(one, text="") == replace(other, text="")


def _entry_of(reply: Reply, view: View, line: str) -> Entry | None:
    if reply.kind == "ready" or reply.passing:
        return None
    if reply.kind == "note" and reply.choices:
        return None  # they stand above the box, to be picked
    if reply.kind == "kept":
        return _kept(reply, view, line)
    if reply.kind == "prompt" and reply.text.startswith(view.state_title):
        # A topic with its purpose, in words meant for the family: the same in both views.
        return Entry(sort="topic", text=reply.text)
    return Entry(
        sort=reply.kind,
        text=reply.text,
        id=reply.id,
        speaker=reply.speaker,
        private=bool(reply.private),
        insert=reply.insert,
        rests_on=_read_from(reply.id, view) if reply.kind == "readback" else (),
    )


def _read_from(what: str | None, view: View) -> tuple[str, ...]:
    """The statements whose words are read aloud: one itself, or those of an objective."""
    said = (words.id for words in view.words if words.id == what)
    objective = (one.rests_on for one in view.objectives if one.id == what)
    return next(objective, tuple(said))


def _kept(reply: Reply, view: View, line: str) -> Entry:
    words = next((words for words in reversed(view.words) if words.id == reply.id), None)
    if words is not None:
        return Entry(sort="statement", text=words.text, id=words.id).with_words(words)
    # What was just kept and is no statement is the worker's own, under whatever name it comes:
    # taken for a statement, it would be shown to the family.
    text = reply.words if reply.words is not None else _without_name(line)
    return Entry(sort="worker", text=text, id=reply.id, private=bool(reply.private))


def _without_name(line: str) -> str:
    """A line as the worker typed it, without the ``me:`` in front or the doubled slash."""
    name, colon, words = line.partition(":")
    if colon and name.strip().lower() == ME:
        return words.removeprefix(" ")
    return line[1:] if line.startswith("//") else line


def refreshed(entries: Iterable[Entry], view: View) -> dict[int, Entry]:
    """The entries that the record now has otherwise than the chat shows them, by position.

    `view.words` holds the latest statements only: one older than all of these is left as it is,
    one that should be among them and is not was undone.
    """
    now = {words.id: words for words in view.words}
    cues = {cue.id: cue.private for cue in view.cues}
    changed: dict[int, Entry] = {}
    reached = view.statements <= _WORDS_IN_VIEW
    for position, entry in enumerate(entries):
        fresh = entry
        words = now.get(entry.id or "") if entry.sort == "statement" else None
        if words is not None:
            reached = True
            fresh = entry.with_words(words)
        elif entry.sort == "statement" and entry.id and reached:
            fresh = replace(entry, withdrawn=True)
        elif entry.sort == "readback" and entry.rests_on:
            # What was read aloud is not shown on where its words have become private.
            fresh = replace(entry, private=_is_private(entry, now))
        elif entry.sort == "safety" and entry.id in cues:
            fresh = replace(entry, private=cues[entry.id])
        elif entry.turn is not None and entry.sort != "safety":  # a cue stays
            undone = entry.turn in view.undone
            private = _is_private(entry, now)
            if (undone, private) != (entry.withdrawn, entry.private):
                fresh = replace(entry, withdrawn=undone, private=private)
        if fresh != entry:
            changed[position] = fresh
    return changed


def _is_private(entry: Entry, now: Mapping[str, Words]) -> bool:
    """Whether an entry is private, by the statements that it rests on and the view still has.

    Words that were taken out are nobody's to see either.
    """
    if not entry.rests_on:
        return entry.private
    seen = [now[one].private or now[one].redacted for one in entry.rests_on if one in now]
    return any(seen) or (entry.private and len(seen) < len(entry.rests_on))


def drawn(entry: Entry, *, family: bool, say: Phrases) -> Content:
    """The entry as text with styles. Words of people are shown, never obeyed."""
    if entry.sort == "safety" and family:
        return Content.assemble((say("break"), "bold"))
    if entry.sort in ("statement", "said", "worker"):
        return _drawn_words(entry, family=family, say=say)
    text = visible(entry.text)
    if entry.sort == "topic":
        title, _, purpose = text.partition(". ")
        heading = (f"{say('path_current')} {title}", "bold $primary")
        return Content.assemble(heading, f"  {purpose}" if purpose else "")
    if entry.sort == "mark":
        return Content.assemble((text, _MUTED))
    label = say(_LABELS[entry.sort])
    return Content.assemble((label, f"bold {_COLOURS.get(entry.sort, '$primary')}"), "  ", text)


_LABELS = {
    "prompt": "coach",
    "suggestion": "suggestion",
    "reminder": "reminder",
    "nudge": "nudge",
    "safety": "safety",
    "readback": "readback",
    "note": "note",
    "error": "error",
    "objective": "objective",
}
_COLOURS = {"safety": "$error", "error": "$error", "reminder": "$warning", "nudge": "$warning"}


def _drawn_words(entry: Entry, *, family: bool, say: Phrases) -> Content:
    name = say("me") if entry.sort == "worker" else entry.speaker or say("somebody")
    words = Content.assemble(
        (visible(name), "bold $accent"),
        "  ",
        (visible(entry.text), "strike" if entry.withdrawn else ""),
    )
    if family:
        return words
    if entry.sort == "worker":
        mark = f"   {say('withdrawn')}" if entry.withdrawn else ""
        return Content.assemble(words, (mark, _MUTED))
    marks = [say.get(f"kind_{kind}", kind) for kind in entry.kinds]
    if entry.private:
        marks.append(say("private"))
    if entry.cue:
        marks.append(say.get(f"cue_{entry.cue}", say("cue")))
    if entry.in_objective:
        marks.append(say("in_objective"))
    if entry.withdrawn:
        marks.append(say("withdrawn"))
    number = f"{entry.id.removeprefix('s')} " if entry.id else ""  # as commands take it
    return Content.assemble((number, _MUTED), words, (f"   {' · '.join(marks)}", _MUTED))
