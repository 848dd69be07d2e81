"""What the command line takes: the commands, their arguments, and an example of each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from councilgraph.graph import argument_kinds as kinds

FINE, BAD = 0, 2
ABOUT = ("-h", "--help", "--version")
EXIT = """exit status:
  0    all is well
  1    a finding: files that could not be read or fetched, a name that nothing has
  2    wrong usage or bad input
  130  stopped by Ctrl-C; 143 by TERM
  141  nobody reads the output any more"""


@dataclass(frozen=True, slots=True)
class Usage:
    """A command: what it does, the arguments of an example, and what adds its arguments to a parser."""

    help: str
    example: str
    takes: Callable[[argparse.ArgumentParser], None]


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

    Wrong usage ends the process in a line that offers what is nearest.
    """
    place = _place(arguments)
    if place is None:
        return _without_command(arguments)
    own = parser(arguments[place])
    rest = [*arguments[:place], *arguments[place + 1 :]]
    # Where all is behind a "--" there is nothing to mix, and argparse would lose the mark.
    given = own.parse_args(rest) if rest[:1] == ["--"] else own.parse_intermixed_args(rest)
    given.command = arguments[place]
    return given


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


def _demo(takes: argparse.ArgumentParser) -> None:
    default = Path("councilgraph-demo")
    takes.add_argument(
        "-o",
        "--output",
        metavar="GRAPH",
        type=kinds.folder,
        default=default,
        help=f"its folder, else {default}",
    )
    _force(takes)


def _fetch(takes: argparse.ArgumentParser) -> None:
    takes.add_argument(
        "sources",
        metavar="URL|FILE|-",
        type=kinds.words,
        nargs="+",
        help="a ModernGov site, its page of a committee or a meeting, a document; a file of such addresses",
    )
    takes.add_argument("-o", "--output", metavar="FOLDER", type=kinds.folder, help="where the documents go")
    takes.add_argument(
        "--committee",
        metavar="NAME",
        type=kinds.words,
        action="append",
        default=[],
        help="a committee of a site, by name or number; may be given again",
    )
    takes.add_argument(
        "--from", metavar="DAY", dest="first", type=kinds.day, help="no meeting before it: 2024-01-31"
    )
    takes.add_argument("--to", metavar="DAY", dest="last", type=kinds.day, help="no meeting after it")
    takes.add_argument(
        "--all", action="store_true", help="each report by itself too, not only the pack of them"
    )
    takes.add_argument("--list", action="store_true", help="list what would be fetched: committees or papers")
    takes.add_argument("--refresh", action="store_true", help="ask whether what is here already has changed")
    takes.add_argument(
        "--delay",
        metavar="SECONDS",
        type=kinds.seconds,
        default=2,
        help="between two requests, else 2, or more where a site asks for it",
    )
    takes.add_argument(
        "--timeout", metavar="SECONDS", type=kinds.seconds, default=300, help="for a whole file, else 300"
    )
    takes.add_argument(
        "--contact", metavar="WORDS", type=kinds.plain, default="", help="tell the site where to reach you"
    )


def _build(takes: argparse.ArgumentParser) -> None:
    takes.add_argument(
        "sources", metavar="SOURCE", type=kinds.path, nargs="+", help="a document, or a folder of them"
    )
    takes.add_argument(
        "-o", "--output", metavar="GRAPH", type=kinds.folder, required=True, help="the graph's folder"
    )
    takes.add_argument("--add", action="store_true", help="keep the documents that are in the graph already")
    takes.add_argument("--json", action="store_true", help="print the report as JSON")


def _query(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, nargs="?", help="the graph's folder")
    takes.add_argument(
        "question",
        metavar="NAME|FILE|-",
        type=kinds.words,
        nargs="?",
        help="a named query, a file with SPARQL, or standard input",
    )
    takes.add_argument("--list", action="store_true", help="list the named queries and what they answer")
    form = takes.add_mutually_exclusive_group()
    form.add_argument(
        "--format",
        default="table",
        help="table, csv, tsv, json or xml for rows; turtle, ntriples, jsonld or rdfxml for a CONSTRUCT",
    )
    form.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as --format json"
    )
    takes.add_argument(
        "--timeout", metavar="SECONDS", type=kinds.seconds, default=60, help="how long it may take, else 60"
    )
    takes.add_argument(
        "--memory",
        metavar="GB",
        type=kinds.gigabytes,
        default="2",
        help="how much memory it may take, else 2",
    )


def _show(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "words",
        metavar="WORDS",
        type=kinds.words,
        nargs="+",
        help="a name, an acronym, a part of either, an address",
    )
    takes.add_argument("--all", action="store_true", help="every fact, not the first ten of a kind")
    takes.add_argument("--json", action="store_true", help="print it as JSON, with everything in it")


def _report(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument("--json", action="store_true", help="print it as JSON, with every line in question")
    _file(takes, "write an HTML page with the documents' text marked")


def _export(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "--to",
        metavar="FORMAT",
        required=True,
        help="nq, trig, turtle, ntriples, jsonld; csv as a folder or ZIP; graphml, gexf for network analysis",
    )
    takes.add_argument(
        "--reasons",
        default="graphs",
        help="how facts name their sources: graphs (as they are), none; else graphs",
    )
    _file(takes, "where to write, else standard output")


def _draw(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "--around",
        metavar="WORDS",
        type=kinds.words,
        help="what to draw the surroundings of, else all",
    )
    takes.add_argument(
        "--hops", metavar="N", type=kinds.positive, default=2, help="how many facts off, else 2"
    )
    _file(takes, "where to write, else a file here named after WORDS")


def _graph(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, help="the graph's folder")


def _file(takes: argparse.ArgumentParser, what: str) -> None:
    takes.add_argument("-o", "--output", metavar="FILE", type=kinds.path, help=what)
    _force(takes)


def _force(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("-f", "--force", action="store_true", help="replace a file that is there already")


COMMANDS = {
    "demo": Usage("build the sample councils, answer three questions, draw a view", "", _demo),
    "fetch": Usage(
        "fetch documents from a ModernGov site or a list of addresses",
        "https://democracy.aldermere.example/ --committee Cabinet --from 2024-01-01 -o minutes",
        _fetch,
    ),
    "build": Usage("make a graph equal to the documents or folders named", "minutes/ -o my.graph", _build),
    "query": Usage("ask a graph a named question, or one in SPARQL", "my.graph substitutes", _query),
    "show": Usage("show what is known of one thing, and where it says so", 'my.graph "N Arslan"', _show),
    "report": Usage(
        "show what was not understood, is cited and not loaded, is wrong in a source, is open",
        "my.graph -o report.html",
        _report,
    ),
    "export": Usage("write a graph for other programs", "my.graph --to turtle -o my.ttl", _export),
    "draw": Usage(
        "draw a graph, or what is near a thing, as one HTML file", 'my.graph --around "N Arslan"', _draw
    ),
}
"""Every command by its name."""
