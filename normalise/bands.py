"""Finds the header band of a table: by what the source marks, known words and periods."""

import re

from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import LONGEST_BAND, Band, HeaderMatch
from normalise.labels import paths_of
from schemas.catalogue.fold import fold
from schemas.document import Cell

_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")

NAME = 3
"""Words from which a cell beside figures names what they are of."""

MANY = 4
"""Known labels from which a row is a header beyond doubt."""
FEW = 3
"""Cells of a header all of which are known."""


def find_band(grid: Grid, evidence: Evidence) -> Band | None:
    """The header band at the top of a table, or None for a table without one.

    Rows above it that are one full-width cell are the table's title.
    """
    start, title = _after_titles(grid, evidence)
    rows = _header_rows(grid, evidence, start)
    if not rows or not _is_believable(grid, evidence, rows):
        rows = [start] if _heads_periods(grid, evidence, start) else []
    if not rows:
        return None
    words = evidence.lexicon
    return Band(tuple(rows), paths_of(grid, rows, words.headers, words.periods), title)


def _header_rows(grid: Grid, evidence: Evidence, start: int) -> list[int]:
    """The rows from `start` to the last that reads as labels, before the first of data.

    A row that reads as neither may stand between: labels that an export cut over cells.
    """
    window = range(start, min(len(grid.rows), start + LONGEST_BAND))
    last = start - 1
    for row in window:
        if _is_data(grid, evidence, row):
            break
        if grid.filled(row) and _continues(grid, evidence, list(range(start, last + 1)), row):
            last = row
    last = max(last, _last_beyond_doubt(grid, evidence, window))
    return list(range(start, last + 1))


def _heads_periods(grid: Grid, evidence: Evidence, start: int) -> bool:
    """Whether a row of names stands over rows that are periods: the table is turned round."""
    names = [c for c in grid.filled(start) if c.col > 0 and evidence.kind(c) in ("text", "note")]
    first = [cell for row in grid.rows[start + 1 :] if (cell := grid.starts(row, 0)) is not None]
    dated = sum(bool(evidence.lexicon.periods.parts(cell.text)) for cell in first)
    return len(names) > 1 and (dated > 1 or len(first) == 1) and 0 < dated * 3 >= len(first) * 2


def _last_beyond_doubt(grid: Grid, evidence: Evidence, window: range) -> int:
    """The last row that is surely a header, before any row that names an indicator; else -1."""
    last = -1
    for row in window:
        if is_header(grid, evidence, row):
            last = row
        elif any(_is_name(cell, evidence) for cell in grid.filled(row)):
            break
    return last


def is_header(grid: Grid, evidence: Evidence, row: int) -> bool:
    """Whether a row is a header beyond doubt: it heads the indicators and most of it is known."""
    cells = grid.filled(row)
    if not any(_heads_names(cell, evidence) for cell in cells):
        return False
    known = sum(known_label(cell, evidence) for cell in cells)
    return known == len(cells) >= FEW or (known >= MANY and known * 3 >= len(cells) * 2)


def _heads_names(cell: Cell, evidence: Evidence) -> bool:
    """Whether a cell is the heading of the indicators' names."""
    match = role_match(cell.text, evidence)
    named = match is not None and match.whole and match.role == "indicator"
    return named and known_label(cell, evidence)


def repeats(grid: Grid, band: Band, row: int) -> bool:
    """Whether a row prints the band's last row again."""
    if not band.rows or row in band.rows:
        return False
    return _texts(grid, row) == _texts(grid, band.rows[-1]) != []


def known_label(cell: Cell, evidence: Evidence) -> bool:
    """Whether a cell reads as a header label: a known word, a group, a period, an area."""
    text = cell.text.strip()
    lexicon = evidence.lexicon
    if evidence.kind(cell) in ("figure", "missing", "rag", "direction"):
        return evidence.lexicon.headers.group(text) is not None
    bare = _BRACKETED.sub(" ", text)
    if lexicon.periods.is_period(bare) or lexicon.headers.group(text) is not None:
        return True
    match = role_match(text, evidence)
    if match is not None and (match.whole or _is_mostly(match.word, text)):
        return True
    if match is not None and lexicon.headers.joined(lexicon.periods.without(text)):
        return True
    return evidence.places.find(text) is not None


def _is_mostly(word: str, label: str) -> bool:
    """Whether a known word makes up more than half of a label: `Direction of travel (DoT)`."""
    return len(word.split()) * 2 > len(fold(label).split())


def role_match(label: str, evidence: Evidence) -> HeaderMatch | None:
    """The role of a label, with its periods taken out when the whole is not known."""
    headers, periods = evidence.lexicon.headers, evidence.lexicon.periods
    whole = headers.match(label)
    if whole is not None and whole.whole:
        return whole
    bare = headers.match(_BRACKETED.sub(" ", periods.without(label)))
    return bare if bare is not None and (whole is None or bare.whole) else whole


def _after_titles(grid: Grid, evidence: Evidence) -> tuple[int, str | None]:
    titles: list[str] = []
    for row in grid.rows:
        filled = grid.filled(row)
        if filled and not (grid.is_full_width(row) and not known_label(filled[0], evidence)):
            return row, " ".join(titles) or None
        titles += [cell.line for cell in filled]
    return 0, None


def _continues(grid: Grid, evidence: Evidence, rows: list[int], row: int) -> bool:
    """Whether a row belongs to the band: marked so, under a tall label, or reading as labels."""
    cells = grid.filled(row)
    if all(cell.header for cell in cells) and (_is_marked(grid, row) or not rows):
        return True
    labels = [cell for cell in cells if known_label(cell, evidence)]
    known = len(labels)
    if not rows and any(_heads_figures(grid, evidence, label) for label in labels):
        return True
    covered = any(cell.row + cell.row_span > row for r in rows for cell in grid.row(r) if cell.text)
    return known * 2 > len(cells) or (covered and known > 0) or _is_marked(grid, row)


def _is_data(grid: Grid, evidence: Evidence, row: int) -> bool:
    """Whether a row holds a figure, or is one wide text."""
    cells = grid.filled(row)
    if _is_marked(grid, row) or not cells:
        return False
    return evidence.kinds(cells)["figure"] > 0 or grid.is_full_width(row)


def _is_name(cell: Cell, evidence: Evidence) -> bool:
    return len(cell.text.split()) >= NAME and not known_label(cell, evidence)


def _is_marked(grid: Grid, row: int) -> bool:
    return row < grid.table.header_rows


def _is_believable(grid: Grid, evidence: Evidence, rows: list[int]) -> bool:
    """A band names two columns, or one of figures beside names, or the source marks it."""
    if grid.table.header_rows:
        return True
    labels = [
        cell
        for row in rows
        for cell in grid.filled(row)
        if known_label(cell, evidence) and not grid.is_full_width(row)
    ]
    if len({cell.col for cell in labels}) > 1:
        return True
    return any(_heads_figures(grid, evidence, cell) for cell in labels)


def _heads_figures(grid: Grid, evidence: Evidence, label: Cell) -> bool:
    """Whether a lone period or word stands over figures, and beside a heading of the names."""
    below = grid.column(label.col, range(label.row + label.row_span, len(grid.rows)))
    kinds = evidence.kinds(below)
    beside = grid.starts(label.row, 0)
    named = label.col > 0 and beside is not None and bool(beside.text.strip())
    return named and kinds["figure"] > 1 and kinds["figure"] * 2 > len(below)


def _texts(grid: Grid, row: int) -> list[str]:
    return ["".join(cell.text.split()).casefold() for cell in grid.filled(row)]
