"""The guide goes through each flow: every state, trigger and guard is reached."""

from pathlib import Path

import pytest

from assistant.content import Flow, load_content
from assistant.guide import GUARDS, Guide, NoWay, touched
from assistant.meeting.record import Record
from tests.content.folders import write
from tests.guide.meetings import cued, drafted, joined, meeting, said
from tests.guide.test_guards import breaks

CONTENT = load_content()
GUIDES = {name: Guide(flow) for name, flow in CONTENT.flows.items()}
GUIDE = GUIDES["family_team_meeting"]

TRIGGERS = [(flow.id, trigger) for flow in CONTENT.flows.values() for trigger in flow.triggers]
GUARDED = [(flow, one, name) for flow, one in TRIGGERS for name in one.guards]
EXPECTED = [(flow, one, name) for flow, one in TRIGGERS for name in one.expects]
EDGES = [
    (flow.id, trigger.name, source)
    for flow in CONTENT.flows.values()
    for trigger in flow.triggers
    for source in flow.sources_of(trigger)
]


def complete(flow: Flow, state: str) -> Record:
    """A meeting that meets every guard, in one state of it."""
    record = meeting(*flow.by_name, state)
    record.covered = {item for items in flow.touches.values() for item in items}
    person = joined(record, "Misty")
    for kind in ("concern", "priority", "strength"):
        said(record, "words", kind, by=person.id)
    record.read_back = len(record.statements)
    drafted(record, asked=True, tasks=True)
    return record


def ids(values: object) -> str:
    return getattr(values, "name", str(values))


@pytest.mark.parametrize(("flow", "trigger", "source"), EDGES)
def test_every_trigger_works_from_every_state_that_it_names(
    flow: str, trigger: str, source: str
) -> None:
    guide = GUIDES[flow]
    record = complete(guide.flow, source)
    step = guide.step(record, trigger)
    assert (step.held, step.unmet) == (False, ())
    assert step.topic == guide.topic_of(step.to)
    assert record.state == source


def test_every_state_of_every_flow_is_reached() -> None:
    for guide in GUIDES.values():
        reached = {guide.initial}
        for name, trigger, source in EDGES:
            if name == guide.flow.id:
                reached.add(guide.step(complete(guide.flow, source), trigger).to)
        assert reached == set(guide.states)


@pytest.mark.parametrize(("flow", "trigger", "guard"), GUARDED, ids=ids)
def test_each_guard_holds_its_trigger_until_the_worker_insists(
    flow: str, trigger: object, guard: str
) -> None:
    guide, name = GUIDES[flow], ids(trigger)
    record = complete(guide.flow, guide.initial)
    breaks(guard)(record)
    held = guide.step(record, name)
    assert held.held
    assert guard in held.unmet
    passed = guide.step(record, name, anyway=True)
    assert not passed.held
    assert guard in passed.unmet
    assert passed.to == held.to
    assert guide.is_final(passed.to)


@pytest.mark.parametrize(("flow", "trigger", "guard"), EXPECTED, ids=ids)
def test_each_expectation_only_reminds(flow: str, trigger: object, guard: str) -> None:
    guide, name = GUIDES[flow], ids(trigger)
    record = complete(guide.flow, guide.initial)
    breaks(guard)(record)
    step = guide.step(record, name)
    assert not step.held
    assert guard in step.unmet
    assert step.to != record.state or step.to == guide.initial


@pytest.mark.parametrize("truthy", [1, "yes", [0]])
def test_a_guard_that_answers_truthy_is_met(truthy: object) -> None:
    guards = {**GUARDS, "safety_followed_up": lambda record, flow: truthy}
    guide = Guide(GUIDE.flow, guards)  # type: ignore[arg-type]
    record = complete(guide.flow, "close")
    cued(record)
    record.read_back = len(record.statements)
    assert not guide.step(record, "finish").held


@pytest.mark.parametrize("falsy", [0, "", None])
def test_a_guard_that_answers_falsy_holds(falsy: object) -> None:
    guards = {**GUARDS, "safety_followed_up": lambda record, flow: falsy}
    guide = Guide(GUIDE.flow, guards)  # type: ignore[arg-type]
    assert guide.step(complete(guide.flow, "close"), "finish").held


def test_a_guard_that_is_not_registered_is_never_looked_up_elsewhere() -> None:
    trigger = GUIDE.flow.triggers[0].model_copy(update={"guards": ("os.getpid",)})
    flow = GUIDE.flow.model_copy(update={"triggers": (trigger,)})
    with pytest.raises(KeyError):
        Guide(flow)


def test_an_unknown_trigger_is_told() -> None:
    with pytest.raises(NoWay, match="no_such_way"):
        GUIDE.step(meeting("prepare"), "to_done")


def test_a_trigger_that_is_not_for_now_is_told() -> None:
    with pytest.raises(NoWay, match="not_now") as told:
        GUIDE.step(meeting("prepare", "plan"), "begin")
    assert told.value.values == {"title": "Plan"}


def test_back_goes_where_the_meeting_was_before() -> None:
    record = meeting("prepare", "welcome", "conversation.vision", "conversation.vision")
    assert GUIDE.step(record, "back").to == "welcome"


def test_back_has_nowhere_to_go_at_the_start() -> None:
    with pytest.raises(NoWay, match="nothing_back"):
        GUIDE.step(meeting("prepare"), "back")


def test_back_passes_over_states_that_the_flow_no_longer_has() -> None:
    assert GUIDE.step(meeting("welcome", "gone", "plan"), "back").to == "welcome"
    with pytest.raises(NoWay, match="nothing_back"):
        GUIDE.step(meeting("gone", "plan"), "back")


@pytest.mark.parametrize("trigger", ["pause", "resume"])
@pytest.mark.parametrize("state", GUIDE.states)
def test_a_break_leaves_the_meeting_where_it_was(trigger: str, state: str) -> None:
    assert GUIDE.step(meeting(state), trigger).to == state


def test_a_finished_meeting_can_be_opened_again_at_any_topic() -> None:
    record = complete(GUIDE.flow, "done")
    assert GUIDE.step(record, "turn_to.vision").to == "conversation.vision"
    assert GUIDE.step(record, "turn_to.close").to == "close"


def test_a_meeting_in_a_state_that_is_gone_goes_on_from_the_beginning() -> None:
    record = meeting("prepare", "gone.away")
    assert GUIDE.topic_of(record.state) == "prepare"
    assert GUIDE.step(record, "begin").to == "welcome"


@pytest.mark.parametrize(
    ("typed", "trigger"),
    [
        ("vision", "turn_to.vision"),
        ("  VISION ", "turn_to.vision"),
        ("conversation.vision", "turn_to.vision"),
        ("a safe future", "turn_to.vision"),
        ("Worries", "turn_to.concerns"),
        ("hopes", "turn_to.vision"),
        ("Needs", "turn_to.supports"),
        ("str", "turn_to.strengths"),
        ("purpose", "turn_to.purpose"),
        ("welc", "turn_to.purpose"),
        ("plan", "turn_to.plan"),
        ("close", "turn_to.close"),
        ("clos", "turn_to.close"),
        ("done", "finish"),
        ("finish", "finish"),
        ("turn_to.plan", "turn_to.plan"),
        ("don", "finish"),
        ("p", None),
        ("", None),
        ("weather", None),
    ],
)
def test_a_typed_topic_finds_its_trigger(typed: str, trigger: str | None) -> None:
    assert GUIDE.trigger_for(typed) == trigger


def test_a_beginning_means_a_topic_on_the_way_before_the_end() -> None:
    assert GUIDES["case_planning_conference"].trigger_for("pl") == "turn_to.plan"
    assert GUIDES["case_planning_conference"].trigger_for("plann") == "finish"


def test_every_state_and_title_finds_a_trigger_in_every_flow() -> None:
    for guide in GUIDES.values():
        for state in guide.states:
            for typed in (state, guide.title_of(state)):
                trigger = guide.trigger_for(typed)
                assert trigger
                assert guide.step(meeting(guide.initial), trigger, anyway=True).to == state


def test_next_goes_through_the_whole_meeting_in_order() -> None:
    record = meeting("prepare")
    while following := GUIDE.next_state(record):
        record.state = following
        record.path.append(following)
    assert tuple(record.path) == GUIDE.states


def test_next_comes_back_for_what_was_left_out_before_leaving_the_stage() -> None:
    record = meeting("prepare", "welcome", "conversation.strengths", "conversation.supports")
    assert GUIDE.next_state(record) == "conversation.concerns"
    record = meeting("prepare", "welcome", "conversation.vision")
    assert GUIDE.next_state(record) == "conversation.strengths"


def test_next_goes_on_even_where_everything_was_visited() -> None:
    assert GUIDE.next_state(meeting(*GUIDE.states, "plan")) == "close"


def test_what_a_state_must_touch_is_touched_item_by_item() -> None:
    record = meeting("close")
    items = GUIDE.touches_of("close")
    assert not touched(record, items)
    record.covered.update(items)
    assert touched(record, items)
    assert GUIDE.touches_of("done") == ()


KITCHEN = """
id: kitchen_table
version: 1
title: At the kitchen table
source: [sop-intro-2]
initial: porch
stages:
  - {id: porch, title: On the porch, topic: prepare}
  - id: table
    title: At the table
    topics:
      - {id: coffee, title: Coffee, topic: strengths}
      - {id: pie, title: Pie, topic: vision}
  - {id: goodbye, title: Goodbye, topic: close, final: true}
triggers:
  - {name: begin, from: [porch], to: table}
  - {name: have_pie, from: [table], to: table.pie, expects: [everyone_heard]}
  - {name: back, from: any, to: previous}
  - {name: pause, from: any, to: same}
  - {name: resume, from: any, to: same}
  - {name: finish, from: [table], to: goodbye, guards: [safety_followed_up]}
"""


def test_a_made_up_flow_runs_with_no_change_of_code(tmp_path: Path) -> None:
    write(tmp_path, "flows/kitchen_table.yaml", KITCHEN)
    content = load_content(overlays=[tmp_path])
    assert content.warnings == ()
    guide = Guide(content.flows["kitchen_table"])
    record = meeting(guide.initial)
    assert guide.step(record, "begin").to == "table.coffee"
    record = meeting("porch", "table.coffee")
    assert guide.step(record, "have_pie").to == "table.pie"
    assert guide.trigger_for("pie") == "have_pie"
    with pytest.raises(NoWay):
        guide.step(meeting("porch"), "finish")
    cued(record)
    assert guide.step(record, "finish").held
    assert guide.step(record, "finish", anyway=True).to == "goodbye"


def test_a_callback_in_a_flow_is_refused_and_never_run(tmp_path: Path) -> None:
    write(
        tmp_path,
        "flows/kitchen_table.yaml",
        KITCHEN.replace("to: table}", "to: table, before: os.getpid}"),
    )
    content = load_content(overlays=[tmp_path])
    assert "kitchen_table" not in content.flows
    assert '"before" is not known here' in content.warnings[0]


def test_nothing_comes_after_an_end_even_where_there_are_two(tmp_path: Path) -> None:
    two = KITCHEN.replace(
        "final: true}\n", "final: true}\n  - {id: later, title: Later, topic: plan, final: true}\n"
    )
    two = two.replace("triggers:\n", "triggers:\n  - {name: wait, from: any, to: later}\n")
    write(tmp_path, "flows/kitchen_table.yaml", two)
    guide = Guide(load_content(overlays=[tmp_path]).flows["kitchen_table"])
    assert guide.next_state(meeting("porch", "table.coffee", "table.pie", "goodbye")) is None
