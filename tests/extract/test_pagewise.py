"""A document may be read by several readers, one after another, and is what one would read."""

from dataclasses import replace

import pytest

from extract import Pagewise, pages_of, read
from schemas.issues import Issue
from tests.extract.paper import pdf_of, text

NUMBERS = ("one", "two", "three", "four")


def draw(canvas):
    for number in NUMBERS:
        if number != NUMBERS[0]:
            canvas.showPage()
        text(canvas, 60, 60, f"This is page {number}.")


PAPER = pdf_of(draw)


class KilledError(BaseException):
    """Stands for the end of a reader's process."""


def killed_at(step):
    """A reader that dies at a step: what it handed out before."""
    kept = []

    def begin(begun, _pages):
        if begun == step:
            raise KilledError

    with pytest.raises(KilledError):
        read(PAPER, "a.pdf", Pagewise(begin=begin, keep=kept.append))
    return kept


def said(document):
    return [passage.text for passage in document.passages]


@pytest.mark.parametrize("step", ["page 1", "page 3", "all pages"])
def test_pages_read_before_are_not_read_again(step):
    kept = killed_at(step)
    begun = []
    again = Pagewise(known=pages_of(kept), begin=lambda at, _pages: begun.append(at))
    assert read(PAPER, "a.pdf", again) == read(PAPER, "a.pdf")
    assert len(begun) + len(kept) == len(NUMBERS) + 1


def test_the_page_that_killed_a_reader_is_passed_over_and_told():
    loss = Issue("crashed", "This page was given up.", page=3)
    again = Pagewise(known=pages_of(killed_at("page 3")), lost={"page 3": loss})
    document = read(PAPER, "a.pdf", again)
    assert document.status == "partial"
    assert said(document) == [f"This is page {n}." for n in ("one", "two", "four")]
    assert loss in document.issues


@pytest.mark.parametrize(
    ("limits", "code"), [({"most_pages": 2}, "too_large"), ({"late": None}, "timeout")]
)
def test_pages_beyond_a_limit_are_told_once(limits, code):
    kept = []
    late = {"late": lambda: len(kept) == 2} if "late" in limits else limits
    document = read(PAPER, "a.pdf", replace(Pagewise(keep=kept.append), **late))
    assert (document.status, len(document.pages)) == ("partial", 4)
    assert said(document) == ["This is page one.", "This is page two."]
    assert [(issue.code, issue.page) for issue in document.issues] == [(code, 3)]


@pytest.mark.parametrize("code", ["timeout", "memory_limit", "crashed"])
def test_where_all_pages_are_lost_the_status_says_why(code):
    lost = {f"page {n}": Issue(code, "It was given up.", page=n) for n in range(1, 5)}
    document = read(PAPER, "a.pdf", Pagewise(lost=lost))
    assert (document.status, document.blocks) == (code, ())
    assert len(document.issues) == 4
