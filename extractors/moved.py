"""What an item's words move: by whom, seconded by whom, how the votes fell, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.motion import CARRIED, Motion, called, count, outcome_of, resolved, voted_on
from councilgraph.extractors.movers import how_it_begins, naming
from councilgraph.extractors.names import pair
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.structure.heading import SURNAMES
from councilgraph.extractors.structure.lines import join
from councilgraph.extractors.structure.resolutions import CLAUSE
from councilgraph.ontology.model import Section, Text

QUOTED = re.compile(r"^[\"“‘'](?P<text>.+?)[\"”’']?$", re.DOTALL)
SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=[A-Z])(?<!Cllr\. )(?<!Coun\. )(?<!Cyng\. )(?<!Cyngh\. )(?<!Mrs\. )(?<!Mr\. )(?<!Cr\. )"
    r"(?<!\b[A-Z]\. )(?<!Proposed\. )(?<!Moved\. )"
)
OPENING = 40  # characters up to the name in a sentence that says by whom something was moved, and no more

Beside = tuple[Text | Section | None, Text | Section | None]  # what stands before a sentence, and after it


def motions(item: Section, paper: Paper) -> list[Motion]:
    """What was moved in an item, in the order of its paragraphs and clauses."""
    found = [_headed(title, paper) for heading in item.of("moved") if (title := heading.title)]
    clauses = [
        clause for block in item.of("resolution") for clause in block.walk() if clause.kind == "clause"
    ]
    parts: list[Text | Section] = sorted([*_sentences(item), *clauses], key=_start)
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        if isinstance(part, Section):
            _adopt(found, part)
        else:
            _read(found, part, (before, after), paper)
    return [motion for motion in found if motion.text and (motion.outcome or not motion.only_proposed)]


def _headed(words: Text, paper: Paper) -> Motion:
    """The motion of an item that two names head."""
    mover, seconder, _ = pair(words, paper.profile) or (words, None, 0)
    surnames = SURNAMES.fullmatch(words.plain) if seconder is None else None
    if surnames:
        mover, seconder = (words.part(*surnames.span(name)) for name in ("mover", "seconder"))
    return Motion(mover, seconder, words, put=True)


def _start(part: Text | Section) -> int:
    return part.start if isinstance(part, Section) else part.span()[0]


def _sentences(item: Section) -> Iterator[Text]:
    for text in item.body:
        start = 0
        for match in SENTENCE.finditer(text.plain):
            yield text.part(start, match.start())
            start = match.end()
        yield text.part(start)


def _adopt(found: list[Motion], clause: Section) -> None:
    """A clause resolved right after a motion is what was moved, or its outcome."""
    open_ones = [motion for motion in found if motion.adopted is None and _may_be_adopted(motion)]
    if clause.title is None:
        return
    if not open_ones:
        alone = Motion(None, None, clause.title, clause.title, adopted=clause)
        alone.outcome = ("cg:Carried", clause.title)
        found.append(alone)
        return
    motion = open_ones[-1]
    motion.text = motion.text or clause.title
    motion.adopted = clause
    motion.outcome = motion.outcome or ("cg:Carried", clause.title)


def _may_be_adopted(motion: Motion) -> bool:
    return motion.outcome is None or (motion.outcome[0] in CARRIED and not motion.amends)


def _read(found: list[Motion], sentence: Text, beside: Beside, paper: Paper) -> None:
    """A sentence that moves something, holds what was moved, or tells how it was voted on."""
    last = found[-1] if found else None
    if last and ((last.put and _goes_on(last, sentence, paper)) or _lists(last, sentence)):
        return
    if last and last.only_proposed:
        _second(last, sentence, paper)
    moved = _line(sentence, paper)
    if moved is None and paper.profile.pattern("motions.sign", "{}", 0).search(sentence.plain):
        moved = _moved(sentence, paper) or _proposed(sentence, paper)
    if moved:
        late = last and last.mover is None and last.adopted
        if last and late and moved.text is None:
            last.mover, last.seconder, last.where = moved.mover, moved.seconder, sentence
        else:
            _said_before(moved, beside, paper)
            found.append(moved)
    elif last and last.text is None and not _next_business(last, sentence, paper):
        quoted = QUOTED.match(sentence.plain)
        if not _said(last, sentence, paper) and quoted:
            last.text = sentence.part(*quoted.span("text"))
    if found and found[-1].mover is not None and not found[-1].put:
        voted_on(found, sentence, paper)


def _said(motion: Motion, words: Text, paper: Paper) -> bool:
    """Whether words behind the names say what was moved; and that it was resolved, where they do."""
    said = how_it_begins(paper.profile).match(words.plain)
    if said:
        motion.text = words.part(*said.span("text"))
    if said and said["resolved"]:
        motion.outcome = ("cg:Carried", motion.where if words.at[-1] <= motion.where.at[-1] else words)
    return said is not None


def _next_business(motion: Motion, sentence: Text, paper: Paper) -> bool:
    """Whether a sentence names business that comes after a motion of which the outcome is told."""
    business = paper.profile.pattern("motions.business", "{}")
    return motion.outcome is not None and business.fullmatch(sentence.plain) is not None


def _lists(motion: Motion, sentence: Text) -> bool:
    """Whether a sentence is a marked clause of what was moved, whose words left off at a colon."""
    open_ended = motion.text is not None and motion.outcome is None and ":" in motion.text.plain
    if motion.text is None or not open_ended or not CLAUSE.match(sentence.plain):
        return False
    motion.text = join([motion.text, sentence])
    return True


def _said_before(motion: Motion, beside: Beside, paper: Paper) -> None:
    """What was moved, where it is told or named before a sentence that says by whom, and not after it."""
    before, after = beside
    begins = motion.mover and motion.mover.span()[0] - motion.where.span()[0] < OPENING
    if motion.text is not None or motion.put or not isinstance(before, Text) or not begins:
        return
    names = paper.profile.pattern("motions.business", "{}")
    if isinstance(after, Section) or (
        after and how_it_begins(paper.profile).match(after.plain) and not names.fullmatch(after.plain)
    ):
        return
    business = names.fullmatch(before.plain)
    if paper.profile.pattern("motions.told").search(before.plain) and before.plain.endswith("."):
        motion.text, motion.outcome = before, ("cg:Carried", before)
    elif business and outcome_of(motion.where, paper):
        motion.text = before.part(*business.span("text"))


def _line(sentence: Text, paper: Paper) -> Motion | None:
    """The motion that a line opens which names the mover and nothing else."""
    mover = _alone(sentence, paper, "motions.mover_line")
    return Motion(mover, None, sentence, put=True) if mover else None


def _alone(sentence: Text, paper: Paper, path: str) -> Text | None:
    """The name in a line that holds nothing but it and the words that say what somebody did."""
    matches = (pattern.fullmatch(sentence.plain) for pattern in naming(paper.profile, path))
    return next((sentence.part(*match.span("name")) for match in matches if match), None)


def _proposed(sentence: Text, paper: Paper) -> Motion | None:
    """What somebody proposed in a sentence that names nobody who seconded it."""
    for pattern in naming(paper.profile, "motions.proposed"):
        match = pattern.search(sentence.plain)
        if match:
            mover, words = (sentence.part(*match.span(name)) for name in ("mover", "text"))
            return Motion(mover, None, sentence, words, only_proposed=True)
    return None


def _second(motion: Motion, sentence: Text, paper: Paper) -> None:
    """Whoever seconds, in a sentence of its own, what was proposed before."""
    found = [pattern.search(sentence.plain) for pattern in naming(paper.profile, "motions.seconded")]
    match = min(filter(None, found), key=lambda match: match.start(), default=None)
    if match:
        motion.seconder = sentence.part(*match.span("name"))
        motion.where, motion.only_proposed = join([motion.where, sentence]), False


def _goes_on(motion: Motion, sentence: Text, paper: Paper) -> bool:
    """Whether a sentence is of a motion that was put: its seconder, its words, or its outcome."""
    second = _alone(sentence, paper, "motions.seconder_line")
    if second and motion.seconder is None and motion.text is None:
        motion.seconder = second
        motion.where = join([motion.where, sentence])
        return True
    if motion.text is None or motion.outcome is not None:
        return False
    if called(motion, sentence, paper):
        return True
    outcome = paper.profile.pattern("motions.outcome_alone", r"\W*{}\W*").fullmatch(sentence.plain)
    if outcome:
        motion.text = join([motion.text, *motion.further])
        count(motion, sentence, paper)
    elif _line(sentence, paper):
        return False
    elif not paper.profile.pattern("motions.aside").match(sentence.plain):
        motion.further.append(sentence)
    return True


def _moved(sentence: Text, paper: Paper) -> Motion | None:
    for pattern in naming(paper.profile, "motions.moved"):
        match = pattern.search(sentence.plain)
        if not match:
            continue
        groups = {
            name: sentence.part(*match.span(name)) for name, words in match.groupdict().items() if words
        }
        rest = sentence.part(match.end())
        seconder = groups.get("seconder") or groups.get("second")
        motion = Motion(groups.get("mover"), seconder, sentence, amends="amendment" in groups)
        _said(motion, rest, paper)
        motion.text = groups.get("text", motion.text or resolved(sentence, paper))
        if "subject" in groups:
            motion.text = sentence.part(match.start(), match.end())
        return motion
    return None
