import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas

from schemas.document import Mark
from tests.extract.paper import HEIGHT, WIDTH, drawn, grid, ruled, text

HEADER = ["Indicator", "Target", "Actual", "RAG"]
ROWS = [["Plans on time", "95%", "97%", "Green"], ["Visits on time", "90%", "85%", "Red"]]


def test_a_ruled_table_with_merged_header_cells() -> None:
    document = drawn(lambda canvas: ruled(canvas, 100, [["", "2021/22", None, ""], HEADER, *ROWS]))
    table = document.tables[0]
    assert grid(document) == [["", "2021/22", ""], HEADER, *ROWS]
    wide = next(cell for cell in table.cells if cell.text == "2021/22")
    assert (wide.row, wide.col, wide.row_span, wide.col_span) == (0, 1, 1, 2)
    assert wide.box is not None
    assert (wide.box.page, wide.box.x0, wide.box.top) == (1, 240, 100)


def test_a_row_across_the_table_stays_one_cell() -> None:
    rows = [HEADER, ROWS[0], ["COMMENTS: a good quarter.", None, None, None], ROWS[1]]
    cells = drawn(lambda canvas: ruled(canvas, 100, rows)).tables[0].cells
    assert [(cell.row, cell.col_span) for cell in cells if cell.col_span > 1] == [(2, 4)]


def test_wrapped_words_keep_their_hyphen() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [["Name", "Value"], ["", "5"]], height=40)
        text(canvas, 64, 142, "Re-offending by re-")
        text(canvas, 64, 154, "offenders in the area")

    assert grid(drawn(page))[1][0] == "Re-offending by re-offenders in the area"


def test_fills_circles_and_coloured_glyphs() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColor(colors.HexColor("#ff0000"))
        canvas.rect(400, HEIGHT - 140, 80, 20, stroke=0, fill=1)
        ruled(canvas, 100, [HEADER, ["Plans", "95%", "97%", "Red"], ["Visits", "90%", "", ""]])
        canvas.setFillColor(colors.HexColor("#00b050"))
        canvas.circle(360, HEIGHT - 150, 5, stroke=0, fill=1)
        canvas.setFont("ZapfDingbats", 12)
        canvas.setFillColor(colors.HexColor("#ffc000"))
        canvas.drawString(430, HEIGHT - 154, "●")

    cells = {(cell.row, cell.col): cell for cell in drawn(page).tables[0].cells}
    assert (cells[1, 3].text, cells[1, 3].fill) == ("Red", "#ff0000")
    assert cells[2, 2].marks == (Mark("shape", "circle", "#00b050"),)
    assert cells[2, 3].marks == (Mark("glyph", "●", "#ffc000"),)
    assert cells[1, 1].fill is None


def test_white_words_on_a_dark_band_are_read_and_on_white_are_not() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillColor(colors.HexColor("#00594c"))
        canvas.rect(60, HEIGHT - 80, 200, 30, stroke=0, fill=1)
        canvas.setFillColor(colors.white)
        canvas.drawString(70, HEIGHT - 70, "Seen")
        canvas.drawString(70, HEIGHT - 300, "Unseen")

    document = drawn(page)
    assert [passage.text for passage in document.passages] == ["Seen"]
    assert [issue.code for issue in document.issues] == ["hidden_text"]


@pytest.mark.parametrize("repeated", [True, False])
def test_a_table_over_two_pages_is_one(repeated: bool) -> None:
    def first(canvas: Canvas) -> None:
        ruled(canvas, 600, [HEADER, ROWS[0], ["Reviews", "5", "6", "Red"]])
        text(canvas, 280, 800, "Page 1")

    def second(canvas: Canvas) -> None:
        rows = [["Referrals", "7", "8", "Red"], ROWS[1]]
        ruled(canvas, 60, [["Indi cator", *HEADER[1:]], *rows] if repeated else rows)
        text(canvas, 280, 800, "Page 2")

    document = drawn(first, second)
    (table,) = document.tables
    assert [row[0] for row in grid(document)] == [
        "Indicator",
        "Plans on time",
        "Reviews",
        "Referrals",
        "Visits on time",
    ]
    assert table.repeated_headers == int(repeated)
    assert [box.page for box in table.boxes] == [1, 2]
    codes = ["table_continued"] + ["header_repeated"] * repeated
    assert [issue.code for issue in document.issues] == codes
    assert [passage.kind for passage in document.passages] == ["footer", "footer"]


def test_tables_on_the_same_page_and_with_other_columns_stay_apart() -> None:
    def first(canvas: Canvas) -> None:
        ruled(canvas, 100, [HEADER, *ROWS])
        text(canvas, 60, 300, "Words between the two tables of this page.")
        ruled(canvas, 400, [HEADER, *ROWS])

    def second(canvas: Canvas) -> None:
        ruled(canvas, 60, [["A", "B"], ["1", "2"]], widths=(100, 100))

    assert len(drawn(first, second).tables) == 3


def test_the_same_figures_again_are_data_not_a_heading() -> None:
    rows = [["2021", "2022"], ["71", "75"]]
    page = lambda canvas: ruled(canvas, 100, rows, widths=(90, 90))  # noqa: E731
    assert [table.rows for table in drawn(page, page).tables] == [2, 2]


def test_a_note_sign_is_kept_off_the_figure() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, 100, [["Name", "Value"], ["Visits", "56,200"], ["Area in km", "5"]])
        text(canvas, 276, 121, "2", size=6)
        text(canvas, 112.5, 141, "2", size=6)

    cells = {(cell.row, cell.col): cell for cell in drawn(page).tables[0].cells}
    assert (cells[1, 1].text, cells[1, 1].marks) == ("56,200", (Mark("note", "2"),))
    assert (cells[2, 0].text, cells[2, 0].marks) == ("Area in km²", ())


def test_a_box_round_prose_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(50, 400, 400, 300)
        text(canvas, 60, 200, "There were 46 complaints in the year, of which 4 were upheld.")

    document = drawn(page)
    assert document.tables == ()
    assert len(document.passages) == 1


@pytest.mark.parametrize(
    ("degrees", "right", "up"), [(90, HEIGHT, 0), (180, WIDTH, HEIGHT), (270, 0, WIDTH)]
)
def test_a_turned_page_reads_as_if_it_were_not(degrees: int, right: float, up: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(degrees)
        canvas.translate(right, up)
        canvas.rotate(degrees)
        ruled(canvas, 400, [HEADER, *ROWS])

    document = drawn(page)
    assert grid(document) == [HEADER, *ROWS]
    assert document.tables[0].boxes[0].top == pytest.approx(400)


def test_a_page_set_sideways_reads_level_and_keeps_its_places() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)
        ruled(canvas, 400, [HEADER, *ROWS])

    document = drawn(page)
    assert grid(document) == [HEADER, *ROWS]
    box = document.tables[0].boxes[0]
    assert box.x1 - box.x0 == pytest.approx(60)
    assert box.bottom - box.top == pytest.approx(420)


def test_level_rules_alone_make_a_table() -> None:
    def page(canvas: Canvas) -> None:
        for number, row in enumerate([HEADER, *ROWS, ["Reviews held in the period", "5", "6", ""]]):
            for x, words in zip((60, 260, 340, 420), row, strict=True):
                text(canvas, x, 104 + 20 * number, words)
        for line in range(5):
            canvas.line(56, HEIGHT - 100 - 20 * line, 500, HEIGHT - 100 - 20 * line)

    document = drawn(page)
    assert grid(document)[:3] == [HEADER, *ROWS]
    assert document.tables[0].method == "bands"


def test_alignment_alone_makes_a_table_of_figures() -> None:
    rows = [["Year", "Social Care", "Corporate", "Total"]]
    rows += [[f"20{year}/{year + 1}", "17", "Not recorded", "17"] for year in range(16, 20)]

    def page(canvas: Canvas) -> None:
        text(canvas, 60, 60, "The table below shows that there has been an increase in complaints.")
        for number, row in enumerate(rows):
            for x, words in zip((60, 200, 300, 420), row, strict=True):
                text(canvas, x, 104 + 16 * number, words)

    document = drawn(page)
    assert grid(document) == rows
    assert document.tables[0].method == "alignment"
    assert len(document.passages) == 1


def test_shading_of_lines_within_a_shaded_cell_is_no_rule() -> None:
    """Word shades a header cell and then each line of text in it (a yearbook's page 40)."""

    def page(canvas: Canvas) -> None:
        canvas.setFillColor(colors.HexColor("#20275c"))
        for column in range(3):
            left = 60 + 80 * column
            canvas.rect(left, HEIGHT - 140, 79.5, 40, stroke=0, fill=1)
            canvas.rect(left + 5, HEIGHT - 120, 70, 20, stroke=0, fill=1)
            canvas.rect(left + 5, HEIGHT - 140, 70, 20, stroke=0, fill=1)
        rows = [["Phase", "Phase", "Phase"], ["1,349", "1,746", "2,051"]]
        ruled(canvas, 100, rows, widths=(80, 80, 80), height=40)
        canvas.setFillColor(colors.white)
        for column in range(3):
            canvas.drawString(66 + 80 * column, HEIGHT - 126, str(column + 1))

    document = drawn(page)
    assert grid(document) == [["Phase 1", "Phase 2", "Phase 3"], ["1,349", "1,746", "2,051"]]
    assert document.tables[0].cells[0].fill == "#20275c"


def test_a_row_of_prose_that_a_page_cuts_is_one_row() -> None:
    prose = "COMMENTS: there are a number of actions planned to continue to drive up the"
    first = [HEADER, ROWS[0], [prose, None, None, None]]
    second = [["figure of early help.", None, None, None], ROWS[1]]
    document = drawn(lambda c: ruled(c, 600, first), lambda c: ruled(c, 60, second))
    assert grid(document)[2] == [f"{prose} figure of early help."]
    assert document.tables[0].rows == 4
