"""What a run of words says of time, clause by clause: from a day, by a day, every week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.meeting.nouns import Ends
from assistant.plan.dates import Edge, count_of, later, read_day
from assistant.plan.hours import without_hour
from assistant.plan.repeats import Repeat, read_repeat
from assistant.plan.written_days import in_figures

END = r"no later than|by the time|by|until|till|’til|'til|til|before|through|thru|up to"
START = r"from|starting on|starting|beginning on|beginning|begins|starts|as of|after"
_ALONE = r"tonight|tomorrow|today|next|this|on|in|within|sometime"
_AGAIN = r"every|each|daily|nightly|weekly|monthly|biweekly|once|twice|two times|three times"
_NAMED = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
OPENER = re.compile(
    rf"[,;]?\s+(?:(?P<end>{END})|(?P<start>{START})|(?P<to>to)|(?P<between>between)"
    rf"|(?P<lasting>for)|(?P<alone>{_ALONE})|(?P<again>{_AGAIN})|(?P<named>{_NAMED}))\b",
    re.I,
)
_FOR = re.compile(
    r"(?:the next |the coming )?"
    r"(?P<count>\d{1,3}|a|an|one|two|three|four|five|six|eight|ten|twelve|a couple of)"
    r" (?P<unit>day|week|month|year)s?",
    re.I,
)
_LASTS = frozenset([*"until till ’til 'til til through thru to".split(), "up to"])
_FROM_A_PLACE = frozenset({"from", "after"})


@dataclass(frozen=True)
class By:
    """A day to be done by, in the words that were typed; ``last`` is the eve of a "before"."""

    words: str
    day: date
    last: date


@dataclass(frozen=True)
class Times:
    """What is said of time: the days, how often, and what was to be done by a day."""

    start: date | None = None
    end: date | None = None
    repeats: str | None = None
    rule: str = ""
    ends: Ends = ""
    first: date | None = None  # where it happens again and again: from when
    by: By | None = None

    @property
    def torn(self) -> bool:
        """Whether it says by which day and until which, of what does not repeat."""
        return bool(self.by and self.end and not self.repeats)


def read_run(rest: str, today: date) -> Times | None:
    """What a whole run of words says of time, None unless every word of it does."""
    opener = OPENER.match(rest)
    if opener is None:
        return None
    # The longest first clause that reads, with whatever reads after it.
    ends = [match.start() for match in OPENER.finditer(rest, 1)] + [len(rest)]
    for end in reversed([one for one in ends if one > opener.start()]):
        first = _clause(opener, rest[:end], today)
        if first is None:
            continue
        if end == len(rest):
            return first
        more = read_run(rest[end:], first.start or today)
        both = joined(first, more) if more else None
        if both is not None:
            return both
    return None


def joined(one: Times, other: Times) -> Times | None:
    """Both together; None where they say the same thing twice."""
    twice = (
        (one.start and other.start)
        or (one.end and other.end)
        or (one.repeats and other.repeats)
        or (one.by and other.by)
    )
    # "Every month by the 5th until June" says both; "Friday by the 5th" is no plain day.
    by_then = (one.by and other.end and other.ends != "until") or (
        other.by and one.end and one.ends != "until"
    )
    if twice or by_then:
        return None
    return Times(
        start=one.start or other.start,
        end=one.end or other.end,
        repeats=one.repeats or other.repeats,
        rule=one.rule or other.rule,
        ends=one.ends or other.ends,
        first=one.first or other.first,
        by=one.by or other.by,
    )


def _clause(opener: re.Match[str], words: str, today: date) -> Times | None:
    whole = words.strip(" ,;")
    after = words[opener.end() :].strip(" ,;")
    match opener.lastgroup:
        case "end" | "to":
            return _until_or_by(opener, after, whole, today)
        case "start":
            day = read_day(after, today, alone=opener["start"].casefold() in _FROM_A_PLACE)
            return Times(start=day) if day else None
        case "between":
            return _between(after, today)
        case "lasting":
            return _lasting(after, today)
        case "again":
            repeat = _repeat(whole)
            return Times(repeats=repeat.words, rule=repeat.rule) if repeat else None
    repeat = _repeat(whole)
    if repeat is not None:
        return Times(repeats=repeat.words, rule=repeat.rule)
    within = whole.casefold().startswith(("in ", "within "))
    day = read_day(whole.removeprefix("sometime "), today) or (
        read_day(after, today, "last") if within else None
    )
    if day is None:
        return None
    # "Saturday" is that day; "in two weeks" and "next month" are times to be done by.
    on = (opener["alone"] or "").casefold() == "on" and read_day(whole, today, "last") == day
    named = on or opener.lastgroup == "named"
    if named or (not within and re.search(r"week|month|year", whole, re.I) is None):
        return Times(start=day, end=day)
    end = read_day(whole, today, "last") or day
    first = read_day(after if within else whole, today) or end
    return Times(end=end, ends="by", first=first if first < end else None)


def _until_or_by(opener: re.Match[str], after: str, whole: str, today: date) -> Times | None:
    # "To class on Friday" is where somebody goes; "to October 9" is how long.
    if after.casefold().startswith("on "):
        return None  # "drop by on Saturday": the "on" opens the time
    edge, until = _edge(opener.group()), ends_as(opener.group()) == "until"
    day = read_day(in_figures(after), today, edge, alone=opener.lastgroup == "to")
    if day is None:
        # "By the 5th of every month" says how often in the same breath.
        often = None if until else read_repeat(in_figures(after))
        return Times(repeats=whole, rule=often.rule) if often else None
    if until:
        return Times(end=day, ends="until")
    eve = day - timedelta(days=1) if opener["end"].casefold() == "before" else day
    return Times(by=By(whole, day, eve))


def _repeat(words: str) -> Repeat | None:
    """How often, with the hour beside it if any: "every night by five thirty"."""
    repeat = read_repeat(words)
    often = None if repeat else without_hour(words)
    found = read_repeat(often) if often else None
    return Repeat(words, found.rule) if found else repeat


def _edge(connective: str) -> Edge:
    word = connective.casefold().strip(" ,;")
    if word in ("through", "thru", "to", "up to"):
        return "last"
    return "until" if word in ("until", "till", "’til", "'til", "til") else "first"


def ends_as(connective: str) -> Ends:
    """How a day ends a task that stands after this word: until then, or by then."""
    word = connective.casefold().strip(" ,;")
    return "until" if word in _LASTS else "by"


def _between(words: str, today: date) -> Times | None:
    first, _, last = words.partition(" and ")
    start = read_day(first, today)
    end = read_day(last, start or today, "last")
    return Times(start=start, end=end, ends="until") if start and end else None


def _lasting(words: str, today: date) -> Times | None:
    match = _FOR.fullmatch(words)
    if match is None:
        return None
    end = later(today, count_of(match["count"].casefold()), match["unit"].casefold())
    return Times(end=end, ends="until")
