"""What a word is to the learned ears, worked out once and remembered: a talk has few words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from struct import Struct

from assistant.coach.line import FILLERS
from assistant.language.remembered import Remembered
from assistant.language.words import FUNCTION_WORDS, stem

_REMEMBERED = 6_000  # words; beyond it memory would grow with the lines
GROUP_NAMES = ("you", "me", "us", "them", "wh")
# What is counted of words, side by side, so that one addition counts all of it.
_TALLY = Struct(f"<{len(GROUP_NAMES) + 2}I")
PEOPLE = (1 << 32 * len(GROUP_NAMES)) - 1  # leaves the people of a tally alone
_GROUPS = {
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
_PAST = frozenset(
    """
    kept stayed stood came went got made did told took found held fought gave knew said put let
    brought left caught was were had walked saw drove built rode slept ran lost thought stuck
    """.split()
)
_AUXILIARIES = frozenset(
    """
    do does did is are was were have has had can could will would should shall may might am
    don't doesn't didn't isn't aren't wasn't weren't haven't hasn't can't couldn't won't
    wouldn't shouldn't
    """.split()
)
_SUBJECTS = frozenset(
    "you he she they it we i that there your this his her the anyone anything".split()
)
_ASKING = frozenset("what how where when who why which".split())
# Words that take in what was said, and say no more.
_ASSENT = frozenset(
    """
    okay ok yeah yes yep mm hmm mhm mmh mmhmm uh huh right um oh ah sure no exactly hm so well
    good great alright all
    """.split()
)


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to know of one word.

    Attributes:
        shown: the word as features name it; a number is "0".
        alone: the feature of the word.
        last: the same, of a last sentence.
        before: the same, of what the family said just before.
        group: the number of the people that it stands for (``GROUP_NAMES``), or None.
        kind: what it speaks of, or "".
        kind_feature: the feature of that, or "".
        tense: what it adds to an opening that it is the second word of.
        auxiliary: whether it may stand before its subject.
        subject: whether it may be such a subject.
        asking: whether it is a question word.
        turns: whether it is either, so that an inversion may begin with it.
        assent: whether it takes in what was said, and says no more.
        tally: one of its group, of the fillers that people say before they say something, and of
            the words that carry matter, and not only grammar or assent; see ``counted``.
        stem: what it is compared by with the family's words; None for grammar.

    """

    shown: str
    alone: str
    last: str
    before: str
    group: int | None
    kind: str
    kind_feature: str
    tense: str
    auxiliary: bool
    subject: bool
    asking: bool
    turns: bool
    assent: bool
    tally: int
    stem: str | None

    @property
    def person(self) -> str:
        """Whom it stands for, or "-"."""
        return "-" if self.group is None else GROUP_NAMES[self.group]


def known(words: Iterable[str]) -> list[Known]:
    """What there is to know of some words, in order."""
    return list(map(_known.__getitem__, words))


def counted(words: Iterable[Known]) -> int:
    """How many words stand for whom, say nothing, and carry matter; ``counts_of`` parts it."""
    return sum([word.tally for word in words])


def counts_of(tally: int) -> tuple[int, ...]:
    """The counts by ``GROUP_NAMES``; then those of fillers, and of words that carry matter."""
    return _TALLY.unpack(tally.to_bytes(_TALLY.size, "little"))


def _tally(group: int | None, *, filler: bool, content: bool) -> int:
    counts = [int(number == group) for number in range(len(GROUP_NAMES))]
    return int.from_bytes(_TALLY.pack(*counts, filler, content), "little")


def _look_up(word: str) -> Known:
    shown = "0" if word[0].isdigit() else word
    kind = _KINDS.get(shown, "")
    grammar = shown in FUNCTION_WORDS
    tense = (
        " past"
        if shown.endswith("ed") or shown in _PAST
        else " ing"
        if shown.endswith("ing")
        else ""
    )
    group = _GROUPS.get(shown)
    filler = shown in FILLERS
    content = not grammar and not filler and shown not in _ASSENT
    return Known(
        shown=shown,
        alone="w " + shown,
        last="Lw " + shown,
        before="Pw " + shown,
        group=group,
        kind=kind,
        kind_feature="k " + kind if kind else "",
        tense=tense,
        auxiliary=shown in _AUXILIARIES,
        subject=shown in _SUBJECTS,
        asking=shown in _ASKING,
        turns=shown in _ASKING or shown in _AUXILIARIES,
        assent=shown in _ASSENT,
        tally=_tally(group, filler=filler, content=content),
        stem=None if grammar else stem(word),
    )


_known = Remembered(_look_up, _REMEMBERED)
