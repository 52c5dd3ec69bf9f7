"""Damaged PDFs are mended before they are given up; what is lost of them is said."""

import re

import pytest

from extract import read
from tests.extract.paper import pdf_of, text

PAGE = pdf_of(lambda canvas: text(canvas, 60, 60, "Ninety per cent were on time."))


def of_pages(*lines):
    """A PDF with a page for each line."""

    def draw(canvas):
        for number, line in enumerate(lines):
            if number:
                canvas.showPage()
            text(canvas, 60, 60, line)

    return pdf_of(draw)


def codes(document):
    return sorted({issue.code for issue in document.issues})


def words(document):
    return " ".join(passage.text for passage in document.passages)


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (lambda data: data[: data.rindex(b"xref\n0")], "the table is cut off"),
        (lambda data: data[: data.rindex(b"trailer")], "the trailer is cut off"),
        (lambda data: data.replace(b"startxref", b"st@rtxref").replace(b"trailer", b"tra#ler"), ""),
        (lambda data: re.sub(rb"/Root \d+ 0 R", b"/Root 0 0 R", data), "the root is lost"),
    ],
    ids=lambda part: part if isinstance(part, str) else None,
)
def test_a_lost_table_of_objects_is_made_again(damage, named):
    document = read(damage(of_pages("First page", "Second page")), "a.pdf")
    assert (document.status, len(document.pages)) == ("ok", 2)
    assert words(document) == "First page Second page"
    assert codes(document) == ["repaired"]


def test_pages_whose_content_is_lost_are_told():
    whole = of_pages("First page", "Second page")
    last = whole.rindex(b"obj", 0, whole.rindex(b"endstream"))
    document = read(whole[: last + 5], "a.pdf")
    assert document.status == "partial"
    assert "First page" in words(document)
    assert [i.page for i in document.issues if i.code == "page_unreadable"] == [2]
    assert "repaired" in codes(document)


@pytest.mark.parametrize("data", [PAGE[:300], b"%PDF-1.7\n1 0 obj << /Type /Page >>"])
def test_where_nothing_is_left_nothing_is_made_up(data):
    document = read(data, "a.pdf")
    assert (document.status, document.blocks) == ("corrupt", ())
