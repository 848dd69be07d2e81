"""The command line: a call for each command, and what comes of errors: one line and a status."""

from __future__ import annotations

import os
import sys

from councilgraph.graph.exit_status import BAD, FINDING, FINE, STOPPED, UNREAD

TYPE_CHECKING = False  # `typing` takes longer to load than all else before `main`, which hears Ctrl-C
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from councilgraph.graph.rdf.store import Store
    from councilgraph.graph.reading.find import Match
    from councilgraph.ontology.errors import CouncilgraphError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit status; wrong usage ends the process, as argparse does.

    Everything but the statuses is imported within, so that Ctrl-C is heard from the first moment on.
    """
    words = sys.argv[1:] if arguments is None else arguments
    try:
        from councilgraph.graph.stopping import stoppable

        with stoppable():
            return _run(words)
    except KeyboardInterrupt as stop:
        return _complain(
            "; ".join(["stopped", *getattr(stop, "__notes__", ())]), getattr(stop, "status", STOPPED)
        )


def _run(words: Sequence[str]) -> int:
    """Runs a command; what goes wrong is a line and a status."""
    from io import TextIOWrapper

    from councilgraph.graph import messages
    from councilgraph.graph.streams import open_closed
    from councilgraph.graph.usage import read
    from councilgraph.ontology.errors import CouncilgraphError, UnknownName

    open_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a character shows the rest all the same
            stream.reconfigure(errors="backslashreplace")
    given = read(words)
    try:
        messages.start(quiet=given.quiet, verbose=given.verbose)
        status = COMMANDS[given.command](given)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush at the end
        return UNREAD
    except CouncilgraphError as error:
        return _complain(str(error), FINDING if isinstance(error, UnknownName) else BAD, error.shown)
    except ModuleNotFoundError as error:
        return _complain(str(_missing(error, given.command)), BAD)
    except OSError as error:
        return _complain(f"{error.filename or 'the output'}: {error.strerror or error}", BAD)
    return status


def _missing(error: ModuleNotFoundError, command: str) -> CouncilgraphError:
    """What to say of a module that an extra brings; raises the error again where none does."""
    from councilgraph.graph.extras import explained

    if told := explained(error, command):
        return told
    raise error


def _demo(given: Namespace) -> int:
    from councilgraph.graph import messages
    from councilgraph.graph.demo import demo, view
    from councilgraph.graph.folder import manifest
    from councilgraph.graph.show import output, terminal
    from councilgraph.graph.stopping import leaving

    output.check(view(given.output), force=given.force)
    kept = leaving(manifest.left(given.output))
    with kept, terminal.progress(sys.stderr, wanted=not given.quiet) as step:
        demo(given.output, sys.stdout, messages.telling(step))
    return FINE


def _fetch(given: Namespace) -> int:
    from councilgraph.graph.fetch.command import run

    return run(given)


def _build(given: Namespace) -> int:
    """Builds; where nobody is told what is in the graph, files that are as they were are looked at alone."""
    from time import time_ns

    from councilgraph.graph.build import seen

    quick = given.quiet and not given.json
    begun, before = time_ns(), seen.state(given.sources, given.output, add=given.add) if quick else ""
    if seen.unchanged(given.output, before):
        return FINE
    status = _build_anew(given)
    if status == FINE and before and before == seen.state(given.sources, given.output, add=given.add):
        seen.keep(given.output, before, begun)
    return status


def _build_anew(given: Namespace) -> int:
    from councilgraph.graph import messages
    from councilgraph.graph.build.build import build
    from councilgraph.graph.folder import manifest
    from councilgraph.graph.show import terminal
    from councilgraph.graph.show.summary import addresses, as_json, next_step, summary
    from councilgraph.graph.stopping import leaving

    kept = leaving(manifest.left(given.output))
    with kept, terminal.progress(sys.stderr, wanted=not given.quiet) as step:
        report = build(given.sources, given.output, add=given.add, progress=messages.telling(step))
    if given.json:
        _print(as_json(report))
    elif given.quiet:  # what was not read is an error, and is said
        for line in (*(refusal.line for refusal in report.refused), *report.unfit):
            _complain(line, FINDING)
    else:
        told = summary(report, _store(given.output), given.output)
        terminal.write([*told, *addresses(given.output), next_step(given.output)], sys.stdout)
    return FINDING if report.refused or report.unfit else FINE


def _teach(given: Namespace) -> int:
    from councilgraph.graph.build.teach import told, write_for_correction
    from councilgraph.graph.show import terminal

    written = write_for_correction(given.graph, given.file, force=given.force)
    terminal.write(told(written, given.graph), sys.stdout)
    return FINE


def _members(given: Namespace) -> int:
    from councilgraph.graph.show import terminal
    from councilgraph.graph.show.members import draft, told, write_draft

    store = _store(given.graph)
    if given.output:
        return _put(draft(store).encode(), given.output, given)
    terminal.write(told(write_draft(store, given.graph, force=given.force), given.graph), sys.stdout)
    return FINE


def _review(given: Namespace) -> int:
    from councilgraph.graph.folder import judgements
    from councilgraph.graph.reading.open_questions import asks
    from councilgraph.graph.show.review import Review, keys
    from councilgraph.graph.stopping import leaving

    store = _store(given.graph)
    review = Review(given.graph, store, asks(store, judgements.read(given.graph)[0]), given.by or "")
    with leaving("what was answered is written down"), keys(sys.stdin) as key:
        review.run(key, sys.stdout)
    return FINE


def _query(given: Namespace) -> int:
    from councilgraph.graph.show.query_command import run
    from councilgraph.graph.usage import csv_style

    return run(given, csv_style(given, csv=given.format == "csv"))


def _show(given: Namespace) -> int:
    from councilgraph.graph.show import card, terminal
    from councilgraph.graph.show.show import show

    shown = show(_store(given.graph), " ".join(given.words))
    if given.json:
        _print(card.as_json(shown.card, shown.matches))
        return FINE
    if shown.card is None:
        _offer(given, shown.matches, most=None if given.all else card.MANY)
        return FINE
    with terminal.paged(sys.stdout) as out:
        terminal.write(card.answer(shown.card, shown.matches, None if given.all else card.MANY), out)
    return FINE


def _report(given: Namespace) -> int:
    from councilgraph.graph.folder.folder import GraphFolder
    from councilgraph.graph.show import output, report, terminal
    from councilgraph.graph.show.page import page

    output.check_page(given.output)
    folder = GraphFolder.open(given.graph)
    if given.output:
        return _put("".join(page(folder)).encode(), given.output, given)
    found = report.report(folder)
    if given.json:
        _print(report.as_json(found))
        return FINE
    with terminal.paged(sys.stdout) as out:
        terminal.table(report.table(found), report.COLUMNS, out)
        terminal.write(report.lines(found), out)
    return FINE


def _follow_up(given: Namespace) -> int:
    from councilgraph.graph.reading.track_model import Wanted
    from councilgraph.graph.reading.tracks import follow_ups
    from councilgraph.graph.show import follow_up, follow_up_files, terminal
    from councilgraph.graph.usage import csv_style

    form = follow_up_files.form(given.output, json=given.json)
    style = csv_style(given, csv=form == "csv")
    names = (given.to or "", given.body or "", given.about or "")
    wanted = Wanted(*names, given.since, given.until, given.overdue, given.unanswered)
    if not (found := follow_ups(_store(given.graph), wanted, given.on)).worked_out:
        _note(given, follow_up.NOT_WORKED_OUT)
    elif not found.tracks:
        _note(given, "nothing in this graph was asked for that fits")
    if given.output:
        made = follow_up_files.WRITERS[form](found, style)
        return _put(made, given.output, given, binary=form == "docx")
    if given.json:
        _print(follow_up.as_json(found))
    else:
        with terminal.paged(sys.stdout) as out:
            terminal.write(follow_up.lines(found), out)
    return FINE


def _brief(given: Namespace) -> int:
    from councilgraph.graph.reading.brief import brief
    from councilgraph.graph.show import brief_page, output, terminal
    from councilgraph.graph.show.brief import lines

    output.check_page(given.output)
    told, matches = brief(_store(given.graph), " ".join(given.words))
    if told is None:
        _offer(given, matches)
        return FINDING
    if given.output:
        return _put(brief_page.page(told).encode(), given.output, given)
    with terminal.paged(sys.stdout) as out:
        terminal.write(lines(told), out)
    return FINE


def _check(given: Namespace) -> int:
    from councilgraph.graph.show.check_command import run
    from councilgraph.graph.usage import csv_style

    return run(given, csv_style(given, csv=given.format == "csv"))


def _validate(given: Namespace) -> int:
    from councilgraph.graph.folder.folder import GraphFolder
    from councilgraph.graph.show import terminal
    from councilgraph.graph.show.terminal import Line
    from councilgraph.graph.validation.finding import tally, told
    from councilgraph.graph.validation.validate import as_json, validate

    found = GraphFolder.open_and(given.graph, lambda folder: validate(folder, files=given.files))
    errors, warnings = tally(found)
    if given.json:
        _print(as_json(found))
    else:
        with terminal.paged(sys.stdout) as out:
            terminal.write([*(Line(one.line) for one in found), Line(told(errors, warnings), "title")], out)
    return FINDING if errors else FINE


def _export(given: Namespace) -> int:
    from councilgraph.graph.exports.save import meant, write
    from councilgraph.graph.folder.folder import GraphFolder
    from councilgraph.graph.usage import csv_style

    folder, store = GraphFolder.open_with_store(given.graph)
    to = given.to or meant(given.output)
    style = csv_style(given, csv=to == "csv")
    write(folder, store, given.output, to=to, reasons=given.reasons, style=style, force=given.force)
    return FINE


def _draw(given: Namespace) -> int:
    from pathlib import Path

    from councilgraph.graph.picture.draw import draw
    from councilgraph.graph.reading.find import clear, find
    from councilgraph.graph.resolve.slugs import slug
    from councilgraph.graph.show import output

    output.check_page(given.output)
    store, meant = _store(given.graph), None
    if given.around is not None:
        matches = find(store, given.around)
        meant = clear(matches)
        if meant is None:
            _offer(given, matches)
            return FINDING
    out = given.output or Path(f"{slug(meant.label) if meant else 'overview'}.html")
    output.check(out, force=given.force)
    page = draw(store, around=meant.iri if meant else None, hops=given.hops, most=given.most)
    return _put(page.encode(), out, given)


def _plot(given: Namespace) -> int:
    from councilgraph.graph.plots.command import run

    return run(given)


def _serve(given: Namespace) -> int:
    from councilgraph.graph.server.command import run

    return run(given)


def _notebooks(given: Namespace) -> int:
    from councilgraph.graph.notebook.chapters import copy, to_run

    for path in copy(given.folder):
        sys.stdout.write(f"{path}\n")
    _note(given, f"next: {to_run(given.folder)}")
    return FINE


def _offer(given: Namespace, matches: Sequence[Match], most: int | None = None) -> None:
    """Lists what words may mean where that is not clear, in `show` and `draw` alike."""
    from councilgraph.graph.show import card, terminal

    with terminal.paged(sys.stdout) as out:
        terminal.write(card.choices(matches, most), out)
    _note(given, f"{len(matches)} things fit these words: say which, as a line of the list or by its address")


def _store(folder: Path) -> Store:
    from councilgraph.graph.folder.folder import GraphFolder

    return GraphFolder.open_with_store(folder)[1]


def _print(content: object) -> None:
    import json

    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def _put(made: bytes, path: Path, given: Namespace, *, binary: bool = False) -> int:
    """Writes a file that was asked for, whole or not at all, and says which unless it is standard output."""
    from councilgraph.graph.show import output

    with output.writing(path, force=given.force, binary=binary) as file:
        file.write(made)
    if path != output.STANDARD:
        sys.stdout.write(f"{path}\n")
    return FINE


def _note(given: Namespace, message: str) -> None:
    from councilgraph.graph.messages import note

    note(message, quiet=given.quiet)


def _complain(message: str, status: int, shown: str = "") -> int:
    """Says what is wrong, and beneath it the place where, if there is one to show."""
    beneath = "".join(f"  {line}\n" for line in shown.splitlines())
    sys.stderr.write(f"councilgraph: {message}\n{beneath}")
    return status


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "demo": _demo,
    "fetch": _fetch,
    "build": _build,
    "teach": _teach,
    "members": _members,
    "review": _review,
    "query": _query,
    "show": _show,
    "report": _report,
    "follow-up": _follow_up,
    "brief": _brief,
    "check": _check,
    "validate": _validate,
    "export": _export,
    "draw": _draw,
    "plot": _plot,
    "notebooks": _notebooks,
    "serve": _serve,
    "site": _serve,
    "mcp": _serve,
}
"""What runs each command of `usage`."""
