"""The commands: what each does, the arguments that it takes, and an example of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from councilgraph.graph import argument_kinds as kinds
from councilgraph.graph import server_arguments
from councilgraph.graph.show.parameters import DAY, KINDS, SAME


@dataclass(frozen=True, slots=True)
class Usage:
    """A command: what it does, the arguments of an example, and what adds its arguments to a parser."""

    help: str
    example: str
    takes: Callable[[argparse.ArgumentParser], None]


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
        type=kinds.file,
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
        "--since",
        "--from",
        metavar="DAY",
        dest="first",
        type=kinds.since,
        help="no meeting before it: 2024-01-31, 2024-01 or 2024",
    )
    takes.add_argument("--until", metavar="DAY", dest="last", type=kinds.until, help="no meeting after it")
    takes.add_argument("--to", type=kinds.nobody, help=argparse.SUPPRESS)
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


def _teach(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "file", metavar="FILE", type=kinds.file, help="a document of the graph by its name, or a file"
    )
    _force(takes)


def _members(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    _file(takes, "where to write, else members.csv in the graph, which builds read")


def _review(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "--by", metavar="NAME", type=kinds.words, help="who judges, to stand beside each answer"
    )


def _query(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, nargs="?", help="the graph's folder")
    takes.add_argument(
        "question",
        metavar="NAME|FILE|-",
        type=kinds.file,
        nargs="?",
        help="a named query, a file with SPARQL, or standard input",
    )
    takes.add_argument(
        "--list",
        action="store_true",
        help="list the named queries and what they answer; with the NAME of one, or of a group, tell of that",
    )
    _narrowing(takes)
    form = takes.add_mutually_exclusive_group()
    form.add_argument(
        "--format",
        default="table",
        help="table, csv, tsv (terms in full), json, xml; of a CONSTRUCT turtle, ntriples, jsonld, rdfxml",
    )
    form.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as --format json"
    )
    _csv(takes)
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


DAYS = {"since": kinds.since, "until": kinds.until}
"""The sides of a span of days, which a month or a year may name too."""


def _narrowing(takes: argparse.ArgumentParser) -> None:
    """What narrows a named query: `KINDS` says what each is for, `--list` which query has which."""
    group = takes.add_argument_group("what narrows the question")
    for name, kind in KINDS.items():
        to = DAYS.get(name, kinds.day) if kind.takes == DAY else kinds.words
        group.add_argument(f"--{name}", metavar=kind.takes, type=to, help=kind.help)
        for other in (other for other, same in SAME.items() if same == name):
            group.add_argument(f"--{other}", metavar=kind.takes, type=to, help=f"the same as --{name}")


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


def _follow_up(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument("--to", metavar="WORDS", type=kinds.somebody, help="put to whom, by name")
    takes.add_argument("--body", metavar="WORDS", type=kinds.words, help="asked for by whom")
    takes.add_argument("--about", metavar="WORDS", type=kinds.words, help=KINDS["about"].help)
    takes.add_argument(
        "--since",
        "--from",
        metavar="DAY",
        type=kinds.since,
        help="asked for then or later: 2024-01-31 or 2024",
    )
    takes.add_argument("--until", metavar="DAY", type=kinds.until, help="asked for on that day or before it")
    takes.add_argument(
        "--overdue", action="store_true", help="what was due and is not seen to have come back"
    )
    takes.add_argument("--unanswered", action="store_true", help="what is not seen to have come back")
    takes.add_argument(
        "--on",
        metavar="DAY",
        type=kinds.day,
        help="reckon to that day, else that of the council's last meeting",
    )
    takes.add_argument("--json", action="store_true", help="print it as JSON, with everything in it")
    _file(takes, "write a page to print (.html), a Word file (.docx), a table (.xlsx, .csv) or JSON (.json)")
    _csv(takes)


def _brief(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "words",
        metavar="WORDS",
        type=kinds.words,
        nargs="+",
        help="a programme, a plan, a topic, a body, somebody, or what items are called",
    )
    _file(takes, "write a page to print (.html)")


def _check(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "file", metavar="FILE|-", type=kinds.file, help="plain text or Markdown, or standard input"
    )
    form = takes.add_mutually_exclusive_group()
    form.add_argument("--format", choices=("table", "csv", "json"), default="table", help="else table")
    form.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as --format json"
    )
    _csv(takes)


def _validate(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument("--files", action="store_true", help="hold its files against their checksums too")
    takes.add_argument("--json", action="store_true", help="print the findings as JSON")


def _export(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "--to",
        metavar="FORMAT",
        default="",
        help="nq, trig, turtle, ntriples, jsonld; popolo (JSON); void, which describes the dataset; "
        "csv, parquet as a folder or ZIP; xlsx, sqlite, duckdb; graphml, gexf for network analysis; "
        "else what the file's name ends in",
    )
    takes.add_argument(
        "--reasons",
        default="graphs",
        help="how facts name their sources: graphs (as they are), oa (Web Annotation), "
        "rdf12 (rdf:reifies), none; else graphs",
    )
    _file(takes, "where to write, else standard output")
    _csv(takes)


def _draw(takes: argparse.ArgumentParser) -> None:
    _graph(takes)
    takes.add_argument(
        "--around",
        metavar="WORDS",
        type=kinds.words,
        help="what to draw the surroundings of, else an overview",
    )
    takes.add_argument(
        "--hops", metavar="N", type=kinds.positive, default=2, help="how many facts off, else 2"
    )
    takes.add_argument(
        "--most",
        metavar="N",
        type=kinds.positive,
        default=300,
        help="how many things are drawn at most, else 300",
    )
    _file(takes, "where to write, else a file here named after WORDS")


def _plot(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, nargs="?", help="the graph's folder")
    takes.add_argument(
        "plot", metavar="NAME", type=kinds.words, nargs="?", help="which plot: --list has them"
    )
    takes.add_argument("--list", action="store_true", help="list the plots and what narrows each")
    _narrowing(takes)
    takes.add_argument(
        "--most", metavar="N", type=kinds.positive, default=60, help="how many rows at most, else 60"
    )
    _file(takes, "where to write, as its name ends: .svg or .png; else a file here named after the plot")


def _notebooks(takes: argparse.ArgumentParser) -> None:
    takes.add_argument("folder", metavar="FOLDER", type=kinds.folder, help="where they go")


def _csv(takes: argparse.ArgumentParser) -> None:
    takes.add_argument(
        "--raw",
        action="store_true",
        help="in CSV, leave cells as they are that a spreadsheet takes for formulas",
    )
    takes.add_argument(
        "--excel", action="store_true", help="in CSV, begin with the mark by which Excel knows UTF-8"
    )


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
        "https://democracy.aldermere.example/ --committee Cabinet --since 2024-01-01 -o minutes",
        _fetch,
    ),
    "build": Usage("make a graph equal to the documents or folders named", "minutes/ -o my.graph", _build),
    "teach": Usage(
        "write a paper as it was read, to be corrected: builds then read its council's papers so",
        "my.graph 2024-05-14.pdf",
        _teach,
    ),
    "members": Usage(
        "write a list of the councillors of a graph, to be corrected: builds then tell people by it",
        "my.graph",
        _members,
    ),
    "review": Usage(
        "answer what is open, a key a question: who is the same, what came back; builds keep to it",
        'my.graph --by "R Brook"',
        _review,
    ),
    "query": Usage(
        "ask a graph a named question, or one in SPARQL",
        'my.graph decisions --body scrutiny --about "school exclusion" --since 2023-01-01',
        _query,
    ),
    "show": Usage("show what is known of one thing, and where it says so", 'my.graph "N Arslan"', _show),
    "report": Usage(
        "show what was not understood, is cited and not loaded, is wrong in a source, is open",
        "my.graph -o report.html",
        _report,
    ),
    "follow-up": Usage(
        "show what was asked for, of whom, and whether it is seen to have come back",
        'my.graph --to "Cabinet Member" --since 2024-01-01 -o back.html',
        _follow_up,
    ),
    "brief": Usage(
        "tell on two pages what is known of a programme, a plan, a topic, a body or a person",
        'my.graph "Riverside Plan" -o brief.html',
        _brief,
    ),
    "check": Usage(
        "tell of each sentence of a text whether passages support its names, dates and decisions",
        "my.graph article.md",
        _check,
    ),
    "validate": Usage(
        "check a graph: its vocabulary, every quote at its place, what cannot be at a council",
        "my.graph --files",
        _validate,
    ),
    "export": Usage("write a graph for other programs", "my.graph --to turtle -o my.ttl", _export),
    "draw": Usage(
        "draw a graph, or what is near a thing, as one HTML file", 'my.graph --around "N Arslan"', _draw
    ),
    "plot": Usage(
        "plot who was where, what was dealt with when, who is asked, who voted how, as SVG or PNG",
        "my.graph attendance --body scrutiny --since 2024 -o attendance.svg",
        _plot,
    ),
    "notebooks": Usage(
        "copy the chapters for Jupyter into a folder, to run and to change", "chapters", _notebooks
    ),
    "serve": Usage("serve a graph to browsers and to SPARQL", "my.graph --port 8080", server_arguments.serve),
    "site": Usage("write a graph's pages as files for any host", "my.graph -o site", server_arguments.site),
    "mcp": Usage("serve a graph to an assistant: facts with their words", "my.graph", server_arguments.mcp),
}
"""Every command by its name."""
