"""Another way to say a line that asks for the same thing, made from the line's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.coach.asked_about import (
    asked_about,
    asked_of_what_is_named,
    asked_of_what_was_told,
    is_fixed,
    is_grave,
)
from assistant.coach.asked_straight import (
    asks_of_danger,
    asks_of_dying,
    asks_the_one_hurt,
    may_speak_of_harm,
)
from assistant.coach.before_advice import about_a_matter
from assistant.coach.closed_shapes import closed_shape
from assistant.coach.context import NO_CONTEXT
from assistant.coach.driven_at import driven_at
from assistant.coach.fitting import fitted
from assistant.coach.following import TELLING, following, tells
from assistant.coach.instead_of_telling import asked_of_me, said_back, with_what_was_said
from assistant.coach.leading_shapes import leading_shape
from assistant.coach.lexicons import in_use
from assistant.coach.nearest import (
    asks_where_a_child_is,
    is_of_care,
    nearest_first,
    shares_words,
    worth_asking,
)
from assistant.coach.one_question import asked_out, is_open, questions_apart, tells_most
from assistant.coach.own_matter import asked_of_own_matter
from assistant.coach.plain_words import in_plain_words
from assistant.coach.practical_shapes import opened_shape
from assistant.coach.question_shapes import Shaped, trimmed
from assistant.coach.reading import is_amiss, read
from assistant.coach.second_look import hangs, is_straight, names
from assistant.coach.why_offers import instead_of_why
from assistant.coach.why_shapes import why_shape
from assistant.coach.wordings import Kind as Kind
from assistant.coach.wordings import is_stock, said, with_days
from assistant.language.sentences import sentences
from assistant.language.verbs import capitalized

MOST = 2  # alternatives; a worker reads them while somebody waits
_CLOSED = re.compile(
    r"^(?:do|does|did|is|are|was|were|has|have|can|could|will|would|should)\b", re.IGNORECASE
)
_ASKS_OPENLY = re.compile(
    r"(?:(?:when|if|as|after|with)\b[^,?]+, )?(?:what|how(?! (?:many|much|often|long))|who"
    r"|tell me)\b",
    re.IGNORECASE,
)
# The rest cut, these alone ask for what was just told, and for no detail that nobody spoke of.
_OF_A_STACK = frozenset(
    """feel_about feel_about_that felt been_feeling been_how doing_well doing_at between
    between_them part be_like works works_that doing_for settling help_with like_with
    been_some_way how_was""".split()
)
_ASKS_ON = re.compile(r", (?:is|are|do|does|did|has|have|can|will) (?:you|he|she|they|it)\b")
# A stack has been asked already for what was told.
_ASKING = ("closed_question", "leading_question", "why_question")
_DREAMS = re.compile(
    r"(?:if\b.* would|someday|one day|(?:in )?\w+ years from now|i (?:always )?(?:want(?:ed)? to"
    r"|would like to|['’]d (?:like|love) to|wish|dream))\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?<=[.?!] )[a-z]")
_OF_QUESTIONS = (
    "closed_question",
    "leading_question",
    "stacked_questions",
    "unasked_advice",
    "why_question",
)


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
    if _is_asked_straight(text, kind):
        return ()
    made = _sound_ones(_made(text, previous, kind, topic_stems), previous)
    if kind in _ASKING and not _names_its_matter(made):
        made = _sound_ones(_named(text, kind), previous) or made
    if _names_its_matter(made):
        return tuple(Rewording(_begun_right(one), from_stem=False) for one in made)
    if kind == "closed_question" and tells(previous):
        own = _sound_ones(_of_own_matter(text, previous), previous)
        if own:
            return tuple(Rewording(_begun_right(one), from_stem=False) for one in own)
    stems = [stem for stem in following(text, previous, kind) if _is_plain(stem)]
    if tells(previous) and not _names_its_matter(stems):
        told = _sound_ones(_of_what_was_told(text, previous, kind), previous)
        if told:
            return tuple(Rewording(_begun_right(one), from_stem=False) for one in told)
    if not (stems and tells(previous)):
        stems = [*stems, *topic_stems]
    return tuple(Rewording(stem, from_stem=True) for stem in stems[:MOST] if stem.strip())


def _names_its_matter(offered: Sequence[str]) -> bool:
    """Whether there is more to offer than "Tell me more about that.", which fits anything."""
    return any(one not in said(Shaped("stem_telling")) for one in offered)


def _named(text: str, kind: Kind) -> Iterator[str]:
    """What a line itself asks about, asked openly."""
    asked = None if may_speak_of_harm(text) else asked_about(text, kind)
    if asked:
        yield asked


def _of_own_matter(text: str, previous: str) -> Iterator[str]:
    """The matter that a closed question brings in, named."""
    own = None if may_speak_of_harm(text) else asked_of_own_matter(text, previous)
    if own:
        yield own


def _of_what_was_told(text: str, previous: str, kind: Kind) -> Iterator[str]:
    """What was told, named, where a question's own words give nothing."""
    if may_speak_of_harm(text):
        return
    found = (
        asked_of_what_is_named(text, previous)
        if kind == "closed_question"
        else asked_of_what_was_told(text, previous, kind)
    )
    if found and kind in _ASKING:
        yield found


def _is_asked_straight(text: str, kind: Kind) -> bool:
    """Whether a line asks of danger: there is no softer way, and nothing comes before it."""
    if kind not in _OF_QUESTIONS:
        return False
    asked = [sentence.text for sentence in sentences(text) if "?" in sentence.mark]
    # A push may be one at any word of harm: "weren't you afraid that would scare them?"
    rules = {"why_question": asks_the_one_hurt, "leading_question": asks_of_dying}
    return any(map(rules.get(kind, asks_of_danger), asked))


def _sound_ones(offered: Iterable[str], previous: str) -> list[str]:
    """The first that may be shown, each once; no more are looked at than are offered."""
    sound = (one for one in dict.fromkeys(offered) if _sound(one, previous))
    return list(islice(sound, MOST))


def _made(text: str, previous: str, kind: Kind, stems: Sequence[str]) -> list[str]:
    if kind == "missed_reflection":
        return said_back(previous, stems, MOST)
    if kind in TELLING:
        return _instead_of_telling(previous, kind)
    if kind == "jargon":
        return _plainly(text)
    if kind == "stacked_questions":
        return _one_of(text, previous)
    if kind == "unasked_advice":
        return about_a_matter(text, previous)
    if kind == "why_question":
        return instead_of_why(text, previous)
    if kind != "leading_question":
        return _first(text, previous, opened_shape, last_first=True)
    plain = _first(text, previous, _plain_push, last_first=True)
    if not plain or plain[0].endswith(" about that?"):
        plain = list(_named(text, kind)) or plain
    return plain or _first(text, previous, leading_shape, last_first=True)


def _plain_push(sentence: str) -> Shaped | None:
    """What a push is about; "whether …" holds its claim still, and comes after all else."""
    shaped = driven_at(sentence) or leading_shape(sentence)
    return None if shaped and shaped.shape == "whether" else shaped


def _first(
    text: str,
    previous: str,
    shape: Callable[[str], Shaped | None],
    *,
    last_first: bool = False,
) -> list[str]:
    """The ways to say the first (or last) sentence that has a shape."""
    found = sentences(text)
    for sentence in reversed(found) if last_first else found:
        if last_first and sentence is not found[-1] and "?" not in sentence.mark:
            continue
        shaped = shape(sentence.text)
        if shaped:
            fits = fitted(shaped, previous)
            return said(fits) if fits else []
    return []


def _instead_of_telling(previous: str, kind: Kind) -> list[str]:
    if kind != "monologue":
        return with_what_was_said(previous, kind)
    asked = asked_of_me(previous)
    return said(asked) if asked else with_what_was_said(previous, kind)


def _one_of(text: str, previous: str) -> list[str]:
    """The open questions of a stack, the most worth asking first; else one that can be opened."""
    if may_speak_of_harm(text):
        return []  # what may be danger is asked straight, and before all else
    apart = (one for one in questions_apart(text) if not hangs(one, previous) and names(one))
    asked = nearest_first(list(apart), previous)
    where = [question for question in asked if asks_where_a_child_is(question, previous)]
    dreams = _DREAMS.match(previous)  # who has the children then is not what it is about
    spoken = (
        one
        for one in asked
        if is_open(one) and worth_asking(one, previous) and not (dreams and is_of_care(one))
    )
    found = [*where, *spoken]
    if found:
        others = filter(tells_most, found[1:])
        return [capitalized(asked_out(question)) for question in (found[0], *others)]
    told = asked_of_what_was_told(text, previous, "stacked_questions")
    if told:
        return [told]
    first = next(questions_apart(text), "")
    for question in asked:
        # What one of several asks in passing is not the matter.
        near = question == first or shares_words(question, previous)
        grave = is_grave(previous)
        about = asked_about(question, "closed_question") if near and not grave else None
        if about:
            return [about]
        shaped = why_shape(question) or closed_shape(question)
        if shaped and shaped.shape in _OF_A_STACK:
            return said(shaped)
    own = None if is_grave(previous) else asked_of_own_matter(first, previous)
    return [own] if own else []


def _plainly(text: str) -> list[str]:
    """The line in plain words; a closed question is opened as well."""
    plain = in_plain_words(text)
    if plain is None:
        return []
    if _CLOSED.match(trimmed(plain)):
        return _first(plain, "", closed_shape)
    if plain.count("?") > 1 or _ASKS_ON.search(plain):
        return []
    if "?" in plain:
        return [plain] if _ASKS_OPENLY.match(trimmed(plain)) else []
    asks = _ASKS_OPENLY.match(trimmed(plain)) and plain[-1].isalnum()
    return [f"{plain}?" if asks else plain]


def _is_plain(stem: str) -> bool:
    """Whether a stem is free of agency language, that of the line which it may name among it."""
    return is_stock(stem) or not read(stem, "", NO_CONTEXT, in_use()).faults["jargon"]


def _begun_right(text: str) -> str:
    """A text with a capital where each of its sentences begins, and on its days."""
    return with_days(_BEGINS.sub(lambda at: at.group().upper(), text))


def _sound(text: str, previous: str) -> bool:
    """Whether a rewording may be shown: straight, and without what it was to mend."""
    if is_stock(text) or is_fixed(text):
        return True
    if not is_straight(text):
        return False
    return not is_amiss(text, previous, in_use())
