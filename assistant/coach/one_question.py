"""A stack of questions taken apart, so that one of them can be asked alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.coach.question_shapes import trimmed
from assistant.coach.subjects import is_clean, is_plural, parted
from assistant.language.sentences import sentences

_AUX = r"(?:do|does|did|is|are|was|were|can|could|will|would|has|have)(?:n't)?"
_PRONOUN = r"(?:you|he|she|they|it|we|your|the|his|her|anybody|anyone|there|that)"
_NEXT = re.compile(
    rf"(?:,\s*(?:and|or|but|then|so)?\s*|\s(?:and|or|but|then|so)\s)"
    rf"(?=(?:also )?(?:{_AUX}\s{_PRONOUN}|(?:what|how|who|where|when|why)(?:'s|'d|'re)?)\b)",
    re.IGNORECASE,
)
# Typed without a mark between them: "do you have a car do you have a license".
_RUN_ON = re.compile(
    rf"\s(?={_AUX}\s(?:you|he|she|they|it)\b"
    rf"|(?:what|how|where|why|who|when)(?: often| long| much| many| far)?\s{_AUX}\s)",
    re.IGNORECASE,
)
# After these, the words of a question belong to what stands before them: "know what is wrong".
_BELONGS_AFTER = frozenset(
    """what how who why when where often long much many far know understand tell me us see say
    about you he she they we i remember sure hear heard think that and but or so if of on with
    to which whether""".split()
)
_OPEN = re.compile(
    r"^(?:(?:what(?: else)?|how)(?:'s|'d|'re|'ll|'ve| (?:do|does|did|is|are|was|were"
    r"|would|will|can|could|has"
    r"|have|might|happens|happened|helps|makes|made|keeps|comes|gets|brings|got|set|worries|scares"
    r"|bothers|upsets|matters|came|brought|led|went|runs|goes|sets|started|don't|doesn't|didn't))\b"
    r"|what(?:'s| is) different\b|(?:what|which) (?:parts?|kinds? of \w+|things) \w+"
    r"|who(?:'s|'d| is| was| has| had| have)? ?(?:has|had|have|got|with|watch\w*|keep\w*|kept"
    r"|look\w*"
    r"|taking|takes|took|stay\w*|been|picks?|picked|helps?|helped|helping"
    r"|going to (?:keep|watch|have)) (?!your name"
    r"|the name)(?!.*\byou$)\w+"
    r"|which (?:one|of (?:those|them|these)) (?:matters|worries|helps|means|scares)\b"
    r"|what (?:helped|changed|worked)$"
    r"|(?:tell|walk|help) (?:me|us)\b)",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"^how(?:'s| is| are| was)? (?:the|his|her|their) (?:health|eyesight|hearing|credit)$"
    r"|^what(?:'s| is| was) (?:your|his|her|the|their|it) ?(?:\w+ )?"
    r"(?:name|address|number|age|date|called)\b"
    r"|^what(?:'s| is| was) (?:it|that|in it|there)\b(?: to think about)?$"
    r"|\b(?:weigh|cost|owe)\b|\b(?:in|in for)$|^what (?:do|does|did) \w+ (?:have|got|make)$"
    r"|^what (?:did|does|do) (?:he|she|they|you) (?:eat|wear|drink|take|weigh)$"
    r"|\bwearing$"
    r"|^what (?:did|do|would) you (?:say|mean)(?: then)?$|^what (?:do|does|did) (?:he|she|they"
    r"|it|the \w+|your \w+) do$|^what (?:do|does|did) \w+ call\b|\bon it$"
    r"|^how (?:is|are) (?:that|it)$"
    r"|^what(?:'s| is| was) (?:he|she|it|they|this|that) (?:on|at|in|for|this|today|now)\b"
    r"|^what (?:was|is|were|are) (?:it|they|that|this)\b(?! (?:like|about))"
    r"|^how(?:'s| is| was) the (?:pay|weather|money|rent|time)$|^what shift\b"
    r"|^how (?:do|does|did|will|are|is) (?!you getting by)\w+"
    r" (?:get|getting|come|coming|gotten) (?:to"
    r"|there|here|over"
    r"|home|around|in)\b|^who (?:watch|help|pick|take)\w* (?:them|him|her|you|it)$"
    r"|^what(?:'s| is| was) it doing\b|^how do you explain\b"
    r"|^what were you doing\b(?! when)|^what's on your\b"
    r"|^what (?:does|did) (?:he|she|it) look like$|^what did you spend\b"
    r"|^how (?:do|can|would|will) i\b"
    r"|^what(?:'s| is| are| was| were) (?:the|your|his|her|their) \w+$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:happen\w*|like|think\w*|differen\w*|confus\w*|sense|came up|brought"
    r"|matters?|runs? through|parts?|plans?|be there|about$"
    r"|feel\w*|going on|help\w*|hop(?:e|ing)|want|worr\w+|tell me"
    r"|handl\w+|get by|get along|get through|cop(?:e|ing)|manag\w+|end up|tried|keep\w*"
    r"|made|rules|deal\w*|mean\w*|do|did|doing"
    r"|going|say|said|so far)\b"
)
_HOW_IT_IS = (
    "how'd ",
    "how is ",
    "how's ",
    "how was ",
    "how are ",
    "how has ",
    "how have ",
    "how did ",
)
FEWEST_WORDS = 3
_SHORT = frozenset({"what happened", "what helped", "what changed", "what worked"})


# A name answers these: how a child is looked after is the same matter, and open.
_WHO_KEEPS = re.compile(
    r"^who(?:'s|'d|'ll| is| was| has| had| will)? ?(?:going to )?(?:has|had|have|got|with|watch\w*"
    r"|keep\w*|kept|looking after|looks? after|looked after|taking care of|takes? care of)"
    r" (?P<who>(?:the|your) (?:kids|children|boys|girls|baby|twins|little ones?|babies)"
    r"|them|him|her)(?P<tail> (?:at night|during the day|after school|overnight"
    r"|(?:while|when) (?:you|he|she|they)\b[^,]+))?",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"who(?:(?:'s| is) going to|['’]ll| will|(?P<would> would|['’]d (?:have|keep"
    r"|watch|look|take)\b))",
    re.I,
)
_OVER = re.compile(r"who(?:'d| was| had| watched| kept| looked| did)\b", re.IGNORECASE)
_AS_SUBJECT = {"them": "they", "him": "he", "her": "she"}


def questions_apart(text: str) -> Iterator[str]:
    """Yield the questions of a line one by one, without what joins them."""
    for sentence in sentences(text):
        text = trimmed(sentence.text)
        for piece in (piece for part in _NEXT.split(text) for piece in _run_on(part)):
            question = re.sub(r"^(?:and|or|also|then|so)\s+", "", piece.strip(" ,"), flags=re.I)
            if len(question.split()) >= FEWEST_WORDS or question.lower() in _SHORT:
                yield question


def _run_on(text: str) -> Iterator[str]:
    """Part questions that nothing joins, where one has ended before the next begins."""
    at = 0
    for found in _RUN_ON.finditer(text):
        before = text[at : found.start()].split()
        how = len(before) > 1 and before[-2].lower() == "how"  # "how late does he"
        if before and not how and before[-1].lower() not in _BELONGS_AFTER:
            yield text[at : found.start()]
            at = found.end()
    yield text[at:]


def asked_out(question: str) -> str:
    """A question with its "how's he feel" and "what'd you do" written out, and its mark."""
    kept = _WHO_KEEPS.match(question)
    if kept:
        be = "were" if _OVER.match(question) else "are"
        be = be if is_plural(kept["who"]) else {"were": "was", "are": "is"}[be]
        subject = _AS_SUBJECT.get(kept["who"].lower(), kept["who"])
        ahead = _AHEAD.match(question)
        how = (
            f"{'would' if ahead['would'] else 'will'} {subject} be" if ahead else f"{be} {subject}"
        )
        return f"How {how} looked after{kept['tail'] or ''}?"
    if not question.lower().startswith("what do you do"):
        question = question.removesuffix(" then")
    if re.match(r"(?:tell|walk|help)\b", question, re.IGNORECASE):
        return f"{question}."
    short = re.match(r"^(?P<wh>what|how)'(?P<aux>s|d) (?P<after>.+)$", question, re.IGNORECASE)
    asked = parted(short["after"]) if short else None
    named = asked is not None and not asked.subject.endswith("est")  # "what's your biggest worry"
    if not short or not asked or not named or asked.rest.split()[0] == "like":
        return f"{question}?"
    if re.match(r"\w+ (?:been|gone|gotten|happened|changed)\b", short["after"]):
        return f"{question}?"
    aux = "did" if short["aux"] == "d" else "does"
    return f"{short['wh']} {aux} {short['after']}?"


def tells_most(question: str) -> bool:
    """Whether a question asks for how it is, rather than for one thing."""
    small = question.lower()
    return small.startswith(_HOW_IT_IS) or bool(_TELLS.search(small))


def is_open(question: str) -> bool:
    """Whether a question stands alone and leaves the answer open: no name, number or day."""
    return (
        bool(_OPEN.match(question)) and not _FACT.search(question) and is_clean(question, most=18)
    )
