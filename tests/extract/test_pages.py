"""Pages as pdfium gives them: places, letters, what hides them, and when pdfminer is asked."""

from collections import Counter
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from extract import read
from extract.fastpage import read_page
from extract.garble import nonsense
from extract.geometry import Area
from extract.miner import SecondOpinion
from extract.turning import turned
from extract.words import Word
from tests.extract.paper import HEIGHT, drawn, pdf_of, text

REPORTS = sorted((Path(__file__).parents[2] / "fixtures" / "reports").glob("*.pdf"))


def sheet(draw, **options):
    return read_page(pypdfium2.PdfDocument(pdf_of(draw, **options)), 1)


def raw_page(content: bytes, extra: bytes = b"", objects: bytes = b"") -> bytes:
    """A file written by hand: one page, one font, no cross-reference table."""
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>%s>>" % extra
    return b"".join(
        (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj" + page + b"endobj\n4 0 obj" + stream + b"endobj\n5 0 obj" + font,
            b"endobj\n" + objects + b"trailer<</Root 1 0 R>>\n%%EOF\n",
        )
    )


@pytest.mark.parametrize(
    ("turn", "size", "area"),
    [
        (0, (200, 100), (10, 60, 30, 70)),
        (90, (100, 200), (30, 10, 40, 30)),
        (180, (200, 100), (170, 30, 190, 40)),
        (270, (100, 200), (60, 170, 70, 190)),
    ],
)
def test_places_are_those_of_the_page_as_shown(turn, size, area) -> None:
    page = raw_page(b"1 0 0 rg 60 80 20 10 re f", b"/MediaBox[50 50 250 150]/Rotate %d" % turn)
    found = read_page(pypdfium2.PdfDocument(page), 1)
    assert (found.width, found.height) == size
    assert found.fills[0].area == pytest.approx(area)


def test_text_of_a_turned_page_reads_level() -> None:
    upright = raw_page(
        b"BT /F 10 Tf 60 80 Td (Children in care 71) Tj ET", b"/MediaBox[0 0 300 300]"
    )
    turned_page = raw_page(
        b"BT /F 10 Tf 0 1 -1 0 200 80 Tm (Children in care 71) Tj ET",
        b"/MediaBox[0 0 300 300]/Rotate 90",
    )
    for page in (upright, turned_page):
        words = read_page(pypdfium2.PdfDocument(page), 1).words
        assert [(word.text, word.direction) for word in words] == [
            ("Children", 0),
            ("in", 0),
            ("care", 0),
            ("71", 0),
        ]


@pytest.mark.parametrize(
    "box", [b"", b"/MediaBox[0 0 0 0]", b"/MediaBox[0 0]", b"/MediaBox[0 0 1e9 1e9]"]
)
def test_a_page_box_of_no_sense_loses_no_text(box) -> None:
    document = read(raw_page(b"BT /F 10 Tf 60 80 Td (Ninety on time) Tj ET", box), "a.pdf")
    assert [passage.text for passage in document.passages] == ["Ninety on time"]


def test_letters_kerned_apart_are_one_word_and_real_gaps_are_two() -> None:
    page = raw_page(b"BT /F 10 Tf 60 80 Td [(Per) -90 (cent) -300 (late)] TJ ET")
    words = read_page(pypdfium2.PdfDocument(page), 1).words
    assert [word.text for word in words] == ["Percent", "late"]


def test_a_hyphen_at_the_end_of_a_line_is_kept() -> None:
    page = raw_page(b"BT /F 10 Tf 60 80 Td (re-) Tj 0 -12 Td (referrals) Tj ET")
    words = read_page(pypdfium2.PdfDocument(page), 1).words
    assert [word.text for word in words] == ["re-", "referrals"]


def test_text_clipped_away_is_not_read_as_a_figure() -> None:
    page = raw_page(
        b"q 50 70 40 30 re W n BT /F 10 Tf 60 80 Td (71) Tj 100 0 Td (999) Tj ET Q"
        b" BT /F 10 Tf 60 40 Td (Seen) Tj ET"
    )
    document = read(page, "a.pdf")
    assert "999" not in " ".join(passage.text for passage in document.passages)
    assert [issue.code for issue in document.issues] == ["hidden_text"]


def test_letters_that_spell_nothing_are_reported_and_make_no_table() -> None:
    glyph = b"<</Length 38>>stream\n600 0 0 0 500 700 d1 0 0 500 700 re f\nendstream endobj\n"
    names = b"".join(b"/g%d" % code for code in range(48, 120))
    shapes = b"".join(b"/g%d 6 0 R" % code for code in range(48, 120))
    font = (
        b"5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]"
        b"/CharProcs<<%s>>/Encoding<</Type/Encoding/Differences[48%s]>>/FirstChar 48/LastChar 119"
        b"/Widths[%s]/Resources<<>>>>endobj\n6 0 obj%s" % (shapes, names, b"600 " * 72, glyph)
    )
    told = "children in care with three or more placements in the quarter"
    shifted = " ".join("".join(chr(ord(c) - 29) for c in word) for word in told.split())
    lines = b" ".join(b"(%s) Tj 0 -12 Td" % shifted.encode() for _ in range(5))
    page = raw_page(b"BT /F 10 Tf 10 280 Td %s ET" % lines, b"/MediaBox[0 0 500 300]")
    page = page.replace(b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n", font)
    document = read(page, "a.pdf")
    assert [issue.code for issue in document.issues] == ["garbled_text"]
    assert not document.tables


@pytest.mark.parametrize(
    ("told", "meaningless"),
    [
        ("The number of children in care at the end of the quarter was higher than " * 4, False),
        ("Nifer y plant sy'n derbyn gofal ar ddiwedd y chwarter oedd yn uwch " * 4, False),
        ("7KH QXPEHU RI FKLOGUHQ LQ FDUH DW WKH HQG RI WKH TXDUWHU ZDV KLJKHU " * 4, True),
        ("CLA CIN CPP SEND", False),
    ],
)
def test_nonsense(told, meaningless) -> None:
    words = [Word(part, Area(0, 0, 1, 1), 10) for part in told.split()]
    assert nonsense(words) is meaningless


def test_a_drawing_inside_a_form_stands_where_it_is_shown() -> None:
    form = (
        b"6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 50 50]/Matrix[1 0 0 1 10 0]/Length 26>>"
        b"stream\n0 0.5 0 rg 0 0 20 10 re f \nendstream endobj\n"
    )
    page = raw_page(b"q 2 0 0 2 100 100 cm /X Do Q", b"/MediaBox[0 0 300 300]", form)
    page = page.replace(b"/Font<<", b"/XObject<</X 6 0 R>>/Font<<")
    fill = read_page(pypdfium2.PdfDocument(page), 1).fills[0]
    assert fill.area == pytest.approx((120, 180, 160, 200))
    assert fill.colour == "#008000"


def test_tiny_type_is_read() -> None:
    page = raw_page(b"BT /F 0 Tf 60 80 Td (Nothing) Tj /F 1 Tf (Small) Tj ET")
    assert "Small" in " ".join(
        word.text for word in read_page(pypdfium2.PdfDocument(page), 1).words
    )


def test_the_arrow_of_a_cell_is_named_where_it_is_drawn() -> None:
    def page(canvas: Canvas) -> None:
        for row in range(3):
            for col, label in enumerate(("Indicator", "Value", "")):
                canvas.rect(60 + 100 * col, HEIGHT - 100 - 30 * row, 100, 30)
                if label:
                    text(canvas, 64 + 100 * col, 75 + 30 * row, f"{label} {row}")
        path = canvas.beginPath()
        for at, (x, y) in enumerate([(300, 8), (310, 24), (320, 8)]):
            (path.lineTo if at else path.moveTo)(x, HEIGHT - 100 + y - 4)
        path.close()
        canvas.setFillColorRGB(0, 0.5, 0)
        canvas.drawPath(path, stroke=0, fill=1)

    cell = next(cell for cell in drawn(page).tables[0].cells if cell.marks)
    assert (cell.row, cell.col, cell.marks[0].name, cell.marks[0].colour) == (0, 2, "▲", "#008000")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_both_readers_see_the_same_words(path) -> None:
    document, second = pypdfium2.PdfDocument(path), SecondOpinion(path.read_bytes())
    for number in range(1, len(document) + 1):
        fast, slow = read_page(document, number), second.sheet(number)
        assert Counter(word.text for word in fast.words) == Counter(
            word.text for word in slow.words
        )
        assert (len(fast.rules), len(fast.fills)) == (len(slow.rules), len(slow.fills))


@given(
    st.tuples(*[st.floats(0, 500)] * 2, *[st.floats(1, 200)] * 2),
    st.sampled_from([0, 90, 180, 270]),
)
def test_boxes_turn_as_areas_do(sides, way) -> None:
    x0, top, wide, high = sides
    area = Area(x0, top, x0 + wide, top + high)
    assert turned(np.array([area]), np.array([way]))[0].tolist() == list(area.turned(way))
