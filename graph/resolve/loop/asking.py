"""Which decisions ask for something, and which of them for something to come back.

The words of a decision are read by what its first verb does: what closes a matter ("notes the report") asks
for nothing unless it goes on to ask; what asks, names who is to act, or wants words or papers given asks.
Which verbs and nouns these are stands in `words.toml`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from councilgraph.graph.resolve.loop.asked import Ask
from councilgraph.graph.resolve.loop.due import work_out_due
from councilgraph.graph.resolve.loop.vocabulary import words_for

WORD = re.compile(r"[A-Za-z][\w’'-]*")
OPENING = 3  # words from the first verb among which a verb that closes a matter stands
APART = 12  # words that may stand between "provide" and "figures", "figures" and "be provided"
AGAIN = re.compile(
    r"""
    \b(?:
      # brought back, reported back, be considered again, look at the matter again
      (?:bring|brought|report(?:ed|s)?|come|submit(?:ted)?|present(?:ed)?|refer(?:red)?|feed|fed|invited?)
        \ (?:\w+\ ){0,4}?back
      # bring them to the April meeting, be prepared and brought before the Committee
      |(?:bring|brought|lay|laid|come)\ (?:\w+\ ){0,3}?(?:to|before)\ (?:the|an?|its|our|their)
        \ (?:[\w’']+\ ){0,3}?(?:committee|council|panel|board|cabinet|commission|meeting|members)\b
      |(?:consider|look|discuss|examine|return|review|see|scrutinise|visit|bring|brought|come|report)\w*
        \ (?:[\w’'–-]+\ ){0,12}?(?:again|once\ more)
      |(?:take[ns]?|raised?|put|hears?|dealt|gone?)\ (?:[\w’'–-]+\ ){0,12}?(?:again|once\ more)
      |(?:re-?(?:visit|consider|examine)|follow-?up)\w*
      |return(?:s|ed)?\ (?:to\b|(?!the\b|an?\b|his\b|her\b|its\b|their\b)(?:[\w’'–-]+\ ){0,10}?with\b)
      |(?:consider|discuss|examin|scrutinis)\w*\ (?:[\w’'–-]+\ ){0,12}?further\b(?!\ (?:with|to)\b)
      |(?:consideration|discussion|scrutiny|examination)\ (?:[\w’'–-]+\ ){0,12}?
        (?:be\ (?:resumed|continued)|continue)\b
      |review\ (?:the\ )?progress
      # the Director report on progress
      |(?<!\bthe\ )(?<!\bthis\ )(?<!\ba\ )report(?:s|ing)?\ (?:again\ |further\ |progress\ )?
        (?:(?:in|within|by|before|at)\ (?:[\w’']+\ ){1,5}?)?
        (?:on|to\ (?:[\w’']+\ ){1,8}?(?:committee|panel|board|members|cabinet|council|meeting)
        |(?:in|by|before)\ (?:the\ )?(?:spring|summer|autumn|winter|new\ year))\b
      |be\ reported\ (?:up)?on\b
      # a further report, regular updates
      |(?<!\bthe\ )(?<![–—-]\ )  # no title: "Ferry Steps – Annual Report"
        (?:further|future|progress|update|regular|annual|quarterly|detailed|another|new|fuller)
        \ (?:\w+\ ){0,3}?
        (?:report|update|briefing|item|paper|presentation|note|discussion|consideration|one)s?\b
      # draft a policy
      |(?:draft|prepare|produce|develop|bring\ forward|draw\ up)\ an?\ (?:[\w’'–-]+\ ){0,4}?
        (?:policy|protocol|ordinance|by-?law|strategy|scheme|specification|business\ case)\b
      # that there be a report
      |(?:have|be|needs?|orders?|awaits?|commissions?|drawn?\ up)\ an?\ (?:\w+\ ){0,2}?
        (?:report|update|paper|presentation)\b
      # see how it is progressing
      |(?:see|hear|learn|know|told)\ (?:more|how\ (?:[\w’'–-]+\ ){1,12}?
        (?:progress|develop|proceed|advanc|going|get|far(?:es|ing)|doing|com(?:es|ing)|work|stand))\w*
      # be added to the work programme
      |(?:add(?:s|ed)?|includ(?:es?|ed|ing)|place[ds]?|puts?|keeps?|kept|goe?s?|stand|remain)
        \ (?:[\w’'–-]+\ ){0,9}?(?:to|in|on)
        \ (?:(?:the|its|their)\ )?(?:[\w’']+\ ){0,3}?
        (?:work\ programme|agenda|forward\ plan|action\ (?:log|list|tracker))
      # be on the next agenda, be a standing item
      |(?:on|for)\ (?:the|a)\ (?:next|future|following)\ agenda
      |be\ (?:on\ (?:the|its)\ agenda|an?\ (?:standing|agenda|regular)\ item)
      |be\ (?:listed|scheduled|timetabled)\ for\ (?:a\ |an\ )?(?:\w+\ )?(?:discussion|consideration|meeting)
      |to\ a\ (?:future|later|subsequent)\ meeting
      # attend the next meeting
      |attend\ (?:the|a|its)\ (?:next|future|following|subsequent)\ (?:\w+\ )?meeting
      # kept informed, kept under review, be updated
      |(?:keeps?|kept)\ (?:\w+\ ){0,8}?
        (?:informed|abreast|posted|appr(?:ai|i)sed|updated|up\ to\ date|under\ review)
      |(?:members|committee|panel|board|councillors)\ (?:to\ )?be\ (?:updated|briefed)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a matter is to come before those who asked once more."""
WANTS = re.compile(
    r"\b(?:wish(?:es|ed)?|want(?:s|ed)?|hopes?|asks?"
    r"|would (?:like|welcome|appreciate|find it (?:helpful|useful)))"
    r" (?:to (?:see|hear|know|learn|have|be)\b|a\b|an\b|sight\b)"
    r"|(?<!opted )(?<!pointed )(?<!elected )(?<!nominated )\b(?:to|let|inform|tell|advise)"
    r" (?:all )?(?:the )?(?:members|committee|panel|board)\b(?! of\b)",
    re.IGNORECASE,
)
"""Words by which those who decide say what they would like to have, or that they are to be told it."""
TO_US = re.compile(
    r"""
    \b(?:suppl(?:y|ies)|provides?|sends?|furnish(?:es)?|e-?mails?)\ (?:all\ |the\ |each\ |every\ )*
      (?:members?|councillors|committee|panel|board)\b(?!\ of\b|[’'])
    |\bbe\ (?:sent|supplied|provided|circulated|shared|reported|forwarded|issued|copied|passed|e-?mailed
        |made\ available)\ (?:\w+\ )?(?:to|with)\ (?:all\ |the\ )*
      (?:members|councillors|committee|panel|board)\b(?!\ of\b)
    |(?:^|\bthat\ )(?:all\ |the\ )*(?:members|councillors|committee|panel|board)\ (?:to\ )?be\ (?:\w+ly\ )?
      (?:informed|advised|notified|told|shown)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which something is to be given or told to those who decide, whatever it is."""
ACTOR = re.compile(
    r"""
    ^(?P<that>[Tt]hat\ )?(?:[Tt]he\ )?
    (?:(?:[A-Z][\w’'-]*+|of|and|for|the|&),?\ ){2,14}      # a name: "Housing Association"
    (?:to\ [a-z]+
      |(?(that)(?!(?:be|is|are|was|were|has|have|had|will|would|and|or|in|on|at|as|by|with|from|of|for|the|to)\b)
        [a-z]{3,}(?<!s)(?<!ed)|(?!))
    )\b
    """,
    re.VERBOSE,
)
"""A decision that begins with who is to act: "That the Rivers Trust supply", "Rivers Trust to explain"."""
A_NOTE = re.compile(
    r"\ba (?:(?:briefing|written|further|short|explanatory|information|position|covering) ){0,2}note\b"
    r"|\b(?:an? )?(?:options? appraisal|business case|feasibility study)\b",
    re.IGNORECASE,
)
WOULD = re.compile(r"\bwould welcome\b", re.IGNORECASE)
"""What only looks like a verb that closes a matter: a paper, and what is not there yet."""
RECEIVES = re.compile(
    r"\breceives? (?:and \w+ )?(?:the|this)\b"
    r"|^(?:that )?(?:believes?|finds?|deems?|regards?|(?:considers?|concludes?) that"
    r"|considers? [^.;]{1,80}? to be|shares? the (?:concern|view)s?|takes? (?:the view|comfort|heart)"
    r"|looks? forward to the|has no|does not|agrees? with|understands?|sees? no|pays? tribute"
    r"|gives? its (?:backing|support)|(?:is|was|remains?) (?!to\b|asked\b|requested\b|invited\b)\w+)\b",
    re.IGNORECASE,
)
"""What is received is there, "a further report" is not; and what those who decide think of it."""
HAVING = re.compile(r"^(?:that,? )?having [^,;]{1,120}, ", re.IGNORECASE)
"""What was done before something is decided: "Having heard from the Trust, is satisfied"."""
PUT_OFF = re.compile(
    r"\bbe (?:\w+ly )?(?:reviewed|considered|discussed|examined|taken|deferred|adjourned|resumed)\b"
    r"|\b(?:carried forward|rolled forward|(?:held|laid) over|stands? adjourned)\b"
    r"|\b(?:defer|adjourn|postpone)s?\b|\bcontinues? (?:consideration|the (?:matter|item|application))\b"
    r"|^(?:that )?(?:the )?"
    r"(?:committee|panel|board|members|(?:(?:plan|propose|intend|decide|resolve|agree)s? )?to) "
    r"(?:consider|review|discuss|monitor|examine|scrutinise)\b",
    re.IGNORECASE,
)
"""Words by which a matter is to be gone into, which comes back where they tell a time for it."""
SETTLES = re.compile(
    r"""
    \b(?:work|business|functions?|responsibilit(?:y|ies)|remits?|powers?|duties|roles?)\b
      [^.;]{0,90}?\b(?:be\ (?:taken\ (?:over|on)|transferred|assumed|passed|delegated)|pass|transfer)\b
    |\bname\ of\b[^.;]{0,90}?\b(?:be\ changed|become)\b
    |\bbe\ (?:agreed(?!\ (?:with|by|between)\b)|retitled|signed\ off|regarded\ as|left\ there)
    |^agrees?\ that\ [^.;,]{1,60}?\ (?:is|are|has|have|was|were)\ (?!asked|requested|invited|to\b)
    |\bbe\ (?:\w+ly\ )?(?:merged|dissolved|disbanded|abolished|wound\ up|renamed|known|called
        |appointed|co-opted|nominated|elected|authori[sz]ed|empowered|established|set\ up|formed
        |constituted|reconstituted)\b
    |\b(?:replace|succeed)s?\ the\b[^.;]{0,90}?\b(?:committee|panel|board|commission|group|forum)\b
    |\b(?:remain|continue|act|serve)s?\ (?:in\ (?:post|office)\ )?as\b(?!\ an?\b)
    |\bdelegated\ (?:authority|powers?)\b|\bauthority\ be\ (?:delegated|given|granted)\b
    |\btakes?\ over\ the\b|\b(?:serve|sit)\ on\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words that settle a matter, or who does something from now on, of which nothing is to come back."""
COURTESY = re.compile(
    r"\b(?:thanks|congratulations|condolences|sympathy|appreciation|gratitude|best wishes)\b"
    r"[^.;]{0,60}?\bbe (?:\w+ly )?(?:conveyed|given|sent|passed|extended|recorded|expressed|placed)\b",
    re.IGNORECASE,
)
"""What is but polite."""
FROM_OTHERS = re.compile(
    r"^(?:was |were )?(?:referred|requested|submitted|remitted|recommended) (?:by|from)\b", re.IGNORECASE
)
"""Words that tell from whom a matter came: "Referred by Council"."""
ANSWERED = re.compile(
    r":\s+(?:it|they|there|that|this|these|those) (?:was|were|is|are|had|has)\b", re.IGNORECASE
)
"""What was answered as it was asked: "the number of boats: it was nine"."""
NONE = re.compile(
    r"^(?:\w+ )?(?:that )?no (?!later\b|longer\b|sooner\b)(?:\w+ ){1,7}?(?:be|is|are)\b(?!.*\b(?:but|and)\b)",
    re.IGNORECASE,
)
"""With these nothing is to be done: "that no further reports be submitted"."""
CAPITALS = re.compile(r"\b[A-Z][\w’'-]+")
NOUN = re.compile(r"request (?:for|from|received|was|had)\b|remits? of\b")
"""A request that somebody made and none that is made, and what somebody is there for."""
BEFORE = re.compile(
    r"""
    (?<!which\ )(?<!that\ )(?<!what\ )(?<!who\ )
    (?:\b(?:had|has|have)\ (?:\w+\ )?been\ \w+ | \b(?:was|were)\ (?:\w+ly\ )?\w+(?:ed|wn|nt|ven)\b\W*$)
    """,
    re.VERBOSE,
)
TO_BE = re.compile(r"\b(?:be|to)\b(?! (?:the|an?|all|members|its?|their)\b)", re.IGNORECASE)
"""Words that tell what was done before, and words that tell what is to be done."""
TELLS = frozenset(("be", "is", "was", "are", "were", "has", "had"))
"""Verbs with which more is told of what is named right before them: "the answer was clear"."""
WILL = frozenset(("will", "would", "can", "could", "may", "might", "had", "has", "have"))
"""Words behind which "be" tells what is to come in any case."""
CALLS_TOO = re.compile(
    r"\band (?:also )?(?:asks|urges|invites|instructs|recommends|directs|calls (?:on|upon|for)) (?!of\b)",
    re.IGNORECASE,
)
"""A second verb that asks, behind one that may close a matter."""
AND_THAT = re.compile(r"[;,.]?\s+and\s+that\s+", re.IGNORECASE)
REPORT = re.compile(
    r"\b(?:report|update|item|paper|presentation|review|quotation|quote|estimate|draft)s?\b|\badvice\b"
    r"|\bbe (?:reported|brought)\b",
    re.IGNORECASE,
)
LEADS_ADVICE = re.compile(r"\b(?:recommend|urge|puts? (?:it )?to)", re.IGNORECASE)
ACTED_ON = re.compile(
    r"\b(?:letter|e-?mail|representations?|objections?)(?: \w+){0,3} be (?:sent|written|made|submitted)\b"
    r"|\bbe sent an? (?:letter|e-?mail)\b|\bwrites? to\b|\bbe (?:arranged|organised|convened)\b"
    r"|\bbe advised to\b|\b(?:(?:attend|be present) to|appear before)\b"
    r"|\bbe (?:informed|notified) (?:of|that|about)\b"
    r"|\bbe (?:raised|pursued|taken up|followed up) with\b"
    r"|\bbe (?:drawn|brought) to the attention of\b"
    r"|\bbe (?:conveyed|communicated|forwarded|put|passed) to (?!(?:a|the) (?:vote|meeting)\b)"
    r"|\bbe (?:taken up|considered|examined|investigated|looked into|looked at|dealt with|reviewed) by\b",
    re.IGNORECASE,
)
"""Words by which somebody is to act, who may not be named."""


def asks_for_something(ask: Ask) -> bool:
    """Whether a decision asks for something: of somebody, or for something to come back.

    What tells what became of a matter asks for nothing: "the reply was tabled". Nor does what notes,
    welcomes, supports or approves, unless it goes on to do so, or what nobody but the body is to act on.
    """
    if ask.node.kind == "cg:Request":
        return ANSWERED.search(ask.text) is None
    if _is_no_ask(ask.text):
        return False
    if asks_back(ask):
        return True
    words = _words(ask.text)
    if _asks_first(words) or CALLS_TOO.search(ask.text) or _is_to_decide(ask, words):
        return True
    if _closes(words) or "cg:Noted" in ask.dispositions or SETTLES.search(ask.text):
        return False
    return bool(ask.owners or ask.back_to or ACTED_ON.search(ask.text) or _names_actor(ask.text))


def _is_to_decide(ask: Ask, words: Sequence[str]) -> bool:
    """Whether a clause names what somebody is to approve whom the words that lead it in ask."""
    is_theirs = words and (words[0] in words_for("deciding") or _names_actor(ask.text))
    if not (ask.lead and ask.owners and is_theirs):
        return False
    return not (_closes(_words(ask.lead)) or SETTLES.search(ask.lead))


def _is_no_ask(text: str) -> bool:
    """Whether a decision but leads in others, tells what was done or that nothing is to be, or is polite."""
    if text.rstrip().endswith(":") or (BEFORE.search(text) and not TO_BE.search(text)):
        return True
    return any(one.search(text) for one in (NONE, COURTESY, FROM_OTHERS))


def asks_back(ask: Ask) -> bool:
    """Whether a decision asks for something to come back: a report, an update, an item on an agenda."""
    return _asks_back(ask.text) or (PUT_OFF.search(ask.text) is not None and _tells_time(ask))


def _tells_time(ask: Ask) -> bool:
    """Whether what is to be done is not closed, and is to be done by a time that is told."""
    next_meeting = ask.day + dt.timedelta(1)  # whenever that is
    told = ask.due or work_out_due(ask.text, ask.day, [next_meeting])
    return told is not None and not _closes(_words(ask.text))


@lru_cache(maxsize=10_000)  # a request is weighed against many things
def _asks_back(text: str) -> bool:
    """As `asks_back`, of the words of a decision."""
    words = _words(text)
    if _closes(words) and not _goes_on_to_ask(words):
        return False
    told = any(one.search(text) for one in (AGAIN, WANTS, TO_US))
    return told or _wants_given(words) or _is_for_words(words)


def led_in_as_advice(ask: Ask) -> bool:
    """Whether a clause is what somebody is recommended to do, by the words that lead it in."""
    return LEADS_ADVICE.search(ask.lead) is not None


def asks_for_report(ask: Ask) -> bool:
    """Whether a decision asks for a report, an update or an item, rather than for figures to be sent."""
    return asks_back(ask) and any(one.search(ask.text) for one in (REPORT, AGAIN, PUT_OFF))


def _wants_given(words: Sequence[str]) -> bool:
    """Whether words or papers are to be given: "provide figures", "information be circulated"."""
    given, nouns = words_for("giving"), words_for("returned")
    at = [place for place, word in enumerate(words) if word in nouns]
    for place in at:
        if any(word in given and word != words[place] for word in words[max(0, place - APART) : place]):
            return True
    if _are_to_be_given(words):
        return True
    return any(one in ("members", "member", "committee") and other in given for one, other in _ahead(words))


def _are_to_be_given(words: Sequence[str]) -> bool:
    """Whether words or papers are to be given, whoever is to give them: "that figures be provided"."""
    given, nouns = words_for("giving"), words_for("returned") | words_for("told of")
    return any(
        one == "be" and other in given
        for place, word in enumerate(words)
        if word in nouns
        for one, other in pairwise(words[place + 1 : place + 2 + APART])
    )


def _ahead(words: Sequence[str]) -> list[tuple[str, str]]:
    """Each word before "be" or "to be" with the word behind it: "Members be sent", "Members to be sent"."""
    plain = [word for word in words if word != "to"]
    return [(one, other) for one, be, other in zip(plain, plain[1:], plain[2:], strict=False) if be == "be"]


def _is_for_words(words: Sequence[str]) -> bool:
    """Whether a decision is but the name of what is wanted: "Update on the library in three months"."""
    told = [
        word for word in words if word not in ("a", "an", "the", "that", "more", "written", "full", "verbal")
    ]
    more = {*told[1:2], *(word for word in told if word in ("be", "is"))}
    return bool(told) and told[0] in words_for("returned") and TELLS.isdisjoint(more)


def _asks_first(words: Sequence[str]) -> bool:
    """Whether the first verb of a decision asks: "Presses the Trust for", "that the Trust be asked"."""
    told = [at for at, word in enumerate(words) if word not in words_for("who decides")]
    asking = words_for("asking")
    is_verb = told and words[told[0] - 1 : told[0]] != ["the"]  # "that the press be excluded"
    if is_verb and words[told[0]] in asking and not NOUN.match(" ".join(words[at] for at in told)):
        return True
    return any(one == "be" and other in asking for one, other in pairwise(words))


def _names_actor(text: str) -> bool:
    """Whether a decision begins with somebody named who is to act."""
    match = ACTOR.match(text)
    return match is not None and len(CAPITALS.findall(match.group().removeprefix("That "))) > 1


def _closes(words: Sequence[str]) -> bool:
    """Whether the first verb of a decision closes a matter: "Notes the report", "that it be noted"."""
    told = [word for word in words if word not in words_for("who decides")]
    closing = words_for("closing")
    if any(word in closing for word in told[:OPENING]) and told[0] not in words_for("asking"):
        return True
    ended = closing | words_for("closed")
    return any(one == "be" and other in ended for one, other in pairwise(words))


def _goes_on_to_ask(words: Sequence[str]) -> bool:
    """Whether words behind the first ask: "notes the report and requests an update".

    "Be noted and a further report be submitted" asks too, "and that a report will be submitted" does not.
    """
    asking = words_for("asking")
    if any(one in ("and", "that") and other in asking for one, other in pairwise(words)):
        return True
    behind = words[words.index("and") :] if "and" in words else ()
    if any(one == "be" and other in asking for one, other in pairwise(behind)):
        return True
    further = "further" in behind and "be" in behind[behind.index("further") :]
    return WILL.isdisjoint(behind) and (further or _are_to_be_given(behind))


def _words(text: str) -> list[str]:
    """The words of a decision in small letters; "a note" is a briefing, what is received is noted."""
    plain = RECEIVES.sub("notes the", WOULD.sub("request", A_NOTE.sub("a briefing", HAVING.sub("", text))))
    plain = plain.replace("carried forward", "deferred")
    return [word.lower() for word in WORD.findall(plain) if word != "May"]  # the month, no verb


def asking_part(text: str) -> str:
    """The words of a decision without those that but close a matter before they ask, where it does both.

    >>> asking_part("THAT Report 4 be received; AND THAT staff be directed to report back on the ferry")
    'staff be directed to report back on the ferry'
    """
    parts = AND_THAT.split(text)
    asking = [part for part in parts if not _closes(_words(part))]
    return " ".join(asking) if len(parts) > 1 and asking else text
