"""What a cell of a PDF says: its text, its colour, its signs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.colour import near_white
from extract.drawing import Fill, Picture
from extract.geometry import Area
from extract.lines import lines_of
from extract.paragraphs import paragraphs_of
from extract.sheet import Sheet
from extract.symbols import signs
from extract.words import Word
from schemas.document import Mark

COVERED_SHARE = 0.6
ICON_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Paint:
    """The fills, shapes and pictures of one table, picked out of the page once."""

    fills: tuple[Fill, ...]
    shapes: tuple[Fill, ...]
    pictures: tuple[Picture, ...]


def paint_within(sheet: Sheet, area: Area) -> Paint:
    """What is painted on an area of the page."""
    return Paint(
        tuple(fill for fill in sheet.fills if fill.area.shared(area) > 0),
        tuple(shape for shape in sheet.shapes if area.holds(shape.area.middle)),
        tuple(picture for picture in sheet.pictures if area.holds(picture.area.middle)),
    )


def cell_text(words: Sequence[Word]) -> str:
    """The words of a cell as they are read: paragraphs on lines of their own."""
    if len(words) < 2:
        return words[0].text if words else ""
    by_way: dict[int, list[Word]] = {}
    for word in words:
        by_way.setdefault(word.direction, []).append(word)
    texts = [
        paragraph.text
        for way in sorted(by_way)
        for paragraph in paragraphs_of(lines_of(_level(by_way[way], way)), in_cell=True)
    ]
    return "\n".join(texts)


def _level(words: list[Word], way: int) -> list[Word]:
    """The words as they lie when their text is turned level; note signs stay off the figure."""
    return [
        Word(word.text, word.area.turned(way), word.size, word.bold, word.colour) for word in words
    ]


def cell_fill(area: Area, fills: Iterable[Fill]) -> str | None:
    """The colour that covers most of the cell, if it is any but paper white.

    The last one painted wins; a cell may also be painted in pieces, one for each of its rows.
    """
    colour = None
    pieces: dict[str, float] = {}
    x0, top, x1, bottom = area
    for fill in fills:
        left, upper, right, lower = fill.area
        if left >= x1 or right <= x0 or upper >= bottom or lower <= top:
            continue
        shared = fill.area.shared(area)
        pieces[fill.colour] = pieces.get(fill.colour, 0.0) + shared
        if shared >= COVERED_SHARE * area.space:
            colour = fill.colour
    if colour is None and pieces:
        most = max(pieces, key=lambda name: pieces[name])
        colour = most if pieces[most] >= COVERED_SHARE * area.space else None
    return None if colour is None or near_white(colour) else colour


def cell_marks(
    area: Area, fill: str | None, words: Sequence[Word], paint: Paint
) -> tuple[Mark, ...]:
    """Shapes, sign glyphs, pictures and note signs of a cell, in reading order of their kind."""
    shapes = [
        Mark("shape", shape.name, shape.colour)
        for shape in sorted(paint.shapes, key=lambda shape: (shape.area.x0, shape.area.top))
        if area.holds(shape.area.middle)
        and shape.area.shared(area) < ICON_SHARE * area.space
        and shape.colour != fill
    ]
    glyphs = [Mark("glyph", sign, word.colour) for word in words for sign in signs(word.text)]
    pictures = [
        Mark("image", picture.name, picture.colour)
        for picture in paint.pictures
        if area.holds(picture.area.middle)
    ]
    notes = [Mark("note", word.note) for word in words if word.note]
    return (*shapes, *glyphs, *pictures, *notes)
