"""A row of a table that the end of a page breaks in two."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.document import Cell

PROSE_WORDS = 12


def rest_of_row(above: Sequence[Cell], below: Sequence[Cell], *, opened: bool) -> bool:
    """Whether the first row of a page is the rest of the row that the page before broke off.

    Either no rule closes the row there, or it is a row of prose that stops mid-sentence, or a lone
    cell that goes on in lower case under a filled one.
    """
    last = max((cell.row + cell.row_span for cell in above), default=0) - 1
    upper = {(cell.col, cell.col_span): cell for cell in above if cell.row == last}
    lower = {(cell.col, cell.col_span): cell for cell in below if cell.row == 0}
    if not lower or not set(lower) <= set(upper):
        return False
    if any(cell.row_span > 1 for cell in lower.values()):
        return False
    if opened:
        return True
    told = [(upper[place], cell) for place, cell in lower.items() if cell.text]
    broken = all(_breaks_off(one.text, other.text) for one, other in told)
    return bool(told) and (broken or _is_lone_tail(told))


def _is_lone_tail(told: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether one cell alone is filled and reads as the end of the one above: a wrapped name."""
    (above, rest), *others = told
    return not others and bool(above.text) and rest.text[:1].islower()


def _breaks_off(text: str, rest: str) -> bool:
    """Whether prose stops in mid-sentence and goes on in the other text."""
    if len(text.split()) < PROSE_WORDS:
        return False
    return rest[:1].islower() or text.endswith((",", ":", ";", "-", "–"))


def with_rest(above: Sequence[Cell], rest: Sequence[Cell]) -> list[Cell]:
    """The cells above, those of the last row with what the next page adds to them."""
    last = max(cell.row + cell.row_span for cell in above) - 1
    more = {(cell.col, cell.col_span): cell for cell in rest}
    return [
        _whole(cell, more[cell.col, cell.col_span])
        if cell.row == last and (cell.col, cell.col_span) in more
        else cell
        for cell in above
    ]


def _whole(cell: Cell, rest: Cell) -> Cell:
    """The text of both; the place stays where the cell begins."""
    between = "\n" if cell.text.endswith((":", ";")) else " "
    text = between.join(part for part in (cell.text, rest.text) if part)
    return replace(cell, text=text, marks=cell.marks + rest.marks, fill=cell.fill or rest.fill)
