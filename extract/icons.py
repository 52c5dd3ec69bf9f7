"""Small pictures: what they look like, and their colour."""

from collections.abc import Mapping, Sequence
from ctypes import c_ubyte, c_void_p, cast
from typing import Any

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

from extract import pdfium
from extract.drawing import ICON_POINTS, Picture
from extract.emblems import SIDE, Mask, look_of_mask
from extract.openpage import OpenPage
from extract.paths import Image

MOST_ICONS = 400
OPAQUE = 128
COLOURED = 40
"""The least distance between the strongest and weakest of red, green and blue in an icon."""
PAPER = 0xF0
CHANNELS = {raw.FPDFBitmap_BGRA: 4, raw.FPDFBitmap_BGRx: 4, raw.FPDFBitmap_BGR: 3}

Pixels = npt.NDArray[np.uint8]


def pictures_of(
    images: Sequence[Image], page: OpenPage, document: Any, alts: Mapping[int, str]
) -> tuple[Picture, ...]:
    """The pictures of a page: by their alternative text, else the small ones by their look."""
    return tuple(
        _picture(image, page, document, _alt(image, alts), at < MOST_ICONS)
        for at, image in enumerate(images)
    )


def _alt(image: Image, alts: Mapping[int, str]) -> str:
    return "" if image.mark is None else alts.get(image.mark, "")


def _picture(image: Image, page: OpenPage, document: Any, alt: str, asked: bool) -> Picture:
    small = max(image.area.width, image.area.height) <= ICON_POINTS
    pixels = _pixels(image, page, document) if small and asked else None
    if pixels is None:
        return Picture(image.area, alt or "image")
    name, colour = seen(pixels)
    return Picture(image.area, alt or name, colour)


def seen(pixels: Pixels) -> tuple[str, str | None]:
    """The look and the colour of an icon given as rows of blue, green, red and opacity."""
    parts = pixels.astype(np.int16)
    ink = (parts[..., 3] >= OPAQUE) & (parts[..., :3].min(axis=2) < PAPER)
    if not ink.any():
        return "image", None
    spread = parts[..., :3].max(axis=2) - parts[..., :3].min(axis=2)
    vivid = ink & (spread >= COLOURED)
    shown = vivid if vivid.sum() >= 0.1 * ink.sum() else ink
    blue, green, red = (int(value) for value in np.median(parts[shown][:, :3], axis=0))
    look = look_of_mask(_squared(shown if vivid.any() else ink))
    return look if look != "shape" else "image", f"#{red:02x}{green:02x}{blue:02x}"


def _squared(mask: Mask) -> Mask:
    """The marked part of a picture, cut out and brought to the size of a look."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    cut = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    down = (np.arange(SIDE) + 0.5) * cut.shape[0] / SIDE
    across = (np.arange(SIDE) + 0.5) * cut.shape[1] / SIDE
    squared: Mask = cut[down.astype(int)[:, None], across.astype(int)]
    return squared


def _pixels(image: Image, page: OpenPage, document: Any) -> Pixels | None:
    """Rows of blue, green, red and opacity as the picture is painted; None where it cannot be."""
    bitmap = pdfium.rendered_image(cast(document.raw, c_void_p).value, page.handle, image.handle)
    if not bitmap:
        return None
    try:
        return _copied(bitmap)
    finally:
        pdfium.destroy_bitmap(bitmap)


def _copied(bitmap: pdfium.Handle) -> Pixels | None:
    wide, high = pdfium.bitmap_width(bitmap), pdfium.bitmap_height(bitmap)
    stride, channels = pdfium.bitmap_stride(bitmap), CHANNELS.get(pdfium.bitmap_format(bitmap))
    if channels is None or wide < 1 or high < 1:
        return None
    size = stride * high
    written = cast(pdfium.bitmap_bytes(bitmap), c_void_p).value
    rows = np.frombuffer((c_ubyte * size).from_address(written or 0), np.uint8).reshape(high, -1)
    pixels = rows[:, : wide * channels].reshape(high, wide, channels)
    result = np.full((high, wide, 4), 255, np.uint8)
    result[..., :3] = pixels[..., :3]
    if pdfium.bitmap_format(bitmap) == raw.FPDFBitmap_BGRA:
        result[..., 3] = pixels[..., 3]
    return result
