"""What is doubtful about a row's figures: unreadable or several, units, periods, statuses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from normalise.columns import Column
from normalise.dating import Value
from normalise.facts import RowFacts
from normalise.grid import Grid
from normalise.paper import Paper
from normalise.printed_cells import Printed
from normalise.spans import complete
from schemas.document import Cell
from schemas.issues import Issue
from schemas.period import Period


@dataclass(frozen=True)
class RowIssues:
    """The issues of one row. `cells` are those of its figures, `values` the figures, dated."""

    grid: Grid
    columns: Sequence[Column]
    row: int
    facts: RowFacts
    cells: Sequence[Printed]
    values: Sequence[Value]
    paper: Paper

    def found(self) -> Iterator[Issue]:
        """Every issue of the row."""
        yield from self._units()
        yield from self._polarities()
        yield from self._periods()
        yield from self._statuses()
        for printed in self.cells:
            yield from self._of_cell(printed)

    def _of_cell(self, printed: Printed) -> Iterator[Issue]:
        column, cell, figure, _ = printed
        place = f"`{cell.line}` for {self.facts.subject!r} under {column.label!r}"
        if figure.kind == "words":
            yield self._issue("unreadable_number", f"{place} is no figure.", column, cell.line)
        elif figure.doubt == "several":
            yield self._issue("several_figures", f"{place} is several.", column, cell.line)
        elif figure.doubt == "decimal_comma":
            message = f"{place} was read as {figure.value:g}."
            yield self._issue("decimal_comma", message, column, cell.line)

    def _statuses(self) -> Iterator[Issue]:
        """Status cells with a word or sign that is not known."""
        words = self.paper.lexicon.statuses
        for column in self.columns:
            cell = self.grid.starts(self.row, column.index)
            if cell is None or column.role not in ("rag", "direction") or not cell.text.strip():
                continue
            heading = column.path[0] if column.path else ""
            rag = words.rag(cell, heading)[0]
            read = rag if column.role == "rag" else words.trend(cell, heading)
            yield from self._against_the_key(column, cell, read)
            if read is None and not words.is_no_status(cell.text):
                message = f"`{cell.line}` under {column.label!r} is no known status."
                yield self._issue("unknown_status", message, column, cell.line)

    def _against_the_key(self, column: Column, cell: Cell, read: str | None) -> Iterator[Issue]:
        """A sign that the paper's key explains in a cell of another colour."""
        words = self.paper.lexicon.statuses
        painted = words.painted(cell) if words.legend.says(cell.text) else None
        if column.role == "rag" and painted is not None and painted != read:
            said = f"`{cell.line}` is {read or 'no status'} by the key"
            message = f"{said}, and {painted} by its colour."
            yield self._issue("legend_disagrees", message, column, cell.line)

    def _units(self) -> Iterator[Issue]:
        """A unit that nothing tells, or that the cells or the catalogue contradict."""
        facts, match = self.facts, self.facts.match
        if not self.cells:
            return
        if facts.unit is None and not self._all_say_their_unit:
            message = f"Nothing tells the unit of {facts.subject!r}."
            yield self._issue("unknown_unit", message, self.cells[0].column, facts.subject)
        known = (
            None if match is None else self.paper.lexicon.catalogue.indicators[match.indicator_id]
        )
        if known is not None and facts.unit is not None and facts.unit != known.unit:
            message = f"{facts.subject!r} is in {facts.unit} by its {facts.unit_how}, "
            message += f"in {known.unit} by the catalogue."
            yield self._issue("unit_conflict", message, self.cells[0].column, facts.subject)
        yield from self._printed_units()

    def _printed_units(self) -> Iterator[Issue]:
        """Figures that print another unit than the name gives, or parts of things that count."""
        facts = self.facts
        for column, cell, figure, _ in self.cells:
            other = figure.unit is not None and facts.unit_how in ("name", "data type")
            if other and figure.unit != facts.unit:
                message = f"`{cell.line}` is in {figure.unit}; {facts.subject!r} is in {facts.unit}"
                message += f" by its {facts.unit_how}."
                yield self._issue("unit_conflict", message, column, cell.line)
            elif figure.unit is None and facts.counts_parts(figure.value):
                message = f"`{cell.line}` is no whole number of things: {facts.subject!r}."
                yield self._issue("unit_conflict", message, column, cell.line)

    def _polarities(self) -> Iterator[Issue]:
        """A direction that is good to the document and bad to the catalogue."""
        facts, match = self.facts, self.facts.match
        if not self.cells or match is None or facts.polarity is None:
            return
        known = self.paper.lexicon.catalogue.indicators[match.indicator_id].polarity
        if known not in ("neutral", facts.polarity):
            message = f"{facts.subject!r} is better {facts.polarity} by the paper, "
            message += f"{known} by the catalogue."
            yield self._issue("polarity_conflict", message, self.cells[0].column, facts.subject)

    def _periods(self) -> Iterator[Issue]:
        """A period in the name that the column's heading contradicts."""
        named = complete(self.facts.named, report=self.paper.report_period)
        for value in self.values:
            if named is None or value.period_how != "heading" or value.column.role != "actual":
                continue
            if value.period.start is not None and not _overlap(value.period, named):
                message = f"{self.facts.subject!r} names {named.label}, "
                message += f"its column {value.period.label}."
                yield self._issue("period_conflict", message, value.column, self.facts.subject)
                return

    @cached_property
    def _all_say_their_unit(self) -> bool:
        return all(column.unit or figure.unit for column, _, figure, _ in self.cells)

    def _issue(self, code: str, message: str, column: Column, value: str) -> Issue:
        table = self.grid.table
        return Issue(code, message, table.page, table.number, self.row, column.index, value)


def _overlap(one: Period, other: Period) -> bool:
    """Whether two periods share a day; an unknown one shares every day."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end
