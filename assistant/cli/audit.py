"""``ftm-coach audit``: what was done with live meetings, and whether the trail is whole."""

from __future__ import annotations

import argparse
import json

from assistant.cli.parsers import Verbs


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("audit", help="verbs.audit")
    parser.add_argument("--verify", action="store_true", help="audit.verify")
    parser.add_argument("--json", action="store_true", help="audit.json")


def run(chosen: argparse.Namespace) -> int:
    """Print the trail, or what is wrong with it (then 1)."""
    from assistant.cli.live import can_ask, say, tell, unlocked
    from assistant.custody.access import LiveAccess
    from assistant.custody.audit import verify
    from assistant.language.visible import one_line
    from assistant.places import data_home

    home = data_home()
    key = None
    if chosen.verify and (chosen.key_file is not None or can_ask()) and LiveAccess(home).is_set_up:
        key = unlocked(chosen).data_key
    checked = verify(home, key)
    if chosen.verify:
        for sentence in checked.wrong:
            print(one_line(sentence))
        if not checked.wrong:
            whole = "audit_unsealed" if key is None else "audit_whole"
            print(say(whole, entries=len(checked.entries)))
        return 1 if checked.wrong else 0
    for entry in checked.entries:
        if chosen.json:
            print(json.dumps(entry, ensure_ascii=False))
            continue
        details = entry.get("details") or {}
        more = ", ".join(f"{key}: {value}" for key, value in details.items())
        fields = (entry.get("at"), entry.get("what"), entry.get("meeting"), entry.get("by"), more)
        print(one_line("  ".join(str(field) for field in fields if field)))
    if not checked.entries and not chosen.json:
        tell(say("audit_none"))
    for sentence in checked.wrong:
        tell(one_line(sentence))
    return 0
