"""Tables that hold figures told from tables that only arrange a web page."""

from selectolax.lexbor import LexborNode

from extract.tree import attribute
from extract.weave import cells_of, rows_of

RUNNING_CONTENT = "h1, h2, h3, ul, ol, p + p"


def is_layout(table: LexborNode) -> bool:
    """Whether a table only arranges the page: its cells are then read as running content."""
    if (attribute(table, "role") or "") in {"presentation", "none"}:
        return True
    rows = [cells_of(row) for _, row in rows_of(table)]
    if max((len(cells) for cells in rows), default=0) <= 1:
        return True
    if any(_holds_table(cell) for cells in rows for cell in cells):
        return True
    return len(rows) == 1 and any(cell.css_first(RUNNING_CONTENT) for cell in rows[0])


def _holds_table(cell: LexborNode) -> bool:
    """Whether a table of several rows stands inside a cell."""
    inner = cell.css_first("table")
    return inner is not None and len(rows_of(inner)) > 1
