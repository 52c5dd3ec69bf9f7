"""What scanning does to names, and what it must not be taken for."""

import pytest

from tests.normalise.papers import WORDS


def resolved(printed: str, unit: str | None = "percent") -> str | None:
    match = WORDS.names.resolve(printed, unit=unit)
    return None if match is None else match.indicator_id


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (
            "Social workers within caseload tarqets (%)",
            "social-workers-caseload-within-target-percent",
        ),
        (
            "Care leavers in suitable acommodation (%)",
            "care-leavers-suitable-accommodation-percent",
        ),
        (
            "Percentage of children in care with \u0397ealth checks up to date",
            "children-looked-after-health-checks-percent",
        ),
        ("Rent colleced as % of rent owed", "housing-rent-collected-percent"),
        # spaces that a converter lost
        ("PI 31:Proportionofassessmentscompletedin45days", "assessments-45-working-days-percent"),
        (
            "Percentageofcareleavers insuitableaccommodation",
            "care-leavers-suitable-accommodation-percent",
        ),
    ],
)
def test_damage_that_leaves_one_meaning(printed: str, meant: str) -> None:
    match = WORDS.names.resolve(printed, unit="percent")
    assert match is not None
    assert match.indicator_id == meant
    assert match.how.startswith(("facets of mended words", "alias"))
    assert match.confidence <= 0.95


@pytest.mark.parametrize(
    "printed",
    [
        # a number is never mended
        "Percentage of single assessments completed within 46 working days",
        "Percentage of single assesments completed within 46 working days",
        # two letters away, or too many strange words
        "Rent colected as % of rnt owd",
        "Xxxxxx yyyyyyy collected",
        # another word is no damage
        "Percentage of parking fines collected",
        "Percentage of council tax reflected",
        # lost spaces with a negation, or another number; compounds that are words of their own
        "Percentageofcareleavers notinsuitableaccommodation",
        "Proportionofassessmentscompletedin46days",
        "Percentage of outpatients satisfied",
    ],
)
def test_what_is_not_mended(printed: str) -> None:
    assert resolved(printed) is None


def test_a_lost_negation_is_not_found_again() -> None:
    assert resolved("Care leavers nt in education, employment or training (%)") != (
        "care-leavers-neet-percent"
    )
