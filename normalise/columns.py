"""Columns and their roles: from header words first, then from what the cells hold."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from normalise.bands import role_match
from normalise.evidence import Evidence, Kind
from normalise.grid import Grid
from normalise.headers import Band
from normalise.places import Place
from normalise.spans import Parts
from schemas.document import Cell

_CODE = re.compile(r"(?=\S*\d)[\w./-]{1,12}")

FIGURE_ROLES = frozenset(
    {
        "actual",
        "latest",
        "year_to_date",
        "target",
        "floor",
        "upper",
        "previous",
        "forecast",
        "numerator",
        "denominator",
        "comparator",
    }
)
"""The roles whose cells become observations."""

TEXT_ROLES = ("indicator", "description", "category", "section", "place")
"""The roles that may name what a row is about, the best first."""

_EVIDENCE_ROLES: dict[Kind, str] = {
    "rag": "rag",
    "direction": "direction",
    "frequency": "frequency",
    "unit": "unit",
    "polarity": "polarity",
    "data_status": "data_status",
    "period": "date",
    "place": "place",
    "note": "commentary",
}
"""What a column is when only its cells can say."""

_AGAINST: dict[tuple[str, Kind], str] = {
    ("date", "figure"): "actual",
    ("unit", "figure"): "actual",
    ("frequency", "figure"): "actual",
    ("place", "figure"): "comparator",
    ("previous", "rag"): "previous_rag",
}
"""What a heading becomes that its cells overrule, where the cells alone would make it another."""

_NO_FIGURES: frozenset[Kind] = frozenset({"rag", "direction", "period", "note"})
_CONTRADICTS: dict[str, frozenset[Kind]] = {
    "rag": frozenset({"direction", "data_status"}),
    "date": frozenset({"figure", "text"}),
    "unit": frozenset({"figure", "note"}),
    "section": frozenset({"place"}),
    "place": frozenset({"figure"}),
    "category": frozenset({"place", "period"}),
    "frequency": frozenset({"figure", "period"}),
    "variance": frozenset({"direction"}),
    **dict.fromkeys(FIGURE_ROLES, _NO_FIGURES),
}
"""Kinds of cells that overrule a heading of a role. Digits never overrule a status or a trend:
icons of lost fonts come out as digits.
"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its role, and what its headings say of time, place and unit.

    `role` is None when nothing tells; `reason` says how it was found. `path` runs from the most
    particular heading to the most general. `inherited` headings stand on the table before. A column
    of a `part` of the council stands under an area or a service, which is its `section`.
    """

    index: int
    role: str | None
    reason: str
    path: tuple[str, ...] = ()
    parts: Parts = Parts()
    place: Place | None = None
    unit: str | None = None
    inherited: bool = False
    section: str | None = None
    part: bool = False

    @property
    def label(self) -> str:
        """The headings from the group down, as printed."""
        return " › ".join(reversed(self.path))

    @property
    def is_figure(self) -> bool:
        """Whether the cells of this column become observations."""
        return self.role in FIGURE_ROLES


def find_columns(
    grid: Grid, band: Band, rows: Sequence[int], evidence: Evidence
) -> tuple[Column, ...]:
    """The columns of a table with their roles; `rows` are the rows below the header."""
    columns = []
    for index in grid.columns:
        made = column_by_words(index, band.paths[index], evidence)
        cells = grid.column(index, rows)
        kinds = _kinds_under(made, cells, evidence)
        column = _of_figures(_overruled(made, kinds), kinds, evidence)
        if column.role == "reference" and column.parts.names_a_time:
            reason = "a count under a period"
            column = replace(column, role="actual", unit=column.unit or "number", reason=reason)
        if column.role is None and _is_of_a_colour(column, cells, evidence):
            column = replace(column, role="tolerance", reason="bounds under a colour")
        columns.append(_with_an_area(column, evidence))
    return _with_a_subject(grid, rows, columns, evidence)


def holds_bounds(cells: Sequence[Cell], evidence: Evidence) -> bool:
    """Whether cells under a colour tell from where it is given: `>60`, `< 95%`."""
    texts = (cell.text.strip() for cell in cells if not cell.header)
    read = [evidence.lexicon.numbers.read(text.replace("<", "< ", 1)) for text in texts if text]
    figures = [figure for figure in read if figure.kind == "number"]
    return sum(figure.bound is not None for figure in figures) * 2 > len(figures)


def _is_of_a_colour(column: Column, cells: Sequence[Cell], evidence: Evidence) -> bool:
    named = column.path and evidence.lexicon.statuses.rag_word(column.path[0]) is not None
    return bool(named) and holds_bounds(cells, evidence)


def _kinds_under(column: Column, cells: Sequence[Cell], evidence: Evidence) -> Counter[Kind]:
    """The kinds of a column's cells; under a heading of figures `2015` is a figure, and no year."""
    kinds = evidence.kinds(cells)
    if column.is_figure:
        bare = [c for c in cells if c.text.strip().isdigit() and evidence.kind(c) == "period"]
        kinds["period"] -= len(bare)
        kinds["figure"] += len(bare)
    return kinds


def column_by_words(index: int, path: tuple[str, ...], evidence: Evidence) -> Column:
    """A column's role from its headings, the most particular that is known."""
    lexicon = evidence.lexicon
    parts = lexicon.periods.parts_of_path(path)
    unit = next((u for label in path if (u := lexicon.units.exact(label))), None)
    made = Column(index, None, "no heading", path, parts, None, unit)
    for depth, label in enumerate(path):
        place = evidence.places.find(label) or evidence.places.find(lexicon.periods.without(label))
        if place is not None and not _names_places(label, evidence):
            return replace(made, role=_role_of_place(place), place=place, reason=f"area {label}")
        match = role_match(label, evidence)
        if match is not None and (match.whole or depth == 0):
            made = replace(made, role=match.role, reason=f"heading {match.word}")
            return _of_its_area(made, label, match.word, evidence)
        group = lexicon.headers.group(label) if depth else None
        if group is not None:
            return replace(made, role=group, reason=f"group {label}")
    if parts:
        return replace(made, role="actual", reason="period heading")
    return replace(made, reason="unknown heading" if path else "no heading")


def _of_its_area(made: Column, label: str, word: str, evidence: Evidence) -> Column:
    """A comparator with the area of its heading: the known word, or in brackets after it."""
    if made.role != "comparator":
        return made
    bare = evidence.lexicon.periods.without(label)
    place = evidence.places.in_brackets(bare)
    if not evidence.lexicon.headers.is_another_area(label, word):
        place = evidence.places.find(word) or place
    return replace(made, place=place)


def _names_places(label: str, evidence: Evidence) -> bool:
    """Whether a heading such as `Local authority` says that the cells are places."""
    match = role_match(label, evidence)
    return match is not None and match.whole and match.role == "place"


def _role_of_place(place: Place) -> str:
    return "actual" if place.own else "comparator"


def _overruled(column: Column, kinds: Counter[Kind]) -> Column:
    """A heading is overruled when most of the cells that say something contradict it."""
    said = Counter({kind: n for kind, n in kinds.items() if kind not in ("empty", "missing")})
    total = said.total()
    if not total:
        return column
    kind, most = sorted(said.items(), key=lambda pair: (-pair[1], pair[0]))[0]
    if column.role is None:
        by_cells = _EVIDENCE_ROLES.get(kind) if most * 2 > total else None
        return column if by_cells is None else replace(column, role=by_cells, reason="its cells")
    if kind in _CONTRADICTS.get(column.role, frozenset()) and most * 2 > total:
        role = _AGAINST.get((column.role, kind)) or _EVIDENCE_ROLES.get(kind)
        return replace(column, role=role, reason=f"its cells, against {column.reason}")
    return column


def _of_figures(column: Column, kinds: Counter[Kind], evidence: Evidence) -> Column:
    """`Aim` is a target where most cells that say something are figures."""
    if column.role not in TEXT_ROLES or not column.path:
        return column
    role = evidence.lexicon.headers.over_figures(column.path[0])
    said = kinds.total() - kinds["empty"] - kinds["missing"]
    if role is None or kinds["figure"] * 2 <= said:
        return column
    return replace(column, role=role, reason=f"figures under {column.path[0]}")


def _with_an_area(column: Column, evidence: Evidence) -> Column:
    """A heading such as `Region` over figures names the area that they are of."""
    if column.role != "comparator" or column.place is not None or not column.path:
        return column
    return replace(
        column, place=evidence.places.find(evidence.lexicon.periods.without(column.path[0]))
    )


def _with_a_subject(
    grid: Grid, rows: Sequence[int], columns: list[Column], evidence: Evidence
) -> tuple[Column, ...]:
    """Makes sure that one column names the indicators, if any column can."""
    named = [column.index for column in columns if column.role == "indicator"]
    described = next((c.index for c in columns if c.role == "description"), None)
    if len(named) == 1 and described is not None and _holds_codes(grid.column(named[0], rows)):
        columns[named[0]] = replace(
            columns[named[0]], role="reference", reason="its cells are codes"
        )
        columns[described] = replace(columns[described], role="indicator")
    elif named:
        return tuple(_second_names_described(columns, named))
    candidates = [(_rank(c), c.index) for c in columns if _may_name(c)]
    for _, index in sorted(candidates):
        kinds = evidence.kinds(grid.column(index, rows))
        texts = kinds["text"] + kinds["note"]
        if texts * 2 > sum(n for kind, n in kinds.items() if kind != "empty") and texts > 0:
            columns[index] = replace(columns[index], role="indicator", reason="its cells are names")
            break
    return tuple(columns)


def _holds_codes(cells: Sequence[Cell]) -> bool:
    """Whether every cell is a code and no name: `HOU010a`, `12.3`."""
    texts = [cell.text.strip() for cell in cells if cell.text.strip()]
    return bool(texts) and all(_CODE.fullmatch(text) is not None for text in texts)


def _may_name(column: Column) -> bool:
    """Whether a column may name the indicators; the first may whatever its heading counts.

    `Number of children by age` stands over ages.
    """
    named = column.role in TEXT_ROLES or column.role is None
    return named or (column.index == 0 and column.is_figure)


def _rank(column: Column) -> int:
    if column.role is None:
        return 1
    return TEXT_ROLES.index(column.role) if column.role in TEXT_ROLES else len(TEXT_ROLES)


def _second_names_described(columns: list[Column], named: list[int]) -> list[Column]:
    """Of two columns that could name the indicator, the first does."""
    again = set(named[1:])
    return [replace(c, role="description") if c.index in again else c for c in columns]
