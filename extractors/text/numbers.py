"""Small numbers in words."""

from __future__ import annotations

UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
"""From one to nineteen: `UNITS[number - 1]`."""


def numbers_to(last: int) -> dict[str, int]:
    """The value of each number in words from one to a last one, nineteen at most.

    >>> numbers_to(3)
    {'one': 1, 'two': 2, 'three': 3}
    """
    return {word: number for number, word in enumerate(UNITS[:last], 1)}
