"""What sort of thing a person just told: one event, a habit, a choice, a loss."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.sentences import sentences
from assistant.language.verbs import is_base, is_past

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_AT_A_TIME = re.compile(
    rf"\b(?:yesterday|today|last (?!one\b|thing\b)\w+|this (?:morning|week|past|spring|summer|fall"
    rf"|winter)|{_DAY}|tonight|(?:in|back in|around) (?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|(?:the other|one|that) (?:day|night|time"
    r"|morning)"
    r"|ago|christmas|thanksgiving|easter|on the \w+(?:th|st|nd|rd)"
    r"|(?:till|until) (?:close|midnight|morning|\w+ o'clock)|(?:at|around) (?:\d+|midnight"
    r"|noon))\b",
    re.IGNORECASE,
)
# A verb that by itself is one act at one time.
_SINGLE = re.compile(
    r"\b(?:(?:got|was|were|been) (?:kicked|put|thrown|fired|evicted|arrested|pulled over|laid off"
    r"|suspended|expelled|written up)|(?:kicked|threw|put) (?:me|us|him|her|them) out"
    r"|took off|walked out|ran off|ran away|moved out|wrecked|hung up|relapsed|slipped|dropped out"
    r"|signed|pawned|sold|called (?:him|her|them|the)|told (?:him|her|them|the)|got into it"
    r"|broke (?:up|down|in)|woke up|grabbed|threw|(?:left|dropped) (?:him|her|them|the)"
    r"|went off|blew up|snapped|cussed|smacked|slapped|spanked|hollered at|yelled at|ran (?:a|the"
    r"|over)|spent|fell|forgot"
    r"|lost (?:it|my temper)|passed out|got (?:drunk|high|married))\b",
    re.IGNORECASE,
)
# "I was on the phone": what was going on is told already, and had its time.
_AT_WORK_ON = re.compile(
    r"^(?:well,? |yeah,? )?(?:i|we) (?:was|were) (?:just )?(?:on|in|at|out|asleep"
    r"|(?!living|staying|working|dating|seeing|raising)\w+ing)\b",
    re.IGNORECASE,
)
# "… and she got out": one thing came of another.
_AND_THEN = re.compile(r"\w and (?:then )?(?:he|she|they|it|the \w+|my \w+) \w+", re.IGNORECASE)
_OVER_AND_OVER = re.compile(
    rf"\b(?:every|always|usually|most (?:nights|days|mornings|times)|sometimes|each|keeps? \w+ing"
    rf"|{_DAY}s"
    r"|whenever|all the time|used to|nights|mornings|weekends|when (?:i|he|she|they|we|it|the|my)"
    r"|a lot|some (?:nights|days))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:\w+n['’]?t|never|not|no|nobody|nothing|without|ain['’]?t)\b", re.I)
# What comes over a person, and is not set out for.
_COMES_OVER = re.compile(
    r"\b(?:(?:lose|lost|losing) (?:it|my|your|his|her)\b(?! (?:job|house|place|license|phone|keys))"
    r"|yell\w*|holler\w*|scream\w*|cry\w*|cried|snap\w*|forget\w*|forgot|oversle\w+"
    r"|(?:sleep|slept) (?:through|in (?:again|late))|shut\w* down|shuts down|freez\w+|froze"
    r"|panic\w*"
    r"|blow(?:s|ing)? up|blew up|fly off|flew off|go(?:es|ing)? off on|went off on"
    r"|get(?:s|ting)? (?:so |real |that )?(?:mad|angry|upset|sad|worked up)|argu\w+|fight\w*|fought"
    r"|fall\w* asleep|fell asleep|zon\w+ out|wet the bed|shak(?:e|es|ing)|run\w* late"
    r"|ran late|mess(?:es|ed)? up|raised (?:my|his|her) voice|hit|hits|punch\w*|kick(?:s|ed)"
    r"|shov\w+|slapp?\w*|grabb\w+"
    r"|threw a fit|nightmares?)\b",
    re.IGNORECASE,
)
# What is done on purpose, after some thought.
_ON_PURPOSE = re.compile(
    r"\b(?:let|lets|letting|left|leave|leaving|took|take|taking|moved?|moving|quit|quitting|married"
    r"|marry|kept|keep|keeping|put|gave|give|giving|sent|send|sending|signed?|pulled?|pull"
    r"|dropp?(?:ed)?"
    r"|stay(?:ed|s|ing)?|go(?:es|ing)? back|went back|bought|buy|spend|spent|hid|hide|told|tell"
    r"|lied|lie|refused?|turned? down|skip\w*|chose|decided|pick(?:ed)?|agreed|went|go|sleep"
    r"|drive|drove|use|used|smoke[sd]?|drink|drank|work(?:ed)?|sold|pawned|stopp?(?:ed)?|bring"
    r"|brought|avoid\w*|won['’]?t|make (?:him|her|them)|made (?:him|her|them)|switch\w*|cut|shut"
    r"|turn(?:ed)? (?:off|down)|lock\w*|cancel\w*"
    r"|threw|thrown|homeschool\w*|had (?:him|her|them)|have (?:him|her|them)"
    r")\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:died|dead|passed away|passed (?:in|last|on|this)|(?:she|he|they|mama|mom|dad"
    r"|daddy|my \w+) passed\b(?! (?:out|the|his|her|a|me))|funeral|buried|miscarr\w+|stillborn"
    r"|grave|cemetery|candle|ashes|memorial|headstone|lost (?:my|our|the|a) (?:mom|mother|mama"
    r"|dad|father|daddy|son|daughter|baby"
    r"|brother|sister|husband|wife|grandma|mamaw|papaw|boy|girl|twin))\b",
    re.IGNORECASE,
)
# "I told them he was dead", "we fell out over the funeral": nobody is mourned in these.
_ONLY_SAID = re.compile(
    r"\b(?:told|tell|said|says|wish\w*)\b.*\b(?:was|were|is|'s) dead\b|\b(?:fell out|fight|fought"
    r"|argu\w+) (?:over|at|about) the funeral\b|\bhalf dead\b|\bdead (?:tired|end|broke|serious)\b",
    re.IGNORECASE,
)
_OF_FAITH = re.compile(
    r"\b(?:pray\w*|church|god|lord|jesus|bible|faith|preacher|ceremon\w+|rosary|scripture|mosque"
    r"|worship)\b",
    re.IGNORECASE,
)
# "How that came about" would be heard of these.
_NOT_ASKED_OF = re.compile(
    r"\b(?:pregnan\w*|expecting|conceiv\w*|baby|born|sick|cancer|stroke|sugar|diabet\w+|hospital"
    r"|accident|rape\w*|divorc\w*)\b",
    re.IGNORECASE,
)
_VIEWED = re.compile(
    r"\b(?:the way i see|i (?:don['’]?t )?(?:think|figure|believe|reckon)|to me\b|if you ask me"
    r"|i feel like|my opinion|in my book|i['’]?d say|nothing wrong with|ain['’]?t nothing wrong"
    r"|seems to me|i say\b|i (?:don['’]?t )?believe in|everybody knows|kids need"
    r"|i['’]?ve always (?:said|thought))",
    re.IGNORECASE,
)


def happened_once(previous: str) -> bool:
    """Whether one thing that is over was told, with its time or as one clear act."""
    return any(_once(one.text) for one in sentences(previous) if "?" not in one.mark)


def _once(told: str) -> bool:
    if _OVER_AND_OVER.search(told) or _DENIED.search(told):
        return False
    if (
        _SINGLE.search(told)
        or _AT_WORK_ON.search(told)
        or (_AND_THEN.search(told) and is_over(told))
    ):
        return True
    timed = _AT_A_TIME.search(told)
    return bool(timed) and any(map(_was, _WORD.findall(told.lower())))


def _was(word: str) -> bool:
    """Whether a word is a past form; verbs that are no common ones by their ending."""
    return (is_past(word) and word not in _IS_NOW) or (
        word.endswith("ed") and len(word) > 4 and word not in _NO_PAST
    )


_IS_NOW = frozenset("is are am has been".split())
_NO_PAST = frozenset("need feed seed speed indeed scared tired bored worried married".split())


def is_over(told: str) -> bool:
    """Whether something is told of a time that is over."""
    words = _WORD.findall(told.lower().replace("’", "'"))
    return any(
        (
            _was(word)
            and word != "gone"
            and not is_base(word)
            and not (word == "got" and after in _OWNED)
        )
        or word in ("didn't", "didnt", "wasn't", "couldn't", "did")
        for word, after in pairwise([*words, ""])
    )


# "I got no car" is having none.
_OWNED = frozenset(
    "a an the no my our two three four five six some to lots plenty nothing nobody this".split()
)


def happens_often(told: str) -> bool:
    """Whether something is told that happens over and over."""
    return bool(_OVER_AND_OVER.search(told))


def comes_over(told: str) -> bool:
    """Whether something is told that happens to a person rather than that they do it."""
    return bool(_COMES_OVER.search(told))


def on_purpose(told: str) -> bool:
    """Whether an act is told that somebody set out to do."""
    return bool(_ON_PURPOSE.search(told))


def of_a_loss(told: str) -> bool:
    """Whether somebody is dead, or mourned."""
    return bool(_LOST.search(told)) and not _ONLY_SAID.search(told)


def of_faith(told: str) -> bool:
    """Whether prayer, church or ceremony is spoken of."""
    return bool(_OF_FAITH.search(told))


def is_viewed(told: str) -> bool:
    """Whether the person has said how they see it."""
    return bool(_VIEWED.search(told))


def may_come_about(told: str) -> bool:
    """Whether "how that came about" can be asked, and be heard of nothing else."""
    return not (_NOT_ASKED_OF.search(told) or of_a_loss(told))


_BY_ME = re.compile(r"^(?:well|yeah|so|and|but|honestly|look|yes|no)?,? ?(?:i|we)\b", re.IGNORECASE)


_MINE = re.compile(
    r"^(?:well|yeah|so|and|but|honestly|look|yes|no)?,? ?(?:i|we)"
    r" (?:just |finally |even |only |already )?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
# What befalls a person, though they say "I": nobody decides it.
_BEFALLS = frozenset(
    """was were had got lost felt fell forgot found heard saw thought knew slept hurt broke needed
    wanted missed happened slipped relapsed failed liked loved hated feared worried learned noticed
    bled starved struggled suffered turned passed tripped fainted woke grew met used understood
    seen been did said dreamed burned spilled wrecked raised remembered cried yelled screamed
    snapped panicked froze ran dropped
    married""".split()
)


def done_by_me(told: str) -> bool:
    """Whether the person tells of an act of their own that they set out to do."""
    return any(_is_my_act(one.text.strip()) for one in sentences(told))


def _is_my_act(sentence: str) -> bool:
    mine = _MINE.match(sentence)
    if not mine:
        return bool(_BY_ME.match(sentence)) and on_purpose(sentence)
    verb = mine["verb"].lower()
    return on_purpose(sentence) or (_was(verb) and verb not in _BEFALLS)


_PLACED = re.compile(
    r"^(?:well,? |yeah,? |so )?(?:i|we) (?:just |had to )?(?:left|leave|took|take|sent|send|put"
    r"|let|lets"
    r"|kept|keep|dropped|pulled|moved|gave|made|have|had|got)"
    r" (?:him|her|them|the (?:kids|boys|girls|baby)|my \w+)\b",
    re.IGNORECASE,
)


def placed_by_me(told: str) -> bool:
    """Whether the person tells that somebody is where they are through them."""
    return any(bool(_PLACED.match(one.text.strip())) for one in sentences(told))
