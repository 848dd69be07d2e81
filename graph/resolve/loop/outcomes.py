"""Words by which papers tell what became of what was asked."""

from __future__ import annotations

import re

PROGRAMME = re.compile(
    r"\bwork(?:ing)? (?:programme|plan)|forward plan|outstanding (?:issues|actions|matters)"
    r"|action (?:log|list|sheet|tracker)|\btracker\b",
    re.IGNORECASE,
)
"""In the heading of an item at which a meeting looks through what is planned."""
STILL_OPEN = re.compile(
    r"""
    \b(?:had|has|have)\ not\ (?:yet\ |so\ far\ )?
      (?:come\ back|replied|responded|reported|answered|been\ (?:received|provided|supplied|answered))\b
    |\bno\ (?:reply|response|answer|report)\ (?:(?:had|has)\ )?(?:yet\ )?(?:been\ )?
      (?:received|seen|come|given|made)\b
    |\b(?:still\ outstanding|await(?:ed|ing)|acknowledg(?:e?s|ed|e?ment)|chas(?:ed|ing)|remind(?:er|ed))\b
    |\b(?:reply|response|answer)\ (?:will|is\ to)\ (?:issue|follow|be)\b
    |\b(?:not\ yet|yet\ to|(?:seen|heard)\ nothing|nothing\ (?:\w+\ )?(?:has|had|yet|to\ report))\b
    |\bapologi[sz]ed\b(?![^.;]*\b(?:present|tabl|submitt|circulat|introduc)(?:ed|ing)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In a sentence that tells of what has not come."""
PUT_BACK = re.compile(
    r"\b(?:deferred|postponed|adjourned|(?:carried|brought|rolled|held|laid) (?:over|forward)"
    r"|put (?:back|off)) (?:to|until|till)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of what is to come later than it should have."""
DECIDED_ON = re.compile(
    r"""
    \brecommendations?\b[^.;]{0,150}?\b(?:accepted|agreed|approved|endorsed|implemented|carried|rejected|declined)\b
    |\b(?:accepted|agreed|approved|endorsed|implemented|rejected|declined)\b[^.;]{0,90}?\brecommend(?:ations?|ed)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In a sentence that tells what became of recommendations."""
TAKEN_BACK = re.compile(
    r"\b(?:request|requirement|instruction)\b[^.;]{0,150}?\bwithdrawn\b"
    r"|\b(?:request|report|update|briefing|paper|item)s?\b[^.;]{0,150}?"
    r"\bno longer (?:be )?(?:required|needed|wanted|pursued|necessary)\b",
    re.IGNORECASE,
)
"""In a decision by which those who asked do so no longer."""
ASKED_AGAIN = re.compile(
    r"\b(?:again|once more) (?:be )?(?:ask|request|instruct|invit|urg|press|direct)(?:e?d|e?s)?\b"
    r"|\b(?:ask|request|instruct|invit|urg|press|direct|writ)(?:e?d|e?s|e|ten)? "
    r"(?:again|once more|a (?:second|third) time)\b"
    r"|\b(?:repeat|renew|reiterate)s? (?:its|their|the) (?:request|call|recommendation|invitation)\b",
    re.IGNORECASE,
)
"""In a decision by which what did not come is asked for again."""
ASKED = re.compile(
    r"\b(?:request(?:ed|s)?|asked|sought|wanted|wished|called for|agreed|resolved|resolutions?|decided"
    r"|decision|recommend(?:ed|ations?)|referr(?:ed|al)|remitted|instruct(?:ed|ions?)|directed|tasked|commissioned"
    r"|promised|discuss(?:ed|ion)|further to|in response to|motion)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of what was asked at a meeting, or agreed there."""
