"""The labels over each column, through spans, and in exports that have lost their spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from normalise.grid import Grid
from normalise.headers import HeaderWords
from normalise.periods import Periods


@dataclass(frozen=True, slots=True)
class Label:
    """A header label and the columns it stands over."""

    row: int
    col: int
    span: int
    text: str

    def covers(self, col: int) -> bool:
        """Whether the label stands over a column."""
        return self.col <= col < self.col + self.span


def paths_of(
    grid: Grid, rows: Sequence[int], words: HeaderWords, periods: Periods
) -> tuple[tuple[str, ...], ...]:
    """The labels over each column: the narrowest first, of equals the lowest.

    A label that spans several columns groups them, wherever it stands.
    """
    labels = _labels(grid, rows, words, periods)
    return tuple(_path(labels, col) for col in grid.columns)


def _path(labels: Sequence[Label], col: int) -> tuple[str, ...]:
    over = [label for label in labels if label.covers(col)]
    over.sort(key=lambda label: (label.span, -label.row))
    return tuple(label.text for label in over)


def _labels(grid: Grid, rows: Sequence[int], words: HeaderWords, periods: Periods) -> list[Label]:
    cells = {cell for row in rows for col in grid.columns if (cell := grid.at(row, col))}
    labels = [
        Label(cell.row, cell.col, cell.col_span, " ".join(cell.text.split()))
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.col))
        if cell.text.strip()
    ]
    if any(label.span > 1 for label in labels):
        return labels
    parted = [part for label in labels for part in _parted(label, labels, grid, words)]
    groups = [label for label in parted if _is_group(label, rows, words, periods)]
    return [
        _stretched(label, parted, grid, periods) if label in groups else label for label in parted
    ]


def _parted(
    label: Label, labels: Sequence[Label], grid: Grid, words: HeaderWords
) -> Iterator[Label]:
    """Headings run together in one cell, with an empty cell after it for each of the others."""
    match = words.match(label.text)
    known = match is not None and match.whole
    parts = [] if known else words.glued(label.text, 1 + _empty_after(label, labels, grid))
    if not parts:
        yield label
    for place, part in enumerate(parts):
        yield replace(label, col=label.col + place, text=part)


def _is_group(label: Label, rows: Sequence[int], words: HeaderWords, periods: Periods) -> bool:
    """Whether a label above the last row is a group's: `Outturn`, or a period."""
    above = label.row < rows[-1]
    return above and (words.group(label.text) is not None or periods.is_period(label.text))


def _stretched(label: Label, labels: Sequence[Label], grid: Grid, periods: Periods) -> Label:
    """A group stands over the empty headings after it, as far as there are labels below.

    A period stretches only over labels that name none themselves (`2017/18` over `Eng`): which of
    two years stands over `Q1` an export without spans does not tell.
    """
    reach = label.span + _empty_after(label, labels, grid)
    dated = periods.is_period(label.text)
    last = label.col
    for col in range(label.col + 1, label.col + reach):
        below = [other for other in labels if other.row > label.row and other.covers(col)]
        if not below or (dated and any(periods.parts(other.text) for other in below)):
            break
        last = col
    return replace(label, span=last - label.col + 1)


def _empty_after(label: Label, labels: Sequence[Label], grid: Grid) -> int:
    """How many empty cells follow a label in its row."""
    after = [other.col for other in labels if other.row == label.row and other.col > label.col]
    return min(after, default=grid.table.columns) - label.col - label.span
