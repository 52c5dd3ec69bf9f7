"""The blocks of one page: parts of tables, and paragraphs, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.cards import Card, cards_on, cells_of
from extract.cells import Paint, cell_fill, cell_marks, cell_text, paint_within
from extract.columns import columns_of
from extract.found import Found
from extract.geometry import Area
from extract.grid import Grid, Spot, words_by_spot
from extract.lines import Line
from extract.paragraphs import Paragraph, paragraphs_of
from extract.rival import Rival
from extract.sheet import Sheet
from extract.tables import tables_on
from extract.words import Word, inside, outside
from schemas.document import Box, Cell


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph with its page."""

    page: int
    paragraph: Paragraph
    box: Box


@dataclass(frozen=True, slots=True)
class Part:
    """What one page holds of a table. `words` counts those in its cells.

    `instead` is what stands in its place if it turns out to be no table of its own: a box round
    prose is one only when it carries on the table of the page before. `xs` are the column edges,
    in points as read.
    """

    page: int
    area: Area
    box: Box
    xs: tuple[float, ...]
    cells: tuple[Cell, ...]
    words: int
    instead: tuple[Text, ...] | None = None
    method: str = "rules"
    reason: str = ""
    open_top: bool = False
    open_bottom: bool = False


Piece = Part | Text


def pieces_of(sheet: Sheet, rival: Rival | None = None) -> list[Piece]:
    """The blocks of a page, top to bottom, column by column; `rival` reads it where in doubt.

    Raises:
        TooManyRulesError: the page is a drawing; read it with `texts_of`.
    """
    parts, rest = _parts(sheet, rival)
    parts.sort(key=lambda part: (part.area.top, part.area.x0))
    pieces: list[Piece] = []
    for part in parts:
        above = [word for word in rest if word.area.middle[1] < part.area.top]
        rest = [word for word in rest if word.area.middle[1] >= part.area.top]
        pieces += texts_of(sheet, above)
        pieces.append(part)
    return pieces + list(texts_of(sheet, rest))


def texts_of(sheet: Sheet, words: Sequence[Word]) -> list[Text]:
    """Words outside tables as paragraphs."""
    return [
        Text(sheet.number, paragraph, sheet.box(paragraph.area))
        for lines in _columns(words)
        for paragraph in paragraphs_of(lines)
    ]


def _columns(words: Sequence[Word]) -> Iterator[list[Line]]:
    """The lines of each column; text that runs up or down the page comes after the rest."""
    level = [word for word in words if word.direction == 0]
    yield from columns_of(level)
    for way in (90, 180, 270):
        aside = [w._replace(area=w.area.turned(way)) for w in words if w.direction == way]
        if aside:
            yield from columns_of(aside)


def _parts(sheet: Sheet, rival: Rival | None) -> tuple[list[Part], list[Word]]:
    parts = [_card(sheet, card) for card in cards_on(sheet)]
    rest = outside(sheet.words, (part.area for part in parts))
    for found in tables_on(replace(sheet, words=tuple(rest)) if parts else sheet, rival):
        part, rest = _part(sheet, found, rest)
        if part is not None:
            parts.append(part)
    return parts, rest


def _card(sheet: Sheet, card: Card) -> Part:
    cells = cells_of(card, sheet)
    columns = max(cell.col + cell.col_span for cell in cells)
    xs = [card.area.x0 + card.area.width * at / columns for at in range(columns + 1)]
    held = inside(sheet.words, card.area)
    return Part(
        page=sheet.number,
        area=card.area,
        box=sheet.box(card.area),
        xs=tuple(xs),
        cells=cells,
        words=len(held),
        method="card",
    )


def _part(sheet: Sheet, found: Found, words: list[Word]) -> tuple[Part | None, list[Word]]:
    """The table that this grid makes of the words inside it, and the words left over."""
    grid = found.grid
    held = words_by_spot(grid, words)
    kept = {id(word) for group in held.values() for word in group}
    if not kept:
        return None, words
    cells = _cells(sheet, grid, held)
    within = [word for word in words if id(word) in kept]
    part = Part(
        page=sheet.number,
        area=grid.area,
        box=sheet.box(grid.area),
        xs=grid.xs,
        cells=cells,
        words=len(kept),
        instead=None if _has_grid(grid, cells) else tuple(texts_of(sheet, within)),
        method=found.method,
        reason=found.reason,
        open_top=found.open_top,
        open_bottom=found.open_bottom,
    )
    return part, [word for word in words if id(word) not in kept]


def _cells(sheet: Sheet, grid: Grid, held: dict[Spot, list[Word]]) -> tuple[Cell, ...]:
    paint = paint_within(sheet, grid.area)
    headed = _header_marks(sheet)
    ordered = sorted(held.items(), key=lambda item: (item[0].row, item[0].col))
    return tuple(_cell(sheet, spot, group, paint, headed) for spot, group in ordered)


def _cell(
    sheet: Sheet, spot: Spot, words: Sequence[Word], paint: Paint, headed: frozenset[int]
) -> Cell:
    fill = cell_fill(spot.area, paint.fills)
    return Cell(
        row=spot.row,
        col=spot.col,
        text=cell_text(words),
        row_span=spot.row_span,
        col_span=spot.col_span,
        box=sheet.box(spot.area),
        fill=fill,
        header=bool(words) and all(word.mark in headed for word in words),
        marks=cell_marks(spot.area, fill, words, paint),
    )


def _header_marks(sheet: Sheet) -> frozenset[int]:
    """The marked contents that the tags of the file call headers."""
    return frozenset(
        mark for cells in sheet.tagged for cell in cells if cell.header for mark in cell.marks
    )


def _has_grid(grid: Grid, cells: Sequence[Cell]) -> bool:
    """Whether boxes and text make a table rather than a frame round prose."""
    filled = [cell for cell in cells if cell.text or cell.marks]
    if grid.columns < 2 or len(filled) < 2:
        return False
    return len({cell.col for cell in filled}) > 1
