"""A statement put as the only answer: after "whether" it is theirs to judge."""

from __future__ import annotations

import re

from assistant.coach.everyday import without_end
from assistant.coach.question_shapes import Shaped, doing
from assistant.coach.subjects import is_clean, is_plural, parted, who
from assistant.language.verbs import is_base, is_ing
from assistant.language.words import FUNCTION_WORDS

_AUX = frozenset("is are was were can could will would should might must ought".split())
_SHORT_AUX = re.compile(r"^(?:it|he|she|they|that|there|we)'(?:s|re|d|ll)$", re.IGNORECASE)
_SOMEBODY = (
    r"(?:you|him|her|them|everybody|everyone|(?:the|your|his|her|their) (?:\w+ )?"
    r"(?!house|place|home|case|job|car)\w+|(?-i:[A-Z]\w+))"
)
_THEY = (
    r"(?:he|she|they|(?:(?:the|your|his|her|their|those|these|all|both) )(?:own )?"
    r"(?:(?:older|younger|oldest|youngest|little|two|three) )?\w+|kids|children|babies|(?-i:[A-Z]\w+))"
)
_SURE = r"(?:probably |really |just |only |all |still |definitely |obviously |clearly |surely )*"
_WILL = r"(?:(?:is|are|'s|'re) going to|will|'ll|would|'d|might|could|can)"
_ADJECTIVE = (
    r"(?:\w+ly |really |very |so |too |pretty |just |kind of |a little |a bit |a lot |better )*"
    r"(?:hard|tough|rough|scary|confusing|upsetting|stressful|difficult|good|bad|great|nice|fun|easy"
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
    rf"|'s got to be| feels)) {_ADJECTIVE} (?:for|on|to) (?P<who>{_SOMEBODY})$",
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
    rf" {_SURE}(?P<verb>{_HITS}) (?P<who>{_SOMEBODY})$",
    re.IGNORECASE,
)
# What somebody else sees, misses or knows is a guess: how it is for them can be asked.
_GUESSED = re.compile(
    rf"^(?P<subject>{_THEY})(?: must| has to| have to| can)? {_SURE}(?:see|sees|hear|hears"
    r"|know|knows|notice|notices|pick up|picks up|remember|remembers|miss|misses|worry|worries"
    r"|listen|listens|cry|cries|wonder|wonders|look up to|looks up to|love|loves)\b.*$",
    re.IGNORECASE,
)
_LIKES = re.compile(
    rf"^(?P<subject>{_THEY}) {_SURE}(?:likes?|loves?|enjoys?|hates?) (?P<rest>(?!me\b|you\b|to\b)\w+.*)$",
    re.I,
)
_NEEDS = re.compile(
    rf"^(?P<subject>{_THEY})(?:'d)? {_SURE}(?P<verb>needs?|wants?|deserves?) (?P<rest>.+)$", re.I
)
_FEELS = re.compile(
    rf"^(?P<subject>{_THEY})(?:'s|'re)? ?{_SURE}(?:(?:must|has to|have to|had to|must have) )?{_SURE}"
    r"(?:be|been|feel|feels|is|are)? ?(?:so |really |pretty |very |probably |just )*"
    r"(?P<how>scared|terrified|worried|sad|confused|hurt|tired|upset|mad|angry|lonely|frightened"
    r"|afraid|excited|happy|happier|jealous|embarrassed|acting out|struggling|suffering|hurting)"
    r"(?P<tail>(?: (?:when|at|in|with|there|over|about|because) ?.*)?)$",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"^(?P<subject>it|that|this) (?:has to be|must be|must have been|must have felt|must feel"
    r"|had to be|had to feel|'s got to be|can't be|can't feel|'s gotta be|'s gotta feel|'s got to feel|has got to (?:be|feel)) (?:\w+ly |really |very |so |like )*(?:an? )?\w+$",
    re.IGNORECASE,
)
_OF_DOING = re.compile(
    r"^(?P<doing>(?!nothing|something|anything)\w+ing (?:(?! (?:will|would|is|was|can|could)\b).)+?)"
    r" (?:is|isn't|was|could|can|might|would|will|puts|makes|hurts|has|does|only) .+$",
    re.I,
)
_BETTER_TO = re.compile(
    r"^(?:it|that)(?:'d|'s| is| would| might| could)? ?(?:probably |just |really )*(?:be )?(?:about )?"
    r"(?:better|best|safer|smarter|easier|smart|wise|important|time|a good idea|healthier)"
    r"(?: for (?:everybody|everyone|you|you all|all of you|both of you))?"
    r" (?:for (?P<who>[\w' ]{2,25}?) )?to (?P<rest>\w+ .+)$",
    re.IGNORECASE,
)
_BETTER_IF = re.compile(
    r"^(?:it|that|things)(?:'d|'s| is| would| might| could)? (?:probably |just |really )*(?:be |go )?(?:so |a lot )?"
    r"(?:better|best|safer|smarter|easier|good|nice|smoother)(?: for [\w' ]{2,25}?)? if (?P<rest>.+)$",
    re.IGNORECASE,
)
_LIKE = (
    r"^(?:it|that)(?:'s| is| must be| has to be|'s got to be) (?:so |really |pretty |very )?"
    r"(?:hard|tough|rough|nice|good|great|scary|lonely|stressful|weird|fun|exhausting|a lot)"
    r"(?: for you)?"
)
_LIKE_IT = re.compile(rf"{_LIKE} to (?P<rest>\w+ .+)$", re.IGNORECASE)
_LIKE_BEING = re.compile(
    rf"{_LIKE} (?P<rest>(?:being|having|living|raising|doing|working|going|not \w+ing)\b.*)$", re.I
)
_GOES = re.compile(
    r"^(?P<subject>it|things|everything|that)(?:'s| has| have|'ve)? been (?:going )?(?:\w+ly |really |pretty )*"
    r"(?:good|well|okay|ok|alright|fine|better|easier|smoother|rough|hard|bad|great)"
    r"(?P<tail>(?: (?:with|at|for|since|over) .+)?)$",
    re.IGNORECASE,
)
_IF_THEN = re.compile(
    r"^if (?P<rest>(?:you|he|she|they|your \w+|the \w+|we) .{4,60}?),? (?:then )?"
    r"(?:you|he|she|they|it|things|that|the \w+|your \w+)(?:'d|'ll| would| will| might| could)\b.*$",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    rf"^(?P<subject>{_THEY}) {_SURE}(?:should|ought to|needs to|need to|has to|have to|'d better"
    r"|belongs?) (?:just |probably |really )?(?P<rest>\w+ .+)$",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"^(?:maybe|perhaps) (?!you\b|you'|it\b|we\b)|^(?:he|she|they)\b.* (?:probably|maybe|just)\b",
    re.I,
)
_MADE_EASIER = re.compile(
    r"^(?:that|it|this)(?:'s| has)? (?:makes?|made|must make|probably makes|has made) (?:things|it|life|everything)"
    r" (?:\w+ )*(?:easier|harder|better|worse|simpler)(?: (?:for|on) .+)?$",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"^(?:that|it|this)(?:'s| is| has| must)? (?:be )?(?:really )?(?:help(?:s|ed|ing|ful)?|working|works)(?: (?:out|you|a lot|some|with .+))?$",
    re.I,
)
_NOTHING = re.compile(
    r"^nothing(?:'s| has| have)? (?:really |actually |even )?(?:been )?(?:done|changed|happened|worked|helped)"
    r"(?P<tail>(?: (?:about|with|for|since|at) .+)?)$",
    re.IGNORECASE,
)
_STATE_OF = re.compile(
    r"^(?P<subject>(?:the|your|his|her|all the|those) (?:new |two |older |younger |little )?"
    r"(?:kids|children|boys|girls|baby|twins|visits|meetings|class|classes|group|program|job|school"
    r"|daycare|meds|medicine|medication|formula|treatment|house|place|apartment|trailer|mornings"
    r"|nights|schedule|shots|tutor))"
    r"(?:'s|'re| is| are| seems?| looks?|'s got| has| have)\b (?!could\b|would\b).+$",
    re.IGNORECASE,
)
_CHILDREN = frozenset(
    """kids children boys girls baby babies boy girl son daughter twins grandkids toddler oldest
    youngest little ones""".split()
)
_NO_SUBJECT = frozenset("there nothing what who how he she they you we i".split())
_SMALL = frozenset("the your his her their that this those all it".split())
_UNSAID = {"isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "can't": "can",
           "couldn't": "could", "won't": "will", "wouldn't": "would", "shouldn't": "should",
           "cannot": "can"}  # fmt: skip


def claimed(claim: str) -> Shaped | None:
    """A statement put as the only answer: how it is, or whether it holds, is theirs to say."""
    if _PERHAPS.search(claim) and not re.match(r"(?:it|that|this)\b.* be\b", claim, re.IGNORECASE):
        return Shaped("behind_that")
    claim = re.sub(r"^then ", "", claim, flags=re.IGNORECASE)
    known = _of_an_act(claim) or _how_it_is(claim) or _of_a_guess(claim)
    return known or _weighed(claim) or _state_of(claim)


def _weighed(claim: str) -> Shaped | None:
    """Put a claim after "whether", without the "not" that it may hold."""
    words = claim.split()
    if re.match(r"(?:that|it|he|she|this) [a-z]+[^s\W]s\b", claim, re.IGNORECASE):
        return whether(claim)
    for at, word in enumerate(words[:9]):
        folded = word.lower()
        if folded in _UNSAID or folded in _AUX or (at == 0 and _SHORT_AUX.match(folded)):
            if at == 0 and not _SHORT_AUX.match(folded):
                return None
            words[at] = _UNSAID.get(folded, word)
            if words[at + 1 : at + 2] == ["not"]:
                del words[at + 1]
            elif words[at + 1 : at + 2] == ["never"]:
                words[at + 1] = "ever"
            return whether(" ".join(words)) if at + 1 < len(words) else None
    return whether(claim) if _is_statement(claim) else None


def _how_it_is(claim: str) -> Shaped | None:
    """See for whom something is said to be so: how it is for them can be asked."""
    likely = _LIKELY.match(claim)
    if likely:
        past = "was" if re.search(r"\b(?:have been|have felt|had to)\b", claim) else "is"
        return Shaped("like_for", {"are": past, "who": "you"})
    if _MADE_EASIER.match(claim):
        return Shaped("difference")
    if _HELPS.match(claim):
        return Shaped("works_that")
    goes = _GOES.match(claim)
    if goes:
        return Shaped("been_how", {"have": "have", "subject": "things", "tail": goes["tail"]})
    found = _FOR_SOMEBODY.match(claim) or _DOES_TO.match(claim)
    if found:
        return _like_for(found)
    feels = _FEELS.match(claim)
    if feels:
        tail = feels["tail"] if feels["tail"].startswith((" when", " at", " in")) else ""
        shape = "like_for_them" if tail else "things_for_them"
        return Shaped(shape, {"who": who(feels["subject"]), "tail": tail})
    return None


def _like_for(found: re.Match[str]) -> Shaped | None:
    """Ask how the thing is, was or will be for the person named."""
    verb = found.groupdict().get("verb") or ""
    # "that upset you" was: now it would be "upsets".
    past = (
        found["past"] or verb.endswith("ed") or (verb in ("upset", "hurt") and not found["ahead"])
    )
    subject, person = found["subject"], found["who"]
    if not is_clean(subject, most=8) or subject.split()[0].lower() in _NO_SUBJECT:
        return None
    be = "was" if past else "would be" if found["ahead"] else "is"
    plural = is_plural(subject) and not is_ing(subject.split()[0])
    be = {"was": "were", "is": "are"}.get(be, be) if plural else be
    subject = {"it": "that", "this": "that"}.get(subject.lower(), subject)
    first = subject.split()[0]
    subject = first.lower() + subject[len(first) :] if first.lower() in _SMALL else subject
    if person.lower() == "you" and subject == "that":
        return Shaped("like_for", {"are": be, "who": "you"}) if be in ("is", "was") else None
    return Shaped("think_like", {"subject": subject, "be": be, "who": person})


def _of_an_act(claim: str) -> Shaped | None:
    """See which act a claim judges: "smoking in the car is dangerous", "it's time to move"."""
    judged = _OF_DOING.match(claim)
    if judged and is_ing(claim.split()[0]) and is_clean(judged["doing"]):
        act = judged["doing"]
        return Shaped("thoughts_on", {"doing": act[0].lower() + act[1:]})
    better = _BETTER_TO.match(claim)
    if better and (is_base(better["rest"].split()[0]) or better["rest"].startswith("be ")):
        whom = f"{better['who']} " if better["who"] else ""
        return Shaped("thoughts_on", {"doing": f"{whom}{doing(better['rest'])}"})
    under = _BETTER_IF.match(claim)
    if under and is_clean(under["rest"]):
        return Shaped("if", {"rest": re.sub(r" (?:just|only)\b(?= )", "", under["rest"])})
    like = _LIKE_IT.match(claim)
    if like and is_base(like["rest"].split()[0]):
        return Shaped("be_like_to", {"are": "is", "rest": f" to {like['rest']}"})
    being = _LIKE_BEING.match(claim)
    if being:
        return Shaped("be_like_doing", {"are": "is", "rest": being["rest"]})
    then = _IF_THEN.match(claim)
    if then and is_clean(then["rest"]):
        return Shaped("happen_if", {"rest": then["rest"]})
    ought = _OUGHT.match(claim)
    if ought and (is_base(ought["rest"].split()[0]) or ought["rest"].startswith("be ")):
        act = doing(re.sub(r"^be (?=\w+ing\b)", "", ought["rest"]))
        return Shaped("thoughts_on", {"doing": f"{who(ought['subject'])} {act}"})
    nothing = _NOTHING.match(claim)
    return Shaped("done_so_far", {"tail": nothing["tail"]}) if nothing else None


def _of_a_guess(claim: str) -> Shaped | None:
    """See what is guessed of somebody else: what they need, want, see or miss."""
    needs = _NEEDS.match(claim)
    if needs and not needs["rest"].startswith("to "):
        verb = needs["verb"].lower().rstrip("s")
        subject = needs["subject"]
        if verb == "deserve":
            return Shaped("want_for", {"rest": who(subject)})
        form = verb if is_plural(subject) else f"{verb}s"
        return Shaped("what_needs", {"subject": subject, "verb": form})
    liked = _LIKES.match(claim)
    if liked:
        do = "do" if is_plural(liked["subject"]) else "does"
        return Shaped("feel_about", {"do": do, **liked.groupdict()})
    guessed = _GUESSED.match(claim)
    if guessed and guessed["subject"].split()[-1].lower() in _CHILDREN | {"he", "she", "they"}:
        return Shaped("things_for_them", {"who": who(guessed["subject"])})
    return None


def _state_of(claim: str) -> Shaped | None:
    """A claim about a thing or a person by name: how things are with it can be asked."""
    found = _STATE_OF.match(claim)
    if not found:
        return None
    return Shaped("things_with", {"rest": found["subject"].lower()})


def _is_statement(claim: str) -> bool:
    """Whether a claim is a subject with its verb: "the boys need …", "her aunt keeps …"."""
    if re.match(r"(?:you|i|we|it|that|this)\b", claim, re.IGNORECASE):
        return False
    several = parted(claim, is_base)
    if several and several.plural:
        return True
    one = parted(claim, lambda word: word.endswith("s") and is_base(_without_s(word.lower())))
    return one is not None and not one.plural


def _without_s(verb: str) -> str:
    if verb in ("has", "does", "goes"):
        return {"has": "have", "does": "do", "goes": "go"}[verb]
    shorter = verb.removesuffix("es")
    return shorter if re.search(r"(?:ss|x|z|ch|sh)es$", verb) else verb.removesuffix("s")


def whether(claim: str) -> Shaped | None:
    """Put a whole statement after "whether"; None for a reproach, or one of the worker's."""
    claim = without_end(re.sub(r"^it(?:'s| is) fair to say (?:that )?", "", claim, flags=re.I))
    claim = re.sub(r" (?:really|actually|just|kind of|sort of)\b(?= )", "", claim)
    first = claim.split()[0]
    small = first.lower()
    if is_ing(first) or _NOT_ASKED.search(claim) or not _OPINION.search(claim.lower()):
        return None
    if re.match(r"(?:i|we|nobody|or)\b", small) or len(claim.split()) < 4:
        return None
    if small.endswith("day") and small not in ("everyday", "today"):
        return None
    common = small in _LOWERED or small in FUNCTION_WORDS
    rest = small + claim[len(first) :] if common else claim
    return Shaped("whether", {"rest": rest})


# What can be weighed. Whether something happens is a fact: "whether" would ask it closed.
_OPINION = re.compile(r"\b(?:ready|safe|safer|enough|fair|worth|too much)\b")
# A reproach, a fact that was seen, or what nobody could weigh: no "whether" goes before these.
_NOT_ASKED = re.compile(
    r"^(?:everybody|everyone|anybody|anyone) "
    r"|^that (?!is\b|would\b|could\b|should\b|will\b|can\b|might\b|has\b)\w+ "
    r"|^(?:it|there|that|this) (?:was|were|wasn't)\b|^(?:it|that|this)(?:'s| is| was) (?:true|time"
    r"|how|what|why|where|when|going)\b"
    r"|^(?:that|this)(?:'s| is) (?!too\b|(?:a |the )?(?:good|safe|fair|best|better|right|bad)\b"
    r"|enough\b|okay\b|hard\b|\w+ing\b|\w+ for\b)"
    r"|\b(?:good|bad|real) (?:mother|mom|father|dad|parent|wife|husband)\b|\bbecause\b"
    r"|\byour (?:fault|drinking|using|temper)\b|\bin bed with\b|\breason\b"
    r"|\breal (?:issue|problem|question|reason)\b|\babout time\b|\bhurt\b"
    r"|\b(?:could|must|would|should|might|'d) have\b|\btrying\b|\bnothing\b|\bonly\b|\bbetter off\b|\bmake (?:that|it) up\b",
    re.IGNORECASE,
)
_LOWERED = frozenset(
    """everybody everyone somebody anybody two three four five six ten twelve fifteen sixteen twenty
    thirty forty fifty babies little it'd that'd school daycare court camp counseling therapy
    fifteen thirteen fourteen seventeen kids children both he'd she'd they'd you'll""".split()
)
