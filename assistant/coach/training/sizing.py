"""How much a feature tells: before anything is fitted, and after."""

from __future__ import annotations

from typing import Any

LARGEST = 127  # int8
LEAST = 3  # of LARGEST: smaller weights are left out


def telling(table: Any, wanted: Any) -> Any:
    """Give the log of how much likelier each feature is where a head should say yes.

    Features are sized by its root before the fit, after Wang and Manning's NBSVM (2012): it
    helps where lines are short and few.

    Args:
        table: a sparse row of noughts and ones per example, a column a feature.
        wanted: an array of what the head should say of each example.

    Returns:
        A number a feature, below nought where it speaks against.

    """
    import numpy

    yes = 1 + numpy.asarray(table[wanted].sum(axis=0)).ravel()
    no = 1 + numpy.asarray(table[~wanted].sum(axis=0)).ravel()
    total = 2 + wanted.sum(), 2 + (~wanted).sum()
    return numpy.log((yes / total[0]) / (no / total[1]))


def telling_most(weights: Any, counts: Any, most: int) -> Any:
    """Keep the weights of the features that move the heads most over all lines.

    A feature's weight counts by its square and by how many examples hold the feature: those of
    rare words are large, and hardly ever matter.

    Args:
        weights: a row a head, a column a feature.
        counts: how many examples hold each feature.
        most: how many features to keep.

    Returns:
        The weights, with nought for what is left out.

    """
    import numpy

    size = numpy.abs(weights).max(axis=1, keepdims=True) / LARGEST
    share = numpy.abs(weights) / numpy.where(size, size, 1.0)
    share[share < LEAST - 0.5] = 0
    moved = (share**2).sum(axis=0) * counts
    kept = numpy.zeros(weights.shape[1], bool)
    kept[numpy.argsort(-moved, kind="stable")[:most]] = True
    return numpy.where((share > 0) & kept, weights, 0.0)
