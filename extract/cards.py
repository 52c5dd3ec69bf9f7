"""Cards on a page: boxes that stand apart, each a title with a few labelled figures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.cells import Paint, cell_fill, paint_within
from extract.geometry import Area, around
from extract.leaves import FIGURE, SHORT, YEAR
from extract.lines import Line, lines_of
from extract.sheet import Sheet
from extract.symbols import signs
from extract.words import Word
from schemas.document import Cell, Mark

LEAST_WIDTH, LEAST_HEIGHT = 70.0, 32.0
LARGEST_SHARE = 0.6
"""Of the page's height: a larger box is a panel."""
LEAST_LINE = 8.0
"""Points of height from which a frame may be a row of a table, and not a thick rule."""
APART_POINTS = 4.0
SAME_POINTS = 3.0
MOST_WORDS = 150
MOST_BOXES = 400
MOST_FIGURES = 12
SET_SHARE = 0.7
AXIS = 3
"""Figures in lines below one another from which they are the scale of a chart."""
WIDE_GAP = 1.1
"""White between two entries of one line, as a share of the type size."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of one line that stand together."""

    text: str
    area: Area
    size: float
    bold: bool

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure, or a few words that end with one."""
        words = self.text.split()
        if not words or YEAR.fullmatch(words[-1]):
            return False
        ends = len(words) <= SHORT and not self.text.endswith(".")
        return bool(FIGURE.fullmatch(self.text) or (ends and FIGURE.fullmatch(words[-1])))


@dataclass(frozen=True, slots=True)
class Card:
    """A box with its lines. `title` is the entry that names it."""

    area: Area
    rows: tuple[tuple[Entry, ...], ...]
    title: Entry
    words: tuple[Word, ...]


def cards_on(sheet: Sheet) -> list[Card]:
    """The cards of a page: at least two boxes of one width or height that touch no other."""
    boxes = _boxes(sheet)
    if not boxes or len(boxes) > MOST_BOXES:
        return []
    alone = _alone(boxes, [frame for frame in sheet.frames if frame.height >= LEAST_LINE])
    read = [card for box in alone if (card := _card(box, sheet.words)) is not None]
    kept = [card for card in _outer(read) if _has_alike(card, read)]
    return kept if len(kept) > 1 else []


def cells_of(card: Card, sheet: Sheet) -> tuple[Cell, ...]:
    """The card as a table: its title first, then its lines; a lone coloured shape comes last."""
    paint = paint_within(sheet, card.area)
    rows = [row for row in card.rows if row != (card.title,)]
    if len(rows) < len(card.rows):
        rows.insert(0, (card.title,))
    columns = _columns(rows)
    cells = [
        _cell(entry, row, col, wide, sheet, paint)
        for row, entries in enumerate(rows)
        for entry, col, wide in _placed(entries, columns)
    ]
    return (*cells, *_shape(paint, len(rows), len(columns), sheet, card))


def _columns(rows: Sequence[Sequence[Entry]]) -> list[tuple[float, float]]:
    """Where the entries of lines with several stand: what overlaps is one column."""
    spans = sorted((e.area.x0, e.area.x1) for row in rows if len(row) > 1 for e in row)
    found: list[tuple[float, float]] = []
    for left, right in spans:
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found or [(0.0, 0.0)]


def _placed(
    entries: Sequence[Entry], columns: Sequence[tuple[float, float]]
) -> Iterator[tuple[Entry, int, int]]:
    """Each entry with its column and span; one alone in its line spans them all."""
    if len(entries) == 1:
        yield entries[0], 0, len(columns)
        return
    for entry in entries:
        inside = (at for at, (left, _) in enumerate(columns) if left <= entry.area.x0)
        yield entry, max(inside, default=0), 1


def _cell(entry: Entry, row: int, col: int, wide: int, sheet: Sheet, paint: Paint) -> Cell:
    return Cell(
        row,
        col,
        entry.text,
        col_span=wide,
        box=sheet.box(entry.area),
        fill=cell_fill(entry.area, paint.fills),
        marks=tuple(Mark("glyph", sign) for sign in signs(entry.text)),
    )


def _shape(paint: Paint, row: int, wide: int, sheet: Sheet, card: Card) -> Iterator[Cell]:
    """The coloured shape of a card; of several colours nothing tells whose each is."""
    if len({shape.colour for shape in paint.shapes}) == 1:
        shape = paint.shapes[0]
        if shape.colour != cell_fill(card.title.area, paint.fills):
            mark = Mark("shape", shape.name, shape.colour)
            yield Cell(row, 0, "", col_span=wide, box=sheet.box(shape.area), marks=(mark,))


def _boxes(sheet: Sheet) -> list[Area]:
    """Boxes of the size of a card, each once."""
    found: list[Area] = []
    for area in (*sheet.frames, *(fill.area for fill in sheet.fills)):
        fits = area.width >= LEAST_WIDTH and area.height >= LEAST_HEIGHT
        if fits and area.height <= LARGEST_SHARE * sheet.height and area not in found:
            found.append(area)
            if len(found) > MOST_BOXES:
                break
    return sorted(found, key=lambda area: -area.space)


def _alone(boxes: Sequence[Area], frames: Sequence[Area]) -> Iterator[Area]:
    """Boxes that touch no other, and no frame, but for those around them or within them."""
    seen: list[Area] = []
    for box in boxes:
        near = box.grown(APART_POINTS)
        touching = [o for o in (*boxes, *frames) if o != box and near.shared(o) > 0]
        nested = all(_holds(box, other) or _holds(other, box) for other in touching)
        if nested and not any(_same(box, other) for other in seen):
            seen.append(box)
            yield box


def _holds(outer: Area, inner: Area) -> bool:
    return (
        inner.x0 >= outer.x0 - SAME_POINTS
        and inner.x1 <= outer.x1 + SAME_POINTS
        and inner.top >= outer.top - SAME_POINTS
        and inner.bottom <= outer.bottom + SAME_POINTS
    )


def _same(box: Area, other: Area) -> bool:
    return _holds(box, other) and _holds(other, box)


def _card(box: Area, words: Sequence[Word]) -> Card | None:
    """The box as a card: a title, and some figures but no table of them."""
    inside = [word for word in words if word.direction == 0 and box.holds(word.area.middle)]
    if not 2 <= len(inside) <= MOST_WORDS:
        return None
    rows = _with_whole_titles([_entries(line) for line in lines_of(inside)])
    entries = [entry for row in rows for entry in row]
    figures = sum(entry.is_figure for entry in entries)
    named = (row[0] for row in rows if _is_name(row[0]))
    title = next(named, None)
    if title is None or not 1 <= figures <= MOST_FIGURES or len(entries) < 2:
        return None
    if not _is_set(rows, title) or not _is_columned(rows):
        return None
    return Card(box, tuple(rows), title, tuple(inside))


def _is_columned(rows: Sequence[Sequence[Entry]]) -> bool:
    """Whether no two entries of a line stand in one column."""
    columns = _columns(rows)
    places = ([col for _, col, _ in _placed(row, columns)] for row in rows)
    return all(len(set(row)) == len(row) for row in places)


def _is_set(rows: Sequence[Sequence[Entry]], title: Entry) -> bool:
    """Whether the lines stand below one another as type is set; words of a chart lie about it."""
    below = [row for row in rows if row[0] is not title]
    lefts = sum(abs(row[0].area.x0 - title.area.x0) <= title.size for row in below)
    middles = sum(abs(_middle(row) - title.area.middle[0]) <= title.size for row in below)
    bare = [all(FIGURE.fullmatch(entry.text) for entry in row) for row in rows]
    axis = any(all(bare[at : at + AXIS]) for at in range(len(bare) - AXIS + 1))
    return not axis and max(lefts, middles) >= SET_SHARE * len(below)


def _middle(row: Sequence[Entry]) -> float:
    return around(entry.area for entry in row).middle[0]


def _is_name(entry: Entry) -> bool:
    letters = sum(char.isalpha() for char in entry.text)
    return letters > 2 and not entry.is_figure


def _entries(line: Line) -> tuple[Entry, ...]:
    groups: list[list[Word]] = []
    for word in line.words:
        if groups and word.area.x0 - groups[-1][-1].area.x1 <= WIDE_GAP * word.size:
            groups[-1].append(word)
        else:
            groups.append([word])
    return tuple(_entry(group) for group in groups)


def _entry(words: Sequence[Word]) -> Entry:
    text = " ".join(word.text for word in words)
    area = around(word.area for word in words)
    return Entry(text, area, max(word.size for word in words), all(word.bold for word in words))


def _with_whole_titles(rows: list[tuple[Entry, ...]]) -> list[tuple[Entry, ...]]:
    """Lines of one type below one another as one entry: a wrapped name, a comment."""
    found: list[tuple[Entry, ...]] = []
    for row in rows:
        above = found[-1][0] if found else None
        if above is not None and len(row) == 1 and _goes_on(above, row[0]):
            whole = Entry(
                f"{above.text} {row[0].text}",
                around((above.area, row[0].area)),
                above.size,
                above.bold,
            )
            found[-1] = (whole, *found[-1][1:])
        else:
            found.append(row)
    return found


def _goes_on(above: Entry, below: Entry) -> bool:
    alike = abs(above.size - below.size) <= 0.5 and above.bold == below.bold
    close = below.area.top - above.area.bottom <= 0.7 * below.size
    left = abs(above.area.x0 - below.area.x0) <= below.size
    middle = abs(above.area.middle[0] - below.area.middle[0]) <= below.size
    names = _is_name(above) and not below.is_figure and ":" not in above.text
    broken = below.text[:1].islower() and not FIGURE.fullmatch(above.text)
    return alike and close and (left or middle) and (names or broken)


def _outer(cards: Sequence[Card]) -> list[Card]:
    """Cards without the boxes within them; a panel of several cards is none itself."""
    titles = Counter(card.title.text for card in cards)
    kept: list[Card] = []
    for card in sorted(cards, key=lambda card: -card.area.space):
        if any(_holds(outer.area, card.area) for outer in kept):
            continue
        inner = [o for o in cards if o is not card and _holds(card.area, o.area)]
        own = [one for one in inner if one.title.text != card.title.text]
        if len(own) < 2 or all(titles[one.title.text] > 1 for one in own):
            kept.append(card)
    return kept


def _has_alike(card: Card, cards: Sequence[Card]) -> bool:
    """Whether another box is as wide or as high."""
    others = (other.area for other in cards if other is not card)
    return any(
        (abs(other.width - card.area.width) <= SAME_POINTS)
        or (abs(other.height - card.area.height) <= SAME_POINTS)
        for other in others
    )
