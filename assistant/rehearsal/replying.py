"""What one person answers to one line: a fact, a yes to being heard, a question back, or little."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.content.families import FamilyFact
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.asked import Asked
from assistant.rehearsal.chance import Chance
from assistant.rehearsal.courtesies import Courtesy
from assistant.rehearsal.matter import REFLECTING
from assistant.rehearsal.people import Household
from assistant.rehearsal.telling import CLEARLY, Would, is_feared_here
from assistant.rehearsal.voice import Speech, Voices

# How often, in a talk where it could: set by playing.
_GOES_SILENT = 0.15
_TELLS_UNASKED = 0.9
_JOINS_IN = 0.7
_RETURNS: dict[Courtesy, str] = {
    "greeting": "greeted",
    "small_talk": "small_talk",
    "thanks": "thanked",
}


@dataclass
class Replying:
    """Everything that a reply to one line leans on."""

    household: Household
    rehearsed: Rehearsed
    asked: Asked
    trust: dict[str, float]  # after the line
    would: dict[str, Would]
    voices: Voices
    chance: Chance

    def reply(self, member: str) -> Speech | None:
        """What the first one to answer says; None for silence."""
        asked, would, voices = self.asked, self.would[member], self.voices
        level = self.level(member)
        if asked.parroted == member and member in self.rehearsed.parroted:
            return voices.say(member, "parroted", *level)
        if asked.courtesy is not None:
            return self._to_courtesy(member, would, asked.courtesy)
        missed = self._missed(member, would)
        if missed is not None:
            return voices.say(member, missed, *level)
        guess, danger = self._guess(member), self._to_if_safe(member, would)
        before_all = guess or danger or self._stays_with(member, would)
        if before_all is not None:
            return before_all
        if would.asked and (asked.is_question or self._joins_in(member)):
            return self.tells(member, would.asked)
        if asked.is_question:
            return self._to_a_question(member, would, level)
        if asked.accepts and not asked.unknown:
            return self._to_being_heard(member, would, level)
        return self._little(member, level)

    def _missed(self, member: str, would: Would) -> str | None:
        """The lines with which a question about nothing, agency words and advice are met."""
        if self.asked.unknown and self.asked.is_question:
            return "unclear"
        if "jargon" in self.asked.nudges and not (would.asked and self._is_open(member)):
            return "jargon"
        return "advice" if "unasked_advice" in self.asked.nudges else None

    def _guess(self, member: str) -> Speech | None:
        """What they make of somebody else, where that was asked and they have words for it."""
        of = self.asked.spoken_of
        if of is None or not (self.asked.someone_else and self.asked.is_question):
            return None
        return self.voices.guess_at(member, of)

    def _stays_with(self, member: str, would: Would) -> Speech | None:
        """More of what they told last, in other words, where that is what was asked for."""
        last = self.household.family.fact_by_id.get(self.rehearsed.last_told.get(member, ""))
        if last is None or self.asked.back_to is None:
            return None
        just_told = self.rehearsed.told[last.id] == self.rehearsed.last_said.get(member)
        leads_on = any(last.id in fact.after for fact in (*would.asked, *would.unasked))
        if self.asked.back_to == "how_it_was" and (leads_on or not just_told):
            return None
        if self.asked.back_to == "more_of_it" and (last.safety is None or not just_told):
            return None
        if is_feared_here(self.household, self.rehearsed, member, last):
            return None
        return self.voices.tell(member, last, None)

    def _to_if_safe(self, member: str, would: Would) -> Speech | None:
        """What is answered to "Are you safe?" where there is no danger to tell, or not here."""
        if not self.asked.asks_if_safe or any(fact.safety for fact in would.asked):
            return None
        facts = self.household.member(member).facts
        in_danger = [fact for fact in facts if fact.safety is not None]
        if not in_danger:
            # Never left to "Yes, ma'am": that would be a yes to being hurt.
            return self.voices.say_safe(member) or self.voices.say(member, *self.level(member))
        unheard = is_feared_here(self.household, self.rehearsed, member, in_danger[0])
        return self.voices.say_only(member, "not_here") if unheard else None

    def _to_courtesy(self, member: str, would: Would, courtesy: Courtesy) -> Speech | None:
        """A hello, a thank-you, a nod: it is returned, or taken as leave to go on."""
        if courtesy == "encourager":
            at_ease = self.trust[member] >= self.household.rules.levels.warming
            goes_on = at_ease and not self.asked.again and bool(would.unasked)
            return self.tells(member, would.unasked) if goes_on else None
        return self.voices.say_plainly(member, _RETURNS[courtesy])

    def _to_a_question(self, member: str, would: Would, level: tuple[str, ...]) -> Speech | None:
        asked, voices = self.asked, self.voices
        of_safety = any(fact.safety is not None for fact in would.again)
        if would.held_back and not of_safety:
            return self._short(member, level)
        if would.again:
            told = self.tells(member, would.again)
            if told is not None:
                return told
        if asked.general and not asked.kinds and not asked.presses and would.unasked:
            return self.tells(member, would.unasked)
        if asked.presses:
            return self._short(member, level)
        if asked.groups or any(weight >= CLEARLY for weight in asked.about.values()):
            return self._little(member, level)
        return voices.say(member, "unclear", *level)

    def _short(self, member: str, level: tuple[str, ...]) -> Speech | None:
        """As much as a question earns that asks for a yes or a no, or for little at all."""
        if self.asked.is_closing and not (self.asked.wants_words or self.asked.is_grave):
            return self.voices.say(member, "closed", *level)
        return self._little(member, level)

    def _to_being_heard(self, member: str, would: Would, level: tuple[str, ...]) -> Speech | None:
        offered = (*would.asked, *would.unasked)
        if "about_us" in self.asked.groups and not self.asked.echoed:
            return self._little(member, level)  # a welcome, not something said back
        new = self.asked.parroted is None and not self.asked.again
        if offered and new and self.chance.happens(_TELLS_UNASKED, f"unasked {member}"):
            return self.tells(member, offered)
        if self.asked.acts & REFLECTING:
            return self.voices.say(member, "reflected", *level)
        if self.asked.is_kind_word:
            thanks = "thanks" in self.asked.groups  # or sorry
            return self.voices.say(member, "thanked" if thanks else "reflected", *level)
        if "affirmation" in self.asked.acts:
            return self.voices.say(member, "affirmed", *level)
        return self._little(member, level)

    def tells(self, member: str, facts: tuple[FamilyFact, ...]) -> Speech | None:
        """The first of these facts that has words left, perhaps after a short yes."""
        yes = None
        if self.asked.acts & REFLECTING:
            yes = "reflected"
        elif "affirmation" in self.asked.acts:
            yes = "affirmed"
        for fact in facts:
            said = self.voices.tell(member, fact, yes)
            if said is not None:
                return said
        return self.voices.say(member, *self.level(member))

    def _joins_in(self, member: str) -> bool:
        """Whether somebody takes up what was only stated, as people do at some ease."""
        if "about_us" in self.asked.groups and not self.asked.echoed:
            return False  # a welcome is no opening yet
        if self.asked.nudges:
            return False  # comforted, advised or talked at, nobody goes on
        at_ease = self.trust[member] >= self.household.rules.levels.warming
        return at_ease and self.chance.happens(_JOINS_IN, f"joins {member}")

    def _little(self, member: str, level: tuple[str, ...]) -> Speech | None:
        if level[0] == "guarded" and self.chance.happens(_GOES_SILENT, f"silent {member}"):
            return None
        return self.voices.say(member, *level)

    def _is_open(self, member: str) -> bool:
        return self.trust[member] >= self.household.rules.levels.open

    def level(self, member: str) -> tuple[str, ...]:
        """Which of their lines a member falls back on: by trust, and by what is left to tell."""
        trust = self.trust[member]
        if trust < self.household.rules.levels.warming:
            return ("guarded",)
        told = all(fact.id in self.rehearsed.told for fact in self.household.member(member).facts)
        if told:
            return ("open", "all_said", "warming")
        return (
            ("open", "warming")
            if trust >= self.household.rules.levels.open
            else ("warming", "open")
        )
