"""Who is named in an answer to an objective, and what stands beside the name."""

from __future__ import annotations

import re

from assistant.conversation.context import Context
from assistant.conversation.decide.saying_yes import (
    is_bound,
    is_negation,
    is_yes,
    listed,
    says_no,
    speaks_for_another,
    without_yes,
)
from assistant.conversation.lines import looks_like_a_name
from assistant.conversation.speakers import find_by_part
from assistant.errors import LineError
from assistant.language.visible import one_line
from assistant.meeting.record import Record

# "Travis by phone", "Wilma in writing", "Nana through Misty": how the answer came.
_CAME = re.compile(
    r"(?P<name>.+?),?\s+(?P<came>by (?:phone|text|mail|e-?mail|letter|message|video)"
    r"|in (?:writing|a letter|a note)|through (?P<whom>.+)|on the phone)",
    re.DOTALL | re.I,
)
# "Earl but only if Dwayne's gone", "Bobby, but I can't Thursdays": a yes with a condition.
_BUT = re.compile(
    r"(?P<name>[^,]+?),?\s+(?P<reason>(?:but|only|if|as long as|so long as|unless|except)\b.+)",
    re.DOTALL | re.I,
)
_PARTED = re.compile(r",|&|\+|\band\b", re.I)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_LONGEST_NAME = 5  # words


def who_says_yes(words: str, record: Record, context: Context) -> tuple[list[str], str]:
    """Who agrees, and the change that one person's yes is bound to, empty where it is plain.

    Whatever is neither a name, nor a plain yes, nor marked as a change by a colon or a "but" is
    refused: it would be printed as a condition under the person's name.
    """
    if _bears(words, record, context):
        return [words.strip()], ""
    name, colon, change = words.partition(":")
    parted = _BUT.fullmatch(name)
    if parted:
        name, change = parted["name"], words[parted.start("reason") :]
    change = "" if is_yes(change, context) else change.strip()
    if change and (not is_bound(change, context) or says_no(change, context)):
        raise _unclear(words, context)
    came = colon and "," in name and how_it_came(name, context)
    names = [name.strip()] if came else _names(name, record, context)
    if change and (len(names) > 1 or speaks_for_another(change, names[0], record, context)):
        raise _unclear(words, context)
    return names, change


def name_and_reason(words: str, record: Record, context: Context) -> tuple[str, str]:
    """Part "Earl: WORDS" from each other; "Earl, but WORDS" and "Earl WORDS" too."""
    name, colon, reason = words.partition(":")
    parted = _BUT.fullmatch(name)
    if parted:
        return parted["name"], words[parted.start("reason") :].strip()
    if colon or _bears(name, record, context) or _CAME.fullmatch(name):
        return name.strip(), reason.strip()
    head, rest = _after_a_name(words, record, context)
    return (head, rest) if head else (name.strip(), "")


def how_it_came(typed: str, context: Context) -> re.Match[str] | None:
    """A name, and how the answer came: "Travis by phone"; None where that does not stand there."""
    way = _CAME.fullmatch(_IN_BRACKETS.sub(r"\1", typed).strip())
    whom = way["whom"] if way else None
    if whom is None:
        return way
    # "Through Misty, not happy" and "through Misty said no" are more than the way it came.
    plain = whom.casefold().replace("’", "'")
    told = any(
        is_negation(word, context) or word in listed("telling", context) for word in plain.split()
    )
    more = told or "," in whom or says_no(whom, context)
    return None if more or len(plain.split()) > _LONGEST_NAME else way


def _names(words: str, record: Record, context: Context) -> list[str]:
    """The names in "Earl, Cora and Ruth agree"; of a single name also how the answer came."""
    bare = without_yes(_IN_BRACKETS.sub(r"\1", words), context)
    way = how_it_came(bare, context)
    if way and not _bears(way["name"], record, context) and _PARTED.search(way["name"]):
        raise _unclear(words, context)  # by phone may be said of one of them, or of all
    if way or _bears(bare, record, context):
        return [bare]
    names: list[str] = []
    for part in _PARTED.split(bare):
        name = without_yes(part, context)  # and without the blanks around it
        if not name or is_yes(name, context):
            continue
        if not _bears(name, record, context) and not how_it_came(name, context):
            known = names or _after_a_name(name, record, context)[0]
            if known and not looks_like_a_name(name):
                raise _unclear(words, context)
        names.append(name)  # who bears no name that is known is refused by it
    if not names:
        raise LineError(context.say("error.agree_how"))
    return names


def _after_a_name(words: str, record: Record, context: Context) -> tuple[str, str]:
    """The longest known name at the head of the words, and the rest; empty without one."""
    typed = words.split()
    for count in range(min(len(typed) - 1, _LONGEST_NAME), 0, -1):
        head = " ".join(typed[:count]).rstrip(",;")
        if _bears(head, record, context):
            return head, " ".join(typed[count:])
    return "", ""


def _bears(name: str, record: Record, context: Context) -> bool:
    return find_by_part(name.strip(), record, context.roles) is not None


def _unclear(words: str, context: Context) -> LineError:
    return LineError(context.say("error.agree_unclear", typed=one_line(words)))
