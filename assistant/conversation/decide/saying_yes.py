"""Whether the words of an answer are a plain yes, a no, or a yes bound to a change."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.meeting.record import Record

_LONGEST_YES = 40  # characters
_NEAR = 4  # words between a negation and what it denies: "I don't think that I agree"
_BOUND = re.compile(r"^(?:but|only)\b[\s,]*", re.I)
_CLAUSE = re.compile(r"[,;.]|\bbut\b", re.I)
_MARKS = " ,.;:!"


def without_yes(words: str, context: Context) -> str:
    """The words without the plain yes that they end with: "Earl and Cora agree"."""
    return _without(words, "yes", context)


def is_yes(words: str, context: Context) -> bool:
    """Whether the words are a plain yes and nothing more: "she says that's fine"."""
    if _says_no_in_other_words(words, context):
        return False
    left = without_yes(f"they {words.strip()}", context)
    said = left != f"they {words.strip()}".strip(" ,.!")
    while said and left != "they":
        less = without_yes(_without(left, "yes_of", context), context)
        if less == left:
            return False
        left = less
    return said


def is_bound(words: str, context: Context) -> bool:
    """Whether a condition is marked in the words: "if she calls first", "not Thursdays"."""
    plain = _plain(words)
    begins = plain.split()[:1] or [""]
    marked = any(_stands(one, plain) for one in listed("conditions", context))
    return marked or begins[0] in listed("condition_begins", context)


def says_no(words: str, context: Context) -> bool:
    """Whether a no is said, of the whole and not of a part: "won't sign", not "no Thursdays"."""
    if _begins_with_no(words, context) or _says_no_in_other_words(words, context):
        return True
    # "As long as he doesn't have to sign" says no to nothing.
    clauses = (_before_depending(_plain(one), context) for one in _CLAUSE.split(words))
    return any(_refuses(clause.split(), context) for clause in clauses)


def _refuses(tokens: list[str], context: Context) -> bool:
    refusing = tuple(listed("refusing", context))
    for at, word in enumerate(tokens):
        denies = is_negation(word, context)
        ends = at + 1 == len(tokens)
        if word.startswith(refusing) or (
            denies and (ends or _denies_a_yes(tokens[at + 1 :], context))
        ):
            return True
    return False


def _before_depending(plain: str, context: Context) -> str:
    padded = f" {plain} "
    found = [padded.find(f" {one} ") for one in listed("depending", context)]
    return padded[: min((at for at in found if at >= 0), default=len(padded))]


def speaks_for_another(words: str, speaker: str, record: Record, context: Context) -> bool:
    """Whether somebody else's answer stands in the words: "but Cora doesn't", "Cora: yes".

    A condition may name somebody: "but only if Cora drives".
    """
    mine = speaker.casefold().split()
    names = {part for one in record.participants.values() for part in one.name.split()}
    others = [one for one in names if one.casefold() not in mine]
    return any(_answers(other, words, context) for other in others)


def _answers(name: str, words: str, context: Context) -> bool:
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE):
        before, after = words[: found.start()], words[found.end() :].strip(_MARKS)
        if _ends_with(before, "depending", context):
            continue
        if is_yes(after, context) or says_no(after, context):
            return True
        if not after and _ends_with(before, "leaving_out", context):
            return True
    return False


def is_negation(word: str, context: Context) -> bool:
    """Whether a word makes a no of what it stands in."""
    return word.endswith("n't") or word in listed("negations", context)


def listed(answer: str, context: Context) -> list[str]:
    """The phrases of a list of ``answers.yaml``."""
    return context.phrase("answers", answer).split("|")


def _without(words: str, ending: str, context: Context) -> str:
    left = words.strip(" ,.!")
    while True:
        plain = left[-_LONGEST_YES:].casefold().replace("’", "'")
        found = [one for one in listed(ending, context) if plain.endswith(f" {one}")]
        if not found:
            return left
        left = left[: -len(max(found, key=len))].rstrip(" ,.!")


def _begins_with_no(words: str, context: Context) -> bool:
    """Whether a no stands first: "no Thursdays" may be one, "but no Thursdays" is a change."""
    bare = _BOUND.sub("", words.strip(), count=1)
    first, *rest = bare.casefold().replace("’", "'").split() or [""]
    if first.strip(_MARKS) not in listed("no", context):
        return False
    denied = not rest or first.strip(_MARKS) != first or bare == words.strip()
    return denied or rest[0].strip(_MARKS) in listed("after_a_no", context)


def _says_no_in_other_words(words: str, context: Context) -> bool:
    """Whether it is no, or a yes under pressure: "not a chance", "only because he's here"."""
    plain = _plain(words)
    return any(_stands(one, plain) for one in listed("no_in_other_words", context))


def _denies_a_yes(rest: list[str], context: Context) -> bool:
    near, whole = " ".join(rest[:_NEAR]), " ".join(rest)
    ending = len(rest) <= _NEAR and _ends_with(whole, "what_a_yes_ends_with", context)
    return ending or any(_stands(one, near) for one in listed("what_a_yes_is", context))


def _ends_with(words: str, name: str, context: Context) -> bool:
    plain = f" {_plain(words)}"
    return any(plain.endswith(f" {one}") for one in listed(name, context))


def _stands(phrase: str, plain: str) -> bool:
    return f" {phrase} " in f" {plain} "


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w']+", words.casefold().replace("’", "'")))
