"""Each stage's output for a few small reports, as it was when somebody last read it."""

import json
from pathlib import Path

import pytest

from extract import read
from normalise import interpret
from schemas import catalogue, codec
from schemas.document import Document

FIXTURES = Path(__file__).parent.parent / "fixtures"
REPORTS = ("derby-export.txt", "hounslow-dots.pdf", "shropshire-web.html", "wigan-year-end.pdf")
POINTS = frozenset({"x0", "top", "x1", "bottom", "width", "height"})


@pytest.fixture(params=REPORTS)
def report(request):
    return request.param


@pytest.fixture
def document(report) -> Document:
    return read((FIXTURES / "reports" / report).read_bytes(), report)


def test_document(report, document, request):
    compare(f"{Path(report).stem}.document.json", plain(document), request.config)


def test_findings(report, document, request):
    findings = plain(interpret(document, catalogue.load()))
    for beside in ("document", "asked", "answered"):
        del findings[beside]
    compare(f"{Path(report).stem}.findings.json", findings, request.config)


def compare(name, value, config):
    golden = FIXTURES / "golden" / name
    if config.getoption("--regold"):
        golden.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", "utf-8")
        pytest.skip(f"{name} was rewritten")
    if not golden.exists():
        pytest.skip(f"{name} is not there yet: read what pytest --regold writes, and keep it")
    assert value == json.loads(golden.read_text("utf-8"))


def plain(value):
    """A value as JSON holds it, with positions on the page to a tenth of a point."""
    return rounded(json.loads(codec.to_json(value)))


def rounded(value, name=""):
    if isinstance(value, dict):
        return {key: rounded(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [rounded(part) for part in value]
    return round(value, 1) if name in POINTS and value is not None else value
