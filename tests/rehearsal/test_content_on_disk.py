"""A rehearsal goes by the content that it was opened with, whatever becomes of the files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.conversation.conversation import Conversation
from assistant.conversation.door import Rehearse, open_conversation
from assistant.places import shipped_content
from assistant.store import memory_store
from tests.rehearsal.playing import AT, WARM, content, said, say

FAMILY = "young_mother_relapse"
STRANGE = "Kayla: What happened to your yacht?"
WORDS = Path("prompts", "en", "screen.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An agency's folder with one file of words."""
    laid = tmp_path / "content" / WORDS
    laid.parent.mkdir(parents=True)
    shutil.copy(shipped_content() / WORDS, laid)
    return tmp_path / "content"


def opened(folder: Path) -> Conversation:
    return open_conversation(
        "rehearsal",
        rehearse=Rehearse(FAMILY, 3),
        store=memory_store(),
        content_folder=folder,
        clock=lambda: AT,
        remarks="off",
    )


def is_puzzled(conversation: Conversation) -> bool:
    unclear = content().families[FAMILY].by_id["kayla"].lines.unclear
    ((name, text), *_) = said(say(conversation, STRANGE))
    return name == "Kayla" and text.endswith(unclear)


def test_a_folder_that_is_gone_since_is_not_missed(folder: Path) -> None:
    conversation = opened(folder)
    say(conversation, *WARM)
    shutil.rmtree(folder)
    assert is_puzzled(conversation)


def test_what_is_written_meanwhile_changes_no_reply(folder: Path) -> None:
    conversation = opened(folder)
    say(conversation, *WARM)
    with (folder / WORDS).open("a", encoding="utf-8") as file:
        file.write("\n  a_boat: What a yacht this is.\n")
    assert is_puzzled(conversation)


def test_a_remark_in_a_file_is_nothing_that_the_family_has_heard_of(folder: Path) -> None:
    written = (folder / WORDS).read_text(encoding="utf-8")
    (folder / WORDS).write_text(f"# Written on a yacht.\n{written}", encoding="utf-8")
    conversation = opened(folder)
    say(conversation, *WARM)
    assert is_puzzled(conversation)
