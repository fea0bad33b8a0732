"""Whether a scene's goal was reached, read off the lines themselves."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from assistant.content.scenes import Check, Scene
from assistant.meeting.nouns import WorkerLine
from assistant.meeting.record import Record
from assistant.rehearsal.people import Household

FEWEST_FOR_NONE = 3  # lines before "none of these" says anything


@dataclass(frozen=True)
class SceneResult:
    """A scene so far: each check in words, and whether it is met."""

    scene: Scene
    checks: tuple[tuple[str, bool], ...]
    lines: int

    @property
    def met(self) -> int:
        """How many checks are met."""
        return sum(met for _, met in self.checks)

    @property
    def passed(self) -> bool:
        """Whether the bar is reached."""
        return self.met >= self.scene.pass_with

    @property
    def over(self) -> bool:
        """Whether the scene's lines have been said."""
        return self.lines >= self.scene.lines


def result_of(record: Record, household: Household) -> SceneResult | None:
    """How the scene stands by its lines; None where the rehearsal is no scene."""
    rehearsed = record.rehearsed
    if rehearsed is None or rehearsed.scene is None:
        return None
    scene = next(one for one in household.content.scenes if one.id == rehearsed.scene)
    lines = list(islice(record.worker_lines.values(), scene.lines))
    checks = tuple(
        (check.text, _is_met(check, scene, lines, record, household)) for check in scene.checks
    )
    return SceneResult(scene, checks, rehearsed.lines)


def _is_met(
    check: Check, scene: Scene, lines: list[WorkerLine], record: Record, household: Household
) -> bool:
    rehearsed = record.rehearsed
    if rehearsed is None or not lines:
        return False
    if check.acts:
        wanted = set(check.acts)
        return sum(bool(wanted & set(line.heard.acts)) for line in lines) >= check.at_least
    if check.first:
        return bool(set(check.first) & set(lines[0].heard.acts))
    if check.without:
        heard = {nudge.kind for line in lines for nudge in line.heard.nudges}
        return len(lines) >= FEWEST_FOR_NONE and not heard & set(check.without)
    if check.told:
        facts = household.family.fact_by_id
        new = [one for one in rehearsed.told if one not in scene.told]
        if check.of is not None:
            own = {fact.id for fact in household.member(check.of).facts}
            new = [one for one in new if one in own]
        return sum(facts[one].kind in check.told for one in new) >= check.at_least
    if check.covered:
        return len(record.covered & set(check.covered)) >= check.at_least
    member = check.trust or ""
    begun = rehearsed.begun_with.get(member, 1.0)
    return rehearsed.trust.get(member, 0.0) >= begun + check.rise
