"""``python -m assistant.documents.templates``: make the Word templates again, in a checkout."""

from __future__ import annotations

from assistant.documents.templates.papers import handout, notes, plan, sheet
from assistant.places import shipped_content


def main() -> None:
    """Write each template to where content is read from."""
    folder = shipped_content() / "prompts" / "en" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in (("plan", plan), ("handout", handout), ("input", sheet), ("notes", notes)):
        make().save(str(folder / f"{name}.docx"))


if __name__ == "__main__":
    main()
