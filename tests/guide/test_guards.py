"""Each guard asks one thing about a meeting, and only that."""

from collections.abc import Callable

import pytest

from assistant.content import load_content
from assistant.content.vocabulary import GUARDS as NAMED
from assistant.guide import GUARDS, unasked, unheard, untouched
from assistant.meeting.record import Record
from tests.guide.meetings import cued, drafted, joined, meeting, said, settled

FLOW = load_content().flows["family_team_meeting"]


def met(name: str, record: Record) -> bool:
    return GUARDS[name](record, FLOW)


def test_content_and_guide_know_the_same_guards() -> None:
    assert set(GUARDS) == set(NAMED)


def test_every_guard_is_used_by_a_flow() -> None:
    used = {
        name
        for flow in load_content().flows.values()
        for trigger in flow.triggers
        for name in (*trigger.guards, *trigger.expects)
    }
    assert used == set(GUARDS)


@pytest.mark.parametrize("name", sorted(GUARDS))
def test_a_guard_answers_for_an_empty_meeting(name: str) -> None:
    assert met(name, meeting(FLOW.initial)) in (True, False)


@pytest.mark.parametrize("presence", ["present", "phone", "writing"])
def test_whoever_takes_part_in_any_way_is_to_be_heard(presence: str) -> None:
    record = meeting("welcome")
    person = joined(record, "Travis", presence=presence)
    assert [one.name for one in unheard(record)] == ["Travis"]
    assert not met("everyone_heard", record)
    said(record, by=person.id)
    assert met("everyone_heard", record)


@pytest.mark.parametrize(
    "details", [{"presence": "absent"}, {"presence": "left"}, {"role": "interpreter"}]
)
def test_who_is_away_or_speaks_for_others_is_not_waited_for(details: dict[str, str]) -> None:
    record = meeting("welcome")
    joined(record, "Paola", **details)
    assert met("everyone_heard", record)


def test_the_worker_is_not_waited_for() -> None:
    record = meeting("welcome")
    record.worker_id = joined(record, "Tamara").id
    assert met("everyone_heard", record)


def test_words_that_were_taken_back_do_not_count_as_heard() -> None:
    record = meeting("welcome")
    record.statements_on["welcome"] = 1
    statement = said(record, by=joined(record, "Misty").id)
    record.withdraw(statement.id)
    assert not met("everyone_heard", record)


def test_an_open_cue_waits_until_it_is_followed_up() -> None:
    record = meeting("welcome")
    assert met("safety_followed_up", record)
    cued(record)
    assert not met("safety_followed_up", record)
    settled(record)
    assert met("safety_followed_up", record)


def test_words_are_read_back_until_something_new_is_said() -> None:
    record = meeting("plan")
    assert met("words_read_back", record)
    said(record)
    assert not met("words_read_back", record)
    record.read_back = 1
    assert met("words_read_back", record)
    said(record)
    assert not met("words_read_back", record)


@pytest.mark.parametrize("details", [{"topic": "close"}, {"private": True}, {"withdrawn": True}])
def test_what_is_said_while_closing_or_in_private_needs_no_reading_back(
    details: dict[str, object],
) -> None:
    record = meeting("close")
    said(record, **details)
    assert met("words_read_back", record)


def test_a_disagreement_counts_as_having_been_asked() -> None:
    record = meeting("close")
    drafted(record, asked=True)
    assert met("agreement_asked", record)
    drafted(record)
    assert [one.id for one in unasked(record)] == ["o2"]
    assert not met("agreement_asked", record)


def test_an_objective_that_is_only_begun_is_no_draft() -> None:
    record = meeting("plan")
    drafted(record, status="unfinished")
    assert not met("objective_drafted", record)
    assert met("agreement_asked", record)
    assert met("tasks_named", record)
    drafted(record, status="agreed")
    assert met("objective_drafted", record)


def test_each_draft_needs_somebody_who_does_something() -> None:
    record = meeting("plan")
    drafted(record, tasks=True)
    assert met("tasks_named", record)
    drafted(record)
    assert not met("tasks_named", record)


VISION = set(FLOW.touches["conversation.vision"])


def test_topics_are_touched_by_what_was_said_or_marked_and_not_by_passing_through() -> None:
    record = meeting(*FLOW.by_name)
    assert len(untouched(record, FLOW)) == len(FLOW.states) - 1
    record.covered = {items[0] for items in FLOW.touches.values()}
    assert met("topics_touched", record)
    record.covered -= VISION
    assert [state.title for state in untouched(record, FLOW)] == ["A safe future"]
    assert not met("topics_touched", record)
    said(record, "All of us at one table.", "vision", topic="concerns")
    assert met("topics_touched", record)


def test_a_topic_in_which_something_was_said_is_touched_in_a_meeting_brought_in_too() -> None:
    record = meeting("welcome")
    said(record, "I don't know.", "other", topic="vision")
    assert "conversation.vision" not in [state.name for state in untouched(record, FLOW)]


def test_a_state_that_the_flow_no_longer_has_touches_nothing() -> None:
    record = meeting("gone.away")
    assert len(untouched(record, FLOW)) == len(FLOW.states) - 1  # all but the final one


def test_the_family_is_heard_once_a_worry_a_hope_and_a_strength_are_kept() -> None:
    record = meeting("welcome")
    said(record, "The nights", "need")
    said(record, "One table", "priority")
    assert not met("family_heard_before_plan", record)
    said(record, "Mamaw helps", "support")
    assert met("family_heard_before_plan", record)


RESTS_ON = [(name, item) for name, items in NAMED.items() for item in items]


@pytest.mark.parametrize(("name", "item"), RESTS_ON)
def test_a_guard_that_rests_on_an_item_is_met_once_it_was_touched(name: str, item: str) -> None:
    record = meeting("prepare")
    assert not met(name, record)
    record.covered.add(item)
    assert met(name, record)


def breaks(name: str) -> Callable[[Record], None]:
    """What makes a meeting miss one guard."""
    acts: dict[str, Callable[[Record], None]] = {
        "agreement_asked": drafted,
        "everyone_heard": lambda record: (joined(record, "Wilma"), None)[1],
        "objective_drafted": lambda record: record.objectives.clear(),
        "safety_followed_up": cued,
        "tasks_named": drafted,
        "topics_touched": lambda record: record.covered.difference_update(VISION),
        "words_read_back": lambda record: (said(record), None)[1],
        "family_heard_before_plan": lambda record: record.statements.clear(),
    }
    return acts.get(name, lambda record: record.covered.clear())
