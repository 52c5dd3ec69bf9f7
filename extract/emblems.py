"""What a small drawing looks like: a dot, a square, an arrow and which way it points."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
Point = tuple[float, float]

SIDE = 24
EDGE = 2
"""How many of the 24 lines of a mask count as its edge."""
FULL = 0.93
ROUND = (0.66, 0.86)
"""A disc fills pi / 4 of its box."""
LEANING = 0.05
EVEN = 0.2
HEADS = {"up": ("▲", "↑"), "down": ("▼", "↓"), "left": ("◄", "←"), "right": ("►", "→")}
"""A head alone, and a head with a shaft."""
MANY_CORNERS = 12
SHAFTED = 0.75
"""An end this share of the widest part or less is a shaft."""
DIAGONALS = {
    ("top", "right"): "↗",
    ("top", "left"): "↖",
    ("bottom", "right"): "↘",
    ("bottom", "left"): "↙",
}

ARROWS = frozenset(DIAGONALS.values()).union(*HEADS.values())


def look_of_path(corners: Sequence[Point], *, curved: bool) -> str:
    """The name of a small filled path by its corners: `circle`, `square`, `▲`, `↓`, `shape`."""
    mask = _mask(corners)
    name = look_of_mask(mask)
    if name in ARROWS or not (curved or len(corners) >= MANY_CORNERS):
        return name
    return "square" if name == "square" else "circle"


def look_of_mask(mask: Mask) -> str:
    """The name of what the marked points of a box draw; the mask is square."""
    filled = float(mask.mean())
    if filled >= FULL:
        return "square"
    across, down = mask.mean(axis=1), mask.mean(axis=0)
    sides = {
        "top": float(across[:EDGE].mean()),
        "bottom": float(across[-EDGE:].mean()),
        "left": float(down[:EDGE].mean()),
        "right": float(down[-EDGE:].mean()),
    }
    way = _way(sides)
    if way is not None:
        widest = float((across if way in ("up", "down") else down).max())
        tail = (
            max(sides["top"], sides["bottom"])
            if way in ("up", "down")
            else max(sides["left"], sides["right"])
        )
        return HEADS[way][tail <= SHAFTED * widest]
    diagonal = _diagonal(sides)
    if diagonal is not None:
        return diagonal
    return "circle" if ROUND[0] <= filled <= ROUND[1] else "shape"


def _way(sides: dict[str, float]) -> str | None:
    """Where it points: narrow at one end, wider at the other, and even from side to side."""
    top, bottom, left, right = (sides[side] for side in ("top", "bottom", "left", "right"))
    level, upright = abs(left - right) <= EVEN, abs(top - bottom) <= EVEN
    if level and not (upright and abs(left - right) > abs(top - bottom)):
        if bottom > 2 * top + LEANING:
            return "up"
        if top > 2 * bottom + LEANING:
            return "down"
    if upright and right > 2 * left + LEANING:
        return "left"
    return "right" if upright and left > 2 * right + LEANING else None


def _diagonal(sides: dict[str, float]) -> str | None:
    """An arrow towards a corner has its head along the two edges that meet there."""
    for (upright, level), arrow in DIAGONALS.items():
        others = [sides[side] for side in sides if side not in (upright, level)]
        if min(sides[upright], sides[level]) > 2 * max(others) + LEANING:
            return arrow
    return None


def _mask(corners: Sequence[Point]) -> Mask:
    """Which of 24 by 24 points of its box lie inside the polygon (even-odd rule)."""
    points = np.array(corners, float)
    points -= points.min(axis=0)
    points *= SIDE / np.maximum(points.max(axis=0), 1e-6)
    centres = np.arange(SIDE) + 0.5
    x, y = np.meshgrid(centres, centres)
    inside = np.zeros((SIDE, SIDE), dtype=bool)
    for (x0, y0), (x1, y1) in zip(points, np.roll(points, -1, axis=0), strict=True):
        if y0 != y1:
            crosses = (y0 > y) != (y1 > y)
            inside ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return inside
