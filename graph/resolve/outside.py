"""Names that say by themselves that a thing is no council's own: national bodies, health and police."""

from __future__ import annotations

import re

OUTSIDE = re.compile(
    r"""
    (?:national|government|welsh\sgovernment|scottish\sgovernment|uk|home\soffice|nhs|ministry\sof
      |department\s(?:of|for)|hm|(?:his|her)\smajesty['’]?s)\s.+
    | .+\s(?:for|of|in)\s(?:england|wales|scotland|northern\sireland|ireland|england\sand\swales)
    | .+\s(?:university\shealth\sboard|integrated\scare\s(?:board|partnership|system)
      |clinical\scommissioning\sgroups?|nhs\s(?:foundation\s)?trust|resilience\sforum
      |police\s(?:and\scrime\s)?commissioner|fire\s(?:and\srescue\s)?authority)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Names of what stands outside all councils, however often a council's papers speak of it."""
OWN = re.compile(
    r".+\s(?:liaison|working|task|steering|scrutiny|sub-?committee|department|service|team)\b.*",
    re.IGNORECASE,
)
"""What a council sets up itself about such things."""


KNOWN = frozenset([
    "BBC", "CQC", "DEFRA", "DVLA", "DVSA", "DWP", "HMRC", "HSE", "ICO", "LGA", "NALC", "NHS", "OFSTED",
    "RNLI", "RSPB", "RSPCA", "SLCC", "UKHSA", "YMCA",
])  # fmt: skip
"""Letters by which bodies of a whole country go, seldom spelt out."""


def is_of_no_council(name: str) -> bool:
    """Whether a name is of something that is no council's own.

    >>> is_of_no_council("Welsh Government"), is_of_no_council("Independent Pay Panel for Wales")
    (False, True)
    >>> is_of_no_council("Fen Vale University Health Board"), is_of_no_council("Health and Wellbeing Board")
    (True, False)
    >>> is_of_no_council("NHS Liaison Working Group")
    False
    """
    if name.upper() in KNOWN:
        return True
    return OUTSIDE.fullmatch(name) is not None and OWN.fullmatch(name) is None
