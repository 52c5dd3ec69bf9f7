import pytest

from extract.sniff import media_type

PAGE = b"<!DOCTYPE html><html><body><p>Performance</p></body></html>"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n...", "report.pdf", "application/pdf"),
        (b"\x00" * 1000 + b"%PDF-1.4", "report.pdf", "application/pdf"),
        (b"%PDF-1.4", "report", "application/pdf"),
        (PAGE, "report.html", "text/html"),
        (PAGE, "report.pdf", "text/html"),
        (b"\xef\xbb\xbf  " + PAGE, "report", "text/html"),
        ("<html><p>£</p>".encode("utf-16"), "page", "text/html"),
        (b"<table><tr><td>1</td></tr></table>", "part.htm", "text/html"),
        (b"Children's Social Care\n", "export.txt", "text/plain"),
        ("£1,200 – draft".encode("cp1252"), "export", "text/plain"),
        (b"a,b\n1,2\n", "figures.csv", None),
        (b"PK\x03\x04word/document.xml", "report.docx", None),
        (b"PK\x03\x04word/document.xml", "report.pdf", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "report.doc", None),
        (b"\x1f\x8b\x08", "report.html", None),
        (b"\x89PNG\r\n\x1a\n", "scan.txt", None),
        (b"{\\rtf1 Report}", "report.txt", None),
        (b"\x01\x02\x03\x04", "noise.txt", None),
        (b"a\x00b\x01c", "noise", None),
        (b"<html>\0<body><p>a\0b</p></body></html>", "page.html", "text/html"),
        (b"MIME-Version: 1.0\n\n<html><body>x</body></html>", "page.html", None),
    ],
)
def test_the_content_decides_before_the_name(data: bytes, name: str, kind: str | None) -> None:
    assert media_type(data, name) == kind
