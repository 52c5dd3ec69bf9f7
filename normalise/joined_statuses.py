"""Tables of statuses without figures: each joined by name to the figure that stands elsewhere.

Some papers list `Latest RAG`, `Previous RAG` and the direction of travel on their first pages, and
the figures on later ones, under names whose wording differs a little.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from normalise.columns import Column
from normalise.grid import Grid
from normalise.paper import Paper
from normalise.rows import Line
from normalise.status_cells import printed_status
from schemas.catalogue.fold import fold
from schemas.findings import Observation, Rag
from schemas.issues import Issue

ALIKE = 0.75
"""The share of words that two wordings of one name have in common, at least."""


@dataclass(frozen=True)
class StatusRow:
    """A row with a status and no figure: the indicator's name, its RAG and its direction."""

    name: str
    indicator_id: str | None
    rag: Rag | None
    rag_printed: str | None
    direction: str | None
    page: int
    table: int
    row: int


def status_rows(
    grid: Grid, columns: Sequence[Column], lines: Sequence[Line], paper: Paper
) -> Iterator[StatusRow]:
    """The rows of a table that has names and statuses and no column of figures."""
    words, names = paper.lexicon.statuses, paper.lexicon.names
    for line in lines:
        cells = {
            role: next((grid.at(line.row, c.index) for c in columns if c.role == role), None)
            for role in ("rag", "direction")
        }
        rag, way = cells["rag"], cells["direction"]
        read = None if rag is None else words.rag(rag)[0]
        trend = None if way is None else words.trend(way)
        if not line.subject or (read is None and trend is None):
            continue
        match = names.resolve(line.subject)
        indicator_id = None if match is None else match.indicator_id
        place = (grid.table.page, grid.table.number, line.row)
        printed = printed_status(rag) if read is not None else None
        yield StatusRow(line.subject, indicator_id, read, printed, trend, *place)


def holds_statuses(columns: Sequence[Column]) -> bool:
    """Whether columns name indicators and their status, and no figures."""
    roles = {column.role for column in columns}
    return "indicator" in roles and "rag" in roles and not any(c.is_figure for c in columns)


def joined(
    observations: Sequence[Observation], rows: Sequence[StatusRow]
) -> tuple[list[Observation], list[Issue]]:
    """The observations with the statuses that stand apart; an issue for each that finds none."""
    made = list(observations)
    issues = []
    for row in rows:
        place = _newest(made, row)
        if place is None:
            message = f"{row.name!r} has a status, and no figure that it is surely about."
            issues.append(Issue("status_unplaced", message, row.page, row.table, row.row))
        else:
            made[place] = _with_status(made[place], row)
    return made, issues


def _newest(observations: Sequence[Observation], row: StatusRow) -> int | None:
    """The place of the one newest own figure of the indicator, or None."""
    actuals = [(i, o) for i, o in enumerate(observations) if o.measure == "actual"]
    same = [(i, o) for i, o in actuals if _is_same(o, row)]
    if not same:
        same = [(i, o) for i, o in actuals if _is_alike(o.reading.indicator, row.name)]
    names = {fold(o.reading.indicator) for _, o in same}
    last = max((o.period.end or date.min for _, o in same), default=None)
    newest = [i for i, o in same if (o.period.end or date.min) == last]
    return newest[0] if len(newest) == 1 and len(names) == 1 else None


def _is_same(observation: Observation, row: StatusRow) -> bool:
    known = row.indicator_id is not None and observation.indicator_id == row.indicator_id
    return known or fold(observation.reading.indicator) == fold(row.name)


def _is_alike(one: str, other: str) -> bool:
    """Whether two names share most words, and every number."""
    ours, theirs = set(fold(one).split()), set(fold(other).split())
    numbers = {w for w in ours if w.isdigit()} == {w for w in theirs if w.isdigit()}
    negated = {"not", "no", "non", "neet"} & (ours ^ theirs)
    return numbers and not negated and len(ours & theirs) >= ALIKE * len(ours | theirs)


def _with_status(observation: Observation, row: StatusRow) -> Observation:
    """A figure keeps a status of its own."""
    rag = observation.rag or row.rag
    reading = observation.reading
    how = dict(observation.how)
    if observation.rag is None and row.rag is not None:
        how["rag"] = f"table {row.table} on page {row.page}, by name"
        reading = replace(reading, rag=row.rag_printed)
    way = observation.direction_of_travel or row.direction
    return replace(observation, reading=reading, rag=rag, direction_of_travel=way, how=how)
