"""Where the file lets an object be seen: the box of its clipping paths."""

from extract import pdfium
from extract.geometry import Area
from extract.openpage import OpenPage
from extract.pdfium import Handle

MOST_PATHS = 16
MOST_SEGMENTS = 64
"""More than this is artwork; it is not looked at, and hides nothing."""


def clip_of(page: OpenPage, clip: Handle) -> Area | None:
    """The part of the page, as shown, that a clip lets be seen; None where it is artwork.

    The object must stand on the page itself, not within a form of its own coordinates.
    """
    count = pdfium.count_clips(clip)
    if not 0 < count <= MOST_PATHS:
        return None
    seen: Area | None = None
    for path in range(count):
        area = _box(page, clip, path)
        if area is not None:
            seen = area if seen is None else _both(seen, area)
    return seen


def _box(page: OpenPage, clip: Handle, path: int) -> Area | None:
    count = pdfium.count_clip_segments(clip, path)
    if not 0 < count <= MOST_SEGMENTS:
        return None
    points = pdfium.FloatRoom(2 * count)
    for at in range(count):
        segment = pdfium.clip_segment(clip, path, at)
        pdfium.segment_point(segment, points.at(2 * at), points.at(2 * at + 1))
    written = points.read()
    xs, ys = written[::2], written[1::2]
    return page.area(min(xs), min(ys), max(xs), max(ys))


def _both(one: Area, other: Area) -> Area:
    """What both show; a box of no size where they have nothing in common."""
    x0, top = max(one.x0, other.x0), max(one.top, other.top)
    return Area(x0, top, max(x0, min(one.x1, other.x1)), max(top, min(one.bottom, other.bottom)))
