"""Names that only their section, or the service whose paper it is, makes plain."""

import pytest

from tests.normalise.papers import WORDS


def resolved(printed: str, unit: str | None, section: str | None, service: str | None) -> object:
    match = WORDS.names.resolve(printed, unit=unit, section=section, service=service)
    return None if match is None else (match.indicator_id, match.how.partition(":")[0])


@pytest.mark.parametrize(
    ("printed", "unit", "section", "service", "meant"),
    [
        # a weak alias: the section's theme, or the service of the paper, has to agree
        (
            "% staff turnover",
            "percent",
            "Workforce: social workers",
            None,
            ("social-workers-turnover-percent", "weak alias in its section"),
        ),
        (
            "% staff turnover",
            "percent",
            None,
            "Children's Social Care - Q4 2021/22",
            ("social-workers-turnover-percent", "weak alias in its section"),
        ),
        ("% staff turnover", "percent", None, None, None),
        ("% staff turnover", "percent", "Parks", "Leisure scorecard", None),
        # the section says who is counted
        (
            "In suitable accommodation, aged 19 to 21",
            "percent",
            "Care leavers",
            None,
            ("care-leavers-suitable-accommodation-19-21-percent", "facets with the section's"),
        ),
        (
            "Persistent absence",
            "percent",
            "Education of children looked after",
            None,
            ("children-looked-after-persistent-absence-percent", "facets with the section's"),
        ),
        (
            "Visits in timescale",
            "percent",
            "Children looked after",
            None,
            ("children-looked-after-visits-in-time-percent", "facets with the section's"),
        ),
        # but not where the name says who is counted itself
        (
            "CIN visits in timescale",
            "percent",
            "Children looked after",
            None,
            ("children-in-need-visits-in-time-percent", "facets"),
        ),
        ("Visits in timescale", "percent", None, None, None),
    ],
)
def test_what_a_section_adds(
    printed: str, unit: str, section: str | None, service: str | None, meant: object
) -> None:
    assert resolved(printed, unit, section, service) == meant
