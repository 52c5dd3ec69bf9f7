"""The rows below a header: which are about an indicator, which are headings or comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from normalise.bands import repeats
from normalise.columns import Column
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import Band
from schemas.document import Cell

LONGEST_HEADING = 90
"""Characters from which a full-width row is a comment and no heading."""

SENTENCE = 12
"""Words from which a full-width row is a comment and no heading."""


@dataclass
class Line:
    """A row about one indicator: its printed name, the section above it, the notes below it."""

    row: int
    subject: str
    cell: Cell | None
    section: str | None
    notes: list[Cell] = field(default_factory=list)


def read_lines(
    grid: Grid, band: Band, columns: Sequence[Column], evidence: Evidence
) -> tuple[list[Line], list[Cell]]:
    """The lines of a table, and the full-width notes that stand above the first of them."""
    lines: list[Line] = []
    loose: list[Cell] = []
    heading: str | None = None
    for row in data_rows(grid, band):
        if grid.is_full_width(row):
            cell = grid.filled(row)[0]
            if _is_heading(cell, grid, evidence) and not _is_subject(cell, columns, evidence):
                heading = cell.line
            else:
                (lines[-1].notes if lines else loose).append(cell)
        else:
            lines.append(_line(grid, row, columns, heading))
    _carry_subjects(lines)
    return lines, loose


def data_rows(grid: Grid, band: Band) -> Iterator[int]:
    """The rows below the header in which something stands, without headers printed again."""
    for row in range(band.first_data_row, grid.table.rows):
        if grid.filled(row) and not repeats(grid, band, row):
            yield row


def cell_of(grid: Grid, columns: Sequence[Column], row: int, role: str) -> Cell | None:
    """The cell of the first column with a role in a row, through row spans."""
    column = next((column for column in columns if column.role == role), None)
    return None if column is None else grid.at(row, column.index)


def _line(grid: Grid, row: int, columns: Sequence[Column], heading: str | None) -> Line:
    subject = cell_of(grid, columns, row, "indicator")
    section = cell_of(grid, columns, row, "section")
    printed = "" if subject is None else subject.line
    area = None if section is None else section.line
    return Line(row, printed, subject, area or heading)


def _carry_subjects(lines: list[Line]) -> None:
    """A section label printed once stands for the rows below it that have none."""
    previous: Line | None = None
    for line in lines:
        if line.section is None and previous is not None:
            line.section = previous.section
        previous = line


def _is_heading(cell: Cell, grid: Grid, evidence: Evidence) -> bool:
    text = cell.text.strip()
    if len(text) > LONGEST_HEADING or len(text.split()) > SENTENCE or "\n" in text:
        return False
    return not text.endswith((".", ";")) and not evidence.lexicon.headers.opens_note(text)


def _is_subject(cell: Cell, columns: Sequence[Column], evidence: Evidence) -> bool:
    """Whether a row with only a name filled is an indicator without figures, not a heading."""
    unspanned = cell.col_span == 1
    named = any(c.role == "indicator" and c.index == cell.col for c in columns)
    return unspanned and named and evidence.lexicon.names.resolve(cell.text) is not None
