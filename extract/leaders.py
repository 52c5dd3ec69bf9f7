"""Dots that lead the eye from a name to its figures: they are white where columns are sought."""

import re
from collections.abc import Sequence

from extract.words import Word

LEADER = re.compile(r"[.…·_]{2,}$|^[.…·]+$")
DOTS = frozenset(".…·_")
LEAST_DOTS = 4
DOT_WEIGHT = 0.5
"""How wide a dot is beside any other sign, about."""


def unled(words: Sequence[Word]) -> tuple[list[Word], float]:
    """A line's words without its leader, and how far right the leader runs (0 without one)."""
    dots = [word for word in words if word.text[-1] in DOTS and LEADER.search(word.text)]
    if sum(word.text.count(".") + 3 * word.text.count("…") for word in dots) < LEAST_DOTS:
        return list(words), 0.0
    end = max(word.area.x1 for word in dots)
    return [part for word in words if (part := _without(word)) is not None], end


def _without(word: Word) -> Word | None:
    """The word without the dots at its end; None where it is nothing but dots."""
    said = LEADER.sub("", word.text)
    if said == word.text:
        return word
    if not said:
        return None
    dots = (len(word.text) - len(said)) * DOT_WEIGHT
    share = len(said) / (len(said) + dots)
    return word._replace(
        text=said, area=word.area._replace(x1=word.area.x0 + share * word.area.width)
    )
