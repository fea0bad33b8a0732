"""What a typed line is: a command, or words with a name before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAMES_BY_ITSELF, _LONGEST_NAME = 3, 5  # words: of a name that joins, and of one asked after
_COMMAND = re.compile(r"\s*/(\S*)(?:\s+(.*))?", re.DOTALL)
_HEAD = re.compile(r"([^:\n\r]{1,60}):(?!//)(.*)", re.DOTALL)
# "Misty - I lay there": a dash with room around it, as people type it where a colon belongs.
_DASHED = re.compile(r"([^\n\r]{1,60}?)\s+[-–—]+(?:\s(.*)|$)", re.DOTALL)
# "Doña Chelo", "Mr. H", "Child 1", "Maria de Luz": a first letter that is not small, small
# words only in between, a number only after a name.
_PARTICLES = frozenset(
    {"de", "del", "la", "las", "los", "da", "do", "dos", "das", "van", "von", "der", "den"}
    | {"bin", "ibn", "al", "el", "y"}
)
_WORD = re.compile(r"[^\W\d_][\w.'’\-]*")


@dataclass(frozen=True)
class Command:
    """A line that begins with "/": its name as typed, and the rest."""

    name: str
    rest: str


@dataclass(frozen=True)
class Words:
    """Words that somebody said.

    ``head`` is what stood before the first colon, None for a bare line; ``text`` what came
    after it; ``whole`` the line as it was typed.
    """

    whole: str
    head: str | None = None
    text: str = ""


def parse(line: str) -> Command | Words:
    """Read one typed line. ``//x`` enters words that begin with a slash."""
    if line.startswith("//"):
        return Words(whole=line[1:])
    command = _COMMAND.fullmatch(line) if "/" in line else None
    if command is not None:
        return Command(command[1], (command[2] or "").strip())
    return words_of(line)


def words_of(line: str) -> Words:
    """The words of a line, with what might be a name before the first colon."""
    match = _HEAD.fullmatch(line)
    if match is None:
        return Words(whole=line)
    # One space after the colon belongs to the way of typing; anything more was typed.
    text = match[2].removeprefix(" ")
    return Words(whole=line, head=match[1].strip(), text=text)


def dashed(line: str) -> Words | None:
    """The words of a line after its first dash, with what stands before it; None without one."""
    match = _DASHED.match(line)
    return Words(whole=line, head=match[1].strip(), text=match[2] or "") if match else None


def words_after(name: str, line: str) -> str:
    """The words of a line after a name that it begins with, and a colon or a dash."""
    read = words_of(line)
    parted = dashed(line)
    if read.head != name and parted is not None and parted.head == name:
        return parted.text
    return read.text


def looks_like_a_name(head: str) -> bool:
    """Whether one to three capitalised words stand there, as a new person's name does."""
    return len(head.split()) <= _NAMES_BY_ITSELF and looks_like_a_long_name(head)


def looks_like_a_long_name(head: str) -> bool:
    """Whether up to five capitalised words stand there: a name, or a heading."""
    words = head.split()
    if not 1 <= len(words) <= _LONGEST_NAME or not _is_capitalised(words[0]):
        return False
    for position, word in enumerate(words[1:], start=2):
        last = position == len(words)
        if not (_is_capitalised(word) or word.isdecimal() or (word in _PARTICLES and not last)):
            return False
    return True


def looks_like_a_small_word(head: str) -> bool:
    """Whether one lower-case word stands there: perhaps a name typed in haste."""
    return _WORD.fullmatch(head) is not None and head[0].islower()


def _is_capitalised(word: str) -> bool:
    # Scripts without case (Arabic, Chinese) have no small letters to tell names by.
    return _WORD.fullmatch(word) is not None and not word[0].islower()
