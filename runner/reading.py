"""What is done in a box: a report becomes findings; and what to make of how that ended."""

import json
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from runner.box import Ending, Hatch, Task
from runner.cache import Entry
from runner.files import Sketch, bytes_of
from schemas import catalogue, codec
from schemas.document import READ_STATUSES, Document, DocumentStatus, Source
from schemas.findings import Findings, Question
from schemas.issues import REGISTER, Issue
from schemas.told import NOTHING_TOLD, Told

READING_SHARE = 2 / 3
"""Of a document's time, after which no further page is begun; the rest is for what they mean."""
PAGE_SHARE = 1 / 6
"""Of a document's time, the most that one page may take where there are many."""
MOST_LOST = 10
"""Pages that may cost a box each before the rest are given up."""

Subject = TypeVar("Subject")

PAGE, WHOLE = b"page\n", b"whole\n"
"""How the pieces begin that a box hands out: one page, or the document as read."""


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to read: where it lies, what was found there, and its name in the database.

    `catalogue` is the fingerprint of the one to read it with, `told` what the folder's keeper says
    of it, `model` a spaCy model by name; `entry` is its place in the cache.
    `pages` are pieces that an earlier box handed out, and `lost` the steps at which one was lost,
    each with an issue.
    """

    path: Path
    sketch: Sketch
    name: str
    catalogue: str
    told: Told = NOTHING_TOLD
    model: str | None = None
    entry: Entry | None = None
    fresh: bool = False
    pages: tuple[bytes, ...] = ()
    lost: tuple[tuple[str, Issue], ...] = ()


def reading(subject: Subject, order: Order) -> Task[Subject]:
    """The task of reading a paper; where a page costs a box, another goes on after it."""
    return Task(subject, read, (order,), partial(_after, subject, order))


def _after(subject: Subject, order: Order, ending: Ending) -> Task[Subject] | None:
    if not _is_page(ending.step):
        return None
    number = int(ending.step.split()[1])
    loss = Issue(ending.status, f"This page was given up. {ending.message}", page=number)
    pages = tuple(piece for piece in ending.pieces if piece.startswith(PAGE))
    lost = (*order.lost, (ending.step, loss))
    return reading(subject, replace(order, pages=(*order.pages, *pages), lost=lost))


def read(hatch: Hatch, order: Order) -> bytes:
    """In a box: a paper to what it says. Its pages, and then all of them, are handed out."""
    import extract  # slow to load: the server that starts the boxes has it

    cached = None if order.entry is None or order.fresh else order.entry.find()
    if cached is not None:
        return interpret(hatch, cached, order)
    content = bytes_of(order.path, order.sketch)
    if isinstance(content, Issue):
        return interpret(hatch, failure(_source(order), content).document, order)
    pagewise = extract.Pagewise(
        known=extract.pages_of(piece.removeprefix(PAGE) for piece in order.pages),
        lost=dict(order.lost),
        begin=lambda step, pages: hatch.begin(step, share=_share(pages)),
        keep=lambda page: hatch.keep(PAGE + page),
        late=lambda: hatch.gone() > READING_SHARE or len(order.lost) >= MOST_LOST,
    )
    document = extract.read(content, order.name, pagewise)
    if order.entry is not None:
        order.entry.keep(document)
    return interpret(hatch, document, order)


def interpret(hatch: Hatch, document: Document, order: Order) -> bytes:
    """In a box: what a document says, as JSON, but for the document, which is handed out before.

    Of one that could not be read there are only its issues.
    """
    import normalise

    hatch.begin("what it means")
    hatch.keep(WHOLE + codec.to_json(document))
    facts = catalogue.load()
    if facts.fingerprint != order.catalogue:
        raise LookupError("the catalogue was changed during the run; run again")
    findings = Findings(document)
    if document.status in READ_STATUSES:
        findings = normalise.interpret(document, facts, order.told, order.model)
    return codec.to_json(replace(findings, document=Document(document.source, document.status)))


def answers(hatch: Hatch, asked: tuple[Question, ...], expected: str) -> bytes:
    """In a box: a mark of what the catalogue answers to each of these questions, as JSON."""
    import normalise

    hatch.begin("its questions")
    facts = catalogue.load()
    if facts.fingerprint != expected:
        raise LookupError("the catalogue was changed during the run; run again")
    return json.dumps(normalise.marks_of(asked, facts)).encode()


def _is_page(step: str) -> bool:
    return step.startswith("page ")


def _share(pages: int) -> float | None:
    """The share of a document's time that one of its `pages` may take; 0 pages: no page."""
    return max(PAGE_SHARE, READING_SHARE / pages) if pages else None


def findings_of(source: Source, ending: Ending) -> Findings:
    """What came out of a box, as findings in every case; nothing in it is taken on trust."""
    try:
        found = _findings(source, ending)
    except ValueError:
        return failure(source, Issue("crashed", "Its findings could not be read back."))
    unknown = {issue.code for issue in (*found.document.issues, *found.issues)} - REGISTER.keys()
    if unknown:
        said = f"The issue register lacks {', '.join(sorted(unknown))}."
        return failure(source, Issue("crashed", said))
    if found.document.source.sha256 != source.sha256:
        return failure(source, Issue("crashed", "Its findings are those of another file."))
    return found


def _findings(source: Source, ending: Ending) -> Findings:
    whole = next((piece for piece in ending.pieces if piece.startswith(WHOLE)), None)
    if whole is None and ending.status == "ok":
        raise ValueError("no document was handed out")
    if whole is None:
        return failure(source, Issue(ending.status, ending.message))
    document = codec.from_json(Document, whole.removeprefix(WHOLE))
    if ending.status == "ok":
        return replace(codec.from_json(Findings, ending.answer), document=document)
    said = f"Its pages were read, but not what they mean. {ending.message}"
    issues = (*document.issues, Issue(ending.status, said))
    return Findings(replace(document, status="partial", issues=issues))


def failure(source: Source, issue: Issue) -> Findings:
    """The findings of a document that could not be read."""
    return Findings(Document(source, cast(DocumentStatus, issue.code), issues=(issue,)))


def _source(order: Order) -> Source:
    return Source(order.sketch.sha256, order.name, None, order.sketch.size_bytes)
