"""What stands within a line of HTML: its text, its note signs, its icons."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from extract.badges import LONGEST_NAME, drawing, drawn_beside, marks_of, picture_name
from extract.cleaning import SPACES, clean
from extract.css import Styles
from extract.notes import MEASURE, NOTE_SIGN, SUPERSCRIPT
from extract.symbols import signs
from extract.tree import BLOCKS, steps, tag_of, text_of
from schemas.document import Mark

BOLD_TAGS = frozenset({"b", "strong"})
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

    @property
    def broken(self) -> list[str]:
        """The text in lines, those of forced breaks too."""
        parts = (part.strip() for line in self.lines for part in line.split(BREAK))
        return [part for part in parts if part]


def content_of(root: LexborNode, styles: Styles, skip: Callable[[LexborNode], bool]) -> Content:
    """The text and icons of a cell. `skip` names what to leave out, such as scripts."""
    content = Content(marks=[*drawn_beside(root, styles)])

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
            content.marks.append(Mark("image", name[:LONGEST_NAME]))
    elif tag == "br":
        content.pieces.append(BREAK)
    elif tag == "sup":
        content.words += words
        note(node.text() or "", content)
    elif tag == "svg":
        content.words += words
        content.marks += drawing(node, styles)
    elif tag == "img":
        content.marks.append(Mark("image", picture_name(node)))
    else:
        if tag in BLOCKS:
            content.pieces.append(NEW_LINE)
        content.marks += marks_of(node, styles)


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
