from reportlab.pdfgen.canvas import Canvas

from tests.extract.paper import HEIGHT, drawn, ruled, text

PROSE = "Ninety per cent of plans were reviewed on time in the quarter, above the target of"


def test_headings_paragraphs_and_bullets() -> None:
    def page(canvas: Canvas) -> None:
        text(canvas, 60, 60, "Performance report", size=18, bold=True)
        text(canvas, 60, 100, "Early help", size=12, bold=True)
        text(canvas, 60, 120, PROSE)
        text(canvas, 60, 132, "eighty per cent.")
        text(canvas, 60, 156, "\u2022")
        text(canvas, 76, 156, "Fewer than ten children waited in the whole of the year, which is")
        text(canvas, 76, 168, "better than before.")

    assert [(p.kind, p.level, p.text) for p in drawn(page).passages] == [
        ("heading", 1, "Performance report"),
        ("heading", 2, "Early help"),
        ("paragraph", 0, f"{PROSE} eighty per cent."),
        (
            "item",
            1,
            "Fewer than ten children waited in the whole of the year, which is better than before.",
        ),
    ]


def test_running_headers_and_footers_stand_aside() -> None:
    def page(number: int):  # noqa: ANN202
        def draw(canvas: Canvas) -> None:
            text(canvas, 60, 20, "Anytown Council")
            text(canvas, 60, 200 + 30 * number, f"Paragraph of page {number} only.")
            text(canvas, 60, 800, f"{number} of 3")

        return draw

    passages = drawn(page(1), page(2), page(3)).passages
    assert [passage.kind for passage in passages] == ["header", "paragraph", "footer"] * 3


def test_a_paragraph_goes_on_over_the_page() -> None:
    def first(canvas: Canvas) -> None:
        text(canvas, 60, 760, PROSE)
        text(canvas, 60, 810, "1")

    def second(canvas: Canvas) -> None:
        text(canvas, 60, 60, "eighty per cent.")
        text(canvas, 60, 810, "2")

    document = drawn(first, second)
    told = [passage.text for passage in document.passages if passage.kind == "paragraph"]
    assert told == [f"{PROSE} eighty per cent."]
    assert all(page.words == page.placed for page in document.pages)


def test_two_columns_are_read_one_after_the_other() -> None:
    def page(canvas: Canvas) -> None:
        text(canvas, 60, 60, "A heading that runs across both of the columns of the page", size=14)
        for line in range(8):
            text(canvas, 60, 100 + 12 * line, "left words that fill the whole of their column")
            text(canvas, 320, 100 + 12 * line, "right words that fill the whole of their column")

    texts = [passage.text for passage in drawn(page).passages]
    assert [words.count("left") for words in texts] == [0, 8, 0]
    assert [words.count("right") for words in texts] == [0, 0, 8]


def test_doubled_bold_and_ligatures() -> None:
    def page(canvas: Canvas) -> None:
        for nudge in (0, 0.3):
            text(canvas, 60 + nudge, 60, "Total 1,234 issued")

    assert [passage.text for passage in drawn(page).passages] == ["Total 1,234 issued"]


def test_invisible_and_off_page_words_are_left_out() -> None:
    def page(canvas: Canvas) -> None:
        text(canvas, 60, 60, "Seen")
        text(canvas, 700, 60, "Beside")
        words = canvas.beginText(60, HEIGHT - 200)
        words.setTextRenderMode(3)
        words.textLine("Unpainted")
        canvas.drawText(words)

    document = drawn(page)
    assert [passage.text for passage in document.passages] == ["Seen"]
    assert [issue.code for issue in document.issues] == ["hidden_text"]


def test_a_caption_and_the_heading_above_belong_to_a_table() -> None:
    def page(canvas: Canvas) -> None:
        text(canvas, 60, 60, "Complaints", size=16, bold=True)
        text(canvas, 60, 90, "Table 3: complaints by year")
        ruled(canvas, 110, [["Year", "Total"], ["2017/18", "27"]])
        text(canvas, 60, 180, "After the table there is more to say about all of it.")

    table = drawn(page).tables[0]
    assert (table.caption, table.section) == ("Table 3: complaints by year", "Complaints")
