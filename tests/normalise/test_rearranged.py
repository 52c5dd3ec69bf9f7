"""Tables set out anew before they are read: blocks of rows, joined headings. Figures stay put."""

import pytest

from normalise.joined_headings import parts_of
from tests.normalise.papers import COUNCIL, QUARTER_3, codes, findings, paper, scorecard, table

EET = "Care leavers in education, employment or training (%)"
RELET = "Re-let time of homes (days)"
Q1, Q2, Q3 = "2021-22 Q1", "2021-22 Q2", "2021-22 Q3"
Read = list[tuple[str, str, str, float | None, str | None]]


def _read(drawn: str) -> Read:
    found = scorecard(drawn)
    return [
        (o.reading.indicator, o.measure, o.period.label, o.value, o.rag) for o in found.observations
    ]


@pytest.mark.parametrize(
    "names",
    [(f"{EET}", "^", "^"), (f"{EET}", "", "")],
    ids=["a name over the block", "a name in its first row"],
)
def test_actual_target_and_status_below_one_another(names: tuple[str, ...]) -> None:
    drawn = f"""
Indicator | | Q1 2021/22 | Q2 2021/22 | Comments
{names[0]} | Actual | 41 | 44 | Two moved away.
{names[1]} | Target | 43 | 43 | ^
{names[2]} | RAG | Red | Green | ^
Housing | < | < | < | <
{RELET} | Actual | 22 | 21
{"^" if names[1] else ""} | Target | 20 | 20"""
    assert _read(drawn) == [
        (EET, "actual", Q1, 41.0, "red"),
        (EET, "target", Q1, 43.0, None),
        (EET, "actual", Q2, 44.0, "green"),
        (EET, "target", Q2, 43.0, None),
        (RELET, "actual", Q1, 22.0, None),
        (RELET, "target", Q1, 20.0, None),
        (RELET, "actual", Q2, 21.0, None),
        (RELET, "target", Q2, 20.0, None),
    ]
    found = scorecard(drawn)
    assert [(o.reading.row, o.reading.col) for o in found.observations][:4] == [
        (1, 2),
        (2, 2),
        (1, 3),
        (2, 3),
    ]
    assert [o.reading.section for o in found.observations][3:5] == [None, "Housing"]
    assert [(c.text, c.indicator, c.row, c.col) for c in found.comments] == [
        ("Two moved away.", EET, 1, 4)
    ]


def test_comparators_and_years_in_blocks() -> None:
    drawn = f"""
Measure | Data | 2019/20 | 2020/21
{EET} | Darlington | 41 | 44
^ | Target | 45 | 45
^ | England | 51 | 52
^ | Previous year | 40 | 41"""
    assert [row[1:4] for row in _read(drawn)][:3] == [
        ("actual", "2019-20", 41.0),
        ("target", "2019-20", 45.0),
        ("comparator", "2019-20", 51.0),
    ]


def test_statuses_in_a_column_are_no_kinds_of_rows() -> None:
    drawn = f"Indicator | Progress | Q3\n{EET} | Achieved | 41\n{RELET} | On target | 20"
    assert [row[:4] for row in _read(drawn)] == [
        (EET, "actual", Q3, 41.0),
        (RELET, "actual", Q3, 20.0),
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "read"),
    [
        ("Actual / Target", "45 / 50", [("actual", 45.0, None), ("target", 50.0, None)]),
        ("Q3 Actual/Target", "45% / 50%", [("actual", 45.0, None), ("target", 50.0, None)]),
        (
            "Actual | Target | RAG".replace("|", "/"),
            "85.2% 90% G",
            [("actual", 85.2, "green"), ("target", 90.0, None)],
        ),
        ("Outturn (RAG)", "85.2% (A)", [("actual", 85.2, "amber")]),
        ("Actual (Target)", "45 (50)", [("actual", 45.0, None), ("target", 50.0, None)]),
        ("Actual vs Target", "45 // 50", [("actual", 45.0, None), ("target", 50.0, None)]),
    ],
)
def test_a_joined_heading_says_the_order(
    heading: str, cell: str, read: list[tuple[str, float, str | None]]
) -> None:
    found = scorecard(f"Indicator | {heading} | Comments\n{EET} | {cell} | Steady.")
    assert [(o.measure, o.value, o.rag) for o in found.observations] == read
    assert {(o.reading.row, o.reading.col) for o in found.observations} == {(1, 1)}
    assert {o.period.label for o in found.observations} == {Q3}


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        # nothing says which is which
        ("Actual", "85.2% 90% G"),
        ("Actual / Target / RAG", "85.2% 90%"),
    ],
)
def test_figures_run_together_are_never_guessed(heading: str, cell: str) -> None:
    found = scorecard(f"Indicator | {heading}\n{EET} | {cell}")
    assert {o.value for o in found.observations} <= {None}
    assert "several_figures" in codes(found)


@pytest.mark.parametrize(
    "heading",
    [
        "Status (RAG)",
        "Good to be high/low",
        "Number (%)",
        "Performance (Actual)",
        "Target (YTD)",
        "",
    ],
)
def test_two_words_for_one_thing_are_no_joined_heading(heading: str) -> None:
    assert list(parts_of((heading,), paper(COUNCIL).evidence)) == []


BLOCKS = f"""
Indicator | | Q1 2021/22 | Q2 2021/22 | Comments
{EET} | Actual | 41 | 44 | Steady.
^ | Target | 43 | 43 | ^"""


def _overleaf(*drawn: str) -> list[tuple[object, ...]]:
    """What the tables after the first say: their own places, and how far to trust them."""
    found = findings(COUNCIL, QUARTER_3, *map(table, drawn))
    return [
        (o.reading.row, o.reading.col, o.measure, o.period.label, o.value, o.how.get("value"))
        for o in found.observations
        if o.reading.table != 1
    ]


def test_blocks_go_on_overleaf_without_their_header() -> None:
    overleaf = f"""
{RELET} | Actual | 22 | 21 | Two staff left.
^ | Target | 20 | 20 | ^"""
    last = f"{EET} (boys) | Actual | 39 | 38 | \n^ | Target | 43 | 43 | ^"
    block = [
        (0, 2, "actual", Q1),
        (1, 2, "target", Q1),
        (0, 3, "actual", Q2),
        (1, 3, "target", Q2),
    ]
    said = _overleaf(BLOCKS, overleaf, last)
    assert [row[:4] for row in said] == [*block, *block]
    assert [row[4] for row in said] == [22.0, 20.0, 21.0, 20.0, 39.0, 43.0, 38.0, 43.0]
    found = findings(COUNCIL, QUARTER_3, table(BLOCKS), table(overleaf))
    assert {o.confidence < 0.9 for o in found.observations if o.reading.table == 2} == {True}
    assert [(c.table, c.row, c.col, c.indicator) for c in found.comments][1:] == [(2, 0, 4, RELET)]


def test_joined_headings_go_on_overleaf() -> None:
    first = f"Indicator | Actual / Target / RAG\n{EET} | 45% 50% R\n{RELET} | 22 20 R"
    assert _overleaf(first, "Visits in time (%) | 97% 95% G\nCalls answered (%) | 88% 90% A") == [
        (0, 1, "actual", Q3, 97.0, None),
        (0, 1, "target", Q3, 95.0, None),
        (1, 1, "actual", Q3, 88.0, None),
        (1, 1, "target", Q3, 90.0, None),
    ]


@pytest.mark.parametrize(
    "overleaf",
    [
        f"{RELET} | 22 | 21 | 20 | Steady.",
        f"{RELET} | Actual | 22 | 21",
        f"{RELET} | Bins | 22 | 21 |\n^ | Parks | 20 | 20 |",
    ],
    ids=["no kinds of rows", "another width", "kinds that nobody knows"],
)
def test_another_table_does_not_go_on_with_blocks(overleaf: str) -> None:
    assert _overleaf(BLOCKS, overleaf) == []


def test_a_block_torn_at_the_end_of_a_page_is_one() -> None:
    drawn = f"""
Indicator | | Q1 2021/22 | Q2 2021/22 | Comments
{RELET} | Actual | 22 | 21 | Two staff
^ | Target | 20 | 20 | ^
Care leavers in education, | Actual | 41 | 44 | Figures are read
employment or training (%) | Target | 43 | 43 | each month."""
    assert _read(drawn)[4:] == [
        (EET, "actual", Q1, 41.0, None),
        (EET, "target", Q1, 43.0, None),
        (EET, "actual", Q2, 44.0, None),
        (EET, "target", Q2, 43.0, None),
    ]
    assert " ".join(scorecard(drawn).comments[1].text.split()) == "Figures are read each month."
