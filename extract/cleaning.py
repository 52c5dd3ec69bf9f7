"""Printed characters made fit to keep: no controls, no ligatures, one kind of space."""

import re

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufe00-\ufe0f\ufffe\uffff\ud800-\udfff]"
)
SPACES = re.compile(r"[ \t\r\f\v\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
BULLET_CODE = "(cid:127)"
"""Unused codes of the Windows encoding are bullets (ISO 32000, annex D.2, note 3)."""
UNMAPPED = re.compile(r"\(cid:\d+\)")
UNKNOWN = "\ufffd"
LONGEST_TITLE = 300

_TABLE = str.maketrans(LIGATURES | {"\xad": "-", "\u2010": "-", "\u2011": "-"})


def clean(text: str) -> str:
    """Drop what is no character; a glyph the font does not name becomes the unknown sign."""
    if text == BULLET_CODE:
        return "•"
    if text.isascii() and text.isprintable() and not text.startswith("(cid:"):
        return text
    return UNMAPPED.sub(UNKNOWN, NOT_TEXT.sub("", text.translate(_TABLE)))


def one_line(text: str) -> str:
    """Cleaned text with every run of white space as one space."""
    return " ".join(clean(text.replace("\n", " ")).split())


def title(text: object) -> str | None:
    """What a file says its title is, cleaned and cut to a sane length; None if it says nothing."""
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if not isinstance(text, str):
        return None
    return one_line(text[: LONGEST_TITLE * 4])[:LONGEST_TITLE].strip() or None
