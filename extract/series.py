"""Boxes of one build, one under the other and over pages, that are no parts of one table."""

from collections.abc import Sequence

from extract.parts import Part

SAME_COLUMN_POINTS = 4.0


def of_a_series(parts: Sequence[Part]) -> set[int]:
    """The `id` of each closed box that is of the build of the two before: each stands alone.

    Such are cards drawn as small tables: as many rows in the same columns, on one page as on the
    next.
    """
    return {
        id(part)
        for first, second, part in zip(parts, parts[1:], parts[2:], strict=False)
        if not (second.open_bottom or part.open_top)
        and first.page == second.page
        and _build(first) == _build(second) == _build(part)
        and all(near(x, second.xs) for x in (*first.xs, *part.xs))
    }


def near(x: float, xs: Sequence[float]) -> bool:
    """Whether a side stands where one of the others does."""
    return any(abs(x - other) <= SAME_COLUMN_POINTS for other in xs)


def _build(part: Part) -> tuple[str, int, int]:
    """Its method, and how many columns and rows it has."""
    return part.method, len(part.xs), max(cell.row + cell.row_span for cell in part.cells)
