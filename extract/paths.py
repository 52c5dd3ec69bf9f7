"""What is drawn on a page besides text: the runs of its paths, and its pictures.

Like the characters, all paths of a page are asked about in loops that run in C, and what pdfium
writes is read as arrays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from pypdfium2 import raw

from extract import pdfium
from extract.geometry import Area
from extract.openpage import Matrix, OpenPage, times
from extract.pdfium import Flags, Floats, Handle, Numbers

MOST_OBJECTS = 150_000
MOST_SEGMENTS = 5_000
"""A path of more segments is artwork: it is not read."""
DEEPEST_FORM = 12
LEVEL_POINTS = 0.05
BEND = 3
"""Points that pdfium gives for one curve."""
SMALL_POINTS = 30
"""Only of drawings up to this size are the corners kept."""
Point = tuple[float, float]


class Stroke(NamedTuple):
    """One run of a path, as shown. `fill` is its colour where it is filled with one.

    `line`, `rectangle` and `rounded` say whether it is one straight line, an upright rectangle, or
    the outline of a box with rounded corners. `corners` are the points of a small one.
    """

    area: Area
    line: bool = False
    rectangle: bool = False
    rounded: bool = False
    curved: bool = False
    fill: str | None = None
    stroked: bool = False
    corners: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, as shown. `handle` is only good while its page is open."""

    area: Area
    handle: Handle
    mark: int | None = None


@dataclass(slots=True)
class Drawn:
    """The strokes and pictures of a page, in the order painted.

    `letters` is true where text is drawn too; `crowded` where more is drawn than any table needs,
    and the rest was left.
    """

    strokes: list[Stroke] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    letters: bool = False
    crowded: bool = False


def drawn_on(page: OpenPage) -> Drawn:
    """Read what is drawn on the page itself and in its forms."""
    drawn = Drawn()
    paths: list[Handle] = []
    outers: list[Matrix] = []
    places = range(max(pdfium.count_objects(page.handle), 0))
    objects = map(pdfium.page_object, repeat(page.handle), places)
    for read, (handle, kind, outer) in enumerate(_flat(objects, page.to_shown)):
        if read >= MOST_OBJECTS:
            drawn.crowded = True
            break
        if kind == raw.FPDF_PAGEOBJ_PATH:
            paths.append(handle)
            outers.append(outer)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawn.images.append(_image(handle, outer))
        drawn.letters = drawn.letters or kind == raw.FPDF_PAGEOBJ_TEXT
    drawn.strokes = list(_strokes(*_painted(paths, outers)))
    return drawn


def _flat(
    objects: Iterable[Handle], outer: Matrix, depth: int = 0
) -> Iterator[tuple[Handle, int, Matrix]]:
    """Every object with its type and the matrix of the form that it stands in."""
    for handle in objects:
        kind = pdfium.object_type(handle)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield handle, kind, outer
        elif depth < DEEPEST_FORM:
            inside = range(max(pdfium.count_form_objects(handle), 0))
            within = map(pdfium.form_object, repeat(handle), inside)
            yield from _flat(within, times(pdfium.matrix_of(handle), outer), depth + 1)


def _image(handle: Handle, outer: Matrix) -> Image:
    a, b, c, d, e, f = times(pdfium.matrix_of(handle), outer)
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    mark = pdfium.content_mark(handle)
    area = Area(min(xs), min(ys), max(xs), max(ys))
    return Image(area, handle, mark if mark >= 0 else None)


@dataclass(frozen=True, slots=True)
class _Paths:
    """Painted paths, in parallel: how many segments, how painted, and where they stand."""

    handles: list[Handle]
    counts: list[int]
    fills: list[str | None]
    stroked: list[bool]


def _painted(handles: list[Handle], outers: list[Matrix]) -> tuple[_Paths, Floats]:
    """The paths that are painted, and the matrix of each from its own points to those shown."""
    counts = list(map(pdfium.count_segments, handles))
    modes = pdfium.path_modes(handles)
    kept = [
        at
        for at, (count, (filled, stroked)) in enumerate(zip(counts, modes, strict=True))
        if 1 < count <= MOST_SEGMENTS and (filled or stroked)
    ]
    shown = [handles[at] for at in kept]
    paths = _Paths(
        handles=shown,
        counts=[counts[at] for at in kept],
        fills=[pdfium.colour_of(handles[at]) if modes[at][0] else None for at in kept],
        stroked=[bool(modes[at][1]) for at in kept],
    )
    return paths, _matrices(shown, [outers[at] for at in kept])


def _matrices(handles: list[Handle], outers: list[Matrix]) -> Floats:
    """One row of six numbers for each path (`times`, for all of them)."""
    a, b, c, d, e, f = pdfium.matrices(handles).T
    g, h, i, j, k, m = np.array(outers, np.float64).reshape(-1, 6).T
    product = (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j)
    return np.stack((*product, e * g + f * i + k, e * h + f * j + m), axis=1)


@dataclass(frozen=True, slots=True)
class _Runs:
    """The runs of all paths: all are parallel but `points`, which `starts` and `ends` cut."""

    points: Floats
    starts: list[int]
    ends: list[int]
    owners: list[int]
    boxes: list[list[float]]
    rectangles: list[bool]
    rounded: list[bool]
    curved: list[bool]


def _strokes(paths: _Paths, matrices: Floats) -> Iterator[Stroke]:
    if not paths.handles:
        return
    runs = _runs(paths, matrices)
    for at, (owner, box) in enumerate(zip(runs.owners, runs.boxes, strict=True)):
        if runs.ends[at] - runs.starts[at] < 2:
            continue
        area = Area(*box)
        small = area.width <= SMALL_POINTS and area.height <= SMALL_POINTS
        line = _is_line(runs, at)
        points = runs.points[runs.starts[at] : runs.ends[at]]
        yield Stroke(
            area,
            line,
            runs.rectangles[at],
            runs.rounded[at] and paths.stroked[owner],
            runs.curved[at],
            paths.fills[owner],
            paths.stroked[owner],
            _closed(points.tolist()) if small and not line else (),
        )


def _runs(paths: _Paths, matrices: Floats) -> _Runs:
    """Cut the segments of the paths into runs: each begins where the pen is moved."""
    segments = list(
        chain.from_iterable(
            map(pdfium.path_segment, repeat(handle), range(count))
            for handle, count in zip(paths.handles, paths.counts, strict=True)
        )
    )
    kinds = np.array(list(map(pdfium.segment_type, segments)), np.int64)
    owners = np.repeat(np.arange(len(paths.handles)), paths.counts)
    points = _shown(pdfium.segment_points(segments), matrices[owners])
    begins = (kinds == raw.FPDF_SEGMENT_MOVETO) | (np.diff(owners, prepend=-1) != 0)
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(segments))
    bends = np.add.reduceat(kinds == raw.FPDF_SEGMENT_BEZIERTO, starts, dtype=np.int64)
    sides = np.add.reduceat(kinds == raw.FPDF_SEGMENT_LINETO, starts, dtype=np.int64)
    boxes = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    rounded = (bends > 0) & (bends % (4 * BEND) == 0) & ((sides == 3) | (sides == 4))
    return _Runs(
        points,
        starts.tolist(),
        ends.tolist(),
        owners[starts].tolist(),
        np.concatenate(boxes, axis=1).tolist(),
        _rectangles(points, starts, ends - starts, bends > 0).tolist(),
        rounded.tolist(),
        (bends > 0).tolist(),
    )


def _shown(points: Floats, matrices: Floats) -> Floats:
    x, y = points.T
    a, b, c, d, e, f = matrices.T
    return np.stack((a * x + c * y + e, b * x + d * y + f), axis=1)


def _is_line(runs: _Runs, at: int) -> bool:
    """Whether a run is one straight line, drawn once or there and back."""
    start, end = runs.starts[at], runs.ends[at]
    if runs.curved[at] or runs.rectangles[at]:
        return False
    return end - start == 2 or (
        end - start == 3 and _same(runs.points[start], runs.points[end - 1])
    )


def _rectangles(points: Floats, starts: Numbers, lengths: Numbers, curved: Flags) -> Flags:
    """Which runs are upright rectangles: four sides straight up and straight across in turn."""
    found = np.zeros(len(starts), dtype=bool)
    for length in (4, 5):
        these = np.flatnonzero((lengths == length) & ~curved)
        if not len(these):
            continue
        x, y = (points[starts[these][:, None] + np.arange(4)][..., side] for side in (0, 1))
        closed = np.ones(len(these), dtype=bool)
        if length == 5:
            last = points[starts[these] + 4]
            closed = np.abs(last - points[starts[these]]).max(axis=1) < LEVEL_POINTS
        across = np.abs(np.roll(x, -1, axis=1) - x) < LEVEL_POINTS
        along = np.abs(np.roll(y, -1, axis=1) - y) < LEVEL_POINTS
        first = along[:, 0] & across[:, 1] & along[:, 2] & across[:, 3]
        other = across[:, 0] & along[:, 1] & across[:, 2] & along[:, 3]
        found[these] = closed & (first | other)
    return found


def _closed(run: list[list[float]]) -> tuple[Point, ...]:
    """The points of a run without the return to the first, and none twice running."""
    corners = [(run[0][0], run[0][1])]
    for x, y in run[1:]:
        if not _same(corners[-1], (x, y)):
            corners.append((x, y))
    if len(corners) > 2 and _same(corners[0], corners[-1]):
        corners.pop()
    return tuple(corners)


def _same(one: Point | Floats, other: Point | Floats) -> bool:
    return bool(abs(one[0] - other[0]) < LEVEL_POINTS and abs(one[1] - other[1]) < LEVEL_POINTS)
