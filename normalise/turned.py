"""Tables turned round: indicators side by side, and `Actual`, `Target`, `RAG` down the side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from normalise.bands import known_label, role_match
from normalise.columns import FIGURE_ROLES
from normalise.evidence import Evidence
from normalise.grid import Grid
from schemas.document import Cell, Table
from schemas.findings import Comment, Observation
from schemas.issues import Issue

LEAST_LABELS = 2


def is_turned(grid: Grid, evidence: Evidence) -> bool:
    """Whether the first column holds the headings, and the first row names indicators.

    Where every heading is a period the table is read as it stands.
    """
    if grid.table.header_rows > 1 or len(grid.rows) <= LEAST_LABELS:
        return False
    top = [cell for cell in grid.filled(0) if cell.col > 0]
    if not top or any(known_label(cell, evidence) for cell in top):
        return False
    if any(evidence.kind(cell) not in ("text", "note") for cell in top):
        return False
    side = [cell for row in grid.rows[1:] if (cell := grid.starts(row, 0)) and cell.text.strip()]
    known = [cell for cell in side if known_label(cell, evidence)]
    roles = {match.role for cell in known if (match := role_match(cell.text, evidence))}
    body = [cell for row in grid.rows[1:] for cell in grid.filled(row) if cell.col > 0]
    figures = not FIGURE_ROLES.isdisjoint(roles) and evidence.kinds(body)["figure"] > 0
    return figures and len(known) >= LEAST_LABELS and len(known) * 3 >= len(side) * 2


def turned(table: Table) -> Table:
    """The table with its rows as columns; each cell keeps its text, marks and box."""
    cells = tuple(sorted(map(_turned, table.cells), key=lambda cell: (cell.row, cell.col)))
    return replace(table, cells=cells, header_rows=0)


def observations_back(observations: Sequence[Observation]) -> Iterator[Observation]:
    """Observations of a turned table, where they stand on the page."""
    for o in observations:
        yield replace(o, reading=replace(o.reading, row=o.reading.col, col=o.reading.row))


def comments_back(comments: Sequence[Comment]) -> Iterator[Comment]:
    """Comments of a turned table, where they stand on the page."""
    return (replace(comment, row=comment.col, col=comment.row) for comment in comments)


def issues_back(issues: Sequence[Issue]) -> Iterator[Issue]:
    """Issues of a turned table, where they stand on the page."""
    return (replace(issue, row=issue.col, col=issue.row) for issue in issues)


def _turned(cell: Cell) -> Cell:
    return replace(
        cell,
        row=cell.col,
        col=cell.row,
        row_span=cell.col_span,
        col_span=cell.row_span,
        header=False,
    )
