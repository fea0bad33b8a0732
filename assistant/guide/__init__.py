"""Where a meeting is and where it can turn: flows as machines, and their guards."""

from assistant.guide.guards import GUARDS, Guard, touched, unasked, unheard, untouched, was_touched
from assistant.guide.guide import Guide, NoWay, Step, guide_to

__all__ = [
    "GUARDS",
    "Guard",
    "Guide",
    "NoWay",
    "Step",
    "guide_to",
    "touched",
    "unasked",
    "unheard",
    "untouched",
    "was_touched",
]
