"""What the command line takes: the commands, their arguments, and an example of each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

FINE, FINDING, BAD, STOPPED, UNREAD = 0, 1, 2, 130, 141
EXIT = """exit status:
  0    all is well
  1    a finding: files that could not be read, a name that nothing has
  2    wrong usage or bad input
  130  stopped
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
    """What the arguments say; wrong usage ends the process in a line that offers what is nearest."""
    first = arguments[0] if arguments else ""
    if first and not first.startswith("-") and first not in COMMANDS:
        from difflib import get_close_matches  # noqa: PLC0415 (only where there is something wrong)

        nearest = ", ".join(get_close_matches(first, COMMANDS) or COMMANDS)
        parser().error(f"there is no command “{first}”: try {nearest}")
    return parser().parse_args(arguments)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; what it gives names the command as `command`."""
    whole = Parser(
        prog="councilgraph",
        description="Turns what councils publish into a graph of who decided what, and where it says so.",
        epilog=f"example:\n  councilgraph demo\n\n{EXIT}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action=Version, nargs=0, help="print the version")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, usage in COMMANDS.items():
        one = commands.add_parser(
            name,
            help=usage.help,
            description=f"{usage.help[0].upper()}{usage.help[1:]}.",
            epilog=f"example:\n  councilgraph {name} {usage.example}".rstrip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        usage.takes(one)
        one.add_argument("-q", "--quiet", action="store_true", help="no progress and no notes, errors alone")
        one.add_argument(
            "-v", "--verbose", action="count", default=0, help="say what is done; twice: all of it"
        )
    return whole


def _demo(takes: argparse.ArgumentParser) -> None:
    default = Path("councilgraph-demo")
    takes.add_argument(
        "-o", "--output", metavar="GRAPH", type=Path, default=default, help=f"its folder, else {default}"
    )


def _build(takes: argparse.ArgumentParser) -> None:
    takes.add_argument(
        "sources", metavar="SOURCE", type=Path, nargs="+", help="a document, or a folder of them"
    )
    takes.add_argument("-o", "--output", metavar="GRAPH", type=Path, required=True, help="the graph's folder")
    takes.add_argument("--add", action="store_true", help="keep the documents that are in the graph already")
    takes.add_argument("--json", action="store_true", help="print the report as JSON")


def _query(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("graph", metavar="GRAPH", type=Path, nargs="?", help="the graph's folder")
    takes.add_argument(
        "question",
        metavar="NAME|FILE|-",
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


def _show(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "words", metavar="WORDS", nargs="+", help="a name, an acronym, a part of either, an address"
    )
    takes.add_argument("--all", action="store_true", help="every fact, not the first ten of a kind")
    takes.add_argument("--json", action="store_true", help="print it as JSON, with everything in it")


def _report(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument("--json", action="store_true", help="print it as JSON, with every line in question")
    takes.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write an HTML page with the documents' text marked"
    )


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
    takes.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="where to write, else standard output"
    )


def _draw(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument("--around", metavar="WORDS", help="what to draw the surroundings of, else an overview")
    takes.add_argument("--hops", metavar="N", type=_positive, default=2, help="how many facts away, else 2")
    takes.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="where to write, else a file here named after WORDS"
    )


def _graph(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("graph", metavar="GRAPH", type=Path, help="the graph's folder")


def _positive(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"“{number}” is not a number from 1")
    return int(number)


COMMANDS = {
    "demo": Usage("build the sample councils, answer three questions, draw a view", "", _demo),
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
