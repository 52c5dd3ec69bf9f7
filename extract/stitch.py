"""Parts of tables on following pages become one table."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.brokenrow import rest_of_row, under_label, with_rest
from extract.cleaning import one_line
from extract.parts import Part, Piece, Text
from extract.series import SAME_COLUMN_POINTS, near, of_a_series
from schemas.document import Box, Cell, Table
from schemas.issues import Issue

LOOSE_SHARE = 0.6
MOST_HEADER_ROWS = 6
LEAST_FIGURES = 2
FIGURE = re.compile(r"(?!(?:19|20)\d\d$)[-+£]?\d[\d,]*(?:\.\d+)?%?")
"""A value; a bare year is a heading as often as not."""


@dataclass(slots=True)
class Joined:
    """A table with all of its parts so far. Cells carry the rows of the whole table."""

    page: int
    xs: tuple[float, ...]
    cells: list[Cell]
    boxes: list[Box]
    method: str
    reason: str
    last_page: int
    open_bottom: bool = False
    repeated: int = 0
    repeats: list[tuple[int, int]] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows there are so far."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    def table(self, number: int, section: str | None) -> Table:
        """As a value, numbered."""
        return Table(
            number=number,
            page=self.page,
            cells=tuple(self.cells),
            boxes=tuple(self.boxes),
            section=section,
            method=self.method,
            reason=self.reason,
            header_rows=_header_rows(self.cells),
            repeated_headers=self.repeated,
        )

    def issues(self, number: int) -> list[Issue]:
        """What was decided in joining."""
        found = []
        if len(self.boxes) > 1:
            message = f"It runs over pages {self.page} to {self.last_page}."
            found.append(Issue("table_continued", message, self.page, number))
        for page, rows in self.repeats:
            message = f"{rows} header rows are printed again on this page."
            found.append(Issue("header_repeated", message, page, number))
        return found


def stitched(pieces: Sequence[Piece], kinds: Mapping[int, str]) -> list[Text | Joined]:
    """Pieces in order, with the parts of one table joined, and frames round prose opened."""
    flow: list[Text | Joined] = []
    last: Joined | None = None
    alike = of_a_series([piece for piece in pieces if isinstance(piece, Part)])
    for piece in pieces:
        if isinstance(piece, Text):
            flow.append(piece)
            if id(piece) not in kinds:
                last = None
            continue
        if last is not None and id(piece) not in alike and _goes_on(last, piece):
            _append(last, piece)
        elif piece.instead is not None:
            flow += piece.instead
            last = None
        else:
            last = _started(piece)
            flow.append(last)
    return flow


def _header_rows(cells: Sequence[Cell]) -> int:
    """How many rows at the top hold only header cells, by the file's own tags."""
    plain = [cell.row for cell in cells if cell.text and not cell.header]
    titled = [cell.row + cell.row_span for cell in cells if cell.header]
    return min(min(plain, default=0), max(titled, default=0))


def _started(part: Part) -> Joined:
    return Joined(
        page=part.page,
        xs=part.xs,
        cells=list(part.cells),
        boxes=[part.box],
        method=part.method,
        reason=part.reason,
        last_page=part.page,
        open_bottom=part.open_bottom,
    )


def _goes_on(table: Joined, part: Part) -> bool:
    """Whether a part is the next page of this table: the same columns where it has any."""
    if part.page != table.last_page + 1 or "card" in {table.method, part.method}:
        return False
    if "rules" not in {table.method, part.method} and len(table.xs) == len(part.xs):
        return _alike(table.xs, part.xs) and not _is_copy(table, part)
    ends = (table.xs[0], part.xs[0]), (table.xs[-1], part.xs[-1])
    if any(abs(one - other) > SAME_COLUMN_POINTS for one, other in ends):
        return False
    if len(part.xs) == 2:
        return len(table.xs) > 2 and _is_prose(part)
    return all(near(x, table.xs) for x in part.xs) and not _is_copy(table, part)


def _alike(xs: Sequence[float], others: Sequence[float]) -> bool:
    """Whether columns found from the white between words are the same on both pages."""
    widths = [right - left for left, right in zip(xs, xs[1:], strict=False)]
    slack = max(SAME_COLUMN_POINTS, LOOSE_SHARE * min(widths))
    return all(abs(x - other) <= slack for x, other in zip(xs, others, strict=True))


def _is_prose(part: Part) -> bool:
    """Whether the one box of a page holds words; a framed chart holds figures."""
    text = "".join(cell.text for cell in part.cells)
    return sum(char.isalpha() for char in text) > 0.6 * len("".join(text.split()))


def _is_copy(table: Joined, part: Part) -> bool:
    """Whether a part says nothing but what the table's first rows say: it is a table of its own."""
    cells = _on_columns(part, table.xs)
    rows = max(cell.row + cell.row_span for cell in cells)
    return rows > 1 and all(_says(cells, row) == _says(table.cells, row) for row in range(rows))


def _append(table: Joined, part: Part) -> None:
    cells = _on_columns(part, table.xs)
    repeated = _repeated_rows(table.cells, cells)
    fresh = [replace(cell, row=cell.row - repeated) for cell in cells if cell.row >= repeated]
    opened = table.open_bottom or (part.open_top and not repeated)
    split = rest_of_row(table.cells, fresh, opened=opened)
    if split:
        table.cells = with_rest(table.cells, [cell for cell in fresh if cell.row == 0])
        fresh = [replace(cell, row=cell.row - 1) for cell in fresh if cell.row > 0]
    shift = table.rows
    for label, rest in under_label(table.cells, fresh):
        whole = replace(label, row_span=label.row_span + rest.row_span)
        table.cells[table.cells.index(label)] = whole
        fresh.remove(rest)
    table.cells += [replace(cell, row=cell.row + shift) for cell in fresh]
    table.boxes.append(part.box)
    table.last_page = part.page
    table.open_bottom = part.open_bottom
    if repeated:
        table.repeated += repeated
        table.repeats.append((part.page, repeated))


def _on_columns(part: Part, xs: Sequence[float]) -> list[Cell]:
    """The part's cells on the columns of the whole table."""
    place = [min(range(len(xs)), key=lambda at: abs(xs[at] - x)) for x in part.xs]
    if len(part.xs) == len(xs):
        place = list(range(len(xs)))
    return [
        replace(
            cell,
            col=place[cell.col],
            col_span=place[cell.col + cell.col_span] - place[cell.col],
        )
        for cell in part.cells
    ]


def _repeated_rows(above: Sequence[Cell], cells: Sequence[Cell]) -> int:
    """How many rows at the top of a part say again what the table's first rows say."""
    same = 0
    for row in range(MOST_HEADER_ROWS):
        said = _says(cells, row)
        if not said or said != _says(above, row) or _has_figures(said):
            break
        same = row + 1
    return same


def _has_figures(said: Sequence[tuple[int, str]]) -> bool:
    """Whether a row holds values: the same figures twice are data, not a heading."""
    return sum(FIGURE.fullmatch(text) is not None for _, text in said) >= LEAST_FIGURES


def _says(cells: Sequence[Cell], row: int) -> list[tuple[int, str]]:
    here = [cell for cell in cells if cell.row == row]
    return [(cell.col, one_line(cell.text).replace(" ", "").lower()) for cell in here]
