"""How a model may word what the engine decided, and what of its words is dropped."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.language.visible import one_line
from assistant.language.words import content_stems, folded_words
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.people import Household
from assistant.rehearsal.voice import Speech

if TYPE_CHECKING:
    from assistant.rehearsal.endpoint import Endpoint

# Given what is said and the worker's line, other words for it; None to keep the written ones.
Reword = Callable[[Household, Rehearsed, Speech, str], str | None]

_LONGER = 1.5  # a wording may be so much longer than what was written
_ROOM = 8  # words more than that
_KEEPS = 0.7  # of what a written line holds, this much must come back
_ADDS = 0.3  # so much may be added to it
_FREE = 2  # but so many words of matter may always be
_GIVES_AWAY = 2  # stems of what is not told yet: so many give it away
_NOT = frozenset("no not never nothing nobody none ain't cannot neither nor without".split())
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<![.!?…]\s)(?<!^)\b([A-Z][a-z]+)\b")
_QUOTED = re.compile(r'["“”]')
_DOES = {"i": "i", "we": "i", "you": "you", "he": "he", "she": "she", "ya": "you", "y'all": "you"}
_SUFFERS = {"me": "i", "us": "i", "him": "he", "her": "she"}
_OWNS = {
    **dict.fromkeys("my mine myself our ours ourselves".split(), "i"),
    **dict.fromkeys("your yours yourself yourselves".split(), "you"),
    **dict.fromkeys("his himself".split(), "he"),
    **dict.fromkeys("hers herself".split(), "she"),
}
_COUNTED = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty hundred".split()
)


@dataclass(frozen=True)
class FamilyModel:
    """A model that words what the family says: its name, its address, and the asking."""

    name: str
    url: str
    reword: Reword


def worded_by(endpoint: Endpoint) -> FamilyModel:
    """Let this model word what members say; what it may not say is dropped."""

    def reword(household: Household, rehearsed: Rehearsed, speech: Speech, line: str) -> str | None:
        member = household.member(speech.member)
        say = household.content.phrase
        system = say(
            "model",
            "system",
            name=member.name,
            role=member.role,
            voice=member.voice,
            summary=household.family.summary,
        )
        user = say("model", "user", line=one_line(line), text=speech.text)
        seed, longest = rehearsed.seed + rehearsed.lines, _longest(speech.text)
        answered = endpoint.ask(system, user, seed, longest)
        if answered is None:
            return None
        text = cleaned(answered, member.name)
        return text if may_be_said(text, speech, household, rehearsed) else None

    return FamilyModel(endpoint.model, endpoint.url, reword)


def cleaned(answered: str, name: str) -> str:
    """One line, without the quotes and the name that models put around it."""
    text = one_line(" ".join(answered.split()))
    text = text.removeprefix(f"{name}:").strip()
    if len(text) > 1 and text[0] in "\"“'" and text[-1] in "\"”'":
        text = text[1:-1].strip()
    return text


def may_be_said(text: str, speech: Speech, household: Household, rehearsed: Rehearsed) -> bool:
    """Whether words say what was decided, and nothing that was not."""
    words, written = folded_words(text), folded_words(speech.text)
    if not words or len(words) > _longest(speech.text):
        return False
    if text in rehearsed.spoken.get(speech.member, ()):
        return False
    refusals = household.content.phrases["model"]["refusals"].split("|")
    if any(refusal.strip() in text.casefold() for refusal in refusals):
        return False
    if _denies(words) != _denies(written) or _figures(text) != _figures(speech.text):
        return False
    if _asks_or_narrates(text, speech.text):
        return False
    if _is_about_others(_said(text, household), _said(speech.text, household)):
        return False
    stems, kept = set(content_stems(text)), set(content_stems(speech.text))
    if len(stems & kept) < _KEEPS * len(kept) or len(stems - kept) > _may_add(kept):
        return False
    if _strange_names(text, household, speech):
        return False
    return not _gives_away(stems - kept, household, rehearsed, speech)


def _longest(written: str) -> int:
    return int(_LONGER * len(folded_words(written)) + _ROOM)


def _may_add(kept: set[str]) -> float:
    return max(_FREE, _ADDS * len(kept))


def _asks_or_narrates(text: str, written: str) -> bool:
    """Whether it asks where nothing was asked, or tells what somebody says instead of saying it."""
    asks = "?" in text and "?" not in written
    return asks or bool(_QUOTED.search(text) and not _QUOTED.search(written))


def _said(text: str, household: Household) -> set[str]:
    """The words of it, without what people say only to fill a gap."""
    said = " ".join(folded_words(text))
    for filler in household.content.phrases["model"]["fillers"].split("|"):
        said = re.sub(rf"\b{re.escape(filler.strip())}\b(?!')", "", said)
    return {one for word in said.split() for one in (word, word.split("'")[0])}


def _is_about_others(words: set[str], written: set[str]) -> bool:
    """Whether somebody does it, or has it done to them, or owns it, who did not as written."""
    anybody = _DOES | _SUFFERS | _OWNS
    there = {anybody[word] for word in written & anybody.keys()}
    return (
        bool(_among(words, _DOES) - _among(written, _DOES))
        or bool(_among(words, _SUFFERS) - _among(written, _SUFFERS))
        or bool(_among(words, _OWNS) - there)
    )


def _among(words: set[str], persons: dict[str, str]) -> set[str]:
    return {persons[word] for word in words & persons.keys()}


def _denies(words: list[str]) -> bool:
    return any(word in _NOT or word.endswith("n't") for word in words)


def _figures(text: str) -> set[str]:
    return set(_NUMBER.findall(text)) | (_COUNTED & set(folded_words(text)))


def _strange_names(text: str, household: Household, speech: Speech) -> bool:
    written = set(folded_words(speech.text))
    known = {word for name in household.others for word in folded_words(name)} | written | {"i"}
    own = set(folded_words(household.member(speech.member).name)) - written
    return bool(own & set(folded_words(text))) or any(
        found.casefold() not in known for found in _NAME.findall(text)
    )


def _gives_away(
    added: set[str], household: Household, rehearsed: Rehearsed, speech: Speech
) -> bool:
    """Whether the added words are those of a fact that nobody has told yet."""
    for _, fact in household.family.facts():
        if fact.id in rehearsed.told or fact.id == speech.fact:
            continue
        own = {one for said in fact.say for one in content_stems(said)}
        if len(added & (own | household.stems_of[fact.id])) >= _GIVES_AWAY:
            return True
    return False
