"""Cards and key/value blocks: field guide, layouts L7 and L8, and tiles of dashboards."""

import pytest

from normalise.labelled import Labelled, Labels
from tests.normalise.papers import COUNCIL, QUARTER_3, codes, figures, findings, paper, table

LABELS = Labels(paper(COUNCIL, QUARTER_3).evidence)
NAME = "Care leavers in suitable accommodation (%)"
Q3, Q2, YEAR = "2021-22 Q3", "2021-22 Q2", "2021-22"


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Actual 92.1% Target 95% ▲",
         [("Actual", "92.1%"), ("Target", "95%"), ("Direction of travel", "▲")]),
        ("Latest: 14.9% / Target: 15%, Floor: 20% / Previous: 15.2% (Amber)",
         [("Latest", "14.9%"), ("Target", "15%"), ("Floor", "20%"), ("Previous", "15.2%")]),
        ("Latest: 14.9% (Green)", [("Latest", "14.9%"), ("RAG", "Green")]),
        ("Target: 95%", [("Target", "95%")]),
        ("Target: 95% Red", [("Target", "95%"), ("RAG", "Red")]),
        ("Actual: 95% On target", [("Actual", "95%"), ("RAG", "On target")]),
        ("Target 95%", [("Target", "95%")]),
        ("Q3 actual: 71% | Target 2021/22: 75%", [("Q3 actual", "71%"), ("Target 2021/22", "75%")]),
        ("Status: On target Previous: 85%", [("Status", "On target"), ("Previous", "85%")]),
        ("Performance 2023", []),
        ("Performance has improved since 2023 by 5 per cent.", []),
        ("The latest figure of 71% is a 5% reduction.", []),
        ("Actual Target", []),
        ("Comments: the team is short of 3 staff", []),
    ],
)  # fmt: skip
def test_labelled_figures_of_a_line(printed, parts):
    assert LABELS.parts(printed) == [Labelled(*part) for part in parts]


KENT = f"""
{NAME} | AMBER {{fill #ffb000}}
Latest: 94.5% Target: 95% // More settled homes were found, and fewer moves were made. | <
"""
STACKED = f"""
{NAME} | <
94.5% | <
Actual | <
95% | <
Target | <
Amber | <
"""
COLUMNS = f"""
{NAME} | < | <
Actual | Target | Status
94.5% | 95% | {{shape circle #ffb000}}
"""
ABOVE = f"""
{NAME} | <
Actual | Target
94.5% | 95%
Amber | {{glyph ▲}}
"""
PAIRS = """
Actual | 94.5%
Target | 95%
RAG | Amber
"""


@pytest.mark.parametrize(
    ("heading", "drawn", "method"),
    [
        ("# Children", KENT, "rules"),
        ("# Children", STACKED, "card"),
        ("# Children", COLUMNS, "card"),
        ("# Children", ABOVE, "card"),
        (f"# {NAME}", PAIRS, "html"),
        (f"# 3. {NAME}", PAIRS, "html"),
        ("# Children", f"Measure | {NAME}{PAIRS}", "html"),
        ("# Children", f"Actual: | 94.5% | Target: | 95%\nRAG | Amber | Measure | {NAME}", "rules"),
    ],
)
def test_a_card_says_what_a_row_of_a_table_would(heading, drawn, method):
    found = findings(COUNCIL, QUARTER_3, heading, table(drawn, method=method, section=heading[2:]))
    assert figures(found) == [(NAME, Q3, "actual", 94.5), (NAME, Q3, "target", 95.0)]
    assert found.observations[0].rag == "amber"
    assert found.observations[0].direction_of_travel in (None, "up")
    assert found.observations[0].indicator_id is not None


def test_a_figure_of_a_card_leads_back_to_its_own_cell():
    found = findings(COUNCIL, QUARTER_3, table(KENT, method="rules"))
    places = [(o.reading.table, o.reading.row, o.reading.col) for o in found.observations]
    assert places == [(1, 1, 0), (1, 1, 0)]
    assert len({o.reading.position for o in found.observations}) == 2
    [comment] = found.comments
    assert (comment.row, comment.col) == (1, 0)
    assert comment.text == "More settled homes were found, and fewer moves were made."


def test_cards_that_a_page_break_joined_are_two():
    other = KENT.replace(NAME, "Long term CLA (%)").replace("94.5", "61").replace("95%", "69%")
    found = findings(COUNCIL, QUARTER_3, table(KENT + other.strip("\n"), method="rules"))
    assert figures(found) == [
        (NAME, Q3, "actual", 94.5),
        (NAME, Q3, "target", 95.0),
        ("Long term CLA (%)", Q3, "actual", 61.0),
        ("Long term CLA (%)", Q3, "target", 69.0),
    ]


def test_paragraphs_below_a_block_are_its_comments_and_no_prose():
    block = table("Latest (Dec 2021) | 94.5%\nTarget | 95%\nEngland | 90%", section=NAME)
    said = "COMMENTS: Up from 90%. ACTIONS: Homes are sought."
    found = findings(COUNCIL, QUARTER_3, f"# {NAME}", block, said, "# Next")
    assert figures(found) == [
        (NAME, "2021-12", "actual", 94.5),
        (NAME, "2021-12", "target", 95.0),
        (NAME, "unknown", "comparator", 90.0),
    ]
    assert [(c.kind, c.text, c.passage) for c in found.comments] == [
        ("comment", "Up from 90%.", 5),
        ("action", "Homes are sought.", 5),
    ]


@pytest.mark.parametrize(
    ("drawn", "section", "measures"),
    [
        ("Q3 2021/22 | 94.5%\nActual 2020/21 | 90%\nTarget | 95%\nEngland | 88%", NAME,
         [(Q3, "actual", 94.5), ("2020-21", "actual", 90.0), (Q3, "target", 95.0),
          ("unknown", "comparator", 88.0)]),
        (f"{NAME} | <\n94.5% | <", None, [(Q3, "actual", 94.5)]),
    ],
)  # fmt: skip
def test_periods_and_areas_may_be_labels(drawn, section, measures):
    method = "html" if section else "card"
    found = findings(COUNCIL, QUARTER_3, table(drawn, section=section, method=method))
    assert [(o.period.label, o.measure, o.value) for o in found.observations] == measures


@pytest.mark.parametrize(
    ("drawn", "section"),
    [
        ("Measures on target | <\n17 | <", None),
        ("Green | <\n17 | <", None),
        ("Visitors today | <\n412 | <", None),
        ("Nobody knows this | <\n12 | <\n15 | <", None),
        ("2021/22 | <\nActual: 12 Target: 15 | <", None),
        ("Budget | £5m\nForecast | £6m\nVariance | £1m", "Adult social care"),
        (f"{NAME} | <\n94.5% | <\nstray | <", None),
        (PAIRS, None),
    ],
)
def test_what_is_not_understood_is_an_issue_and_no_figure(drawn, section):
    method = "html" if drawn == PAIRS or section else "card"
    found = findings(COUNCIL, QUARTER_3, table(drawn, method=method, section=section))
    assert figures(found) == []
    assert "card_not_read" in codes(found)


@pytest.mark.parametrize(
    "drawn",
    [
        "Measure | Value\nCalls answered | 81%\nBins missed | 9",
        "Local authority | Rate\nDarlington | 81\nEngland | 79",
        "Year | Actual | Target\n2019/20 | 5 | 6\n2020/21 | 7 | 8",
    ],
)
def test_a_table_is_no_card(drawn):
    found = findings(COUNCIL, QUARTER_3, table(drawn, section=NAME))
    assert "card_not_read" not in codes(found)
