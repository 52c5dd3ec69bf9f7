"""Tables of Word documents as their files give them: the truth for a PDF made of the same document.

Only what the comparison needs of the format (ECMA-376, part 1, 17.4): rows, cells, `gridSpan`,
`vMerge` and `gridBefore`, and the text of paragraphs.
"""

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from extract import read

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Place = tuple[int, int]
Said = tuple[str, int, int]
"""The text of a cell without white space, and how many rows and columns it covers."""


def cells_as_in_word(shared: Path) -> Mapping[str, int | str]:
    """For each report that is there as Word and PDF: how many cells are in place, whole and right.

    A cell counts when row, column, both spans and its text are those of the Word file.
    """
    found: dict[str, int | str] = {}
    for path in sorted((shared / "reports").glob("*.docx")):
        right, meant, read_ = compared(path, path.with_suffix(".pdf"))
        found[f"{path.stem[:3]}: cells right"] = f"{right} of {meant}"
        found[f"{path.stem[:3]}: cells read that are not in Word"] = read_ - right
    return found or {"skipped": "the reports are not beside this checkout"}


def compared(word: Path, pdf: Path) -> tuple[int, int, int]:
    """Cells of the PDF's tables that are as in Word, those there are in Word, those read."""
    ours = [
        {(c.row, c.col): (_bare(c.text), c.row_span, c.col_span) for c in table.cells}
        for table in read(pdf.read_bytes(), pdf.name).tables
    ]
    right = meant = count = 0
    for truth in tables_of(word):
        best = max(ours, key=lambda cells: _same(cells, truth), default={})
        right, meant, count = right + _same(best, truth), meant + len(truth), count + len(best)
    return right, meant, count


def tables_of(path: Path) -> Iterator[dict[Place, Said]]:
    """The tables of a Word file, in order."""
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return map(_table, root.iter(f"{SPACE}tbl"))


def _same(one: Mapping[Place, Said], other: Mapping[Place, Said]) -> int:
    return len(set(one.items()) & set(other.items()))


def _table(table: ElementTree.Element) -> dict[Place, Said]:
    cells: dict[Place, Said] = {}
    above: dict[int, Place] = {}
    for row, line in enumerate(table.findall(f"{SPACE}tr")):
        col = _number(line.find(f"{SPACE}trPr/{SPACE}gridBefore"), 0)
        for cell in line.findall(f"{SPACE}tc"):
            wide = _number(cell.find(f"{SPACE}tcPr/{SPACE}gridSpan"), 1)
            merge = cell.find(f"{SPACE}tcPr/{SPACE}vMerge")
            if merge is not None and merge.get(f"{SPACE}val") != "restart" and col in above:
                said, rows, columns = cells[above[col]]
                cells[above[col]] = said, rows + 1, columns
            else:
                cells[row, col] = _text(cell), 1, wide
                above[col] = (row, col)
            col += wide
    return cells


def _number(element: ElementTree.Element | None, otherwise: int) -> int:
    value = None if element is None else element.get(f"{SPACE}val")
    return otherwise if value is None else int(value)


def _text(cell: ElementTree.Element) -> str:
    paragraphs = cell.findall(f"{SPACE}p")
    return _bare("".join(t.text or "" for p in paragraphs for t in p.iter(f"{SPACE}t")))


def _bare(text: str) -> str:
    """Without white space, and with one kind of apostrophe."""
    return "".join(text.split()).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
