"""Which RAG and direction cells of a row speak of which figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from normalise.columns import Column
from normalise.dating import ACTUAL_ROLES, Value
from normalise.grid import Grid
from normalise.spans import complete
from normalise.statuses import Statuses
from schemas.document import Cell
from schemas.period import UNKNOWN, Period


@dataclass(frozen=True)
class StatusCells:
    """The status cells of a row. `newest` is the row's newest actual.

    One status column speaks of the newest actual, unless its heading or its group names another;
    where each period has its own, it speaks of the actual before it. Several columns with periods
    in their headings speak of those.
    """

    grid: Grid
    columns: Sequence[Column]
    row: int
    newest: Value | None
    words: Statuses
    report: Period = UNKNOWN

    def rag(self, value: Value) -> Cell | None:
        """The RAG cell that speaks of a figure: in a column of its own, else the figure's own.

        A trend column may hold both: `G↑`.
        """
        if any(column.role == "rag" for column in self.columns):
            own = value.cell if self._is_coloured(value) else None
            return self._cell(value, "rag") or own
        trend = self._cell(value, "direction")
        if trend is not None and self._is_both(trend):
            return trend
        return value.cell if self._is_coloured(value) else None

    def heading(self, cell: Cell | None) -> str:
        """What heads the status column that a cell stands in, without the groups above it."""
        columns = (c for c in self.columns if cell is not None and c.index == cell.col and c.path)
        return next((column.path[0] for column in columns), "")

    def _is_coloured(self, value: Value) -> bool:
        """Whether the figure's own cell has a status colour, where some column has several.

        One colour alone is a brand's or a stripe.
        """
        if value.column.role not in ACTUAL_ROLES or self.words.painted(value.cell) is None:
            return False
        return any(self._several(c) for c in self.columns if c.role in ACTUAL_ROLES)

    def _several(self, column: Column) -> bool:
        cells = self.grid.column(column.index, self.grid.rows)
        return len({self.words.painted(cell) for cell in cells} - {None}) > 1

    def direction(self, value: Value) -> Cell | None:
        """The direction cell that speaks of a figure; a short trend before a long one."""
        trend = self._cell(value, "direction") or self._cell(value, "long_direction")
        status = self._cell(value, "rag") if trend is None else None
        return status if status is not None and self._is_both(status) else trend

    def _is_both(self, cell: Cell) -> bool:
        """Whether a cell holds a status and an arrow."""
        return self.words.rag_word(cell.text) is not None and self.words.is_arrow(cell)

    def _cell(self, value: Value, role: str) -> Cell | None:
        columns = [column for column in self.columns if column.role == role]
        dated = [column for column in columns if column.parts]
        if len(dated) > 1:
            columns = [c for c in dated if self._is_of_the_time_of(value, c)]
        column = self._own(value, columns) if len(columns) > 1 else None
        alone = len(dated) > 1 and value.column.role in ACTUAL_ROLES
        bound = self._bound_to(columns[0]) if len(columns) == 1 else None
        spoken_of = value == self.newest if bound is None else value.column == bound
        if column is None and columns and (spoken_of or alone):
            column = columns[0]
        return None if column is None else self.grid.at(self.row, column.index)

    def _is_of_the_time_of(self, value: Value, status: Column) -> bool:
        """Whether a status column names the period of a figure, or both say the same of time."""
        named = complete(status.parts, report=self.report)
        return status.parts == value.column.parts or named == value.period

    def _bound_to(self, status: Column) -> Column | None:
        """The actual that a lone status column names: of its own group, or the year to date.

        None where it names none, or the newest is among those that it names.
        """
        actuals = [c for c in self.columns if c.role in ACTUAL_ROLES]
        bound = [c for c in actuals if status.path[1:] and c.path[1:] == status.path[1:]]
        if status.parts.basis == "year_to_date":
            bound = [c for c in actuals if _is_to_date(c)]
        newest = None if self.newest is None else self.newest.column
        return None if not bound or newest is None or newest in bound else bound[-1]

    def _own(self, value: Value, statuses: Sequence[Column]) -> Column | None:
        """The first status column after a figure's own, before the next actual."""
        if value.column.role not in ACTUAL_ROLES:
            return None
        start = value.column.index
        after = [c.index for c in self.columns if c.role in ACTUAL_ROLES and c.index > start]
        end = min(after, default=len(self.columns))
        return next((status for status in statuses if start < status.index < end), None)


def _is_to_date(column: Column) -> bool:
    return column.role == "year_to_date" or column.parts.basis == "year_to_date"


def printed_status(cell: Cell | None) -> str | None:
    """A status as it stands on the page: its words, else its marks and their colours, its fill."""
    if cell is None:
        return None
    marks = " ".join(f"{mark.name} {mark.colour or ''}".strip() for mark in cell.marks)
    return cell.line or marks or cell.fill
