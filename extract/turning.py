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


def level_baselines(x: Floats, y: Floats, ways: Numbers) -> Floats:
    """Where text with these origins stands when turned level: larger is lower."""
    feet: Floats = np.select([ways == 0, ways == 90, ways == 180], [y, x, -y], -x)
    return feet
