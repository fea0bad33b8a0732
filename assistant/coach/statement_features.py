"""What of a statement the learned ears look at: words, pairs, groups, signs, how it opens."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.coach.family_lexicons import FamilyLexicons, Listened
from assistant.coach.patterns import Met
from assistant.coach.tagging import Tagged, tokens
from assistant.language.remembered import Remembered
from assistant.language.words import stem

_NEAR = 10  # words between two groups that are taken together
# Groups too common to be worth taking together with every other.
_COMMON = frozenset({"them", "now", "never"})
_ROLES = {
    "mother": "parent", "father": "parent", "mom": "parent", "dad": "parent", "teen": "teen",
    "child": "teen", "grandmother": "kin", "grandfather": "kin", "aunt": "kin", "uncle": "kin",
    "cousin": "kin", "sister": "kin", "brother": "kin", "neighbor": "friend", "friend": "friend",
    "pastor": "friend",
}  # fmt: skip
_DANGER = (0.2, 0.45, 0.7)  # marks on what the safety ears say, for the ears for kinds
_SHORT, _MIDDLE, _LONG = 5, 10, 22  # words


class Reading(NamedTuple):
    """A statement as the ears take it in."""

    line: Tagged
    signs: Sequence[Met[Listened]]
    settles: Sequence[Met[Listened]]
    kinds: Sequence[Met[Listened]]
    # Features that both ears look at: its words, pairs of them, its groups; how it opens and
    # ends, how long it is.
    said: Set[str]
    # What the learned ears do not look at: danger said outright, and what excuses a sign.
    plain: Sequence[Met[Listened]] = ()
    excuses: Sequence[Met[Listened]] = ()


def read(text: str, lexicons: FamilyLexicons) -> Reading:
    """Take a statement in: its words, what they stand for, and what was met in it."""
    line = lexicons.groups.tag(tokens(text))
    heard: dict[str, list[Met[Listened]]] = {}
    for met in lexicons.all.met(line):
        sort = "sign" if met.entry.of == "certain" else met.entry.of
        heard.setdefault(sort, []).append(met)
    signs, plain = heard.get("sign", []), heard.get("plain", [])
    masks = heard.get("mask", [])
    if masks:
        hidden = frozenset(at for mask in masks for at in range(mask.first, mask.after))
        line = lexicons.groups.tag(line.tokens, hidden)
        plain = [met for met in plain if hidden.isdisjoint(range(met.first, met.after))]
        signs = [
            met
            for met in lexicons.signs.met(line)
            if met.entry.of != "plain" and not hidden.issuperset(range(met.first, met.after))
        ]
    return Reading(
        line=line,
        signs=signs,
        settles=heard.get("settle", []),
        kinds=heard.get("kind", []),
        said={*_said(line), *_marks(text, line, masked=bool(masks))},
        plain=plain,
        excuses=heard.get("excuse", []),
    )


def _marks(text: str, line: Tagged, *, masked: bool) -> list[str]:
    found = ["g " + name for name in line.named]
    if masked:
        found.append("masked")
    words = line.tokens.words
    found.append("first " + " ".join(words[:1]))
    found.append("first " + " ".join(words[:2]))
    if words:
        found.append("last " + words[-1])
    stripped = text.rstrip()
    found.append("ends " + (stripped[-1] if stripped[-1:] in ("?", "!", ".") else "open"))
    size = len(words)
    found.append(f"size {(size > _SHORT) + (size > _MIDDLE) + (size > _LONG)}")
    return found


@lru_cache(maxsize=64)
def _role(role: str | None) -> str:
    words = (role or "").lower().split()
    for word in reversed(words):
        if word in _ROLES:
            return _ROLES[word]
    return "provider" if words else "unknown"


_stems = Remembered(stem)


def _said(line: Tagged) -> list[str]:
    stems = [_stems[word] for word in line.tokens.words]
    return [
        *["w " + one for one in stems],
        *[f"w {one} {after}" for one, after in pairwise(stems)],
    ]


def _together(name: str, other: str) -> str:
    return f"g {name} + {other}" if name < other else f"g {other} + {name}"


def _counted(name: str, ids: list[str]) -> set[str]:
    found: set[str] = set()
    for one in set(ids):
        found.add(f"{name} {one}")
        if ids.count(one) > 1:
            found.add(f"{name} {one} again")
    return found


def safety_features(reading: Reading) -> set[str]:
    """List what the safety ears look at besides what was ``said``."""
    line = reading.line
    found: set[str] = set()
    telling = [
        (at, name)
        for at, groups in enumerate(line.groups)
        for name in groups
        if name not in _COMMON
    ]
    for number, (at, name) in enumerate(telling, 1):
        for other_at, other in telling[number:]:
            if other_at - at > _NEAR:
                break
            if other != name:
                found.add(_together(name, other))
    signs = [met.entry.id for met in reading.signs if met.entry.of == "sign"]
    found.update([f"certain {met.entry.id}" for met in reading.signs if met.entry.of == "certain"])
    settles = [met.entry.id for met in reading.settles]
    found |= _counted("sign", signs)
    found |= _counted("settled", settles)
    found.add(f"signs {min(len(signs), 5)}")
    found.add(f"signs {min(len(signs), 5)} settled {min(len(set(settles)), 2)}")
    if "now" in line.named:
        found.add(f"now and {min(len(signs), 3)}")
    elif "past" in line.named:
        found.add("past only")
    if "child" in line.named and signs:
        found.add("child and sign")
    return found


def kind_features(reading: Reading, topic: str, role: str | None, danger: float) -> set[str]:
    """List what the ears for kinds look at besides what was ``said``.

    ``danger`` is what the safety ears made of it.
    """
    found: set[str] = set()
    kinds = [met.entry.id for met in reading.kinds]
    found |= _counted("kind", kinds)
    if kinds:
        found.add("opens with " + kinds[0])
    found.add(f"topic {topic}")
    found.update([f"topic {topic} kind {kind}" for kind in kinds])
    found.add(f"role {_role(role)}")
    if reading.signs:
        found.add("signs")
        found.add(f"signs {min(len(reading.signs), 4)}")
    found.update([f"settled {met.entry.id}" for met in reading.settles])
    found.update([f"danger {mark}" for mark in _DANGER if danger >= mark])
    if danger < _DANGER[0]:
        found.add("danger none")
    return found
