"""The command line's front door: which verb was asked for, and how an error is said."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

VERBS = (
    "meet",
    "rehearse",
    "debrief",
    "list",
    "export",
    "import",
    "analyze",
    "check",
    "graph",
    "schema",
    "close-out",
    "hold",
    "audit",
    "backup",
    "restore",
    "recover",
    "key",
)
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EIO)
_MODULES = {"import": "bring_in", "list": "list_meetings", "close-out": "close_out"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb that was asked for; without one, open the home screen.

    Returns 0 when it was done, 1 when the content or the input is at fault, 2 when the call
    is. Errors are one sentence on standard error.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    from assistant.errors import CoachError

    try:
        _see_that_all_is_there()
        code = _run(given)
        sys.stdout.flush()
    except CoachError as error:
        print(f"ftm-coach: {error.sentence}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone: there is nobody left to tell.
        _write_no_more()
        return 0
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _write_no_more()
        from assistant.cli.words import sentence

        print(f"ftm-coach: {sentence('output_full', reason=error.strerror)}", file=sys.stderr)
        return 1
    return code


def _see_that_all_is_there() -> None:
    """Make up for a closed input. Raises CallError without an output, or a folder to be in."""
    from assistant.cli.words import sentence
    from assistant.errors import CallError

    if sys.stderr is None:  # what is told there must not land among the answers
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - till the end
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - till the end
    if sys.stdout is None:
        raise CallError(sentence("no_output"))
    try:
        os.getcwd()  # noqa: PTH109 - asked for its error alone
    except FileNotFoundError:
        raise CallError(sentence("folder_is_gone")) from None


def _write_no_more() -> None:
    """Let what is still to be written go nowhere: at the end Python would complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: list[str]) -> int:
    if not given:
        from assistant.tui.app import run

        return run()
    parser = _parser(given)
    chosen = parser.parse_args(given)
    if chosen.verb is None:
        parser.print_help()
        return 0
    from assistant.places import lay_over

    lay_over(getattr(chosen, "content", None))
    return int(_module(chosen.verb).run(chosen))


def _parser(given: list[str]) -> argparse.ArgumentParser:
    from assistant.cli.options import add_key_file
    from assistant.cli.parsers import Parser

    parser = Parser(prog="ftm-coach", description="description")
    parser.add_argument("--version", action="version", version=_version(given))
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    named = next((one for one in given if one in VERBS), None)
    for verb in VERBS:
        # Only the verb that runs is imported: a start-up counts in milliseconds.
        if verb == named:
            _module(verb).add_parser(verbs)
            add_key_file(verbs.choices[verb])
        else:
            verbs.add_parser(verb, help=f"verbs.{verb}", add_help=False)
    return parser


def _version(given: list[str]) -> str:
    if "--version" not in given:
        return ""
    from importlib.metadata import version

    return f"ftm-coach {version('ftm-coach')}"


def _module(verb: str) -> ModuleType:
    return import_module(f"assistant.cli.{_MODULES.get(verb, verb)}")


if __name__ == "__main__":
    sys.exit(main())
