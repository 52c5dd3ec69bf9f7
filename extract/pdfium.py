"""pdfium's own calls, without the wrapping that makes each cost more than its work."""

from ctypes import (
    PYFUNCTYPE,
    addressof,
    c_char,
    c_char_p,
    c_float,
    c_int,
    c_size_t,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)
from typing import Any

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint32]
Handles = npt.NDArray[np.uint64]
Handle = int
"""The address of a thing that pdfium made; 0 for none."""


def _call(name: str, result: Any, *arguments: Any) -> Any:
    return PYFUNCTYPE(result, *arguments)(cast(getattr(raw, name), c_void_p).value or 0)


load_page = _call("FPDF_LoadPage", c_void_p, c_void_p, c_int)
close_page = _call("FPDF_ClosePage", None, c_void_p)
load_text = _call("FPDFText_LoadPage", c_void_p, c_void_p)
close_text = _call("FPDFText_ClosePage", None, c_void_p)
bounding_box = _call("FPDF_GetPageBoundingBox", c_int, c_void_p, c_void_p)
rotation = _call("FPDFPage_GetRotation", c_int, c_void_p)

count_chars = _call("FPDFText_CountChars", c_int, c_void_p)
has_no_meaning = _call("FPDFText_HasUnicodeMapError", c_int, c_void_p, c_int)
char_matrix = _call("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
char_box = _call("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
char_owner = _call("FPDFText_GetTextObject", c_size_t, c_void_p, c_int)
char_code = _call("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
text_units = _call("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)

count_objects = _call("FPDFPage_CountObjects", c_int, c_void_p)
page_object = _call("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
count_form_objects = _call("FPDFFormObj_CountObjects", c_int, c_void_p)
form_object = _call("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
object_type = _call("FPDFPageObj_GetType", c_int, c_void_p)
object_matrix = _call("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
fill_colour = _call("FPDFPageObj_GetFillColor", c_int, c_void_p, *[c_void_p] * 4)
content_mark = _call("FPDFPageObj_GetMarkedContentID", c_int, c_void_p)
clip_path = _call("FPDFPageObj_GetClipPath", c_void_p, c_void_p)
count_clips = _call("FPDFClipPath_CountPaths", c_int, c_void_p)
count_clip_segments = _call("FPDFClipPath_CountPathSegments", c_int, c_void_p, c_int)
clip_segment = _call("FPDFClipPath_GetPathSegment", c_void_p, c_void_p, c_int, c_int)

text_size = _call("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
text_mode = _call("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
text_font = _call("FPDFTextObj_GetFont", c_void_p, c_void_p)
_font_name = _call("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)

path_mode = _call("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
count_segments = _call("FPDFPath_CountSegments", c_int, c_void_p)
path_segment = _call("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
segment_type = _call("FPDFPathSegment_GetType", c_int, c_void_p)
segment_point = _call("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)

rendered_image = _call("FPDFImageObj_GetRenderedBitmap", c_void_p, *[c_void_p] * 3)
bitmap_bytes = _call("FPDFBitmap_GetBuffer", c_void_p, c_void_p)
bitmap_width = _call("FPDFBitmap_GetWidth", c_int, c_void_p)
bitmap_height = _call("FPDFBitmap_GetHeight", c_int, c_void_p)
bitmap_stride = _call("FPDFBitmap_GetStride", c_int, c_void_p)
bitmap_format = _call("FPDFBitmap_GetFormat", c_int, c_void_p)
destroy_bitmap = _call("FPDFBitmap_Destroy", None, c_void_p)

tree_of_page = _call("FPDF_StructTree_GetForPage", c_void_p, c_void_p)
close_tree = _call("FPDF_StructTree_Close", None, c_void_p)
count_tree = _call("FPDF_StructTree_CountChildren", c_int, c_void_p)
tree_child = _call("FPDF_StructTree_GetChildAtIndex", c_void_p, c_void_p, c_int)
count_children = _call("FPDF_StructElement_CountChildren", c_int, c_void_p)
child = _call("FPDF_StructElement_GetChildAtIndex", c_void_p, c_void_p, c_int)
child_mark = _call("FPDF_StructElement_GetChildMarkedContentID", c_int, c_void_p, c_int)
_element_type = _call("FPDF_StructElement_GetType", c_ulong, c_void_p, c_void_p, c_ulong)
_element_alt = _call("FPDF_StructElement_GetAltText", c_ulong, c_void_p, c_void_p, c_ulong)
count_attributes = _call("FPDF_StructElement_GetAttributeCount", c_int, c_void_p)
attributes = _call("FPDF_StructElement_GetAttributeAtIndex", c_void_p, c_void_p, c_int)
_attribute = _call("FPDF_StructElement_Attr_GetValue", c_void_p, c_void_p, c_char_p)
_number = _call("FPDF_StructElement_Attr_GetNumberValue", c_int, c_void_p, c_void_p)


def font_name(font: Handle) -> str:
    """The base font's name, for example `ABCDEF+Arial-BoldMT`."""
    needed = _font_name(font, None, 0)
    buffer = (c_char * max(needed, 1))()
    _font_name(font, addressof(buffer), needed)
    return bytes(buffer.value).decode("utf-8", "replace")


def element_type(element: Handle) -> str:
    """The type of a structure element: `Table`, `TR`, `TD`, `Figure`."""
    return _wide_text(_element_type, element)


def alt_text(element: Handle) -> str:
    """What a structure element is said to show; empty where nothing is."""
    return _wide_text(_element_alt, element)


def attribute_number(attributes: Handle, name: bytes) -> float | None:
    """A number among the attributes of a structure element, for example `ColSpan`."""
    value = _attribute(attributes, name)
    number = FloatRoom(1)
    if not value or not _number(value, number.at(0)):
        return None
    return number.read()[0]


def _wide_text(call: Any, element: Handle) -> str:
    needed = call(element, None, 0)
    if needed <= 2:
        return ""
    buffer = create_string_buffer(needed)
    call(element, addressof(buffer), needed)
    return buffer.raw[: needed - 2].decode("utf-16-le", "replace")


class FloatRoom:
    """Room for floating numbers that a call writes: `at(n)` is the address of the nth."""

    __slots__ = ("_cells", "_first")

    def __init__(self, count: int) -> None:
        self._cells = (c_float * count)()
        self._first = addressof(self._cells)

    def at(self, place: int) -> int:
        """The address to give to the call."""
        return self._first + 4 * place

    def read(self) -> list[float]:
        """What was written."""
        return self._cells[:]

    def array(self) -> Floats:
        """What was written, as an array of its own."""
        return np.frombuffer(memoryview(self._cells).cast("B"), np.float32).astype(np.float64)


class WholeRoom:
    """Room for whole numbers that a call writes."""

    __slots__ = ("_cells", "_first")

    def __init__(self, count: int) -> None:
        self._cells = (c_uint * count)()
        self._first = addressof(self._cells)

    def at(self, place: int) -> int:
        """The address to give to the call."""
        return self._first + 4 * place

    def read(self) -> list[int]:
        """What was written."""
        return self._cells[:]


_MATRIX = FloatRoom(6)


def matrix_of(handle: Handle) -> tuple[float, float, float, float, float, float]:
    """The matrix of an object: a, b, c, d, e, f (ISO 32000, 8.3.4)."""
    object_matrix(handle, _MATRIX.at(0))
    a, b, c, d, e, f = _MATRIX.read()
    return a, b, c, d, e, f
