"""How a debrief is drawn as an SVG picture: trust line by line, acts stage by stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from assistant.rehearsal.debrief import Debrief, Stage

_WIDE, _HIGH, _LEFT, _TOP = 720, 220, 40, 34
_ROW = 18
# Told apart by colour and by dashes; each keeps 4.5:1 on white.
_PENS = (
    ("#1f5fa8", ""),
    ("#a8321f", "7 3"),
    ("#2c6e33", "2 3"),
    ("#7a3b9c", "9 3 2 3"),
    ("#7a5a00", "4 4"),
    ("#333333", "1 3"),
)
_ACTS = (("questions", "#1f5fa8"), ("reflections", "#2c6e33"), ("telling", "#a8321f"))


def as_svg(debrief: Debrief, titles: Mapping[str, str]) -> str:
    """Both timelines as one picture; ``titles`` are the names of the meeting's states."""
    say = debrief.household.content.phrase
    stages = [stage for stage in debrief.stages if stage.questions + stage.reflections]
    below = _TOP + _HIGH + 30 + _ROW * len(debrief.trust)
    height = below + 40 + _ROW * 4 * len(stages)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDE}" height="{height}" '
        f'viewBox="0 0 {_WIDE} {height}" role="img" font-family="sans-serif" font-size="12">',
        f"<title>{escape(say('debrief', 'title', title=debrief.household.family.title))}</title>",
        f'<rect width="{_WIDE}" height="{height}" fill="#ffffff"/>',
        *_frame(say("debrief", "trust")),
        *(one for number, row in enumerate(debrief.trust.items()) for one in _person(number, *row)),
        *_bars(debrief, stages, titles, below),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _text(x: float, y: float, words: str, fill: str = "#222222") -> str:
    return f'<text x="{x:g}" y="{y:g}" fill="{fill}">{escape(words)}</text>'


def _frame(title: str) -> Iterator[str]:
    yield _text(_LEFT, 20, title)
    for share in (0.0, 0.5, 1.0):
        y = _TOP + _HIGH * (1 - share)
        yield f'<line x1="{_LEFT}" y1="{y:g}" x2="{_WIDE - 20}" y2="{y:g}" stroke="#cccccc"/>'
        yield _text(8, y + 4, f"{share:g}")


def _person(number: int, name: str, trust: Sequence[float]) -> Iterator[str]:
    colour, dashes = _PENS[number % len(_PENS)]
    y = _TOP + _HIGH + 20 + _ROW * (number + 1)
    pen = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{dashes}"'
    yield f'<line x1="{_LEFT}" y1="{y - 4}" x2="{_LEFT + 40}" y2="{y - 4}" {pen}/>'
    yield _text(_LEFT + 50, y, name, colour)
    if trust:
        step = (_WIDE - 20 - _LEFT) / max(len(trust) - 1, 1)
        points = " ".join(
            f"{_LEFT + step * place:.1f},{_TOP + _HIGH * (1 - value):.1f}"
            for place, value in enumerate(trust)
        )
        yield f'<polyline points="{points}" fill="none" {pen}/>'


def _bars(
    debrief: Debrief, stages: Sequence[Stage], titles: Mapping[str, str], top: float
) -> Iterator[str]:
    say = debrief.household.content.phrase
    yield _text(_LEFT, top + 20, say("debrief", "stages"))
    y = top + 24
    for stage in stages:
        y += _ROW
        yield _text(_LEFT, y, titles.get(stage.state, stage.state))
        counts = (stage.questions, stage.reflections, stage.telling)
        for (act, colour), count in zip(_ACTS, counts, strict=True):
            y += _ROW
            yield (
                f'<rect x="{_LEFT + 110}" y="{y - 11:g}" width="{count * 12}" height="12" '
                f'fill="{colour}"/>'
            )
            yield _text(_LEFT + 10, y, say("debrief", f"act.{act}"), colour)
            yield _text(_LEFT + 116 + count * 12, y, str(count))
