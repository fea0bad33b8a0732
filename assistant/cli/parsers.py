"""What verbs are added to, and how ``--help`` comes by its words."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from assistant.cli.words import sentence
from assistant.content.telling import told


class Parser(argparse.ArgumentParser):
    """A parser whose help and description are keys, put into words when help is asked for.

    A start that asks for none reads no file for it.
    """

    def format_help(self) -> str:
        """The help, in the words of ``prompts/en/command_line_help.yaml``."""
        # Not from the beginning: some Pythons try each option's help out as it is added.
        self.formatter_class = _InWords
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call in one sentence, and end with 2."""
        told_of = sentence("wrong_call", fault=message, call=self.prog)
        self.exit(2, f"ftm-coach: {told_of}\n")


class _InWords(argparse.HelpFormatter):
    def _get_help_string(self, action: argparse.Action) -> str | None:
        # argparse fills in what follows a percent sign; in words it is only that sign.
        return _in_words(action.help or "", percent="%%")

    def _format_text(self, text: str) -> str:
        return super()._format_text(_in_words(text))


def _in_words(key: str, percent: str = "%") -> str:
    """The words for a key; what argparse itself says of -h and --version is none."""
    if not key or " " in key:
        return key
    return told("command_line_help", key).replace("%", percent)


if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[Parser]
else:
    Verbs = argparse._SubParsersAction
