"""Ears that are ready when this is imported, for processes that are forked afterwards.

So is the content that shipped: a file with the same bytes is parsed once, here.
"""

from functools import cache

from assistant.coach import family_lexicons, lexicons
from assistant.coach.listening import ears
from assistant.coach.understanding import understand
from assistant.content import reading
from assistant.places import shipped_content

reading.read_bytes = cache(reading.read_bytes)
family_lexicons.shipped()
lexicons.shipped()
ears()
understand("I lay there every night with it", "concerns")
for _folder in ("flows", "prompts"):
    for _file in (shipped_content() / _folder).rglob("*.yaml"):
        reading.read_file(_file)
