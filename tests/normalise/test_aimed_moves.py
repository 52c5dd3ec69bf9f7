"""Moves that are aimed at: where they start is of its own time, where they end is no actual."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings, scorecard

Told = list[tuple[str, float | None, str, str]]


def said(sentence: str) -> Told:
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    return [(o.measure, o.value, o.period.label, o.reading.indicator) for o in found]


LONELY = "proportion of people who feel lonely often"


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "By 2028/29, the proportion of people who feel lonely often will have reduced from "
            "7.3% in 2020/21 to no more than 5%.",
            [("actual", 7.3, "2020-21", LONELY), ("target", 5.0, "2028-29", LONELY)],
        ),
        (
            "By 2028 the proportion of people who feel lonely often will have reduced from 7.3% "
            "to 5%.",
            [("target", 5.0, "2028", LONELY)],
        ),
        (
            "To increase the recycling rate from 42% last year to 50% by 2025.",
            [
                ("actual", 42.0, "2020-21 Q3", "recycling rate"),
                ("target", 50.0, "2025", "recycling rate"),
            ],
        ),
        (
            "The service plans to reduce the average re-let time from 38 days in 2020/21 to "
            "28 days by 2023/24.",
            [
                ("actual", 38.0, "2020-21", "average re-let time"),
                ("target", 28.0, "2023-24", "average re-let time"),
            ],
        ),
        (
            "The recycling rate is expected to rise from 42% in 2020/21 to 44% in 2021/22.",
            [
                ("actual", 42.0, "2020-21", "recycling rate"),
                ("forecast", 44.0, "2021-22", "recycling rate"),
            ],
        ),
        (
            "Reduce the share of homes that are empty from 3.9% in 2021 to the level of 2.5% "
            "in 2019.",
            [("actual", 3.9, "2021", "share of homes that are empty")],
        ),
        ("Our aim is to increase attendance from 92% to 95%.", []),
        ("The target for 2022/23 would be increased from 85% in 2021/22 to 88%.", []),
    ],
)
def test_a_move_that_is_aimed_at(sentence: str, figures: Told) -> None:
    assert said(sentence) == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "Increase in referrals from 42 in 2019/20 to 50 in 2020/21.",
        "The number of referrals has increased from 42 in 2019/20 to 50 in 2020/21.",
        "Plans to reduce referrals led to a fall from 42 in 2019/20 to 50 in 2020/21.",
    ],
)
def test_a_move_that_was_made(sentence: str) -> None:
    assert [(value, when) for _, value, when, _ in said(sentence)] == [
        (42.0, "2019-20"),
        (50.0, "2020-21"),
    ]


def test_a_move_in_the_comment_on_a_row() -> None:
    found = scorecard("""
Measure | Result | Date | Comments
Adults who feel lonely (%) | 7.0 | Jun 2018 | By 2028 this will have reduced from 7.3% to 5%.""")
    said = [o for o in found.observations if o.reading.origin == "comment"]
    assert [(o.measure, o.value, o.period.label) for o in said] == [("target", 5.0, "2028")]
