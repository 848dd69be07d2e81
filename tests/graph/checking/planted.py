"""False sentences, made from true ones of the sample councils by changing one thing in each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.graph.checking.told import TRUE

NAMES = {
    "N Oyelaran": "R Whitcombe", "P Ellwood": "T Abubakar", "S Petrosyan": "D Marchbanks", "K Rozario": "H Lindqvist",
    "J Whitcombe": "R Whitcombe", "M Fairweather": "T Abubakar", "B Dhaliwal": "H Lindqvist",
    "Miriam Hallworthy": "Efua Mensah", "H Lindqvist": "K Rozario", "L Kowalczyk": "S Cattermole",
    "Orla Sandquist": "Wim Achterberg", "Skelhorne": "Achara", "Farouq": "Solberg", "Solberg": "Polwhele",
    "Wierzba": "Achara", "Jonah Tredinnick": "Tomasz Wierzba", "Gwen Polwhele": "Desmond Achara",
    "Tredinnick": "Wierzba", "Achara": "Polwhele", "Constance Obuya": "Annika Solberg",
}  # fmt: skip
"""Somebody else of the same council, who did not do it."""

BODIES = {
    "Environment and Communities Scrutiny Committee": "Children and Young People Scrutiny Committee",
    "Harrowmouth Town Council": "Saltings District Council", "Planning Committee": "Environment and Communities Scrutiny Committee",
    "Cabinet approve": "the Planning Committee approve", "Aldern Boat Club": "Harrowmouth Rowing Club",
    "Vale Constabulary": "Marlbeck Water", "Marlbeck Water": "Vale Constabulary", "Bright Evenings Fund": "Living Streams Fund",
    "Living Streams Fund": "Bright Evenings Fund", "Aldern Catchment Partnership": "Water Quality Group",
    "Estuary Choir": "Harrowmouth Sea Cadets", "Harrowmouth Sea Cadets": "Estuary Choir",
    "Boatyard Youth Programme": "Library Renewal Plan", "Towpath Lighting Plan": "Library Renewal Plan",
    "Aldermere City Council": "Saltings District Council", "The Town Clerk": "The Deputy Town Clerk",
    "Deputy Town Clerk": "Town Clerk",
}  # fmt: skip
"""Another body, programme or post."""

ACTS = {
    "backed": "rejected", "recommended": "decided", "noted": "rejected", "agreed": "refused", "asked": "forbade", "deferred": "approved",
    "resolved": "declined", "carried": "lost", "lost": "carried", "objected to": "supported", "referred": "refused",
    "congratulated": "criticised", "raised no objection": "raised an objection", "chaired": "seconded", "declared": "denied",
    "stood in": "apologised", "sent apologies for": "attended", "proposed": "opposed", "seconded": "moved",
    "reported": "denied", "presented": "opposed", "funded": "sued", "requested": "refused", "attended": "sent apologies",
    "moved": "chaired", "support": "oppose", "took the chair": "sent apologies", "supported": "refused",
}  # fmt: skip
"""Something else that was done."""

DENIALS = {
    " was ": " was not ", " were ": " were not ", " agreed ": " never agreed ", " asked ": " did not ask ", " recommended ": " did not recommend ",
    " be ": " not be ", " chaired ": " did not chair ", " backed ": " did not back ", " noted ": " did not note ", " sent ": " never sent ",
    " declared ": " did not declare ", " has ": " has not ", " had ": " had not ", " resolved ": " never resolved ",
    " attended ": " did not attend ", " deferred ": " did not defer ", " referred ": " has not referred ",
}  # fmt: skip
"""The same denied."""

SWAPS = (
    ("Skelhorne", "Farouq"), ("Tredinnick", "Achara"), ("P Ellwood", "S Petrosyan"), ("Cllr K Rozario", "Councillor J Whitcombe"),
    ("Jonah Tredinnick", "Gwen Polwhele"), ("Vale Constabulary", "the Boat Club"), ("£450", "£300"),
    ("Environment and Communities Scrutiny Committee", "Cabinet"), ("Harrowmouth Town Council", "Aldermere City Council"),
    ("Harrowmouth Town Council", "the Planning Committee"), ("8 March 2023", "15 November 2022"),
)  # fmt: skip
"""What changes places, or one of which stands for the other."""

OTHER = {"£450": "£300", "£300": "£450"}
DAY = re.compile(r"\b(\d{1,2}) (January|February|March|October|November|December|September) (20\d\d)\b")
FIGURE = re.compile(
    r"(?<![\w/£,.])(\d{1,3})(?![\w/,.]*\d| (?:January|February|March|October|November|December|September))(?= )"
)
MONEY = re.compile(r"£([\d,.]+\d)")


def planted() -> Iterator[str]:
    """The false sentences, each once, in the order of the true ones."""
    made = dict.fromkeys(one for sentence in TRUE for one in _changed(sentence))
    return (one for one in made if one not in TRUE)


def _changed(sentence: str) -> Iterator[str]:
    for table in (NAMES, BODIES, ACTS, DENIALS):
        for one, other in table.items():
            if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", sentence):
                yield re.sub(rf"(?<!\w){re.escape(one)}(?!\w)", other, sentence, count=1)
    yield from (
        _swapped(sentence, one, other) for one, other in SWAPS if one in sentence and other in sentence
    )
    for match in DAY.finditer(sentence):
        day, month, year = match.groups()
        for changed in (
            f"{int(day) % 28 + 1} {month} {year}",
            f"{day} {month} {int(year) - 1}",
            f"{day} May {year}",
        ):
            yield sentence[: match.start()] + changed + sentence[match.end() :]
    for match in FIGURE.finditer(sentence):
        yield sentence[: match.start(1)] + str(int(match[1]) + 1) + sentence[match.end(1) :]
    for match in MONEY.finditer(sentence):
        yield sentence[: match.start()] + f"£9{match[1]}" + sentence[match.end() :]
        if match[0] in OTHER:
            yield sentence[: match.start()] + OTHER[match[0]] + sentence[match.end() :]


def _swapped(sentence: str, one: str, other: str) -> str:
    return sentence.replace(one, "\0").replace(other, one).replace("\0", other)
