"""Whether the ids in ``fitting.yaml`` are those of kinds, and of signs of danger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from pydantic import BaseModel

from assistant.content.kinds import Read
from assistant.content.mistakes import Mistake
from assistant.content.models import PhraseFile
from assistant.content.vocabulary import Kind

_KINDS, _SIGNS = "kinds.", "grave.signs"


def fitting_mistakes(
    fitting: Read[PhraseFile] | None, lexicons: Mapping[str, Read[BaseModel]]
) -> Iterator[Mistake]:
    """Where a list names a kind or a sign that there is not: it would silently guard nothing."""
    if fitting is None:
        return
    safety = lexicons.get("safety")
    signs = {one.id for one in getattr(safety.model, "entries", ())} if safety else set()
    for key, listed in fitting.model.phrases.items():
        is_kinds = key.startswith(_KINDS)
        known = set(get_args(Kind)) if is_kinds else signs if key.startswith(_SIGNS) else set()
        for named in (one.strip() for one in listed.split(",") if known):
            if named not in known:
                what = f'no {"kind" if is_kinds else "sign"} is called "{named}"'
                fix = f"write one of {', '.join(sorted(known))}"
                yield fitting.source.mistake(("phrases", key), what, fix)
