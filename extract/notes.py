"""Raised small signs: note signs go onto the word they cling to, powers and `th` into it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.geometry import around
from extract.words import SMALLER, Word

RAISED = 0.12
HIGHEST = 0.8
NEAREST, FARTHEST = -0.2, 0.3
"""Shares of the host's type size: how high a sign may stand above its line, and how far off."""
STRIP_POINTS = 8
LONGEST_SIGN = 11
NOTE_SIGN = re.compile(r"\d{1,2}(?:,\d{1,2})*|[*†‡§]{1,3}|[a-h]|\[\d{1,2}\]")
ORDINAL = frozenset({"st", "nd", "rd", "th"})
MEASURE = re.compile(r"(?:\d[\d.,]*\s?)?(?:m|km|cm|ft|CO)")
SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def with_notes(words: Sequence[Word]) -> list[Word]:
    """The words with their signs attached; a sign that clings to nothing stays a word."""
    signs = list(_signs(words))
    if not signs:
        return list(words)
    hosts = _by_right_edge(words)
    attached: dict[int, Word] = {}
    gone: set[int] = set()
    for at in signs:
        sign = words[at]
        if sign.text.lower() in ORDINAL or NOTE_SIGN.fullmatch(sign.text):
            host = _host(sign, words, hosts)
            if host is not None and host not in attached and host not in gone:
                attached[host] = _attached(words[host], sign)
                gone.add(at)
    return [attached.get(at, word) for at, word in enumerate(words) if at not in gone]


def _signs(words: Sequence[Word]) -> Iterator[int]:
    """Where in the list short words are in smaller type than the largest."""
    smaller = SMALLER * max((word.size for word in words), default=0.0)
    for at, word in enumerate(words):
        if word.size < smaller and len(word.text) <= LONGEST_SIGN:
            yield at


def _by_right_edge(words: Sequence[Word]) -> dict[int, list[int]]:
    """Where in the list the words are that end in each strip of the page."""
    strips: dict[int, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        strips[_strip(word.area.turned(word.direction).x1)].append(at)
    return strips


def _strip(x: float) -> int:
    return int(x // STRIP_POINTS)


def _host(sign: Word, words: Sequence[Word], hosts: dict[int, list[int]]) -> int | None:
    strip = _strip(sign.area.turned(sign.direction).x0)
    near = [at for beside in (-1, 0, 1) for at in hosts.get(strip + beside, ())]
    return next((at for at in near if _clings(sign, words[at])), None)


def _clings(sign: Word, host: Word) -> bool:
    if sign.direction != host.direction or sign.size >= SMALLER * host.size:
        return False
    small, main = sign.area.turned(sign.direction), host.area.turned(host.direction)
    apart = small.x0 - main.x1
    rise = host.baseline - sign.baseline
    near = NEAREST * host.size <= apart <= FARTHEST * host.size
    return near and RAISED * host.size <= rise <= HIGHEST * host.size


def _attached(host: Word, sign: Word) -> Word:
    area = around((host.area, sign.area))
    if sign.text.lower() in ORDINAL:
        return host._replace(text=host.text + sign.text, area=area)
    if sign.text in {"2", "3"} and MEASURE.fullmatch(host.text):
        return host._replace(text=host.text + sign.text.translate(SUPERSCRIPT), area=area)
    return host._replace(note=sign.text, area=area)
