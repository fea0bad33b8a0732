"""What may tell of present danger to a child or a grown-up, said straight or sideways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from assistant.coach.family_lexicons import FamilyLexicons, Listened
from assistant.coach.patterns import Met
from assistant.coach.statement_features import Reading, safety_features
from assistant.coach.statement_model import StatementModel

_ENDED = frozenset({"over", "refused"})  # harmless turns after which no sign is certain
# Where no sign was met: recall first in a line that tells something, more wary of a short one,
# for in whole meetings the small talk is short. Chosen with one author left out at a time.
_CUE_WITHOUT_SIGN, _CUE_IN_FEW_WORDS, _FEW_WORDS = 0.38, 0.5, 12
_CUE_WHERE_CERTAIN = 0.1  # below it a certain sign was met in what harms nobody
_CUE_WHERE_EXCUSED = 0.8  # all that was met means no harm ("dead broke", "leave us alone")
_CUE_WHERE_ENDED = 0.6  # chosen likewise: few true cues are lost by it
_DENIES = frozenset(
    """
    not never dont didnt doesnt wont wouldnt isnt arent aint wasnt werent cant cannot no nobody
    """.split()
)
_SAFE = frozenset(("safe", "safely"))
_OF_SAFE = frozenset("feel feels felt feeling be been ever even really always very all too".split())
_BETWEEN = frozenset("ever even really been once just actually too a the".split())


@dataclass(frozen=True)
class Cue:
    """A safety cue: why, in one sentence, and the words that earned it (code points)."""

    why: str
    start: int
    end: int


def danger_in(reading: Reading, model: StatementModel, begun: int) -> float:
    """Ask the learned ears how likely a cue is; a number for choosing, never to be shown.

    ``begun`` is what the features that were ``said`` come to.
    """
    return model.safety.probabilities(safety_features(reading), begun)["safety"]


def heard_danger(reading: Reading, danger: float, model: StatementModel) -> bool:
    """Say whether a statement may tell of present danger.

    What is said outright is enough, and so is a certain sign of ``prompts/en/lexicon/safety.yaml``
    where nothing says that it is over; else the learned ears decide, with every sign that was met
    among what they look at.
    """
    if said_outright(reading):
        return True
    mark = model.cue
    if reading.excuses and all(_excused(met, reading) for met in reading.signs):
        mark = max(mark, _CUE_WHERE_EXCUSED)
    elif _ended(reading):
        mark = max(mark, _CUE_WHERE_ENDED)
    elif not reading.signs:
        short = len(reading.line.tokens) < _FEW_WORDS
        mark = max(mark, _CUE_IN_FEW_WORDS if short else _CUE_WITHOUT_SIGN)
    return danger >= mark or (danger >= _CUE_WHERE_CERTAIN and _certain(reading))


def cue_in(reading: Reading, lexicons: FamilyLexicons) -> Cue:
    """Say why a statement brings a cue: the sign that speaks loudest, and the words of it."""
    outright = said_outright(reading)
    if outright:
        first, last = reading.line.tokens[outright.first], reading.line.tokens[outright.after - 1]
        return Cue(lexicons.why[outright.entry.id], first.start, last.end)
    sign = _loudest(reading, lexicons)
    why = lexicons.why[sign] if sign else lexicons.general
    start, end = _words_of(reading, lexicons, sign)
    return Cue(why, start, end)


def _ended(reading: Reading) -> bool:
    """Say whether it was told twice over that this is past ("in 2012", "in prison since")."""
    return sum(met.entry.id == "over" for met in reading.settles) > 1


def said_outright(reading: Reading) -> Met[Listened] | None:
    """Find danger that is said in so many words, neither over nor denied nor excused."""
    if not reading.plain or _is_over(reading):
        return None
    meant = (met for met in reading.plain if not (_denied(met, reading) or _excused(met, reading)))
    return next(meant, None)


def not_safe(reading: Reading) -> bool:
    """Say whether somebody or something is told not to be safe."""
    words = reading.line.tokens.words
    if _SAFE.isdisjoint(words):  # which is nearly always so
        return False
    return any(_deny(words, at, _OF_SAFE) for at, word in enumerate(words) if word in _SAFE)


def _certain(reading: Reading) -> bool:
    if _is_over(reading):
        return False
    return any(met.entry.of == "certain" and not _excused(met, reading) for met in reading.signs)


def _is_over(reading: Reading) -> bool:
    return any(met.entry.id in _ENDED for met in reading.settles)


def _excused(met: Met[Listened], reading: Reading) -> bool:
    """Say whether a sign stands in a turn that means no harm ("leave us alone")."""
    return any(excuse.first < met.after <= excuse.after for excuse in reading.excuses)


def _denied(met: Met[Listened], reading: Reading) -> bool:
    return _deny(reading.line.tokens.words, met.first, _BETWEEN)


def _deny(words: Sequence[str], at: int, between: Set[str]) -> bool:
    """Say whether the word before, but for small ones between, denies what begins at ``at``."""
    at -= 1
    while at >= 0 and words[at] in between:
        at -= 1
    return at >= 0 and words[at] in _DENIES


def _loudest(reading: Reading, lexicons: FamilyLexicons) -> str | None:
    """Choose the sign that was met most often, then the first; else what a group speaks for."""
    heard = Counter(met.entry.id for met in reading.signs)
    if heard:
        return max(heard, key=lambda sign: heard[sign])
    for groups in reading.line.groups:
        for name in groups:
            if name in lexicons.speaks_for:
                return lexicons.speaks_for[name]
    return None


def _words_of(reading: Reading, lexicons: FamilyLexicons, sign: str | None) -> tuple[int, int]:
    tokens = reading.line.tokens
    for met in reading.signs:
        if met.entry.id == sign:
            return tokens[met.first].start, tokens[met.after - 1].end
    for at, groups in enumerate(reading.line.groups):
        for name, length in groups.items():
            if lexicons.speaks_for.get(name) == sign:
                return tokens[at].start, tokens[at + length - 1].end
    return (tokens[0].start, tokens[-1].end) if tokens else (0, 0)
