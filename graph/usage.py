"""How the command line is read: which command is meant, its arguments, the help."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from councilgraph.graph.commands import COMMANDS
from councilgraph.graph.exit_status import BAD, FINE
from councilgraph.ontology.errors import BadUsage

if TYPE_CHECKING:
    from councilgraph.graph.show.csv_cells import Style

ABOUT = ("-h", "--help", "--version")
EXIT = """exit status:
  0    all is well
  1    a finding: files that could not be read or fetched, a name that nothing has,
       errors in a graph that is validated, a sentence of a text that is not supported,
       or, to draw, several things
  2    wrong usage or bad input
  130  stopped by Ctrl-C; 143 by TERM
  141  nobody reads the output any more

environment:
  PAGER     what shows an answer that does not fit the terminal, else less
  NO_PAGER  where it is set, nothing does
  NO_COLOR  where it is set, nothing is in colour"""


class Parser(argparse.ArgumentParser):
    """Arguments as argparse reads them; what is wrong with them is said in one line."""

    def error(self, message: str) -> NoReturn:
        """Ends with the status of wrong usage."""
        self.exit(BAD, f"councilgraph: {message}; `{self.prog} --help` shows an example\n")


class Version(argparse.Action):
    """Prints the version, which is looked up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Ends with status 0."""
        from councilgraph.graph.version import version  # noqa: PLC0415 (slow, and seldom asked for)

        sys.stdout.write(f"councilgraph {version()}\n")
        parser.exit(FINE)


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """What the arguments say, options in any order among the rest, before the command even.

    Wrong usage ends the process in a line that offers what is nearest; "help" or nothing, with the help.
    """
    if not arguments or arguments[0] == "help":
        arguments = [*arguments[1:], "--help"]
    place = _place(arguments)
    if place is None:
        return _without_command(arguments)
    own = parser(arguments[place])
    rest = [*arguments[:place], *arguments[place + 1 :]]
    # Where all is behind a "--" there is nothing to mix, and argparse would lose the mark.
    known = own.parse_known_args if rest[:1] == ["--"] else own.parse_known_intermixed_args
    given, unknown = known(rest)
    if unknown:
        own.error(_unrecognised(own, unknown))
    given.command = arguments[place]
    return given


def _unrecognised(own: argparse.ArgumentParser, words: Sequence[str]) -> str:
    """What is wrong with words that a command has no place for, with the option that is nearest."""
    told = f"unrecognized arguments: {' '.join(words)}"
    option = next((word.partition("=")[0] for word in words if word.startswith("--")), "")
    if not option or option in own._option_string_actions:  # noqa: SLF001 - it has no other list
        return f"{told}: behind -- nothing is an option" if option else told
    from difflib import get_close_matches  # noqa: PLC0415 (only where there is something wrong)

    names = [name for name in own._option_string_actions if name.startswith("--")]  # noqa: SLF001 - as above
    near = get_close_matches(option.casefold(), names, n=1)
    return f"{told}: try {near[0]}" if near else told


def _place(arguments: Sequence[str]) -> int | None:
    """Which of the arguments is the command: the first, or the first that can be one behind options."""
    known = (at for at, word in enumerate(arguments) if word in COMMANDS)
    place = next(known, None)
    if place and (not arguments[0].startswith("-") or arguments[0] in ABOUT):
        return None
    return place


def _without_command(arguments: Sequence[str]) -> argparse.Namespace:
    """Ends the process: with the help or the version where they are asked for, or with what is wrong."""
    if arguments and not arguments[0].startswith("-"):
        from councilgraph.graph.nearest import unknown  # noqa: PLC0415 (only where there is something wrong)

        _whole().error(str(unknown("command", arguments[0], COMMANDS)))
    return _whole().parse_args(arguments)


def parser(command: str) -> argparse.ArgumentParser:
    """The parser of a command's own arguments."""
    usage = COMMANDS[command]
    one = Parser(
        prog=f"councilgraph {command}",
        description=f"{usage.help[0].upper()}{usage.help[1:]}.",
        epilog=f"example:\n  councilgraph {command} {usage.example}".rstrip(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    usage.takes(one)
    one.add_argument("-q", "--quiet", action="store_true", help="no progress and no notes, errors alone")
    one.add_argument("-v", "--verbose", action="count", default=0, help="say what is done; twice: all of it")
    return one


def csv_style(given: argparse.Namespace, *, csv: bool) -> Style:
    """How CSV is written; raises BadUsage where that is told and another format is asked for."""
    from councilgraph.graph.show.csv_cells import Style  # noqa: PLC0415 (only where an answer is written)

    if (given.raw or given.excel) and not csv:
        raise BadUsage(f"--{'raw' if given.raw else 'excel'} is for CSV, and another format is asked for")
    return Style(raw=given.raw, excel=given.excel)


def _whole() -> argparse.ArgumentParser:
    """What knows the commands by their names and what they do, to list them."""
    whole = Parser(
        prog="councilgraph",
        description="Turns what councils publish into a graph of who decided what, and where it says so.",
        epilog=f"example:\n  councilgraph demo\n\n{EXIT}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action=Version, nargs=0, help="print the version")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, usage in COMMANDS.items():
        commands.add_parser(name, help=usage.help)
    return whole
