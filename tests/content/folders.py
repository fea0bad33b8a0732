"""A user's content folder, made for a test."""

from pathlib import Path

SHIPPED = Path(__file__).parents[2]


def write(folder: Path, name: str, text: str) -> Path:
    """A content file in a user's folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def changed(folder: Path, name: str, old: str, new: str, count: int = 1) -> Path:
    """A shipped file with one thing changed, in a user's folder."""
    text = (SHIPPED / name).read_text("utf-8")
    assert old in text, f"{name} no longer says {old!r}"
    return write(folder, name, text.replace(old, new, count))
