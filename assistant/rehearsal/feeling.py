"""What a line does to each person's trust, by the rules of the content."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.meeting.facts_of_rehearsal import Felt
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.asked import CLOSING, Asked
from assistant.rehearsal.matter import ACCEPTING, REFLECTING
from assistant.rehearsal.people import Household

MOST_IN_ONE_LINE = 0.14  # nobody is won over by one line, however much it holds
_TO_ALL = 0.85  # said to everybody, it is said to each a little less
_BESIDE_A_HURT = 0.25  # what is left of a kind word in a line that also hurts
_FIRST_PARROT = 0.5
_ACQUAINTING = 2  # questions
_WHILE_WARY = 0.5
_HURTS = frozenset({"threat", "deficit_label", "confront"})
_ANNOYED = -0.01
_GROWS = 1.5  # trust grows slower the more there is of it
# The graver one is felt alone where the coach hears both.
_GRAVER = {
    "confront": "threat",
    "advice": "unasked_advice",
    "closed_question": "leading_question",
}


def people_here(household: Household, rehearsed: Rehearsed) -> list[str]:
    """Who can hear the worker: the one taken aside, or everybody who has not walked out."""
    if rehearsed.aside is not None:
        return [rehearsed.aside]
    return [one for one in household.family.by_id if one not in rehearsed.away]


def run_after(asked: Asked, rehearsed: Rehearsed) -> int:
    """How many questions in a row there are now, with nothing said back."""
    if asked.acts & REFLECTING or "affirmation" in asked.acts or asked.is_kind_word:
        return 0
    if asked.courtesy is not None:
        return rehearsed.run
    return rehearsed.run + 1 if asked.heard.behaviour == "question" else 0


def felt_by_all(household: Household, rehearsed: Rehearsed, asked: Asked) -> tuple[Felt, ...]:
    """What the line does to everybody who hears it."""
    if asked.courtesy == "small_talk":
        return ()  # it neither wins anybody nor costs anything
    hearing = people_here(household, rehearsed)
    hearing += [one for one in asked.to if one not in hearing]
    felt = (_felt(household, rehearsed, asked, member) for member in hearing)
    return tuple(one for one in felt if one.by)


def _felt(household: Household, rehearsed: Rehearsed, asked: Asked, member: str) -> Felt:
    amounts = household.amounts[member]
    trust = rehearsed.trust[member]
    moves = tuple(_moves(household, rehearsed, asked, member))
    raises = sum(max(amounts.get(move, 0.0), 0.0) for move in moves)
    lowers = sum(min(amounts.get(move, 0.0), 0.0) for move in moves)
    if asked.again or asked.unknown or asked.courtesy is not None:
        raises = 0.0
    if asked.hurts:
        raises *= _BESIDE_A_HURT
    if asked.parroted is not None:
        known = asked.parroted in rehearsed.parroted
        raises = 0.0 if known else raises * _FIRST_PARROT
        lowers += _ANNOYED if known and asked.parroted == member else 0.0
    if _is_wary(rehearsed, member):
        raises *= _WHILE_WARY
    raises = min(raises, MOST_IN_ONE_LINE) * min(1.0, _GROWS * (1.0 - trust))
    change = (raises + lowers) * _share(household, asked, member)
    after = round(min(max(trust + change, 0.0), 1.0), 4)
    return Felt(member=member, by=moves, change=round(after - trust, 4), trust=after)


def _is_wary(rehearsed: Rehearsed, member: str) -> bool:
    """Whether somebody was hurt lately more than once, and takes a kind word with doubt."""
    felt = (one for line in rehearsed.felt_lately for one in line.felt if one.member == member)
    return sum(not _HURTS.isdisjoint(one.by) for one in felt) > 1


def _share(household: Household, asked: Asked, member: str) -> float:
    """How much of the line this person takes as said to them."""
    levels = household.rules.levels
    if member in asked.to or member in asked.echoed:
        return _TO_ALL if asked.everybody else 1.0
    if set(household.member(member).cares_for) & set(asked.to):
        return levels.overheard_close
    return levels.overheard


def _of_the_line(asked: Asked, *, alone: bool) -> set[str]:
    """What the line does by itself, whoever hears it and whatever went before."""
    listed = set(asked.acts | asked.nudges) - {"other"}
    if asked.is_kind_word and not listed & ACCEPTING:
        listed.add("kind_word")
    if "safety" in asked.groups and alone:
        listed -= CLOSING  # alone, about danger, a plain question is the kind one
    elif "safety" in asked.groups or not asked.presses:
        listed.discard("closed_question")
    if not asked.argues:
        listed.discard("confront")
    return listed - {lesser for lesser, graver in _GRAVER.items() if graver in listed}


def _moves(household: Household, rehearsed: Rehearsed, asked: Asked, member: str) -> Iterator[str]:
    """What the line does, as this person's amounts are listed by: the strongest first."""
    amounts = household.amounts[member]
    listed = _of_the_line(asked, alone=rehearsed.aside is not None)
    if member in asked.echoed and asked.parroted is None and not asked.presses:
        listed.add("echo")
    if asked.parroted is not None:
        listed = {move for move in listed if amounts.get(move, 0.0) < 0} | {"simple_reflection"}
    run = run_after(asked, rehearsed)
    cares = asked.asks_about_safety and rehearsed.aside is not None
    if run >= household.rules.levels.run and not cares:
        # In an interview an open question is one more, and those who watch it see that too.
        listed.discard("open_question")
        # What is beside the matter makes an interview a little later: people get acquainted.
        acquainted = asked.unknown and run < household.rules.levels.run + _ACQUAINTING
        if member in asked.to and run > rehearsed.run and not acquainted:
            listed.add("question_run")
    if "feelings" in asked.groups and not asked.someone_else and not asked.presses:
        listed.add("feelings_asked")
    if rehearsed.aside == member:
        listed.add("aside")
    moving = [move for move in listed if amounts.get(move, 0.0) != 0.0]
    yield from sorted(moving, key=lambda move: (-abs(amounts[move]), move))
