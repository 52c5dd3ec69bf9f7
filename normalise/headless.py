"""A table that goes on without its header, where only that header tells how to set it out anew."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from normalise.bands import find_band
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.joined_headings import parted
from normalise.rearranged import Rearranged
from normalise.stacked import unstacked
from schemas.document import Cell

INHERITED = 0.9
"""The confidence in figures whose header stands on the table before."""


def headed(grid: Grid, heading: Sequence[Cell], evidence: Evidence) -> Rearranged | None:
    """The table below the header of the one before it, set out as that was.

    None where it has a header of its own or another width, or where its cells do not bear the
    header out: no block of rows, no cell with the parts that a joined heading names.
    """
    width = max((cell.col + cell.col_span for cell in heading), default=0)
    if width != len(grid.columns) or find_band(grid, evidence) is not None:
        return None
    depth = max(cell.row + cell.row_span for cell in heading)
    below = (replace(cell, row=cell.row + depth) for cell in grid.table.cells)
    whole = Grid(replace(grid.table, cells=(*heading, *below), header_rows=depth))
    blocks = unstacked(whole, evidence)
    anew = blocks or parted(whole, evidence)
    if anew is None or (blocks is None and not _parts_cells(anew, depth)):
        return None
    origins = {new: (row - depth, col) for new, (row, col) in anew.origins.items()}
    return replace(anew, origins=origins, confidence=INHERITED)


def _parts_cells(anew: Rearranged, depth: int) -> bool:
    """Whether a cell below the header was taken apart."""
    places = Counter(printed for printed in anew.origins.values() if printed[0] >= depth)
    return any(times > 1 for times in places.values())
