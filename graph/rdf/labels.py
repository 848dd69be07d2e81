"""Names for things: one that is preferred, and the others under which they are written."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType

from councilgraph.graph.resolve.typography import bare, in_one_print

NAMELESS = {
    "cg:Participation",
    "org:Membership",
    "cg:DeclarationOfInterest",
    "cg:IdentityQuestion",
    "cg:Judgement",
}
DECISIONS = {"cg:Resolution", "cg:Recommendation", "cg:Request", "cg:LeadIn", "cg:Motion"}
DAY = re.compile(r"/(?P<day>\d{4}-\d\d-\d\d)(?:-(?P<sitting>\d+))?$")


def labels(
    names: Mapping[str, Counter[str]],
    titles: Mapping[str, Counter[str]],
    types: Mapping[str, set[str]],
    heads: Mapping[str, Counter[str]] = MappingProxyType({}),
    wrong: Container[tuple[str, str]] = (),
) -> Iterator[tuple[str, str, bool]]:
    """(IRI, label, whether it is the preferred one) of all that has a name; people have names of their own.

    Of several forms that which the heads of its papers print most is preferred, `heads`, with "and" in
    full where one of them prints it so; where they are silent the commonest that is no acronym and shortens
    no "and"; of equals the first by letter.
    """
    for iri, kinds in sorted(types.items()):
        found = in_one_print(titles.get(iri) or names.get(iri) or Counter())
        if kinds & NAMELESS or kinds & DECISIONS:
            continue
        if kinds == {"cg:Meeting"}:
            found = Counter([meeting(iri, names, heads)])
        slips = {form for form in found if (iri, form) in wrong}
        for place, name in enumerate(_best_first(found, heads.get(iri, Counter()), slips)):
            yield iri, name, place == 0


def _best_first(found: Counter[str], heads: Counter[str], wrong: Container[str] = ()) -> list[str]:
    """The forms of a name, the one to be shown first.

    >>> _best_first(Counter({"PAY PANEL": 3, "Pay Panels": 2, "Pay Panel": 1}), Counter())[0]
    'Pay Panel'

    >>> _best_first(Counter(["Pay & Rent Panel", "Pay and Rent Panel"]), Counter(["Pay & Rent Panel"]))
    ['Pay & Rent Panel', 'Pay and Rent Panel']
    """
    printed: Counter[str] = Counter()
    spelt: Counter[str] = Counter()
    for form, count in heads.items():
        printed[bare(form)] += count
        spelt[_with_and(form)] += count
    return sorted(
        found,
        key=lambda form: (
            -spelt[_with_and(form)],
            not printed[bare(form)],
            form in wrong,
            _short(form),
            form.isupper(),
            _is_plural(form, found),
            "&" in form,
            -printed[bare(form)],
            -found[form],
            form,
        ),
    )


def _with_and(form: str) -> str:
    """A form as it compares where "&" and "and" are one."""
    return bare(form.replace("&", " and "))


def _is_plural(form: str, found: Container[str]) -> bool:
    """Whether a form is the plural of another one of the same thing."""
    return form.endswith("s") and (form[:-1] in found or f"{form.removesuffix('ies')}y" in found)


def _short(form: str) -> bool:
    """Whether a form is an acronym, which names a thing less well than its words."""
    return form.isupper() and " " not in form


def meeting(
    iri: str, names: Mapping[str, Counter[str]], heads: Mapping[str, Counter[str]] = MappingProxyType({})
) -> str:
    """A meeting's name: whose it is, and the day.

    >>> meeting("x/meeting/parks-board/2024-03-01", {"x/body/parks-board": Counter(["Parks Board"])})
    'Parks Board, 1 March 2024'
    """
    found = DAY.search(iri)
    if not found:
        return iri.rsplit("/", 1)[-1]
    owner, _, rest = iri.partition("/meeting/")
    name = rest.split("/")[0]
    places = (f"{owner}/body/{name}", *([owner] if name == "council" else []), f"{owner}/post/{name}")
    body = next((place for place in places if names.get(place)), "")
    forms = names.get(body) or Counter([name.replace("-", " ").title()])
    day = dt.date.fromisoformat(found["day"])
    sitting = f" (sitting {found['sitting']})" if found["sitting"] else ""
    best = _best_first(forms, heads.get(body, Counter()))[0]
    return f"{best}, {day.day} {day:%B %Y}{sitting}"
