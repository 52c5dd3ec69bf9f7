"""Tables of figures: from columns with roles and lines about indicators to observations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from normalise.another_header import parted_by_a_header
from normalise.bands import find_band, role_match
from normalise.breakdowns import named_by_columns, of_groups, of_rows
from normalise.columns import FIGURE_ROLES, Column, column_by_words, find_columns
from normalise.comment_figures import comment_figures
from normalise.comments import table_comments
from normalise.cut_labels import dated_together
from normalise.dating import ACTUAL_ROLES
from normalise.facts import row_facts
from normalise.figures import RowReader
from normalise.grid import Grid
from normalise.headers import Band
from normalise.headless import headed
from normalise.inherited import fits
from normalise.joined_headings import parted
from normalise.joined_statuses import StatusRow, holds_statuses, status_rows
from normalise.name_rows import names_over_figures
from normalise.paper import Paper
from normalise.rearranged import Rearranged
from normalise.rows import Line, data_rows, read_lines
from normalise.run_together import taken_apart
from normalise.spans import complete
from normalise.stacked import unstacked
from normalise.summaries import counts_indicators, is_of_indicators
from normalise.table_issues import column_issues, unclaimed, undated, unread
from normalise.turned import (
    comments_back,
    is_turned,
    issues_back,
    observations_back,
    turned,
)
from normalise.whole_years import in_their_year
from schemas.document import Cell, Table
from schemas.findings import Comment, Observation
from schemas.issues import Issue
from schemas.period import UNKNOWN

SHORT_NAME = 15
"""Letters that a column of names has in a row on average, at least."""


@dataclass(frozen=True)
class Layout:
    """How a table is laid out: its header and columns; a table that goes on inherits them.

    `named` is true where each column is an indicator of its own. A table that was set out anew
    has its `heading` as printed, and is gone on with only by one that can be set out alike.
    """

    band: Band
    columns: tuple[Column, ...]
    named: bool = False
    heading: tuple[Cell, ...] = ()


@dataclass
class TableFindings:
    """What one table says."""

    layout: Layout | None = None
    observations: list[Observation] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    statuses: list[StatusRow] = field(default_factory=list)


def read_table(table: Table, paper: Paper, inherited: Layout | None = None) -> TableFindings:
    """The observations, comments and issues of a table.

    `inherited` is the layout of the table before, for one that continues it without a header.
    """
    table = taken_apart(paper.lexicon.statuses.without_key(table), paper.evidence)
    grid = Grid(table)
    if is_turned(grid, paper.evidence):
        return _turned_back(read_table(turned(table), paper))
    anew = unstacked(grid, paper.evidence) or parted(grid, paper.evidence)
    if anew is None and inherited is not None:
        anew = headed(grid, inherited.heading, paper.evidence)
    if anew is not None:
        return _put_back(anew, read_table(anew.table, paper))
    layout = find_layout(grid, paper, inherited)
    two = None if layout is None else parted_by_a_header(grid, layout.band, paper.evidence)
    if two is not None:
        return _both(
            read_table(two.above, paper), _put_back(two.below, read_table(two.below.table, paper))
        )
    if layout is not None and holds_statuses(layout.columns):
        lines, _ = read_lines(grid, layout.band, layout.columns, paper.evidence)
        rows = list(status_rows(grid, layout.columns, lines, paper))
        return TableFindings(statuses=rows, issues=list(column_issues(table, layout.columns)))
    if layout is None or not is_of_indicators(layout.columns, grid, paper.evidence):
        found = TableFindings(
            issues=list(unread(grid, layout.columns if layout is not None else None, paper))
        )
        if layout is None:
            _read_comments(grid, paper, found)
        return found
    return read_rows(grid, layout, paper)


def read_rows(grid: Grid, layout: Layout, paper: Paper) -> TableFindings:
    """What the rows of a table with this layout say."""
    found = TableFindings(layout)
    lines, loose = read_lines(grid, layout.band, layout.columns, paper.evidence)
    for line in lines:
        _read_line(grid, layout, line, paper, found)
    found.comments += table_comments(grid, layout.columns, lines, loose, paper)
    found.issues += column_issues(grid.table, layout.columns)
    found.issues += undated(grid.table, layout.columns, found.observations)
    return found


def _turned_back(found: TableFindings) -> TableFindings:
    """What a table turned round says, each figure where it stands; nothing goes on with it."""
    return TableFindings(
        None,
        list(observations_back(found.observations)),
        list(comments_back(found.comments)),
        list(issues_back(found.issues)),
    )


def _both(above: TableFindings, below: TableFindings) -> TableFindings:
    """What two tables say; the second is the one that may go on."""
    return TableFindings(
        below.layout,
        above.observations + below.observations,
        above.comments + below.comments,
        above.issues + below.issues,
        above.statuses + below.statuses,
    )


def _put_back(anew: Rearranged, found: TableFindings) -> TableFindings:
    """What a table set out anew says, each figure where it stands."""
    layout = found.layout
    return TableFindings(
        None if layout is None else replace(layout, heading=anew.heading),
        list(anew.observations(found.observations)),
        list(anew.comments(found.comments)),
        list(anew.issues(found.issues)),
        found.statuses,
    )


def _read_comments(grid: Grid, paper: Paper, found: TableFindings) -> None:
    """Of a table without a header: the comments on its indicators, and the fractions in them.

    Which of its figures is the target cannot be told; what a comment says in words can.
    """
    band = Band((), ((),) * len(grid.columns))
    rows = [row for row in grid.rows if not grid.is_full_width(row)]
    columns = _with_longest_names(grid, rows, find_columns(grid, band, rows, paper.evidence))
    if columns is None:
        return
    lines, loose = read_lines(grid, band, columns, paper.evidence)
    for line in lines:
        if line.subject and line.notes:
            facts = row_facts(grid, columns, line, paper, subject=line.subject, caption="")
            period = complete(facts.date, report=paper.report_period) or paper.report_period
            found.observations += comment_figures(grid, line.notes, facts, period, paper)
    found.comments += table_comments(grid, columns, lines, loose, paper)


def _with_longest_names(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column]
) -> tuple[Column, ...] | None:
    """The columns, that of the longest words naming the indicators; None where all are short."""
    letters = {c.index: sum(len(cell.text) for cell in grid.column(c.index, rows)) for c in columns}
    longest = max(letters, key=lambda index: (letters[index], -index), default=None)
    if longest is None or letters[longest] < SHORT_NAME * len(rows):
        return None
    return tuple(
        replace(column, role="indicator" if column.index == longest else _not_a_name(column.role))
        for column in columns
    )


def _not_a_name(role: str | None) -> str | None:
    return None if role in ("indicator", "commentary") else role


def find_layout(grid: Grid, paper: Paper, inherited: Layout | None) -> Layout | None:
    """A table's own header and columns, else those of the table that it continues."""
    band = find_band(grid, paper.evidence)
    names = None if band is not None else names_over_figures(grid, paper.evidence)
    if names is not None:
        return Layout(*names, named=True)
    if band is None:
        if inherited is None or inherited.heading:
            return None
        if not fits(inherited.columns, grid, paper.evidence):
            return None
        return _continued(inherited, len(grid.columns))
    rows = list(data_rows(grid, band))
    columns = of_groups(find_columns(grid, band, rows, paper.evidence), paper.evidence)
    columns = in_their_year(columns, paper.report_period)
    layout = Layout(band, dated_together(columns, grid, band, paper.lexicon.periods))
    figures = {c.index for c in columns if _is_of_figures(grid, c, rows, paper)}
    named = of_rows(layout.columns, caption_of(grid, layout), paper, figures)
    return replace(layout, columns=named)


def _is_of_figures(grid: Grid, column: Column, rows: Sequence[int], paper: Paper) -> bool:
    kinds = paper.evidence.kinds(grid.column(column.index, rows))
    return kinds["figure"] * 2 > kinds.total()


def _continued(layout: Layout, width: int) -> Layout:
    columns = tuple(replace(column, inherited=True) for column in layout.columns[:width])
    return Layout(Band((), layout.band.paths[:width]), columns)


def _read_line(grid: Grid, layout: Layout, line: Line, paper: Paper, found: TableFindings) -> None:
    named = list(subjects(grid, layout, line, paper))
    if counts_indicators(line.subject, paper.evidence):
        message = f"{line.subject!r} counts indicators and was not stored as one."
        table = grid.table
        found.issues.append(
            Issue("count_of_indicators", message, table.page, table.number, line.row)
        )
        return
    if not named:
        found.issues += unclaimed(grid, layout.columns, line, paper)
    for subject, columns in named:
        facts = row_facts(
            grid, columns, line, paper, subject=subject, caption=caption_of(grid, layout)
        )
        reader = RowReader(grid, columns, line.row, facts, paper)
        observations, issues = reader.read()
        found.observations += observations
        found.issues += issues
        latest = [o.period for o in observations if o.measure == "actual"]
        newest = max(latest, key=lambda period: period.end or date.min, default=UNKNOWN)
        period = complete(facts.date, report=paper.report_period) or newest
        notes = (*line.notes, *_comment_cells(grid, columns, line.row))
        found.observations += comment_figures(grid, notes, facts, period, paper, observations)


def _comment_cells(grid: Grid, columns: Sequence[Column], row: int) -> list[Cell]:
    cells = [grid.at(row, c.index) for c in columns if c.role == "commentary"]
    return [cell for cell in cells if cell is not None]


def subjects(
    grid: Grid, layout: Layout, line: Line, paper: Paper
) -> Iterator[tuple[str, Sequence[Column]]]:
    """The indicators of a row with the columns that belong to each.

    Most rows name one. Where rows are areas the table's caption names it; where rows are periods
    each column names its own.
    """
    roles = {column.role for column in layout.columns}
    if layout.named:
        yield from ((column.path[0], [column]) for column in layout.columns)
    elif line.subject:
        yield line.subject, layout.columns
    elif "place" in roles or ("section" in roles and line.section and "indicator" not in roles):
        yield from named_by_columns(layout.columns, caption_of(grid, layout), paper)
    elif "date" in roles and "indicator" not in roles:
        if _is_of_one(layout.columns, paper):
            yield caption_of(grid, layout), layout.columns
        else:
            yield from _turned(grid, layout, line, paper)


def _is_of_one(columns: Sequence[Column], paper: Paper) -> bool:
    """Whether rows of periods are of one indicator: `Month | Profile target | Actual | Variance`.

    Then no column names an indicator of its own, and one of them is of actuals.
    """
    headed = [c for c in columns if c.role != "date" and c.path]
    known = all(_is_no_name(column, paper) for column in headed)
    times = [column.parts for column in headed if column.role in ACTUAL_ROLES]
    return known and 0 < len(times) == len(set(times))


def _is_no_name(column: Column, paper: Paper) -> bool:
    """Whether a heading is a known word or a period, and no indicator's name."""
    match = role_match(column.path[0], paper.evidence)
    whole = match is not None and match.whole
    return whole or paper.lexicon.periods.is_period(column.path[0])


def _turned(
    grid: Grid, layout: Layout, line: Line, paper: Paper
) -> Iterator[tuple[str, Sequence[Column]]]:
    """A row of a table turned round: its label says what and when, each column of what."""
    dates = [column for column in layout.columns if column.role == "date"]
    cell = grid.at(line.row, dates[0].index)
    label = "" if cell is None else cell.line
    made = column_by_words(dates[0].index, (label,), paper.evidence)
    for column in layout.columns:
        named = column.path and not paper.lexicon.periods.is_period(column.path[0])
        if named and column not in dates:
            role = made.role if made.role in FIGURE_ROLES else "actual"
            reason = f"row {label}"
            yield (
                column.path[0],
                [
                    *dates,
                    replace(column, role=role, reason=reason, parts=made.parts, place=made.place),
                ],
            )


def caption_of(grid: Grid, layout: Layout) -> str:
    """What names the table: its caption, a title row, else the heading above it."""
    table = grid.table
    return table.caption or layout.band.title or table.section or ""
