"""What speaks for and against two names being one person's: each feature is a function, with its weight.

The first line of a function's docstring is what the user is shown where the feature decided.
Weights are in units of log odds: their sum, with that of two names taken at random, is how sure it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from councilgraph.graph.resolve.people.likeness import Given, Surname
from councilgraph.graph.resolve.people.sightings import Sighting

PRIOR = -2.0  # two names that agree in no more than the letter with which they begin
SURE = 0.9  # from which two names are taken for one person's
OPEN = 0.05  # below which two names are of two people, and nobody is asked
POST_WORDS = 3  # words from which a role is a post of its own: many are "analyst"
TIMES = 3  # as many papers of the usual sort as of the other
MANY = 5  # papers that a usual spelling or a usual sort stands in
RARE = 20  # as many papers of the usual spelling as of one that is a slip made now and then
OFTEN, OFTEN_GIVEN = 3, 2  # papers from which a spelling of a surname, or of a first name, is no slip
LONG = 7  # letters of a surname in which one that differs is rather a slip than another name
APART = 12  # years between which nobody bearing a name is seen, and then rather somebody else

MISSPELT_SURNAMES = (Surname.SLIP, Surname.ENDING, Surname.LETTER)
MISSPELT_GIVEN = (Given.SLIP, Given.LETTER)
SHORTENED = (Given.FITTING, Given.MORE_INITIALS)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms of names of one council, and how alike they are.

    `alone` where no third name fits one of them alone, `doubtful` where they stand in lists of different
    sorts of people, and one of these lists has several names of the other sort.
    """

    one: Sighting
    other: Sighting
    given: Given
    surname: Surname
    alone: bool
    doubtful: bool = False

    @property
    def misspelt(self) -> bool:
        """Whether one of the two is a misspelling of the other."""
        return self.surname in MISSPELT_SURNAMES or self.given in MISSPELT_GIVEN


class Verdict(NamedTuple):
    """How sure it is that two names are one person's, 0 where it cannot be, and why, in words."""

    confidence: float
    because: str


def bear_the_same_name(pair: Pair) -> bool:
    """Both have the same given name and surname."""
    return pair.given is Given.SAME


def bear_the_same_initials(pair: Pair) -> bool:
    """Both have the same initials and surname."""
    return pair.given is Given.SAME_INITIALS


def fit_initials(pair: Pair) -> bool:
    """The initials of the one fit the given name of the other."""
    return pair.given is Given.FITTING


def give_more_names(pair: Pair) -> bool:
    """Both have the same first name, and one gives more names behind it."""
    return pair.given is Given.MORE


def give_more_initials(pair: Pair) -> bool:
    """Both have the same first initial, and one gives more initials."""
    return pair.given is Given.MORE_INITIALS


def use_a_short_form(pair: Pair) -> bool:
    """One first name is a short form of the other."""
    return pair.given is Given.SHORT


def slip_in_the_given_name(pair: Pair) -> bool:
    """The given names differ by a letter dropped, doubled or exchanged."""
    return pair.given is Given.SLIP and not are_both_usual(pair)


def differ_by_a_letter(pair: Pair) -> bool:
    """The given names differ by one letter."""
    return pair.given is Given.LETTER and not are_both_usual(pair)


def spell_it_in_two_ways(pair: Pair) -> bool:
    """The given names are alike but for a letter."""
    return pair.given in MISSPELT_GIVEN and are_both_usual(pair)


def differ_in_print(pair: Pair) -> bool:
    """The surnames differ in print alone."""
    return pair.surname is Surname.PRINT


def slip_in_the_surname(pair: Pair) -> bool:
    """The surnames differ by a letter dropped, doubled or exchanged."""
    return pair.surname is Surname.SLIP


def differ_in_a_letter(pair: Pair) -> bool:
    """The surnames differ by one letter."""
    return pair.surname in (Surname.ENDING, Surname.LETTER)


def are_alone(pair: Pair) -> bool:
    """Nobody else of the council has a name that fits."""
    return pair.alone


def fit_another_too(pair: Pair) -> bool:
    """The initials fit somebody else of the council too."""
    return pair.given in SHORTENED and not pair.alone


def hold_one_post(pair: Pair) -> bool:
    """Both hold the same post."""
    return are_of_one_post(pair.one.roles, pair.other.roles)


def come_from_one_place(pair: Pair) -> bool:
    """Both are of the same organisation or service."""
    return bool(pair.one.organisations & pair.other.organisations)


def sit_on_one_body(pair: Pair) -> bool:
    """Both sit on the same body."""
    return bool(pair.one.bodies & pair.other.bodies)


def represent_one_ward(pair: Pair) -> bool:
    """Both sit for the same ward."""
    return bool(pair.one.wards & pair.other.wards)


def stand_in_one_paper(pair: Pair) -> bool:
    """Both are named in the same paper."""
    return bool(pair.one.papers & pair.other.papers)


def take_turns(pair: Pair) -> bool:
    """Both come to meetings of the same body, and never to the same one."""
    return bool(pair.one.seats & pair.other.seats) and bool(pair.one.lists) and bool(pair.other.lists)


def represent_two_wards(pair: Pair) -> bool:
    """They sit for different wards."""
    return bool(pair.one.wards and pair.other.wards) and not represent_one_ward(pair)


def are_of_two_sorts(pair: Pair) -> bool:
    """One is listed as councillor, officer or partner, and the other as something else."""
    one, other = pair.one.sorts, pair.other.sorts
    return bool(one and other) and one.isdisjoint(other) and not pair.doubtful


def stand_in_a_doubtful_list(pair: Pair) -> bool:
    """One stands in a list of which most have a namesake of the other's sort."""
    return pair.doubtful


def come_from_two_places(pair: Pair) -> bool:
    """They come from different organisations."""
    one, other = pair.one.form.organisation, pair.other.form.organisation
    return bool(one and other) and one != other


def are_man_and_woman(pair: Pair) -> bool:
    """One is written with Mr, the other with Mrs, Ms or Miss."""
    return len(pair.one.titles) == 1 and len(pair.other.titles) == 1 and pair.one.titles != pair.other.titles


def are_far_apart(pair: Pair) -> bool:
    """Many years lie between the papers that have the one and those that have the other."""
    (one, until), (other, last) = sorted((pair.one.days, pair.other.days))
    return bool(one and last) and other > until and years_between(until, other) > APART


def are_present_and_away(pair: Pair) -> bool:
    """One is present at a meeting for which the other sent apologies."""
    one, other = pair.one, pair.other
    return not (one.there.isdisjoint(other.away) and one.away.isdisjoint(other.there))


def is_a_rare_spelling(pair: Pair) -> bool:
    """One spelling is rare, and the other stands in many papers."""
    few, many = sorted((len(pair.one.papers), len(pair.other.papers)))
    return pair.misspelt and ((few == 1 and many >= MANY) or few * RARE <= many)


def is_a_rare_letter(pair: Pair) -> bool:
    """The surname is long, and its one spelling is rare."""
    long = min(len(pair.one.form.surname), len(pair.other.form.surname)) >= LONG
    return long and pair.surname is Surname.LETTER and is_a_rare_spelling(pair)


def is_a_rare_sort(pair: Pair) -> bool:
    """One is listed so in few papers, and the other in many."""
    few, many = sorted((len(pair.one.papers), len(pair.other.papers)))
    if not are_of_two_sorts(pair) or come_from_two_places(pair) or many < MANY:
        return False
    sits = "councillor" in (pair.one.form.sort, pair.other.form.sort)
    return few == 1 or (not sits and few * TIMES <= many)  # officers and guests stand in one list, or in two


def are_both_usual(pair: Pair) -> bool:
    """Each spelling stands in several papers."""
    often = OFTEN_GIVEN if pair.given in MISSPELT_GIVEN else OFTEN
    few = min(len(pair.one.papers), len(pair.other.papers))
    return pair.misspelt and few >= often and not is_a_rare_spelling(pair)


FEATURES: dict[str, tuple[Callable[[Pair], bool], float]] = {
    "same name": (bear_the_same_name, 5.0),
    "same initials": (bear_the_same_initials, 4.0),
    "fitting initials": (fit_initials, 2.5),
    "more names": (give_more_names, 3.0),
    "more initials": (give_more_initials, 1.5),
    "short form": (use_a_short_form, 2.0),
    "slip in the given name": (slip_in_the_given_name, 3.0),
    "letter in the given name": (differ_by_a_letter, 2.0),
    "two given names in use": (spell_it_in_two_ways, 1.0),
    "print of the surname": (differ_in_print, -0.5),
    "slip in the surname": (slip_in_the_surname, -1.5),
    "letter of the surname": (differ_in_a_letter, -3.5),
    "nobody else": (are_alone, 2.0),
    "somebody else": (fit_another_too, -1.5),
    "same post": (hold_one_post, 3.0),
    "same organisation": (come_from_one_place, 3.0),
    "same body": (sit_on_one_body, 1.0),
    "same ward": (represent_one_ward, 2.0),
    "same paper": (stand_in_one_paper, 1.0),
    "taking turns": (take_turns, 0.5),
    "other ward": (represent_two_wards, -2.0),
    "other sort": (are_of_two_sorts, -4.0),
    "doubtful list": (stand_in_a_doubtful_list, -0.5),
    "other organisation": (come_from_two_places, -4.0),
    "other title": (are_man_and_woman, -4.0),
    "other time": (are_far_apart, -2.0),
    "present and away": (are_present_and_away, -3.0),
    "rare spelling": (is_a_rare_spelling, 1.0),
    "rare letter": (is_a_rare_letter, 0.5),
    "rare sort": (is_a_rare_sort, 1.5),
    "usual spellings": (are_both_usual, -2.0),
}
"""The features by name, with their weights, in the order in which they are told."""


def weigh(pair: Pair) -> Verdict:
    """How sure it is that a pair is one person, and the features that say so."""
    if listed_together(pair.one, pair.other):
        return Verdict(0.0, "both are entries of one list")
    held = [(holds, weight) for holds, weight in FEATURES.values() if holds(pair)]
    total = PRIOR + sum(weight for _, weight in held)
    return Verdict(probability(total), "; ".join(explain(holds) for holds, _ in held))


def are_of_one_post(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two share a role that is a post of its own."""
    return any(len(role.split()) >= POST_WORDS for role in one & other)


def listed_together(one: Sighting, other: Sighting) -> bool:
    """Two entries of one list are two people, whether present or with apologies."""
    return not one.lists.isdisjoint(other.lists)


def explain(feature: Callable[..., object]) -> str:
    """The first line of a feature's docstring as a clause: "both hold the same post"."""
    line = (feature.__doc__ or feature.__name__).partition("\n")[0].rstrip(".")
    return line[0].lower() + line[1:]


def probability(log_odds: float) -> float:
    """Log odds as a probability of two places.

    >>> probability(0.0), probability(2.5)
    (0.5, 0.92)
    """
    return round(1 / (1 + exp(-log_odds)), 2)


def years_between(one: str, other: str) -> float:
    """The years from one day to another, 0 where one is not told.

    >>> years_between("2010-01-01", "2020-01-01")
    10.0
    """
    if not one or not other:
        return 0.0
    days = (dt.date.fromisoformat(other[:10]) - dt.date.fromisoformat(one[:10])).days
    return round(abs(days) / 365.25, 1)
