"""``ftm-coach list``: which meetings are kept, and who has one open."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.cli.parsers import Verbs
from assistant.cli.words import sentence

if TYPE_CHECKING:
    from assistant.conversation.replies import MeetingShown


def add_parser(verbs: Verbs) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("list", help="verbs.list")
    parser.add_argument("--practice", action="store_true", help="list.practice")
    parser.add_argument("--json", action="store_true", help="list.json")


def run(chosen: argparse.Namespace) -> int:
    """Print a line a meeting, the one changed last first: live ones, then practice ones."""
    from assistant.conversation.door import list_meetings

    shown = 0 if chosen.practice else _list_live(chosen)
    for meeting in list_meetings(practice=True):
        _show(meeting, practice=True, as_json=chosen.json)
        shown += 1
    if not shown and not chosen.json:
        print(sentence("none_kept"))
    return 0


def _list_live(chosen: argparse.Namespace) -> int:
    """List the live meetings, if there are any and somebody can open them; how many."""
    from assistant.custody.access import LiveAccess
    from assistant.places import data_home

    if chosen.key_file is None and not LiveAccess(data_home()).is_set_up:
        return 0
    from assistant.cli.live import can_ask, say, tell, unlocked

    if chosen.key_file is None and not can_ask():
        tell(say("list_locked"))
        return 0
    from assistant.conversation.live import list_live
    from assistant.custody.close_out import overdue
    from assistant.settings import read_settings

    access = unlocked(chosen)
    meetings = list_live(access)
    for meeting in meetings:
        _show(meeting, practice=False, as_json=chosen.json)
    settings, not_followed = read_settings()
    if not_followed:
        tell(not_followed)
    days = settings.retention_days
    for late in overdue(access.store.meetings(), days, datetime.now(UTC)):
        tell(say("overdue", name=late.handle, days=days))
    return len(meetings)


def _show(meeting: MeetingShown, *, practice: bool, as_json: bool) -> None:
    from assistant.language.visible import one_line

    if as_json:
        shown = {**meeting.model_dump(mode="json"), "practice": practice}
        print(json.dumps(shown, ensure_ascii=False))
        return
    when = f"{meeting.changed.astimezone():%Y-%m-%d %H:%M}"
    kind = "  practice" if practice else ""
    busy = f"  (open: {one_line(meeting.busy)})" if meeting.busy else ""
    print(f"{one_line(meeting.name)}  {when}{kind}{busy}")
