"""Small papers written by hand: tables drawn with bars, passages as plain lines."""

import re
from collections.abc import Sequence

from normalise import interpret
from normalise.grid import Grid
from normalise.lexicon import lexicon
from normalise.paper import Paper, read_paper
from schemas.catalogue import load
from schemas.document import Cell, Document, Mark, Passage, Source, Table
from schemas.findings import Findings, Observation

WORDS = lexicon(load())
COUNCIL = "# Darlington Borough Council"
QUARTER_3 = "# Performance report Quarter 3 2021/22"
DARLINGTON = "E06000005"

_SIGN = re.compile(r"\s*\{(fill|shape|glyph|image|note) ([^}]*)\}")


def table(drawn: str, **said: object) -> Table:
    """A table drawn a row a line, cells parted by bars.

    `<` joins a cell to the one on its left and `^` to the one above; `//` is a line break in a
    cell; `{fill #ff0000}`, `{shape circle #00b050}`, `{image red.png}`, `{glyph ↑}` are what
    is drawn in a cell.
    """
    rows = [[cell.strip() for cell in line.split("|")] for line in drawn.strip("\n").splitlines()]
    width = max(len(row) for row in rows)
    rows = [row + [""] * (width - len(row)) for row in rows]
    cells = [_cell(rows, r, c) for r, row in enumerate(rows) for c in range(len(row))]
    kept = tuple(cell for cell in cells if cell is not None)
    return Table(**({"number": 1, "page": 1, "cells": kept} | said))


def _cell(rows: Sequence[Sequence[str]], row: int, col: int) -> Cell | None:
    printed = rows[row][col]
    if printed in ("<", "^"):
        return None
    wide = 1
    while col + wide < len(rows[row]) and rows[row][col + wide] == "<":
        wide += 1
    tall = 1
    while row + tall < len(rows) and rows[row + tall][col] == "^":
        tall += 1
    signs = _SIGN.findall(printed)
    fill = next((what for kind, what in signs if kind == "fill"), None)
    text = _SIGN.sub("", printed).replace(" // ", "\n").strip()
    marks = tuple(mark(kind, what) for kind, what in signs if kind != "fill")
    return Cell(row, col, text, tall, wide, fill=fill, marks=marks)


def mark(kind: str, what: str) -> Mark:
    """A mark from its name and, where there is one, its colour: `circle #00b050`."""
    name, _, colour = what.partition(" #")
    return Mark(kind, name, f"#{colour}" if colour else None)


def document(*blocks: str | Table, name: str = "report.pdf", **said: object) -> Document:
    """A document of passages and tables.

    `# ` opens a heading, `- ` an item, `= ` a running header; another text is a paragraph.
    """
    numbered = []
    tables = 0
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, Table):
            tables += 1
            block = Table(**{**{s: getattr(block, s) for s in block.__slots__}, "number": tables})
        numbered.append(block if isinstance(block, Table) else _passage(number, block))
    source = Source("0" * 64, name, "application/pdf", 1)
    return Document(source, "ok", blocks=tuple(numbered), **said)


def _passage(number: int, printed: str) -> Passage:
    kinds = {"# ": ("heading", 1), "- ": ("item", 1), "= ": ("header", 0)}
    kind, level = kinds.get(printed[:2], ("paragraph", 0))
    return Passage(number, 1, kind, printed[2:] if printed[:2] in kinds else printed, level)


def paper(*blocks: str | Table, **said: object) -> Paper:
    """What is known of a document as a whole."""
    return read_paper(document(*blocks, **said), WORDS)


def findings(*blocks: str | Table, **said: object) -> Findings:
    """What a document says."""
    return interpret(document(*blocks, **said), load())


def scorecard(
    drawn: str, *, council: str = COUNCIL, heading: str = QUARTER_3, **said: object
) -> Findings:
    """What one table says in Darlington's report of quarter 3 of 2021/22."""
    return findings(council, heading, table(drawn, **said))


def figures(found: Findings) -> list[tuple[str, str, str, float | None]]:
    """The figures as a reader would list them: name, period, measure, value."""
    return [(o.reading.indicator, o.period.label, o.measure, o.value) for o in found.observations]


def values(found: Findings) -> list[tuple[str, str, float | None]]:
    """The figures by period and measure, for a table about one indicator."""
    return [(o.period.label, o.measure, o.value) for o in found.observations]


def one(found: Findings, **said: object) -> Observation:
    """The only observation with these qualities."""
    fits = [o for o in found.observations if all(getattr(o, k) == v for k, v in said.items())]
    assert len(fits) == 1, figures(found)
    return fits[0]


def codes(found: Findings) -> set[str]:
    """The codes of a paper's issues."""
    return {issue.code for issue in found.issues}


def grid(drawn: str, **said: object) -> Grid:
    """A table as a grid."""
    return Grid(table(drawn, **said))
