"""One spelling for names that differ only in case, dashes, brackets or the per cent sign."""

import re
import unicodedata
from functools import lru_cache

_SIGNS = str.maketrans(
    dict.fromkeys("‘’ʼ`´'", "")
    | {"&": " and ", "£": " gbp ", "%": " percent ", ">": " over ", "≥": " at least "}
)
_NUMBERS = (
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
    (re.compile(r"\bper(?=\d)"), "per "),
    (re.compile(r"(?<!\d)(?<!\d )/ ?(?=10{3,5}\b)"), " per "),
    (re.compile(r"\b(\d+) ?k\b"), r"\g<1>000"),
)
_PER_CENT = re.compile(r"\bper ?cent(age)?\b|\bpct\b")
_OTHER_SIGNS = re.compile(r"[^\w.+]|_")
_YEARS_PLUS = re.compile(r"(?<![a-z])(years?|yrs?|months?|m(?:on)?ths?|weeks?|wks?|days?) ?\+")
_STRAY_POINTS = re.compile(r"\.(?!\d)|(?<!\d)\.|\+(?!\w)(?<!\d\+)")
_PARTS = {"\u00bd": ".5", "\u00bc": ".25", "\u00be": ".75"}
_HALF = re.compile(r"(?<=\d) ?([\u00bd\u00bc\u00be])")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[A-Za-z ]*")
"""Nothing but words: most wordings, and nearly all phrases of the catalogue."""


@lru_cache(maxsize=100_000)
def fold(printed: str) -> str:
    """Fold a printed name so that spellings of the same words meet.

    >>> fold("% of CLA with 3+ moves (per 10k popn)")
    'percent of cla with 3+ moves per 10000 popn'
    >>> fold("Conception rate / 1,000")
    'conception rate per 1000'
    """
    if _WORDS.fullmatch(printed):
        return " ".join(_with_per_cent(printed.lower()).split())
    plain = printed if printed.isascii() else unicodedata.normalize("NFKC", _halved(printed))
    folded = plain.casefold().translate(_SIGNS)
    if _DIGIT.search(folded):
        for pattern, replacement in _NUMBERS:
            folded = pattern.sub(replacement, folded)
    folded = _with_per_cent(folded)
    if "+" in folded:
        folded = _YEARS_PLUS.sub(r"\1 or more", folded)
    folded = _OTHER_SIGNS.sub(" ", folded)
    if "." in folded or "+" in folded:
        folded = _STRAY_POINTS.sub(" ", folded)
    return " ".join(folded.split())


def _halved(printed: str) -> str:
    return _HALF.sub(lambda found: _PARTS[found[1]], printed)


def _with_per_cent(folded: str) -> str:
    said = "cent" in folded or "pct" in folded
    return _PER_CENT.sub(" percent ", folded) if said else folded
