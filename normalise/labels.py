"""The labels over each column, through spans, and in exports that have lost their spans."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

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
        Label(cell.row, cell.col, cell.col_span, cell.line)
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.col))
        if cell.text.strip()
    ]
    known = partial(_is_heading, words=words, periods=periods)
    parted = [part for label in labels for part in _parted(label, labels, grid, known)]
    if any(label.span > 1 for label in labels):
        return parted
    groups = [label for label in parted if _is_group(label, rows, words, periods)]
    return [
        _stretched(label, parted, grid, periods) if label in groups else label for label in parted
    ]


def _is_heading(text: str, *, words: HeaderWords, periods: Periods) -> bool:
    """Whether a text is a known heading and nothing else, but for a period."""
    found = (words.match(text), words.match(periods.without(text)))
    return any(match is not None and match.whole for match in found)


def _parted(
    label: Label, labels: Sequence[Label], grid: Grid, known: Callable[[str], bool]
) -> Iterator[Label]:
    """Headings run together in one cell, each over a column of its own.

    They have an empty cell after them for each of the others, or a cell that spans them all with
    nothing below.
    """
    below = any(other.row > label.row and label.covers(other.col) for other in labels)
    room = 1 + _empty_after(label, labels, grid) if label.span == 1 else label.span
    parts = [] if below or known(label.text) else glued(label.text.split(), room, known)
    if len(parts) < 2:
        yield label
        return
    for place, part in enumerate(parts):
        yield Label(label.row, label.col + place, 1, part)


def glued(words: Sequence[str], count: int, known: Callable[[str], bool]) -> list[str]:
    """The `count` known headings that words run together, or nothing.

    >>> glued("Frequency Result Target Status".split(), 4, known)
    ['Frequency', 'Result', 'Target', 'Status']
    """
    if count == 1:
        whole = " ".join(words)
        return [whole] if known(whole) else []
    for length in range(len(words) - count + 1, 0, -1):
        first = " ".join(words[:length])
        rest = glued(words[length:], count - 1, known) if known(first) else []
        if rest:
            return [first, *rest]
    return []


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
