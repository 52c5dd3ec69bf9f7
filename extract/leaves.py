"""The lines of a card on a web page, each with its icons; labels beside their values."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from extract.badges import classes, marks_of
from extract.css import Styles
from extract.inline import BREAK, WHITE, Content, content_of
from extract.tree import BLOCKS, children, names, tag_of, text_of, words_in

FIGURE = re.compile(r"[-+£<>~]?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|[a-z]{1,7})?\W*", re.IGNORECASE)
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(?:19|20)\d\d\W*")
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "summary"})
TITLES = frozenset({"title", "label", "name", "heading", "header", "caption"})
DEEPEST = 12
SHORT = 8
"""Words that a labelled figure has at most."""
Skip = Callable[[LexborNode], bool]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A line of a card. `pair` leaves come two by two: a label and its value."""

    content: Content
    title: bool = False
    pair: bool = False

    @property
    def text(self) -> str:
        """What it says, on one line."""
        return " ".join(" ".join(self.content.lines).replace(BREAK, " ").split())

    @property
    def holds(self) -> bool:
        """Whether there is anything in it, shown or not."""
        return bool(self.text or self.content.marks or self.content.words)


def leaves_of(node: LexborNode, styles: Styles, skip: Skip) -> list[Leaf]:
    """The lines of a card: each element that holds no others, and the text between them."""
    found = [leaf for leaf in _leaves(node, styles, skip, 0) if leaf.holds]
    tags = [tag_of(child) for child in children(node)]
    if tag_of(node) == "dl" and len(found) == len(tags) == 2 * tags[::2].count("dt"):
        return [replace(leaf, pair=True) for leaf in found]
    return found


def _leaves(node: LexborNode, styles: Styles, skip: Skip, depth: int) -> Iterator[Leaf]:
    run = Content()
    apart = _all_spans(node)
    for child in _all(node):
        inner = [] if child.is_text_node else list(children(child))
        if child.is_text_node or not (apart or _is_line(child, inner)):
            _add(run, child, styles, skip)
            continue
        yield Leaf(run)
        run = Content()
        if skip(child) or tag_of(child) == "br":
            continue
        if _is_pair(child, inner):
            yield from (Leaf(_content(one, styles, skip), pair=True) for one in inner)
        elif _holds_lines(child, inner) and depth < DEEPEST and not styles.is_hidden(child):
            yield from _lines_within(child, styles, skip, depth)
        else:
            yield _leaf(child, styles, skip)
    yield Leaf(run)


def _lines_within(node: LexborNode, styles: Styles, skip: Skip, depth: int) -> Iterator[Leaf]:
    """The lines of an element within a card; its own colour and class go with the first."""
    found = [leaf for leaf in _leaves(node, styles, skip, depth + 1) if leaf.holds]
    if tag_of(node) == "dl" and len(found) == len(list(children(node))):
        found = [replace(leaf, pair=len(found) % 2 == 0) for leaf in found]
    if found:
        found[0].content.marks.extend(marks_of(node, styles) or classes(node))
    yield from found


def _add(run: Content, child: LexborNode, styles: Styles, skip: Skip) -> None:
    """A text or an element within a line, added to the line."""
    if child.is_text_node:
        text = text_of(child)
        said = Content([WHITE.sub(" ", text)], [], len(text.split()), 0)
    elif skip(child):
        return
    else:
        said = _content(child, styles, skip)
    run.pieces += said.pieces
    run.marks += said.marks
    run.words += said.words
    run.hidden += said.hidden


def _leaf(node: LexborNode, styles: Styles, skip: Skip) -> Leaf:
    content = _content(node, styles, skip)
    titled = tag_of(node) in HEADINGS or bool(names(node) & TITLES)
    return Leaf(content, title=titled and bool(FIGURE.sub("", " ".join(content.lines))))


def _content(node: LexborNode, styles: Styles, skip: Skip) -> Content:
    """What an element says; nothing, but counted, where it is not shown."""
    if styles.is_hidden(node):
        words = words_in(node)
        return Content([], [], words, words)
    content = content_of(node, styles, skip)
    content.marks += marks_of(node, styles)
    return content


def _all(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.is_text_node or child.is_element_node:
            yield child
        child = child.next


def _is_line(node: LexborNode, inner: Sequence[LexborNode]) -> bool:
    """Whether an element is a line, or several, and not part of one."""
    return tag_of(node) in BLOCKS | {"br"} or _is_pair(node, inner) or _holds_lines(node, inner)


def _all_spans(node: LexborNode) -> bool:
    """Whether an element only holds spans, each a line of its own."""
    inner = list(children(node))
    return len(inner) > 1 and not _own_text(node) and all(tag_of(one) == "span" for one in inner)


def _is_pair(node: LexborNode, inner: Sequence[LexborNode]) -> bool:
    """Whether an element holds a label and a value, each an element, and nothing else."""
    if len(inner) != 2 or _own_text(node) or any(list(children(one)) for one in inner):
        return False
    first, second = (" ".join((one.text() or "").split()) for one in inner)
    return bool(first and second) and not DIGIT.search(first) and bool(DIGIT.search(second))


def _holds_lines(node: LexborNode, inner: Sequence[LexborNode]) -> bool:
    """Whether an element holds elements that are lines of their own."""
    return any(tag_of(one) in BLOCKS | {"br"} for one in inner) or _all_spans(node)


def _own_text(node: LexborNode) -> str:
    return "".join((node.text(deep=False) or "").split())


def is_name(leaf: Leaf) -> bool:
    """Whether a line could name a card."""
    return not leaf.pair and FIGURE.fullmatch(leaf.text) is None and len(leaf.text) > 2


def has_figure(leaf: Leaf) -> bool:
    """Whether a line is a figure, or a few words that end with one; a date is none."""
    words = leaf.text.split()
    if not words or YEAR.fullmatch(words[-1]):
        return False
    short = 1 < len(words) <= SHORT and FIGURE.fullmatch(words[-1]) is not None
    return FIGURE.fullmatch(leaf.text) is not None or (short and not leaf.text.endswith("."))
