"""What somebody would tell now: what they know, were asked about, and trust enough to say."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.content.families import FamilyFact
from assistant.language.words import folded_words, stem
from assistant.meeting.nouns import Topic
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.asked import Asked
from assistant.rehearsal.chance import Chance
from assistant.rehearsal.feeling import people_here, run_after
from assistant.rehearsal.matter import ABOUT_IT
from assistant.rehearsal.people import OF_YOU, Household

CLEARLY = 0.5  # weight of shared words from which a line can hardly be about anything else
_TRUSTED_WELL = 0.06  # so much more than a fact takes
_HEARD_OUT = 0.1  # so much more trust than one came with is some
_NO_LESS_OPEN = 0.01  # so much less trust than one came with is no loss yet
_OF_THEMSELVES = 0.04  # how much more trust it takes to tell unasked what one hides
_ROUND = 2  # questions more, until a round of the table has become an interview
_KIND_OF_TOPIC: dict[Topic, tuple[str, ...]] = {
    "concerns": ("concern", "need"),
    "priorities": ("priority",),
    "vision": ("vision",),
    "strengths": ("strength",),
    "supports": ("support", "need"),
    "plan": ("idea", "support", "need"),
}


@dataclass(frozen=True)
class Would:
    """What a member would tell: asked for, of their own accord, or again; the best first."""

    asked: tuple[FamilyFact, ...] = ()
    unasked: tuple[FamilyFact, ...] = ()
    again: tuple[FamilyFact, ...] = ()
    held_back: bool = False  # something is known on this that is not for now
    clear: bool = False  # it is just what the line asks for
    score: float = 0.0


def would_tell(
    household: Household,
    rehearsed: Rehearsed,
    asked: Asked,
    member: str,
    trust: float,
    topic: Topic,
    chance: Chance,
) -> Would:
    """Everything that this member might tell on this line."""
    matched: list[tuple[float, FamilyFact]] = []
    unasked: list[tuple[float, FamilyFact]] = []
    again: list[tuple[float, FamilyFact]] = []
    held_back = clear = False
    last = household.family.fact_by_id.get(rehearsed.last_told.get(member, ""))
    for fact in household.member(member).facts:
        weight = asked.about.get(fact.id, 0.0)
        # Asked for hopes, people do not tell a worry because of one word that fits.
        elsewhere = bool(asked.kinds) and fact.kind not in asked.kinds
        by_words = weight >= (CLEARLY if elsewhere or not asked.is_question else ABOUT_IT)
        of_kind = fact.kind in asked.kinds and not asked.someone_else
        of_kind = of_kind and _praises_whom_is_meant(household, asked, member, fact)
        wanted = by_words or of_kind or _is_safety_question(asked, fact)
        score = 2.5 * min(weight, 2.0) + 1.2 * of_kind
        score += 0.8 * (fact.kind in _KIND_OF_TOPIC.get(topic, ()))
        score += 3.0 * _is_safety_question(asked, fact)
        score += _goes_on_from(last, fact) + _depth(household, fact, trust)
        score += 0.3 * chance.share(f"tell {fact.id}")
        if fact.id in rehearsed.told:
            same = weight >= CLEARLY or (of_kind and asked.is_question)
            same = same or _is_safety_question(asked, fact)
            may = not is_feared_here(household, rehearsed, member, fact)
            if same and may and (fact.safety is None or asked.is_kindly):
                again.append((score, fact))
        elif not _is_ready(household, rehearsed, asked, member, fact, trust):
            held_back = held_back or wanted
        elif wanted:
            matched.append((score, fact))
            clear = clear or of_kind or weight >= CLEARLY
        elif _is_of_them(household, asked, fact) and (
            not fact.hidden or trust >= fact.trust + _OF_THEMSELVES
        ):
            unasked.append((score, fact))
    return Would(
        asked=_best_first(matched),
        unasked=_best_first(unasked),
        again=_best_first(again),
        held_back=held_back,
        clear=clear,
        score=max((score for score, _ in matched), default=0.0),
    )


def _is_of_them(household: Household, asked: Asked, fact: FamilyFact) -> bool:
    """Whether a fact tells of whoever the question speaks of, if it speaks of anybody."""
    of = asked.spoken_of
    if of is None or not asked.is_question or not of.words - household.pronouns:
        return True
    stems = {stem(word) for word in of.words}
    return not stems.isdisjoint(household.stems_of[fact.id] | household.told_in.get(fact.id, set()))


def _praises_whom_is_meant(
    household: Household, asked: Asked, member: str, fact: FamilyFact
) -> bool:
    """Whether a strength is of whoever at the table it was asked of: "What is Ray good at?"."""
    of = asked.spoken_of
    if fact.kind != "strength" or of is None or not OF_YOU.isdisjoint(folded_words(asked.text)):
        return True
    others = of.people & household.family.by_id.keys() - {member}
    return not others or _is_of_them(household, asked, fact)


def _goes_on_from(last: FamilyFact | None, fact: FamilyFact) -> float:
    """How well a fact follows on what its teller told last."""
    if last is None:
        return 0.0
    return 1.0 * (last.id in fact.after) + 0.4 * (fact.kind == last.kind)


def _depth(household: Household, fact: FamilyFact, trust: float) -> float:
    """How much people come to what lies deep, and to what leads there, before the rest."""
    levels = household.rules.levels
    if fact.hidden:
        return 1.2 if trust >= fact.trust else 0.0
    return 1.0 if fact.id in household.leads_deep and trust >= levels.warming else 0.0


def _best_first(scored: list[tuple[float, FamilyFact]]) -> tuple[FamilyFact, ...]:
    return tuple(fact for _, fact in sorted(scored, key=lambda one: -one[0]))


def _is_safety_question(asked: Asked, fact: FamilyFact) -> bool:
    return fact.safety is not None and "safety" in asked.groups


def _is_ready(
    household: Household,
    rehearsed: Rehearsed,
    asked: Asked,
    member: str,
    fact: FamilyFact,
    trust: float,
) -> bool:
    """Whether a fact may come out on this line, from this member, before these people."""
    levels = household.rules.levels
    untold = any(one not in rehearsed.told for one in fact.after)
    if untold and not (_is_just_asked_for(asked, fact) and trust >= fact.trust + _TRUSTED_WELL):
        return False
    if asked.hurts:
        return False
    if fact.safety is not None:
        if is_feared_here(household, rehearsed, member, fact):
            return False
        alone = rehearsed.aside == member
        came_with = rehearsed.begun_with.get(member, 0.0) - _NO_LESS_OPEN
        if "forceful" in asked.groups and not asked.is_kindly:
            return False
        if alone and "safety" in asked.groups and asked.is_question:
            # Asked kindly, and by nobody who has shut them up before.
            # Many questions at once are forgiven one who has been heard out.
            needs = came_with + (_HEARD_OUT if "stacked_questions" in asked.nudges else 0.0)
            return asked.is_kindly and trust >= max(levels.floor, needs)
    if fact.hidden and (asked.presses or not (asked.accepts or asked.is_question)):
        return False
    # In an interview an open question is answered with as little as a closed one.
    shut = asked.presses or run_after(asked, rehearsed) >= levels.run + _ROUND
    return trust >= fact.trust + (levels.asked_closed if shut else 0.0)


def _is_just_asked_for(asked: Asked, fact: FamilyFact) -> bool:
    """Whether a hidden strength is asked for as such: then no other story need come first."""
    return fact.hidden and fact.kind in asked.kinds and not asked.presses


def is_feared_here(
    household: Household, rehearsed: Rehearsed, member: str, fact: FamilyFact
) -> bool:
    """Whether somebody hears it before whom this danger is never told, not even again."""
    if fact.safety is None or rehearsed.aside == member:
        return False
    feared = {*fact.safety.feared, *household.member(member).afraid_of}
    return not feared.isdisjoint(people_here(household, rehearsed))
