"""Reports damaged at random: whatever they do to their reader, the program gets its answer."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runner.box import boxed
from runner.files import sketch_of
from runner.reading import Order, findings_of, reading
from schemas import catalogue, codec
from schemas.document import DocumentStatus, Source
from schemas.findings import Findings

REPORTS = Path(__file__).resolve().parent.parent.parent / "fixtures" / "reports"
SECONDS = 20.0
SEEDS = [
    path
    for path in sorted(REPORTS.rglob("*"))
    if path.suffix in {".pdf", ".html"} and path.stat().st_size < 60_000
]
TOKENS = [
    *(b"<table>", b"</td>", b"<tr><td colspan=9999999>", b"&#xD800;", b"\0", b"<div>" * 500),
    *(b"\xff\xfe", b"endobj", b"stream\n", b"<< /Length 99999999 >>", b"/Kids [1 0 R]"),
    *(b"1 0 obj", b"9" * 40, b"[" * 500, b"/Filter [/FlateDecode /FlateDecode]", b"-1"),
    *(b"%%EOF", b"/Parent 1 0 R"),
]

Change = tuple[str, float, float, bytes]
changes = st.lists(
    st.tuples(
        st.sampled_from(["flip", "cut", "repeat", "insert"]),
        st.floats(0, 1),
        st.floats(0, 0.2),
        st.one_of(st.sampled_from(TOKENS), st.binary(min_size=1, max_size=12)),
    ),
    min_size=1,
    max_size=8,
)


def changed(content: bytes, many: list[Change]) -> bytes:
    """The content after each change: at a share of its length, over another share of it."""
    for kind, where, share, token in many:
        at = int(where * len(content))
        end = at + int(share * len(content)) + 1
        content = {
            "flip": content[:at] + token + content[at + len(token) :],
            "cut": content[:at] + content[end:],
            "repeat": content[:end] + content[at:],
            "insert": content[:at] + token + content[at:],
        }[kind]
    return content


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", [".pdf", ".html"])
def test_nothing_damaged_escapes_its_box(kind: str, tmp_path: Path) -> None:
    seeds = [path for path in SEEDS if path.suffix == kind]

    @settings(
        max_examples=80,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(seeds), changes)
    def holds(seed: Path, many: list[Change]) -> None:
        path = tmp_path / f"report{kind}"
        path.write_bytes(changed(seed.read_bytes(), many))
        sketch = sketch_of(path)
        order = Order(path, sketch, path.name, catalogue.load().fingerprint)
        ((subject, ending),) = next(boxed([reading("it", order)], count=1, seconds=SECONDS))
        found = findings_of(Source(sketch.sha256, path.name, None, sketch.size_bytes), ending)
        assert subject == "it"
        assert ending.seconds < SECONDS + 2
        assert ending.status == "ok", f"{ending.message} {ending.step}"
        assert found.document.status in get_args(DocumentStatus)
        assert codec.from_json(Findings, codec.to_json(found)) == found

    holds()
