"""What a row says besides its figures: unit, frequency, polarity, status, date, comments."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from normalise.columns import Column
from normalise.grid import Grid
from normalise.names import Match
from normalise.paper import Paper
from normalise.places import Place
from normalise.rows import Line, cell_of
from normalise.spans import NOTHING, Parts
from schemas.document import Cell
from schemas.findings import Polarity


@dataclass(frozen=True)
class RowFacts:
    """The words of a row that hold for each of its figures, as printed and as read."""

    subject: str
    section: str | None
    unit: str | None
    unit_how: str
    unit_printed: str | None
    match: Match | None
    place: Place | None
    date: Parts
    date_printed: str | None
    frequency: str | None
    polarity: Polarity | None
    polarity_printed: str | None
    data_status: str | None
    commentary: str | None
    caption: Parts


def row_facts(
    grid: Grid, columns: Sequence[Column], line: Line, paper: Paper, *, subject: str, caption: str
) -> RowFacts:
    """Read a row's words. `subject` is the indicator's printed name, `caption` the table's."""
    lexicon = paper.lexicon
    printed = {role: _text(cell_of(grid, columns, line.row, role)) for role in _ROLES}
    unit, how = _unit(subject, printed["unit"], grid, columns, line, caption, paper)
    section = " ".join(part for part in (caption, line.section) if part)
    match = lexicon.names.resolve(
        subject,
        unit=unit,
        code=printed["reference"],
        section=section or None,
        service=paper.title,
    )
    if unit is None and match is not None:
        unit, how = lexicon.catalogue.indicators[match.indicator_id].unit, "catalogue"
    return RowFacts(
        subject,
        line.section,
        unit,
        how,
        printed["unit"],
        match,
        paper.places.find(printed["place"] or "") or paper.places.in_brackets(subject),
        _date(printed["date"], printed["frequency"], paper),
        printed["date"],
        lexicon.statuses.frequency(printed["frequency"] or ""),
        lexicon.statuses.polarity(printed["polarity"] or ""),
        printed["polarity"],
        lexicon.statuses.data_status(printed["data_status"] or ""),
        _commentary(grid, columns, line),
        lexicon.periods.parts(caption),
    )


_ROLES = ("unit", "reference", "place", "date", "frequency", "polarity", "data_status")


def _text(cell: Cell | None) -> str | None:
    text = "" if cell is None else cell.line
    return text or None


def _unit(
    subject: str,
    data_type: str | None,
    grid: Grid,
    columns: Sequence[Column],
    line: Line,
    caption: str,
    paper: Paper,
) -> tuple[str | None, str]:
    """The unit by the name, the data type column, the cells beside, then the caption."""
    units = paper.lexicon.units
    found = (
        (units.of_name(subject), "name"),
        (units.exact(data_type or ""), "data type"),
        (_printed_beside(grid, columns, line, paper), "cells beside it"),
        (units.of_name(caption), "caption"),
    )
    return next(((unit, how) for unit, how in found if unit is not None), (None, "not stated"))


def _printed_beside(grid: Grid, columns: Sequence[Column], line: Line, paper: Paper) -> str | None:
    """The unit that the row's figures print, when they agree: most of a row's `%` signs."""
    cells = (grid.at(line.row, column.index) for column in columns if column.is_figure)
    printed = {paper.lexicon.numbers.read(c.text).unit for c in cells if c is not None} - {None}
    return printed.pop() if len(printed) == 1 else None


def _date(printed: str | None, frequency: str | None, paper: Paper) -> Parts:
    """The date of a figure; with a quarterly or yearly figure, a month stands for the whole.

    A month that opens a quarter (`Apr 2018`, quarterly) names the quarter that it begins, one
    that closes it (`Jun 2018`) the quarter that it ends; so with years.
    """
    parts = paper.lexicon.periods.parts(printed or "")
    often = paper.lexicon.statuses.frequency(frequency or "")
    if parts.month is None or parts.year is None or often is None:
        return parts
    first_year = parts.year - (parts.month < 4)
    if often == "quarterly" and parts.month % 3 != 2:
        number = (parts.month - 4) % 12 // 3 + 1
        return replace(NOTHING, first_year=first_year, quarter=number)
    if often == "annually" and parts.month in (3, 4):
        return replace(NOTHING, first_year=first_year)
    return parts


def _commentary(grid: Grid, columns: Sequence[Column], line: Line) -> str | None:
    cells = [grid.at(line.row, c.index) for c in columns if c.role in ("commentary", "action")]
    texts = [c.line for c in (*cells, *line.notes) if c is not None]
    return " ".join(text for text in texts if text) or None
