"""What makes a simulated family right: every id that it names is there, and nobody repeats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from assistant.content.families import Family, Lines, Member
from assistant.content.mistakes import Mistake
from assistant.content.reading import Route, Source
from assistant.content.roles import Roles
from assistant.content.scenes import Scene, Scenes

FEWEST_FACTS = 12
LOWEST_TRUST = 0.2
FEWEST_ANSWERS = 3


def family_mistakes(
    source: Source, family: Family, sources: set[str], roles: Roles | None
) -> Iterator[Mistake]:
    """Every mistake that the shape alone does not show."""
    yield from _counts(source, family)
    yield from _facts(source, family)
    for place, member in enumerate(family.members):
        yield from _member(source, family, member, ("members", place), sources, roles)
        yield from _repeats(source, member, ("members", place))


def _counts(source: Source, family: Family) -> Iterator[Mistake]:
    facts = [fact for _, fact in family.facts()]
    if len(facts) < FEWEST_FACTS:
        what = f"the family has {len(facts)} facts of at least {FEWEST_FACTS}"
        yield source.mistake(("members",), what, "write more of what they know")
    if not any(fact.hidden and fact.kind == "strength" for fact in facts):
        what = "no strength is hidden"
        yield source.mistake(("members",), what, "mark one strength with hidden: true")
    if not any(fact.safety for fact in facts):
        yield source.mistake(
            ("members",), "there is no safety cue", "give one fact safety: {feared: [...]}"
        )


def _facts(source: Source, family: Family) -> Iterator[Mistake]:
    seen: set[str] = set()
    known = set(family.fact_by_id)
    for number, member in enumerate(family.members):
        for place, fact in enumerate(member.facts):
            route: Route = ("members", number, "facts", place)
            if fact.id in seen:
                yield source.mistake((*route, "id"), f'"{fact.id}" is here twice', "rename one")
            seen.add(fact.id)
            if fact.trust < LOWEST_TRUST:
                yield source.mistake(
                    (*route, "trust"), "anybody would be told this", f"write {LOWEST_TRUST} or more"
                )
            if fact.hidden and fact.kind != "strength":
                yield source.mistake((*route, "hidden"), "only a strength hides", "take it out")
            for one in fact.after:
                if one not in known:
                    yield source.mistake((*route, "after"), f'no fact is "{one}"', "name one")
            if _is_circle(family, fact.id):
                yield source.mistake((*route, "after"), "this waits for itself", "break the circle")
            feared = fact.safety.feared if fact.safety else ()
            yield from _unknown(source, (*route, "safety"), feared, set(family.by_id))


def _is_circle(family: Family, fact: str) -> bool:
    waiting = list(family.fact_by_id[fact].after)
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one == fact:
            return True
        if one not in seen and one in family.fact_by_id:
            seen.add(one)
            waiting += family.fact_by_id[one].after
    return False


def _unknown(
    source: Source, route: Route, named: tuple[str, ...], known: set[str]
) -> Iterator[Mistake]:
    for one in named:
        if one not in known:
            write = f"write one of {', '.join(sorted(known))}"
            yield source.mistake(route, f'no member is "{one}"', write)


def _member(
    source: Source,
    family: Family,
    member: Member,
    route: Route,
    sources: set[str],
    roles: Roles | None,
) -> Iterator[Mistake]:
    others = set(family.by_id) - {member.id}
    for name in ("defers_to", "cares_for", "afraid_of"):
        yield from _unknown(source, (*route, name), getattr(member, name), others)
    if roles is not None and roles.named(member.role.replace("_", " ")) is None:
        what = f'"{member.role}" is no role'
        yield source.mistake((*route, "role"), what, "write the id of one in roles.yaml")
    for name in ("opens", "shuts"):
        for place, move in enumerate(getattr(member, name)):
            at = (*route, name, place)
            if sources and move.source not in sources:
                what = f'no source is called "{move.source}"'
                yield source.mistake((*at, "source"), what, "name evidence of trust.yaml or policy")
            if (move.trust > 0) != (name == "opens"):
                yield source.mistake((*at, "trust"), "the sign is the other way", "change it")
    own = {fact.id for fact in member.facts}
    for place, reaction in enumerate(member.reactions):
        if reaction.to not in family.fact_by_id or reaction.to in own:
            what = f'"{reaction.to}" is no fact of somebody else'
            yield source.mistake((*route, "reactions", place, "to"), what, "name one that is")
    deferred = any(member.id in other.defers_to for other in family.members)
    if deferred and len(member.lines.answers_for) < FEWEST_ANSWERS:
        what = f"somebody defers to {member.name}, who has too little to answer for them"
        yield source.mistake((*route, "lines"), what, f"write {FEWEST_ANSWERS} answers_for")


def _repeats(source: Source, member: Member, route: Route) -> Iterator[Mistake]:
    """A line that stands twice would be heard twice."""
    seen: set[str] = set()
    pools = ((("lines", name), getattr(member.lines, name)) for name in Lines.model_fields)
    said = ((("facts", at, "say"), fact.say) for at, fact in enumerate(member.facts))
    thrown_in = ((("reactions", at, "say"), one.say) for at, one in enumerate(member.reactions))
    for within, lines in chain(pools, said, thrown_in):
        for place, line in enumerate(lines):
            if line in seen:
                at = (*route, *within, place)
                yield source.mistake(at, f"{member.name} says this twice", "word one differently")
            seen.add(line)


def scene_mistakes(
    source: Source, scenes: Scenes, families: Mapping[str, Family]
) -> Iterator[Mistake]:
    """Every person, fact or family that a scene names and that is not there."""
    for place, scene in enumerate(scenes.scenes):
        route: Route = ("scenes", place)
        family = families.get(scene.family)
        if family is None:
            what = f'no family is called "{scene.family}"'
            yield source.mistake((*route, "family"), what, "name one of families/")
            continue
        members = set(family.by_id)
        named = (*scene.trust, *(one.member for one in scene.opens), *_named_in(scene))
        yield from _unknown(source, route, named, members)
        for one in scene.told:
            if one not in family.fact_by_id:
                yield source.mistake((*route, "told"), f'no fact is "{one}"', "name one")
        if not 1 <= scene.pass_with <= len(scene.checks):
            what = f"{scene.pass_with} of {len(scene.checks)} checks cannot be the bar"
            yield source.mistake((*route, "pass_with"), what, "name as many as there are, or less")


def _named_in(scene: Scene) -> Iterator[str]:
    for check in scene.checks:
        yield from (one for one in (check.trust, check.of) if one is not None)
