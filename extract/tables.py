"""The tables of a page: drawn ones first, then those that only alignment shows."""

from collections.abc import Sequence
from dataclasses import replace

from extract.aligned import loose
from extract.axes import level_axes, stands_on
from extract.banded import banded, divided
from extract.doubt import in_doubt
from extract.found import Found, Method
from extract.geometry import Area, around
from extract.grid import Grid, grid_of, without_slivers
from extract.grown import grown
from extract.judge import judged, over
from extract.opened import opened
from extract.rival import TALLY, Rival
from extract.ruled import Drawn, drawn
from extract.sheet import Sheet
from extract.tagged import tagged_boxes
from extract.words import Word, inside, outside

LEAST_BANDS = 3


def tables_on(sheet: Sheet, rival: Rival | None = None) -> list[Found]:
    """Every table of a page, none inside or across another.

    Drawn columns and tags are taken at their word; where only level rules or a frame are drawn,
    the white between words is heard as well, and the judge decides. `rival` is asked only about
    pages that leave doubt.

    Raises:
        TooManyRulesError: the page is a drawing.
    """
    page, ink = drawn(sheet), _ink(sheet)
    ruled = [_ruled(boxes, page, sheet.words) for boxes in page.tables]
    found = _with_tags(_with_bands(ruled, page, ink), sheet)
    kept: list[Found] = []
    for table in _apart(found):
        others = [other.grid.area for other in found if other is not table]
        kept.append(_grown(table, outside(sheet.words, others)))
    closed = [table for table in kept if _is_closed(table)]
    rest = outside(ink, [table.grid.area for table in closed])
    heard = [table for table in kept if not _is_closed(table)] + _by_white(sheet, page, rest)
    settled = judged(closed, sheet.words)
    decided = _apart(settled + judged(heard, sheet.words))
    TALLY.pages += 1
    if rival is None or not in_doubt(decided, sheet.words) or level_axes(sheet.words):
        return decided  # the figures of a chart leave no doubt
    more = [found for found in rival.opinion(sheet) if not _lies_over(found, settled)]
    decided = _apart(settled + judged([*heard, *more], sheet.words))
    TALLY.won += sum(found.method == "camelot" for found in decided)
    return decided


def _by_white(sheet: Sheet, page: Drawn, words: Sequence[Word]) -> list[Found]:
    """The tables that only the white between words shows; the inside of a chart is none."""
    found = [Found(grid_of(boxes), "alignment") for boxes in loose(words, page.level)]
    axes = level_axes(sheet.words) if found else []
    around_it = [*sheet.frames, *(fill.area for fill in sheet.fills)] if axes else []
    return [table for table in found if not stands_on(table.grid.area, axes, around_it)]


def _lies_over(found: Found, tables: Sequence[Found]) -> bool:
    return any(over(found.grid.area, table.grid.area) for table in tables)


def _is_closed(table: Found) -> bool:
    """Whether drawn columns or tags tell the cells."""
    return table.method in {"rules", "tags"} and table.grid.columns > 1


def _with_tags(found: list[Found], sheet: Sheet) -> list[Found]:
    """The tables with those that the tags show in more detail in place of what is drawn."""
    for cells in sheet.tagged:
        boxes = tagged_boxes(cells, sheet.words)
        if not boxes:
            continue
        grid = grid_of(boxes)
        same = [table for table in found if over(table.grid.area, grid.area)]
        if not any(_is_as_fine(table, grid) for table in same):
            found = [table for table in found if table not in same]
            found.append(Found(grid, "tags"))
    return found


def _is_as_fine(table: Found, tagged: Grid) -> bool:
    """Whether drawn cells are as many as tagged ones: they know the true sides of cells."""
    as_many = table.grid.rows >= tagged.rows and table.grid.columns >= tagged.columns
    return table.method == "rules" and as_many


def _ink(sheet: Sheet) -> list[Word]:
    """Words, and small shapes as if they were words: a column may hold nothing but dots."""
    dots = [Word("●", shape.area, shape.area.height) for shape in sheet.shapes]
    return [*sheet.words, *dots]


def _with_bands(ruled: list[Found], page: Drawn, ink: Sequence[Word]) -> list[Found]:
    """The tables with those that their level rules make larger in place of their parts."""
    boxes = [[spot.area for spot in table.grid.spots] for table in ruled]
    larger: list[Found] = []
    gone: set[int] = set()
    for made in banded(page.level, boxes, ink):
        if not gone & set(made.absorbed):
            gone |= set(made.absorbed)
            larger.append(Found(grid_of(made.boxes), "bands"))
    return [table for at, table in enumerate(ruled) if at not in gone] + larger


def _grown(table: Found, words: Sequence[Word]) -> Found:
    """The table with rows that stand open above or below it."""
    more = grown(table.grid, words) if table.method != "tags" else []
    if not more:
        return table
    return replace(table, grid=grid_of([*(spot.area for spot in table.grid.spots), *more]))


def _ruled(boxes: list[Area], page: Drawn, words: Sequence[Word]) -> Found:
    area = around(boxes)
    held = inside(words, area)
    grid = grid_of(without_slivers(boxes, held))
    method: Method = "rules"
    if grid.columns == 1 and grid.rows >= LEAST_BANDS:
        cut = divided([spot.area for spot in grid.spots], held)
        if cut:
            grid, method = grid_of(cut), "bands"
    elif grid.columns > 1:
        grid = opened(grid, held)
    return Found(grid, method, _open(page, area.top), _open(page, area.bottom))


def _open(page: Drawn, y: float) -> bool:
    return any(abs(y - closed) <= 2 for closed in page.closed)


def _apart(found: list[Found]) -> list[Found]:
    """Drop a table that lies over one found before it."""
    kept: list[Found] = []
    for table in found:
        area = table.grid.area
        if all(area.shared(other.grid.area) <= 0.05 * area.space for other in kept):
            kept.append(table)
    return kept
