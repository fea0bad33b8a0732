"""How many years of US schooling a text asks of its reader."""

from __future__ import annotations

import re

from assistant.language.sentences import sentences
from assistant.language.words import folded_words

_VOWELS = re.compile(r"[aeiouyáéíóúü]+")
# A silent ending: "made", "times", "moved"; but not "table", "wanted", "houses".
_SILENT = re.compile(r"(?:[^aeiouylr]|[aeiouy]r|[aeiouy]l)e[sd]?$")
_SOUNDED = re.compile(r"(?:[td]ed|(?:[csxz]|ch|sh|ge)es)$|[^aeiou]le[sd]?$|ies$|ied$")
_TWO_VOWELS = re.compile(r"(?:i[aou](?!us)|iet|[aeo]ing|eo|ua|uou)(?!u)")
_ONE_SOUND = re.compile(r"(?:[tcsg]i[ao]|qua|gua|sua)")
_LETTERS = re.compile(r"[^\W\d_]")


def syllables(word: str) -> int:
    """Count the syllables of an English word, by its spelling; at least one.

    Counts groups of vowels, takes away the silent e and adds where two vowels part ("diet").
    """
    word = word.lower().replace("'", "")
    groups = len(_VOWELS.findall(word))
    if _SILENT.search(word) and not _SOUNDED.search(word):
        groups -= 1
    groups += len(_TWO_VOWELS.findall(word)) - len(_ONE_SOUND.findall(word))
    return max(1, groups)


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade (Kincaid 1975) to one decimal; 0.0 without any words.

    Numbers count as words of one syllable; it is not bounded above and may be below zero for
    very plain text.
    """
    parts = sentences(text)
    spoken = folded_words(text)
    if not spoken:
        return 0.0
    sounds = sum(syllables(word) if _LETTERS.search(word) else 1 for word in spoken)
    return round(0.39 * len(spoken) / max(1, len(parts)) + 11.8 * sounds / len(spoken) - 15.59, 1)
