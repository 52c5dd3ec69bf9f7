"""Every heading of the field guide, section (b), and the role that its column gets."""

import pytest

from tests.normalise.papers import scorecard
from tests.normalise.test_columns import columns, roles

INDICATOR = """
Indicator; Measure; Performance Indicator; Performance Indicator Description; PI; KPI;
Key Performance Indicator; Key performance indicators; Performance measure; Description;
Code & Name; Criteria; Measure or actions to achieve objective; Return;
Objectively Verifiable Indicators; What we have committed to; Title"""

BESIDE_A_NAME = {
    "section": """Area; Theme; Cat; Section; Priority; Council Objective; Service area;
        Quality Standard 3; National Outcome 2""",
    "reference": "Ref; Ref.; Code; ID; No.; PI Ref",
    "unit": "Data type; Unit; Unit of measure",
    "actual": """Result; Actual; Outturn; Value; Performance; Score; Q3; Quarter 3; Q3 Actual;
        Q3 DETAIL; 2017/18 value; Year End; Achieved; 2001-2002 performance; Q4 Actual 2021/22;
        Jul 2018; July 2018 Actual; 2021/22 Outturn""",
    "latest": "Latest; Latest value; Current; Current Performance; Latest result",
    "year_to_date": "Year to date; YTD; YTD Actual; Cumulative",
    "target": """Target; Annual target; Quarterly target; Milestone target; Control target;
        Monthly control target; National Target; Target 2022/23; Threshold; Aspiration; Ambition;
        Goal; Internal target; Stretching target; 2019/20 Target; Target (Q3); Annual Target 24/25;
        Profiled target; Target for the year""",
    "floor": "Floor; Floor Standard; Lower Threshold",
    "upper": "Upper Threshold",
    "tolerance": "Tolerance",
    "previous": """Previous; Previous Quarter; Last year; Last Quarter; Baseline;
        Baseline 2010/11; Same period last year; At the end of the previous Quarter;
        Same quarter last year; Previous value""",
    "comparator": """England; Eng; Eng Av; National; National average; Nat. Ave.;
        England average; All-England; Welsh average; Wales (2015/16);
        Last published rate for England; Reg Av; Region; South West; North West; North East;
        Yorkshire and The Humber; London; South-east; Core cities; Thames Valley;
        Statistical Neighbour; Statistical Neighbours; SN; Stat Neighbour Average; YJS Family;
        Family (2015/16); Comparator group; CIPFA nearest neighbours; Ofsted good;
        Upper Quartile performance; top quartile""",
    "rag": """RAG; RAG Rating; Status; PI status; Progress status; Target Met;
        Performance against target; Traffic light; RAG rating Latest; Latest RAG""",
    "previous_rag": "Previous RAG; Previous Status; RAG rating Previous",
    "direction": """DoT; DOT; Direction of Travel; Direction; Trend; Short Trend;
        Short Term Trend; Direction of Travel (qtr 2 v qtr 1); DoT compared to Nland 17/18""",
    "long_direction": "Long Trend; Long Term Trend; 6 week trend",
    "polarity": """Polarity; Good is; Good to be; Ideal direction; Higher/lower is better; H/L;
        Good Performance (is bigger, smaller or to plan better); H / L / T""",
    "frequency": "Frequency; Frequency of measure; Timescale",
    "data_status": "Up to date",
    "date": "Last updated; Date; Date of data",
    "owner": """Lead; Lead Directorate; Cabinet Member; Corporate Director; Led by;
        Portfolio Holder; Responsible officer""",
    "commentary": """Comment; Comments; Commentary; Commentary on Progress Qtr 2; Latest Note;
        Note; Management action/comment""",
    "action": "Corrective Action; Actions",
}
CELLS = {
    "section": "Housing",
    "reference": "NI 192",
    "unit": "%",
    "rag": "Green",
    "previous_rag": "Amber",
    "direction": "↑",
    "long_direction": "↓",
    "polarity": "H",
    "frequency": "Quarterly",
    "data_status": "Provisional",
    "date": "Jul 2018",
    "owner": "Cllr A. Smith",
    "commentary": "Two lorries were off the road.",
    "action": "A new rota began.",
}


def _words(listed: str) -> list[str]:
    return [" ".join(word.split()) for word in listed.split(";")]


@pytest.mark.parametrize("heading", _words(INDICATOR))
def test_what_heads_the_names(heading: str) -> None:
    drawn = f"{heading} | 2021/22 | Target\nRecycling of household waste | 45% | 50%"
    assert roles(drawn) == ["indicator", "actual", "target"]


@pytest.mark.parametrize(
    ("role", "heading"),
    [(role, heading) for role, listed in BESIDE_A_NAME.items() for heading in _words(listed)],
)
def test_what_heads_the_rest(role: str, heading: str) -> None:
    cell = CELLS.get(role, "45%")
    drawn = f"Indicator | {heading} | Owner\nRecycling of household waste | {cell} | A. Jones"
    assert columns(drawn)[1].role == role


@pytest.mark.parametrize(
    "code",
    [
        "NI136",
        "NI 191/192",
        "BVPI 8",
        "PAF C23",
        "ASCOF 1C(2a)",
        "SCC/025",
        "PM24",
        "CH/012",
        "NAS1",
        "KPI 18",
        "WL85a",
        "FICT055",
        "P31",
        "HY 59",
        "A10",
        "12",
    ],
)
def test_a_reference_is_no_figure(code: str) -> None:
    found = scorecard(f"Ref | Indicator | Q3 | Target\n{code} | Recycling rate (%) | 45 | 50")
    assert [o.value for o in found.observations] == [45.0, 50.0]


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("(%)", "percent"),
        ("(per 10k popn)", "rate_per_10000"),
        ("(days/full time equivalent)", "days_per_fte"),
        ("(kg)", "kg_per_household"),
    ],
)
def test_a_unit_inside_the_name(printed: str, unit: str) -> None:
    found = scorecard(f"Indicator | Q3 | Target\nSome measure of ours {printed} | 45 | 50")
    assert {o.unit for o in found.observations} == {unit}


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("%", "percent"),
        ("Number", "number"),
        ("Days", "days"),
        ("Number per 1000", "rate_per_1000"),
    ],
)
def test_a_unit_in_a_column(printed: str, unit: str) -> None:
    found = scorecard(f"Indicator | Unit | Q3 | Target\nSome measure | {printed} | 45 | 50")
    assert {o.unit for o in found.observations} == {unit}
