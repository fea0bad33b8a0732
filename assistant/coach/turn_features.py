"""What a line shows as a turn of the talk: what it answers, its marks, its people, its inversions.

These are features of the whole line, beside those of its sentences
(``assistant.coach.features``); sessions coded by experts taught which of them carry weight.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.coach.features import size
from assistant.coach.line import Line, Part
from assistant.coach.word_groups import GROUP_NAMES, Known, counted, counts_of

_MARKS = re.compile(r"[.?!]")
_DASHES = ("-", "–", "—")
_LINKS = frozenset("so and but because then".split())
_MOST = 200  # words of a line, and of what was said before it, that are looked at
_SHARES = [[f"S{group}{share}" for share in range(5)] for group in range(len(GROUP_NAMES))]
_YOU, _I = GROUP_NAMES.index("you"), GROUP_NAMES.index("me")


def turn_features(
    line: Line, words: Sequence[Known], spoken: Sequence[Known], previous: str
) -> list[str]:
    """List the features of a line as a turn.

    Args:
        line: the line.
        words: its words.
        spoken: the words that the family said just before.
        previous: the same as they were typed.

    """
    words = words[:_MOST]
    found = _answered(len(words), spoken[-_MOST:], previous)
    found += _marks(line.text)
    found += _shares(words)
    found += _inversions(line, words)
    parts = line.parts
    opened = [_opening(part, words) for part in parts if part.opens < len(words)]
    found += opened
    if opened:
        found.append("L" + opened[-1])
    if len(parts) > 1:
        found += [word.last for word in words[parts[-1].first : parts[-1].last]]
    return found


def _answered(count: int, spoken: Sequence[Known], previous: str) -> list[str]:
    """What the family said just before: its words, its length, whether it was cut off."""
    if not spoken:
        return ["Pn0"]
    found = [word.before for word in spoken]
    found.append("Pn" + size(len(spoken)))
    if all(word.assent for word in spoken):
        found += ["Passent", "Passent" + size(count)]
    if previous.rstrip().endswith(_DASHES):
        found.append("Pcut")
    return found


def _marks(text: str) -> list[str]:
    """How the line is pointed: broken off, taken up again, and its last three marks in order."""
    text = text.strip()
    marks = _MARKS.findall(text)
    found = ["M" + "".join(marks[-3:]), "M$" + (marks[-1] if marks else "")]
    if text.startswith(_DASHES):
        found.append("M^-")
    if text.endswith(_DASHES):
        found.append("M-$")
    if "[" in text:
        found.append("M[")
    return found


def _shares(words: Sequence[Known]) -> list[str]:
    """How much of a line is of you, me, us, them; how much is filler, and how much matter."""
    *counts, fillers, matter = counts_of(counted(words))
    length = len(words) or 1
    found = [
        shares[min(4, 12 * count // length)] for shares, count in zip(_SHARES, counts, strict=True)
    ]
    both = counts[_YOU] + counts[_I]
    found.append(f"Sy{min(3, 4 * counts[_YOU] // both)}" if both else "Sy-")
    found.append(f"Sf{4 * fillers // length}")
    found.append(f"Sc{min(matter, 6)}")
    return found


def _inversions(line: Line, words: Sequence[Known]) -> list[str]:
    """Where an auxiliary stands before its subject or after a question word, and how near the end.

    A line that was typed in a hurry has no question mark to tell by.
    """
    found = []
    last = -1
    for part in line.parts:
        asks = "?" if "?" in part.mark else ""
        for at in range(part.first, min(part.last, len(words)) - 1):
            one = words[at]
            if not one.turns:
                continue
            two = words[at + 1]
            if one.auxiliary and two.subject:
                after = any(word.asking for word in words[max(part.first, at - 2) : at])
                name = "I^" if at == part.opens else "Iwh" if after else "I"
            elif one.asking and two.auxiliary:
                name = "Iw^" if at == part.opens else "Iw"
            else:
                continue
            found.append(name)
            if asks:
                found.append(name + "?")
            last = at
    if last < 0:
        found.append("I-?" if "?" in line.text else "I-")
    else:
        found.append("I$" + size(len(words) - last))
    return found


def _opening(part: Part, words: Sequence[Known]) -> str:
    """How a sentence opens: after which link, with whom, and whether it asks."""
    asks = "?" if "?" in part.mark else ""
    links = ""
    if part.opens > part.first:
        before = {word.shown for word in words[part.first : part.opens]}
        links = "".join(sorted(before & _LINKS))
    return f"O {links} {words[part.opens].person}{asks}"
