"""What a worker judges: an act, a step that should be taken, or what was just told."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import is_clean, who
from assistant.coach.supposed_shapes import SURE, THEY
from assistant.language.verbs import is_base, is_ing

_OF_DOING = re.compile(
    r"^(?P<doing>(?!nothing|something|anything)\w+ing (?:(?! (?:will|would|is|was|can"
    r"|could)\b).)+?)"
    r" (?:is|isn't|was|could|can|might|would|will|puts|makes|hurts|has|does|only) .+$",
    re.I,
)
_BETTER_TO = re.compile(
    r"^(?:it|that)(?:'d|'s| is| would| might| could)? ?(?:probably |just |really )*(?:be"
    r" )?(?:about )?"
    r"(?:better|best|safer|smarter|easier|smart|wise|important|time|a good idea|healthier)"
    r"(?: for (?:everybody|everyone|you|you all|all of you|both of you))?"
    r" (?:for (?P<who>[\w' ]{2,25}?) )?to (?P<rest>\w+ .+)$",
    re.IGNORECASE,
)
_BETTER_IF = re.compile(
    r"^(?:it|that|things)(?:'d|'s| is| would| might| could)? (?:probably |just |really )*(?:be "
    r"|go )?(?:so |a lot )?"
    r"(?:better|best|safer|smarter|easier|good|nice|smoother)(?: for [\w' ]{2,25}?)? if"
    r" (?P<rest>.+)$",
    re.IGNORECASE,
)
_LIKE = (
    r"^(?:it|that)(?:'s| is| must be| has to be|'s got to be) (?:so |really |pretty |very )?"
    r"(?:hard|tough|rough|nice|good|great|scary|lonely|stressful|weird|fun|exhausting|a lot)"
    r"(?: for you)?"
)
_LIKE_IT = re.compile(rf"{_LIKE} to (?P<rest>\w+ .+)$", re.IGNORECASE)
_LIKE_BEING = re.compile(
    rf"{_LIKE} (?P<rest>(?:being|having|living|raising|doing|working|going|not \w+ing)\b.*)$", re.I
)
_IS = re.compile(r"'s\b|'re\b|\b(?:is|are|has|have|will|does|do|can)\b")
_IF_THEN = re.compile(
    r"^if (?P<rest>(?:you|he|she|they|your \w+|the \w+|we) .{4,60}?),? (?:then )?"
    r"(?:you|he|she|they|it|things|that|the \w+|your \w+)(?:'d|'ll| would| will| might|"
    r" could)\b.*$",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    rf"^(?P<subject>{THEY}) {SURE}(?:should|ought to|needs to|need to|has to|have to|'d better"
    r"|belongs?) (?:just |probably |really )?(?P<rest>\w+ .+)$",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^nothing(?:'s| has| have)? (?:really |actually |even )?(?:been )?(?:done|changed|happened"
    r"|worked|helped)"
    r"(?P<tail>(?: (?:about|with|for|since|at) .+)?)$",
    re.IGNORECASE,
)
_AT_A_PLACE = re.compile(
    r"^it(?:'d| would) (?:be|go) (?:so |a lot |much |so much )*\w+ (?P<rest>(?:at|in|with"
    r"|without|on|over) .+)$",
    re.I,
)


def judged(claim: str) -> Shaped | None:
    """See which act, or what else, a claim passes judgment on."""
    return _of_an_act(claim) or _if_or_to(claim) or _of_what_was_told(claim)


def _of_an_act(claim: str) -> Shaped | None:
    """See which act a claim judges: "smoking in the car is dangerous", "it's time to move"."""
    by_name = _OF_DOING.match(claim)
    if by_name and is_ing(claim.split()[0]) and _may_be_weighed(by_name["doing"]):
        act = by_name["doing"]
        return Shaped("thoughts_on", {"doing": act[0].lower() + act[1:]})
    better = _BETTER_TO.match(claim)
    if better and _is_act(better["rest"]):
        whom = f"{better['who']} " if better["who"] else ""
        return Shaped("thoughts_on", {"doing": f"{whom}{doing(better['rest'])}"})
    ought = _OUGHT.match(claim)
    if (
        ought
        and _is_act(ought["rest"])
        and not re.match(r"have |come (?:before|first)", ought["rest"])
    ):
        act = doing(re.sub(r"^be (?=\w+ing\b)", "", ought["rest"]))
        return Shaped("thoughts_on", {"doing": f"{who(ought['subject'])} {act}"})
    return None


def _may_be_weighed(act: str) -> bool:
    """Whether an act can be asked after as it stands: no label, nobody left alone."""
    return is_clean(act, most=8) and not re.match(r"(?i)being\b|.*\b(?:alone|unattended)\b", act)


def _is_act(rest: str) -> bool:
    """Whether it is something that somebody does; "be held" is done to them."""
    return not re.match(r"be \w+(?:ed|eld|en|ne)\b", rest) and _begins_as_act(rest)


def _begins_as_act(rest: str) -> bool:
    return is_base(rest.split()[0]) or rest.startswith("be ")


def _if_or_to(claim: str) -> Shaped | None:
    """See what would be better if, or is hard to do."""
    under = _BETTER_IF.match(claim)
    if under:
        rest = as_if(under["rest"])
        return Shaped("if", {"rest": rest}) if rest else None
    like = _LIKE_IT.match(claim)
    if like and is_base(like["rest"].split()[0]):
        return Shaped("be_like_to", {"are": "is", "rest": f" to {like['rest']}"})
    being = _LIKE_BEING.match(claim)
    if being:
        return Shaped("be_like_doing", {"are": "is", "rest": being["rest"]})
    then = _IF_THEN.match(claim)
    blames = then and re.search(r"\b(?:really|want\w*|care\w*|loved?|just|only)\b", then["rest"])
    fits = then and not blames and is_clean(then["rest"])
    return Shaped("happen_if", {"rest": then["rest"]}) if then and fits else None


def _of_what_was_told(claim: str) -> Shaped | None:
    """See what a verdict on what was told leaves to ask."""
    nothing = _NOTHING.match(claim)
    if nothing:
        return Shaped("done_so_far", {"tail": nothing["tail"]})
    there = _AT_A_PLACE.match(claim)
    fits = there and is_clean(there["rest"], most=6)
    return Shaped("how_be", {"rest": there["rest"]}) if there and fits else None


def as_if(rest: str) -> str | None:
    """What stands after "if" where the thing is not so yet, or None for what is said as so."""
    rest = re.sub(r" (?:just|only)\b(?= )", "", rest)
    return None if _IS.search(rest) or not is_clean(rest) else rest
