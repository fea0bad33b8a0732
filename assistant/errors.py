"""The few ways in which a call can go wrong, each carrying its sentence for the user."""


class CoachError(Exception):
    """Base of every error that the faces show: one sentence, what is wrong and what to do."""

    exit_code = 1

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class CallError(CoachError):
    """The call itself is at fault: a wrong option, a name that does not exist."""

    exit_code = 2


class ContentError(CoachError):
    """Flows or prompts hold mistakes, each as ``file:line:column: what; what to write``."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


class LineError(CoachError):
    """A typed line that cannot be followed; nothing was changed by it."""


class StoreError(CoachError):
    """The store cannot be read or written; what was shown as taken is still there."""


class MeetingBusy(StoreError):  # noqa: N818 - a fact, read aloud: "the meeting is busy"
    """Another process writes this meeting; it may be looked at meanwhile."""


class StoreDamaged(StoreError):  # noqa: N818
    """The store's file is damaged; it was left as it is."""
