"""The log of runs: the one table that holds clock times. Only one run writes at a time."""

import contextlib
import os
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from store.database import DatabaseError, shown
from store.plain import as_json
from store.tables import run

Outcome = Literal["finished", "interrupted", "failed"]


@dataclass(slots=True)
class RunLog:
    """A run that is being logged. `after_break`: the one before did not come to its end."""

    number: int
    after_break: bool
    summary: Mapping[str, object] = field(default_factory=dict)


@contextlib.contextmanager
def logged_run(database: Engine, options: Mapping[str, object]) -> Iterator[RunLog]:
    """Log a run from its beginning to its end, however that comes; `summary` is the caller's.

    Raises:
        DatabaseError: another run is writing to this database.
    """
    log = _start(database, options)
    try:
        yield log
    except KeyboardInterrupt:
        _finish(database, log, "interrupted")
        raise
    except BaseException:
        with contextlib.suppress(DBAPIError):
            _finish(database, log, "failed")
        raise
    _finish(database, log, "finished")


def _start(database: Engine, options: Mapping[str, object]) -> RunLog:
    with database.begin() as connection:
        _refuse_company(connection, shown(database.url))
        columns = run.c
        last = connection.execute(select(func.max(columns.run_id))).scalar()
        query = select(columns.outcome).where(columns.run_id == last)
        before = connection.execute(query).scalar()
        cut = columns.outcome == "running"
        connection.execute(update(run).where(cut).values(outcome="failed"))
        number = (last or 0) + 1
        row = {"run_id": number, "started": _now(), "outcome": "running", "process": _process()}
        connection.execute(insert(run).values(**row, options=as_json(options)))
    return RunLog(number, after_break=before not in {None, "finished"})


def _refuse_company(connection: Connection, name: str) -> None:
    """Raise where a run that has not ended is still at work; one that was killed is not."""
    query = select(run.c.process).where(run.c.outcome == "running")
    for process in connection.execute(query).scalars():
        if process != _process() and _lives(process):
            number = process.split()[1]
            raise DatabaseError(
                f"Another run (process {number}) is writing to {name}; "
                "wait until it has ended, or give another file with --database."
            )


def _finish(database: Engine, log: RunLog, outcome: Outcome) -> None:
    new = {"finished": _now(), "outcome": outcome, "summary": as_json(log.summary)}
    with database.begin() as connection:
        connection.execute(update(run).where(run.c.run_id == log.number).values(new))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _process() -> str:
    """This process: machine, number, and when it began as the kernel counts, so it is no other."""
    return f"{socket.gethostname()} {os.getpid()} {_beginning(os.getpid())}"


def _beginning(number: int) -> str:
    try:
        told = Path(f"/proc/{number}/stat").read_text("ascii", "replace")
        return told.rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return "?"


def _lives(process: str) -> bool:
    """Whether a process of this machine is still there; of another machine nothing is known."""
    machine, number, began = process.split()
    if machine != socket.gethostname():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return _beginning(int(number)) == began
