"""Which stretch of a statement is most worth saying back: one clause, short, with a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.language.remembered import Remembered
from assistant.language.sentences import sentences

FEWEST_WORDS, MOST_WORDS = 4, 12
_PIECE = re.compile(r"[^\s,;:()\"“”—–]+|[,;:()\"“”—–]")
_BREAKS = frozenset(',;:()"“”—–')
_LETTER = re.compile(r"[^\W_]")
_JOINS = frozenset({"and", "but", "so", "because", "cause", "cuz", "when", "since", "if", "where",
                    "while", "though", "unless", "except", "plus", "or", "who",
                    "which"})  # fmt: skip
_FILLERS = frozenset({"well", "honestly", "like", "so", "and", "but", "yeah", "yes", "no", "see",
                      "okay", "ok", "oh", "lord", "um", "uh", "look", "plus", "anyway", "then",
                      "really", "now", "naw", "nah", "right"})  # fmt: skip
_SUBJECTS = frozenset({"i", "i'm", "im", "i've", "ive", "i'd", "i'll", "we", "we're", "we've",
                       "we'd", "we'll", "he", "he's", "hes", "she", "she's", "shes", "they",
                       "they're", "theyre", "it", "it's", "nobody", "everybody", "there's",
                       "my", "our"})  # fmt: skip
_PRONOUNS = _SUBJECTS - {"my", "our"}
# What these open cannot stand alone.
_UNDER = frozenset(
    {"when", "since", "if", "where", "while", "though", "unless", "except", "who", "which", "or"}
)
_LAST_NOT = frozenset({"to", "the", "a", "an", "my", "our", "and", "with", "of", "that", "for",
                       "than", "is", "are", "was", "i", "we", "he", "she", "they", "be", "at",
                       "just", "because", "his", "their", "your", "like", "as", "or", "every",
                       "by", "from", "what", "how", "see", "that's",
                       "into", "about"})  # fmt: skip
# Speech to the worker, or speech whose grammar does not survive being turned.
_NOT_TURNED = frozenset({"ain't", "aint", "seen", "done", "nothin", "theirself",
                         "theirselves", "hisself", "imma", "ima", "finna", "tryna",
                         "idk", "lol", "u", "ur", "r", "mam", "ma'am", "sir", "n", "w", "tell",
                         "told", "said", "says", "ask"})  # fmt: skip
_TO_WORKER = re.compile(r"you(?:$|['r]|d$|ll$|ve$|se?$|all|uns)|y'?all|ya(?:'ll)?$")
_NEGATIVES = frozenset({"no", "not", "never", "nobody", "nothing", "none", "nowhere", "don't",
                        "dont", "can't", "cant", "won't", "wont", "didn't", "didnt", "doesn't",
                        "doesnt", "isn't", "isnt", "wasn't", "couldn't", "haven't",
                        "hasn't", "hardly"})  # fmt: skip
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "can", "would",
                    "could", "does", "did", "got", "came", "took", "made", "gave", "said", "went",
                    "left",
                    "lost", "died", "helps", "keeps", "lets", "lives", "works", "loves", "knows",
                    "need", "want", "love", "like", "know", "go", "get"})  # fmt: skip
# What makes a guess of what else is said in the sentence.
_STILL_GUESSED = frozenset({"maybe", "probably", "perhaps", "supposedly", "apparently"})
_GUESSED = re.compile(
    r"\b(?:i(?: just| really| kind of)? (?:think|guess|figured?(?! out)|bet|reckon|suppose|imagine"
    r"|suspect|expect|assume|believe|gather)|maybe|probably|prolly|perhaps|supposedly|apparently"
    r"|(?:all|far as) i know|or something|if you ask me|i could be wrong)\b"
)
_GUESS_ALONE = re.compile(
    r"^(?:at least |or )?(?:i (?:think|guess|figure|bet|reckon|suppose)(?: so| anyway)?|maybe"
    r"|probably)[.!… ]*$"
)
_EMPTY = frozenset({"know", "guess", "mean", "think", "say", "agree", "understand"})
_TELLING = frozenset({"want", "need", "love", "scared", "afraid", "worry", "worried", "hope",
                      "wish", "miss", "proud", "tired", "hard", "hurts", "trust", "lonely", "sad",
                      "pray", "never", "always", "every", "only", "first", "everything", "home",
                      "matters", "safe", "alone", "feel", "mad", "works", "helps"})  # fmt: skip


def clauses(text: str) -> Iterator[list[str]]:
    """Yield the clauses that could be said back, in order, in the words as typed."""
    told = sentences(text)
    for at, sentence in enumerate(told):
        if "?" in sentence.mark:
            continue
        after = told[at + 1].text if at + 1 < len(told) else ""
        guessed = bool(_GUESSED.search(sentence.text.lower()) or _GUESS_ALONE.match(after.lower()))
        clause: list[str] = []
        under = False
        pieces = _PIECE.findall(sentence.text.rstrip(".!?… "))
        for number, piece in enumerate(pieces):
            joins = piece.lower() in _JOINS and _subject_follows(pieces, number)
            if piece in _BREAKS or joins:
                yield from () if under else _fitting(clause, guessed)
                clause, under = [], joins and _cannot_stand(pieces[number : number + 3])
            else:
                if not clause and not under:
                    under = _cannot_stand(pieces[number : number + 3])
                clause.append(piece)
        yield from () if under else _fitting(clause, guessed)


def _cannot_stand(opening: Sequence[str]) -> bool:
    """Say whether a clause that opens so needs another: "if …", "so I can …"."""
    folded = [_plain[piece] for piece in opening]
    return folded[0] in _UNDER or (folded[0] == "so" and folded[-1] in ("can", "could", "don't"))


def _subject_follows(pieces: Sequence[str], number: int) -> bool:
    """Say whether a joining word opens a new clause ("and he") and no list ("and my mom")."""
    after = _plain[pieces[number + 1]] if number + 1 < len(pieces) else ""
    if _plain[pieces[number]] in ("and", "or"):
        return after in _PRONOUNS
    return after in _SUBJECTS or after in ("the", "that", "this", "who", "if", "when")


def _has_verb(folded: Sequence[str]) -> bool:
    """Say whether what opens with a noun ("my sister …") goes on to do something."""
    if folded[0] not in ("my", "our"):
        return True
    return not {"own", "don't", "dont"}.intersection(folded) and any(
        word in _VERBS
        or word.endswith(("ed", "'s", "lets", "helps", "keeps"))
        or (word.endswith("s") and not before.endswith("s") and at == 2)
        for at, (before, word) in enumerate(pairwise(folded), start=1)
    )


def _fitting(clause: list[str], guessed: bool) -> Iterator[list[str]]:
    if len(clause) < FEWEST_WORDS:
        return
    while clause and _plain[clause[0]] in _FILLERS:
        clause = clause[1:]
    folded = list(map(_plain.__getitem__, clause))
    if folded[:2] == ["i", "mean"]:
        clause, folded = clause[2:], folded[2:]
    if guessed and not _stays_a_guess(folded):
        return
    if (
        FEWEST_WORDS <= len(clause) <= MOST_WORDS
        and folded[0] in _SUBJECTS
        and folded[-1] not in _LAST_NOT
        and _has_verb(folded)
        and _NOT_TURNED.isdisjoint(folded)
        and not any(map(_to_worker.__getitem__, folded))
        and _EMPTY.isdisjoint(folded[2:5] if _is_thought(folded) else folded[:3])
        and sum([word in _NEGATIVES for word in folded]) < 2
        and all(map(_lettered.__getitem__, clause))
    ):
        yield clause


def _is_thought(folded: Sequence[str]) -> bool:
    return folded[:2] in (["i", "think"], ["i", "believe"])


def _stays_a_guess(folded: Sequence[str]) -> bool:
    """Say whether a clause of a guess still tells that it is one: else it comes back as a fact."""
    if not _STILL_GUESSED.isdisjoint(folded):
        return True
    return _is_thought(folded) and not _GUESSED.search(" ".join(folded[2:]))


_plain = Remembered[str, str](lambda word: word.lower().replace("’", "'").strip(".!?…'"))
_to_worker = Remembered[str, bool](lambda word: _TO_WORKER.match(word) is not None)
_lettered = Remembered[str, bool](lambda word: _LETTER.search(word) is not None)


def most_telling(found: Sequence[list[str]]) -> list[str] | None:
    """Choose the clause that says most of the person: wants and feelings, and their own I."""
    if not found:
        return None
    return max(found, key=_telling)


def _telling(clause: list[str]) -> tuple[int, int]:
    folded = [_plain[word] for word in clause]
    own = folded[0] in ("i", "i'm", "im", "i've", "ive", "we", "my", "our", "we're", "i'd")
    return 2 * sum([word in _TELLING for word in folded]) + own, min(len(folded), 9)
