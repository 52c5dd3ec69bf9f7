"""The printed figures of a row: what each filled cell says, and what it says of time itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from normalise.columns import Column
from normalise.compounds import clock, tells_clock
from normalise.dating import FOLLOWERS
from normalise.digits import Figure
from normalise.grid import Grid
from normalise.lexicon import Lexicon
from normalise.spans import NOTHING, Parts
from normalise.whole_cells import stands_for_its_cell
from schemas.document import Cell

_EMPTY = re.compile(r"[(\[]\s*[)\]]")
"""What is left of brackets that held a period."""


class Printed(NamedTuple):
    """A filled cell in a column of figures, and what it says: its figure and its own time."""

    column: Column
    cell: Cell
    figure: Figure
    parts: Parts


@dataclass(frozen=True)
class PrintedRow:
    """Reads the cells of one row that stand in columns of figures."""

    grid: Grid
    columns: Sequence[Column]
    row: int
    lexicon: Lexicon

    def cells(self) -> list[Printed]:
        """The filled cells, from left to right. The date of one of several figures is unclear."""
        found = ((c, self.grid.starts(self.row, c.index)) for c in self.columns if c.is_figure)
        filled = [(c, cell) for c, cell in found if cell is not None and cell.text.strip()]
        read = [(column, cell, *self._figure(column, cell)) for column, cell in filled]
        return [
            Printed(
                column,
                cell,
                figure,
                NOTHING if figure.doubt == "several" else parts or self._date_beside(column),
            )
            for column, cell, figure, parts in read
        ]

    def _figure(self, column: Column, cell: Cell) -> tuple[Figure, Parts]:
        """What a cell says, and when; the digits of a period in it (`March 2020`) are no figure.

        `<5` holds a small number back, but as a target it is a bound.
        """
        periods = self.lexicon.periods
        text = cell.text.strip()
        timed = clock(text, told=":" in text and self._tells_clock(column))
        if timed is not None:
            return timed, NOTHING
        if column.role in FOLLOWERS:
            text = text.replace("<", "< ", 1)
        parts = NOTHING if text.isdigit() else periods.parts(text)
        if not parts:
            return self._or_missing(self._whole(text), text), NOTHING
        rest = self._whole(_EMPTY.sub(" ", periods.without(text)))
        if rest.kind == "missing" and periods.is_period(text):
            return Figure("words"), NOTHING
        return rest, parts

    def _whole(self, text: str) -> Figure:
        """The figure that a cell is about; one inside a sentence is none."""
        figure = self.lexicon.numbers.read(text)
        whole = figure.kind != "number" or stands_for_its_cell(text, self.lexicon)
        return figure if whole else Figure("words")

    def _tells_clock(self, column: Column) -> bool:
        """Whether the heading, the row's unit or its name says that cells are like `02:41`."""
        named = (c.index for c in self.columns if c.role in ("unit", "indicator"))
        cells = (self.grid.at(self.row, index) for index in named)
        labels = (*column.path, *(cell.text for cell in cells if cell is not None))
        return any(map(tells_clock, labels))

    def _or_missing(self, figure: Figure, text: str) -> Figure:
        """How often a figure comes, printed in its place, says that there is none: `Annual`."""
        often = len(text) > 1 and self.lexicon.statuses.frequency(text) is not None
        return Figure("missing") if often and figure.kind == "words" else figure

    def _date_beside(self, column: Column) -> Parts:
        """The date in the column after a figure's own, where a row has several dates."""
        dates = [c.index for c in self.columns if c.role == "date"]
        after = next((c for c in self.columns if c.index == column.index + 1), None)
        if len(dates) < 2 or after is None or after.role != "date":
            return NOTHING
        cell = self.grid.starts(self.row, after.index)
        return NOTHING if cell is None else self.lexicon.periods.parts(cell.text)
