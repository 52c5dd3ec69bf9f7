"""A table of names over one row of figures: staff, spending and income of a service."""

from normalise.bands import role_match
from normalise.columns import FIGURE_ROLES, Column
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import Band
from schemas.document import Cell

LEAST_NAMES = 2

_NOT_NAMES = FIGURE_ROLES | {"finance", "risk", "variance", "rag"}


def names_over_figures(grid: Grid, evidence: Evidence) -> tuple[Band, tuple[Column, ...]] | None:
    """The header and columns of a table with one row of names over one of figures, or None.

    Each name is an indicator of its own. Headings such as `Budget` or `Actual` are no names.
    """
    filled = [row for row in grid.rows if grid.filled(row)]
    if len(filled) != 2:
        return None
    names, figures = grid.filled(filled[0]), grid.filled(filled[1])
    if len(names) < LEAST_NAMES or not all(_is_name(cell, evidence) for cell in names):
        return None
    kinds = evidence.kinds(figures)
    stands_over = {cell.col for cell in names} >= {cell.col for cell in figures}
    if kinds["figure"] < LEAST_NAMES or kinds.total() > kinds["figure"] + kinds["missing"]:
        return None
    if not stands_over:
        return None
    band = Band((filled[0],), tuple(_path(grid, filled[0], col) for col in grid.columns))
    made = (Column(i, "actual", "a name over one row", path) for i, path in enumerate(band.paths))
    return band, tuple(column for column in made if column.path)


def _path(grid: Grid, row: int, col: int) -> tuple[str, ...]:
    cell = grid.starts(row, col)
    return () if cell is None or not cell.text.strip() else (cell.line,)


def _is_name(cell: Cell, evidence: Evidence) -> bool:
    match = role_match(cell.text, evidence)
    named = match is None or not match.whole or match.role not in _NOT_NAMES
    return named and evidence.kind(cell) in ("text", "note")
