"""The lexicon of open questions: what is wrong in it is said in one sentence, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.kinds import read_lexicon
from assistant.content.mistakes import FaultyFile
from tests.content.folders import write

HEAD = """id: asked_about
source: "A trainer"
words:
  they: "he|she"
grave: "gun"
unsaid: "damn"
entries:
"""


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('{of: closed, when: "^is <whoever> in$", say: "How are they?"}', "whoever"),
        ('{of: closed, when: "^is (he$", say: "How is he?"}', "cannot be read"),
        ('{of: closed, when: "^is <they> in$", say: "How is {who}?"}', "does not fill"),
    ],
)
def test_a_faulty_entry_is_named_with_its_file(tmp_path: Path, entry: str, said: str) -> None:
    file = write(tmp_path, "asked_about.yaml", f"{HEAD}  - {entry}\n")
    with pytest.raises(FaultyFile) as raised:
        read_lexicon(file)
    (mistake,) = raised.value.mistakes
    assert said in str(mistake)
    assert "asked_about.yaml" in str(mistake)
