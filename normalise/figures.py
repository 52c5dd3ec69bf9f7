"""A row's figures: each with its measure, period, area, unit and status."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from normalise.columns import Column
from normalise.dating import Dating, Value, newest
from normalise.digits import Figure
from normalise.facts import RowFacts
from normalise.grid import Grid
from normalise.paper import Paper
from normalise.places import Place
from normalise.printed_cells import Printed, PrintedRow
from normalise.row_issues import RowIssues
from normalise.status_cells import StatusCells, printed_status
from schemas.document import Cell
from schemas.findings import Measure, Observation, Reading
from schemas.issues import Issue
from schemas.period import UNKNOWN

MEASURES: dict[str, Measure] = {
    "actual": "actual",
    "latest": "actual",
    "year_to_date": "actual",
    "previous": "actual",
    "target": "target",
    "floor": "floor",
    "upper": "floor",
    "forecast": "forecast",
    "numerator": "numerator",
    "denominator": "denominator",
    "comparator": "comparator",
}
"""What a column's role makes of its figures."""


@dataclass(frozen=True)
class RowReader:
    """Reads the figures of one row for one indicator."""

    grid: Grid
    columns: Sequence[Column]
    row: int
    facts: RowFacts
    paper: Paper

    def read(self) -> tuple[list[Observation], list[Issue]]:
        """The row's observations, and what is doubtful about them."""
        values = Dating(self.facts, self.paper, self.columns).dated(list(self._printed()))
        statuses = StatusCells(
            self.grid,
            self.columns,
            self.row,
            self._spoken_of(values),
            self.paper.lexicon.statuses,
            self.paper.report_period,
        )
        observations = [o for value in values for o in self._observations(value, statuses)]
        issues = RowIssues(
            self.grid, self.columns, self.row, self.facts, self._cells, values, self.paper
        )
        return observations, list(issues.found())

    def _spoken_of(self, values: Sequence[Value]) -> Value | None:
        """The figure that the row's status is about; none where the latest one is blank."""
        about = newest(values)
        has_latest = any(column.role == "latest" for column in self.columns)
        return None if about is None or (has_latest and about.column.role != "latest") else about

    def _printed(self) -> Iterator[Value]:
        """The figures printed in the row, those withheld too."""
        for column, cell, figure, parts in self._cells:
            if figure.kind in ("number", "suppressed"):
                yield Value(column, cell, self._scaled(figure, column), parts)

    @cached_property
    def _cells(self) -> list[Printed]:
        """The filled cells of the columns of figures, and what each says."""
        return PrintedRow(self.grid, self.columns, self.row, self.paper.lexicon).cells()

    def _scaled(self, figure: Figure, column: Column) -> Figure:
        """A figure under a heading such as `£m`, or with such a unit beside it, in pounds."""
        words = (*column.path, self.facts.unit_printed or "")
        scaled = self.paper.lexicon.units.scaled(words)
        if scaled is None or figure.value is None or figure.scaled:
            return figure
        return replace(figure, unit=scaled[0], value=figure.value * scaled[1])

    def _observations(self, value: Value, statuses: StatusCells) -> Iterator[Observation]:
        """A figure, and the numerator and denominator printed with it.

        A fraction alone in a row of percentages gives its parts: `12 / 285` is not 12 per cent.
        """
        main = self._observation(value, statuses)
        if self._is_bare_fraction(value):
            yield _part(main, "numerator", value.figure.value or 0.0, 1)
        else:
            yield main
        parts: tuple[tuple[Measure, float | None], ...] = (
            ("numerator", value.figure.numerator),
            ("denominator", value.figure.denominator),
        )
        for position, (measure, number) in enumerate(parts, start=1):
            if number is not None:
                yield _part(main, measure, number, position)

    def _is_bare_fraction(self, value: Value) -> bool:
        figure = value.figure
        alone = figure.denominator is not None and figure.numerator is None
        return alone and figure.unit is None and self._unit(value)[0] not in (None, "number")

    def _observation(self, value: Value, statuses: StatusCells) -> Observation:
        facts, words = self.facts, self.paper.lexicon.statuses
        place = value.column.place or facts.place or self._home(value)
        unit, unit_how = self._unit(value)
        rag_cell, direction_cell = statuses.rag(value), statuses.direction(value)
        rag, rag_how = (
            (None, "") if rag_cell is None else words.rag(rag_cell, statuses.heading(rag_cell))
        )
        asked = statuses.heading(direction_cell)
        way = None if direction_cell is None else words.trend(direction_cell, asked)
        hows = (unit_how, rag_how if rag is not None else "", words.meant(way))
        return Observation(
            self._reading(value, place, rag_cell, direction_cell),
            self._measure(value, place),
            value.figure.value,
            unit,
            value.period,
            None if place is None else place.code,
            None if place is None else place.name,
            None if facts.match is None else facts.match.indicator_id,
            rag,
            way,
            facts.polarity,
            facts.frequency,
            value.figure.status or facts.data_status,
            self._confidence(value),
            self._how(value, *hows),
            part=self._is_part(value),
        )

    def _is_part(self, value: Value) -> bool:
        """Whether a figure is of a part of what the catalogue's indicator counts."""
        named = self.facts.match is not None and self.facts.match.part
        return named or self.facts.part or value.column.part

    def _section(self, value: Value) -> str | None:
        """The section of the row and, under the label of a service, that of the column."""
        said = filter(None, (self.facts.section, value.column.section))
        return " › ".join(said) or None

    def _home(self, value: Value) -> Place | None:
        """The reporting council, but for a comparator: of an area nobody names it has none."""
        return None if value.column.role == "comparator" else self.paper.places.home

    def _measure(self, value: Value, place: Place | None) -> Measure:
        """What the column's role makes of it; an actual of another area is a comparator."""
        measure = MEASURES[value.column.role or "actual"]
        elsewhere = place is not None and not place.own and self.paper.places.home is not None
        return "comparator" if measure == "actual" and elsewhere else measure

    def _reading(
        self, value: Value, place: Place | None, rag: Cell | None, direction: Cell | None
    ) -> Reading:
        facts = self.facts
        return Reading(
            origin="table",
            indicator=facts.subject,
            value=value.cell.line,
            page=self.grid.page_of(value.cell),
            section=self._section(value),
            unit=facts.unit_printed,
            period=value.column.label or facts.date_printed,
            area=None if place is None else place.name,
            rag=printed_status(rag),
            direction_of_travel=printed_status(direction),
            polarity=facts.polarity_printed,
            frequency=facts.frequency,
            commentary=facts.commentary,
            table=self.grid.table.number,
            row=self.row,
            col=value.column.index,
            box=value.cell.box,
        )

    def _unit(self, value: Value) -> tuple[str | None, str]:
        if value.figure.unit is not None:
            return value.figure.unit, "cell"
        if value.column.role in ("numerator", "denominator"):
            return "number", "heading"
        if value.column.unit is not None:
            return value.column.unit, "heading"
        return self.facts.unit, self.facts.unit_how

    def _confidence(self, value: Value) -> float:
        doubts = (
            (value.period == UNKNOWN, 0.8),
            (value.period_how == "report", 0.95),
            (value.column.inherited, 0.9),
            (value.figure.doubt == "several", 0.5),
            (value.figure.doubt == "decimal_comma", 0.7),
            (value.figure.unit is None and self.facts.counts_parts(value.figure.value), 0.8),
            (self.facts.match is None, 0.9),
        )
        confidence = 1.0 if self.facts.match is None else self.facts.match.confidence
        for doubted, share in doubts:
            confidence *= share if doubted else 1.0
        return round(confidence, 3)

    def _how(self, value: Value, unit_how: str, rag_how: str, way_how: str) -> dict[str, str]:
        how = {
            "measure": value.column.reason,
            "period": value.period_how,
            "unit": unit_how,
            "indicator": "unresolved" if self.facts.match is None else self.facts.match.how,
            "rag": rag_how,
            "direction_of_travel": way_how,
            "bound": value.figure.bound or "",
            "value": value.figure.doubt or "",
        }
        return {part: said for part, said in how.items() if said}


def _part(main: Observation, measure: Measure, number: float, position: int) -> Observation:
    """A numerator or denominator that stands in the cell of a figure."""
    reading = replace(main.reading, position=position, rag=None, direction_of_travel=None)
    return replace(
        main,
        reading=reading,
        measure=measure,
        value=number,
        unit="number",
        rag=None,
        direction_of_travel=None,
        how={**main.how, "measure": "a fraction in the cell"},
    )
