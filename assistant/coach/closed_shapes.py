"""What shape a closed question has: what it asks, parted from the yes or no that it asks for."""

from __future__ import annotations

import re

from assistant.coach.being_shapes import FEELINGS, being, feeling, now
from assistant.coach.everyday import HARM, SOME_WAY, WELL
from assistant.coach.habit_shapes import habit, wanted
from assistant.coach.question_shapes import Shaped, doing, trimmed
from assistant.coach.subjects import Parted, is_clean, parted
from assistant.language.verbs import base, is_base, is_ing, is_past

_ASKED = re.compile(
    r"^(?P<aux>do|does|did|have|has|had|is|are|was|were|can|could|will|would|might)"
    r"(?P<not>n't)?\s(?P<after>.+)$",
    re.IGNORECASE,
)
_CHOICE = re.compile(
    r",? or (?:would|do|does|did|is|are|was|were|has|have|can|not|what|no|just)\b.*$|, or .*$",
    re.IGNORECASE,
)
_STATED = re.compile(r"^(?P<who>you|he|she|they)(?:'re|'s| are| is) (?P<rest>\w+ing\b.*)$", re.I)
_ANYTHING = re.compile(r"\b(?:any|some)thing(?: else)?\b\s?", re.IGNORECASE)
_THERE = re.compile(
    r"^(?:(?:is|are|was) there )?(?P<what>any(?:thing|body|one)|some(?:thing|body|one))"
    r"(?: else)?(?: there)? (?:that )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^(?P<subject>you|we|they|he|she|i)(?P<short>'d|'ll)? (?P<rest>.+)$", re.I)
_WILLING = re.compile(
    r"^be (?:willing|able|open|okay|ok|ready|interested|comfortable|up|good)(?: (?:to|with|in|for))"
    r" (?P<rest>.+)$",
    re.IGNORECASE,
)
_FACTS = frozenset("get hear know see think mean say realize bring read receive find lose".split())
_STATES = frozenset("have be see know feel hear want need like love mean lose notice".split())


_NOT_MIGHT = frozenset(
    """want know think be feel have admit agree see understand mind let say like
    tell please""".split()
)
_DO = frozenset({"do", "does", "did"})


def closed_shape(sentence: str) -> Shaped | None:
    """See what a closed question asks about; None where its grammar is not plain."""
    text = _CHOICE.sub("", trimmed(sentence)).rsplit(", ", 1)[-1]
    if not is_clean(text, most=18):
        return None
    there = _THERE.match(text)
    if there:
        return _is_there(there["what"], there["rest"])
    stated = _STATED.match(text)
    if stated and is_ing(stated["rest"].split()[0]):
        return now(stated["who"], stated["rest"])
    wished = re.match(r"^you want (?P<rest>to .+)$", text)
    if wished:
        return wanted("do", Parted("you", (), f"want {wished['rest']}"))
    found = _ASKED.match(_with_its_verb(text))
    return _asked(found["aux"].lower(), found["after"]) if found else None


def _with_its_verb(text: str) -> str:
    """A question with the "are" or "do" that talk leaves out: "you mad about it"."""
    words = text.split()
    if words[0].lower() != "you" or len(words) < 3:
        return text
    if is_ing(words[1]) or words[1].lower() in FEELINGS:
        return f"are {text}"
    return f"do {text}" if is_base(words[1]) and not is_past(words[1]) else text


def _asked(aux: str, after: str) -> Shaped | None:
    if aux in ("is", "are", "was", "were"):
        return being(aux, after)
    begins = is_past if aux in ("have", "has", "had") else is_base
    asked = parted(after, begins)
    if not asked:
        return None
    if asked.subject.lower() in ("it", "that", "this", "there", "i"):
        return None
    if re.fullmatch(r"\w+", WELL.sub("", asked.rest)) and WELL.search(asked.rest) and aux in _DO:
        verb = asked.rest.split()[0]
        gaps = {"do": aux, "subject": asked.subject, "verb": verb, "tail": ""}
        return Shaped("some_way", gaps)
    if _ANYTHING.search(asked.rest):
        return _what(aux, asked)
    if aux in ("do", "does"):
        return habit(aux, asked)
    if aux == "did":
        return _past(asked)
    if aux in ("have", "has", "had"):
        return _been(aux, asked)
    return _might(aux, asked)


def _is_there(what: str, rest: str) -> Shaped | None:
    person = what.lower().endswith(("body", "one"))
    if person:
        relative = re.match(r"(?:who|you|we|they|he|she)\b", rest, re.IGNORECASE)
        return Shaped("somebody", {"rest": rest}) if relative else None
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
    if not 1 <= len(before) <= 3 or rest.split()[-1] in ("or", "and"):
        return None
    return Shaped("what", {"aux": aux, "subject": asked.subject, "rest": rest})


def _past(asked: Parted) -> Shaped | None:
    verb, _, after = asked.rest.partition(" ")
    verb = verb.lower()
    if verb in ("like", "enjoy") and after:
        return Shaped("feel_about", {"do": "did", "subject": asked.subject, "rest": after})
    if verb == "feel":
        return feeling("did", asked.subject, after)
    told = re.match(r"^(?:you|him|her|them|me|us)(?: (?:about|when) .+)?$", after)
    if verb == "tell" and told:
        return Shaped("what", {"aux": "did", "subject": asked.subject, "rest": asked.rest})
    if verb in HARM | _FACTS | _STATES | {"feel", "tell"}:
        return None
    if asked.subject.lower() in ("you", "you all", "you two"):
        rest = re.sub(r" (?:late|wrong|again|yet|already)$", "", asked.rest)
        named = not re.fullmatch(r"\w+ (?:it|that|him|her|them)", rest)
        return Shaped("past", {"doing": doing(rest)}) if named else None
    return None


def _been(aux: str, asked: Parted) -> Shaped | None:
    verb, _, after = asked.rest.partition(" ")
    person = {"have": aux, "subject": asked.subject, "who": asked.who}
    if aux == "had" or not after:
        return None
    if verb == "been":
        to = re.match(r"^to (?P<rest>.+?)(?: before| yet| lately)?$", after)
        if to:
            return Shaped("been_to", {**person, "rest": to["rest"]})
        act = after.split()[0]
        if not is_ing(act):
            return None
        if base(act.removesuffix("ing")) in SOME_WAY:
            return Shaped("been_some_way", {**person, "doing": WELL.sub("", after)})
        return now(asked.subject, after)
    thought = re.match(r"^thought (?:any )?(?:more )?about (?P<rest>.+)$", asked.rest)
    if thought:
        return Shaped("thoughts", {**person, "rest": thought["rest"]})
    if base(verb) in _STATES | HARM | {"get", "think", "miss", "say", "tell"}:
        return None
    return Shaped(
        "far", {**person, "doing": doing(re.sub(r" (?:yet|before|lately)$", "", asked.rest))}
    )


def _might(aux: str, asked: Parted) -> Shaped | None:
    told = re.match(
        r"^(?:tell (?:me|us) (?=about|what|how|more|where|who)|(?=(?:walk|help) (?:me|us) )|"
        r"(?=describe ))(?P<rest>.+)$",
        asked.rest,
    )
    if told:
        verb = "" if told["rest"].startswith(("walk", "help", "describe")) else "tell me "
        return Shaped("as_is", {"rest": f"{verb}{told['rest']}"})
    wish = re.match(r"^(?:like|want|love) to (?P<rest>.+)$", asked.rest)
    willing = _WILLING.match(asked.rest) or wish
    if willing:
        rest = doing(willing["rest"]) if is_base(willing["rest"].split()[0]) else willing["rest"]
        return Shaped("would_feel", {"subject": asked.subject, "rest": rest})
    verb, _, after = asked.rest.partition(" ")
    if asked.subject.lower() in ("we", "i") or verb in _NOT_MIGHT:
        return None
    tail = f" {after}" if after else ""
    if verb in ("help", "pitch"):
        subject = re.sub(r"^(?:any|either) of", "some of", asked.subject, flags=re.IGNORECASE)
        return Shaped("might_help", {"subject": subject, "verb": verb, "tail": tail})
    shape = "might_now" if aux == "can" else "might"
    return Shaped(shape, {"who": asked.who, "verb": verb, "tail": tail})
