"""Cards on PDF pages: boxes in a grid, and boxes that are none."""

from collections.abc import Sequence

import pytest
from reportlab.lib import colors

from extract import read
from schemas.document import Document, Mark, Table
from tests.extract.paper import HEIGHT, pdf_of, ruled, text

RED, GREEN = "#d4351c", "#00703c"


def box(canvas, x: float, top: float, wide: float = 220, high: float = 90, fill: str | None = None):
    canvas.setStrokeColor(colors.grey)
    canvas.setFillColor(colors.HexColor(fill or "#ffffff"))
    canvas.rect(x, HEIGHT - top - high, wide, high, stroke=1, fill=int(fill is not None))


def card(canvas, x: float, top: float, lines: Sequence[tuple[float, float, str]], **said) -> None:
    """A box with words at places counted from its corner; the first are bold."""
    box(canvas, x, top, **said)
    for number, (right, down, words) in enumerate(lines):
        size = 14 if words[0].isdigit() else 10
        text(canvas, x + right, top + down, words, size, bold=number == 0 or down == 21)


def rows(table: Table) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in table.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


def of(*cards: Sequence[tuple[float, float, str]], **said: object) -> Document:
    def page(canvas):
        text(canvas, 50, 40, "Performance report", 18, True)
        for number, lines in enumerate(cards):
            card(canvas, 50 + number % 2 * 240, 100 + number // 2 * 110, lines, **said)

    return read(pdf_of(page), "paper.pdf")


BINS = [(10, 10, "Bins missed"), (10, 35, "9"), (10, 60, "Target: 8")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            [(10, 10, "Calls answered"), (10, 35, "92.1%"), (10, 60, "Target: 95%")],
            [["Calls answered"], ["92.1%"], ["Target: 95%"]],
        ),
        (
            [(10, 10, "Calls answered"), (10, 35, "Actual"), (110, 35, "Target"), (10, 60, "92.1%"),
             (110, 60, "95%")],
            [["Calls answered"], ["Actual", "Target"], ["92.1%", "95%"]],
        ),
        (
            [(10, 10, "Calls answered"), (170, 10, "RED"), (10, 40, "Latest: 92%"),
             (110, 40, "Target: 95%")],
            [["Calls answered", "RED"], ["Latest: 92%", "Target: 95%"]],
        ),
        ([(10, 55, "Calls answered"), (10, 20, "92.1%")], [["Calls answered"], ["92.1%"]]),
    ],
)  # fmt: skip
def test_a_card_has_its_title_above_its_figures(lines, expected) -> None:
    document = of(lines, BINS, BINS)
    assert [table.method for table in document.tables] == ["card"] * 3
    assert rows(document.tables[0]) == expected
    assert [page for page in document.pages if page.words != page.placed] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Calls answered by the", "contact centre"),
        ("Percentage of re-referrals within 12", "months"),
    ],
)
def test_a_name_over_two_lines_is_whole(first: str, second: str) -> None:
    wrapped = [(10, 8, first), (10, 21, second), (10, 50, "92%")]
    assert rows(of(wrapped, BINS).tables[0]) == [[f"{first} {second}"], ["92%"]]


def test_a_figure_stands_under_its_own_label() -> None:
    lines = [(10, 10, "Bins missed"), (10, 35, "Actual"), (80, 35, "Target"),
             (150, 35, "Last year"), (10, 60, "9"), (150, 60, "7"), (200, 60, "=")]  # fmt: skip
    cells = {cell.text: cell.col for cell in of(lines, BINS).tables[0].cells}
    assert cells == {
        "Bins missed": 0,
        "Actual": 0,
        "Target": 1,
        "Last year": 2,
        "9": 0,
        "7": 2,
        "=": 3,
    }


def test_a_dot_and_a_colour_are_kept() -> None:
    def page(canvas):
        for number, colour in enumerate((RED, GREEN)):
            card(canvas, 50 + 240 * number, 100, BINS)
            canvas.setFillColor(colors.HexColor(colour))
            canvas.circle(250 + 240 * number, HEIGHT - 120, 6, stroke=0, fill=1)
            card(canvas, 50 + 240 * number, 220, BINS, fill=colour)

    tables = read(pdf_of(page), "paper.pdf").tables
    assert [table.cells[-1].marks for table in tables[:2]] == [
        (Mark("shape", "circle", RED),),
        (Mark("shape", "circle", GREEN),),
    ]
    assert [table.cells[0].fill for table in tables[2:]] == [RED, GREEN]


def test_cards_of_two_pages_are_not_one_table() -> None:
    def page(canvas):
        card(canvas, 50, 700, BINS)
        card(canvas, 290, 700, BINS)

    tables = read(pdf_of(page, page), "paper.pdf").tables
    assert [(table.page, len(table.boxes)) for table in tables] == [(1, 1), (1, 1), (2, 1), (2, 1)]


def one_box(canvas):
    card(canvas, 50, 100, BINS)


def boxes_of_prose(canvas):
    for number in range(2):
        card(canvas, 50 + 240 * number, 100, [(10, 10, "A notice"), (10, 35, "Words of no number")])


def cells_of_a_table(canvas):
    ruled(canvas, 100, [["Calls", "81%"], ["Bins", "9"]], widths=(180, 120), height=40)


@pytest.mark.parametrize("page", [one_box, boxes_of_prose, cells_of_a_table])
def test_what_is_no_card(page) -> None:
    assert [t for t in read(pdf_of(page), "paper.pdf").tables if t.method == "card"] == []
