"""What a decision may lean on besides the record: words, the way through, the time, fresh ids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from assistant.content import Content
from assistant.content.models import TopicWords
from assistant.content.roles import Roles
from assistant.conversation.replies import Reply, ReplyKind
from assistant.guide import Guide
from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import Event
from assistant.meeting.record import Record
from assistant.rehearsal.people import Household
from assistant.rehearsal.wording import FamilyModel
from assistant.settings import Remarks


@dataclass
class FreshIds:
    """Ids for one turn: each asked for is a new one."""

    next_number: Callable[[str], int]
    _given: dict[str, int] = field(default_factory=dict)

    def __call__(self, prefix: str) -> str:
        """The next id of that kind."""
        number = max(self.next_number(prefix), self._given.get(prefix, 0) + 1)
        self._given[prefix] = number
        return f"{prefix}{number}"


# Writes what was asked for of a meeting ("plan docx", "csv"), and says where; raises CoachError.
Printer = Callable[[Callable[[], MeetingDocument], str, str], str]
PrintPaper = Callable[[str], str]


@dataclass(eq=False)  # not frozen: made for every line, it would take three times as long
class Context:
    """Everything but the record that deciding and answering one line needs."""

    content: Content
    guide: Guide
    now: datetime
    wall: bool  # the clock is the wall's; a fixed one says its own day
    fresh_id: FreshIds
    turns_to_undo: Callable[[int], tuple[int, ...]]
    turns_to_redo: Callable[[int], tuple[int, ...]]
    remarks: Remarks
    set_remarks: Callable[[Remarks], None] = lambda level: None  # from the next line on
    print_paper: PrintPaper | None = None  # writes a paper of the meeting; None: not from here
    # In a rehearsal: the family, and the turns since the worker's last lines.
    household: Household | None = None
    events_of: Callable[[int], list[Event]] = lambda turn: []  # what happened in a turn
    turns_since_line: Callable[[int], tuple[int, ...]] = lambda count: ()
    family_model: FamilyModel | None = None  # words what the family says, where a user brings one

    @cached_property
    def today(self) -> date:
        """The day as the people at the table have it."""
        return (self.now.astimezone() if self.wall else self.now).date()

    @property
    def roles(self) -> Roles:
        """The roles that a person may have, with how people say them."""
        return self.content.roles

    def words_here(self, record: Record) -> TopicWords:
        """The words for the state that the meeting is in."""
        return self.content.topics[self.guide.words_of(record.state)]

    def say(self, key: str, **values: object) -> str:
        """A sentence of the coach's from ``prompts/``."""
        return self.content.say(key, **values)

    def phrase(self, file: str, key: str, **values: object) -> str:
        """A sentence from another of the phrase files."""
        return self.content.phrase(file, key, **values)

    def reply(self, kind: ReplyKind, key: str, **values: object) -> Reply:
        """A reply made of one sentence of the coach's."""
        return reply(kind, self.say(key, **values))

    def note(self, file: str, key: str, **values: object) -> Reply:
        """A note made of one sentence of another phrase file."""
        return reply("note", self.phrase(file, key, **values))


def reply(kind: ReplyKind, text: str, **details: object) -> Reply:
    """A reply that does not know its turn yet; the door fills that in."""
    return Reply(turn=0, kind=kind, text=text, state="", topic="", **details)


def is_family(role: str | None, roles: Roles) -> bool:
    """Whether somebody of that role belongs to the family and its own supporters.

    Somebody whose role nobody has named is counted with the family: their yes is asked.
    """
    found = roles.named(role) if role else None
    return found is None or found.family
