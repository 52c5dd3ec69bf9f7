import subprocess
import sys

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from extract import read
from extract.__main__ import main
from schemas.codec import from_json
from schemas.document import Document
from tests.extract.paper import pdf_of, text

PAGE = pdf_of(lambda canvas: text(canvas, 60, 60, "Ninety per cent were on time."))
LOCKED = pdf_of(lambda canvas: text(canvas, 60, 60, "x"), encrypt=StandardEncryption("secret"))
OWNED = pdf_of(
    lambda canvas: text(canvas, 60, 60, "Open to all"),
    encrypt=StandardEncryption("", ownerPassword="secret", canCopy=0),
)


@pytest.mark.parametrize(
    ("data", "name", "status"),
    [
        (b"", "a.pdf", "empty"),
        (b" \n\n", "a.txt", "empty"),
        (b"%PDF-1.7\n", "a.pdf", "corrupt"),
        (PAGE[:400], "a.pdf", "corrupt"),
        (PAGE[: len(PAGE) // 2], "a.pdf", "corrupt"),
        (LOCKED, "a.pdf", "password_required"),
        (b"<html><body>Please log in</body></html>", "a.pdf", "wrong_type"),
        (b"PK\x03\x04", "a.pdf", "wrong_type"),
        (b"Just text", "a.pdf", "wrong_type"),
        (b"\x00\x01\x02", "a", "wrong_type"),
        (PAGE, "a.html", "ok"),
        (OWNED, "a.pdf", "ok"),
        (pdf_of(lambda canvas: None), "a.pdf", "no_text"),
    ],
)
def test_bad_input_has_a_status_and_a_reason(data: bytes, name: str, status: str) -> None:
    document = read(data, name)
    assert document.status == status
    assert bool(document.issues) == (status != "ok" or data == OWNED)
    assert all(issue.entry for issue in document.issues)


def test_a_lost_tail_is_no_loss() -> None:
    assert read(PAGE.replace(b"%%EOF", b""), "a.pdf").status == "ok"


def test_the_command_prints_the_document(tmp_path, capfdbinary) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(PAGE)
    assert main([str(path)]) == 0
    document = from_json(Document, capfdbinary.readouterr().out)
    assert document == read(PAGE, "a.pdf")


def test_a_missing_file_is_one_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "extract", "no-such-file.pdf"], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "Traceback" not in done.stderr
