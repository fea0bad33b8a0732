"""Which phrases of the conditions can never be heard, because nothing that is typed reads so."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.cli.words import sentence
from assistant.content.checking import Inspected
from assistant.content.mistakes import Mistake
from assistant.content.moments import PHRASES, Moments
from assistant.language.said import unheard


def unheard_words(inspected: Inspected) -> Iterator[Mistake]:
    """Every phrase that does not hear a line which it stands for, with that line."""
    read = inspected.words.get("moments")
    if read is None or not isinstance(read.model, Moments):
        return
    told = {(one.file, one.line, one.column) for one in inspected.mistakes}
    for place, condition in enumerate(read.model.conditions):
        for field in PHRASES:
            for number, phrase in enumerate(getattr(condition, field)):
                line = next(unheard(read.model.written_out(phrase)), None)
                if line is None:
                    continue
                what = sentence("phrase_unheard", phrase=phrase, line=line)
                at = ("conditions", place, field, number)
                found = read.source.mistake(at, what, sentence("spell_as_typed"))
                if (found.file, found.line, found.column) not in told:
                    yield found
