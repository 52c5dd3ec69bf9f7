"""Names, notes and labels that the end of a page cuts in two, under a header printed again."""

import pytest

from extract.brokenrow import rest_of_row, under_label
from schemas.document import Cell


def _row(row: int, *texts: str) -> list[Cell]:
    return [Cell(row, col, text) for col, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("rest", "joined"),
    [
        (("of repeat contacts within a year", "", ""), True),
        (("Percentage of referrals", "", ""), False),
        (("of repeat contacts", "45%", ""), False),
        (("", "45%", ""), False),
    ],
)
def test_a_lone_cell_in_lower_case_is_the_end_of_the_one_above(
    rest: tuple[str, ...], joined: bool
) -> None:
    above = _row(0, "Percentage", "62%", "65%")
    assert rest_of_row(above, _row(0, *rest), opened=False) is joined


def test_nothing_goes_on_under_an_empty_cell() -> None:
    assert not rest_of_row(_row(0, "", "62%"), _row(0, "of contacts", ""), opened=False)


PROSE = "The number of visits fell because two posts stood empty for most of the quarter."
MORE = "Recruitment has begun, and both posts are to be filled before the end of the year."


def _note(row: int, text: str, fill: str | None = None) -> Cell:
    return Cell(row, 0, text, col_span=3, fill=fill)


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ([*_row(0, "Visits", "62%", "65%"), _note(1, PROSE)], [_note(0, MORE)], True),
        ([*_row(0, "Visits", "62%", "65%"), _note(1, PROSE)], [_note(0, "Housing")], False),
        ([*_row(0, "Visits", "62%", "65%"), _note(1, PROSE)], [_note(0, MORE, "#ffff00")], False),
        ([_note(0, PROSE), _note(1, PROSE)], [_note(0, MORE)], False),
        ([*_row(0, "Visits", "62%", "65%"), _note(1, PROSE)], [_note(0, MORE), _note(1, MORE)],
         False),
        ([_note(0, PROSE), *_row(1, "Visits", "62%", "65%")], [_note(0, MORE)], False),
    ],
    ids=["one note", "a heading", "another colour", "notes that run on", "more overleaf", "a row"],
)  # fmt: skip
def test_a_note_across_the_table_goes_on_overleaf_where_no_two_stand_together(
    above: list[Cell], below: list[Cell], joined: bool
) -> None:
    assert rest_of_row(above, below, opened=False) is joined


@pytest.mark.parametrize(
    ("label", "rest", "cut"),
    [
        (Cell(0, 0, "Early help", row_span=2), Cell(0, 0, "", row_span=3), True),
        (Cell(0, 0, "Early help", row_span=2), Cell(0, 0, "Safeguarding"), False),
        (Cell(0, 0, "Early help"), Cell(0, 0, ""), False),
        (Cell(0, 0, "", row_span=2), Cell(0, 0, ""), False),
        (Cell(0, 0, "Early help", row_span=2, col_span=2), Cell(0, 0, ""), False),
    ],
)
def test_a_label_over_several_rows_runs_on_overleaf_in_its_blank_rest(
    label: Cell, rest: Cell, cut: bool
) -> None:
    rows = [Cell(row, 2, text) for row, text in enumerate(("62%", "65%"))]
    assert under_label([label, *rows], [rest, Cell(0, 2, "71%")]) == ([(label, rest)] * cut)


def test_a_row_with_nothing_in_it_continues_no_label() -> None:
    label, rows = Cell(0, 0, "Early help", row_span=2), [Cell(0, 2, "62%"), Cell(1, 2, "65%")]
    assert under_label([label, *rows], [Cell(0, 0, ""), Cell(0, 2, "")]) == []
