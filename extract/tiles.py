"""Cards on a web page: alike boxes side by side, each a title with a few short figures.

Lists of terms and definitions that are labels and figures are tables of the same kind.
"""

from collections import Counter
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from extract.badges import classes
from extract.css import Styles
from extract.inline import content_of
from extract.leaves import DIGIT, Leaf, Skip, has_figure, is_name, leaves_of
from extract.tree import NOT_SHOWN, attribute, children, steps, tag_of, words_in
from extract.weave import Woven
from schemas.document import Cell, Mark

MOST_WORDS, LEAST_WORDS = 250, 2
BARRED = "table, form, nav, h1, input, select, pre, [role=table], [role=row]"
BOXES = frozenset({"div", "section", "article", "li", "figure", "a", "details"})
LEAST_TERMS = 2


def tiles_in(root: LexborNode, styles: Styles) -> set[int]:
    """The `mem_id` of each element below `root` that is a card."""
    found: set[int] = set()
    for group in _groups(root, styles):
        if not _is_within(group[0], found):
            inner = [g for node in group for g in _groups(node, styles)]
            if inner and not _repeat_labels(group, styles):
                continue
            found |= {node.mem_id for node in group}
    return found


def tile(node: LexborNode, styles: Styles, skip: Skip) -> Woven:
    """A card as a table of two columns: its title across both, then its lines.

    A label and its value stand side by side where the page's elements pair them.
    """
    leaves = leaves_of(node, styles, skip)
    titled = next((leaf for leaf in leaves if leaf.title), None)
    title = titled or next((leaf for leaf in leaves if leaf.text and is_name(leaf)), leaves[0])
    cells = [_cell(title, 0, 0, 2, [*title.content.marks, *_own_marks(node, styles)], styles, node)]
    rest = [leaf for leaf in leaves if leaf is not title]
    row, col = 1, 0
    for leaf in rest:
        cells.append(_cell(leaf, row, col, 1 if leaf.pair else 2, leaf.content.marks))
        row, col = (row, 1) if leaf.pair and not col else (row + 1, 0)
    words = sum(leaf.content.words for leaf in leaves)
    hidden = sum(leaf.content.hidden for leaf in leaves)
    return Woven(tuple(cells), 0, None, words, hidden, limited=False, method="card")


def is_terms(node: LexborNode, styles: Styles) -> bool:
    """Whether a list of terms is one of labels and figures, each term with its one definition."""
    parts = node.css("dt, dd")
    if tag_of(node) != "dl" or len(parts) < 2 * LEAST_TERMS or node.css_first("dl dl, table"):
        return False
    if [tag_of(part) for part in parts] != ["dt", "dd"] * (len(parts) // 2):
        return False
    return any(has_figure(Leaf(content_of(part, styles, _none))) for part in parts[1::2])


def terms(node: LexborNode, styles: Styles, skip: Skip) -> Woven:
    """A list of terms as a table of two columns."""
    said = [content_of(part, styles, skip) for part in node.css("dt, dd")]
    cells = tuple(
        Cell(at // 2, at % 2, Leaf(content).text, marks=tuple(content.marks), header=at % 2 == 0)
        for at, content in enumerate(said)
    )
    words, hidden = sum(c.words for c in said), sum(c.hidden for c in said)
    return Woven(cells, 0, None, words, hidden, limited=False, method="terms")


def _none(_: LexborNode) -> bool:
    return False


def _own_marks(node: LexborNode, styles: Styles) -> list[Mark]:
    fill = styles.background(node)
    return [] if fill else classes(node)


def _cell(
    leaf: Leaf,
    row: int,
    col: int,
    wide: int,
    marks: Sequence[Mark],
    styles: Styles | None = None,
    box: LexborNode | None = None,
) -> Cell:
    fill = styles.background(box) if styles is not None and box is not None else None
    return Cell(row, col, leaf.text, col_span=wide, fill=fill, marks=tuple(dict.fromkeys(marks)))


def _groups(root: LexborNode, styles: Styles) -> list[list[LexborNode]]:
    """Alike children of one element that could each be a card, outermost first."""
    found: list[list[LexborNode]] = []
    for step, node in steps(root, lambda inner: tag_of(inner) not in NOT_SHOWN):
        if step == "open":
            alike: dict[tuple[str, str], list[LexborNode]] = {}
            for child in children(node):
                first = (attribute(child, "class") or "").split()[:1]
                alike.setdefault((tag_of(child), "".join(first)), []).append(child)
            for (tag, _), group in alike.items():
                if tag in BOXES and len(group) > 1 and all(_may_be(one, styles) for one in group):
                    found.append(group)
    return found


def _may_be(node: LexborNode, styles: Styles) -> bool:
    """Whether an element has the size and the lines of a card."""
    if not _is_small(node) or node.css_first(BARRED) is not None or styles.is_hidden(node):
        return False
    leaves = [leaf for leaf in leaves_of(node, styles, _none) if leaf.text]
    named = any(leaf.title or is_name(leaf) for leaf in leaves)
    headings = sum(leaf.title for leaf in leaves)
    return len(leaves) > 1 and named and headings <= 1 and any(map(has_figure, leaves))


def _is_small(node: LexborNode) -> bool:
    text = node.text() or ""
    return len(text) < 20 * MOST_WORDS and LEAST_WORDS <= words_in(node) <= MOST_WORDS


def _repeat_labels(group: Sequence[LexborNode], styles: Styles) -> bool:
    """Whether the boxes say the same words beside other figures: `Actual`, `Target`."""
    said: Counter[str] = Counter()
    for node in group:
        leaves = leaves_of(node, styles, _none)
        said.update({leaf.text for leaf in leaves if leaf.text and not DIGIT.search(leaf.text)})
    return any(count > len(group) / 2 for count in said.values())


def _is_within(node: LexborNode, found: set[int]) -> bool:
    """Whether an element stands in a card that was found before."""
    parent = node.parent
    while found and parent is not None:
        if parent.mem_id in found:
            return True
        parent = parent.parent
    return False
