"""A table as a grid in which every position knows the cell that covers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.document import Cell, Table


@dataclass(frozen=True)
class Grid:
    """Looks a table's cells up by row and column. A spanning cell answers for all it covers."""

    table: Table

    def at(self, row: int, col: int) -> Cell | None:
        """The cell that covers a position, or None."""
        return self._covering.get((row, col))

    def starts(self, row: int, col: int) -> Cell | None:
        """The cell whose top left corner is at a position, or None."""
        cell = self.at(row, col)
        return cell if cell is not None and (cell.row, cell.col) == (row, col) else None

    def row(self, row: int) -> list[Cell]:
        """The cells that begin in a row, from left to right."""
        return self._by_row.get(row, [])

    def filled(self, row: int) -> list[Cell]:
        """The cells of a row in which something is printed or drawn; a class is neither."""
        return [
            cell
            for cell in self.row(row)
            if cell.text.strip() or any(mark.kind != "class" for mark in cell.marks)
        ]

    def column(self, col: int, rows: Sequence[int]) -> list[Cell]:
        """The cells that begin in a column, in the given rows."""
        cells = (self.starts(row, col) for row in rows)
        return [cell for cell in cells if cell is not None]

    def is_full_width(self, row: int) -> bool:
        """Whether a row is one filled cell that covers more than half of the table's columns."""
        filled = self.filled(row)
        return len(filled) == 1 and self.table.columns > 1 and self._width(row, filled[0]) > 0.5

    def page_of(self, cell: Cell) -> int:
        """The page that a cell stands on; a table may run over several."""
        return self.table.page if cell.box is None else cell.box.page

    @property
    def rows(self) -> range:
        """The row numbers."""
        return range(self.table.rows)

    @property
    def columns(self) -> range:
        """The column numbers."""
        return range(self.table.columns)

    def _width(self, row: int, cell: Cell) -> float:
        """The share of columns that a cell covers; an unspanned row counts its empty neighbours."""
        after = [c for c in self.row(row) if c.col > cell.col]
        empty = sum(c.col_span for c in after) if cell.col <= 1 else 0
        return (cell.col_span + empty) / self.table.columns

    @cached_property
    def _covering(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, col): cell
            for cell in self.table.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for col in range(cell.col, cell.col + cell.col_span)
        }

    @cached_property
    def _by_row(self) -> dict[int, list[Cell]]:
        found: dict[int, list[Cell]] = {}
        for cell in sorted(self.table.cells, key=lambda cell: (cell.row, cell.col)):
            found.setdefault(cell.row, []).append(cell)
        return found
