"""Value notations of the field guide, section (e), and its traps in section (g)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.normalise.papers import WORDS

numbers = WORDS.numbers


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("74.7%", 74.7, "percent"),
        ("74.7 %", 74.7, "percent"),
        ("74.7 per cent", 74.7, "percent"),
        ("74.7 percent", 74.7, "percent"),
        ("74.7 PER CENT", 74.7, "percent"),
        ("12%%", 12, "percent"),
        ("100.0", 100, None),
        ("100.46%", 100.46, "percent"),
        ("106% of reported clearances", 106, "percent"),
        ("7.4 per cemt", 7.4, None),
        ("0", 0, None),
        ("0.0%", 0, "percent"),
        (".5", 0.5, None),
        ("1,953", 1953, None),
        ("2915", 2915, None),
        ("26,405,200", 26405200, None),
        ("three", 3, None),
        ("Seven", 7, None),
        ("nil", 0, None),
        ("£712", 712, "gbp"),
        ("£712 per week", 712, "gbp"),
        ("£1.09 m", 1090000, "gbp"),
        ("£1.09m", 1090000, "gbp"),
        ("£299K", 299000, "gbp"),
        ("£662,888", 662888, "gbp"),
        ("£0.5 million", 500000, "gbp"),
        ("£1.2bn", 1200000000, "gbp"),
        ("506 days", 506, "days"),
        ("61 working days", 61, "days"),
        ("26 weeks", 26, "weeks"),
        ("18.9 cases per social worker", 18.9, "cases_per_worker"),
        ("39.6 per 10,000", 39.6, "rate_per_10000"),
        ("1 minute 7 seconds", 67, "seconds"),
        ("4 mins 30 secs", 270, "seconds"),
        ("1m 52s", 112, "seconds"),
    ],
)
def test_figures(printed: str, value: float, unit: str | None) -> None:
    figure = numbers.read(printed)
    assert (figure.kind, figure.value, figure.unit) == ("number", pytest.approx(value), unit)
    assert figure.doubt is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("-8,066,170", -8066170),
        ("-28", -28),
        ("−3.5", -3.5),
        ("–4.2", -4.2),
        ("- 28", -28),
        ("(3.2)", -3.2),
        ("(1,250)", -1250),
        ("(3.2%)", -3.2),
        ("-£1,200", -1200),
        ("£-1,200", -1200),
        ("(£1,200)", -1200),
        ("+0.4", 0.4),
    ],
)
def test_signs(printed: str, value: float) -> None:
    assert numbers.read(printed).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("printed", "value", "unit", "numerator", "denominator"),
    [
        ("38 of 46 (83%)", 83, "percent", 38, 46),
        ("536 out of 608 (88.2%)", 88.2, "percent", 536, 608),
        ("88.2% (536 out of 608)", 88.2, "percent", 536, 608),
        ("83% (38/46)", 83, "percent", 38, 46),
        ("88.2% (536 reports)", 88.2, "percent", 536, None),
        ("93 (27%)", 27, "percent", 93, None),
        ("93 (or 27%)", 27, "percent", 93, None),
        ("12 / 285", 12, None, None, 285),
        ("44 out of 156", 44, None, None, 156),
        ("361 out of a total cohort of 362", 361, None, None, 362),
        ("1,204 out of 1,310", 1204, None, None, 1310),
        ("506 (11626 out of 23)", 506, None, 11626, 23),
    ],
)
def test_fractions(
    printed: str,
    value: float,
    unit: str | None,
    numerator: float | None,
    denominator: float | None,
) -> None:
    figure = numbers.read(printed)
    read = (figure.value, figure.unit, figure.numerator, figure.denominator)
    assert read == (value, unit, numerator, denominator)
    assert figure.doubt is None


@pytest.mark.parametrize(
    ("printed", "value", "bound"),
    [
        ("Fewer than 85", 85, "at_most"),
        ("Less than 22%", 22, "at_most"),
        ("less than 10%", 10, "at_most"),
        ("no more than 18 children", 18, "at_most"),
        ("15.0% or lower", 15, "at_most"),
        ("Max. 2.0%", 2, "at_most"),
        ("<8%", 8, "at_most"),
        ("≤ 12", 12, "at_most"),
        ("Greater than 50%", 50, "at_least"),
        ("Maintain 9% or above", 9, "at_least"),
        ("> 90%", 90, "at_least"),
        ("≥95%", 95, "at_least"),
        ("at least 60%", 60, "at_least"),
        ("not less than 60%", 60, "at_least"),
        ("no less than 60%", 60, "at_least"),
        ("100%+", 100, "at_least"),
        ("90+", 90, "at_least"),
        ("+3.2%", 3.2, None),
        ("=>90", 90, "at_least"),
        ("5 or more", 5, "at_least"),
        ("Within 10 days", 10, "at_most"),
        ("28 days or fewer", 28, "at_most"),
        ("497 whole year figure, 320 up to 23/11/2020", 497, None),
        ("Additional 800", 800, None),
    ],
)
def test_bounds(printed: str, value: float, bound: str | None) -> None:
    figure = numbers.read(printed)
    assert (figure.value, figure.bound) == (value, bound)


@given(st.decimals(min_value=0, max_value=99_999_999, places=2), st.booleans(), st.booleans())
def test_a_number_comes_back_from_its_print(number, negative: bool, percent: bool) -> None:
    printed = f"{'-' if negative else ''}{number:,.2f}{'%' if percent else ''}"
    figure = numbers.read(printed)
    assert figure.value == pytest.approx(-float(number) if negative else float(number))
    assert (figure.unit, figure.doubt) == ("percent" if percent else None, None)


@given(st.integers(min_value=0, max_value=10**9))
def test_commas_change_nothing(number: int) -> None:
    assert numbers.read(f"{number:,}").value == numbers.read(str(number)).value == number
