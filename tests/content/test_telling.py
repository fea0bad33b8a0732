"""What is told when something went wrong: from a file, the user's own, and without any file."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import places
from assistant.content import telling
from assistant.content.telling import told


@pytest.fixture(autouse=True)
def _unread() -> Iterator[None]:
    """Nothing is read yet, and no folder is named."""
    telling._sentences.cache_clear()
    yield
    places.lay_over(None)
    telling._sentences.cache_clear()


def laid_over(folder: Path, phrases: str) -> None:
    """Name a folder of the user's own that holds these sentences of the store."""
    file = folder / "prompts" / "en" / "store_errors.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"id: store_errors\nphrases:\n{phrases}", "utf-8")
    places.lay_over(folder)


def test_a_sentence_is_told_with_its_values() -> None:
    assert told("store_errors", "meeting_was_closed", name="{first}") == (
        "Meeting '{first}' was closed; open it again."
    )


def test_the_users_own_sentence_is_told_where_it_fits(tmp_path: Path) -> None:
    own = (
        '  meeting_was_closed: "“{name}” ist zu."\n  only_looking: "Nur {who}."\n  more: "More."\n'
    )
    laid_over(tmp_path, own)
    assert told("store_errors", "meeting_was_closed", name="first") == "“first” ist zu."
    assert told("store_errors", "only_looking", name="first").startswith("You are only looking at")
    assert told("store_errors", "more") == "More."


@pytest.mark.parametrize("phrases", ["  - no\n", "  a: [\n", '  meeting_was_closed: "{"\n'])
def test_a_faulty_file_of_the_user_is_left_out(tmp_path: Path, phrases: str) -> None:
    laid_over(tmp_path, phrases)
    assert told("store_errors", "meeting_was_closed", name="a") == (
        "Meeting 'a' was closed; open it again."
    )


def test_where_no_file_can_be_opened_the_key_says_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_many(*_: object) -> bytes:
        raise OSError(errno.EMFILE, "Too many open files")

    with monkeypatch.context() as without_files:
        without_files.setattr(Path, "read_bytes", too_many)
        said = told("store_errors", "not_kept_disk_is_full", file=Path("/a/practice.db"))
        assert said == "Not kept disk is full (file: /a/practice.db)."
        assert told("custody_errors", "why.a", told="one\ntwo") == "Why, a (told: one two)."
    # What could not be read then is read as soon as it can be.
    assert told("store_errors", "not_kept_disk_is_full", file="/a").startswith("The disk that")


def test_a_key_that_no_file_knows_is_told_itself() -> None:
    assert told("store_errors", "nothing_so") == "Nothing so."
    assert told("no_file", "nothing_so") == "Nothing so."


def test_no_file_is_left_to_open_and_still_the_store_says_what_is_wrong(tmp_path: Path) -> None:
    """In a process of its own: not even yaml can be imported any more."""
    pytest.importorskip("resource", reason="no limits on open files there")
    code = """if True:
        import resource, sys
        from pathlib import Path
        from assistant.errors import StoreError
        from assistant.store.sentences import unreadable
        import os
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
        try:
            try:
                open(os.devnull)
            except OSError as error:
                raise unreadable(Path("/a/practice.db")) from error
        except StoreError as error:
            assert error.__cause__.errno == 24, error.__cause__
            print(error.sentence)
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Cannot be opened (file: /a/practice.db).\n"


def test_nothing_is_read_before_something_is_told() -> None:
    code = (
        "import sys, assistant.store.sentences, assistant.custody.access, assistant.cli.words;"
        "print('yaml' in sys.modules, 'assistant.content.reading' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "False False\n", done.stderr
