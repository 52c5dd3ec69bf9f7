import pytest

from extract.lines import joined


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Percentage of", "children"], "Percentage of children"),
        (["Re-", "offending"], "Re-offending"),
        (["Child -", "Protection"], "Child - Protection"),
        (["Unaccompanied Asylum-", "Seeking"], "Unaccompanied Asylum- Seeking"),
        (["2013–", "14"], "2013–14"),
        (["11,75", "5"], "11,755"),
        (["1,234,", "567"], "1,234,567"),
        (["11,755", "5"], "11,755 5"),
        (["351", "%"], "351%"),
        (["65", "69"], "65 69"),
    ],
)
def test_lines_run_on_as_they_are_read(lines: list[str], text: str) -> None:
    assert joined(lines) == text
