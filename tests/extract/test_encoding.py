import pytest

from extract.encoding import decode

TEXT = "Café costs £1,200 – “smart” €5"


def labelled(label: str, encoding: str) -> bytes:
    return f'<meta charset="{label}">{TEXT}'.encode(encoding)


@pytest.mark.parametrize(
    ("data", "guessed"),
    [
        (TEXT.encode("utf-8"), False),
        (TEXT.encode("utf-8-sig"), False),
        (TEXT.encode("utf-16"), False),
        (TEXT.encode("utf-16-le"), True),
        (TEXT.encode("cp1252"), True),
        (labelled("utf-8", "utf-8"), False),
        (labelled("windows-1252", "cp1252"), False),
        (labelled("iso-8859-1", "cp1252"), False),
        (labelled("utf-8", "cp1252"), True),
        (labelled("iso-8859-1", "utf-8"), True),
        (labelled("no-such-thing", "cp1252"), True),
        (TEXT.encode("utf-8") + b" \xa35", True),
    ],
)
def test_the_text_comes_back_whatever_the_label(data: bytes, guessed: bool) -> None:
    decoded = decode(data, declares=True)
    assert TEXT in decoded.text
    assert (decoded.doubt is not None) == guessed


def test_bytes_that_are_no_text_at_all_do_not_fail() -> None:
    assert decode(bytes(range(256)), declares=True).text
