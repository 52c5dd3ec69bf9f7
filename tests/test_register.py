"""Every code of the register is raised by something that really comes in, told here by example."""

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

import extract
import pipeline
from extract import Pagewise
from extract.assemble import assembled
from extract.pdf import Leaf
from normalise.prose.passages import Passages
from runner.box import Ending
from runner.files import sketch_of
from runner.reading import findings_of
from schemas.document import Source
from schemas.findings import Findings
from schemas.issues import REGISTER
from tests.extract.paper import pdf_of, text
from tests.normalise.papers import findings, scorecard, table

EET = "Care leavers in education, employment or training (%)"
HEADED = "# Darlington Borough Council performance report Quarter 3 2021/22"
interpret_module = sys.modules["normalise.interpret"]
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "reports"
SOURCE = Source("0" * 64, "a.pdf", "application/pdf", 1)
PAPER = "<html><title>Darlington Borough Council</title><table><tr><th>Indicator<th>2021/22</tr>"
ROW = "<tr><td>Recycling<td>41%</tr></table>"


def of_run(*files: tuple[str, bytes], then: Callable[[Path], object] | None = None) -> set[str]:
    """The codes in the database after a run, and another after `then`."""
    folder = Path("reports")
    folder.mkdir()
    (folder / "good.html").write_text(PAPER + ROW)
    for name, content in files:
        (folder / name).write_bytes(content)
    pipeline.main(["reports", "--jobs", "1"])
    if then is not None:
        then(folder)
        pipeline.main(["reports", "--jobs", "1"])
    with sqlite3.connect("performance.sqlite") as connection:
        return {code for (code,) in connection.execute("SELECT code FROM issue")}


def of_box(status: str) -> set[str]:
    """What is made of a box that ends so."""
    return of_findings(findings_of(SOURCE, Ending(status, message="x")))


def of_findings(found: Findings) -> set[str]:
    return {issue.code for issue in (*found.document.issues, *found.issues)}


def of_bytes(data: bytes, name: str = "a.pdf", pagewise: Pagewise | None = None) -> set[str]:
    return {issue.code for issue in extract.read(data, name, pagewise).issues}


def of_html(content: str) -> set[str]:
    return of_bytes(content.encode(), "a.html")


def of_pdf(draw: Callable[..., object], **options: object) -> set[str]:
    return of_bytes(pdf_of(draw, **options))


def two_pages() -> bytes:
    def draw(canvas):
        text(canvas, 60, 60, "First page")
        canvas.showPage()
        text(canvas, 60, 60, "Second page")

    return pdf_of(draw)


def without_last_stream(data: bytes) -> bytes:
    return data[: data.rindex(b"obj", 0, data.rindex(b"endstream")) + 5]


def line(words: str) -> Callable[..., object]:
    return lambda canvas: text(canvas, 60, 60, words)


def aslant(canvas) -> None:
    line("Straight")(canvas)
    canvas.rotate(30)
    text(canvas, 300, 300, "DRAFT")


def gibberish(canvas) -> None:
    """Letters of a font that has codes of its own."""
    for number in range(10):
        text(canvas, 60, 60 + 20 * number, "Lfwf qrl spmlsfp mg vmbh jh wkh txduwhu")


def scribble(canvas) -> None:
    """More rules than a table can have."""
    text(canvas, 60, 60, "A plan of the town")
    for number in range(11_000):
        canvas.line(number % 500, number % 700 + 0.1, number % 500, number % 700 + 40)
        canvas.line(number % 500, number % 700, number % 500 + 40, number % 700)


def invisible(canvas) -> None:
    line("Seen")(canvas)
    canvas.setFillGray(1)
    text(canvas, 60, 90, "Not seen")


EXAMPLES: dict[str, Callable[[], set[str]]] = {
    "not_read": lambda: of_run(("figures.csv", b"a,b\n")),
    "empty": lambda: of_run(("a.pdf", b"")),
    "duplicate": lambda: of_run(("good copy.html", (PAPER + ROW).encode())),
    "left_folder": lambda: of_run(
        ("a.html", b"<html><p>A</p>"), then=lambda folder: (folder / "a.html").unlink()
    ),
    "timeout": lambda: of_box("timeout"),
    "memory_limit": lambda: of_box("memory_limit"),
    "crashed": lambda: of_box("crashed"),
    "too_large": lambda: of_bytes(pdf_of(line("x")), pagewise=Pagewise(most_pages=0)),
    "wrong_type": lambda: of_bytes(b"PK\x03\x04"),
    "misnamed": lambda: of_bytes((PAPER + ROW).encode(), "a.pdf"),
    "corrupt": lambda: of_bytes(b"%PDF-1.7\n"),
    "repaired": lambda: of_bytes(pdf_of(line("x")).partition(b"xref\n0")[0]),
    "restricted": lambda: of_pdf(
        line("x"), encrypt=StandardEncryption("", ownerPassword="secret", canCopy=0)
    ),
    "password_required": lambda: of_pdf(line("x"), encrypt=StandardEncryption("secret")),
    "no_text": lambda: of_pdf(lambda canvas: None),
    "encoding_guessed": lambda: of_bytes("<html><p>£1</p>".encode("cp1252"), "a.html"),
    "span_limited": lambda: of_html("<table><tr><td colspan=100000>a<td>b</tr></table>"),
    "hidden_text": lambda: of_html("<html><p hidden>x</p><p>y</p>"),
    "table_unreadable": lambda: of_pdf(scribble),
    "unknown_authority": lambda: of_findings(findings("Recycling was good.")),
    "unresolved_indicator": lambda: of_findings(
        scorecard("Indicator | 2017/18\nMoons counted (%) | 71%")
    ),
    "unknown_header": lambda: of_findings(
        scorecard("Indicator | 2017/18 | Zorb\nRecycling (%) | 71% | 12")
    ),
    "not_a_scorecard": lambda: of_findings(scorecard("Name | Room\nAnn | Blue\nBob | Red")),
    "several_figures": lambda: of_findings(
        scorecard("Indicator | Target | 2017/18\nApplications in time | 60% in 13 weeks | 71%")
    ),
    "unreadable": lambda: {getattr(sketch_of(Path("gone.pdf")), "code", "")},
    "page_unreadable": lambda: of_bytes(without_last_stream(two_pages())),
    "garbled_text": lambda: of_pdf(gibberish),
    "words_unplaced": lambda: {
        issue.code
        for issue in assembled(SOURCE, None, [Leaf(1, words=3, pieces=())], expected=1).issues
    },
    "header_repeated": lambda: of_bytes((FIXTURES / "east-riding-word.pdf").read_bytes()),
    "table_continued": lambda: of_bytes((FIXTURES / "east-riding-word.pdf").read_bytes()),
    "authority_doubted": lambda: of_findings(findings("Officers visited Darlington.")),
    "unknown_report_period": lambda: of_findings(findings("Recycling was good.")),
    "header_missing": lambda: of_findings(
        findings(table("a | 1 | 2 | 3\nb | 4 | 5 | 6\nc | 7 | 8 | 9\nd | 3 | 4 | 5"))
    ),
    "unclaimed_figure": lambda: of_findings(
        scorecard("Indicator | 2017/18\nRecycling (%) | 71%\n | 12%")
    ),
    "metadata_row": lambda: of_run(("metadata.csv", b"path,authority\nb.html,Leeds\n")),
    "metadata_authority": lambda: of_run(("metadata.csv", b"path,authority\ngood.html,Camelot\n")),
    "aslant_text": lambda: of_pdf(aslant),
    "site_furniture": lambda: of_html(
        "<html><nav><a href='/'>Home</a><a href='/news'>News</a></nav><main><p>A paper.</p></main>"
    ),
    "card_not_read": lambda: of_findings(
        findings(table("Nobody knows this | <\n12 | <\n15 | <", method="card"))
    ),
    "count_of_indicators": lambda: of_findings(
        scorecard(
            f"Indicator | Q3 | Target\nNumber of indicators rated Green | 17 | 30\n{EET} | 45 | 50"
        )
    ),
    "decimal_comma": lambda: of_findings(scorecard(f"Indicator | Q3\n{EET} | 14,3%")),
    "figures_conflict": lambda: of_findings(
        findings(
            HEADED, table(f"Indicator | Q3\n{EET} | 41%"), table(f"Indicator | Q3\n{EET} | 45%")
        )
    ),
    "fraction_disagrees": lambda: of_findings(
        scorecard("Indicator | Q3\nReviews in time (%) | 82.1% (38 of 46)")
    ),
    "period_conflict": lambda: of_findings(
        scorecard("Indicator | Q3 | Target\nHousehold waste recycled (%) (Q2 2021/22) | 45 | 50")
    ),
    "polarity_conflict": lambda: of_findings(
        scorecard(f"Indicator | Good is | Q3 2021/22\n{EET} | Lower is better | 43.0%")
    ),
    "series_jumps": lambda: of_findings(
        scorecard(f"Indicator | Q1 | Q2 | Q3\n{EET} | 41.2 | 42.5 | 408")
    ),
    "legend_conflict": lambda: of_findings(findings(HEADED, "Key: A = Achieved, A = At risk")),
    "legend_disagrees": lambda: of_findings(
        findings(
            HEADED,
            "Key: Green – on target; Amber – within 5% of target",
            table(f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 40 | 50 | Amber | High"),
        )
    ),
    "status_disagrees": lambda: of_findings(
        scorecard(f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 60 | 50 | Red | High")
    ),
    "status_unplaced": lambda: of_findings(
        findings(
            HEADED,
            table(
                "Indicator | Latest RAG | Previous RAG | DoT\n"
                f"{EET} | Red | Green | ↓\nHomes re-let within 20 days (%) | Green | Green | ↑"
            ),
            table(f"Indicator | Q2 | Q3 | Target\n{EET} | 41 | 42 | 50"),
        )
    ),
    "total_disagrees": lambda: of_findings(
        scorecard(
            "Number of children by age | Q3\nUnder 5 years old | 30\nAged 5 to 9 | 40\nTotal | 75"
        )
    ),
    "change_disagrees": lambda: of_findings(
        findings(
            "# Darlington Borough Council performance report Quarter 3 2021/22",
            "The percentage of repeat referrals decreased from 20% (37) to 20% (31).",
        )
    ),
    "prose_figure_left": lambda: of_findings(
        findings(
            "# Darlington Borough Council performance report Quarter 3 2021/22",
            "Complaints about bins rose by 5%.",
        )
    ),
    "unknown_unit": lambda: of_findings(scorecard("Indicator | 2017/18\nMoons | 71")),
    "unit_conflict": lambda: of_findings(
        scorecard("Indicator | 2017/18\nHousehold waste collected per head (kg) | 410")
    ),
    "unknown_period": lambda: of_findings(
        findings(table("Indicator | Actual | Target\nRecycling (%) | 71% | 70%"))
    ),
    "unknown_area": lambda: of_findings(
        scorecard("Indicator | 2017/18 | Benchmark\nRecycling (%) | 71% | 70%")
    ),
    "unknown_status": lambda: of_findings(
        scorecard("Indicator | 2017/18 | RAG\nRecycling (%) | 71% | Mauve")
    ),
    "text_curtailed": lambda: of_findings(findings("word " * 20_000)),
    "no_observations": lambda: of_findings(findings("Recycling was good.")),
    "unreadable_number": lambda: of_findings(
        scorecard("Indicator | 2017/18\nRecycling (%) | Not enough staff")
    ),
}


def test_every_code_has_an_example() -> None:
    assert REGISTER.keys() - EXAMPLES.keys() == NETS.keys()


NETS = {
    "table_not_interpreted": (interpret_module, "read_table", table("Indicator | 2017/18")),
    "passage_not_interpreted": (Passages, "read", "In 2021/22 41% of homes were let."),
}
"""What only a mistake of our own raises: what is broken for the test, and what is read then."""


@pytest.mark.parametrize("code", sorted(NETS))
def test_a_mistake_of_our_own_is_raised_too(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, name, block = NETS[code]
    monkeypatch.setattr(owner, name, lambda *_: 1 / 0)
    title = "# Darlington Borough Council performance report Quarter 3 2021/22"
    assert code in of_findings(findings(title, block))


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_the_code_is_raised(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert code in EXAMPLES[code]()
    assert REGISTER[code].title
    assert REGISTER[code].hint
