"""What `%load_ext councilgraph.graph` adds to IPython: cells of SPARQL, and completion of names."""

from __future__ import annotations

from IPython.core.completer import (
    CompletionContext,
    SimpleCompletion,
    SimpleMatcherResult,
    context_matcher,
)
from IPython.core.interactiveshell import InteractiveShell

from councilgraph.graph.notebook import magic
from councilgraph.graph.notebook.completion import Completion
from councilgraph.graph.show.tables import Table

__all__ = ["InteractiveShell", "load_ipython_extension"]

OURS = "councilgraph"
"""The name of our matcher among those of the shell."""


def load_ipython_extension(shell: InteractiveShell) -> None:
    """What `%load_ext councilgraph.graph` calls: adds them to a shell; to load them again changes nothing."""
    completion = Completion()

    def sparql(line: str, cell: str) -> Table | bool:
        """Asks the graph that is named behind it, or the one that was opened last, and gives a Table."""
        return magic.ask(line, cell, shell.user_ns)

    def matcher(context: CompletionContext) -> SimpleMatcherResult:
        """Names, questions and terms, where one of them stands next."""
        offer = completion.offer(context.full_text, context.text_until_cursor, shell.user_ns)
        if offer is None:
            return {"completions": []}
        words = [SimpleCompletion(text=word, type=OURS) for word in offer.words]
        return {"completions": words, "matched_fragment": offer.typed, "suppress": True, "ordered": True}

    context_matcher(identifier=OURS, priority=100)(matcher)
    shell.register_magic_function(sparql, "cell", "sparql")  # type: ignore[arg-type]  # its decorator hides it
    others = [one for one in shell.Completer.custom_matchers if not _is_ours(one)]
    shell.Completer.custom_matchers[:] = [*others, matcher]


def _is_ours(matcher: object) -> bool:
    return getattr(matcher, "matcher_identifier", "") == OURS
