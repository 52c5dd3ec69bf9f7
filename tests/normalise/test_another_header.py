"""Two tables drawn as one, the second with its columns in another order."""

from tests.normalise.papers import COUNCIL, QUARTER_3, findings, table

SWAPPED = """
Indicator | Target | Actual
Care leavers in suitable accommodation (%) | 90% | 85%
Waste | < | <
Measure | Actual | Target
Calls answered (%) | 70% | 75%
"""


def test_each_header_holds_for_the_rows_below_it() -> None:
    said = findings(COUNCIL, QUARTER_3, table(SWAPPED))
    figures = [(o.reading.indicator, o.measure, o.value, o.reading.row) for o in said.observations]
    assert figures == [
        ("Care leavers in suitable accommodation (%)", "target", 90.0, 1),
        ("Care leavers in suitable accommodation (%)", "actual", 85.0, 1),
        ("Calls answered (%)", "actual", 70.0, 4),
        ("Calls answered (%)", "target", 75.0, 4),
    ]


def test_a_header_printed_again_parts_nothing() -> None:
    said = findings(
        COUNCIL,
        QUARTER_3,
        table(SWAPPED.replace("Measure | Actual | Target", "Indicator | Target | Actual")),
    )
    assert [(o.measure, o.value) for o in said.observations[2:]] == [
        ("target", 70.0),
        ("actual", 75.0),
    ]
