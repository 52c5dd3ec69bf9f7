"""Text that does not run to the right, turned level: boxes as arrays, and base lines."""

import numpy as np

from extract.pdfium import Floats, Numbers


def turned(boxes: Floats, ways: Numbers) -> Floats:
    """Boxes as they lie when text running in these directions is turned level (`Area.turned`)."""
    x0, top, x1, bottom = boxes.T
    result = boxes.copy()
    for way, sides in (
        (90, (-bottom, x0, -top, x1)),
        (180, (-x1, -bottom, -x0, -top)),
        (270, (top, -x1, bottom, -x0)),
    ):
        here = ways == way
        if here.any():
            result[here] = np.stack(sides, axis=1)[here]
    return result


def level_baseline(origin: tuple[float, float], angle: float) -> float:
    """Where text with this origin stands when turned level: larger is lower."""
    x, y = origin
    return {0: y, 90: x, 180: -y, 270: -x}[round(angle / 90) * 90 % 360]
