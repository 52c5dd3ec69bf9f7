"""Colours as `#rrggbb`, whatever space the file gives them in."""

from collections.abc import Sequence
from functools import lru_cache

NEAR_WHITE = 0xFA


def hex_colour(printed: object) -> str | None:
    """Grey, RGB or CMYK parts from 0 to 1 as `#rrggbb`; None for a pattern or nothing."""
    parts = printed if isinstance(printed, Sequence) and not isinstance(printed, str) else [printed]
    numbers = [float(part) for part in parts if isinstance(part, int | float)]
    if len(numbers) != len(parts):
        return None
    rgb = _rgb(numbers)
    if rgb is None:
        return None
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02x}" for part in rgb)


def _rgb(numbers: list[float]) -> list[float] | None:
    match numbers:
        case [grey]:
            return [grey, grey, grey]
        case [red, green, blue]:
            return [red, green, blue]
        case [cyan, magenta, yellow, key]:
            return [(1 - ink) * (1 - key) for ink in (cyan, magenta, yellow)]
        case _:
            return None


@lru_cache(4096)
def near_white(colour: str) -> bool:
    """Whether a reader takes the colour for bare paper."""
    return min(parts(colour)) >= NEAR_WHITE


def parts(colour: str) -> tuple[int, int, int]:
    """Red, green and blue from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
