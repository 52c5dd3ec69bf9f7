from extract import read
from schemas.document import Document


def told(document: Document) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in document.passages]


def test_headings_paragraphs_and_bullets() -> None:
    document = read(
        b"Care leavers\n\nThere are 51% in work.\n\n- \xc2\xb7 Early help\n\xe2\x80\xa2 Adoption\n",
        "x",
    )
    assert told(document) == [
        ("heading", "Care leavers"),
        ("paragraph", "There are 51% in work."),
        ("item", "Early help"),
        ("item", "Adoption"),
    ]
    assert document.pages[0].words == document.pages[0].placed


def test_tabbed_lines_are_a_table_and_keep_their_positions() -> None:
    document = read(
        b"Scores\n\nName\tQ1\tQ2\t\nVisits\t\t85%\t\nPlans\t5\t6\t\n\nAfter.\n", "x.txt"
    )
    table = document.tables[0]
    assert (table.rows, table.columns, table.section) == (3, 3, "Scores")
    assert [cell.text for cell in table.cells if cell.row == 1] == ["Visits", "", "85%"]


def test_a_comment_between_tabbed_lines_stands_across_the_table() -> None:
    document = read(b"A\t1\t2\nCOMMENTS: well done.\nB\t3\t4\nCOMMENTS: also.\t\t\n", "x.txt")
    wide = [(cell.row, cell.col_span) for cell in document.tables[0].cells if cell.col_span > 1]
    assert wide == [(1, 3), (3, 3)]


def test_prose_after_a_table_is_not_part_of_it() -> None:
    document = read(b"A\t1\nB\t2\nThe figures above are provisional.\n", "x.txt")
    assert document.tables[0].rows == 2
    assert told(document) == [("paragraph", "The figures above are provisional.")]


def test_windows_text_without_a_label() -> None:
    document = read("Cost – £5 million in all.\r\n".encode("cp1252"), "x.txt")
    assert told(document) == [("paragraph", "Cost – £5 million in all.")]
    assert [issue.code for issue in document.issues] == ["encoding_guessed"]
