"""Figures that are named together, and those told apart by what follows them."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings

NOW = "2021-22 Q3"


def said(sentence: str) -> list[tuple[str, float | None, str]]:
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    return [(o.measure, o.value, o.reading.indicator) for o in found]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "The percentage of major and minor applications decided in time was 88% and 91% "
            "against targets of 60% and 70% respectively.",
            [
                ("actual", 88.0, "major applications decided in time"),
                ("actual", 91.0, "minor applications decided in time"),
                ("target", 60.0, "major applications decided in time"),
                ("target", 70.0, "minor applications decided in time"),
            ],
        ),
        (
            "Satisfaction with parks and libraries was 81% and 77% respectively.",
            [
                ("actual", 81.0, "Satisfaction with parks"),
                ("actual", 77.0, "Satisfaction with libraries"),
            ],
        ),
        (
            "The occupancy of care homes and extra care schemes was 88% and 92%, against "
            "targets of 90% and 95%.",
            [
                ("actual", 88.0, "occupancy of care homes"),
                ("actual", 92.0, "occupancy of extra care schemes"),
                ("target", 90.0, "occupancy of care homes"),
                ("target", 95.0, "occupancy of extra care schemes"),
            ],
        ),
        (
            "Average re-let time was 24 days for general needs homes and 41 days for sheltered "
            "homes.",
            [
                ("actual", 24.0, "Average re-let time for general needs homes"),
                ("actual", 41.0, "Average re-let time for sheltered homes"),
            ],
        ),
        (
            "The turnover rate for social workers was 14% in the north and 21% in the south.",
            [
                ("actual", 14.0, "turnover rate for social workers in the north"),
                ("actual", 21.0, "turnover rate for social workers in the south"),
            ],
        ),
        (
            "Burglary fell to 4.1 per 1,000 and robbery to 0.6 per 1,000.",
            [("actual", 4.1, "Burglary"), ("actual", 0.6, "robbery")],
        ),
        (
            "The average time is a concern: assessments are due within 24 hours for urgent and "
            "5 days for routine referrals.",
            [],
        ),
        (
            "There were 19 evictions, of which 11 were for rent arrears.",
            [("count", 19.0, "evictions"), ("count", 11.0, "evictions for rent arrears")],
        ),
    ],
)
def test_names(sentence: str, figures: list[tuple[str, float, str]]) -> None:
    assert said(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        (
            "Rent collection was 97% and 98% in Q1 and Q2 respectively.",
            [("2021-22 Q1", 97.0), ("2021-22 Q2", 98.0)],
        ),
        (
            "The turnover rate was 14% in October and 15% in November.",
            [("2021-10", 14.0), ("2021-11", 15.0)],
        ),
    ],
)
def test_times(sentence: str, times: list[tuple[str, float]]) -> None:
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    assert [(o.period.label, o.value) for o in found] == times
    assert len({o.reading.indicator for o in found}) == 1
