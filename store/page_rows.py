"""Pages, tables, cells and passages as rows."""

from collections.abc import Iterator

from schemas.document import Cell, Document, Mark, Page, Passage, Table
from store.plain import Row, as_json, box_columns, required_text, text


def pages(document: Document, document_id: str) -> Iterator[Row]:
    """A row for each page."""
    for page in document.pages:
        yield _page(page, document_id)


def _page(page: Page, document_id: str) -> Row:
    return {
        "page_id": f"{document_id}:page{page.number}",
        "document_id": document_id,
        "page": page.number,
        "width": page.width,
        "height": page.height,
        "words": page.words,
        "placed": page.placed,
    }


def tables(document: Document, document_id: str) -> Iterator[Row]:
    """A row for each table, with its place in reading order."""
    for position, block in enumerate(document.blocks):
        if isinstance(block, Table):
            yield _table(block, position, document_id)


def _table(table: Table, position: int, document_id: str) -> Row:
    boxes = [[box.page, box.x0, box.top, box.x1, box.bottom] for box in table.boxes]
    return {
        "table_id": f"{document_id}:t{table.number}",
        "document_id": document_id,
        "table_number": table.number,
        "position": position,
        "page": table.page,
        "rows": table.rows,
        "columns": table.columns,
        "caption": text(table.caption),
        "section": text(table.section),
        "method": table.method,
        "reason": required_text(table.reason),
        "header_rows": table.header_rows,
        "repeated_headers": table.repeated_headers,
        "boxes": as_json(boxes),
    }


def cells(document: Document, document_id: str) -> Iterator[Row]:
    """A row for each cell of every table."""
    for table in document.tables:
        table_id = f"{document_id}:t{table.number}"
        for cell in table.cells:
            yield _cell(cell, table_id)


def _cell(cell: Cell, table_id: str) -> Row:
    return {
        "cell_id": f"{table_id}:r{cell.row}:c{cell.col}",
        "table_id": table_id,
        "row": cell.row,
        "col": cell.col,
        "row_span": cell.row_span,
        "col_span": cell.col_span,
        "text": required_text(cell.text),
        "header": int(cell.header),
        "page": None if cell.box is None else cell.box.page,
        "fill": cell.fill,
        "marks": _marks(cell.marks) if cell.marks else "[]",
        **box_columns(cell.box),
    }


def _marks(marks: tuple[Mark, ...]) -> str:
    return as_json([[mark.kind, mark.name, mark.colour] for mark in marks])


def passages(document: Document, document_id: str) -> Iterator[Row]:
    """A row for each passage, with its place in reading order."""
    for position, block in enumerate(document.blocks):
        if isinstance(block, Passage):
            yield {
                "passage_id": f"{document_id}:p{block.number}",
                "document_id": document_id,
                "passage_number": block.number,
                "position": position,
                "page": block.page,
                "kind": block.kind,
                "level": block.level,
                "text": required_text(block.text),
                **box_columns(block.box),
            }
