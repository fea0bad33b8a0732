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
    "fell": "fall", "fought": "fight", "forgot": "forget", "forgotten": "forget", "hurt": "hurt",
    "hid": "hide", "threw": "throw", "caught": "catch", "cut": "cut", "shut": "shut", "fed": "feed",
    "spent": "spend", "grew": "grow", "grown": "grow", "laid": "lay", "led": "lead", "rode": "ride",
    "stole": "steal", "taught": "teach", "understood": "understand", "woke": "wake", "wore": "wear",
    "chose": "choose", "broke": "break", "fallen": "fall", "handled": "handle", "settled": "settle",
}  # fmt: skip
_DOUBLING = frozenset(
    "get put let run sit hit set quit cut stop plan begin win shop chat beg rob hug drop step "
    "skip slip grab nap pat fit bet forget refer admit commit permit occur".split()
)

# What counts as a verb where a line leaves it open: no list, no turning ("probleming solved").
_COMMON = frozenset(
    """
    accept act admit agree allow answer apply argue arrange ask attend avoid back bathe be beat
    begin believe belong blame block boil borrow bother bring build burp buy call calm care carry
    catch change check choose clean clear climb close come communicate complete cook cope count
    cover crush cry cut dance deal decide describe discipline do draw dress drink drive drop earn
    eat end enjoy enroll explain face fall feed feel fight figure file fill find finish fix fold
    follow forget forgive get give go grab grow handle hang happen haul have head hear help hide hit
    hold hope hug hurt ignore imagine introduce invite join keep kick know lay lead learn leave
    lend let lie lift like limit listen live lock look lose love make manage mean meet mention
    mind miss mix move name need offer open order pack park pass pay phone pick plan play
    practice pray prepare promise protect pull pump push put quit reach read remember rent repeat
    rest return ride rinse rock run save say schedule see sell send set settle share shop show
    shut sign sing sit skip sleep slow smoke soak soothe sort speak spend stand start stay steal
    step stick stop store study support swing switch take talk teach tell text thank think throw
    touch track travel treat trust try turn understand use vape visit wait wake walk want warm
    wash watch wean wear work worry write yell
    """.split()
)

_NO_ING = frozenset(
    """thing something anything nothing everything evening morning ceiling wedding string spring
    building clothing sibling during bring ending darling housing sterling
    swing bring cling fling sling wring """.split()
)


def is_base(word: str) -> bool:
    """Whether a word is a common verb in its base form, as after "to" or "you should"."""
    return word.lower() in _COMMON


def is_ing(word: str) -> bool:
    """Whether a word is the -ing form of a verb; "thing" and "evening" are none."""
    folded = word.lower()
    return folded.endswith("ing") and len(folded) > 4 and folded not in _NO_ING


def is_past(word: str) -> bool:
    """Whether a word is a past form or a participle that leads back to a common verb."""
    folded = word.lower()
    return (folded in _BASES or folded.endswith("ed")) and base(folded) in _COMMON


def base(verb: str) -> str:
    """Take a past form or a participle back to its base, where that is plain."""
    word = verb.lower()
    if word in _BASES:
        return _BASES[word]
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 4:
        stem = word[:-2]
        listed = [one for one in (word[:-1], stem, stem[:-1]) if one in _COMMON]
        if listed:
            return listed[0]
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
            return stem[:-1]
        return stem + "e" if re.search(r"[^aeiou][aeiou](?:[vscgz]|at|ir|ur)$", stem) else stem
    return word


def ing(verb: str) -> str:
    """Give the -ing form of a base verb; a form that ends so already stays."""
    word = verb.lower()
    if is_ing(word):
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
