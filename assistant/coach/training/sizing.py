"""How much a feature tells, before anything is fitted."""

from __future__ import annotations

from typing import Any


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
