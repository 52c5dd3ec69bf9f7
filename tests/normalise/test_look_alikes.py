"""Names that must never be taken for their twin: field guide, traps 8 to 10."""

import pytest

from tests.normalise.papers import WORDS


def resolved(printed: str, unit: str | None) -> str | None:
    match = WORDS.names.resolve(printed, unit=unit)
    return None if match is None else match.indicator_id


@pytest.mark.parametrize(
    ("printed", "unit", "twin"),
    [
        (
            "Care leavers not in education, employment or training (%)",
            "percent",
            "care-leavers-education-employment-training-percent",
        ),
        (
            "Care leavers in NEET",
            "percent",
            "care-leavers-education-employment-training-percent",
        ),
        (
            "children received a statutory CP visit within 15 working days",
            "percent",
            "child-protection-visits-10-working-days-percent",
        ),
        (
            "CP visits in 10 days",
            "percent",
            "child-protection-visits-15-working-days-percent",
        ),
        (
            "% of rent NOT collected as % of rent owed",
            "percent",
            "housing-rent-collected-percent",
        ),
        (
            "Percentage of homes meeting the Decent Homes Standard",
            "percent",
            "housing-non-decent-percent",
        ),
        ("Planning appeals allowed", "percent", "planning-appeals-dismissed-percent"),
        ("Planning appeals dismissed", "percent", "planning-appeals-allowed-percent"),
        (
            "Percentage of single assessments completed within 42 working days",
            "percent",
            "assessments-45-working-days-percent",
        ),
        (
            "Non-emergency repairs completed in time (%)",
            "percent",
            "housing-repairs-emergency-percent",
        ),
        (
            "Percentage of Care Leavers aged 18 to 21 in Education, Employment or Training",
            "percent",
            "care-leavers-education-employment-training-19-21-percent",
        ),
        (
            "Care Leavers 19-21 year olds whom the Local Authority are not in touch",
            "percent",
            "care-leavers-in-touch-19-21-percent",
        ),
        (
            "Children subject to Repeat Child Protection Plans within 2 years (rolling 12 months)",
            "percent",
            "child-protection-plans-second-or-subsequent-ever-percent",
        ),
        (
            "Percentage of Section 47 Enquiries leading to ICPC",
            "percent",
            "icpc-to-child-protection-plans-percent",
        ),
    ],
)
def test_never_its_twin(printed: str, unit: str, twin: str) -> None:
    assert resolved(printed, unit) != twin
    assert resolved(printed, None) != twin
