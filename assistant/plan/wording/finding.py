"""How the findings on a draft come together: in what order, where, and what is then good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.plan.wording import change, voice
from assistant.plan.wording.draft import Draft
from assistant.plan.wording.goals import goals
from assistant.plan.wording.lexicon import WordingLexicon
from assistant.plan.wording.owners import owners
from assistant.plan.wording.times import end_of

# Standing alone, one of these leaves an objective good (cases/SPEC.md).
LIGHT = frozenset(["jargon", "not_family_words"])


@dataclass(frozen=True, slots=True)
class Finding:
    """One issue: its kind, its span in code points, and what to say in its words' place."""

    kind: str
    start: int
    end: int
    plain: str = ""


def findings(
    draft: Draft, lexicon: WordingLexicon, said: Sequence[str], names: Sequence[str]
) -> list[Finding]:
    """Everything that could be better in the wording of a draft, one of a kind."""
    if not draft.tokens:
        return []
    found = list(_in_the_words(draft, lexicon))
    people = owners(draft, names)
    if not people:
        found.append(Finding("no_owner", *draft.whole()))
    if end_of(draft.text) is None:
        found.append(Finding("no_time", *draft.whole()))
    wrong = [one.kind for one in found if one.kind in ("deficit_language", "blame_or_compliance")]
    agency = voice.agency_words(draft, said, _named(draft, people), wrong)
    if agency:
        found.append(Finding("not_family_words", *draft.span(*agency)))
    return found


def _in_the_words(draft: Draft, lexicon: WordingLexicon) -> Iterator[Finding]:
    for kind, at in (
        ("service_not_change", change.service(draft)),
        ("not_observable", change.unseen(draft)),
        ("unrealistic", change.beyond_reach(draft)),
        ("blame_or_compliance", voice.blame(draft)),
    ):
        if at is not None:
            yield Finding(kind, *draft.span(*at))
    for kind, words in (
        ("deficit_language", voice.label(draft)),
        ("jargon", voice.jargon(draft, lexicon)),
    ):
        if words is not None:
            yield Finding(kind, *draft.span(words.first, words.last), words.plain)
    several = goals(draft)
    if several:
        yield Finding("several_in_one", *draft.span(several[0].first, several[-1].last))


def _named(draft: Draft, people: Sequence[tuple[int, int]]) -> int:
    """How many people are called by their names and not by a role."""
    roles = {one.first for one in draft.cues("role")}
    return len({draft.tokens[first].word for first, _ in people if first not in roles})
