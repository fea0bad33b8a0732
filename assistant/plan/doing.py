"""Who will do what is said: the one who speaks, or somebody whom the words name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.language.verbs import is_base, is_ing
from assistant.plan.answer import Phrase, opens, phrases_of
from assistant.plan.repeats import read_repeat
from assistant.plan.weekdays import weekday_of

_LONGEST_HEAD = 7  # words
_LONGEST_TIME = 4  # words of "every other Tuesday"
_SHORT_FOR_WILL = re.compile(r"(?<=\w)['’](?:ll|d)\b(?!\s+(?:like|rather))")
_SHORT_FOR_IS = re.compile(r"(?<=\w)['’]s(?=\s+(?:going\s+to|gonna|supposed\s+to|\w+ing)\b)")


@dataclass(frozen=True)
class Doer:
    """Whom words name as the ones to do a step: each as typed, and what stands between them."""

    names: tuple[str, ...]
    between: tuple[str, ...]


def doer_in(text: str, lists: Mapping[str, str]) -> Doer | None:
    """Who stands where the doer does: "Misty and me" in "Misty and me will do supper".

    ``lists`` are the words of ``doing.yaml``. None where nobody stands there.
    """
    head = _head(text, lists)
    if not head:
        return None
    joins = "|".join(re.escape(one.strip()) for one in lists["between"].split(","))
    parts = re.split(rf"(,?\s+(?:{joins})\s+|,\s*)", head, flags=re.I)
    return Doer(tuple(parts[::2]), tuple(parts[1::2]))


def nobody_named(text: str, lists: Mapping[str, str]) -> bool:
    """Whether it is somebody else's to do, and not said whose: "she'll call me"."""
    return tuple(_plain(_head(text, lists).split())) in phrases_of(lists["somebody"])


def names_people(name: str, lists: Mapping[str, str]) -> bool:
    """Whether words that nobody here bears tell of people: "the landlord", "my sister Tina"."""
    bare = {one.removesuffix("'s") for one in _plain(name.split())}
    return any(len(one) == 1 and one[0] in bare for one in phrases_of(lists["people"]))


def _head(text: str, lists: Mapping[str, str]) -> str:
    """The words before "will", without what stands before them; empty where there are none."""
    typed = _SHORT_FOR_IS.sub(" is", _SHORT_FOR_WILL.sub(" will", text)).split()
    will = {**phrases_of(lists["will"])}
    while typed:
        plain = _plain(typed)
        skipped = opens(plain, phrases_of(lists["before"])) or _says_when(typed)
        wished = opens(plain, phrases_of(lists["wished"]))
        if wished:
            will |= phrases_of(lists["wished_to"])
        if not (skipped or wished):
            break
        typed = typed[skipped or wished :]
    at = _where_it_is_done(_plain(typed), will, lists)
    head = _without_what_takes_up(typed[:at], lists)
    oneself = len(head) > 1 and opens(_plain(head[-1:]), phrases_of(lists["oneself"]))
    if oneself and not _joins(head[-2], lists):
        return ""  # "that way I will", "the judge says I will"
    return " ".join(head).strip(" ,.!;:—–-")


def _joins(word: str, lists: Mapping[str, str]) -> bool:
    return word.endswith(",") or bool(opens(_plain([word]), phrases_of(lists["between"])))


def _where_it_is_done(
    plain: Sequence[str], will: Mapping[Phrase, None], lists: Mapping[str, str]
) -> int:
    for at in range(1, min(len(plain), _LONGEST_HEAD + 1)):
        length = opens(plain[at:], will)
        only_is = tuple(plain[at : at + length]) in phrases_of(lists["is"])
        if length and not (only_is and not any(map(is_ing, plain[at + 1 : at + 2]))):
            return at
        word = plain[at]
        base = is_base(word[:-1]) or is_base(word.removesuffix("es"))
        does = word.endswith("s") and base and (word,) not in phrases_of(lists["says"])
        if does and at + 1 < len(plain):
            return at
    return 0


def _without_what_takes_up(head: Sequence[str], lists: Mapping[str, str]) -> Sequence[str]:
    """The name alone where a "she" takes it up again: "Wilma said she", "Earl, he"."""
    plain = _plain(head)
    if len(head) < 2 or not opens(plain[-1:], phrases_of(lists["takes_up"])):
        return head
    ends, kept = head[-2].endswith(","), list(head[:-1])
    says = phrases_of(lists["says"])
    while kept and (gone := _ends_with(_plain(kept), says)):
        kept, ends = kept[:-gone], True
    return kept if ends and kept else head


def _ends_with(plain: Sequence[str], phrases: Mapping[Phrase, None]) -> int:
    return next((one for one in (2, 1) if tuple(plain[-one:]) in phrases), 0)


def _says_when(typed: Sequence[str]) -> int:
    """How many words at the head say when: "every Tuesday Wilma will", "Friday Wilma will"."""
    for count in range(min(_LONGEST_TIME, len(typed) - 1), 0, -1):
        words = " ".join(_plain(typed[:count]))
        if read_repeat(words) is not None or weekday_of(words) is not None:
            return count
    return 0


def _plain(typed: Sequence[str]) -> list[str]:
    return [one.casefold().replace("’", "'").strip(",.!;:?") for one in typed]
