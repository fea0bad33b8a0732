"""What a line is to the learned ears: a bag of named features, the same in training and in use."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from assistant.coach.line import Line, Part
from assistant.coach.word_groups import GROUP_NAMES, Known

_LENGTHS = ((3, "1"), (6, "2"), (10, "3"), (16, "4"), (26, "5"), (45, "6"), (61, "7"))
_SIZES = tuple(
    next((name for most, name in _LENGTHS if count < most), "8") for count in range(_LENGTHS[-1][0])
)
_PEOPLE = tuple(tuple(f"p {name}{count}" for count in range(5)) for name in GROUP_NAMES)
_EDGE = frozenset("^mcn$")  # kinds of feature that are told apart in a first and a last sentence
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


def part_features(
    part: Part, words: Sequence[Known], theirs: frozenset[str], flags: Collection[str]
) -> list[str]:
    """List the features of one sentence.

    Args:
        part: the sentence, with its cues.
        words: its words.
        theirs: stems of the content words that the family said just before.
        flags: what the rules found in this sentence ("label", "jargon" …).

    """
    opens = part.opens - part.first
    words = words[: max(_MOST_WORDS, opens + 1)]
    shown = [word.shown for word in words]
    found = [word.alone for word in words]
    found += [f"b {one} {two}" for one, two in pairwise(shown)]
    opening = words[opens : opens + 3]
    begun = "^"
    for word in opening:
        begun += " " + word.shown
        found.append(begun)
    found.append("$ " + shown[-1])
    if len(words) > 2:
        found.append(f"$ {shown[-2]} {shown[-1]}")
    asks = "?" in part.mark
    found.append("m?" if asks else "m!" if "!" in part.mark else "m")
    for cue in part.cues:
        found.append("c " + cue.name)
        if asks:
            found.append("?c " + cue.name)
        if cue.first == part.opens or cue.first == part.first:
            found.append("c^ " + cue.name)
    found.append("n" + size(part.last - part.first))
    found += [word.kind_feature for word in words if word.kind_feature]
    groups = [word.group for word in words]
    for group, names in enumerate(_PEOPLE):
        count = groups.count(group)
        found.append(names[count if count < 4 else 4])
    tense = opening[1].tense if len(opening) > 1 else ""
    found.append(f"^p {opening[0].person}{tense}")
    found.append("^k " + (opening[0].kind or "-"))
    found += _echo(words, theirs)
    found += ["G " + flag for flag in flags]
    return found


def line_features(
    line: Line,
    parts: Sequence[Sequence[str]],
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
    found = set().union(*parts)
    if len(parts) > 1:
        found.update(["F" + name for name in parts[0] if name[0] in _EDGE])
    if parts:
        found.update(["L" + name for name in parts[-1] if name[0] in _EDGE])
    found.add("parts" + few(len(parts)))
    found.add("asks" + few(sum([1 for part in line.parts if "?" in part.mark])))
    found.add("N" + size(len(line.words)))
    found.add("commas" + few(line.text.count(",")))
    found.update(["G " + flag for flag in flags])
    found.update(["B " + name for name in before])
    if flags:
        found.update(["B" + name + "&" + flag for name in before for flag in flags])
    return found


def sentence_features(
    part: Sequence[str], number: int, count: int, before: Collection[str]
) -> set[str]:
    """List the features of one sentence heard by itself, one of ``count``."""
    found = set(part)
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
