"""The few words that content and code must agree on: topics, kinds, guards, special targets."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

# The same as in meeting.nouns: the two rooms may not import each other, so a test compares them.
TopicName = Literal[
    "prepare",
    "purpose",
    "concerns",
    "priorities",
    "vision",
    "strengths",
    "supports",
    "plan",
    "close",
]

Kind = Literal["concern", "priority", "vision", "strength", "support", "need", "idea", "other"]
NudgeKind = Literal[
    "closed_question",
    "stacked_questions",
    "why_question",
    "leading_question",
    "jargon",
    "deficit_label",
    "unasked_advice",
    "premature_reassurance",
    "threat",
    "monologue",
]

# Questions about a meeting that a flow may name, each with the items that it rests on: a flow
# that asks one must have those items among what some state must have touched.
GUARDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "agreement_asked": (),
        "everyone_heard": (),
        "family_heard_before_plan": (),
        "objective_drafted": (),
        "purpose_explained": ("purpose",),
        "roles_explained": ("roles",),
        "safety_checked_in_private": ("safety_in_private",),
        "safety_followed_up": (),
        "tasks_named": (),
        "topics_touched": (),
        "words_read_back": (),
    }
)

PREVIOUS = "previous"  # a trigger that leads back where the meeting was before
SAME = "same"  # a trigger that leaves the meeting where it is
ANY = "any"  # a trigger that can be used everywhere

# The triggers that the program itself uses by name; every flow needs them.
NEEDED_TRIGGERS = ("begin", "back", "pause", "resume", "finish")
