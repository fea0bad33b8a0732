"""The questions about a meeting that a flow may ask before a move; each is defined here, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from types import MappingProxyType

from assistant.content.flow import Flow, State
from assistant.content.vocabulary import GUARDS as NAMED
from assistant.meeting.nouns import Kind, Objective, Participant, Topic
from assistant.meeting.record import Record

Guard = Callable[[Record, Flow], bool]

_AT_THE_TABLE = frozenset({"present", "phone", "writing"})
_SPEAKS_FOR_OTHERS = "interpreter"
_TOPIC_OF: Mapping[Kind, Topic] = MappingProxyType(
    {
        "concern": "concerns",
        "priority": "priorities",
        "vision": "vision",
        "strength": "strengths",
        "support": "supports",
        "idea": "plan",
    }
)
# What a family should have been able to say before anything is planned (SOP 1.6, tasks 7 to 10):
# what worries it, what it hopes for, what it can do.
_BEFORE_A_PLAN: tuple[frozenset[Kind], ...] = (
    frozenset({"concern", "need"}),
    frozenset({"vision", "priority"}),
    frozenset({"strength", "support"}),
)


def unheard(record: Record) -> list[Participant]:
    """Everybody who takes part, in whatever way, and has said nothing that is kept."""
    return [
        person
        for person in record.participants.values()
        if person.presence in _AT_THE_TABLE
        and person.id != record.worker_id
        and person.role != _SPEAKS_FOR_OTHERS
        and not record.statements_by.get(person.id)
    ]


def was_touched(record: Record, flow: Flow, state: str) -> bool:
    """Whether something was said in a state, or is marked of what it should touch."""
    items = flow.touches.get(state, ())
    return record.statements_on.get(state, 0) > 0 or not record.covered.isdisjoint(items)


def untouched(record: Record, flow: Flow) -> list[State]:
    """The states whose topic nothing was said in or about, and nothing is marked of."""
    been = {one.topic for one in flow.states if was_touched(record, flow, one.name)}
    # A meeting that was brought in from a file knows its statements' topics, not their states.
    been |= {one.topic for one in record.standing_statements()}
    heard = {_TOPIC_OF.get(kind) for one in record.standing_statements() for kind in one.kinds}
    return [
        state
        for state in flow.states
        if not state.final and state.topic not in been and state.topic not in heard
    ]


def unasked(record: Record) -> list[Objective]:
    """The drafted objectives to which nobody has said yes or no."""
    return [one for one in _drafted(record) if not one.agreements]


def touched(record: Record, items: tuple[str, ...]) -> bool:
    """Whether all of these items have been touched."""
    return record.covered.issuperset(items)


def everyone_heard(record: Record, flow: Flow) -> bool:
    """Whether everybody who takes part has been heard."""
    return not unheard(record)


def topics_touched(record: Record, flow: Flow) -> bool:
    """Whether every topic of the flow was turned to or spoken about."""
    return not untouched(record, flow)


def safety_followed_up(record: Record, flow: Flow) -> bool:
    """Whether no safety cue is open."""
    return not record.open_cues()


def words_read_back(record: Record, flow: Flow) -> bool:
    """Whether what was said has been read back; what is said while closing needs no second time."""
    since = islice(record.statements.values(), record.read_back, None)
    return all(one.withdrawn or one.private or one.topic == "close" for one in since)


def agreement_asked(record: Record, flow: Flow) -> bool:
    """Whether somebody was asked about every drafted objective."""
    return not unasked(record)


def objective_drafted(record: Record, flow: Flow) -> bool:
    """Whether there is an objective that is more than begun."""
    return bool(_drafted(record))


def tasks_named(record: Record, flow: Flow) -> bool:
    """Whether every drafted objective has somebody who does something for it."""
    return all(one.tasks for one in _drafted(record))


def family_heard_before_plan(record: Record, flow: Flow) -> bool:
    """Whether a worry, a hope and a strength of the family's are kept."""
    kinds = {kind for one in record.standing_statements() for kind in one.kinds}
    return all(kinds & group for group in _BEFORE_A_PLAN)


def _drafted(record: Record) -> list[Objective]:
    return [one for one in record.objectives.values() if one.status != "unfinished"]


def _rests_on(items: tuple[str, ...]) -> Guard:
    def items_touched(record: Record, flow: Flow) -> bool:
        return touched(record, items)

    return items_touched


GUARDS: Mapping[str, Guard] = MappingProxyType(
    {
        "agreement_asked": agreement_asked,
        "everyone_heard": everyone_heard,
        "family_heard_before_plan": family_heard_before_plan,
        "objective_drafted": objective_drafted,
        "safety_followed_up": safety_followed_up,
        "tasks_named": tasks_named,
        "topics_touched": topics_touched,
        "words_read_back": words_read_back,
        **{name: _rests_on(items) for name, items in NAMED.items() if items},
    }
)
