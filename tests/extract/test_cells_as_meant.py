"""Cells as they were meant: spans, wrapped names, open sides, boxes that hold several cells."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from schemas.document import Document
from tests.extract.paper import HEIGHT, drawn, grid, ruled, text

FIGURES = [["Denmark", "17", "49"], ["Finland", "21", "44"], ["Estonia", "11", "56"]]


def spans(document: Document) -> list[tuple[str, int, int, int, int]]:
    return [
        (cell.text, cell.row, cell.col, cell.row_span, cell.col_span)
        for cell in document.tables[0].cells
        if cell.row_span > 1 or cell.col_span > 1
    ]


def level(canvas: Canvas, left: float, right: float, *tops: float) -> None:
    for top in tops:
        canvas.line(left, HEIGHT - top, right, HEIGHT - top)


def upright(canvas: Canvas, top: float, bottom: float, *lefts: float) -> None:
    for left in lefts:
        canvas.line(left, HEIGHT - top, left, HEIGHT - bottom)


def printed(
    canvas: Canvas, rows: Sequence[Sequence[str]], lefts: Sequence[float], top: float, pitch: float
) -> None:
    for number, row in enumerate(rows):
        for left, words in zip(lefts, row, strict=True):
            text(canvas, left, top + pitch * number, words)


def test_rules_that_run_past_the_outermost_uprights_have_columns_there() -> None:
    def page(canvas: Canvas) -> None:
        level(canvas, 60, 400, 100, 120, 140, 160)
        upright(canvas, 100, 160, 200, 300)
        printed(canvas, FIGURES, (64, 210, 310), 104, 20)

    assert grid(drawn(page)) == FIGURES


def test_a_column_whose_level_rules_are_missing_is_still_in_the_table() -> None:
    rows = [[*row, "5"] for row in FIGURES]

    def page(canvas: Canvas) -> None:
        for left, right in ((60, 260), (360, 460)):
            level(canvas, left, right, 100, 120, 140, 160)
        upright(canvas, 100, 160, 60, 160, 260, 360, 460)
        printed(canvas, rows, (64, 164, 264, 364), 104, 20)

    assert grid(drawn(page)) == rows


def test_tables_side_by_side_stay_two() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, FIGURES, widths=(80, 40, 40), left=60)
        ruled(canvas, 100, FIGURES, widths=(80, 40, 40), left=300)

    assert [table.columns for table in drawn(page).tables] == [3, 3]


def test_a_box_for_each_column_opens_into_its_rows() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [["Country", "Low", "High"]], widths=(120, 80, 80))
        ruled(canvas, 120, [["", "", ""]], widths=(120, 80, 80), height=60)
        printed(canvas, FIGURES, (64, 184, 264), 124, 14)

    assert grid(drawn(page)) == [["Country", "Low", "High"], *FIGURES]


def test_a_box_for_each_row_opens_into_the_columns_of_the_header() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [["Country", "Low", "High"]], widths=(120, 80, 80))
        ruled(canvas, 120, [[""], [""], [""]], widths=(280,))
        printed(canvas, FIGURES, (64, 184, 264), 124, 20)

    assert grid(drawn(page)) == [["Country", "Low", "High"], *FIGURES]


def test_a_remark_across_a_row_is_not_opened() -> None:
    remark = "COMMENTS: 3 more than in 2021, and 2 of them in one school."

    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [["Country", "Low", "High"], FIGURES[0], [remark, None, None]])

    assert spans(drawn(page)) == [(remark, 2, 0, 1, 3)]


def test_headers_three_rows_deep_keep_their_spans() -> None:
    rows = [
        ["Measure", "Outturn", None, None, None],
        ["", "2021/22", None, "2022/23", None],
        ["", "Q1", "Q2", "Q1", "Q2"],
        ["Visits", "1", "2", "3", "4"],
    ]
    document = drawn(lambda canvas: ruled(canvas, 100, rows, widths=(120, 50, 50, 50, 50)))
    assert spans(document) == [
        ("Outturn", 0, 1, 1, 4),
        ("2021/22", 1, 1, 1, 2),
        ("2022/23", 1, 3, 1, 2),
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_an_area_beside_several_rows_is_one_cell(turned: bool) -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [[""]], widths=(60,), height=60)
        ruled(canvas, 100, [["Plans", "1"], ["Visits", "2"], ["Calls", "3"]], (120, 60), left=120)
        if turned:
            canvas.saveState()
            canvas.translate(90, HEIGHT - 150)
            canvas.rotate(90)
            canvas.drawString(0, 0, "Help")
            canvas.restoreState()
        else:
            text(canvas, 70, 122, "Help")

    assert spans(drawn(page)) == [("Help", 0, 0, 3, 1)]


@pytest.mark.parametrize("shift", [0.0, 7.0, 14.0], ids=["top", "middle", "bottom"])
def test_a_wrapped_name_is_one_cell_wherever_its_figures_stand(shift: float) -> None:
    names = [("Children who became the subject", "of a plan for a second time"), ("Visits", "made")]

    def page(canvas: Canvas) -> None:
        printed(canvas, [["Indicator", "2021", "Target"]], (60, 300, 380), 80, 0)
        for number, name in enumerate([*names, *names]):
            top = 100 + 36 * number
            printed(canvas, [[name[0]], [name[1]]], (60,), top, 14)
            printed(canvas, [["24.1%", "20%"]], (300, 380), top + shift, 0)

    rows = grid(drawn(page))
    assert rows[0] == ["Indicator", "2021", "Target"]
    assert rows[1] == [" ".join(names[0]), "24.1%", "20%"]
    assert len(rows) == 5


@pytest.mark.parametrize(
    "lines",
    [
        [
            ("1", "Apologies", "3"),
            ("2", "Minutes", "5"),
            ("3", "Budget", "9"),
            ("4", "Other", "12"),
        ],
        [("Tel:", "0300 123 4567"), ("Fax:", "0300 123 4568"), ("Web:", "an address")],
        [("a)", "the first of them"), ("b)", "the second of them"), ("c)", "the third")],
    ],
    ids=["contents", "letterhead", "list"],
)
def test_what_only_stands_in_columns_is_no_table(lines: list[tuple[str, ...]]) -> None:
    def page(canvas: Canvas) -> None:
        printed(canvas, lines, (60, 120, 400)[: len(lines[0])], 100, 18)

    assert drawn(page).tables == ()


def test_a_text_in_two_columns_is_no_table() -> None:
    sentence = "The council spent 45 more than in 2021 on"

    def page(canvas: Canvas) -> None:
        for line in range(14):
            text(canvas, 50, 100 + 14 * line, sentence)
            text(canvas, 310, 100 + 14 * line, sentence)

    assert drawn(page).tables == ()


def test_the_axis_of_a_chart_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for number in range(6):
            text(canvas, 60, 100 + 30 * number, str(500 - 100 * number))
        for number, year in enumerate(range(2018, 2023)):
            text(canvas, 100 + 70 * number, 290, str(year))
            text(canvas, 100 + 70 * number, 120 + 23 * number, str(391 - 47 * number))

    assert drawn(page).tables == ()


def test_charts_in_frames_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [["", ""]], widths=(200, 200), height=200)
        for left in (70, 270):
            for number in range(7):
                text(canvas, left, 110 + 24 * number, str(400 - 50 * number))
            for number in range(4):
                text(canvas, left + 40 * number, 284, str(2019 + number))

    assert drawn(page).tables == ()
