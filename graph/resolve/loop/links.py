"""Whether something that came later takes up what was asked: named reasons, each with its weight.

A link is drawn where the reasons together reach `LEAST`; what speaks against it takes away. A wrong link is
worse than a missing one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from councilgraph.extractors.text import dates
from councilgraph.graph.resolve.loop.asked import Ask, Later, words_of_name
from councilgraph.graph.resolve.loop.asking import PUT_OFF, asks_back, asks_for_report, led_in_as_advice
from councilgraph.graph.resolve.loop.due import A_MONTH
from councilgraph.graph.resolve.loop.labels import labels_in
from councilgraph.graph.resolve.loop.replies import are_theirs, is_on_it, is_their_letter
from councilgraph.graph.resolve.loop.subjects import LITTLE_TOLD, Rarity
from councilgraph.graph.resolve.routine import is_routine
from councilgraph.graph.resolve.slugs import fold

LEAST = 0.6  # of the reasons together, from which a link is drawn
SURE = 0.97  # what a conclusion is worth at most
ALIKE = 0.72  # share of what each of two is about that the other is about as well
HALF = 0.45  # share of what a request asks beside its heading that the detail of an entry names
MENTIONED = 0.6  # share of what a request is about that stands in what names its meeting
FEWEST = 2  # words by which a title tells its matter
SAME_WORDS = 88  # per cent of the letters of two texts that are alike, word order aside
EARLY, LATE = dt.timedelta(days=75), dt.timedelta(days=200)  # about a due date, within which it is in time
SOON = dt.timedelta(days=31)  # before a due date, from which on even less of a title will do
LONGEST = dt.timedelta(days=550)  # from the request, where it tells no due date
ASKED = re.compile(
    r"\b(?:request(?:ed|s)?|asked|agreed|identified|recommend(?:ed|ations?)|resolved|raised|suggested|arising|"
    r"further to|following|in response to|previously considered)\b",
    re.IGNORECASE,
)
OF_OTHERS = re.compile(
    r"\b(?:recommendations?|requests?|comments|proposals?|proposed|reference|referral|findings|views"
    r"|put forward)\b",
    re.IGNORECASE,
)
"""In a decision on what another body put forward."""
RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)
"""What was resolved to be put to somebody, and no request of members beside it."""
VERDICT = re.compile(
    r"\b(?:accept|agree|approve|endorse|support|adopt|implement|reject|decline|refuse|dismiss)(?:e?d|s)?\b",
    re.IGNORECASE,
)
"""In a decision that says what becomes of something."""
EVERY = re.compile(
    r"\b(?:annual|yearly|half-yearly|six-monthly|quarterly|monthly|weekly|end of year)\b", re.IGNORECASE
)
"""In the title of what comes again and again, whoever asks for it."""
DONE = re.compile(
    r"\b(?:ha[sd]|have)(?: now| since| already)? (?:been )?"
    r"(?:\w+ed|sent|made|put|given|built|held|met|done|written|paid)\b",
    re.IGNORECASE,
)
"""In a sentence that tells of something done."""
MONTH = re.compile(rf"\b{A_MONTH}\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for a link or against it: how much, and in words that a user may be shown."""

    weight: float
    words: str


CITES_MINUTE = Reason(0.55, "it cites the minute in which this was asked")
OF_NUMBER = Reason(0.45, "it answers the recommendation of that number")
NOTHING_CAME = Reason(-1.0, "it says that nothing has come back")
DEFERRED = Reason(0.0, "it was deferred there")
TAKEN_BACK = Reason(0.05, "those who asked took it back there")
IN_ANY_CASE = Reason(-0.2, "it comes every year or quarter in any case")
ONLY_NAMED = Reason(-0.15, "its title but names whoever was asked")
NAMES_NOTHING_ELSE = Reason(0.4, "its title names nothing but what was asked about")
DUE_THEN = Reason(0.35, "of the items of the meeting at which this was due, it is most about it")
NAMED_BESIDE = Reason(0.4, "it is on that item, and names what was asked there beside its title")
THEIRS = Reason(0.25, "it is the answer of whoever was asked")
TOLD_DONE = Reason(0.25, "those who asked were told that it was done")
NOT_THEIRS = Reason(-0.3, "it is the answer of somebody who was not asked")
ON_IT = Reason(0.35, "it tells the better part of what they were asked")
THEIR_LETTER = Reason(0.65, "it is a letter of whoever was asked, on the same subject")
ANSWER, CALLED = "answer", "called"
STATES: Mapping[str, str] = {
    "decision": "cg:Planned", CALLED: "cg:Planned", "entry": "cg:Planned",
    "document": "cg:ReportedBack", "item": "cg:ReportedBack", ANSWER: "cg:Answered",
}  # fmt: skip
"""How far a request has come by what takes it up, the furthest last: what is on the agenda of a meeting
that is not known to be held is planned, and answers stand apart from all else."""


@dataclass(frozen=True, slots=True)
class Link:
    """A request and something later that takes it up, with the reasons, the weightiest first.

    `answer` where whoever was asked says it, or those who asked take the request back.
    """

    ask: Ask
    later: Later
    answer: bool
    reasons: tuple[Reason, ...]

    @property
    def step(self) -> str:
        """What takes the request up, as `STATES` has it."""
        if self.answer:
            return ANSWER
        put_off = self.later.put_off or self.ask.item in self.later.put_back
        waits = put_off or (self.later.kind == "item" and not self.later.held)
        return CALLED if waits and self.later.kind in ("item", "document") else self.later.kind

    @property
    def score(self) -> float:
        """What the reasons come to, at most `SURE`."""
        return min(SURE, round(sum(reason.weight for reason in self.reasons), 4))

    @property
    def because(self) -> str:
        """The reasons in a line."""
        return "; ".join(reason.words for reason in self.reasons)

    def and_also(self, reason: Reason) -> Link:
        """The link with one more reason."""
        return replace(self, reasons=tuple(sorted((*self.reasons, reason), key=lambda one: -one.weight)))


def _is_answer(ask: Ask, later: Later) -> bool:
    """Whether it is said by whoever was asked: a response, or a decision of theirs on what was asked.

    A decision is of theirs where they took it; where its item cites what was asked and it says what
    becomes of it, or was put there; or where it is on the recommendations or requests of the body that
    asked, by name. An item of theirs is one that tells what became of the recommendations that it cites.
    """
    if later.kind != "decision":
        told = later.kind == "item" and ask.item in later.decided_on and later.body in ask.owners
        return later.kind == "response" or (told and later.body != ask.body)
    to_members = ask.node.kind == "cg:Request" and RECOMMENDATIONS.search(later.words) is not None
    labels = labels_in(later.words)
    meant, other = ask.label in labels, bool(labels and ask.label) and ask.label not in labels
    is_report = asks_back(ask) and not (meant or led_in_as_advice(ask))
    if later.body == ask.body or is_report or to_members or other or PUT_OFF.search(later.words):
        return False
    cites = ask.item in later.cited or ask.meeting in later.cited
    put_there = later.body in ask.owners | ask.back_to
    if cites and put_there and (ask.node.kind == "cg:Recommendation" or "cg:Referred" in ask.dispositions):
        return True
    if cites and VERDICT.search(later.words) and later.body not in ask.back_to:
        return True
    if not (labels or OF_OTHERS.search(later.words)):
        return False
    return later.body in ask.owners or (
        bool(ask.body_name) and ask.body_name in fold(f"{later.words} {later.under}")
    )


def weigh(ask: Ask, later: Later, rarity: Rarity, *, due_then: bool = False) -> Link | None:
    """The link from a request to something later with all its reasons; None where it cannot be one at all.

    It cannot where the later thing is of another council, was there before the request, is the item in
    which the request was made, or neither cites it nor is about the same. `due_then` says that it is the item
    most about the request of the meeting at which this was due.
    """
    if ask.council != later.council or later.item == ask.item or later.iri == ask.iri:
        return None
    letter = is_their_letter(ask, later, rarity)
    answer = letter or _is_answer(ask, later)
    added = later.kind == "decision" and not answer
    if not (later.meeting == ask.meeting and later.programme if added else comes_after(ask, later)):
        return None
    found = [
        *_citing(ask, later, rarity),
        *(_repeated(ask, later) if added else _about(ask, later, rarity)),
    ]
    found += [THEIR_LETTER] if letter else []
    found += [ON_IT] if is_on_it(ask, later, rarity) else []
    found += [DUE_THEN] if due_then and not found else []
    if not any(reason.weight > 0 for reason in found):
        return None
    nothing = ask.item in later.still_open - later.put_back or (later.asked_again and later.body == ask.body)
    found += [NOTHING_CAME] if nothing else []
    found += [DEFERRED] if later.put_off and later.kind in ("item", "document") else []
    found += _when(ask, later)
    if not (added or letter):
        found += _answering(ask, later) if answer else _who(ask, later)
    undone = later.taken_back and later.body == ask.body
    found += [TAKEN_BACK] if undone else []
    return Link(ask, later, answer or undone, tuple(sorted(found, key=lambda one: -one.weight)))


def comes_after(ask: Ask, later: Later) -> bool:
    """Whether something comes after a request: held or planned later, and told in a later paper."""
    if later.day and later.day <= ask.day:
        return False
    if later.seen is None or later.seen > ask.day:
        return True
    planned = later.kind == "entry" and later.day is not None
    return planned and later.seen == ask.day  # in a paper of the day of the request itself


def _citing(ask: Ask, later: Later, rarity: Rarity) -> Iterator[Reason]:
    """What the later thing says of where the request was made.

    A meeting asks for many things: that it is named tells only of a request of which most words are there.
    """
    if ask.item in later.cited:
        yield CITES_MINUTE
        return
    if _is_labelled(ask, later):
        yield OF_NUMBER
        return
    if later.kind == "response" and later.cites_minute:
        yield Reason(-0.5, "it cites another minute")
    if any(one.startswith(f"{ask.meeting}/") for one in later.cited):
        return  # it names the meeting for another minute
    told = later.told | later.about | later.cited.get(ask.meeting, frozenset())
    beside = _names_beside(ask, later, rarity) or (later.kind == "entry" and _is_short_for(later, ask))
    if not beside and rarity.share(ask.heading if later.kind == "decision" else ask.about, told) < MENTIONED:
        return
    if ask.meeting in later.cited:
        yield Reason(0.45, f"it names the meeting of {ask.day.isoformat()} as where this was asked or agreed")
        return
    yield from _naming_day(ask, later)


def _naming_day(ask: Ask, later: Later) -> Iterator[Reason]:
    """Whether what came later names the day or month on which this was asked, or those of others."""
    days = {one.date for one in dates.find(later.words)}
    months = {(int(one["year"]), dates.MONTHS[one["month"].lower()]) for one in MONTH.finditer(later.words)}
    asked_on = {ask.day, *ask.repeats} & days
    if asked_on:
        named = max(asked_on).isoformat()
        yield Reason(0.45, f"it names the meeting of {named} as where this was asked or agreed")
    elif not ASKED.search(later.words):
        return
    elif (ask.day.year, ask.day.month) in months and not days:
        yield Reason(0.4, f"it says that this was asked in {ask.day:%B %Y}")
    elif (days or months) and later.kind == "entry":
        yield Reason(-0.4, "it names another meeting as where it was asked")


def _is_labelled(ask: Ask, later: Later) -> bool:
    """Whether an answer has the label of a recommendation, below a like heading that names who made it."""
    if later.kind not in ("decision", "response") or ask.label not in labels_in(later.words):
        return False
    of_them = ask.meeting in later.cited or (bool(ask.body_name) and ask.body_name in fold(later.under))
    return of_them and not ask.heading.isdisjoint(later.about)


def _is_short_for(later: Later, ask: Ask) -> bool:
    """Whether all that a title tells is what a request asks: "Ferry" for the tolls of the ferry."""
    return bool(later.about) and later.about <= ask.own


def _names_beside(ask: Ask, later: Later, rarity: Rarity) -> bool:
    """Whether an entry is on the item of a request, and its detail names this one of its requests."""
    if later.kind != "entry" or rarity.share(later.about, ask.heading) < ALIKE:
        return False
    named = rarity.share(ask.own - ask.heading, later.told - later.about)
    if ask.back_to and later.body not in ask.back_to:
        return False
    return named >= ALIKE or (named >= HALF and _names_any(later, ask.owners))


def _names_any(later: Later, owners: Iterable[str]) -> bool:
    """Whether the words of what came later name one of whom something was asked."""
    words = fold(later.words)
    return any(owner.rpartition("/")[2].replace("-", " ") in words for owner in owners)


def _about(ask: Ask, later: Later, rarity: Rarity) -> Iterator[Reason]:
    """Whether the two are about the same."""
    if _names_beside(ask, later, rarity):
        yield NAMED_BESIDE
        return
    # an answer is to all that was asked in an item, and a response may stand below any heading
    asked = ask.heading if later.kind == "decision" else ask.about
    there = rarity.share(asked, later.told | later.about)
    back = 1.0 if later.kind == "response" else rarity.share(later.about, asked | ask.heading)
    if min(there, back) >= ALIKE:
        shared = ", ".join(sorted(asked & (later.told | later.about)))
        yield Reason(round(0.4 * min(there, back), 1), f"both are about {shared}")
        if ask.item not in later.cited and later.kind in ("item", "document"):
            yield from _title_against(ask, later)
    elif _titled_within(ask, later):
        yield NAMES_NOTHING_ELSE


def _titled_within(ask: Ask, later: Later) -> bool:
    """Whether the title of a report that was asked for names nothing else, in two telling words at least."""
    if later.kind not in ("item", "entry") or EVERY.search(later.words) or not asks_for_report(ask):
        return False
    if ask.due and later.day and later.day < ask.due - SOON:
        return False
    theirs = ask.own | ask.heading | ask.named
    return any(
        title & ask.own and title <= theirs and len(title - LITTLE_TOLD) >= FEWEST
        for title in (later.about, later.told)
    )


def _title_against(ask: Ask, later: Later) -> Iterator[Reason]:
    """What the title of an item tells against it that bears the name of a request's matter and no more."""
    if EVERY.search(later.words) and not EVERY.search(ask.text) and not asks_for_report(ask):
        yield IN_ANY_CASE
    if any(later.about <= words_of_name(owner) for owner in ask.owners):
        yield ONLY_NAMED


def _repeated(ask: Ask, later: Later) -> Iterator[Reason]:
    """Whether the same meeting puts the request into its work programme."""
    alike = fuzz.token_set_ratio(ask.text, later.words) >= SAME_WORDS
    if alike or (ask.about and ask.about == later.told):
        yield Reason(0.9, "the same meeting puts it into its work programme")


def _when(ask: Ask, later: Later) -> Iterator[Reason]:
    """Whether the later thing comes when the request was due, or soon enough where it tells no day."""
    if later.day is None or later.kind == "decision":
        return
    if ask.due and not ask.due - EARLY <= later.day <= ask.due + LATE:
        yield Reason(-0.2, f"it comes far from {ask.due.isoformat()}, when this was due")
    elif ask.due:
        yield Reason(0.15, f"it comes about when this was due, on {ask.due.isoformat()}")
    elif later.day - ask.day > (LONGEST if ask.own else LATE):
        yield Reason(-0.2, "it comes long after this was asked")


def _names_body(ask: Ask, later: Later) -> bool:
    """Whether a request is put by its words to the body of what comes later: "to the Roads Committee"."""
    if later.body == ask.body or " " not in later.body_name:  # "the Cabinet" may be "the Cabinet Member"
        return False
    return any(f"{before} {later.body_name}" in ask.folded for before in (" the", " to", " by"))


def _answering(ask: Ask, later: Later) -> Iterator[Reason]:
    """Whether an answer is of whoever was asked; nothing where either is not told."""
    if later.kind != "response" or are_theirs(ask.owners, later.owners):
        yield THEIRS
    elif later.body == ask.body and (is_routine(later.under) or later.programme) and DONE.search(later.words):
        yield TOLD_DONE
    elif later.owners and ask.owners:
        yield NOT_THEIRS


def _who(ask: Ask, later: Later) -> Iterator[Reason]:
    """Whether the later thing is before the body that asked and wanted it back, or from whoever was asked."""
    if later.body and (later.body in ask.owners | ask.back_to or _names_body(ask, later)):
        yield Reason(0.3, "it is before the body to which this was put")
        return
    if later.body and later.body == ask.body:
        yield Reason(0.1, "it is before the body that asked")
    if asks_back(ask):
        if later.body in ("", ask.body):  # before others it has not come back
            yield Reason(0.1, "what was asked for is to come back")
    elif ask.item not in later.cited:
        yield Reason(-0.25, "what was asked for is an act, not a report")
    if ask.owners & later.owners:
        yield Reason(0.1, "it is in the hands of whoever was asked")
