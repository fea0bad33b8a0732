"""What shape a closed question has: what it asks, parted from the yes or no that it asks for."""

from __future__ import annotations

import re

from assistant.coach.being_shapes import being
from assistant.coach.done_shapes import able, did, has, who_of
from assistant.coach.everyday import HARM, WELL, is_somebody, without_end
from assistant.coach.feeling_shapes import FEELINGS
from assistant.coach.habit_shapes import habit
from assistant.coach.might_shapes import might
from assistant.coach.people_shapes import whether_there_is
from assistant.coach.plainer_shapes import plainer_shape
from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.stock_questions import stock_question
from assistant.coach.subjects import Parted, is_clean, parted
from assistant.coach.wish_shapes import wanted
from assistant.language.verbs import is_base, is_ing, is_past, third
from assistant.language.words import FUNCTION_WORDS

_ASKED = re.compile(
    r"^(?P<aux>do|does|did|have|has|had|is|are|was|were|can|could|will|would|might)"
    r"(?P<not>n't)?\s(?P<after>.+)$",
    re.IGNORECASE,
)
_ALL_OF_YOU = re.compile(r"\b(?:you guys|you all|y'all|yall)\b(?! (?:two|both)\b)", re.IGNORECASE)
_CHOICE = re.compile(
    r" yet or .*$|,? or (?:would|do|does|did|is|are|was|were|has|have|can|not|what|no|just)"
    r"\b.*$|, or .*$",
    re.IGNORECASE,
)
_ASKS_TWICE = re.compile(
    r"\w \w+ (?:do|does|did|is|are|was|were|have|has|can|will|would) (?:you|he|she|they)\b",
    re.IGNORECASE,
)
_STATED = re.compile(r"^(?P<who>you|he|she|they)(?:'re|'s| are| is) (?P<rest>\w+\b.*)$", re.I)
_ANYTHING = re.compile(r"\b(?:any|some)thing(?: else)?\b\s?", re.IGNORECASE)
_THERE = re.compile(
    r"^(?:(?:is|are|was) there )?(?P<what>any(?:thing|body|one)|some(?:thing|body|one)|things)"
    r"(?: else)?(?: there)? (?:that )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^(?P<subject>you|we|they|he|she|i)(?P<short>'d|'ll)? (?P<rest>.+)$", re.I)


_SAID_WITHOUT_DO = frozenset("want like know need think have feel trust remember".split())
_SOMEBODY = re.compile(r"(?:any|some)(?:body|one)", re.IGNORECASE)
_IT_WORKS = re.compile(
    r"^(?P<subject>it|that|this|the \w+|the \w+ \w+|your (?:meds|medicine|medication|inhaler|pills"
    r"|shots?|classes|class|group|groups)|(?:counseling|therapy|group|medicine|treatment|talking))"
    r" (?:seem to )?"
    r"(?:help|work|helping)(?: you| out| for you| any| him| her| at all)?$",
    re.IGNORECASE,
)
_ANY_OF = re.compile(
    r"^(?P<verb>(?!have\b|think\b|want\b|need\b)[a-z]+"
    r"(?: (?:into|for|about|to|at|in|out|up|on|with))?) any"
    r" (?P<rest>(?!one|body|thing|of\b)(?:\w+ )?(?:\w+s|help|support|rest|news|progress))"
    r"(?P<tail>(?: (?:from|with|at|in|about|since|on) .+)?)$",
    re.IGNORECASE,
)
_THINGS_HAVE = re.compile(
    r"^(?P<subject>things|everything|it|that|this) (?P<rest>(?:gotten|got|been) .+)$"
)
_GOES_WELL = re.compile(rf"(?:go|sleep|eat|behave|act|do|play|look)(?:{WELL.pattern}|$)", re.I)
_MADE = re.compile(
    r"^(?P<subject>it|that|this|\w+ing \w+) make (?P<who>you|him|her|them) (?:feel )?(?:\w+ly )?"
    r"(?:mad|sad|angry|upset|scared|nervous|worried|anxious|better|good|bad|happy|proud|stressed"
    r"|feel"
    r"|frustrated|uncomfortable|ashamed|alone|safe|hurt)(?P<tail>(?: (?:when|that) .+)?)$",
    re.IGNORECASE,
)
_DO = frozenset({"do", "does", "did"})


def closed_shape(sentence: str) -> Shaped | None:
    """See what a closed question asks about; None where its grammar is not plain."""
    text = _CHOICE.sub("", trimmed(sentence)).rsplit(", ", 1)[-1]
    text = re.sub(r"\bgonna\b", "going to", re.sub(r"\bwanna\b", "want to", text))
    text = _ALL_OF_YOU.sub("you", text)
    text = re.sub(
        r"^(?:would|do) you say (?:that )?(?=you|he|she|they|things|it)", "", text, flags=re.I
    )
    if not is_clean(text, most=18) or _ASKS_TWICE.search(text):
        return None
    text = re.sub(
        r"^(?:you|y'all) got (?=any|a |an |enough|some)", "do you have ", text, flags=re.I
    )
    text = re.sub(
        r"^(have|has) (\w+|your \w+) got (?=an?\b|any|enough|some)", _having_got, text, flags=re.I
    )
    known = stock_question(without_end(text)) or whether_there_is(text)
    if known:
        return known
    there = _THERE.match(text)
    if there:
        return _is_there(there["what"], there["rest"])
    stated = _STATED.match(text)
    if stated:
        are = "is" if stated["who"].lower() in ("he", "she") else "are"
        return being(are, f"{stated['who']} {stated['rest']}")
    wished = re.match(r"^you want (?P<rest>to .+)$", text)
    if wished:
        return wanted("do", Parted("you", (), f"want {wished['rest']}"))
    found = _ASKED.match(_with_its_verb(text))
    shaped = _asked(found["aux"].lower(), found["after"]) if found else None
    return shaped or plainer_shape(text)


def _having_got(found: re.Match[str]) -> str:
    """Put "have you got a …" as "do you have a …"."""
    return f"{'do' if found[1].lower() == 'have' else 'does'} {found[2]} have "


def _with_its_verb(text: str) -> str:
    """A question with the "are" or "do" that talk leaves out: "you mad about it"."""
    words = text.split()
    if words[0].lower() != "you" or len(words) < 3:
        return text
    if words[1].lower() == "been":
        return f"have {text}"
    if is_ing(words[1]) or words[1].lower() in FEELINGS:
        return f"are {text}"
    return f"do {text}" if words[1].lower() in _SAID_WITHOUT_DO else text


def _asked(aux: str, after: str) -> Shaped | None:
    if aux in ("is", "are", "was", "were"):
        return able(aux, after) or being(aux, after)
    of_things = _of_things(aux, after)
    if of_things:
        return of_things
    asked = parted(after, is_past if aux in ("have", "has", "had") else is_base)
    if not asked or asked.subject.lower() in ("it", "that", "this", "there", "i"):
        return None
    unknown = _of_somebody_or_something(aux, asked)
    if unknown or _ANYTHING.search(asked.rest) or _SOMEBODY.fullmatch(asked.subject):
        return unknown
    if aux in ("do", "does"):
        return habit(aux, asked)
    if aux == "did":
        return did(asked)
    return has(aux, asked) if aux in ("have", "has", "had") else might(aux, asked)


def _of_somebody_or_something(aux: str, asked: Parted) -> Shaped | None:
    """See what is asked of somebody, of anything or any, or only how."""
    if _SOMEBODY.fullmatch(asked.subject):
        return _somebody(aux, asked.rest)
    goes = asked.rest.startswith("go") and is_somebody(asked.subject)
    if _GOES_WELL.match(asked.rest) and aux in _DO and not goes:
        verb = asked.rest.split()[0]
        return Shaped("some_way", {"do": aux, "subject": asked.subject, "verb": verb, "tail": ""})
    if _ANYTHING.search(asked.rest):
        return _what(aux, asked)
    friends = re.match(r"^made (?:any |some )?(?:new |good )?friends\b", asked.rest)
    if friends and aux in ("have", "has"):
        return Shaped("gotten_to_know", {"have": aux, "subject": asked.subject})
    some = _ANY_OF.match(without_end(asked.rest))
    if some and is_somebody(asked.subject):
        return Shaped("what_any", {"aux": aux, "subject": asked.subject, **some.groupdict("")})
    anybody = re.search(r"\bany(?:body|one)\b", asked.rest)
    return who_of(aux, asked) if anybody and aux in _DO else None


def _of_things(aux: str, after: str) -> Shaped | None:
    """See what "does it help", "did that make you mad" or "have things gotten better" asks."""
    thing = _IT_WORKS.match(without_end(after))
    if thing and aux == "did":
        return Shaped("worked", thing.groupdict())
    if thing and aux in _DO:
        are = {"do": "are", "does": "is"}[aux]
        return Shaped("works", {"are": are, **thing.groupdict()})
    made = _MADE.match(after)
    if made and aux in _DO:
        return Shaped("made_feel", {"do": aux, **made.groupdict()})
    things = _THINGS_HAVE.match(after)
    if things and aux in ("have", "has"):
        return has(aux, Parted(things["subject"], (), things["rest"]))
    return None


def _somebody(aux: str, rest: str) -> Shaped | None:
    """Ask who could, or who does, for "can somebody" and "does anybody"."""
    verb, _, after = rest.partition(" ")
    if verb.lower() in HARM:
        return None
    if verb.lower() == "be":
        return None  # who will be there is known already, or nobody is
    if aux in ("can", "could", "will", "would", "might"):
        return Shaped("who_could", {"where": "", "rest": without_end(rest), "need": ""})
    if aux != "does" or not after or not is_base(verb):
        return None
    verb = {"have": "has", "do": "does", "go": "goes"}.get(verb, third(verb))
    return Shaped("who_does", {"rest": f"{verb} {without_end(after)}"})


def _is_there(what: str, rest: str) -> Shaped | None:
    person = what.lower().endswith(("body", "one"))
    if person:
        relative = re.match(r"(?:who|you|we|they|he|she)\b", rest, re.IGNORECASE)
        that = "" if rest.lower().startswith("who") else "that "
        return Shaped("somebody", {"rest": that + rest}) if relative else None
    clause = _CLAUSE.match(rest)
    if not clause:
        return None
    subject, tail = clause["subject"], clause["rest"]
    short = {"'d": "would", "'ll": "will"}.get(clause["short"] or "")
    if short:
        return Shaped("what", {"aux": short, "subject": subject, "rest": tail})
    first, _, after = tail.partition(" ")
    if first in ("can", "could", "should", "would", "will") and after:
        return Shaped("what", {"aux": first, "subject": subject, "rest": after})
    if is_base(first) and subject.lower() in ("you", "we", "they", "i"):
        return Shaped("what", {"aux": "do", "subject": subject, "rest": tail})
    return None


def _what(aux: str, asked: Parted) -> Shaped | None:
    """Ask with "what" for the "anything" that was asked after."""
    rest = _ANYTHING.sub("", asked.rest, count=1).strip()
    found = _ANYTHING.search(asked.rest)
    if not found or " like " in f" {rest} " or _ANYTHING.search(rest):
        return None
    before = asked.rest[: found.start()].split()
    following = asked.rest[found.end() :].split()
    if following and following[0].lower() not in FUNCTION_WORDS | {"else", "together", "special"}:
        return None
    if before == ["take"]:
        return None
    if before == ["have"] and following[:1] == ["to"]:
        return None
    if not 1 <= len(before) <= 3 or rest.split()[-1] in ("or", "and"):
        return None
    # "What did he give you" would take it that he gave something.
    shape = "what" if aux not in ("did", "have", "has") else "anything_of"
    return Shaped(shape, {"aux": aux, "subject": asked.subject, "rest": rest})
