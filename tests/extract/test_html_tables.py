import pytest

from extract import read
from schemas.document import Mark, Table


def table(rows: str, style: str = "") -> Table:
    data = f"<html><style>{style}</style><body><table>{rows}</table></body></html>"
    return read(data.encode(), "page.html").tables[0]


def places(found: Table) -> list[tuple[int, int, int, int, str]]:
    return [(cell.row, cell.col, cell.row_span, cell.col_span, cell.text) for cell in found.cells]


def test_spans_keep_their_values_in_one_place() -> None:
    found = table(
        "<tr><th rowspan=2>Area</th><th colspan=2>2021/22</th></tr><tr><th>Q1</th><th>Q2</th></tr>"
        "<tr><td>North</td><td>5</td><td>6</td></tr>"
    )
    assert places(found) == [
        (0, 0, 2, 1, "Area"),
        (0, 1, 1, 2, "2021/22"),
        (1, 1, 1, 1, "Q1"),
        (1, 2, 1, 1, "Q2"),
        (2, 0, 1, 1, "North"),
        (2, 1, 1, 1, "5"),
        (2, 2, 1, 1, "6"),
    ]
    assert found.header_rows == 2


@pytest.mark.parametrize("span", ["abc", "", "-1", "1;", "0", "1.5"])
def test_a_span_that_is_no_number_covers_one_column(span: str) -> None:
    found = table(f"<tr><td colspan='{span}'>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>")
    assert [cell.col for cell in found.cells] == [0, 1, 0, 1]


def test_an_absurd_span_is_cut_and_told() -> None:
    data = b"<table><tr><td colspan=99999999>a</td></tr><tr><td>1</td><td>2</td></tr></table>"
    document = read(data, "page.html")
    assert document.tables[0].columns == 2
    assert [issue.code for issue in document.issues] == ["span_limited"]


def test_many_rows_of_wide_spans_stay_small() -> None:
    row = "<tr>" + "<td colspan=1000 rowspan=60000>x</td>" * 2 + "</tr>"
    assert len(table(row * 3000).cells) == 6000


def test_head_foot_caption_and_header_flags() -> None:
    found = table(
        "<caption>Table 1: plans</caption><tfoot><tr><td>Total</td><td>9</td></tr></tfoot>"
        "<thead><tr><td>Name</td><td>No.</td></tr></thead><tr><th>A</th><td>9</td></tr>"
    )
    assert found.caption == "Table 1: plans"
    assert found.header_rows == 1
    assert [cell.text for cell in found.cells] == ["Name", "No.", "A", "9", "Total", "9"]
    assert [cell.header for cell in found.cells] == [True, True, True, False, False, False]


def test_text_of_cells() -> None:
    words = "The figure of 71% is a fall on the last quarter and just short of target."
    found = table(
        f"<tr><th>Short<br>trend</th><td>{words}<br>ACTIONS: none</td></tr>"
        "<tr><td><p>12</p><p>(45%)</p></td><td>&nbsp;</td></tr>"
    )
    assert [cell.text for cell in found.cells] == [
        "Short trend",
        f"{words}\nACTIONS: none",
        "12\n(45%)",
        "",
    ]


@pytest.mark.parametrize(
    ("inside", "text", "marks"),
    [
        ("<span class='dot'></span>", "", [Mark("shape", "circle", "#ff0000")]),
        (
            "<span style='background:#0a0'>Green</span>",
            "Green",
            [Mark("shape", "square", "#00aa00")],
        ),
        ("<img src='/i/up.png' alt='Improving'>", "", [Mark("image", "Improving")]),
        ("<img src='/i/arrow_up.png'>", "", [Mark("image", "arrow_up")]),
        ("<span style='color:red'>▼</span>", "▼", [Mark("glyph", "▼", "#ff0000")]),
        ("↑", "↑", [Mark("glyph", "↑")]),
        ("22.2%<sup>3</sup>", "22.2%", [Mark("note", "3")]),
        ("105 m<sup>2</sup>", "105 m²", []),
        (
            "<i class='fa fa-arrow-up' aria-hidden='true'></i>",
            "",
            [Mark("image", "fa fa-arrow-up")],
        ),
        ("<span class='sr-only'>Worse</span>", "", [Mark("image", "Worse")]),
        ("<svg><circle fill='#f5a623'/></svg>", "", [Mark("shape", "circle", "#f5a623")]),
    ],
)
def test_icons_become_marks(inside: str, text: str, marks: list[Mark]) -> None:
    style = ".dot{background-color:#ff0000;border-radius:50%}"
    cell = table(f"<tr><td>A</td><td>{inside}</td></tr><tr><td>B</td><td>1</td></tr>", style).cells[
        1
    ]
    assert (cell.text, list(cell.marks)) == (text, marks)


@pytest.mark.parametrize(
    ("attributes", "fill"),
    [
        ("class=red", "#ff0000"),
        ("style='background-color: rgb(0,176,80)'", "#00b050"),
        ("bgcolor='#FFC000'", "#ffc000"),
        ("style='background:white'", None),
        ("style='background:rgba(1,2,3,0)'", None),
        ("", None),
    ],
)
def test_background_colours(attributes: str, fill: str | None) -> None:
    found = table(
        f"<tr><td {attributes}>RED</td><td>5</td></tr><tr><td>x</td><td>6</td></tr>",
        "@media print{td{background:#000}} td.red{background:#f00;color:#fff}",
    )
    assert found.cells[0].fill == fill
