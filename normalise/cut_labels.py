"""Labels that an export cut at its columns' borders: `COMP | ARATORS | S 2021-2 | 22`.

A text export sets one wide heading in pieces over the columns that it spans, and now and then
prints the letter at the border on both sides of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalise.columns import Column
from normalise.grid import Grid
from normalise.headers import Band
from normalise.periods import Periods
from normalise.spans import NOTHING, Parts

LONGEST_CUT = 6
"""Pieces of a label beyond which the ways to join them are not tried."""


def dated_together(
    columns: Sequence[Column], grid: Grid, band: Band, periods: Periods
) -> tuple[Column, ...]:
    """Comparators side by side with the year that their headings name when joined.

    Only where none of them has a period of its own, and the header has but one over them.
    """
    made = list(columns)
    for run in _runs(columns):
        parts = _shared(run, grid, band, periods)
        if parts:
            for column in run:
                made[column.index] = replace(column, parts=parts)
    return tuple(made)


def joined(pieces: Sequence[str]) -> list[str]:
    """Every reading of a label cut in pieces; a letter at a cut may be printed twice.

    >>> joined(["2023-202", "24"])
    ['2023-20224', '2023-2024']
    """
    if len(pieces) > LONGEST_CUT:
        return []
    readings = [""]
    for piece in pieces:
        ways = {reading + piece: None for reading in readings}
        ways |= {r + piece[1:]: None for r in readings if r and piece and r[-1] == piece[0]}
        readings = list(ways)
    return readings


def _runs(columns: Sequence[Column]) -> Iterator[list[Column]]:
    """The comparators that stand side by side, without those that a heading dates."""
    run: list[Column] = []
    for column in (*columns, None):
        if column is not None and column.role == "comparator":
            run.append(column)
            continue
        if len(run) > 1 and not any(column.parts for column in run):
            yield run
        run = []


def _shared(run: Sequence[Column], grid: Grid, band: Band, periods: Periods) -> Parts:
    found = {parts for row in band.rows for parts in _in_row(run, row, grid, periods)}
    return found.pop() if len(found) == 1 else NOTHING


def _in_row(run: Sequence[Column], row: int, grid: Grid, periods: Periods) -> set[Parts]:
    """The years that the pieces of one header row over the run make."""
    cells = (grid.starts(row, column.index) for column in run)
    pieces = [cell.line for cell in cells if cell is not None and cell.text.strip()]
    if not len(pieces) > 1:
        return set()
    return {parts for reading in joined(pieces) if (parts := periods.parts(reading))}
