"""The command line's front door: which verb was asked for, and how an error is said."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

VERBS = {
    "meet": "hold or rehearse a meeting, new or taken up again",
    "rehearse": "practise with a family that answers back, alone and offline",
    "debrief": "look back on a rehearsal: what helped, what cost, what stayed unsaid",
    "list": "list the meetings that are kept",
    "export": "write a meeting out as markdown, JSON or text",
    "import": "bring in a meeting that was exported as JSON",
    "analyze": "hear worker's lines, family's statements or objectives, a JSON object a line",
    "check": "find every mistake in flows and prompts, or trace them to policy",
    "graph": "draw a flow as a Mermaid diagram",
    "schema": "print the JSON schema of an exported meeting",
    "close-out": "end a live meeting for good: asked about, then erased, with a receipt",
    "hold": "put a live meeting under a legal hold, or lift it",
    "audit": "show what was done with live meetings, or verify it",
    "backup": "copy all live meetings into one encrypted file",
    "restore": "put back the live meetings of a backup",
    "recover": "save what is whole out of a damaged store",
    "key": "change what opens live meetings: passphrase, recovery code, keyring, key file",
}
_MODULES = {"import": "bring_in", "list": "list_meetings", "close-out": "close_out"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the verb that was asked for; without one, open the home screen.

    Returns 0 when it was done, 1 when the content or the input is at fault, 2 when the call
    is. Errors are one sentence on standard error.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    from assistant.errors import CoachError

    try:
        return _run(given)
    except CoachError as error:
        print(f"ftm-coach: {error.sentence}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone: there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


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

    parser = argparse.ArgumentParser(
        prog="ftm-coach",
        description="A guided conversation for Family Team Meetings. Without a verb: the screen.",
    )
    parser.add_argument("--version", action="version", version=_version(given))
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    named = next((one for one in given if one in VERBS), None)
    for verb, summary in VERBS.items():
        # Only the verb that runs is imported: a start-up counts in milliseconds.
        if verb == named:
            _module(verb).add_parser(verbs)
            add_key_file(verbs.choices[verb])
        else:
            verbs.add_parser(verb, help=summary, add_help=False)
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
