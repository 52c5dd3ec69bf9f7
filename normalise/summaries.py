"""What is no indicator: tables of accounts, risks and colours, and counts of the indicators."""

import re
from collections.abc import Iterable, Sequence

from normalise.bands import role_match
from normalise.columns import Column, holds_bounds
from normalise.evidence import Evidence
from normalise.grid import Grid
from schemas.catalogue.fold import fold
from schemas.document import Cell

OTHER_TABLES = frozenset({"finance", "risk"})

MARKS_OF_A_SCORECARD = frozenset({"target", "rag", "direction", "polarity", "frequency"})
"""Roles that accounts and risks do not have."""

COLOURS_OF_A_SUMMARY = 2

SHORT_LABEL = 3
"""Words that a heading or a name has at most that is little more than a colour: `No. of Red`."""


def is_of_indicators(columns: Sequence[Column], grid: Grid, evidence: Evidence) -> bool:
    """Whether there are columns of figures, and not those of accounts, risks or a summary.

    A summary counts indicators under `Green`, `Amber` and `Red`, or beside them.
    """
    roles = {column.role for column in columns}
    other = not roles.isdisjoint(OTHER_TABLES) and roles.isdisjoint(MARKS_OF_A_SCORECARD)
    figures = any(column.is_figure for column in columns)
    return figures and not other and not _is_summary(columns, grid, evidence)


def counts_indicators(name: str, evidence: Evidence) -> bool:
    """Whether a name counts the report's own indicators: `Number of indicators rated Green`."""
    words = evidence.lexicon.catalogue.words.headers.counted
    padded = f" {fold(name)} "
    counted = next((word for word in words.things if f" {fold(word)} " in padded), None)
    return counted is not None and any(f" {fold(said)} " in padded for said in words.said)


def _is_summary(columns: Sequence[Column], grid: Grid, evidence: Evidence) -> bool:
    counted = (
        c for c in columns if c.path and not holds_bounds(grid.column(c.index, grid.rows), evidence)
    )
    headings = _colours((column.path[0] for column in counted), evidence)
    if len(headings) >= COLOURS_OF_A_SUMMARY:
        return True
    names = _names(columns, grid, evidence)
    said = (cell.text for cell in names if _is_of_a_colour(cell.text, evidence))
    return len(_colours(said, evidence)) >= COLOURS_OF_A_SUMMARY


def _is_of_a_colour(name: str, evidence: Evidence) -> bool:
    """Whether a row's name is a status or holds a colour; `Missed bins` is an indicator."""
    rag_word = evidence.lexicon.statuses.rag_word
    whole = rag_word(name) is not None
    return whole or any(rag_word(word) == fold(word) for word in re.findall(r"\w+", name))


def _names(columns: Sequence[Column], grid: Grid, evidence: Evidence) -> list[Cell]:
    """The cells that name the rows; where those headed so are figures, the first column's."""
    headed = next((column.index for column in columns if column.role == "indicator"), 0)
    cells = grid.column(headed, grid.rows)
    kinds = evidence.kinds(cells)
    return cells if kinds["text"] + kinds["note"] >= kinds["figure"] else grid.column(0, grid.rows)


def _colours(labels: Iterable[str], evidence: Evidence) -> set[str]:
    """The different statuses that labels name, and little else."""
    found: set[str] = set()
    for label in labels:
        match = role_match(label, evidence)
        if match is not None and match.whole and match.role != "rag":
            continue
        words = re.findall(r"\w+", label)
        parts = (label, *(words if len(words) <= SHORT_LABEL else ()))
        found |= {rag for part in parts if (rag := evidence.lexicon.statuses.rag_word(part))}
    return found
