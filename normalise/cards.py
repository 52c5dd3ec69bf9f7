"""Cards and key/value blocks: one indicator each, its figures labelled beside or above them.

A card is a table that the page draws as one, or a table of labels and values under a heading, or
a box with a title and a line of labelled figures. What it says is read as a row of a table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from normalise.columns import FIGURE_ROLES
from normalise.grid import Grid
from normalise.labelled import DIRECTION, RAG, Labels
from normalise.paper import Paper, paper_title
from schemas.catalogue.fold import fold
from schemas.document import Cell, Table

ACTUALS = frozenset({"actual", "latest", "year_to_date"})
MOST_COLUMNS, MOST_ROWS = 4, 40
KNOWN_SHARE = 0.6
SENTENCE = 6
"""Words from which a text without a label is a comment."""


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled value of a card. `cell` holds the value alone; `origin` is the cell on the page.

    `position` tells apart several values of one cell.
    """

    label: str
    cell: Cell
    origin: Cell
    position: int = 0


@dataclass
class Card:
    """A block about one indicator. `words` are those that nothing explains."""

    table: Table
    title: str = ""
    title_cell: Cell | None = None
    items: list[Item] = field(default_factory=list)
    comments: list[Cell] = field(default_factory=list)
    loose: list[Cell] = field(default_factory=list)
    words: list[Cell] = field(default_factory=list)


def cards_of(table: Table, paper: Paper) -> list[Card] | None:
    """The cards that a table is; None for a table that is none."""
    labels = Labels(paper.evidence)
    grid = Grid(table)
    if table.method != "card" and not _may_be(grid, labels):
        return None
    cards = [_card(table, grid, rows, paper, labels) for rows in _blocks(grid, labels)]
    return cards if table.method == "card" or all(_is_card(c, labels) for c in cards) else None


def _may_be(grid: Grid, labels: Labels) -> bool:
    """Whether a table has the size of a card, and no row of headings."""
    rows, columns = grid.table.rows, grid.table.columns
    if not 2 <= columns <= MOST_COLUMNS or not 2 <= rows <= MOST_ROWS:
        return False
    first = [cell.line for cell in grid.filled(0)]
    names = [cell.line for cell in grid.column(0, grid.rows) if cell.text.strip()]
    labelled = sum(map(labels.is_label, names)) >= KNOWN_SHARE * len(names)
    return labelled or not (len(first) > 1 and all(map(labels.is_label, first)))


def _blocks(grid: Grid, labels: Labels) -> Iterator[list[int]]:
    """The rows of each card: a title followed by labelled figures begins a new one."""
    block: list[int] = []
    for row in grid.rows:
        begins = block and _is_title(grid, row, labels) and _is_labelled(grid, row + 1, labels)
        if begins and grid.table.method != "card":
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _is_title(grid: Grid, row: int, labels: Labels) -> bool:
    cells = grid.filled(row)
    if not cells or any(labels.is_label(cell.line) or _said(cell, labels) for cell in cells):
        return False
    return labels.evidence.kind(cells[0]) in ("text", "note") and not _is_comment(cells[0])


def _is_labelled(grid: Grid, row: int, labels: Labels) -> bool:
    return any(_said(cell, labels) for cell in grid.filled(row))


def _said(cell: Cell, labels: Labels) -> bool:
    return any(labels.parts(line) for line in cell.text.split("\n"))


def _card(table: Table, grid: Grid, rows: Sequence[int], paper: Paper, labels: Labels) -> Card:
    card = Card(table)
    rest: list[Cell] = []
    at = 0
    while at < len(rows):
        cells = grid.row(rows[at])
        below = grid.row(rows[at + 1]) if at + 1 < len(rows) else []
        if pairs := _above(cells, below, labels) or _beside(cells, labels):
            card.items += pairs
            under = any(item.origin.row != rows[at] for item in pairs)
            claimed = [item.origin for item in pairs]
            rest += [cell for cell in below if under and cell not in claimed]
            at += 2 if under else 1
            continue
        rest += cells
        at += 1
    _Reader(card, labels).read(rest)
    _name(card, paper, labels)
    return card


def _beside(cells: Sequence[Cell], labels: Labels) -> list[Item]:
    """A row of labels, each with its value on its right."""
    if len(cells) < 2 or len(cells) % 2:
        return []
    pairs = list(zip(cells[::2], cells[1::2], strict=True))
    if not all(labels.is_label(label.line) for label, _ in pairs):
        return []
    if any(_is_no_value(label, value, labels) for label, value in pairs):
        return []
    return [Item(label.line, value, value) for label, value in pairs]


def _is_no_value(label: Cell, value: Cell, labels: Labels) -> bool:
    """Whether what stands beside a label is a label too; `On target` and units only look so."""
    if labels.role(label.line) == "unit" or labels.role(value.line) is None:
        return False
    return labels.evidence.lexicon.statuses.rag_word(value.text) is None


def _above(cells: Sequence[Cell], below: Sequence[Cell], labels: Labels) -> list[Item]:
    """A row of labels, each with its value below."""
    if len(cells) < 2 or not all(labels.is_label(cell.line) for cell in cells):
        return []
    under = {cell.col: cell for cell in below}
    both = [cell for cell in cells if cell.col in under]
    if len(both) < 2 or any(labels.role(cell.line) for cell in below):
        return []
    return [Item(cell.line, under[cell.col], under[cell.col]) for cell in both]


@dataclass
class _Reader:
    """Reads the cells of a card that stand in no row of labels and values."""

    card: Card
    labels: Labels
    run: list[tuple[str, Cell]] = field(default_factory=list)

    def read(self, cells: Sequence[Cell]) -> None:
        """Give each cell its part: title, labelled figures, status, figure, comment."""
        for cell in cells:
            if cell.text.strip() or cell.marks or cell.fill:
                self._cell(cell)
        self._pair()

    def _cell(self, cell: Cell) -> None:
        if self._title(cell) or self._labelled(cell) or self._status(cell):
            return
        kind = self.labels.evidence.kind(cell)
        if self.labels.is_label(cell.line):
            self.run.append(("label", cell))
        elif kind in ("figure", "missing"):
            self.run.append(("figure", cell))
        elif _is_comment(cell):
            self.card.comments.append(cell)
        elif cell.text.strip():
            self.card.words.append(cell)

    def _title(self, cell: Cell) -> bool:
        """The first words that are no label, figure or status name the card."""
        if self.card.title_cell is None and self.card.table.method == "card":
            self.card.title, self.card.title_cell = cell.line, cell
            return True
        if self.card.title_cell is not None or _said(cell, self.labels):
            return False
        named = self.labels.evidence.kind(cell) in ("text", "note")
        below = all(item.origin.row >= cell.row for item in self.card.items)
        if not named or not below or self.labels.role(cell.line) is not None:
            return False
        self.card.title, self.card.title_cell = cell.line, cell
        return True

    def _labelled(self, cell: Cell) -> bool:
        found = False
        comment: list[str] = []
        position = 0
        for line in cell.text.split("\n"):
            parts = self.labels.parts(line)
            found = found or bool(parts)
            for part in parts:
                value = replace(cell, text=part.value, fill=None, marks=())
                self.card.items.append(Item(part.label, value, cell, position))
                position += 1
            comment += [] if parts else [line]
        if found and any(comment):
            self.card.comments.append(replace(cell, text="\n".join(comment)))
        return found

    def _status(self, cell: Cell) -> bool:
        """A status or an arrow that stands without a label."""
        kind = self.labels.evidence.kind(cell)
        statuses = self.labels.evidence.lexicon.statuses
        if kind not in ("rag", "direction") and cell.text.strip():
            return False
        if statuses.rag(cell)[0] is not None and kind != "direction":
            self.card.items.append(Item(RAG, cell, cell))
        drawn = cell if kind == "direction" else replace(cell, text="")
        if statuses.direction(drawn) is not None:
            self.card.items.append(Item(DIRECTION, cell, cell))
        return True

    def _pair(self) -> None:
        """Labels and figures that stand by turns; a figure before or without a label is loose."""
        run = self.run
        kinds = [kind for kind, _ in run]
        if len(run) % 2 and kinds and kinds[0] == "figure":
            self.card.loose.append(run[0][1])
            run, kinds = run[1:], kinds[1:]
        pairs = list(zip(run[::2], run[1::2], strict=False))
        if len(run) % 2 or len({(one[0], other[0]) for one, other in pairs}) > 1:
            self.card.words += [cell for _, cell in run]
            return
        for one, other in pairs:
            label, value = (one[1], other[1]) if one[0] == "label" else (other[1], one[1])
            if one[0] == other[0]:
                self.card.words += [one[1], other[1]]
            else:
                self.card.items.append(Item(label.line, value, value))


def _is_comment(cell: Cell) -> bool:
    text = cell.text.strip()
    return len(text.split()) >= SENTENCE and text.endswith((".", "!", "?"))


def _name(card: Card, paper: Paper, labels: Labels) -> None:
    """The card's title: what it calls its indicator, its first words, its caption, its heading."""
    named = next((item for item in card.items if labels.role(item.label) == "indicator"), None)
    if named is not None:
        card.items.remove(named)
        card.title, card.title_cell = named.cell.line, named.cell
    if not card.title:
        card.title = card.table.caption or card.table.section or ""
    if fold(card.title) == fold(paper_title(paper) or ""):
        card.title = ""


def _is_card(card: Card, labels: Labels) -> bool:
    """Whether a block is a card: labels most of which are known, and a figure of its own."""
    roles = [labels.role(item.label) for item in card.items]
    known = sum(role is not None for role in roles)
    if len(roles) < 2 or card.words or card.loose or known < KNOWN_SHARE * len(roles):
        return False
    return not FIGURE_ROLES.isdisjoint(role for role in roles if role is not None)
