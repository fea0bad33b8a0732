"""Whether one of some phrases was said, whole words only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from assistant.language.words import folded, repaired

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STOPS = re.compile(r"\s*[.!?…;]+(?:\s*[.!?…;]+)*")
_QUOTED = re.compile(r"[\"()*_]+|(?<!\w)'|'(?!\w)")
_ANOTHERS = re.compile(r'"[^"]*"')
_ANOTHERS_PLACE = "/"  # no phrase holds it, so that a sentence with it is no whole one
_SPACES = re.compile(r"\s+")
_CHOICE = re.compile(r"(\([^()]*\)|\[[^\[\]]*\] )")
_CLOSING = re.compile(r"(?<=\w)'(?![\w(\[])")  # "the kids' dad", in a phrase
_WHATEVER = "…"
_MOST_WHATEVER = 80  # characters: a bound, so that a line of thousands is no work
_MOST_BESIDE = 4  # phrases before, and after, one that is a whole sentence
_BETWEEN = "(?:,| -| –| —)? "


@lru_cache(maxsize=512)
def is_heard(phrases: Sequence[str], text: str) -> bool:
    """Whether one of the phrases was said: asked of the same few lines at every turn.

    Args:
        phrases: "(a|b)" is one of these, "[a|b] " one of these or nothing, "…" whatever goes on
            in the sentence; a full stop is where one begins or ends: ". whatever." finds who
            says nothing else.
        text: as it was typed; every mark that ends a sentence counts as a full stop, and "yall"
            as "y'all".

    """
    return _pattern(phrases).search(_plain(text)) is not None


@lru_cache(maxsize=512)
def is_whole(
    phrases: Sequence[str], before: Sequence[str], after: Sequence[str], text: str
) -> bool:
    """Whether a phrase is a sentence of its own, with nothing else beside it than may stand there.

    Words in quotation marks are another's, unless all of the text stands in them.
    """
    return _whole_pattern(phrases, before, after).search(_plain(_own_words(text))) is not None


def spelled_out(phrase: str) -> Iterator[str]:
    """What a phrase stands for: with each word that may be in it at least once."""
    if not phrase:
        return
    parts = [_choices(part) for part in _CHOICE.split(phrase)]
    for row in zip_longest(*parts):
        yield "".join(parts[at][0] if one is None else one for at, one in enumerate(row))


def unheard(phrase: str) -> Iterator[str]:
    """The lines that a phrase stands for and does not hear."""
    return (one for one in spelled_out(phrase) if not is_heard((phrase,), one))


def _choices(part: str) -> list[str]:
    if not _CHOICE.fullmatch(part):
        return [part.replace(_WHATEVER, "and so on")]
    words = part.rstrip()[1:-1].split("|")
    return words if part.startswith("(") else ["", *(f"{one} " for one in words)]


def _own_words(text: str) -> str:
    straight = folded(text)
    own = _ANOTHERS.sub(f" {_ANOTHERS_PLACE} ", straight)
    return own if _TOKEN.search(own) else straight


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    straight = _QUOTED.sub(" ", folded(text))
    spelled = _spelled(straight)
    return _SPACES.sub(" ", f". {_STOPS.sub('.', spelled).strip(' .')}.")


def _spelled(text: str) -> str:
    return _TOKEN.sub(lambda word: repaired(word.group()), text)


@lru_cache(maxsize=256)
def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(_longest_first(phrases)))


@lru_cache(maxsize=64)
def _whole_pattern(
    phrases: Sequence[str], before: Sequence[str], after: Sequence[str]
) -> re.Pattern[str]:
    said = "|".join(_longest_first(phrases))
    ahead = _beside(before, "(?:{})" + _BETWEEN)
    behind = _beside(after, _BETWEEN + "(?:{})")
    end = "" if _WHATEVER in after else rf"(?:(?<=\.)|{behind},?(?=\.))"
    return re.compile(rf"\. ?{ahead}(?:{said}){end}")


def _beside(phrases: Sequence[str], shape: str) -> str:
    """A few of the phrases in a row; one at most that goes on as it likes, or time runs away."""
    plain = [phrase for phrase in phrases if _WHATEVER not in phrase]
    free = [phrase for phrase in phrases if _WHATEVER in phrase]
    few = f"(?:{shape.format('|'.join(_longest_first(plain)))}){{0,{_MOST_BESIDE}}}"
    one = f"(?:{shape.format('|'.join(_longest_first(free)))})?"
    return (few if plain else "") + (one if free else "") + (few if plain and free else "")


def _longest_first(phrases: Sequence[str]) -> list[str]:
    return [_one(phrase) for phrase in sorted(phrases, key=len, reverse=True)]


def _one(phrase: str) -> str:
    """A phrase as a pattern that neither begins nor ends within a word: "i can" in no "can't"."""
    typed = _SPACES.sub(" ", _CLOSING.sub("", _spelled(folded(phrase))))
    parts = "".join(map(_part, _CHOICE.split(typed)))
    before = "" if phrase.startswith(".") else r"(?<![\w'])"
    after = "" if phrase.endswith((".", ",")) else r"(?![\w'])"
    return f"{before}{parts}{after}"


def _part(part: str) -> str:
    """One of the words in brackets, or what stands there as it is."""
    if not _CHOICE.fullmatch(part):
        return _with_whatever(re.escape(part))
    words = sorted(part.rstrip()[1:-1].split("|"), key=len, reverse=True)
    any_of = f"(?:{'|'.join(map(re.escape, words))})"
    return any_of if part.startswith("(") else f"(?:{any_of} )?"


def _with_whatever(escaped: str) -> str:
    """Where anything may stand, or nothing and no space for it."""
    anything, space = f"[^.]{{0,{_MOST_WHATEVER}}}?", re.escape(" ")
    between = escaped.replace(f"{space}{_WHATEVER}{space}", f"{space}(?:{anything}{space})?")
    at_the_end = between.replace(f"{space}{_WHATEVER}", f"(?:{space}{anything})?")
    return at_the_end.replace(_WHATEVER, anything)
