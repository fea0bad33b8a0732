"""A small conversation that needs no store, no content and no coach: what a screen is tested on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from assistant.conversation.replies import (
    CommandShown,
    Cue,
    CueShown,
    MeetingShown,
    ObjectiveShown,
    Person,
    Place,
    Reply,
    Talk,
    TaskShown,
    Turn,
    View,
    Words,
)
from assistant.conversation.summing import Summed
from assistant.errors import CallError, CoachError, StoreError
from assistant.tui.gateways import Gateways
from assistant.tui.rehearsals import LookedBack, Offered
from assistant.tui.start import Rehearsing

NOON = datetime(2026, 10, 6, 18, 0, tzinfo=UTC)
TOPICS = [
    ("prepare", "Getting ready", 0),
    ("welcome", "Welcome", 0),
    ("conversation", "Conversation", 0),
    ("conversation.concerns", "Worries", 1),
    ("conversation.priorities", "What comes first", 1),
    ("conversation.vision", "Hopes", 1),
    ("conversation.strengths", "Strengths", 1),
    ("conversation.supports", "People who help", 1),
    ("plan", "The plan", 0),
    ("close", "Closing", 0),
    ("done", "Done", 0),
]
STATES = [state for state, _, _ in TOPICS if state != "conversation"]


def _command(name: str, usage: str, summary: str, *, face: bool = False) -> CommandShown:
    return CommandShown(name=name, usage=usage, summary=summary, face=face)


COMMANDS = (
    _command("help", "/help [COMMAND]", "This list."),
    _command("kind", "/kind [NUMBER] [KIND …]", "Say what kind of statement it was."),
    _command("next", "/next", "Go on to the next topic."),
    _command("private", "/private WORDS", "Words for your view only."),
    _command("read", "/read", "Read back what was said."),
    _command("suggest", "/suggest", "Three ways to open."),
    _command("undo", "/undo", "Take the last line back."),
    _command("debrief", "/debrief", "Look back.", face=True),
    _command("view", "/view", "Change the view.", face=True),
    _command("panel", "/panel", "Fold the panel.", face=True),
    _command("theme", "/theme", "Light, dark, high contrast.", face=True),
    _command("quit", "/quit", "Leave.", face=True),
)


@dataclass
class FakeConversation:
    """Keeps what is entered in lists; answers as the real door would, in its own words."""

    name: str = "kitchen"
    practice: bool = True
    read_only: bool = False
    saved_draft: str = ""
    past: list[Turn] = field(default_factory=list)
    fails: bool = False
    fails_once: bool = False
    entered: list[str] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    previews: list[str] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    objectives: list[ObjectiveShown] = field(default_factory=list)
    cues: list[CueShown] = field(default_factory=list)
    state: str = "prepare"
    speaking: str | None = None
    asking: tuple[str, tuple[str, ...]] = ("", ())
    noted: dict[str, int] = field(default_factory=dict)
    meter: float | None = None
    family_model: str | None = None
    commands: tuple[CommandShown, ...] = COMMANDS
    closed: bool = False
    undone: set[int] = field(default_factory=set)
    said_in: list[int] = field(default_factory=list)
    rehearsing: Rehearsing | None = None
    turn: int = 0

    def _reply(self, kind: str, text: str, **more: object) -> Reply:
        return Reply(
            turn=self.turn, kind=kind, text=text, state=self.state, topic="concerns", **more
        )

    def opening(self) -> list[Reply]:
        return [
            self._reply("prompt", "A new meeting. Getting ready comes first."),
            self._reply("ready", "", meeting=self.name, resumed=False, draft=self.saved_draft),
        ]

    def enter(self, line: str):
        if self.fails or self.fails_once:
            self.fails_once = False
            raise StoreError("The disk is full.")
        self.turn += 1
        self.entered.append(line)
        yield from self._answer(line)
        yield self._reply("ready", "", meeting=self.name)

    def _answer(self, line: str):  # noqa: C901 - a table would hide what each line brings
        if line == "/next":
            self.state = STATES[STATES.index(self.state) + 1]
            yield self._reply("prompt", f"COACHING: now {self.state}.")
        elif line == "/suggest":
            yield self._reply("suggestion", "COACHING: What has been on your mind?")
        elif line.startswith("/private "):
            yield from self._keep("Misty", line.removeprefix("/private "), private=True)
        elif line == "/undo":
            self.words.pop()
            self.undone.add(self.said_in.pop())
            yield self._reply("note", "COACHING: Taken back.")
        elif line in ("/asked", "/reflected", "/told"):
            key = {"/asked": "question", "/reflected": "reflection", "/told": "telling"}[line]
            self.noted[key] = self.noted.get(key, 0) + 1
            self.meter = 0.5 if sum(self.noted.values()) >= 3 else None
            yield self._reply("note", "COACHING: Counted.")
        elif line == "/read":
            yield self._reply("readback", "\n".join(w.text for w in self.words if not w.private))
        elif line == "/nonsense":
            yield self._reply("error", "COACHING: There is no command /nonsense.")
        elif line.startswith("/"):
            if self.asking[1]:
                self.asking = ("", ())
            yield self._reply("note", f"COACHING: {line}")
        elif line.startswith("me:"):
            yield self._reply("kept", "Kept as your own line.", id="w1", speaker="Ana")
            yield self._reply("nudge", "COACHING: that closes the door.")
        else:
            name, _, words = line.partition(": ")
            yield from self._keep(name if words else self.speaking, words or line)

    def _keep(self, name: str | None, text: str, *, private: bool = False):
        cue = "open" if "hits" in text else None
        self.speaking = name
        said = Words(
            id=f"s{len(self.words) + 1}",
            speaker=name,
            text=text,
            kinds=("concern",),
            topic="concerns",
            private=private,
            cue=cue,
            in_objective=False,
        )
        self.words.append(said)
        self.said_in.append(self.turn)
        yield self._reply("kept", "Kept: a worry.", id=said.id, speaker=name, private=private)
        if cue:
            shown = CueShown(
                id=f"c{len(self.cues) + 1}",
                statement=said.id,
                text=text,
                status="open",
                private=private,
            )
            self.cues.append(shown)
            hidden = private or None
            yield self._reply(
                "safety", "COACHING: This may tell of danger.", id=shown.id, private=hidden
            )
        else:
            yield self._reply("suggestion", f"COACHING: “{text[:20]}”", passing=True)
            yield self._reply("reminder", "COACHING: Denver has not been heard.")

    def preview(self, draft: str) -> Cue | None:
        self.previews.append(draft)
        return Cue(text="COACHING: opens the door", kind="") if draft.endswith("?") else None

    def keep_draft(self, draft: str) -> None:
        if self.fails:
            raise StoreError("The disk is full.")
        self.drafts.append(draft)

    def history(self, before: int | None, count: int) -> tuple[list[Turn], int]:
        end = len(self.past) if before is None else before
        start = max(0, end - count)
        return self.past[start:end], start

    def complete(self, draft: str) -> list[str]:
        names = ["Misty: ", "Denver: ", *(f"/{command.name} " for command in self.commands)]
        return [name for name in names if name.startswith(draft) and draft]

    def close(self) -> None:
        self.closed = True

    def view(self) -> View:
        number = STATES.index(self.state)
        title = {state: title for state, title, _ in TOPICS}[self.state]
        places = tuple(
            Place(
                state=state,
                title=title,
                topic="concerns",
                depth=depth,
                current=state == self.state,
                final=False,
                visited=state in STATES and STATES.index(state) < number,
                statements=0,
                covered=1,
                to_cover=4,
                missing=("A ride to get here", "Child care"),
            )
            for state, title, depth in TOPICS
        )
        names = list(dict.fromkeys(w.speaker for w in self.words if w.speaker)) or ["Denver"]
        people = tuple(
            Person(
                id=name,
                name=name,
                role=None,
                presence="present",
                statements=sum(w.speaker == name for w in self.words),
                share=1 / len(names) if self.words else 0.0,
            )
            for name in names
        )
        return View(
            handle=self.name,
            title=f"{self.name.title()} table",
            practice=self.practice,
            read_only=self.read_only,
            flow_title="Family Team Meeting",
            state=self.state,
            state_title=title,
            topic="concerns",
            paused=False,
            stopped_for_safety=False,
            finished=False,
            places=places,
            people=people,
            words=tuple(self.words[-300:]),
            statements=len(self.words),
            objectives=tuple(self.objectives),
            cues=tuple(self.cues),
            speaking=self.speaking,
            question=self.asking[0] or None,
            choices=self.asking[1],
            building=None,
            talk=Talk(
                questions=self.noted.get("question", 0),
                reflections=self.noted.get("reflection", 0),
                telling=self.noted.get("telling", 0),
                meter=self.meter,
            ),
            family_model=self.family_model,
            started=NOON,
            elapsed_minutes=42,
            turn=self.turn,
            undone=frozenset(self.undone),
        )


def objective() -> ObjectiveShown:
    return ObjectiveShown(
        id="o1",
        level="primary",
        text="Travis walks in sober, so the porch light can stay on.",
        whose="",
        status="draft",
        tasks=(TaskShown(id="t1", who="Denver", what="hangs a second light", when="by Saturday"),),
        agreements=(("Misty", "agrees", ""), ("Travis", "does not agree", "not yet")),
        open_question="COACHING: which strength does it lean on?",
    )


OFFERED = (
    Offered("family", "young_mother", "A young mother", "Saying back before you ask."),
    Offered("family", "big_family", "A big [b] family", "Letting many voices have their turn."),
    Offered("scene", "silent_teen", "A silent teen", "Leave room."),
)


SUMS = {
    "practice-1": Summed("The Hollis table", 31, 2, rehearsal=False),
    "practice-2": Summed("practice-2", 1, 1, rehearsal=True),
}


def look_back(name: str) -> LookedBack:
    if name == "no-rehearsal":
        raise CallError("That is no rehearsal.")
    return LookedBack(
        questions=["It was a conversation:", "They felt heard:"],
        intro="First your own view.",
        rated="You said: conversation {conversation}, heard {heard}, their words {words}.",
        not_rated="–",
        lines=["Looking back: A young mother", "Telling and advice: 3 of 12 lines [25 %]."],
        rewind=2,
    )


def gateways(
    conversation: FakeConversation | None = None,
    *,
    error: CoachError | None = None,
    meetings: tuple[MeetingShown, ...] = (),
) -> Gateways:
    """Gateways that open this conversation; with `error`, only looking works."""
    opened = conversation or FakeConversation()

    def open_conversation(*, name, practice, flow, look, rehearsing=None):
        if error is not None and not look:
            raise error
        opened.practice, opened.read_only, opened.rehearsing = practice, look, rehearsing
        return opened

    return Gateways(
        open_conversation=open_conversation,
        list_meetings=lambda: meetings,
        list_flows=lambda: [
            ("worker_visit", "Worker visit"),
            ("family_team_meeting", "Family Team Meeting"),
        ],
        list_rehearsals=lambda: OFFERED,
        coach_level=lambda: "nudges",
        look_back=look_back,
        sum_up=lambda name, practice: SUMS.get(name, Summed(name, 0, 0, rehearsal=False)),
        warm_up=lambda: None,
        clock=lambda: 0.0,
        live_ready=False,
    )
