"""What shape a question has that asks how somebody is, feels, or what they are doing now."""

from __future__ import annotations

import re

from assistant.coach.efforts import as_it_goes, it_goes
from assistant.coach.everyday import (
    HARM,
    WELL,
    is_somebody,
    without_end,
)
from assistant.coach.feeling_shapes import FEELINGS, GOOD_OR_BAD, WELL_BEING, feels
from assistant.coach.question_shapes import Shaped, doing, of_liking, wished
from assistant.coach.subjects import Parted, is_plural, parted, who
from assistant.language.verbs import from_ing, is_base, is_ing

_TOOK_IT = re.compile(
    r"^(?P<subject>he|she|they|(?:your|his|her|the) \w+) (?:really |very )?(?:supportive"
    r"|understanding|surprised|nice about it|mad about it|okay with it|mean about it)$"
)
_WILLING = re.compile(
    r"^(?P<subject>you|he|she|they|(?:your|his|her) \w+|[A-Z]\w+(?: [A-Z]\w+)?)"
    r" (?:still )?(?P<how>open to|willing to"
    r"|interested in|up for|ready for) (?P<rest>.+)$"
)
_DONE = re.compile(
    r"^(?P<subject>you|he|she|they|(?:the|your) \w+|[A-Z]\w+) (?:all )?"
    r"(?P<done>(?:enrolled|signed up|registered|caught up|approved|set up)"
    r"(?: (?:in|for|on|with|at) .+)?)$"
)
_ANY_OF = re.compile(
    r"^(?P<verb>\w+ing(?: (?:in|on|at|with|for|from))?) any"
    r" (?P<rest>(?:\w+ )?\w+s)"
    r"(?P<tail>(?: (?:from|with|at|in|this|after|on) .+)?)$"
)
_TEMPERS = frozenset(
    """quiet wild rough different moody shy hyper clingy calm respectful polite mean aggressive
    fussy rude bossy gentle loud patient strict kind sweet rough harsh""".split()
)
_PERSON = re.compile(r"^(?:(?:the|your|his|her|their) [\w' ]+|[A-Z]\w+)$")
_A_PROBLEM = re.compile(
    r"^(?:still )?(?P<rest>(?:the |your |his |her )?[\w' ]{3,30}?) (?:still )?"
    r"(?:a|an) (?:big |real )?(?:problem|issue|worry|concern|struggle)(?: for (?:you|them|y'all))?$"
)
_WORKS = re.compile(
    r"^(?P<subject>it|that|this|(?:the|your|his|her) [\w' ]{3,25}) (?:working|helping)"
    r"(?: out| you| better| well)?(?P<tail>(?: for (?:everybody|everyone|them|him|her|y'all))?)"
    r"(?: for you)?$"
)
_HARD_TO = re.compile(
    r"^it (?:really |too |very |been )?(?P<how>\w+)"
    r"(?P<rest>(?: for (?:you|him|her|them|the \w+))? to \w+ .+)$"
)
_THINGS = {
    "is": {"are": "is", "have": "has", "doing": "going", "tail": ""},
    "are": {"are": "are", "have": "have", "doing": "going", "tail": ""},
    "was": {"are": "was", "have": "had", "doing": "going", "tail": ""},
    "were": {"are": "were", "have": "had", "doing": "going", "tail": ""},
}


_AT_IT = re.compile(
    rf"^(?P<doing>doing|sleeping|eating|feeling|getting along)(?:{WELL.pattern[:-1]})"
    r"(?P<tail>(?: (?:at|in|with|on|over) .+)?)$",
    re.IGNORECASE,
)


def now(subject: str, rest: str) -> Shaped | None:
    """See what somebody is doing these days."""
    rest = without_end(rest)
    asked = Parted(subject, (), rest)
    can = re.match(r"^going to be able to (?P<rest>\w+ .+)$", rest)
    if can and subject.lower() == "you" and is_base(can["rest"].split()[0]):
        return Shaped("help_you", {"rest": can["rest"], "doing": doing(can["rest"])})
    ahead = re.match(r"^(?:going|planning) to (?P<rest>.+)$", rest)
    if ahead and is_base(ahead["rest"].split()[0]):
        return _ahead(asked, ahead["rest"])
    some = _ANY_OF.match(rest)
    anything = re.match(r"^(?P<verb>\w+ing) anything(?P<tail>(?: (?!like\b|to\b)\w+){0,3})$", rest)
    if anything and is_ing(anything["verb"]) and from_ing(anything["verb"]) not in HARM:
        act = anything["verb"] + anything["tail"]
        are = "are" if asked.plural else "is"
        return Shaped("anything_of", {"aux": are, "subject": subject, "rest": act})
    trouble = re.match(
        r"^having (?:any |a lot of |a )?(?:trouble|problems|issues|hard time)(?P<with>(?: with)?)"
        r" (?P<rest>.+)$",
        rest,
    )
    are = "are" if asked.plural else "is"
    if some:
        return Shaped("what_any", {"aux": are, "subject": subject, **some.groupdict("")})
    if trouble and (trouble["with"] or is_ing(trouble["rest"].split()[0])):
        if trouble["with"] and not is_ing(trouble["rest"].split()[0]):
            return Shaped("things_with", {"rest": trouble["rest"]})
        return it_goes(asked, trouble["rest"])
    return _these_days(asked, rest)


def _these_days(asked: Parted, rest: str) -> Shaped | None:
    """See how somebody does, feels, or gets along with it."""
    act = rest.split()[0].lower()
    if from_ing(act) in HARM - {"drink", "use", "smoke"} or act in ("saying", "telling"):
        return None
    gaps = {
        "are": "are" if asked.plural else "is",
        "have": "have" if asked.plural else "has",
        "subject": asked.subject,
    }
    if from_ing(act) in ("behave", "cope", "handle", "manage", "adjust", "act"):
        doing_so, _, after = WELL.sub("", rest).partition(" ")
        return Shaped("doing_at", {**gaps, "doing": doing_so, "tail": f" {after}" if after else ""})
    liking = re.match(r"^(?:enjoying|liking) (?P<rest>.+)$", rest)
    if liking and is_somebody(asked.subject):
        do = "do" if asked.plural else "does"
        return Shaped(
            "feel_about", {"do": do, "subject": asked.subject, "rest": of_liking(liking["rest"])}
        )
    if re.match(r"^feeling (?:any |a little |a bit )?(?:different|better|worse|stronger)$", rest):
        return Shaped("been_feeling", gaps)
    return _doing_so(asked, rest, gaps)


def _doing_so(asked: Parted, rest: str, gaps: dict[str, str]) -> Shaped | None:
    """See how "is he doing", "sleeping" or "going" goes, or with what."""
    act = rest.split()[0].lower()
    at_it = _AT_IT.match(rest)
    if rest == "going" and is_somebody(asked.subject):
        return None
    if at_it or act in ("doing", "sleeping", "eating", "feeling", "going"):
        core, tail = (at_it["doing"], at_it["tail"]) if at_it else (WELL.sub("", rest), "")
        if " " in core and core != "getting along":
            return as_it_goes(asked) if act in ("doing", "going") else None
        shape = "doing_at" if tail else "doing_well"
        return Shaped(shape, {**gaps, "doing": core, "tail": tail})
    return as_it_goes(asked)


def _ahead(asked: Parted, rest: str) -> Shaped | None:
    """See what somebody is going to do: what they think of it is theirs to say."""
    verb = rest.split()[0].lower()
    if rest.startswith(("tell me", "tell us", "tell you")) or rest.endswith(" again"):
        return None
    if verb in HARM | {"be", "let", "get", "have"} or not is_somebody(asked.subject):
        return None
    if asked.subject.lower() == "you":
        return Shaped("ahead", {"doing": doing(rest)})
    do = "do" if asked.plural else "does"
    return Shaped("feel_about", {"do": do, "subject": asked.subject, "rest": doing(rest)})


def being(aux: str, after: str) -> Shaped | None:
    """See what "is he" or "was it" asks for."""
    about = re.match(r"^(?P<subject>it|that|this) (?:about|because of|because) \w.*$", after, re.I)
    if about and " about the size " not in after:
        shape = "about_what" if " about " in after else "behind_that"
        return Shaped(shape, {"are": aux, **about.groupdict()})
    after = without_end(after)
    return _of_a_thing(aux, after) or _of_somebody(aux, after)


def _of_a_thing(aux: str, after: str) -> Shaped | None:
    """See what "is it working", "was it hard to" or "is money a problem" asks for."""
    works = _WORKS.match(after)
    if works and aux in ("is", "are") and not is_somebody(works["subject"]):
        return Shaped("works", {"are": aux, **works.groupdict("")})
    going = re.match(r"^(?P<subject>it|that|this|things|everything) (?:going|getting)\b", after)
    if going and re.search(r" (?:better|worse|easier|okay|ok|alright|good|well|fine)$", after):
        return Shaped("doing_well", {**_THINGS[aux], "subject": going["subject"]})
    hard = _HARD_TO.match(after)
    if hard and hard["how"].lower() in GOOD_OR_BAD and not hard["rest"].endswith(" to"):
        return Shaped("be_like_to", {"are": aux, "rest": hard["rest"]})
    enough = re.match(
        r"^(?P<subject>it|that|this|the \w+) (?:big|warm|safe|close|clean|good) enough$", after
    )
    if enough and aux in ("is", "are"):
        return Shaped("be_how", {"are": aux, "subject": enough["subject"], "tail": " for you all"})
    trouble = _A_PROBLEM.match(after)
    if trouble and aux in ("is", "are"):
        return Shaped("things_with", {"rest": trouble["rest"]})
    return None


def _of_somebody(aux: str, after: str) -> Shaped | None:
    """See what "is he doing", "are you worried" or "is she close to" asks for."""
    asked = None if " willing " in after else parted(after, is_ing)
    if asked and asked.subject.lower() not in ("it", "that", "this", "there", "i", "we"):
        return now(asked.subject, asked.rest) if aux in ("is", "are") else None
    asked = parted(after, lambda word: word.lower() in FEELINGS | WELL_BEING)
    if asked:
        return feels(aux, asked)
    asked = parted(after, lambda word: word.lower() in GOOD_OR_BAD)
    nice = asked and re.match(r"^\w+(?: (?:to|for|with) you)?$", asked.rest)
    if asked and nice and " " in asked.subject and is_somebody(asked.subject):
        return Shaped("be_like", {"are": aux, "subject": asked.subject})
    if asked and asked.subject not in ("you", "he", "she", "they"):
        tail = re.match(
            r"^\w+(?P<tail>(?: (?:for|at|with|on|when|these|right|after) .+)?)$", asked.rest
        )
        gaps = {"are": aux, "subject": asked.subject}
        for_whom = (
            re.sub(r"^ on (?=the |your |you|him|her|them)", " for ", tail["tail"]) if tail else ""
        )
        return Shaped("be_how", {**gaps, "tail": for_whom}) if tail else None
    took = _TOOK_IT.match(after)
    if took and aux in ("was", "were"):
        return Shaped("took_it", {"subject": took["subject"]})
    willing = _WILLING.match(after)
    if willing and aux in ("is", "are") and is_somebody(willing["subject"]):
        do = "do" if is_plural(willing["subject"]) else "does"
        act = willing["rest"]
        act = doing(act) if willing["how"] == "willing to" else wished(act)
        return Shaped("feel_about", {"do": do, "subject": willing["subject"], "rest": act})
    asked = parted(after, lambda word: word.lower() in _TEMPERS)
    place = re.match(r"^\w+(?P<tail> (?:at|with|around|in) .+)$", asked.rest) if asked else None
    if asked and place and is_somebody(asked.subject) and aux in ("is", "are"):
        return Shaped("be_how", {"are": aux, "subject": asked.subject, "tail": place["tail"]})
    done = _DONE.match(after)
    if done and aux in ("is", "are") and is_somebody(done["subject"]):
        whom = "" if done["subject"].lower() == "you" else f"{who(done['subject'])} "
        return Shaped("stand", {"rest": f"getting {whom}{done['done']}"})
    return _with_whom(aux, after)


def _with_whom(aux: str, after: str) -> Shaped | None:
    """See whom somebody is with, or close to."""
    asked = parted(after, lambda word: word.lower() in ("with", "close"))
    if not asked or aux not in ("is", "are") or not is_somebody(asked.subject):
        return None
    person = re.sub(r"^(?:close )?(?:with|to) ", "", asked.rest)
    near = person != asked.rest and (_PERSON.match(person) or is_somebody(person))
    return Shaped("between", {"who": asked.who, "rest": person}) if near else None
