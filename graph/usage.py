"""What the command line takes: the commands, their arguments, and an example of each."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

FINE, FINDING, BAD, STOPPED, UNREAD = 0, 1, 2, 130, 141
A_DAY = 86_400
EXIT = """exit status:
  0    all is well
  1    a finding: files that could not be read or fetched, a name that nothing has
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


def _fetch(takes: argparse.ArgumentParser) -> None:
    takes.add_argument(
        "sources",
        metavar="URL|FILE|-",
        nargs="+",
        help="a ModernGov site, its page of a committee or a meeting, a document; a file of such addresses",
    )
    takes.add_argument("-o", "--output", metavar="FOLDER", type=Path, help="where the documents go")
    takes.add_argument(
        "--committee",
        metavar="NAME",
        action="append",
        default=[],
        help="a committee of a site, by name or number; may be given again",
    )
    takes.add_argument(
        "--from", metavar="DAY", dest="first", type=_day, help="no meeting before it: 2024-01-31"
    )
    takes.add_argument("--to", metavar="DAY", dest="last", type=_day, help="no meeting after it")
    takes.add_argument(
        "--all", action="store_true", help="each report by itself too, not only the pack of them"
    )
    takes.add_argument("--list", action="store_true", help="list what would be fetched: committees or papers")
    takes.add_argument("--refresh", action="store_true", help="ask whether what is here already has changed")
    takes.add_argument(
        "--delay",
        metavar="SECONDS",
        type=_seconds,
        default=2,
        help="between two requests, else 2, or more where a site asks for it",
    )
    takes.add_argument(
        "--contact", metavar="WORDS", type=_plain, default="", help="tell the site where to reach you"
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
    takes.add_argument(
        "--timeout", metavar="SECONDS", type=_seconds, default=60, help="how long it may take, else 60"
    )
    takes.add_argument(
        "--memory", metavar="GB", type=_gigabytes, default="2", help="how much memory it may take, else 2"
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


def _day(words: str) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{words}” is not a day, as in 2024-01-31") from error


def _seconds(number: str) -> float:
    try:
        seconds = float(number)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= A_DAY:
        raise argparse.ArgumentTypeError(f"“{number}” is not a number of seconds")
    return seconds


def _gigabytes(number: str) -> int:
    try:
        size = int(float(number) * (1 << 30))
    except (ValueError, OverflowError):
        size = 0
    if size <= 0:
        raise argparse.ArgumentTypeError(f"“{number}” is not a number of gigabytes")
    return size


def _plain(words: str) -> str:
    if not words.isascii() or not words.isprintable():
        raise argparse.ArgumentTypeError(f"“{words}” holds more than plain letters and signs")
    return words


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
