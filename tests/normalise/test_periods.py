"""Period notations of the field guide, section (d)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.period_forms import PeriodForms
from normalise.period_signs import PeriodSigns
from normalise.spans import complete
from schemas import period
from schemas.period import Period
from tests.normalise.papers import WORDS

periods = WORDS.periods
Q3 = period.quarter(2023, 3)


@pytest.mark.parametrize(
    ("printed", "label", "basis"),
    [
        ("Q4 2021/22", "2021-22 Q4", "quarter"),
        ("Quarter 3 (October 2021 to December 2021)", "2021-22 Q3", "quarter"),
        ("Q3 2023/24", "2023-24 Q3", "quarter"),
        ("Qtr 3 2018/19", "2018-19 Q3", "quarter"),
        ("Quarter2 (Q2) (July to September 2022)", "2022-23 Q2", "quarter"),
        ("Q2 202223", "2022-23 Q2", "quarter"),
        ("FQ3 2019/20", "2019-20 Q3", "quarter"),
        ("third quarter of 2012/13", "2012-13 Q3", "quarter"),
        ("quarter ended 31 March 2021", "2020-21 Q4", "quarter"),
        ("Quarter 1 2014/15", "2014-15 Q1", "quarter"),
        ("22-23 Q4", "2022-23 Q4", "quarter"),
        ("2023-2024 Q1", "2023-24 Q1", "quarter"),
        ("Q4 2022 - 23", "2022-23 Q4", "quarter"),
        ("Jan - Mar 24", "2023-24 Q4", "quarter"),
        ("Jan 24 - Mar 24", "2023-24 Q4", "quarter"),
        ("2018/19", "2018-19", "financial_year"),
        ("2018-19", "2018-19", "financial_year"),
        ("2021-2022", "2021-22", "financial_year"),
        ("18/19", "2018-19", "financial_year"),
        ("23-24", "2023-24", "financial_year"),
        ("2001 - 2002", "2001-02", "financial_year"),
        ("2023 – 24", "2023-24", "financial_year"),
        ("2022 -23", "2022-23", "financial_year"),
        ("1999/00", "1999-00", "financial_year"),
        ("Outturn 22/23", "2022-23", "financial_year"),
        # a title that names its quarter and its year apart
        ("Safeguarding children: Quarter 3 report 2022/23", "2022-23 Q3", "quarter"),
        ("Q3 Actual 2022/23", "2022-23 Q3", "quarter"),
        ("Q1 to Q3 2022/23", "2022-23 YTD to 2022-12-31", "year_to_date"),
        ("2023/24 Q1-Q3", "2023-24 YTD to 2023-12-31", "year_to_date"),
        ("H1 2023/24", "2023-24 YTD to 2023-09-30", "year_to_date"),
        ("2023-24 Qtr. 3", "2023-24 Q3", "quarter"),
        ("Year ending March 2018", "2017-18", "financial_year"),
        ("Quarter to December 2023", "2023-24 Q3", "quarter"),
        ("during 2017/18", "2017-18", "financial_year"),
        # cut by a narrow column
        ("Q1 2020/2 1", "2020-21 Q1", "quarter"),
        ("2020/2\n1", "2020-21", "financial_year"),
        ("year ended 31 March 2019", "2018-19", "financial_year"),
        ("Apr 17 - Mar 18", "2017-18", "financial_year"),
        ("Jul 2018", "2018-07", "month"),
        ("Jun 22", "2022-06", "month"),
        ("Sep-24", "2024-09", "month"),
        ("Sept 2018", "2018-09", "month"),
        ("December 2019", "2019-12", "month"),
        ("31/03/2019", "2019-03-31", "snapshot"),
        ("31st March 2014", "2014-03-31", "snapshot"),
        ("31 March 2015", "2015-03-31", "snapshot"),
        ("March 31 2017", "2017-03-31", "snapshot"),
        ("17 June 14", "2014-06-17", "snapshot"),
        ("at 1 April 2019", "2019-04-01", "snapshot"),
        ("As of today (15 February 2022)", "2022-02-15", "snapshot"),
        ("as at March 2019", "2019-03-31", "snapshot"),
        ("at the end of December 2021", "2021-12-31", "snapshot"),
        ("January to December 2024", "2024", "calendar_year"),
        ("2018", "2018", "calendar_year"),
        ("Jun 22 to May 23", "rolling-12 to 2023-05", "rolling_12_months"),
        ("12m to Dec 24", "rolling-12 to 2024-12", "rolling_12_months"),
        ("12 mths to Dec 23", "rolling-12 to 2023-12", "rolling_12_months"),
        ("12 months ending March 2019", "rolling-12 to 2019-03", "rolling_12_months"),
        ("R12M Oct-20", "rolling-12 to 2020-10", "rolling_12_months"),
        ("YTD Sep-23", "2023-24 YTD to 2023-09-30", "year_to_date"),
        ("2018/19 (to 31/1/19)", "2018-19 YTD to 2019-01-31", "year_to_date"),
        ("Apr - Sept 2013", "2013-14 YTD to 2013-09-30", "year_to_date"),
        ("April - January 2018", "2017-18 YTD to 2018-01-31", "year_to_date"),
        ("academic year 2016/17", "AY2016-17", "academic_year"),
        ("2017/18 academic year", "AY2017-18", "academic_year"),
        ("Jan 2020 - Mar 2020 cohort tracked for 12 months", "cohort 2019-20 Q4", "cohort"),
        ("January 2015 to March 2020", "2015-01 to 2020-03", "unknown"),
        # the first day of a range is no date of its own
        ("01/10/2023 - 31/12/2023", "2023-24 Q3", "quarter"),
        ("1 Oct - 31 Dec 2023", "2023-24 Q3", "quarter"),
        ("1 October to 31 December 2023", "2023-24 Q3", "quarter"),
        ("1-31 December 2023", "2023-12", "month"),
        ("25 to 31 December 2023", "2023-12-25 to 2023-12-31", "unknown"),
        ("week ending 31 December 2023", "2023-12-25 to 2023-12-31", "unknown"),
        ("w/e 31/12/23", "2023-12-25 to 2023-12-31", "unknown"),
        ("to 31 December 2023", "2023-24 YTD to 2023-12-31", "year_to_date"),
        ("Actual to 31 December 2023", "2023-24 YTD to 2023-12-31", "year_to_date"),
        ("9 months to December 2023", "2023-24 YTD to 2023-12-31", "year_to_date"),
        ("April to December 2023/24", "2023-24 YTD to 2023-12-31", "year_to_date"),
        ("Half year 2023/24", "2023-24 YTD to 2023-09-30", "year_to_date"),
        ("31-Dec-23", "2023-12-31", "snapshot"),
        ("31-12-2023", "2023-12-31", "snapshot"),
        ("Q3 23", "2023-24 Q3", "quarter"),
        ("Q3 2023", "2023-24 Q3", "quarter"),
        ("2023 Q1", "2023-24 Q1", "quarter"),
        ("Q3_2023_24", "2023-24 Q3", "quarter"),
        # accountants name a year after its end
        ("FY24", "2023-24", "financial_year"),
        # an average is no age
        ("Wales average 2020/21", "2020-21", "financial_year"),
        ("FY 2024", "2023-24", "financial_year"),
        ("Q3 FY24", "2023-24 Q3", "quarter"),
        ("FY23/24", "2023-24", "financial_year"),
        ("2023/4", "2023-24", "financial_year"),
        ("2009/0", "2009-10", "financial_year"),
        # months of a financial year count from April
        ("Period 8 2023/24", "2023-11", "month"),
        ("Month 9 2023/24", "2023-12", "month"),
        ("P12 2023/24", "2024-03", "month"),
        ("R12 Dec-23", "rolling-12 to 2023-12", "rolling_12_months"),
        ("Rolling 12 months to Dec 2023", "rolling-12 to 2023-12", "rolling_12_months"),
        ("rolling year to Q3 2023/24", "rolling-12 to 2023-12", "rolling_12_months"),
        ("AY 2022/23", "AY2022-23", "academic_year"),
        ("2022/23 (academic)", "AY2022-23", "academic_year"),
    ],
)
def test_wordings(printed: str, label: str, basis: str) -> None:
    found = periods.read(printed)
    assert found is not None
    assert (found.label, found.basis) == (label, basis)


@pytest.mark.parametrize(
    "printed",
    [
        # which of two years a fourth quarter is of, only the report tells
        "Q4 2022",
        "Summer term 2023",
        "Autumn 2023",
        "2023\\24",
        "2019–2021",
        "2019 – 2021",
        "2021/21",
        "2014-16",
        "20 September 20128",
        "31 March 20149",
        "31 March 201412",
        "since 2008",
        "2021/22/23",
        "1,953",
        "82.4",
        "12 / 285",
        "20",
        "A",
        "Green",
        "May",
        "Q3",
        "Section 47",
        "period 8",
        "",
        # ages
        "children aged 16-17",
        "16-17 year olds",
    ],
)
def test_refused(printed: str) -> None:
    assert periods.read(printed) is None


@pytest.mark.parametrize(
    "printed",
    [
        "2013/14-15/16",
        "2013/14 to 2015/16",
        "2016/17 - 2018/19",
        "Service plan 2023 to 2026",
    ],
)
def test_three_years_pooled_are_not_one(printed: str) -> None:
    found = periods.read(printed)
    assert found is None or found.basis != "financial_year"


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("Q3", "2023-24 Q3"),
        ("Q4", "2022-23 Q4"),
        ("quarter two", "2023-24 Q2"),
        ("Q3 (October to December)", "2023-24 Q3"),
        ("third quarter", "2023-24 Q3"),
        ("May", "2023-05"),
        ("December", "2023-12"),
        ("February", "2023-02"),
        ("the May month", "2023-05"),
        ("period 8", "2023-11"),
        ("Dec (YTD)", "2023-24 YTD to 2023-12-31"),
        ("Apr-Dec", "2023-24 YTD to 2023-12-31"),
        ("October to December", "2023-24 Q3"),
        ("Q4 2023", "2022-23 Q4"),
        ("FQ3", "2023-24 Q3"),
    ],
)
def test_the_report_says_which_year(printed: str, label: str) -> None:
    found = periods.read(printed, report=Q3)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        (["Q4", "22-23"], "2022-23 Q4"),
        (["Q1", "2023-2024"], "2023-24 Q1"),
        (["22-23", "Q4"], "2022-23 Q4"),
        (["Q4", "22-23", "QUARTERS"], "2022-23 Q4"),
        (["Jul", "2018"], "2018-07"),
        (["July", "2018/19"], "2018-07"),
        (["January", "2018/19"], "2019-01"),
        (["2017/18", "Outturn"], "2017-18"),
        (["England", "COMPARATORS 2021-22"], "2021-22"),
        (["YTD", "2018/19"], "2018-19 YTD to 2019-03-31"),
        (["Q4 2021/22", "22-23"], "2021-22 Q4"),
    ],
)
def test_header_paths(labels: list[str], label: str) -> None:
    found = complete(periods.parts_of_path(labels))
    assert found is not None
    assert found.label == label


def test_a_heading_with_two_years_gives_neither() -> None:
    parts = periods.parts_of_path(["DoT 2017/18 compared to 2018/19"])
    assert parts.first_year is None


@pytest.mark.parametrize(
    ("printed", "basis"),
    [
        ("Council tax collected (cumulative)", "year_to_date"),
        ("Complaints, year to date", "year_to_date"),
        ("Re-referrals (rolling 12 months)", "rolling_12_months"),
        ("12 months rolling", "rolling_12_months"),
        ("Children in care (month end snapshot)", "snapshot"),
        ("Exclusions, academic year", "academic_year"),
        ("Care leavers in EET", None),
        ("Within 12 months of a previous referral", None),
    ],
)
def test_how_a_figure_adds_up(printed: str, basis: str | None) -> None:
    assert periods.basis(printed) == basis


@pytest.mark.parametrize(
    "printed", ["Q3 2021/22", "2018/19", "Jul 2018", "Q4", "31/03/2019", "YTD"]
)
def test_is_a_period(printed: str) -> None:
    assert periods.is_period(printed)


@pytest.mark.parametrize(
    "printed", ["2018/19 Target", "Care leavers 2018/19", "82.4", "Target", "12 / 285", "2,018"]
)
def test_is_no_period(printed: str) -> None:
    assert not periods.is_period(printed)


@pytest.mark.parametrize(
    ("printed", "rest"),
    [
        ("2017/18 Performance", "Performance"),
        ("Target 2022/23", "Target"),
        ("Q3 Actual", "Actual"),
        ("Eng Av", "Eng Av"),
    ],
)
def test_a_heading_without_its_period(printed: str, rest: str) -> None:
    assert periods.without(printed) == rest


years = st.integers(min_value=2000, max_value=2048)
joins = st.sampled_from(["/", "-", "–", " - ", " – "])


@given(years, joins, st.booleans(), st.booleans())
def test_any_financial_year(first: int, join: str, short: bool, cut: bool) -> None:
    begin = f"{first % 100:02d}" if short and cut else str(first)
    end = f"{(first + 1) % 100:02d}" if short else str(first + 1)
    found = periods.read(f"{begin}{join}{end}")
    assert found == Period(date(first, 4, 1), date(first + 1, 3, 31), "financial_year")


@given(years, st.integers(min_value=1, max_value=4))
def test_a_quarters_label_comes_back(first: int, number: int) -> None:
    quarter = period.quarter(first, number)
    assert periods.read(quarter.label) == quarter


FORMS = PeriodForms(periods.words).in_order
PRINTED = ["Q3", "q1", "Quarter", "third", "31", "2021", "22", "March", "Sept", "12", "fy", "half"]
PRINTED += ["year", "to", "ended", "-", "/", ".", "1", "2", "H1", "w/e", "9 months", "period", "'"]


@given(st.lists(st.tuples(st.sampled_from(PRINTED), st.sampled_from(["", " "])), max_size=9))
def test_a_form_is_found_only_where_its_signs_are(said: list[tuple[str, str]]) -> None:
    text = " ".join("".join(word + space for word, space in said).split())
    signs = PeriodSigns(periods.words).of(text)
    for form in FORMS:
        assert form.signs <= signs or form.pattern.search(text) is None
