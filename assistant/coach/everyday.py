"""Words of everyday life that several shapes of question turn on."""

from __future__ import annotations

import re

WELL = re.compile(
    r"\s(?:ok(?:ay)?|well|alright|all right|good|fine|better|enough|at all|a lot|much|in general"
    r"|through the night|all night|any better|so far)$",
    re.IGNORECASE,
)
SOME_WAY = frozenset(
    """sleep eat help handle deal communicate manage cope act behave spend discipline play
    treat get split decide settle calm""".split()
)
HARM = frozenset(
    """hit hurt touch beat kill abuse threaten cut choke slap kick harm rape shoot drink use smoke
    yell""".split()
)
# What people set out to do and do more or less of: "how are you doing with …" takes nothing ill.
EFFORTS = frozenset(
    """answer apply arrange attend bathe bond bring brush budget build buy call check clean
    complete cook do dress drive eat enroll exercise feed fill find finish fix follow get give
    go handle help join keep learn listen look make manage meet open pack pay pick plan
    practice pray prepare provide put read register remember remind respond rest save schedule
    search see send set settle share show sleep soothe start stay store study supervise take
    talk teach test text transport treat try turn update use visit wake walk wash watch wean
    work write""".split()
)
# What is done once and then is done: "where are you with …" leaves open whether it was.
TASKS = frozenset(
    """apply reapply settle arrange ask buy call change check clean clear collect complete contact
    decide email enroll file fill find finish fix get gather join look make meet move order pack
    pay pick put read
    register replace request return schedule see send set show sign start submit switch take talk
    tell text try turn update write""".split()
)
_DRUGS = (
    r"(?:drugs?|weed|pot|meth|heroin|pills|alcohol|beer|liquor|cigarettes|coke|cocaine|fentanyl"
    r"|dope|marijuana|tobacco|vapes?)"
)
DRUG_USE = re.compile(rf"^(?:drink|smoke|vape|use|do|take)(?: (?:any )?{_DRUGS})?$", re.IGNORECASE)
DRUGS = re.compile(rf"\b{_DRUGS}\b|\bhigh\b|\bdrunk\b", re.IGNORECASE)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# A time that is over: no "where are you with" goes with it.
PAST_TIME = re.compile(
    rf"\b(?:yesterday|last (?:night|week|weekend|month|year|time|{_DAY})|{_DAY}|ago"
    r"|that (?:day|night|weekend|morning|time)|this morning|before|after|when|while|until|till"
    r"|first|again|ever|even|since|because)\b",
    re.IGNORECASE,
)
LOOSE_END = re.compile(
    r"(?<! that)(?<! this)(?<! so)(?<! too)(?<! how)(?<! very)"
    r",? (?:yet|already|too|either|at all|though|by any chance|or anything|or something|and stuff"
    r"|and all|and everything|much|often|very often|a lot|right now|lately|these days|anymore"
    r"|any more|recently|so far|by now|any|still|today|(?<!by )(?<!right )(?<!for )now|then"
    r"|nowadays|tho)$",
    re.IGNORECASE,
)
# Somebody who can be asked after by what they do.
KIN = frozenset(
    """attorney aunt baby babysitter boss boy boyfriend boys brother brothers caseworker
    children coach counselor cousin dad daddy daughter doctor ex family father folks friend
    friends girl girlfriend girls grandfather grandma grandmother grandpa grandparents granny
    husband in-laws judge kids landlord lawyer mama mamaw mom mother nana neighbor neighbors
    neighbours nurse oldest papaw parents partner pastor people principal sister sisters sitter
    son sponsor stepdad stepmom teacher therapist twins uncle wife worker youngest""".split()
)


def without_end(rest: str) -> str:
    """Leave out a loose word at the end: "the lawyer yet", "the visits at all"."""
    while (shorter := LOOSE_END.sub("", rest)) != rest:
        rest = shorter
    return rest


def is_somebody(subject: str) -> bool:
    """Whether a subject is a person by its form: a pronoun, a name, "your aunt", "the nurse"."""
    words = subject.lower().split()
    if words[0] in ("you", "he", "she", "they", "y'all"):
        return True
    if re.fullmatch(rf"{_DAY}|noon|\w+ (?:o'clock|am|pm)", subject, re.IGNORECASE):
        return False
    return words[-1] in KIN or (subject[0].isupper() and words[0] not in ("the", "your", "this"))
