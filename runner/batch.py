"""A batch of files: what is new or changed is read, each kept as it comes."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import store
from runner.box import Ended, Task, boxed
from runner.cache import entry_of
from runner.files import SPECIAL, Files, Sketch, sketch_of
from runner.options import Options
from runner.progress import Report, reporting, told
from runner.reading import Order, failure, findings_of, interpret, reading
from runner.sorting import OTHER_KIND, is_document
from schemas.document import READ_STATUSES, Source
from schemas.findings import Findings
from schemas.folders import FileNote, Place
from schemas.issues import Issue
from schemas.told import NOTHING_TOLD
from store import CatalogueKept, Database, Known, Marks, Memory, RunLog, Summary

HOUSE = Path(__file__).parent.parent
LIBRARIES = {
    "extract": ("camelot-py", "numpy", "pdfplumber", "pdfminer.six", "pypdfium2", "selectolax"),
    "normalise": ("spacy", "dateparser", "rapidfuzz", "symspellpy"),
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
    catalogue: str
    log: RunLog
    cache: Path | None = None
    documents: set[str] = field(default_factory=set)
    unchanged: int = 0
    saved: int = 0
    renewed: int = 0
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
            for ended in endings:
                _keep_all(run, ended, report)
    store.note_places(run.database, run.copies)
    notes = (*run.files.notes, *run.notes)
    removed = store.settle(
        run.database,
        run.files.folders,
        run.memory.places,
        notes,
        prune=run.options.prune,
        unchanged=not (run.saved or run.renewed or run.log.after_break),
    )
    return store.summarise(
        run.database,
        documents=run.documents,
        folders={*run.files.folders, *(note.place.folder for note in notes)},
        unchanged=run.unchanged,
        not_read=[note.place.path for note in notes],
        removed=removed,
    )


def new_tasks(run: Run, report: Report) -> Iterator[Task[Subject]]:
    """The documents that have to be read, one after the other; all else is dealt with here."""
    for place, path in run.files.paths.items():
        report.begin(place)
        found = sketch_of(path)
        if not is_document(place, found):
            run.notes.append(FileNote(place, SPECIAL if found is SPECIAL else OTHER_KIND))
            report.done(place, "not read")
        elif isinstance(found, Issue) or not found.size_bytes:
            fault = found if isinstance(found, Issue) else EMPTY
            _cannot_read(run, place, fault)
            report.done(place, fault.code)
        else:
            yield from task_for(run, place, path, found, report)


def _cannot_read(run: Run, place: Place, fault: Issue) -> None:
    """A file that cannot be opened costs nothing that was read of it before."""
    if fault.code == "unreadable" and run.memory.see_closed(place):
        message = f"{fault.message} What was read of it before is kept."
        run.notes.append(FileNote(place, Issue(fault.code, message)))
        return
    run.memory.see(place, "")
    keep(run, [(place, failure(Source("", place.path, None, 0), fault))])


def task_for(
    run: Run, place: Place, path: Path, sketch: Sketch, report: Report
) -> Iterator[Task[Subject]]:
    """The task of reading a document, unless that is done or being done already."""
    seen = run.memory.see(place, sketch.sha256)
    known = None if run.options.force else seen.known
    source = Source(sketch.sha256, seen.path, None, sketch.size_bytes)
    if seen.copy:
        run.copies.append((sketch.sha256[:16], place))
        report.done(place, "a copy")
    elif known and known.marks in (marks_at(run, place), _limited(run, place)):
        run.unchanged += 1
        run.documents.add(known.document_id)
        run.copies.append((known.document_id, place))
        report.done(place, "unchanged")
    else:
        told_of = run.files.told.get(place, NOTHING_TOLD)
        model = run.options.spacy_model
        order = Order(path, sketch, seen.path, run.catalogue, told_of, model)
        yield _task(run, (place, source), order, known)


def _task(run: Run, subject: Subject, order: Order, known: Known | None) -> Task[Subject]:
    """Reading it; where its pages are known, from the cache or the database, their meaning only."""
    if run.cache is not None:
        mark = run.marks.pages
        entry = entry_of(run.cache, order.sketch.sha256, mark, order.name)
        order = replace(order, entry=entry, fresh=run.options.force)
    cached = order.entry is not None and order.entry.path.exists()
    pages_known = known and known.status in READ_STATUSES and known.marks.pages == run.marks.pages
    if known and pages_known and not cached:
        document = store.recall(run.database, known.document_id)
        return Task(subject, interpret, (document, order))
    return reading(subject, order)


def _keep_all(run: Run, ended: Ended[Subject], report: Report) -> None:
    """Save together what ended together, so that the disk is waited for once."""
    told_of = [(place, findings_of(source, ending)) for (place, source), ending in ended]
    keep(run, told_of)
    for (place, findings), (_, ending) in zip(told_of, ended, strict=True):
        report.done(place, f"{told(findings)}, {ending.seconds:.1f} s")


def keep(run: Run, read: Iterable[tuple[Place, Findings]]) -> None:
    """Save what documents say, or why they could not be read."""
    marked = [
        store.Kept(findings, place, marks_for(run, place, findings)) for place, findings in read
    ]
    run.documents.update(store.save_all(run.database, marked))
    run.saved += len(marked)


def marks(facts: CatalogueKept, model: str | None = None) -> Marks:
    """What documents are read with now; `model` names a spaCy model that was asked for."""
    reading = [
        HOUSE / "extract",
        HOUSE / "schemas" / "document.py",
        HOUSE / "store" / "page_rows.py",
    ]
    meaning = [HOUSE / "normalise", HOUSE / "schemas", HOUSE / "store"]
    pages = store.fingerprint(reading, LIBRARIES["extract"])
    code = store.fingerprint(meaning, LIBRARIES["normalise"], pages, model or "")
    whole, plain = (store.fingerprint((), (), code, of) for of in (facts.whole, facts.plain))
    return Marks(whole, pages, plain)


def marks_for(run: Run, place: Place, findings: Findings) -> Marks:
    """The marks kept with a document: one that ran out of time may be given more of it."""
    issues = findings.document.issues
    if findings.document.status == "unreadable":
        return Marks()
    late = any(issue.code == "timeout" for issue in issues)
    return _limited(run, place) if late else marks_at(run, place)


def marks_at(run: Run, place: Place) -> Marks:
    """The marks of a document that lies here: what is told of it bears on what it means."""
    said = f"+{run.files.told[place]}" if place in run.files.told else ""
    return Marks(run.marks.whole + said, run.marks.pages, run.marks.plain + said)


def _limited(run: Run, place: Place) -> Marks:
    limit, here = f"+{run.options.timeout:g}s", marks_at(run, place)
    return Marks(here.whole + limit, here.pages + limit, here.plain + limit)
