"""The spans of a paper, from what the models found and from what form alone tells.

Headings come from the one choice of numbering, decisions from the words that announce them, names
from the grammar of names; where these say nothing, what the models of spans found stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.carried import moved_spans, outcome_tokens
from councilgraph.extractors.blocks.clauses import divide_decision
from councilgraph.extractors.blocks.contents import contents_lines
from councilgraph.extractors.blocks.deciding import KINDS, MOVES, decided_spans, drop_repeated, recommends
from councilgraph.extractors.blocks.entries import complete_entries
from councilgraph.extractors.blocks.head_lines import headings_of_head
from councilgraph.extractors.blocks.moved_apart import without_movers
from councilgraph.extractors.blocks.named import complete_names
from councilgraph.extractors.blocks.numbering import item_heads
from councilgraph.extractors.blocks.of_others import put_by_others
from councilgraph.extractors.blocks.owner_lines import owner_spans
from councilgraph.extractors.blocks.paragraphs import Labelled, Paragraph, paragraphs, part_at, sentence_end
from councilgraph.extractors.blocks.people_tables import columns_of_people
from councilgraph.extractors.blocks.presence import settle_lists
from councilgraph.extractors.blocks.presence_marks import with_marks
from councilgraph.extractors.blocks.said import said_spans
from councilgraph.extractors.blocks.spans import BEHIND, Span, clause_mark
from councilgraph.extractors.blocks.titles import Head, headings
from councilgraph.extractors.blocks.triggers import TOGETHER, YEAR, is_initials
from councilgraph.extractors.lexicon.tagged import TaggedText

DECISIONS = frozenset((*KINDS, "cl"))
UNLIKELY = frozenset(("text", "ask", "paper", "row"))
"""Labels of lines in which the model of spans finds more decisions than there are."""
QUESTIONS = frozenset(("why", "whether", "how", "what", "when", "who"))
"""Words with which begins what somebody asked, and nothing that was decided."""
APART = 30  # tokens between two clauses of one series


def refine_spans(
    text: TaggedText, labels: Sequence[str], sure: Sequence[float], spans: Sequence[Span]
) -> list[Span]:
    """The spans of a paper; `sure` is the probability of each line that it begins an item."""
    heads = item_heads(text, sure, labels)
    headed = frozenset(head.line for head in heads)
    titles = list(_heading_spans(text, heads, labels, spans))
    parts = paragraphs(text, labels, headed)
    paper = Labelled(text, labels, headed, parts)
    named = {one.first: one.last for one in titles}
    decided = [
        _behind_heading(span, named) for span in decided_spans(paper) if not _tells_of_people(text, span)
    ]
    others = set(put_by_others(paper))
    moved = [one for one in moved_spans(paper, _tokens(decided)) if one[0].first not in others]
    decided += (span for span, carried in moved if carried)
    told = {at for span, carried in moved if carried for at in outcome_tokens(paper, span)}
    decided += [
        _behind_heading(span, named)
        for span in said_spans(paper, _tokens(decided) | told)
        if span.kind == "request" or not _is_reported(text, span)
    ]
    decided += owner_spans(paper, _tokens(decided))
    decided = [span for span in decided if span.first not in others]
    apart = _tokens(span for span, carried in moved if not carried)
    spans = [one for one in spans if not (one.kind == "motion" and {one.first - 1, one.first} <= apart)]
    taken = _tokens([*decided, *(span for span, _ in moved)]) | told | others
    kept = [span for span in _without_fates(paper, spans) if _is_kept(paper, span, taken)]
    whole = [_to_end_of_sentence(text, span, parts) for span in [*kept, *decided]]
    marked = {span.last for span in whole if span.kind == "cl"}
    divided = [one for span in whole for one in _divided(text, span, marked=span.first in marked)]
    put = _under_lead_ins(text, drop_repeated(paper, divided))
    found = complete_entries(text, labels, [*put, *(one for one in titles if one.first not in taken)])
    complete = complete_names(paper, sorted(found, key=lambda span: span.first))
    return with_marks(text, labels, list(without_movers(text, list(complete))))


def _behind_heading(span: Span, named: Mapping[int, int]) -> Span:
    """What was decided without the heading that its line begins with; `named` are tokens of headings."""
    first = span.first
    while named.get(first, span.last) < span.last:
        first = named[first]
    return span._replace(first=first)


def _tokens(spans: Iterable[Span]) -> set[int]:
    """The tokens of spans."""
    return {at for span in spans for at in range(span.first, span.last)}


def _without_fates(paper: Labelled, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans without decisions that say what became of the one before: "seconded Cllr Roe. Agreed."."""
    outcomes = {(span.first, span.last) for span in spans if span.kind == "outcome"}
    moved = [span for span in spans if span.kind in DECISIONS or span.kind in ("motion", "seconder")]
    for span in spans:
        fate = span.kind in DECISIONS and (span.first, span.last) in outcomes
        own = paper.parts[part_at(paper.parts, span.first)].tokens if fate else range(0)
        before = [one for one in moved if own.start <= one.first and one.last <= span.first] if fate else []
        if len(before) <= 1 or max(before, key=lambda one: one.last).kind != "seconder":
            yield span


def _is_kept(paper: Labelled, span: Span, taken: set[int]) -> bool:
    """Whether what the models found stands: headings are chosen elsewhere, decisions by words go first."""
    if span.kind in ("no", "title") or _tells_of_people(paper.text, span):
        return False
    if span.kind == "declares" and not _tells_of_interest(paper, span):
        return False
    if span.kind == "to" and (_is_acted_on(paper.text, span) or _asks_itself(paper.text, span)):
        return False
    if span.kind == "end" and "had been" in paper.text.lines[paper.text.line_of[span.first]].plain:
        return False
    if span.kind not in DECISIONS:
        return True
    return not (
        paper.labels[paper.text.line_of[span.first]] in UNLIKELY
        or paper.text.tokens.words[span.first].lower in QUESTIONS
        or _is_reported(paper.text, span)
        or _is_procedure(paper.text, span)
        or _only_names(paper.text, span)
        or any(at in taken for at in range(span.first, span.last))
    )


def _tells_of_interest(paper: Labelled, span: Span) -> bool:
    """Whether a name stands in a line, or in a paragraph, that speaks of interests."""
    if paper.labels[paper.text.line_of[span.first]] == "interest":
        return True
    own = paper.parts[part_at(paper.parts, span.first)].tokens
    return any("interest" in paper.text.tags[token] for token in own)


@dataclass(slots=True)
class _Lead:
    """The last lead-in: its mark, whether it recommends, where its last clause ended."""

    mark: str
    recommends: bool
    end: int

    def leads_to(self, span: Span, mark: str) -> bool:
        """Whether a clause with a mark is one of its own: near, and not of the series that it belongs to."""
        same = bool(self.mark) and mark.isdigit() == self.mark.isdigit()
        return span.first - self.end <= APART and bool(mark) and (mark.startswith(self.mark) or not same)


def _under_lead_ins(text: TaggedText, spans: Sequence[Span]) -> list[Span]:
    """The spans, but that clauses below a lead-in bear its mark, and recommend where it does."""
    found: list[Span] = []
    lead: _Lead | None = None
    mark = ""
    for span in sorted(spans, key=lambda one: (one.first, -one.last)):
        one = span
        if span.kind == "cl":
            mark = clause_mark(text, span)
            if lead and not lead.leads_to(span, mark):
                lead = None
            elif lead and not span.value and not mark.startswith(lead.mark or mark):
                one = span._replace(value=f"{lead.mark}{mark}")
        elif span.kind == "leadin":
            lead, mark = _Lead(mark, recommends(text, span), span.last), ""
        elif span.kind in KINDS:
            if lead and not mark:
                lead = None
            elif lead and lead.recommends and span.kind == "resolution":
                one = span._replace(kind="recommendation")
            mark = ""
        if lead and span.kind in DECISIONS:
            lead.end = span.last
        found.append(one)
    return found


def _divided(text: TaggedText, span: Span, *, marked: bool) -> Iterator[Span]:
    """The decisions that a span of one holds; any other span as it is, and one that has a mark stays one."""
    if span.kind not in KINDS or span.kind == "leadin":
        yield span
        return
    found = list(divide_decision(text, span, marked=marked))
    put = [recommends(text, one) for one in found]
    for one, recommended in zip(found, put, strict=True):
        kind = "recommendation" if recommended else "resolution" if any(put) else one.kind
        yield one._replace(kind=kind)


def _is_procedure(text: TaggedText, span: Span) -> bool:
    """Whether words tell, without one that decides, that minutes were approved or a by-law was read."""
    words = [word.lower for word in text.tokens.words[span.first : span.last]]
    first = next((word for word in words if word not in ("the", "draft")), "")
    approved = first in ("minutes", "minute", "notes", "it") and bool({"was", "were"} & set(words))
    approved = approved or (first in ("was", "were") and "signed" in words)
    return approved or first in ("signed", "following") or (first == "read" and "time" in words)


def _only_names(text: TaggedText, span: Span) -> bool:
    """Whether words but name something by what it does or did: "The groups that supported the Board"."""
    words = [word.lower for word in text.tokens.words[span.first : span.last]]
    relative = next((at for at, word in enumerate(words[:RELATIVE]) if word in ("that", "which", "who")), 0)
    if words[0] not in ("the", "those", "these", "a", "an", "all") or relative < LEAST_NAME:
        return False
    told = [at for at in range(relative + 3, len(words)) if "settles" in text.tags[span.first + at]]
    return not told and not {"be", "to"} & set(words)


RELATIVE, LEAST_NAME = 7, 2  # words within which, and behind as many, a name goes on to what it does


def _is_reported(text: TaggedText, span: Span) -> bool:
    """Whether the sentence tells what one person said, "The Clerk noted it", or of something earlier."""
    words = text.tokens.words
    start = text.ranges[text.line_of[span.first]].start
    first = span.first
    while first > start and words[first - 1].text not in ".:;":
        first -= 1
    opening = range(first, min(first + OPENING, len(words)))
    if words[first].lower == "in" and YEAR.fullmatch(words[first + 1].text):  # "In 2019 it was agreed"
        return True
    loud = words[span.first].shape == "XX"  # "NOTED that the appeal had been dismissed"
    if any(words[at].lower == "had" for at in opening):
        return not loud
    near = [*opening, *range(max(first, span.first - AT_ONCE), min(span.first + AT_ONCE, span.last))]
    told = next((at for at in near if words[at].lower in TOLD), span.first - 1)
    return told >= first and words[told].lower in TOLD and _is_one_person(text, range(first, told))


def _is_one_person(text: TaggedText, before: range) -> bool:
    """Whether the subject of a verb is one person, and not all together, by the few words right before it."""
    words = text.tokens.words
    who = before[-OPENING:]
    if any(words[at].lower in TOGETHER for at in who):
        return False
    told = any(SPEAKERS & set(text.tags[at]) or words[at].lower in ONE for at in who)
    return told or (bool(who) and is_initials(words[who[-1]]))


ONE = frozenset(("he", "she", "parishioner", "resident", "owner", "applicant", "speaker"))
"""Words for one person who says something."""
AT_ONCE = 3  # tokens from a verb to what it says
TOLD = frozenset((
    "noted", "reported", "advised", "stated", "said", "added", "explained", "commented", "felt", "shared",
    "agreed", "offered", "undertook", "suggested", "confirmed", "thanked", "invited",
))  # fmt: skip
SPEAKERS = frozenset(("councillor", "office", "given", "title", "rank", "portfolio"))
OPENING = 8  # tokens within which a sentence says who tells


APPOINTS = frozenset(("appointed", "elected", "nominated", "approved", "confirmed", "replaced", "replace"))
"""Behind "be", what is decided of whoever is to belong to something, if in place of somebody else."""


def _tells_of_people(text: TaggedText, span: Span) -> bool:
    """Whether what looks like a decision tells who stands in for whom, or who declared an interest."""
    if span.kind not in KINDS:
        return False
    own = range(span.first, span.last)
    words = {text.tokens.words[at].lower for at in own}
    if words & {"declared", "disclosed"} and words & {"interest", "interests"}:
        return True
    titles = (at for at in own[:-1] if "councillor" in text.tags[at])
    named = any(text.tokens.words[at + 1].capital for at in titles) and not (
        "be" in words and words & APPOINTS
    )
    stands = [at for at in own if "substitute" in text.tags[at] and "vice" not in text.tags[at]]
    of_body = [word.lower for word in text.tokens.words[stands[-1] + 1 : span.last][:1]] if stands else []
    return named and bool(stands) and of_body != ["the"]  # "on behalf of the Committee"


def _to_end_of_sentence(text: TaggedText, span: Span, parts: Sequence[Paragraph]) -> Span:
    """A decision or a motion with the rest of its sentence, where print broke its last line."""
    if span.kind not in (*KINDS, "motion"):
        return span
    part = parts[part_at(parts, span.first)]
    following = text.tokens.words[span.last] if span.last < part.tokens.stop else None
    if span.kind == "motion" and following and following.text == ".":
        return span._replace(last=span.last + 1)
    if span.kind == "motion" and following and following.capital and text.tokens.words[span.last - 1].capital:
        return span._replace(last=sentence_end(text, range(span.last, part.tokens.stop)))
    if span.last >= part.tokens.stop or text.tokens.words[span.last - 1].text in ".;:":
        return span
    breaks = any(text.ranges[line].start == span.last for line in part.lines)
    if not breaks or text.tokens.words[span.last].capital:
        return span
    return span._replace(last=sentence_end(text, range(span.last, part.tokens.stop)))


PART = re.compile(
    r"(?:part \w+\W+)?(?:public|private) business:?|agenda items:?|end of (?:the )?minutes\.?"
    r"|business transacted:?",
    re.IGNORECASE,
)
"""A line that heads a part of a paper, or that ends all of it."""


DECIDES = frozenset(("motion", "lead", "clause", "vote"))
HEADS_DECISION = re.compile(
    r"(?:(?:council|committee|board|panel|cabinet)['’]?s? )?(?:resolution|decision)s?"
    r"(?: (?:no\.?|number))?[ :#]*(?:[A-Z]{1,4}[-/ ]?)?[\d/.-]*",
    re.IGNORECASE,
)
"""A line that heads what was decided, no item: "COUNCIL RESOLUTION 06/24-11"."""


def settle_labels(text: TaggedText, labels: Sequence[str]) -> list[str]:
    """The labels, but that lines of contents are of a paper, and lists of people as they say."""
    contents = contents_lines(text)
    found = [
        "paper" if at in contents else "section" if PART.fullmatch(line.plain) else label
        for at, (line, label) in enumerate(zip(text.lines, labels, strict=True))
    ]
    for at in list(headings_of_head(text, found)):
        found[at] = "head"
    found = [_settle_mover(text, at, label) for at, label in enumerate(settle_lists(text, found))]
    for at, label in enumerate(found[1:]):
        if found[at] == "item" and label in DECIDES and HEADS_DECISION.fullmatch(text.lines[at].plain):
            found[at] = "lead"
    for token, told in columns_of_people(text).items():
        found[text.line_of[token]] = told if told in ("", "absent") else "member"
    return _counted_clauses(text, [label or "furniture" for label in found])


def _counted_clauses(text: TaggedText, labels: Sequence[str]) -> list[str]:
    """The labels, where what looks like an item has the form and the next number of a clause above it.

    Such a line is a clause; not where the item has a number of that form.
    """
    found = list(labels)
    item = ""  # the form of the number of the item that a line is of
    clauses: dict[str, int] = {}  # the last number of each form among its clauses
    for at, (label, number) in enumerate(zip(labels, text.numbers, strict=True)):
        if (
            label == "item"
            and number
            and clauses.get(number.style) == number.value - 1
            and item != number.style
        ):
            found[at] = "clause"
            clauses[number.style] = number.value
        elif label == "item":
            item, clauses = number.style if number else "", {}
        elif label == "clause" and number:
            clauses[number.style] = number.value
    return found


ACTORS = frozenset(("asks", "request", "recommended", "recommend", "settles"))
"""Classes of words behind "be", whose subject is to act: "that the Clerk be asked", "be authorised"."""
PASSIVE = 4  # tokens behind a name within which it is told what is to be done with it


def _is_acted_on(text: TaggedText, span: Span) -> bool:
    """Whether something is to be done with what words name: "that the Water Safety campaign be repeated"."""
    words = text.tokens.words
    near = range(span.last, min(span.last + PASSIVE, len(words) - 1))
    be = next((at for at in near if words[at].lower == "be"), None)
    that = [words[at].lower for at in range(max(span.first - 2, 0), span.first)]
    return be is not None and "that" in that and not ACTORS & set(text.tags[be + 1])


def _asks_itself(text: TaggedText, span: Span) -> bool:
    """Whether those whom words name ask others, "the Chair asked him to", and are not asked themselves."""
    words = text.tokens.words[span.last : span.last + 2]
    return len(words) > 1 and "asks" in text.tags[span.last] and words[1].lower not in ("to", "that", "for")


def _settle_mover(text: TaggedText, line: int, label: str) -> str:
    """The label of a line, but that one which begins "Proposed by" lists nobody; "Support Officers:" does."""
    own = text.ranges[line]
    told = set(text.tags[own.start]) if own else set()
    return "motion" if label in LISTS and MOVES & told and "officers" not in told else label


def _heading_spans(
    text: TaggedText, heads: Sequence[Head], labels: Sequence[str], spans: Sequence[Span]
) -> Iterator[Span]:
    """The numbers and the headings of items as spans."""
    for head, (line, start, last, end) in zip(heads, headings(text, heads, labels, spans), strict=True):
        place = head.place
        if place is not None:
            numbered = [
                at
                for at in text.ranges[place.line]
                if place.start <= text.place(place.line, at)[0] < place.end
            ]
            if numbered:
                yield Span("no", numbered[0], numbered[-1] + 1, "" if head.number else BEHIND)
        tokens = [
            at
            for one in range(line, last + 1)
            for at in text.ranges[one]
            if (one > line or text.place(one, at)[0] >= start)
            and (one < last or text.place(one, at)[1] <= end)
        ]
        if tokens:
            yield Span("title", tokens[0], tokens[-1] + 1)
