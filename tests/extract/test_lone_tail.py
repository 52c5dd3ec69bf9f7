"""A wrapped name that the end of a page cuts in two, under a header printed again."""

import pytest

from extract.brokenrow import rest_of_row
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
