"""The patterns that tell who moved or seconded what, with what a name may be in them."""

from __future__ import annotations

import re
from functools import cache

from councilgraph.extractors.letters import WORD
from councilgraph.extractors.profile import Profile

NAME = (
    rf"(?<!\w)(?<!\w['’])(?!NOBODY)(?:[A-Z]{{2,4}}(?![\w’'])(?! (?!NOBODY)[A-Z][a-z])"
    rf"|(?:(?:TITLE)[\s(]*){{0,3}}(?:[A-Z]\.?\s){{0,3}}"
    rf"(?:(?:PARTICLE) )?(?>{WORD})(?:(?: +|-)(?!NOBODY|COUNCILLOR)(?:(?:PARTICLE) )?(?>{WORD}))?)"
)
VERB = re.compile(r"(?:(?<![<\w])|(?<=\\b))(?:proposed|moved|proposer|mover|seconded|seconder)\b")


@cache
def naming(profile: Profile, path: str) -> tuple[re.Pattern[str], ...]:
    """Patterns in which NAME stands for a name; capitals tell names."""
    return tuple(re.compile(_with_name(text, profile)) for text in profile.words(path))


def how_it_begins(profile: Profile) -> re.Pattern[str]:
    """How the words begin that were moved, with what may stand before them."""
    resolved, put = (profile.pattern(f"motions.{one}", flags=0).pattern for one in ("resolved", "put"))
    frame = rf"^[\s,:;.)#–-]*(?:{put}|(?P<resolved>{resolved}))?(?P<text>[\"“‘']?{{}}\b.+)"
    return profile.pattern("motions.that", frame, re.DOTALL)


def _with_name(text: str, profile: Profile) -> str:
    """A pattern with what NAME stands for: a name, its title and the particles in it."""
    name = (
        NAME.replace("TITLE", profile.pattern("motions.titles").pattern)
        .replace("COUNCILLOR", f"(?i:{profile.pattern('people.councillor').pattern})")
        .replace("NOBODY", profile.pattern("motions.nobody").pattern)
        .replace("PARTICLE", "|".join(profile.words("people.particles")))
    )
    return _once(text).replace("NAME", name)


def _once(text: str) -> str:
    """A pattern of which the first letter of each verb may be a capital, or all of them."""
    return VERB.sub(
        lambda verb: f"(?:[{verb[0][0].upper()}{verb[0][0]}]{verb[0][1:]}|{verb[0].upper()})", text
    )
