"""Checking the wording of an objective: the one door into what is found and how it is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.language.grade import grade
from assistant.plan.wording.advice import Issue, Wording, issue_of, notes_of
from assistant.plan.wording.draft import take_apart
from assistant.plan.wording.finding import LIGHT, findings
from assistant.plan.wording.lexicon import WordingLexicon, in_use

__all__ = ["Issue", "Wording", "analyze_objective", "check_wording"]


def check_wording(
    text: str,
    said: Sequence[str] = (),
    names: Sequence[str] = (),
    lexicon: WordingLexicon | None = None,
) -> Wording:
    """Find what could be better in the wording of a draft objective; it warns and never blocks.

    Args:
        text: The draft, with or without its tasks.
        said: The family's statements that it came from; better wordings are offered from them,
            and they decide whether the draft is in the family's words.
        names: People whom the meeting knows, so that any spelling of a name counts as somebody.
        lexicon: Another content's lexicon than the one that shipped.

    Returns:
        Issues by cases/SPEC.md, the gravest first; whether a reviewer would take it as written;
        the Flesch-Kincaid grade; and notes on everything else.

    """
    lexicon = lexicon or in_use()
    draft = take_apart(text, lexicon)
    found = findings(draft, lexicon, said, names)
    order = list(lexicon.words)
    found.sort(key=lambda one: order.index(one.kind))
    grave = [one for one in found if one.kind not in LIGHT]
    level = grade(text)
    return Wording(
        issues=tuple(issue_of(draft, one, lexicon, said) for one in found),
        good=bool(draft.tokens) and not grave and len(found) <= 1,
        grade=level,
        notes=tuple(notes_of(draft, level, found, lexicon)),
    )


def analyze_objective(line: dict[str, Any]) -> dict[str, Any]:
    """One object of ``analyze objective``: issues, whether it is good, the grade, and notes.

    ``text`` is the draft; ``history`` may hold what the family said, as a list of texts.
    """
    text, said = line.get("text"), line.get("history")
    wording = check_wording(
        text if isinstance(text, str) else "",
        [one for one in said if isinstance(one, str)] if isinstance(said, list) else (),
    )
    return {
        "issues": [
            {"kind": one.kind, "start": one.start, "end": one.end, "why": one.why,
             "try": one.try_instead}
            for one in wording.issues
        ],
        "good": wording.good,
        "grade": wording.grade,
        "notes": list(wording.notes),
    }  # fmt: skip
