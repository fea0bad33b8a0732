"""The verb ``check``: what is wrong with flows and prompts, and which policy they serve."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.cli.words import sentence
from assistant.errors import CallError


def add_parser(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser = verbs.add_parser(
        "check",
        help="verbs.check",
        description="check.description",
    )
    parser.add_argument("--trace", action="store_true", help="check.trace")
    parser.add_argument("--json", action="store_true", help="check.json")
    parser.add_argument("--content", type=Path, metavar="DIR", help="check.content")
    parser.add_argument("--language", default="en", help="check.language")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the content.

    Returns:
        0 where all is well, 1 where there are mistakes or policy that nothing serves.

    Raises:
        CallError: the folder that was named does not exist.

    """
    from assistant.cli.family_words import hard_words
    from assistant.cli.unheard_words import unheard_words
    from assistant.content.checking import inspect
    from assistant.content.files import layers_of
    from assistant.places import overlays, shipped_content

    given: Path | None = arguments.content
    if given and not given.is_dir():
        raise CallError(sentence("no_such_folder", folder=given))
    layers = layers_of(shipped_content(), overlays(given), arguments.language)
    inspected = inspect(layers)
    mistakes = sorted({*inspected.mistakes, *hard_words(inspected), *unheard_words(inspected)})
    for mistake in mistakes:
        _write(json.dumps(asdict(mistake), ensure_ascii=False) if arguments.json else str(mistake))
    if mistakes:
        _say(_counted("mistakes", len(mistakes)))
        return 1
    if arguments.trace:
        return _trace(layers, as_json=arguments.json)
    files = len(layers.flows) + len(layers.words) + len(layers.lexicons) + len(layers.families)
    if not arguments.json:
        _write(_counted("no_mistakes", files))
    return 0


def _trace(layers: Any, *, as_json: bool) -> int:
    from assistant.content.library import Content
    from assistant.content.trace import trace

    lines = trace(Content(layers))
    for line in lines:
        if as_json:
            _write(json.dumps(asdict(line), ensure_ascii=False))
            continue
        _write(f"{line.id}  {line.text}")
        none = sentence("served_by_none")
        _write(sentence("served_by_states", states=", ".join(line.states) or none))
        _write(sentence("served_by_prompts", prompts=", ".join(line.prompts) or none))
    unserved = [line.id for line in lines if not line.served]
    if unserved:
        _say(_counted("not_served", len(unserved), lines=", ".join(unserved)))
    return 1 if unserved else 0


def _counted(key: str, count: int, **values: object) -> str:
    return sentence(f"{key}_{'one' if count == 1 else 'many'}", count=count, **values)


def _write(line: str) -> None:
    print(line)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
