"""The tables of a document on their own, page by page, as table scorers take them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from schemas.document import Box, Cell, Document, Table

Listed = dict[str, Any]


def listed(document: Document) -> list[Listed]:
    """The tables, each part with its page: what the ICDAR-2013 scorers compare.

    Rows and columns count from 0 and `row1`, `col1` are inclusive; boxes are points from the top
    left. A table over several pages is one part a page again, its rows from 0 on each, and where
    its header was printed again it has that header again. `table` says which parts are one.
    """
    headers = _headers_again(document)
    return [
        _listed(table, page, cells, number == 0)
        for table in document.tables
        for number, (page, cells) in enumerate(_parts(table, headers.get(table.number, {})))
    ]


def _headers_again(document: Document) -> dict[int, dict[int, int]]:
    """By table and page, how many rows of its header are printed there again."""
    pages: dict[int, list[int]] = {}
    for issue in document.issues:
        if issue.code == "header_repeated" and issue.table is not None and issue.page is not None:
            pages.setdefault(issue.table, []).append(issue.page)
    repeated = {table.number: table.repeated_headers for table in document.tables}
    return {
        table: {page: repeated.get(table, 0) // len(found) for page in found}
        for table, found in pages.items()
    }


def _parts(table: Table, again: Mapping[int, int]) -> Iterator[tuple[int, list[Cell]]]:
    """The cells of each page, rows from 0; a span ends with its page.

    A page that only ends a row begun on the one before has its header, where that is printed again.
    """
    pages = sorted({*again, *(_page_of(table, cell) for cell in table.cells)})
    for page in pages:
        own = [cell for cell in table.cells if _page_of(table, cell) == page]
        first = min((cell.row for cell in own), default=0)
        last = max((cell.row for cell in own), default=0)
        header = [cell for cell in table.cells if cell.row < again.get(page, 0)]
        down = again.get(page, 0) - first
        cut = (replace(cell, row_span=min(cell.row_span, last + 1 - cell.row)) for cell in own)
        yield page, [*header, *(replace(cell, row=cell.row + down) for cell in cut)]


def _page_of(table: Table, cell: Cell) -> int:
    return table.page if cell.box is None else cell.box.page


def _listed(table: Table, page: int, cells: Iterable[Cell], first: bool) -> Listed:
    boxes = [_sides(box) for box in table.boxes if box.page == page]
    part: Listed = {"page": page, "table": table.number, "method": table.method}
    part |= {"bbox": boxes[0]} if boxes else {}
    part |= {"caption": table.caption} if first else {}
    part |= {"section": table.section, "reason": table.reason}
    return part | {"cells": [_cell(cell, page) for cell in cells]}


def _cell(cell: Cell, page: int) -> Listed:
    place: Listed = {
        "row0": cell.row,
        "row1": cell.row + cell.row_span - 1,
        "col0": cell.col,
        "col1": cell.col + cell.col_span - 1,
        "text": cell.text,
    }
    here = cell.box is not None and cell.box.page == page
    return place | ({"bbox": _sides(cell.box)} if here and cell.box is not None else {})


def _sides(box: Box) -> list[float]:
    return [box.x0, box.top, box.x1, box.bottom]
