"""Cards as rows of a table: read by the same rules, and put back to where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from normalise.cards import ACTUALS, Card, Item, cards_of
from normalise.columns import find_columns
from normalise.grid import Grid
from normalise.headers import Band
from normalise.labelled import DIRECTION, RAG, Labels
from normalise.paper import Paper
from normalise.scorecards import Layout, TableFindings, read_rows
from normalise.summaries import MARKS_OF_A_SCORECARD, OTHER_TABLES
from schemas.document import Block, Cell, Document, Passage, Table
from schemas.findings import Comment, Observation
from schemas.issues import Issue

APART = 10
"""Positions kept for the parts of one value of a cell."""

NUMBERED = ".)"


@dataclass(frozen=True)
class CardReader:
    """Reads the cards of one paper. `claimed` are the passages that turned out to be comments."""

    paper: Paper
    claimed: set[int] = field(default_factory=set)

    def read(self, table: Table) -> TableFindings | None:
        """What a table of cards says; None for a table that is none."""
        cards = cards_of(table, self.paper)
        if cards is None:
            return None
        found = TableFindings()
        below = list(_passages_below(self.paper.document, table)) if len(cards) == 1 else []
        for card in cards:
            self._read(card, below, found)
        return found

    def _read(self, card: Card, below: Sequence[Passage], found: TableFindings) -> None:
        doubt = self._doubt(card)
        if doubt is not None:
            message = f"The card {card.title!r} of table {card.table.number} was not read: {doubt}."
            page = _page(card)
            found.issues.append(
                Issue("card_not_read", message, page, card.table.number, value=card.title or None)
            )
            return
        made = _Row(card, below, self.paper, coloured=self._titles_are_coloured)
        said = made.read()
        found.observations += said.observations
        found.comments += said.comments
        found.issues += said.issues
        self.claimed.update(passage.number for passage in below)

    @cached_property
    def _titles_are_coloured(self) -> bool:
        """Whether cards have titles of several status colours: one colour alone is a brand's."""
        statuses = self.paper.lexicon.statuses
        titles = (t.cells[0] for t in self.paper.document.tables if t.method == "card" and t.cells)
        return len({statuses.rag_colour(title.fill) for title in titles} - {None}) > 1

    def _doubt(self, card: Card) -> str | None:
        """Why a card is not read."""
        labels = Labels(self.paper.evidence)
        roles = {labels.role(item.label) for item in card.items} - {None}
        resolved = self.paper.lexicon.names.resolve(card.title) is not None
        marked = not roles.isdisjoint(MARKS_OF_A_SCORECARD)
        if not any(char.isalpha() for char in card.title) or labels.is_label(card.title):
            return "nothing names its indicator"
        if card.words:
            return f"`{card.words[0].line}` is no label that is known"
        if len(card.loose) > 1 or (card.loose and not roles.isdisjoint(ACTUALS)):
            return f"nothing tells what `{card.loose[0].line}` is"
        if not roles.isdisjoint(OTHER_TABLES) and not marked:
            return "it is of accounts or risks"
        if not resolved and (self._counts_indicators(card) or not marked):
            return "its name is not known, and nothing marks it as an indicator"
        return None

    def _counts_indicators(self, card: Card) -> bool:
        """Whether a tile counts indicators: `17 measures on target`."""
        headers, statuses = self.paper.lexicon.headers, self.paper.lexicon.statuses
        words = (headers.match(word) for word in card.title.split())
        counted = any(m is not None and m.whole and m.role == "indicator" for m in words)
        return counted or statuses.rag_word(card.title) is not None


def _passages_below(document: Document, table: Table) -> Iterator[Passage]:
    """The paragraphs after a table and before the next heading or table."""
    blocks: Sequence[Block] = document.blocks
    for block in blocks[blocks.index(table) + 1 :]:
        if not isinstance(block, Passage) or block.kind == "heading":
            return
        if block.kind in ("paragraph", "item"):
            yield block


def _page(card: Card) -> int:
    cells = [card.title_cell, *(item.origin for item in card.items)]
    pages = (cell.box.page for cell in cells if cell is not None and cell.box is not None)
    return next(pages, card.table.page)


@dataclass(frozen=True)
class _Row:
    """A card laid out as a table: labels over values, comments below."""

    card: Card
    below: Sequence[Passage]
    paper: Paper
    coloured: bool = False

    def read(self) -> TableFindings:
        """What the card says, each figure with the place of its own cell."""
        grid = Grid(self._table())
        labels = ["Indicator", *(item.label for item in self._items())]
        band = Band((0,), tuple((label,) for label in labels))
        columns = find_columns(grid, band, [1], self.paper.evidence)
        found = read_rows(grid, Layout(band, columns), self.paper)
        return TableFindings(
            observations=[self._placed(one) for one in found.observations],
            comments=[self._told(one) for one in found.comments],
            issues=[replace(issue, row=None, col=None) for issue in found.issues],
        )

    def _items(self) -> list[Item]:
        """The labelled values; a bare figure is the actual, a sign in the title the status."""
        items = list(self.card.items)
        items = [Item("Actual", cell, cell) for cell in self.card.loose] + items
        roles = {Labels(self.paper.evidence).role(item.label) for item in items}
        title = self.card.title_cell
        if title is not None and "rag" not in roles:
            fill = title.fill if self.coloured else None
            items.append(Item(RAG, replace(title, text="", fill=fill), title))
        if title is not None and "direction" not in roles and title.marks:
            items.append(Item(DIRECTION, replace(title, text="", fill=None), title))
        return items

    def _notes(self) -> list[Cell]:
        said = [replace(cell) for cell in self.card.comments]
        return said + [Cell(0, 0, p.text, box=p.box) for p in self.below]

    def _table(self) -> Table:
        items = self._items()
        width = len(items) + 1
        title = self.card.title_cell or Cell(0, 0, "")
        name = _bare(self.card.title)
        cells = [Cell(0, 0, "Indicator", header=True), replace(title, row=1, col=0, text=name)]
        cells[1] = replace(cells[1], row_span=1, col_span=1)
        for col, item in enumerate(items, start=1):
            cells.append(Cell(0, col, item.label, header=True))
            cells.append(replace(item.cell, row=1, col=col, row_span=1, col_span=1))
        for row, note in enumerate(self._notes(), start=2):
            cells.append(replace(note, row=row, col=0, row_span=1, col_span=width))
        table = self.card.table
        return replace(table, cells=tuple(cells), caption=None, header_rows=1, section=None)

    def _placed(self, one: Observation) -> Observation:
        reading = one.reading
        if reading.row == 1 and reading.col:
            item = self._items()[reading.col - 1]
            position = reading.position + APART * item.position
            row, col = item.origin.row, item.origin.col
            return replace(one, reading=replace(reading, row=row, col=col, position=position))
        cell, passage = self._origin(reading.row or 0)
        if passage is not None:
            named = replace(reading, row=None, col=None, table=None, passage=passage)
            return replace(one, reading=named)
        return replace(one, reading=replace(reading, row=cell.row, col=cell.col))

    def _told(self, comment: Comment) -> Comment:
        if comment.row == 1 and comment.col:
            origin = self._items()[comment.col - 1].origin
            return replace(comment, row=origin.row, col=origin.col)
        cell, passage = self._origin(comment.row or 0)
        if passage is not None:
            return replace(comment, row=None, col=None, table=None, passage=passage)
        return replace(comment, row=cell.row, col=cell.col)

    def _origin(self, row: int) -> tuple[Cell, int | None]:
        """The comment cell that a row below was made of, or the number of its passage."""
        own = self.card.comments
        if row - 2 < len(own):
            return own[row - 2], None
        return Cell(0, 0, ""), self.below[row - 2 - len(own)].number


def _bare(title: str) -> str:
    """A title without the number of its heading: `3. Use of custody`."""
    first, _, rest = title.partition(" ")
    numbered = first.strip("(" + NUMBERED).isdigit() and first.endswith(tuple(NUMBERED))
    return rest.strip() if numbered and rest.strip() else title
