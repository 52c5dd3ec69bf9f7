"""Which characters some bytes are. What the bytes prove comes before what they claim."""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 4096
SAME_AS_CP1252 = frozenset({"iso8859-1", "ascii", "cp1252"})
"""Browsers read these labels as Windows-1252 (WHATWG Encoding Standard, section 4.2)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read in, and why that had to be guessed (None if it was not)."""

    text: str
    encoding: str
    doubt: str | None = None


def decode(data: bytes, *, declares: bool = False, cut: bool = False) -> Decoded:
    """Turn bytes into text; never fails.

    `declares`: the text may name its own encoding, as HTML does. `cut`: the bytes are the start
    of a longer file, so the last character may be broken off.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    unmarked = _utf16_without_mark(data)
    if unmarked is not None:
        return Decoded(data.decode(unmarked, "replace"), unmarked, "no encoding is given")
    return _judged(data, _declared(data) if declares else None, cut)


def _utf16_without_mark(data: bytes) -> str | None:
    """Every other byte of Latin text in UTF-16 is NUL."""
    sample = data[:2000]
    if len(sample) < 4 or sample.count(0) < len(sample) * 0.3:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) > len(sample) * 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _judged(data: bytes, declared: str | None, cut: bool) -> Decoded:
    text = _strict_utf8(data, cut)
    if text is not None:
        wrong = declared not in {None, "utf-8", "utf-8-sig", "ascii"} and not text.isascii()
        doubt = f"it says {declared} but is utf-8" if wrong else None
        return Decoded(text, "utf-8", doubt)
    if declared is None:
        return Decoded(_mixed(data), "cp1252", "no encoding is given and it is not utf-8")
    if declared in SAME_AS_CP1252:
        return Decoded(_western(data), "cp1252")
    if declared == "utf-8":
        return Decoded(_mixed(data), "cp1252", "it says utf-8 but is not")
    return Decoded(data.decode(declared, "replace"), declared)


def _strict_utf8(data: bytes, cut: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=not cut)
    except UnicodeDecodeError:
        return None


def _declared(data: bytes) -> str | None:
    match = DECLARED.search(data[:DECLARED_WITHIN])
    if match is None:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return None
    # utf-16 written in plain bytes cannot be true; base64 and the like are no encodings
    return codec.name if codec._is_text_encoding and "utf-16" not in codec.name else None


def _western(data: bytes) -> str:
    """Windows-1252, with its five holes read as Latin-1 so that nothing fails."""
    return data.decode("cp1252", "latin1_holes")


def _mixed(data: bytes) -> str:
    """UTF-8 with stray Windows-1252 bytes: each bad byte is read on its own."""
    return data.decode("utf-8", "cp1252_bytes")


def _latin1_holes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


def _cp1252_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _western(error.object[error.start : error.end]), error.end


codecs.register_error("latin1_holes", _latin1_holes)
codecs.register_error("cp1252_bytes", _cp1252_bytes)
