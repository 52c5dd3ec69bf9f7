"""The runs of a page's paths: lines, rectangles, outlines and small shapes, all asked at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import NamedTuple

import numpy as np
from pypdfium2 import raw

from extract import bulk, pdfium
from extract.geometry import Area
from extract.openpage import Matrix
from extract.pdfium import Flags, Floats, Handle, Numbers

MOST_SEGMENTS = 5_000
"""A path of more segments is artwork: it is not read."""
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


def strokes_of(handles: list[Handle], outers: list[Matrix]) -> Iterator[Stroke]:
    """The runs of the paths that are painted; `outers` are the matrices of what they stand in."""
    paths, matrices = _painted(handles, outers)
    if not paths.handles:
        return
    runs = _runs(paths, matrices)
    for at, (owner, box) in enumerate(zip(runs.owners, runs.boxes, strict=True)):
        start, end = runs.starts[at], runs.ends[at]
        if end - start < 2:
            continue
        left, top, right, bottom = box
        small = right - left <= SMALL_POINTS and bottom - top <= SMALL_POINTS
        yield Stroke(
            Area(left, top, right, bottom),
            _is_line(runs, at),
            runs.rectangles[at],
            runs.rounded[at] and paths.stroked[owner],
            runs.curved[at],
            paths.fills[owner],
            paths.stroked[owner],
            _closed(runs.points[start:end]) if small and paths.fills[owner] else (),
        )


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
    modes = bulk.path_modes(handles)
    kept = [
        at
        for at, (count, (filled, stroked)) in enumerate(zip(counts, modes, strict=True))
        if 1 < count <= MOST_SEGMENTS and (filled or stroked)
    ]
    shown = [handles[at] for at in kept]
    paths = _Paths(
        handles=shown,
        counts=[counts[at] for at in kept],
        fills=[
            colour if modes[at][0] else None
            for at, colour in zip(kept, bulk.fill_colours(shown), strict=True)
        ],
        stroked=[bool(modes[at][1]) for at in kept],
    )
    return paths, _matrices(shown, [outers[at] for at in kept])


def _matrices(handles: list[Handle], outers: list[Matrix]) -> Floats:
    """One row of six numbers for each path (`times`, for all of them)."""
    a, b, c, d, e, f = bulk.matrices(handles).T
    g, h, i, j, k, m = np.array(outers, np.float64).reshape(-1, 6).T
    product = (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j)
    return np.stack((*product, e * g + f * i + k, e * h + f * j + m), axis=1)


@dataclass(frozen=True, slots=True)
class _Runs:
    """The runs of all paths: all are parallel but `points`, which `starts` and `ends` cut."""

    points: list[list[float]]
    starts: list[int]
    ends: list[int]
    owners: list[int]
    boxes: list[list[float]]
    rectangles: list[bool]
    rounded: list[bool]
    curved: list[bool]


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
    points = _shown(bulk.segment_points(segments), matrices[owners])
    begins = (kinds == raw.FPDF_SEGMENT_MOVETO) | (np.diff(owners, prepend=-1) != 0)
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], len(segments))
    bends = np.add.reduceat(kinds == raw.FPDF_SEGMENT_BEZIERTO, starts, dtype=np.int64)
    sides = np.add.reduceat(kinds == raw.FPDF_SEGMENT_LINETO, starts, dtype=np.int64)
    boxes = np.minimum.reduceat(points, starts), np.maximum.reduceat(points, starts)
    rounded = (bends > 0) & (bends % (4 * BEND) == 0) & ((sides == 3) | (sides == 4))
    return _Runs(
        points.tolist(),
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
    if runs.curved[at] or runs.rectangles[at]:
        return False
    points = runs.points[runs.starts[at] : runs.ends[at]]
    return len(points) == 2 or (len(points) == 3 and _same(points[0], points[2]))


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


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return abs(one[0] - other[0]) < LEVEL_POINTS and abs(one[1] - other[1]) < LEVEL_POINTS
