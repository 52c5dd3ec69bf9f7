"""What is drawn on a page besides text: the strokes of its paths, and its pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat

from pypdfium2 import raw

from extract import pdfium
from extract.geometry import Area
from extract.openpage import Matrix, OpenPage, times
from extract.pdfium import Handle
from extract.strokes import Stroke, strokes_of

MOST_OBJECTS = 150_000
DEEPEST_FORM = 12


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
    objects = list(map(pdfium.page_object, repeat(page.handle), places))
    for read, (handle, kind, outer) in enumerate(_flat(objects, page.to_shown)):
        if read >= MOST_OBJECTS:
            drawn.crowded = True
            break
        if kind == raw.FPDF_PAGEOBJ_PATH:
            paths.append(handle)
            outers.append(outer)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawn.images.append(_image(handle, outer))
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            drawn.letters = True
    drawn.strokes = list(strokes_of(paths, outers))
    return drawn


def _flat(
    objects: list[Handle], outer: Matrix, depth: int = 0
) -> Iterator[tuple[Handle, int, Matrix]]:
    """Every object with its type and the matrix of the form that it stands in."""
    for handle, kind in zip(objects, map(pdfium.object_type, objects), strict=True):
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield handle, kind, outer
        elif depth < DEEPEST_FORM:
            inside = range(max(pdfium.count_form_objects(handle), 0))
            within = list(map(pdfium.form_object, repeat(handle), inside))
            yield from _flat(within, times(pdfium.matrix_of(handle), outer), depth + 1)


def _image(handle: Handle, outer: Matrix) -> Image:
    a, b, c, d, e, f = times(pdfium.matrix_of(handle), outer)
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    mark = pdfium.content_mark(handle)
    area = Area(min(xs), min(ys), max(xs), max(ys))
    return Image(area, handle, mark if mark >= 0 else None)
