"""The texts that stand in a content file, without the names by which its parts are found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

_NAMES = frozenset({"id", "source"})  # fields that hold no words for anybody
_NAME = re.compile(r"[a-z0-9]+(?:[._][a-z0-9]+)+")  # "kayla_relapse", "close.opener.1"


def texts_of(value: object) -> Iterator[str]:
    """Every text in a model, in the order of its fields."""
    if isinstance(value, BaseModel):
        for field in type(value).model_fields:
            if field not in _NAMES:
                yield from texts_of(getattr(value, field))
    elif isinstance(value, str):
        if not _NAME.fullmatch(value):
            yield value
    elif isinstance(value, Mapping):
        yield from (text for one in value.values() for text in texts_of(one))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (text for one in value for text in texts_of(one))
