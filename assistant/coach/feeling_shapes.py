"""What shape a question has that asks how somebody feels, or how a thing is for them."""

from __future__ import annotations

import re

from assistant.coach.everyday import is_somebody, without_end
from assistant.coach.question_shapes import Shaped, doing, wished
from assistant.coach.subjects import Parted
from assistant.language.verbs import is_base

FEELINGS = frozenset(
    """worried scared afraid mad angry upset nervous anxious sad depressed happy excited proud
    stressed lonely frustrated ashamed embarrassed hopeful hurt tired overwhelmed disappointed sorry
    exhausted isolated supported respected judged understood
    grateful thankful glad relieved confused comfortable satisfied pleased okay ok
    ready confident""".split()
)
WELL_BEING = frozenset({"okay", "ok", "good", "alright", "fine", "better", "well"})
# What is asked of these with "how", since everybody does them some way.
GOOD_OR_BAD = frozenset(
    """bad hard rough scary helpful easy fun tough nice worse weird difficult stressful awful
    strange good okay ok fine alright better frustrating
    confusing exhausting tiring uncomfortable boring
    crowded loud comfortable heavy noisy""".split()
)
# Felt at something that was told, and not of late.
_AHEAD = frozenset(
    "ready nervous excited worried relieved hopeful proud disappointed pleased".split()
)
_AT_THAT = frozenset("scared afraid upset mad angry hurt embarrassed ashamed".split())
_ANGRY = frozenset({"mad", "angry", "upset"})

_BE_GOOD = re.compile(
    r"^(?:like|that )?(?P<subject>.+?) (?P<was>was|is|were|are) "
    r"(?:really |very |any )?(?:helpful|useful|good|okay|ok|fair|worth it|hard|easy|rough|fun)$"
)


def feeling(aux: str, subject: str, rest: str) -> Shaped | None:
    """See what a feeling is about."""
    about = re.search(r"\b(?:about|with|for|of) (?P<rest>.+)$", rest)
    if about:
        return Shaped("feel_about", {"do": aux, "subject": subject, "rest": about["rest"]})
    if aux == "did" and re.match(r"^\w+(?: out| down)?$", rest) and is_somebody(subject):
        return Shaped("felt", {"subject": subject})
    place = re.match(r"^\w+ (?P<rest>(?:at|around|in|when|on|being) .+)$", rest)
    if place:
        return Shaped("feel_there", {"do": aux, "subject": subject, "rest": place["rest"]})
    return None


def feels(aux: str, asked: Parted) -> Shaped | None:
    """See what "are you worried", "is he happy there" or "is that okay for her" asks."""
    word, _, rest = asked.rest.partition(" ")
    if not is_somebody(asked.subject):
        return _how_a_thing_is(aux, asked, word, rest)
    do = {"is": "does", "are": "do"}.get(aux, "did")
    if word.lower() == "ready" and rest.startswith("to ") and is_base(rest.split()[1]):
        return Shaped("feel_about", {"do": do, "subject": asked.subject, "rest": doing(rest[3:])})
    if _is_asked_straight(word.lower(), rest):
        return None
    known = _ready_or_good_with(aux, asked, word.lower(), rest)
    if known or word.lower() in _GOOD:
        return known
    about = re.match(r"^(?:about|of|for|with) (?P<rest>.+)$", rest)
    rest = re.sub(r" from (?:before|then|last \w+)$", "", rest)
    at = re.match(r"^(?:at|with) (?P<rest>you|me|him|her|them|[A-Z]\w+|your [\w' ]+)$", rest)
    if at and word.lower() in _ANGRY and not about:
        return Shaped("between", {"who": asked.who, "rest": at["rest"]})
    if about:
        thing = wished(about["rest"])
        return Shaped("feel_about", {"do": do, "subject": asked.subject, "rest": thing})
    there = re.match(r"^(?:there|here|at .+|in .+|over there|living .+)$", rest)
    if there and word.lower() not in _ANGRY and aux in ("is", "are"):
        gaps = {"are": aux, "subject": asked.subject, "doing": "doing", "tail": f" {rest}"}
        return Shaped("doing_at", gaps)
    return None if rest else _feels_alone(aux, asked, word.lower())


_GOOD = frozenset({"good", "great"})


def _is_asked_straight(word: str, rest: str) -> bool:
    """Whether it is asked of whom somebody is afraid, or of what nobody has told yet."""
    of_whom = word in ("scared", "afraid", "proud", "ashamed") and rest.startswith("of ")
    return of_whom or bool(re.match(r"(?:about|of|for|with) (?:some|any)(?:body|one)\b", rest))


def _ready_or_good_with(aux: str, asked: Parted, word: str, rest: str) -> Shaped | None:
    """See what "are you embarrassed to be here" and "is he good with them" ask."""
    felt = word in (_AT_THAT | _AHEAD) - {"ready"} and rest.startswith("to ")
    if felt and asked.who == "you":
        are = aux if aux in ("is", "was") else "is"
        return Shaped("be_like_to", {"are": are, "rest": f" {rest}"})
    one = re.match(r"^with (?P<rest>(?:him|her|them|(?:the|your) \w+))$", rest)
    if one and word in _GOOD:
        return Shaped("like_with", {"are": aux, "subject": asked.subject, "rest": one["rest"]})
    return None


def _feels_alone(aux: str, asked: Parted, word: str) -> Shaped | None:
    """See what "are you okay", "was she happy" or "is he sad" asks."""
    subject = asked.subject
    if word in WELL_BEING:
        return Shaped("be_how", {"are": aux, "subject": subject, "tail": ""})
    if aux in ("is", "are") and word in _AHEAD | _AT_THAT:
        do = "do" if asked.plural else "does"
        return Shaped("feel_about", {"do": do, "subject": subject, "rest": "that"})
    if aux in ("was", "were"):
        return Shaped("felt", {"subject": subject})
    return Shaped("been_feeling", {"have": "have" if asked.plural else "has", "subject": subject})


def _how_a_thing_is(aux: str, asked: Parted, word: str, rest: str) -> Shaped | None:
    """See what "is it okay", "are the mornings better for you" or "was it happy" asks."""
    tail = f" {rest}" if rest else ""
    if not re.match(r"(?: (?:for|at|with|when) .+)?$", tail):
        return None
    bare_thing = asked.subject.lower() in ("it", "that", "this", "there", "everything")
    fits = word.lower() in GOOD_OR_BAD | ({"happy"} if not bare_thing else set()) | WELL_BEING
    if bare_thing and not tail and aux in ("is", "was"):
        tail = " for you"
    return Shaped("be_how", {"are": aux, "subject": asked.subject, "tail": tail}) if fits else None


def liked_or_not(after: str) -> Shaped | None:
    """See what is asked after in "did you feel like the meeting was helpful"."""
    found = _BE_GOOD.match(re.sub(r"^(?:like|that) ", "", without_end(after)))
    if not found or not re.match(r"(?:the|that|this|your|his|her|it)\b", found["subject"]):
        return None
    if len(found["subject"].split()) > 4 or " that " in f" {found['subject']} ":
        return None
    return Shaped("be_like", {"are": found["was"], "subject": found["subject"]})
