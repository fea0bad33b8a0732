"""What shape a push has at what a person does, wants or feels: "you'd rather be home, right?"."""

from __future__ import annotations

import re

from assistant.coach.closed_shapes import closed_shape
from assistant.coach.feeling_shapes import FEELINGS
from assistant.coach.question_shapes import Shaped, doing, wished
from assistant.coach.subjects import is_clean
from assistant.language.verbs import base, is_base, is_ing, is_past

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
# What can be wished, or not: to be told what one wants of all else is a reproach.
_CHANGES = re.compile(
    r"\b(?:home|stay\w*|live|move\w*|come|go(?! of\b)|visit\w*|see (?:him|her|them)|meet"
    r"|keep|finish)\b",
    re.IGNORECASE,
)
_OPEN_TO = re.compile(
    r"^you(?:'d| would)? (?:be |want to be )?(?P<how>open to|okay with|fine with|willing to|up for"
    r"|interested in) (?P<rest>.+)$",
    re.IGNORECASE,
)
_FEELS = re.compile(
    r"^you(?:'re| are| must be| must feel) (?:so |really |pretty |very )?(?P<rest>\w+ .+)$", re.I
)
_AHEAD = re.compile(
    r"^you(?:'re| are)? ?(?:not |gonna |going to |planning to )?(?:plan to|intend to|'ll|'d|"
    r" would| will| can| could| should|going to"
    r"| gonna| need to| have to| ought to| ready to)"
    r" (?:just |really |still |be (?=\w+ing\b)|also |finally )*(?P<rest>.+)$",
    re.IGNORECASE,
)
# What presses an act on somebody, and is no part of it.
_PRESSED = re.compile(r" if you .+$| (?:on time|early|right away|a second time|from now on)$")
NO_STEP = frozenset(
    """see know agree understand admit be tell have want like need mind hate love feel think say
    believe rather regret hope realize imagine lose end""".split()
)


_MINDS = re.compile(
    r"^you(?:'re| are| do| don't| do not|'d| would| wouldn't| feel| felt)? ?(?:not |really "
    r"|totally |still |all )*"
    r"(?:have (?:a|any) problems? with|mind|okay with|ok with|fine with|good with|happy with"
    r"|cool with"
    r"|comfortable with|on board with|against|like|enjoy|hate|good about|okay"
    r" about|bad about|better about"
    r"|proud of|ashamed of|worried about|nervous about|excited about|ready for|sure about)"
    r" (?P<rest>.+)$",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"^you(?:'ll| will|'d| would|'re going to)? need (?P<rest>(?!to\b|that\b|it\b|help\b"
    r"|more\b)[\w' ]+)$",
    re.IGNORECASE,
)
_HIT_THEM = re.compile(
    r"^you (?:really |probably )?(?:scared|hurt|upset|embarrassed|confused|worried|disappointed)"
    r" (?P<who>him|her|them|(?:the|your) (?:\w+ )?\w+)$",
    re.IGNORECASE,
)
_WELL_THERE = re.compile(
    r"^you(?:'re| are| feel) (?:\w+ly |all |pretty )?(?:safe|safer|okay|ok|fine|comfortable|happy"
    r"|settled"
    r"|good|better off) (?P<rest>(?:where you|there|here|at|in|with (?!it\b|that\b)) ?.*)$",
    re.IGNORECASE,
)
_PROUD = re.compile(
    r"^you(?:'re| are| must be| feel) (?:so |really |pretty |very )?(?:proud|glad|relieved"
    r"|ashamed)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"^(?:to|it when|me|us)\b|\b(?:better|more|less|best)$", re.IGNORECASE)
_FEELS_NOW = re.compile(
    r"^you(?:'re| are| feel| must feel|'re feeling) (?:so |much |a lot |really |pretty )*"
    r"(?:safer|better|good|happier|relieved|calmer|worse|lonely|stressed|scared|tired|less \w+"
    r"|more \w+)"
    r" (?P<rest>(?:now that|now|since|with|when|over|at|around) ?.*)$",
    re.IGNORECASE,
)
_MUST_HAVE = re.compile(r"^you (?:must|had to) have (?P<verb>\w+)\b", re.IGNORECASE)
_HAD = re.compile(r"^you(?:'ve| have) (?:really )?had (?:a|an|some|quite) ", re.IGNORECASE)
_READY = re.compile(r"^you(?:'re| are| feel) (?:\w+ )?ready to (?P<rest>\w+ .+)$", re.IGNORECASE)
_NOTICED = re.compile(
    r"^you(?:'ve| have)? (?:already |probably )?(?:noticed|seen|saw) (?:an?|some|any) (?:\w+"
    r" )?(?:changes?|differences?"
    r"|improvements?)\b",
    re.IGNORECASE,
)
_MUST_FEEL = re.compile(
    r"^you(?:'ve got to| must|'ve gotta| have to) (?:be|feel|be feeling) (?:so |really |pretty "
    r"|very |\w+ly )?(?P<how>\w+)$",
    re.I,
)
_BETTER_IF = re.compile(
    r"^you(?:'d| would|'ll| will) (?:probably |really )?(?:feel|be|do|sleep|get along) (?:so |a"
    r" lot |much )?"
    r"(?:better|safer|happier|calmer|fine|okay|easier|less \w+|more \w+) if (?P<rest>.+)$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"^(?!.*\bwithout\b)you (?:should|could|might)(?: have|'ve|n't have) |^you(?:'d"
    r"| had)? (?:already"
    r" )?knew\b",
    re.IGNORECASE,
)
_THOUGHT = re.compile(
    r"^you(?:'ve| have)(?: already| really)? (?:thought|been thinking) (?:about|of) (?P<rest>.+)$",
    re.I,
)
_HAS = re.compile(
    r"^you(?:'ve| have)? ?(?:got|have) (?P<rest>(?:an?|some|any|enough|somebody|someone|people"
    r"|your|plenty of) .+)$",
    re.IGNORECASE,
)
_STEPS = frozenset("call ask apply file schedule contact tell fill meet enroll".split())
LOADED = re.compile(
    r"\b(?:(?:better|good|real) (?:mom|mother|dad|father|parent)|whatever|throw|lose|losing"
    r"|right thing|best|what's|over (?:a|some) (?:guy|man)|again"
    r"|drunk|drinking|high|use|hit|hurt|leave (?:him|her|them)|go(?:ing)? back to (?:him|her)"
    r"|never|always|ever|anyway|nothing|anything|worse|mess|ruin|blame|jail|let (?:us|me)"
    r"|serious|seriously|(?:two|three|four|five|six|\d+) kids|this time|for once|for real"
    r"|do(?:ing)? well|succeed|healthy|held"
    r"|expect|end up|lie|lying|give up)\b",
    re.IGNORECASE,
)


def of_you(pushed: str) -> Shaped | None:
    """A push at what the person does or wants: ask how they feel about it."""
    best = _BEST_FOR.match(pushed)
    if best:
        return Shaped("want_for", {"rest": best["rest"]})
    if _UNWANTED.match(pushed) or _RATHER.match(pushed) or _WANTED.match(pushed):
        return None if LOADED.search(pushed) else _of_wishes(pushed)
    known = _known_state(pushed) or _state_with_words(pushed)
    if known or LOADED.search(pushed):
        return known
    pushed = re.sub(r"^you(?:'d| can| could) (?:always|just) ", "you could ", pushed, flags=re.I)
    thought = _THOUGHT.match(pushed)
    if thought:
        gaps = {"have": "have", "subject": "you", "rest": thought["rest"]}
        return Shaped("thoughts", gaps)
    has = _HAS.match(pushed)
    if has:
        return closed_shape(f"do you have {has['rest']}")
    return _of_feelings(pushed) or _of_steps(pushed)


def _known_state(pushed: str) -> Shaped | None:
    """See a push in a fixed form: "you must be proud", "you should have known"."""
    hit = _HIT_THEM.match(pushed)
    if hit:
        return Shaped("think_like", {"subject": "that", "be": "was", "who": hit["who"]})
    if _PROUD.match(pushed):
        return Shaped("feel_about_that")
    had = _MUST_HAVE.match(pushed)
    if _AFTERWARDS.match(pushed) or (had and is_past(had["verb"])):
        return Shaped("why_blamed", {"who": "you"})
    if _MUST_FEEL.match(pushed):
        return Shaped("feel_about_that")
    if _HAD.match(pushed):
        return Shaped("been_for_you")
    return Shaped("noticed") if _NOTICED.match(pushed) else None


def _state_with_words(pushed: str) -> Shaped | None:
    """See what they are told that they feel, now or if: "you'd feel better if", "you mind"."""
    ready = _READY.match(pushed)
    if ready and is_base(ready["rest"].split()[0]):
        return Shaped("feel_about", {"do": "do", "subject": "you", "rest": doing(ready["rest"])})
    under = _BETTER_IF.match(pushed)
    if under and is_clean(under["rest"]):
        return Shaped("how_if", {"rest": under["rest"]})
    now = _FEELS_NOW.match(pushed)
    if now:
        return Shaped("feeling_now", {"rest": now["rest"]})
    at = _WELL_THERE.match(pushed)
    if at and is_clean(at["rest"], most=6):
        return Shaped("things_for_you", {"rest": at["rest"]})
    minds = _MINDS.match(pushed)
    if minds and not _COMPARED.search(minds["rest"]):
        return Shaped("feel_about", {"do": "do", "subject": "you", "rest": wished(minds["rest"])})
    return None


def _of_wishes(pushed: str) -> Shaped | None:
    """See what they are told that they want, would rather have, or do not want."""
    if _UNWANTED.match(pushed):
        return None  # what nobody wants is no question
    rather = _RATHER.match(pushed)
    if rather:
        verb = rather["rest"].split()[0]
        fits = (is_base(verb) or verb == "be") and " than " not in rather["rest"]
        return Shaped("want", {"rest": doing(rather["rest"])}) if fits else None
    wanted = _WANTED.match(pushed)
    advised = re.match(r"^you(?:'d| would) want to (?P<rest>\w+ .+)$", pushed, re.IGNORECASE)
    if advised and is_base(advised["rest"].split()[0]):
        return Shaped("thoughts_on", {"doing": doing(advised["rest"])})
    shaped = closed_shape(f"do you want {wanted['rest']}") if wanted else None
    wish = shaped is not None and shaped.shape in ("want", "want_to") and _CHANGES.search(pushed)
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
    needed = _NEEDED.match(pushed)
    if needed and is_clean(needed["rest"], most=5):
        return Shaped("thoughts_on", {"doing": needed["rest"]})
    ahead = _AHEAD.match(pushed)
    able = re.match(r"^you(?:'ll| will| can|'d| would) be able to (?P<rest>\w+ .+)$", pushed)
    if able and is_base(able["rest"].split()[0]):
        return Shaped("help_you", {"rest": able["rest"], "doing": doing(able["rest"])})
    first = ahead["rest"].split()[0] if ahead else ""
    if ahead and (is_base(first) or is_ing(first)):
        alone = re.fullmatch(r"\w+(?: (?:it|that|this|them))?", ahead["rest"])
        kept = first in ("keep", "going", "stay", "come", "go")
        if first in NO_STEP or "right thing" in ahead["rest"] or (alone and not kept):
            return None
        act = _PRESSED.sub("", ahead["rest"])
        return Shaped("picture", {"doing": doing(act)})
    doing_now = re.match(r"^you(?:'re| are) (?:still |not )?(?P<rest>\w+ing\b.*)$", pushed)
    if doing_now:
        shaped = closed_shape(f"are you {doing_now['rest']}")
        return shaped if shaped and shaped.shape not in ("doing_with", "drug_use") else None
    done = re.match(r"^you(?:'ve| have| already| did)* (?P<verb>\w+)(?P<after> .+)$", pushed)
    if done and is_past(done["verb"]) and base(done["verb"]) in _STEPS:
        return closed_shape(f"did you {base(done['verb'])}{done['after']}")
    return None
