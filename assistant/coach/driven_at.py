"""What a leading question drives at: the worker's own point, asked so that any answer will do."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.coach.leading_shapes import bare_claim, without_tag
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import is_clean, who
from assistant.language.verbs import is_base, is_ing

_KIN = (
    r"mom|mother|mama|dad|father|daddy|sisters?|brothers?|aunt|uncle|cousin|grandma|grandmother"
    r"|grandpa|grandfather|mamaw|papaw|husband|wife|boyfriend|girlfriend|partner|friends?|kids"
    r"|children|boys|girls|son|daughter|baby|family|parents|oldest|youngest"
)
_OFFICE = (
    r"pastor|preacher|sponsor|doctor|dr|nurse|teachers?|judge|lawyer|counselor|therapist|boss"
    r"|landlord|principal|coach|midwife|dentist|school|court"
)
_WHO = rf"(?P<who>(?:the|your|his|her|their) (?:\w+ )?(?:{_KIN}|{_OFFICE}))"
TOO = r"(?:too|so|kind of|kinda|pretty|awful|awfully|a little|a bit|a little bit|sort of|really)"
_AGE = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
_EARLY = r"(?:soon|early|fast|quick|sudden|rushed)"

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], Shaped | None]]


def driven_at(sentence: str) -> Shaped | None:
    """See which point a push drives at, by words that pushes have in common; else None."""
    whole, claim = without_tag(sentence), bare_claim(sentence)
    for pattern, shape in _RULES:
        found = pattern.search(claim) or pattern.search(whole)
        shaped = shape(found) if found else None
        if shaped and all(is_clean(gap, most=10) for gap in shaped.gaps.values() if gap):
            return shaped
    return None


def _would_say(found: re.Match[str]) -> Shaped | None:
    verb = found["rest"].split()[0]
    return (
        Shaped("would_say", {"who": _named(found), "about": doing(found["rest"])})
        if (is_base(verb))
        else None
    )


def _named(found: re.Match[str]) -> str:
    return re.sub(r"\bdr\b", "doctor", found["who"].lower())


def _say_of_that(found: re.Match[str]) -> Shaped:
    return Shaped("would_say", {"who": _named(found), "about": "that"})


def _if(found: re.Match[str]) -> Shaped | None:
    if re.search(r"\b(?:never|not)\b|n't\b", found.string):
        return None
    return Shaped("happen_if", {"rest": found["rest"]})


def _for_whom(found: re.Match[str]) -> Shaped:
    return Shaped("think_for_them", {"who": found["who"].lower()})


def _would_for_whom(found: re.Match[str]) -> Shaped:
    return Shaped("think_like", {"subject": "that", "be": "would be", "who": found["who"].lower()})


def _feels_doing(found: re.Match[str]) -> Shaped | None:
    rest = re.sub(r"^be (?=\w+ing\b)", "", found["rest"])
    verb = rest.split()[0]
    if not (is_base(verb) or is_ing(verb) or verb == "be"):
        return None
    act = rest if is_ing(verb) else doing(rest)
    return Shaped("feel_about", {"do": "do", "subject": "you", "rest": act})


def _would_feel(found: re.Match[str]) -> Shaped:
    rest = re.sub(r"^with ", "having ", found["rest"])
    return Shaped("would_feel", {"subject": "you", "rest": rest})


def _juggled(found: re.Match[str]) -> Shaped | None:
    first, second = (re.sub(r"^an? ", "your ", found[name].lower()) for name in ("a", "b"))
    return Shaped("juggle", {"rest": f"{first} and {second}"})


def _at_an_age(found: re.Match[str]) -> Shaped | None:
    if found["a"]:
        return Shaped("think_about", {"rest": f"{found['a']} at {found['b'].lower()}"})
    act = found["rest"] if is_ing(found["rest"].split()[0]) else doing(f"be {found['rest']}")
    return Shaped("think_about", {"rest": f"{act} at {found['b'].lower()}"})


def _stock(shape: str) -> Callable[[re.Match[str]], Shaped]:
    return lambda _: Shaped(shape)


def _gap(shape: str, name: str = "rest", into: str = "") -> Callable[[re.Match[str]], Shaped]:
    return lambda found: Shaped(shape, {into or name: found[name].lower()})


def _most_days(found: re.Match[str]) -> Shaped:
    whom = {"he": "him", "she": "her", "they": "them"}[found["who"].lower()]
    return Shaped("most_days", {"who": whom})


def _rules(*pairs: tuple[str, Callable[[re.Match[str]], Shaped | None]]) -> tuple[_Rule, ...]:
    return tuple((re.compile(written, re.IGNORECASE), shape) for written, shape in pairs)


_RULES = _rules(
    # Others' eyes: what somebody would want or say, and how it looks.
    (rf"\b{_WHO}(?: would|['’]d) (?:want|tell|like|expect|ask|advise) you to (?P<rest>.+)$",
     _would_say),
    (rf"\b{_WHO} (?:would(?:n['’]?t| not)?|should(?:n['’]?t)?) (?:of|have|['’]ve)\b", _say_of_that),
    (r"\b(?:how|what) (?:that|it|this)(?: would| might| could| must| may)? looks?"
     r"(?: like .+| to (?P<who>(?:the|your) \w+)| to .+| from .+)?$",
     lambda found: Shaped("looks_to", {"who": (found["who"] or "other people").lower()})),
    (rf"\b(?P<who>your (?:{_KIN}))(?: would|['’]d) (?:really |probably |still )*"
     r"(?:rather|want|like|love|prefer)\b(?! you to)", _gap("think_want", "who")),
    # What would come of it.
    (r"\bif (?:you|he|she|they)(?:['’]d| had) (?:\w+ed|just|been|not|done|called|gone|kept)\b"
     r"|\b(?:would|could)n['’]?t have happened\b", _stock("led_up_to_that")),
    (r"(?:['’]d| would| might) (?:(?!\bhave\b)[\w' ])+? if (?P<rest>(?:you|he|she|they) .+)$", _if),
    (r"\b(?:that|it|this|him|her) (?:did(?:n['’]?t| not)) (?:really )?(?:help|solve|teach|work|do"
     r"|fix|change)\b|\bthat (?:made (?:it|things) worse|taught|backfired)",
     _stock("came_of_that")),
    (r"^that (?:just |only |really )?(?:does(?:n['’]?t| not) (?:help|solve|teach|work|fix)"
     r"|(?:slows|makes|drags|hurts) (?:everything|things|it|you)\b)", _stock("comes_of_that")),
    # What might have been done, or might still be.
    (r"\bthere (?:was|were|is|are|(?:might|could|must|has to|had to)(?: be| have been))"
     r" (?:a |some )?(?:better|other|another|different|calmer|safer) (?:way|ways|things?|options?)"
     r"\b(?: to (?:handle|do|deal with|go about|say) (?:that|it|this)| you could)?"
     r"|\byou could(?:['’]ve| have) found (?:another|a better|a different) way\b",
     _stock("other_ways")),
    (r"^(?:couldn't you|you could|could you not) have (?:just )?(?:walked|talked|called|asked|told"
     r"|waited|gone|left|used|taken|said|tried)\b", _stock("other_ways")),
    (r"\b(?:something|a thing or two|a few things|things) you (?:could|can|might)"
     r" (?:still )?(?P<rest>(?:learn|get|take|gain|pick up|use)\b.*)$", _gap("might_get")),
    (r"^(?P<who>(?:an?|the|that|this|your) (?:\w+ )?(?:counselor|therapist|class|group|program"
     r"|mentor|tutor|coach|sponsor|doctor|support group)) (?:could|can|would|might)"
     r" (?:really )?(?:help|do you good|be good)\b", _gap("want_from", "who")),
    (r"\bget (?:something|a lot|plenty) out of (?:it|that)\b", _stock("get_out_of_it")),
    (r"\b(?:see|know) (?:how )?(?:that|it) got you\b|^(?:that|it) got you nowhere\b",
     _stock("came_of_that")),
    (r"\byou (?:could|can|might|will) (?:get|be|go) (?:arrested|locked up|to jail|in trouble|fined"
     r"|caught|pulled over)\b", _stock("heard_of_risks")),
    (r"^would(?:n['’]?t)? (?:[\w' ]+) (?:be good for|help|do good for) (?P<who>him|her|them)$",
     _gap("would_help_them", "who")),
    # Somebody's load.
    (rf"^{_WHO} (?:must|has to|probably|might) (?:get|be|feel) \w+\b(?! at| with)",
     lambda found: Shaped("think_like", {"subject": "that", "be": "is",
                                         "who": found["who"].lower()})),
    (rf"\bsure (?:that|it|this)(?:['’]s| is) (?:what(?:['’]s| is) )?(?:best|good|right)"
     rf" for {_WHO}$",
     _would_for_whom),
    (r"^(?:drinking|(?P<rest>yelling|fighting|screaming|hollering|cussing|arguing))\b.*"
     r" (?:is|can be|might be) (?:\w+ )*(?:bad|problem|hard|harmful|scary)\b",
     lambda found: Shaped("noise_like", {"rest": (found["rest"] or "drinking").lower()})),
    (r"^(?P<who>he|she|they) (?:was|were) (?:just |only |probably )*(?:thinking|trying|worried"
     r"|busy)\b",
     lambda found: Shaped("think_going_on", {"who": who(found["who"].lower())})),
    (r"^(?P<who>they|he|she)(?:['’]ve|['’]s| have| has) been (?:really |so |always |very )*(?:good"
     r"|nice|helpful|kind|patient) (?:to|with)\b",
     lambda found: Shaped("experience", {"rest": who(found["who"].lower())})),
    (r"\b(?:that|it)(?: does| would| must)?(?:n['’]?t)? makes? you feel\b"
     r"|^(?:that|it)(?:['’]s| is) (?:only )?(?:fair|reasonable)$", _stock("feel_about_that")),
    (r"^(?:most|other|all|lots of) (?:kids|children|people|moms|families|parents|teenagers)\b",
     _stock("make_of_it")),
    (r"^(?:is|was)n['’]?t (?:that|it) (?:an? )?(?:(?:awful|whole|pretty|lot|big|little|really|so)"
     rf" )*(?:lot|much|hard|unfair|burden)(?: to (?:put|ask|expect))? (?:on|for|to|of) {_WHO}$",
     _for_whom),
    (r"^(?:that|it|this)(?:['’]d| would|['’]s going to| is going to| will|['’]ll| could)"
     r" (?:make (?:it|that|things)|be) (?:\w+ )*?(?:harder|hard|rough|tough|confusing|stressful"
     rf"|scary|lonely|easier|a lot)(?: on| for| to) {_WHO}$", _would_for_whom),
    (r"^(?:isn['’]?t )?(?:that|it|this)(?:['’]s| is)? (?:an? )(?:\w+ )?lot (?:to take on|on your"
     r" plate|at once)\b", _stock("how_would_be")),
    (r"(?:['’]d| would| will)(?: be| make it)(?: \w+){0,3} (?:easier|better|harder|good|nice|nicer"
     r"|hard|great|tough) (?:on|for) you$", _stock("how_would_be")),
    (r"^(?P<rest>(?:(?:two|three|four|five|six|seven|eight|those|these) )(?:\w+ )?\w+s) (?:is|are)"
     r" (?:a lot|more than|too (?:much|many)|a handful|hard)\b", _gap("like_to_have")),
    (r"\bno way to live\b|^that(?:['’]s| is) no place (?:to|for)\b", _stock("child_like")),
    (r"\b(?P<who>he|she|they)['’](?:s|re) (?:\w+ing|gone|drunk|high|mad|tired|sick) (?:most of"
     r" the time|all the time|every (?:day|night)|more than|half the time)", _most_days),
    # Whether it is time, or fits.
    (rf"^(?:is|was)n['’]?t (?:it|that|this) (?:just )?{TOO} {_EARLY}\b"
     rf"|^(?:that|it|this)(?:['’]s| is) {TOO} {_EARLY}\b", _stock("the_timing")),
    (r"\b(?:sure|think) you['’]?(?:re| are) (?:really )?ready\b", _stock("how_ready")),
    (rf"^(?:is|was)n['’]?t (?:it|that) {TOO} (?:\w+) to (?P<rest>.+)$", _feels_doing),
    (rf"^(?:isn['’]?t )?(?P<b>{_AGE}) (?:is )?{TOO} (?:young|little|small|old) (?:for"
     rf" (?P<a>[\w ]+)|to (?:be )?(?P<rest>\w+.*))$", _at_an_age),
    (rf"^(?:(?:is|are)n['’]?t )?(?P<a>(?:\w+ ){{0,2}}[\w':]+?)(?: is| are| might be)? {TOO} \w+"
     r" for (?P<b>(?:an?|the|your) .+)$",
     lambda found: None if re.match(r"(?:that|it|this|he|she|they|you)\b", found["a"], re.I)
     else Shaped("think_about", {"rest": f"{found['a'].lower()} for {found['b'].lower()}"})),
    (r"\b(?:normal|natural|typical) for (?P<rest>(?:an?|the|your|kids|boys|girls|teenagers)\b"
     r"(?: [\w-]+){0,3}?) to\b", _gap("normal_for")),
    (r"^(?P<a>(?:(?:those|these|the|your|his|her) )?(?:\w+ )?\w+?) (?:ought to|should|needs? to"
     r"|ha(?:s|ve) to|must) (?:come|be) (?:before|ahead of) (?P<b>(?:(?:an?|the|your) )?\w+)$",
     _juggled),
    # What they are told that they feel or want.
    (r"\byou(?: must| do| still| really| probably| just| actually|['’]ve got to)* (?:miss)"
     r" (?P<who>him|her|them|(?:your|the) \w+)\b", _gap("comes_up", "who")),
    (r"\bdeep down,? you(?: still| really| do| probably)* (?:love|want|like|care about|need)"
     r" (?P<who>him|her|them|(?:your|the) \w+)(?: (?:a little|some|still|back|too))?$",
     _gap("comes_up", "who")),
    (r"^you (?:do |really |still )*want (?P<rest>your (?:kids|children|son|daughter|baby|boys"
     r"|girls|family)) (?:home|back|returned|with you)\b", _gap("want_for_now")),
    (r"^you (?:do |really |still )*want to be (?:an?|the) (?:\w+ )?(?P<rest>mom|mother|dad|father"
     r"|parent|grandma|grandpa|husband|wife)\b", _gap("what_kind")),
    (r"\byou(?:['’]d| would)? (?:probably |really )?feel (?:\w+ )?(?:better|safer|happier|calmer"
     r"|more \w+|less \w+) (?P<rest>(?:with|\w{2,}ing) .+)$", _would_feel),
    (r"\b(?:wouldn't it have|it would have|it would've|it'd have) (?:made more sense|been"
     r" (?:better|smarter|safer|easier))\b", _stock("went_into")),
    (r"\b(?:give|giving) (?:it|that|him|her|them) (?:at least )?an? (?:try|chance|shot)\b",
     lambda found: Shaped("thoughts_on", {"doing": doing(found[0])})),
    (r"^(?P<who>he|she|they|your \w+)(?: still| really| do| does)* loves? you\b",
     lambda found: Shaped("things_with", {"rest": who(found["who"].lower())})),
    (r"^(?:\w+ )?(?:days?|weeks?|months?) (?:is|are)(?:n['’]?t| not) (?:very |that |all that |a )?"
     r"(?:long|much|lot)\b", _stock("see_it_going")),
    (r"(?:better|good|best|easier|healthier) for (?:their|his|her|your) (?:sleep|health|teeth|eyes"
     r"|grades|weight|lungs|back|nerves|growth) (?:to (?P<rest>\w+ .+))$",
     lambda found: Shaped("thoughts_on", {"doing": doing(found["rest"])})),
    (r"\b(?:set|be) (?:an? )?(?:good |better )?(?:examples?|role models?) for (?P<who>your \w+)$",
     _gap("learn_from_you", "who")),
    (r"^(?:every|an?) (?P<a>child|kid|boy|girl|baby) needs (?P<b>(?:his|her|their|a) (?:mom|mother"
     r"|dad|father|daddy|mama|parents))$",
     lambda found: Shaped("needs_from", {"who": f"a {found['a']}", "rest": found["b"]})),
    (r"^(?P<who>every (?:child|kid|boy|girl|baby)|an? (?:\w+ )?(?:child|kid|boy|girl|baby"
     r"|teenager)) needs (?P<rest>(?!to\b)[\w' ]+)$",
     lambda found: Shaped("needs_of", {"who": re.sub("^every", "a", found["who"].lower()),
                                       "rest": found["rest"]})),
)  # fmt: skip
