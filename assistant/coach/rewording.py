"""Another way to say a line that asks for the same thing, made from the line's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from assistant.coach.closed_shapes import closed_shape
from assistant.coach.context import NO_CONTEXT
from assistant.coach.everyday import HARM
from assistant.coach.instead_of_telling import asked_of_me, feared, said_back, wondered
from assistant.coach.leading_shapes import leading_shape
from assistant.coach.lexicons import in_use
from assistant.coach.one_question import asked_out, is_open, questions_apart, tells_most
from assistant.coach.plain_words import in_plain_words
from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.reading import read
from assistant.coach.second_look import hangs, is_straight
from assistant.coach.taken_up import taken_up
from assistant.coach.topic_words import topic_words
from assistant.coach.why_shapes import why_shape
from assistant.content import load_content
from assistant.language.sentences import sentences
from assistant.language.verbs import capitalized, is_base, is_past
from assistant.meeting.nouns import NudgeKind
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content.worker_lexicon import RewordingLexicon

MOST = 2  # alternatives; a worker reads them while somebody waits
_FEW_WORDS = 3  # "Yes, I did" is nothing to tell more about
_BARE_WHY = re.compile(
    r"^(?:why(?:'s| is| was| did) (?:that|it|this)(?: happen)?|why|why not|how come)$",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"^(?:do|does|did|is|are|was|were|has|have|can|could|will|would|should)\b", re.IGNORECASE
)
_ASKS_OPENLY = re.compile(r"(?:what|how(?! (?:many|much|often|long))|who|tell me)\b", re.I)
_BRIEF = re.compile(
    r"(?:yes|yeah|yep|no|nope|nah|sure|ok|okay|fine|maybe|i guess|i did|i do|i am|not really"
    r"|i don'?t know|i dunno|idk|whatever|hi|hello|good)\b(?! (?:more|good|money|way))",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\b(?:rather not|don'?t want to (?:talk|say)|none of your|not saying|private)\b", re.I
)
_FELT = re.compile(
    r"\b(?:feel\w*|lonely|alone|miss|scared|afraid|mad|angry|tired|stress\w*|nerves|worr\w+|sad"
    r"|cry\w*"
    r"|depress\w+|hate|overwhelm\w+|wore|worn|shakes|anxious|panic\w*|hurts|grie\w+|exhausted"
    r"|failure"
    r"|nightmares|craving\w*|relapse\w*|use|drink|urge\w*)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:died|passed away|passed|funeral|buried|miscarr\w+|stillborn|pregnant)\b", re.IGNORECASE
)
# Asked first after the rest is cut, these ask for a detail of what nobody has spoken of.
_NOT_OF_A_STACK = frozenset({"where", "far", "stand", "doing_with", "have", "have_of", "happened"})
_OFFICES = frozenset(
    "teacher judge doctor nurse lawyer counselor worker caseworker school police".split()
)
_OF_THEN = re.compile(
    r"\b(?:why|how come)(?:'d|.* (?:did|didn't|was|wasn't|were|weren't|had|hadn't)\b)",
    re.IGNORECASE,
)
_ASKING = ("closed_question", "leading_question", "stacked_questions")
_ASKS_ON = re.compile(r", (?:is|are|do|does|did|has|have|can|will) (?:you|he|she|they|it)\b")
_NOT_AGAIN = ("deficit_label", "why_question", "jargon", "stacked_questions")
_DAY = re.compile(r"\b(?:i|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b")
_TELLING = ("premature_reassurance", "threat", "monologue", "deficit_label")

Kind = NudgeKind | Literal["missed_reflection"]


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words to try instead; ``from_stem`` where they are a stock opening of the topic's."""

    text: str
    from_stem: bool


def reword(
    text: str, previous: str, kind: Kind, topic_stems: Sequence[str] = ()
) -> tuple[Rewording, ...]:
    """Offer one or two other ways to say a line.

    Args:
        text: the worker's line.
        previous: what the family said just before.
        kind: what could be better in it; ``missed_reflection`` asks for words that say back
            what the person just said.
        topic_stems: stock sentences that fit the topic, offered where no good one can be made
            and nothing was said that could be followed.

    Returns:
        At most two rewordings, the line's own first; none where there is nothing to offer. A
        line whose grammar is not plain gets a stem: better none of its own than a crooked one.

    """
    made = _sound_ones(_made(text, previous, kind, topic_stems), previous)
    if made:
        return tuple(Rewording(one, from_stem=False) for one in made)
    stems = _following(text, previous, kind)
    if not (stems and _tells(previous)):
        stems = [*stems, *topic_stems]
    return tuple(Rewording(stem, from_stem=True) for stem in stems[:MOST] if stem.strip())


def _sound_ones(offered: Iterable[str], previous: str) -> list[str]:
    """The first that may be shown, each once; no more are looked at than are offered."""
    sound = (one for one in dict.fromkeys(offered) if _sound(one, previous))
    return list(islice(sound, MOST))


def _following(text: str, previous: str, kind: Kind) -> list[str]:
    """Stems that stay with what was just said, or name what the line itself is about."""
    told = _tells(previous)
    if kind == "unasked_advice":
        if _GONE.search(previous):
            return _said(Shaped("loss"))
        tried = "stem_advice_felt" if _FELT.search(previous) else "stem_advice"
        return [*_said(Shaped(tried)), *_said(Shaped("stem_leave" if told else "leave"))]
    if kind == "why_question" and told:
        return _said(Shaped("stem_why" if _OF_THEN.search(text) else "stem_telling"))
    if kind in _TELLING:
        return _said(Shaped("stem_telling")) if told else []
    if kind not in _ASKING and kind != "jargon":
        return []
    asked = (in_plain_words(text) or "") if kind == "jargon" else text
    if (HARM - {"drink", "use", "smoke"}).intersection(re.findall(r"\w+", asked.lower())):
        return []  # what may be danger is asked straight
    named = topic_words(asked)
    if named and told and named.split()[-1] in _OFFICES:
        named = None  # what the teacher says is the matter, and not the teacher
    if named and (not previous.strip() or _said_of(named, previous)):
        return _said(Shaped("topic", {"rest": named}))
    return _said(Shaped("stem_telling")) if told and kind in _ASKING else []


def _tells(previous: str) -> bool:
    """Whether a person told something that one can ask more about: no yes, no question."""
    count = len(previous.split())
    if count < _FEW_WORDS or "?" in previous:
        return False
    return count > 2 * _FEW_WORDS or not _BRIEF.match(previous)


def _said_of(named: str, previous: str) -> bool:
    """Whether the person spoke of it: nobody can tell more of what they did not tell of."""
    return named.split()[-1].lower() in re.findall(r"\w+", previous.lower())


def _made(text: str, previous: str, kind: Kind, stems: Sequence[str]) -> list[str]:
    if kind == "missed_reflection":
        return said_back(previous, stems, MOST)
    if kind in _TELLING:
        return _instead_of_telling(previous, kind)
    if kind == "jargon":
        return _plainly(text)
    if kind == "stacked_questions":
        return _one_of(text, previous)
    if kind == "unasked_advice":
        return _leave_asked(previous)
    if kind == "why_question":
        return _why(text, previous)
    shape = leading_shape if kind == "leading_question" else closed_shape
    return _first(text, shape, last_first=True)


def _first(
    text: str, shape: Callable[[str], Shaped | None], *, last_first: bool = False
) -> list[str]:
    """The ways to say the first (or last) sentence that has a shape."""
    found = sentences(text)
    for sentence in reversed(found) if last_first else found:
        if last_first and sentence is not found[-1] and "?" not in sentence.mark:
            continue
        shaped = shape(sentence.text)
        if shaped:
            return _said(shaped)
    return []


def _why(text: str, previous: str) -> list[str]:
    for sentence in reversed(sentences(text)):
        shaped = why_shape(sentence.text)
        if shaped:
            return _said(shaped)
        bare = _BARE_WHY.match(trimmed(sentence.text).split(",")[0])
        if bare and previous.strip():
            return _bare_why(previous)
    return []


def _leave_asked(previous: str) -> list[str]:
    """Ask what was tried, then for leave: the advice itself comes after a yes."""
    matter = taken_up(previous)
    if not matter:
        return []
    gaps = {"rest": matter}
    return [*_said(Shaped("advice_about", gaps)), *_said(Shaped("leave_about", gaps))]


def _bare_why(previous: str) -> list[str]:
    """What a "Why?" or a "Why not?" asks: more of what was just said, where it may be told."""
    if _UNTOLD.search(previous):
        return []
    past = any(
        is_past(word) and not is_base(word) for word in re.findall(r"[a-z]+", previous.lower())
    )
    shape = "why_bare" if past else "why_bare_now"
    alone = _said(Shaped("why_alone")) if past else []
    return _with_what_was_said(previous, shape) or alone


def _instead_of_telling(previous: str, kind: Kind) -> list[str]:
    if kind != "monologue":
        return _with_what_was_said(previous, kind)
    asked = asked_of_me(previous)
    return _said(asked) if asked else _with_what_was_said(previous, kind)


def _with_what_was_said(previous: str, shape: str) -> list[str]:
    """Ways that first say back what the person said, or is afraid of."""
    asked = feared(previous) or wondered(previous)
    said = _said(asked) if asked else said_back(previous, (), 1)
    return _said(Shaped(shape, {"said": said[0]})) if said else []


def _one_of(text: str, previous: str) -> list[str]:
    """The first open questions of a stack as they stand; else the first that can be opened."""
    asked = [one for one in questions_apart(text) if not hangs(one, previous)]
    found = sorted(filter(is_open, asked), key=tells_most, reverse=True)
    telling = list(filter(tells_most, found))
    if found:
        return [capitalized(asked_out(question)) for question in telling or found[:1]]
    for question in asked:
        shaped = why_shape(question) or closed_shape(question)
        if shaped and shaped.shape not in _NOT_OF_A_STACK:
            return _said(shaped)
    return []


def _plainly(text: str) -> list[str]:
    """The line in plain words; a closed question is opened as well."""
    plain = in_plain_words(text)
    if plain is None:
        return []
    if _CLOSED.match(trimmed(plain)):
        return _first(plain, closed_shape)
    if plain.count("?") > 1 or _ASKS_ON.search(plain):
        return []
    if "?" in plain:
        return [plain] if _ASKS_OPENLY.match(trimmed(plain)) else []
    asks = _ASKS_OPENLY.match(trimmed(plain)) and plain[-1].isalnum()
    return [f"{plain}?" if asks else plain]


def _said(shaped: Shaped) -> list[str]:
    made = []
    # A user's own rewordings may be older than a shape.
    for sentence in _sentences_over(laid_over()).get(shaped.shape, ()):
        filled = re.sub(r"\{(\w+)\}", lambda at: shaped.gaps.get(at.group(1), ""), sentence)
        made.append(capitalized(_DAY.sub(lambda at: at.group().capitalize(), filled)))
    return made


def _sound(text: str, previous: str) -> bool:
    """Whether a rewording may be shown: straight, and without what it was to mend."""
    if text in _stock_over(laid_over()):
        return True
    if not is_straight(text):
        return False
    faults = read(text.replace(", if any,", ""), previous, NO_CONTEXT, in_use()).faults
    return not any(faults[kind] for kind in _NOT_AGAIN)


@lru_cache(maxsize=2)
def _sentences_over(folders: tuple[Path, ...]) -> Mapping[str, tuple[str, ...]]:
    lexicon = cast("RewordingLexicon", load_content(overlays=folders).lexicon["rewordings"])
    return {entry.shape: entry.say for entry in lexicon.entries}


@lru_cache(maxsize=2)
def _stock_over(folders: tuple[Path, ...]) -> frozenset[str]:
    """The sentences without a gap: nothing of a line's can make them crooked."""
    every = (one for say in _sentences_over(folders).values() for one in say)
    return frozenset(one for one in every if "{" not in one)
