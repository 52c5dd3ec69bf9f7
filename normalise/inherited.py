"""A table that goes on without its header: whether the columns of the table before fit it."""

from collections.abc import Sequence

from normalise.columns import FIGURE_ROLES, Column
from normalise.evidence import Evidence, Kind
from normalise.grid import Grid

LOST_COLUMNS = 2
"""How many empty columns at its end a table may have lost where it goes on."""

_KINDS: dict[str, frozenset[Kind]] = {
    **dict.fromkeys(FIGURE_ROLES, frozenset({"figure"})),
    "indicator": frozenset({"text", "note"}),
    "unit": frozenset({"unit"}),
    "polarity": frozenset({"polarity", "direction"}),
    "rag": frozenset({"rag"}),
    "direction": frozenset({"direction", "polarity", "rag"}),
    "frequency": frozenset({"frequency"}),
}
"""What the cells under a role are."""

_TELLING = frozenset({"unit", "polarity", "rag", "direction", "frequency"})
"""Roles whose cells are seldom like those of another."""

_SAYS_NOTHING: frozenset[Kind] = frozenset({"empty", "missing"})


def fits(columns: Sequence[Column], grid: Grid, evidence: Evidence) -> bool:
    """Whether a table without a header has these columns.

    One of the same width has, unless its cells say otherwise; a narrower one only where they say
    so: it may have lost empty columns at its end.
    """
    width = len(grid.columns)
    agreeing, against = _agreement(columns, grid, evidence)
    if width == len(columns):
        return against <= len(agreeing)
    lost = len(columns) - width
    return 0 < lost <= LOST_COLUMNS and not against and not _TELLING.isdisjoint(agreeing)


def better(new: Sequence[Column] | None, old: Sequence[Column] | None, *, has_rows: bool) -> bool:
    """Whether the columns of the table just read are the ones to go on with.

    A header printed alone at the foot of a page may have lost some of its words.
    """
    if new is None or old is None:
        return new is not None
    return has_rows or _known(new) >= _known(old)


def _known(columns: Sequence[Column]) -> int:
    return sum(column.role is not None for column in columns)


def _agreement(columns: Sequence[Column], grid: Grid, evidence: Evidence) -> tuple[list[str], int]:
    """The roles that the cells bear out, and how many columns they contradict."""
    agreeing: list[str] = []
    against = 0
    for column in columns[: len(grid.columns)]:
        expected = _KINDS.get(column.role or "")
        kinds = evidence.kinds(grid.column(column.index, grid.rows))
        said = {kind: n for kind, n in kinds.items() if kind not in _SAYS_NOTHING}
        if expected is None or column.role is None or not said:
            continue
        if 2 * sum(n for kind, n in said.items() if kind in expected) >= sum(said.values()):
            agreeing.append(column.role)
        else:
            against += 1
    return agreeing, against
