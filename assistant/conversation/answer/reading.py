"""How an objective is read aloud: in plain words, what each person does on a line of its own."""

from __future__ import annotations

from assistant.conversation.answer.wording import agreement_in_words, names_in_words
from assistant.conversation.context import Context
from assistant.conversation.decide.agreement import not_asked
from assistant.language.visible import one_line
from assistant.meeting.agreed import has_changed, task_changes, text_changes
from assistant.meeting.exported import open_objective
from assistant.meeting.nouns import Objective
from assistant.meeting.record import Record
from assistant.plan.saying import changes_in_words, task_in_words

# In the order in which one would tell it: the change, then what carries it, then what may come.
_PARTS = (
    ("read_problem", "problem"),
    ("read_situation", "situation"),
    ("read_whose", "whose"),
    ("read_hope", "hope"),
    ("read_strength", "strength"),
    ("read_measure", "measure"),
    ("read_scale", "scale_now"),
    ("read_next_step", "next_step"),
    ("read_plan_b", "what_could_go_wrong"),
    ("read_worked", "worked"),
    ("read_got_in_the_way", "got_in_the_way"),
)


def objective_in_words(record: Record, objective: Objective, context: Context) -> list[str]:
    """An objective as it is read aloud; nothing private."""
    say = context.say
    shown = open_objective(record, objective)
    lines = [
        say(
            "read_objective",
            number=shown.id[1:],
            status=say(f"status.{shown.status}"),
            text=one_line(shown.text),
        ),
        *_changed(shown, context),
    ]
    for key, field in _PARTS:
        words = getattr(shown, field)
        if words:
            lines.append(say(key, words=one_line(words)))
    if shown.court_ordered is not None:
        lines.append(say("read_court" if shown.court_ordered else "read_no_court"))
    lines += _a_line_a_person(shown, context)
    lines += [agreement_in_words(record, one, context) for one in shown.agreements]
    waiting = not_asked(record, shown, context)
    if waiting and shown.status != "unfinished":
        lines.append(say("read_not_asked", people=names_in_words(record, waiting, context)))
    if shown.signature != "not_asked":
        lines.append(f"{say(f'signature.{shown.signature}').capitalize()}.")
    return lines


def put_so_by_the_worker(objective: Objective, context: Context) -> list[str]:
    """Which parts are in the worker's words; a note for the worker, not for the table."""
    worded = [field for field, origin in objective.origins.items() if origin.worded]
    parts = [context.say(f"field.{field}") for field in worded if getattr(objective, field, "")]
    if not parts:
        return []
    return [context.say("read_worded", number=objective.id[1:], parts=", ".join(parts))]


def _a_line_a_person(objective: Objective, context: Context) -> list[str]:
    by_person: dict[str, list[str]] = {}
    for task in objective.tasks:
        who = one_line(task.who) or context.say("somebody")
        said = task_in_words(task, context.content, context.today.year)
        by_person.setdefault(who, []).append(said)
    return [
        context.say("read_task", who=who, what="; ".join(tasks), when="")
        for who, tasks in by_person.items()
    ]


def _changed(objective: Objective, context: Context) -> list[str]:
    return changes_since_yes(objective, context) if has_changed(objective) else []


def changes_since_yes(objective: Objective, context: Context) -> list[str]:
    """How an objective differs from what the family agreed to, a line a kind of change."""
    lines: list[str] = []
    changes = text_changes(objective)
    if changes:
        text = changes_in_words(changes, context.content)
        lines.append(context.say("read_changed", text=text))
    out, put_in = task_changes(objective)
    if out or put_in:
        year = context.today.year
        parts = [
            context.say(
                f"diff_task_{way}", words=f"{one.who}: {task_in_words(one, context.content, year)}"
            )
            for way, tasks in (("out", out), ("in", put_in))
            for one in tasks
        ]
        lines.append(context.say("read_tasks_changed", tasks="; ".join(parts)))
    return lines
