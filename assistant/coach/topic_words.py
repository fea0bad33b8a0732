"""What a line is about, by its own words: the last thing that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.coach.subjects import plain_text
from assistant.language.sentences import sentences
from assistant.language.verbs import is_base, is_ing, is_past
from assistant.language.words import FUNCTION_WORDS

_MOST = 3  # words after the determiner
_OPENS = frozenset({"the", "your", "his", "their", "her"})
# Words that name nothing of their own, or nothing that one could tell more about.
_NO_TOPIC = frozenset(
    """same other others way time times thing things one ones point whole rest most least best
    worst first second last next only day week month year end part kind sort idea question reason
    number address name age truth fact place case own right left top back middle bottom problem
    issue matter meantime future past morning afternoon evening weekend moment minute hour
    record minimum maximum exact front side line world bit start answer chance choice fault mind
    head hand hands eye eyes face mouth life self bed couch floor door car phone paper papers form
    good bad more less little big lot very new old real word words hell heck room ground
    living middle deal business guy guys lady man woman person people risk worker wrong
    happy sad mad okay sober high gonna supposed night earlier later purple sooner law truth
    difference rest sake luck bunch couple few list side floor air order use restroom bathroom
    color weight size temperature circle name""".split()
)
_ADJECTIVES = frozenset(
    """good bad big little new old last next first second own hard long short whole real other
    foster only main same best worst safe clean dirty full late early older younger oldest
    youngest regular""".split()
)
_TIMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:to|yester)day|tonight|tomorrow|now|then|again"
    r"|anymore|yet|already|still|always|never|ever|here|there|home|right|okay|please|either|too"
    r"|well|better|much|enough|alone|together|early|late|back|ahead|away|first|last|every|once"
    r"|twice"
    r"|important|current|available|comfortable|interested|different|open|closed|paid|behind|fine"
    r"|easy|must|along|upset|apart"
    r"|though|before|during|downstairs|upstairs|inside|outside|instead|tho|next|around|since"
)
# Verbs that are names of things as well: "the blood work" is one, "did the school work" is none.
_NOUNS_TOO = frozenset(
    "work shop visit visits call calls help plan plans test tests check checks care park store "
    "rent play".split()
)
_ABOUT = frozenset({"about", "with", "from", "to"})
_LESS = frozenset(
    {"in", "on", "at", "by", "under", "into", "for", "of", "off", "out", "before", "after"}
)
_BEING = re.compile(r"(?:is|are|was|were)(?:n't)?", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"(?:do|does|did|can|could|will|would|should|might|have|has|is|are|was|were)(?:n't)?", re.I
)


def topic_words(text: str) -> str | None:
    """Name what a line is about in its own words ("the visits", "your sister"), or None."""
    found = [one for sentence in sentences(text) for one in _named(plain_text(sentence.text))]
    return max(found, key=lambda one: one[0])[1] if found else None


def _named(sentence: str) -> Iterator[tuple[int, str]]:
    words = sentence.split()
    at = 0
    while at < len(words):
        name = _name(words, at)
        if name:
            before = words[at - 1].lower() if at else ""
            weight = 2 if before in _ABOUT else 0 if before in _LESS else 1
            yield weight, " ".join(name)
            at += len(name)
        else:
            at += 1


def _name(words: list[str], at: int) -> list[str] | None:
    """Read a name of a thing from a place on: a determiner and up to three words after it."""
    if words[at].lower() not in _OPENS:
        return None
    asked = bool(at and _AUXILIARY.fullmatch(words[at - 1]))
    name = [words[at].lower()]
    for number, typed in enumerate(words[at + 1 : at + 1 + _MOST + 1]):
        word = typed.strip(".,?!;:").lower()
        following = "".join(words[at + 2 + number : at + 3 + number]).strip(".,?!;:").lower()
        verb_here = asked and not is_base(following)
        if not word.replace("'", "").isalpha() or not _names(word, number, asked=verb_here):
            break
        if number == 0 and name == ["her"] and is_base(word):
            return None
        if number == _MOST:
            return None
        name.append(typed.strip(".,?!;:"))
        if not typed[-1].isalnum():
            break
    if "".join(words[at + len(name) : at + len(name) + 1]).lower() == "of":
        return None  # "the circle of people" is no circle
    is_so = bool(at and _BEING.fullmatch(words[at - 1]))
    if is_so and len(name) > 2 and at + len(name) == len(words):
        name.pop()  # "were the twins premature" tells how they are
    last = name[-1].lower()
    if len(name) < 2 or last in _NO_TOPIC | _ADJECTIVES or last.endswith(("'s", "er's")):
        return None
    return None if name[1].lower() in _NO_TOPIC - _ADJECTIVES else name


def _names(word: str, number: int, *, asked: bool) -> bool:
    """Whether a word may belong to a name: no small word, no verb after the first, no time."""
    if word in FUNCTION_WORDS or _TIMES.fullmatch(word) or "'" in word or word.endswith("ly"):
        return False
    if number == 0:
        return not is_ing(word) and not is_past(word)
    if word in _NOUNS_TOO:
        return not asked
    return not (word.endswith("ed") or is_past(word) or is_ing(word) or _is_verb(word))


def _is_verb(word: str) -> bool:
    return is_base(word) or any(
        word.endswith(end) and is_base(word.removesuffix(end)) for end in ("s", "es")
    )
