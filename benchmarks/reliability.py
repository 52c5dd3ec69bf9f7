"""How the program bears hostile files, being killed, and many documents.

    python -m benchmarks.reliability hostile FOLDER      every input's status, time and memory
    python -m benchmarks.reliability kills REPORTS       kill -9 at random moments, and again
    python -m benchmarks.reliability scale REPORTS       two jobs against one; memory; second runs

Exits 1 where a promise is not kept. Figures of time are of the machine; ratios are of one run.
`--write` keeps statuses, counts and ratios in `reliability.json`.
"""

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median

from benchmarks.copies import (
    changed_copies,
    project_with_another_alias,
    project_with_another_indicator,
    unresolved_name,
)
from runner.box import Task, boxed
from runner.cage import MEMORY_BYTES
from runner.files import Sketch, find_files, sketch_of
from runner.reading import Order, findings_of, reading
from runner.sorting import is_document
from schemas import catalogue
from schemas.document import Source
from schemas.folders import Place
from schemas.issues import Issue

ROOT = Path(__file__).resolve().parent.parent
KEPT = Path(__file__).with_name("reliability.json")
GRACE_SECONDS = 2.0
SPEED_UP, UNCHANGED, REINTERPRETED = 1.8, 100.0, 20.0
PARENT_BYTES = 300_000_000
Subject = tuple[Place, Source]


def main(arguments: list[str] | None = None) -> int:
    """Measure one thing and print it. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reliability", description=__doc__)
    parser.add_argument("what", choices=sorted(MEASURES))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds for one document")
    parser.add_argument("--documents", type=int, default=0, help="60 for kills, 300 for scale")
    parser.add_argument("--times", type=int, default=30, help="how often to kill")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true", help=f"keep the results in {KEPT.name}")
    options = parser.parse_args(arguments)
    options.results = {}
    with tempfile.TemporaryDirectory() as bytecode, _kept(bytecode):
        broken = list(MEASURES[options.what](options))
    for promise in broken:
        print(f"NOT KEPT: {promise}")
    if options.write:
        before = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
        kept = before | {options.what: options.results}
        KEPT.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", "utf-8")
    return 1 if broken else 0


@contextlib.contextmanager
def _kept(bytecode: str) -> Iterator[None]:
    """What Python compiles is kept, as it is where the program is installed."""
    before = dict(os.environ)
    os.environ["PYTHONPYCACHEPREFIX"] = bytecode
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _compiled(project: Path) -> Path:
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(project)], check=True)
    return project


def hostile(options: argparse.Namespace) -> Iterator[str]:
    """Read every file of a folder in its box, and then the folder as a whole."""
    endings = boxed(_tasks(options.folder), count=1, seconds=options.timeout)
    print(f"{'input':48} {'status':18} {'s':>6} {'MB':>6} {'pages':>6} {'words':>8}  issues")
    for ended in endings:
        for (place, source), ending in ended:
            document = findings_of(source, ending).document
            codes = ",".join(sorted({issue.code for issue in document.issues}))
            words, megabytes = (
                sum(page.words for page in document.pages),
                ending.peak_bytes // 10**6,
            )
            name = place.path if place.path.isprintable() else ascii(place.path)
            options.results[name] = {"status": document.status, "issues": codes}
            print(
                f"{name[-48:]:48} {document.status:18} {ending.seconds:6.1f} {megabytes:6} "
                f"{len(document.pages):6} {words:8}  {codes}",
                flush=True,
            )
            if ending.seconds > options.timeout + GRACE_SECONDS:
                yield f"{name} took {ending.seconds:.1f} s"
            if ending.peak_bytes > MEMORY_BYTES:
                yield f"{name} took {megabytes} MB"
    yield from _missing(options)


def _tasks(folder: Path) -> Iterator[Task[Subject]]:
    """Each content once."""
    seen = set()
    for place, path in find_files([folder], folder).paths.items():
        sketch = sketch_of(path)
        known = isinstance(sketch, Issue) or sketch.sha256 in seen
        if known or not isinstance(sketch, Sketch) or not is_document(place, sketch):
            continue
        seen.add(sketch.sha256)
        source = Source(sketch.sha256, place.path, None, sketch.size_bytes)
        order = Order(path, sketch, place.path, catalogue.load().fingerprint)
        yield reading((place, source), order)


def _missing(options: argparse.Namespace) -> Iterator[str]:
    """Files of the folder of which the database says nothing after a run."""
    with tempfile.TemporaryDirectory() as scratch:
        database = Path(scratch) / "hostile.sqlite"
        started = time.monotonic()
        _run(ROOT, options.folder, database, "--timeout", str(options.timeout), good=(0, 4))
        told = set()
        with sqlite3.connect(database) as connection:
            told |= {path for (path,) in connection.execute("SELECT path FROM document_path")}
            told |= {path for (path,) in connection.execute("SELECT path FROM issue")}
            query = "SELECT status, count(*) FROM document GROUP BY status ORDER BY status"
            statuses = dict(connection.execute(query).fetchall())
    found = find_files([options.folder], options.folder)
    files = {place.path for place in found.paths} | {note.place.path for note in found.notes}
    print(f"\nthe folder at once, {time.monotonic() - started:.0f} s: {statuses}")
    print(f"files {len(files)}, of which the database tells nothing: {len(files - told)}")
    for path in sorted(files - told):
        yield f"{ascii(path)} is in no row"


def kills(options: argparse.Namespace) -> Iterator[str]:
    """Kill the program at random moments of a run; look at what is left, and run again."""
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        reports, clean = scratch / "reports", scratch / "clean.sqlite"
        changed_copies(options.folder, reports, options.documents or 60)
        seconds = _run(ROOT, reports, clean, "--no-cache")
        whole, documents = _dump(clean), _documents(clean)
        print(f"a clean run: {seconds:.1f} s, {len(documents)} documents, {len(whole)} lines")
        for number in range(1, options.times + 1):
            files, moment = chance.randint(0, len(documents)), chance.uniform(0, 1)
            database = scratch / f"{number}.sqlite"
            _kill_after(files, moment, reports, database)
            kept = _documents(database) if database.exists() else {}
            halves = [key for key, rows in kept.items() if rows != documents.get(key)]
            sound = not database.exists() or _sound(database)
            _run(ROOT, reports, database, "--no-cache")
            same = _dump(database) == whole
            options.results["kills"] = number
            good = options.results.get("sound and the same afterwards", 0)
            options.results["sound and the same afterwards"] = good + (
                sound and same and not halves
            )
            print(
                f"{number:3}: {moment:.2f} s after file {files:2}, {len(kept):2} documents kept; "
                f"{'sound' if sound else 'DAMAGED'}, {len(halves)} halves; again: "
                f"{'the same' if same else 'DIFFERENT'}",
                flush=True,
            )
            if not (sound and same) or halves:
                yield f"kill {number}, {moment:.2f} s after file {files}"
            database.unlink()


def scale(options: argparse.Namespace) -> Iterator[str]:
    """One job against two, then runs in which nothing, or only a name, has changed."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        reports, database = scratch / "reports", scratch / "two.sqlite"
        number = options.documents or 300
        changed_copies(options.folder, reports, number)
        one = _run(ROOT, reports, scratch / "one.sqlite", "--jobs", "1", "--no-cache")
        memory: list[int] = []
        two = _run(ROOT, reports, database, "--jobs", "2", "--no-cache", watch=memory)
        again = min(_run(ROOT, reports, database, "--no-cache") for _ in range(3))
        new = _with_another_indicator(reports, database)
        few, seconds = _with_another_alias(reports, database, least=1)
        many, longer = _with_another_alias(reports, database, least=number // 10)
    half = len(memory) // 2
    first, last = max(memory[:half], default=0), max(memory[half:], default=0)
    print(f"{number} documents, one job  {one:8.1f} s  ({one / number:.2f} s each)")
    print(f"{number} documents, two jobs {two:8.1f} s  {one / two:5.2f} times as fast")
    print(f"nothing changed          {again:8.2f} s  {two / again:5.0f} times as fast")
    print(f"another indicator        {new:8.2f} s  {two / new:5.1f} times as fast")
    for documents, taken in ((few, seconds), (many, longer)):
        concerns = f"an alias that {documents} print"
        print(f"{concerns:25}{taken:8.2f} s  {two / taken:5.1f} times as fast")
    print(f"the program's own memory: {first / 1e6:.0f} MB at most in the first half of the run, ")
    print(f"                          {last / 1e6:.0f} MB in the second")
    options.results |= {
        "documents": number,
        "two jobs, times one": round(one / two, 2),
        "unchanged, times faster": round(two / again),
        "another indicator, times faster": round(two / new, 1),
        "another alias, times faster": round(two / seconds, 1),
        f"an alias that {many} print, times faster": round(two / longer, 1),
        "the program's own memory, MB": round(last / 1e6),
    }
    if one / two < SPEED_UP:
        yield f"two jobs are {one / two:.2f} times as fast as one"
    if two / again < UNCHANGED:
        yield f"an unchanged run is {two / again:.0f} times as fast"
    slowest = two / max(new, seconds)
    if slowest < REINTERPRETED:
        yield f"a run after a change of the catalogue is {slowest:.1f} times as fast"
    if last > PARENT_BYTES:
        yield f"the program itself takes {last / 1e6:.0f} MB"


def _with_another_alias(reports: Path, database: Path, *, least: int) -> tuple[int, float]:
    """An unresolved name of at least so many papers gets known: how many, and the seconds it took.

    The database is left as it was.
    """
    name, unit, documents = unresolved_name(database, least=least)
    with tempfile.TemporaryDirectory() as scratch:
        project = project_with_another_alias(ROOT, Path(scratch) / "it", name, unit)
        return documents, _run_thrice(project, reports, database)


def _with_another_indicator(reports: Path, database: Path) -> float:
    with tempfile.TemporaryDirectory() as scratch:
        project = project_with_another_indicator(ROOT, Path(scratch) / "it")
        return _run_thrice(project, reports, database)


def _run_thrice(project: Path, reports: Path, database: Path) -> float:
    """The middle one of three runs, in seconds, each on a copy of the database."""
    taken = []
    _compiled(project)
    for _ in range(3):
        copy = Path(shutil.copy(database, project.parent / database.name))
        os.sync()  # the copy is on the disk before the clock starts
        taken.append(_run(project, reports, copy, "--jobs", "2", "--no-cache"))
    return median(taken)


MEASURES: Mapping[str, Callable[[argparse.Namespace], Iterator[str]]] = {
    "hostile": hostile,
    "kills": kills,
    "scale": scale,
}


def _start(
    project: Path, reports: Path, database: Path, *more: str, errors: int = subprocess.DEVNULL
) -> "subprocess.Popen[bytes]":
    command = [sys.executable, str(project / "pipeline.py"), str(reports)]
    command += ["--database", str(database), *more]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)


def _run(
    project: Path,
    reports: Path,
    database: Path,
    *more: str,
    good: tuple[int, ...] = (0,),
    watch: list[int] | None = None,
) -> float:
    """Run to the end; how many seconds it took. `watch` is filled with the memory it had."""
    started = time.monotonic()
    with _start(project, reports, database, *more) as process:
        while process.poll() is None:
            if watch is not None:
                watch.append(_resident_bytes(process.pid))
            time.sleep(0.05)
    if process.returncode not in good:
        raise SystemExit(f"the run ended with {process.returncode}")
    return time.monotonic() - started


def _resident_bytes(pid: int) -> int:
    try:
        pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * 4096


def _kill_after(files: int, seconds: float, reports: Path, database: Path) -> None:
    """Kill a run so long after it told of so many files; the last may be the end of the run."""
    with _start(ROOT, reports, database, "--no-cache", errors=subprocess.PIPE) as process:
        for _ in range(files):
            if process.stderr is not None:
                process.stderr.readline()
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)


def _sound(database: Path) -> bool:
    with sqlite3.connect(database) as connection:
        checked = connection.execute("PRAGMA integrity_check").fetchall()
        return (
            checked == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()
        )


def _dump(database: Path) -> list[str]:
    """All that a database holds but for the log of runs."""
    with sqlite3.connect(database) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "run"')]


def _documents(database: Path) -> dict[str, tuple[int, ...]]:
    """How many rows each document has in the tables that hang on it."""
    tables = ("page", "extracted_table", "passage", "observation", "commentary")
    counts = ", ".join(
        f"(SELECT count(*) FROM {table} AS t WHERE t.document_id = d.document_id)"
        for table in tables
    )
    cells = (
        "(SELECT count(*) FROM cell JOIN extracted_table AS t USING (table_id) "
        "WHERE t.document_id = d.document_id)"
    )
    with sqlite3.connect(database) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'document'").fetchone():
            return {}
        rows = connection.execute(f"SELECT document_id, {counts}, {cells} FROM document AS d")
        return {row[0]: row[1:] for row in rows}


if __name__ == "__main__":
    sys.exit(main())
