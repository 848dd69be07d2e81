"""The arguments of the commands that serve a graph."""

from __future__ import annotations

from argparse import ArgumentParser

from councilgraph.graph import argument_kinds as kinds

HOST = "who is served: this machine alone unless you say more; 0.0.0.0 for all that reach it"


def mcp(takes: ArgumentParser) -> None:
    """Adds the arguments of `mcp` to a parser."""
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, help="the graph's folder")


def site(takes: ArgumentParser) -> None:
    """Adds the arguments of `site` to a parser."""
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, help="the graph's folder")
    takes.add_argument(
        "-o",
        dest="output",
        metavar="FOLDER",
        type=kinds.folder,
        required=True,
        help="the site's folder; a site that councilgraph wrote is replaced, all else is left alone",
    )


def serve(takes: ArgumentParser) -> None:
    """Adds the arguments of `serve` to a parser."""
    takes.add_argument("graph", metavar="GRAPH", type=kinds.path, help="the graph's folder")
    takes.add_argument("--host", metavar="HOST", type=kinds.words, default="127.0.0.1", help=HOST)
    takes.add_argument("--port", metavar="N", type=kinds.port, default=8080, help="the port, else 8080")
    takes.add_argument(
        "--timeout", metavar="SECONDS", type=kinds.seconds, default=5, help="for a query, else 5"
    )
    takes.add_argument(
        "--memory", metavar="GB", type=kinds.gigabytes, default="1", help="of memory for a query, else 1"
    )
    takes.add_argument(
        "--workers", metavar="N", type=kinds.positive, default=4, help="queries side by side, else 4"
    )
