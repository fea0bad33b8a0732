"""What led to an act that a why asks after, or stood in its way."""

from __future__ import annotations

import re

from assistant.coach.everyday import is_somebody
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import is_clean
from assistant.language.verbs import base, is_ing

YOU = ("you", "you all", "you two", "y'all")
# Nothing gets in the way of a wish: that it is not there is no failing.
_WISH = re.compile(
    r"^(?:want|like|love|hate|trust|believe|care|feel|need|agree|think|know|prefer|see|mind"
    r"|consider|say|remember|understand)\b"
)
# What blames in a why, whatever is asked: without the why it would blame still.
_BLAME = re.compile(
    r"\b(?:like (?:that|this|him|her|those|them)|after|without|lie|lying|lied|keep \w+ing"
    r"|keeping \w+ing|kept \w+ing|avoid|avoiding|again|hide|hid|hiding|yell|hit|scream|slap|ignore"
    r"|steal|stole|refuse|so long|all (?:night|day|week)|\w+ (?:months|years|times|weeks|days)"
    r"|always|instead|bother|act|acting|barely|even|(?:by|to) (?:him|her|them|your)sel(?:f|ves)"
    r"|so \w+|(?:keep|keeping|kept) (?:that|it|this|them|him|her) from|in a row|\w+n't|not|never"
    r"|wait|waiting|till|until|anyway|though|knew|knowing|only|just"
    r"|every time|when you|in front of|supposed|forget|forgot|fail|lose|lost|cuss|curse|grab|push"
    r"|threaten|spank|whip|fight|argue|that late|out late|blame|deny|give up|giving up|gave up"
    r"|a (?:child|kid|baby|toddler|little)|trash|dirty|filthy|blow|blew|waste|crazy|stupid|lazy"
    r"|mean|nothing|no (?:food|money|one)|somebody|someone|strangers?|guy|felon|out all"
    r"|in the first place|put up with|make it about|get away|one of those|those (?:people"
    r"|places))\b"
)
_MISSED = re.compile(
    r"^(?:miss|skip|no show|not show up (?:for|to)|skip out on|blow off)"
    r" (?P<what>(?:(?:your|his|her|their|the|that|those|these|this) .+|court|work|school|group"
    r"|counseling|therapy|class|church|visits?|so many .+|all (?:of )?(?:those|these|the|your) .+"
    r"|\w+ of (?:the|your) .+))$"
)
_SO_MANY = re.compile(
    r"^(?:so many(?: of)?|all(?: of)?|most of|half of|\w+ of|three|two|four)(?: (?:the|your"
    r"|those|these))? "
)
_HAPPENS = re.compile(
    r"(?:yell|hit|scream|lie|lying|fight|argue|slap|hid|avoid|keep|refus|threaten|cuss|act|ignor"
    r"|blow"
    r"|cry|pray|forget|lose)"
)
_WHEN = re.compile(r" (?P<when>when (?:he|she|they|it|it's|you|the|your)\b.+)$")
_UPSET = re.compile(r"(?:cry|scream|shut|run|cling|freeze|get|throw|start)\b")
_NO_MORE = re.compile(r" (?:anymore|any more|no more)$")
_SO_LONG = re.compile(r" in \w+ (?:years|months|weeks|days)$")
# "… before it got to that point": what is asked after is the act alone.
_REPROACH = re.compile(
    r"(?<=\w\w) (?:instead|before it|before things|rather than|in the first place"
    r"|by now|after (?:all|everything)|(?:every day )?like (?:it|they|the \w+|he|she|i|we) (?:say"
    r"|said|show|told|want|ask|was|were)\w*"
    r"|when (?:we|i|you|that|they)(?:'\w+)? (?!.*\b(?:come|get|wake|got (?:home|off|up|back|there"
    r"|in))\b)|if you"
    r"|(?:on |with |to )?what (?:you|we|they|he|she|i) (?:\w+ed|said|told|agreed|were)"
    r"|like everybody|like an?y? .+|of all (?:places|things|people)|with \w+ already"
    r"|first before .+|when (?:he|she|they)(?: was| were|'s|'re| is| are| had"
    r"| has)? (?:finally|just|doing|starting|making|getting|already) .+"
    r"|(?<=\w\w\w)when (?:it's"
    r"|the \w+'s|the \w+ (?:is|was)) .+|for (?:(?:your|the kids'|his|her|their) sake|once"
    r"|one \w+|five minutes))\b.*$"
)
# "medicine your doctor put you on": who gave, set or wanted it is the scolding.
_SET_BY = re.compile(
    r"(?<=\w\w)(?<!what)(?<!where)(?<!who) (?:that |which )?(?:(?:your|the|his|her|their) \w+"
    r"|they|he|she|we|you|i|everybody)"
    r" (?:wanted|want|wants|put|set|told|asked|gave|ordered|said|prescribed|made|scheduled|got"
    r"|signed|promised|agreed|need|needs|needed|paid|bought|offered|worked)\b.*$"
)
# What would scold still if it were said over: how old, how late, with whom, in front of whom.
_SCORN = re.compile(
    r"\b(?:two|three|four|five|a couple of) kids|\bdecent|\bsimple|\blike (?:a|any) (?:normal"
    r"|good)\b"
    r"|\b(?:one|single) thing\b|\bhuman being\b|\bfor once\b",
    re.IGNORECASE,
)
_CARED = re.compile(r"(?:watching|looking after|paying attention)\b")
_HEAVY = re.compile(
    r"\b(?:your kids?|whole|all (?:those|that|of that)|still|steal\w*|with (?:his|her|their"
    r"|your) \w+"
    r"|before your|money you|drinking|junk|nonsense|garbage|suspended|in the morning|when (?:the"
    r"|your) (?:kids|baby|girls|boys)|all over|walk on|whatever|(?:that"
    r"|this|so) bad"
    r"|get (?:that|this|so)|over a|nothing but)\b|"
    r"\b(?:(?:[\w-]+) years? olds?|\w+-year-olds?|year old|(?:a|an|one) (?:newborn|infant"
    r"|\w+ (?:month|week|day)s? old|simple"
    r"|single|little|\d+ \w+ old)"
    r"|(?:school|work) nights?|a \w+ like|(?:in|to|at|into) that \w+|that (?:man|woman|boy|girl"
    r"|crowd|house|trailer|place|dog)|with (?:a |an |that |those |no |nothing|him|her|them|some\w+"
    r"|people)|front|middle|every|midnight|at (?:a|the) (?:bar|casino|party|club)|on (?:us|me)"
    r"|nobody|anybody|drunk|high|behind \w+ backs?|barefoot|home by|unlocked|open"
    r"|(?:beer|liquor|fifth|bottle|weed|meth|pills)|again|gun"
    r"|(?<!your )(?<!the )(?<!own )(?:children|kids)|own (?:kids?"
    r"|child|children|son|daughter|mother|baby)|\w+ (?:dollars|bucks|times))\b",
    re.IGNORECASE,
)
_LONGEST_ACT = 7  # words
_COMPARED = re.compile(r" (?:sooner|earlier|more|less|better|longer|later|than)\b", re.IGNORECASE)
_OFFICES = frozenset(
    "school daycare court hospital clinic office bus police insurance agency state county".split()
)
_OWN_SELF = re.compile(r"\b(?:your|him|her|them)sel(?:f|ves)\b")
_LEAVE = re.compile(r"(?:letting|allowing|giving) (?:him|her|them|your|the)\b")
_WHERE = re.compile(r"^being (?:on time|home|there|here|at|in|with|around|up|ready|able)\b")
_DONE_SOMETIME = re.compile(
    r" (?:(?:un)?till? now|all this time|by now|yet|even|ever|at all|anymore|any more"
    r"|already|still|just)$"
)


def done(person: str, rest: str, *, now: bool) -> Shaped | None:
    """What led to a thing that was done, or leads to one that is."""
    rest = _SET_BY.sub("", re.sub(r"^(?:go|went) (?:ahead )?and ", "", rest))
    if _COMPARED.search(rest):
        return _blamed(person, rest, now=now)
    rest = rest if "when you" in rest else _REPROACH.sub("", rest)
    missed = _MISSED.match(re.sub(r"^(?:missed|skipped)\b", _present, rest))
    if missed:
        what = _SO_MANY.sub("the ", missed["what"])
        if re.search(r"\b(?:doses?|med\w*|pills?|shots?|insulin|vitamins)$", what):
            return not_done(person, f"take {what}", now=now)
        return not_done(person, f"make it to {what}", now=now)
    if _WISH.match(rest):
        return _wished(person, rest) if now else None
    if _BLAME.search(rest) or _HEAVY.search(rest) or len(rest.split()) > _LONGEST_ACT:
        return _blamed(person, rest, now=now)
    stopped = re.match(r"^(?:stop(?:ped)?|quit) (?P<rest>\w+ing\b.*)$", rest)
    if stopped and is_person(person):
        shape = "why_stop" if person in YOU else "led_to_stop"
        return Shaped(shape, {"who": person, "rest": f"stop {stopped['rest']}"})
    if not (is_person(person) or person.split()[-1].lower() in _OFFICES):
        return None if now else Shaped("why_alone")
    act = doing(re.sub(r"^have (?=\w+(?:ed|ne|en|t|d)\b)", "", rest))
    if re.match(r"(?:having|needing|wanting|being able|thinking) to\b", act) or not _is_act(act):
        return None
    return _led_to(person, rest, act) if now else Shaped("why", {"who": person, "doing": act})


def _is_act(act: str) -> bool:
    return is_ing(act.split()[0]) or act.startswith("being")


def _blamed(person: str, rest: str, *, now: bool) -> Shaped | None:
    """Ask for what was going on, where the act said over again would blame still."""
    if not is_person(person):
        return None if now else Shaped("why_alone")
    if now:
        happens = person != "them" and _HAPPENS.match(rest)
        return Shaped("why_blamed_now", {"who": person}) if happens else None
    return Shaped("why_blamed", {"who": person})


def _led_to(person: str, rest: str, act: str) -> Shaped | None:
    """Ask what leads to a thing that somebody does these days."""
    if person in YOU:
        lately = re.match(r"\w+ing\b", rest)
        if not lately and act.split()[-1] in ("that", "it") and len(act.split()) == 2:
            return None
        return Shaped(
            "why_lately" if lately else "topic", {"who": person, "doing": act, "rest": act}
        )
    when = _WHEN.search(rest) if _UPSET.match(rest) else None
    if when:
        return Shaped("why_when", {"who": person, "rest": when["when"]})
    fits = is_person(person) and not rest.startswith(("make ", "have "))
    return Shaped("why_now", {"who": person, "doing": act}) if fits else None


def _present(found: re.Match[str]) -> str:
    return base(found.group())


def is_person(person: str) -> bool:
    """Whether somebody did it, and no thing: a pronoun, kin, a name."""
    if person.lower().startswith(("a ", "an ", "any ")):
        return False  # "why would a mother" is no question after one
    return person in ("you", "him", "her", "them", "you all", "you two") or is_somebody(person)


def _wished(person: str, rest: str) -> Shaped | None:
    """See what somebody wants: that can be told more about, and needs no reason."""
    wants = re.match(r"^want (?P<rest>(?:to \w+|an?|the|your|his|her) .+|out|to \w+)$", rest)
    if not wants or person not in YOU or not is_clean(rest, most=10):
        return None
    return Shaped("topic", {"rest": f"wanting {wants['rest']}"})


# Bound to it, tried, done by now, or a matter of two minutes: nothing got in the way of these.
_NO_ACT = re.compile(
    r"(?:have|be able) to\b|try\b|have \w+(?:ed|en|ne)\b|take (?:\w+ ){1,2}minutes?\b"
)


_PAIR = re.compile(r"\b(?:the|an?|your|his|her|their) \w+ and \w+")


def not_done(person: str, rest: str, *, now: bool) -> Shaped | None:
    """What stands, or stood, in the way of a thing that is not done."""
    gone = _NO_MORE.search(rest)
    if gone and now and person in YOU and not _WISH.match(rest):
        return Shaped("why_stop", {"who": person, "rest": f"stop {doing(rest[: gone.start()])}"})
    rest = _bare_act(rest)
    if _WISH.match(rest) or _NO_ACT.match(rest):
        return None
    act = doing(rest)
    # "The pack and play" is one thing, and cut in two is none.
    if act.startswith("having your") or (_PAIR.search(rest) and " and " not in act):
        return None  # whom they have with them is no deed left undone
    if _SCORN.search(act) or (_CARED.match(act) and not now):
        return _blamed(person, rest, now=now)
    if not is_ing(act.split()[0]) or (act.startswith("being ") and not _WHERE.match(act)):
        return None
    if person in YOU:
        return _in_your_way(act, now=now)
    institution = person.split()[-1].lower() in _OFFICES
    if re.fullmatch(r"letting \w+", act):
        return None
    if act.startswith("having ") or not (is_person(person) or institution):
        return None
    # "in the way of her talking" could be her talking, or the talking that is hers.
    gaps = {"who": person, "doing": act}
    if person in ("him", "her", "them"):
        return Shaped("why_kept_now", gaps) if now else Shaped("why_kept", gaps)
    return Shaped("why_not_of_now", gaps) if now else Shaped("why_not_of", gaps)


def _bare_act(rest: str) -> str:
    """The act that was not done, without what was thrown in: "even", "a simple", "like I said"."""
    rest = _REPROACH.sub("", _SO_LONG.sub("", _SET_BY.sub("", rest)))
    rest = re.sub(r"\b(?:a|one) (?:simple|single|little|plain) (?=\w+)", "the ", rest)
    rest = re.sub(r"\b(your|his|her|their) own (?=\w)", r"\1 ", rest)
    rest = re.sub(r"^(?:just|even|ever|bother to|go ahead and|go and) ", "", rest)
    while (shorter := _DONE_SOMETIME.sub("", rest)) != rest:
        rest = shorter
    return rest


def _in_your_way(act: str, *, now: bool) -> Shaped:
    if _OWN_SELF.search(act) and not now:
        return Shaped("why_blamed", {"who": "you"})
    if act == "being ready":
        return Shaped("help_feel", {"rest": "ready"})
    if not now and _LEAVE.match(act):
        return Shaped("why_blamed", {"who": "you"})
    if now and re.fullmatch(r"(?:letting|allowing) (?:him|her|them)", act):
        return Shaped("worries", {"rest": "that"})
    if now and _LEAVE.match(act):
        return Shaped("worries", {"rest": act})  # what is not allowed was weighed
    return Shaped("why_hard" if now else "why_not", {"doing": act})
