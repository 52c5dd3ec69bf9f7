"""The log of runs: the one table that holds clock times."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Engine, func, insert, select, update

from store.plain import as_json
from store.tables import run


def start_run(database: Engine, options: Mapping[str, object]) -> int:
    """Log that a run begins; returns its number."""
    with database.begin() as connection:
        last = connection.execute(select(func.max(run.c.run_id))).scalar()
        number = (last or 0) + 1
        row = {"run_id": number, "started": _now(), "outcome": "running"}
        connection.execute(insert(run).values(**row, options=as_json(options)))
    return number


def finish_run(
    database: Engine,
    number: int,
    outcome: Literal["finished", "interrupted"],
    summary: Mapping[str, object] | None = None,
) -> None:
    """Log how a run ended, and what it found."""
    new = {"finished": _now(), "outcome": outcome, "summary": as_json(summary or {})}
    with database.begin() as connection:
        connection.execute(update(run).where(run.c.run_id == number).values(new))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
