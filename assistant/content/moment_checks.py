"""What makes conditions right: each that words name is known, and enough words need none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from pydantic import BaseModel

from assistant.content.kinds import Read
from assistant.content.mistakes import Mistake
from assistant.content.models import (
    FEWEST_BRIDGES,
    FEWEST_SUGGESTIONS,
    FlowWords,
    Prompt,
    TopicWords,
)
from assistant.content.moments import NAMED_SET, PHRASES, Moment, Moments
from assistant.content.reading import Route
from assistant.content.roles import Roles

FEWEST: Mapping[str, int] = {
    "openers": FEWEST_SUGGESTIONS,
    "follow_ups": FEWEST_SUGGESTIONS,
    "reflection_stems": FEWEST_SUGGESTIONS,
    "bridges": FEWEST_BRIDGES,
}

_EITHER = ("to_child", "adult")  # one of the two always holds
_CHOICE = re.compile(r"\([^()\[\]]+\)|\[[^()\[\]]+\] ")
_BRACKET = re.compile(r"[()\[\]<>|]")


def moment_mistakes(words: Mapping[str, Read[BaseModel]], roles: Roles | None) -> Iterator[Mistake]:
    """Every mistake in conditions, in moments, and in what names them."""
    found = words.get("moments")
    moments = found.model if found and isinstance(found.model, Moments) else None
    if found is None or moments is None:
        return
    known = {one.id for one in moments.conditions}
    yield from _conditions(found, moments, roles)
    yield from _phrases(found, moments)
    for place, moment in enumerate(moments.moments):
        if moment.when not in known:
            yield _unknown(found, ("moments", place, "when"), moment.when, known)
        yield from _silent(found, place, moment)
    for read in words.values():
        if isinstance(read.model, TopicWords):
            yield from _too_few(read, read.model)
        for route, prompt in prompts_in(read.model):
            for name in prompt.when:
                if name not in known:
                    yield _unknown(read, (*route, "when"), name, known)


def prompts_in(model: BaseModel) -> Iterator[tuple[Route, Prompt]]:
    """Every prompt of a words file, with where it stands."""
    if isinstance(model, TopicWords):
        for group, place, prompt in model.prompts():
            yield (group, place), prompt
    elif isinstance(model, FlowWords):
        for place, prompt in enumerate(model.openers):
            yield ("openers", place), prompt
    elif isinstance(model, Moments):
        for number, moment in enumerate(model.moments):
            for group, place, prompt in moment.prompts():
                yield ("moments", number, group, place), prompt


def _unknown(read: Read[BaseModel], route: Route, name: str, known: Collection[str]) -> Mistake:
    what = f'no condition is called "{name}"'
    return read.source.mistake(route, what, f"write one of {', '.join(sorted(known))}")


def _conditions(read: Read[BaseModel], moments: Moments, roles: Roles | None) -> Iterator[Mistake]:
    given = Counter(one.id for one in moments.conditions)
    bearing = {one.id for one in roles.roles} if roles else set()
    for place, one in enumerate(moments.conditions):
        if given[one.id] > 1:
            what = f'the condition "{one.id}" is here twice'
            yield read.source.mistake(("conditions", place, "id"), what, "give it another id")
        for field in ("roles", "not_here", "to", "not_to"):
            for number, role in enumerate(getattr(one, field)):
                if bearing and role not in bearing:
                    at = ("conditions", place, field, number)
                    what = f'no role is called "{role}"'
                    yield read.source.mistake(at, what, "write an id of roles.yaml")


def _phrases(read: Read[BaseModel], moments: Moments) -> Iterator[Mistake]:
    """Where phrases name a set of words that is not there, or leave a bracket open."""
    for place, one in enumerate(moments.conditions):
        for field in PHRASES:
            for number, phrase in enumerate(getattr(one, field)):
                at = ("conditions", place, field, number)
                for name in NAMED_SET.findall(phrase):
                    if name not in moments.sets:
                        what = f'no set of words is called "{name}"'
                        fix = f"write one of {', '.join(sorted(moments.sets))}"
                        yield read.source.mistake(at, what, fix)
                if _BRACKET.search(_CHOICE.sub("", NAMED_SET.sub("a|b", phrase))):
                    what = f'brackets in "{phrase}" are within others, or do not close'
                    yield read.source.mistake(at, what, 'write "(a|b)", or "[a|b] " with a space')


def _silent(read: Read[BaseModel], place: int, moment: Moment) -> Iterator[Mistake]:
    """Where a moment lets nothing of a topic beside it, and may have no words of its own."""
    given = [set(one.when) for one in moment.openers]
    whoever = any(not when for when in given) or all({one} in given for one in _EITHER)
    if moment.alone and not whoever:
        what = f'"{moment.id}" is alone, and somebody may be there whom none of its openers fits'
        fix = f"write an opener without when, or one for {' and one for '.join(_EITHER)}"
        yield read.source.mistake(("moments", place, "id"), what, fix)


def _too_few(read: Read[BaseModel], words: TopicWords) -> Iterator[Mistake]:
    """Where too few words of a topic fit whatever is so."""
    for group, fewest in FEWEST.items():
        prompts = getattr(words, group)
        always = sum(not one.when for one in prompts)
        if always < fewest <= len(prompts):  # too few in all is told already
            what = f"{group} has {always} of at least {fewest} that fit always"
            yield read.source.mistake((group,), what, f"write {fewest - always} more without when")
