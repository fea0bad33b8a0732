"""What a worker supposes of somebody: how it is for them can be asked, whatever it is."""

from __future__ import annotations

import re

from assistant.coach.everyday import KIN
from assistant.coach.question_shapes import Shaped, of_liking
from assistant.coach.subjects import is_clean, is_plural, who
from assistant.language.verbs import is_ing

_NAME = (
    r"(?-i:(?!(?:It|That|This|There|We|You|If|Nothing|Everybody|Everyone|Nobody|Somebody|Then|These"
    r"|Those|Your|The|His|Her|Their|A|An|Two|Three|Most|All|Every|Any|Kids|Babies"
    r"|Children)\b)[A-Z]\w+)"
)
SOMEBODY = (
    r"(?:you|him|her|them|everybody|everyone|(?:the|your|his|her|their) (?:\w+ )?"
    rf"(?!house|place|home|case|job|car)\w+|{_NAME})"
)
THEY = (
    r"(?:he|she|they|(?:(?:the|your|his|her|their|those|these|all|both) )(?:own )?"
    rf"(?:(?:older|younger|oldest|youngest|little|two|three) )?\w+|kids|children|babies|{_NAME})"
)
SURE = r"(?:probably |really |just |only |all |still |definitely |obviously |clearly |surely )*"
_WILL = r"(?:(?:is|are|'s|'re) going to|will|'ll|would|'d|might|could|can)"
_ADJECTIVE = (
    r"(?:\w+ly |really |very |so much |much |so |too |pretty |just |kind of |a little |a bit |a"
    r" lot |better )*"
    r"(?:hard|tough|rough|scary|confusing|upsetting|stressful|difficult|good|bad|great|nice|fun"
    r"|easy"
    r"|easier|harder|better|worse|best|healthy|unhealthy|safe|unsafe|safer|dangerous|traumatic"
    r"|harmful|helpful|important|painful|sad|terrifying|frustrating|exhausting|lonely|unfair|fair"
    r"|okay|ok|fine|embarrassing|disappointing|overwhelming|a lot)"
)
# How a thing is for somebody can be asked, whatever it is said to be.
_FOR_SOMEBODY = re.compile(
    rf"^(?P<subject>it|that|this|all that|all of that|all this|\w+ing .+?|(?:the|your|his|her|their"
    rf"|that|this|those) .+?|[a-z]+ [a-z]+|[a-z]+)"
    rf"(?: (?P<past>was|were|had to (?:be|feel)|must have (?:been|felt)|has been|have been)"
    rf"| ?(?P<ahead>{_WILL} (?:be|feel))"
    rf"|(?: is| are|'s|'re| has to be| must be| must feel| can't be| can't feel| isn't| aren't"
    rf"|'s got to be| feels)) {_ADJECTIVE} (?:for|on|to) (?P<who>{SOMEBODY})$",
    re.IGNORECASE,
)
_HITS = (
    r"(?:scar(?:e|es|ed|ing)|upset(?:s|ting)?|hurt(?:s|ing)?|confus(?:e|es|ed|ing)"
    r"|bother(?:s|ed|ing)?|affect(?:s|ed|ing)?|stress(?:es|ed|ing)?(?: out)?"
    r"|worr(?:y|ies|ied|ying)|embarrass(?:es|ed|ing)?|mess(?:es|ed|ing)? (?:up|with)"
    r"|traumatiz(?:e|es|ed|ing)|terrif(?:y|ies|ied|ying)|break(?:s|ing)? (?:his|her|their) heart)"
)
_DOES_TO = re.compile(
    rf"^(?P<subject>it|that|this|all that|all this|\w+ing .+?|(?:the|your|his|her) .+?)"
    rf"(?:(?P<past> must have| had to have| has)| ?(?P<ahead>{_WILL})| (?:has to|must|is|are|'s))?"
    rf" {SURE}(?P<verb>{_HITS}) (?P<who>{SOMEBODY})$",
    re.IGNORECASE,
)
_MUST = re.compile(r" (?:has to|must) (?!have\b)")
_HIT_HOME = re.compile(
    r"^(?:that|it|this)(?: must have| had to)? (?:really )?(?:put|caused|cost|changed|threw"
    r"|turned)\b.+$",
    re.IGNORECASE,
)
# What somebody else sees, misses or knows is a guess: how it is for them can be asked.
_GUESSED = re.compile(
    rf"^(?P<subject>{THEY})(?: must| has to| have to| can)? {SURE}(?:see|sees|hear|hears"
    r"|know|knows|notice|notices|pick up|picks up|remember|remembers|miss|misses|worry|worries"
    r"|listen|listens|cry|cries|wonder|wonders|look up to|looks up to|love|loves)\b.*$",
    re.IGNORECASE,
)
_LIKES = re.compile(
    rf"^(?P<subject>{THEY}) {SURE}(?:likes?|loves?|enjoys?|hates?|looks? forward to)"
    rf" (?P<rest>(?!me\b|you\b"
    rf"|to\b)\w+.*)$",
    re.I,
)
_NEEDS = re.compile(
    rf"^(?P<subject>{THEY})(?:'d)? {SURE}(?P<verb>needs?|wants?|deserves?) (?P<rest>.+)$", re.I
)
_FEELS = re.compile(
    rf"^(?P<subject>{THEY})(?:'s|'re)? ?{SURE}(?:(?:must|has to|have to|had to|must have) )?{SURE}"
    r"(?P<be>be|been|feel|feels|felt|is|are|was|were)? ?(?:so |really |pretty |very |probably "
    r"|just )*"
    r"(?P<how>scared|terrified|worried|sad|confused|hurt|tired|upset|mad|angry|lonely|frightened"
    r"|afraid|excited|happy|happier|heartbroken|devastated|crushed|disappointed|thrilled|jealous"
    r"|embarrassed|acting out|struggling|suffering|hurting)"
    r"(?P<tail>(?: (?:when|at|in|with|there|over|about|because) ?.*)?)$",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"^(?P<subject>it|that|this) (?:has to be|must be|must have been|must have felt|must feel"
    r"|had to be|had to feel|'s got to be|can't be|can't feel|'s gotta be|'s gotta feel|'s got"
    r" to feel|has got to (?:be|feel)) (?:\w+ly |really |very |so |like )*(?:an? )?\w+$",
    re.IGNORECASE,
)
_SOMETHING_FOR_YOU = re.compile(
    r"^(?:that|it|this)(?P<past> was| must have been| had to be)?(?:'s| is| must be| has to be"
    r"|'s got to be)?"
    r" (?!better\b|best\b|enough\b)[\w ]{2,24} for (?P<who>you)$",
    re.IGNORECASE,
)
_HURTS = re.compile(
    r"^(?:that|it|this) (?:must |has to )?(?:hurts?|stings?|bothers? you|upsets? you|worr(?:y"
    r"|ies) you|scares? you"
    r"|makes? you (?:\w+ )?(?:mad|sad|angry|upset|proud|happy|nervous|uncomfortable))$",
    re.IGNORECASE,
)
_TOOK = re.compile(
    rf"^(?P<subject>{THEY}) took (?:it|that|this) (?:\w+ )?(?:hard|well|badly|bad|rough|okay"
    rf"|fine)$",
    re.I,
)
_GOES = re.compile(
    r"^(?P<subject>it|things|everything|that)(?:'s| has| have|'ve)? been (?:going )?(?:\w+ly "
    r"|really |pretty )*"
    r"(?:good|well|okay|ok|alright|fine|better|easier|smoother|rough|hard|bad|great)"
    r"(?P<tail>(?: (?:with|at|for|since|over) .+)?)$",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"^(?:maybe|perhaps) (?!you\b|you'|it\b|we\b)"
    r"|^(?:he|she|they)\b.* (?:probably|maybe) (?:just |only )?(?:miss|scar|afraid|mad|angry"
    r"|jealous|look|try|trie|want|need|worri|cop|act|meet|tired|bored|hungr|lonel|confus|embarras"
    r"|seek|test|hurt|griev|upset|doing|feel|think|know|pick|got|ha[ds]\b)",
    re.IGNORECASE,
)
_MADE_EASIER = re.compile(
    r"^(?:that|it|this)(?:'s| has)? (?:makes?|made|must make|probably makes|has made) (?:things"
    r"|it|life|everything)"
    r" (?:\w+ )*(?:easier|harder|better|worse|simpler)(?: (?:for|on) .+)?$",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"^(?:that|it|this)(?:'s| is| has| must)? (?:been |be |not )?(?:really )?(?:help(?:s|ed|ing"
    r"|ful)?|working|works)(?: (?:out|you|a lot|some|any ?more|with .+))*$",
    re.I,
)
_WORKS = re.compile(
    r"^(?P<subject>(?:the|your|those|these) (?:\w+ ){0,2}?(?!kids|boys|girls|mom|dad"
    r"|would|could|can|will|might|may)\w+)"
    r" (?:really |must |is |are )?(?:works?|helps?|working|helping)(?: out| for you| you)?$",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(r"(?:it|that|this)\b.* be\b", re.IGNORECASE)
_CHILDREN = frozenset(
    """kids children boys girls baby babies boy girl son daughter twins grandkids toddler oldest
    youngest little ones""".split()
)
_NO_SUBJECT = frozenset("there nothing what who how he she they you we i".split())
_SMALL = frozenset(
    """the your his her their that this those all it mornings nights evenings weekends bedtime
    school daycare court visits counseling therapy work first second third night day foster
    summer church""".split()
)


def perhaps(claim: str) -> Shaped | None:
    """See a guess at what lies behind a thing: "maybe somebody was mean to him"."""
    guess = _PERHAPS.search(claim) and not _OF_A_THING.match(claim)
    return Shaped("behind_that") if guess else None


def supposed(claim: str) -> Shaped | None:
    """See of whom something is supposed: how it is for them is asked in its place."""
    return _known(claim) or _for_whom(claim) or _of_a_guess(claim)


def _known(claim: str) -> Shaped | None:
    """See what is said in a fixed way of "that": that it must be hard, helps, or goes well."""
    likely = _LIKELY.match(claim)
    if likely:
        past = "was" if re.search(r"\b(?:have been|have felt|had to)\b", claim) else "is"
        return Shaped("like_for", {"are": past, "who": "you"})
    for_you = _SOMETHING_FOR_YOU.match(claim)
    if for_you or _HURTS.match(claim):
        over = for_you is not None and for_you["past"] is not None
        return Shaped("like_for", {"are": "was" if over else "is", "who": "you"})
    if _MADE_EASIER.match(claim):
        return Shaped("difference")
    if _HELPS.match(claim):
        return Shaped("works_that")
    if _HIT_HOME.match(claim):
        return Shaped("like_for", {"are": "was", "who": "you"})
    works = _WORKS.match(claim)
    if works:
        several = is_plural(works["subject"])
        return Shaped("works", {"are": "are" if several else "is", "subject": works["subject"]})
    goes = _GOES.match(claim)
    if goes:
        return Shaped("been_how", {"have": "have", "subject": "things", "tail": goes["tail"]})
    took = _TOOK.match(claim)
    return Shaped("took_it", {"subject": took["subject"]}) if took else None


def _for_whom(claim: str) -> Shaped | None:
    """See for whom something is said to be so: how it is for them can be asked."""
    found = _FOR_SOMEBODY.match(claim) or _DOES_TO.match(claim)
    if found:
        return _like_for(found)
    feels = _FEELS.match(claim)
    if feels and (feels["be"] or "").lower() in ("was", "were", "felt") and not feels["tail"]:
        return Shaped("felt", {"subject": feels["subject"]})
    if feels:
        tail = feels["tail"] if feels["tail"].startswith(" when") else ""
        shape = "like_for_them" if tail else "things_for_them"
        return Shaped(shape, {"who": who(feels["subject"]), "tail": tail})
    return None


def _may_be_asked_for(person: str) -> bool:
    """Whether somebody is named whom a thing can be some way for: "your son", not "her teeth"."""
    last = person.split()[-1].lower()
    return " " not in person or last in KIN | _CHILDREN or last in ("family", "everybody")


def _like_for(found: re.Match[str]) -> Shaped | None:
    """Ask how the thing is, was or will be for the person named."""
    verb = found.groupdict().get("verb") or ""
    # "that upset you" was: now it would be "upsets".
    past = (
        found["past"]
        or verb.endswith("ed")
        or (verb in ("upset", "hurt") and not (found["ahead"] or _MUST.search(found.group())))
    )
    subject, person = found["subject"], found["who"]
    if not is_clean(subject, most=8) or subject.split()[0].lower() in _NO_SUBJECT:
        return None
    if not _may_be_asked_for(person):
        return None
    be = "was" if past else "would be" if found["ahead"] else "is"
    plural = is_plural(subject) and not is_ing(subject.split()[0])
    be = {"was": "were", "is": "are"}.get(be, be) if plural else be
    subject = {"it": "that", "this": "that"}.get(subject.lower(), subject)
    first, *others = subject.split()
    # "Breast milk", and no name: a second word without its capital says so.
    common = first.lower() in _SMALL or (others and others[0].islower() and others[0] != "and")
    subject = " ".join([first.lower(), *others]) if common and "'" not in first else subject
    if person.lower() == "you" and subject == "that":
        return Shaped("like_for", {"are": be, "who": "you"}) if be in ("is", "was") else None
    return Shaped("think_like", {"subject": subject, "be": be, "who": person})


def _of_a_guess(claim: str) -> Shaped | None:
    """See what is guessed of somebody else: what they need, want, see or miss."""
    needs = _NEEDS.match(claim)
    anybody = needs is not None and needs["subject"].lower() in ("kids", "children", "babies")
    if needs and not anybody and not needs["rest"].startswith(("to ", "you ")):
        verb = needs["verb"].lower().rstrip("s")
        subject = needs["subject"]
        if verb == "deserve":
            return Shaped("want_for", {"rest": who(subject)})
        form = verb if is_plural(subject) else f"{verb}s"
        return Shaped("what_needs", {"subject": subject, "verb": form})
    liked = _LIKES.match(claim)
    if liked:
        do = "do" if is_plural(liked["subject"]) else "does"
        rest = of_liking(liked["rest"])
        return Shaped("feel_about", {"do": do, "subject": liked["subject"], "rest": rest})
    guessed = _GUESSED.match(claim)
    of_whom = guessed["subject"].lower() if guessed else ""
    nobody = of_whom in ("kids", "children", "babies")  # of all children nobody can tell
    if guessed and not nobody and of_whom.split()[-1] in _CHILDREN | {"he", "she", "they"}:
        return Shaped("things_for_them", {"who": who(guessed["subject"])})
    return None
