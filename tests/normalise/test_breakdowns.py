"""Figures of parts of a council: areas and services over columns, wards and services as rows."""

import pytest

from tests.normalise.papers import codes, findings, scorecard, table

RECYCLED = "Household waste sent for reuse, recycling and composting (%)"
SICK = "Working days lost to sickness per FTE"


def test_areas_over_groups_of_columns() -> None:
    found = scorecard(f"""
Indicator | North | < | South | < | Darlington | <
^ | Actual | Target | Actual | Target | Actual | Target
{RECYCLED} | 41 | 50 | 52 | 50 | 46 | 50""")
    assert [(o.area_name, o.area_code is None, o.measure, o.value) for o in found.observations] == [
        ("North", True, "actual", 41.0),
        ("North", True, "target", 50.0),
        ("South", True, "actual", 52.0),
        ("South", True, "target", 50.0),
        ("Darlington", False, "actual", 46.0),
        ("Darlington", False, "target", 50.0),
    ]
    assert [o.part for o in found.observations] == [True, True, True, True, False, False]
    assert "figures_conflict" not in codes(found)


def test_services_over_groups_of_columns() -> None:
    found = scorecard("""
Indicator | Adults | < | Children | <
^ | Q2 | Q3 | Q2 | Q3
Complaints answered on time (%) | 81 | 84 | 90 | 88""")
    read = [(o.reading.section, o.period.label, o.value, o.part) for o in found.observations]
    assert read == [
        ("Adults", "2021-22 Q2", 81.0, True),
        ("Adults", "2021-22 Q3", 84.0, True),
        ("Children", "2021-22 Q2", 90.0, True),
        ("Children", "2021-22 Q3", 88.0, True),
    ]
    assert {o.area_name for o in found.observations} == {"Darlington"}
    assert "figures_conflict" not in codes(found)


@pytest.mark.parametrize(
    "drawn",
    [
        # groups that are periods, roles or areas that are known are none of a part
        "Indicator | 2020/21 | < | 2021/22 | <\n^ | Actual | Target | Actual | Target\n"
        f"{RECYCLED} | 41 | 50 | 52 | 50",
        "Indicator | Darlington | < | Wales | <\n^ | Q2 | Q3 | Q2 | Q3\nIncome | 1 | 2 | 3 | 4",
        f"Indicator | Outturn | < | Target | <\n^ | Q2 | Q3 | Q2 | Q3\n{RECYCLED} | 1 | 2 | 3 | 4",
        # one label alone groups nothing
        f"Indicator | Waste | <\n^ | Actual | Target\n{RECYCLED} | 41 | 50",
    ],
)
def test_groups_that_are_no_parts(drawn: str) -> None:
    assert not any(o.part or o.reading.section for o in scorecard(drawn).observations)


def test_wards_as_rows() -> None:
    """A ward is no indicator: the caption is, and a column's own words after it."""
    found = scorecard(
        "Ward | 2019/20 | 2020/21 | Cleared within 2 days (%)\n"
        "Haughton East | 52 | 61 | 94\nBank Top | 80 | 71 | 91\nBorough total | 132 | 132 | 93",
        caption="Number of fly-tipping incidents by ward",
    )
    read = [(o.reading.indicator, o.area_name, o.value, o.part) for o in found.observations]
    named = "Number of fly-tipping incidents"
    assert read[:3] == [
        (named, "Haughton East", 52.0, True),
        (named, "Haughton East", 61.0, True),
        (f"{named} – Cleared within 2 days (%)", "Haughton East", 94.0, True),
    ]
    assert read[6:8] == [(named, "Darlington", 132.0, False)] * 2
    assert {o.measure for o in found.observations} == {"actual"}
    assert "figures_conflict" not in codes(found)


def test_directorates_as_rows_of_an_indicator_that_the_caption_names() -> None:
    found = scorecard(
        "Directorate | Q3 | Target | Long term\nAdults | 9.3 | 8.0 | 6.2\n"
        "Council average | 7.7 | 8.0 | 5.0",
        caption=f"{SICK} by directorate",
    )
    read = [(o.reading.section, o.reading.indicator, o.value, o.part) for o in found.observations]
    assert read == [
        ("Adults", SICK, 9.3, True),
        ("Adults", SICK, 8.0, True),
        ("Adults", f"{SICK} – Long term", 6.2, True),
        ("Council average", SICK, 7.7, False),
        ("Council average", SICK, 8.0, False),
        ("Council average", f"{SICK} – Long term", 5.0, False),
    ]
    whole = [o.indicator_id for o in found.observations if o.value in (7.7, 5.0)]
    assert whole[0] is not None
    assert whole[1] != whole[0]


def test_names_under_the_heading_of_a_service_stay_names() -> None:
    """Under a caption that names no indicator the column of a service may name them."""
    found = scorecard(f"Service area | Q3 | Target\n{RECYCLED} | 46 | 50\n{SICK} | 9 | 8")
    assert {o.reading.indicator for o in found.observations} == {RECYCLED, SICK}
    assert not any(o.part for o in found.observations)


def test_areas_with_columns_of_their_own() -> None:
    drawn = f"Local authority | {RECYCLED} | Residual waste per household (kg)\n"
    found = findings(
        "# Darlington Borough Council",
        "# Waste 2021/22",
        table(
            drawn + "Darlington | 41 | 500\nLeeds | 39 | 520",
            caption="Waste compared",
            header_rows=1,
        ),
    )
    assert [(o.reading.indicator, o.area_name, o.unit) for o in found.observations[:2]] == [
        (RECYCLED, "Darlington", "percent"),
        ("Residual waste per household (kg)", "Darlington", "kg_per_household"),
    ]


@pytest.mark.parametrize(
    ("drawn", "caption"),
    [
        ("Locality | Q3\nNorthern | 41\nEastern | 52\nDarlington | 46", RECYCLED),
        (
            "Indicator | Northern | < | Eastern | < | Darlington | <\n"
            f"^ | Q2 | Q3 | Q2 | Q3 | Q2 | Q3\n{RECYCLED} | 40 | 41 | 51 | 52 | 45 | 46",
            None,
        ),
    ],
)
def test_a_locality_named_like_a_region(drawn: str, caption: str | None) -> None:
    found = scorecard(drawn, caption=caption)
    read = {(o.area_name, o.measure, o.value, o.part) for o in found.observations}
    assert {("Northern", "actual", 41.0, True), ("Eastern", "actual", 52.0, True)} <= read
    assert ("Darlington", "actual", 46.0, False) in read


def test_a_region_among_authorities_stays_a_region() -> None:
    drawn = "Local authority | Q3\nDarlington | 41\nNorth East | 52\nEastern | 46"
    found = scorecard(drawn, caption=RECYCLED)
    assert [o.measure for o in found.observations] == ["actual", "comparator", "comparator"]


def test_under_area_a_region_is_a_region() -> None:
    drawn = "Area | 2020/21 | Q3 2021/22\nDarlington | | 41\nNorth East | 52 | \nEngland | 46 | "
    found = scorecard(drawn, caption=RECYCLED)
    read = [(o.area_name, o.measure, o.part) for o in found.observations]
    assert read == [
        ("Darlington", "actual", False),
        ("North East", "comparator", False),
        ("England", "comparator", False),
    ]


def test_a_region_with_the_number_of_its_councils() -> None:
    drawn = "Region | 2020/21\nNorth East (12) | 52\nNorth West (24) | 46\nDarlington | 41"
    found = scorecard(drawn, caption=RECYCLED)
    read = [(o.area_name, o.measure) for o in found.observations]
    assert read == [
        ("North East", "comparator"),
        ("North West", "comparator"),
        ("Darlington", "actual"),
    ]


def test_unknown_areas_in_the_paper_of_nobody_are_no_parts() -> None:
    found = scorecard(
        "Ward | Q3\nBank Top | 41\nHaughton | 52", council="# A report", caption=RECYCLED
    )
    assert not any(o.part for o in found.observations)
