"""Cards on web pages: boxes of every make, and boxes that are none."""

import pytest

from extract import read
from schemas.document import Document, Mark, Table

STYLE = "<style>.late{background:#d4351c} .good{background:#00703c}</style>"


def opened(page: str) -> Document:
    return read(f"{STYLE}<main><h1>Performance</h1>{page}</main>".encode(), "page.html")


def rows(table: Table) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in table.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


def twice(box: str) -> str:
    return box.replace("NAME", "Calls answered") + box.replace("NAME", "Bins missed")


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (
            "<div class=card><h3>NAME</h3><dl><dt>Result</dt><dd>71</dd><dt>Status</dt><dd>Red</dd>"
            "</dl><p>A comment.</p></div>",
            [["Calls answered"], ["Result", "71"], ["Status", "Red"], ["A comment."]],
        ),
        (
            "<section class=card><h3>NAME</h3><p><span>Actual</span> <span>92%</span></p>"
            "<p>Target: 95%</p></section>",
            [["Calls answered"], ["Actual", "92%"], ["Target: 95%"]],
        ),
        (
            "<li class=card><strong>NAME</strong><br>Actual: 92%<br>Target: 95%</li>",
            [["Calls answered"], ["Actual: 92%"], ["Target: 95%"]],
        ),
        (
            "<div class=tile><div class=number>92.1%</div><div>NAME</div></div>",
            [["Calls answered"], ["92.1%"]],
        ),
        (
            "<div class=kpi><div class=kpi-title>NAME</div>"
            "<div><div>92%</div><div>Actual</div></div>"
            "<div><div>95%</div><div>Target</div></div></div>",
            [["Calls answered"], ["92%"], ["Actual"], ["95%"], ["Target"]],
        ),
        (
            "<div class=tile>NAME<div>92%</div>Target: <b>95%</b></div>",
            [["Calls answered"], ["92%"], ["Target: 95%"]],
        ),
    ],
)
def test_a_card_has_its_title_above_its_figures(box: str, expected: list[list[str]]) -> None:
    document = opened(f"<div>{twice(box)}</div>")
    assert [table.method for table in document.tables] == ["card", "card"]
    assert rows(document.tables[0]) == expected
    assert [page for page in document.pages if page.words != page.placed] == []


def test_a_card_keeps_its_colour_class_and_icons() -> None:
    box = "<div class='card {0}'><h3>NAME</h3><p>Actual 9</p><i class='fa fa-arrow-{1}'></i></div>"
    page = box.format("rag-red", "up").replace("NAME", "Calls") + box.format(
        "late", "down"
    ).replace("NAME", "Bins")
    first, second = opened(page).tables
    assert first.cells[0].marks == (Mark("class", "card rag-red"),)
    assert first.cells[-1].marks == (Mark("class", "fa fa-arrow-up"),)
    assert (second.cells[0].fill, second.cells[0].marks) == ("#d4351c", ())


def test_tiles_in_sections_are_cards_of_their_own() -> None:
    tile = "<div class=tile><b>92%</b><p>NAME</p></div>"
    page = f"<section><h2>Streets</h2>{twice(tile)}</section><section><h2>Homes</h2>"
    found = opened(
        page + tile.replace("NAME", "Re-lets") + tile.replace("NAME", "Rent") + "</section>"
    )
    assert [(t.section, t.cells[0].text) for t in found.tables] == [
        ("Streets", "Calls answered"),
        ("Streets", "Bins missed"),
        ("Homes", "Re-lets"),
        ("Homes", "Rent"),
    ]


@pytest.mark.parametrize(
    "box",
    [
        "<div class=news><h3>NAME</h3><p>12 March 2024</p><p>A park is opened.</p></div>",
        "<li>83% of assessments were on time</li>",
        "<div><h3>NAME</h3><p>We collected 95% of bins on time in the third quarter.</p></div>",
        "<div><p>NAME</p><table><tr><td>1</td><td>2</td></tr></table></div>",
        "<p>NAME: 95%</p>",
    ],
)
def test_what_is_no_card(box: str) -> None:
    assert [table for table in opened(twice(box)).tables if table.method == "card"] == []


@pytest.mark.parametrize(
    ("inside", "tables"),
    [
        ("<dt>Actual</dt><dd>81%</dd><dt>Target</dt><dd>85%</dd>", 1),
        ("<div><dt>Actual</dt><dd>81%</dd></div><div><dt>RAG</dt><dd>Red</dd></div>", 1),
        ("<dt>CIPFA</dt><dd>A body of accountants.</dd><dt>DfE</dt><dd>A department.</dd>", 0),
        ("<dt>Actual</dt><dd>81%</dd><dd>85%</dd>", 0),
    ],
)
def test_a_list_of_labels_and_figures_is_a_table(inside: str, tables: int) -> None:
    assert len(opened(f"<dl>{inside}</dl>").tables) == tables


def test_boxes_nested_thousands_deep_are_read() -> None:
    deep = "<div class=a>" * 4000 + "92%" + "</div>" * 4000
    assert (
        opened(f"<div class=a><p>Calls</p>{deep}</div><div class=a><p>Bins</p>5</div>").status
        == "ok"
    )
