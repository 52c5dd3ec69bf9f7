"""Cells taken for one over several columns because little white stands between them."""

import pytest

from normalise.run_together import taken_apart
from tests.normalise.papers import COUNCIL, paper, scorecard, table

RELET = "Re-let time of homes (days)"


def _texts(drawn: str, row: int) -> list[str]:
    found = taken_apart(table(drawn), paper(COUNCIL).evidence)
    return [cell.text for cell in found.cells if cell.row == row]


def test_headings_run_together_are_each_over_their_column() -> None:
    drawn = f"Measure | Q2 | Q3 Annual target Trend | < | <\n{RELET} | 21 | 22 | 20 | ↑"
    assert _texts(drawn, 0) == ["Measure", "Q2", "Q3", "Annual target", "Trend"]
    found = scorecard(drawn)
    assert [(o.measure, o.period.label, o.value) for o in found.observations] == [
        ("actual", "2021-22 Q2", 21.0),
        ("actual", "2021-22 Q3", 22.0),
        ("target", "2021-22", 20.0),
    ]


def test_a_heading_over_words_beside_years() -> None:
    drawn = f"Measure | Good is 2019/20 2020/21 | < | < | Q3\n{RELET} | Low | 21 | 22 | 20"
    assert _texts(drawn, 0) == ["Measure", "Good is", "2019/20", "2020/21", "Q3"]


def test_a_figure_and_a_status_run_together_are_two_cells() -> None:
    drawn = f"Measure | Q3 | Target | Status\n{RELET} | 22 | 20 On target | <"
    found = scorecard(drawn)
    assert [(o.measure, o.value, o.rag, o.reading.col) for o in found.observations] == [
        ("actual", 22.0, "green", 1),
        ("target", 20.0, None, 2),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        # headings of their own stand below
        f"Measure | Q3 Target | <\n^ | Actual | RAG\n{RELET} | 22 | Red",
        # two figures: which is whose cannot be told
        f"Measure | Q3 | Target\n{RELET} | 22 20 | <",
        # words that nobody knows
        f"Measure | Q3 Something else | <\n{RELET} | 22 | 20",
        # a section over the table
        f"Measure | Q3 | Target\nHomes on target | < | <\n{RELET} | 22 | 20",
    ],
    ids=["a group", "two figures", "unknown words", "a section"],
)
def test_what_cannot_be_told_stays_as_it_is(drawn: str) -> None:
    printed = table(drawn)
    assert taken_apart(printed, paper(COUNCIL).evidence) == printed
