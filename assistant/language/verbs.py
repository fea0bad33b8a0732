"""How English verbs turn into their base and into their -ing form."""

from __future__ import annotations

import re

# Participles and past forms whose -ing form cannot be had by rule.
_BASES = {
    "been": "be", "is": "be", "are": "be", "was": "be", "were": "be", "am": "be", "had": "have",
    "has": "have", "gone": "go", "went": "go", "done": "do", "did": "do", "seen": "see",
    "saw": "see", "taken": "take", "took": "take", "given": "give", "gave": "give",
    "gotten": "get", "got": "get", "made": "make", "said": "say", "told": "tell",
    "thought": "think", "brought": "bring", "bought": "buy", "found": "find", "kept": "keep",
    "left": "leave", "felt": "feel", "heard": "hear", "held": "hold", "lost": "lose",
    "met": "meet", "paid": "pay", "put": "put", "read": "read", "sent": "send", "sat": "sit",
    "slept": "sleep", "spoken": "speak", "spoke": "speak", "stood": "stand", "come": "come",
    "came": "come", "eaten": "eat", "ate": "eat", "known": "know", "knew": "know", "hit": "hit",
    "written": "write", "wrote": "write", "let": "let", "begun": "begin", "began": "begin",
    "driven": "drive", "drove": "drive", "shown": "show", "signed": "sign", "set": "set",
    "stuck": "stick", "tried": "try", "used": "use", "missed": "miss", "moved": "move",
    "drank": "drink", "drunk": "drink", "quit": "quit", "ran": "run", "run": "run",
    "looked": "look", "called": "call", "asked": "ask", "talked": "talk", "applied": "apply",
}  # fmt: skip
_DOUBLING = frozenset(
    "get put let run sit hit set quit cut stop plan begin win shop chat beg rob hug drop step "
    "skip slip grab nap pat fit bet forget refer admit commit permit occur".split()
)


def base(verb: str) -> str:
    """Take a past form or a participle back to its base, where that is plain."""
    word = verb.lower()
    if word in _BASES:
        return _BASES[word]
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 4:
        stem = word[:-2]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
            return stem[:-1]
        return stem + "e" if re.search(r"[^aeiou][aeiou](?:[vscgz]|at|ir|ur)$", stem) else stem
    return word


def ing(verb: str) -> str:
    """Give the -ing form of a base verb; a form that ends so already stays."""
    word = verb.lower()
    if word.endswith("ing") and len(word) > 4:
        return word
    if word in _DOUBLING:
        return word + word[-1] + "ing"
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return word + "ing"


def capitalized(text: str) -> str:
    """Return the text with its first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]
