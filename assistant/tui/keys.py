"""The keys of a meeting, and which of them belong to the worker's view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from assistant.tui.words import phrases

if TYPE_CHECKING:
    from textual.binding import ActiveBinding

_say = phrases("screen")
_COUNT = Binding.Group(_say("key_count"), compact=True)

# Coaching, so not there at all in the family's view.
WORKER_ONLY = frozenset({("/kind",), ("/suggest",)})
# Counting goes on in the family's view, and does not show (issue 3: "never in the family's view").
COUNTING = ("/asked", "/reflected", "/told")


def _key(key: str, action: str, word: str, **more: object) -> Binding:
    return Binding(key, action, _say(word), priority=True, **more)  # type: ignore[arg-type]


_COUNTING_KEYS = ("f6", "f7", "f8")
_FOOTER = ("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "ctrl+q")


def footer_keys(bindings: dict[str, ActiveBinding], *, family: bool) -> dict[str, ActiveBinding]:
    """The keys that the footer shows, in order: in the family's view, counting does not show."""
    return {
        key: bindings[key]
        for key in _FOOTER
        if key in bindings and not (family and key in _COUNTING_KEYS)
    }


MEETING_KEYS: list[BindingType] = [
    _key("f1", "app.help", "key_help"),
    _key("f2", "switch_view", "key_view"),
    _key("f3", "panel", "key_panel"),
    _key("f4", "enter('/kind')", "key_kind"),
    _key("f5", "enter('/suggest')", "key_suggest"),
    *(
        _key(key, f"enter({line!r})", f"key_{line[1:]}", group=_COUNT)
        for key, line in zip(_COUNTING_KEYS, COUNTING, strict=True)
    ),
    _key("f9", "app.hide_words", "key_hide"),
    _key("ctrl+q", "app.quit", "key_quit"),
    _key("ctrl+o", "app.home", "key_home", show=False),
    _key("ctrl+g", "meter", "palette_meter", show=False),
    _key("ctrl+end", "latest", "key_latest", show=False),
    *(_key(f"alt+{n}", f"answer({n})", "key_answer", show=False) for n in range(1, 10)),
]

# Left out of help and palette in the family's view; typed, they still work.
WORKER_COMMANDS = frozenset(
    {"suggest", "private", "safety", "where", "asked", "reflected", "told", "covered"}
    | {"balance", "coach", "debrief", "hint"}
)
