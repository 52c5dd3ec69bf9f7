import pytest

from extract import read
from schemas.document import Document, Passage


def page(body: str, head: str = "") -> Document:
    return read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "p")


def told(document: Document) -> list[tuple[str, int, str]]:
    return [(passage.kind, passage.level, passage.text) for passage in document.passages]


def codes(document: Document) -> list[str]:
    return [issue.code for issue in document.issues]


def test_headings_paragraphs_and_nested_lists() -> None:
    document = page(
        "<h1>Quarter 3</h1><p>Of 46 complaints,\n 4 were   upheld.</p>"
        "<ul><li>Early help<ul><li>Hubs</li></ul></li></ul><dl><dt>Rate</dt><dd>18%</dd></dl>"
    )
    assert told(document) == [
        ("heading", 1, "Quarter 3"),
        ("paragraph", 0, "Of 46 complaints, 4 were upheld."),
        ("item", 1, "Early help"),
        ("item", 2, "Hubs"),
        ("item", 1, "Rate: 18%"),
    ]


def test_a_short_bold_paragraph_is_a_heading_below_the_last() -> None:
    document = page(
        "<h2>Detail</h2><p><b>Green to celebrate:</b></p><p><b>Note</b> that 5 rose.</p>"
    )
    assert told(document)[1:] == [
        ("heading", 3, "Green to celebrate:"),
        ("paragraph", 0, "Note that 5 rose."),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><a href='/'>Home</a></nav>",
        "<header><a href='/'>Anytown Council</a></header>",
        "<footer>Contact us</footer>",
        "<div class='mgCookieBar'>This site uses cookies.</div>",
        "<div id='breadcrumb'>Home > Council</div>",
        "<a class='skip-link' href='#main'>Skip</a>",
        "<div role='search'><input value='x'>Search</div>",
        "<script>var x = 'words'</script><style>p{color:red}</style>",
        "<div style='display:none'>draft</div>",
        "<p hidden>draft</p>",
    ],
)
def test_the_site_around_the_content_is_left_out(furniture: str) -> None:
    document = page(furniture + "<h1>Report</h1>" + "<p>Ninety per cent were on time.</p>" * 5)
    assert [text for _, _, text in told(document)][:2] == [
        "Report",
        "Ninety per cent were on time.",
    ]
    assert document.pages[0].words == document.pages[0].placed


def test_content_stays_whatever_its_container_is_called() -> None:
    document = page("<div class='page-with-menu sidebar'><h1>Report</h1><p>81% of plans.</p></div>")
    assert [text for _, _, text in told(document)] == ["Report", "81% of plans."]


def test_header_and_footer_of_an_article_are_content() -> None:
    document = page("<article><header><h1>Report</h1></header><p>Text of it.</p></article>")
    assert told(document)[0] == ("heading", 1, "Report")


def test_hidden_text_is_left_out_and_told() -> None:
    document = page("<style>.x{display:none}</style><p>Seen</p><p class='x'>Not seen</p>")
    assert [text for _, _, text in told(document)] == ["Seen"]
    assert codes(document) == ["hidden_text"]


def test_title_date_and_links() -> None:
    document = page(
        "<main><p>Body of the page, <a href='https://elsewhere.example/'>linked</a>.</p></main>"
        "<footer><a href='https://www.anytown.gov.uk/x'>Anytown</a><a href='/y'>here</a></footer>",
        "<title> Q3 \n report </title><link rel='canonical' href='https://dem.anytown.gov.uk/1'>"
        "<meta property='article:published_time' content='2022-05-27T09:00:00Z'>",
    )
    assert document.title == "Q3 report"
    assert document.published == "2022-05-27"
    assert document.links == ("https://dem.anytown.gov.uk/1", "https://www.anytown.gov.uk/x")


def test_a_note_sign_cannot_pass_for_a_digit() -> None:
    assert told(page("<p>in 2018<sup>9</sup> and 5 m<sup>2</sup></p>"))[0][2] == "in 2018⁹ and 5 m²"


def test_a_layout_table_is_read_as_running_content() -> None:
    document = page(
        "<table role='presentation'><tr><td><h2>Left</h2><p>One two.</p></td>"
        "<td><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr>"
        "</table>"
    )
    assert [table.rows for table in document.tables] == [2]
    assert ("heading", 2, "Left") in told(document)


def test_nesting_of_any_depth_is_read() -> None:
    document = page("<div>" * 3000 + "<p>deep</p>" + "</div>" * 3000)
    assert told(document) == [("paragraph", 0, "deep")]


def test_a_page_without_words_has_no_text() -> None:
    assert page("<div></div>").status == "no_text"


def test_a_wrong_label_is_told() -> None:
    data = "<html><meta charset='utf-8'><body><p>£5 – six</p></body></html>".encode("cp1252")
    document = read(data, "p.html")
    assert isinstance(document.blocks[0], Passage)
    assert document.blocks[0].text == "£5 – six"
    assert codes(document) == ["encoding_guessed"]
