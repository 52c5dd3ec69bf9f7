"""Text that means nothing: glyphs the file does not explain, and letters that spell no language.

A font whose codes are not those of letters, with no table that says so, gives letters of its own.
"""

from collections.abc import Sequence

from extract.cleaning import UNKNOWN
from extract.words import Word

GARBLED_SHARE = 0.01
LEAST_GARBLED = 3
COMMON = "etaoinsr"
COMMON_SHARE = 0.4
"""These eight letters are some 65 of every 100 in English, and over 50 in Welsh."""
LEAST_LETTERS = 150
"""Fewer letters than this may be anything."""


def unknown(words: Sequence[Word]) -> int:
    """How many glyphs have no meaning; 0 where they are a stray few."""
    found = sum([word.text.count(UNKNOWN) for word in words])
    return 0 if found < max(LEAST_GARBLED, GARBLED_SHARE * _length(words)) else found


def nonsense(words: Sequence[Word]) -> bool:
    """Whether there is much text, and its letters are not those of any text."""
    told = "".join([word.text for word in words]).lower()
    letters = sum(map(str.isalpha, told))
    common = sum(map(told.count, COMMON))
    return letters >= LEAST_LETTERS and common < COMMON_SHARE * letters


def sense(words: Sequence[Word]) -> int:
    """How much of it is text with a meaning; below zero where a reader is better told nothing."""
    length = _length(words)
    if nonsense(words):
        return -3 * length
    return length - 2 * sum(word.text.count(UNKNOWN) for word in words)


def _length(words: Sequence[Word]) -> int:
    return sum(len(word.text) for word in words)
