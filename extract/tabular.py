"""What makes a table in HTML: its rows and cells, by element, by role, or by style."""

from collections.abc import Iterator
from typing import Literal

from selectolax.lexbor import LexborNode

from extract.css import Styles
from extract.tree import attribute, children, tag_of

Kind = Literal["table", "head", "body", "foot", "row", "cell", "header"]

TAGS: dict[str, Kind] = {
    "table": "table",
    "thead": "head",
    "tbody": "body",
    "tfoot": "foot",
    "tr": "row",
    "td": "cell",
    "th": "header",
}
ROLES: dict[str, Kind] = {
    "table": "table",
    "grid": "table",
    "treegrid": "table",
    "rowgroup": "body",
    "row": "row",
    "cell": "cell",
    "gridcell": "cell",
    "columnheader": "header",
    "rowheader": "header",
}
DISPLAYS: dict[str, Kind] = {
    "table": "table",
    "table-header-group": "head",
    "table-row-group": "body",
    "table-footer-group": "foot",
    "table-row": "row",
    "table-cell": "cell",
}
ORDER: dict[Kind, int] = {"head": 0, "body": 1, "foot": 2}
LEAST_ROWS = 2


def kind_of(node: LexborNode, styles: Styles) -> Kind | None:
    """The part of a table that an element is; None for one that is none."""
    by_tag = TAGS.get(tag_of(node))
    if by_tag is not None:
        return by_tag
    role = attribute(node, "role")
    if role is not None:
        return ROLES.get(role)
    return DISPLAYS.get(styles.of(node).get("display", ""))


def is_table(node: LexborNode, styles: Styles) -> bool:
    """Whether an element is a table; one by role or style alone must have rows with cells."""
    if kind_of(node, styles) != "table":
        return False
    if tag_of(node) == "table":
        return True
    rows = [cells_of(row, styles) for _, _, row in rows_of(node, styles)]
    return len(rows) >= LEAST_ROWS and max(map(len, rows)) > 1


def rows_of(table: LexborNode, styles: Styles) -> list[tuple[int, Kind, LexborNode]]:
    """The table's own rows, head first and foot last.

    Each comes with the number of its group, which no row span leaves, and that group's kind.
    """
    found: list[tuple[int, Kind, LexborNode]] = []
    for number, child in enumerate(children(table)):
        kind = kind_of(child, styles)
        if kind == "row":
            found.append((-1, "body", child))
        elif kind in ORDER:
            rows = (row for row in children(child) if kind_of(row, styles) == "row")
            found += [(number, kind, row) for row in rows]
    return sorted(found, key=lambda row: ORDER[row[1]])


def cells_of(row: LexborNode, styles: Styles) -> list[LexborNode]:
    """The cells of a row, without those that take up no room."""
    return [cell for cell in _cells(row, styles) if not styles.is_gone(cell)]


def gone_from(row: LexborNode, styles: Styles) -> list[LexborNode]:
    """The cells of a row that take up no room."""
    return [cell for cell in _cells(row, styles) if styles.is_gone(cell)]


def _cells(row: LexborNode, styles: Styles) -> Iterator[LexborNode]:
    return (cell for cell in children(row) if kind_of(cell, styles) in {"cell", "header"})
