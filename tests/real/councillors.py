"""Councillors of the three councils that most papers elsewhere are of, read by hand from their lists.

Each line is one real person: every name under which the papers have them, or are misread to have them. A
name that fits several of a council (J. Davies, A. Davies) is of nobody here: a paper may leave open who is
meant.
"""

from __future__ import annotations

TINTERN = (
    "Shewell", "Hayward", "Hoskins", "Hillard", "Evans", "Richards", "Cobb", "Pocock", "Webb", "Ashman",
    "Morrison", "Parker", "Snell", "Mawdsley",
)  # fmt: skip
"""Of Tintern, since 2022 Wye Valley Community Council: all by their surnames alone."""

MANORDEILO = (
    "Alun Davies", "Arwel Davies", "Jill Davies", "Joseph Davies", "Kim Davies|K. Davies",
    "Gwenfil Evans|Gwenfyl Evans|G. Evans", "Hubert Gwynne|Hubert Gwynn|H. Gwynne",
    "Peter Harries|P. Harries", "Dorian Jenkins|D. Jenkins", "Doris Jones|D. Jones",
    "William Loynton|W. Loynton", "Owen Williams|O. Williams", "Andrew Thomas|A. Thomas|A Thomas",
)  # fmt: skip
"""Of Manordeilo and Salem Community Council, in English and in Welsh."""

STOKE_FERRY = (
    "M Ferrie", "T Mann|Trudy Mann|Mann|T Man|T Mann BCllr|T Mann Borough", "J Preston", "M Precey|Precey",
    "M Mycock|Mycock|M My", "T White|CC White|White", "T Manley",
    "M Leamon|Mandy Leamon|Leamon|M Leaman", "D Summers|Summers", "S Lansdell-Williams", "R Mendoza|Mendoza",
    "J Nicholas-Letch|Nicholas-Letch|Nicholas Letch|Nicolas Letch",
    "C Sampson|C T Sampson|Colin Sampson|Sampson|C T Sampson CCllr", "Joe Fiedler|Fiedler",
    "T Ryves|Ryves", "J Buckley-Stevens|Buckley-Stevens", "D Clements|Daphne Clements|Clements",
    "R Bivon|Bivon", "E Taylor", "L McCarthy|McCarthy", "S Lintern|Sue Lintern|Lintern|Sue Linter",
    "J Hull", "M Hand", "M Storey|Martin Storey", "J Stocking", "P Denny|Denny", "S Harrison", "A Lyons",
    "J Lawson|Lawson", "Jim McNeill", "Shirley Cordner", "Kit Hesketh-Harvey", "Gail Reeve", "Grant Tomkins",
    "Donna Stocking", "Janet Taylor",
)  # fmt: skip
"""Of Stoke Ferry Parish Council, with the county's and the borough's who came to it.

Left out are those of whom the papers do not tell whether they are one: C Hardy and J Taylor, each the clerk
first and a councillor later, and the Markwell of 2010, whose name the clerk of 2017 has.
"""

COUNCILS = {"tintern": TINTERN, "manordeilo": MANORDEILO, "stoke-ferry": STOKE_FERRY}


def by_name(council: str) -> dict[str, str]:
    """Each name as written, with the first name of its line."""
    return {name: line.split("|", 1)[0] for line in COUNCILS[council] for name in line.split("|")}
