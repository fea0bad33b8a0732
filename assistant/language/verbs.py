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
    "chose": "choose", "chosen": "choose", "built": "build", "won": "win", "bit": "bite",
    "drew": "draw", "dealt": "deal", "meant": "mean", "sold": "sell", "sung": "sing",
    "lent": "lend", "broke": "break", "fallen": "fall", "handled": "handle",
    "settled": "settle",
}  # fmt: skip
_DOUBLING = frozenset(
    "get put let run sit hit set quit cut stop plan begin win shop chat beg rob hug drop step "
    "skip slip grab nap pat fit bet forget refer admit commit permit occur mop nag swim win"
    " babysit wet spit slam shut chop".split()
)

# What counts as a verb where a line leaves it open: no list, no turning ("probleming solved").
_COMMON = frozenset(
    """
    accept act add adjust admit agree allow answer apply argue arrange arrest ask attend avoid
    babysit back bathe be beat beg begin believe belong bite blame block blow boil bond borrow
    bother bounce brag bring brush budget build bully burn burp buy call calm cancel care carry
    catch cause change check chew choose clean clear climb close collect come communicate
    complain complete consider contact control cook cope count cover crave crawl crush cry curse
    cuss cut
    dance deal decide deliver depend describe deserve dial discipline do donate draw dread dress
    drink drive drop earn eat email end enjoy enroll enter envy evict excuse exercise expect
    explain face fail fall feed feel fight figure file fill find finish fire fix focus fold
    follow forget forgive freeze fuss gain gamble get give go grab graduate ground grow handle
    hang happen haul have head heal hear help hide hire hit hold hope hug hunt hurt ignore
    imagine insist interrupt introduce invite iron itch join joke journal keep kick knit knock
    know lash lay lead lean learn leave lend let lick lie lift like limit listen live locate
    lock look lose love lower make manage mean meet melt mention mind miss mix mop move nag name
    nap need nod notice obey offer open order owe own pace pack paint panic parent park
    participate pass pay phone pick pinch plan play pout practice pray prefer prepare prevent
    promise protect provide pull pump punish push put qualify quit raise reach react read recall
    receive recover refill refuse register regret relapse relax rely remember remind rent repeat
    report request require respect respond rest restart return ride rinse rock roll run rush
    save say schedule scratch scream search see seem sell send separate serve set settle share
    shave shop shout shovel show shut sign sing sit skip slam slap sleep slow smoke snack sneak
    snore soak sober soothe sort spank speak spend spit split spoil squeeze squirm stand stare
    start stay steal step stick stop store stretch strike struggle study stutter submit suggest
    supervise support suspend swallow swear sweat swim swing switch tackle take talk taste teach
    tease tell tend text thank think threaten throw tickle tidy touch track transport travel
    treat trust try tuck turn tutor understand unlock use vape visit volunteer vomit vote wait
    wake walk wander want warm warn wash watch wean wear weigh wet whine win wipe wonder work
    worry write yell
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


def from_ing(word: str) -> str:
    """Take an -ing form back to the common verb that it comes from; else leave it as it is."""
    stem = word.lower().removesuffix("ing")
    endings = (stem, stem + "e", stem[:-1], stem[:-1] + "ie")
    return next((one for one in endings if one in _COMMON and ing(one) == word.lower()), word)


def rightly_spelled(verb: str) -> str:
    """Put two letters back that changed places in a common verb: "anwsering" is "answering"."""
    stem = verb.lower().removesuffix("ing")
    if len(stem) < _LONG_ENOUGH or is_base(stem) or from_ing(verb) != verb or is_past(stem):
        return verb
    swapped = (stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] for at in range(len(stem) - 1))
    known = next((one for one in swapped if one in _COMMON), None)
    return known + verb[len(stem) :] if known else verb


_LONG_ENOUGH = 5


def third(verb: str) -> str:
    """Give a base verb the form that goes with "she": "watches", "carries"."""
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(?:s|x|z|ch|sh)$", verb) else "s")


def capitalized(text: str) -> str:
    """Return the text with its first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]
