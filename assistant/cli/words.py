"""What the command line itself says: the sentences of ``prompts/en/command_line.yaml``."""

from __future__ import annotations


def sentence(key: str, **values: object) -> str:
    """One of the command line's sentences, filled in; read when it is needed, not before."""
    from assistant.content.phrases import fill, load_phrases_alone
    from assistant.places import shipped_content

    found = load_phrases_alone(shipped_content() / "prompts" / "en" / "command_line.yaml")
    return fill(found[key], values)
