"""What a line is to the learned ears: a bag of named features, the same in training and in use."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from assistant.coach.line import Line, Part
from assistant.language.words import FUNCTION_WORDS, stem

_LENGTHS = ((3, "1"), (6, "2"), (10, "3"), (16, "4"), (26, "5"), (45, "6"), (61, "7"))
_PEOPLE = {
    word: number
    for number, group in enumerate(
        (
            "you you're you've you'd you'll your yourself yours y'all tú usted",
            "i i'm i've i'd i'll my me mine",
            "we we're we've we'd we'll us our",
            "he she they them him her his their he's she's they're it it's",
            "what how who when where which why what's how's who's where's",
        )
    )
    for word in group.split()
}
# What a word speaks of. Few words are in the training lines; their kinds are.
_KINDS = {
    word: name
    for name, group in {
        "feeling": """
            scared afraid tired worried worry worries hurt hurts hurting angry mad lonely alone
            sad ashamed proud torn stuck exhausted worn heavy fear hope hoping trust tears cry
            crying grief ache aches lost overwhelmed drowning hopeless relief relieved safe
            unsafe embarrassed guilty jealous frustrated nervous anxious happy loved unheard
            invisible judged breathe weight heart nerves sick numb bitter stung broke lonesome
        """,
        "praise": """
            strong strength brave courage guts nerve grit patient patience proud effort hard
            honest honesty love loving good great smart careful devoted gentle steady real easy
            progress impressed admire appreciate thoughtful wonderful amazing fighter backbone
        """,
        "agency": """
            judge court law agency state county office form paper papers report hearing lawyer
            attorney supervisor worker clinic school program policy meeting plan visit visits
            case department record letter copy file test class classes intake date juez corte
        """,
        "kin": """
            mom mother mama momma dad father daddy grandma granny mamaw nana papaw grandpa
            sister brother aunt uncle cousin son daughter baby babies boy boys girl girls kids
            kid children child wife husband family twins mami abuela hijo hija niños
        """,
        "time": """
            today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday
            sunday week weeks month months year years day days morning mornings night nights
            hour hours minutes noon january february march april june july august september
            october november december
        """,
        "punish": """
            jail police deputy sheriff lose losing removed taken adoption adopted foster charges
            file arrest terminate consequences strangers sign cut cuts stop
        """,
        "soothe": """
            fine okay alright promise relax worry pass heal better forget faith everything
            nothing sure always never guarantee
        """,
        "do": """
            call go get take try stop start keep put make let leave talk ask write set bring
            find move read use give sit stay quit look check file apply send turn lock pick
        """,
        "not": """
            not no never nobody none nothing don't doesn't didn't can't won't isn't wasn't
            aren't ain't couldn't wouldn't shouldn't haven't hasn't
        """,
        "must": "should must need needs ought oughta gotta better have has supposed",
        "may": "could might may can would maybe perhaps",
    }.items()
    for word in group.split()
}
_PEOPLE_NAMES = ("you", "me", "us", "them", "wh")
_PAST = frozenset(
    """
    kept stayed stood came went got made did told took found held fought gave knew said put let
    brought left caught was were had walked saw drove built rode slept ran lost thought stuck
    """.split()
)
_EDGE = frozenset("^mcn$")  # kinds of feature that are told apart in a first and a last sentence
_MOST_WORDS = 120  # of one sentence; beyond this nothing new is learned, and time is not free


def _size(count: int) -> str:
    for most, name in _LENGTHS:
        if count < most:
            return name
    return "8"


def _few(count: int) -> str:
    return str(count) if count < 4 else "4"


def _person(word: str) -> str:
    group = _PEOPLE.get(word)
    return "-" if group is None else _PEOPLE_NAMES[group]


def _tense(opening: Sequence[str]) -> str:
    """Whether the second word of an opening looks past, going on, or neither ("you kept")."""
    if len(opening) < 2:
        return ""
    word = opening[1]
    if word.endswith("ed") or word in _PAST:
        return " past"
    return " ing" if word.endswith("ing") else ""


def _echo(words: Sequence[str], theirs: frozenset[str]) -> list[str]:
    """How much of a sentence takes up the family's words, and how much of theirs it takes up."""
    if not theirs:
        return ["e-"]
    mine = {stem(word) for word in words if word not in FUNCTION_WORDS}
    if not mine:
        return ["e0"]
    taken = len(mine & theirs)
    share, back = 4 * taken // len(mine), 4 * taken // len(theirs)
    return [f"e{share}{_few(taken)}", f"eb{back}", f"e{share}{_size(len(words))}"]


def part_features(
    line: Line, part: Part, theirs: frozenset[str], flags: Collection[str]
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
    found += ["b " + one + " " + two for one, two in pairwise(words)]
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
    kinds: list[str] = []
    for word in words:
        kind = _KINDS.get(word)
        if kind is not None:
            kinds.append(kind)
        group = _PEOPLE.get(word)
        if group is not None:
            counts[group] += 1
    found += ["p " + name + _few(count) for name, count in zip(_PEOPLE_NAMES, counts, strict=True)]
    found += ["k " + kind for kind in kinds]
    found.append(f"^p {_person(opening[0])}{_tense(opening)}")
    found.append(f"^k {_KINDS.get(opening[0], '-')}")
    found += _echo(words, theirs)
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
