"""Small drawings by their corners, as a person would name them (y runs down the page)."""

import numpy as np
import pytest

from extract.emblems import look_of_mask, look_of_path
from extract.icons import seen

UP = [(5, 0), (10, 5), (7, 5), (7, 10), (3, 10), (3, 5), (0, 5)]


def turned(points, times):
    for _ in range(times):
        points = [(10 - y, x) for x, y in points]
    return points


@pytest.mark.parametrize(
    ("corners", "name"),
    [
        ([(0, 0), (10, 0), (10, 10), (0, 10)], "square"),
        ([(0, 10), (10, 10), (5, 0)], "▲"),
        ([(0, 0), (10, 0), (5, 10)], "▼"),
        ([(0, 0), (10, 5), (0, 10)], "►"),
        ([(10, 0), (0, 5), (10, 10)], "◄"),
        (UP, "↑"),
        (turned(UP, 1), "→"),
        (turned(UP, 2), "↓"),
        (turned(UP, 3), "←"),
        ([(3, 0), (10, 0), (10, 7), (8, 5), (2, 10), (0, 8), (5, 2)], "↗"),
        ([(3, 10), (10, 10), (10, 3), (8, 5), (2, 0), (0, 2), (5, 8)], "↘"),
        ([(5, 0), (10, 5), (5, 10), (0, 5)], "shape"),
    ],
)
def test_a_polygon_by_its_corners(corners, name) -> None:
    assert look_of_path(corners, curved=False) == name


def test_a_ring_of_curves_is_a_dot() -> None:
    ring = [(5 + 5 * np.cos(at), 5 + 5 * np.sin(at)) for at in np.linspace(0, 6, 13)]
    assert look_of_path(ring, curved=True) == "circle"
    y, x = np.mgrid[:24, :24]
    assert look_of_mask((x - 11.5) ** 2 + (y - 11.5) ** 2 <= 144) == "circle"


def picture(mask, bgr):
    pixels = np.full((*mask.shape, 4), 255, np.uint8)
    pixels[mask, :3] = bgr
    return pixels


def test_a_small_picture_has_a_look_and_a_colour() -> None:
    y, x = np.mgrid[:30, :30]
    dot = (x - 15) ** 2 + (y - 15) ** 2 <= 100
    assert seen(picture(dot, (0, 0, 220))) == ("circle", "#dc0000")
    falling = (y >= 5) & (y < 25) & (abs(x - 15) <= (25 - y) / 2)
    assert seen(picture(falling, (40, 160, 20))) == ("▼", "#14a028")
    assert seen(np.full((8, 8, 4), 255, np.uint8)) == ("image", None)


def test_what_is_clear_is_not_seen() -> None:
    clear = picture(np.ones((8, 8), dtype=bool), (0, 0, 200))
    clear[..., 3] = 0
    assert seen(clear) == ("image", None)
