"""Walking an HTML tree without recursion: real pages nest thousands deep."""

import re
from collections.abc import Callable, Iterator
from typing import Literal

from selectolax.lexbor import LexborNode

Step = Literal["open", "text", "close"]

NOT_SHOWN = ("script", "style", "template", "noscript", "head", "iframe", "object", "datalist")
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1"}
    | {"h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"}
    | {"ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot"}
    | {"th", "thead", "tr", "ul"}
)
"""Elements that begin and end a line of their own."""
TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def steps(
    root: LexborNode, into: Callable[[LexborNode], bool]
) -> Iterator[tuple[Step, LexborNode]]:
    """Elements opened and closed, and texts, in document order; children where `into` says so."""
    node = root
    while True:
        if node.is_text_node:
            yield "text", node
        elif node.is_element_node:
            yield "open", node
            child = node.first_child if into(node) else None
            if child is not None:
                node = child
                continue
            yield "close", node
        while node.mem_id != root.mem_id and node.next is None:
            parent = node.parent
            if parent is None:
                return
            node = parent
            yield "close", node
        if node.mem_id == root.mem_id or node.next is None:
            return
        node = node.next


def tag_of(node: LexborNode) -> str:
    """The element's name in lower case."""
    return (node.tag or "").lower()


def attribute(node: LexborNode, name: str) -> str | None:
    """An attribute's value; an empty string where it has none, None where it is not there."""
    attributes = node.attributes
    return (attributes[name] or "") if name in attributes else None


def names(node: LexborNode) -> set[str]:
    """The words of an element's class and id: `mgFooterLinks` gives mg, footer and links."""
    printed = f"{attribute(node, 'class') or ''} {attribute(node, 'id') or ''}"
    return {token.lower() for token in TOKEN.findall(printed)}


def text_of(node: LexborNode) -> str:
    """A text node's characters."""
    return node.text_content or ""


def words_in(root: LexborNode) -> int:
    """How many words stand below a node, whatever becomes of them; scripts are no words."""
    shown = (node for step, node in steps(root, _is_shown) if step == "text")
    return sum(len(text_of(node).split()) for node in shown)


def _is_shown(node: LexborNode) -> bool:
    return tag_of(node) not in NOT_SHOWN


def children(node: LexborNode) -> Iterator[LexborNode]:
    """The element children, in order."""
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next
