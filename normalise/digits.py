"""One printed number: its digits, sign, brackets, scale and percent sign; what a cell's says."""

import re
from dataclasses import dataclass
from typing import Literal

from schemas.catalogue.fold import fold

Kind = Literal["number", "missing", "suppressed", "words"]

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+"
NUMBER = re.compile(
    r"(?P<open>\()?(?P<sign>[-−–+])?\s?(?P<pound>£)?\s?(?P<sign2>[-−])?"
    rf"(?<![A-Za-z\d.,])(?P<digits>{DIGITS})(?P<comma>,\d{{1,2}}(?!\d))?"
    r"(?:\s?(?P<scale>k|m|mn|bn|thousand|million|billion)\b)?"
    r"\s?(?P<percent>%+|per ?cent\b|percent\b)?(?P<close>\))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a cell says: a number, nothing, a figure withheld, or only words.

    `value` is as the unit is stored (percentages 0 to 100). `bound` is the side of a target that
    is good (`at_most`, `at_least`). `doubt` says why a number should not be trusted blindly:
    `several` figures in the cell (the first has words to tell it from the others, or there is no
    value), or a `decimal_comma` read as a point. `scaled` is true where the
    cell itself prints `k`, `m` or the like.
    """

    kind: Kind
    value: float | None = None
    unit: str | None = None
    bound: str | None = None
    status: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    doubt: str | None = None
    scaled: bool = False


def signed(found: re.Match[str]) -> float:
    """A match of `NUMBER` as a number; brackets round the whole text are a minus."""
    value = plain(found["digits"] + (found["comma"] or "").replace(",", "."))
    bracketed = found["open"] and found["close"] and found.group() == found.string
    negative = (found["sign"] or "") in "-−–" and found["sign"] or found["sign2"] or bracketed
    return -value if negative else value


def plain(digits: str) -> float:
    """Digits with their commas as a number."""
    return float(digits.replace(",", ""))


def folded_sign(text: str) -> str:
    """Folded, or as it stands where folding leaves nothing (a lone dash)."""
    return fold(text) or text.strip()
