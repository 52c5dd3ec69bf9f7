"""The few style rules that carry meaning: backgrounds, what is hidden, what is round or bold."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.colour import near_white
from extract.tree import attribute, names

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
AT_BLOCK = re.compile(r"@[^{};]+\{(?:[^{}]|\{[^{}]*\})*\}|@[^{};]+;")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
RGB = re.compile(r"rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+)(%?))?\s*\)")
OFF_SCREEN = re.compile(r"-\d{3,}(?:px|em|rem|pt)?")
WORD = re.compile(r"[a-z]+")
MEANT = ("background", "display", "visibility", "left", "top", "text-indent", "border-radius")
MEANT_TOO = ("clip", "clip-path", "color", "background-color", "font-weight")
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

NAMED = {
    "amber": "#ffbf00",
    "black": "#000000",
    "blue": "#0000ff",
    "crimson": "#dc143c",
    "cyan": "#00ffff",
    "darkgreen": "#006400",
    "darkorange": "#ff8c00",
    "darkred": "#8b0000",
    "firebrick": "#b22222",
    "forestgreen": "#228b22",
    "gold": "#ffd700",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lightblue": "#add8e6",
    "lightgreen": "#90ee90",
    "lightgrey": "#d3d3d3",
    "lightgray": "#d3d3d3",
    "lime": "#00ff00",
    "limegreen": "#32cd32",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "orangered": "#ff4500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "salmon": "#fa8072",
    "seagreen": "#2e8b57",
    "silver": "#c0c0c0",
    "skyblue": "#87ceeb",
    "springgreen": "#00ff7f",
    "steelblue": "#4682b4",
    "teal": "#008080",
    "tomato": "#ff6347",
    "violet": "#ee82ee",
    "white": "#ffffff",
    "yellow": "#ffff00",
    "yellowgreen": "#9acd32",
}

Style = dict[str, str]


class Styles:
    """The page's own style sheet, applied: ask it for the style of a node."""

    def __init__(self, page: LexborHTMLParser, length: int) -> None:
        self._by_node: dict[int, Style] = {}
        if length <= LONGEST_PAGE:
            sheets = " ".join(sheet.text() for sheet in page.css("style"))
            for selector, style in _rules(sheets)[:MOST_RULES]:
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
        return sheet | _declarations(own) if own else sheet

    def background(self, node: LexborNode) -> str | None:
        """The node's own background as `#rrggbb`, unless it is white or none."""
        style = self.of(node)
        printed = style.get("background-color") or style.get("background")
        colour = css_colour(printed or attribute(node, "bgcolor") or "")
        return None if colour is None or near_white(colour) else colour

    def is_hidden(self, node: LexborNode) -> bool:
        """Whether a reader of the page does not see it at all."""
        if attribute(node, "hidden") is not None:
            return True
        style = self.of(node)
        return style.get("display") == "none" or style.get("visibility") == "hidden"

    def is_aside(self, node: LexborNode) -> bool:
        """Whether it is moved out of sight, for screen readers only."""
        style = self.of(node)
        moved = (style.get(side, "") for side in ("left", "top", "text-indent"))
        if any(OFF_SCREEN.match(place) for place in moved) or "clip" in style:
            return True
        words = names(node) if attribute(node, "class") else set()
        return any(marker <= words for marker in VISUALLY_HIDDEN)


def css_colour(printed: str) -> str | None:
    """The first colour in a CSS value as `#rrggbb`; None for transparent or none."""
    lowered = printed.lower()
    if match := HEX.search(lowered):
        digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
        return f"#{digits}"
    if match := RGB.search(lowered):
        if match[4] is not None and float(match[4]) == 0:
            return None
        return "#" + "".join(f"{min(round(float(match[at])), 255):02x}" for at in (1, 2, 3))
    return next((NAMED[word] for word in WORD.findall(lowered) if word in NAMED), None)


def _rules(sheet: str) -> list[tuple[str, Style]]:
    """Selectors with what they say of the properties that matter here."""
    plain = AT_BLOCK.sub(" ", COMMENT.sub(" ", sheet))
    rules = []
    for selectors, body in RULE.findall(plain):
        style = _declarations(body)
        if style:
            rules += [
                (selector.strip(), style)
                for selector in selectors.split(",")
                if selector.strip() and ":" not in selector
            ]
    return rules


def _declarations(body: str) -> Style:
    style = {}
    for declaration in body.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in MEANT + MEANT_TOO:
            style[name] = value.replace("!important", "").strip().lower()
    return style
