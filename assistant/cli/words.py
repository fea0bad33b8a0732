"""What the command line itself says: the sentences of ``prompts/en/command_line.yaml``."""

from __future__ import annotations

from assistant.content.telling import told


def sentence(key: str, /, **values: object) -> str:
    """One of the command line's sentences, filled in; read when it is needed, not before."""
    return told("command_line", key, **values)
