"""What a worker's line is, and what could be better in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import cast, get_args

from assistant.coach.context import NO_CONTEXT, Context
from assistant.coach.excuses import excused, kindly, of_danger_alone, still_faults
from assistant.coach.faults import Fault, asks
from assistant.coach.lexicons import Lexicons, lexicons_over
from assistant.coach.line import Line, Part
from assistant.coach.reading import Reading, read
from assistant.coach.threats import outright_threats
from assistant.coach.worker_model import Model, shipped_model
from assistant.meeting.nouns import Act, Behaviour, Heard, Nudge, NudgeKind
from assistant.places import laid_over

_ACTS: tuple[Act, ...] = get_args(Act)
_BEHAVIOURS: tuple[Behaviour, ...] = get_args(Behaviour)
_OUTCOMES = tuple((act, f"act {act}") for act in _ACTS)  # as the second look names them
_GROUP: dict[Act, Behaviour] = {
    "open_question": "question",
    "closed_question": "question",
    "permission": "question",
    "simple_reflection": "reflection",
    "complex_reflection": "reflection",
    "summary": "reflection",
    "information": "telling",
    "advice": "telling",
}
# The order in which acts usually stand in one sentence, where nothing else tells.
_USUAL: dict[Act, int] = {
    act: place
    for place, acts in enumerate(
        (
            ("other",),
            ("summary", "simple_reflection", "complex_reflection"),
            ("affirmation",),
            ("autonomy", "information", "confront"),
            ("advice",),
            ("permission", "open_question", "closed_question"),
        )
    )
    for act in cast("tuple[Act, ...]", acts)
}
_LEARNED: tuple[NudgeKind, ...] = (
    "closed_question",
    "leading_question",
    "unasked_advice",
    "premature_reassurance",
    "threat",
    "deficit_label",
)
_BY_RULE: tuple[NudgeKind, ...] = ("why_question", "stacked_questions", "jargon", "deficit_label")
_QUESTIONS: tuple[Act, ...] = ("open_question", "closed_question", "permission")
_WITH_TERMS: tuple[NudgeKind, ...] = ("jargon", "deficit_label")
# Above which log-odds of the second look a line holds an act; chosen by leaving one author out
# at a time.
HELD = -0.5
# What expert-coded sessions say of whether a line holds a question or a reflection anywhere: how
# much it counts beside the likeliest act of its kind; chosen by leaving sessions and authors out.
HOLDING: dict[Behaviour, float] = {"question": 16.0, "reflection": 4.0}
Sums = tuple[int, ...]  # of every head, as Model.sums gives them


class Ears:
    """Hears worker's lines with one set of lexicons and weights."""

    def __init__(self, lexicons: Lexicons, model: Model) -> None:
        self._lexicons, self._model = lexicons, model
        at = {head: number for number, head in enumerate(model.heads)}
        self._acts = [(act, at[f"act {act}"]) for act in _ACTS]
        self._nudges = [(kind, at[f"nudge {kind}"]) for kind in _LEARNED]
        self._mostly = [(name, f"mostly {name}", at[f"mostly {name}"]) for name in _BEHAVIOURS]
        self._holding = [
            (
                [act for act in _ACTS if _GROUP.get(act) == group],
                f"holds {group}",
                at[f"holds {group}"],
                weight,
            )
            for group, weight in HOLDING.items()
            if f"holds {group}" in at
        ]

    def listen(self, text: str, previous: str = "", context: Context | None = None) -> Heard:
        """Hear one line; see the module's ``listen``."""
        context = context or NO_CONTEXT
        reading = read(text, previous, context, self._lexicons)
        if not reading.line.words:
            return Heard(acts=("other",), ears=self._model.version)
        whole = self._model.sums(reading.whole)
        parts = [self._model.sums(features) for features in reading.sentences]
        views: tuple[Sums, ...] = (whole,)
        best = whole
        if parts:
            strongest = tuple(map(max, *parts))
            best = tuple(map(max, whole, strongest))
            views = (whole, strongest, parts[-1])
        weighed = self._model.weighing.weigh(views)
        self._model.meaning.add_to(weighed, reading.words)
        held = self._held(whole, weighed, reading.line)
        acts = self._order(best, parts, held)
        found = dict(self._faults(reading, best, parts, acts, context))
        return Heard(
            acts=acts,
            behaviour=self._behaviour(whole, weighed),
            nudges=tuple(self._nudge(kind, faults) for kind, faults in _in_order(found)),
            terms=tuple(
                fault.words
                for kind in _WITH_TERMS
                for fault in reading.faults[kind]
                if kind in found
            ),
            ears=self._model.version,
        )

    def _held(self, whole: Sums, weighed: dict[str, float], line: Line) -> list[Act]:
        """The acts that the line holds, in no order."""
        likely = {act: weighed[name] for act, name in _OUTCOMES}
        for acts, name, head, weight in self._holding:
            lifted = weight * (self._model.margin(head, whole[head]) + weighed[name])
            best = max(acts, key=likely.__getitem__)
            if likely[best] <= HELD < likely[best] + lifted:
                likely[best] += lifted
            elif likely[best] + lifted <= HELD < likely[best]:
                for act in acts:
                    likely[act] = min(likely[act], likely[best] + lifted)
        held = [act for act in _ACTS if likely[act] > HELD] or [max(_ACTS, key=likely.__getitem__)]
        never = _never(line, held)
        free = [act for act in _ACTS if act not in never] if never else held
        return [act for act in held if act in free] or [max(free, key=likely.__getitem__)]

    def _order(self, best: Sums, parts: list[Sums], held: list[Act]) -> tuple[Act, ...]:
        """Acts in order of appearance."""
        if len(held) == 1:
            return (held[0],)
        places = {act: _place(head, best, parts) for act, head in self._acts if act in held}
        return tuple(sorted(held, key=lambda act: (places[act], _USUAL[act])))

    def _behaviour(self, whole: Sums, weighed: dict[str, float]) -> Behaviour:
        """What the line mostly is, by its words and by what the other heads made of it."""
        margin = self._model.margin
        likely = {
            name: margin(head, whole[head]) + weighed[outcome]
            for name, outcome, head in self._mostly
        }
        return max(likely, key=likely.__getitem__)

    def _faults(
        self,
        reading: Reading,
        best: Sums,
        parts: list[Sums],
        acts: tuple[Act, ...],
        context: Context,
    ) -> Iterator[tuple[NudgeKind, list[Fault]]]:
        by_rule = {
            kind: still_faults(kind, reading.faults[kind], reading.line) for kind in _BY_RULE
        }
        taken = {kind for kind, faults in by_rule.items() if faults}
        yield from ((kind, by_rule[kind]) for kind in _BY_RULE if kind in taken)
        if reading.faults["monologue"] and all(
            _GROUP.get(act, "other") not in ("question", "reflection") for act in acts
        ):
            yield "monologue", reading.faults["monologue"]
        threats = [*_ultimatums(reading.line), *outright_threats(reading.line)]
        if threats:
            taken.add("threat")
            yield "threat", threats
        cuts = self._model.cuts
        for kind, head in self._nudges:
            if best[head] <= cuts[head] or kind in taken:
                continue
            fault = _where(reading.line, [part[head] for part in parts])
            if excused(kind, fault, reading, acts, context, taken):
                continue
            taken.add(kind)
            yield kind, [fault]

    def _nudge(self, kind: NudgeKind, faults: list[Fault]) -> Nudge:
        words = self._lexicons.nudges[kind]
        first = faults[0]
        shown = ", ".join(dict.fromkeys(fault.words for fault in faults))
        plain = ", ".join(dict.fromkeys(fault.plain for fault in faults if fault.plain))
        values = {
            "words": shown,
            "plain": plain or "what it means, in words that you would use at home",
            "count": len(first.words.split()),
        }
        return Nudge(
            kind=kind,
            start=first.start,
            end=first.end,
            why=_filled(words.why, values),
            try_instead=_filled(words.try_instead, values),
        )


def _place(head: int, best: Sums, parts: list[Sums]) -> int:
    """The sentence that a head was heard in; after them all where it was in none alone."""
    return next((at for at, sums in enumerate(parts) if sums[head] == best[head]), len(parts))


def _never(line: Line, held: list[Act]) -> set[Act]:
    """The acts that a line is not, whatever the learned ears make of it."""
    if "confront" in held and kindly(line):
        return {"confront"} if any(map(asks, line.parts)) else {"confront", *_QUESTIONS}
    return {"advice"} if "advice" in held and of_danger_alone(line) else set()


def _ultimatums(line: Line) -> Iterator[Fault]:
    """The consequences after an "or" that are to force a yes."""
    for part in line.parts:
        for cue in part.cues:
            if cue.name == "ultimatum":
                start, end = line.span(cue.first, cue.last)
                yield Fault(line.text[start:end], start, end)


def _filled(text: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def _in_order(
    found: dict[NudgeKind, list[Fault]],
) -> list[tuple[NudgeKind, list[Fault]]]:
    return sorted(found.items(), key=lambda item: (item[1][0].start, item[1][0].end, item[0]))


def _where(line: Line, scores: list[int]) -> Fault:
    """The sentence that earned it; the whole line where there is only one."""
    parts: list[Part] = line.parts
    part = parts[max(range(len(scores)), key=scores.__getitem__)] if scores else parts[0]
    start, end = line.span(part.first, part.last)
    return Fault(line.text[start:end], start, end)


def ears() -> Ears:
    """The ears with the weights that shipped, and the lexicons with the user's own over them."""
    return _ears_over(laid_over())


@lru_cache(maxsize=2)
def _ears_over(folders: tuple[Path, ...]) -> Ears:
    return Ears(lexicons_over(folders), shipped_model())


def listen(text: str, previous: str = "", context: Context | None = None) -> Heard:
    """Hear what a worker's line is and what could be better in it.

    Args:
        text: the line as typed.
        previous: what the family said just before, "" if nothing.
        context: the talk so far, where it is known.

    Returns:
        The acts in order of appearance, the behaviour that most of the line is, and the nudges
        with the words that earned them.

    """
    return ears().listen(text, previous, context)
