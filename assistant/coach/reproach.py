"""What of their own doing may be said back to somebody: their care and effort, no confession.

"I let everybody down" is theirs to say; in a worker's mouth it accuses. What somebody did is said
back only where the doing is plainly work, care or a feeling: an unknown deed may be a confession.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.verbs import base, is_base, is_past

_YOU = frozenset({"you", "you've", "you'd", "you'll"})
_BETWEEN = frozenset(
    """just really still also always only already even finally all ever almost both sure do did
    will would about kind of mostly usually mainly then""".split()
)
# How somebody is, or what they want, feel and know: no deed.
_STATES = frozenset(
    """be have get feel want need like love miss hope wish pray worry hate dread believe think know
    see hear trust remember wonder understand mean picture dream appreciate prefer enjoy mind belong
    depend cry weep bawl laugh sleep lay lie sit stand wake live hurt count rather can can't
    cannot could couldn't won't wouldn't never don't didn't haven't hadn't weren't aren't not
    ache as sooner""".split()
)
# Work, care and everyday doing.
_EFFORT = frozenset(
    """answer apologize ask attend babysit bake bathe block bolt borrow braid bring brush build buy
    call carry catch change chase check childproof clean climb coach comb come cook cut decide
    deliver do draw dress drive earn eat embroider end feed fetch figure fill find finish fix fold
    garden give go graduate grow hand handle haul help hold hug hunt iron join keep kiss knit lead
    lean learn leave listen lock look make marry measure meet mop move mow open pack paint pass
    patch pay pick plan plant play pour practice promise pull put raise read record renew rent ride
    review rock roof rub run save say schedule sell send set settle sew share show sign sing speak
    start stay step stick stop study suggest supervise support survive swap swim switch take talk
    teach testify text thank throw tour trade translate travel try tuck turn use volunteer wait walk
    warm wash watch wear win work write""".split()
)
# Deeds that blame wherever they stand: "he cries because you yell".
_BLAMES = frozenset(
    """fail relapse slip let scare yell scream holler cuss abandon neglect ignore ruin destroy blow
    cheat steal lie betray abuse threaten choose snap drag push shove grab slam flunk bomb overdose
    deserve mistreat disappoint embarrass spoil hide break lose""".split()
)
_PAST_OF = {"sung": "sing", "sang": "sing", "swam": "swim", "sewed": "sew", "wept": "weep",
            "baked": "bake"}  # fmt: skip
_NOT = frozenset("don't didn't haven't hadn't weren't aren't couldn't won't".split())
# What may be told of as not done, and blames nobody: "you didn't sleep".
_LEFT_UNDONE = frozenset(
    """sleep want feel let quit have like miss eat need give believe trust understand see hear know
    keep drink smoke use yell hit spank whip fight argue back run leave get live work mind go
    think afford move worry cry wait speak talk drive read hang doze expect be skip""".split()
)


def _either(*ways: str) -> str:
    return rf"(?:{'|'.join(ways)})"


_THEM = r"(?:him|her|them)"
# The same verbs turned to blame by what follows them.
_TURNED_TO_BLAME = re.compile(
    r"\byou(?:'ve|'d|'ll|'re)? (?:(?!never|not)\w+ )??"
    + _either(
        rf"(?:give|gave|given) (?:up\b(?! \w+ing\b| your\b)|in\b|{_THEM} up\b"
        r"|(?:\w+ ){1,3}away\b)",
        r"(?:brought|bring) (?:\w+ ){1,2}?on\b",
        r"(?:go|going|gone|went) (?:off\b|along with|too far|crazy|back"
        rf" (?:out|to (?:{_THEM}|using|drinking)))",
        rf"(?:take|taking|taken|took) (?:off\b(?! work)|too\b|it out|\w+ out on"
        rf"|{_THEM} (?:from|away))",
        r"(?:put|putting) (?:\w+ ){1,4}?(?:ahead of|over|before|through|out on|in danger|at risk"
        r"|off)\b(?! therapy)",
        r"put (?:him|her|it|\w+ dog) down",
        r"picke?d? (?:\w+ ){1,4}?over\b",
        r"(?:ran|run) (?:off|out|away|your mouth)\b",
        rf"walk\w* (?:out (?:on|of (?:group|class|court))|away from (?:{_THEM}|it))\b",
        r"(?:turn|push)\w* (?:\w+ )?(?:away|out|your back)\b",
        r"look\w* away|raised? your (?:voice|hand)",
        r"(?:sleep|slept) (?:right |straight )?(?:through\b|in$)",
        rf"stay\w* with him\b|stop\w* off|(?:keep|kept) {_THEM} out\b",
        rf"(?:keep|keeping|kept) (?:secrets|lying|drinking|using|smoking|going back|messing|losing"
        rf"|missing|forgetting|putting (?:it|things) off"
        rf"|\w+ from (?:{_THEM}|you))\b",
        r"(?:get|got|getting|been|were) (?:so |too |all |real )?(?:arrested|high|drunk|locked up"
        r"|fired|caught|loud|ugly|mean|short|hateful|rough|hard on|in trouble|kicked|busted"
        r"|wr(?:itten|ote) up|using|drinking|lying|cheating|stealing|yelling|hollering|screaming"
        r"|hitting|gone"
        r"|the (?:bad|problem|reason)|late|wrong|awful|terrible|bad|selfish)\b",
        r"got (?:a dui|a record|charges?|in a fight|into it)\b",
        r"(?:get|got) \w+ wrong\b",
        r"(?:do|did|done) (?:time|(?:your )?\w+ (?:years|months))\b",
        rf"(?:do|did|done) (?:(?:it|that|this) to (?:{_THEM}|yourself)|(?:{_THEM} )?(?:wrong|bad)"
        r"|drugs|dope|meth)",
        rf"call(?:ed)? {_THEM} (?:an?|names|every)\b|got (?:so )?mad and\b|(?:throw|threw) an?\b",
        rf"stood (?:there|by)\b|watched it\b|pull\w* (?:his|her|their)\b|made {_THEM} do\b",
        rf"put {_THEM} first and not\b|drive (?:\w+ )*?without\b|pay (?:\w+ )*?late\b",
        rf"want (?:a drink|{_THEM} (?:gone|hurt))\b|going to get {_THEM}\b|got pregnant\b",
        r"did (?:it|that|this)$|missed\b|owe\b|cause[ds]?\b",
        r"had (?:a (?:relapse|slip|drink|mouth|fit|affair)|words|too much)\b",
        r"(?:have|had) (?:no business|nobody to blame|a (?:temper|problem|habit|record))\b",
        rf"made (?:{_THEM}|\w+ \w+) (?:cry|leave|mad|watch|lie|stay|feel)\b",
        r"made (?:an? )?(?:\w+ )?(?:mistakes?|choices?|decisions?|excuses?)\b",
        r"start(?:ed)? (?:drinking|using|smoking|it)\b",
        r"stop(?:ped)? (?:going|coming|calling|taking|trying|visiting|caring|picking)\b",
        r"kn[eo]w (?:about (?:it|that)|better|it (?:was|is) wrong)",
        rf"hate (?:{_THEM}|yourself|your (?!job))",
        rf"(?:leave|throw|threw) (?:{_THEM}|your|up your)\b|(?:sell|sold) (?:his|her|their|them)\b",
        r"(?:[\w']+ )*?too (?:long|much|hard|late|many|far|fast|often)\b",
    )
)
# Verdicts on whoever is spoken to, and what others hold against them.
_VERDICT = re.compile(
    _either(
        r"\byou(?:'re| are| were|'ve been) (?:just |really |still |so |kind of |always )*"
        + _either(
            r"nothing|nobody|no\b|why\b",
            r"(?:such )?an? (?:bad|terrible|awful|sorry|lousy|poor|horrible|coward|liar|burden|joke"
            r"|disappointment|mistake|hypocrite|screw)",
            r"the (?:\w+ )?(?:bad|problem|reason|worst|cause|villain)",
            r"not (?:an?|the|his|her|their|your|good|fit|much|enough|any|worth|strong|smart|cut out"
            r"|there for|perfect|proud|trying|even)\b",
            rf"fail|lying\b|drinking\b|using\b|yelling|scaring|hurting (?:{_THEM}|your)|ruin",
            r"hard on\b|rough with|short with|losing (?:it|control)|supposed to",
            r"selfish|weak|pathetic|useless|broken|dirty|bad\b|awful|hopeless",
        ),
        r"\b(?:fault|blamed?|deserved?|ashamed|shame|guilty|sin|regret|bad guy)\b",
        r"\b(?:(?:drugs|dope|meth|heroin|fentanyl|weed|booze)\b(?! eater)"
        r"|using(?: (?:again|every|when)\b|$))",
        r"\b(?:thief|liar|fraud|monster)\b|\bgood (?:reason|excuse)\b|\byour (?:own )?doing\b",
        r"\b(?:it's|like) you$|\byou can(?:'t)? be (?:trusted|patient|mad|nicer?|better)\b",
        r"\bwish you'd never\b",
        r"\byou(?:'re|'ve been| are| were) too (?:proud|hard|soft|easy|strict|rough|selfish)\b",
        r"\b(?:thinks|says) you(?:'re| are)\b",
        r"\bbecause of you\b|\b(?:it|that|this|all)(?:'s| is| was)? (?:all )?on you$",
        r"\bhave it in you\b|\bwithout you\b(?=$| (?:and|there|around|here)\b)",
        r"\b(?:scared|afraid|ashamed|embarrassed|sick|tired|terrified) of you\b",
        r"\b(?:hates?|fears?|despises?|resents?) you\b",
        r"\b(?:nobody|no one) (?:\w+ )?(?:loves?|likes?|wants?|needs?|believes?|trusts?)"
        r" you\b",
        r"\b(?:doesn't|don't|didn't) (?:even )?(?:love|want|need|trust|like|respect) you\b",
        r"\bwhat you(?:'ll| might|'re going to| did|'ve done)\b",
        r"\bshould(?:n't|a)?\b|\bought to\b|\bsupposed to\b|\byou(?:'d)? (?:must|better)\b",
        r"\b(?:could|would) have \w+(?:ed|en|ne)\b",
    )
)
_UNDONE_TO_BLAME = re.compile(
    r"\byou (?:don't|didn't|haven't|never|won't|couldn't) (?:\w+ )??"
    + _either(
        r"care|like being|listen|try|help|protect|watch|check|bother|notice|love|learn(?:ed)?",
        r"(?:stand|stood|showe?d?|pick(?:ed)?|get) up|(?:took|take) care",
        rf"(?:believe|want|like) {_THEM}",
        rf"(?:let|think|see|know|keep|kept) (?:\w+ )?(?:safe|it coming|better"
        rf"|about (?:{_THEM}|it))",
        r"do (?:anything|enough|nothing|right)|feel (?:anything|a thing)",
        r"(?:know|remember) (?:her|his|their)",
        r"go to (?:\w+ )?(?:visits?|class\w*|court|group|meetings?)",
        r"have (?:anything|enough) to (?:give|offer)",
    )
    + r"\b|\byou never were\b"
    r"|\byou weren't (?:there|around|even|paying|watching|listening|honest|home|a good|good)\b"
)
# Whose first word after "you" tells somebody what to do.
_ADVISES = re.compile(
    r"^you(?:'ve)? (?:also |just |really |still )?(?:could|might|may|need to|got to|gotta|should)\b"
    r"|^you(?:'ll| will) be honest\b"
)


def may_be_owned(small: str) -> bool:
    """Whether a clause, turned to "you", in small letters, neither blames nor advises anybody."""
    if _VERDICT.search(small):
        return False
    if small.startswith(("you wish you'd ", "you wish you hadn't ")):
        return True
    return not (
        _ADVISES.search(small)
        or _TURNED_TO_BLAME.search(small)
        or _UNDONE_TO_BLAME.search(small)
        or _may_confess(small.split())
    )


def is_effort(small: str) -> bool:
    """Whether a clause, turned to "you", tells of work or care ("you walk her to school")."""
    words = small.split()
    at = 1
    while at < len(words) - 1 and words[at] in _BETWEEN:
        at += 1
    return words[0] == "you" and _base(words[at]) in _EFFORT


def _may_confess(words: Sequence[str]) -> bool:
    """Whether somebody did what is neither plainly work or care, nor how they are."""
    for at, word in enumerate(words[:-1]):
        if word in _YOU and not _known(words, at + 1, begins=at == 0):
            return True
    return False


def _known(words: Sequence[str], at: int, *, begins: bool) -> bool:
    """Whether what somebody does, told from that word on, is known to blame nobody."""
    first = at
    while at < len(words) - 1 and (
        words[at] in _BETWEEN or (words[at] in ("have", "had") and is_past(words[at + 1]))
    ):
        at += 1
    word = words[at]
    if {"do", "did"}.intersection(words[first:at]) and not is_base(word):
        return True  # "you do just fine": what is done is no other verb
    if word in _NOT and at + 1 < len(words):
        return word not in ("didn't", "haven't") or _base(words[at + 1]) in _LEFT_UNDONE
    verb = _base(word)
    if begins:
        return verb in _STATES or verb in _EFFORT
    return verb not in _BLAMES


def _base(word: str) -> str:
    return _PAST_OF.get(word) or base(word)
