"""A batch of files: what is new or changed is read, each kept as it comes."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import store
from runner.box import Task, boxed
from runner.options import Options
from runner.progress import Report, reporting, told
from runner.reading import failure, findings_of, interpret, read
from runner.sorting import OTHER_KIND, is_document
from schemas import catalogue
from schemas.document import READ_STATUSES, Source
from schemas.findings import Findings
from schemas.issues import Issue
from store import Database, FileNote, Marks, Memory, Place, Summary
from store.files import SPECIAL, Files, file_bytes

HOUSE = Path(__file__).parent.parent
LIBRARIES = {
    "extract": ("pdfplumber", "pdfminer.six", "pypdfium2", "selectolax"),
    "normalise": ("spacy", "dateparser", "rapidfuzz"),
}
EMPTY = Issue("empty", "It has no bytes.")


@dataclass(slots=True)
class Run:
    """One run: what it works with, and what it has come upon so far."""

    database: Database
    options: Options
    files: Files
    memory: Memory
    marks: Marks
    facts: bytes
    documents: set[str] = field(default_factory=set)
    unchanged: int = 0
    notes: list[FileNote] = field(default_factory=list)
    copies: list[tuple[str, Place]] = field(default_factory=list)


Subject = tuple[Place, Source]
"""What a box works on: a file, and the document in it."""


def load(run: Run) -> Summary:
    """Read what is new or changed, keep it as it comes, and count."""
    with reporting(len(run.files.paths)) as report:
        tasks = new_tasks(run, report)
        endings = boxed(tasks, count=run.options.jobs, seconds=run.options.timeout)
        with contextlib.closing(endings):
            for (place, source), ending in endings:
                findings = findings_of(source, ending)
                keep(run, place, findings)
                report.done(place, f"{told(findings)}, {ending.seconds:.1f} s")
    for document_id, place in run.copies:
        store.note_place(run.database, document_id, place)
    notes = (*run.files.notes, *run.notes)
    store.settle(run.database, run.files.folders, run.memory.places, notes)
    return store.summarise(
        run.database,
        documents=run.documents,
        folders=run.files.folders,
        unchanged=run.unchanged,
        not_read=[note.place.path for note in notes],
    )


def new_tasks(run: Run, report: Report) -> Iterator[Task[Subject]]:
    """The documents that have to be read, one after the other; all else is dealt with here."""
    for place, path in run.files.paths.items():
        report.begin(place)
        content = file_bytes(path)
        if not is_document(place, content):
            run.notes.append(FileNote(place, SPECIAL if content is SPECIAL else OTHER_KIND))
            report.done(place, "not read")
        elif isinstance(content, Issue) or not content:
            fault = content if isinstance(content, Issue) else EMPTY
            run.memory.see(place, "")
            keep(run, place, failure(Source("", place.path, None, 0), fault.code, fault.message))
            report.done(place, fault.code)
        else:
            yield from task_for(run, place, content, report)


def task_for(run: Run, place: Place, content: bytes, report: Report) -> Iterator[Task[Subject]]:
    """The task of reading a document, unless that is done or being done already."""
    digest = sha256(content).hexdigest()
    seen = run.memory.see(place, digest)
    known = None if run.options.force else seen.known
    source = Source(digest, seen.path, None, len(content))
    if seen.copy:
        run.copies.append((digest[:16], place))
        report.done(place, "a copy")
    elif known and known.marks == marks_for(run, known.status):
        run.unchanged += 1
        run.documents.add(known.document_id)
        run.copies.append((known.document_id, place))
        report.done(place, "unchanged")
    elif known and known.status in READ_STATUSES and known.marks.pages == run.marks.pages:
        document = store.recall(run.database, known.document_id)
        yield Task((place, source), interpret, (document, run.facts))
    else:
        yield Task((place, source), read, (content, seen.path, run.facts))


def keep(run: Run, place: Place, findings: Findings) -> None:
    """Save what a document says, or why it could not be read."""
    with_marks = marks_for(run, findings.document.status)
    run.documents.add(store.save(run.database, findings, place, with_marks))


def marks(facts: catalogue.Catalogue) -> Marks:
    """What documents are read with now."""
    reading = [
        HOUSE / "extract",
        HOUSE / "schemas" / "document.py",
        HOUSE / "store" / "page_rows.py",
    ]
    meaning = [HOUSE / "normalise", HOUSE / "schemas", HOUSE / "store"]
    pages = store.fingerprint(reading, LIBRARIES["extract"])
    whole = store.fingerprint(meaning, LIBRARIES["normalise"], pages, facts.fingerprint)
    return Marks(whole, pages)


def marks_for(run: Run, status: str) -> Marks:
    """The marks kept with a document: one that ran out of time may be given more of it."""
    limit = f"+{run.options.timeout:g}s" if status == "timeout" else ""
    return Marks(run.marks.whole + limit, run.marks.pages)
