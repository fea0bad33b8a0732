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


@dataclass(frozen=True)
class Weighing:
    """Linear outcomes over what the heads said.

    Attributes:
        heads: the heads that are read, by their number.
        zero: of every head that is read, the sum at which its log-odds are nought.
        step: of every head that is read, how many steps one whole number of it is worth.
        packed: by view, and by head that is read, the weights of all outcomes side by side.
        outcomes: what comes out, in the order of the results.
        bias: the outcomes' constants, in log-odds.
        scale: what one whole number of each outcome is worth, in log-odds.
        start: the sum of nothing.
        form: how the outcomes lie in a sum.

    """

    heads: tuple[int, ...]
    zero: tuple[float, ...]
    step: tuple[float, ...]
    packed: tuple[tuple[int, ...], ...]
    outcomes: tuple[str, ...]
    bias: tuple[float, ...]
    scale: tuple[float, ...]
    start: int
    form: struct.Struct

    def weigh(self, views: Sequence[Sequence[int]]) -> dict[str, float]:
        """Give each outcome's log-odds.

        Args:
            views: the heads' sums, as ``Model.sums`` gives them, of each of ``VIEWS``.

        """
        total = self.start
        for sums, packed in zip(views, self.packed, strict=True):
            for head, zero, step, weights in zip(
                self.heads, self.zero, self.step, packed, strict=True
            ):
                level = int((sums[head] - zero) * step)
                total += max(-_END, min(_END, level)) * weights
        values = self.form.unpack(total.to_bytes(self.form.size, "little"))
        return {
            outcome: bias + scale * (value - _HALF)
            for outcome, bias, scale, value in zip(
                self.outcomes, self.bias, self.scale, values, strict=True
            )
        }


_END = STEPS * MOST


def weighing_of(data: dict[str, Any]) -> Weighing:
    """Make the second look of what a weights file says.

    ``weighing`` holds, by view and by head ("last act advice"), a whole number per outcome.
    """
    said = data["weighing"]
    numbers = {head: number for number, head in enumerate(data["heads"])}
    read = said["heads"]
    heads = tuple(numbers[head] for head in read)
    packed = tuple(
        tuple(
            sum(
                weight << (_BITS * number)
                for number, weight in enumerate(said["weights"][f"{view} {head}"])
            )
            for head in read
        )
        for view in VIEWS
    )
    count = len(said["outcomes"])
    return Weighing(
        heads=heads,
        zero=tuple((1 << 31) - data["bias"][at] / data["scale"][at] for at in heads),
        step=tuple(data["scale"][at] * STEPS for at in heads),
        packed=packed,
        outcomes=tuple(said["outcomes"]),
        bias=tuple(said["bias"]),
        scale=tuple(said["scale"]),
        start=sum(_HALF << (_BITS * number) for number in range(count)),
        form=struct.Struct(f"<{count}I"),
    )
