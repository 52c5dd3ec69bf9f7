"""The labels over each column: layouts L2, L3 and L17 of the field guide."""

import pytest

from normalise.labels import glued, paths_of
from tests.normalise.papers import WORDS, grid

TWO_ROWS = (0, 1)


def paths(drawn: str, rows: tuple[int, ...]) -> list[tuple[str, ...]]:
    return list(paths_of(grid(drawn), rows, WORDS.headers, WORDS.periods))


def test_one_row() -> None:
    drawn = "Indicator | Q3 | Target\nRecycling | 45% | 50%"
    assert paths(drawn, (0,)) == [("Indicator",), ("Q3",), ("Target",)]


def test_quarters_under_years_that_span() -> None:
    drawn = """
Indicator | 22-23 | < | 23-24 | <
^ | Q3 | Q4 | Q1 | Q2
Recycling | 41% | 42% | 43% | 44%"""
    assert paths(drawn, TWO_ROWS) == [
        ("Indicator",),
        ("Q3", "22-23"),
        ("Q4", "22-23"),
        ("Q1", "23-24"),
        ("Q2", "23-24"),
    ]


def test_years_under_outturn_and_target_with_a_comparator_outside() -> None:
    drawn = """
Indicator | Outturn | < | Target | < | Eng Av
^ | 2017/18 | 18/19 | 2019/20 | 2020/21 | ^
Recycling | 41% | 42% | 43% | 44% | 45%"""
    assert paths(drawn, TWO_ROWS)[1:] == [
        ("2017/18", "Outturn"),
        ("18/19", "Outturn"),
        ("2019/20", "Target"),
        ("2020/21", "Target"),
        ("Eng Av",),
    ]


def test_a_group_below_its_columns_is_still_the_group() -> None:
    drawn = """
Indicator | Q1 | Q2 | Target
^ | Outturn | < | ^
Recycling | 41% | 42% | 43%"""
    assert paths(drawn, TWO_ROWS)[1] == ("Q1", "Outturn")


def test_groups_of_an_export_that_lost_its_spans() -> None:
    drawn = """
 | Outturn |  | Target |
Indicator | 2017/18 | 2018/19 | 2019/20 | 2020/21
Recycling | 41% | 42% | 43% | 44%"""
    assert paths(drawn, TWO_ROWS)[1:] == [
        ("2017/18", "Outturn"),
        ("2018/19", "Outturn"),
        ("2019/20", "Target"),
        ("2020/21", "Target"),
    ]


def test_which_year_stands_over_a_quarter_is_not_guessed_without_spans() -> None:
    drawn = """
 | 22-23 |  | 23-24 |
Indicator | Q3 | Q4 | Q1 | Q2
Recycling | 41% | 42% | 43% | 44%"""
    assert paths(drawn, TWO_ROWS)[2] == ("Q4",)


def test_a_year_stands_over_the_areas_below_it() -> None:
    drawn = """
 | 2017/18 |  | 2018/19
Indicator | Darlington | Eng | Darlington
Recycling | 41% | 42% | 43%"""
    assert paths(drawn, TWO_ROWS)[1:3] == [("Darlington", "2017/18"), ("Eng", "2017/18")]


@pytest.mark.parametrize("joined", ["Frequency Result Target", "Frequency // Result // Target"])
def test_headings_run_together_in_one_cell(joined: str) -> None:
    drawn = f"Indicator | {joined} |  | \nRecycling | Quarterly | 45% | 50%"
    assert paths(drawn, (0,)) == [("Indicator",), ("Frequency",), ("Result",), ("Target",)]


def test_words_that_are_no_headings_stay_together() -> None:
    drawn = "Indicator | Good performance looks like |  | \nRecycling | more | 45% | 50%"
    assert paths(drawn, (0,))[1:] == [("Good performance looks like",), (), ()]


def known(text: str) -> bool:
    match = WORDS.headers.match(text)
    return match is not None and match.whole


@pytest.mark.parametrize(
    ("label", "count", "parts"),
    [
        ("Result Target Status", 3, ["Result", "Target", "Status"]),
        ("Short Trend Long Trend", 2, ["Short Trend", "Long Trend"]),
        ("Frequency Result Target", 2, []),
        ("Result Wombat", 2, []),
    ],
)
def test_headings_run_together(label: str, count: int, parts: list[str]) -> None:
    assert glued(label.split(), count, known) == parts
