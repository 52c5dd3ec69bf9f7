"""Work for boxes to do: each ends another way. Boxes find these functions by their module."""

import os
import subprocess
import time


def answers(hatch, said):
    return said


def aborts(hatch):
    os.abort()


def leaves(hatch):
    os._exit(0)


def fails(hatch):
    raise ValueError("not a number")


def eats(hatch):
    return bytes(5_000_000_000)


def fills(hatch):
    kept = []
    while True:
        kept.append(b"x" * 20_000_000)
        time.sleep(0.01)


def eats_and_aborts(hatch):
    kept = bytearray(2_000_000_000)
    time.sleep(1)
    if kept:
        os.abort()


def sleeps(hatch, seconds):
    time.sleep(seconds)
    return b"rested"


def spins(hatch):
    """Holds the interpreter in one call that no exception can end."""
    return str(9 ** (9**9)).encode()


def starts(hatch, script):
    return subprocess.check_output(["sh", "-c", script])


def limits(hatch):
    import resource

    kinds = (resource.RLIMIT_CORE, resource.RLIMIT_AS, resource.RLIMIT_CPU)
    return " ".join(str(resource.getrlimit(kind)[0]) for kind in kinds).encode()


def hands_out(hatch, pieces, then, share=None):
    for piece in pieces:
        hatch.begin(f"page {piece}", share=share)
        hatch.keep(str(piece).encode())
    hatch.begin("page last", share=share)
    return {"abort": os.abort, "sleep": lambda: time.sleep(60), "end": lambda: b"done"}[then]()


def group(hatch, path):
    """Says who it is, so that a test can see it die."""
    import pathlib

    pathlib.Path(path).write_text(f"{os.getpid()} {os.getppid()}")
    time.sleep(60)
