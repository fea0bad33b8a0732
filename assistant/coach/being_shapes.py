"""What shape a question has that asks how somebody is, feels, or what they are doing now."""

from __future__ import annotations

import re

from assistant.coach.everyday import HARM, WELL
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import Parted, parted
from assistant.language.verbs import base, is_base, is_ing

FEELINGS = frozenset(
    """worried scared afraid mad angry upset nervous anxious sad depressed happy excited proud
    stressed lonely frustrated ashamed embarrassed hopeful hurt tired overwhelmed disappointed sorry
    comfortable satisfied pleased okay ok ready confident""".split()
)
_WELL_BEING = frozenset({"okay", "ok", "good", "alright", "fine", "better", "well"})
# What is asked of these with "how", since everybody does them some way.
_GOOD_OR_BAD = frozenset(
    """bad hard rough scary helpful easy fun tough nice worse weird difficult stressful awful
    strange good okay ok fine alright better""".split()
)
_PERSON = re.compile(r"^(?:(?:the|your|his|her|their) [\w' ]+|[A-Z]\w+)$")


def as_it_goes(asked: Parted) -> Shaped | None:
    """Ask how things are going with what somebody does."""
    act = doing(re.sub(r" (?:much|often|a lot)$", "", asked.rest))
    if asked.subject.lower() in ("you", "you all", "you two", "y'all"):
        return Shaped("goes", {"doing": act})
    # "him failing" alone would take the yes for granted.
    return Shaped("goes_of", {"who": asked.who, "doing": act}) if " " in act else None


def feeling(aux: str, subject: str, rest: str) -> Shaped | None:
    """See what a feeling is about."""
    about = re.search(r"\b(?:about|with|for|of) (?P<rest>.+)$", rest)
    if about:
        return Shaped("feel_about", {"do": aux, "subject": subject, "rest": about["rest"]})
    place = re.match(r"^\w+ (?P<rest>(?:at|around|in|when|on|being) .+)$", rest)
    if place:
        return Shaped("feel_there", {"do": aux, "subject": subject, "rest": place["rest"]})
    return None


def now(subject: str, rest: str) -> Shaped | None:
    """See what somebody is doing these days."""
    ahead = re.match(r"^going to (?P<rest>.+)$", rest)
    if ahead and is_base(ahead["rest"].split()[0]):
        act = doing(ahead["rest"])
        plain = subject.lower() == "you" and not act.startswith("being")
        return Shaped("picture", {"doing": act}) if plain else None
    well = WELL.search(rest)
    gaps = Parted(subject, (), re.sub(r" (?:much|often|a lot)$", "", rest))
    act = rest.split()[0].lower()
    if base(act.removesuffix("ing")) in HARM - {"drink", "use", "smoke"} or act in (
        "saying",
        "telling",
    ):
        return None
    if well or act in ("doing", "sleeping", "eating", "feeling"):
        are = "are" if gaps.plural else "is"
        core = WELL.sub("", rest)
        if len(core.split()) == 1 and act != "feeling":
            have = "have" if gaps.plural else "has"
            return Shaped(
                "doing_well", {"are": are, "have": have, "subject": subject, "doing": core}
            )
        return None
    return as_it_goes(gaps)


def being(aux: str, after: str) -> Shaped | None:
    """See what "is he" or "was it" asks for."""
    about = re.match(r"^(?P<subject>it|that|this) (?:about|because of|because) \w.*$", after, re.I)
    if about:
        return Shaped(
            "about_what" if " about " in after else "behind_that", {"are": aux, **about.groupdict()}
        )
    works = re.match(r"^(?P<subject>it|that|this) (?P<doing>working|going|helping)$", after)
    if works and aux in ("is", "are"):
        return Shaped("works", works.groupdict())
    asked = parted(after, is_ing)
    if asked and asked.subject.lower() not in ("it", "that", "this", "there", "i", "we"):
        return now(asked.subject, asked.rest) if aux in ("is", "are") else None
    asked = parted(after, lambda word: word.lower() in FEELINGS | _WELL_BEING)
    if asked:
        return _feels(aux, asked)
    asked = parted(after, lambda word: word.lower() in _GOOD_OR_BAD)
    if asked and asked.subject not in ("you", "he", "she", "they"):
        tail = re.match(
            r"^\w+(?P<tail>(?: (?:for|at|with|on|when|these|right|after) .+)?)$", asked.rest
        )
        gaps = {"are": aux, "subject": asked.subject}
        return Shaped("be_how", {**gaps, "tail": tail["tail"]}) if tail else None
    asked = parted(after, lambda word: word.lower() == "with")
    if asked and aux in ("is", "are"):
        person = asked.rest.removeprefix("with ")
        return (
            Shaped("between", {"who": asked.who, "rest": person}) if _PERSON.match(person) else None
        )
    return None


def _feels(aux: str, asked: Parted) -> Shaped | None:
    subject = asked.subject.lower()
    word, _, rest = asked.rest.partition(" ")
    do = {"is": "does", "are": "do"}.get(aux, "did")
    about = re.match(r"^(?:about|of|for|with|that) (?P<rest>.+)$", rest)
    if subject in ("it", "that", "this", "there", "everything"):
        tail = f" {rest}" if rest else ""
        fits = word in _GOOD_OR_BAD and re.match(r"(?: (?:for|at|with|when) .+)?$", tail)
        return Shaped("be_how", {"are": aux, "subject": subject, "tail": tail}) if fits else None
    if rest.startswith("to ") and word.lower() == "ready" and is_base(rest.split()[1]):
        return Shaped("feel_about", {"do": do, "subject": asked.subject, "rest": doing(rest[3:])})
    if about and not rest.startswith("that "):
        thing = about["rest"]
        return Shaped("feel_about", {"do": do, "subject": asked.subject, "rest": thing})
    person = subject in ("you", "he", "she", "they")
    if not rest and (word.lower() in _WELL_BEING or (word == "happy" and not person)):
        return Shaped("be_how", {"are": aux, "subject": asked.subject, "tail": ""})
    at = re.match(r"^(?:at|with) (?P<rest>you|me|him|her|them|[A-Z]\w+|your [\w' ]+)$", rest)
    if at and word.lower() in ("mad", "angry", "upset"):
        return Shaped("between", {"who": asked.who, "rest": at["rest"]})
    if not rest and person and do == "did":
        return Shaped("felt", {"subject": asked.subject})
    if not rest and person and aux in ("is", "are"):
        have = "have" if asked.plural else "has"
        return Shaped("been_feeling", {"have": have, "subject": asked.subject})
    return None
