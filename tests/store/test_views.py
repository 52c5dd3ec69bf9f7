"""The views have the columns that were promised, and say what they should."""

import pytest

from schemas import period
from schemas.findings import Comment, Suggestion, Unresolved
from schemas.issues import Issue
from store.stubs import stub
from store.views import VIEWS

PROMISED = {
    "observation_flat": (
        "observation_id document_id document_path reporting_authority_code reporting_authority "
        "area_code area_name indicator_id indicator_name indicator_raw section period_label "
        "period_start period_end period_basis measure value value_text unit rag "
        "direction_of_travel polarity frequency obs_status page table_number row col bbox origin "
        "commentary confidence how"
    ),
    "commentary_flat": (
        "document_path reporting_authority indicator_id indicator_raw kind text page"
    ),
    "comparison": (
        "indicator_id indicator_name area_code area_name period_label period_start period_end "
        "period_basis value value_text unit target gap_to_target rag"
    ),
    "neighbour_comparison": (
        "edition indicator_id indicator_name period_label period_start period_end period_basis "
        "area_code area_name value unit rank neighbour_code neighbour_name neighbour_value"
    ),
    "unresolved": "indicator_raw times_seen documents suggestion_1 suggestion_2 suggestion_3 stub",
    "issue_summary": "code severity title issues documents hint",
    "provenance": "observation_id document_id document_path sha256 page bbox",
    "coverage": "reporting_authority_code reporting_authority indicator_id indicator_name",
    "conflict": "indicator_id indicator_raw area_code period_label period_basis measure unit",
}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_begins_with_the_columns_promised(view, keep, paper, ask):
    promised = PROMISED[view.name].split()
    found = ask(keep(paper("a.pdf")), f"SELECT name FROM pragma_table_info('{view.name}')")
    assert [row["name"] for row in found] == list(view.columns)
    assert list(view.columns[: len(promised)]) == promised


def test_observation_flat_has_exactly_the_columns_promised():
    (flat,) = [view for view in VIEWS if view.name == "observation_flat"]
    assert " ".join(flat.columns) == PROMISED["observation_flat"]


def test_a_figure_carries_its_names_and_its_place(keep, paper, figure, ask):
    (row,) = ask(keep(paper("a.pdf", figure(41.2))), "SELECT * FROM observation_flat")
    assert row["reporting_authority"] == row["area_name"] == "Darlington"
    assert row["indicator_name"].startswith("Household waste")
    assert (row["period_label"], row["period_start"]) == ("2021-22 Q3", "2021-10-01")
    assert row["observation_id"] == f"{row['document_id']}:t1:r1:c1:0"


def test_provenance_leads_to_the_printed_cell(keep, paper, figure, ask):
    (row,) = ask(keep(paper("a.pdf", figure(41.2, row=2, col=3))), "SELECT * FROM provenance")
    assert (row["cell_text"], row["value_text"], row["method"]) == ("r2c3", "41.2%", "rules")


@pytest.mark.parametrize(
    ("polarity", "target", "gap"),
    [(None, 40.0, 1.2), ("higher", 40.0, 1.2), ("lower", 40.0, -1.2), (None, None, None)],
)
def test_a_gap_to_target_is_positive_where_it_is_better(
    polarity, target, gap, keep, paper, figure, ask
):
    figures = [figure(41.2, polarity=polarity)]
    if target is not None:
        figures.append(figure(target, col=2, measure="target"))
    (row,) = ask(keep(paper("a.pdf", *figures)), "SELECT * FROM comparison")
    assert (row["value"], row["target"], row["gap_to_target"]) == (41.2, target, gap)


def test_the_target_of_the_same_row_comes_before_others(keep, paper, figure, ask):
    targets = [figure(50.0, row=3, measure="target"), figure(40.0, col=2, measure="target")]
    (row,) = ask(keep(paper("a.pdf", *targets, figure(41.2))), "SELECT * FROM comparison")
    assert row["target"] == 40.0


def test_the_latest_publication_wins(keep, paper, figure, ask):
    first = paper("a.pdf", figure(41.2), published="2022-02-01")
    revised = paper("b.pdf", figure(43.0), published="2022-05-01")
    (row,) = ask(keep(revised, first), "SELECT * FROM comparison")
    assert (row["value"], row["publications"], row["document_path"]) == (43.0, 2, "b.pdf")


def test_a_later_paper_without_a_date_goes_by_its_period(keep, paper, figure, ask):
    dated = paper(
        "old.pdf", figure(40.0), published="2022-02-01", report_period=period.quarter(2021, 3)
    )
    undated = paper("a_new.pdf", figure(45.0), report_period=period.quarter(2022, 3))
    (row,) = ask(keep(dated, undated), "SELECT * FROM comparison")
    assert (row["value"], row["document_path"]) == (45.0, "a_new.pdf")


def test_a_rolling_figure_has_the_target_of_its_row(keep, paper, figure, ask):
    rolling = period.rolling_12_months(period.last_day(2021, 12))
    figures = (figure(41.2, period=rolling), figure(40.0, col=2, measure="target"))
    (row,) = ask(keep(paper("a.pdf", *figures)), "SELECT * FROM comparison")
    assert (row["target"], row["gap_to_target"]) == (40.0, 1.2)


def test_a_quarter_never_stands_for_a_rolling_year(keep, paper, figure, ask):
    rolling = period.rolling_12_months(period.last_day(2021, 12))
    papers = paper("a.pdf", figure(41.2), figure(44.0, col=2, period=rolling))
    rows = ask(keep(papers), "SELECT period_basis, value FROM comparison ORDER BY value")
    assert [(row["period_basis"], row["value"]) for row in rows] == [
        ("quarter", 41.2),
        ("rolling_12_months", 44.0),
    ]


@pytest.mark.parametrize(
    "doubt",
    [
        {"indicator_id": None},
        {"period": period.UNKNOWN},
        {"area_code": None},
        {"measure": "comparator"},
        {"measure": "count"},
    ],
)
def test_what_cannot_be_compared_is_left_out(doubt, keep, paper, figure, ask):
    assert ask(keep(paper("a.pdf", figure(41.2, **doubt))), "SELECT * FROM comparison") == []


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [("71%", "71.4%", False), ("71%", "72%", True), ("71.4%", "71.5%", True), ("0%", "1%", True)],
)
def test_a_conflict_is_more_than_rounding(first, second, differ, keep, paper, figure, ask):
    one = paper("a.pdf", figure(float(first[:-1]), printed=first))
    two = paper("b.pdf", figure(float(second[:-1]), printed=second))
    assert bool(ask(keep(one, two), "SELECT * FROM conflict")) is differ


def test_unresolved_names_conflict_only_within_a_section(keep, paper, figure, ask):
    def total(value, row, section):
        return figure(value, row=row, raw="Total", indicator_id=None, section=section)

    apart = paper("a.pdf", total(1.0, 1, "Homes"), total(2.0, 2, "Roads"))
    assert ask(keep(apart), "SELECT * FROM conflict") == []
    together = paper("a.pdf", total(1.0, 1, "Homes"), total(2.0, 2, "Homes"))
    (row,) = ask(keep(together), "SELECT * FROM conflict")
    assert (row["first_value"], row["second_value"]) == (1.0, 2.0)


def test_a_part_is_never_shown_as_the_whole(keep, paper, figure, ask):
    parts = [figure(44.0, raw="Bins", part=True), figure(2.0, raw="Boxes", part=True, col=2)]
    path = keep(paper("a.pdf", *parts, figure(46.0, raw="Total", row=2)))
    assert [row["value"] for row in ask(path, "SELECT value FROM comparison")] == [46.0]
    assert ask(path, "SELECT * FROM conflict") == []


def test_coverage_counts_what_there_is(keep, paper, figure, ask):
    figures = (figure(41.2), figure(40.0, col=2, measure="target"))
    (row,) = ask(keep(paper("a.pdf", *figures)), "SELECT * FROM coverage")
    assert (row["actuals"], row["targets"], row["observations"], row["documents"]) == (1, 1, 2, 1)


def test_an_unresolved_name_comes_with_suggestions_and_a_stub(keep, paper, figure, ask):
    name = "% of bins: collected"
    near = (Suggestion("waste-a", 80, "unit"), Suggestion("waste-b", 90, "number"))
    figures = [figure(1.0, raw=name, indicator_id=None), figure(2.0, raw=name, indicator_id=None)]
    made = paper("a.pdf", *figures, unresolved=(Unresolved(name, near),))
    (row,) = ask(keep(made), "SELECT * FROM unresolved")
    assert (row["times_seen"], row["documents"]) == (2, 1)
    assert (row["suggestion_1"], row["suggestion_2"]) == ("waste-b", "waste-a")
    assert row["stub"].splitlines()[1:4] == [
        "percent-of-bins-collected:",
        '  name: "% of bins: collected"',
        '  definition: ""',
    ]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("% of bins", "percent-of-bins"),
        (
            "Number of households whose bins were missed on more than one collection day running",
            "number-of-households-whose-bins-were-missed-on-more-than-one",
        ),
        ("x" * 70, "x" * 60),
        ("***", "unnamed"),
    ],
)
def test_a_stub_has_an_id_of_whole_words(name, made):
    assert stub(Unresolved(name), "percent").startswith(f"{made}:\n")


def test_commentary_and_issues_are_listed(keep, paper, ask):
    said = Comment("action", "Collect more.", 1, "Recycling", passage=1)
    path = keep(paper("a.pdf", comments=(said,), issues=(Issue("no_text", "Page 2.", 2),)))
    (comment,) = ask(path, "SELECT * FROM commentary_flat")
    assert (comment["kind"], comment["text"]) == ("action", "Collect more.")
    (issue,) = ask(path, "SELECT * FROM issue_summary")
    assert (issue["code"], issue["issues"], issue["documents"]) == ("no_text", 1, 1)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("search_passage", "recycle"),
        ("search_indicator", "composting"),
        ("search_commentary", "collections"),
    ],
)
def test_words_can_be_searched(table, words, keep, paper, ask):
    said = Comment("comment", "Collection was late.", 1, passage=1)
    path = keep(paper("a.pdf", comments=(said,)))
    assert ask(path, f"SELECT * FROM {table} WHERE {table} MATCH '{words}'")


def test_what_a_later_run_says_is_found_and_what_it_no_longer_says_is_not(keep, paper, ask):
    late = Comment("comment", "Collection was late.", 1, passage=1)
    better = Comment("comment", "Crews are complete.", 1, passage=1)
    found = "SELECT text FROM search_commentary WHERE search_commentary MATCH '{}'"
    keep(paper("a.pdf", comments=(late,)), paper("b.pdf", comments=(late,)))
    path = keep(paper("b.pdf", comments=(better,)))
    assert [row["text"] for row in ask(path, found.format("late"))] == [late.text]
    assert [row["text"] for row in ask(path, found.format("crews"))] == [better.text]
    assert len(ask(path, "SELECT * FROM search_passage")) == 2


def test_a_figure_beside_its_neighbours(keep, paper, figure, ask):
    """Darlington's figure beside that of the council most like it, in the edition of 2025."""
    own = figure(41.2)
    likest = (
        "SELECT neighbour_code AS code FROM statistical_neighbour "
        "WHERE authority_code = 'E06000005' AND edition = '2025-05' AND rank = 1"
    )
    code = ask(keep(paper("a.pdf", own)), likest)[0]["code"]
    other = figure(38.5, row=2, area_code=code)
    rows = ask(
        keep(paper("b.pdf", own, other)),
        "SELECT value, rank, neighbour_code, neighbour_value FROM neighbour_comparison "
        "WHERE area_code = 'E06000005' AND edition = '2025-05'",
    )
    assert rows == [{"value": 41.2, "rank": 1, "neighbour_code": code, "neighbour_value": 38.5}]
