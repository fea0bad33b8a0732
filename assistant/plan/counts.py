"""Where a plan holds more or fewer objectives than its case type asks for: a hint, never a bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from assistant.content import Content
from assistant.content.form import CaseType, Count


def count_warnings(levels: Iterable[str], case_type: str, content: Content) -> list[str]:
    """What the case type asks for and the plan does not hold, each in one sentence.

    Args:
        levels: the level of each objective of the plan.
        case_type: the id of the case type; nothing is said of an unknown one.
        content: the agency's form, and the words for it.

    """
    kind = next((one for one in content.form.case_types if one.id == case_type), None)
    if kind is None:
        return []
    held = Counter(levels)
    return [
        _sentence(count, held[count.level], kind, content)
        for count in kind.counts
        if held[count.level] < count.at_least
        or (count.at_most is not None and held[count.level] > count.at_most)
    ]


def _sentence(count: Count, held: int, kind: CaseType, content: Content) -> str:
    key = "too_few" if held < count.at_least else "too_many"
    return content.phrase(
        "objective",
        key,
        case=kind.title,
        level=content.form.level(count.level),
        wanted=count.at_least if key == "too_few" else count.at_most,
        held=held,
        note=f", {count.note}" if count.note else "",
        source=kind.source,
        checked=kind.checked,
    )
