"""What a line is to the learned ears: a bag of named features, the same in training and in use."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.coach.line import Line, Part
from assistant.language.words import FUNCTION_WORDS, stem

_LENGTHS = ((3, "1"), (6, "2"), (10, "3"), (16, "4"), (26, "5"), (45, "6"), (61, "7"))
_PEOPLE = {
    **dict.fromkeys(
        [
            "you",
            "you're",
            "you've",
            "you'd",
            "you'll",
            "your",
            "yourself",
            "yours",
            "y'all",
            "tú",
            "usted",
        ],
        0,
    ),
    **dict.fromkeys(["i", "i'm", "i've", "i'd", "i'll", "my", "me", "mine"], 1),
    **dict.fromkeys(["we", "we're", "we've", "we'd", "we'll", "us", "our"], 2),
    **dict.fromkeys(
        [
            "he",
            "she",
            "they",
            "them",
            "him",
            "her",
            "his",
            "their",
            "he's",
            "she's",
            "they're",
            "it",
            "it's",
        ],
        3,
    ),
    **dict.fromkeys(
        [
            "what",
            "how",
            "who",
            "when",
            "where",
            "which",
            "why",
            "what's",
            "how's",
            "who's",
            "where's",
        ],
        4,
    ),
}
_PEOPLE_NAMES = ("you", "me", "us", "them", "wh")
_EDGE = frozenset("^mcn$")  # kinds of feature that are told apart in a first and a last sentence
_MOST_WORDS = 120  # of one sentence; beyond this nothing new is learned, and time is not free


def _size(count: int) -> str:
    for most, name in _LENGTHS:
        if count < most:
            return name
    return "8"


def _few(count: int) -> str:
    return str(count) if count < 4 else "4"


def _echo(words: Sequence[str], theirs: Collection[str]) -> str:
    if not theirs:
        return "e-"
    mine = [stem(word) for word in words if word not in FUNCTION_WORDS]
    if not mine:
        return "e-"
    taken = sum(1 for word in mine if word in theirs)
    return f"e{5 * taken // (len(mine) + 1)}{_few(taken)}"


def part_features(
    line: Line, part: Part, theirs: Collection[str], flags: Collection[str]
) -> list[str]:
    """List the features of one sentence.

    Args:
        line: the line that it is in, with its cues.
        part: the sentence.
        theirs: stems of the content words that the family said just before.
        flags: what the rules found in this sentence ("label", "jargon" …).

    """
    words = ["0" if word[0].isdigit() else word for word in line.words[part.first : part.last]]
    opens = part.opens - part.first
    words = words[: max(_MOST_WORDS, opens + 1)]
    found = ["w " + word for word in words]
    found += ["b " + one + " " + two for one, two in zip(words, words[1:], strict=False)]
    opening = words[opens : opens + 3]
    found += ["^ " + " ".join(opening[:count]) for count in range(1, len(opening) + 1)]
    found.append("$ " + words[-1])
    if len(words) > 2:
        found.append("$ " + words[-2] + " " + words[-1])
    asks = "?" in part.mark
    found.append("m?" if asks else "m!" if "!" in part.mark else "m")
    for cue in part.cues:
        found.append("c " + cue.name)
        if asks:
            found.append("?c " + cue.name)
        if cue.first == part.opens or cue.first == part.first:
            found.append("c^ " + cue.name)
    found.append("n" + _size(part.last - part.first))
    counts = [0, 0, 0, 0, 0]
    for word in words:
        group = _PEOPLE.get(word)
        if group is not None:
            counts[group] += 1
    found += ["p " + name + _few(count) for name, count in zip(_PEOPLE_NAMES, counts, strict=True)]
    found.append(_echo(words, theirs))
    found += ["G " + flag for flag in flags]
    return found


def line_features(
    line: Line,
    parts: Sequence[Sequence[str]],
    before: Collection[str],
    flags: Collection[str],
) -> set[str]:
    """List the features of a whole line.

    Args:
        line: the line, with its cues.
        parts: the features of its sentences, in order.
        before: what stands out in what the family said before ("asks", "asked_for" …).
        flags: what the rules found in the line ("jargon", "label", "stacked" …).

    """
    found = {feature for part in parts for feature in part}
    if len(parts) > 1:
        found.update("F" + name for name in parts[0] if name[0] in _EDGE)
    if parts:
        found.update("L" + name for name in parts[-1] if name[0] in _EDGE)
    found.add("parts" + _few(len(parts)))
    found.add("asks" + _few(sum(1 for part in line.parts if "?" in part.mark)))
    found.add("N" + _size(len(line.words)))
    found.add("commas" + _few(line.text.count(",")))
    found.update("G " + flag for flag in flags)
    found.update("B " + name for name in before)
    found.update("B" + name + "&" + flag for name in before for flag in flags)
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
    found.update("B " + name for name in before)
    return found
