"""How a person's words are turned to be said back to them: I to you, and the verbs after it."""

from __future__ import annotations

import re

# Written without its apostrophe, as people type.
_APOSTROPHES = {
    "im": "i'm", "ive": "i've", "dont": "don't", "cant": "can't", "wont": "won't",
    "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "wasnt": "wasn't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "havent": "haven't",
    "hasnt": "hasn't", "arent": "aren't", "werent": "weren't", "hes": "he's", "shes": "she's",
    "theyre": "they're", "theres": "there's", "thats": "that's", "whats": "what's",
    "cause": "because", "cuz": "because", "tho": "though", "em": "them", "ur": "your",
}  # fmt: skip
_TURNED = {
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "me": "you",
    "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "we're": "you're",
    "we've": "you've", "we'd": "you'd", "we'll": "you'll", "us": "you", "our": "your",
    "ours": "yours", "ourselves": "yourselves",
}  # fmt: skip
_AFTER_YOU = {"am": "are", "was": "were", "wasn't": "weren't", "amn't": "aren't"}
_LOOSE = {"gonna": "going to", "wanna": "want to", "kinda": "kind of", "tryna": "trying to"}
_THIRD = frozenset({"he", "she", "it", "nobody", "everybody", "somebody"})
_PEOPLE = frozenset("people folks kids boys girls babies children twins two three".split())
_ADVERBS = frozenset({"just", "really", "still", "also", "never", "always", "only"})
_I = frozenset("i we i'd i've i'll i'm we'd we've we'll im ive".split())
_HELPING = frozenset("can could would will did do have had to am was were been".split())
_REGRET = re.compile(
    r"(?:i|we) should(?:(?P<no>n['’]?t)?(?: have|['’]?ve)|a)"
    r" (?P<just>just )?(?P<verb>[a-z]+)(?P<rest>(?: (?!.*\bby now\b).+)?)$",
    re.IGNORECASE,
)
_PARTICIPLES = frozenset(
    """known been gone left seen come taken kept made gotten given found stood gone met paid read
    slept spoken held brought thought written heard sat stayed quit set""".split()
)
# "I been" and "I got no car" leave out the "have" that a worker would say.
_HAVE = {"been": "'ve been", "got": "'ve got"}
_BARE = frozenset({"come", "go", "run", "say", "want", "need", "get", "take", "make", "have",
                   "know",
                   "think", "throw", "eat", "see", "give", "keep", "look", "talk"})  # fmt: skip


def turned(clause: list[str]) -> list[str] | None:
    """Turn the words of one clause, or give None where that would not come out right.

    The clause is in the words as typed; names keep their capitals, and what is standard in the
    person's speech but would sound like mockery in another's mouth ("he don't") is evened out.
    """
    said: list[str] = []
    before = ""
    for number, typed in enumerate(clause):
        folded = typed.lower().replace("’", "'")
        word = _APOSTROPHES.get(folded, folded)
        following = clause[number + 1].lower() if number + 1 < len(clause) else ""
        if word in ("me", "us") and _comes_back(clause[:number]):
            return None
        turned_word = _turn(word, typed, before, following)
        if turned_word is None:
            return None
        said.append(turned_word)
        if word not in _ADVERBS:
            before = word
        elif following in _HAVE:
            return None
    return said


def as_a_wish(clause: list[str]) -> list[str]:
    """A regret as the wish that it surely is: "I should have called" as "I wish I'd called".

    Said of somebody by another, "should have" accuses. Any other clause comes back as it is.
    """
    found = _REGRET.match(" ".join(clause))
    if found is None or not (found["verb"].endswith("ed") or found["verb"] in _PARTICIPLES):
        return clause
    wish = "I wish I hadn't" if found["no"] else "I wish I'd"
    return f"{wish} {found['just'] or ''}{found['verb']}{found['rest']}".split()


def _comes_back(before: list[str]) -> bool:
    """Whether "me" is whoever does it ("I see me there"), or asks to be let ("so let me in")."""
    last = [word.lower().replace("’", "'") for word in before[-4:]]
    if last[-1:] == ["let"]:
        return last[-2:-1] in ([], ["so"], ["and"], ["just"], ["please"], ["but"])
    while last and last[-1] in _ADVERBS:
        last.pop()
    doers = [word for word in last[-3:-1] if word in _I]
    return bool(doers) and all(
        word in _I or word in _ADVERBS or word in _HELPING for word in last[-3:-1]
    )


def _turn(word: str, typed: str, before: str, following: str) -> str | None:
    after_i = before in ("i", "we")
    if _does_not_turn(word, before, following):
        return None
    if after_i and (word == "been" or (word == "got" and following == "no")):
        return _HAVE[word]
    if after_i and word in _AFTER_YOU:
        return _AFTER_YOU[word]
    if before in _THIRD and word in ("don't", "do"):
        return {"don't": "doesn't", "do": "does"}[word]
    if word == "gotta":
        return "have to" if after_i else None
    if word == "them" and following in _PEOPLE:
        return "those"
    if word in _TURNED:
        return _TURNED[word]
    if word in _LOOSE:
        return _LOOSE[word]
    return word if word != typed.lower().replace("’", "'") else typed


def _does_not_turn(word: str, before: str, following: str) -> bool:
    """Whether a word is right in the person's mouth alone: "he come", "get me a lawyer"."""
    if word == "me":
        return before in ("get", "got", "buy", "find") and following in ("a", "an", "some")
    if word == "be":
        return before in _THIRD or before in ("i", "we", "they")
    return word in ("ain't", "aint", "them's") or (before in _THIRD and word in _BARE)


def joined(said: list[str]) -> str:
    """Put turned words together: "you 've been" is one word, and "you're going to" too."""
    text = " ".join(said)
    return re.sub(r"(?i)\b(you) ('ve)\b", r"\1\2", text)
