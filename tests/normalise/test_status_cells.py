"""Which status speaks of which figure: field guide (c), layout L2 and trap 32."""

import pytest

from tests.normalise.papers import one, scorecard


def test_a_status_that_is_only_a_colour() -> None:
    found = scorecard("""
Indicator | Q2 | Q3 | RAG | Target
Care leavers in touch (%) | 91 | 92 | {fill #00b050} | 90
Pathway plans in date (%) | 80 | 81 | {shape circle #ff0000} | 90
Core groups in time (%) | 85 | 86 | {fill #d9d9d9} | 95""")
    rags = [o.rag for o in found.observations if o.value in (92.0, 81.0, 86.0)]
    assert rags == ["green", "red", None]
    assert one(found, value=92.0).how["rag"] == "fill"
    assert one(found, value=92.0).reading.rag == "#00b050"
    assert {o.rag for o in found.observations if o.value in (91.0, 80.0, 85.0)} == {None}


def test_two_status_columns() -> None:
    """Trap 32: the first is against the target, the second against last time."""
    found = scorecard("""
Indicator | Target | Latest | RAG | RAG
Care leavers in touch (%) | 90 | 92 | Green | Red
Pathway plans in date (%) | 90 | 81 | Red | Green""")
    assert [o.rag for o in found.observations if o.measure == "actual"] == ["green", "red"]


def test_a_status_for_each_period() -> None:
    found = scorecard("""
Indicator | Q2 | RAG | Q3 | RAG
Care leavers in touch (%) | 89 | Amber | 92 | Green""")
    assert [(o.value, o.rag) for o in found.observations] == [(89.0, "amber"), (92.0, "green")]


def test_the_previous_status_is_not_the_latest() -> None:
    found = scorecard("""
Indicator | Previous | Previous RAG | Latest | RAG
Care leavers in touch (%) | 89 | Amber | 92 | Green""")
    assert one(found, value=92.0).rag == "green"
    assert one(found, value=89.0).rag in ("amber", None)


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("Indicator | Q3 | YTD | Trend", "41 | 44 | ↑", [("up", None), (None, None)]),
        ("Indicator | Q3 | YTD | YTD trend", "41 | 44 | ↑", [(None, None), ("up", None)]),
        ("Indicator | Q3 | YTD | RAG (YTD)", "41 | 44 | Red", [(None, None), (None, "red")]),
        (
            "Indicator | Quarter 3 | < | < | Year to date | <\n"
            "^ | Actual | Target | RAG | Actual | Target",
            "41 | 45 | Red | 44 | 43",
            [(None, "red"), (None, None)],
        ),
        (
            "Indicator | Quarter 3 | < | Year to date | < | <\n"
            "^ | Actual | Target | Actual | Target | Trend",
            "41 | 45 | 44 | 43 | ↑",
            [(None, None), ("up", None)],
        ),
        (
            "Indicator | Quarter 3 | < | Year to date | <\n^ | Actual | RAG | Actual | RAG",
            "41 | Red | 44 | Amber",
            [(None, "red"), (None, "amber")],
        ),
    ],
    ids=["nothing said", "its heading", "its brackets", "the group of the quarter", "of the year",
         "one for each"],
)  # fmt: skip
def test_a_lone_status_beside_a_quarter_and_the_year_to_date(
    header: str, row: str, said: list[tuple[str | None, str | None]]
) -> None:
    """Of the quarter and of the year to date: the direction and the status."""
    found = scorecard(f"{header}\nCare leavers in touch (%) | {row}\nCore groups (%) | {row}")
    actuals = [o for o in found.observations if o.measure == "actual"]
    assert [(o.direction_of_travel, o.rag) for o in actuals] == said * 2
