"""What has to be asked straight: whether somebody is hurt, in fear, armed, or thinks of dying."""

from __future__ import annotations

import re

from assistant.coach.everyday import HARM

# Habits are asked after openly, and are no harm done to somebody.
DONE_TO_SOMEBODY = HARM - {"drink", "use", "smoke", "yell"}
_FORMS = (
    "abused|beaten|beats|beating|bites?|bit|burn|burns|burned|choked|chokes|choking|cutting|dragged"
    "|grab|grabs|grabbed|grabbing|harmed|harming|hits|hitting|hurts|hurting|kicked|kicks|kicking"
    "|killed|killing|molest|molested|pin|pinned|punch|punched|punches|punching|push|pushed|pushes"
    "|pushing|raped|shake|shakes|shaken|shaking|shot|shove|shoved|shoves|slapped|slaps"
    "|slapping|spanks?|stab|stabbed|strangled?|threatened|threatens|threatening|touched|touches"
    "|touching|whip|whipped"
)
_HARM = rf"(?:{'|'.join(sorted(DONE_TO_SOMEBODY))}|{_FORMS})"
_KIN = (
    r"(?:kids?|child|children|baby|babies|boys?|girls?|sons?|daughters?|toddler|twins|brothers?"
    r"|sisters?|mom|mama|mother|dad|daddy|father|wife|husband|boyfriend|girlfriend|partner|grandma"
    r"|grandmother)"
)
_OF_THE_KIN = (
    rf"(?:(?:any|one|all|both|either) of )?(?:your|his|her|their|the|my|our)(?: \w+)? {_KIN}"
)
_SOMEBODY = (
    r"(?:you(?!r)|him|her|them|yourself|himself|herself|themselves|somebody|someone|anybody|anyone"
    rf"|{_OF_THE_KIN}|(?-i:[A-Z][a-z]+))"
)
# "Push you to finish", "beat him at cards", "kick them out", "grab you a plate" hurt nobody.
_NO_HARM = (
    r"(?!(?: to (?!death)| at (?!all|home|night)| up (?:for|about|on)| out\b| a\b| an\b| some\b))"
)
_ON_SOMEBODY = rf"\b(?:{_HARM}|scares?|frightens?)(?: up on| on)? {_SOMEBODY}\b{_NO_HARM}"
_HURT = (
    r"\b(?:been|being|get|gets|getting|got|was|were|is|are)"
    r"(?: you| he| she| they| anybody| anyone)?"
    r"(?: ever| badly| physically)? (?:hit|hurt|beaten|beat up|choked|abused|slapped|kicked|raped"
    r"|molested|threatened|shot|stabbed|strangled)\b"
)
_DONE = (
    r"\b(?:put|puts|putting|lay|lays|laid)(?: \w+)? hands (?:on|around)\b|\bviolent\b"
    rf"|\bthreaten\w* (?:{_SOMEBODY}|to)\b|\block(?:s|ed|ing)? {_SOMEBODY} (?:in|out|up)\b"
    rf"|\bforc(?:e|es|ed|ing) {_SOMEBODY} (?:to (?:have sex|do)|into)\b"
    rf"|\bthr(?:ow|ows|ew|own|owing) \w+ at {_SOMEBODY}\b|\bsp(?:it|its|at|itting) on {_SOMEBODY}\b"
    r"|\bpull(?:s|ed|ing)? (?:your|his|her|their) hair\b"
)
_FEAR = (
    rf"\b(?:afraid|scared|frightened|terrified) (?:of (?:{_SOMEBODY}|what (?:he|she|they))"
    r"|to (?:go|be|come|stay) (?:back )?(?:home|there|around|alone with))"
    r"|\b(?:un)?safe (?:with|around|at home|there|here|tonight|now|going|in (?:your|that|the))\b"
)
_ARMED = (
    r"(?<!toy )(?<!water )(?<!nail )(?<!glue )\b(?:guns?|rifles?|pistols?|shotguns?|weapons?)\b"
)
_OF_DYING = (
    r"\bsuicid\w*|\b(?:want(?:ed|ing|s)?|wish(?:ed|ing)?) (?:to die|to be dead|you were dead)\b"
    r"|\b(?:end|ending|take|taking) (?:it all|(?:your|his|her) (?:own )?life)\b"
    r"|\bnot (?:want(?:ing)? to be|being) (?:here|alive|around)\b"
    r"|\bbetter off (?:dead|without you)\b"
    r"|\b(?:not|never) wak(?:e|ing) up\b|\b(?:about|of) (?:dying|death)\b"
    r"|\b(?:hurt|harm|kill|cut)(?:t?ing)? (?:yourself|himself|herself|themselves)\b"
)
_DYING = re.compile(_OF_DYING, re.IGNORECASE)
_DANGER = re.compile(
    "|".join((_ON_SOMEBODY, _HURT, _DONE, _FEAR, _ARMED, _OF_DYING)), re.IGNORECASE
)
_TO_YOU = re.compile(
    r"\b(?:why|how come)(?:'d)?(?: (?:did|does|do|would|is|has|was))? (?!you\b)(?:[\w']+ ){1,3}?"
    rf"{_HARM}(?: up on| on)? you\b",
    re.IGNORECASE,
)
_MAY_BE = re.compile(rf"\b(?:{_HARM}|yell|suicid\w*)\b", re.IGNORECASE)
_PRESSES = re.compile(r"\bor (?:not|what)\b", re.IGNORECASE)


def asks_of_danger(question: str) -> bool:
    """Whether a question is of harm done to somebody, fear, arms or dying, and does not press."""
    return bool(_DANGER.search(question)) and not _PRESSES.search(question)


def asks_of_dying(question: str) -> bool:
    """Whether a question is of dying, or of hurting oneself."""
    return bool(_DYING.search(question))


def asks_the_one_hurt(question: str) -> bool:
    """Whether a why asks what somebody does to you, or of dying: there it blames nobody here."""
    return bool(_TO_YOU.search(question)) or asks_of_dying(question)


def may_speak_of_harm(text: str) -> bool:
    """Whether there is any word of harm: what may be danger is not to be opened."""
    return bool(_MAY_BE.search(text))
