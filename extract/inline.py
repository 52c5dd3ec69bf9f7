"""What stands within a line of HTML: its text, its note signs, its icons."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from selectolax.lexbor import LexborNode

from extract.cleaning import SPACES, clean
from extract.css import Styles, css_colour
from extract.notes import MEASURE, NOTE_SIGN, SUPERSCRIPT
from extract.symbols import signs
from extract.tree import BLOCKS, attribute, steps, tag_of, text_of
from schemas.document import Mark

DRAWN = frozenset({"circle", "ellipse", "rect", "polygon", "path"})
BOLD_TAGS = frozenset({"b", "strong"})
ICON_TAGS = frozenset({"i", "span", "em", "b", "div"})
LONGEST_BADGE = 12
LONGEST_ICON_NAME = 80
NEW_LINE = "\n"
BREAK = "\u2028"
"""A forced line break, until it is known whether it means anything."""
WHITE = re.compile(r"\s+")


@dataclass(slots=True)
class Content:
    """What an element holds. `words` counts the words of its text nodes, hidden ones apart."""

    pieces: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    words: int = 0
    hidden: int = 0

    @property
    def lines(self) -> list[str]:
        """The text in lines, white space made single."""
        text = "".join(self.pieces)
        tidied = (SPACES.sub(" ", clean(line)).strip() for line in text.split(NEW_LINE))
        return [line for line in tidied if line]


def content_of(root: LexborNode, styles: Styles, skip: Callable[[LexborNode], bool]) -> Content:
    """The text and icons of a cell. `skip` names what to leave out, such as scripts."""
    content = Content()

    def unseen(node: LexborNode) -> bool:
        return styles.is_hidden(node) or styles.is_aside(node)

    def into(node: LexborNode) -> bool:
        return not skip(node) and tag_of(node) not in {"sup", "svg"} and not unseen(node)

    for step, node in steps(root, into):
        if step == "text":
            _told(text_of(node), content)
        elif node.mem_id != root.mem_id and not skip(node):
            if step == "open":
                _opened(node, content, styles, unseen(node))
            elif tag_of(node) in BLOCKS:
                content.pieces.append(NEW_LINE)
    return content


def _told(text: str, content: Content) -> None:
    content.words += len(text.split())
    content.pieces.append(WHITE.sub(" ", text))
    content.marks += [Mark("glyph", sign) for sign in signs(text)]


def _opened(node: LexborNode, content: Content, styles: Styles, unseen: bool) -> None:
    tag = tag_of(node)
    words = len((node.text() or "").split())
    if unseen:
        content.hidden += words
        content.words += words
        name = WHITE.sub(" ", node.text() or "").strip()
        if name and not styles.is_hidden(node):
            content.marks.append(Mark("image", name[:LONGEST_ICON_NAME]))
    elif tag == "br":
        content.pieces.append(BREAK)
    elif tag == "sup":
        content.words += words
        note(node.text() or "", content)
    elif tag == "svg":
        content.words += words
        content.marks += _drawing(node)
    elif tag == "img":
        content.marks.append(Mark("image", _picture_name(node)))
    else:
        if tag in BLOCKS:
            content.pieces.append(NEW_LINE)
        content.marks += _badge(node, styles)


def note(printed: str, content: Content) -> None:
    """A raised sign: a note beside a figure or name, a power after a measure, else plain text."""
    sign = printed.strip()
    before = "".join(content.pieces[-3:]).split()
    if sign in {"2", "3"} and before and MEASURE.fullmatch(before[-1]):
        content.pieces.append(sign.translate(SUPERSCRIPT))
    elif NOTE_SIGN.fullmatch(sign.strip("()")):
        content.marks.append(Mark("note", sign))
    else:
        content.pieces.append(printed)


def _badge(node: LexborNode, styles: Styles) -> list[Mark]:
    """A small coloured thing made of an inline element, or an icon from an icon font."""
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
        return marks + ([Mark("image", label[:LONGEST_ICON_NAME])] if label else [])
    if text:
        return _coloured_glyph(text, style)
    name = label or (attribute(node, "class") if tag_of(node) == "i" else None)
    ink = css_colour(style.get("color", ""))
    return [Mark("image", name[:LONGEST_ICON_NAME], ink)] if name else []


def _coloured_glyph(text: str, style: dict[str, str]) -> list[Mark]:
    """A sign that stands alone in a coloured element: its colour may be the status."""
    ink = css_colour(style.get("color", ""))
    found = signs(text)
    return [Mark("glyph", found[0], ink)] if ink and len(found) == 1 and len(text) <= 2 else []


def _drawing(node: LexborNode) -> list[Mark]:
    shapes = []
    for shape in node.css(",".join(sorted(DRAWN))):
        colour = css_colour(attribute(shape, "fill") or attribute(shape, "style") or "")
        if colour is not None:
            names = {"rect": "square", "circle": "circle", "ellipse": "circle"}
            shapes.append(Mark("shape", names.get(tag_of(shape), "shape"), colour))
    label = attribute(node, "aria-label")
    title = node.css_first("title")
    name = label or (title.text().strip() if title is not None else "")
    return shapes[:3] + ([Mark("image", name[:LONGEST_ICON_NAME])] if name else [])


def _picture_name(node: LexborNode) -> str:
    """The alt text of a picture, else its title, else its file's name."""
    for name in ("alt", "title"):
        printed = (attribute(node, name) or "").strip()
        if printed:
            return WHITE.sub(" ", printed)[:LONGEST_ICON_NAME]
    address = (attribute(node, "src") or "").partition("?")[0]
    if address.startswith("data:"):
        return "image"
    return PurePosixPath(address).stem[:LONGEST_ICON_NAME] or "image"
