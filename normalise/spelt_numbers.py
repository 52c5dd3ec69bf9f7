"""Numbers in words as figures: `seventy five`, `one hundred and fifty five`."""

from collections.abc import Iterator
from types import MappingProxyType

_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = MappingProxyType(
    {word: value for value, word in enumerate(_ONES, start=1)}
    | {word: value * 10 for value, word in enumerate(_TENS, start=2)}
)
_KNOWN = frozenset(_VALUES)
_TEN_THOUSAND = ["ten", "thousand"]
"""What a rate is often of; other thousands stand in figures."""


def in_figures(folded: str) -> str:
    """A folded wording with its numbers, up to 999, in figures.

    >>> in_figures("one hundred and fifty five children aged two")
    '155 children aged 2'
    """
    words = folded.split()
    return folded if _KNOWN.isdisjoint(words) else " ".join(_figures(words))


def _figures(words: list[str]) -> Iterator[str]:
    place = 0
    while place < len(words):
        value, length = _number(words, place)
        yield str(value) if length else words[place]
        place += length or 1


def _number(words: list[str], place: int) -> tuple[int, int]:
    """The number that begins at a place, and in how many words; 0 words where there is none."""
    if words[place : place + 2] == _TEN_THOUSAND:
        return 10_000, 2
    value, length = _below_hundred(words, place)
    if not length or value > 9 or words[place + length : place + length + 1] != ["hundred"]:
        return value, length
    joined = place + length + 1
    joined += words[joined : joined + 1] == ["and"]
    rest, more = _below_hundred(words, joined)
    return value * 100 + rest, joined + more - place if more else length + 1


def _below_hundred(words: list[str], place: int) -> tuple[int, int]:
    first, second = (_VALUES.get(word, 0) for word in (*words[place : place + 2], "", "")[:2])
    if first >= 20 and 0 < second < 10:
        return first + second, 2
    return first, int(first > 0)
