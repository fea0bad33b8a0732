"""What shape a closed question has whose words are too many, or too odd, to be taken up whole."""

from __future__ import annotations

import re

from assistant.coach.efforts import doing_for
from assistant.coach.everyday import HARM, is_somebody, without_end
from assistant.coach.faring_shapes import THEY, of_somebody
from assistant.coach.question_shapes import Shaped
from assistant.coach.subjects import Parted, is_clean, is_plural
from assistant.language.verbs import is_base

_THING = r"(?:(?:the|your|his|her|their|that|those) (?:\w+ )?\w+)"
_USUALLY = re.compile(
    r"^(?:do|does) (?:that|it|this|things) (?:usually |normally |always |still |ever )*"
    r"(?:go|work out|turn out)(?: (?:ok|okay|well|good|alright|fine|better|smooth|smoothly))?$",
    re.IGNORECASE,
)
_WANTS_AT = re.compile(
    r"^(?:do|would) you (?:really |still )?(?:want|like) (?P<who>him|her|them|your \w+"
    r"|(?-i:[A-Z])\w+) (?P<at>(?:at|in|there|with|around|back|here|on|over)\b.*)$",
    re.IGNORECASE,
)
_WOULD_WORK = re.compile(
    r"^(?:would|will|could) (?P<subject>(?!you\b|he\b|she\b|they\b)[\w' ]{3,30}?)"
    r" (?:be|work|feel) ?(?:enough|okay|ok|better|easier|good|fine|possible|doable|out|all"
    r" right|alright)?"
    r"(?P<tail>(?: (?:for|with) (?:you|y'all|him|her|them|everybody|(?:the|your) \w+))?)$",
    re.IGNORECASE,
)
_IS_DONE = re.compile(
    rf"^(?:is|are|was|were) (?P<rest>{_THING}) (?:all |still |already |finally |being )*"
    r"(?:set up|fixed|ready|done|finished|put together|cleaned|hooked up|turned (?:back )?on"
    r"|back on|signed|filled out|in place|approved|paid|paid off|working|running|unpacked|up"
    r" and running|installed|open|full)$",
    re.IGNORECASE,
)
_HOW_NOW = re.compile(
    rf"^(?P<are>is|are) (?P<subject>{_THING}|things|it|everything) (?:any |a little |a lot |much"
    r" |doing |getting |getting any )*"
    r"(?:better|worse|easier|calmer|quieter|healthy|cleaner|clearer|warmer|back to normal)"
    r"(?P<tail>(?: (?:at|with|for|in|since) .+)?)$",
    re.IGNORECASE,
)
_WORRIES = re.compile(
    r"^(?:do|does) (?P<subject>you|he|she|they) (?:ever |still )?(?:worry|stress|fret|get"
    r" (?:worried|nervous|upset|anxious|stressed)) (?:out )?(?:about|over) (?P<rest>.+)$",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"^(?:have|did) you (?:ever |already |even |thought about )*(?:tried|try)\b.*$", re.IGNORECASE
)
_ENOUGH = re.compile(
    r"^(?:are|is|do|does|have|has) (?P<subject>you|he|she|they|your \w+)"
    r" (?:ever |still |really |been )*(?:get|getting|gotten|got|have|had|having)"
    r" (?:enough|any|much|some|a lot of|plenty of) (?P<rest>(?!of\b|idea|plans?\b|questions?\b"
    r"|concerns?\b|thoughts?\b|problems?\b|luck|way|word|news|worse|better|sicker|more\b|trouble)"
    r"(?:sleep|rest|help|time|support|breaks?|food|money|heat)\b[\w' ]*)$",
    re.IGNORECASE,
)
_TALKED = re.compile(
    rf"^(?P<have>has|have|did|do|does) (?P<subject>you|{THEY}) (?:ever |already )*(?:talk(?:ed)?"
    r"|spoken|speak|spoke) (?:to|with) (?:an?|any\w*|some\w*|the|your|his|her)\b[\w' ]*?"
    r" about (?P<rest>.+)$",
    re.IGNORECASE,
)
_MIGHT = re.compile(
    r"^(?:can|could|will) (?P<subject>you|he|she|they|y'all) (?:still |also |maybe )?"
    r"(?P<verb>get|make|pay|find|reach|afford|cover|manage|keep|fit|fix|bring|drive)"
    r"(?P<tail>(?! (?:me|us|that|it|this|up|over|sure|out)\b) (?!.*\b(?:i|me|us|my)\b).+)$",
    re.IGNORECASE,
)
_ASKS_AHEAD = re.compile(
    r"^(?:are you (?:planning|thinking)(?: to| on| about| of)|are you going to (?!a\b|the\b|your\b"
    r"|\w+ings?\b)|will you|do you (?:plan|intend) (?:to|on))\b.+$",
    re.IGNORECASE,
)
_FEELS_NOW = re.compile(
    r"^do you feel (?:any |a little |a bit |more |less |really )*\w+"
    r" (?P<rest>(?:now that|now|since|with|when|at|around|over|about) ?.*)$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"^did (?P<who>you|he|she|they|the \w+|your \w+) .+?(?: afterwards?| after| after that| then"
    r"| when you (?:got|came) (?:home|back))$",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"^(?:are )?(?:you|y'all) (?:still |all )?(?P<doing>keeping|managing|holding up|making"
    r" it|getting by|hanging in there|staying)(?P<tail>(?: (?:warm|up|safe|busy|cool|sober"
    r"|clean))?)(?: (?:ok|okay|alright))?$",
    re.IGNORECASE,
)
_DOES_SO = re.compile(
    r"^(?:are|is) \w+ (?P<act>taking|using|keeping|giving|doing|going to)\b", re.I
)
_LOOKED_AT = re.compile(
    rf"^(?:has|have) (?P<tested>{_THING}) been (?:tested|checked|checked out|looked at|fixed|set"
    r" up|approved|paid|filed)$"
    r"|^(?:have|did) you (?:ever )?(?:looked|look|checked|check) (?:into|at|on|out)"
    r" (?P<rest>(?!an?\b|it\b|that\b|any|his\b|her\b|their\b|him\b|them\b)[\w' ]{4,28})$",
    re.IGNORECASE,
)
_GETS = re.compile(
    r"^(?:do|does|are|is) (?P<subject>you|he|she|they) (?:still |currently )?(?:get|getting|receive"
    r"|receiving|have|on|qualify for|drawing) (?:any )?(?P<rest>(?:\w+ )?(?:benefits|stamps|wic|ssi"
    r"|disability|assistance|insurance|unemployment|medicaid|snap|child support))$",
    re.IGNORECASE,
)
_COULD_HELP = re.compile(
    r"^do you think (?P<doing>(?!that\b|it\b|you\b|he\b|she\b|they\b|we\b|i\b)[\w' ]{4,30}?)"
    r" (?:could|would|might|can|will) (?:help|work|be (?:good|helpful|worth it))\b.*$",
    re.IGNORECASE,
)
_LOOKED_FOR = re.compile(
    r"^(?:have|did|are) you (?:ever |been |still )*(?:looked|look|looking|search(?:ed|ing)?) for"
    r" (?P<rest>(?:an?|another|some) [\w ]{3,24})$",
    re.IGNORECASE,
)
_PROUD = re.compile(r"^(?:are|were) you (?:proud|ashamed|disappointed) (?:of|in) yourself$", re.I)
_LONGEST = 7  # words


def plainer_shape(text: str) -> Shaped | None:
    """See what a closed question asks for in fewer words than its own; None for no such thing."""
    text = re.sub(r" at all$", "", without_end(text))
    if not is_clean(text, most=18):
        return None
    return _of_how_it_goes(text) or of_somebody(text) or _of_what_comes(text)


_HAS_ONE = re.compile(
    r"^(?:do|does|have|has) (?P<subject>you|he|she|they) (?:have|got|gotten|get) (?:one|that|those"
    r"|them)$"
    r"|^(?:is|are) (?:it|that|they|things) (?:back )?(?:on|off|fixed|done|settled|over|paid|working"
    r" again|taken care of)$",
    re.IGNORECASE,
)


def _of_how_it_goes(text: str) -> Shaped | None:
    """See how a thing goes, stands, or would work."""
    if _HAS_ONE.match(text):
        return Shaped("stand", {"rest": "that"})
    if _USUALLY.match(text):
        return Shaped("usually_goes")
    done = _IS_DONE.match(text)
    if done and not is_somebody(done["rest"]):
        return Shaped("stand", {"rest": done["rest"]})
    better = _HOW_NOW.match(text)
    if better:
        gaps = {**better.groupdict(""), "are": better["are"].lower()}
        return Shaped("be_how", {**gaps, "tail": gaps["tail"] or " now"})
    sought = _LOOKED_FOR.match(text)
    if sought:
        return Shaped("stand", {"rest": f"finding {sought['rest']}"})
    looked = _LOOKED_AT.match(text)
    if looked:
        return Shaped("stand", {"rest": looked["tested"] or looked["rest"]})
    works = _WOULD_WORK.match(text)
    if works and not is_somebody(works["subject"]):
        return Shaped("how_work", works.groupdict(""))
    keeps = _KEEPS.match(text)
    if keeps:
        return Shaped("doing_at", {"are": "are", "subject": "you", **keeps.groupdict("")})
    return None


def _of_what_comes(text: str) -> Shaped | None:
    """See what somebody wants, might do, has tried, talked over, or does when it happens."""
    wants = _WANTS_AT.match(text)
    if wants:
        rest = f"having {wants['who']} {wants['at']}"
        return Shaped("would_feel", {"subject": "you", "rest": rest})
    worries = _WORRIES.match(text)
    if worries and is_clean(worries["rest"], most=_LONGEST):
        do = "does" if worries["subject"].lower() in ("he", "she") else "do"
        subject = worries["subject"].lower()
        return Shaped("feel_about", {"do": do, "subject": subject, "rest": worries["rest"]})
    gets = _GETS.match(text)
    if gets:
        return Shaped("stand", {"rest": gets["rest"]})
    could = _COULD_HELP.match(text)
    if could:
        return Shaped("thoughts_on", could.groupdict())
    return _of_a_feeling(text) or _of_what_is_done(text)


def _of_a_feeling(text: str) -> Shaped | None:
    """See how somebody feels about themselves, or now that something is so."""
    if _PROUD.match(text):
        return Shaped("feel_about_that")
    feels = _FEELS_NOW.match(text)
    fits = feels and is_clean(feels["rest"], most=_LONGEST)
    return Shaped("feeling_now", {"rest": feels["rest"]}) if feels and fits else None


def _of_what_is_done(text: str) -> Shaped | None:
    """See what has been tried or talked over, there is enough of, or might be done."""
    if _TRIED.match(text):
        return Shaped("tried_far")
    enough = _ENOUGH.match(text)
    if enough:
        return doing_for(Parted(enough["subject"].lower(), (), ""), enough["rest"])
    talked = _TALKED.match(text)
    if talked and is_clean(talked["rest"], most=_LONGEST):
        have = "have" if is_plural(talked["subject"]) else "has"
        gaps = {"have": have, "subject": talked["subject"], "rest": talked["rest"]}
        return Shaped("talked_to_whom", gaps)
    might = _MIGHT.match(text)
    if might and is_clean(might["tail"], most=_LONGEST):
        return Shaped("how_might", {**might.groupdict(), "subject": might["subject"].lower()})
    if _ASKS_AHEAD.match(text) and not re.search(r" (?:tell|be|have|let|like|every) ", text):
        return Shaped("thinking_next")
    return Shaped("after_that") if _AFTERWARDS.match(text) else None


def done_when_that_happens(text: str) -> Shaped | None:
    """See whether a question asks what somebody does about what happens over and over."""
    found = re.match(r"^do you (?:ever |usually |just |always )*(?P<verb>\w+)\b", text, re.I)
    verb = found["verb"].lower() if found else ""
    return Shaped("do_then") if is_base(verb) and verb not in _NO_ACT | HARM else None


def came_after(text: str) -> Shaped | None:
    """See whether a question asks what came of a thing that happened once."""
    found = re.match(
        r"^(?:did (?:you|he|she|they|it|any\w+|some\w+|the \w+|your \w+)|(?:was|were|did|has|have)"
        r" (?:any|some)(?:body|one)) (?:ever |just "
        r"|actually )*(?P<verb>\w+)\b(?!.*\b(?:when|before|last"
        r"|while|why|because|usually|always|first)\b)",
        text,
        re.IGNORECASE,
    )
    return Shaped("after_that") if found and found["verb"].lower() not in _NO_ACT | HARM else None


_NO_ACT = frozenset(
    """want have need know think feel like understand get see remember believe worry trust love
    agree mind mean miss live work own hate enjoy say realize wish hope""".split()
)
