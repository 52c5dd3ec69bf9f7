"""Whether lines in columns are a table: not a list, a contents page, a letterhead or prose."""

import re
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

from extract.geometry import Area
from extract.stacks import span_of
from extract.symbols import BULLETS
from extract.zones import Strip, is_figure

if TYPE_CHECKING:
    from extract.aligned import Setting

LEAST_ROWS = 2
FEW_ROWS = 2
HEADED_SHARE = 0.6
LEAST_TEXT_COLUMNS = 3
LEAST_TEXT_ROWS = 4
LEAST_LISTED = 4
FILLED_SHARE = 0.4
LABELLED_SHARE = 0.5
FULL_SHARE = 0.8
IN_LINE = 0.35
IN_LINE_SHARE = 0.6
LEAST_IN_LINE = 3
TEXT_FILLED_SHARE = 0.6
MOST_WORDS = 7.0
PROSE_SHARE = 0.5
LED_SHARE = 0.5
MARKED_SHARE = 0.6
ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})*\.?", re.IGNORECASE)
PAGES = re.compile(r"[(\s]*(?:pages?\s*)?\d+(?:\s*[-–]\s*\d+)?[)\s]*", re.IGNORECASE)


def looks_like_a_table(setting: "Setting") -> bool:
    """Whether the evidence is enough to call it a table."""
    if (
        len(setting.body) + len(setting.head) < LEAST_ROWS
        or _is_contents(setting)
        or _is_list(setting)
    ):
        return False
    if _prose_share(setting) > PROSE_SHARE or not _is_in_line(setting):
        return False
    return _has_figures(setting) if setting.figures else _has_words_in_columns(setting)


def _has_figures(setting: "Setting") -> bool:
    """Whether enough rows have a figure in enough of the columns that hold figures."""
    told = [count for row in setting.body if (count := _figures(setting, row))]
    share = sum(told) / (len(told) * len(setting.figures)) if told else 0.0
    labelled = _labelled(setting) >= LABELLED_SHARE * len(told)
    if len(told) <= FEW_ROWS:
        return labelled and share >= FULL_SHARE and _may_be_short(setting, len(told))
    full = share >= FULL_SHARE and len(setting.figures) == len(setting.stacks) - 1 > 1
    return share >= FILLED_SHARE and (labelled or (full and bool(setting.head)))


def _may_be_short(setting: "Setting", rows: int) -> bool:
    """Whether so few rows are enough: with a header over most columns, or several columns."""
    headed = {first for row in setting.head for first, last in row.spans if first == last}
    if len(headed & setting.figures) >= HEADED_SHARE * len(setting.figures):
        return rows > 1 or len(setting.figures) > 1
    return rows > 1 and len(setting.figures) > 1


def _labelled(setting: "Setting") -> int:
    """How many rows with figures begin with words or a year; an axis begins with a figure."""
    return sum(
        _figures(setting, row) > 0
        and any(
            span_of(entry, setting.stacks)[0] == 0 and not is_figure(entry)
            for strip in row
            for entry in strip.entries
        )
        for row in setting.body
    )


def _is_in_line(setting: "Setting") -> bool:
    """Whether most columns share a left side, a middle or a right side; labels of bars do not."""
    columns: list[list[Area]] = [[] for _ in setting.stacks]
    for row in setting.body:
        for strip in row:
            for entry in strip.entries:
                first, last = span_of(entry, setting.stacks)
                if first == last:
                    columns[first].append(entry.area)
    slack = IN_LINE * setting.body[0][0].size
    told = [areas for areas in columns if len(areas) >= LEAST_IN_LINE]
    in_line = sum(_share_in_line(areas, slack) >= IN_LINE_SHARE for areas in told)
    return in_line >= IN_LINE_SHARE * len(told)


def _share_in_line(areas: Sequence[Area], slack: float) -> float:
    sides = zip(*((area.x0, area.middle[0], area.x1) for area in areas), strict=True)
    return max(_near(places, slack) for places in sides) / len(areas)


def _near(places: Sequence[float], slack: float) -> int:
    """How many of these stand within the slack of the middle one."""
    middle = median(places)
    return sum(abs(place - middle) <= slack for place in places)


def _figures(setting: "Setting", row: Sequence[Strip]) -> int:
    """How many of a row's entries are figures where figures belong."""
    return sum(
        is_figure(entry) and span_of(entry, setting.stacks)[0] in setting.figures
        for strip in row
        for entry in strip.entries
    )


def _has_words_in_columns(setting: "Setting") -> bool:
    """Whether three columns or more of short texts are filled in most rows."""
    columns = len(setting.stacks)
    rows = [*(row.strips for row in setting.head), *setting.body]
    if columns < LEAST_TEXT_COLUMNS or len(rows) < LEAST_TEXT_ROWS:
        return False
    entries = [entry for row in rows for strip in row for entry in strip.entries]
    words = sum(len(entry.words) for entry in entries) / max(len(entries), 1)
    filled = sum(
        len({span_of(entry, setting.stacks)[0] for strip in row for entry in strip.entries})
        for row in rows
    )
    return words <= MOST_WORDS and filled >= TEXT_FILLED_SHARE * columns * len(rows)


def _prose_share(setting: "Setting") -> float:
    strips = [strip for row in setting.body for strip in row]
    return sum(strip.is_prose for strip in strips) / len(strips)


def _is_contents(setting: "Setting") -> bool:
    """Whether leaders run to page numbers that only rise."""
    strips = [strip for row in setting.body for strip in row if strip.is_seed]
    led = sum(strip.led > 0 for strip in strips)
    last = [strip.entries[-1].text for strip in strips]
    if not all(PAGES.fullmatch(text) for text in last):
        return False
    numbers = [int(re.findall(r"\d+", text)[0]) for text in last]
    if numbers != sorted(numbers):
        return False
    listed = len(setting.figures) < 2 and len(strips) > LEAST_LISTED and numbers[0] < numbers[-1]
    return led >= LED_SHARE * len(strips) or listed


def _is_list(setting: "Setting") -> bool:
    """Whether the first of two columns holds nothing but bullets or item numbers."""
    firsts = [row[0].entries[0].text for row in setting.body]
    marked = sum(text in BULLETS or ITEM.fullmatch(text) is not None for text in firsts)
    return len(setting.stacks) == 2 and marked >= MARKED_SHARE * len(firsts)
