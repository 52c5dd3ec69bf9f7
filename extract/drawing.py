"""What is drawn on a page besides text: rules, frames of cells, fills and small shapes."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extract.colour import hex_colour, near_white
from extract.geometry import Area, around

THIN_POINTS = 2.5
"""A filled rectangle thinner than this is a drawn rule."""
ICON_POINTS = 26
BACKGROUND_SHARE = 0.85
TOUCH_POINTS = 0.25
WITHIN_POINTS = 1.0
MOST_PIECES = 3000
HIGHEST_LINE_POINTS = 40

Drawn = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fill:
    """An area painted in one colour. `name` says what a small one looks like."""

    area: Area
    colour: str
    name: str = "square"


def area_of(drawn: Drawn) -> Area:
    """Where a thing stands."""
    return Area(float(drawn["x0"]), float(drawn["top"]), float(drawn["x1"]), float(drawn["bottom"]))


def rules_of(page: Any) -> list[Area]:
    """Drawn lines, and rectangles so thin that they serve as lines."""
    lines = [area_of(line) for line in page.lines]
    level = [line for line in lines if min(line.width, line.height) < 1]
    return level + [area for area in map(area_of, page.rects) if _is_thin(area)]


def frames_of(page: Any) -> list[Area]:
    """Rectangles whose four sides may be the sides of cells."""
    whole = BACKGROUND_SHARE * page.width * page.height
    outlined: list[Area] = []
    filled: dict[str | None, list[Area]] = defaultdict(list)
    for rect in page.rects:
        area = area_of(rect)
        if _is_thin(area) or _is_icon(area) or area.space >= whole:
            continue
        if rect["stroke"]:
            outlined.append(area)
        elif rect["fill"]:
            filled[hex_colour(rect.get("non_stroking_color"))].append(area)
    outlined += [area_of(curve) for curve in page.curves if _is_rounded(curve)]
    return outlined + [frame for areas in filled.values() for frame in _pieced(areas)]


def _is_rounded(curve: Drawn) -> bool:
    """Whether a path is the outline of a box with rounded corners."""
    steps = [step[0] for step in curve.get("path") or ()]
    corners = sum(step in "cvy" for step in steps)
    sides = steps.count("l") in {3, 4} and corners > 0 and corners % 4 == 0
    return bool(curve["stroke"] and not curve["fill"]) and sides


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


def fills_of(page: Any, visible: Area) -> list[Fill]:
    """Painted rectangles, in the order painted; white ones too, for they cover others."""
    fills = []
    for drawn in (*page.rects, *page.curves):
        area, colour = area_of(drawn), hex_colour(drawn.get("non_stroking_color"))
        if not drawn["fill"] or colour is None or _is_thin(area):
            continue
        if area.space < BACKGROUND_SHARE * visible.space:
            fills.append(Fill(area, colour))
    return fills


def shapes_of(page: Any) -> list[Fill]:
    """Small coloured things: RAG dots, flags, squares, arrows drawn as paths."""
    shapes: dict[tuple[int, int], Fill] = {}
    for drawn in (*page.rects, *page.curves):
        area, colour = area_of(drawn), hex_colour(drawn.get("non_stroking_color"))
        if not drawn["fill"] or colour is None or not _is_icon(area) or near_white(colour):
            continue
        x, y = area.middle
        place = (round(x / 3), round(y / 3))
        if place not in shapes or shapes[place].area.space <= area.space * 1.2:
            shapes[place] = Fill(area, colour, _look(drawn))
    return list(shapes.values())


def _is_thin(area: Area) -> bool:
    return min(area.width, area.height) < THIN_POINTS


def _is_icon(area: Area) -> bool:
    wide, high = area.width, area.height
    return 3 <= wide <= ICON_POINTS and 3 <= high <= ICON_POINTS and 0.6 <= wide / high <= 1.7


def _look(drawn: Drawn) -> str:
    """What a small path looks like, by its corners and curves."""
    steps = [step[0] for step in drawn.get("path") or ()]
    corners = len({(round(x, 1), round(y, 1)) for x, y in drawn.get("pts") or ()})
    if "c" in steps or "v" in steps or "y" in steps or corners >= 12:
        return "circle"
    return {3: "triangle", 4: "square"}.get(corners, "shape")
