"""Texts of a length that nobody writes: their beginning is read, and the rest is told of."""

from dataclasses import replace

from schemas.document import Block, Document, Passage, Table
from schemas.issues import Issue

LONGEST = 50_000
"""Characters of one passage or cell that are read: some 8,000 words, a long committee paper."""


def curtailed(document: Document) -> tuple[Document, tuple[Issue, ...]]:
    """The document with no passage or cell longer than `LONGEST`, and an issue for each cut."""
    blocks, issues = list[Block](), list[Issue]()
    for block in document.blocks:
        kept = _passage(block) if isinstance(block, Passage) else _table(block)
        blocks.append(kept)
        if kept is not block:
            message = f"Only the first {LONGEST:,} characters of a text were read for figures."
            number = block.number if isinstance(block, Table) else None
            issues.append(Issue("text_curtailed", message, block.page, number))
    return (replace(document, blocks=tuple(blocks)), tuple(issues)) if issues else (document, ())


def _passage(passage: Passage) -> Passage:
    if len(passage.text) <= LONGEST:
        return passage
    return replace(passage, text=passage.text[:LONGEST])


def _table(table: Table) -> Table:
    if all(len(cell.text) <= LONGEST for cell in table.cells):
        return table
    return replace(
        table, cells=tuple(replace(cell, text=cell.text[:LONGEST]) for cell in table.cells)
    )
