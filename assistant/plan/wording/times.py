"""Whether an objective says by when, or for how long; a frequency or a start alone does not."""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|forty|"
    r"sixty|ninety|twenty|fourteen|fifteen|eighteen|a couple(?: of)?|couple(?: of)?|a dozen|a|an|the next|several|few)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?"
# A day or season that a calendar knows, or an event that everybody in the room knows.
_EVENT = (
    r"(?:reviews?|hearing|court|court date|conference|conferences|meeting|staffing|next visit|check-?in|"
    r"summer|winter|spring|fall|autumn|christmas|xmas|x-mas|thanksgiving|easter|halloween|"
    r"new year'?s?|labor day|memorial day|fourth of july|4th of july|independence day|"
    r"valentine'?s(?: day)?|mother'?s day|father'?s day|mlk day|juneteenth|ramadan|eid|"
    r"hanukkah|passover|diwali|lunar new year|tet|feast|powwow|birthday|graduation|"
    r"discharge|delivery|due date|break|vacation|semester|quarter|trimester|school year|"
    r"grading period|marking period|season|holidays?|prom|finals|midterms|deadline|"
    r"month|months|week|weeks|weekend|year|tonight|tomorrow|then|"
    r"school (?:starts|lets|is|ends|begins|gets|closes|opens)|the baby (?:comes|is born|is due)|"
    r"(?:kids|children|boys|girls) (?:visit|come|are back|get|go)|goes back|go back|turns \w+|team meets|we meet|snow flies|first frost|progress report|report card|"
    r"wedding|anniversary|surgery|operation|trial|sentencing|release|released|closing|eviction|inspection|appointment|checkup|check-up|interview|mediation|arraignment|pretrial|adjudication|disposition|recital|concert|homecoming|derby|super bowl|tournament|camp|payday|refund|kindergarten|day of school|week of school|due|final|comes off|is up|moves? (?:in|out|back)|comes home|gets (?:home|out|back)|two|three|age \w+|advent|lent|harvest|tax time|diwali|purim|rosh hashanah|yom kippur|dispo|weigh-in|reporting period|assessment period|plan period|"
    r"invierno|verano|navidad|diciembre|agosto)"
)
_SEASON = (
    r"(?:summer|winter|spring|fall|semester|school year|quarter|grading period|ramadan|season|"
    r"plan period|reporting period)"
)
_SMALL = re.compile(
    # 9/8, 9/8/26, 2026-09-08, 9-8-26; no fraction (4/5 of the days)
    r"(?P<numeric>(?<![\d/$.])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?:/(?:\d{4}|\d\d))?"
    r"(?![\d/%])(?!\s*(?:of\b|days|nights|mornings|times|school|visits|weeks|cups?|dose))"
    r"|\b\d{4}-\d\d?-\d\d?\b|\b\d\d?\.\d\d?\.(?:\d{4}|\d\d)\b|\b(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])-(?:\d{4}|\d\d)\b)"
    # June 3, Aug. 31, the 3rd of May, December 2026
    rf"|(?P<named>\b{_MONTH}\b\.?\s+(?:the\s+)?\d{{1,4}}(?:st|nd|rd|th)?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?{_MONTH}\b)"
    # through March, by May; "may" alone is a verb
    rf"|(?P<months>\b{_MONTH}\s*(?:to|through|thru|until|[-–])\s*{_MONTH}\b)"
    rf"|(?P<month>\b(?:by|before|until|till?|'til|through|thru|in|end of|early|late|mid-?|"
    rf"next|this|all of|(?:week|part|month|rest) of|during|come)\s*(?:the\s+)?(?:end\s+of\s+|middle\s+of\s+|"
    rf"(?:first|last)\s+(?:(?:week|day)\s+)?of\s+)?{_MONTH}\b(?!\s+(?:be|not|have)\b))"
    # on the 22nd, by the 15th
    r"|(?P<ordinal>\b(?:by|before|until|till?|through|thru|on|after|to)\s+(?:the\s+)?"
    r"\d{1,2}(?:st|nd|rd|th)\b(?!\s+(?:grade|birthday|period|floor|street|and)\b))"
    # by Friday, this Saturday
    rf"|(?P<weekday>\b(?:by|before|until|till?|through|thru|no later than|next|this|this coming)"
    rf"(?:\s+next|\s+this|\s+noon on|\s+noon)?\s+{_DAY}\b)(?<!y through friday)(?<!y through thursday)(?<!y thru friday)"
    # by the next six month review in February, until school lets out, before his fourth birthday
    rf"|(?P<event>\b(?:by|before|until|till?|'til|til|through|thru|prior to|no later than|"
    rf"between now and|end of|ends at|come|hasta)\s+(?:(?!each|every|any|all\b)[\w'’-]+\s+){{0,5}}?"
    rf"{_EVENT}\b|\b(?:from|now|today|starting|starts)\b[^.;]{{1,40}}?\bto\s+"
    rf"(?:(?!each|every|any\b)[\w'’-]+\s+){{0,5}}?{_EVENT}\b"
    rf"|\bat\s+(?:the|our|her|his|their)\s+(?:next\s+)?(?:[\w-]+\s+){{0,2}}?(?:review|hearing|conference)\b"
    rf"|\b(?:for|over) a (?:full |whole )?(?:month|week|semester|school year|year)\b(?! visit)"
    rf"|\bby (?:the time|age|week|session|20\d\d)\b|\b\d{{1,3}}-(?:day|week|month) (?:stretch|trial|period|run|goal|chip|streak|mark)\b"
    rf"|\b(?:day|week|month) mark\b|\b\w+ (?:days|weeks|months) from (?:now|today)\b"
    rf"|\b(?:during|throughout|over|for|all)\s+(?:the\s+|this\s+|next\s+|all\s+)*{_SEASON}\b)"
    # for 6 months, 90 days, eight Saturdays, three weeks; no age, no rate
    rf"|(?P<span>(?<!every )(?<!once )(?<!twice )(?<!each )(?<!-)\b(?P<count>{_NUMBER})\s+"
    r"(?:full\s+|more\s+|straight\s+|school\s+|consecutive\s+|calendar\s+|whole\s+|clean\s+|"
    r"sober\s+|solid\s+)*"
    r"(?P<unit>days|nights|weeks|wks|months|mos|weekends|years?|school days|saturdays|sundays|"
    r"mondays|tuesdays|wednesdays|thursdays|fridays|semesters?|quarters?|visits|weigh-ins|day|week|"
    r"month|mornings|afternoons|semanas|meses)\b"
    r"(?!\s*(?:a|per|each|every|at a time|old|of age|out of|of \d|of five|of seven|before|prior|ago)\b)"
    r"(?!['’-])(?!\s*/))"
    r"|(?P<within>\bwithin\s+(?:the\s+)?(?:next\s+)?(?:\w+\s+){1,2}(?:days|weeks|months)\b)"
    r"|(?P<life>\bfor the rest of (?:the|this|her|his|their|our|my)\s+\w+)"
    r"|(?P<near>\b(?:tonight|this (?:week|month|weekend|summer|winter|spring|fall|semester|"
    r"school year|year|quarter)|next (?:week|month|weekend|summer|semester|school year|review|"
    r"meeting|hearing|court date|visit)|remainder of the|rest of the (?:month|year|school year|"
    r"summer|semester)|end of (?:the|this) \w+|at discharge|year'?s end))\b",
    re.I,
)  # fmt: skip
_START = re.compile(
    r"(?:\b(?:start|starts|starting|started|from|begin|begins|beginning|since|as of|effective|"
    r"after|removed|removal|born|dob|dated|incident|ordered|order|injury|referral|filed)"
    r"(?:\s+on|\s+the|\s+of|\s+in|\s+around|\s+this|\s+next)*\s*"
    # "starts calling at bedtime this Sunday"
    r"|\bstart(?:s|ing)?\s+[^.,;]{1,40})$",
    re.I,
)
_UP_TO = re.compile(r"\b(?:by|before|until|till?|through|thru|prior to|than)\b[^.;]{1,30}$", re.I)
# A program's length is not the objective's ("a 12 week class"); nor is how often.
_RATE = re.compile(r"(?:every|each|per|once|twice|times|days?|nights?|weekends?)\s+(?:in|of|out of)?\s*(?:the\s+)?$|\bout of\s+$|[\d/]$", re.I)
_NO_END = re.compile(
    r"\b(?:case closure|case closes|case is closed|further notice|further order|"
    r"life of the case|end of the case|completion)\b",
    re.I,
)
LONGEST_MONTHS = 6
_LONG = re.compile(
    r"\b(?P<count>\d{1,3}|seven|eight|nine|ten|eleven|twelve|eighteen)\s+"
    r"(?P<unit>months|years)\b(?!\s*old)|\b(?P<year>(?:a|one|two|three|five|1|2) (?:full )?years?)\b"
    r"(?!\s*old)(?<!the year)|\b(?P<weeks>(?:2[89]|[3-9]\d|1\d\d) weeks)\b|\b52[- ]weeks?\b",
    re.I,
)
_COUNTS = {"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "eighteen": 18}


def end_of(text: str) -> tuple[int, int] | None:
    """Find where the text says by when or for how long; None where it does not."""
    for at in _SMALL.finditer(text):
        before = text[max(0, at.start() - 40) : at.start()]
        if at.lastgroup in ("numeric", "named", "ordinal", "weekday", "month", "near") and (
            _START.search(before) and not _UP_TO.search(before)
        ):
            continue
        if at.group("month") and re.match(r"(?:in|of|for|and|-|to)\s*may\b", at.group(), re.I):
            continue
        if at.group("span") and not _lasts(text, at):
            continue
        if _NO_END.search(text, at.start(), min(len(text), at.end() + 24)) and not at.group(
            "numeric"
        ):
            continue
        return at.span()
    return None


def _lasts(text: str, at: re.Match[str]) -> bool:
    """Whether a number of days or weeks is how long the objective goes on."""
    before = text[max(0, at.start() - 24) : at.start()]
    unit, count = at.group("unit").lower(), at.group("count").lower()
    singular = unit in ("day", "week", "month", "year", "semester", "quarter")
    if singular and count not in ("one", "1", "the next"):
        return False
    if count in ("a", "an"):
        return False
    if _RATE.search(before):
        return False
    if unit in ("days", "nights", "mornings", "afternoons", "weekends", "visits", "years"):
        # "three days" may be how often or how long; long counts and "for" are how long.
        number = int(count) if count.isdigit() else 0
        lasting = re.search(r"\b(?:for|of|next|gone|has|have|least|within|in)\s+(?:\w+\s+)?$", before, re.I)
        many = number >= 7 or count in ("the next", "thirty", "sixty", "ninety", "ten", "twenty")
        return bool(many or (lasting and not re.search(r"least\s+$", before, re.I)))
    return True


def too_long(text: str) -> tuple[int, int] | None:
    """Find a stretch of more than six months; a plan is looked at again within six (DOMAIN 1.3)."""
    for at in _LONG.finditer(text):
        if at.group("count") and at.group("unit").lower() == "months":
            count = at.group("count").lower()
            if (int(count) if count.isdigit() else _COUNTS[count]) <= LONGEST_MONTHS:
                continue
        return at.span()
    return None


_SOON = re.compile(
    rf"\bwithin\s+(?:the\s+next\s+|the\s+)?(?P<count>\w+)\s+(?P<unit>days|weeks?|month)\b"
    rf"|\bin\s+(?P<count2>\w+)\s+(?P<unit2>days|weeks?|month)\b"
    rf"|(?P<week>\b(?:by|before)\s+(?:[\w']+\s+){{0,3}}?(?:{_DAY}|tomorrow|next week|end of the week|"
    r"weekend|next visit|end of the month|the \d{{1,2}}(?:st|nd|rd|th))\b|\bnext (?:week|friday|monday|visit)\b|\bovernight\b)",
    re.I,
)
_UNIT_DAYS = {"days": 1, "week": 7, "weeks": 7, "month": 30}
_WORD_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "ten": 10, "thirty": 30}


def soon(text: str) -> int | None:
    """How many days an objective gives itself, where it says so and they are 31 or fewer."""
    at = _SOON.search(text)
    if at is None:
        return None
    if at.group("week"):
        return 21 if re.search(r"\d|month", at.group()) else 7
    count = (at.group("count") or at.group("count2")).lower()
    unit = (at.group("unit") or at.group("unit2")).lower()
    number = int(count) if count.isdecimal() and len(count) < 5 else _WORD_COUNTS.get(count, 0)
    days = number * _UNIT_DAYS[unit]
    return days if 0 < days <= 31 else None
