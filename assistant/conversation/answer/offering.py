"""How offered words are shown: three to open with, one to go on, one to say back."""

from __future__ import annotations

from assistant.conversation.context import Context, reply
from assistant.conversation.replies import Reply
from assistant.meeting.events import Fact
from assistant.meeting.facts import SuggestionsOffered
from assistant.meeting.record import Record


def suggestions(record: Record, facts: list[Fact], rest: str, context: Context) -> list[Reply]:
    """The words that were just offered."""
    words = context.words_here(record)
    own = context.content.openers_of(record.flow)
    moments = context.content.moments.moments
    openers = (*own, *words.openers, *(one for moment in moments for one in moment.openers))
    said_back = (one for moment in moments for one in moment.reflection_stems)
    stems = (*words.reflection_stems, *said_back)
    texts = {prompt.id: (prompt.text, "suggest_opener") for prompt in openers}
    texts |= {one.id: (one.text, "suggest_follow_up") for one in words.follow_ups}
    texts |= {one.id: (one.text, "suggest_stem") for one in stems}
    offered = [
        one for fact in facts if isinstance(fact, SuggestionsOffered) for one in fact.suggestions
    ]
    return [
        reply("suggestion", context.say(texts[one][1], text=texts[one][0]), id=one)
        for one in offered
    ]
