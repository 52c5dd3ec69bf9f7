"""Reads folders of council performance papers into one database.

    python pipeline.py reports/ [more files or folders ...]

Each document is read in a process of its own, with a deadline and a limit on memory; only this
process writes to the database, one document at a time.
"""

import argparse
import contextlib
import io
import json
import os
import pickle
import signal
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import NoReturn, cast

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column

import store
from extract.box import Ending, Task, boxed
from schemas import catalogue, codec
from schemas.catalogue.models import CatalogueError
from schemas.document import READ_STATUSES, Document, DocumentStatus, Source
from schemas.findings import Findings
from schemas.issues import REGISTER, Issue
from store import Database, DatabaseError, FileNote, Marks, Memory, Place, Summary
from store.files import SPECIAL, Files, file_bytes, find_files, written

HERE = Path(__file__).parent
GOOD, USAGE, FAILED, INTERRUPTED = 0, 2, 4, 130
DATABASE = "performance.sqlite"
TIMEOUT_SECONDS = 300.0
DOCUMENT_SUFFIXES = frozenset({".pdf", ".html", ".htm", ".xhtml", ".txt"})
DATABASE_TAILS = ("", "-journal", "-wal", "-shm")
LIBRARIES = {
    "extract": ("pdfplumber", "pdfminer.six", "pypdfium2", "selectolax"),
    "normalise": ("spacy", "dateparser", "rapidfuzz"),
}
OTHER_KIND = Issue("not_read", "It is of a kind that is not read.")
EMPTY = Issue("empty", "It has no bytes.")


class UsageError(Exception):
    """The command cannot be carried out; the message is one sentence that says what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return the exit code; where no command is named, ingest."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    named = bool(given) and given[0] in COMMANDS
    try:
        return COMMANDS[given[0]](given[1:]) if named else ingest(given)
    except (UsageError, DatabaseError, CatalogueError) as error:
        print(printable(str(error)), file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("Stopped; what was read is kept. Run again to go on.", file=sys.stderr)
        return INTERRUPTED


def ingest(arguments: list[str]) -> int:
    """Read files and folders into the database, and say what was found."""
    options = read_options(arguments)
    files = listed(options)
    facts = catalogue.load()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with store.opened(options.database) as database:
        store.keep_catalogue(database, facts)
        memory = Memory(database, files.folders, files.paths)
        model = options.spacy_model
        known = pickle.dumps((facts, model))
        run = Run(database, options, files, memory, marks(facts, model), known)
        number = store.start_run(database, options.logged())
        try:
            summary = load(run)
        except KeyboardInterrupt:
            store.finish_run(database, number, "interrupted")
            raise
        store.finish_run(database, number, "finished", summary.plain())
    print(json.dumps(summary.plain(), indent=2) if options.json else printable(summary.told()))
    return exit_code(summary, strict=options.strict)


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {"ingest": ingest}
"""What the first word may be; a folder of such a name is given as `./ingest`."""


def exit_code(summary: Summary, *, strict: bool) -> int:
    """0, or 4 where a document or folder could not be read; with `strict`, where data was lost."""
    errors = {kind.code for kind in summary.issues if kind.severity == "error"}
    failed = bool(summary.documents.keys() - READ_STATUSES) or "unreadable" in errors
    return FAILED if failed or (strict and errors) else GOOD


class Options(argparse.Namespace):
    """What was asked for; `timeout` is in seconds for each document."""

    paths: list[Path]
    database: str
    jobs: int
    timeout: float
    force: bool
    strict: bool
    json: bool
    spacy_model: str | None

    def logged(self) -> dict[str, object]:
        """The options that bear on the outcome."""
        paths = [written(path) for path in self.paths]
        return {"paths": paths, "jobs": self.jobs, "timeout": self.timeout, "force": self.force}


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to look."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see --help.")


def read_options(arguments: list[str]) -> Options:
    """Read the command line. Raises UsageError for one that makes no sense."""
    parser = Parser(prog="pipeline.py", description=(__doc__ or "").partition("\n")[0])
    cores, add = os.cpu_count() or 1, parser.add_argument
    add("paths", nargs="+", type=Path, help="folders and files to read")
    add("--database", default=DATABASE, help=f"file, or SQLAlchemy URL (usually {DATABASE})")
    add("--jobs", type=above_nought(int), default=cores, help=f"read N at once (usually {cores})")
    add(
        "--timeout",
        type=above_nought(float),
        default=TIMEOUT_SECONDS,
        help=f"seconds for one document (usually {TIMEOUT_SECONDS:g})",
    )
    parser.add_argument("--force", action="store_true", help="read unchanged documents again")
    add("--spacy-model", metavar="NAME", type=installed, help="take sentences from this model")
    parser.add_argument("--strict", action="store_true", help="exit 4 where any data was lost")
    parser.add_argument("--json", action="store_true", help="print the summary as JSON")
    parser.add_argument("--version", action="version", version=version())
    return parser.parse_intermixed_args(arguments, namespace=Options())


def installed(model: str) -> str:
    """The name of a spaCy model, or the path of one, that can be loaded."""
    from normalise.prose.language import load  # slow to load: only for who asks for a model

    try:
        load(model)
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{model} is no model that is installed") from error
    return model


def above_nought(kind: type[int] | type[float]) -> Callable[[str], float]:
    """A reader of numbers above nought and below a million."""

    def number(given: str) -> float:
        with contextlib.suppress(ValueError):
            if 0 < kind(given) < 1_000_000:
                return kind(given)
        raise argparse.ArgumentTypeError(f"{given} will not do, give a number above 0")

    return number


def version() -> str:
    """The version that is installed, or that of this source."""
    try:
        return metadata.version("council-indicators")
    except metadata.PackageNotFoundError:
        project = tomllib.loads((HERE / "pyproject.toml").read_text("utf-8"))["project"]
        return str(project["version"])


def listed(options: Options) -> Files:
    """Find the files. Raises UsageError where a path is missing, or nothing can be read."""
    if not options.database.strip():
        raise UsageError("--database is empty; give the path of a file to write.")
    for path in options.paths:
        if not path.exists():
            raise UsageError(f"{written(path)} does not exist; give a folder of reports.")
    own = store.location_path(options.database)
    ours = [] if own is None else [Path(f"{own}{tail}") for tail in DATABASE_TAILS]
    files = find_files(options.paths, Path() if own is None else own.parent, leave_out=ours)
    if not any(is_document(place, file_bytes(path)) for place, path in files.paths.items()):
        where = ", ".join(written(path) for path in options.paths)
        closed = any(note.issue.code == "unreadable" for note in files.notes)
        fault = "No folder can be opened in" if closed else "There is no PDF, HTML or text file in"
        raise UsageError(f"{fault} {where}; give another folder.")
    return files


def is_document(place: Place, content: bytes | Issue) -> bool:
    """Whether a file is to be read: a report by its content, or something named like one."""
    from extract.sniff import media_type  # slow to load: only once there is work to do

    if content is SPECIAL:
        return False
    named = Path(place.path).suffix.lower() in DOCUMENT_SUFFIXES
    return named or (isinstance(content, bytes) and media_type(content, place.path) is not None)


def printable(words: str) -> str:
    """Words without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in words)


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


def new_tasks(run: Run, report: "Report") -> Iterator[Task[Subject]]:
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


def task_for(run: Run, place: Place, content: bytes, report: "Report") -> Iterator[Task[Subject]]:
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


def marks(facts: catalogue.Catalogue, model: str | None = None) -> Marks:
    """What documents are read with now."""
    reading = [HERE / "extract", HERE / "schemas" / "document.py", HERE / "store" / "page_rows.py"]
    meaning = [HERE / "normalise", HERE / "schemas", HERE / "store"]
    pages = store.fingerprint(reading, LIBRARIES["extract"])
    whole = store.fingerprint(
        meaning, LIBRARIES["normalise"], pages, facts.fingerprint, model or ""
    )
    return Marks(whole, pages)


def marks_for(run: Run, status: str) -> Marks:
    """The marks kept with a document: one that ran out of time may be given more of it."""
    limit = f"+{run.options.timeout:g}s" if status == "timeout" else ""
    return Marks(run.marks.whole + limit, run.marks.pages)


def read(content: bytes, name: str, facts: bytes) -> bytes:
    """Bytes to findings, as JSON; `facts` is the catalogue and the model named, pickled."""
    import extract  # slow to load: the server that starts the boxes has it

    return interpret(extract.read(content, name), facts)


def interpret(document: Document, facts: bytes) -> bytes:
    """A document to findings, as JSON; of one that could not be read, only its issues."""
    import normalise

    findings = Findings(document)
    if document.status in READ_STATUSES:
        findings = normalise.interpret(document, *pickle.loads(facts))
    unknown = {issue.code for issue in (*document.issues, *findings.issues)} - REGISTER.keys()
    if unknown:
        raise LookupError(f"the issue register lacks {', '.join(sorted(unknown))}")
    return codec.to_json(findings)


def findings_of(source: Source, ending: Ending) -> Findings:
    """What came out of a box, as findings in every case."""
    if ending.status != "ok":
        return failure(source, ending.status, ending.message)
    try:
        return codec.from_json(Findings, ending.answer)
    except ValueError:
        return failure(source, "crashed", "Its findings could not be read back.")


def failure(source: Source, status: str, message: str) -> Findings:
    """The findings of a document that could not be read."""
    issues = (Issue(status, message),)
    return Findings(Document(source, cast(DocumentStatus, status), issues=issues))


def told(findings: Findings) -> str:
    """A document in a few words, for the line of progress."""
    tables, observations = len(findings.document.tables), len(findings.observations)
    return f"{findings.document.status}, {tables} tables, {observations} observations"


@dataclass(frozen=True, slots=True)
class Report:
    """Says how a run is going: `begin` names a file, `done` tells what came of it."""

    begin: Callable[[Place], object]
    done: Callable[[Place, str], object]


@contextlib.contextmanager
def reporting(total: int) -> Iterator[Report]:
    """On a terminal one bar that names the file, else a line for each file, on stderr."""
    if not sys.stderr.isatty():
        yield Report(lambda place: None, tell)
        return
    columns = (BarColumn(24), MofNCompleteColumn(), TimeElapsedColumn())
    cropped = Column(no_wrap=True, overflow="ellipsis", ratio=1)
    name = TextColumn("{task.description}", markup=False, table_column=cropped)
    screen = Console(stderr=True)
    with Progress(*columns, name, console=screen, transient=True, expand=True) as bar:
        files = bar.add_task("", total=total)
        yield Report(
            lambda place: bar.update(files, description=printable(place.path)),
            lambda place, outcome: bar.advance(files),
        )


def tell(place: Place, outcome: str) -> None:
    """Print a line on what came of a file."""
    print(printable(f"{place.path}: {outcome}"), file=sys.stderr, flush=True)


if __name__ == "__main__":
    from pipeline import main as main_of_module  # so that a box finds its work by name

    sys.exit(main_of_module())
