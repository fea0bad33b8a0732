"""What a line is to the learned ears: a bag of named features, the same in training and in use."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.coach.line import Line, Part
from assistant.coach.word_groups import GROUP_NAMES, PEOPLE, Known, counted, counts_of
from assistant.language.remembered import Remembered

_LENGTHS = ((3, "1"), (6, "2"), (10, "3"), (16, "4"), (26, "5"), (45, "6"), (61, "7"))
_SIZES = tuple(
    next((name for most, name in _LENGTHS if count < most), "8") for count in range(_LENGTHS[-1][0])
)
_MOST_WORDS = 120  # of one sentence; beyond this nothing new is learned, and time is not free


def size(count: int) -> str:
    """Name a length, in words, roughly."""
    return _SIZES[count] if count < len(_SIZES) else "8"


def few(count: int) -> str:
    """Name a count up to four."""
    return str(count) if count < 4 else "4"


def _echo(words: Sequence[Known], theirs: frozenset[str]) -> list[str]:
    """How much of a sentence takes up the family's words, and how much of theirs it takes up."""
    if not theirs:
        return ["e-"]
    mine = {word.stem for word in words}
    mine.discard(None)
    if not mine:
        return ["e0"]
    taken = len(mine & theirs)
    share, back = 4 * taken // len(mine), 4 * taken // len(theirs)
    return [f"e{share}{few(taken)}", f"eb{back}", f"e{share}{size(len(words))}"]


class PartFeatures(NamedTuple):
    """The features of one sentence: its words, what is told apart in a first and a last one."""

    words: list[str]
    edge: list[str]
    others: list[str]


def part_features(
    part: Part, words: Sequence[Known], theirs: frozenset[str], flags: Collection[str]
) -> PartFeatures:
    """List the features of one sentence.

    Args:
        part: the sentence, with its cues.
        words: the words of the line.
        theirs: stems of the content words that the family said just before.
        flags: what the rules found in this sentence ("label", "jargon" …).

    """
    words = words[part.first : min(part.last, max(part.first + _MOST_WORDS, part.opens + 1))]
    shown = [word.shown for word in words]
    found = [f"b {one} {two}" for one, two in pairwise(shown)]
    found += [word.kind_feature for word in words if word.kind_feature]
    found += _people[counted(words) & PEOPLE]
    found += _echo(words, theirs)
    found += ["G " + flag for flag in flags]
    asks = "?" in part.mark
    if asks:
        found += ["?c " + cue.name for cue in part.cues]
    edge = _edge(part, words, shown, asks=asks)
    return PartFeatures([word.alone for word in words], edge, found)


def _people_of(tally: int) -> list[str]:
    """How many of you, of me, of us, of them are in a sentence."""
    counts = zip(GROUP_NAMES, counts_of(tally), strict=False)
    return [f"p {name}{few(count)}" for name, count in counts]


_people = Remembered(_people_of, most=4_000)


def _edge(part: Part, words: Sequence[Known], shown: Sequence[str], *, asks: bool) -> list[str]:
    """How a sentence opens and ends, its cues, its length."""
    opening = words[part.opens - part.first : part.opens - part.first + 3]
    tense = opening[1].tense if len(opening) > 1 else ""
    found = [
        f"^p {opening[0].person}{tense}",
        "^k " + (opening[0].kind or "-"),
        "m?" if asks else "m!" if "!" in part.mark else "m",
        "n" + size(part.last - part.first),
        "$ " + shown[-1],
    ]
    if len(shown) > 2:
        found.append(f"$ {shown[-2]} {shown[-1]}")
    begun = "^"
    for word in opening:
        begun += " " + word.shown
        found.append(begun)
    for cue in part.cues:
        found.append("c " + cue.name)
        if cue.first == part.opens or cue.first == part.first:
            found.append("c^ " + cue.name)
    return found


def line_features(
    line: Line,
    parts: Sequence[PartFeatures],
    before: Collection[str],
    flags: Collection[str],
) -> set[str]:
    """List the features of a whole line that its sentences, the talk and the rules give it.

    Args:
        line: the line, with its cues.
        parts: the features of its sentences, in order.
        before: what stands out in what the family said before ("asks", "asked_for" …).
        flags: what the rules found in the line ("jargon", "label", "stacked" …).

    """
    found: set[str] = set()
    for part in parts:
        found.update(*part)
    if len(parts) > 1:
        found.update(["F" + name for name in parts[0].edge])
    if parts:
        found.update(["L" + name for name in parts[-1].edge])
    found.add("parts" + few(len(parts)))
    found.add("asks" + few(sum([1 for part in line.parts if "?" in part.mark])))
    found.add("N" + size(len(line.words)))
    found.add("commas" + few(line.text.count(",")))
    found.update(["B " + name for name in before])
    if flags:
        found.update(["G " + flag for flag in flags])
        found.update(["B" + name + "&" + flag for name in before for flag in flags])
    return found


def sentence_features(
    part: PartFeatures, number: int, count: int, before: Collection[str]
) -> set[str]:
    """List the features of one sentence heard by itself, one of ``count``."""
    found = set().union(*part)
    found.add(
        "only"
        if count == 1
        else "first"
        if number == 0
        else "last"
        if number == count - 1
        else "mid"
    )
    found.update(["B " + name for name in before])
    return found
