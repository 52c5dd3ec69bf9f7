"""The content of a web page as blocks in reading order."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Literal

from selectolax.lexbor import LexborNode

from extract.css import Styles
from extract.inline import BOLD_TAGS, BREAK, WHITE, Content, note
from extract.layout import is_layout
from extract.notes import SUPERSCRIPT
from extract.site import is_furniture
from extract.tabular import is_table
from extract.tiles import is_terms, terms, tile
from extract.tree import BLOCKS, NOT_SHOWN, attribute, steps, tag_of, text_of, words_in
from extract.weave import Woven, woven
from schemas.document import PassageKind

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset({"ul", "ol", "dl"})
ITEMS = frozenset({"li", "dt", "dd"})
CAPTIONS = frozenset({"caption", "figcaption"})
BOLD_WEIGHTS = frozenset({"bold", "bolder", "600", "700", "800", "900"})
LONGEST_BOLD = 120
LONGEST_FIGURE = 12

Weave = Callable[[LexborNode, Styles, Callable[[LexborNode], bool]], Woven]
Fate = Literal["skip", "unseen", "furniture", "table", "tile", "terms", "note", "drawing", "enter"]


WEAVES: dict[Fate, Weave] = {"table": woven, "tile": tile, "terms": terms}


@dataclass(frozen=True, slots=True)
class Said:
    """A passage before it is numbered."""

    kind: PassageKind
    text: str
    level: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Mode:
    """What the elements around a text make of it."""

    heading: int = 0
    lists: int = 0
    item: bool = False
    caption: bool = False
    bold: bool = False
    verbatim: bool = False


@dataclass(slots=True)
class Flow:
    """Collects blocks while the tree is walked. `everything` is how many words the page has.

    `tiles` are the elements that are cards, by `mem_id`.
    """

    styles: Styles
    everything: int
    tiles: Collection[int] = ()
    blocks: list[Said | Woven] = field(default_factory=list)
    furniture: int = 0
    hidden: int = 0
    _content: Content = field(default_factory=Content)
    _modes: list[Mode] = field(default_factory=lambda: [Mode()])
    _bold: int = 0
    _enters: bool = False
    _term: str = ""
    _last_heading: int = 0

    def read(self, root: LexborNode) -> None:
        """Walk everything below `root`."""
        for step, node in steps(root, lambda _: self._enters):
            if step == "text":
                self._text(text_of(node))
            elif step == "open":
                self._open(node)
            else:
                self._close(node)
        self._flush()

    def _open(self, node: LexborNode) -> None:
        tag = tag_of(node)
        fate = self._fate(node, tag)
        self._enters = fate == "enter"
        if tag in BLOCKS and fate != "skip":
            self._flush()
        if tag == "dt":
            self._release()
        self._modes.append(self._mode(node, tag))
        match fate:
            case "unseen":
                self.hidden += words_in(node)
            case "furniture" | "drawing":
                self.furniture += words_in(node)
            case "table" | "tile" | "terms":
                self._table(node, WEAVES[fate])
            case "note":
                self._note(node)
            case "enter" if tag == "br":
                self._content.pieces.append(BREAK)

    def _fate(self, node: LexborNode, tag: str) -> Fate:
        """What becomes of an element."""
        if tag in NOT_SHOWN:
            return "skip"
        if self._is_unseen(node):
            return "unseen"
        if is_furniture(node, self.everything):
            return "furniture"
        if node.mem_id in self.tiles:
            return "tile"
        if tag == "dl" and is_terms(node, self.styles):
            return "terms"
        if is_table(node, self.styles) and not is_layout(node, self.styles):
            return "table"
        return "note" if tag == "sup" else "drawing" if tag == "svg" else "enter"

    def _is_unseen(self, node: LexborNode) -> bool:
        if attribute(node, "aria-hidden") == "true":
            return not _is_figure(node)
        return self.styles.is_hidden(node) or self.styles.is_aside(node)

    def _mode(self, node: LexborNode, tag: str) -> Mode:
        mode = self._modes[-1]
        if tag in HEADINGS:
            mode = replace(mode, heading=HEADINGS[tag])
        elif tag == "summary":
            mode = replace(mode, heading=min(self._last_heading + 1, 6))
        elif tag in LISTS:
            mode = replace(mode, lists=mode.lists + 1)
        elif tag in ITEMS:
            mode = replace(mode, item=True)
        elif tag in CAPTIONS:
            mode = replace(mode, caption=True)
        elif tag == "pre":
            mode = replace(mode, verbatim=True)
        bold = tag in BOLD_TAGS or self.styles.of(node).get("font-weight") in BOLD_WEIGHTS
        return replace(mode, bold=True) if bold else mode

    def _close(self, node: LexborNode) -> None:
        tag = tag_of(node)
        if tag == "dt":
            self._hold()
        elif tag in BLOCKS:
            self._flush()
        if tag == "dl":
            self._release()
        self._modes.pop()

    def _text(self, text: str) -> None:
        mode, content = self._modes[-1], self._content
        content.words += len(text.split())
        if mode.bold:
            self._bold += len("".join(text.split()))
        content.pieces.append(text if mode.verbatim else WHITE.sub(" ", text))

    def _note(self, node: LexborNode) -> None:
        content = self._content
        content.words += words_in(node)
        before = len(content.marks)
        note(node.text() or "", content)
        content.pieces += [mark.name.translate(SUPERSCRIPT) for mark in content.marks[before:]]

    def _table(self, node: LexborNode, weave: Weave) -> None:
        table = weave(node, self.styles, lambda inner: tag_of(inner) in NOT_SHOWN)
        left_out = max(words_in(node) - table.words, 0)
        self.hidden += table.hidden + left_out
        self.blocks.append(replace(table, words=table.words + left_out))

    def _hold(self) -> None:
        """A term waits for its definition, so that both are one passage."""
        self._term = " ".join(" ".join(self._content.lines).replace(BREAK, " ").split())
        self._content = Content(words=self._content.words)
        self._bold = 0

    def _flush(self) -> None:
        """End the passage that is being read."""
        content, bold = self._content, self._bold
        text = " ".join(" ".join(content.lines).replace(BREAK, " ").split())
        if not text:
            return
        joint = " " if self._term.endswith((":", "?", ".")) else ": "
        told = joint.join(part for part in (self._term, text) if part)
        self._content, self._bold, self._term = Content(), 0, ""
        kind, level = self._kind(told, bold)
        self.blocks.append(Said(kind, told, level, content.words))

    def _release(self) -> None:
        """A term that nothing defines is a passage by itself."""
        if self._term:
            self.blocks.append(Said("item", self._term, 1, self._content.words))
            self._content, self._term = Content(), ""

    def _kind(self, text: str, bold: int) -> tuple[PassageKind, int]:
        mode = self._modes[-1]
        if mode.heading:
            self._last_heading = mode.heading
            return "heading", mode.heading
        if mode.caption:
            return "caption", 0
        if mode.item:
            return "item", max(mode.lists, 1)
        whole = bold >= len("".join(text.split()))
        if whole and len(text) <= LONGEST_BOLD and not text.endswith((".", ";", ",")):
            return "heading", min(self._last_heading + 1, 6)
        return "paragraph", 0


def _is_figure(node: LexborNode) -> bool:
    """Whether it is a figure, said another way to those who do not see it."""
    text = "".join((node.text() or "").split())
    return len(text) <= LONGEST_FIGURE and any(char.isdigit() for char in text)
