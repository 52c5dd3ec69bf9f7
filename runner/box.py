"""Work on things nobody can trust, each in a process of its own, with a deadline and a limit.

A damaged document can hang a reader, crash it or eat all memory. In a box that costs one document.
This module needs nothing of the house; `Task` is whatever the caller wants back with the ending.
"""

import contextlib
import itertools
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

MEMORY_BYTES = 3_000_000_000
"""Address space for one box; 2 GB was enough for 99.9 % of 3,000 PDFs from the wild."""

PRELOADED = ("runner.reading", "extract", "normalise")
"""Modules that are slow to load: the server has them, so that a box starts with them."""

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Task(Generic[Subject]):
    """What to do in a box: `work(*arguments)`, which answers in bytes and can be pickled."""

    subject: Subject
    work: Callable[..., bytes]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """How a task ended: `ok`, `timeout`, `memory_limit` or `crashed`; then a message says why."""

    status: str
    answer: bytes = b""
    message: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Box(Generic[Subject]):
    """A process at work, the pipe its answer comes through, and when it must be done."""

    task: Task[Subject]
    process: BaseProcess
    started: float
    deadline: float


def boxed(
    tasks: Iterable[Task[Subject]], *, count: int, seconds: float
) -> Generator[tuple[Subject, Ending], None, None]:
    """Do each task in a box of its own, `count` at a time; give back each as it ends.

    What takes more than `seconds` is killed, with all that it has started. The same happens to
    whatever is at work when the caller closes the iterator.
    """
    queue = iter(tasks)
    boxes: dict[Connection, Box[Subject]] = {}
    try:
        while True:
            for task in itertools.islice(queue, count - len(boxes)):
                pipe, box = _start(task, seconds)
                boxes[pipe] = box
            if not boxes:
                return
            for pipe, late in _ended(boxes):
                box = boxes.pop(pipe)
                yield box.task.subject, _ending(box, pipe, late=late)
    finally:
        for pipe, box in boxes.items():
            _close(box, pipe)


def _start(task: Task[Subject], seconds: float) -> tuple[Connection, Box[Subject]]:
    """Start a box; the clock runs from when it is there, not while the server loads."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    inside = (theirs, task.work, task.arguments, seconds)
    process = _server().Process(target=_in_box, args=inside, daemon=True)
    process.start()
    theirs.close()
    now = time.monotonic()
    return ours, Box(task, process, now, now + seconds)


@cache
def _server() -> ForkServerContext:
    """The server that boxes are forked from, with what they need loaded.

    It does not take over this program's module path (Python 3.11 to 3.13), and quietly loads
    nothing that is not on its own; so the path goes to it through the environment, and nothing is
    loaded from the folder that the program happens to be called in.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    kept = dict(os.environ)
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    os.environ["PYTHONSAFEPATH"] = "1"
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with _silence():
        forkserver.ensure_running()
    os.environ.clear()
    os.environ.update(kept)
    return context


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """What is started meanwhile has no way to write on the screen, and its children have none."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    screens = [(stream, os.dup(stream)) for stream in (1, 2)]
    for stream, _ in screens:
        os.dup2(nowhere, stream)
    try:
        yield
    finally:
        for stream, screen in screens:
            os.dup2(screen, stream)
            os.close(screen)
        os.close(nowhere)


def _ended(boxes: dict[Connection, Box[Subject]]) -> list[tuple[Connection, bool]]:
    """The pipes of boxes that have answered or died, or, then True, whose time is up."""
    nearest = min(box.deadline for box in boxes.values())
    ready = wait(list(boxes), max(0.0, nearest - time.monotonic()))
    now = time.monotonic()
    over = [pipe for pipe, box in boxes.items() if pipe not in ready and box.deadline <= now]
    return [(pipe, False) for pipe in boxes if pipe in ready] + [(pipe, True) for pipe in over]


def _ending(box: Box[Subject], pipe: Connection, *, late: bool) -> Ending:
    """Take the answer, or say what became of it. Nothing of the process is left afterwards."""
    answer = b""
    with contextlib.suppress(EOFError, OSError):
        answer = b"" if late else pipe.recv_bytes()
    if not (late or answer):
        box.process.join(1.0)
    exit_code = box.process.exitcode
    _close(box, pipe)
    seconds = time.monotonic() - box.started
    if late or exit_code == -signal.SIGXCPU:
        limit = box.deadline - box.started
        return Ending("timeout", message=f"It took longer than {limit:g} seconds.", seconds=seconds)
    if not answer:
        return Ending("crashed", message=f"Its reader ended with {exit_code}.", seconds=seconds)
    status, _, rest = answer.partition(b"\n")
    if status == b"ok":
        return Ending("ok", rest, seconds=seconds)
    return Ending(status.decode(), message=rest.decode(), seconds=seconds)


def _close(box: Box[Subject], pipe: Connection) -> None:
    pipe.close()
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(box.process.pid or 0, signal.SIGKILL)
    box.process.kill()
    box.process.join(5.0)


def _in_box(
    pipe: Connection, work: Callable[..., bytes], arguments: tuple[Any, ...], seconds: float
) -> None:
    """What runs in the box. Every ending but a crash of the process itself is sent as bytes."""
    _shut_in(seconds)
    try:
        answer = b"ok\n" + work(*arguments)
    except MemoryError:
        answer = f"memory_limit\nIt needed more than {MEMORY_BYTES / 1e9:g} GB of memory.".encode()
    except Exception as error:  # noqa: BLE001  the document boundary
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        answer = f"crashed\n{said}".encode("utf-8", "backslashreplace")
    pipe.send_bytes(answer)


def _shut_in(seconds: float) -> None:
    """A group of its own, so that a kill gets all that is started in it; and the limits."""
    os.setsid()
    processor_seconds = int(2 * seconds) + 10
    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, processor_seconds),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))
