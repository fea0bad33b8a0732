"""How a family is looked up while it is talked to: names, words, and what each fact is heard by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from assistant.content import Content
from assistant.content.families import Family, Lines, Member
from assistant.content.trust_rules import Gender, TrustRules
from assistant.language.phrases import Phrases, expand
from assistant.language.words import (
    FUNCTION_WORDS,
    content_stems,
    folded,
    folded_words,
    repaired,
    stem,
)
from assistant.rehearsal.vocabulary import TITLES, everyday, others_feelings, turns_of_phrase

_CALLED = re.compile(r"([^,:.!?]{1,40})[,:]")  # "Everybody, …"
_ALIKE = 0.72  # from this likeness on a name may be a slip of the pen
_SMALL = 0.1  # how telling a word of grammar is
_IN_PASSING = 0.25  # and one that stands in what is said of a matter
_COMMON = 0.15  # and one that stands in any line
OF_YOU = frozenset("you your you're you've you'd yourself you'll".split())
_LEAD = re.compile(r"\s*([^\W\d_][\w.'’\- ]{0,40}?)\s*(?::(?!//)\s?|,\s+|\s+[—–-]\s+)", re.DOTALL)


@dataclass
class Household:
    """One family with the rules of trust, ready to be talked to; it keeps no rehearsal."""

    family: Family
    content: Content
    rules: TrustRules = field(init=False)
    patterns: Phrases[str] = field(init=False)
    stems_of: dict[str, frozenset[str]] = field(init=False)  # fact -> stems of its words
    told_in: dict[str, frozenset[str]] = field(init=False)  # fact -> stems of what is said of it
    weight_of: dict[str, float] = field(init=False)  # stem -> how telling it is
    weight_in: dict[str, float] = field(init=False)  # the same, of stems that only stand in it
    common: frozenset[str] = field(init=False)  # stems that are about nothing by themselves
    leads_deep: frozenset[str] = field(init=False)  # facts after which something hidden comes
    others_feelings: Phrases[str] = field(init=False)
    gender_of: dict[str, Gender] = field(init=False)  # words for people, and pronouns
    genders: dict[str, Gender] = field(init=False)  # member or other -> he or she, where known
    pronouns: frozenset[str] = field(init=False)
    greetings: frozenset[str] = field(init=False)  # single words that may stand before a name
    known: frozenset[str] = field(init=False)  # stems that this talk may well be about
    names: dict[str, str] = field(init=False)  # folded name -> member
    called_by: dict[str, str] = field(init=False)  # the same, without points
    others: dict[str, str] = field(init=False)  # folded word -> member or other person
    amounts: dict[str, dict[str, float]] = field(init=False)  # member -> move -> change of trust

    def __post_init__(self) -> None:
        self.rules = self.content.trust
        self._learn_phrases()
        self._learn_people()
        self._weigh_words()
        self.known = frozenset(self._known())
        self.amounts = {
            member.id: {
                **self.rules.amounts,
                **{move.by: move.trust for move in (*member.opens, *member.shuts)},
            }
            for member in self.family.members
        }

    def _learn_phrases(self) -> None:
        rules = self.rules
        self.patterns = turns_of_phrase(self.content)
        self.others_feelings = others_feelings(self.content)
        greetings = (one.strip() for pattern in rules.greeting for one in expand(pattern))
        self.greetings = frozenset(one for one in greetings if " " not in one)

    def _learn_people(self) -> None:
        rules = self.rules
        self.gender_of = {
            word: gender
            for listed in (rules.kin, rules.pronouns)
            for gender, some in listed.items()
            for word in some.split()
        }
        self.pronouns = frozenset(one for some in rules.pronouns.values() for one in some.split())
        self.names = dict(self._names())
        self.called_by = {" ".join(folded_words(name)): one for name, one in self.names.items()}
        self.others = {folded(name): member for name, member in self.names.items()}
        for other in self.family.others:
            for word in (other.name, *other.words):
                self.others[folded(word)] = other.id
        self.genders = dict(self._genders())

    def _weigh_words(self) -> None:
        self.stems_of = {
            fact.id: frozenset(one for word in fact.words for one in stems_of_word(word))
            for _, fact in self.family.facts()
        }
        counts = Counter(one for stems in self.stems_of.values() for one in stems)
        # "Like" and "well" stand in any line: they are about nothing by themselves.
        small = {stem(word) for word in FUNCTION_WORDS}
        self.common = frozenset(stem(word) for word in self.rules.common.split())
        self.weight_of = {
            one: _SMALL if one in small else (_COMMON if one in self.common else 1.0) / count
            for one, count in counts.items()
        }
        self.told_in = {
            fact.id: frozenset(content_stems(" ".join(fact.say))) - self.common
            for _, fact in self.family.facts()
            if fact.safety is None  # danger is asked about by its own words
        }
        standing = Counter(one for stems in self.told_in.values() for one in stems)
        self.weight_in = {one: _IN_PASSING / count for one, count in standing.items()}
        hidden = (fact for _, fact in self.family.facts() if fact.hidden)
        self.leads_deep = frozenset(one for fact in hidden for one in fact.after)

    def member(self, member: str) -> Member:
        """The member of that id."""
        return self.family.by_id[member]

    def weigh(self, stems: Set[str]) -> dict[str, float]:
        """How much a line with these stems is about each fact; only those that it is about."""
        return {
            fact: sum(self.weight_of[one] for one in shared)
            for fact, of_fact in self.stems_of.items()
            if (shared := of_fact & stems)
        }

    def foreign(self, stems: Sequence[str]) -> list[str]:
        """Those of them that stand nowhere in what this family, or any talk like it, is about."""
        strange = [one for one in stems if one not in self.known]
        return [one for one in strange if one not in everyday(self.content)] if strange else []

    def called_alike(self, word: str) -> str:
        """A word for somebody's people as any other that means the same: "mom", "mother"."""
        role = self.content.roles.named(word)
        return role.id if role is not None else word

    def turns_away(self, text: str, named: str | None, member: str) -> bool:
        """Whether a line is for somebody else than this member, or for everybody."""
        if named is not None:
            return named != member
        head = _CALLED.match(text)
        tokens = [repaired(word) for word in folded_words(head[1])] if head else []
        # "Everybody, …" calls the others back in; "Anybody you are afraid of?" does not.
        return ("everybody", 0, len(tokens)) in self.patterns.find(tokens)

    def lead(self, text: str) -> tuple[str | None, str]:
        """Whom a line's first words address, if they are a name; and the line without them.

        "me:" before a line is left out: in a rehearsal every line is the worker's.
        """
        match = _LEAD.match(text)
        if match is None:
            return None, text
        name = " ".join(folded(match[1]).split())
        rest = text[match.end() :]
        if name in ("me", "worker") and text[match.start() : match.end()].rstrip().endswith(":"):
            found, inner = self.lead(rest)
            return found, inner
        member = self.names.get(name) or self._nearly(name)
        if member is None or not rest.strip():
            return None, text
        return member, rest

    def _nearly(self, name: str) -> str | None:
        """Whose name this is with a slip of the pen in it: "Corrine" for Corinne."""
        near = get_close_matches(name, self.names, n=1, cutoff=_ALIKE)
        slip = near and name[:1] == near[0][:1] and self.foreign([stem(name)])
        return self.names[near[0]] if slip else None

    def calls_absent(self, text: str) -> bool:
        """Whether a line speaks to somebody who is not at the table: "Jonah, how are you?"."""
        match = _LEAD.match(text)
        called = self.others.get(" ".join(folded(match[1]).split())) if match else None
        if match is None or called is None or called in self.family.by_id:
            return False
        return not OF_YOU.isdisjoint(folded_words(text[match.end() :]))

    def _names(self) -> Iterator[tuple[str, str]]:
        bearing: dict[str, list[str]] = {}
        for member in self.family.members:
            role = self.content.roles.named(member.role.replace("_", " "))
            for word in (role.title, *role.also) if role else ():
                bearing.setdefault(folded(word), []).append(member.id)
        yield from ((word, some[0]) for word, some in bearing.items() if len(some) == 1)
        for member in self.family.members:
            for name in (member.name, *member.also):
                yield folded(name), member.id
                if " " in name and name.split()[0].rstrip(".").lower() in TITLES:
                    yield folded(name.split(maxsplit=1)[1]), member.id
                elif " " not in name:
                    for title in ("mr.", "mr", "ms.", "ms", "mrs.", "mrs", "miss"):
                        yield f"{title} {folded(name)}", member.id

    def _genders(self) -> Iterator[tuple[str, Gender]]:
        words: dict[str, tuple[str, ...]] = {}
        words |= {member.id: (member.role,) for member in self.family.members}
        words |= {other.id: other.words for other in self.family.others}
        for person, some in words.items():
            told = {self.gender_of[word] for word in some if word in self.gender_of} - {"they"}
            if len(told) == 1:
                yield person, told.pop()

    def _known(self) -> Iterator[str]:
        for words in self.content.topics.values():
            for _, _, prompt in words.prompts():
                yield from content_stems(prompt.text)
            for item in words.items:
                yield from content_stems(f"{item.title} {item.ask} {' '.join(item.words)}")
        for member, fact in self.family.facts():
            yield from content_stems(" ".join((*fact.say, fact.title, *fact.words)))
            yield from content_stems(f"{member.name} {member.voice} {member.fears}")
        for member in self.family.members:
            for pool in Lines.model_fields:
                yield from content_stems(" ".join(getattr(member.lines, pool)))
        yield from content_stems(self.family.summary)
        for other in self.family.others:
            yield from content_stems(" ".join((other.name, *other.words)))


@lru_cache(maxsize=8)
def household_of(family: str, content: Content) -> Household:
    """The family of that id, made once for one content: weighing its words takes a while."""
    return Household(content.families[family], content)


def stems_of_word(word: str) -> Iterator[str]:
    """The stems by which one of a fact's words is heard; words of grammar count as well."""
    yield from (stem(one) for one in folded(word).split())
