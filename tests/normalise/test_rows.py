"""Rows below the header: layouts L11 to L16 and L20 of the field guide."""

from normalise.bands import find_band
from normalise.columns import find_columns
from normalise.rows import Line, data_rows, read_lines
from tests.normalise.papers import COUNCIL, grid, paper

evidence = paper(COUNCIL).evidence


def lines(drawn: str) -> tuple[list[Line], list[str]]:
    table = grid(drawn)
    band = find_band(table, evidence)
    assert band is not None
    columns = find_columns(table, band, list(data_rows(table, band)), evidence)
    found, loose = read_lines(table, band, columns, evidence)
    return found, [cell.text for cell in loose]


def sections(drawn: str) -> list[tuple[str, str | None]]:
    return [(line.subject, line.section) for line in lines(drawn)[0]]


def test_section_rows_become_headings() -> None:
    drawn = """
Indicator | Target | Performance
CORPORATE HEALTH | < | <
Sickness per head | 8 | 9.1
Invoices paid on time (%) | 95 | 97
HOUSING | < | <
Re-let time of homes | 21 | 20"""
    assert sections(drawn) == [
        ("Sickness per head", "CORPORATE HEALTH"),
        ("Invoices paid on time (%)", "CORPORATE HEALTH"),
        ("Re-let time of homes", "HOUSING"),
    ]


def test_section_rows_whose_other_cells_are_empty() -> None:
    drawn = """
Indicator | Target | Performance
Lettings | |
Re-let time of homes | 21 | 20"""
    assert sections(drawn) == [("Re-let time of homes", "Lettings")]


def test_an_area_that_spans_its_rows() -> None:
    drawn = """
Area | Indicator | Q3
Early Help and Front Door | Contacts with a decision | 91%
^ | Re-referrals within 12 months | 22%
Child protection | Core groups in time | 84%
^ | Reviews in time | 97%"""
    assert [section for _, section in sections(drawn)] == [
        *["Early Help and Front Door"] * 2,
        *["Child protection"] * 2,
    ]


def test_an_area_printed_once_stands_for_the_rows_below() -> None:
    drawn = """
Area | Indicator | Q3
Early Help | Contacts with a decision | 91%
 | Re-referrals within 12 months | 22%
Child protection | Core groups in time | 84%"""
    assert [section for _, section in sections(drawn)] == [
        "Early Help",
        "Early Help",
        "Child protection",
    ]


def test_comment_rows_belong_to_the_indicator_above() -> None:
    drawn = """
Indicator | Target | Latest
% of plans for a second time | 20 | 23
COMMENTS: 23 of 112, down from 26. ACTIONS: A panel meets. | < | <
Care proceedings (weeks) | 26 | 31"""
    found, loose = lines(drawn)
    assert [line.subject for line in found] == [
        "% of plans for a second time",
        "Care proceedings (weeks)",
    ]
    assert [note.text[:9] for note in found[0].notes] == ["COMMENTS:"]
    assert (found[1].notes, loose) == ([], [])


def test_a_long_sentence_across_the_table_is_no_heading() -> None:
    drawn = """
Indicator | Target | Latest
Care leavers in touch | 95 | 92
The figure fell because two young people have moved abroad and have not yet replied to us | < | <
Pathway plans up to date | 90 | 81"""
    found, _ = lines(drawn)
    assert len(found[0].notes) == 1
    assert found[1].section is None


def test_a_note_above_the_first_indicator_is_loose() -> None:
    drawn = """
Indicator | Target | Latest
All figures are provisional until the census is published. | < | <
Pathway plans up to date | 90 | 81"""
    assert lines(drawn)[1] == ["All figures are provisional until the census is published."]


def test_headers_printed_again_are_no_rows() -> None:
    drawn = """
Indicator | Target | Latest
Care leavers in touch | 95 | 92
Indicator | Target | Latest
Pathway plans up to date | 90 | 81"""
    assert [line.subject for line in lines(drawn)[0]] == [
        "Care leavers in touch",
        "Pathway plans up to date",
    ]


def test_a_name_over_two_rows_answers_for_both() -> None:
    drawn = """
Indicator | Type | Q3
Complaints received | Stage 1 | 55
^ | Stage 2 | 12"""
    assert [line.subject for line in lines(drawn)[0]] == ["Complaints received"] * 2
