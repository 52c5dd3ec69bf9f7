"""Scorecards without a rule, set wide: their header stands above a section, rows far apart."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.extract.paper import drawn, grid, text

HEAD = ["What we measure", "This quarter", "Target", "On track?", "Last quarter"]
HOMES = ["Days to let an empty home", "31.4 days", "28.0 days", "Red", "29.9 days"]
REPAIRS = ["Repairs completed at first visit", "91.2%", "90%", "Green", "88.0%"]
BINS = ["Missed bins", "38", "50", "Green", "52"]
CALLS = ["Time to answer a call", "2.4 minutes", "3 minutes", "Green", "3.1 minutes"]
LEFTS = (40, 220, 310, 400, 470)

Line = tuple[float, Sequence[str]]
"""The white above it in points, and what is printed on it."""


def table(lines: Sequence[Line], lefts: Sequence[float] = LEFTS) -> list[list[str]]:
    """Draw these lines at nine points and read the one table in them."""

    def draw(canvas: Canvas) -> None:
        top = 60.0
        for white, words in lines:
            top += white + 9
            for left, word in zip(lefts, words, strict=False):
                text(canvas, left, top, word, 9, bold=words is HEAD or len(words) == 1)

    document = drawn(draw)
    assert len(document.tables) == 1
    return grid(document)


def spaced(white: float, *rows: Sequence[str]) -> list[Line]:
    return [(white, row) for row in rows]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(spaced(17, HEAD, ["HOUSING"], HOMES, REPAIRS, ["WASTE"], BINS), id="wide"),
        pytest.param(spaced(24, HEAD, ["HOUSING"], HOMES, REPAIRS, ["WASTE"], BINS), id="wider"),
        pytest.param(
            spaced(17, HEAD, ["HOUSING"], HOMES, ["WASTE"], BINS, ["CUSTOMER"], CALLS),
            id="a section over every row",
        ),
        pytest.param(spaced(17, HEAD, HOMES, REPAIRS, CALLS), id="no section"),
        pytest.param(
            [(11, HEAD), (31, ["HOUSING"]), (11, HOMES), (11, REPAIRS)]
            + [(31, ["WASTE"]), (11, BINS)],
            id="a blank row above each section",
        ),
        pytest.param(
            [(11, HEAD), (31, HOMES), (11, REPAIRS), (31, BINS), (11, CALLS)],
            id="a blank row between groups without a name",
        ),
    ],
)  # fmt: skip
def test_the_header_and_every_row_are_of_the_table(lines: Sequence[Line]) -> None:
    read = [[cell for cell in row if cell] for row in table(lines)]
    assert read == [list(words) for _, words in lines]


def test_a_unit_in_words_does_not_make_a_row_a_header() -> None:
    rows = table(spaced(6, ["Measure", "Actual", "Target"], HOMES[:3], CALLS[:3], BINS[:3]))
    assert rows[0] == ["Measure", "Actual", "Target"]
    assert rows[1] == HOMES[:3]


def test_other_columns_far_below_are_a_table_of_their_own() -> None:
    first = spaced(6, ["Measure", "Actual", "Target"], BINS[:3], REPAIRS[:3], CALLS[:3])
    other = [["Ward", "Homes"], ["Abbey", "31"], ["Castle", "28"], ["Quay", "12"]]

    def draw(canvas: Canvas) -> None:
        for number, (_, words) in enumerate(first):
            for left, word in zip(LEFTS, words, strict=False):
                text(canvas, left, 60 + 15 * number, word, 9)
        for number, words in enumerate(other):
            for left, word in zip((60, 400), words, strict=True):
                text(canvas, left, 160 + 15 * number, word, 9)

    document = drawn(draw)
    assert [grid(document, number) for number in (1, 2)] == [[list(w) for _, w in first], other]


def test_another_header_below_a_blank_row_opens_another_table() -> None:
    first = [["Measure", "Actual", "Target"], BINS[:3], REPAIRS[:3], CALLS[:3]]
    other = [["Measure", "Target", "Actual"], REPAIRS[:3], BINS[:3], HOMES[:3]]

    def draw(canvas: Canvas) -> None:
        for begun, rows in ((60, first), (150, other)):
            for number, words in enumerate(rows):
                for left, word in zip(LEFTS, words, strict=False):
                    text(canvas, left, begun + 15 * number, word, 9)

    document = drawn(draw)
    assert [grid(document, number) for number in (1, 2)] == [first, other]
