"""A slower reader, asked for a second opinion on the few pages that leave the fast ones in doubt.

It is camelot: its network parser for white columns and its lattice parser for rules. It takes a
second to import and a fifth of one to read a page, so it is asked only where figures stand in rows
and no table was found, or where the best reading is a poor one. It may fail; the page does not.
"""

import io
import logging
import signal
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from extract.found import Found
from extract.geometry import Area
from extract.grid import Grid, grid_of
from extract.sheet import Sheet

SECONDS_A_PAGE = 5
MOST_FAILURES = 2
MOST_ASKED = 40
MOST_WORDS = 2000
MOST_RULES = 1500
LEAST_ROWS, LEAST_COLUMNS = 3, 3
UNDRAWN: dict[str, str] = {"flavor": "network"}
DRAWN: dict[str, str] = {"flavor": "lattice", "engine": "vector"}
LEAST_UPRIGHT = 2
"""Upright rules from which a page has drawn columns."""


@dataclass(slots=True)
class Tally:
    """How often the slower reader was asked in this process, what it won, how often it failed."""

    pages: int = 0
    asked: int = 0
    won: int = 0
    failed: int = 0


TALLY = Tally()


@dataclass(slots=True)
class Rival:
    """The slower reader of one file. It is no longer asked once it has failed a few times."""

    data: bytes
    asked: int = 0
    failed: int = 0

    def opinion(self, sheet: Sheet) -> list[Found]:
        """What it makes of a page; nothing where it fails, takes too long or is not to be asked."""
        if not self._may_be_asked(sheet):
            return []
        self.asked += 1
        TALLY.asked += 1
        try:
            read_pdf = _reader()
            with _bounded(SECONDS_A_PAGE):
                return [Found(grid, "camelot") for grid in _grids(read_pdf, self.data, sheet)]
        except Exception:  # noqa: BLE001  whatever goes wrong inside, the page is read without it
            self.failed += 1
            TALLY.failed += 1
            return []

    def _may_be_asked(self, sheet: Sheet) -> bool:
        small = len(sheet.words) <= MOST_WORDS and len(sheet.rules) <= MOST_RULES
        patient = self.failed < MOST_FAILURES and self.asked < MOST_ASKED
        return small and patient and not sheet.turned


def _reader() -> Any:
    """Camelot's reader; importing it takes a second, which most documents never need to spend."""
    from camelot.io import read_pdf

    return read_pdf


def _grids(read_pdf: Any, data: bytes, sheet: Sheet) -> Iterator[Grid]:
    logging.getLogger("camelot").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        options = DRAWN if _has_columns(sheet) else UNDRAWN
        page = str(sheet.number)
        for table in read_pdf(io.BytesIO(data), pages=page, suppress_stdout=True, **options):
            boxes = _boxes(table.cells, sheet.height)
            grid = grid_of(boxes) if boxes else None
            if grid and grid.rows >= LEAST_ROWS and grid.columns >= LEAST_COLUMNS:
                yield grid


def _has_columns(sheet: Sheet) -> bool:
    """Whether columns are drawn: then its parser of rules is asked, else that of white columns."""
    upright = sum(rule.height > rule.width for rule in sheet.rules)
    return upright + 2 * len(sheet.frames) >= LEAST_UPRIGHT


def _boxes(rows: Sequence[Sequence[Any]], height: float) -> list[Area]:
    """Its cells, which are measured from the foot of the page, from the top."""
    return [
        Area(cell.x1, height - cell.y2, cell.x2, height - cell.y1)
        for row in rows
        for cell in row
        if cell.x2 > cell.x1 and cell.y2 > cell.y1
    ]


@contextmanager
def _bounded(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in here after so many seconds, where the system and thread allow it."""
    if not hasattr(signal, "setitimer") or not _on_main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _on_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


def _out_of_time(number: int, frame: object) -> None:
    raise TimeoutError(number)
