"""Payees: the organisations that the lists of payments in minutes name, and which sum each is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.naming import COUNCIL_END, acronyms_of, sources
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Statement, Text

CAPITAL = r"(?=[\w&-]*[A-Za-z])[A-Z0-9][\w’'&/-]*(?:\.\w+)*(?:(?:(?<=Ltd)|(?<=Co)|(?<=\b[A-Z]))\.)?"
RUN = re.compile(rf"(?:{CAPITAL}|[a-z]-\w+)(?: +(?:(?:&|and|of|the|for)\s+)*{CAPITAL})*")
BETWEEN = re.compile(r"[^£€$]{0,70}?[\s–—:(-]*(?=[£€$]\s?\d)")
AFTER = re.compile(r"(?P<sum>[£€$]\s?[\d,.]*\d)(?P<apart>\s*[–—-]\s*[A-Za-z\d])?")
TO = re.compile(r"(?P<sum>[£€$]\s?[\d,.]*\d)[^£€$.;]{0,40}? to (?P<the>the )?(?=[A-Z])")
BEGINS = re.compile(r"^|(?<=\)),\s+|;\s+")
MONEY = r"((?:[£€$]\s?)?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d)"
ROW = re.compile(rf"(?<![\d.,]){MONEY}\s+{MONEY}\s+{MONEY}(?![\d.,%])")
FIGURE = re.compile(r"[£€$]\s?[\d.]|\d\.\d\d")
PENCE = re.compile(r"\d\.\d\d")
NUMBER = re.compile(r"[^\d.]")
NEAR = 400  # characters of a passage from the payee to the sum
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}")
INITIAL = re.compile(r"(?:[A-Z]\.?)+")
NUMBERED = re.compile(r"\s+\d{4,7}\s*$")


@dataclass(frozen=True, slots=True)
class Payment:
    """A payee, as written, and where in the paragraph the sum stands."""

    payee: Text
    start: int
    end: int

    def within(self, text: Text) -> Text:
        """The words of a paragraph from the payee to the sum, whichever stands first."""
        first, last = text.at.index(self.payee.at[0]), text.at.index(self.payee.at[-1]) + 1
        begins = min(first, self.start)
        return text.part(begins, min(max(last, self.end), begins + NEAR))


def find(paper: Paper) -> Iterator[Statement]:
    """The organisations to which items record payments."""
    for (source, _), listed in zip(sources(paper), payments(paper), strict=True):
        for text, payment in listed:
            thing = payee(payment, paper)
            if thing:
                yield paper.state(source, "cg:mentions", thing, payment.within(text))


def payee(payment: Payment, paper: Paper) -> Mention | None:
    """The organisation that is paid; None where that is the council itself."""
    name = spaced(payment.payee.plain)
    if paper.council and name == "".join(word[0] for word in paper.council.name.split() if word[0].isupper()):
        return None
    if name in acronyms_of(paper):
        return acronyms_of(paper)[name]
    if COUNCIL_END.search(name):
        found = body_named(name, paper.council, paper.profile)
        return None if found == paper.council else found
    return Mention("cg:Organisation", name, paper.council if name.isupper() else None)


def payments(paper: Paper) -> Sequence[Sequence[tuple[Text, Payment]]]:
    """For each of the `sources`, the payments that minutes tell of there, each with its paragraph."""
    return paper.once(
        "payments",
        lambda: [list(_payments(texts, paper)) if paper.minutes else [] for _, texts in sources(paper)],
    )


def _payments(texts: Sequence[Text], paper: Paper) -> Iterator[tuple[Text, Payment]]:
    if not any(FIGURE.search(text.plain) for text in texts):
        return
    listing = paper.profile.pattern("payments.items", r"\b{}\b")
    listed = any(listing.search(text.plain) for text in texts)
    for text in texts:
        for payment in (*_lines(text, paper), *rows(text, paper)) if listed else ():
            yield text, payment
        for payment in _told(text, paper):
            yield text, payment


def _told(text: Text, paper: Paper) -> Iterator[Payment]:
    """Payments in a sentence: "to pay £450 to the Marsh Cadets and £300 to the Fen Choir"."""
    if not any(sign in text.plain for sign in "£€$") or TO.search(text.plain) is None:
        return
    paying = paper.profile.pattern("payments.paying", r"\b{}\b").search(text.plain)
    table = paper.profile.pattern("payments.table").search(text.plain)
    for match in TO.finditer(text.plain, paying.end() if paying and not table else len(text.plain)):
        run = RUN.match(text.plain, match.end())
        if run is None or paper.profile.pattern("payments.accounts", r"\b{}\b").search(run.group()):
            continue
        end = _organisation(
            run.group(), len(run.group()), paper, apart=bool(match["the"]) and " " not in run.group()
        )
        whole = len(run.group().rstrip(".,")) if match["the"] and _named(run.group(), paper) else 0
        if whole or end:
            yield Payment(text.part(match.end(), match.end() + (whole or end)), *match.span("sum"))


def _named(name: str, paper: Paper) -> bool:
    """Whether words behind "the" name an organisation: no office, no purpose, no plan or place."""
    words = [_bare(word) for word in name.split()]
    purposes = paper.profile.words("payments.purposes")
    kind = dict(paper.profile.pairs("mentions.heads")).get(words[-1], "cg:Organisation")
    place = words[-1] in paper.profile.words("mentions.places")
    bare = len(words) < 2 or words[0].casefold() in purposes or names.has_role(name, paper.profile)  # noqa: PLR2004 - two words
    return kind == "cg:Organisation" and not place and not bare


def _lines(text: Text, paper: Paper) -> Iterator[Payment]:
    """Payments a line each: "Marlow Services - £118.30 (Ch. No. 12)", one after the other too."""
    lead = paper.profile.pattern("payments.lead", "{}")
    table = paper.profile.pattern("payments.table").search(text.plain)
    for begin in BEGINS.finditer(text.plain) if not table else ():
        led = lead.match(text.plain, begin.end())
        start = led.end() if led else begin.end()
        run = RUN.match(text.plain, start)
        between = BETWEEN.match(text.plain, run.end()) if run else None
        if run is None or between is None:
            continue
        paid = AFTER.match(text.plain, between.end())
        words = run.group() + between.group()
        end = _organisation(words, len(run.group()), paper, apart=bool(paid and paid["apart"]))
        if end and paid:
            yield Payment(text.part(start, start + end), *paid.span("sum"))


def rows(text: Text, paper: Paper, *, unnamed: bool = False) -> Iterator[Payment]:
    """Rows of net, tax and total: three sums of which two make the third, the payee before them.

    `unnamed` gives those too that name no organisation, with no words for the payee.
    """
    if not PENCE.search(text.plain):
        return
    head = paper.profile.pattern("payments.table").search(text.plain)
    remarked = head and paper.profile.pattern("payments.remarks", "^{}").match(text.plain[head.end() :])
    done = head.end() if head else 0
    for row in ROW.finditer(text.plain, done):
        net, tax, total = (Decimal(NUMBER.sub("", words)) for words in row.groups())
        before = text.plain[done : row.start()]
        start = done + len(before) - len(before.lstrip(" £|–—-"))
        done = row.end()
        if net + tax != total or total == 0:
            continue
        words = NUMBERED.sub("", text.plain[start : row.start()])
        led = paper.profile.pattern("payments.lead", "{}").match(words)
        skip = led.end() if led and not remarked else 0
        run = None if remarked else RUN.match(words, skip)
        end = _organisation(words[skip:], len(run.group()), paper, apart=False) if run else 0
        if end or unnamed:
            begins = start + skip
            yield Payment(text.part(begins, begins + end), row.start(3), row.end(3))


def _organisation(words: str, run: int, paper: Paper, *, apart: bool) -> int:
    """Where the name of an organisation ends with which words begin, 0 where they begin with none.

    `run` is the length of the capitals they begin with; `apart` tells that what is paid for
    stands behind the sum, so that a word alone may be a name.
    """
    tokens = list(re.finditer(r"\S+", words[:run]))
    purposes = paper.profile.words("payments.purposes")
    first = _bare(tokens[0].group()).casefold()
    titled = paper.profile.pattern("people.titles", r"{}\b", 0).match(words)
    if titled or first in purposes or names.has_role(tokens[0].group(), paper.profile):
        return 0
    if any(INITIAL.fullmatch(token.group()) and len(_bare(token.group())) < 2 for token in tokens):  # noqa: PLR2004 - an initial
        return 0
    if paper.profile.pattern("payments.accounts", r"\s{}\b").search(words):
        return 0
    ends = _company(tokens, paper), _member(words, tokens, paper), _alone(words, tokens, paper, apart=apart)
    return max(ends)


def _bare(token: str) -> str:
    return names.POSSESSIVE.sub("", token).strip(".,:;")


def _company(tokens: Sequence[re.Match[str]], paper: Paper) -> int:
    """Up to the last word that ends names of those who sell and serve."""
    companies = paper.profile.words("payments.companies")
    ends = [
        token.start() + len(token.group().rstrip(".,"))
        for token in tokens[1:]
        if _bare(token.group()) in companies
    ]
    return ends[-1] if ends else 0


def _member(words: str, tokens: Sequence[re.Match[str]], paper: Paper) -> int:
    """Up to the words for a member's fee, which is paid to whom stands before it."""
    fee = paper.profile.pattern("payments.fees", r"\s+(?:annual )?{}\b").search(words)
    return fee.start() if fee and fee.start() <= tokens[-1].end() else 0


def _alone(words: str, tokens: Sequence[re.Match[str]], paper: Paper, *, apart: bool) -> int:
    """A name in capitals, or one word where the purpose stands elsewhere, or words that "&" or "of" joins."""
    first = tokens[0].group().rstrip(".,")
    if ACRONYM.fullmatch(first) and (len(first) > 2 or len(tokens) == 1):  # noqa: PLR2004 - two may be initials
        return len(first)
    joined = any(token.group() in ("&", "of") for token in tokens)
    whole = words[: tokens[-1].end()].rstrip(".,")
    single = len(tokens) == 1 and whole not in paper.profile.words("payments.companies")
    if apart and (joined or single) and not any(sign.isdigit() for sign in whole):
        return len(whole)
    return 0
