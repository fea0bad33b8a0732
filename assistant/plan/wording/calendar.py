"""How dates, events and stretches of time are written in a plan, as one pattern."""

from __future__ import annotations

import re
from functools import lru_cache


def _any(listed: str) -> str:
    """A pattern for one of some phrases, parted by commas."""
    return "(?:" + "|".join(piece.strip() for piece in listed.split(",")) + ")"


DAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?"
_COUNT = r"(?:\d{1,3}|a couple(?: of)?|couple(?: of)?|a dozen|the next|" + _any(
    """one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fourteen, fifteen,
    eighteen, twenty, thirty, forty, sixty, ninety, a, an, several, few)"""
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# A day or season that a calendar knows, or an event that everybody in the room knows.
_EVENT = _any(
    r"""reviews?, hearing, court, court date, conferences?, meeting, staffing, next visit,
    check-?in, summer, winter, spring, fall, autumn, christmas, xmas, x-mas, thanksgiving, easter,
    halloween, new year'?s?, labor day, memorial day, fourth of july, 4th of july,
    independence day, valentine'?s(?: day)?, mother'?s day, father'?s day, mlk day, juneteenth,
    ramadan, eid, hanukkah, passover, diwali, lunar new year, tet, feast, powwow, advent, lent,
    purim, rosh hashanah, yom kippur, harvest, tax time, derby, homecoming, super bowl, birthday,
    graduation, anniversary, wedding, recital, concert, tournament, camp, discharge, delivery,
    due date, due, break, vacation, semester, term, quarter, trimester, school year, grading period,
    marking period, reporting period, assessment period, plan period, season, holidays?, prom,
    finals, midterms, deadline, months?, weeks?, weekend, year, tonight, tomorrow, payday, refund,
    school (?:starts|lets|is|ends|begins|gets|closes|opens), kindergarten, day of school,
    week of school, the baby (?:comes|is born|is due), goes back to \w+, team meets, we meet,
    (?:kids|children|boys|girls) (?:visit|come|are back|go home), turns \w+, snow flies,
    first frost, progress report, report card, surgery, operation, trial, sentencing, eviction,
    inspection, appointment, check-?up, interview, mediation, arraignment, pretrial, adjudication,
    disposition, dispo, weigh-in, comes off, is up, is final, moves? (?:in|out|back), comes home,
    gets (?:home|out|back), is (?:two|three|four|five), age \w+, invierno, verano, navidad,
    diciembre, agosto"""
)
_SEASON = _any(
    """summer, winter, spring, fall, semester, term, school year, quarter, grading period, ramadan,
    season, plan period, reporting period"""
)
_UP_TO = _any("by, before, until, till?, 'til, through, thru")
_PLAIN_WORDS = r"(?:(?!(?:each|every|any|all|a|an|per|and|or|but|then|\w+ing)\b)[\w'’-]+\s+){0,5}?"

_NUMERIC = (
    # 9/8, 9/8/26, 2026-09-08, 9-8-26; no fraction (4/5 of the days)
    r"(?P<numeric>(?<![\d/$.])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?:/(?:\d{4}|\d\d))?"
    r"(?![\d/%])(?!\s*(?:of\b|days|nights|mornings|times|school|visits|weeks|cups?|dose))"
    r"|\b\d{4}-\d\d?-\d\d?\b|\b\d\d?\.\d\d?\.(?:\d{4}|\d\d)\b"
    r"|\b(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])-(?:\d{4}|\d\d)\b)"
)
_NAMED = (
    # June 3, Aug. 31, the 3rd of May, December 2026, May to October
    rf"|(?P<named>\b{_MONTH}\b\.?\s+(?:the\s+)?\d{{1,4}}(?:st|nd|rd|th)?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?{_MONTH}\b)"
    rf"|(?P<months>\b{_MONTH}\s*(?:to|through|thru|until|[-–])\s*{_MONTH}\b)"
    # through March, by May; "may" alone is a verb
    rf"|(?P<month>\b(?:{_UP_TO}|in|end of|early|late|mid-?|next|this|all of|during|come|"
    r"(?:week|part|month|rest) of)\s*(?:the\s+)?(?:end\s+of\s+|middle\s+of\s+|"
    rf"(?:first|last)\s+(?:(?:week|day)\s+)?of\s+)?{_MONTH}\b(?!\s+(?:be|not|have)\b))"
    # on the 22nd, by the 15th, by Friday; not "Monday through Friday"
    rf"|(?P<ordinal>\b(?:{_UP_TO}|on|after|to)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)\b"
    r"(?!\s+(?:grade|birthday|period|floor|street|and)\b))"
    rf"|(?P<weekday>\b(?:{_UP_TO}|no later than|next|this|this coming)"
    rf"(?:\s+next|\s+this|\s+noon on|\s+noon)?\s+{DAY}\b)"
    r"(?<!y through friday)(?<!y through thursday)(?<!y thru friday)"
)
_EVENTS = (
    # by the next six month review in February, until school lets out, from now to spring break
    rf"|(?P<event>\b(?:{_UP_TO}|prior to|no later than|between now and|end of|ends at|come|hasta)"
    rf"\s+{_PLAIN_WORDS}{_EVENT}\b|\b(?:by|until|till|before) then\b"
    rf"|\bbetween\s+{_PLAIN_WORDS}{_EVENT}\s+and\s+{_PLAIN_WORDS}{_EVENT}\b"
    rf"|\b(?:from|now|today|starting|starts)\b[^.;]{{1,40}}?\bto\s+{_PLAIN_WORDS}{_EVENT}\b"
    r"|\bat\s+(?:the|our|her|his|their)\s+(?:next\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:review|hearing|conference)\b"
    r"|\b(?:for|over) a (?:full |whole )?(?:month|week|semester|school year|year)\b(?! visit)"
    r"|\bby (?:the time|age|week|session|20\d\d)\b"
    r"|\b\d{1,3}-(?:day|week|month) (?:stretch|trial|period|run|goal|chip|streak|mark)\b"
    r"|\b(?:day|week|month) mark\b|\b\w+ (?:days|weeks|months) from (?:now|today)\b"
    rf"|\b(?:during|throughout|over|for|all)\s+(?:the\s+|this\s+|next\s+|all\s+)*{_SEASON}\b)"
)
_SPANS = (
    # for 6 months, 90 days, eight Saturdays; no age, no rate
    rf"|(?P<span>(?<!every )(?<!once )(?<!twice )(?<!each )(?<!-)\b(?P<count>{_COUNT})\s+"
    r"(?:(?:full|more|straight|school|consecutive|calendar|whole|clean|sober|solid)\s+){0,3}"
    r"(?P<unit>days?|nights|weeks?|wks|months?|mos|weekends|years?|school days|saturdays|sundays|"
    r"mondays|tuesdays|wednesdays|thursdays|fridays|semesters?|quarters?|visits|weigh-ins|"
    r"mornings|afternoons|semanas|meses)\b"
    r"(?!\s*(?:a|per|each|every|at a time|old|of age|out of|of \d|of five|of seven|before|prior|"
    r"ago)\b)(?!['’-])(?!\s*/))"
    r"|(?P<within>\bwithin\s+(?:the\s+)?(?:next\s+)?(?:\w+\s+){1,2}(?:days|weeks|months)\b)"
    r"|(?P<life>\bfor the rest of (?:the|this|her|his|their|our|my)\s+\w+)"
    r"|(?P<near>\b(?:tonight|this (?:week|month|weekend|summer|winter|spring|fall|semester|term|"
    r"school year|year|quarter)|next (?:week|month|weekend|summer|semester|school year|review|"
    r"meeting|hearing|court date|visit)|remainder of the|rest of the (?:month|year|school year|"
    r"summer|semester)|end of (?:the|this) \w+|at discharge|year'?s end))\b"
)


@lru_cache(maxsize=1)
def times() -> re.Pattern[str]:
    """Whatever says when; made when it is first asked for, because it takes 30 ms."""
    return re.compile(_NUMERIC + _NAMED + _EVENTS + _SPANS, re.I)
