"""What a worker's line is, and what could be better in it."""

from __future__ import annotations

from functools import lru_cache

from assistant.coach.context import NO_CONTEXT, Context
from assistant.coach.lexicons import Lexicons, shipped
from assistant.coach.line import Line, Part, hear_cues, split_up
from assistant.meeting.nouns import Act, Behaviour, Heard, Nudge, NudgeKind

EARS = "rules-1"

_BEHAVIOUR: dict[Act, Behaviour] = {
    "open_question": "question",
    "closed_question": "question",
    "permission": "question",
    "simple_reflection": "reflection",
    "complex_reflection": "reflection",
    "summary": "reflection",
    "information": "telling",
    "advice": "telling",
}


class Ears:
    """Hears worker's lines with one set of lexicons."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons

    def listen(self, text: str, previous: str = "", context: Context | None = None) -> Heard:
        """Hear one line; see the module's ``listen``."""
        line = split_up(text)
        hear_cues(line, self.lexicons.cues)
        acts = [self._act(part) for part in line.parts]
        ordered = tuple(dict.fromkeys(acts)) or ("other",)
        return Heard(
            acts=ordered,
            behaviour=_behaviour(line, acts),
            nudges=self._nudges(line, context or NO_CONTEXT),
            ears=EARS,
        )

    def _act(self, part: Part) -> Act:
        heard = {cue.name for cue in part.cues}
        asks = "?" in part.mark
        if "permission" in heard:
            return "permission"
        if "open_opening" in heard or (asks and "open_inside" in heard):
            return "closed_question" if "fact_question" in heard else "open_question"
        if asks or "closed_opening" in heard:
            return "closed_question"
        order: list[tuple[str, Act]] = [
            ("threat", "confront"),
            ("autonomy", "autonomy"),
            ("advice", "advice"),
            ("affirmation", "affirmation"),
            ("reflection_stem", "complex_reflection"),
            ("information", "information"),
        ]
        return next((act for cue, act in order if cue in heard), "other")

    def _nudges(self, line: Line, context: Context) -> tuple[Nudge, ...]:
        found: list[Nudge] = []
        for part in line.parts:
            heard = {cue.name: cue for cue in part.cues}
            if "why" in heard and "why_meaning" not in heard:
                found.append(self._nudge("why_question", line, part))
            elif "threat" in heard:
                found.append(self._nudge("threat", line, part))
        return tuple(found)

    def _nudge(self, kind: NudgeKind, line: Line, part: Part) -> Nudge:
        words = self.lexicons.nudges[kind]
        start, end = line.span(part.first, part.last)
        return Nudge(kind=kind, start=start, end=end, why=words.why, try_instead=words.try_instead)


def _behaviour(line: Line, acts: list[Act]) -> Behaviour:
    weight: dict[Behaviour, int] = {}
    for part, act in zip(line.parts, acts, strict=True):
        behaviour = _BEHAVIOUR.get(act, "other")
        weight[behaviour] = weight.get(behaviour, 0) + part.last - part.first
    return max(reversed(weight), key=weight.__getitem__, default="other")


@lru_cache(maxsize=1)
def ears() -> Ears:
    """The ears with the lexicons that shipped."""
    return Ears(shipped())


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
