"""A debrief on paper: text with small drawings, or in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.content import Content
from assistant.conversation.replies import Place
from assistant.language.visible import one_line
from assistant.rehearsal.debrief import Debrief, Marked
from assistant.rehearsal.effects import scene_in_words

_STEPS = "▁▂▃▄▅▆▇█"
_WIDEST = 60  # columns that a timeline may take
_ROOM = 72


def voices_of(debrief: Debrief) -> Iterator[tuple[str, float]]:
    """Each person's name and share of the words, the worker's among them."""
    record = debrief.record
    for voice in debrief.balance.voices:
        name = record.name_of(voice.person) or _say(debrief, "you")
        yield name, voice.share.value or 0.0


def _say(debrief: Debrief, key: str, **values: object) -> str:
    return debrief.household.content.phrase("debrief", key, **values)


def as_lines(
    debrief: Debrief, places: Sequence[Place], *, drawn: bool = True, name: str = ""
) -> list[str]:
    """The debrief in lines of text, what cost a talk most often first.

    Args:
        debrief: what the rehearsal shows.
        places: the states of the meeting, for their titles.
        drawn: small drawings of trust and acts; in plain words where False.
        name: the rehearsal's name, for how to redo the hard part.

    """
    parts = (
        _head(debrief),
        _counts(debrief),
        _trust_lines(debrief, drawn),
        _stage_lines(debrief, {place.state: place.title for place in places}, drawn),
        _fact_lines(debrief),
        _quotes(debrief),
        _unsaid_lines(debrief),
        _cue_lines(debrief),
        _last(debrief, name),
    )
    lines: list[str] = []
    for part in parts:
        if part:
            lines += [*part, ""]
    return lines[:-1]


def _head(debrief: Debrief) -> list[str]:
    family = debrief.household.family
    count = len(debrief.lines)
    lines = [
        _say(debrief, "title", title=family.title),
        _say(debrief, "lines_one" if count == 1 else "lines", lines=count),
    ]
    if debrief.record.finished is None:
        lines.append(_say(debrief, "unfinished"))
    if debrief.scene is not None:
        lines += scene_in_words(debrief.scene, debrief.household)
    return lines


def _counts(debrief: Debrief) -> list[str]:
    whole = debrief.balance.whole
    share = whole.share_of_telling.value
    if share is None:
        return [_say(debrief, "telling_none")]
    lines = [
        _say(
            debrief,
            "telling_of_one" if whole.lines == 1 else "telling",
            telling=whole.telling,
            lines=whole.lines,
            share=round(share * 100),
        ),
        _say(
            debrief,
            "side_by_side",
            questions=whole.questions,
            reflections=whole.reflections,
            other=whole.other,
        ),
        _say(debrief, "run", count=debrief.balance.longest_questions.length),
        _say(debrief, "marks"),
        _say(debrief, "voices"),
    ]
    lines += [
        "  " + _say(debrief, "voice", name=one_line(name), share=round(part * 100))
        for name, part in voices_of(debrief)
    ]
    return lines


def _trust_lines(debrief: Debrief, drawn: bool) -> list[str]:
    lines = [_say(debrief, "trust")]
    width = max((len(name) for name in debrief.trust), default=0)
    for name, trust in debrief.trust.items():
        if not trust:
            continue
        values = {
            "first": f"{trust[0]:.2f}",
            "last": f"{trust[-1]:.2f}",
            "began": _level(debrief, trust[0]),
            "ended": _level(debrief, trust[-1]),
        }
        if drawn:
            row = {"name": name.ljust(width), "drawn": sparkline(trust)}
            text = _say(debrief, "trust_line", **row, **values)
        else:
            lowest = min(trust)
            at = trust.index(lowest) + 1
            text = _say(debrief, "trust_words", name=name, lowest=f"{lowest:.2f}", at=at, **values)
        lines.append(f"  {text}")
    return lines if len(lines) > 1 else []


def _level(debrief: Debrief, trust: float) -> str:
    """How somebody of this trust talks, in a word."""
    levels = debrief.household.rules.levels
    key = "open" if trust >= levels.open else "warming" if trust >= levels.warming else "guarded"
    return _say(debrief, f"level.{key}")


def sparkline(values: Sequence[float], widest: int = _WIDEST) -> str:
    """Values from 0 to 1 drawn in one row; the mean of neighbours where there are too many."""
    count = min(len(values), widest)
    drawn = []
    for place in range(count):
        first = place * len(values) // count
        last = max((place + 1) * len(values) // count, first + 1)
        mean = sum(values[first:last]) / (last - first)
        drawn.append(_STEPS[min(int(mean * len(_STEPS)), len(_STEPS) - 1)])
    return "".join(drawn)


def _stage_lines(debrief: Debrief, titles: dict[str, str], drawn: bool) -> list[str]:
    if not debrief.stages:
        return []
    lines = [_say(debrief, "stages_drawn" if drawn else "stages")]
    for stage in debrief.stages:
        text = _say(
            debrief,
            "stage",
            stage=titles.get(stage.state, stage.state),
            questions=stage.questions,
            reflections=stage.reflections,
            telling=stage.telling,
            other=stage.other,
        )
        lines.append(f"  {text}")
        if drawn:
            counts = (stage.questions, stage.reflections, stage.telling, stage.other)
            marks = zip("?“!·", counts, strict=True)
            lines.append("    " + "".join(mark * count for mark, count in marks)[:_ROOM])
    return lines


def _fact_lines(debrief: Debrief) -> list[str]:
    kinds = debrief.by_kind()
    told = sum(one for one, _ in kinds.values())
    total = sum(one for _, one in kinds.values())
    lines = [_say(debrief, "facts", told=told, total=total)]
    lines += [
        "  "
        + _say(debrief, "kind_line", kind=_say(debrief, f"kind.{kind}"), told=some, total=all_of)
        for kind, (some, all_of) in kinds.items()
    ]
    lines += [
        _say(debrief, "hidden_told" if came else "hidden_untold", name=name)
        for name, came in debrief.hidden_told().items()
    ]
    return lines


def _quotes(debrief: Debrief) -> list[str]:
    lines: list[str] = []
    if debrief.best:
        lines.append(_say(debrief, "best"))
        lines += [line for one in debrief.best for line in _quote(one, debrief)]
    if debrief.costly:
        lines.append(_say(debrief, "costly"))
        lines += [line for one in debrief.costly for line in _quote(one, debrief)]
    elif debrief.lines:
        lines.append(_say(debrief, "costly_none"))
    return lines


def _quote(marked: Marked, debrief: Debrief) -> Iterator[str]:
    yield "  " + _say(debrief, "quote", text=one_line(marked.played.line.text))
    for one in marked.played.answers:
        name = debrief.household.member(one.member).name
        yield "    " + _say(debrief, "then", name=name, text=one_line(one.text))
    if not marked.played.answers:
        yield "    " + _say(debrief, "then_nothing")
    if marked.why:
        yield f"    {marked.why}"


def _unsaid_lines(debrief: Debrief) -> list[str]:
    if not debrief.unsaid:
        return [_say(debrief, "unsaid_none")]
    lines = [_say(debrief, "unsaid_title")]
    for one in debrief.unsaid:
        kind = _say(debrief, f"kind.{one.kind}")
        lines.append("  " + _say(debrief, "unsaid_kind", kind=kind))
        lines += [f"    {title}" for title in one.titles]
    return lines


def _cue_lines(debrief: Debrief) -> list[str]:
    lines = []
    content: Content = debrief.household.content
    for cue in debrief.cues:
        if not cue.told:
            lines.append(_say(debrief, "cue_untold", name=cue.member))
        else:
            status = content.say(f"status.{cue.status}") if cue.status else ""
            lines.append(_say(debrief, "cue_told", name=cue.member, status=status))
    return lines


def _last(debrief: Debrief, name: str) -> list[str]:
    lines = []
    if debrief.tries:
        count = len(debrief.tries)
        lines.append(_say(debrief, "tries_one" if count == 1 else "tries", count=count))
    lines.append(_say(debrief, "next", text=_say(debrief, debrief.next_step)))
    if debrief.costly and name:
        lines.append(_say(debrief, "redo", name=name))
    return lines
