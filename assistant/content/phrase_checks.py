"""What makes phrases right: braces that can be filled, and nothing lost from what shipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.content.kinds import Read
from assistant.content.mistakes import Mistake
from assistant.content.models import PhraseFile
from assistant.content.patterns import NO_WORDS
from assistant.content.phrases import placeholders


def phrase_mistakes(
    files: Mapping[str, Read[PhraseFile]], shipped: Mapping[str, PhraseFile]
) -> Iterator[Mistake]:
    """Every mistake in phrase files.

    Args:
        files: the phrase files by id.
        shipped: the shipped ones that a user's files stand in for.

    """
    for name, read in files.items():
        base = shipped.get(name)
        declared = set(read.model.placeholders)
        for key, phrase in read.model.phrases.items():
            route = ("phrases", key)
            try:
                names = placeholders(phrase)
            except ValueError as error:
                what, _, write = str(error).partition("; ")
                yield read.source.mistake(route, what, write)
                continue
            for unknown in sorted(names - declared) if declared else ():
                what = f"{{{unknown}}} is not among the file's placeholders"
                yield read.source.mistake(route, what, f"write one of {_listed(declared)}")
            if base:
                yield from _compared(read, key, names, base)
        if base:
            for key in base.phrases.keys() - read.model.phrases.keys():
                what = f'the phrase "{key}" is missing'
                yield read.source.mistake(("phrases",), what, f"add {key}: {base.phrases[key]!r}")


def _compared(
    read: Read[PhraseFile], key: str, names: frozenset[str], base: PhraseFile
) -> Iterator[Mistake]:
    route = ("phrases", key)
    if key not in base.phrases:
        yield read.source.mistake(
            route, f'nothing says the phrase "{key}"', "take it out", key=True
        )
        return
    if base.phrases[key].strip() and not read.model.phrases[key].strip():
        yield read.source.mistake(route, "this phrase is empty", f"write {base.phrases[key]!r}")
    if "|" in base.phrases[key]:
        yield from _between_bars(read, key)
    wanted = placeholders(base.phrases[key])
    for name in sorted(wanted - names):
        yield read.source.mistake(route, f"{{{name}}} is missing", f"put {{{name}}} into the text")
    for name in sorted(names - wanted):
        what = f"nothing fills {{{name}}}"
        yield read.source.mistake(route, what, f"write one of {_listed(wanted)}, or take it out")


def _between_bars(read: Read[PhraseFile], key: str) -> Iterator[Mistake]:
    phrase = read.model.phrases[key]
    if "|" not in phrase and "," in phrase:
        what = "phrases stand between bars here"
        yield read.source.mistake(("phrases", key), what, "write this|that")
    elif not all(one.strip() for one in phrase.split("|")) and phrase.strip():
        what, _, write = NO_WORDS.partition("; ")
        yield read.source.mistake(("phrases", key), what, write)


def _listed(names: set[str] | frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no braces"
