"""The second look: what the heads said of a line and of its sentences, weighed together.

One sentence may look like praise and like a reflection, and a line of three sentences is heard
three times; the weighing has learned which of the heads to believe then. It adds up whole
numbers alone, so it comes to the same on every machine.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

VIEWS = ("whole", "strongest", "last")  # the line, its strongest sentence, its last one
STEPS, MOST = 8, 4  # steps in a log-odd that a head is read in, and the log-odds it is read up to
_BITS = 32
_HALF = 1 << (_BITS - 1)


_Row = tuple[int, float, float, int, int]


@dataclass(frozen=True, slots=True)
class Weighing:
    """Linear outcomes over what the heads said.

    Attributes:
        rows: by view, a row for every head that is read: its number, the sum at which its
            log-odds are nought, how many steps one whole number of it is worth, and the weights
            of all outcomes side by side, of one step and of the most.
        alone: the same for a line of one sentence, of which all views are one.
        outcomes: what comes out, in the order of the results.
        worth: of every outcome, its constant, and what one whole number of it is worth, in
            log-odds.
        start: the sum of nothing.
        form: how the outcomes lie in a sum.

    """

    rows: tuple[tuple[_Row, ...], ...]
    alone: tuple[_Row, ...]
    outcomes: tuple[str, ...]
    worth: tuple[tuple[float, float], ...]
    start: int
    form: struct.Struct

    def weigh(self, views: Sequence[Sequence[int]]) -> dict[str, float]:
        """Give each outcome's log-odds.

        Args:
            views: the heads' sums, as ``Model.sums`` gives them, of each of ``VIEWS``; those of
                the line alone where it is one sentence.

        """
        total = self.start
        for sums, rows in zip(views, self.rows if len(views) > 1 else (self.alone,), strict=True):
            for head, zero, step, weights, most in rows:
                level = (sums[head] - zero) * step
                if level >= _END:
                    total += most
                elif level <= -_END:
                    total -= most
                else:
                    total += int(level) * weights
        values = self.form.unpack(total.to_bytes(self.form.size, "little"))
        return {
            outcome: bias + scale * (value - _HALF)
            for outcome, (bias, scale), value in zip(self.outcomes, self.worth, values, strict=True)
        }


_END = STEPS * MOST


def weighing_of(data: dict[str, Any]) -> Weighing:
    """Make the second look of what a weights file says.

    ``weighing`` holds, by view and by head ("last act advice"), a whole number per outcome.
    """
    said = data["weighing"]
    numbers = {head: number for number, head in enumerate(data["heads"])}
    heads = [(head, numbers[head]) for head in said["heads"]]
    packed = [
        [
            sum(
                weight << (_BITS * number)
                for number, weight in enumerate(said["weights"][f"{view} {head}"])
            )
            for head, _ in heads
        ]
        for view in VIEWS
    ]

    def rows(weights: Sequence[int]) -> tuple[_Row, ...]:
        return tuple(
            (
                at,
                _HALF - data["bias"][at] / data["scale"][at],
                data["scale"][at] * STEPS,
                one,
                one * _END,
            )
            for (_, at), one in zip(heads, weights, strict=True)
        )

    count = len(said["outcomes"])
    return Weighing(
        rows=tuple(map(rows, packed)),
        alone=rows([sum(weights) for weights in zip(*packed, strict=True)]),
        outcomes=tuple(said["outcomes"]),
        worth=tuple(zip(said["bias"], said["scale"], strict=True)),
        start=sum(_HALF << (_BITS * number) for number in range(count)),
        form=struct.Struct(f"<{count}I"),
    )
