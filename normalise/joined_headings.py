"""Columns under a joined heading, `Actual / Target / RAG`, over cells such as `85.2% 90% G`."""

import re
from collections.abc import Iterator, Sequence

from normalise.bands import find_band
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import Band
from normalise.rearranged import Move, Rearranged, rearranged
from schemas.document import Cell

_CELL_PARTS = re.compile(r"\s*[/|();]\s*|\s+")


def parted(grid: Grid, evidence: Evidence) -> Rearranged | None:
    """The table with a column for each part of its joined headings; None where there are none."""
    band = find_band(grid, evidence)
    if band is None or not band.rows:
        return None
    said = {col: parts_of(band.paths[col], evidence) for col in grid.columns}
    parts = {col: s if _has_parts(grid, band, col, len(s)) else () for col, s in said.items()}
    if not any(len(said) > 1 for said in parts.values()):
        return None
    return rearranged(grid.table, _moves(grid, band, parts), band.first_data_row + 1)


def _has_parts(grid: Grid, band: Band, col: int, count: int) -> bool:
    """Whether any cell below a joined heading has its parts: `RAG (YTD)` joins nothing."""
    below = grid.column(col, range(band.first_data_row, grid.table.rows))
    return any(tokens(cell, count) for cell in below)


def parts_of(path: Sequence[str], evidence: Evidence) -> Sequence[str]:
    """The known headings that a column's own heading joins, or nothing: `Q1 Actual/Target`."""
    lexicon = evidence.lexicon
    return lexicon.headers.joined(lexicon.periods.without(path[0])) if path else ()


def _moves(grid: Grid, band: Band, parts: dict[int, Sequence[str]]) -> Iterator[Move]:
    widths = [max(1, len(parts[col])) for col in grid.columns]
    starts = [sum(widths[:col]) for col in range(len(widths) + 1)]
    for cell in grid.table.cells:
        shift = int(cell.row >= band.first_data_row)
        wide = starts[min(cell.col + cell.col_span, len(widths))] - starts[cell.col]
        said = parts[cell.col] if cell.col_span == 1 else ()
        texts = tokens(cell, len(said)) if shift and said else ()
        if not texts:
            kept = 1 if shift and said else wide
            yield Move(cell, cell.row + shift, starts[cell.col], cell.row_span, kept)
        for place, text in enumerate(texts):
            yield Move(cell, cell.row + shift, starts[cell.col] + place, cell.row_span, 1, text)
    yield from _headings(grid, band, parts, starts)


def tokens(cell: Cell, count: int) -> Sequence[str]:
    """The parts of a cell, where it has as many as its heading; else nothing."""
    said = [part for part in _CELL_PARTS.split(cell.text.strip()) if part]
    return said if len(said) == count else ()


def _headings(
    grid: Grid, band: Band, parts: dict[int, Sequence[str]], starts: Sequence[int]
) -> Iterator[Move]:
    """A new last row of the header: each part over its own column."""
    last = band.rows[-1]
    for col, said in parts.items():
        over = grid.at(last, col)
        for place, text in enumerate(said):
            if over is not None:
                yield Move(over, band.first_data_row, starts[col] + place, 1, 1, text)
