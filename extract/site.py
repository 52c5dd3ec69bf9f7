"""A web page's own furniture told from its content: menus, cookie bars, footers."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.tree import attribute, names, tag_of, words_in

MAIN = ("main", "[role=main]", "#main-content", "#maincontent", "#main", "#content", "article")
FURNITURE_TAGS = frozenset({"nav", "dialog", "button", "select", "input", "textarea", "menu"})
SITE_BARS = frozenset({"header", "footer"})
FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar"}
)
FURNITURE_NAMES = frozenset(
    {
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "cookie",
        "cookies",
        "footer",
        "masthead",
        "menu",
        "nav",
        "navbar",
        "navigation",
        "pagination",
        "search",
        "share",
        "sharing",
        "sidebar",
        "skip",
        "skiplink",
        "skiplinks",
        "social",
        "toolbar",
    }
)
CONTENT_TAGS = frozenset(
    {"html", "body", "main", "article", "h1", "h2", "h3", "h4", "p"}
    | {"table", "thead", "tbody", "tr", "td", "th"}
)
LARGEST_SHARE = 0.4
LEAST_MAIN_SHARE = 0.25
MOST_LINKS = 10


def main_of(page: LexborHTMLParser, body: LexborNode) -> LexborNode:
    """The element that holds the page's content: the marked one if it holds enough, else all."""
    everything = words_in(body)
    for selector in MAIN:
        found = page.css(selector)
        if len(found) == 1 and words_in(found[0]) >= LEAST_MAIN_SHARE * everything:
            return found[0]
    return body


def is_furniture(node: LexborNode, everything: int) -> bool:
    """Whether an element belongs to the site rather than to this page.

    `everything` is how many words the page has: what holds a large share of them is content,
    whatever it is called.
    """
    tag = tag_of(node)
    if tag in CONTENT_TAGS or not _looks_like_it(node, tag):
        return False
    if tag == "nav":
        return True
    if tag == "button" and node.parent is not None and tag_of(node.parent) in CONTENT_TAGS:
        return False
    return words_in(node) <= LARGEST_SHARE * everything and node.css_first("table") is None


def _looks_like_it(node: LexborNode, tag: str) -> bool:
    if tag in FURNITURE_TAGS or (attribute(node, "role") or "") in FURNITURE_ROLES:
        return True
    if tag in SITE_BARS:
        return not _within_content(node)
    return bool(names(node) & FURNITURE_NAMES)


def _within_content(node: LexborNode) -> bool:
    """A header or footer of an article or section belongs to its content."""
    parent = node.parent
    while parent is not None:
        if tag_of(parent) in {"main", "article", "section", "table", "blockquote", "figure"}:
            return True
        parent = parent.parent
    return False


def links_of(page: LexborHTMLParser, main: LexborNode) -> tuple[str, ...]:
    """The addresses by which the page names itself and, after them, its site."""
    own = [
        attribute(node, name)
        for selector, name in (
            ("link[rel=canonical]", "href"),
            ("meta[property='og:url']", "content"),
            ("base", "href"),
        )
        for node in page.css(selector)
    ]
    inside = {node.mem_id for node in main.css("a[href]")} if tag_of(main) != "body" else set()
    around = [attribute(node, "href") for node in page.css("a[href]") if node.mem_id not in inside]
    kept = dict.fromkeys(address.strip() for address in own if address and _is_web(address))
    for address in around:
        if address and _is_web(address) and len(kept) < MOST_LINKS:
            kept.setdefault(address.strip())
    return tuple(address[:2000] for address in kept)


def _is_web(address: str) -> bool:
    return address.strip().lower().startswith(("http://", "https://"))
