"""How what was heard in a worker's line is written as JSON."""

from __future__ import annotations

from typing import Any

from assistant.coach.context import NO_CONTEXT, Context
from assistant.coach.listening import listen
from assistant.coach.rewording import reword
from assistant.meeting.nouns import Nudge


def analyze_worker(line: dict[str, Any]) -> dict[str, Any]:
    """Answer one object of ``analyze worker``: acts, behaviour, nudges and terms.

    Args:
        line: ``text``, and where known ``previous``, ``history`` (a list of texts) and
            ``open_topic``; what is of another type is passed over.

    """
    text, previous = line.get("text"), line.get("previous")
    said = text if isinstance(text, str) else ""
    before = previous if isinstance(previous, str) else ""
    heard = listen(said, before, _context(line))
    return {
        "acts": list(heard.acts),
        "behaviour": heard.behaviour,
        "nudges": [
            {
                "kind": nudge.kind,
                "start": nudge.start,
                "end": nudge.end,
                "why": nudge.why,
                "try": _another_way(said, before, nudge),
            }
            for nudge in heard.nudges
        ],
        "terms": list(heard.terms),
    }


def _another_way(text: str, previous: str, nudge: Nudge) -> str:
    """Other ways to say the line, one under the other; where none can be made, advice."""
    return "\n".join(way.text for way in reword(text, previous, nudge.kind)) or nudge.try_instead


def _context(line: dict[str, Any]) -> Context:
    history, topic = line.get("history"), line.get("open_topic")
    if not isinstance(history, list) and not isinstance(topic, str):
        return NO_CONTEXT
    said = [one for one in history if isinstance(one, str)] if isinstance(history, list) else []
    return Context(history=said, topic=topic if isinstance(topic, str) else "")
