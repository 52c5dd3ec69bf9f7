"""Comments of a table: comment cells and full-width rows, tied to the indicator they are about."""

from collections.abc import Iterator, Sequence

from normalise.columns import Column
from normalise.grid import Grid
from normalise.lexicon import Lexicon
from normalise.notes import split_note
from normalise.paper import Paper
from normalise.rows import Line
from schemas.catalogue.fold import fold
from schemas.document import Cell
from schemas.findings import Comment, CommentKind

NARRATIVE_LINES = 3
"""Lines from which a full-width row is a narrative of its own, not one indicator's comment."""


def table_comments(
    grid: Grid,
    columns: Sequence[Column],
    lines: Sequence[Line],
    loose: Sequence[Cell],
    paper: Paper,
) -> Iterator[Comment]:
    """The comments of a table, in its order."""
    names = {fold(line.subject): line.subject for line in lines if line.subject}
    for line in lines:
        for column in columns:
            cell = grid.starts(line.row, column.index)
            if column.role in ("commentary", "action") and cell is not None:
                yield from _of_cell(cell, column.role, line, grid, paper.lexicon)
        for note in line.notes:
            yield from _of_note(note, line, names, grid, paper.lexicon)
    for note in loose:
        yield from _narrative(note, None, names, grid)


def _of_cell(cell: Cell, role: str, line: Line, grid: Grid, lexicon: Lexicon) -> Iterator[Comment]:
    for position, (kind, text) in enumerate(split_note(cell.text, lexicon)):
        said: CommentKind = "action" if role == "action" else kind
        yield _comment(said, text, cell, line.subject, line.section, grid, position)


def _of_note(
    note: Cell, line: Line, names: dict[str, str], grid: Grid, lexicon: Lexicon
) -> Iterator[Comment]:
    if note.text.count("\n") >= NARRATIVE_LINES and not lexicon.headers.opens_note(note.text):
        yield from _narrative(note, line, names, grid)
        return
    for position, (kind, text) in enumerate(split_note(note.text, lexicon)):
        yield _comment(kind, text, note, line.subject, line.section, grid, position)


def _narrative(
    note: Cell, line: Line | None, names: dict[str, str], grid: Grid
) -> Iterator[Comment]:
    """A narrative's paragraphs, each about the indicators whose names stand above it.

    Names that follow one another on lines of their own share the paragraph below them.
    """
    subjects: list[str | None] = [None]
    section = None if line is None else line.section
    gathering = False
    for position, printed in enumerate(note.text.split("\n")):
        text = printed.strip(" •·–-")
        named = names.get(fold(text))
        if named is not None:
            subjects = [*subjects, named] if gathering else [named]
        elif text.endswith(":"):
            subjects = [None]
        else:
            for subject in subjects if text else ():
                yield _comment("narrative", text, note, subject, section, grid, position)
        gathering = named is not None


def _comment(
    kind: CommentKind,
    text: str,
    cell: Cell,
    subject: str | None,
    section: str | None,
    grid: Grid,
    position: int,
) -> Comment:
    return Comment(
        kind,
        text,
        grid.page_of(cell),
        subject,
        None,
        section,
        grid.table.number,
        cell.row,
        cell.col,
        position=position,
        box=cell.box,
    )
