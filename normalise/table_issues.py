"""Why a table, a column or a row was not read: what a person should look at."""

from collections.abc import Iterator, Sequence

from normalise.columns import Column
from normalise.grid import Grid
from normalise.paper import Paper
from normalise.rows import Line
from schemas.document import Table
from schemas.findings import Observation
from schemas.issues import Issue
from schemas.period import UNKNOWN

MANY_FIGURES = 6
"""Figures from which a table without a header is missed, not merely skipped."""


def unread(grid: Grid, columns: Sequence[Column] | None, paper: Paper) -> Iterator[Issue]:
    """Why a table was not read: it has no header that we can read, or no figures."""
    table = grid.table
    kinds = paper.evidence.kinds(table.cells)
    if columns is None and kinds["figure"] >= MANY_FIGURES:
        message = f"Table {table.number} holds {kinds['figure']} figures under no known heading."
        yield Issue("header_missing", message, table.page, table.number)
    elif table.rows > 1:
        message = f"Table {table.number} has no column of figures with a known heading."
        yield Issue("not_a_scorecard", message, table.page, table.number)


def unclaimed(grid: Grid, columns: Sequence[Column], line: Line, paper: Paper) -> Iterator[Issue]:
    """Figures in a row that names no indicator."""
    cells = [grid.starts(line.row, c.index) for c in columns if c.is_figure]
    figures = [c.text for c in cells if c is not None and paper.evidence.kind(c) == "figure"]
    if figures:
        table = grid.table
        message = (
            f"Row {line.row} of table {table.number} names no indicator: {', '.join(figures)}."
        )
        yield Issue("unclaimed_figure", message, table.page, table.number, line.row)


def column_issues(table: Table, columns: Sequence[Column]) -> Iterator[Issue]:
    """Columns with no role, and comparators of an area that nobody names."""
    roles = {column.role for column in columns}
    turned = "date" in roles and "indicator" not in roles
    for column in columns:
        if column.role is None and column.path and not turned:
            message = f"The column headed `{column.label}` has no known role and was not read."
            yield _of_column("unknown_header", message, column, table)
        elif column.role == "comparator" and column.place is None and column.path:
            message = f"It is not known which area `{column.label}` is."
            yield _of_column("unknown_area", message, column, table)


def undated(
    table: Table, columns: Sequence[Column], observations: Sequence[Observation]
) -> Iterator[Issue]:
    """A column whose figures have no period that anything tells."""
    undated = {o.reading.col for o in observations if o.period == UNKNOWN}
    for column in columns:
        if column.index in undated:
            message = f"Nothing tells the period of figures under `{column.label}`."
            yield _of_column("unknown_period", message, column, table)


def _of_column(code: str, message: str, column: Column, table: Table) -> Issue:
    label = column.label
    return Issue(code, message, table.page, table.number, col=column.index, value=label)
