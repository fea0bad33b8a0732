"""Words of everyday life that several shapes of question turn on."""

from __future__ import annotations

import re

WELL = re.compile(
    r"\s(?:ok(?:ay)?|well|alright|all right|good|fine|better|enough|at all|a lot|much|in general)$",
    re.IGNORECASE,
)
SOME_WAY = frozenset(
    """sleep eat help handle deal communicate manage cope act behave spend discipline play
    treat get split decide settle calm""".split()
)
HARM = frozenset(
    """hit hurt touch beat kill abuse threaten cut choke slap kick harm rape shoot drink use smoke
    yell""".split()
)
