"""What an item's words move: by whom, seconded by whom, how the votes fell, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from councilgraph.extractors.letters import WORD
from councilgraph.extractors.motion import CARRIED, Motion, called, count, resolved, voted_on
from councilgraph.extractors.names import pair
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import join
from councilgraph.ontology.model import Section, Text

NAME = (
    rf"(?:[A-Z]{{2,4}}(?![\w’'])"
    rf"|(?:(?:TITLE)\s*)?(?:Mrs\.? |Mr\.? |Ms\.? )?(?:[A-Z]\.?\s){{0,3}}"
    rf"(?:(?:PARTICLE) )?{WORD}(?:[ -](?:(?:PARTICLE) )?{WORD})?)"
)
QUOTED = re.compile(r"^[\"“‘'](?P<text>.+?)[\"”’']?$", re.DOTALL)
SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=[A-Z])(?<!Cllr\. )(?<!Cyng\. )(?<!Cyngh\. )(?<!Mrs\. )(?<!Mr\. )(?<!Cr\. )"
    r"(?<!\b[A-Z]\. )(?<!Proposed\. )(?<!Moved\. )"
)
VERB = re.compile(r"(?<![<\w])(?:proposed|moved|proposer|mover|seconded|seconder)\b")


def motions(item: Section, paper: Paper) -> list[Motion]:
    """What was moved in an item, in the order of its paragraphs and clauses."""
    found = [_headed(title, paper) for heading in item.of("moved") if (title := heading.title)]
    clauses = [
        clause for block in item.of("resolution") for clause in block.walk() if clause.kind == "clause"
    ]
    parts: list[Text | Section] = [*_sentences(item), *clauses]
    for part in sorted(parts, key=_start):
        if isinstance(part, Section):
            _adopt(found, part)
        else:
            _read(found, part, paper)
    return [motion for motion in found if motion.text and (motion.outcome or not motion.only_proposed)]


def _headed(words: Text, paper: Paper) -> Motion:
    """The motion of an item that two names head."""
    mover, seconder, _ = pair(words, paper.profile) or (words, None, 0)
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


def _read(found: list[Motion], sentence: Text, paper: Paper) -> None:
    """A sentence that moves something, holds what was moved, or tells how it was voted on."""
    last = found[-1] if found else None
    if last and last.put and _goes_on(last, sentence, paper):
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
            found.append(moved)
    elif last and last.text is None:
        quoted = _that(paper.profile).match(sentence.plain) or QUOTED.match(sentence.plain)
        if quoted:
            last.text = sentence.part(*quoted.span("text"))
    if found and found[-1].mover is not None and not found[-1].put:
        voted_on(found, sentence, paper)


def _line(sentence: Text, paper: Paper) -> Motion | None:
    """The motion that a line opens which names the mover and nothing else."""
    mover = _alone(sentence, paper, "motions.mover_line")
    return Motion(mover, None, sentence, put=True) if mover else None


def _alone(sentence: Text, paper: Paper, path: str) -> Text | None:
    """The name in a line that holds nothing but it and the words that say what somebody did."""
    matches = (pattern.fullmatch(sentence.plain) for pattern in _naming(paper.profile, path))
    return next((sentence.part(*match.span("name")) for match in matches if match), None)


def _proposed(sentence: Text, paper: Paper) -> Motion | None:
    """What somebody proposed in a sentence that names nobody who seconded it."""
    for pattern in _naming(paper.profile, "motions.proposed"):
        match = pattern.search(sentence.plain)
        if match:
            mover, words = (sentence.part(*match.span(name)) for name in ("mover", "text"))
            return Motion(mover, None, sentence, words, only_proposed=True)
    return None


def _second(motion: Motion, sentence: Text, paper: Paper) -> None:
    """Whoever seconds, in a sentence of its own, what was proposed before."""
    found = [pattern.search(sentence.plain) for pattern in _naming(paper.profile, "motions.seconded")]
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
    for pattern in _naming(paper.profile, "motions.moved"):
        match = pattern.search(sentence.plain)
        if not match:
            continue
        groups = {
            name: sentence.part(*match.span(name)) for name, words in match.groupdict().items() if words
        }
        rest = sentence.part(match.end())
        said = _that(paper.profile).match(rest.plain)
        text = rest.part(*said.span("text")) if said else resolved(sentence, paper)
        text = groups.get("text", text)
        if "subject" in groups:
            text = sentence.part(match.start(), match.end())
        seconder = groups.get("seconder") or groups.get("second")
        return Motion(groups.get("mover"), seconder, sentence, text, "amendment" in groups)
    return None


@cache
def _naming(profile: Profile, path: str) -> tuple[re.Pattern[str], ...]:
    """Patterns in which NAME stands for a name; capitals tell names."""
    return tuple(re.compile(_with_name(text, profile)) for text in profile.words(path))


def _that(profile: Profile) -> re.Pattern[str]:
    """How the words begin that were moved."""
    return profile.pattern("motions.that", r"^[\s,:;.–-]*(?P<text>[\"“‘']?{}\b.+)", re.DOTALL)


def _with_name(text: str, profile: Profile) -> str:
    """A pattern with what NAME stands for: a name, its title and the particles in it."""
    name = NAME.replace("TITLE", profile.pattern("motions.titles").pattern).replace(
        "PARTICLE", "|".join(profile.words("people.particles"))
    )
    return _once(text).replace("NAME", name)


def _once(text: str) -> str:
    """A pattern of which the first letter of each verb may be a capital."""
    return VERB.sub(lambda verb: f"[{verb[0][0].upper()}{verb[0][0]}]{verb[0][1:]}", text)
