"""The period a paper reports on and the day it was published: field guide (d), trap 6."""

import pytest

from normalise.paper import paper_title
from tests.normalise.papers import COUNCIL, paper, table


@pytest.mark.parametrize(
    ("blocks", "title", "label"),
    [
        (["# Performance report Quarter 3 2021/22"], None, "2021-22 Q3"),
        (["# Performance"], "Q4 2021/22 scorecard", "2021-22 Q4"),
        (["# Performance"], "Performance July 2018", "2018-07"),
        (["# Annual report 2018/19", "# Quarter 4 2018/19"], None, "2018-19 Q4"),
        (["# Report", "This report covers performance in Quarter 3 2021/22."], None, "2021-22 Q3"),
        (["# Performance at the end of December 2021"], None, "2021-12-31"),
        (
            ["# Performance", table("Indicator | Result\nRecycling | 4", caption="Q1 2019/20")],
            None,
            "2019-20 Q1",
        ),
        # on a cover a month or a day is when the paper was written
        (["# Performance report", "February 2022"], None, "unknown"),
        (["# Performance report", "4 February 2022"], None, "unknown"),
        (["# Performance report", "February 2022", "# Quarter 3 2021/22"], None, "2021-22 Q3"),
        (["# Cabinet 15 March 2022", "# Performance Quarter 3 2021/22"], None, "2021-22 Q3"),
        (["# Performance report", "Meeting of 15 March 2022"], None, "unknown"),
        (["# Cabinet 15 March 2022", "# Performance report"], None, "unknown"),
        # what names no single period
        (["# Service statement 2019 – 2021"], None, "unknown"),
        (["# Performance report 2021 to 2024"], None, "unknown"),
        # years pooled in an indicator's name
        (["# Performance", "# Families supported (January 2015 to March 2020)"], None, "unknown"),
        # a month alone is when a plan was written, but what a performance report is of
        (["# Service statement", "# April 2019"], None, "unknown"),
        (["# Performance report", "# April 2019"], None, "2019-04"),
        (["# Performance report"], None, "unknown"),
        ([], None, "unknown"),
    ],
)
def test_the_period_reported_on(blocks: list, title: str | None, label: str) -> None:
    assert paper(COUNCIL, *blocks, title=title).report_period.label == label


@pytest.mark.parametrize(
    ("blocks", "stated", "title"),
    [
        (["# Scorecard Q3 2021/22", "Figures follow."], "report_v2_final", "Scorecard Q3 2021/22"),
        (["# Darlington Borough Council", "# Annual report"], None, "Annual report"),
        (
            ["Scorecard 2021/22", table("Indicator | Result\nRecycling | 4")],
            None,
            "Scorecard 2021/22",
        ),
        ([table("Indicator | Result\nRecycling | 4"), "# End of export"], "Export", "Export"),
        ([table("Indicator | Result\nRecycling | 4"), "# End of export"], None, None),
    ],
)
def test_what_the_paper_calls_itself(blocks: list, stated: str | None, title: str | None) -> None:
    assert paper_title(paper(*blocks, title=stated)) == title


@pytest.mark.parametrize(
    ("blocks", "stated", "published"),
    [
        (["# Cabinet 15 March 2022"], None, "2022-03-15"),
        (["# Performance", "Meeting date: 8 March 2022"], None, "2022-03-08"),
        (["# Performance", "Published: 01/02/2022"], None, "2022-02-01"),
        (["# Performance", "Meeting date: 8 March 2022"], "2022-03-01", "2022-03-01"),
        (["# Performance", "On 8 March 2022 a school closed."], None, None),
        (["# Performance Quarter 3 2021/22"], None, None),
    ],
)
def test_the_day_it_was_published(
    blocks: list[str], stated: str | None, published: str | None
) -> None:
    assert paper(COUNCIL, *blocks, published=stated).published == published


def test_who_published_it() -> None:
    known = paper(COUNCIL)
    assert known.authority is not None
    assert known.authority.name == "Darlington"
    assert known.places.holds_own_name("Darlington")
    assert paper("# Performance").authority is None
