"""A table set out anew so that it reads as others do; what it says is told where it was printed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from schemas.document import Cell, Table
from schemas.findings import Comment, Observation
from schemas.issues import Issue

Place = tuple[int, int]
"""A row and a column."""


@dataclass(frozen=True)
class Rearranged:
    """A table of the same cells in other places. `origins` is the printed place of each new one.

    `heading` are the cells of its header as printed: a table that goes on overleaf has it too.
    `confidence` is the share of it that figures keep.
    """

    table: Table
    origins: Mapping[Place, Place]
    heading: tuple[Cell, ...] = ()
    confidence: float = 1.0

    def observations(self, found: Iterable[Observation]) -> Iterator[Observation]:
        """Observations of the new table, where they stand on the page."""
        for o in found:
            row, col = self._printed(o.reading.row, o.reading.col)
            reading = replace(o.reading, row=row, col=col)
            yield replace(o, reading=reading, confidence=round(o.confidence * self.confidence, 3))

    def comments(self, found: Iterable[Comment]) -> Iterator[Comment]:
        """Comments of the new table, where they stand on the page."""
        for comment in found:
            row, col = self._printed(comment.row, comment.col)
            yield replace(comment, row=row, col=col)

    def issues(self, found: Iterable[Issue]) -> Iterator[Issue]:
        """Issues of the new table, where they stand on the page."""
        for issue in found:
            row, col = self._printed(issue.row, issue.col)
            yield replace(issue, row=row, col=col)

    def _printed(self, row: int | None, col: int | None) -> tuple[int | None, int | None]:
        """The printed place; of a whole row or column, where its first cell stands."""
        fits = (new for new in self.origins if row in (None, new[0]) and col in (None, new[1]))
        first = min(fits, default=None)
        if first is None:
            return row, col
        printed = self.origins[first]
        return None if row is None else printed[0], None if col is None else printed[1]


@dataclass(frozen=True)
class Move:
    """A cell with its new place, spans and, where it is a part of what was printed, text."""

    cell: Cell
    row: int
    col: int
    row_span: int = 1
    col_span: int = 1
    text: str | None = None


def rearranged(table: Table, moves: Iterable[Move], header_rows: int) -> Rearranged:
    """The table with its cells moved."""
    made, origins = [], {}
    for move in sorted(moves, key=lambda move: (move.row, move.col)):
        cell = move.cell
        origins[move.row, move.col] = (cell.row, cell.col)
        made.append(
            replace(
                cell,
                row=move.row,
                col=move.col,
                row_span=move.row_span,
                col_span=move.col_span,
                text=cell.text if move.text is None else move.text,
                marks=cell.marks if move.text is None else (),
            )
        )
    anew = replace(table, cells=tuple(made), header_rows=header_rows)
    # the header has one row more than it had in print
    heading = tuple(cell for cell in table.cells if cell.row < header_rows - 1)
    return Rearranged(anew, origins, heading)
