"""What scanning does to names, and what it must not be taken for."""

import pytest

from schemas import catalogue
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
        # a letter too many or too few, or two in the wrong order, as minutes are typed
        ("% of assesments completed within 45 working days", "assessments-45-working-days-percent"),
        (
            "Percentage of care leavers in suitable accomodation",
            "care-leavers-suitable-accommodation-percent",
        ),
        ("Rent collceted as % of rent owed", "housing-rent-collected-percent"),
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
        # as near to another word, which would mean another thing
        "Percentage of care leavers in sutable accommodation",
        "Percentage of planning applications refsed",
        # another word of English is no damage, however near: leavers, contacts, employees
        "Percentage of care leaders in suitable accommodation",
        "Percentage of contracts leading to a referral",
        "Percentage of children in core with health checks up to date",
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


def test_a_letter_typed_twice_changes_no_meaning() -> None:
    """Of every indicator's name: it means the same, or where two words lie as near nothing."""
    names = [(one.name, one.unit) for one in catalogue.load().indicators.values()]
    whole = [resolved(name, unit) for name, unit in names]
    typed = [resolved(_typed(name), unit) for name, unit in names]
    assert all(one in (other, None) for one, other in zip(typed, whole, strict=True))
    assert sum(one is not None for one in typed) > 0.9 * len(names)


def _typed(name: str) -> str:
    """A name with the third letter of its longest word twice."""
    longest = max(name.split(), key=lambda word: len(word) if word.isalpha() else 0)
    return name.replace(longest, f"{longest[:3]}{longest[2:]}")
