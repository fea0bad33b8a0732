"""Whether a stretch of a line is one noun phrase: "the baby's weight", "kin with room for four"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.verbs import is_base, is_ing, is_past
from assistant.language.words import FUNCTION_WORDS

_MOST = 9  # words of the whole
_MOST_IN_A_ROW = 4
_DETERMINERS = frozenset(
    "the your his her their a an any some that this those these another more".split()
)
_JOINS = frozenset("at in on for with of from about near between after before during".split())
_PERSONS = frozenset("him them you".split())
_OF_PERSONS = frozenset("for with from".split())
_COUNTED = frozenset("one two three four five six seven eight nine ten".split())
# Names of things that are verbs as well.
_NOUNS_TOO = frozenset(
    """work shop visit visits call calls help plan plans test tests check checks care park store
    rent play bus class schedule order family place ride rides school church home room custody
    support money job drive walk training dark supper time counseling housing clothing hearing
    meeting tutoring parenting testing schooling building heating parking savings""".split()
)
_NO_NAME = re.compile(
    r"(?:way|chance|idea|reason|point|thing|things|stuff|kind|sort|lot|bit|bunch|couple|one|ones"
    r"|problem|question|matter|case|fact|truth|trouble|luck|clue|say|right|time|times|mind"
    r"|other|others|same|rest|least|best|worst|last|next|first|most|such|good|bad)"
)


def is_noun_phrase(text: str) -> bool:
    """Whether a text is a name of something alone, no verb and no loose word glued on."""
    words = text.lower().split()
    if not words or len(words) > _MOST:
        return False
    rows: list[list[str]] = [[]]
    for before, word in pairwise(["", *words]):
        if word in _PERSONS and before not in _OF_PERSONS:
            return False
        if word in _JOINS:
            rows.append([])
        else:
            rows[-1].append(word)
    return all(map(_is_row, rows)) and not _NO_NAME.fullmatch(rows[0][-1])


def _is_row(row: list[str]) -> bool:
    """Whether words in a row are a determiner, if any, and then a noun with what is before it."""
    named = row[1:] if row and row[0] in _DETERMINERS else row
    if len(row) == 1 and row[0] in _PERSONS:
        return True
    return (
        bool(named)
        and len(named) <= _MOST_IN_A_ROW
        and all(
            _may_stand(word, last=number == len(named) - 1, first=number == 0)
            for number, word in enumerate(named)
        )
    )


def _may_stand(word: str, *, last: bool, first: bool) -> bool:
    bare = word.removesuffix("'s").replace("-", "")
    if not bare.isalpha() or (last and word.endswith("'s")):
        return False
    if word in _NOUNS_TOO or word in _COUNTED:
        return True
    if word in FUNCTION_WORDS or (word.endswith("ly") and word not in ("family", "supply")):
        return False
    if is_ing(word) or is_past(word):
        return not last and is_ing(word)
    return first or not is_base(bare)
