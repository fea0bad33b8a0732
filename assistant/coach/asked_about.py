"""An open question with a line's own words in it, where the line is not turned as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.coach.everyday import DRUGS, KIN, is_somebody, without_end
from assistant.coach.leading_shapes import bare_claim, without_tag
from assistant.coach.noun_phrases import is_noun_phrase
from assistant.coach.one_question import questions_apart
from assistant.coach.question_shapes import doing, trimmed
from assistant.coach.subjects import is_clean, is_plural, plain_text, who
from assistant.coach.told import is_over
from assistant.coach.topic_words import topic_words
from assistant.coach.turning import joined, turned
from assistant.content import load_content
from assistant.language.sentences import sentences
from assistant.language.verbs import base, capitalized, from_ing, is_base, is_ing, is_past
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content.asked_about_lexicon import AskedAboutLexicon

_MOST = 11  # words that are taken up
_FEWEST, _LONGEST = 3, 15  # words of a clause that is looked at
_LONGEST_TEXT = 300  # characters of a sentence: a longer one has no one matter
_SORTS = {"closed_question": "closed", "leading_question": "leading", "why_question": "why"}
_TOLD = {"why_question": "told_why", "leading_question": "told_push"}
_FILLERS = re.compile(
    r"^(?:well|yeah|yes|no|so|and|but|honestly|look|oh|okay|i mean|i guess|sometimes|lately)\b,? ",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(
    r"\s*[,;:—–]\s*|\s(?:and|but|so|because|'?cause|cuz|then|since|while|till|until)"
    r" (?=(?:i|i'\w+|he|she|they|we|it|now|then)\b)"
    r"|\s(?:but|so|because|since|while|till|until) (?=(?:the|my|our)\b)",
    re.IGNORECASE,
)
_BEEN = re.compile(r"^(i|we) been\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|never|nobody|nothing|none|hardly|\w+n't)\b", re.IGNORECASE)
_AGREES = {
    True: {"are": "are", "do": "do", "have": "have", "were": "were"},
    False: {"are": "is", "do": "does", "have": "has", "were": "was"},
}
_ASIDE = re.compile(
    r"^(?:realistically|honestly|really|frankly|looking back(?: now)?|deep down"
    r"|(?:i think )?(?:we|you and i) (?:can )?(?:both |all )*(?:can )?(?:see|agree|know)(?: that)?"
    r"|you (?:can |do |must |have to )*(?:see|understand|know|realize|admit)(?: that| how)?"
    r"(?= (?:\w+ing|an?|if)\b)|at the end of the day|with (?:winter|school|the baby) coming"
    r"|with [^,]+,),? ",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(
    r",? (?:though,? )?(?:right,? )?i mean\b.*$|"
    r",? now (?:is|are|was|do|does|did|would|will|can) (?:you|he|she|they|it|that)\W*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\byou (?:looking at|thinking (?:of|about)|planning|hoping to|going to)\b"
    r"|\b(?:what|where|when) (?:would|will) you\b",
    re.IGNORECASE,
)
_THEN = re.compile(r"\b(?:was|were|did|had|what'd|who'd|how'd|where'd)\b", re.IGNORECASE)
# "Do you smoke in the house" is not about the house.
_IN_PASSING = re.compile(r"\b(?:in|at|on|of|like|from|by|near|around|than|as) $", re.IGNORECASE)
_WHY_ANOTHER = re.compile(
    r"\b(?:why|how come)(?:['’](?:s|d|re)| (?:is|are|do|does|did|has|have|can|wo|would)"
    r"(?:n['’]?t)?| can['’]?t)? (?:he|she|they|it(?! (?:that )?you\b)|(?:the|your|his|her) \w+"
    r"|any\w+|nobody)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"\b(?:he|she|he's|she's|him|her|his)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    say: str


@dataclass(frozen=True, slots=True)
class _Ready:
    rules: Mapping[str, Sequence[_Rule]]
    fixed: frozenset[str]
    grave: re.Pattern[str]
    unsaid: re.Pattern[str]


def first_met(sort: str, text: str, unsaid: re.Pattern[str] | None = None) -> str | None:
    """What the first rule that is met asks; of a person's own words, none that are not repeated."""
    if len(text) > _LONGEST_TEXT:
        return None
    for rule in _ready().rules.get(sort, ()):
        found = rule.pattern.search(text)
        filled = _filled(rule, found) if found else None
        if filled and unsaid and (unsaid.search(filled) or len(_NOT.findall(filled)) > 1):
            return None
        if filled:
            return filled
    return None


def asked_about(text: str, kind: str) -> str | None:
    """Ask openly for what a line itself asks about, or give None where that is not plain."""
    sort = _SORTS.get(kind)
    if sort is None:
        return None
    for sentence in reversed(sentences(text)):
        for asked in dict.fromkeys(_readings(sentence.text, sort)):
            found = first_met(sort, asked)
            if found:
                return found
    return None


def asked_of_what_is_named(text: str, previous: str) -> str | None:
    """Ask how it goes with what a closed question is about; None where it names nothing."""
    asked = [trimmed(one.text) for one in sentences(text) if "?" in one.mark] or [trimmed(text)]
    goes = first_met("closed_last", without_end(asked[-1]))
    if goes:
        return goes
    name = topic_words(asked[-1])
    if (
        not name
        or is_somebody(name)
        or DRUGS.search(name)
        or name.endswith("est")
        or _IN_PASSING.search(asked[-1].partition(name)[0])
    ):
        return None
    if name.split()[-1].lower() in re.findall(r"\w+", previous.lower()):
        return None  # whether to ask more of what they spoke of, ``following`` has decided
    found = first_met("named", asked[-1])
    return found.replace("{name}", name) if found else None


def asked_of_what_was_told(text: str, previous: str, kind: str) -> str | None:
    """Ask openly for more of what the person told, named in their own words; None if unsure."""
    if is_grave(previous):
        return None
    told = list(_told_clauses(previous))
    if kind == "why_question":
        # Why another did it is not asked by what the person did.
        another = _WHY_ANOTHER.search(text)
        told = [one for one in told if not (another and one.lower().startswith("you"))]
        if len(told) > 1:
            return None  # the one tells of what lies behind the other
    sorts = [_TOLD.get(kind, "told")]
    if kind == "stacked_questions" and len(_AHEAD.findall(text)) > 1:
        sorts = ["told_ahead"]
    elif kind == "stacked_questions" and _asks_of_somebody(text):
        sorts.insert(0, "told_person")
    elif kind == "stacked_questions" and _asks_of_then(text) and is_over(previous):
        sorts.insert(0, "told_past")
    asked = (first_met(sort, clause, _ready().unsaid) for sort in sorts for clause in told)
    return next(filter(None, asked), None)


def is_grave(previous: str) -> bool:
    """Whether what was told is too grave for a question that only asks how it goes."""
    return bool(_ready().grave.search(previous))


def is_fixed(text: str) -> bool:
    """Whether a question has no gap: nothing of a line's can make it crooked."""
    return text in _ready().fixed


def _told_clauses(previous: str) -> Iterator[str]:
    """The clauses of what was told, said to the person: "you lost your job"."""
    for sentence in sentences(previous):
        if "?" in sentence.mark:
            continue
        text = plain_text(sentence.text).strip(" .!…")
        for clause in _NEXT_CLAUSE.split(text):
            bare = _BEEN.sub(r"\1've been", _FILLERS.sub("", clause))
            words = bare.split()
            said = turned(words) if _FEWEST <= len(words) <= _LONGEST else None
            if said and is_clean(joined(said), most=_LONGEST):
                yield joined(said)


def _asks_of_somebody(text: str) -> bool:
    """Whether most questions of a stack ask about another person."""
    asked = list(questions_apart(text))
    return 2 * sum(bool(_OF_SOMEBODY.search(one)) for one in asked) > len(asked)


def _asks_of_then(text: str) -> bool:
    """Whether most questions of a stack ask about a time that is over."""
    asked = list(questions_apart(text))
    return 2 * sum(bool(_THEN.search(one)) for one in asked) > len(asked)


def _readings(sentence: str, sort: str) -> Iterator[str]:
    """The ways to read a sentence, the barest first."""
    if sort == "leading":
        sentence = _LAST_WORD.sub("", _ASIDE.sub("", trimmed(sentence)))
        yield bare_claim(sentence)
        yield without_tag(sentence)
        return
    plain = re.sub(r"^(?:well |ok |okay )?(?:honey|hon|sweetie|buddy),? ", "", trimmed(sentence))
    plain = re.sub(r"^(?:would|do) you say (?:that )?(?=\w+)", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\bgonna\b", "going to", plain)
    yield plain if sort == "why" else without_end(plain)
    yield plain
    yield without_tag(plain)


def _filled(rule: _Rule, found: re.Match[str]) -> str | None:
    """The question of a rule with its gaps filled, or None where a gap's words do not turn."""
    gaps: dict[str, str] = {}
    for name, words in found.groupdict("").items():
        turned_words = _turned(name, words)
        if turned_words is None:
            return None
        gaps[name] = turned_words
    gaps.update(_AGREES[is_plural(gaps.get("subject") or "it")])
    made = re.sub(r"\{(\w+)\}", lambda at: gaps.get(at.group(1), at.group()), rule.say)
    return capitalized(re.sub(r"\bi\b", "I", made))


def _turned(name: str, words: str) -> str | None:
    """A gap's words in the form that its name asks for; None where they cannot be."""
    if words and (not is_clean(words, most=_MOST) or re.search(r"\bor\b", words)):
        return None
    first = words.split()[0] if words.strip() else ""
    if name == "doing":
        verbs = is_base(first) or is_past(first) or first.lower().endswith("ed")
        named = first.lower() in ("be", "are", "were", "been") or verbs
        return doing(words) if named or is_ing(first) else None
    if name == "to":
        return doing(words) if first.isalpha() else None
    if name == "base":
        verb = base(first)
        return verb if is_base(verb) else None
    if name == "ing":
        verb = from_ing(first)
        return verb if is_base(verb) else None
    if name in ("be", "small"):
        return words.lower()
    if name == "past":
        known = (is_past(first) and not is_base(first)) or first.lower() in _SAME_IN_BOTH
        return first if known and first.lower() not in _NO_ACT else None
    words = without_end(words)
    if name == "thing" and not is_noun_phrase(words):
        return None
    if first.lower() in _SMALL | (KIN - _NAMED_ALONE):
        words = words[0].lower() + words[1:]
    return who(words) if name == "who" else words


_NAMED_ALONE = frozenset("mom dad mama daddy grandma grandpa mamaw papaw granny nana".split())
_SAME_IN_BOTH = frozenset("let put quit cut hit set shut hung".split())
_NO_ACT = frozenset("was were been had has is are am got".split())
_SMALL = frozenset(
    "you he she they y'all the your his her their a an any some that those these this it we me at"
    " in when if once after over what how who where foster".split()
)


def _rules(lexicon: AskedAboutLexicon) -> dict[str, list[_Rule]]:
    rules: dict[str, list[_Rule]] = {}
    for entry in lexicon.entries:
        rule = _Rule(lexicon.expression(entry.when), entry.say)
        for sort in entry.of:
            rules.setdefault(sort, []).append(rule)
    return rules


def _ready() -> _Ready:
    return _ready_over(laid_over())


@lru_cache(maxsize=2)
def _ready_over(folders: tuple[Path, ...]) -> _Ready:
    lexicon = cast("AskedAboutLexicon", load_content(overlays=folders).lexicon["asked_about"])
    grave, unsaid = lexicon.expression(lexicon.grave), lexicon.expression(lexicon.unsaid)
    fixed = frozenset(entry.say for entry in lexicon.entries if "{" not in entry.say)
    return _Ready(_rules(lexicon), fixed, grave, unsaid)
