"""What a push comes down to where its words cannot be turned: how a child takes it, or is safe."""

from __future__ import annotations

import re

from assistant.coach.question_shapes import Shaped
from assistant.coach.told import happened_once, is_over

_WOULD_RATHER = re.compile(
    r"\b(?:would|do)n['’]?t (?P<who>he|she|they|the \w+|your (?!place\b)\w+"
    r"|(?-i:[A-Z])[a-z]+)"
    r" (?:rather|want|like it better|prefer)\b"
    r"|\b(?P<also>he|she|they)(?:['’]d| would) (?:rather|prefer|want)\b",
    re.IGNORECASE,
)
_TOO_SOON = re.compile(
    r"\b(?:realistic|too soon|little soon|bit soon|not ready|be ready|rush\w*|too fast|too quick"
    r"|jumping the gun|one step at a time|get ahead of)\b",
    re.IGNORECASE,
)
_CHILD = (
    r"(?P<child>kids|children|little ones|boys|girls|twins|baby|toddler|(?:little|older|younger)"
    r" (?:one|boy|girl)|son|daughter|brother|sister|brothers|sisters)"
)
_OF_CHILDREN = re.compile(
    rf"\b(?P<whose>the|your|his|her|those|these|a|an) (?:\w+ )?{_CHILD}\b|\b(?P<bare>kids|children"
    r"|babies)\b",
    re.IGNORECASE,
)
_TAKES_IT = re.compile(
    r"\b(?:scar\w*|hurt\w*|hear\w*|see\w*|pick(?:s|ing)? up|notic\w*|affect\w*|confus\w*|upset\w*"
    r"|worr\w+|hard (?:on|for)|tough on|rough on|bad for|good for|feel\w*|miss(?:es|ing)?(?: out)?"
    r"|put the|put them first|watch(?:es|ing)? you|stress\w*|embarrass\w*|lonely|are home"
    r"|be home|right there|awake|harm\w*"
    r"|damag\w*|fair to|better off|too much for)\b",
    re.IGNORECASE,
)
_UNSAFE = re.compile(
    r"\b(?:danger\w*|risk\w*|safe\w*|unsafe|get hurt|got hurt|climb\w*|reach|fall|choke"
    r"|smother\w*|drown\w*|suffocat\w*|unattended|unsupervised|alone|by (?:him|her"
    r"|them)sel(?:f|ves)"
    r"|too young|keep(?:ing)? an eye|(?:what|anything) could (?:have )?happen\w*|get into"
    r"|(?:anything|something) to happen|fence|helmets?|life jackets?|locked|loaded"
    r"|seat ?belts?|car seat"
    r"|smoke detector)\b",
    re.IGNORECASE,
)
_SMALL_ONE = re.compile(
    r"\b(?P<him>son|boy|grandson|nephew)\b|\b(?P<her>daughter|girl|granddaughter|niece)\b"
    r"|\b(?P<them>kids|children|boys|girls|twins|grandkids|babies|little ones)\b"
    r"|\b(?P<baby>baby|newborn|toddler|infant)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?P<he>he|him|he's)\b|\b(?P<she>she|her|she's)\b|\b(?P<they>they|them)\b")
_OF_A_MAN = re.compile(
    r"\b(?:husband|boyfriend|dad|daddy|father|ex|man|guy|uncle|brother|partner|neighbor|friend"
    r"|stepdad|cousin|teacher|landlord|judge|worker|foster|mom|mother|girlfriend|wife|sister)\b",
    re.IGNORECASE,
)


_GETS_ON = re.compile(
    r"\byou(?:['’]d| do| really| still| must)* (?:like|love|miss|trust"
    r"|get along with) (?P<rest>your"
    r" (?:own )?(?:mom|dad|mother|father|mama|daddy|stepdad|stepmom|sister|brother|family|grandma"
    r"|grandpa|mamaw|papaw|aunt|uncle|husband|wife|kids|foster (?:mom|dad|parents)))\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"\byou(?: still| actually)? (?:have(?:n['’]?t| not)|still have(?:n['’]?t)?)(?: even| actually"
    r"| really| yet)? (?:finished|done|started|completed|signed|filed|called|been to|gone to|made"
    r"|turned in|paid|scheduled|set up) (?P<rest>(?:the|your|that) (?:\w+ )?\w+)",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r"\b(?P<who>(?:the|your|his|her) (?:\w+ )?(?:nurse|doctor|teacher|counselor|therapist|school"
    r"|judge|lawyer|landlord|sponsor|dentist|principal)) (?:said|told|says|thinks|wants|wanted)\b",
    re.IGNORECASE,
)
_JUST_DOING = re.compile(
    r"\b(?:he|she|they|it)(?:['’]?s|['’]?re| is| are) (?:probably |maybe |not "
    r"|really )*(?:just|only)"
    r" (?:\w+ing|doing|after|being|mad|jealous|saying)\b",
    re.IGNORECASE,
)
_DOES_TO = re.compile(
    r"\bwhat (?:that|it|this|all that)(?:['’]?s| is| does| must"
    r"| might)\b.* to (?P<who>them|him|her)\b",
    re.IGNORECASE,
)


def at_issue(text: str, previous: str) -> Shaped | None:
    """See what a push comes down to: what somebody wants, how children take it, their safety."""
    rather = _WOULD_RATHER.search(text)
    if rather:
        return Shaped("think_want", {"who": (rather["who"] or rather["also"]).lower()})
    does_to = _DOES_TO.search(text)
    if does_to:
        return Shaped("like_for_them", {"who": does_to["who"].lower(), "tail": ""})
    gets_on = _GETS_ON.search(text)
    left = gets_on or _NOT_DONE.search(text)
    if left:
        shape = "things_with" if gets_on else "stand"
        return Shaped(shape, {"rest": left["rest"].lower()})
    told = _SAID_BY.search(text)
    if told and told["who"].split()[-1].lower() not in previous.lower():
        return Shaped("heard_from", {"who": told["who"].lower(), "tail": ""})
    if _JUST_DOING.search(text):
        return Shaped("behind_that")
    if _UNSAFE.search(text):
        return _kept_safe(text, previous)
    if _TOO_SOON.search(text):
        return Shaped("happen_first")
    return _taken_by_children(text, previous)


def _taken_by_children(text: str, previous: str) -> Shaped | None:
    """Ask how it is, or was, for the children whom the push is about."""
    named = _OF_CHILDREN.search(text)
    if not named or not _TAKES_IT.search(text):
        return None
    over = is_over(text) or bool(re.search(r"\b(?:must|had to) have\b|\bhad to\b", text))
    if happened_once(previous) and not over:
        return None  # of what is over nothing is so now
    bare = "baby" if named["bare"] and named["bare"].lower() == "babies" else "kids"
    child = (named["child"] or bare).lower()
    known = re.search(rf"\b(?:the|my|our|his|her) {re.escape(child)}\b", previous, re.IGNORECASE)
    whose = "the" if known or not named["whose"] else named["whose"].lower()
    whose = "the" if whose in ("a", "an", "those", "these") else whose
    shape = "think_for_them_then" if over else "like_for_them"
    return Shaped(shape, {"who": f"{whose} {child}", "tail": ""})


def _kept_safe(text: str, previous: str) -> Shaped | None:
    """Ask how a child is kept safe in what the person does; of one that is over, nothing."""
    if happened_once(previous) or is_over(previous):
        return None
    small = _SMALL_ONE.search(previous) or _SMALL_ONE.search(text)
    spoken = None if _OF_A_MAN.search(previous) else _SPOKEN.search(previous.lower())
    if small and not small["baby"]:
        is_so = "he's" if small["him"] else "she's" if small["her"] else "they're"
    elif small:
        is_so = f"the {small['baby'].lower()}'s"
    elif spoken:
        is_so = "he's" if spoken["he"] else "she's" if spoken["she"] else "they're"
    else:
        return None
    return Shaped("make_sure", {"who": is_so})
