"""Local codes in front of a name, and what only looks like one."""

import pytest

from normalise.codes import Codes, after_its_code, is_aim, without_codes
from schemas.catalogue import load
from schemas.catalogue.models import Indicator


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("CYP01 % of referrals", "% of referrals"),
        ("HSG 04 Number of voids", "Number of voids"),
        ("HR01 Staff turnover", "Staff turnover"),
        ("[CSC-09] Plans open", "Plans open"),
        ("KPI 14 Percentage of calls abandoned", "Percentage of calls abandoned"),
        ("ES11% of streets", "% of streets"),
        ("EHIP 2.1d – Site inspections", "Site inspections"),
        ("PL 2.1 (Site inspections)", "Site inspections"),
        ("KCC Success rate at appeals", "Success rate at appeals"),
        ("ASC 1 (PAF D40) Reviews", "Reviews"),
        ("Calls abandoned (target less than 3%)", "Calls abandoned"),
        ("Missed bins (reference LPI Depot)", "Missed bins"),
        ("Reduction in the number of rough sleepers", "number of rough sleepers"),
        ("Reduction in carbon emissions", "Reduction in carbon emissions"),
        ("1A: overall satisfaction", "overall satisfaction"),
        ("MMR2 (5 yrs)", "MMR2 (5 yrs)"),
        ("Major applications (12)", "Major applications"),
        ("No Order (n = 3)", "No Order"),
        ("KS2 Reading", "KS2 Reading"),
        ("CLA 20 miles from home", "CLA 20 miles from home"),
        ("ICPC 15 days", "ICPC 15 days"),
        ("S47 Enquiries", "S47 Enquiries"),
        ("SCC/025 Reviews in time", "Reviews in time"),
        ("SCC/013(a)(i) Children with a social worker", "Children with a social worker"),
        ("PAF C23 Adoptions", "Adoptions"),
        ("L-HS2 Number of homes", "Number of homes"),
        ("PAF/CF/A1: Placements", "Placements"),
        ("OP147 (Care leavers in suitable homes)", "Care leavers in suitable homes"),
        ("KI 2 (homes delivered)", "homes delivered"),
        ("MI LI 015 – Visits to libraries", "Visits to libraries"),
        ("CYP302:Proportion of plans", "Proportion of plans"),
        ("NE014what % of streets are clean", "what % of streets are clean"),
        ("1C(2A) Proportion of people", "Proportion of people"),
        ("2.13ii - Percentage of adults", "Percentage of adults"),
        ("2.04 - Under 18 conceptions", "Under 18 conceptions"),
        ("C04 Breastfeeding", "Breastfeeding"),
        ("5G Coverage of homes", "5G Coverage of homes"),
    ],
)
def test_without_codes(printed: str, bare: str) -> None:
    assert without_codes(printed) == bare


@pytest.mark.parametrize(
    ("printed", "rest"),
    [
        ("Econ9 Town vacancy rates", "Town vacancy rates"),
        ("CS_011 Telephone calls abandoned", "Telephone calls abandoned"),
        ("1.5.1.KR Number of visits", "Number of visits"),
        ("HR1 / ST 8 – Sickness absence", "Sickness absence"),
        ("MI P&R 001 – Invoices paid", "Invoices paid"),
        ("EHIP 2.1d (Planning appeals", "Planning appeals"),
        ("20 Fly-tips", None),
        ("A1 figures", None),
        ("Ward 3 Fly-tips", None),
        ("COVID 19 Sickness days", None),
        ("Stage 2 Complaints", None),
    ],
)
def test_a_code_of_any_form(printed: str, rest: str | None) -> None:
    assert after_its_code(printed, known={"covid", "stage"}.__contains__) == rest


@pytest.mark.parametrize(
    ("printed", "aim"),
    [
        ("Reduce the number of rough sleepers", True),
        ("NI 141 Increase supported living", True),
        ("Number of rough sleepers", False),
    ],
)
def test_an_aim(printed: str, aim: bool) -> None:
    assert is_aim(printed) is aim


@pytest.mark.parametrize(("doubtful", "named"), [("false", ["homes"]), ("true", [])])
def test_a_doubtful_code_names_nothing(doubtful: str, named: list[str]) -> None:
    given = {
        "id": "homes",
        "theme": "housing",
        "name": "Homes",
        "definition": "Homes.",
        "unit": "number",
        "polarity": "higher",
        "references": [{"framework": "NI", "code": "999", "doubtful": doubtful}],
    }
    facts = load().model_copy(update={"indicators": {"homes": Indicator.model_validate(given)}})
    assert list(Codes(facts).named_in("NI 999 Homes")) == named


@pytest.mark.parametrize(
    ("column", "ids"),
    [
        ("absence_rate_fte", {"social-workers-absence-percent"}),
        ("CPP_subsequent", {"child-protection-plans-second-or-subsequent-ever-count"}),
        ("cpp_subsequent_percent", {"child-protection-plans-second-or-subsequent-ever-percent"}),
        ("working_days_lost_fte", set()),
        ("absence rate fte", set()),
    ],
)
def test_columns_of_data_files(column, ids):
    assert Codes(load()).of_column(column) == ids
