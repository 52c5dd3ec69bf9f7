"""Values as a database can hold them: text without NULs or lone surrogates, finite numbers."""

import json
import math
import re
from typing import Any

from schemas.document import Box

Row = dict[str, Any]
"""A row of a table: values by the name of their column."""

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def text(printed: str | None) -> str | None:
    """The words as they are, with what no database takes written out as an escape."""
    return None if printed is None else required_text(printed)


def required_text(printed: str) -> str:
    """As `text`, for words that are always there."""
    if printed.isascii() and "\0" not in printed:
        return printed
    return _UNSTORABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), printed)


def number(value: float | None) -> float | None:
    """A finite number, or None."""
    return None if value is None or not math.isfinite(value) else float(value)


def as_json(value: object) -> str:
    """JSON with sorted keys, so that equal values are equal text."""
    return required_text(json.dumps(value, ensure_ascii=False, sort_keys=True))


def box_columns(box: Box | None) -> Row:
    """The four sides of a box, in points."""
    if box is None:
        return dict.fromkeys(("x0", "top", "x1", "bottom"))
    return {"x0": box.x0, "top": box.top, "x1": box.x1, "bottom": box.bottom}
