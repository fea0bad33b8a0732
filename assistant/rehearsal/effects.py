"""What a line did to whom, put into words from the content."""

from __future__ import annotations

from assistant.meeting.facts_of_rehearsal import LineFelt
from assistant.rehearsal.people import Household
from assistant.rehearsal.scenes import SceneResult

NOTICED = 0.008  # a change of trust below this is not seen in whom a line was said to
NOTICED_BESIDE = 0.03  # and below this not in anybody else
PHRASES = "rehearsal"


def effect_in_words(household: Household, felt: LineFelt) -> str:
    """What a line did to the one whom it moved most; "" where it moved nobody to be seen.

    Those to whom it was said come first.
    """
    spoken_to = [one for one in felt.felt if one.member in felt.to and abs(one.change) >= NOTICED]
    moved = [one for one in felt.felt if abs(one.change) >= NOTICED_BESIDE]
    if not spoken_to and not moved:
        return ""
    most = max(spoken_to or moved, key=lambda one: abs(one.change))
    phrases = household.content.phrases[PHRASES]
    amounts = household.amounts[most.member]
    up = most.change > 0
    causes = [move for move in most.by if (amounts.get(move, 0.0) > 0) == up]
    side = "up" if up else "down"
    keys = [f"{side}.{move}" for move in causes] + [f"{side}.any"]
    key = next(one for one in keys if one in phrases)
    return household.content.phrase(PHRASES, key, name=household.member(most.member).name)


def scene_in_words(result: SceneResult, household: Household) -> list[str]:
    """How a scene went: passed or not yet, and each check."""
    say = household.content.phrase
    scene = result.scene
    key = "scene_passed" if result.passed else "scene_open"
    head = say(
        "debrief",
        key,
        title=scene.title,
        met=result.met,
        of=len(result.checks),
        needed=scene.pass_with,
    )
    checks = (
        say("debrief", "check_met" if met else "check_unmet", text=text)
        for text, met in result.checks
    )
    return [head, *checks]
