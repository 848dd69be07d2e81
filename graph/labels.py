"""Names for things: one that is preferred, and the others under which they are written."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from councilgraph.graph.resolve.typography import in_one_print

NAMELESS = {"cg:Participation", "org:Membership", "cg:DeclarationOfInterest", "cg:IdentityQuestion"}
DECISIONS = {"cg:Resolution", "cg:Recommendation", "cg:Request", "cg:LeadIn", "cg:Motion"}
DAY = re.compile(r"/(?P<day>\d{4}-\d\d-\d\d)(?:-(?P<sitting>\d+))?$")


def labels(
    names: Mapping[str, Counter[str]], titles: Mapping[str, Counter[str]], types: Mapping[str, set[str]]
) -> Iterator[tuple[str, str, bool]]:
    """(IRI, label, whether it is the preferred one) of all that has a name; people have names of their own.

    Of several forms the commonest that is no acronym and shortens no "and" is preferred, of equals the
    first by letter.
    """
    for iri, kinds in sorted(types.items()):
        found = in_one_print(titles.get(iri) or names.get(iri) or Counter())
        if kinds & NAMELESS or kinds & DECISIONS:
            continue
        if kinds == {"cg:Meeting"}:
            found = Counter([meeting(iri, names)])
        for place, name in enumerate(
            sorted(found, key=lambda form: (_short(form), "&" in form, -found[form], form))
        ):
            yield iri, name, place == 0


def _short(form: str) -> bool:
    """Whether a form is an acronym, which names a thing less well than its words."""
    return form.isupper() and " " not in form


def meeting(iri: str, names: Mapping[str, Counter[str]]) -> str:
    """A meeting's name: whose it is, and the day.

    >>> meeting("x/meeting/parks-board/2024-03-01", {"x/body/parks-board": Counter(["Parks Board"])})
    'Parks Board, 1 March 2024'
    """
    found = DAY.search(iri)
    if not found:
        return iri.rsplit("/", 1)[-1]
    owner, _, rest = iri.partition("/meeting/")
    name = rest.split("/")[0]
    forms = (
        names.get(owner if name == "council" else f"{owner}/body/{name}")
        or names.get(f"{owner}/post/{name}")
        or Counter([name.replace("-", " ").title()])
    )
    day = dt.date.fromisoformat(found["day"])
    sitting = f" (sitting {found['sitting']})" if found["sitting"] else ""
    best = min(forms, key=lambda form: ("&" in form, -forms[form], form))
    return f"{best}, {day.day} {day:%B %Y}{sitting}"
