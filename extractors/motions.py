"""Motions: who moved and seconded what, how the votes fell, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from councilgraph.extractors import names
from councilgraph.extractors.letters import WORD
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.things import councillor
from councilgraph.ontology.model import Mention, Section, Statement, Term, Text, Value

TITLE = (
    r"(?:(?:County |Borough |District |Town |Parish |City )?"
    r"(?:[Cc]ouncillor|Cllrs?\.?|Cr\.?|Mrs\.?|Mr\.?|Ms\.?|Dr\.?)\s*)"
)
NAME = rf"(?:{TITLE}?(?:Mrs\.? |Mr\.? |Ms\.? )?(?:[A-Z]\.?\s){{0,3}}{WORD}(?:[ -]{WORD})?)"
THAT = re.compile(r"^[\s,:;.–-]*(?P<text>[\"“‘']?(?:[Tt]hat|[Tt]o)\b.+)", re.DOTALL)
QUOTED = re.compile(r"^[\"“‘'](?P<text>.+?)[\"”’']?$", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])(?<!Cllr\. )(?<!Mrs\. )(?<!Mr\. )(?<!Cr\. )")
VERB = re.compile(r"(?<![<\w])(?:proposed|moved|proposer|mover|seconded|seconder)\b")
VOTED = ("votes_for", "votes_against", "abstentions")
CARRIED = ("cg:Carried", "cg:CarriedAsAmended")
PREDICATES = {"votes_for": "cg:votesFor", "votes_against": "cg:votesAgainst", "abstentions": "cg:abstentions"}


@dataclass
class _Motion:
    """A motion while the words about it are read."""

    mover: Text | None
    seconder: Text | None
    where: Text
    text: Text | None = None
    amends: bool = False
    votes: dict[str, tuple[str, Text]] = field(default_factory=dict)
    outcome: tuple[str, Text] | None = None
    adopted: Section | None = None


def find(paper: Paper) -> Iterator[Statement]:
    """The motions of each item of minutes."""
    if not paper.minutes:
        return
    for item, mention in paper.business():
        for position, motion in enumerate(_motions(item, paper), 1):
            yield from _state(paper, mention, motion, position)


def _motions(item: Section, paper: Paper) -> list[_Motion]:
    """What was moved in an item, in the order of its paragraphs and clauses."""
    found: list[_Motion] = []
    clauses = [
        clause for block in item.of("resolution") for clause in block.walk() if clause.kind == "clause"
    ]
    parts: list[Text | Section] = [*_sentences(item), *clauses]
    for part in sorted(parts, key=_start):
        if isinstance(part, Section):
            _adopt(found, part)
        else:
            _read(found, part, paper)
    return [motion for motion in found if motion.text]


def _start(part: Text | Section) -> int:
    return part.start if isinstance(part, Section) else part.span()[0]


def _sentences(item: Section) -> Iterator[Text]:
    for text in item.body:
        start = 0
        for match in SENTENCE.finditer(text.plain):
            yield text.part(start, match.start())
            start = match.end()
        yield text.part(start)


def _adopt(found: list[_Motion], clause: Section) -> None:
    """A clause resolved right after a motion is what was moved, or its outcome."""
    open_ones = [motion for motion in found if motion.adopted is None and _may_be_adopted(motion)]
    if clause.title is None:
        return
    if not open_ones:
        alone = _Motion(None, None, clause.title, clause.title, adopted=clause)
        alone.outcome = ("cg:Carried", clause.title)
        found.append(alone)
        return
    motion = open_ones[-1]
    motion.text = motion.text or clause.title
    motion.adopted = clause
    motion.outcome = motion.outcome or ("cg:Carried", clause.title)


def _may_be_adopted(motion: _Motion) -> bool:
    return motion.outcome is None or (motion.outcome[0] in CARRIED and not motion.amends)


def _read(found: list[_Motion], sentence: Text, paper: Paper) -> None:
    """A sentence that moves something, holds what was moved, or tells how it was voted on."""
    moved = _moved(sentence, paper)
    if moved:
        late = found and found[-1].mover is None and found[-1].adopted
        if late and moved.text is None:
            found[-1].mover, found[-1].seconder, found[-1].where = moved.mover, moved.seconder, sentence
        else:
            found.append(moved)
    elif found and found[-1].text is None:
        quoted = THAT.match(sentence.plain) or QUOTED.match(sentence.plain)
        if quoted:
            found[-1].text = sentence.part(*quoted.span("text"))
    if found and found[-1].mover is not None:
        _vote(found, sentence, paper)


def _moved(sentence: Text, paper: Paper) -> _Motion | None:
    for pattern in _moving(paper.profile):
        match = pattern.search(sentence.plain)
        if not match:
            continue
        groups = {
            name: sentence.part(*match.span(name)) for name, words in match.groupdict().items() if words
        }
        rest = sentence.part(match.end())
        said = THAT.match(rest.plain)
        text = rest.part(*said.span("text")) if said else _resolved(sentence, paper)
        text = groups.get("text", text)
        if "subject" in groups:
            text = sentence.part(match.start(), match.end())
        seconder = groups.get("seconder") or groups.get("second")
        return _Motion(groups.get("mover"), seconder, sentence, text, "amendment" in groups)
    return None


def _resolved(sentence: Text, paper: Paper) -> Text | None:
    """What a sentence that moves something says was resolved: "… seconded, and it was resolved to …"."""
    for pattern in paper.profile.alternatives("decisions.agreed"):
        match = pattern.search(sentence.plain)
        if match:
            return sentence.part(*match.span("text"))
    return None


def _vote(found: Sequence[_Motion], sentence: Text, paper: Paper) -> None:
    """Counts and outcome in a sentence, of the amendment where it speaks of that."""
    last = found[-1]
    amended = paper.profile.pattern("motions.of_amendment").search(sentence.plain)
    parts = [(last, sentence)]
    if amended and len(found) > 1 and last.amends:
        cut = re.search(r",? and the motion\b", sentence.plain)
        parts = [(last, sentence.part(0, cut.start()))] if cut else [(last, sentence)]
        parts += [(found[-2], sentence.part(cut.start()))] if cut else []
    elif last.amends and last.outcome and len(found) > 1:
        parts = [(found[-2], sentence)]
    for motion, words in parts:
        _count(motion, words, paper)


def _count(motion: _Motion, words: Text, paper: Paper) -> None:
    for kind in VOTED:
        match = paper.profile.pattern(f"motions.{kind}").search(words.plain)
        if match:
            motion.votes.setdefault(kind, (match["n"] or match["m"], words))
    to = paper.profile.pattern("motions.votes_to").search(words.plain)
    if to:
        motion.votes.setdefault("votes_for", (to["for"] or to["first"], words))
        motion.votes.setdefault("votes_against", (to["against"] or to["last"], words))
    outcome = next(
        (name for name, pattern in paper.profile.patterns("motions.outcomes") if pattern.search(words.plain)),
        "",
    )
    if outcome and (motion.text is not None or outcome != "cg:Deferred"):
        motion.outcome = (outcome, words)
    elif motion.text is not None and motion.outcome is None and _resolved(words, paper):
        motion.outcome = ("cg:Carried", words)


def _state(paper: Paper, item: Mention, motion: _Motion, position: int) -> Iterator[Statement]:
    if motion.text is None or motion.mover is None:
        return
    node = Mention("cg:Motion", "", item, ("motion", str(position)))
    where = motion.text
    yield paper.state(node, "cg:item", item, where)
    yield paper.state(node, "cg:text", spaced(where.plain).strip("\"“”‘’'"), where)
    for predicate, name in (("cg:movedBy", motion.mover), ("cg:secondedBy", motion.seconder)):
        person = names.person(name, paper.profile, bare=True) if name else None
        if person:
            yield paper.state(node, predicate, councillor(person.name, paper), motion.where)
    for kind, (number, words) in motion.votes.items():
        yield paper.state(node, PREDICATES[kind], Value(number, "xsd:integer"), words)
    if motion.outcome and motion.outcome[0] in CARRIED and motion.adopted is None:
        yield from _adopted(paper, item, node, motion)
    if motion.outcome:
        yield paper.state(node, "cg:outcome", Term(motion.outcome[0]), motion.outcome[1])
        if paper.profile.pattern("motions.unanimous").search(motion.outcome[1].plain):
            yield paper.state(node, "cg:unanimous", Value("true", "xsd:boolean"), motion.outcome[1])


def _adopted(paper: Paper, item: Mention, node: Mention, motion: _Motion) -> Iterator[Statement]:
    """The resolution that a carried motion is, where the minutes do not print it as one."""
    if motion.text is None or motion.amends or _resolved(motion.where, paper):
        return
    where = motion.text
    decision = Mention("cg:Resolution", "", item, (f"motion-{node.key[1]}",))
    yield paper.state(decision, "cg:item", item, where)
    yield paper.state(decision, "cg:text", spaced(where.plain).strip("\"“”‘’'"), where)
    yield paper.state(decision, "cg:formal", Value("true", "xsd:boolean"), where)
    yield paper.state(node, "cg:adoptedAs", decision, where)
    if paper.body:
        yield paper.state(decision, "cg:decidedBy", paper.body, where)
        yield paper.state(paper.body, "cg:resolved", decision, where)


@cache
def _moving(profile: Profile) -> tuple[re.Pattern[str], ...]:
    """The patterns of moving, in which NAME stands for a name; capitals tell names."""
    return tuple(re.compile(_once(text.replace("NAME", NAME))) for text in profile.words("motions.moved"))


def _once(text: str) -> str:
    """A pattern of which the first letter of each verb may be a capital."""
    return VERB.sub(lambda verb: f"[{verb[0][0].upper()}{verb[0][0]}]{verb[0][1:]}", text)
