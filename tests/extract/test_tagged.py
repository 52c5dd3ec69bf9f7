"""The tag tree of a PDF, as its library gives it, turned into cell boxes."""

from typing import Any

from extract.geometry import Area
from extract.tagged import _laid_out, tagged_boxes
from extract.words import Word


def row(*marks: int, kind: str = "TD", **attributes: int) -> dict[str, Any]:
    cells = [{"type": kind, "mcids": [mark], "attributes": attributes} for mark in marks]
    return {"type": "TR", "children": cells}


def word(mark: int, x0: float, top: float, wide: float = 30) -> Word:
    return Word("x", Area(x0, top, x0 + wide, top + 10), 10, mark=mark)


def test_rows_and_columns_stand_where_their_words_do() -> None:
    table = {"children": [{"type": "THead", "children": [row(1, 2, kind="TH")]}, row(3, 4)]}
    words = [word(1, 0, 0), word(2, 100, 0), word(3, 0, 30, 50), word(4, 100, 30)]
    cells = _laid_out(table)
    assert [cell.header for cell in cells] == [True, True, False, False]
    assert tagged_boxes(cells, words) == [
        Area(-2, -2, 75, 20),
        Area(75, -2, 132, 20),
        Area(-2, 20, 75, 42),
        Area(75, 20, 132, 42),
    ]


def test_an_empty_cell_left_out_of_the_tags_does_not_shift_the_rest() -> None:
    table = {"children": [row(1, 2, 3), row(4, 5)]}
    words = [word(mark, 100 * mark, 0) for mark in (1, 2, 3)] + [word(4, 100, 30), word(5, 300, 30)]
    boxes = tagged_boxes(_laid_out(table), words)
    assert len(boxes) == 6
    assert boxes[4].x0 == boxes[2].x0


def test_words_that_do_not_stand_as_tagged_make_no_table() -> None:
    table = {"children": [row(1, 2), row(3, 4)]}
    words = [word(1, 0, 0), word(2, 10, 0), word(3, 0, 30), word(4, 10, 30)]
    assert tagged_boxes(_laid_out(table), words) == []


def test_spans_in_the_tags_are_kept() -> None:
    heading = row(1, kind="TH", ColSpan=2)
    table = {"children": [heading, row(2, 3)]}
    words = [word(1, 20, 0, 100), word(2, 0, 30), word(3, 100, 30)]
    assert tagged_boxes(_laid_out(table), words)[0] == Area(-2, -2, 132, 20)


def test_a_column_of_dots_alone_is_the_white_between_its_neighbours() -> None:
    note = row(4, ColSpan=4)
    table = {"children": [row(1, 2, 3, 9), note, row(5, 6, 7, 9)]}
    words = [word(1, 0, 0), word(3, 100, 0), word(4, 0, 30, 200), word(5, 0, 60), word(7, 100, 60)]
    boxes = tagged_boxes(_laid_out(table), words)
    assert sorted({box.x0 for box in boxes}) == [-2, 30, 100, 130]
    assert max(box.x1 for box in boxes) == 202


def test_two_columns_without_a_word_side_by_side_make_no_table() -> None:
    table = {"children": [row(1, 8, 9, 3), row(5, 8, 9, 7)]}
    words = [word(1, 0, 0), word(3, 100, 0), word(5, 0, 60), word(7, 100, 60)]
    assert tagged_boxes(_laid_out(table), words) == []
