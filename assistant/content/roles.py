"""The roles that people have in a meeting, and how people say them."""

from __future__ import annotations

from functools import cached_property

from pydantic import BaseModel, ConfigDict


class Role(BaseModel):
    """One role; ``also`` are other words for it, ``family`` whether the plan is theirs."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    id: str
    title: str
    also: tuple[str, ...] = ()
    family: bool


class Roles(BaseModel):
    """Every role that the program knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    id: str
    roles: tuple[Role, ...]

    def named(self, words: str) -> Role | None:
        """The role that goes by these words, in any case, or None."""
        return self._by_word.get(" ".join(words.casefold().split()))

    @cached_property
    def _by_word(self) -> dict[str, Role]:
        found: dict[str, Role] = {}
        for role in self.roles:
            for word in (role.id.replace("_", " "), role.id, role.title, *role.also):
                found.setdefault(word.casefold(), role)
        return found
