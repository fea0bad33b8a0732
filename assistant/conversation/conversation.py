"""One open meeting: how a line goes from being typed to being answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

from assistant.coach.reminders import Reminder
from assistant.content import Content
from assistant.conversation import redacting
from assistant.conversation.answer.whole import replies_to
from assistant.conversation.commands import VERBS, Verb, find_verb, shown
from assistant.conversation.completing import completions
from assistant.conversation.context import Context, FreshIds, Printer, reply
from assistant.conversation.decide import rehearsing
from assistant.conversation.decide.speaking import take_exactly, take_words
from assistant.conversation.keeping import entry_of
from assistant.conversation.lines import Words, parse
from assistant.conversation.opening import opening_replies
from assistant.conversation.past import past_turns
from assistant.conversation.previewing import cue_for
from assistant.conversation.questions import open_question
from assistant.conversation.remarks import reminder_due
from assistant.conversation.replies import CommandShown, Cue, Reply, Turn, View
from assistant.conversation.viewing import view_of
from assistant.errors import LineError, StoreError
from assistant.guide import Guide
from assistant.meeting.document import MeetingDocument
from assistant.meeting.events import Event, Fact, WordsRedacted, happened
from assistant.meeting.exported import document_of
from assistant.meeting.facts import ReminderGiven
from assistant.meeting.history import History
from assistant.meeting.record import Record
from assistant.meeting.redacting import masked
from assistant.rehearsal.people import Household, household_of
from assistant.rehearsal.wording import FamilyModel
from assistant.settings import Remarks
from assistant.store import Journal

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


class Conversation:
    """One meeting, open: lines are taken one after the other, by one thread at a time."""

    def __init__(
        self,
        journal: Journal,
        history: History,
        content: Content,
        guide: Guide,
        *,
        clock: Clock = wall_clock,
        remarks: Remarks = "what matters",
        warnings: Sequence[str] = (),
        resumed: bool = False,
        changed: bool = False,
    ) -> None:
        self._journal = journal
        self._history = history
        self._content = content
        self._guide = guide
        self._clock = clock
        self._remarks = remarks
        self._warnings = warnings
        self._resumed = resumed
        self._changed = changed
        self._turn = 0
        self.family_model: FamilyModel | None = None  # see rehearsals.bring_model
        self.printer: Printer | None = None  # a face hands in what writes papers
        self.custodian: redacting.Custodian | None = None  # told of words that were taken out

    @property
    def record(self) -> Record:
        """The meeting as it stands; to be read, never changed."""
        return self._history.record

    @property
    def events(self) -> Sequence[Event]:
        """Everything that happened so far, in order; to be read, never changed."""
        return self._history.events

    @property
    def commands(self) -> tuple[CommandShown, ...]:
        """Every command, for help, completion and the palette."""
        return shown(self._verbs(), self._content)

    def opening(self) -> list[Reply]:
        """What is said before the first line; the last reply is ``ready``."""
        said = opening_replies(
            self.record,
            self._context(),
            warnings=self._warnings,
            resumed=self._resumed,
            changed=self._changed,
            draft=self._journal.draft(),
        )
        return self._close_turn(said, opening=True)

    def enter(self, line: str) -> Iterator[Reply]:
        """Take one line: a command, or words. When this returns, it is kept or was refused."""
        return iter(self._turn_of(lambda context: self._enter(line, context)))

    def enter_words(self, speaker: str, text: str, role: str | None = None) -> Iterator[Reply]:
        """Take words whose speaker a program names ("me" for the worker), untouched."""

        def enter(context: Context) -> list[Reply]:
            take = take_exactly if context.household is None else rehearsing.take_exactly
            facts = take(self.record, speaker, text, role, context)
            return self._take(facts, "", None, context)

        return iter(self._turn_of(enter))

    def refuse(self, key: str) -> Iterator[Reply]:
        """Answer something that is no line at all; nothing changes."""
        return iter(self._turn_of(lambda context: [context.reply("error", key)]))

    def leaving(self) -> Reply:
        """What is said when a meeting is left: that everything is saved."""
        return self._context().reply("note", "left_saved")

    def preview(self, draft: str) -> Cue | None:
        """The quiet cue for the worker's own line as it is typed; None for anything else."""
        if self._remarks == "off":
            return None
        return cue_for(draft, self.record, self._content)

    def keep_draft(self, draft: str) -> None:
        """Keep the half-typed line; it survives a kill. Raises StoreError."""
        if not self._journal.read_only:
            self._journal.keep_draft(draft)

    def view(self) -> View:
        """What a panel may show at this moment."""
        return view_of(self._history, self._context(), self._journal)

    def history(self, before: int | None = None, count: int = 100) -> tuple[list[Turn], int]:
        """Past turns, oldest first, up to ``before``; and where to ask on from (0: no more)."""
        return past_turns(self._history, self._context(), before, count)

    def complete(self, draft: str) -> list[str]:
        """Whole lines that the half-typed one may become: names and commands."""
        return completions(
            draft, self.record, self._context(), [verb.name for verb in self._verbs()]
        )

    def document(self, *, private: bool = False) -> MeetingDocument:
        """The meeting as it may leave the program, now."""
        return document_of(self.record, private=private)

    def close(self) -> None:
        """Let the meeting go; somebody else may write it now."""
        self._journal.close()

    def _context(self) -> Context:
        history = self._history
        return Context(
            content=self._content,
            guide=self._guide,
            now=self._clock(),
            wall=self._clock is wall_clock,
            fresh_id=FreshIds(history.next_number),
            events_of=history.events_of,
            turns_to_undo=history.turns_to_undo,
            turns_to_redo=history.turns_to_redo,
            remarks=self._remarks,
            set_remarks=partial(setattr, self, "_remarks"),
            print_paper=partial(self.printer, self.document, self._journal.handle)
            if self.printer
            else None,
            household=self._family(),
            turns_since_line=history.turns_since_line,
            family_model=self.family_model,
        )

    def _family(self) -> Household | None:
        """The simulated family, where this is a rehearsal."""
        rehearsed = self.record.rehearsed
        return household_of(rehearsed.family, self._content) if rehearsed is not None else None

    def _verbs(self) -> list[Verb]:
        return [verb for verb in VERBS if self.record.rehearsed is not None or not verb.rehearsal]

    def _turn_of(self, enter: Callable[[Context], list[Reply]]) -> list[Reply]:
        self._turn += 1
        context = self._context()
        try:
            said = enter(context)
        except LineError as error:
            said = [reply("error", error.sentence)]
        except StoreError as error:
            said = [context.reply("error", "error.not_kept", reason=error.sentence)]
        return said if said and said[-1].kind == "ready" else self._close_turn(said)

    def _enter(self, line: str, context: Context) -> list[Reply]:
        if not line.strip():
            return []
        read = parse(line)
        if isinstance(read, Words):
            take = take_words if context.household is None else rehearsing.take_words
            return self._take(take(self.record, read, context), "", None, context)
        if read.name.isdecimal():
            return self._enter(self._choice(int(read.name), context), context)
        verb = find_verb(read.name, context)
        if verb.decide is None:
            raise LineError(context.say("error.face_only", name=verb.name))
        return self._take(verb.decide(self.record, read.rest, context), read.rest, verb, context)

    def _choice(self, number: int, context: Context) -> str:
        question = open_question(self.record, context)
        if question is None or not 1 <= number <= len(question.choices):
            raise LineError(context.say("error.no_choice"))
        return question.choices[number - 1].line

    def _take(
        self, facts: list[Fact], rest: str, verb: Verb | None, context: Context
    ) -> list[Reply]:
        """Fold the facts in, commit them, and say what comes back of them."""
        if facts and self._journal.read_only:
            raise LineError(context.say("error.read_only"))
        facts = redacting.with_entries(facts, self.record, self._history.events, context)
        if verb is None and facts:
            return self._commit_words(facts, context)
        reminder = self._commit(facts, context) if facts else None
        said = self._redact(facts, context)
        return said + replies_to(self.record, facts, reminder, context, verb, rest)

    def _commit_words(self, facts: list[Fact], context: Context) -> list[Reply]:
        """Take what words told, and find all that is said to it while the disk is waited for."""
        found: list[list[Reply]] = []

        def answer(reminder: Reminder | None) -> None:
            found.append(self._close_turn(replies_to(self.record, facts, reminder, context)))

        reminder = self._commit(facts, context, answer)
        return found[0] if found else replies_to(self.record, facts, reminder, context)

    def _redact(self, facts: list[Fact], context: Context) -> list[Reply]:
        if not any(isinstance(fact, WordsRedacted) for fact in facts):
            return []
        erased = redacting.erase(self._journal, facts, self._history.events, self.custodian)
        self._history = History(masked(self._history.events))
        return redacting.told(facts, erased, context)

    def _commit(
        self,
        facts: list[Fact],
        context: Context,
        meanwhile: Callable[[Reminder | None], None] = lambda reminder: None,
    ) -> Reminder | None:
        """Take the facts: all of them are on disk when this returns, or none stands."""
        turn = self._history.turn + 1
        before = len(self._history.events)
        try:
            events = self._remember(facts, turn, context)
            reminder = reminder_due(self.record, facts, context)
            if reminder is not None:
                events += self._remember([ReminderGiven(reminder=reminder.id)], turn, context)
            entries = [entry_of(event) for event in events]
            self._journal.append(entries, draft="", meanwhile=partial(meanwhile, reminder))
        except BaseException:
            self._history.forget(len(self._history.events) - before)
            raise
        return reminder

    def _remember(self, facts: list[Fact], turn: int, context: Context) -> list[Event]:
        first = len(self._history.events) + 1
        events = [
            happened(number, turn, context.now, fact)
            for number, fact in enumerate(facts, start=first)
        ]
        self._history.take(events)
        return events

    def _close_turn(self, said: list[Reply], opening: bool = False) -> list[Reply]:
        details: dict[str, object] = {}
        if opening:
            details = {
                "meeting": self._journal.handle,
                "resumed": self._resumed,
                "draft": self._journal.draft(),
            }
        replies = [*said, reply("ready", "", **details)]
        for one in replies:
            one.place(self._turn, self.record.state, self.record.topic)
        return replies
