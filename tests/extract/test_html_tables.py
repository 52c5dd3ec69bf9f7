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
            [Mark("class", "fa fa-arrow-up")],
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


@pytest.mark.parametrize(
    ("inside", "text", "marks"),
    [
        (
            "<span class='badge badge-danger'>Below</span>",
            "Below",
            [Mark("class", "badge badge-danger")],
        ),
        (
            "<strong class='govuk-tag govuk-tag--red'>Late</strong>",
            "Late",
            [Mark("class", "govuk-tag govuk-tag--red")],
        ),
        (
            "<span class='glyphicon glyphicon-arrow-down' aria-hidden='true'></span>",
            "",
            [Mark("class", "glyphicon glyphicon-arrow-down")],
        ),
        ("<svg><g fill='green'><circle/></g></svg>", "", [Mark("shape", "circle", "#008000")]),
        ("<svg><circle class='late' r='5'/></svg>", "", [Mark("shape", "circle", "#d4351c")]),
        ("<svg><use href='#icon-arrow-up'/></svg>", "", [Mark("image", "icon-arrow-up")]),
        ("<svg><title>Red</title><path d='M0 0'/></svg>", "", [Mark("image", "Red")]),
        (
            "<table><tr><td bgcolor=red>&nbsp;</td></tr></table>",
            "",
            [Mark("shape", "square", "#ff0000")],
        ),
        ("<i class='down'></i>", "", [Mark("glyph", "▼")]),
        ("<span title='Amber'></span>", "", [Mark("image", "Amber")]),
        ("<abbr title='Not applicable'>n/a</abbr>", "n/a", []),
        (
            "<span aria-hidden='true'>●</span><span class='sr-only'>Target met</span>",
            "●",
            [Mark("glyph", "●"), Mark("image", "Target met")],
        ),
        ("<del>81%</del> 82%", "82%", []),
        ("<span style='text-decoration: line-through'>81%</span> 82%", "82%", []),
        ("82%<span style='display:none'>0.82</span>", "82%", []),
        ("<details><summary>More</summary>Down</details>", "More\nDown", []),
    ],
)  # fmt: skip
def test_meaning_that_is_only_in_the_markup(inside: str, text: str, marks: list[Mark]) -> None:
    style = ":root{--r:#d4351c} .late{fill:var(--r)} .down::before{content:'\\25BC'}"
    found = table(f"<tr><td>A</td><td>{inside}</td></tr><tr><td>B</td><td>1</td></tr>", style)
    assert (found.cells[1].text, list(found.cells[1].marks)) == (text, marks)


@pytest.mark.parametrize(
    ("attributes", "fill", "classes"),
    [
        ("class='rag-red'", None, ["rag-red"]),
        ("class='known'", "#00b050", []),
        ("style='background:hsl(0, 100%, 50%)'", "#ff0000", []),
        ("style='background-color:#f00c'", "#ff0000", []),
        ("style='background-color:#ff000000'", None, []),
        ("style='background:var(--late)'", "#dd0000", []),
        ("style='background:var(--nothing, #0a0)'", "#00aa00", []),
        ("style='mso-shading:windowtext;background:#C00000;mso-pattern:none'", "#c00000", []),
    ],
)
def test_a_cell_whose_status_is_a_class_or_a_colour(attributes, fill, classes) -> None:
    style = ":root{--late:#d00} .known{background:#00b050}"
    rows = f"<tr><td class=n>A</td><td {attributes}>5</td></tr>" + "<tr><td class=n>B</td></tr>" * 3
    cell = table(rows, style).cells[1]
    assert (cell.fill, [mark.name for mark in cell.marks]) == (fill, classes)


def test_a_class_that_most_cells_have_tells_nothing() -> None:
    found = table("<tr><td class=num>A</td><td class=num>1</td><td class=red></td></tr>")
    assert [cell.marks for cell in found.cells] == [(), (), (Mark("class", "red"),)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "<thead><tr><th rowspan=5>A</th><th>B</th></tr></thead><tr><td>x</td><td>1</td></tr>",
            [(0, 0, 1, 1, "A"), (0, 1, 1, 1, "B"), (1, 0, 1, 1, "x"), (1, 1, 1, 1, "1")],
        ),
        (
            "<tr><td rowspan=0>A</td><td>1</td></tr><tr><td>2</td></tr><tbody><tr><td>x</td></tr>",
            [(0, 0, 2, 1, "A"), (0, 1, 1, 1, "1"), (1, 1, 1, 1, "2"), (2, 0, 1, 1, "x")],
        ),
        (
            "<tr><td>x</td><td style='display:none'>9</td><td>1</td></tr><tr hidden></tr>",
            [(0, 0, 1, 1, "x"), (0, 1, 1, 1, "1")],
        ),
        (
            "<tr><td>x</td><td>1</td></tr><tr height=0><td width=9></td><td width=9></td></tr>",
            [(0, 0, 1, 1, "x"), (0, 1, 1, 1, "1")],
        ),
    ],
)
def test_cells_as_a_browser_lays_them_out(rows, expected) -> None:
    assert places(table(rows)) == expected


NAMES = "<p class=MsoNormal>Calls</p><p class=MsoNormal>Bins</p>"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            f"<td>Streets</td><td>{NAMES}</td><td><p>71%</p><p>9</p></td><td>Red<br>Green</td>",
            ["Streets", "Calls", "71%", "Red", "Bins", "9", "Green"],
        ),
        (f"<td>{NAMES}</td><td><p>71%</p><p>(9 of 12)</p></td>", ["Calls\nBins", "71%\n(9 of 12)"]),
        ("<td>Calls<br>in time</td><td>71%<br>80%</td>", ["Calls in time", "71% 80%"]),
        ("<td>Calls</td><td>71%<br>80%</td>", ["Calls", "71% 80%"]),
        (f"<td>{NAMES}</td><td>71%</td>", ["Calls\nBins", "71%"]),
    ],
)
def test_a_row_that_holds_a_figure_a_line(row, expected) -> None:
    found = table(f"<tr>{row}</tr><tr><td>last</td></tr>")
    cells = sorted(found.cells, key=lambda cell: (cell.row, cell.col))
    assert [cell.text for cell in cells] == [*expected, "last"]


ARIA = """<div role=table aria-label="Calls"><div role=rowgroup><div role=row>
<span role=columnheader>Indicator</span><span role=columnheader>Q1</span></div></div>
<div role=row><span role=cell>Answered</span><span role=cell>81%</span></div></div>"""
STYLED = """<style>.t{display:table}.r{display:table-row}.r div{display:table-cell}</style>
<div class=t><div class=r><div>Indicator</div><div>Q1</div></div>
<div class=r><div>Answered</div><div>81%</div></div></div>"""


@pytest.mark.parametrize(("page", "headers"), [(ARIA, 1), (STYLED, 0)])
def test_a_table_by_role_or_by_style(page: str, headers: int) -> None:
    found = read(page.encode(), "page.html").tables[0]
    assert [cell.text for cell in found.cells] == ["Indicator", "Q1", "Answered", "81%"]
    assert found.header_rows == headers


@pytest.mark.parametrize(
    ("page", "tables"),
    [
        ("<table role=presentation><tr><td>a</td><td>b</td></tr></table>", 0),
        ("<table><tr><td><h3>A</h3>x</td><td><h3>B</h3>y</td></tr></table>", 0),
        ("<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td><table><tr><td>1</td></tr>"
         "<tr><td>2</td></tr></table></td></tr></table>", 1),
        ("<table><tr><td>x</td><td><table><tr><td>1</td><td>3</td></tr>"
         "<tr><td>2</td><td>4</td></tr></table></td></tr></table>", 1),
    ],
)  # fmt: skip
def test_tables_that_only_arrange_the_page(page: str, tables: int) -> None:
    assert len(read(page.encode(), "page.html").tables) == tables


@pytest.mark.parametrize(
    ("before", "caption", "section"),
    [
        ("<figure><figcaption>Calls by month</figcaption>", "Calls by month", None),
        ("<h2>Housing</h2><p><b>Calls in time</b></p>", None, "Calls in time"),
        ("<details><summary>Calls in time</summary>", None, "Calls in time"),
    ],
)
def test_what_names_a_table(before: str, caption: str | None, section: str | None) -> None:
    page = f"{before}<table><tr><td>Q1</td><td>1</td></tr><tr><td>Q2</td><td>2</td></tr></table>"
    found = read(page.encode(), "page.html").tables[0]
    assert (found.caption, found.section) == (caption, section)
