"""The main command: folders of papers become one database."""

import contextlib
import json
import signal
from collections.abc import Iterator
from pathlib import Path

import store
from runner.batch import Run, load, marks
from runner.cache import trim, usual_folder
from runner.facts import kept_catalogue
from runner.files import Files, find_files, sketch_of, written
from runner.options import Options, read_options
from runner.renewal import renew
from runner.sorting import is_document
from runner.trouble import UsageError, printable
from schemas.document import READ_STATUSES
from store import Memory, Summary

GOOD, FAILED = 0, 4
DATABASE_TAILS = ("", "-journal", "-wal", "-shm")


def ingest(arguments: list[str]) -> int:
    """Read files and folders into the database, and say what was found."""
    options = read_options(arguments)
    files = listed(options)
    with (
        stopped_once(),
        store.opened(options.database) as database,
        store.logged_run(database, options.logged()) as log,
    ):
        facts = kept_catalogue(database)
        known_by = marks(facts, options.spacy_model)
        renewed = renew(database, options, known_by, facts.whole)
        memory = Memory(database, files.folders, files.paths)
        cache = None if options.no_cache else usual_folder()
        run = Run(database, options, files, memory, known_by, facts.whole, log, cache)
        run.renewed = renewed
        summary = load(run)
        log.summary = summary.plain()
    if cache is not None and run.saved:
        trim(cache)
    print(json.dumps(summary.plain(), indent=2) if options.json else printable(summary.told()))
    return exit_code(summary, strict=options.strict)


@contextlib.contextmanager
def stopped_once() -> Iterator[None]:
    """The first order to stop is obeyed; those that follow do not disturb the tidying up."""
    signs = (signal.SIGINT, signal.SIGTERM)

    def stop(_sign: int, _frame: object) -> None:
        for sign in signs:
            signal.signal(sign, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {sign: signal.signal(sign, stop) for sign in signs}
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


def exit_code(summary: Summary, *, strict: bool) -> int:
    """0, or 4 where a document or folder could not be read; with `strict`, where data was lost."""
    errors = {kind.code for kind in summary.issues if kind.severity == "error"}
    failed = bool(summary.documents.keys() - READ_STATUSES) or "unreadable" in errors
    return FAILED if failed or (strict and errors) else GOOD


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
    if not any(is_document(place, sketch_of(path)) for place, path in files.paths.items()):
        where = ", ".join(written(path) for path in options.paths)
        closed = any(note.issue.code == "unreadable" for note in files.notes)
        fault = "No folder can be opened in" if closed else "There is no PDF, HTML or text file in"
        raise UsageError(f"{fault} {where}; give another folder.")
    return files
