"""Indicators in blocks of rows: `Actual`, `Target` and `RAG` below one another, periods beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from normalise.bands import find_band, role_match
from normalise.columns import FIGURE_ROLES
from normalise.dating import ACTUAL_ROLES
from normalise.evidence import Evidence
from normalise.grid import Grid
from normalise.headers import Band
from normalise.rearranged import Move, Rearranged, rearranged
from normalise.rows import data_rows
from normalise.wrapped import goes_on
from schemas.catalogue.fold import fold
from schemas.document import Cell

STACKED_ROLES = FIGURE_ROLES | {"rag", "previous_rag", "direction", "variance", "tolerance"}
"""What the rows of a block may be."""


@dataclass(frozen=True)
class _Stack:
    """A table whose column `kinds` says of each row of a block what it holds.

    `blocks` are the rows of each indicator, or one full-width row; `spread` the columns whose
    cells differ from row to row; `labels` what the rows of a block are called.
    """

    grid: Grid
    band: Band
    kinds: int
    blocks: tuple[tuple[int, ...], ...]
    spread: frozenset[int]
    labels: tuple[str, ...]

    def starts(self) -> list[int]:
        """The new place of each column, and the new width."""
        widths = [self._width(col) for col in self.grid.columns]
        return [sum(widths[:col]) for col in range(len(widths) + 1)]

    def label(self, row: int) -> str:
        """What a row of a block is called, folded."""
        cell = self.grid.starts(row, self.kinds)
        return "" if cell is None else fold(cell.text)

    def _width(self, col: int) -> int:
        if col == self.kinds:
            return 0
        return len(self.labels) if col in self.spread else 1


def unstacked(grid: Grid, evidence: Evidence) -> Rearranged | None:
    """The table with one row to an indicator, where blocks of rows are one; else None."""
    stack = _stack(grid, evidence)
    if stack is None:
        return None
    return rearranged(grid.table, _moves(stack), stack.band.first_data_row + 1)


def _stack(grid: Grid, evidence: Evidence) -> _Stack | None:
    band = find_band(grid, evidence)
    if band is None or not band.rows:
        return None
    rows = [row for row in data_rows(grid, band) if not grid.is_full_width(row)]
    kinds = next((c for c in grid.columns[1:] if _tells_kinds(grid, c, rows, evidence)), None)
    if kinds is None:
        return None
    blocks = tuple(map(tuple, _blocks(grid, band, kinds)))
    labels = tuple(dict.fromkeys(fold(cell.text) for cell in grid.column(kinds, rows)))
    after = (col for col in grid.columns if col > kinds)
    spread = frozenset(
        col for col in after if _differs(grid, col, band.paths[col], blocks, evidence)
    )
    return _Stack(grid, band, kinds, blocks, spread, labels) if spread else None


def _tells_kinds(grid: Grid, col: int, rows: Sequence[int], evidence: Evidence) -> bool:
    """Whether every cell of a column says what its row holds: actuals, targets, statuses."""
    cells = [grid.starts(row, col) for row in rows]
    kinds = {None if cell is None else _kind(cell, evidence) for cell in cells}
    areas = {cell for cell in cells if cell is not None and evidence.places.find(cell.text)}
    roles = kinds - {None}
    return (
        None not in kinds
        and len(roles) > 1
        and not roles.isdisjoint(ACTUAL_ROLES)
        and (len(areas) < len(cells))
    )


def _kind(cell: Cell, evidence: Evidence) -> str | None:
    """The role that a cell names, or an area's; a status such as `Achieved` names none."""
    place = evidence.places.find(cell.text)
    if place is not None:
        return "actual" if place.own else "comparator"
    statuses = evidence.lexicon.statuses
    match = role_match(cell.text, evidence)
    said = statuses.rag_word(cell.text) or statuses.direction_word(cell.text)
    known = match is not None and match.whole and match.role in STACKED_ROLES
    return match.role if match is not None and known and said is None else None


def _blocks(grid: Grid, band: Band, kinds: int) -> Iterator[list[int]]:
    """The rows of each indicator: a block ends where a name begins or a label comes again."""
    block: list[int] = []
    seen: set[str] = set()
    for row in data_rows(grid, band):
        wide = grid.is_full_width(row)
        label = grid.starts(row, kinds)
        said = "" if wide or label is None else fold(label.text)
        named = any((c := grid.starts(row, col)) and c.text.strip() for col in range(kinds))
        torn = bool(block) and _goes_on(grid, block[-1], row, kinds)
        if block and (wide or (named and not torn) or said in seen):
            yield block
            block, seen = [], set()
        block.append(row)
        seen.add(said)
        if wide:
            yield block
            block, seen = [], set()
    if block:
        yield block


def _goes_on(grid: Grid, above: int, row: int, kinds: int) -> bool:
    """Whether the names of a row end those of the row above: a page's end tore the block."""
    pairs = ((grid.at(above, col), grid.starts(row, col)) for col in range(kinds))
    said = [(a, c) for a, c in pairs if c is not None and c.text.strip()]
    return all(a is not None and goes_on(c.text, a.text, ()) for a, c in said)


def _differs(
    grid: Grid,
    col: int,
    path: Sequence[str],
    blocks: Sequence[Sequence[int]],
    evidence: Evidence,
) -> bool:
    """Whether the cells of a column are of rows: several in a block, or a figure that spans none.

    A lone figure is of its own row: the target of a quarter whose actual is still to come. Under
    a heading of its own, such as `Annual target`, it is of the block.
    """
    headed = any(role_match(label, evidence) is not None for label in path)
    for block in blocks:
        cells = (grid.starts(row, col) for row in block)
        filled = _untorn([cell for cell in cells if cell is not None and cell.text.strip()])
        lone = len(block) > 1 and any(
            cell.row_span == 1 and evidence.kind(cell) == "figure" for cell in filled
        )
        if len(filled) > 1 or (lone and not headed):
            return True
    return False


def _untorn(cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a block's column, those that go on from the one above joined to it."""
    made: list[Cell] = []
    for cell in cells:
        if made and not cell.marks and goes_on(cell.text, made[-1].text, ()):
            made[-1] = replace(made[-1], text=f"{made[-1].text}\n{cell.text}")
        else:
            made.append(cell)
    return made


def _moves(stack: _Stack) -> Iterator[Move]:
    starts = stack.starts()
    yield from _headings(stack, starts)
    for place, block in enumerate(stack.blocks):
        row = stack.band.first_data_row + 1 + place
        if len(block) == 1 and stack.grid.is_full_width(block[0]):
            yield Move(stack.grid.filled(block[0])[0], row, 0, 1, starts[-1])
        else:
            yield from _of_block(stack, starts, block, row)


def _headings(stack: _Stack, starts: Sequence[int]) -> Iterator[Move]:
    """The header, wider, and below it a row that says what each column holds."""
    grid, below = stack.grid, stack.band.first_data_row
    for cell in grid.table.cells:
        end = min(cell.col + cell.col_span, len(starts) - 1)
        wide = starts[end] - starts[cell.col]
        if cell.row < below and wide:
            yield Move(cell, cell.row, starts[cell.col], cell.row_span, wide)
    printed = {stack.label(row): grid.starts(row, stack.kinds) for row in grid.rows[below:]}
    for col in sorted(stack.spread):
        for place, label in enumerate(stack.labels):
            head = printed[label]
            if head is not None:
                yield Move(head, below, starts[col] + place)


def _of_block(
    stack: _Stack, starts: Sequence[int], block: Sequence[int], row: int
) -> Iterator[Move]:
    """The cells of a block side by side; of a column that does not differ, the first filled."""
    for col in stack.grid.columns:
        if col == stack.kinds:
            continue
        cells = [(r, stack.grid.at(r, col)) for r in block]
        filled = [(r, c) for r, c in cells if c is not None and (c.text.strip() or c.marks)]
        if col not in stack.spread:
            yield from (Move(c, row, starts[col]) for c in _untorn([c for _, c in filled])[:1])
            continue
        for r, found in cells:
            if found is not None:
                yield Move(found, row, starts[col] + stack.labels.index(stack.label(r)))
