"""Decisions and requests that a sentence tells without a word that announces them.

"The report was noted", "Members approved the minutes", "Deferred.", "The Clerk was asked to write".
Each sentence is written as one letter a token, for the class of the token, and matched as a whole:
`v` settles ("noted"), `g` agreed, `q` asks, `j` a view on an application, `w` was or were,
`z` is or are, `c` a body, `p` a person or a post, `d` an article, `t` that, `o` to, `f` for, `n` not,
`m` will, `a` an adverb, `G` was asked, `X` another word with a capital, `x` any other; signs stand for
themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.look_backs import main_clauses
from councilgraph.extractors.blocks.paragraphs import (
    WRAPPED,
    Labelled,
    Paragraph,
    after_mark,
    mark_of,
    sentences_of,
)
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.lexicon import Tags
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.tokens import Word

LABELS = frozenset(("text", "text+", "ask", "lead", "clause", "clause+", "action", "motion", "item", "item+"))
"""Labels of lines whose sentences tell what was done."""
SETTLING = frozenset((
    "agree", "approve", "adopt", "consider", "note", "endorse", "determine", "decide", "comment", "confirm",
    "support", "ratify", "receive", "recommend",
))  # fmt: skip
"""What a body does itself with what a report puts to it."""
SURE = frozenset(("lead", "clause"))
"""Labels of lines that were taken for a decision."""
WORDS = {
    "that": "t", "to": "o", "not": "n", "no": "n", "never": "n", "nor": "n", "was": "w", "were": "w",
    "is": "z", "are": "z", "be": "b", "been": "b", "had": "h", "has": "h", "have": "h", "we": "c",
    "members": "c", "all": "a", "unanimously": "a", "duly": "a", "then": "a", "also": "a", "therefore": "a",
    "accordingly": "a", "formally": "a", "further": "a", "both": "a", "and": "&", "the": "d", "a": "d",
    "an": "d", "this": "d", "these": "d", "it": "i", "will": "m", "would": "m", "if": "?", "whether": "?",
    "about": "?", "why": "?", "how": "?", "what": "?", "for": "f", "with": "f", "agreed": "g",
    "he": "p", "she": "p", "gofynnwyd": "G", "iarradh": "G",
    "requests": "q", "asks": "q", "invites": "q", "urges": "q", "instructs": "q",
}  # fmt: skip
"""The letters of words that have one of their own."""
PEOPLE = frozenset(("councillor", "title", "given", "office", "rank", "portfolio", "mayor", "chair"))
ASKING = frozenset(("councillor", "chair", "mayor"))
"""Classes of words for those of whom what they ask for is a request of the meeting."""
BODIES = frozenset(("body", "council"))

SETTLED_BY = re.compile(r"[da]?[xXcp]{0,4}ca*(?P<rest>[vg](?![to?f:,.]).{2})")
SETTLED = re.compile(r"(?:[^wvbhmq]{1,40}?,(?=d))?(?P<rest>[^wmqitnz?]{1,40}?wa*v(?![ot]))")
SETTLED_BRIEFLY = re.compile(r"(?:[xX]{1,3}:)?(?P<rest>[dxXc]{0,6}+[vg](?:&v)?[.]$)")
NOTED_THAT = re.compile(r"(?P<rest>vt)")
"""With a word in capitals: "NOTED that the appeal was dismissed"."""
SETTLED_FIRST = re.compile(r"(?:[xX]{1,3}:)?(?P<rest>v[,&xofad(])")
TAKEN_UP = re.compile(r"[dx]?[^dwvbhmqtnz?,;:]{1,6}(?P<rest>t[^wvhmqz?;:]{1,60}?)wa*[vg](?=[.,;(a&]|$)")
"""What was put to a meeting and what became of it: "the recommendation that the hall be let was approved"."""
PUT = frozenset(("recommendation", "proposal", "suggestion"))
VIEW = re.compile(r"(?:[xX]{1,3}:)?(?P<rest>(?:d?X{0,2}c[mh]?)?n?jx*)")
ASKED_BY = re.compile(
    r"(?:[xX]{1,4},)?(?:(?:d?[xXcpvd&,.]{1,8}?|iw)a*q(?P<rest>t)"
    r"|d?[xXc]{0,3}ca*q(?P<rest_to>[dxXcpa]{1,10}o)|d?[xXc]{0,3}ca*qf?(?P<rest_thing>[dxXa])(?!.*:$))"
)
ASKED = re.compile(r"(?P<rest>[^wvbhmq]{1,14}+wa*qo|G)")
TO_DO = re.compile(r"(?:[dxX]{1,4}[-–]|[^:wqvg]{1,14}:)?(?P<rest>d?p[pXc&]{0,6}ox)")
ASKED_TOO = re.compile(
    r"(?:d?[xX]{0,3}c|(?=p)[pX]{1,4})(?P<verb>a*[xw])[^vth?:;q]{1,90}?,?&a*q(?:(?P<rest>t)|f?(?P<rest_thing>[dxXa])(?!.*:$))"
)
"""A sentence whose subject does something and asks: "Members outlined their concerns and requested that"."""
TOLD = frozenset((
    "felt", "thought", "heard", "saw", "gave", "drew", "spoke", "made", "took", "was", "were", "held",
    "sought", "spent", "found", "undertook", "put",
))  # fmt: skip
"""Verbs of the past that do not end in "ed"."""
OF_OTHERS = frozenset(("who", "which", "whom", "whose", "where", "when"))
"""Words behind which a verb may be of somebody else than the subject of the sentence."""
REASONS = frozenset(("owing", "due", "given", "having", "because"))
"""Words with which a reason begins for what is settled."""
BESIDE = re.compile(r",(?!x*$)(?:d|[pX]{2})|[(]|&(?:[qg]|[dpc]?[xXpc]{0,6}w)")
"""What stands beside what was settled: "the Chair dissenting", "and the Clerk was asked"."""
NOTED_ONLY = frozenset(("vote", "dissent", "abstention", "noted", "recorded"))
"""Words of what somebody asks to be put down, which nobody has to do anything about."""
CONSENT = frozenset(("from", "consent"))
"""Words of what is asked to be taken for itself: "that item 3 be removed from the consent calendar"."""
BRACKET = re.compile("[(]")
ANNOUNCING = frozenset(("resolved", "decided", "determined", "closed"))
"""Words that announce what is decided, and settle nothing by themselves."""
RECEIVED = frozenset(("received", "derbyniwyd"))
"""Words that settle something only where it is known for a decision: apologies are received too."""
STRONG = frozenset(("deferred", "adopted", "noted"))
"""Words that settle whatever they are said of."""
ACTIONS = re.compile(
    r"(?:agreed |further )?actions?(?: points?)?(?: (?:agreed|required|arising|to be taken|for \w+))?"
    r"(?: ?(?:/|and|or) ?(?:further |additional )?(?:information|requests?|follow ?- ?up))?"
    r"(?: (?:to be )?\w+ed)?"
)
"""What stands above a list of who is to do what."""
FOLLOWING = 5  # tokens from a word that asks to "following"
LONG = 10_000  # more than the tokens of a sentence
LONGEST_TO_DO = 40  # tokens of a sentence that says who is to do what
FATE = 2  # tokens of "Agreed."
FIRST_WORDS = 10  # tokens within which a sentence says what it is about


def said_spans(paper: Labelled, taken: Collection[int]) -> Iterator[Span]:
    """The sentences that settle something or ask for it; `taken` are tokens that are decisions already."""
    text, parts = paper.text, paper.parts
    known = _initials(text, paper.labels)
    heads = frozenset(("members", "councillors", *_words_of_head(text, paper.labels)))
    listed: set[int] = set()
    for at, part in enumerate(parts):
        label = paper.label(part)
        if label not in LABELS or _is_below_close(paper, part):
            continue
        if _asks_for_list(text, part):
            spans = list(_listed(text, parts, at))
            listed.update(span.first for span in spans)
            yield from spans
        seconded = False  # in the sentence before, whose fate is all that "Agreed." then tells
        for own in sentences_of(text, part):
            fate, seconded = seconded and len(own) <= FATE, any("second" in text.tags[at] for at in own)
            if fate or any(at in taken or at in listed for at in own):
                continue
            found = _found(text, own, label, known)
            if found and not (found.kind == "request" and _is_put_to_body(text, own, heads)):
                yield found


def _is_below_close(paper: Labelled, part: Paragraph) -> bool:
    """Whether a paragraph goes on right below the close, where law and signatures are printed."""
    first = part.lines.start
    return first > 0 and paper.labels[first - 1] == "close" and not paper.text.lines[first].apart


def _initials(text: TaggedText, labels: Sequence[str]) -> frozenset[str]:
    """Words in capitals in the lines that list people, by which these are called later."""
    return frozenset(
        text.tokens.words[at].text
        for line, own in enumerate(text.ranges)
        if labels[line] in LISTS
        for at in own
        if text.tokens.words[at].shape in ("XX", "X") and len(text.tokens.words[at].text) > 1
    )


def _words_of_head(text: TaggedText, labels: Sequence[str]) -> Iterator[str]:
    """The words of the lines at the head of a paper, which name the body that met."""
    for line, label in enumerate(labels):
        if label == "head":
            yield from (word.lower for word in text.words(line))


def _asks_for_list(text: TaggedText, part: Paragraph) -> bool:
    """Whether a paragraph opens a list of what is asked for or agreed.

    "Members requested the following:", "Members requested:", "The following was agreed:", "Actions:".
    """
    words = [text.tokens.words[at].lower for at in part.tokens]
    asks = [at for at, token in enumerate(part.tokens) if "asks" in text.tags[token]]
    if words[-1:] != [":"]:
        return False
    if ACTIONS.fullmatch(" ".join(words[:-1])) or (words[-2:-1] == ["agreed"] and "following" in words):
        return True
    return any("following" in words[at : at + FOLLOWING] or words[at + 1 :] == [":"] for at in asks)


def _listed(text: TaggedText, parts: Sequence[Paragraph], at: int) -> Iterator[Span]:
    """The paragraphs below one, with marks of one form, as requests."""
    style = mark_of(parts[at + 1]) if at + 1 < len(parts) else ""
    for part in parts[at + 1 :]:
        own = after_mark(text, part)
        if not style or mark_of(part) != style or not own:
            break
        yield Span("request", own.start, own.stop)


def _found(text: TaggedText, own: range, label: str, known: Collection[str]) -> Span | None:
    """What a sentence settles or asks for; None where it does neither."""
    form = "".join(_letter(text.tokens.words[at], text.tags[at], known) for at in own)
    said_now = ((range(at, own.stop), form[at - own.start :]) for at in main_clauses(text, own, form))
    asked = (_asked(text, clause, letters, known) for clause, letters in said_now)
    found = next(filter(None, asked), None) or _taken_up(text, own, form)
    at = _behind_reason(text, own)
    return found or _settled(text, range(at, own.stop), form[at - own.start :], label)


def _behind_reason(text: TaggedText, own: range) -> int:
    """The first token behind the reason with which a sentence begins: "Owing to the hour, the Panel …"."""
    comma = next((at for at in own if text.tokens.words[at].text == ","), own.start)
    return comma + 1 if text.tokens.words[own.start].lower in REASONS and comma > own.start else own.start


def _taken_up(text: TaggedText, own: range, form: str) -> Span | None:
    """What was put to the meeting and approved: "The Panel's recommendation that it be let was adopted"."""
    match = TAKEN_UP.match(form)
    if match is None or text.tokens.words[own.start + match.start("rest") - 1].lower not in PUT:
        return None
    return Span("resolution", own.start + match.start("rest"), own.start + match.end("rest"))


def _asked(text: TaggedText, own: range, form: str, known: Collection[str]) -> Span | None:
    """What is asked for: "Members asked that …", "the Clerk was asked to …", "Clerk to …"."""
    words = [text.tokens.words[at].lower for at in own]
    match = ASKED_BY.match(form) or _asked_too(form, words)
    ours = "c" in form[:2] or form[0] == "i" or any(ASKING & set(text.tags[at]) for at in own[:2])
    ours = ours or text.tokens.words[own.start].text in known
    ours = ours or (match is not None and "c" in form[: form.find("q")])
    first = match.start(match.lastgroup or 0) if match else 0
    ours = ours and "public" not in words[:first]
    told_of = match is not None and match.lastgroup == "rest_thing" and words[first - 1] == "asked"
    near = set(words[first : first + FIRST_WORDS])
    if match and ours and not told_of and not NOTED_ONLY & near and not near >= CONSENT:
        return Span("request", own.start + first, own.stop)
    told = ASKED.match(form)
    if not told and len(own) <= LONGEST_TO_DO and not _goes_on(text, own):
        told = TO_DO.match(form)
    return Span("request", own.start + told.start("rest"), own.stop) if told else None


def _is_put_to_body(text: TaggedText, own: range, heads: frozenset[str]) -> bool:
    """Whether the body was asked to settle something, as a report put it: "Members were asked to note"."""
    words = [text.tokens.words[at].lower for at in own]
    asked = next((at for at, word in enumerate(words) if word in ("asked", "invited", "requested")), 0)
    subject = set(words[: max(asked - 1, 0)]) - {"the", "all"}
    verb = words[asked + 1 : asked + 3]
    put = words[asked - 1] in ("was", "were") and verb[:1] == ["to"] and bool(SETTLING & set(verb))
    put = put and words[asked + 3 : asked + 4] != ["any"]  # "to consider any other ways" is for each of them
    return put and bool(subject) and subject <= heads


def _asked_too(form: str, words: Sequence[str]) -> re.Match[str] | None:
    """What a sentence asks for that first tells of something else which whoever asks did."""
    plain = "".join("x" if word == "about" else letter for letter, word in zip(form, words, strict=True))
    match = ASKED_TOO.match(plain)
    if match is None or not OF_OTHERS.isdisjoint(words[: match.end()]):
        return None
    verb = words[match.end("verb") - 1]
    return match if verb.endswith("ed") or verb in TOLD else None


def _goes_on(text: TaggedText, own: range) -> bool:
    """Whether the words begin a line that seems to go on with the sentence of the line above."""
    at = text.line_of[own.start]
    if at == 0 or text.ranges[at].start != own.start or text.lines[at].apart:
        return False
    above = text.lines[at - 1].plain.rstrip()
    return above[-1:] not in ".:;!?" and len(above) > WRAPPED


def _settled(text: TaggedText, own: range, form: str, label: str) -> Span | None:
    """What is settled: "The report was noted", "Members approved the minutes", "Deferred."."""
    words = [text.tokens.words[at].lower for at in own]
    if form.endswith(":"):
        return None
    loud = text.tokens.words[own.start].shape == "XX"
    for pattern in (SETTLED_BY, SETTLED, SETTLED_BRIEFLY, SETTLED_FIRST, NOTED_THAT, VIEW):
        match = pattern.match(form)
        if match is None or (pattern is NOTED_THAT and not loud):
            continue
        at = match.start("rest") + min(match.group("rest").find(one) % LONG for one in "vgj")
        weak = pattern is SETTLED and words[at] not in STRONG and "unanimously" not in words
        if weak or (words[at] in RECEIVED and label not in SURE):
            continue
        if words[at] in ANNOUNCING and pattern is not SETTLED:
            continue
        if words[at] == "referred" and words[at + 1 : at + 2] in (["by"], ["from"]):
            continue
        beside = (BRACKET if pattern is SETTLED_FIRST else BESIDE).search(form, at)
        stop = own.start + beside.start() if beside else own.stop
        return Span("resolution", own.start + match.start("rest"), stop)
    return None


CLASSES = (
    ("j", frozenset(("views",))),
    ("v", frozenset(("settles",))),
    ("q", frozenset(("asks",))),
    ("c", BODIES),
    ("p", PEOPLE),
)
"""The letters of classes of words, the strongest first."""


def _letter(word: Word, tags: Tags, known: Collection[str]) -> str:
    """The class of a token as a letter."""
    if word.lower in WORDS:
        return WORDS[word.lower]
    for letter, names in CLASSES if tags else ():
        if not names.isdisjoint(tags):
            return letter
    if word.text in known:
        return "p"
    if word.shape[0] not in "Xx9":
        return word.text[0] if len(word.text) == 1 else "x"
    return "X" if word.shape[0] == "X" else "x"
