"""Whether what somebody said answers the question that is open while an objective is built.

A test a question, each cheap and plain to read: a person for "whose", a time for "when", a
promise for a task, a sign that can be seen. What fits none of them is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.language.verbs import is_base
from assistant.language.words import folded, folded_words
from assistant.meeting.nouns import Kind
from assistant.plan.services import service_named
from assistant.plan.when import read_task

_FEWEST = 3  # words: fewer name something, and tell of nobody who does anything
_CLAUSE = re.compile(r"[.!,;:]|\s[-–—]\s")
_PLACE_OF_A_PERSON = "somebody"

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What was said, as it was heard, with what it is weighed against.

    ``lists`` are the words of ``fitting.yaml``; ``people`` every name and role that names
    somebody.
    """

    words: str
    kinds: tuple[Kind, ...]
    lists: Mapping[str, str]
    people: Collection[str]
    services: Mapping[str, str]
    today: date

    @property
    def tokens(self) -> list[str]:
        """The words one by one, what says nothing at their head left out."""
        tokens = folded_words(self.words)
        fillers = _phrases(self.lists["filler"])
        while tokens and (filler := _opens(tokens, fillers)) and len(tokens) > filler:
            tokens = tokens[filler:]
        return tokens

    def holds(self, name: str) -> bool:
        """Whether a phrase of a list stands anywhere in the words."""
        tokens = self.tokens
        phrases = _phrases(self.lists[name])
        return any(_opens(tokens[at:], phrases) for at in range(len(tokens)))

    @property
    def somebody(self) -> dict[Phrase, None]:
        """Every name and role, as its words."""
        return _phrases(",".join(sorted(self.people)))

    def opening(self, name: str) -> int:
        """How many words a phrase of a list takes at their head, or somebody where it says so."""
        phrases = _phrases(self.lists[name])
        people = self.somebody if (_PLACE_OF_A_PERSON,) in phrases else {}
        return max(_opens(self.tokens, phrases), _opens(self.tokens, people))

    def heard_as(self, name: str) -> bool:
        """Whether the ears heard one of the kinds of a list."""
        wanted = {one.strip() for one in self.lists.get(name, "").split(",")}
        return not wanted.isdisjoint(self.kinds)


def asks_something(words: str, lists: Mapping[str, str]) -> bool:
    """Whether words ask: with a question mark, or as questions begin."""
    plain = folded(words)
    if "?" in plain:
        return True
    fillers, asking = _phrases(lists["filler"]), _phrases(lists["asks"])
    for stretch in _CLAUSE.split(plain):
        tokens = folded_words(stretch)
        # "wait what was the question": a word that calls for attention may come first.
        for at in range(min(len(tokens), 3)):
            if _opens(tokens[at:], asking) and (at == 0 or at <= _passed_over(tokens, fillers)):
                return True
    return False


def promises(answer: Answer) -> bool:
    """Whether the worker says what the worker or the office will do, and not "I can see that"."""
    taken = answer.opening("own_promise")
    rest = answer.tokens[taken:]
    beside = bool(_opens(rest, _phrases(answer.lists["no_promise"])))
    return bool(taken and rest) and not beside and not asks_something(answer.words, answer.lists)


def fits(question: str, answer: Answer) -> bool:
    """Whether words may be taken as the answer without asking anybody."""
    if not answer.words.strip() or asks_something(answer.words, answer.lists):
        return False
    return not answer.holds("aside") and _TESTS[question](answer)


def _change(answer: Answer) -> bool:
    if service_named(answer.words, answer.services) is not None:
        return True
    return answer.heard_as("kinds.change") or _tells_of_a_day(answer)


def _situation(answer: Answer) -> bool:
    return answer.holds("situation") or _names_an_hour(answer)


def _whose(answer: Answer) -> bool:
    taken = answer.opening("whose")
    rest = answer.tokens[taken:]
    # "She can stretch a dollar" begins with a person too, and lists nobody.
    listed = not rest or bool(_opens(rest, _phrases(answer.lists["whose_goes_on"])))
    return (bool(taken) and listed) or _names_alone(answer.words)


def _hope(answer: Answer) -> bool:
    return answer.heard_as("kinds.hope") or answer.holds("hope") or _tells_of_a_day(answer)


def _tasks(answer: Answer) -> bool:
    tokens = answer.tokens
    if answer.holds("promise"):
        return True
    somebody = _opens(tokens, answer.somebody)
    if somebody and _opens(tokens[somebody:], _phrases(answer.lists["promise_of_another"])):
        return True
    acts = bool(tokens) and is_base(tokens[0])
    if acts and len(tokens) > _FEWEST and answer.heard_as("kinds.tasks"):
        return True
    read = read_task(answer.words, "", answer.today)
    timed = bool(read.end or read.start or read.repeats)
    return timed and (acts or bool(answer.opening("tasks"))) and not _stands_already(answer)


def _strength(answer: Answer) -> bool:
    return answer.heard_as("kinds.strength") or answer.holds("strength")


def _measure(answer: Answer) -> bool:
    return answer.holds("measure") or _tells_of_a_day(answer)


def _what_could_go_wrong(answer: Answer) -> bool:
    return answer.heard_as("kinds.what_could_go_wrong") or answer.holds("what_could_go_wrong")


_TESTS: dict[str, Callable[[Answer], bool]] = {
    "change": _change,
    "situation": _situation,
    "whose": _whose,
    "hope": _hope,
    "tasks": _tasks,
    "strength": _strength,
    "measure": _measure,
    "what_could_go_wrong": _what_could_go_wrong,
}


def _names_an_hour(answer: Answer) -> bool:
    """Whether a time of day stands there: "about six", "around 8:30"."""
    hours = {one for (one,) in _phrases(answer.lists["hours"])}
    before = {one for (one,) in _phrases(answer.lists["clock"])}
    tokens = answer.tokens
    return any(
        (at > 0 and tokens[at - 1] in before) and (token in hours or token.isdecimal())
        for at, token in enumerate(tokens)
    )


def _tells_of_a_day(answer: Answer) -> bool:
    """Whether somebody does something, neither over nor a trouble of now."""
    told = bool(answer.opening("doers")) and len(answer.tokens) >= _FEWEST
    trouble = answer.heard_as("kinds.of_trouble") and not answer.holds("plain_day")
    return told and not trouble and not _stands_already(answer)


def _stands_already(answer: Answer) -> bool:
    """Whether the first words tell of what was or always is: "he used to", "she can"."""
    head = answer.tokens[:4]
    already = _phrases(answer.lists["already"])
    return any(_opens(head[at:], already) for at in range(len(head)))


def _names_alone(words: str) -> bool:
    """Whether nothing but names stands there: "Colt and Hailey"."""
    typed = [one.strip(".,!") for one in words.split()]
    names = [one for one in typed if one.casefold() not in ("and", "for", "it's", "")]
    return 0 < len(names) <= _FEWEST and all(one[:1].isupper() for one in names)


def _passed_over(tokens: Sequence[str], phrases: Mapping[Phrase, None]) -> int:
    """How many words at the head say nothing: those that a filler or "wait" takes."""
    at = 0
    while at < len(tokens) and (found := _opens(tokens[at:], phrases) or tokens[at] == "wait"):
        at += int(found)
    return at


def _opens(tokens: Sequence[str], phrases: Mapping[Phrase, None]) -> int:
    """How many words the longest phrase takes with which the tokens begin; 0 for none."""
    return max(
        (
            length
            for length in range(1, min(len(tokens), 4) + 1)
            if tuple(tokens[:length]) in phrases
        ),
        default=0,
    )


@lru_cache(maxsize=64)
def _phrases(listed: str) -> dict[Phrase, None]:
    """The phrases of a list, each as its words."""
    return dict.fromkeys(tuple(folded_words(one)) for one in listed.split(",") if one.strip())
