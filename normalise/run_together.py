"""Cells that were drawn so close that they were taken for one over several columns.

`Q3 Annual target Trend` over three columns is three headings; `£220,000 On target` under a
heading of figures and one of statuses is two cells. What cannot be parted in one way only stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from normalise.bands import known_label, role_match
from normalise.evidence import Evidence, Kind
from normalise.grid import Grid
from normalise.headers import LONGEST_BAND
from schemas.document import Cell, Table

MOST_WORDS = 12
"""Words beyond which a cell is no row of labels."""

_VALUES: frozenset[Kind] = frozenset({"figure", "rag", "direction"})
"""Kinds of cells that can be told from one another where they run together."""

_BESIDE: frozenset[Kind] = frozenset({"missing", "note", "polarity", "frequency", "unit"})
"""What else stands below the headings of a table."""


def taken_apart(table: Table, evidence: Evidence) -> Table:
    """The table, each cell that holds those of several columns parted; others as they are."""
    grid = Grid(table)
    cells: list[Cell] = []
    for cell in table.cells:
        cells += _parts(cell, grid, evidence) or [cell]
    return table if len(cells) == len(table.cells) else replace(table, cells=tuple(cells))


def _parts(cell: Cell, grid: Grid, evidence: Evidence) -> list[Cell]:
    """The cells that a cell over several columns holds, or none."""
    words = cell.text.split()
    if not 1 < cell.col_span <= len(words) <= MOST_WORDS or cell.marks:
        return []
    ways = list(_readings(cell, words, grid, evidence))
    if len(ways) != 1:
        return []
    return [
        replace(cell, col=cell.col + place, col_span=1, text=text)
        for place, text in enumerate(ways[0])
    ]


def _readings(
    cell: Cell, words: Sequence[str], grid: Grid, evidence: Evidence
) -> Iterator[list[str]]:
    """The ways to part the words so that each part is a heading, or a value of another kind."""
    heads = cell.row < LONGEST_BAND and _heads_data(cell, grid, evidence)
    apart = not heads and _is_under_headings(cell, grid, evidence)
    for said in _partitions(words, cell.col_span) if heads or apart else ():
        cells = [replace(cell, text=text) for text in said]
        if heads and all(_is_heading(one, evidence) for one in cells):
            yield said
        kinds = [evidence.kind(one) for one in cells]
        if apart and _VALUES.issuperset(kinds) and len(set(kinds)) == len(kinds):
            yield said


def _partitions(words: Sequence[str], count: int) -> Iterator[list[str]]:
    """Every way to set words in their order into `count` parts."""
    for cuts in combinations(range(1, len(words)), count - 1):
        ends = (0, *cuts, len(words))
        yield [" ".join(words[a:b]) for a, b in zip(ends, ends[1:], strict=False)]


def _heads_data(cell: Cell, grid: Grid, evidence: Evidence) -> bool:
    """Whether values stand right below every column that a cell is over."""
    below = [grid.starts(cell.row + cell.row_span, c) for c in _columns(cell)]
    kinds = [evidence.kind(one) for one in below if one is not None]
    said = _VALUES | _BESIDE
    return len(kinds) == cell.col_span and bool(_VALUES & set(kinds)) and said.issuperset(kinds)


def _is_under_headings(cell: Cell, grid: Grid, evidence: Evidence) -> bool:
    """Whether each column of a cell has a heading of its own above."""
    heads = range(min(cell.row, LONGEST_BAND))
    return all(
        any(_is_heading(head, evidence) for head in grid.column(col, heads) if head.col_span == 1)
        for col in _columns(cell)
    )


def _columns(cell: Cell) -> range:
    return range(cell.col, cell.col + cell.col_span)


def _is_heading(cell: Cell, evidence: Evidence) -> bool:
    """Whether a text is a heading and nothing else: a period, or a role's own words."""
    match = role_match(cell.text, evidence)
    dated = evidence.lexicon.periods.is_period(cell.text)
    return dated or (match is not None and match.whole and known_label(cell, evidence))
