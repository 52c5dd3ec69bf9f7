"""The tag tree of one page of a tagged PDF, as pdfium gives it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from extract import pdfium
from extract.cleaning import one_line
from extract.pdfium import Handle

DEEPEST = 200
MOST_ELEMENTS = 60_000
SPANS = ("RowSpan", "ColSpan")
FIGURE = "Figure"

Element = dict[str, Any]
"""`type`, `mcids` of its own content, `children`, `attributes` (its spans), `alt` of a figure."""


@dataclass(slots=True)
class _Budget:
    left: int = field(default=MOST_ELEMENTS)


def tree_of(page: Handle) -> list[Element]:
    """The elements that stand on the page, outermost first; none where it has no sound tree."""
    tree = pdfium.tree_of_page(page)
    if not tree:
        return []
    budget = _Budget()
    try:
        roots = (pdfium.tree_child(tree, at) for at in range(pdfium.count_tree(tree)))
        return [_element(root, 0, budget) for root in roots if root]
    finally:
        pdfium.close_tree(tree)


def figures(elements: list[Element]) -> dict[int, str]:
    """What the tagged pictures show, by the numbers of their marked content."""
    return {mark: element["alt"] for element in _all(elements) for mark in _alt_marks(element)}


def _alt_marks(element: Element) -> list[int]:
    return element["mcids"] if element.get("alt") else []


def _all(elements: list[Element]) -> Iterator[Element]:
    for element in elements:
        yield element
        yield from _all(element["children"])


def _element(handle: Handle, depth: int, budget: _Budget) -> Element:
    kind = pdfium.element_type(handle)
    marks: list[int] = []
    children: list[Element] = []
    for at in range(max(pdfium.count_children(handle), 0)):
        budget.left -= 1
        if budget.left < 0:
            break
        mark = pdfium.child_mark(handle, at)
        inner = pdfium.child(handle, at) if mark < 0 else None
        if mark >= 0:
            marks.append(mark)
        elif inner and depth < DEEPEST:
            children.append(_element(inner, depth + 1, budget))
    element: Element = {"type": kind, "mcids": marks, "children": children}
    if kind in ("TD", "TH"):
        element["attributes"] = _spans(handle)
    if kind == FIGURE:
        element["alt"] = one_line(pdfium.alt_text(handle))
    return element


def _spans(handle: Handle) -> dict[str, int]:
    spans: dict[str, int] = {}
    for at in range(max(pdfium.count_attributes(handle), 0)):
        group = pdfium.attributes(handle, at)
        for name in SPANS:
            number = pdfium.attribute_number(group, name.encode()) if group else None
            if number is not None:
                spans[name] = int(number)
    return spans
