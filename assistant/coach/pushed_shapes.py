"""What shape a push has at what a person does, wants or feels: "you'd rather be home, right?"."""

from __future__ import annotations

import re

from assistant.coach.claims import whether
from assistant.coach.closed_shapes import closed_shape
from assistant.coach.feeling_shapes import FEELINGS
from assistant.coach.question_shapes import Shaped, doing
from assistant.language.verbs import base, is_base, is_ing

_BEST_FOR = re.compile(
    r"^(?:you|we) (?:do |really |both |all )*want what(?:'s| is) best for (?P<rest>.+)$", re.I
)
_UNWANTED = re.compile(
    r"^you (?:do not|don't) (?:really |actually )?want to (?P<rest>.+)$", re.IGNORECASE
)
_RATHER = re.compile(r"^you(?:'d| would) (?:really |just |much )*rather (?P<rest>.+)$", re.I)
_WANTED = re.compile(
    r"^you(?:'d| would)? (?:do |really |still |both )*want (?P<rest>.+)$", re.IGNORECASE
)
_OUGHT = re.compile(r"^you (?:should|could)(?: have|'ve) (?P<rest>\w+ .+)$", re.IGNORECASE)
_OPEN_TO = re.compile(
    r"^you(?:'d| would)? (?:be |want to be )?(?P<how>open to|okay with|fine with|willing to|up for"
    r"|interested in) (?P<rest>.+)$",
    re.IGNORECASE,
)
_FEELS = re.compile(
    r"^you(?:'re| are| must be| must feel) (?:so |really |pretty |very )?(?P<rest>\w+ .+)$", re.I
)
_AHEAD = re.compile(
    r"^you(?:'re| are)? ?(?:plan to|intend to|'ll|'d| would| will| can| could| should|going to"
    r"| gonna| need to| have to| ought to| ready to)"
    r" (?:just |really |still |be (?=\w+ing\b)|also |finally )*(?P<rest>.+)$",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^you(?:'d| would|'ll| will) (?:feel|like|need|miss|love|regret|know|wish)\b", re.IGNORECASE
)
NO_STEP = frozenset(
    """see know agree understand admit be tell have want like need mind hate love feel think say
    believe rather regret hope realize imagine lose end""".split()
)


def of_you(pushed: str) -> Shaped | None:
    """A push at what the person does or wants: ask how they feel about it."""
    best = _BEST_FOR.match(pushed)
    if best:
        return Shaped("want_for", {"rest": best["rest"]})
    if _UNWANTED.match(pushed) or _RATHER.match(pushed) or _WANTED.match(pushed):
        return _of_wishes(pushed)
    ought = _OUGHT.match(pushed)
    if ought:
        verb = base(ought["rest"].split()[0])
        return Shaped("went_on", {"doing": doing(ought["rest"])}) if is_base(verb) else None
    if _STATE.match(pushed):
        return whether(pushed)
    return _of_feelings(pushed) or _of_steps(pushed)


def _of_wishes(pushed: str) -> Shaped | None:
    """See what they are told that they want, would rather have, or do not want."""
    unwanted = _UNWANTED.match(pushed)
    if unwanted:
        shaped = closed_shape(f"do you want to {unwanted['rest']}")
        return Shaped("would_be", shaped.gaps) if shaped and shaped.shape == "want_to" else None
    rather = _RATHER.match(pushed)
    if rather:
        verb = rather["rest"].split()[0]
        fits = is_base(verb) or verb == "be"
        return Shaped("want", {"rest": doing(rather["rest"])}) if fits else None
    wanted = _WANTED.match(pushed)
    shaped = closed_shape(f"do you want {wanted['rest']}") if wanted else None
    wish = shaped is not None and shaped.shape in ("want", "want_to")
    return Shaped("want_led", shaped.gaps) if shaped and wish else None


def _of_feelings(pushed: str) -> Shaped | None:
    """See what they are told that they feel, or would be open to."""
    willing = _OPEN_TO.match(pushed)
    if willing:
        rest = willing["rest"]
        act = doing(rest) if willing["how"].lower() == "willing to" else rest
        return Shaped("would_feel", {"subject": "you", "rest": act})
    felt = _FEELS.match(pushed)
    if felt and felt["rest"].split()[0].lower() in FEELINGS:
        return closed_shape(f"are you {felt['rest']}")
    return None


def _of_steps(pushed: str) -> Shaped | None:
    """See what they are told that they are doing, or will do."""
    ahead = _AHEAD.match(pushed)
    able = re.match(r"^you(?:'ll| will| can|'d| would) be able to (?P<rest>\w+ .+)$", pushed)
    if able and is_base(able["rest"].split()[0]):
        return Shaped("help_you", {"rest": able["rest"], "doing": doing(able["rest"])})
    first = ahead["rest"].split()[0] if ahead else ""
    if ahead and (is_base(first) or is_ing(first)):
        if first in NO_STEP or "right thing" in ahead["rest"]:
            return None
        return Shaped("picture", {"doing": doing(ahead["rest"])})
    doing_now = re.match(r"^you(?:'re| are) (?:still |not )?(?P<rest>\w+ing\b.*)$", pushed)
    return closed_shape(f"are you {doing_now['rest']}") if doing_now else None
