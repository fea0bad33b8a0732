"""What a task says of time: from when, by when, how often, in the words that were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from assistant.meeting.nouns import Ends
from assistant.plan.clauses import END, OPENER, START, Times, ends_as, joined, read_run
from assistant.plan.hours import hour_at_the_end, tells_an_hour
from assistant.plan.months import MONTHS
from assistant.plan.repeats import with_end
from assistant.plan.turns import beside_a_repeat
from assistant.plan.unsure import names_no_one_day
from assistant.plan.written_days import in_figures

# What makes a phrase after "by" or "until" sound like a time that we could not tell.
_TIME_WORD = re.compile(
    r"\d(?!\d*:|\d* ?[ap]\.?m)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:days?|weeks?|weekend|months?|years?|christmas|birthday|court|review|meeting|hearing"
    r"|summer|winter|spring|fall|semester|soon|payday|graduation)\b",
    re.I,
)
_UNCLEAR = re.compile(rf"[,;]?\s+(?:{END}|{START})\s+(?P<when>[^,;.]{{2,40}})$", re.I)
_CONNECTIVE = re.compile(
    rf"(?:(?:{END})|(?P<start>{START})|(?P<on>on)|sometime in|in|within)\s+", re.I
)
_GOES_ON = re.compile(rf"\d|of$|(?:{'|'.join(MONTHS)})\b(?!')", re.I)
# What these end is no day's: "around the 15th", "any day but Thursday", "the week of the 19th".
_DANGLING = re.compile(
    r"\b(?:or|and|but|except|not|last|every|any|alternate|\w+[ -]?other|around|about"
    r"|(?:days?|weeks?) of|before|after|until|till)$",
    re.I,
)
# "I'll go by the school Friday": the "by" says where, and the day stands after it.
_GOES = re.compile(r"\b(?:go(?:es|ing)?|stops?|drops?|comes?|runs?|swing|walk)$", re.I)
_PLACE_IN_A_ROW = re.compile(r"\b(?:first|second|third|fourth|fifth)$", re.I)
_LONGEST = 14  # words that say when; more than that is a sentence of its own
_FARTHEST = 200  # characters from the end, and openers in the middle, that are looked at
_OPENERS_TRIED = 40
_LONGEST_IN_THE_MIDDLE = 6  # words


@dataclass(frozen=True)
class TaskRead:
    """A task as it was typed: who, what, and what it says of time.

    ``start`` and ``end`` are ISO days where they were understood, else as typed; ``rule`` is
    how often as RFC 5545 writes it; ``typed`` the words about time; ``unclear`` those among
    them that no calendar can hold, or beside which the last day is asked for; ``ends`` whether
    it goes on until its last day, or is done by then.
    """

    who: str
    what: str
    start: str | None = None
    end: str | None = None
    repeats: str | None = None
    rule: str = ""
    typed: str = ""
    unclear: str = ""
    ends: Ends = ""


def read_task(text: str, who: str, today: date) -> TaskRead:
    """Take the times off the end of a task: "hang a light every week until May".

    A time in the middle of the words is read as well, and the words stay whole.
    """
    whole = " ".join(text.split()).rstrip(".")
    padded = f" {whole}"
    for opener in OPENER.finditer(padded, max(0, len(padded) - _FARTHEST)):
        rest = padded[opener.start() :]
        what = padded[: opener.start()].strip(" ,;")
        named = opener.lastgroup == "named" and _PLACE_IN_A_ROW.search(what)
        if len(rest.split()) > _LONGEST or named or _DANGLING.search(what):
            continue
        if (opener["end"] or "").casefold() == "by" and _GOES.search(what):
            continue
        times = read_run(rest, today)
        if times is not None and not times.torn:
            kept = _with_its_hour(what, rest, whole, times) if what else whole
            return timed(times, who, kept, rest.strip(" ,;"), today)
        if names_no_one_day(rest, today):
            read = _unclear(what, rest.strip(" ,;"), who, today)
            if read is not None:
                return read
    inside, taken = _in_the_middle(whole, who, today)
    unclear = _UNCLEAR.search(padded)
    if unclear and _TIME_WORD.search(unclear["when"]) and taken <= unclear.start():
        typed = unclear.group().strip(" ,;")
        return _unclear(padded[: unclear.start()].strip(" ,;"), typed, who, today) or inside
    return inside


def _with_its_hour(what: str, rest: str, whole: str, times: Times) -> str:
    """The words without their days, but not without an hour: it stands in no other field."""
    if times.repeats or not tells_an_hour(rest):
        return what
    hour = hour_at_the_end(rest)
    return f"{what} {hour}" if hour and times.start == times.end else whole


def _unclear(what: str, typed: str, who: str, today: date) -> TaskRead | None:
    """A task whose time at the end is no day; None where it says another time before that."""
    left = read_task(what, who, today) if what else TaskRead(who=who, what=typed)
    said = _as_typed(typed, again=bool(left.repeats))
    if left.unclear or any(getattr(left, field) for field in said):
        return None
    typed_before = f"{left.typed} " if left.typed else ""
    return replace(left, typed=f"{typed_before}{typed}", unclear=typed, **said)


def _as_typed(typed: str, *, again: bool) -> dict[str, Any]:
    """The fields of a time that is no day, with the words as they were typed."""
    opens = _CONNECTIVE.match(typed)
    if opens is None:
        return {"start": typed, "end": typed}  # on one day, whichever it is
    words = typed[opens.end() :]
    if opens["on"]:
        return {"start": words, "end": words}
    if opens["start"]:
        return {"start": words}
    until = again and opens.group().casefold().startswith("before")
    return {"end": words, "ends": "until" if until else ends_as(opens.group())}


def timed(times: Times, who: str, what: str, typed: str, today: date) -> TaskRead:
    """A task with its times; what repeats and has a "by" beside it goes by that."""
    start, end, ends = times.start, times.end, times.ends
    repeats, rule, unclear = times.repeats, times.rule, ""
    if times.by and times.repeats:
        both = beside_a_repeat(times.repeats, rule, times.by, start or today, end)
        repeats, rule, end, ends = both.repeats, both.rule, both.end, both.ends
        unclear = both.unclear
    elif times.by:
        end, ends = times.by.day, "by"
    elif repeats and ends == "by":  # "every night within two weeks"
        start, ends = start or times.first, "until"
    return TaskRead(
        who=who,
        what=what,
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
        repeats=repeats,
        rule=with_end(rule, end) if ends == "until" or not times.by else rule,
        typed=typed,
        unclear=unclear,
        ends=ends,
    )


def _in_the_middle(whole: str, who: str, today: date) -> tuple[TaskRead, int]:
    """A task with the one time that stands inside its words, which stay whole, and its end."""
    padded = f" {whole}"
    found: list[tuple[Times, str]] = []
    taken = 0
    for opener in islice(OPENER.finditer(padded), _OPENERS_TRIED):
        if opener.start() < taken or opener.lastgroup in ("to", "lasting", "alone", "named"):
            continue
        for rest in _runs(padded[opener.start() :]):
            times = read_run(rest, today)
            if times is not None and not (times.start == times.end is not None):
                found.append((times, rest.strip(" ,;")))
                taken = opener.start() + len(rest)
                break
            if times is None and not found and names_no_one_day(rest, today):
                read = _unclear("", rest.strip(), who, today)
                return replace(read or TaskRead(who, ""), what=whole), len(padded)
    times = found[0][0] if found else None
    for more, _ in found[1:]:
        times = joined(times, more) if times else None
    if times is None or times.torn:
        return TaskRead(who=who, what=whole), 0
    typed = " … ".join(words for _, words in found)
    return timed(times, who, whole, typed, today), taken


def _runs(rest: str) -> Iterator[str]:
    """The first words, most of them first, that may say a time on their own."""
    most = _LONGEST_IN_THE_MIDDLE + 1
    words = rest.split(maxsplit=most)[:most]
    for count in range(min(len(words), most - 1), 1, -1):
        after = words[count] if count < len(words) else ""
        run = " ".join(words[:count])
        # "by Feb 30" is not "by Feb", nor "by the 31st of November" by the 31st.
        torn = _GOES_ON.match(after) or _DANGLING.search(run) or (after and in_figures(run) != run)
        if not torn:
            yield " " + run.rstrip(",;.")
