"""What makes conditions right: each that words name is known, and enough words need none."""

from __future__ import annotations

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
from assistant.content.moments import Moments
from assistant.content.reading import Route
from assistant.content.roles import Roles

FEWEST: Mapping[str, int] = {
    "openers": FEWEST_SUGGESTIONS,
    "follow_ups": FEWEST_SUGGESTIONS,
    "reflection_stems": FEWEST_SUGGESTIONS,
    "bridges": FEWEST_BRIDGES,
}


def moment_mistakes(words: Mapping[str, Read[BaseModel]], roles: Roles | None) -> Iterator[Mistake]:
    """Every mistake in conditions, in moments, and in what names them."""
    found = words.get("moments")
    moments = found.model if found and isinstance(found.model, Moments) else None
    if found is None or moments is None:
        return
    known = {one.id for one in moments.conditions}
    yield from _conditions(found, moments, roles)
    for place, moment in enumerate(moments.moments):
        if moment.when not in known:
            yield _unknown(found, ("moments", place, "when"), moment.when, known)
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
        for field in ("roles", "to", "not_to"):
            for number, role in enumerate(getattr(one, field)):
                if bearing and role not in bearing:
                    at = ("conditions", place, field, number)
                    what = f'no role is called "{role}"'
                    yield read.source.mistake(at, what, "write an id of roles.yaml")


def _too_few(read: Read[BaseModel], words: TopicWords) -> Iterator[Mistake]:
    """Where too few words of a topic fit whatever is so."""
    for group, fewest in FEWEST.items():
        prompts = getattr(words, group)
        always = sum(not one.when for one in prompts)
        if always < fewest <= len(prompts):  # too few in all is told already
            what = f"{group} has {always} of at least {fewest} that fit always"
            yield read.source.mistake((group,), what, f"write {fewest - always} more without when")
