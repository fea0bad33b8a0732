"""What a family's statement is about: its kinds, the words that show them, and safety cues."""

from __future__ import annotations

from typing import Any

from assistant.coach.safety import safety_cue
from assistant.meeting.nouns import Kind, KindSpan, Understood

EARS = "family-0"
_USUAL: dict[str, Kind] = {
    "concerns": "concern",
    "priorities": "priority",
    "vision": "vision",
    "strengths": "strength",
    "supports": "support",
    "plan": "idea",
}


def understand(text: str, topic: str, speaker_role: str | None = None) -> Understood:
    """What a statement tells: one or two kinds in order of weight, spans, and any safety cue."""
    cue = safety_cue(text)
    kind: Kind = "concern" if cue else _USUAL.get(topic, "other")
    spans = (KindSpan(kind=kind, start=0, end=len(text)),) if text.strip() else ()
    return Understood(
        kinds=(kind,),
        spans=spans,
        cue=cue is not None,
        cue_why=cue.why if cue else "",
        ears=EARS,
    )


def analyze_family(line: dict[str, Any]) -> dict[str, Any]:
    """One object of ``analyze family``: kinds, spans and the safety cue with its why."""
    text = line.get("text")
    topic = line.get("open_topic")
    speaker = line.get("speaker")
    found = understand(
        text if isinstance(text, str) else "",
        topic if isinstance(topic, str) else "",
        speaker if isinstance(speaker, str) else None,
    )
    return {
        "kinds": list(found.kinds),
        "spans": [span.model_dump() for span in found.spans],
        "safety": {"cue": found.cue, "why": found.cue_why},
    }
