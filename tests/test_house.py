"""The house stands: arrows point down, rooms start light, and files stay short."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300

# What a room brings along when nothing but that room is imported.
SCREEN = {"textual", "rich"}
HEAVY = {
    "aiohttp",
    "alembic",
    "cryptography",
    "docx",
    "docxtpl",
    "httpx2",
    "jinja2",
    "keyring",
    "numpy",
    "psycopg",
    "sqlalchemy",
    "sqlcipher3",
}
CORE = ["meeting", "content", "language", "guide", "coach", "plan", "store", "conversation"]


def brought_along(module: str) -> set[str]:
    """The top-level modules that are loaded after importing one module alone."""
    code = (
        f"import {module}, sys; print('\\n'.join({{name.split('.')[0] for name in sys.modules}}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def modules_of(room: str) -> list[str]:
    """Every module of a room, by its import name."""
    files = sorted((ROOT / "assistant" / room).rglob("*.py"))
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files]
    return [name.removesuffix(".__init__") for name in names]


@pytest.mark.parametrize("room", CORE)
def test_a_core_room_works_without_any_screen(room: str) -> None:
    assert not brought_along(", ".join(modules_of(room))) & (SCREEN | HEAVY)


def test_the_front_door_starts_light() -> None:
    assert not brought_along("assistant.cli.main") & HEAVY


def test_what_encrypts_is_loaded_when_a_live_meeting_is_opened() -> None:
    assert not brought_along(", ".join(modules_of("custody"))) & HEAVY
    assert not brought_along("assistant.tui.app") & {"sqlcipher3", "cryptography"}


def test_the_front_door_opens_before_any_room_is_entered() -> None:
    assert not brought_along("assistant.cli.main") & {"pydantic", "transitions", "yaml", "textual"}


@pytest.mark.parametrize("module", ["assistant.content", "assistant.settings", "assistant.places"])
def test_what_the_first_paint_needs_comes_without_pydantic(module: str) -> None:
    assert not brought_along(module) & {"pydantic", "yaml", "platformdirs"}


def test_arrows_point_down_and_neighbours_do_not_know_each_other() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_no_file_is_too_long_to_be_read_at_once() -> None:
    files = sorted((ROOT / "assistant").rglob("*.py"))
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_every_module_opens_with_what_it_knows() -> None:
    files = sorted((ROOT / "assistant").rglob("*.py"))
    silent = [
        path.name
        for path in files
        if (text := path.read_text("utf-8")).strip() and not text.lstrip().startswith('"""')
    ]
    assert silent == []


def test_nothing_reads_outside_the_repository() -> None:
    """What tests need of the shared cases stands in tests/data; nothing points out of the house."""
    outside = re.compile(r"/work/|\.\./shared")
    folders = ("assistant", "flows", "prompts", "tests", ".ci")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    here = Path(__file__)
    assert [
        str(path.relative_to(ROOT))
        for path in files
        if path.suffix in {".py", ".yaml", ".toml", ".tcss", ""}
        and path != here
        and outside.search(path.read_text("utf-8", "replace"))
    ] == []


def test_nothing_posix_only_is_imported_where_a_module_opens() -> None:
    posix = re.compile(r"^(?:import|from) (?:fcntl|pwd|grp|termios|tty|pty|resource)\b", re.M)
    files = sorted((ROOT / "assistant").rglob("*.py"))
    assert [path.name for path in files if posix.search(path.read_text("utf-8"))] == []


# Sentences that stand in Python, by the file; each place says why.
SAID_IN_PYTHON = {
    "assistant/places.py": "it says that the prompts are missing",
    "assistant/custody/quiet.py": "the program is breaking down: no file is opened any more",
    "assistant/content/patterns.py": "a mistake in a file of prompts, told by `check`",
    "assistant/content/phrases.py": "a mistake in a file of prompts, told by `check`",
    "assistant/content/scenes.py": "a mistake in a file of prompts, told by `check`",
    "assistant/content/tone_rules.py": "a mistake in a file of prompts, told by `check`",
}


def sentences_in(path: Path) -> list[str]:
    """What looks like a sentence for people: five words, and a full stop or a semicolon.

    Neither a docstring is one nor a style sheet.
    """
    tree = ast.parse(path.read_text("utf-8"))
    other: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            other.add(node.value)
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith("CSS"):
            other.update(ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            other.update(node.values)
    found = []
    for node in ast.walk(tree):
        if node in other or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        text = "".join(
            str(one.value) if isinstance(one, ast.Constant) else "VALUE" for one in parts
        )
        words = [word for word in text.split() if any(letter.isalpha() for letter in word)]
        if len(words) >= 5 and (text.rstrip().endswith(".") or "; " in text):
            found.append(text)
    return found


def test_words_live_in_prompts_and_never_in_python() -> None:
    files = sorted((ROOT / "assistant").rglob("*.py"))
    speaking = {
        str(path.relative_to(ROOT).as_posix()): said
        for path in files
        if (said := sentences_in(path))
    }
    assert {file: said for file, said in speaking.items() if file not in SAID_IN_PYTHON} == {}
    assert speaking.keys() == SAID_IN_PYTHON.keys()
