"""The judge, and the slower reader that is asked where the fast ones leave doubt."""

import pytest

from extract import rival
from extract.doubt import in_doubt
from extract.geometry import Area
from extract.grid import grid_of
from extract.judge import Found, judged
from extract.rival import Rival
from extract.sheet import Sheet
from extract.words import Word
from tests.extract.paper import pdf_of, text

ROWS = [("Visits", "12", "15"), ("Reviews", "31", "34"), ("Plans", "7", "9"), ("Calls", "4", "6")]
LEFTS = (60, 200, 300)


def words() -> list[Word]:
    return [
        Word(said, Area(left, 100 + 20 * row, left + 6 * len(said), 110 + 20 * row), 10.0)
        for row, line in enumerate(ROWS)
        for left, said in zip(LEFTS, line, strict=True)
    ]


def boxes(xs: tuple[float, ...], ys: tuple[float, ...]) -> list[Area]:
    return [
        Area(x0, top, x1, bottom)
        for x0, x1 in zip(xs, xs[1:], strict=False)
        for top, bottom in zip(ys, ys[1:], strict=False)
    ]


FINE = grid_of(boxes((55, 150, 250, 330), (95, 115, 135, 155, 175)))
COARSE = grid_of(boxes((55, 150, 330), (95, 175)))


@pytest.mark.parametrize("method", ["bands", "camelot"])
def test_figures_heaped_in_a_cell_lose_to_one_figure_a_cell(method: str) -> None:
    heaped, fine = Found(COARSE, "rules"), Found(FINE, method)  # type: ignore[arg-type]
    (kept,) = judged([heaped, fine], words())
    assert (kept.method, kept.grid) == (method, FINE)
    assert kept.reason.startswith("4 rows by 3 columns")


def test_where_the_evidence_is_the_same_drawn_rules_are_believed_and_agreement_is_told() -> None:
    (kept,) = judged([Found(FINE, "camelot"), Found(FINE, "rules")], words())
    assert kept.method == "rules"
    assert "agree with camelot" in kept.reason


def test_an_undrawn_reading_that_explains_little_is_dropped() -> None:
    assert judged([Found(COARSE, "camelot")], words()) == []


def test_rows_of_figures_in_no_table_leave_doubt() -> None:
    wide = [
        Word("8", Area(400, word.area.top, 406, word.area.bottom), 10.0)
        for word in words()
        if word.area.x0 == LEFTS[0]
    ]
    assert in_doubt([], [*words(), *wide])
    assert not in_doubt([], words()[:6])


def page() -> bytes:
    def draw(canvas) -> None:
        for row, line in enumerate(ROWS):
            for left, said in zip(LEFTS, line, strict=True):
                text(canvas, left, 100 + 20 * row, said)

    return pdf_of(draw)


def test_the_slower_reader_reads_a_page() -> None:
    sheet = Sheet(1, 595.0, 842.0, tuple(words()))
    (found, *_) = Rival(page()).opinion(sheet)
    assert (found.method, found.grid.rows, found.grid.columns) == ("camelot", 4, 3)
    assert found.grid.area.holds((205, 105))


def test_a_failure_of_the_slower_reader_is_counted_and_loses_nothing() -> None:
    sheet = Sheet(1, 595.0, 842.0, tuple(words()))
    before = rival.TALLY.failed
    asked = Rival(b"not a PDF at all")
    assert [asked.opinion(sheet) for _ in range(4)] == [[], [], [], []]
    assert (asked.failed, rival.TALLY.failed - before) == (2, 2)


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(rival, "SECONDS_A_PAGE", 0.05)
    monkeypatch.setattr(rival, "_grids", endless)
    assert Rival(page()).opinion(Sheet(1, 595.0, 842.0, ())) == []
