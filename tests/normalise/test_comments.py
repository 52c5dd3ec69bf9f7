"""Comments of a table and the indicator that each is about: layouts L1 and L14."""

from tests.normalise.papers import COUNCIL, QUARTER_3, findings, scorecard, table

EET = "Care leavers in education, employment or training (%)"
PLANS = "Children on a plan for more than 18 months in all"


def test_comment_and_action_columns() -> None:
    found = scorecard(f"""
Indicator | Q3 | Comments | Corrective Action
{EET} | 61% | Steady. | A fair in May.
{PLANS} | 3 | |""")
    read = [(c.kind, c.text, c.indicator, c.indicator_id) for c in found.comments]
    resolved = "care-leavers-education-employment-training-percent"
    assert read == [
        ("comment", "Steady.", EET, resolved),
        ("action", "A fair in May.", EET, resolved),
    ]


def test_a_comment_stands_beside_its_figures() -> None:
    found = scorecard(f"Indicator | Q3 | Target | Comments\n{EET} | 61% | 65% | Steady.")
    assert {o.reading.commentary for o in found.observations} == {"Steady."}


def test_a_narrative_names_its_indicators_line_by_line() -> None:
    found = findings(
        COUNCIL,
        QUARTER_3,
        table(f"""
Indicator | Q3 | Target
{EET} | 61% | 65%
{PLANS} | 3 | 0
Reds of concern: // {PLANS} // Two siblings wait for court. // {EET} // A fair is held. | < | <"""),
    )
    assert [(c.kind, c.indicator, c.text) for c in found.comments] == [
        ("narrative", PLANS, "Two siblings wait for court."),
        ("narrative", EET, "A fair is held."),
    ]


def test_where_a_comment_stands() -> None:
    found = scorecard(f"Indicator | Q3 | Comments\n{EET} | 61% | Steady.\n{PLANS} | 3 | Good.")
    assert [(c.table, c.row, c.col) for c in found.comments] == [(1, 1, 2), (1, 2, 2)]
