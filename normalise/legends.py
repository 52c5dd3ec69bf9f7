"""Where a paper prints its key: in lines, in a table of its own, in a heading or a foot row."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from normalise.grid import Grid
from normalise.key_entries import LEAST_ENTRIES, Entry, KeyText
from normalise.legend import Learning, Legend
from schemas.catalogue.vocabulary import Statuses as Vocabulary
from schemas.document import Cell, Document, Passage, Table

SHORTEST_KEY = 8
"""Letters that a cell with a key has at least."""

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{8,})[)\]]")


def find_legend(document: Document, words: Vocabulary, ways: Mapping[str, str]) -> Legend:
    """The key of a document, put together from wherever it is printed.

    `ways` gives `up`, `down` or `same` for a sign that is an arrow.
    """
    text = KeyText(words.legend)
    passages = dict(_in_passages(document.passages, text))
    tables = {t.number: found for t in document.tables if (found := list(_in_table(t, text)))}
    entries = [e for found in (*passages.values(), *tables.values()) for e in found]
    whole = {t.number for t in document.tables if t.number in tables and is_key(t, text)}
    made = Learning(words, ways)
    for entry in entries:
        made.learn(entry)
    return made.legend(frozenset(passages), frozenset(whole))


def is_key(table: Table, text: KeyText) -> bool:
    """Whether a table is a key and nothing else: signs and meanings, but for a heading."""
    grid = Grid(table)
    rest = [row for row in grid.rows if grid.filled(row) and not _row_entries(grid, row, text)]
    if len(_columns_of_signs(grid, text)) >= LEAST_ENTRIES:
        return True
    headed = all(row == 0 for row in rest) or (len(rest) == 1 and grid.is_full_width(rest[0]))
    entries = [e for row in grid.rows for e in _row_entries(grid, row, text)]
    return headed and len(entries) >= LEAST_ENTRIES


def key_rows(grid: Grid, text: KeyText) -> list[int]:
    """The first or last rows of a table that are a key printed close to it."""
    made = [row for row in grid.rows if grid.filled(row)]
    entries = {row: _row_entries(grid, row, text) for row in made}
    for rows in (made, made[::-1]):
        edge = list(takewhile(lambda row: entries[row], rows))
        if sum(len(entries[row]) for row in edge) >= LEAST_ENTRIES and len(edge) < len(made):
            return sorted(edge)
    return []


def without_key(table: Table, text: KeyText) -> Table:
    """A table without the rows of a key at its edge; the others keep their places."""
    rows = set(key_rows(Grid(table), text))
    if not rows:
        return table
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row not in rows))


def _in_passages(
    passages: Sequence[Passage], text: KeyText
) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    """The passages that are keys: whole ones, and lines of one entry that follow one another."""
    single: list[tuple[Passage, Entry | None]] = []
    for passage in passages:
        entries = text.entries(passage.text)
        if entries:
            yield passage.number, entries
        single.append((passage, None if entries else text.entry(passage.text)))
    for found, run in groupby(single, key=lambda pair: pair[1] is not None):
        lines = list(run) if found else []
        if len(lines) >= LEAST_ENTRIES:
            yield from ((passage.number, (entry,)) for passage, entry in lines if entry)


def _in_table(table: Table, text: KeyText) -> Iterator[Entry]:
    """The entries in a table that is a key, or in a cell of any table: a heading, a foot row."""
    grid = Grid(table)
    beside = [entry for row in grid.rows for entry in _row_entries(grid, row, text)]
    below = _columns_of_signs(grid, text)
    if len(beside) >= LEAST_ENTRIES and is_key(table, text):
        yield from beside
    elif len(below) >= LEAST_ENTRIES:
        yield from below
    else:
        edge = key_rows(grid, text)
        yield from (entry for row in edge for entry in _row_entries(grid, row, text))
        for cell in (cell for cell in table.cells if cell.row not in edge):
            yield from cell_entries(cell, text)


def cell_entries(cell: Cell, text: KeyText) -> tuple[Entry, ...]:
    """The entries of a key printed in one cell, all of it or in brackets after a heading."""
    if len(cell.text) < SHORTEST_KEY:
        return ()
    found = (text.entries(printed) for printed in (cell.text, *_BRACKETED.findall(cell.text)))
    return next((entries for entries in found if entries), ())


def _row_entries(grid: Grid, row: int, text: KeyText) -> list[Entry]:
    """The entries of a row of cells: signs, then what they mean, perhaps several times over."""
    return _pairs([cell for cell in grid.row(row) if cell.text.strip() or _drawn(cell)], text)


def _columns_of_signs(grid: Grid, text: KeyText) -> list[Entry]:
    """The entries of a key in two rows: signs side by side, and under each what it means."""
    if len(grid.rows) != 2:
        return []
    columns = [[c for row in grid.rows if (c := grid.starts(row, col))] for col in grid.columns]
    found = [entry for column in columns for entry in _pairs(column, text)]
    return found if len(found) * 2 > len(columns) else []


def _pairs(cells: Iterable[Cell], text: KeyText) -> list[Entry]:
    """The entries that cells make in their order; none where a cell belongs to no entry."""
    found: list[Entry] = []
    signs: list[Cell] = []
    for cell in cells:
        if _is_sign(cell, text):
            signs.append(cell)
            continue
        entry = _explained(signs, cell, text) if signs else text.entry(cell.text)
        if entry is None or not text.is_entry(entry):
            return []
        found.append(entry)
        signs = []
    return [] if any(sign.text.strip() for sign in signs) else found


def _is_sign(cell: Cell, text: KeyText) -> bool:
    return bool(text.signs(cell.text)) if cell.text.strip() else _drawn(cell)


def _explained(signs: Sequence[Cell], cell: Cell, text: KeyText) -> Entry:
    printed = [sign for one in signs for sign in text.signs(one.text)]
    drawn = [mark.name for one in signs for mark in one.marks if mark.kind == "glyph"]
    painted = [one.fill for one in signs] + [m.colour for one in signs for m in one.marks]
    colours = tuple(colour for colour in painted if colour is not None)
    return Entry((*printed, *drawn), cell.line, colours)


def _drawn(cell: Cell) -> bool:
    return cell.fill is not None or any(mark.kind in ("shape", "glyph") for mark in cell.marks)
