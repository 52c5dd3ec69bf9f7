"""Rectangles in points from the top left corner, and how they turn with the text."""

from collections.abc import Iterable
from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle, in points from the top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right, in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom, in points."""
        return self.bottom - self.top

    @property
    def space(self) -> float:
        """Square points."""
        return max(self.width, 0.0) * max(self.height, 0.0)

    @property
    def middle(self) -> tuple[float, float]:
        """The centre: x, then y."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x0 <= point[0] <= self.x1 and self.top <= point[1] <= self.bottom

    def shared(self, other: "Area") -> float:
        """Square points that both cover."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def moved(self, right: float, down: float) -> "Area":
        """The same rectangle elsewhere."""
        return Area(self.x0 + right, self.top + down, self.x1 + right, self.bottom + down)

    def grown(self, points: float) -> "Area":
        """The same rectangle, larger by so much on each side."""
        return Area(self.x0 - points, self.top - points, self.x1 + points, self.bottom + points)

    def turned(self, direction: int) -> "Area":
        """As it lies when the page is turned so that text running in `direction` reads level.

        Directions are degrees anticlockwise: 0 runs to the right, 90 up, 180 left, 270 down.
        """
        if direction == 90:
            return Area(-self.bottom, self.x0, -self.top, self.x1)
        if direction == 180:
            return Area(-self.x1, -self.bottom, -self.x0, -self.top)
        if direction == 270:
            return Area(self.top, -self.x1, self.bottom, -self.x0)
        return self


def around(areas: Iterable[Area]) -> Area:
    """The smallest rectangle that holds them all. Raises ValueError where there are none."""
    areas = tuple(areas)
    if len(areas) == 1:
        return areas[0]
    x0s, tops, x1s, bottoms = zip(*areas, strict=True)
    return Area(min(x0s), min(tops), max(x1s), max(bottoms))


def clusters(values: Iterable[float], apart: float) -> list[float]:
    """Nearby numbers as one: the mean of each run whose neighbours are at most `apart`."""
    runs: list[list[float]] = []
    for value in sorted(values):
        if runs and value - runs[-1][-1] <= apart:
            runs[-1].append(value)
        else:
            runs.append([value])
    return [sum(run) / len(run) for run in runs]
