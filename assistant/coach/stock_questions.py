"""Questions that are asked in one fixed way, and what they ask for."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.coach.everyday import is_somebody
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import is_plural, who
from assistant.language.verbs import is_base

_THAT = r"(?:that|this|it|all that|all of that|any of that)"
_FEELS = (
    r"(?:hard|difficult|easy|scary|rough|tough|weird|strange|nice|good|bad|okay|ok|fun|awful"
    r"|stressful|helpful|lonely|a lot|too much|tiring|exhausting)"
)
_THEY = r"(?:he|she|they|(?:your|the|his|her) \w+|(?-i:[A-Z]\w+))"
_STOCK = (
    (rf"does {_THAT} make (?:any )?sense(?: to you)?", "make_of_it"),
    (rf"(?P<do>do|does) (?P<subject>{_THEY}) have (?:an?|any|(?:his|her|their) own)"
     r" (?:\w+ )?(?:bed|crib|room|bedroom|place to sleep)", "sleeps_where"),
    (r"is (?:it|that|this) (?:wearing|stressing|bothering|hurting|getting to|weighing on|draining)"
     r" (?:on )?you(?: out| down)?", "been_for_you"),
    (r"(?:can|could) (?P<who>you|he|she) (?:still |even )?(?:work|hold a job)", "work"),
    (r"(?:do|did|would) you agree with (?:that|it|this|him|her|them|(?:the|your) \w+|[a-z]+)",
     "feel_about_that"),
    (r"do you (?:understand|agree|follow me|(?:see|get) what i'm saying)", "make_of_it"),
    (r"you (?:understand|agree|follow me|see what i'm saying|know what i mean)", "make_of_it"),
    (rf"is {_THAT} (?:okay|ok|alright|all right|fine) with you", "feel_about_that"),
    (rf"(?:does {_THAT} (?:sound|seem|look|feel)|is {_THAT}) (?:good|okay|ok|alright|all right|fair"
     r"|fine|doable|like (?:a plan|something you could do))(?: (?:to|with|for) you)?", "sounds"),
    (r"(?:do you have |are there |you got )?any (?:other )?questions", "questions"),
    (r"(?:is there )?anything else", "what_else"),
    (r"(?:do|did|would) you (?:object to|mind|disagree with|agree with|go along with)"
     r" (?:that|it|this)",
     "feel_about_that"),
    (r"(?:do |did )?(?P<subject>you|they|you two|the \w+|your \w+s)(?: all| both| still)*"
     r" get (?:along|on)(?: with each other)?(?: (?:ok|okay|well|good|alright"
     r"|fine))?", "gets_along"),
    (rf"(?:does|did) {_THAT} make (?:it|things) (?:any )?(?:harder|easier|worse|better)",
     "been_for_you"),
    (rf"(?:was|were) (?P<subject>{_THEY}) (?:really |very )?(?:upset|scared|mad|sad|hurt|confused)"
     r" by (?:it|that|all that)", "took_it"),
    (r"(?:did |have |do )?you hear[d]? (?:anything |something )?back", "heard_so_far"),
    (r"(?:do you (?:think|feel|feel like) (?:like )?you're|are you|do you feel) ready"
     r"(?: for (?:that|it))?", "how_ready"),
    (rf"do you (?:feel like|think) (?P<subject>{_THEY})(?:'s| is| are) (?:really )?helping"
     r"(?: you)?", "been_like"),
    (r"(?:is|will|would) (?:that|it|this) (?:going to )?(?:be )?(?:a |any )?(?:big )?"
     r"(?:problem|issue|trouble)(?: for (?:you|y'all))?", "how_would_be"),
    (r"(?:did|does) (?:that|it|this) (?:hurt|hurt your feelings|make you mad|get to you|sting)",
     "feel_about_that"),
    (rf"(?:does|did) {_THAT} (?:worry|bother|scare|upset|concern|comfort|surprise) you",
     "feel_about_that"),
    (rf"(?:has {_THAT} (?:helped|worked)|do you think {_THAT} (?:helped|helps|worked|is helping"
     r"|is working|'s helping|'s working))(?: (?:you|any|him|her|them))?", "works_that"),
    (r"did (?:something|anything) happen(?P<tail>(?: there| (?:at|with|between|when) .+)?)",
     "what_happened"),
    (rf"did (?P<subject>{_THEY}) (?:say|tell you) (?:yes|no|ok|okay)",
     "did_say"),
    (r"is your (?:main |biggest )?(?P<rest>goal|plan|hope|dream) (?:still )?to .+", "what_is"),
    (rf"(?P<are>is|was) it (?:really |too |very |still )?{_FEELS}(?: for you)? (?P<rest>\w+ing .+)",
     "be_like_doing"),
    (rf"(?:is|are) (?P<subject>{_THEY}) (?:still )?(?:a|any) (?:big |good )?"
     r"(?:support|help|part of your life)(?: (?:for|to) you)?", "part_in_life"),
    (r"would it help(?: you)? (?P<rest>(?:to|if) .+)", "how_be"),
    (rf"would (?P<subject>{_THEY}) be (?:a|any) (?:support|help"
     r"|person you count on)(?: (?:for|to) you)?", "part_could"),
    (r"is (?P<subject>your \w+|that|\w+ing|church|family|work|school|religion|faith|prayer|god)"
     r" (?:really |very |a big part of )?(?:important to )?(?:you|your (?:family|life))",
     "part_in_life"),
    (rf"(?:does|do) (?P<subject>{_THEY}) know(?: (?:about )?(?:it|that|this|any of this|yet))?",
     "knows_of_that"),
    (r"(?:is|was|were|are) there (?P<rest>(?:a |any )?times? (?:when|that) .+)", "time_when"),
    (rf"did {_THAT} make (?:a|any) (?:big )?difference(?: for \w+)?", "difference_past"),
    (rf"(?:does {_THAT} make|has {_THAT} made) (?:a|any) (?:big )?difference(?: for \w+)?",
     "difference"),
    (r"did (?:anyone|anybody|somebody|someone|they|he|she|your \w+) (?:explain|go over)"
     r" (?P<rest>.+?)(?: (?:to|with) you)?", "told_about"),
    (r"are (?P<subject>you and (?:your )?\w+|you two|they) on the same page about (?P<rest>.+)",
     "pair_feels"),
    (rf"(?:is|has|does) (?P<who>{_THEY}) (?:return(?:ing|ed|s)?"
     r"|answer(?:ing|ed|s)?) (?:any of )?your (?:calls|texts|messages|emails)", "contact_with"),
    (r"do you think (?:that|it|this)(?:'s| is| was) (?:fair|right|okay|true|normal|enough"
     r"|a good idea)",
     "make_of_it"),
    (r"(?P<are>is|are) (?P<subject>.{3,25}?) making (?:a|any) (?:big )?difference",
     "difference_now"),
    (r"(?:is there )?anything (?:else )?i'm missing", "missing"),
    (r"(?:has|have) (?:anyone|anybody|somebody|someone|they) (?:talked to you about|told you about"
     r"|gone over|explained|gone over with you) (?P<rest>.+?)(?: (?:to|with) you)?", "told_about"),
    (r"have (?P<subject>they|you two|the \w+) (?:seen|talked to|heard from) each other"
     r"(?P<tail>(?: since .+)?)", "contact_between"),
    (rf"has {_THAT} made (?:things |it )(?:any )?(?:easier|harder|better|worse)(?: for \w+)?",
     "difference"),
    (r"did (?:you (?:pass|win|make it)|(?:he|she|they) (?:win|make it|pass (?:it|the \w+)))"
     r"(?: (?:it|the test|the class))?", "how_go"),
    (r"(?:will|would|can|could) you think (?:some )?about (?P<doing>.+)", "thoughts_on"),
    (rf"did (?P<subject>{_THEY}) (?:say|tell you|mention) (?:anything about )?"
     r"(?P<rest>(?:how|what|when|why|where|who) (?:(?! or ).)+)", "say_about"),
    (r"(?:has|have) (?:anyone|anybody|somebody|they) (?:offered|given) you any"
     r" (?P<rest>\w+)(?: .*)?",
     "been_offered"),
    (r"(?P<have>has|have) (?P<subject>he|she|they|(?:your|the) \w+) (?:told you|said)"
     r" (?P<rest>(?:how|what|when|why|where|who) .+)", "said_about"),
    (r"is (?:that|it) enough(?: to (?:cover|pay|live on|get by|last|feed|make).*)?",
     "how_far_goes"),
    (rf"(?:has|have) {_THEY} (?:explained|gone over)"
     r" (?P<rest>.+?)(?: (?:to|with) you)?", "told_about"),
    (r"(?:is|are) (?P<subject>(?:the|your|his|her) \w+|he|she|they)"
     r" (?:very |still |at all )?involved",
     "part_in_it"),
    (r"did (?:somebody|someone|anybody|anyone) (?:from|at) (?P<who>.+?)"
     r" (?:ever )?(?:call|contact|reach out to"
     r"|get back to|talk to) you(?P<tail>(?: about .+)?)", "heard_from"),
    (r"do you miss (?P<who>him|her|them|your \w+) (?P<rest>when .+)", "feel_when"),
    (r"(?:could|would|can) (?P<subject>the \w+|your \w+|it) be (?P<rest>(?:in|on|at|after) .+)",
     "how_if_were"),
    (r"is there (?:somewhere|anywhere|a (?:safe )?place) (?:that )?"
     r"(?P<subject>you|he|she|they|(?:the|your) \w+) (?:can|could|would) (?P<rest>\w+.*)",
     "where_could"),
    (r"(?P<are>is|was) it (?:a|an) (?:good|nice|bad|happy|rough|hard) (?P<rest>\w+)", "how_the"),
)  # fmt: skip
_COMPILED = tuple((re.compile(rf"^{written}$", re.IGNORECASE), shape) for written, shape in _STOCK)


@lru_cache(maxsize=1)
def _any_of_them() -> re.Pattern[str]:
    """All stock questions in one pattern: most lines are none, and that is seen at once."""
    every = "|".join(re.sub(r"\(\?P<\w+>", "(?:", written) for written, _ in _STOCK)
    return re.compile(rf"^(?:{every})$", re.IGNORECASE)


SHAPES = frozenset(shape for _, shape in _STOCK)
_PAIR = re.compile(
    r"^(?:are|do) (?P<rest>you (?:two|all|both|guys)|they"
    r"|you and (?:(?:your|her|his|the) )?\w+(?: (?:mom|dad|mother|father|parents|family))?)"
    r" (?:still |even )?(?:close|on (?:good|speaking) terms|speaking|talking|speak|talk"
    r"|(?:fight|argu|fuss)(?:ing|e)?(?: (?:about|over) .+)?|getting along|get along)"
    r"(?: (?:well|okay|ok|good|much|a lot|again|better))?$",
    re.IGNORECASE,
)
_EASIER = re.compile(
    r"^(?P<are>is|are) (?P<subject>(?:the |your )?\w+s|things|it|everything|bedtime|school)"
    r" (?:any |getting |getting any |a little |a bit )*(?:better|easier|worse|harder|smoother)"
    r"(?P<tail>(?: (?:with|at|for|between|since) .+)?)$",
    re.IGNORECASE,
)
_SOMETHING = re.compile(
    r"^(?:is (?:that|this|it)|would (?:that|this|it) be) something (?:that )?(?:you|y'all)"
    r"(?:'d| would)? ?(?:want to|like to|be willing to|be open to|might|could)"
    r" (?P<rest>work on|talk about|look into|think about|try|do|change|see)$",
    re.IGNORECASE,
)


def stock_question(text: str) -> Shaped | None:
    """See what a question asks for that everybody asks in the same words."""
    for pattern, shape in _COMPILED if _any_of_them().match(text) else ():
        found = pattern.match(text)
        if found:
            return Shaped(shape, _small(found))
    pair = _PAIR.match(text)
    if pair:
        return Shaped("between_them", {"rest": who(pair["rest"])})
    easier = _EASIER.match(text)
    if easier and not is_somebody(easier["subject"]):
        return Shaped("be_how", _small(easier))
    something = _SOMETHING.match(text)
    if something and is_base(something["rest"].split()[0]):
        return Shaped("want_to", {"rest": f"{doing(something['rest'])} that"})
    return None


def _small(found: re.Match[str]) -> dict[str, str]:
    """The gaps, with no capital on the verb that no longer opens the question."""
    gaps = found.groupdict("")
    if gaps.get("who"):
        gaps["who"] = who(gaps["who"])
    return {
        "have": "have" if is_plural(gaps.get("subject") or "it") else "has",
        "do": "do" if is_plural(gaps.get("subject") or "it") else "does",
        **gaps,
        **{name: gaps[name].lower() for name in ("are", "have", "do") if name in gaps},
    }
