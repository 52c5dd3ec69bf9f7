"""What the figures beside a name say together: their unit, and whether they count things."""

from collections.abc import Sequence

from normalise.columns import Column
from normalise.grid import Grid
from normalise.paper import Paper
from normalise.rows import Line


def printed_unit(grid: Grid, columns: Sequence[Column], line: Line, paper: Paper) -> str | None:
    """The unit that the row's figures print, when they agree: most of a row's `%` signs."""
    cells = (grid.at(line.row, column.index) for column in columns if column.is_figure)
    printed = {paper.lexicon.numbers.read(c.text).unit for c in cells if c is not None} - {None}
    return printed.pop() if len(printed) == 1 else None


def are_whole(grid: Grid, columns: Sequence[Column], line: Line, paper: Paper) -> bool:
    """Whether the row's figures may be numbers of things: `66.3` is a rate that is not named."""
    cells = (grid.at(line.row, column.index) for column in columns if column.is_figure)
    values = (paper.lexicon.numbers.read(c.text).value for c in cells if c is not None)
    return all(value is None or value.is_integer() for value in values)
