"""Value notations of the field guide, section (e), and its traps in section (g)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.normalise.papers import WORDS, doubted

numbers = WORDS.numbers
BRACKETED = "a word of status is not seen within brackets"


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
        doubted(
            *("39.6 per 10,000", 39.6, "rate_per_10000"),
            reason="the 10,000 of the unit counts as a second figure",
        ),
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
        doubted("100%+", 100, "at_least", reason="a plus sign after a figure is no bound yet"),
        ("Additional 800", 800, None),
    ],
)
def test_bounds(printed: str, value: float, bound: str | None) -> None:
    figure = numbers.read(printed)
    assert (figure.value, figure.bound) == (value, bound)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "  ",
        "n/a",
        "N/A",
        "N.A.",
        "-",
        "–",
        "—",
        "- LPI",
        "DIV/0",
        "#DIV/0!",
        "#N/A",
        "Not recorded",
        "Data not available",
        "Not targeted",
        "Local measure",
        "Measured annually",
        "TBC",
        "To be confirmed",
        "No data",
    ],
)
def test_missing(printed: str) -> None:
    figure = numbers.read(printed)
    assert (figure.kind, figure.value) == ("missing", None)


@pytest.mark.parametrize("printed", ["*", "x", "c", "C", ":", "z", "[c]", "<5", "Suppressed"])
def test_withheld(printed: str) -> None:
    figure = numbers.read(printed)
    assert (figure.kind, figure.value, figure.status) == ("suppressed", None, "suppressed")


@pytest.mark.parametrize(
    "printed",
    [
        doubted("New measure for 20/21", reason="20/21 is taken for 20 of 21"),
        "Above Stat Neighbour Average",
        "To be better than baseline",
        "Representative of the borough",
        "Top quartile",
        "Yes",
        "Draft figure",
        "Green",
        "[1]",
    ],
)
def test_words_are_no_number(printed: str) -> None:
    assert numbers.read(printed).kind != "number"


@pytest.mark.parametrize(
    ("printed", "value", "status"),
    [
        ("486*", 486, None),
        ("1*", 1, None),
        ("45.1 **", 45.1, None),
        ("92.4% †", 92.4, None),
        ("85 [1]", 85, None),
        ("85¹", 85, None),
        ("45.1 p", 45.1, "provisional"),
        ("45.1 (p)", 45.1, "provisional"),
        ("45.1 [p]", 45.1, "provisional"),
        ("45.1% provisional", 45.1, "provisional"),
        doubted(*("45.1% (provisional)", 45.1, "provisional"), reason=BRACKETED),
        ("45.1 Provisional*", 45.1, "provisional"),
        ("1,204 r", 1204, "revised"),
        doubted(*("45.1% (draft)", 45.1, "provisional"), reason=BRACKETED),
    ],
)
def test_notes_and_marks(printed: str, value: float, status: str | None) -> None:
    figure = numbers.read(printed)
    assert (figure.value, figure.status, figure.doubt) == (value, status, None)


@pytest.mark.parametrize(("printed", "value"), [("9,3", 9.3), ("14,3%", 14.3), ("36,69", 36.69)])
def test_a_decimal_comma_is_read_with_its_doubt(printed: str, value: float) -> None:
    figure = numbers.read(printed)
    assert (figure.value, figure.doubt) == (value, "decimal_comma")


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ("80 85 85", 80),
        ("497 whole year figure, 320 up to 23/11/2020", 497),
        ("90 - 95", 90),
        ("90-95%", 90),
        ("64.3 (630 children)", 64.3),
        ("7 allowed (52/15)", 7),
        ("56,2002", 56200),
        ("22.2%3", 22.2),
        ("36,696.041,267.088.979.794.9", 36696.041),
        ("307 assessment up to 23/11/2020", 307),
    ],
)
def test_several_figures_are_flagged(printed: str, first: float) -> None:
    figure = numbers.read(printed)
    assert (figure.value, figure.doubt) == (first, "several")


@pytest.mark.parametrize(
    "printed",
    [
        "74.7%",
        "1,953",
        "£299K",
        "(3.2)",
        "38 of 46 (83%)",
        "536 out of 608",
        "Fewer than 85",
        "15.0% or lower",
        "45.1 p",
        "486*",
        "three",
        "26 weeks",
        "18.9 cases per social worker",
        doubted("1 minute 7 seconds", reason="minutes with seconds leave two words over"),
    ],
)
def test_is_a_figure(printed: str) -> None:
    assert numbers.is_figure(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "n/a",
        "Green",
        "<5",
        "3 or more placements in the last 12 months",
        "Care leavers aged 19 to 21 in suitable accommodation",
        "60% in 13 weeks",
        "Ward 7",
        "497 whole year figure, 320 up to 23/11/2020",
        "Better than the 2019 baseline of 12%",
    ],
)
def test_is_no_figure(printed: str) -> None:
    assert not numbers.is_figure(printed)


@given(st.decimals(min_value=0, max_value=99_999_999, places=2), st.booleans(), st.booleans())
def test_a_number_comes_back_from_its_print(number, negative: bool, percent: bool) -> None:
    printed = f"{'-' if negative else ''}{number:,.2f}{'%' if percent else ''}"
    figure = numbers.read(printed)
    assert figure.value == pytest.approx(-float(number) if negative else float(number))
    assert (figure.unit, figure.doubt) == ("percent" if percent else None, None)


@given(st.integers(min_value=0, max_value=10**9))
def test_commas_change_nothing(number: int) -> None:
    assert numbers.read(f"{number:,}").value == numbers.read(str(number)).value == number
