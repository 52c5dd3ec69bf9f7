"""pdfium's answers for many characters or paths at once.

A call through ctypes costs more than what pdfium does in it, so what is asked of every character
is asked in one loop that runs in C: `map` makes the calls, each writes straight into its place of
one buffer, and the buffer is read whole.
"""

from collections import deque
from collections.abc import Sequence
from ctypes import addressof, create_string_buffer
from itertools import repeat

import numpy as np

from extract import pdfium
from extract.pdfium import Codes, FloatRoom, Floats, Handle, Handles, WholeRoom

BOX_BYTES = 16


def char_boxes(text: Handle, count: int) -> Floats:
    """The boxes of the first `count` characters: rows of left, top, right, bottom, y upwards."""
    buffer = create_string_buffer(max(count, 1) * BOX_BYTES)
    first = addressof(buffer)
    places = range(first, first + count * BOX_BYTES, BOX_BYTES)
    deque(map(pdfium.char_box, repeat(text), range(count), places), maxlen=0)
    sides: Floats = np.frombuffer(buffer.raw, np.float32, count * 4).astype(np.float64)
    return sides.reshape(count, 4)


def char_owners(text: Handle, count: int) -> Handles:
    """The text object that each character is drawn by; 0 where pdfium put a space in."""
    owners = list(map(pdfium.char_owner, repeat(text), range(count)))
    return np.array(owners, np.uint64)


def char_codes(text: Handle, count: int) -> Codes:
    """The Unicode number of each character."""
    buffer = create_string_buffer(2 * (count + 1))
    if pdfium.text_units(text, 0, count, addressof(buffer)) == count + 1:
        units = np.frombuffer(buffer.raw, np.uint16, count)
        if not np.any((units >= 0xD800) & (units < 0xE000)):
            codes: Codes = units.astype(np.uint32)
            return codes
    numbers = map(int, map(pdfium.char_code, repeat(text), range(count)))
    return np.fromiter(numbers, np.uint32, count)


def matrices(handles: Sequence[Handle]) -> Floats:
    """The matrices of many objects, a row of six numbers each."""
    room = FloatRoom(6 * len(handles))
    places = range(room.at(0), room.at(6 * len(handles)), 24)
    deque(map(pdfium.object_matrix, handles, places), maxlen=0)
    return room.array().reshape(-1, 6)


def path_modes(handles: Sequence[Handle]) -> list[tuple[int, int]]:
    """For each path whether it is filled (by which rule) and whether its line is drawn."""
    room = WholeRoom(2 * len(handles))
    first, last = room.at(0), room.at(2 * len(handles))
    deque(
        map(pdfium.path_mode, handles, range(first, last, 8), range(first + 4, last, 8)), maxlen=0
    )
    written = room.read()
    return list(zip(written[::2], written[1::2], strict=True))


def segment_points(segments: Sequence[Handle]) -> Floats:
    """The end points of path segments, a row of x and y each."""
    room = FloatRoom(2 * len(segments))
    first, last = room.at(0), room.at(2 * len(segments))
    deque(
        map(pdfium.segment_point, segments, range(first, last, 8), range(first + 4, last, 8)),
        maxlen=0,
    )
    return room.array().reshape(-1, 2)


def char_matrices(text: Handle, places: Sequence[int]) -> Floats:
    """The matrices of single characters, a row of six numbers each."""
    room = FloatRoom(6 * len(places))
    rows = range(room.at(0), room.at(6 * len(places)), 24)
    deque(map(pdfium.char_matrix, repeat(text), places, rows), maxlen=0)
    return room.array().reshape(-1, 6)


def text_sizes(handles: Sequence[Handle]) -> Floats:
    """The type sizes of text objects, before their matrices."""
    room = FloatRoom(len(handles))
    deque(map(pdfium.text_size, handles, range(room.at(0), room.at(len(handles)), 4)), maxlen=0)
    return room.array()


def fill_colours(handles: Sequence[Handle]) -> list[str | None]:
    """The colours that objects are filled with, as `#rrggbb`; None for a pattern."""
    room = WholeRoom(4 * len(handles))
    first, last = room.at(0), room.at(4 * len(handles))
    places = (range(first + 4 * part, last + 4 * part, 16) for part in range(4))
    given = list(map(pdfium.fill_colour, handles, *places))
    written = room.read()
    names = _Names()
    parts = zip(written[::4], written[1::4], written[2::4], strict=True)
    return [names[rgb] if has else None for has, rgb in zip(given, parts, strict=True)]


class _Names(dict[tuple[int, int, int], str]):
    """Colours written out, each once."""

    def __missing__(self, rgb: tuple[int, int, int]) -> str:
        red, green, blue = rgb
        self[rgb] = f"#{red:02x}{green:02x}{blue:02x}"
        return self[rgb]
