"""Symbol fonts: what their letters look like, and which glyphs are signs rather than text."""

import re
from functools import lru_cache

WINGDINGS = {
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x6C: "●",
    0x6E: "■",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE3: "↖",
    0xE4: "↗",
    0xE5: "↙",
    0xE6: "↘",
    0xE7: "←",
    0xE8: "→",
    0xE9: "↑",
    0xEA: "↓",
    0xEB: "↖",
    0xEC: "↗",
    0xED: "↙",
    0xEE: "↘",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xF3: "⇔",
    0xFB: "✗",
    0xFC: "✓",
}
WINGDINGS_3 = {
    0x21: "←",
    0x22: "→",
    0x23: "↑",
    0x24: "↓",
    0x25: "↖",
    0x26: "↗",
    0x27: "↙",
    0x28: "↘",
    0x70: "▲",
    0x71: "▼",
    0x74: "◄",
    0x75: "►",
    0x7D: "►",
}
WEBDINGS = {
    0x33: "◄",
    0x34: "►",
    0x35: "▲",
    0x36: "▼",
    0x61: "✓",
    0x67: "■",
    0x6E: "●",
    0x72: "✗",
}
DINGBATS = {
    0x33: "✓",
    0x34: "✔",
    0x37: "✗",
    0x38: "✘",
    0x6C: "●",
    0x6E: "■",
    0x73: "▲",
    0x74: "▼",
    0x75: "◆",
    0xD4: "➔",
    0xD5: "→",
    0xDC: "➜",
}
SYMBOL = {0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xAB: "↔", 0xB7: "•", 0xA3: "≤", 0xB3: "≥"}
FONTS = (
    (re.compile(r"wingdings[ _-]?3", re.IGNORECASE), WINGDINGS_3),
    (re.compile(r"wingdings(?![ _-]?2)", re.IGNORECASE), WINGDINGS),
    (re.compile(r"dingbats", re.IGNORECASE), DINGBATS),
    (re.compile(r"webdings", re.IGNORECASE), WEBDINGS),
    (re.compile(r"symbol(?!neu|ola)", re.IGNORECASE), SYMBOL),
)
PRIVATE_FIRST, PRIVATE_LAST = 0xF000, 0xF0FF
"""Symbol fonts are often read as U+F000 plus the letter's code."""

SIGN = re.compile(
    "[←-⇿■-◿⬀-⯿★☆☑☒☹☺✓-✘➔-➾⚑⚐⚪⚫😀-😐🔴-🔶🟠-🟩🔺🔻🠀-🢭]|👍|👎",
)
BULLETS = frozenset("•◦‣⁃∙·▪▫●○■□➢➤❖❑◆✓–—-o\uf0b7")
DASHES = frozenset("–—-o")
STATUS_SIGNS = frozenset("●○■□◆✓")
"""Signs that are a bullet before prose but a status in a cell."""


def symbol(text: str, font: object) -> str:
    """What a character of a symbol font looks like; any other character unchanged."""
    if len(text) != 1:
        return text
    code = ord(text)
    private = PRIVATE_FIRST <= code <= PRIVATE_LAST
    looks = _looks(str(font))
    if looks is not None:
        return looks.get(code - PRIVATE_FIRST if private else code, text)
    return WINGDINGS.get(code - PRIVATE_FIRST, text) if private else text


@lru_cache(maxsize=512)
def _looks(font: str) -> dict[int, str] | None:
    return next((looks for name, looks in FONTS if name.search(font)), None)


def signs(text: str) -> list[str]:
    """The arrows, dots and ticks in a text, in order."""
    return SIGN.findall(text)
