"""The rows below a header: which are about an indicator, which are headings or comments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from normalise.bands import repeats
from normalise.columns import Column
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import Band
from normalise.wrapped import goes_on, opens_a_part
from schemas.document import Cell

LONGEST_HEADING = 90
"""Characters from which a full-width row is a comment and no heading."""

LEAST_HEADINGS = 2

SENTENCE = 12
"""Words from which a full-width row is a comment and no heading."""


@dataclass
class Line:
    """A row about one indicator: its printed name, the section above it, the notes below it.

    `part` is true of a row such as `of which male`, which is named after its whole.
    """

    row: int
    subject: str
    cell: Cell | None
    section: str | None
    notes: list[Cell] = field(default_factory=list)
    part: bool = False


def read_lines(
    grid: Grid, band: Band, columns: Sequence[Column], evidence: Evidence
) -> tuple[list[Line], list[Cell]]:
    """The lines of a table, and the full-width notes that stand above the first of them."""
    lines: list[Line] = []
    loose: list[Cell] = []
    parts = evidence.lexicon.catalogue.words.headers.parts
    heading = _heading_of_the_names(band, columns, evidence)
    above: tuple[str, str | None] | None = None
    for row in data_rows(grid, band):
        opened = None
        again = heads_again(grid, band, row)
        if again is not None:
            heading = again
        elif grid.is_full_width(row):
            cell = grid.filled(row)[0]
            if evidence.lexicon.statuses.is_key(cell.text):
                continue
            if _is_heading(cell, grid, evidence) and not _is_subject(cell, columns, evidence):
                opened = (cell.line, heading)
                heading = cell.line
            else:
                (lines[-1].notes if lines else loose).append(cell)
        else:
            line = _line(grid, row, columns, heading)
            if above is not None and goes_on(line.subject, above[0], parts):
                line.subject, heading = f"{above[0]} {line.subject}", above[1]
                line.section = heading if line.section == above[0] else line.section
            lines.append(line)
        above = opened
    _carry_subjects(lines)
    _carry_names(lines, grid, columns)
    return _with_their_wholes(lines, parts), loose


def heads_again(grid: Grid, band: Band, row: int) -> str | None:
    """What a row heads that prints the header again under another name: `Housing | Actual | …`."""
    if not band.rows or len(grid.columns) <= LEAST_HEADINGS:
        return None
    first = grid.starts(row, 0)
    texts = [_text(grid, row, col) for col in grid.columns]
    same = texts[1:] == [_text(grid, band.rows[-1], col) for col in grid.columns][1:]
    filled = sum(bool(text) for text in texts[1:])
    return first.line if first is not None and first.text and same and filled > 1 else None


def _text(grid: Grid, row: int, col: int) -> str:
    cell = grid.starts(row, col)
    return "" if cell is None else "".join(cell.text.split()).casefold()


def _heading_of_the_names(band: Band, columns: Sequence[Column], evidence: Evidence) -> str | None:
    """The heading of the names where it holds no known word, and so says what they are about."""
    named = next((column for column in columns if column.role == "indicator"), None)
    if named is None or not named.path or not band.rows:
        return None
    known = evidence.lexicon.headers.match(named.path[0])
    return named.path[0] if known is None else None


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


def _carry_names(lines: list[Line], grid: Grid, columns: Sequence[Column]) -> None:
    """A name printed once stands for the rows below it that have none, and a date of their own."""
    previous: Line | None = None
    for line in lines:
        date = cell_of(grid, columns, line.row, "date")
        dated = date is not None and date.row == line.row and bool(date.text.strip())
        if previous is not None and dated and not line.subject and line.section == previous.section:
            line.subject, line.cell = previous.subject, previous.cell
        previous = line if dated and line.subject else None


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


def _with_their_wholes(lines: Sequence[Line], words: Sequence[str]) -> list[Line]:
    """The lines, a part named after its whole: `Children looked after, of which male`."""
    made: list[Line] = []
    whole = ""
    for line in lines:
        part = bool(whole) and opens_a_part(line.subject, words)
        made.append(replace(line, subject=f"{whole}, {line.subject}", part=True) if part else line)
        whole = whole if part else line.subject
    return made
