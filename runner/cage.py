"""The operating system's part of a box: the server it is forked from, its limits, its death."""

import contextlib
import ctypes
import os
import resource
import signal
import sys
from collections.abc import Iterator
from functools import cache
from multiprocessing import forkserver, get_context
from multiprocessing.context import ForkContext, ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path

MEMORY_BYTES = 3_000_000_000
"""Address space for one box; 2 GB was enough for 99.9 % of 3,000 PDFs from the wild."""
WRITTEN_BYTES = 200_000_000
"""The largest file that a library may write for its own use."""
OPEN_FILES = 256

PRELOADED = ("runner.warm",)
"""What is slow to load or to make: the server has it, so that a box starts with it."""

Origin = ForkServerContext | ForkContext
"""What boxes are forked from: the server, or this program itself."""

PR_SET_PDEATHSIG = 1
OUT_OF_MEMORY = frozenset({signal.SIGABRT, signal.SIGSEGV, signal.SIGTRAP, signal.SIGILL})
"""How libraries die that are refused memory."""


@cache
def server() -> ForkServerContext:
    """The server that boxes are forked from, with what they need loaded."""
    context = server_begun()
    first = context.Process(target=int, daemon=True)
    first.start()  # waits until all is loaded, so that no document's time goes on that
    first.join()
    return context


@cache
def server_begun() -> ForkServerContext:
    """The server, which may still be loading.

    It does not take over this program's module path (Python 3.11 to 3.13), and quietly loads
    nothing that is not on its own; so the path goes to it through the environment, and nothing is
    loaded from the folder that the program happens to be called in.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload(list(PRELOADED))
    kept = dict(os.environ)
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    os.environ["PYTHONSAFEPATH"] = "1"
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[threads] = "1"
    with _silence():
        forkserver.ensure_running()
    os.environ.clear()
    os.environ.update(kept)
    return context


def ourselves() -> ForkContext:
    """This program, for work that needs little more than it has loaded: no server is waited for.

    Only while it has one thread, for a fork of more may hang.
    """
    return get_context("fork")


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


def shut_in(seconds: float, pipe: int) -> None:
    """Limit this process: a group of its own, so that a kill gets all it starts; memory, time.

    Of the files it inherited only the `pipe` stays open. It dies with what it was forked from; the
    server dies with the program, however that ends: it waits for the end of a pipe that no box may
    hold.
    """
    os.setsid()
    os.closerange(3, pipe)
    os.closerange(pipe + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    _die_with_the_parent()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, signal.SIG_DFL)
    processor_seconds = int(max(0.0, seconds)) + 5
    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, processor_seconds),
        (resource.RLIMIT_FSIZE, WRITTEN_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def _die_with_the_parent() -> None:
    """Where there is no such call (it is Linux's own), an orphan ends with its limits instead."""
    parent = os.getppid()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def kill_group(process: BaseProcess) -> None:
    """End a box and whatever was started in it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if process.pid is not None:
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join(5.0)


def peak_bytes(pid: int | None) -> int:
    """The most address space that a process has had; 0 where that is not told."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmPeak")), 0)


def died_of(exit_code: int | None, peak: int) -> tuple[str, str]:
    """Status and message of a process that ended without an answer."""
    if exit_code is None or exit_code >= 0:
        return "crashed", f"Its reader ended with {exit_code}."
    sign = -exit_code
    if sign == signal.SIGXCPU:
        return "timeout", "It took more processor time than allowed."
    if sign in OUT_OF_MEMORY and peak > MEMORY_BYTES / 2:
        return "memory_limit", f"It needed more than {MEMORY_BYTES / 1e9:g} GB of memory."
    name = signal.Signals(sign).name if sign in set(signal.Signals) else str(sign)
    return "crashed", f"Its reader was ended by {name}."
