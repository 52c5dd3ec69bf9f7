"""One page as drawn: words, rules, fills, shapes and pictures, in points from the top left.

A page whose text runs sideways is turned first, so that everything after reads it level;
`Sheet.box` turns places back to how the page is shown.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from extract.drawing import Fill, Picture, fills_of, frames_of, rules_of, shapes_of
from extract.geometry import Area
from extract.glyphs import Glyphs
from extract.notes import with_notes
from extract.strokes import Stroke
from extract.tagcolumns import TaggedCell
from extract.words import Word, words_of
from schemas.document import Box

SIDEWAYS_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn on one page. `skewed` counts words left out because they stand aslant.

    `crowded` is true where too much is drawn to look for tables, `mute` where letters are drawn
    of which none could be read.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Area, ...] = ()
    frames: tuple[Area, ...] = ()
    fills: tuple[Fill, ...] = ()
    shapes: tuple[Fill, ...] = ()
    pictures: tuple[Picture, ...] = ()
    skewed: int = 0
    turned: int = 0
    tagged: tuple[tuple[TaggedCell, ...], ...] = ()
    crowded: bool = False
    mute: bool = False

    def box(self, area: Area) -> Box:
        """The place of an area on the page as it is shown."""
        shown = area
        if self.turned:
            shown = area.turned(360 - self.turned).moved(*_offset(self, 360 - self.turned))
        rounded = (round(side, 2) for side in shown)
        return Box(self.number, *rounded)


def sheet_of(
    number: int,
    width: float,
    height: float,
    glyphs: Glyphs,
    strokes: Sequence[Stroke],
    pictures: Sequence[Picture] = (),
    tagged: Sequence[Sequence[TaggedCell]] = (),
    *,
    crowded: bool = False,
    mute: bool = False,
) -> Sheet:
    """Put together what stands on a page, in points as shown, turned so that it reads level."""
    visible = Area(0, 0, width, height)
    sheet = Sheet(
        number=number,
        width=width,
        height=height,
        words=tuple(with_notes(words_of(glyphs))),
        rules=tuple(rules_of(strokes)),
        frames=tuple(frames_of(strokes, visible)),
        fills=tuple(fills_of(strokes, visible)),
        shapes=tuple(shapes_of(strokes)),
        pictures=tuple(pictures),
        skewed=len(words_of(glyphs, skewed=True)),
        tagged=tuple(tuple(cells) for cells in tagged),
        crowded=crowded,
        mute=mute,
    )
    return _level(sheet)


def _level(sheet: Sheet) -> Sheet:
    """Turn the page where nearly all of its text runs another way."""
    ways = Counter({0: 0})
    for word in sheet.words:
        ways[word.direction] += len(word.text)
    way, share = ways.most_common(1)[0]
    if way == 0 or share < SIDEWAYS_SHARE * ways.total():
        return sheet
    right, down = _offset(sheet, way)
    turned = _mapped(sheet, lambda area: area.turned(way).moved(right, down))
    words = tuple(word._replace(direction=(word.direction - way) % 360) for word in turned.words)
    wide, high = sheet.width, sheet.height
    if way != 180:
        wide, high = high, wide
    return replace(turned, words=words, width=wide, height=high, turned=way)


def _offset(sheet: Sheet, way: int) -> tuple[float, float]:
    """How far to move turned areas so that the page begins at its top left corner again."""
    if way == 90:
        return sheet.height, 0.0
    if way == 180:
        return sheet.width, sheet.height
    return (0.0, sheet.width) if way == 270 else (0.0, 0.0)


def _mapped(sheet: Sheet, to: Any) -> Sheet:
    return replace(
        sheet,
        words=tuple(word._replace(area=to(word.area)) for word in sheet.words),
        rules=tuple(to(rule) for rule in sheet.rules),
        frames=tuple(to(frame) for frame in sheet.frames),
        fills=tuple(replace(fill, area=to(fill.area)) for fill in sheet.fills),
        shapes=tuple(replace(shape, area=to(shape.area)) for shape in sheet.shapes),
        pictures=tuple(replace(one, area=to(one.area)) for one in sheet.pictures),
    )
