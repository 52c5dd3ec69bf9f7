"""What a row says besides its figures: unit, frequency, polarity, status, date, comments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from normalise.beside import are_whole, printed_unit
from normalise.breakdowns import is_total, place_of
from normalise.columns import Column
from normalise.grid import Grid
from normalise.names import Match
from normalise.paper import AS_AT, Paper
from normalise.places import Place
from normalise.rows import Line, cell_of
from normalise.spans import NOTHING, Parts, complete
from schemas.document import Cell
from schemas.findings import Polarity

_LAST = re.compile(r"(?:[(\[](?P<last>[^()\[\]]+)[)\]]|\s[-–—:]\s(?P<tail>[^()]+))\W*$")
_AVERAGE = re.compile(
    r"\b(?:average|avg|mean|median|ratio|per|rate|fte|tonnes|hours)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class RowFacts:
    """The words of a row that hold for each of its figures, as printed and as read.

    `named` and `sectioned` are what the indicator's name and the section say of time; `part` is
    true of a row about a ward or a service of the council.
    """

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
    named: Parts = NOTHING
    sectioned: Parts = NOTHING
    part: bool = False

    def counts_parts(self, value: float | None) -> bool:
        """Whether a value is a part of things that the name counts: 22.7 re-offenders."""
        counted = self.unit == "number" and self.unit_how in ("name", "data type")
        whole = value is None or value.is_integer()
        return counted and not whole and _AVERAGE.search(self.subject) is None


def row_facts(
    grid: Grid, columns: Sequence[Column], line: Line, paper: Paper, *, subject: str, caption: str
) -> RowFacts:
    """Read a row's words. `subject` is the indicator's printed name, `caption` the table's."""
    lexicon, over = paper.lexicon, paper.headings.get(grid.table.number, "")
    printed = {role: _text(cell_of(grid, columns, line.row, role)) for role in _ROLES}
    unit, how = _unit(subject, printed["unit"], grid, columns, line, caption, paper)
    match = _indicator(subject, unit, printed["reference"], line, (caption, over), paper)
    if match is not None and match.counted and not are_whole(grid, columns, line, paper):
        match = None
    if unit is None and match is not None:
        unit, how = lexicon.catalogue.indicators[match.indicator_id].unit, "catalogue"
    return RowFacts(
        subject,
        line.section,
        unit,
        how,
        printed["unit"],
        match,
        place_of(printed["place"] or "", _heading(columns, "place"), paper)
        or paper.places.in_brackets(subject),
        _date(printed["date"], printed["frequency"], paper),
        printed["date"],
        lexicon.statuses.frequency(printed["frequency"] or ""),
        _polarity(subject, grid, columns, line, paper),
        printed["polarity"],
        lexicon.statuses.data_status(printed["data_status"] or ""),
        _commentary(grid, columns, line),
        _headed(caption, paper),
        _named(subject, paper),
        _headed(line.section or "", paper),
        _is_of_a_part(columns, line, printed["place"], paper),
    )


def _heading(columns: Sequence[Column], role: str) -> str:
    """What stands over the first column with a role."""
    return next((c.path[0] for c in columns if c.role == role and c.path), "")


def _is_of_a_part(columns: Sequence[Column], line: Line, place: str | None, paper: Paper) -> bool:
    """Whether a row of areas or of services is about a part of the council, not all of it."""
    if any(column.role == "indicator" for column in columns):
        return False
    label = place or (line.section if not line.subject else "") or ""
    found = place_of(label, _heading(columns, "place"), paper) if place else None
    known = found is not None and found.code is not None
    return bool(label) and not (known or is_total(label, paper.evidence))


def _indicator(
    subject: str,
    unit: str | None,
    code: str | None,
    line: Line,
    above: tuple[str, str],
    paper: Paper,
) -> Match | None:
    """What the row is about; a part of another row's figure is no indicator of its own.

    `above` are the table's caption and the headings over it, which count where the caption and
    the row's section do not tell.
    """
    if line.part:
        return None
    caption, headings = above
    sections = (" ".join(filter(None, (part, line.section))) for part in (caption, headings))
    found = (
        paper.lexicon.names.resolve(
            subject, unit=unit, code=code, section=section or None, service=paper.title
        )
        for section in dict.fromkeys(sections)
    )
    return next((match for match in found if match is not None), None)


_ROLES = ("unit", "reference", "place", "date", "frequency", "polarity", "data_status")


def _named(subject: str, paper: Paper) -> Parts:
    """A period that a name ends with, in brackets or after a dash, and nothing else there."""
    found = _LAST.search(subject)
    periods = paper.lexicon.periods
    last = "" if found is None else found["last"] or found["tail"]
    if not periods.is_period(last):
        return NOTHING
    parts = periods.parts(last)
    period = complete(parts, report=paper.report_period)
    return NOTHING if period is None or period.basis == "unknown" else parts


def _headed(text: str, paper: Paper) -> Parts:
    """What a heading says of time; a date alone in it may be the meeting's."""
    parts = paper.lexicon.periods.parts(text)
    meeting = parts.basis == "snapshot" and AS_AT.search(text) is None
    return NOTHING if meeting else parts


def _polarity(
    subject: str, grid: Grid, columns: Sequence[Column], line: Line, paper: Paper
) -> Polarity | None:
    """Which way is better: by a column of its own, else by the name itself."""
    statuses = paper.lexicon.statuses
    cell = cell_of(grid, columns, line.row, "polarity")
    stated = None if cell is None else statuses.polarity_of(cell)
    return stated or statuses.polarity_in(subject)


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
        (printed_unit(grid, columns, line, paper), "cells beside it"),
        (units.of_name(caption), "caption"),
    )
    return next(((unit, how) for unit, how in found if unit is not None), (None, "not stated"))


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
