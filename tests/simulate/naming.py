"""How papers write names: in full, with initials, bare, and now and then wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tests.simulate.marks import Marks
from tests.simulate.values import Mention, Person
from tests.simulate.words import Words

SLIPS = 0.015  # of the names in lists
LONG = 6  # letters of a surname in which a slip leaves no doubt
VOWELS = dict(zip("aeiou", "eaoua", strict=True))


class Writer:
    """Writes the names of people into papers, and keeps who was meant."""

    def __init__(self, words: Words, marks: Marks) -> None:
        self.words, self.marks = words, marks
        self.mentions: list[Mention] = []
        self.everybody: Sequence[Person] = ()

    def name(self, one: Person, day: dt.date, among: Sequence[Person], style: str = "initials") -> str:
        """A name as one style has it, marked; fuller where another of those named could be meant."""
        surname = one.surname(day)
        alike = [other for other in among if other is not one and other.surname(day) == surname]
        if style == "bare" and alike:
            style = "initials"
        if style == "initials" and self._shared(one, surname):
            style = "full"
        written = self._styled(one, self._slipped(surname, style), style)
        return self.written(one, written)

    def _shared(self, one: Person, surname: str) -> bool:
        """Whether somebody else is or was written with the same initial and surname."""
        return any(
            other is not one
            and other.given[0] == one.given[0]
            and surname in [name for _, name in other.surnames]
            for other in self.everybody
        )

    def written(self, one: Person, words: str) -> str:
        """Words that name somebody, marked."""
        mention = Mention(person=one, written=words)
        self.mentions.append(mention)
        return self.marks.mark(mention, words)

    def _styled(self, one: Person, surname: str, style: str) -> str:
        if style == "bare":
            return surname
        if style == "full":
            return f"{one.given} {surname}"
        if not one.middle or self.words.often(0.1):
            return f"{one.given[0]} {surname}"
        space = " " if self.words.often(0.5) else ""
        return f"{one.given[0]}{space}{one.middle} {surname}"

    def _surnames(self) -> set[str]:
        return {name for one in self.everybody for _, name in one.surnames}

    def _slipped(self, surname: str, style: str) -> str:
        """A surname, rarely with a slip: two letters changed round, one dropped or taken for another."""
        if style == "bare" or len(surname) < LONG or "'" in surname or not self.words.often(SLIPS):
            return surname
        at = self.words.chance.randrange(2, len(surname) - 2)
        letter, following = surname[at], surname[at + 1]
        made = {
            0: surname[:at] + following + letter + surname[at + 2 :],
            1: surname[:at] + surname[at + 1 :],
            2: surname[:at] + VOWELS.get(letter, letter) + surname[at + 1 :],
        }[self.words.chance.randrange(3)]
        return made if "-" not in surname and made not in self._surnames() else surname
