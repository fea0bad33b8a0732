"""How what was heard in a worker's line is written as JSON."""

from __future__ import annotations

from typing import Any

from assistant.coach.context import NO_CONTEXT, Context
from assistant.coach.listening import listen


def analyze_worker(line: dict[str, Any]) -> dict[str, Any]:
    """Answer one object of ``analyze worker``: acts, behaviour, nudges and terms.

    Args:
        line: ``text``, and where known ``previous``, ``history`` (a list of texts) and
            ``open_topic``; what is of another type is passed over.

    """
    text, previous = line.get("text"), line.get("previous")
    heard = listen(
        text if isinstance(text, str) else "",
        previous if isinstance(previous, str) else "",
        _context(line),
    )
    return {
        "acts": list(heard.acts),
        "behaviour": heard.behaviour,
        "nudges": [
            {
                "kind": nudge.kind,
                "start": nudge.start,
                "end": nudge.end,
                "why": nudge.why,
                "try": nudge.try_instead,
            }
            for nudge in heard.nudges
        ],
        "terms": list(heard.terms),
    }


def _context(line: dict[str, Any]) -> Context:
    history, topic = line.get("history"), line.get("open_topic")
    if not isinstance(history, list) and not isinstance(topic, str):
        return NO_CONTEXT
    said = [one for one in history if isinstance(one, str)] if isinstance(history, list) else []
    return Context(history=said, topic=topic if isinstance(topic, str) else "")
