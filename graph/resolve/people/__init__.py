"""Which names are one person: pairs weighed by named features, within a council, with the reasons why.

Two forms of a name are put together only where that is sure and nothing speaks against it; where it
cannot be told they stay apart and the pair is listed as a question.
"""

from councilgraph.graph.resolve.people.clusters import Judged, People, Question, Reason
from councilgraph.graph.resolve.people.forms import PEOPLE, Form, form
from councilgraph.graph.resolve.people.settle import resolve

__all__ = ["PEOPLE", "Form", "Judged", "People", "Question", "Reason", "form", "resolve"]
