"""Every text on every screen can be read in every theme: contrast is measured on the cells."""

from __future__ import annotations

import pytest
from rich.color import Color
from textual.color import Color as Shade

from assistant.tui.app import CoachApp, Start
from assistant.tui.themes import CHOICES, CONTRAST
from tests.tui.driving import press, settle, type_line, until
from tests.tui.fakes import FakeConversation, gateways, objective


def luminance(shade: Shade) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = []
    for part in shade.normalized:
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Shade, other: Shade) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def shade(color: Color | None) -> Shade:
    return Shade.from_rich_color(color)


def too_faint(app: CoachApp, least: float) -> list[tuple[str, float]]:
    """Texts on the screen with less contrast to what is behind them than this."""
    found = []
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if not text.strip(" ▎▁▂▃▄▅▆▇█│─╭╮╰╯░") or style is None or style.color is None:
                continue
            ink, paper = shade(style.color), shade(style.bgcolor)
            if style.reverse:
                ink, paper = paper, ink
            if ratio(ink, paper) < least:
                found.append((text, round(ratio(ink, paper), 2)))
    return found


@pytest.mark.parametrize("theme", CHOICES)
async def test_all_text_has_the_contrast_that_its_theme_promises(theme):
    least = 7.0 if theme == CONTRAST else 4.5
    conversation = FakeConversation(objectives=[objective()])
    app = CoachApp(gateways(conversation), start=Start("kitchen"))
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = theme
        await settle(pilot)
        assert too_faint(app, least) == []
        for line in (
            "Misty: he hits the wall",
            "/private x",
            "me: Why?",
            "/undo",
            "/told",
            "/told",
        ):
            await type_line(pilot, line)
        conversation.asking = ("Who said it?", ("/1 Misty", "/2 Denver"))
        await type_line(pilot, "/next")
        conversation.asking = ("Who said it?", ("/1 Misty", "/2 Denver"))
        await type_line(pilot, "Misty: so")
        await press(pilot, *"/un")
        assert too_faint(app, least) == []
        for key in ("tab", "f2", "f1"):
            await press(pilot, key)
            assert too_faint(app, least) == []
        await press(pilot, "escape", "ctrl+o")
        await settle(pilot)
        assert too_faint(app, least) == []
        await press(pilot, "enter")
        await until(pilot, "practice-1")
        assert too_faint(app, least) == []
        app.close_meeting(2.0)


async def test_what_is_current_or_picked_is_marked_by_more_than_colour():
    app = CoachApp(gateways(), start=Start("kitchen"))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        marked = [
            segment
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if "Getting ready" in segment.text and segment.style and segment.style.reverse
        ]
        assert marked
        assert marked[0].text.startswith("▶")
        app.close_meeting(2.0)
