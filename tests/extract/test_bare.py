"""Papers with tables for which nothing is drawn, each made with another tool."""

import json
from pathlib import Path

import pytest

from extract import read
from fixtures import make_bare
from fixtures.bare_tables import placed

BARE = Path(__file__).parents[2] / "fixtures" / "bare"
TRUTH = json.loads((BARE / "truth.json").read_text("utf-8"))
LEAST_RIGHT = 0.95

Place = tuple[int, int, int, int, str]


def place(row: int, rows: int, col: int, columns: int, text: str) -> Place:
    return row, row + rows - 1, col, col + columns - 1, "".join(text.split())


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_every_cell_stands_where_it_was_meant(name: str) -> None:
    document = read((BARE / f"{name}.pdf").read_bytes(), f"{name}.pdf")
    assert len(document.tables) == len(TRUTH[name])
    for table, meant in zip(document.tables, TRUTH[name], strict=True):
        found = {
            place(cell.row, cell.row_span, cell.col, cell.col_span, cell.text)
            for cell in table.cells
            if cell.text
        }
        expected = {
            (cell["row0"], cell["row1"], cell["col0"], cell["col1"], "".join(cell["text"].split()))
            for cell in meant["cells"]
        }
        assert len(found & expected) >= LEAST_RIGHT * len(found | expected), found ^ expected
        assert table.method == "alignment"
        assert "the white between its columns" in table.reason


def test_the_truth_is_what_the_makers_say() -> None:
    assert set(make_bare.PAPERS) == set(TRUTH) == {path.stem for path in BARE.glob("*.pdf")}
    for name, (tables, _) in make_bare.PAPERS.items():
        assert [table["cells"] for table in TRUTH[name]] == [placed(table) for table in tables]
