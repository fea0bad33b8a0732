"""What a family's statement is about: its kinds, the words that show them, and safety cues."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from assistant.coach.family_lexicons import in_use
from assistant.coach.kind_spans import spans_of
from assistant.coach.safety import cue_in, heard_danger, not_safe, said_outright
from assistant.coach.statement_features import Reading, kind_features
from assistant.coach.statement_model import StatementModel, shipped_model
from assistant.coach.taking_in import MOST_CHARACTERS, taken_in, weighed
from assistant.meeting.nouns import Kind, Understood

_SURE = 2.0  # of a kind, in log-odds: eight in ten of the short statements heard so are of it
_OF_DEATH = frozenset({"suicide", "killing"})  # signs
_OUTRIGHT = 0.9  # how likely, for the ears for kinds, a danger is that was said outright


def understand(
    text: str,
    topic: str,
    speaker_role: str | None = None,
    *,
    surely: bool = False,
    model: StatementModel | None = None,
) -> Understood:
    """Hear what a statement tells.

    Args:
        text: what anyone but the worker said.
        topic: the topic that was open when it was said; what was said wins over it.
        speaker_role: who they are to the family, where that is known ("grandmother").
        surely: whether a kind is to be named only where the ears are sure of it, else "other".
        model: other weights than those that shipped, for measuring.

    Returns:
        One or two kinds in order of weight, the words that show them, and whether it may tell
        of present danger, with a sentence that says why. It never rates the danger.

    """
    ears = model or shipped_model()
    reading, danger, begun = taken_in(text)
    if not reading.line.tokens:
        return Understood(ears=ears.version)
    if model is not None:
        reading, danger, begun = weighed(reading, model)
    cue = cue_in(reading, in_use()) if heard_danger(reading, danger, ears) else None
    seeming = _OUTRIGHT if said_outright(reading) else danger
    likely = ears.kinds.log_odds(kind_features(reading, topic, speaker_role, seeming), begun)
    unsure = surely and max(likely.values()) < _SURE
    for kind in _never(reading):
        likely.pop(kind, None)
    kinds: tuple[Kind, ...] = ("other",) if unsure else _kinds(likely, ears)
    return Understood(
        kinds=kinds,
        spans=spans_of(text[:MOST_CHARACTERS], reading, kinds),
        cue=cue is not None,
        cue_why=cue.why if cue else "",
        ears=ears.version,
    )


def _never(reading: Reading) -> tuple[Kind, ...]:
    """Name the kinds that a statement is not: "not safe" no strength, a wish to die no hope."""
    outright = said_outright(reading)
    hopeless = outright is not None and outright.entry.id in _OF_DEATH
    found: list[Kind] = ["vision"] if hopeless else []
    return (*found, "strength") if not_safe(reading) else tuple(found)


def _kinds(likely: Mapping[str, float], model: StatementModel) -> tuple[Kind, ...]:
    first, *others = sorted(likely, key=likely.__getitem__, reverse=True)
    for second in others:
        if likely[second] < model.second_kind:
            break
        if likely[second] >= model.rare_second_kind or {first, second} in model.usual_pairs:
            return cast("tuple[Kind, ...]", (first, second))
    return cast("tuple[Kind, ...]", (first,))


def analyze_family(line: dict[str, Any]) -> dict[str, Any]:
    """Answer one object of ``analyze family``: kinds, spans, and the safety cue with its why."""
    text, topic, speaker = line.get("text"), line.get("open_topic"), line.get("speaker")
    found = understand(
        text if isinstance(text, str) else "",
        topic if isinstance(topic, str) else "",
        speaker if isinstance(speaker, str) else None,
    )
    return {
        "kinds": list(found.kinds),
        "spans": [
            {"kind": span.kind, "start": span.start, "end": span.end} for span in found.spans
        ],
        "safety": {"cue": found.cue, "why": found.cue_why},
    }
