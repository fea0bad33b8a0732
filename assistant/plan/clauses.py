"""What a run of words says of time, clause by clause: from a day, by a day, every week."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.meeting.nouns import Ends
from assistant.plan.dates import NUMBER, count_of, later, read_day
from assistant.plan.hours import without_hour
from assistant.plan.months import Edge
from assistant.plan.repeats import Repeat, read_repeat
from assistant.plan.written_days import in_figures

END = (
    r"no later than|not later than|on or before|by the time|by|until after|till after"
    r"|until|till|’til|'til|til|before|through|thru|up to"
)
START = r"from|starting on|starting|beginning on|beginning|begins|starts|as of|after"
_ALONE = r"tonight|tomorrow|today|next|this|on|in|within|sometime"
_AGAIN = (
    r"at least (?=once|twice|\w+ times)|every|each|daily|nightly|weekly|monthly|bi-?weekly"
    r"|once|twice|weeknights|weekdays|weekends"
    r"|(?:\d|two or three|two|three|four|five|six|a couple(?: of)?|a few) times(?= an? )"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NAMED = (
    rf"(?:the |(?:this |the )?coming )?{_WEEKDAY}s?"
    rf"|the (?=(?:first|second|third|fourth|last) {_WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)\b)"
)
_AWAY = rf"{NUMBER} (?:day|week|month|year)s? from|(?:the )?day after tomorrow"
OPENER = re.compile(
    rf"[,;]?\s+(?:(?P<end>{END})|(?P<start>{START})|(?P<to>to)|(?P<between>between)"
    rf"|(?P<lasting>for)|(?P<away>{_AWAY})|(?P<again>{_AGAIN})|(?P<alone>{_ALONE})"
    rf"|(?P<named>{_NAMED}))(?:\b|(?<= ))",
    re.I,
)
_FOR = re.compile(
    rf"(?:the next |the coming )?(?P<count>{NUMBER}) (?P<unit>day|week|month|year)s?", re.I
)
_LASTS = frozenset(
    [*"until till ’til 'til til through thru to".split(), "up to", "until after", "till after"]
)
_SOMETIME = re.compile(r"^sometime ", re.I)
_FROM_NOW = re.compile(r"from (?:now|today|tonight)$", re.I)
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
    lasts: tuple[int, str] | None = None  # how long, where that is how the end was said

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
    ends_later = _from_one_day_on(one, other) or _lasting_from(one, other)
    if ends_later:
        return ends_later
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


def _from_one_day_on(one: Times, other: Times) -> Times | None:
    """One day and then an end ("Friday night until Sunday"), or how often from that day on."""
    if one.start is None or one.start != one.end or other.start or other.by:
        return None
    if other.repeats and not other.end:
        return replace(other, start=one.start)
    until = other.ends == "until" and other.end is not None and other.end > one.start
    return replace(other, start=one.start) if until else None


def _lasting_from(one: Times, other: Times) -> Times | None:
    """So long from a day on: "for six weeks starting Monday"."""
    if one.lasts is None or other.start is None or other.end or other.by:
        return None
    return replace(
        one,
        start=other.start,
        end=later(other.start, *one.lasts),
        repeats=one.repeats or other.repeats,
        rule=one.rule or other.rule,
    )


def _clause(opener: re.Match[str], words: str, today: date) -> Times | None:
    whole = words.strip(" ,;")
    after = words[opener.end() :].strip(" ,;")
    match opener.lastgroup:
        case "end" | "to":
            return _until_or_by(opener, after, whole, today)
        case "start":
            day = read_day(after, today, alone=opener["start"].casefold() in _FROM_A_PLACE)
            return _again(whole) or (Times(start=day) if day else None)
        case "between":
            return _between(after, today)
        case "lasting":
            return _lasting(after, today)
        case "again":
            return _again(whole)
    return _again(whole) or _on_a_day(opener, after, whole, today)


def _again(whole: str) -> Times | None:
    repeat = _repeat(whole)
    return Times(repeats=repeat.words, rule=repeat.rule) if repeat else None


def _on_a_day(opener: re.Match[str], after: str, whole: str, today: date) -> Times | None:
    whole = _SOMETIME.sub("", whole)
    within = whole.casefold().startswith(("in ", "within "))
    alone = whole.casefold().startswith("the ")  # "the 5th grader to school on Friday" is no day
    day = read_day(in_figures(whole), today, alone=alone) or (
        read_day(after, today, "last") if within else None
    )
    if day is None:
        return None
    # "Saturday" is that day; "in two weeks" and "next month" are times to be done by.
    on = (opener["alone"] or "").casefold() == "on" and read_day(whole, today, "last") == day
    if opener.lastgroup == "away" and _FROM_NOW.search(whole):
        return Times(end=day, ends="by")
    named = on or opener.lastgroup in ("named", "away")
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
    if word in ("through", "thru", "to", "up to", "until after", "till after"):
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
    length, _, since = words.partition(" from ")
    match = _FOR.fullmatch(length)
    start = read_day(since, today) if since else None
    if match is None or (since and start is None):
        return None
    lasts = count_of(match["count"].casefold()), match["unit"].casefold()
    end = later(start or today, *lasts)
    return Times(start=start, end=end, ends="until", lasts=lasts)
