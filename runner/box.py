"""Work on things nobody can trust, each in a process of its own, with a deadline and limits.

A damaged document can hang a reader, crash it or eat all memory. In a box that costs one document,
or one page of it: what the work has handed out before is kept, and it may be gone on with in
another box. This module needs nothing of the house; `Task` is whatever the caller wants back.
"""

import contextlib
import itertools
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from runner.cage import MEMORY_BYTES, Origin, died_of, kill_group, peak_bytes, server, shut_in

LARGEST_MESSAGE_BYTES = 1_000_000_000
GLANCE_SECONDS = 0.2
"""How often the memory of boxes is looked at while nothing is heard from them."""

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a task ended: `ok`, `timeout`, `memory_limit` or `crashed`; then a message says why.

    `pieces` is what its work handed out on the way, `step` what it was at when it ended, and
    `peak_bytes` the most address space it was seen to have.
    """

    status: str
    answer: bytes = b""
    message: str = ""
    seconds: float = 0.0
    pieces: tuple[bytes, ...] = ()
    step: str = ""
    peak_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Task(Generic[Subject]):
    """What to do in a box: `work(hatch, *arguments)`, which answers in bytes and can be pickled.

    `again` is asked after an ending that is not `ok`: a task to go on with in the time that is
    left, or None. `origin` gives what the box is forked from.
    """

    subject: Subject
    work: Callable[..., bytes]
    arguments: tuple[Any, ...]
    again: Callable[[Ending], "Task[Subject] | None"] | None = None
    origin: Callable[[], Origin] = server


class Hatch:
    """The one opening of a box: through it work tells where it is, and hands out what it has."""

    def __init__(self, pipe: Connection, started: float, deadline: float):
        self._pipe, self._started, self._deadline = pipe, started, deadline

    def begin(self, step: str, *, share: float | None = None) -> None:
        """Say what is begun. If it takes more than `share` of the whole time, the box is killed."""
        seconds = 0.0 if share is None else share * (self._deadline - self._started)
        self._pipe.send_bytes(f"step\n{seconds}\n{step}".encode())

    def keep(self, piece: bytes) -> None:
        """Hand out a piece of work that is of use whatever happens after."""
        self._pipe.send_bytes(b"keep\n" + piece)

    def gone(self) -> float:
        """The share of the whole time that has gone, over all boxes the task has been in."""
        return (time.monotonic() - self._started) / (self._deadline - self._started)


@dataclass(slots=True)
class _Box(Generic[Subject]):
    """A process at work, the pipe it is heard through, and when it, or its step, must be done."""

    task: Task[Subject]
    process: BaseProcess
    pipe: Connection
    started: float
    deadline: float
    step_deadline: float
    step_seconds: float = 0.0
    step: str = ""
    pieces: list[bytes] = field(default_factory=list)
    peak: int = 0
    last: bytes | None = None
    ended: bool = False


Ended = list[tuple[Subject, Ending]]
"""Tasks that ended at about the same moment, each with its ending."""


def boxed(
    tasks: Iterable[Task[Subject]], *, count: int, seconds: float
) -> Generator[Ended[Subject], None, None]:
    """Do each task in a box of its own, `count` at a time; give back those that ended together.

    What takes more than `seconds` is killed, with all that it has started. The same happens to
    whatever is at work when the caller closes the iterator.
    """
    queue, boxes = iter(tasks), list[_Box[Subject]]()
    try:
        while True:
            boxes += _filled(queue, count - len(boxes), seconds)
            if not boxes:
                return
            ended: Ended[Subject] = []
            for box in _over(boxes):
                ending = _ending(box)
                other = _resumed(box, ending)
                if other is None:
                    ended.append((box.task.subject, ending))
                else:
                    boxes.append(other)
            boxes += _filled(queue, count - len(boxes), seconds)
            if ended:
                yield ended
    finally:
        for box in boxes:
            _close(box)


def _filled(queue: Iterator[Task[Subject]], free: int, seconds: float) -> Iterator[_Box[Subject]]:
    """Boxes for the next tasks, so that none stands idle while the caller keeps what has ended."""
    return (_start(task, seconds) for task in itertools.islice(queue, free))


def _start(task: Task[Subject], seconds: float, started: float | None = None) -> _Box[Subject]:
    """Start a box; the clock runs from when the task was first begun."""
    forks = task.origin()
    ours, theirs = Pipe(duplex=False)
    now = time.monotonic()
    begun = now if started is None else started
    inside = (theirs, task.work, task.arguments, begun, begun + seconds)
    process = forks.Process(target=_in_box, args=inside, daemon=True)
    process.start()
    theirs.close()
    return _Box(task, process, ours, begun, begun + seconds, begun + seconds)


def _resumed(box: _Box[Subject], ending: Ending) -> _Box[Subject] | None:
    """The box in which a task goes on that has lost one, if it can and there is time."""
    again = box.task.again
    if ending.status == "ok" or again is None or time.monotonic() >= box.deadline:
        return None
    task = again(ending)
    if task is None:
        return None
    other = _start(task, box.deadline - box.started, box.started)
    other.peak = box.peak
    return other


def _over(boxes: list[_Box[Subject]]) -> list[_Box[Subject]]:
    """Wait until boxes have answered, died or run out of time; take them from the list."""
    while True:
        now = time.monotonic()
        nearest = min(min(box.deadline, box.step_deadline) for box in boxes)
        for pipe in wait([b.pipe for b in boxes], max(0.0, min(nearest - now, GLANCE_SECONDS))):
            _hear(next(box for box in boxes if box.pipe is pipe))
        now = time.monotonic()
        over = [b for b in boxes if b.ended or min(b.deadline, b.step_deadline) <= now]
        for box in boxes:
            box.peak = max(box.peak, peak_bytes(box.process.pid))
        if over:
            boxes[:] = [box for box in boxes if box not in over]
            return over


def _hear(box: _Box[Subject]) -> None:
    """Take what a box has said so far."""
    try:
        while not box.ended and box.pipe.poll():
            _take(box, box.pipe.recv_bytes(LARGEST_MESSAGE_BYTES))
    except (EOFError, OSError, ValueError):
        box.ended = True


def _take(box: _Box[Subject], message: bytes) -> None:
    kind, _, rest = message.partition(b"\n")
    if kind == b"step":
        seconds, _, step = rest.partition(b"\n")
        box.step = step.decode("utf-8", "replace")
        box.step_seconds = float(seconds)
        now = time.monotonic()
        box.step_deadline = now + box.step_seconds if box.step_seconds else box.deadline
    elif kind == b"keep":
        box.pieces.append(rest)
    else:
        box.last, box.ended = message, True


def _ending(box: _Box[Subject]) -> Ending:
    """What became of a box. Nothing of its process is left afterwards."""
    if box.ended and box.last is None:
        box.process.join(1.0)
    exit_code = box.process.exitcode
    _close(box)
    status, message, answer = _outcome(box, exit_code)
    seconds = time.monotonic() - box.started
    return Ending(status, answer, message, seconds, tuple(box.pieces), box.step, box.peak)


def _outcome(box: _Box[Subject], exit_code: int | None) -> tuple[str, str, bytes]:
    """Status, message and answer."""
    if box.last is not None:
        status, _, rest = box.last.partition(b"\n")
        if status == b"ok":
            return "ok", "", rest
        said = "memory_limit" if status == b"memory_limit" else "crashed"
        return said, rest.decode("utf-8", "replace"), b""
    if box.ended:
        return *died_of(exit_code, box.peak), b""
    whole = box.deadline <= time.monotonic()
    limit = box.deadline - box.started if whole else box.step_seconds
    return "timeout", f"It took longer than {limit:.3g} seconds.", b""


def _close(box: _Box[Subject]) -> None:
    box.pipe.close()
    kill_group(box.process)


def _in_box(
    pipe: Connection,
    work: Callable[..., bytes],
    arguments: tuple[Any, ...],
    started: float,
    deadline: float,
) -> None:
    """What runs in the box. Every ending but a crash of the process itself is sent as bytes."""
    shut_in(deadline - time.monotonic(), pipe.fileno())
    try:
        answer = b"ok\n" + work(Hatch(pipe, started, deadline), *arguments)
    except MemoryError:
        answer = f"memory_limit\nIt needed more than {MEMORY_BYTES / 1e9:g} GB of memory.".encode()
    except Exception as error:  # noqa: BLE001  the document boundary
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        answer = f"crashed\n{said}".encode("utf-8", "backslashreplace")
    with contextlib.suppress(BrokenPipeError):
        pipe.send_bytes(answer)
