"""What is drawn on a page besides text: rules, frames of cells, fills and small shapes."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extract.colour import near_white
from extract.emblems import look_of_path
from extract.geometry import Area, around
from extract.strokes import Stroke

THIN_POINTS = 2.5
"""A filled rectangle thinner than this is a drawn rule."""
ICON_POINTS = 26
LEAST_ICON_POINTS = 3.1
"""Smaller ones are bullets and the dots of dotted rules."""
BACKGROUND_SHARE = 0.85
TOUCH_POINTS = 0.25
WITHIN_POINTS = 1.0
MOST_PIECES = 3000
HIGHEST_LINE_POINTS = 40


@dataclass(frozen=True, slots=True)
class Fill:
    """An area painted in one colour. `name` says what a small one looks like."""

    area: Area
    colour: str
    name: str = "square"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; a small one with what it looks like and its colour, or what its tag says."""

    area: Area
    name: str = "image"
    colour: str | None = None


def rules_of(strokes: Sequence[Stroke]) -> list[Area]:
    """Drawn lines, and rectangles so thin that they serve as lines."""
    return [
        stroke.area
        for stroke in strokes
        if (stroke.line and min(stroke.area.width, stroke.area.height) < 1)
        or (stroke.rectangle and _is_thin(stroke.area))
    ]


def frames_of(strokes: Sequence[Stroke], visible: Area) -> list[Area]:
    """Rectangles whose four sides may be the sides of cells."""
    whole = BACKGROUND_SHARE * visible.space
    outlined = [stroke.area for stroke in strokes if stroke.rounded and stroke.fill is None]
    filled: dict[str | None, list[Area]] = defaultdict(list)
    for stroke in strokes:
        area = stroke.area
        if not stroke.rectangle or _is_thin(area) or _is_icon(area) or area.space >= whole:
            continue
        if stroke.stroked:
            outlined.append(area)
        else:
            filled[stroke.fill].append(area)
    return outlined + [frame for areas in filled.values() for frame in _pieced(areas)]


def _pieced(areas: Sequence[Area]) -> list[Area]:
    """Fills of one colour without those that only shade the lines of text within a cell.

    Word shades a cell, and then each line in it again; a shaded paragraph is lines alone.
    """
    if len(areas) > MOST_PIECES:
        return list(areas)
    kept: list[Area] = []
    for area in sorted(set(areas), key=lambda area: (-area.space, area)):
        if not any(_within(area, larger) for larger in kept):
            kept.append(area)
    return _stacked(kept)


def _within(area: Area, larger: Area) -> bool:
    return (
        area.x0 >= larger.x0 - WITHIN_POINTS
        and area.x1 <= larger.x1 + WITHIN_POINTS
        and area.top >= larger.top - WITHIN_POINTS
        and area.bottom <= larger.bottom + WITHIN_POINTS
    )


def _stacked(areas: Sequence[Area]) -> list[Area]:
    """Low fills of the same width that touch from above to below, as one."""
    stacks: list[list[Area]] = []
    for area in sorted(areas, key=lambda area: (area.x0, area.x1, area.top)):
        if stacks and _continues(stacks[-1][-1], area):
            stacks[-1].append(area)
        else:
            stacks.append([area])
    return [around(stack) for stack in stacks]


def _continues(above: Area, below: Area) -> bool:
    same = abs(above.x0 - below.x0) < TOUCH_POINTS and abs(above.x1 - below.x1) < TOUCH_POINTS
    low = max(above.height, below.height) <= HIGHEST_LINE_POINTS
    return same and low and abs(below.top - above.bottom) < TOUCH_POINTS


def fills_of(strokes: Sequence[Stroke], visible: Area) -> list[Fill]:
    """Painted rectangles, in the order painted; white ones too, for they cover others."""
    return [
        Fill(stroke.area, stroke.fill)
        for stroke in strokes
        if stroke.fill is not None
        and not stroke.line
        and not _is_thin(stroke.area)
        and stroke.area.space < BACKGROUND_SHARE * visible.space
    ]


def shapes_of(strokes: Sequence[Stroke]) -> list[Fill]:
    """Small coloured things: RAG dots, flags, squares, arrows drawn as paths."""
    shapes: dict[tuple[int, int], Fill] = {}
    for stroke in strokes:
        area, colour = stroke.area, stroke.fill
        if colour is None or stroke.line or not _is_icon(area) or near_white(colour):
            continue
        x, y = area.middle
        place = (round(x / 3), round(y / 3))
        if place not in shapes or shapes[place].area.space <= area.space * 1.2:
            look = look_of_path(stroke.corners, curved=stroke.curved)
            shapes[place] = Fill(area, colour, look)
    return list(shapes.values())


def _is_thin(area: Area) -> bool:
    return min(area.width, area.height) < THIN_POINTS


def _is_icon(area: Area) -> bool:
    wide, high = area.width, area.height
    small = max(wide, high) <= ICON_POINTS and min(wide, high) >= LEAST_ICON_POINTS
    return small and 0.6 <= wide / high <= 1.7
