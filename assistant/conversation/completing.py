"""What a half-typed line may become: a name, a command, a topic, a kind."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.conversation.context import Context
from assistant.conversation.decide.correcting import KINDS
from assistant.conversation.speakers import ME
from assistant.conversation.touched import items_of
from assistant.meeting.record import Record

_TAKES_A_NAME = ("by", "agree", "disagree", "people", "task")
_MOST = 8


def completions(draft: str, record: Record, context: Context, verbs: Iterable[str]) -> list[str]:
    """Whole lines that begin as the draft does, the likeliest first."""
    if not draft or "\n" in draft or draft.startswith("//"):
        return []
    if not draft.startswith("/"):
        return _beginning(draft, [f"{name}: " for name in _names(record)])
    verb, space, rest = draft[1:].partition(" ")
    if not space:
        known = list(verbs)
        found = _beginning(draft, [f"/{name}" for name in known])
        return found or [f"/{name}" for name in known if _is_meant(verb, name, context)][:_MOST]
    if verb == "topic":
        guide = context.guide
        options = [guide.title_of(state) for state in guide.states]
    elif verb == "kind":
        options = list(KINDS)
    elif verb == "covered":
        items = items_of(record, context)
        options = [item.title for item in items if item.id not in record.covered]
    elif verb in _TAKES_A_NAME:
        options = [*_names(record)[:-1], *(["all"] if verb == "agree" else [])]
    else:
        return []
    return _beginning(draft, [f"/{verb} {option}" for option in options]) if rest else []


def _is_meant(typed: str, name: str, context: Context) -> bool:
    from assistant.conversation.commands import also_called

    words = also_called(name, context.content)
    return len(typed) > 1 and any(word.startswith(typed.casefold()) for word in words)


def _names(record: Record) -> list[str]:
    return [one.name for one in record.participants.values()] + [ME]


def _beginning(draft: str, options: list[str]) -> list[str]:
    folded = draft.casefold()
    return [one for one in options if one.casefold().startswith(folded) and one != draft][:_MOST]
