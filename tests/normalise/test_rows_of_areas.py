"""Tables whose rows are areas or periods: layout L10 of the field guide."""

from tests.normalise.papers import figures, scorecard


def test_areas_as_rows() -> None:
    """Layout L10: the caption names the indicator; the council is one row among others."""
    found = scorecard(
        """
Local authority | 2019/20 | 2020/21
Darlington | 41.5 | 42.5
Leeds | 39.0 | 40.0
North East | 50.1 | 51.1
England | 44.1 | 45.1""",
        caption="Rate of Children Looked After (CLA) per 10k popn",
    )
    read = [(o.area_name, o.period.label, o.value) for o in found.observations]
    assert read == [
        ("Darlington", "2019-20", 41.5),
        ("Darlington", "2020-21", 42.5),
        ("Leeds", "2019-20", 39.0),
        ("Leeds", "2020-21", 40.0),
        ("North East", "2019-20", 50.1),
        ("North East", "2020-21", 51.1),
        ("England", "2019-20", 44.1),
        ("England", "2020-21", 45.1),
    ]
    assert {o.indicator_id for o in found.observations} == {"children-looked-after-rate-per-10000"}
    assert {o.unit for o in found.observations} == {"rate_per_10000"}


def test_other_areas_rows_are_comparators() -> None:
    """Layout L10: only the council's own row is its actual."""
    found = scorecard(
        "Local authority | 2019/20\nDarlington | 41.5\nLeeds | 39.0\nEngland | 44.1",
        caption="Rate of Children Looked After (CLA) per 10k popn",
    )
    read = [(o.area_name, o.measure) for o in found.observations]
    assert read == [("Darlington", "actual"), ("Leeds", "comparator"), ("England", "comparator")]


def test_periods_as_rows() -> None:
    found = scorecard("""
Year | Number of ICPCs | Household recycling rate
2018/19 | 210 | 41%
2019/20 | 198 | 42%""")
    assert sorted(figures(found)) == [
        ("Household recycling rate", "2018-19", "actual", 41.0),
        ("Household recycling rate", "2019-20", "actual", 42.0),
        ("Number of ICPCs", "2018-19", "actual", 210.0),
        ("Number of ICPCs", "2019-20", "actual", 198.0),
    ]
