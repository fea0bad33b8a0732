"""``ftm-coach schema``: the published shape of an exported meeting."""

from __future__ import annotations

import argparse
import json

from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    verbs.add_parser("schema", help="verbs.schema")


def run(chosen: argparse.Namespace) -> int:
    """Print the schema."""
    from assistant.meeting.document import MeetingDocument

    print(json.dumps(MeetingDocument.model_json_schema(mode="serialization"), indent=2))
    return 0
