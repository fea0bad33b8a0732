"""A debrief as data, for programs that play rehearsals."""

from __future__ import annotations

from typing import Any

from assistant.documents.debrief import voices_of
from assistant.rehearsal.debrief import Debrief, Marked
from assistant.rehearsal.played import Played


def as_data(debrief: Debrief) -> dict[str, Any]:
    """The debrief as JSON data; members go by their names."""
    hidden, safety = debrief.hidden_told(), debrief.safety_told()
    record = debrief.record
    rehearsed = record.rehearsed
    whole = debrief.balance.whole
    kinds = debrief.by_kind()
    return {
        "meeting": record.title,
        "family": debrief.household.family.id,
        "seed": rehearsed.seed if rehearsed else None,
        "finished": record.finished is not None,
        "lines": len(debrief.lines),
        "facts": {
            "told": sum(told for told, _ in kinds.values()),
            "total": sum(total for _, total in kinds.values()),
            "by_kind": {
                kind: {"told": told, "total": total} for kind, (told, total) in kinds.items()
            },
        },
        "hidden_strength_told": {**hidden, "any": any(hidden.values())},
        "safety_cue_told": {**safety, "any": any(safety.values())},
        "trust": {name: list(line) for name, line in debrief.trust.items()},
        "balance": {
            "lines": whole.lines,
            "questions": whole.questions,
            "reflections": whole.reflections,
            "telling": whole.telling,
            "other": whole.other,
            "share_of_telling": whole.share_of_telling.value,
            "longest_run_of_questions": debrief.balance.longest_questions.length,
            "voices": dict(voices_of(debrief)),
        },
        "stages": [
            {
                "state": stage.state,
                "questions": stage.questions,
                "reflections": stage.reflections,
                "telling": stage.telling,
                "other": stage.other,
            }
            for stage in debrief.stages
        ],
        "best": [_marked(one, debrief) for one in debrief.best],
        "costly": [_marked(one, debrief) for one in debrief.costly],
        "unsaid": [{"kind": one.kind, "titles": list(one.titles)} for one in debrief.unsaid],
        "cues": [
            {"member": cue.member, "told": cue.told, "status": cue.status} for cue in debrief.cues
        ],
        "next": debrief.household.content.phrase("debrief", debrief.next_step),
        "scene": _scene(debrief),
        "tries": [_line(one, debrief) for one in debrief.tries],
    }


def _scene(debrief: Debrief) -> dict[str, Any] | None:
    scene = debrief.scene
    if scene is None:
        return None
    return {
        "id": scene.scene.id,
        "passed": scene.passed,
        "checks": [{"text": text, "met": met} for text, met in scene.checks],
    }


def _line(played: Played, debrief: Debrief) -> dict[str, Any]:
    member = debrief.household.member
    return {
        "line": played.line.line,
        "text": played.line.text,
        "replies": [
            {"speaker": member(one.member).name, "text": one.text} for one in played.answers
        ],
    }


def _marked(marked: Marked, debrief: Debrief) -> dict[str, Any]:
    return {**_line(marked.played, debrief), "why": marked.why}
