"""One spelling for names that differ only in case, dashes, brackets or the per cent sign."""

import re
import unicodedata
from functools import lru_cache

_REPLACED = (
    (re.compile(r"[‘’ʼ`´']"), ""),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
    (re.compile(r"\bper(?=\d)"), "per "),
    (re.compile(r"\b(\d+) ?k\b"), r"\g<1>000"),
    (re.compile(r"%|\bper ?cent(age)?\b|\bpct\b"), " percent "),
    (re.compile(r"&"), " and "),
    (re.compile(r"£"), " gbp "),
    (re.compile(r"[^\w.+]|_"), " "),
    (re.compile(r"\.(?!\d)|(?<!\d)\.|\+(?!\w)(?<!\d\+)"), " "),
    (re.compile(r"\s+"), " "),
)


@lru_cache(maxsize=100_000)
def fold(printed: str) -> str:
    """Fold a printed name so that spellings of the same words meet.

    >>> fold("% of CLA with 3+ moves (per 10k popn)")
    'percent of cla with 3+ moves per 10000 popn'
    """
    folded = unicodedata.normalize("NFKC", printed).casefold()
    for pattern, replacement in _REPLACED:
        folded = pattern.sub(replacement, folded)
    return folded.strip()
