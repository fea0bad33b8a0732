"""The shapes of meetings and the words of the coach, read from ``flows/`` and ``prompts/``.

Importing this package costs nothing: pydantic comes in with the first name that needs it, so
that the first paint can read its own few words alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.content.phrases import load_phrases_alone

if TYPE_CHECKING:
    from assistant.content.flow import Flow, State
    from assistant.content.library import Content, load_content
    from assistant.content.models import Item, PolicyLine, Prompt, TopicWords

__all__ = [
    "Content",
    "Flow",
    "Item",
    "PolicyLine",
    "Prompt",
    "State",
    "TopicWords",
    "load_content",
    "load_phrases_alone",
]

_HOMES = {
    "Content": "library",
    "Flow": "flow",
    "Item": "models",
    "PolicyLine": "models",
    "Prompt": "models",
    "State": "flow",
    "TopicWords": "models",
    "load_content": "library",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
