"""What a draft objective is made of before it is judged: words, clauses, quotes, what was heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.language.sentences import sentences
from assistant.language.words import Word, repaired, words
from assistant.plan.wording.lexicon import Listed, WordingLexicon

_QUOTED = re.compile(
    r"[\"“”](?P<double>[^\"“”]+)[\"“”]|‘(?P<curly>[^‘]{1,400}?)’(?!\w)"
    r"|(?<![\w'])'(?=\S)(?P<single>.{1,400}?)(?<=\S)'(?!\w)",
    re.S,
)
_BREAK = re.compile(r"[,;:()\[\]–—\n]|\s-\s|\s[-–—]|\.\s|[.!?]$")
_TASKS = re.compile(r"\b(?:tasks?|steps?|action steps?)\s*(?:\(s\))?\s*:", re.I)
# What opens a part of a sentence that says when or why, and not who does what.
_UNDER = frozenset(
    "when whenever if while because cause since unless until till after before once so that who "
    "whom which where as anytime although though whose".split()
)
# Left out where a phrase is heard over them ("improve all of her parenting skills").
_SMALL = frozenset(
    "her his their the a an own all any my our your its that of to for more full complete "
    "personal some overall every each".split()
)
_AGREED = frozenset("ordered agree agrees agreed ensure ensures recommended promised".split())
_UNDER_TWO = frozenset([("any", "time"), ("every", "time"), ("each", "time"), ("any", "day"),
                        ("any", "night"), ("in", "order"), ("no", "matter")])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heard:
    """One phrase heard: what it stands for and its words, by number (one past the last)."""

    what: Listed
    first: int
    last: int


@dataclass(slots=True)
class Token:
    """One word of a draft: where it stands, and in what part."""

    word: str
    typed: str
    start: int
    end: int
    sentence: int
    opens: bool  # the first word of a sentence
    breaks: bool  # a comma or the like stands before it
    quoted: bool
    under: bool = False  # in a part that says when, why or who
    task: bool = False  # after "Tasks:"


@dataclass(slots=True)
class Draft:
    """A draft objective taken apart; spans are code points of ``text``."""

    text: str
    tokens: list[Token]
    heard: dict[tuple[str, str], list[Heard]] = field(default_factory=dict)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    _firsts: dict[str, frozenset[int]] = field(default_factory=dict, repr=False)

    def cues(self, name: str) -> list[Heard]:
        """What was heard of one cue, in order."""
        return self.heard.get(("cue", name), [])

    def of(self, listed: str) -> list[Heard]:
        """Everything that was heard of one list, in order."""
        return sorted(
            (one for (of, _), found in self.heard.items() if of == listed for one in found),
            key=lambda one: one.first,
        )

    def firsts(self, name: str) -> frozenset[int]:
        """Where one cue begins, by number of word."""
        if name not in self._firsts:
            self._firsts[name] = frozenset(one.first for one in self.cues(name))
        return self._firsts[name]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The code points from one word to another (one past the last)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def whole(self) -> tuple[int, int]:
        """The span of all that is not white space."""
        text = self.text
        start = len(text) - len(text.lstrip())
        return start, max(start, len(text.rstrip()))

    def opening(self, at: int, count: int) -> list[str]:
        """The first words of the sentence that a word stands in."""
        number = self.tokens[at].sentence
        while at and self.tokens[at - 1].sentence == number:
            at -= 1
        first = self.tokens[at : at + count]
        return [token.word for token in first if token.sentence == number]

    def widest(self, found: Iterable[Heard]) -> tuple[int, int] | None:
        """The first phrase of some, with all that overlap it; None where there is none."""
        first = last = None
        for one in sorted(found, key=lambda each: each.first):
            if first is None or last is None:
                first, last = one.first, one.last
            elif one.first < last:
                last = max(last, one.last)
        return None if first is None or last is None else (first, last)

    def plainly(self, one: Heard) -> bool:
        """Whether a phrase is the draft's own: not quoted, and within one sentence."""
        first, last = self.tokens[one.first], self.tokens[one.last - 1]
        return not first.quoted and not last.quoted and first.sentence == last.sentence

    def joined(self, one: Heard) -> bool:
        """Whether no comma or the like stands within a phrase."""
        return not any(token.breaks for token in self.tokens[one.first + 1 : one.last])


def take_apart(text: str, lexicon: WordingLexicon) -> Draft:
    """Split a draft objective up and hear it with a lexicon."""
    quotes = [at.span() for at in _QUOTED.finditer(text)]
    tokens = _tokens(text, words(text), quotes)
    _mark_under(tokens)
    draft = Draft(text, tokens, quotes=quotes)
    for listed, first, last in lexicon.phrases.find([token.word for token in tokens]):
        draft.heard.setdefault((listed.of, listed.name), []).append(Heard(listed, first, last))
    kept = [at for at, token in enumerate(tokens) if token.word not in _SMALL]
    for listed, first, last in lexicon.skipping.find([tokens[at].word for at in kept]):
        one = Heard(listed, kept[first], kept[last - 1] + 1)
        draft.heard.setdefault((listed.of, listed.name), []).append(one)
    return draft


def _tokens(text: str, found: Sequence[Word], quotes: Sequence[tuple[int, int]]) -> list[Token]:
    parts = sentences(text)
    tasks = _TASKS.search(text)
    task_from = tasks.end() if tasks else len(text)
    tokens: list[Token] = []
    part = last = quote = 0
    for word in found:
        opens = not tokens
        while quote < len(quotes) and quotes[quote][1] <= word.start:
            quote += 1
        while part + 1 < len(parts) and word.start >= parts[part].end:
            part += 1
            opens = True
        tokens.append(
            Token(
                word=repaired(word.folded),
                typed=word.text,
                start=word.start,
                end=word.end,
                sentence=part,
                opens=opens,
                breaks=opens or _BREAK.search(text, last, word.start) is not None,
                quoted=quote < len(quotes) and quotes[quote][0] < word.start,
                task=word.start >= task_from,
            )
        )
        last = word.end
    return tokens


def _mark_under(tokens: list[Token]) -> None:
    """Mark what stands in parts that say when, why or who.

    Such a part runs to the next comma or the end of the sentence; a sentence that would be
    nothing else is left unmarked ("When the bus comes Mom is home").
    """
    under_from: int | None = None
    for at, token in enumerate(tokens):
        if token.breaks:
            under_from = None
        follows = tokens[at + 1].word if at + 1 < len(tokens) else ""
        agreed = token.word == "that" and at > 0 and tokens[at - 1].word in _AGREED
        agreed |= token.word == "so" and token.breaks and follows != "that"
        if (token.word in _UNDER and not agreed) or (token.word, follows) in _UNDER_TWO:
            under_from = at
        token.under = under_from is not None
        ends = at + 1 == len(tokens) or tokens[at + 1].opens
        if ends and under_from is not None and tokens[under_from].opens:
            for other in tokens[under_from + 1 : at + 1]:
                other.under = False
