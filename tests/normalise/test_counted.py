"""Names that say neither number nor rate: a number, but never where the figures are no numbers."""

import pytest

from tests.normalise.papers import WORDS, findings, table

HOUSEHOLDS = "Households living in temporary accommodation"


@pytest.mark.parametrize(
    ("printed", "unit", "indicator"),
    [
        (HOUSEHOLDS, None, "homelessness-temporary-accommodation-count"),
        (HOUSEHOLDS, "number", "homelessness-temporary-accommodation-count"),
        (HOUSEHOLDS, "rate_per_1000", "homelessness-temporary-accommodation-rate-per-1000"),
        ("Children becoming looked after", None, "children-looked-after-starts-count"),
        ("Missed bins", None, "waste-missed-count"),
        # a share and the rate of the same say nothing of which they are
        ("LGO complaints upheld", None, None),
        # an aim may be about a rate
        (
            "Reduce the number of older people who have a permanent admission to a care home",
            None,
            None,
        ),
        # how long something takes says so where its unit does not
        ("Households in B&B accommodation", None, None),
    ],
)
def test_a_rate_says_that_it_is_one(printed: str, unit: str | None, indicator: str | None) -> None:
    match = WORDS.names.resolve(printed, unit=unit)
    assert (None if match is None else match.indicator_id) == indicator
    assert match is None or match.counted is (unit is None)


@pytest.mark.parametrize(
    ("figures", "indicator"),
    [
        ("412 | 398", "homelessness-temporary-accommodation-count"),
        ("4.1 | 3.9", None),
    ],
)
def test_figures_with_decimals_are_no_number_of_households(
    figures: str, indicator: str | None
) -> None:
    drawn = f"""
Indicator | Q2 2021/22 | Q3 2021/22
{HOUSEHOLDS} | {figures}
Decent homes (%) | 91.2% | 92.0%"""
    found = [o for o in findings(table(drawn)).observations if o.reading.indicator == HOUSEHOLDS]
    assert [o.indicator_id for o in found] == [indicator, indicator]
