"""A row of a table that the end of a page breaks in two."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.document import Cell

PROSE_WORDS = 12


def rest_of_row(above: Sequence[Cell], below: Sequence[Cell], *, opened: bool) -> bool:
    """Whether the first row of a page is the rest of the row that the page before broke off.

    Either no rule closes the row there, or it is a row of prose that stops mid-sentence, or a lone
    cell that goes on in lower case under a filled one, or both are notes across the whole table,
    which nowhere else has two of them running.
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
    return bool(told) and (broken or _is_lone_tail(told) or _is_one_note(above, below))


def _is_lone_tail(told: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether one cell alone is filled and reads as the end of the one above: a wrapped name."""
    (above, rest), *others = told
    return not others and bool(above.text) and rest.text[:1].islower()


def _is_one_note(above: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether the last row above and the first below are prose and, but for them, none runs on."""
    upper, lower = _notes(above), _notes(below)
    last = max(cell.row for cell in above)
    if last not in upper or 0 not in lower:
        return False
    one, other = upper[last], lower[0]
    if one.fill != other.fill or min(len(c.text.split()) for c in (one, other)) < PROSE_WORDS:
        return False
    return not any(row + 1 in notes for notes in (upper, lower) for row in notes)


def _notes(cells: Sequence[Cell]) -> dict[int, Cell]:
    """The cells that have a row to themselves, by their row."""
    whole = max(cell.col + cell.col_span for cell in cells)
    return {
        cell.row: cell
        for cell in cells
        if cell.col_span == whole > 1 and cell.row_span == 1 and cell.text
    }


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


def under_label(above: Sequence[Cell], below: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """Labels over several rows that the end of a page cuts, each with its blank rest overleaf.

    A rest is a cell at the top of the page with nothing in it, under a label that runs over rows to
    the end of the page before, beside cells that do hold something.
    """
    end = max((cell.row + cell.row_span for cell in above), default=0)
    labels = {
        (cell.col, cell.col_span): cell
        for cell in above
        if cell.row_span > 1 and cell.row + cell.row_span == end and cell.text
    }
    top = [cell for cell in below if cell.row == 0]
    if not any(cell.text for cell in top):
        return []
    return [
        (labels[cell.col, cell.col_span], cell)
        for cell in top
        if (cell.col, cell.col_span) in labels and not cell.text and not cell.marks
    ]
