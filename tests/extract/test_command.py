"""`python -m extract`: tables on their own, pictures of what was read, and complaints."""

import json
from pathlib import Path

import pytest
from PIL import Image

from extract import read
from extract.__main__ import main
from extract.listing import listed
from extract.picture import pictures
from extract.swatches import KINDS, TABLE
from schemas.document import Box, Cell, Document, Source, Table
from schemas.issues import Issue
from tests.extract.paper import pdf_of, ruled, text

ROWS = [["Indicator", "Q1", "Q2", "Q3"], ["Calls answered", "81%", "84%", "87%"]]
PAGE = pdf_of(
    lambda canvas: (text(canvas, 60, 60, "Performance", 18, True), ruled(canvas, 100, ROWS))
)
WEB = (
    b"<h1>Performance</h1><table><tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr></table>"
)


def of_two_pages() -> Document:
    """A header of one row and four rows, two on each page; the header is printed on both."""
    cells = [Cell(0, col, name, box=Box(1, 10, 10, 20, 20)) for col, name in enumerate("ab")]
    for row in (1, 2, 3, 4):
        box = Box(1 if row < 3 else 2, 10, 10 * row, 20, 10 * row + 10)
        cells.append(Cell(row, 0, f"name {row}", row_span=2 if row == 2 else 1, box=box))
        cells.append(Cell(row, 1, str(row), box=box))
    boxes = (Box(1, 10, 10, 20, 40), Box(2, 10, 10, 20, 50))
    table = Table(1, 1, tuple(cells), boxes, "Table 1", method="rules", repeated_headers=1)
    again = Issue("header_repeated", "1 header rows are printed again on this page.", 2, 1)
    return Document(
        Source("0" * 64, "a.pdf", "application/pdf", 1), "ok", blocks=(table,), issues=(again,)
    )


def test_a_table_over_two_pages_is_listed_page_by_page() -> None:
    first, second = listed(of_two_pages())
    assert (first["page"], second["page"], first["table"], second["table"]) == (1, 2, 1, 1)
    assert (first["bbox"], second["bbox"]) == ([10, 10, 20, 40], [10, 10, 20, 50])
    assert [(c["row0"], c["text"]) for c in second["cells"]] == [
        (0, "a"),
        (0, "b"),
        (1, "name 3"),
        (1, "3"),
        (2, "name 4"),
        (2, "4"),
    ]


def test_a_span_ends_with_its_page() -> None:
    first, _ = listed(of_two_pages())
    assert {c["row1"] for c in first["cells"]} == {0, 1, 2}


@pytest.mark.parametrize(("name", "content"), [("a.pdf", PAGE), ("a.html", WEB)])
def test_tables_alone_go_to_a_file_or_to_stdout(name, content, tmp_path, capfdbinary) -> None:
    report, out = tmp_path / name, tmp_path / "out.json"
    report.write_bytes(content)
    assert main([str(report), "--tables", str(out)]) == 0
    assert main([str(report), "--tables", "-"]) == 0
    [(path, [table])] = json.loads(out.read_text("utf-8")).items()
    assert json.loads(capfdbinary.readouterr().out) == {path: [table]}
    assert path == str(report)
    said = [cell.text for cell in read(content, name).tables[0].cells]
    assert [cell["text"] for cell in table["cells"]] == said


def test_a_page_is_drawn_with_its_table_and_its_passages() -> None:
    document = read(PAGE, "a.pdf")
    [(number, picture)] = pictures(document, PAGE)
    colours = {colour for _, colour in picture.getcolors(1_000_000)}
    box = document.tables[0].boxes[0]
    scale = picture.width / document.pages[0].width
    assert number == 1
    assert picture.getpixel((box.x0 * scale - 1, (box.top + 30) * scale)) == TABLE
    assert KINDS["heading"] in colours


def test_a_page_without_coordinates_is_sketched(tmp_path) -> None:
    report = tmp_path / "a.html"
    report.write_bytes(WEB)
    assert main([str(report), "--draw", str(tmp_path / "out")]) == 0
    with Image.open(tmp_path / "out" / "a.html.001.png") as picture:
        colours = {colour for _, colour in picture.getcolors(1_000_000)}
    assert {TABLE, KINDS["heading"]} <= colours


def test_what_cannot_be_read_is_told(tmp_path, capfd) -> None:
    report = tmp_path / "a.pdf"
    report.write_bytes(b"%PDF-1.7\n")
    assert main([str(report), "--draw", str(tmp_path / "out")]) == 4
    assert capfd.readouterr().err.count("\n") == 1
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["{report}", "{report}"],
        ["{report}", "--draw", "{report}"],
        ["{report}", "{report}", "--draw", "{folder}"],
        ["{report}", "--tables", "{folder}"],
        ["{report}", "--tables", "-", "--draw", "{folder}"],
        ["{report}", "--tables"],
        ["{report}", "--unknown"],
        ["{folder}"],
        ["missing.pdf", "--tables", "-"],
    ],
)
def test_what_makes_no_sense_is_one_sentence(arguments, tmp_path, capfd) -> None:
    report = Path(tmp_path / "a.html")
    report.write_bytes(WEB)
    told = [part.format(report=report, folder=tmp_path) for part in arguments]
    assert main(told) == 2
    printed = capfd.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
