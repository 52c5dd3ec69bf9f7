"""What is drawn on a page besides text, object by object, in the order painted."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from pypdfium2 import raw

from extract import pdfium
from extract.geometry import Area
from extract.opened import Matrix, OpenPage, times
from extract.pdfium import Handle

MOST_OBJECTS = 150_000
MOST_SEGMENTS = 5_000
"""A path of more segments is artwork: only where it lies is read."""
DEEPEST_FORM = 12
LEVEL_POINTS = 0.05
Point = tuple[float, float]


class TooManyObjectsError(Exception):
    """The page draws more things than any table needs."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One run of a path, as shown. `fill` is its colour where it is filled.

    `corners` are the points it goes through, the first not repeated at the end.
    """

    area: Area
    corners: tuple[Point, ...]
    curved: bool = False
    fill: str | None = None
    filled: bool = False
    stroked: bool = False

    @property
    def is_line(self) -> bool:
        """Whether it is a single straight line."""
        return len(self.corners) == 2 and not self.curved

    @property
    def is_rectangle(self) -> bool:
        """Whether it is an upright rectangle."""
        return len(self.corners) == 4 and not self.curved and _upright(self.corners)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, as shown. `handle` is only good while its page is open."""

    area: Area
    handle: Handle
    mark: int | None = None


def drawn_on(page: OpenPage) -> Iterator[Stroke | Image | None]:
    """Each stroke and picture of the page, in forms too; None for a piece of text.

    Raises:
        TooManyObjectsError: after so many objects that no table is to be found among them.
    """
    objects = (
        pdfium.page_object(page.handle, at) for at in range(pdfium.count_objects(page.handle))
    )
    for read, (handle, outer) in enumerate(_flat(objects, page.to_shown, 0)):
        if read >= MOST_OBJECTS:
            raise TooManyObjectsError
        kind = pdfium.object_type(handle)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield from _strokes(handle, outer)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            yield _image(handle, outer)
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            yield None


def _flat(objects: Iterator[Handle], outer: Matrix, depth: int) -> Iterator[tuple[Handle, Matrix]]:
    """Every object with the matrix of the form that it stands in."""
    for handle in objects:
        if pdfium.object_type(handle) != raw.FPDF_PAGEOBJ_FORM:
            yield handle, outer
        elif depth < DEEPEST_FORM:
            count = max(pdfium.count_form_objects(handle), 0)
            inside = (pdfium.form_object(handle, at) for at in range(count))
            yield from _flat(inside, times(_matrix(handle), outer), depth + 1)


def _matrix(handle: Handle) -> Matrix:
    numbers = pdfium.Numbers(6)
    pdfium.object_matrix(handle, numbers.at(0))
    a, b, c, d, e, f = numbers.read()
    return a, b, c, d, e, f


def _strokes(handle: Handle, outer: Matrix) -> Iterator[Stroke]:
    count = pdfium.count_segments(handle)
    if not 1 < count <= MOST_SEGMENTS:
        return
    modes = pdfium.Wholes(2)
    pdfium.path_mode(handle, modes.at(0), modes.at(1))
    filled, stroked = (mode != 0 for mode in modes.read())
    if not filled and not stroked:
        return
    colour = pdfium.colour_of(handle) if filled else None
    for corners, curved in _runs(handle, count, times(_matrix(handle), outer)):
        if len(corners) > 1:
            xs, ys = zip(*corners, strict=True)
            area = Area(min(xs), min(ys), max(xs), max(ys))
            yield Stroke(area, corners, curved, colour, filled, stroked)


def _runs(handle: Handle, count: int, matrix: Matrix) -> Iterator[tuple[tuple[Point, ...], bool]]:
    """The corners of each run of a path, and whether there are curves in it."""
    segments = list(map(pdfium.path_segment, repeat(handle), range(count)))
    kinds = list(map(pdfium.segment_type, segments))
    numbers = pdfium.Numbers(2 * count)
    first, last = numbers.at(0), numbers.at(2 * count)
    xs, ys = range(first, last, 8), range(first + 4, last, 8)
    deque(map(pdfium.segment_point, segments, xs, ys), maxlen=0)
    written = numbers.read()
    a, b, c, d, e, f = matrix
    run: list[Point] = []
    curved = False
    for kind, x, y in zip(kinds, written[::2], written[1::2], strict=True):
        if kind == raw.FPDF_SEGMENT_MOVETO:
            yield _closed(run), curved
            run, curved = [], False
        run.append((a * x + c * y + e, b * x + d * y + f))
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
    yield _closed(run), curved


def _closed(run: list[Point]) -> tuple[Point, ...]:
    """The points of a run without the return to the first, and none twice running."""
    corners: list[Point] = []
    for point in run:
        if not corners or not _same(point, corners[-1]):
            corners.append(point)
    if len(corners) > 2 and _same(corners[0], corners[-1]):
        corners.pop()
    return tuple(corners)


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < LEVEL_POINTS and abs(one[1] - other[1]) < LEVEL_POINTS


def _upright(corners: tuple[Point, ...]) -> bool:
    """Whether each side of four runs straight up or across, in turn."""
    ways = [
        (abs(x1 - x0) < LEVEL_POINTS, abs(y1 - y0) < LEVEL_POINTS)
        for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True)
    ]
    return all(sum(way) == 1 for way in ways) and ways[0] == ways[2] != ways[1] == ways[3]


def _image(handle: Handle, outer: Matrix) -> Image:
    a, b, c, d, e, f = times(_matrix(handle), outer)
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    mark = pdfium.content_mark(handle)
    area = Area(min(xs), min(ys), max(xs), max(ys))
    return Image(area, handle, mark if mark >= 0 else None)
