"""Two tables drawn as one: a row that is another header begins the second.

Found where papers print tables close together; its columns may stand in another order.
"""

from dataclasses import dataclass, replace

from normalise.bands import is_header
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import Band
from normalise.rearranged import Move, Rearranged, rearranged
from normalise.rows import data_rows
from schemas.document import Table


@dataclass(frozen=True)
class Parted:
    """The table above another header, and what stands from there on, set out as a table."""

    above: Table
    below: Rearranged


def parted_by_a_header(grid: Grid, band: Band, evidence: Evidence) -> Parted | None:
    """A table as two, where a row below the header is another one; else None.

    Headings across the table right above that row go with it.
    """
    if not band.rows:
        return None
    row = next((row for row in data_rows(grid, band) if is_header(grid, evidence, row)), None)
    if row is None:
        return None
    while row - 1 > band.first_data_row and grid.is_full_width(row - 1):
        row -= 1
    table = grid.table
    moves = (
        Move(cell, cell.row - row, cell.col, cell.row_span, cell.col_span)
        for cell in table.cells
        if cell.row >= row
    )
    above = tuple(cell for cell in table.cells if cell.row < row)
    below = replace(rearranged(table, moves, 0), heading=())
    return Parted(replace(table, cells=above), below)
