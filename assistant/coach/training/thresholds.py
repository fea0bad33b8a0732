"""Above which score each head says yes: found on lines that the heads did not learn from."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.coach.training.fitting import fit
from assistant.coach.training.worker import HEADS, MOSTLY, Labelled, Scorer, targets_of

FOLDS = 4
USUAL = -0.6  # log-odds; what a head with few lines is drawn towards
_DOUBT = 15  # lines' worth of belief in the usual
_STEPS = tuple(step / 10 for step in range(-22, 9))


def scores_of(scorer: Scorer, line: Labelled) -> dict[str, float]:
    """Score a line as the ears do: for acts and nudges, its best sentence counts too."""
    found = scorer(line.reading.whole)
    for features in line.reading.sentences:
        for head, value in scorer(features).items():
            if not head.startswith("mostly") and value > found[head]:
                found[head] = value
    return found


def thresholds_of(own: Sequence[Labelled], sessions: Sequence[Labelled]) -> dict[str, float]:
    """Choose the threshold of every head.

    For acts and nudges, the one with the best F1 on own lines left out of the fit; for what a
    line mostly is, none is better than another without sessions, and the heads are balanced.
    """
    scored: list[tuple[dict[str, float], dict[str, bool]]] = []
    for fold in range(FOLDS):
        kept = [line for at, line in enumerate(own) if at // 2 % FOLDS != fold]
        left = [line for at, line in enumerate(own) if at // 2 % FOLDS == fold]
        scorer = fit([*kept, *sessions])
        scored += [(scores_of(scorer, line), targets_of(line)) for line in left]
    return {
        head: 0.0 if head.removeprefix("mostly ") in MOSTLY else _best(head, scored)
        for head in HEADS
    }


def _best(head: str, scored: Sequence[tuple[dict[str, float], dict[str, bool]]]) -> float:
    pairs = [(score[head], wanted[head]) for score, wanted in scored if head in wanted]
    holding = sum(wanted for _, wanted in pairs)

    def f1(threshold: float) -> float:
        hits = sum(wanted for value, wanted in pairs if value > threshold)
        said = sum(1 for value, _ in pairs if value > threshold)
        return 2 * hits / (said + holding) if said + holding else 0.0

    best = max(_STEPS, key=lambda step: (f1(step), -abs(step - USUAL)))
    return round((best * holding + USUAL * _DOUBT) / (holding + _DOUBT), 2)
