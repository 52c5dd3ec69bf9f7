"""What stands in a value cell besides a plain number: field guide (e) and traps 16, 18, 20, 21."""

import pytest

from tests.normalise.papers import WORDS

numbers = WORDS.numbers


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
        "Data unavailable",
        "Awaiting validation",
        "Not due until Q4",
        "Not yet available - due June",
        "Reported in Q4",
        "N/K",
        "N / A",
        "£-",
        "--",
        "..",
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
        "New measure for 20/21",
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


@pytest.mark.parametrize("heading", ["Ref", "Value"])
def test_a_heading_is_no_error_of_a_spreadsheet(heading: str) -> None:
    assert numbers.read(heading).kind == "words"
    assert numbers.read(f"#{heading.upper()}!").kind == "missing"


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
        ("45.1% (provisional)", 45.1, "provisional"),
        ("45.1 Provisional*", 45.1, "provisional"),
        ("1,204 r", 1204, "revised"),
        ("45.1% (draft)", 45.1, "provisional"),
        ("Provisional 45.1%", 45.1, "provisional"),
        ("Draft figure 45.1%", 45.1, "provisional"),
        ("Draft: 45.1", 45.1, "provisional"),
        ("45.1% (unvalidated)", 45.1, "provisional"),
        ("87.5^", 87.5, None),
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
        ("80 85 85", None),
        ("497 whole year figure, 320 up to 23/11/2020", 497),
        ("90 - 95", None),
        ("90-95%", None),
        ("90 to 95%", None),
        ("between 10 and 15", None),
        ("0.45 (45%)", None),
        ("64.3 (630 children)", 64.3),
        ("7 allowed (52/15)", 7),
        ("56,2002", None),
        ("22.2%3", None),
        ("36,696.041,267.088.979.794.9", None),
        ("307 assessment up to 23/11/2020", 307),
    ],
)
def test_several_figures_are_flagged(printed: str, first: float | None) -> None:
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
        "1 minute 7 seconds",
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


@pytest.mark.parametrize(
    "printed",
    [
        "1:18",
        "1 in 4",
        "65% → 70%",
        "1 yr 2 months",
        "2 hrs 5 mins",
        "£(1.2)m",
        "1h 30m",
        "3 days 4 hours",
        "1.8 : 1",
        "3rd quartile",
        "1st",
        "Top 25%",
        "18/1g",
        "4:32",
    ],
)
def test_the_first_number_of_a_compound_is_not_kept(printed: str) -> None:
    assert numbers.read(printed).kind == "words"
