"""The colours: four themes, chosen so that all text on them can be read."""

from __future__ import annotations

import os

from textual.theme import Theme

EVENING = "evening"
DAYLIGHT = "daylight"
CONTRAST = "contrast"
MONOCHROME = "monochrome"
CHOICES = (EVENING, DAYLIGHT, CONTRAST)

# Every ratio is measured in tests/tui/test_themes.py: 4.5:1 (WCAG AA), 7:1 in high contrast.


def _theme(
    name: str,
    *,
    dark: bool,
    background: str,
    surface: str,
    panel: str,
    foreground: str,
    muted: str,
    primary: str,
    accent: str,
    warning: str,
    error: str,
    success: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=primary,
        secondary=accent,
        accent=accent,
        warning=warning,
        error=error,
        success=success,
        foreground=foreground,
        background=background,
        surface=surface,
        panel=panel,
        boost=surface,
        variables={
            # Textual's own are blends that fall under 4.5:1.
            "text": foreground,
            "text-muted": muted,
            "text-disabled": muted,
            "foreground-muted": muted,
            "foreground-disabled": muted,
            "border": primary,
            "border-blurred": muted,
            "block-cursor-foreground": background,
            "block-cursor-background": primary,
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-foreground": foreground,
            "block-cursor-blurred-background": panel,
            "block-hover-background": panel,
            "input-cursor-background": foreground,
            "input-cursor-foreground": background,
            "input-selection-background": primary,
            "input-selection-foreground": background,
            "footer-foreground": foreground,
            "footer-background": panel,
            "footer-key-foreground": accent,
            "footer-description-foreground": foreground,
            "button-foreground": foreground,
            "button-color-foreground": background,
            "button-focus-text-style": "bold reverse",
            "scrollbar": muted,
            "scrollbar-hover": primary,
            "scrollbar-active": primary,
            "scrollbar-background": surface,
            "scrollbar-background-hover": surface,
            "scrollbar-background-active": surface,
            "scrollbar-corner-color": surface,
            "screen-selection-background": primary,
            "screen-selection-foreground": background,
        },
    )


# What Textual's ansi way would draw in a colour, or half transparent.
_EVERY_COLOUR = (
    "ansi-background",
    "ansi-foreground",
    "text-muted",
    "text-disabled",
    "foreground-muted",
    "foreground-disabled",
    "border",
    "border-blurred",
    "block-cursor-foreground",
    "block-cursor-background",
    "block-hover-background",
    "input-cursor-foreground",
    "input-cursor-background",
    "input-selection-foreground",
    "input-selection-background",
    "footer-key-foreground",
    "link-color",
    "link-color-hover",
    "link-background-hover",
    "scrollbar",
    "scrollbar-hover",
    "scrollbar-active",
    "scrollbar-background",
    "scrollbar-background-hover",
    "scrollbar-background-active",
    "scrollbar-corner-color",
    "screen-selection-foreground",
    "screen-selection-background",
)

THEMES = (
    _theme(
        EVENING,
        dark=True,
        background="#14171c",
        surface="#1b1f26",
        panel="#262c36",
        foreground="#ebe8e2",
        muted="#b4b2ab",
        primary="#8fc1e3",
        accent="#f0c674",
        warning="#f4bb6b",
        error="#ff9d94",
        success="#9fd39f",
    ),
    _theme(
        DAYLIGHT,
        dark=False,
        background="#fbfaf7",
        surface="#f3f1ec",
        panel="#e7e3da",
        foreground="#1f2328",
        muted="#51575f",
        primary="#1b5a87",
        accent="#6d4500",
        warning="#7d4300",
        error="#9c1c1c",
        success="#1f5c2b",
    ),
    _theme(
        CONTRAST,
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#1c1c1c",
        foreground="#ffffff",
        muted="#e2e2e2",
        primary="#7fd4ff",
        accent="#ffe066",
        warning="#ffd24d",
        error="#ffb8b2",
        success="#9dff9d",
    ),
    # For NO_COLOR: the terminal's own two colours; what must stand out is bold or reversed.
    Theme(
        name=MONOCHROME,
        ansi=True,
        primary="ansi_default",
        secondary="ansi_default",
        accent="ansi_default",
        warning="ansi_default",
        error="ansi_default",
        success="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            **dict.fromkeys(_EVERY_COLOUR, "ansi_default"),
            # Textual loses "reverse" on the way to a list's current line.
            "block-cursor-text-style": "bold underline",
            "input-cursor-text-style": "reverse",
            "button-focus-text-style": "bold reverse",
        },
    ),
)


def no_color_asked() -> bool:
    """Whether the user wants no colours at all (https://no-color.org)."""
    return "NO_COLOR" in os.environ
