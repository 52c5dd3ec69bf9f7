"""Tables that a tagged PDF itself marks up: rows, cells, spans and header cells.

Tags can lie, so they only say which words stand in which row and column; where the words do not
stand on the page as the tags say, the table is left to what is drawn.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from extract.geometry import Area, around
from extract.tagcolumns import TaggedCell, columned
from extract.words import Word

HEADER_CELL = "TH"
CELLS = frozenset({"TD", HEADER_CELL})
DEEPEST = 200
MOST_SPANNED = 200
SLACK_POINTS = 2.0
NOWHERE = Area(0.0, 0.0, 0.0, 0.0)
Element = Mapping[str, Any]


def tagged_tables(tree: Sequence[Element]) -> list[list[TaggedCell]]:
    """The tables in the tag tree of a page."""
    return [_laid_out(table) for table in _tables(tree, 0)]


def _tables(elements: Sequence[Element], depth: int) -> Iterator[Element]:
    """The outermost tables."""
    for element in elements:
        if element.get("type") == "Table":
            yield element
        elif depth < DEEPEST:
            yield from _tables(element.get("children") or (), depth + 1)


def _laid_out(table: Element) -> list[TaggedCell]:
    cells: list[TaggedCell] = []
    busy: dict[int, int] = {}
    for number, row in enumerate(_rows(table, 0)):
        col = 0
        for element in row.get("children") or ():
            if element.get("type") not in CELLS:
                continue
            while busy.get(col, 0) > number:
                col += 1
            high, wide = _span(element, "RowSpan"), _span(element, "ColSpan")
            header = element.get("type") == HEADER_CELL
            cells.append(TaggedCell(number, col, high, wide, frozenset(_marks(element)), header))
            busy.update(dict.fromkeys(range(col, col + wide), number + high))
            col += wide
    return cells


def _rows(element: Element, depth: int) -> Iterator[Element]:
    for child in element.get("children") or ():
        if child.get("type") == "TR":
            yield child
        elif child.get("type") in {"THead", "TBody", "TFoot"} and depth < DEEPEST:
            yield from _rows(child, depth + 1)


def _span(element: Element, name: str) -> int:
    number = (element.get("attributes") or {}).get(name, 1)
    return min(max(number, 1), MOST_SPANNED) if isinstance(number, int) else 1


def _marks(element: Element, depth: int = 0) -> Iterator[int]:
    """The numbers of the marked content below an element."""
    yield from element.get("mcids") or ()
    if depth < DEEPEST:
        for child in element.get("children") or ():
            yield from _marks(child, depth + 1)


def tagged_boxes(cells: Sequence[TaggedCell], words: Sequence[Word]) -> list[Area]:
    """Cell boxes where the words stand as the tags say; none where they do not."""
    rows = max((cell.row for cell in cells), default=-1) + 1
    columns = max((cell.col + cell.col_span for cell in cells), default=0)
    areas = {cell: _area(cell, words) for cell in cells}
    placed = columned(areas, columns)
    ys = _edges([_reach(placed, "row", at) for at in range(rows)])
    whole = around([area for area in placed.values() if area is not None] or [NOWHERE])
    across = [_reach(placed, "col", at) for at in range(columns)]
    xs = _edges(_filled(across, whole.x0, whole.x1))
    if rows < 2 or columns < 2 or ys is None or xs is None:
        return []
    free = set(product(range(rows), range(columns)))
    boxes = []
    for cell in placed:
        last, end = min(cell.col + cell.col_span, columns), min(cell.row + cell.row_span, rows)
        boxes.append(Area(xs[cell.col], ys[cell.row], xs[last], ys[end]))
        free -= set(product(range(cell.row, end), range(cell.col, last)))
    return boxes + [Area(xs[at], ys[row], xs[at + 1], ys[row + 1]) for row, at in sorted(free)]


def _area(cell: TaggedCell, words: Sequence[Word]) -> Area | None:
    inside = [word.area for word in words if word.mark in cell.marks]
    return around(inside) if inside else None


def _reach(
    areas: Mapping[TaggedCell, Area | None], side: str, at: int
) -> tuple[float, float] | None:
    """From where to where the words of one row or column stand, by its unmerged cells."""
    first, last = ("top", "bottom") if side == "row" else ("x0", "x1")
    own = [
        area
        for cell, area in areas.items()
        if area is not None and getattr(cell, side) == at and getattr(cell, f"{side}_span") == 1
    ]
    if not own:
        return None
    return min(getattr(area, first) for area in own), max(getattr(area, last) for area in own)


def _filled(
    reaches: Sequence[tuple[float, float] | None], start: float, end: float
) -> list[tuple[float, float] | None]:
    """The reaches of columns, with the white as that of those which hold no word but dots.

    A column at a side has what cells over several columns show to be there; where that is nothing,
    it stays unknown. So do two such columns side by side.
    """
    found = list(reaches)
    for at, reach in enumerate(reaches):
        left = start if at == 0 else _side(reaches[at - 1], 1)
        right = end if at == len(reaches) - 1 else _side(reaches[at + 1], 0)
        if reach is None and left is not None and right is not None and left < right:
            found[at] = left, right
    return found


def _side(reach: tuple[float, float] | None, side: int) -> float | None:
    return None if reach is None else reach[side]


def _edges(reaches: Sequence[tuple[float, float] | None]) -> list[float] | None:
    """The lines between rows or columns: midway in the white. None where they overlap."""
    edges: list[float] = []
    before: float | None = None
    for reach in reaches:
        if reach is None:
            return None
        if before is not None and reach[0] < before - SLACK_POINTS:
            return None
        edges.append(reach[0] - SLACK_POINTS if before is None else (before + reach[0]) / 2)
        before = reach[1]
    return None if before is None else [*edges, before + SLACK_POINTS]
