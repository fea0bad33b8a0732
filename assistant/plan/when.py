"""What a task says of time: from when, by when, how often, in the words that were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Any

from assistant.meeting.nouns import Ends
from assistant.plan.dates import Edge, count_of, later, read_day
from assistant.plan.repeats import read_repeat, with_end

_END = r"no later than|by the time|by|until|till|’til|'til|til|before|through|thru|up to"
_START = r"from|starting on|starting|beginning on|beginning|begins|starts|as of|after"
_ALONE = r"tonight|tomorrow|today|next|this|on|in|within|sometime"
_AGAIN = r"every|each|daily|nightly|weekly|monthly|biweekly|once|twice|two times|three times"
_NAMED = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_OPENER = re.compile(
    rf"[,;]?\s+(?:(?P<end>{_END})|(?P<start>{_START})|(?P<to>to)|(?P<between>between)"
    rf"|(?P<lasting>for)|(?P<alone>{_ALONE})|(?P<again>{_AGAIN})|(?P<named>{_NAMED}))\b",
    re.I,
)
_FOR = re.compile(
    r"(?:the next |the coming )?"
    r"(?P<count>\d{1,3}|a|an|one|two|three|four|five|six|eight|ten|twelve|a couple of)"
    r" (?P<unit>day|week|month|year)s?",
    re.I,
)
# What makes a phrase after "by" or "until" sound like a time that we could not tell.
_TIME_WORD = re.compile(
    r"\d(?!\d*:|\d* ?[ap]\.?m)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:days?|weeks?|weekend|months?|years?|christmas|birthday|court|review|meeting|hearing"
    r"|summer|winter|spring|fall|semester|soon|payday|graduation)\b",
    re.I,
)
_UNCLEAR = re.compile(rf"[,;]?\s+(?P<how>{_END}|{_START})\s+(?P<when>[^,;.]{{2,40}})$", re.I)
_CONNECTIVES = frozenset({"end", "to", "between", "lasting"})
_LASTS = frozenset([*"until till ’til 'til til through thru to".split(), "up to"])
_LONGEST = 14  # words that say when; more than that is a sentence of its own
_FARTHEST = 200  # characters from the end, and openers in the middle, that are looked at
_OPENERS_TRIED = 40


@dataclass(frozen=True)
class TaskRead:
    """A task as it was typed: who, what, and what it says of time.

    ``start`` and ``end`` are ISO days where they were understood, else as typed; ``rule`` is
    how often as RFC 5545 writes it; ``typed`` the words about time; ``unclear`` those among
    them that nobody could put on a calendar; ``ends`` whether it goes on until its last day, or
    is done by then.
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


@dataclass(frozen=True)
class _Times:
    start: date | None = None
    end: date | None = None
    repeats: str | None = None
    rule: str = ""
    ends: Ends = ""
    # Where it happens again and again: from when, and on which day the last time may be.
    first: date | None = None
    last: date | None = None


def read_task(text: str, who: str, today: date) -> TaskRead:
    """Take the times off the end of a task: "hang a light every week until May".

    A time in the middle of the words is read as well, and the words stay whole.
    """
    whole = " ".join(text.split()).rstrip(".")
    padded = f" {whole}"
    for opener in _OPENER.finditer(padded, max(0, len(padded) - _FARTHEST)):
        rest = padded[opener.start() :]
        if len(rest.split()) <= _LONGEST:
            times = _read(rest, today)
            if times is not None:
                what = padded[: opener.start()].strip(" ,;")
                return _task(who, what or whole, rest.strip(" ,;"), times)
    found, typed = _in_the_middle(padded, today)
    if found is not None:
        return _task(who, whole, typed, found)
    unclear = _UNCLEAR.search(padded)
    if unclear and _TIME_WORD.search(unclear["when"]):
        what = padded[: unclear.start()].strip(" ,;")
        field = "end" if re.fullmatch(_END, unclear["how"], re.I) else "start"
        times_as_typed: dict[str, Any] = {field: unclear["when"].strip()}
        if field == "end":
            times_as_typed["ends"] = ends_as(unclear["how"])
        typed = unclear.group().strip(" ,;")
        left = read_task(what, who, today)
        if left.repeats and field == "end":
            times_as_typed["ends"] = "until"
        return replace(
            left,
            what=left.what or whole,
            typed=f"{left.typed} {typed}".strip(),
            unclear=typed,
            **times_as_typed,
        )
    return TaskRead(who=who, what=whole)


def read_times(text: str, today: date, *, again: bool = False) -> TaskRead | None:
    """What a phrase on its own says of time ("by Friday", "Friday"); None where nothing.

    Args:
        text: the phrase.
        today: the day of the meeting.
        again: whether it is said of something that happens again and again.

    """
    for phrase in (f" {text.strip()}", f" by {text.strip()}"):
        times = _read(phrase, today)
        if times is not None:
            return _task("", "", text.strip(), times, again=again)
    return None


def says_how_it_ends(text: str) -> bool:
    """Whether a phrase says for itself if its day is the last one ("until June 5").

    A bare "by" does not: a day is asked for in that form.
    """
    return any(
        opener.lastgroup in _CONNECTIVES or opener["alone"] == "within"
        for opener in _OPENER.finditer(f" {text.casefold()}")
        if opener["end"] != "by"
    )


def _task(who: str, what: str, typed: str, times: _Times, *, again: bool = False) -> TaskRead:
    if times.ends == "by" and (times.repeats or again):
        # "Every night by Friday" goes on until Friday: nothing that repeats is done by a day.
        start, end = times.start or times.first, times.last or times.end
        times = replace(times, start=start, end=end, ends="until")
    return TaskRead(
        who=who,
        what=what,
        start=times.start.isoformat() if times.start else None,
        end=times.end.isoformat() if times.end else None,
        repeats=times.repeats,
        rule=with_end(times.rule, times.end),
        typed=typed,
        ends=times.ends,
    )


def _read(rest: str, today: date) -> _Times | None:
    """What a whole run of words says of time, None unless every word of it does."""
    opener = _OPENER.match(rest)
    if opener is None:
        return None
    # The longest first clause that reads, with whatever reads after it.
    ends = [match.start() for match in _OPENER.finditer(rest, 1)] + [len(rest)]
    for end in reversed([one for one in ends if one > opener.start()]):
        first = _clause(opener, rest[:end], today)
        if first is None:
            continue
        if end == len(rest):
            return first
        more = _read(rest[end:], first.start or today)
        joined = _joined(first, more) if more else None
        if joined is not None:
            return joined
    return None


def _joined(one: _Times, other: _Times) -> _Times | None:
    twice = (
        (one.start and other.start) or (one.end and other.end) or (one.repeats and other.repeats)
    )
    if twice:
        return None
    return _Times(
        start=one.start or other.start,
        end=one.end or other.end,
        repeats=one.repeats or other.repeats,
        rule=one.rule or other.rule,
        ends=one.ends or other.ends,
        first=one.first or other.first,
        last=one.last or other.last,
    )


def _clause(opener: re.Match[str], words: str, today: date) -> _Times | None:
    whole = words.strip(" ,;")
    after = words[opener.end() :].strip(" ,;")
    match opener.lastgroup:
        case "end" | "to":
            edge = _edge(opener.group())
            day = read_day(after, today, edge)
            if day is None:
                return None
            eve = day - timedelta(days=1) if (opener["end"] or "").casefold() == "before" else day
            return _Times(end=day, ends=ends_as(opener.group()), last=eve)
        case "start":
            day = read_day(after, today)
            return _Times(start=day) if day else None
        case "between":
            return _between(after, today)
        case "lasting":
            return _lasting(after, today)
        case "again":
            repeat = read_repeat(whole)
            return _Times(repeats=repeat.words, rule=repeat.rule) if repeat else None
    repeat = read_repeat(whole)
    if repeat is not None:
        return _Times(repeats=repeat.words, rule=repeat.rule)
    within = whole.casefold().startswith(("in ", "within "))
    day = read_day(whole.removeprefix("sometime "), today) or (
        read_day(after, today, "last") if within else None
    )
    if day is None:
        return None
    # "Saturday" is that day; "in two weeks" and "next month" are times to be done by.
    named = opener.lastgroup == "named"
    if named or (not within and re.search(r"week|month|year", whole, re.I) is None):
        return _Times(start=day, end=day)
    end = read_day(whole, today, "last") or day
    first = read_day(after if within else whole, today) or end
    return _Times(end=end, ends="by", first=first if first < end else None)


def _edge(connective: str) -> Edge:
    word = connective.casefold().strip(" ,;")
    if word in ("through", "thru", "to", "up to"):
        return "last"
    return "until" if word in ("until", "till", "’til", "'til", "til") else "first"


def ends_as(connective: str) -> Ends:
    """How a day ends a task that stands after this word: until then, or by then."""
    word = connective.casefold().strip(" ,;")
    return "until" if word in _LASTS else "by"


def _between(words: str, today: date) -> _Times | None:
    first, _, last = words.partition(" and ")
    start = read_day(first, today)
    end = read_day(last, start or today, "last")
    return _Times(start=start, end=end, ends="until") if start and end else None


def _lasting(words: str, today: date) -> _Times | None:
    match = _FOR.fullmatch(words)
    if match is None:
        return None
    end = later(today, count_of(match["count"].casefold()), match["unit"].casefold())
    return _Times(end=end, ends="until")


def _in_the_middle(padded: str, today: date) -> tuple[_Times | None, str]:
    """The one time that stands inside a longer sentence, with its words."""
    found: list[tuple[_Times, str]] = []
    taken = 0
    for opener in islice(_OPENER.finditer(padded), _OPENERS_TRIED):
        if opener.start() < taken or opener.lastgroup in ("to", "lasting", "alone", "named"):
            continue
        words = padded[opener.start() :].split(maxsplit=7)[:7]
        for count in range(min(len(words), 6), 1, -1):
            if words[count : count + 1] and words[count][0].isdecimal():
                continue  # "by Feb 30" is not "by Feb"
            rest = " " + " ".join(words[:count]).rstrip(",;.")
            times = _read(rest, today)
            if times is not None and not (times.start == times.end is not None):
                found.append((times, rest.strip(" ,;")))
                taken = opener.start() + len(rest)
                break
    times = found[0][0] if found else None
    for more, _ in found[1:]:
        times = _joined(times, more) if times else None
    return (times, " … ".join(words for _, words in found)) if times else (None, "")
