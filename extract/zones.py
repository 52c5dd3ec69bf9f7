"""Where on a page a table with nothing drawn may be: runs of lines that share their white."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.captions import CAPTION
from extract.geometry import Area, around
from extract.gutters import FIGURE, Entry
from extract.leaders import unled
from extract.lines import Line
from extract.words import Word

WIDE_GAP = 0.9
FIGURE_GAP = 0.5
CLOSE_GAP = 0.3
"""Shares of the type size that set entries apart; less is enough between two figures, and least
where they cannot be the thousands and hundreds of one."""
MOST_GAP = 3.2
MOST_ALIKE_GAP = 4.8
LEAST_ALIKE = 3
"""White between lines, in type sizes, that ends a table; more is a blank row where as many entries
above and below it stand over one another."""
MOST_BETWEEN = 9
LEAST_SEEDS = 2
PROSE_WORDS = 9
YEAR = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?")
THREE = re.compile(r"\d{3}")
UP_TO_THREE = re.compile(r"^[-+(£]*\d{1,3}$")
VALUE = re.compile(
    r"[-+<>≤≥~±£€$(]*\d[\d,.]*\s?"
    r"(?:%|pp|bn|m|k|days?|weeks?|hours?|hrs?|minutes?|mins?|seconds?|secs?|kgs?|tonnes?)?[)*†‡]*"
    r"(?:\s?[(\[/]\s?[-+£]?\d[\d,.]*\s?%?\s?[)\]]?)?",
    re.IGNORECASE,
)
"""A figure as tables print it: `£1.09m`, `38 (84.2%)`, `12/285`, `0.34*`, `31.4 days`. Months and
years are no units here: `12 months` heads a column as often as not."""
THOUSANDS = re.compile(r"\(?£?\s*['’]?000s?\)?", re.IGNORECASE)
HUGE = 1.6


@dataclass(frozen=True)
class Strip:
    """A line with its entries; `led` is where a leader of dots ends, else 0."""

    line: Line
    entries: tuple[Entry, ...]
    led: float = 0.0

    @property
    def area(self) -> Area:
        """Where the line stands."""
        return self.line.area

    @cached_property
    def size(self) -> float:
        """Its type size in points."""
        return self.line.size

    @cached_property
    def figures(self) -> int:
        """How many entries are figures; years are headings as often as not."""
        return sum(is_figure(entry) for entry in self.entries)

    @property
    def is_seed(self) -> bool:
        """Whether it may be a row by itself."""
        return len(self.entries) > 1

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as running text."""
        return len(self.entries) == 1 and len(self.line.words) >= PROSE_WORDS


def is_figure(entry: Entry) -> bool:
    """Whether an entry is a value rather than words, a year or a unit."""
    text = entry.text.strip()
    if YEAR.fullmatch(text) or THOUSANDS.fullmatch(text):
        return False
    return FIGURE.fullmatch(text) is not None or VALUE.fullmatch(text) is not None


def strip_of(line: Line) -> Strip:
    """A line cut into entries at its wide gaps."""
    words, led = unled(line.words)
    groups: list[list[Word]] = []
    for word in words:
        if groups and not _apart(groups[-1], word, line.size):
            groups[-1].append(word)
        else:
            groups.append([word])
    entries = [Entry(tuple(group), around(word.area for word in group)) for group in groups]
    return Strip(line, tuple(entries), led)


def _apart(before: Sequence[Word], word: Word, size: float) -> bool:
    gap = word.area.x0 - before[-1].area.x1
    if gap >= WIDE_GAP * size:
        return True
    if not (FIGURE.fullmatch(before[-1].text) and FIGURE.fullmatch(word.text)):
        return False
    grouped = THREE.fullmatch(word.text) and UP_TO_THREE.search(before[-1].text)
    return gap >= (FIGURE_GAP if grouped else CLOSE_GAP) * size


def zones(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Runs of lines, each from one line with several entries to another."""
    run: list[Strip] = []
    for at, strip in enumerate(strips):
        if at and (_parts(strips, at) or _is_stranger(run, strip)):
            yield from _trimmed(run)
            run = []
        if CAPTION.match(strip.line.text) and strip.figures < 2:
            yield from _trimmed(run)
            run = []
            continue
        run.append(strip)
    yield from _trimmed(run)


def _parts(strips: Sequence[Strip], at: int) -> bool:
    """Whether the white above a line is more than a table leaves between rows."""
    above, below = strips[at - 1], strips[at]
    gap = below.area.top - above.area.bottom
    size = max(above.size, below.size)
    return gap > MOST_GAP * size and (gap > MOST_ALIKE_GAP * size or not _goes_on(strips, at))


def _goes_on(strips: Sequence[Strip], at: int) -> bool:
    """Whether a row of figures stands below a place, under a lone name at most, in its columns.

    A line without figures there is the header of another table.
    """
    above, below = strips[at - 1], strips[at]
    if not below.is_seed and not below.is_prose and at + 1 < len(strips):
        below = strips[at + 1]
    if not below.figures:
        return False
    fewer, more = sorted((above.entries, below.entries), key=len)
    under = [_under(entry, more) for entry in fewer]
    return len(fewer) >= LEAST_ALIKE and None not in under and len(set(under)) == len(fewer)


def _under(entry: Entry, entries: Sequence[Entry]) -> int | None:
    """Which one of these an entry stands over or under; None where it is none or several."""
    x0, x1 = entry.area.x0, entry.area.x1
    over = [at for at, one in enumerate(entries) if one.area.x0 < x1 and one.area.x1 > x0]
    return over[0] if len(over) == 1 else None


def _is_stranger(run: Sequence[Strip], strip: Strip) -> bool:
    """Whether a line is set so much larger than the table's that it is a heading."""
    return bool(run) and not strip.is_seed and strip.size > HUGE * run[-1].size


def _trimmed(run: Sequence[Strip]) -> Iterator[list[Strip]]:
    """The run cut at prose and where too many lines have one entry only."""
    part: list[Strip] = []
    since = 0
    for strip in run:
        since = 0 if strip.is_seed else since + 1
        if since > MOST_BETWEEN:
            yield from _seeded(part)
            part = []
        part.append(strip)
    yield from _seeded(part)


def _seeded(part: Sequence[Strip]) -> Iterator[list[Strip]]:
    if sum(strip.is_seed for strip in part) >= LEAST_SEEDS:
        yield list(part)
