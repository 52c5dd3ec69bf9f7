"""Tables that hold figures told from tables that only arrange a web page."""

from selectolax.lexbor import LexborNode

from extract.css import Styles
from extract.tabular import cells_of, rows_of
from extract.tree import attribute, tag_of

RUNNING_CONTENT = "h1, h2, h3, ul, ol, p + p"
HEADINGS = "h1, h2, h3, h4"


def is_layout(table: LexborNode, styles: Styles) -> bool:
    """Whether a table only arranges the page: its cells are then read as running content."""
    if (attribute(table, "role") or "") in {"presentation", "none"}:
        return True
    rows = [cells_of(row, styles) for _, _, row in rows_of(table, styles)]
    if max((len(cells) for cells in rows), default=0) <= 1:
        return True
    if any(_holds_table(cell, styles) for cells in rows for cell in cells):
        return not _has_header(rows)
    running = sum(cell.css_first(RUNNING_CONTENT) is not None for cells in rows for cell in cells)
    headed = sum(cell.css_first(HEADINGS) is not None for cells in rows for cell in cells)
    return bool(len(rows) == 1 and running) or 2 * headed > sum(map(len, rows))


def _has_header(rows: list[list[LexborNode]]) -> bool:
    """Whether the table's own cells are headings of its columns: arrangers seldom say so."""
    return len(rows) > 1 and len(rows[0]) > 1 and all(tag_of(cell) == "th" for cell in rows[0])


def _holds_table(cell: LexborNode, styles: Styles) -> bool:
    """Whether a table of several rows stands inside a cell."""
    inner = cell.css_first("table")
    return inner is not None and len(rows_of(inner, styles)) > 1
