"""The fixtures are what their makers write, and their truth is sound."""

import csv
from pathlib import Path

import pypdfium2
import pytest

from extract import read
from fixtures import keys, make
from fixtures.paper import INVENTED
from schemas import catalogue

FIXTURES = Path(__file__).parent.parent / "fixtures"
REPORTS = sorted((FIXTURES / "reports").iterdir())
SCAN = "torfaen-scan.pdf"
MEGABYTE = 1_000_000


def truth(stem: str) -> list[dict[str, str]]:
    with (FIXTURES / "truth" / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def printed(report: Path) -> str:
    if report.suffix != ".pdf":
        return " ".join(report.read_text("utf-8").split())
    document = pypdfium2.PdfDocument(report)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.split())


@pytest.fixture(scope="module")
def known():
    return catalogue.load()


@pytest.mark.parametrize(("name", "content"), list(make.files()), ids=lambda part: str(part)[:40])
def test_the_maker_gives_the_committed_bytes(name, content):
    assert (FIXTURES / name).read_bytes() == content


def test_each_report_has_truth_and_each_truth_a_report():
    assert [path.stem for path in REPORTS] == [
        path.stem for path in sorted((FIXTURES / "truth").iterdir())
    ]


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name)
def test_a_report_says_that_its_figures_are_invented_and_prints_them(report):
    if report.name == SCAN:
        pytest.skip("a picture has no text to look at")
    text = printed(report)
    assert INVENTED in text
    assert [
        line["value_text"] for line in truth(report.stem) if line["value_text"] not in text
    ] == []


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name)
def test_truth_uses_the_words_of_the_catalogue(report, known):
    lines = truth(report.stem)
    areas = {fact.name for fact in (*known.areas.values(), *known.authorities.values())}
    areas |= {area for area in keys.AREAS if report.stem == "preston-key"}
    assert {line["indicator_id"] for line in lines} - {""} <= known.indicators.keys()
    assert {line["area"] for line in lines} <= areas


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("cut-short.pdf", "corrupt"),
        ("empty.pdf", "empty"),
        ("login-page.pdf", "wrong_type"),
        ("needs-password.pdf", "password_required"),
    ],
)
def test_a_broken_document_has_the_status_that_says_why(name, status):
    assert read((FIXTURES / "broken" / name).read_bytes(), name).status == status


def test_the_fixtures_stay_small():
    assert sum(path.stat().st_size for path in FIXTURES.rglob("*") if path.is_file()) < 2 * MEGABYTE
