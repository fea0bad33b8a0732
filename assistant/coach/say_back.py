"""How a worker might say it back with a few of the person's own words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.coach.clauses import clauses, most_telling
from assistant.coach.reproach import is_effort, may_be_owned
from assistant.coach.safety import heard_danger
from assistant.coach.statement_model import shipped_model
from assistant.coach.tagging import Groups
from assistant.coach.taking_in import taken_in
from assistant.coach.turning import as_a_wish, joined, turned
from assistant.content import load_content
from assistant.language.words import folded_words
from assistant.places import laid_over

if TYPE_CHECKING:
    from assistant.content.family_lexicon import GroupLexicon

GAP = "…"
_WANTS = ("you want",)  # stems whose gap takes what is wanted
_OPEN_YOU = re.compile(r"(?:^|[.,!?] )you$")  # stems whose gap takes what the person does
_SEVERAL = frozenset({"both", "each", "two"})  # stems for several people's words
_MOST_CHARACTERS = 1_000


def say_back(
    text: str, stems: Iterable[str], seed: int, may_use: Callable[[str], bool] = lambda stem: True
) -> str | None:
    """Offer one short line that says it back, or None where nothing good can be said back.

    Args:
        text: what the person said.
        stems: a topic's reflection stems, the gap written "…"; one is used only where the
            person's words fit its gap.
        seed: picks among the ways that fit.
        may_use: whether a stem whose gap they fit may be used now.

    Returns:
        A line that ends in a full stop, with at most twelve of the person's words, turned (I to
        you). None for a safety cue, for cruel words (a worker must not repeat them), for a
        question, and where no clause of theirs can be turned without hurting its grammar.

    """
    text = text[:_MOST_CHARACTERS]
    if not fit_to_say_back(text):
        return None
    clause = most_telling(list(clauses(text)))
    words = turned(as_a_wish(clause)) if clause else None
    if words is None:
        return None
    plain = _evened(joined(words))
    if not stands_well(plain, text):
        return None
    ways = [plain, *(way for stem in stems if (way := _with_stem(stem, plain)) and may_use(stem))]
    # A choice of words, no secret; and where there is none to make, dice are dear.
    chosen = random.Random(seed).choice(ways) if len(ways) > 1 else plain  # noqa: S311
    return chosen[0].upper() + chosen[1:] + "."


# Looked for in small letters: to look for both sizes costs three times as much.
# True in their own mouth; from a worker a verdict, a threat, or no more than "just".
_HURTS = re.compile(
    r"\b(?:strangl|chok|kill|smack|slap|punch|whip|whoop|beat\b|hit\b|hurt (?:him|her|them)"
    r"|wring|burn|stupid"
    r"|dumb|fat\b|ugly|crazy|nuts\b|failure|loser|trash|drunk|addict|high\b|worthless|lazy"
    r"|junkie|black sheep"
    r"|bad (?:mom|mother|dad|father|parent)|jail|crap|shit|hell\b|damn|ass\b|mess\b|messed"
    r"|couldn't protect|failed|screwed|wreck|pigsty|dump\b)"
    r"|\b(?:can't|couldn't|don't|never could|barely) (?:read|spell|write|count|drive|cook)\b"
    r"|\bturned out\b|\b(?:could|should|would)'ve\b"
    r"|\b(?:could|was|were|'re|am|are) just\b(?! fine)|^you (?:guess|figure|suppose|swear"
    r"|promise)\b"
    r"|^you(?:'re| are| were)(?: just)? (?:too |so |really )?(?:old|lying|wrong|guilty|to blame"
    r"|sorry|ashamed|mad|mean)\b"
    r"|^you (?:left|hid|lied|stole|cussed|yelled|screamed|used|drink|drank|smoke|smoked|forgot"
    r"|quit)\b",
)
# What is said so at home and would sound like mockery from anybody else.
_CROOKED = re.compile(
    r"\b(?:too|real|so|that|pretty|read|sleep|eat|do|did|doing|cook|treat\w* \w+|talk) (?:good"
    r"|bad)$|\bgood as\b|\b(?:than|after) you$|\byours\b"
    r"|\b(?:don't|doesn't|can't|won't|didn't|ain't|never|hardly|nobody|not)\b.*\b(?:no|nothing"
    r"|nobody|none|never|hardly|nowhere)\b"
    r"|\b(?:like to|liked to|fixing to|used to could|might could|(?:of )?them (?:there\b|ones\b"
    r"|[a-z]{3,}s\b(?<!ss))|this"
    r" here)\b|\b\w+in'"
    r"|\b(?:he|she|it) (?:were|have|do)\b|\byou (?:was|is|has|seen|done|knowed)\b|\b(?:and|but"
    r"|or|with|to|of)\.?$",
)
_LOOSE_END = re.compile(
    r",? (?:even|though|anyways?|too|either|neither|and all|and stuff|or whatever)$", re.IGNORECASE
)
_MERELY = re.compile(r"^(you) just (?=(?:want|need|hope|wish|miss|love|pray)\b)", re.IGNORECASE)


def _evened(plain: str) -> str:
    """A turned clause without its loose end, and without the "just" that makes a wish small."""
    return _MERELY.sub(r"\1 ", _LOOSE_END.sub("", plain))


def stands_well(plain: str, text: str) -> bool:
    """Whether words, turned, can be said as they stand: neither hurtful, crooked nor cut short."""
    small = plain.lower()
    return not (
        _HURTS.search(small)
        or _CROOKED.search(small)
        or hangs_on_more(plain, text)
        or not may_be_owned(small)
    )


def hangs_on_more(way: str, text: str) -> bool:
    """Whether what was left out would change it ("he only gets mad" when he is tired)."""
    last = way.rstrip(".").split()[-1].lower()
    words = text.lower().split()
    if last in _TAKES_AN_OBJECT and any(word == last for word in words[:-1]):
        return True
    lasts = {"you": ("me", "us", "i"), "yours": ("mine",)}.get(last, (last,))
    return any(word in lasts and after in _HANGS for word, after in pairwise(words))


# Said with what they are about; without it they are a stump.
_TAKES_AN_OBJECT = frozenset(
    """know think mean guess understand see remember care matter forget wonder show explain figure
    hear say feel knew thought forgot""".split()
)
_HANGS = frozenset({"if", "when", "unless", "where", "why", "how", "what", "who", "until", "till"})


def fit_to_say_back(text: str) -> bool:
    """Whether words may be said back at all: no cue of danger, no death or violence, no cruelty."""
    reading, danger, _ = taken_in(text[:_MOST_CHARACTERS])
    return not (
        _cruel_words().any_in(reading.line.tokens) or heard_danger(reading, danger, shipped_model())
    )


def _with_stem(stem: str, plain: str) -> str | None:
    opening, takes_a_want, takes_a_doing = _fits(stem)
    if takes_a_want and plain.startswith("you want "):
        return f"{opening} {plain.removeprefix('you want ')}"
    if takes_a_doing and is_effort(plain):
        return f"{opening} {plain.removeprefix('you ')}"
    return None


@lru_cache(maxsize=1_000)
def _fits(stem: str) -> tuple[str, bool, bool]:
    """How a stem opens, and whether what somebody wants, or what they do, fits its gap."""
    opening = stem.rstrip(". ").removesuffix(GAP).rstrip()
    ends = opening.lower().replace("’", "'")
    if _SEVERAL.intersection(folded_words(ends)):
        return opening, False, False
    # "Not just getting by. You want …" says more than was said.
    wants = ends.endswith(_WANTS) and ". " not in ends
    return opening, wants, _OPEN_YOU.search(ends) is not None


def _cruel_words() -> Groups:
    return _cruel_words_over(laid_over())


@lru_cache(maxsize=2)
def _cruel_words_over(folders: tuple[Path, ...]) -> Groups:
    lexicon = cast("GroupLexicon", load_content(overlays=folders).lexicon["cruel"])
    return Groups({group.id: group.words for group in lexicon.entries})
