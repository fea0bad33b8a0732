"""The tests. Machines are noisy: no example is too slow, the suite as a whole may be."""

from hypothesis import settings

settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")
