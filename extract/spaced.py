"""Tables of plain text whose columns are kept by spaces: cut where every line is blank."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

GAP = re.compile(r"\S(?: {2,}|\t+)(?=\S)")
WORD = re.compile(r"\S+")
GAPS = re.compile(r" {2,}|\t+")
RULE = re.compile(r"[-=_+| ]*[-=_+|]{3,}[-=_+| ]*")
DASHES = re.compile(r"[-=_]{2,}")
FIGURE = re.compile(r"[-+£<>~]?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|[a-z]{1,4})?|n/?a", re.IGNORECASE)
LEAST_LINES = 3
MANY_LINES = 8
"""Lines from which one blank column between all of them is no chance."""
STRAY = 25
"""One line in so many may have a word that stands over white between columns."""
HEADS = 4
"""Lines that may be headings: none of their words is a stray."""
MOST_BLANK = 2
MOST_WIDE = 400
MOST_LINES = 2000
MOST_COLUMNS = 40


@dataclass(slots=True)
class SpacedRow:
    """A row: a text per column; `across` where one text stands over them all."""

    fields: list[str]
    across: bool = False


@dataclass(slots=True)
class SpacedTable:
    """The rows of a table and the line after its last."""

    rows: list[SpacedRow] = field(default_factory=list)
    end: int = 0


def spaced_table(lines: Sequence[str], start: int) -> SpacedTable:
    """The table that begins at a line; without rows where none begins before its `end`.

    A name that goes over lines is whole again; a line alone over the columns stands across them.
    """
    none = SpacedTable([], start + 1)
    if not _is_spaced(lines[start]):
        return none
    end = _end(lines, start)
    block = lines[start:end]
    spaced = [line for line in block if _is_spaced(line) and not RULE.fullmatch(line)]
    told = sum(any(map(FIGURE.fullmatch, GAPS.split(line.strip()))) for line in spaced)
    if 3 * told < len(spaced):
        return SpacedTable([], end)
    edges = _ruled_edges(block) or (_edges(spaced) if len(spaced) >= LEAST_LINES else [])
    if len(edges) < 2 or len(edges) > MOST_COLUMNS or not _has_figures(spaced, edges):
        return none
    return SpacedTable(_rows(block, edges), end)


def _is_spaced(line: str) -> bool:
    return len(line) <= MOST_WIDE and GAP.search(line) is not None


def _end(lines: Sequence[str], start: int) -> int:
    """The line after the last that belongs: names, sections and rests of names between others."""
    end = start + 1
    blank = alone = 0
    for at in range(start + 1, min(len(lines), start + MOST_LINES)):
        line = lines[at]
        blank = 0 if line.strip() else blank + 1
        if _is_spaced(line) or RULE.fullmatch(line):
            end, alone = at + 1, 0
        elif line.strip():
            alone += 1
            if alone == 1 and not blank and line[:1] == " " and end == at:
                end = at + 1
        if blank > MOST_BLANK or alone > MOST_BLANK:
            break
    while end < len(lines) and lines[end].strip() and lines[end][:1] == " ":
        end += 1
    return end


def _ruled_edges(block: Sequence[str]) -> list[int]:
    """Where the columns begin by a line of dashes under the headings, if there is one."""
    for line in block[:HEADS]:
        runs = [run.start() for run in DASHES.finditer(line)] if RULE.fullmatch(line) else []
        if len(runs) > 1:
            return runs
    return []


def _edges(lines: Sequence[str]) -> list[int]:
    """Where each column begins: after white that all lines with most fields share."""
    fields = [len(GAP.findall(line)) + 1 for line in lines]
    full = [line for line, count in zip(lines, fields, strict=True) if 2 * count >= max(fields)]
    wide = max(len(line) for line in full)
    strays = len(full) // STRAY
    heads, body = full[:HEADS], full[HEADS:]
    above, below = _ink(heads, wide), _ink(body, wide)
    inked = [above[at] > 0 or below[at] > strays for at in range(wide)]
    least = 1 if len(full) >= MANY_LINES else 2
    edges = [next((at for at, ink in enumerate(inked) if ink), 0)]
    run = 0
    for at in range(edges[0], wide):
        if inked[at] and run >= least:
            edges.append(at)
        run = 0 if inked[at] else run + 1
    return _supported(edges, lines)


def _ink(lines: Sequence[str], wide: int) -> list[int]:
    """How many lines have something printed at each place."""
    steps = [0] * (wide + 1)
    for line in lines:
        for word in WORD.finditer(line):
            steps[word.start()] += 1
            steps[word.end()] -= 1
    return list(accumulate(steps))


def _supported(edges: list[int], lines: Sequence[str]) -> list[int]:
    """The edges but for those within a heading of two words: `Q4 22/23` over figures."""
    kept = edges[:1]
    for edge, left in zip(edges[1:], edges, strict=False):
        above = [line for line in lines if line[left:edge].strip()]
        heading = len(above) <= 1 and all(line[edge - 2 : edge - 1].strip() for line in above)
        if not heading or left == edges[0]:
            kept.append(edge)
    return kept


def _cut(line: str, edges: Sequence[int]) -> list[str]:
    """The fields of a line. A word that stands over an edge belongs where most of it stands."""
    said: list[list[str]] = [[] for _ in edges]
    for word in WORD.finditer(line):
        first = max(bisect_right(edges, word.start()) - 1, 0)
        last = max(bisect_right(edges, word.end() - 1) - 1, 0)
        said[first if first == last else _most(word, edges, first, last)].append(word[0])
    return [" ".join(words) for words in said]


def _most(word: re.Match[str], edges: Sequence[int], first: int, last: int) -> int:
    """Which of these columns the most of a word stands in."""
    ends = [*edges[first + 1 : last + 1], word.end()]
    starts = [word.start(), *edges[first + 1 : last + 1]]
    shared = [end - start for start, end in zip(starts, ends, strict=True)]
    return first + shared.index(max(shared))


def _has_figures(lines: Sequence[str], edges: Sequence[int]) -> bool:
    """Whether half of the lines have a figure beside their first field, and rows are even."""
    cut = [_cut(line, edges) for line in lines]
    told = sum(any(FIGURE.fullmatch(field) for field in fields[1:]) for fields in cut)
    return 2 * told >= len(lines)


def _rows(block: Sequence[str], edges: Sequence[int]) -> list[SpacedRow]:
    rows: list[SpacedRow] = []
    waiting = ""
    fresh = True
    for at, line in enumerate(block):
        if not line.strip() or RULE.fullmatch(line):
            fresh = True
            continue
        fields = _cut(line, edges)
        if _is_alone(line, fields):
            below = block[at + 1] if at + 1 < len(block) else ""
            if rows and not rows[-1].across and not fresh and _goes_on(line, edges):
                rows[-1].fields[0] = f"{rows[-1].fields[0]} {line.strip()}"
            elif _is_spaced(below) and _goes_on(below, edges):
                waiting = f"{waiting} {line.strip()}".strip()
            else:
                rows.append(SpacedRow([" ".join(line.split())], across=True))
        elif not fields[0] and rows and not fresh and not _any_figure(fields):
            above = rows[-1].fields
            rows[-1].fields = _joined(above, fields) if not rows[-1].across else above
            if rows[-1].across:
                rows.append(SpacedRow(fields))
        else:
            fields[0] = f"{waiting} {fields[0]}".strip()
            waiting = ""
            rows.append(SpacedRow(fields))
        fresh = False
    return rows


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    return [f"{one} {other}".strip() for one, other in zip(above, below, strict=True)]


def _is_alone(line: str, fields: Sequence[str]) -> bool:
    """Whether a line is one text: a section, or a part of a name."""
    return not _is_spaced(line) and bool(fields[0])


def _any_figure(fields: Sequence[str]) -> bool:
    return any(FIGURE.fullmatch(field) for field in fields)


def _goes_on(line: str, edges: Sequence[int]) -> bool:
    """Whether a line is the rest of a name: set in from the edge, or in small letters."""
    text = line.lstrip()
    set_in = len(line) - len(text)
    return edges[0] < set_in < edges[1] or (set_in <= edges[0] and text[:1].islower())
