"""Tables of plain text whose columns are kept by spaces."""

import pytest

from extract import read
from schemas.document import Table

SCORECARD = """\
Example Council
Performance report: Quarter 3 2023/24

Indicator                                  Q2 23/24  Q3 23/24   Target RAG    DoT
-----------------------------------------  --------  --------   ------ -----  --------

CHILDREN

Number of children looked after                 331       339      N/A -      INCREASE
Percentage of referrals that were made            43%       52%      80% RED    NEGATIVE
  within 12 months of another
Percentage of reviews held in time              98%                95% GREEN  POSITIVE

ADULTS

Percentage of people with direct payments       36%       35%      40% AMBER  STABLE

Those who read this far may write to the council.
"""
WRAPPED_FIRST = """\
Measure                         2022/23   2023/24
Households in temporary
   accommodation                    210       226
Telephone calls abandoned           12%        9%
Homes let                            88        93
"""
COMMENTS = """\
Measure            Result   Comment
Bins missed           9     Two rounds were late because
                            of snow in January.
Calls answered      92%     More staff were trained.
Homes let            93     None
"""
FEW = """\
Name           Q1     Q2
Calls          81%    84%
Bins missed    9      7
"""


def rows(text: str) -> list[list[str]]:
    [table] = read(text.encode(), "a.txt").tables
    return of(table)


def of(table: Table) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for cell in table.cells:
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.values())


def test_a_scorecard_is_cut_at_its_columns() -> None:
    assert rows(SCORECARD) == [
        ["Indicator", "Q2 23/24", "Q3 23/24", "Target", "RAG", "DoT"],
        ["CHILDREN"],
        ["Number of children looked after", "331", "339", "N/A", "-", "INCREASE"],
        ["Percentage of referrals that were made within 12 months of another", "43%", "52%", "80%",
         "RED", "NEGATIVE"],
        ["Percentage of reviews held in time", "98%", "", "95%", "GREEN", "POSITIVE"],
        ["ADULTS"],
        ["Percentage of people with direct payments", "36%", "35%", "40%", "AMBER", "STABLE"],
    ]  # fmt: skip


def test_sections_stand_across_and_the_rest_is_prose() -> None:
    document = read(SCORECARD.encode(), "a.txt")
    assert [cell.col_span for cell in document.tables[0].cells if cell.text == "CHILDREN"] == [6]
    assert document.passages[-1].text == "Those who read this far may write to the council."
    assert [page for page in document.pages if page.words != page.placed] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            WRAPPED_FIRST,
            [["Measure", "2022/23", "2023/24"],
             ["Households in temporary accommodation", "210", "226"],
             ["Telephone calls abandoned", "12%", "9%"], ["Homes let", "88", "93"]],
        ),
        (
            COMMENTS,
            [["Measure", "Result", "Comment"],
             ["Bins missed", "9", "Two rounds were late because of snow in January."],
             ["Calls answered", "92%", "More staff were trained."], ["Homes let", "93", "None"]],
        ),
        (FEW, [["Name", "Q1", "Q2"], ["Calls", "81%", "84%"], ["Bins missed", "9", "7"]]),
    ],
)  # fmt: skip
def test_names_and_comments_over_lines_are_whole(text: str, expected: list[list[str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It rose.  It fell again.  Then 5 more came.\nThe council  met on  Monday.\nIt  ended.\n",
        "To:      The mayor\nFrom:    The clerk\nAbout:   The budget\n",
        "Name           Q1\nCalls          81%\n",
        "1.  The minutes were agreed.\n2.  The report was noted.\n3.  They met again in May.\n",
    ],
)
def test_prose_with_wide_spaces_is_no_table(text: str) -> None:
    assert read(text.encode(), "a.txt").tables == ()
