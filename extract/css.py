"""The few style rules that carry meaning: backgrounds, what is hidden, what is round or bold."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.colour import near_white
from extract.css_colour import css_colour
from extract.tree import attribute, names, tag_of

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
AT_BLOCK = re.compile(r"@[^{};]+\{(?:[^{}]|\{[^{}]*\})*\}|@[^{};]+;")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
OFF_SCREEN = re.compile(r"-\d{3,}(?:px|em|rem|pt)?")
MEANT = ("background", "display", "visibility", "left", "top", "text-indent", "border-radius")
MEANT_TOO = ("clip", "clip-path", "color", "background-color", "font-weight", "fill", "content")
MEANT_ALSO = ("text-decoration", "text-decoration-line")
STRUCK = frozenset({"del", "s", "strike"})
VARIABLE = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+)")
USED = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
DRAWS = re.compile(r"::?(?:before|after)$")
QUOTED = re.compile(r"""["']([^"']+)["']""")
ESCAPED = re.compile(r"\\([0-9a-f]{2,6})\s?", re.IGNORECASE)
MOST_RULES = 300
LONGEST_PAGE = 3_000_000

VISUALLY_HIDDEN = (
    {"visually", "hidden"},
    {"sr", "only"},
    {"screen", "reader"},
    {"screenreader"},
    {"offscreen"},
    {"vh"},
)

Style = dict[str, str]


class Styles:
    """The page's own style sheet, applied: ask it for the style of a node."""

    def __init__(self, page: LexborHTMLParser, length: int) -> None:
        self._by_node: dict[int, Style] = {}
        self._variables: dict[str, str] = {}
        if length <= LONGEST_PAGE:
            sheets = " ".join(sheet.text() for sheet in page.css("style"))
            self._variables = dict(VARIABLE.findall(sheets))
            for selector, style in _rules(self._filled_in(sheets))[:MOST_RULES]:
                self._apply(page, selector, style)

    def _apply(self, page: LexborHTMLParser, selector: str, style: Style) -> None:
        try:
            nodes = page.css(selector)
        except (ValueError, RuntimeError):
            return
        for node in nodes:
            self._by_node.setdefault(node.mem_id, {}).update(style)

    def of(self, node: LexborNode) -> Style:
        """What the page's rules and the node's own `style` say; the latter wins."""
        own = attribute(node, "style")
        sheet = self._by_node.get(node.mem_id, {})
        return sheet | _declarations(self._filled_in(own)) if own else sheet

    def _filled_in(self, printed: str) -> str:
        """Style rules with the values of the sheet's variables in place of their names."""
        return USED.sub(lambda used: self._variables.get(used[1], used[2] or ""), printed)

    def background(self, node: LexborNode) -> str | None:
        """The node's own background as `#rrggbb`, unless it is white or none."""
        style = self.of(node)
        printed = style.get("background-color") or style.get("background")
        colour = css_colour(printed or attribute(node, "bgcolor") or "")
        return None if colour is None or near_white(colour) else colour

    def is_hidden(self, node: LexborNode) -> bool:
        """Whether a reader of the page does not see it at all."""
        if self.is_gone(node) or tag_of(node) in STRUCK:
            return True
        style = self.of(node)
        struck = " ".join(style.get(name, "") for name in MEANT_ALSO)
        return style.get("visibility") == "hidden" or "line-through" in struck

    def is_gone(self, node: LexborNode) -> bool:
        """Whether it takes up no room either: a cell that is gone is none."""
        return attribute(node, "hidden") is not None or self.of(node).get("display") == "none"

    def drawn_by(self, node: LexborNode) -> str:
        """What the sheet prints before or after an element: often an arrow or a dot."""
        return self.of(node).get("content", "")

    def is_aside(self, node: LexborNode) -> bool:
        """Whether it is moved out of sight, for screen readers only."""
        style = self.of(node)
        moved = (style.get(side, "") for side in ("left", "top", "text-indent"))
        if any(OFF_SCREEN.match(place) for place in moved) or "clip" in style:
            return True
        words = names(node) if attribute(node, "class") else set()
        return any(marker <= words for marker in VISUALLY_HIDDEN)


def _rules(sheet: str) -> list[tuple[str, Style]]:
    """Selectors with what they say of the properties that matter here."""
    plain = AT_BLOCK.sub(" ", COMMENT.sub(" ", sheet))
    rules = []
    for selectors, body in RULE.findall(plain):
        style = _declarations(body)
        for selector in filter(None, map(str.strip, selectors.split(","))):
            rules += _rule(selector, style)
    return rules


def _rule(selector: str, style: Style) -> list[tuple[str, Style]]:
    """A rule as it is; of one for what stands before or after an element only the content."""
    if DRAWS.search(selector) and "content" in style:
        content, selector = {"content": style["content"]}, DRAWS.sub("", selector).strip()
        return [(selector, content)] if selector and ":" not in selector else []
    own = {name: value for name, value in style.items() if name != "content"}
    return [(selector, own)] if own and ":" not in selector else []


def _content(value: str) -> str:
    """The characters that a `content` rule prints: a triangle by its code."""
    printed = "".join(QUOTED.findall(value))
    return ESCAPED.sub(lambda code: chr(min(int(code[1], 16), 0x10FFFF)), printed)


def _declarations(body: str) -> Style:
    style = {}
    for declaration in body.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in MEANT + MEANT_TOO + MEANT_ALSO:
            style[name] = value.replace("!important", "").strip().lower()
    if "content" in style:
        style["content"] = _content(style["content"])
    return style
