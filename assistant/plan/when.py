"""What a task says of time: from when, by when, how often, in the words that were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = re.compile(r"[,;]?\s+(?:by|until|till|before|through|thru)\s+(?P<when>[^,;]{2,40})$", re.I)
_START = re.compile(r"[,;]?\s+(?:from|starting(?: on)?|beginning)\s+(?P<when>[^,;]{2,40}?)$", re.I)
_REPEATS = re.compile(
    r"[,;]?\s+(?P<when>(?:every|each)\s+[^,;]{2,30}?|daily|weekly|monthly"
    r"|(?:once|twice|\w+ times) an? (?:day|week|month))$",
    re.I,
)
_SPAN = re.compile(
    r"[,;]?\s+from\s+(?P<start>[^,;]{1,30}?)\s+(?:to|through|thru|until|till)\s+"
    r"(?P<end>[^,;]{1,30})$",
    re.I,
)
# "by" also opens a place or a person: these are times.
_TIME_WORD = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\w*"
    r"|\b(?:day|week|weekend|month|year|tonight|today|tomorrow|noon|midnight|morning|evening"
    r"|night|christmas|thanksgiving|easter|halloween|birthday|school|court|review|meeting|then"
    r"|summer|winter|spring|fall|next|now)\b",
    re.I,
)


@dataclass(frozen=True)
class TaskRead:
    """A task as it was typed: who, what, and what it says of time."""

    who: str
    what: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None


def read_task(text: str, who: str) -> TaskRead:
    """Take the times off the end of a task: "hang a light every week until May"."""
    rest = " ".join(text.split()).rstrip(".")
    found: dict[str, str] = {}
    span = _SPAN.search(rest)
    if span and _TIME_WORD.search(span["start"]) and _TIME_WORD.search(span["end"]):
        found = {name: words.strip() for name, words in span.groupdict().items()}
        rest = rest[: span.start()]
    again = True
    while again:
        again = False
        for name, pattern in (("end", _END), ("start", _START), ("repeats", _REPEATS)):
            match = pattern.search(rest)
            if match and name not in found and _TIME_WORD.search(match["when"]):
                found[name] = match["when"].strip()
                rest = rest[: match.start()]
                again = True
    return TaskRead(who=who, what=rest, **found)
