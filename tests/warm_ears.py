"""Ears that are ready when this is imported, for processes that are forked afterwards."""

from assistant.coach import family_lexicons, lexicons
from assistant.coach.listening import ears
from assistant.coach.understanding import understand

family_lexicons.shipped()
lexicons.shipped()
ears()
understand("I lay there every night with it", "concerns")
