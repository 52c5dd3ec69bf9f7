"""Icons of HTML as marks: badges, icon fonts, drawings, pictures, classes that style them."""

import re
from pathlib import PurePosixPath

from selectolax.lexbor import LexborNode

from extract.css import Styles
from extract.css_colour import css_colour
from extract.symbols import signs
from extract.tree import attribute, tag_of
from schemas.document import Mark

DRAWN = frozenset({"circle", "ellipse", "rect", "polygon", "path"})
SHAPES = {"rect": "square", "circle": "circle", "ellipse": "circle"}
ICON_TAGS = frozenset(
    {"i", "span", "em", "b", "strong", "div", "p", "a", "mark", "label", "small", "td", "font"}
)
LONGEST_BADGE = 12
LONGEST_NAME = 80
WHITE = re.compile(r"\s+")


def marks_of(node: LexborNode, styles: Styles) -> list[Mark]:
    """The marks that an element within a cell is: a badge, an icon, a sign from the style sheet."""
    return [*_badge(node, styles), *drawn_beside(node, styles)] or classes(node)


def classes(node: LexborNode) -> list[Mark]:
    """The element's style classes, which may be all that tells its colour or sign."""
    named = WHITE.sub(" ", attribute(node, "class") or "").strip()
    return [Mark("class", named[:LONGEST_NAME])] if named else []


def drawn_beside(node: LexborNode, styles: Styles) -> list[Mark]:
    """The signs that the style sheet prints before or after an element."""
    return [Mark("glyph", sign) for sign in signs(styles.drawn_by(node))]


def _badge(node: LexborNode, styles: Styles) -> list[Mark]:
    """A small coloured thing made of an element, or an icon from an icon font."""
    if tag_of(node) not in ICON_TAGS:
        return []
    text = WHITE.sub("", node.text() or "")
    style = styles.of(node)
    label = attribute(node, "aria-label") or attribute(node, "title")
    colour = styles.background(node)
    if colour is not None and len(text) <= LONGEST_BADGE:
        round_one = "50%" in style.get("border-radius", "") or "999" in style.get(
            "border-radius", ""
        )
        marks = [Mark("shape", "circle" if round_one else "square", colour)]
        return marks + ([Mark("image", label[:LONGEST_NAME])] if label else [])
    if text:
        return _coloured_glyph(text, style)
    ink = css_colour(style.get("color", ""))
    return [Mark("image", label[:LONGEST_NAME], ink)] if label else []


def _coloured_glyph(text: str, style: dict[str, str]) -> list[Mark]:
    """A sign that stands alone in a coloured element: its colour may be the status."""
    ink = css_colour(style.get("color", ""))
    found = signs(text)
    return [Mark("glyph", found[0], ink)] if ink and len(found) == 1 and len(text) <= 2 else []


def drawing(node: LexborNode, styles: Styles) -> list[Mark]:
    """The shapes of an SVG with their colours, the symbol that it uses, and its title."""
    shapes = [
        Mark("shape", SHAPES.get(tag_of(shape), "shape"), colour)
        for shape in node.css(",".join(sorted(DRAWN)))
        if (colour := _painted(shape, node, styles)) is not None
    ]
    used = [attribute(use, "href") or attribute(use, "xlink:href") for use in node.css("use")]
    title = node.css_first("title")
    named = [attribute(node, "aria-label"), title.text().strip() if title is not None else None]
    names = dict.fromkeys(name.rpartition("#")[2] for name in (*named, *used) if name)
    return shapes[:3] + [Mark("image", name[:LONGEST_NAME]) for name in names] or classes(node)


def _painted(shape: LexborNode, root: LexborNode, styles: Styles) -> str | None:
    """The colour that a shape is filled with, its own or that of a group around it."""
    node: LexborNode | None = shape
    while node is not None:
        printed = styles.of(node).get("fill") or attribute(node, "fill")
        if printed is not None and printed != "currentColor":
            return css_colour(printed)
        if node.mem_id == root.mem_id:
            return None
        node = node.parent
    return None


def picture_name(node: LexborNode) -> str:
    """The alt text of a picture, else its title, else its file's name."""
    for name in ("alt", "title"):
        printed = (attribute(node, name) or "").strip()
        if printed:
            return WHITE.sub(" ", printed)[:LONGEST_NAME]
    address = (attribute(node, "src") or "").partition("?")[0]
    if address.startswith("data:"):
        return "image"
    return PurePosixPath(address).stem[:LONGEST_NAME] or "image"
