"""How a meeting's events are held: the latest at hand, those of long ago packed small."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import overload

from assistant.meeting.events import FACTS, Event

_PACK = 512  # events in one pack; as many at least stay at hand
_BETWEEN = "\n"  # no JSON holds one unescaped


class Chronicle(Sequence[Event]):
    """Every event of one meeting, in order; only ever added to.

    A long talk has tens of thousands of events that are hardly ever looked at again: as objects
    each takes two kilobytes, packed together about fifty bytes.
    """

    def __init__(self) -> None:
        self._packs: list[bytes] = []
        self._at_hand: list[Event] = []
        self._opened: tuple[int, list[Event]] = (-1, [])  # the pack that was looked into last

    def append(self, event: Event) -> None:
        """Add an event."""
        self._at_hand.append(event)
        if len(self._at_hand) >= 2 * _PACK:
            self._packs.append(_packed(self._at_hand[:_PACK]))
            del self._at_hand[:_PACK]

    def __len__(self) -> int:
        return len(self._packs) * _PACK + len(self._at_hand)

    def __iter__(self) -> Iterator[Event]:
        for pack in self._packs:
            yield from _unpacked(pack)
        yield from self._at_hand

    def __reversed__(self) -> Iterator[Event]:
        yield from reversed(self._at_hand)
        for pack in reversed(self._packs):
            yield from reversed(_unpacked(pack))

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> list[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | list[Event]:
        if isinstance(index, slice):
            return list(self)[index]
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        number, within = divmod(place, _PACK)
        if number >= len(self._packs):
            return self._at_hand[place - len(self._packs) * _PACK]
        if self._opened[0] != number:
            self._opened = (number, _unpacked(self._packs[number]))
        return self._opened[1][within]


def _packed(events: Sequence[Event]) -> bytes:
    lines: list[str] = []
    for event in events:
        lines.append(
            f"{event.id} {event.turn} {event.at.isoformat()} {event.version} {event.actor}"
        )
        lines.append(event.fact.model_dump_json())
    return zlib.compress(_BETWEEN.join(lines).encode(errors="surrogatepass"), level=1)


def _unpacked(pack: bytes) -> list[Event]:
    lines = zlib.decompress(pack).decode(errors="surrogatepass").split(_BETWEEN)
    heads, facts = lines[::2], lines[1::2]
    return [_event(head, fact) for head, fact in zip(heads, facts, strict=True)]


def _event(head: str, fact: str) -> Event:
    id_, turn, at, version, actor = head.split(" ", maxsplit=4)
    return Event(
        id=id_,
        turn=int(turn),
        at=datetime.fromisoformat(at),
        fact=FACTS.validate_json(fact),
        actor=actor,
        version=int(version),
    )
