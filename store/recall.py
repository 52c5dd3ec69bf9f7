"""A document as it was read, back from its rows: its meaning can be asked again without its file.

What `extract` and `pipeline` said of it comes back; what `normalise` said does not.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, select

from schemas import document as shapes
from schemas.issues import Issue
from store.tables import cell, document, extracted_table, issue, page, passage

Block = tuple[int, shapes.Block]
"""A table or passage with its place in reading order."""


def recall(database: Engine, document_id: str) -> shapes.Document:
    """The document that was saved under this key.

    Raises:
        sqlalchemy.exc.NoResultFound: there is none.
    """
    with database.begin() as connection:
        kept = connection.execute(
            select(document).where(document.c.document_id == document_id)
        ).one()
        blocks = [*_tables(connection, document_id), *_passages(connection, document_id)]
        return shapes.Document(
            source=shapes.Source(kept.sha256 or "", kept.path, kept.media_type, kept.bytes),
            status=kept.status,
            title=kept.printed_title,
            published=kept.printed_date,
            links=tuple(json.loads(kept.links)),
            pages=tuple(_pages(connection, document_id)),
            blocks=tuple(block for _, block in sorted(blocks, key=lambda pair: pair[0])),
            issues=tuple(_issues(connection, document_id)),
        )


def _rows(connection: Connection, table: Table, document_id: str, *order: str) -> list[Row[Any]]:
    query = select(table).where(table.c.document_id == document_id)
    return list(connection.execute(query.order_by(*(table.c[name] for name in order))))


def _pages(connection: Connection, document_id: str) -> Iterator[shapes.Page]:
    for row in _rows(connection, page, document_id, "page"):
        yield shapes.Page(row.page, row.width, row.height, row.words, row.placed)


def _tables(connection: Connection, document_id: str) -> Iterator[Block]:
    for row in _rows(connection, extracted_table, document_id, "position"):
        yield (
            row.position,
            shapes.Table(
                number=row.table_number,
                page=row.page,
                cells=tuple(_cells(connection, row.table_id)),
                boxes=tuple(shapes.Box(*sides) for sides in json.loads(row.boxes)),
                caption=row.caption,
                section=row.section,
                method=row.method,
                reason=row.reason,
                header_rows=row.header_rows,
                repeated_headers=row.repeated_headers,
            ),
        )


def _cells(connection: Connection, table_id: str) -> Iterator[shapes.Cell]:
    """The cells of a table, row by row."""
    query = select(cell).where(cell.c.table_id == table_id)
    for row in connection.execute(query.order_by(cell.c.row, cell.c.col)):
        yield shapes.Cell(
            row=row.row,
            col=row.col,
            text=row.text,
            row_span=row.row_span,
            col_span=row.col_span,
            box=_box(row),
            fill=row.fill,
            header=bool(row.header),
            marks=tuple(shapes.Mark(*mark) for mark in json.loads(row.marks)),
        )


def _passages(connection: Connection, document_id: str) -> Iterator[Block]:
    for row in _rows(connection, passage, document_id, "position"):
        found = shapes.Passage(
            row.passage_number, row.page, row.kind, row.text, row.level, _box(row)
        )
        yield row.position, found


def _box(row: Row[Any]) -> shapes.Box | None:
    if row.page is None or row.x0 is None:
        return None
    return shapes.Box(row.page, row.x0, row.top, row.x1, row.bottom)


def _issues(connection: Connection, document_id: str) -> Iterator[Issue]:
    """The issues of reading, in the order they were raised; notes on files are worked out anew."""
    read = [
        row
        for row in _rows(connection, issue, document_id)
        if row.stage in {"extract", "pipeline"} and row.folder is None
    ]
    for row in sorted(read, key=lambda row: int(row.issue_id.rpartition(":i")[2])):
        yield Issue(row.code, row.message, row.page, row.table_number, row.row, row.col, row.value)
