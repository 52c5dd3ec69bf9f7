"""Whether what the fast readers found on a page leaves enough doubt to ask a slower one."""

from collections.abc import Sequence

from extract.found import Found
from extract.judge import LEAST_COLUMNS, Case
from extract.lines import lines_of
from extract.words import Word, inside, outside
from extract.zones import strip_of

LEAST_ROWS = 4
LEAST_FIGURES = 3
DOUBTED_SCORE = 0.7
"""A reading that scores less is a poor one: figures share cells, or words are torn apart."""


def in_doubt(kept: Sequence[Found], words: Sequence[Word]) -> bool:
    """Whether figures stand in rows outside every table, or an undrawn table is poorly read."""
    areas = [found.grid.area for found in kept if found.grid.columns > 1]
    rest = outside(words, areas)
    return _rows_of_figures(rest) or any(_is_poor(found, words) for found in kept)


def _rows_of_figures(words: Sequence[Word]) -> bool:
    level = [word for word in words if word.direction == 0]
    if sum(word.text[:1].isdigit() for word in level) < LEAST_ROWS * LEAST_FIGURES:
        return False
    strips = (strip_of(line) for line in lines_of(level))
    told = [strip for strip in strips if strip.figures >= LEAST_FIGURES]
    labelled = [strip for strip in told if strip.figures < len(strip.entries)]
    return len(labelled) >= LEAST_ROWS


def _is_poor(found: Found, words: Sequence[Word]) -> bool:
    if found.method not in {"bands", "alignment"} or found.grid.columns < LEAST_COLUMNS:
        return False
    held = inside(words, found.grid.area)
    return Case(found, held).score < DOUBTED_SCORE
