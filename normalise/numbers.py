"""Printed figures: what a value cell says, with its unit, bound, status and what is withheld."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from normalise.compounds import cannot_be_one, duration, fraction, is_range
from normalise.digits import NUMBER, Figure, folded_sign, signed
from normalise.units import Units
from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Values

_PER_POPULATION = re.compile(r"\s*\bper (?:1,?000|10,?000|100,?000|10k|100k)\b.*$", re.IGNORECASE)
PLUS = "+"
"""After a figure it means `or more`; before one it is a sign."""

_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]$")
_NOTE = re.compile(r"(?:\s*(?:\*+|[†‡§^¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,2}\]))+$")

REMEMBERED = 4096
"""Cells that are remembered: the same are read for what they are, and then for their figure."""


@dataclass(frozen=True)
class Numbers:
    """Reads printed figures with the catalogue's words."""

    words: Values
    statuses: Mapping[str, tuple[str, ...]]
    units: Units

    def read(self, printed: str) -> Figure:
        """What a value cell says.

        >>> numbers.read("1,953").value, numbers.read("(3.2)").value, numbers.read("n/a").kind
        (1953.0, -3.2, 'missing')
        """
        return self._read(" ".join(printed.split()))

    @cached_property
    def _read(self) -> Callable[[str], Figure]:
        return lru_cache(REMEMBERED)(self._figure)

    def _figure(self, text: str) -> Figure:
        if self._is_suppressed(text):
            return Figure("suppressed", status="suppressed")
        if self._is_missing(text):
            return Figure("missing")
        if cannot_be_one(text):
            return Figure("words")
        text, status = self._without_notes(text)
        figure = duration(text) or self._rate(text) or fraction(text)
        figure = figure or self._plain(text)
        return figure if status is None else replace(figure, status=status)

    def is_figure(self, printed: str) -> bool:
        """Whether the text is a figure and little else (a sentence that holds one is not)."""
        if self.read(printed).kind != "number":
            return False
        text = _NOTE.sub("", " ".join(printed.split()))
        if duration(text) is not None:
            return True
        rest = fold(NUMBER.sub(" ", text))
        return self.units.exact(rest) is not None or self._beside.issuperset(rest.split())

    @cached_property
    def _missing(self) -> frozenset[str]:
        return frozenset(folded_sign(word) for word in self.words.missing if word[0] != "#")

    @cached_property
    def _errors(self) -> frozenset[str]:
        """A spreadsheet's errors, as they stand: `#REF!` is no `Ref`, `#VALUE!` no `Value`."""
        return frozenset(word.casefold() for word in self.words.missing if word[0] == "#")

    @cached_property
    def _openings(self) -> tuple[str, ...]:
        """How a longer note that there is no figure begins: `New measure for 20/21`."""
        return tuple(f"{word} " for word in sorted(self._missing) if " " in word)

    @cached_property
    def _suppressed(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in self.words.suppressed)

    @cached_property
    def _status_words(self) -> dict[str, str]:
        return {word: status for status, words in self.statuses.items() for word in words}

    @cached_property
    def _status_openings(self) -> list[str]:
        """Words of a status that may stand before a figure, longest first: `Draft figure 45`."""
        words = (word for word in self._status_words if len(word) > 2 and word.isascii())
        return sorted(words, key=lambda word: (-len(word), word))

    @cached_property
    def _beside(self) -> frozenset[str]:
        """The words that stand beside a figure without making a sentence of it."""
        bounds = (word for words in self.words.bounds.values() for word in words)
        spellings = (*bounds, *self._status_words, *self.words.number_words, "out of")
        return frozenset(part for word in spellings for part in fold(word).split())

    @cached_property
    def leading(self) -> frozenset[str]:
        """The words that may stand before the figure that a cell is about: `Increase to 95%`."""
        return self._beside.union(*(fold(word).split() for word in self.words.leading))

    @cached_property
    def _bounds(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        pairs = [(word, side) for side, words in self.words.bounds.items() for word in words]
        pairs.sort(key=lambda pair: -len(pair[0]))
        return tuple((_whole_word(word), side) for word, side in pairs)

    def _is_missing(self, text: str) -> bool:
        folded = folded_sign(text)
        return (
            not folded
            or folded in self._missing
            or text.casefold() in self._errors
            or folded.startswith(self._openings)
        )

    def _is_suppressed(self, text: str) -> bool:
        return text.casefold() in self._suppressed

    def _without_notes(self, text: str) -> tuple[str, str | None]:
        """Take off note signs and a status mark after the figure: `45.1 p`, `45.1 (draft)`."""
        text = _NOTE.sub("", text)
        bracketed = _IN_BRACKETS.search(text)
        head, _, tail = text.rpartition(" ")
        opening = next((w for w in self._status_openings if text.casefold().startswith(w)), None)
        if opening is not None and any(char.isdigit() for char in text):
            return text[len(opening) :].lstrip(" :-–"), self._status_words[opening]
        if bracketed is not None:
            head, tail = text[: bracketed.start()], bracketed[1]
        status = self._status_words.get(tail.casefold())
        if head and status is not None and any(char.isdigit() for char in head):
            return head.strip(), status
        return text, None

    def _rate(self, text: str) -> Figure | None:
        """`39.6 per 10,000`: the ten thousand is no figure."""
        found = _PER_POPULATION.search(text)
        if found is None:
            return None
        if not text[: found.start()].strip():
            return Figure("words")
        return replace(self._plain(text[: found.start()]), unit=self.units.of_name(found.group()))

    def _plain(self, text: str) -> Figure:
        found = list(NUMBER.finditer(text))
        if not found:
            return self._number_word(text)
        if is_range(text):
            return Figure("number", None, status="unclear", doubt="several")
        return self._counted_share(text, found) or self._first(text, found)

    def _counted_share(self, text: str, found: Sequence[re.Match[str]]) -> Figure | None:
        """`93 (27%)`, `88.2% (536 reports)`: a share, and in or before brackets how many."""
        percents = [m for m in found if m["percent"]]
        counted = [signed(m) for m in found if not m["percent"]]
        if len(found) != 2 or len(percents) != 1 or "(" not in text:
            return None
        if not counted[0].is_integer():
            return None
        return Figure("number", signed(percents[0]), "percent", numerator=counted[0])

    def _first(self, text: str, found: Sequence[re.Match[str]]) -> Figure:
        """The first number of a text; without words none of several can be told from the rest."""
        first = found[0]
        left = NUMBER.sub("", text)
        several = len(found) > 1 or any(char.isdecimal() for char in left)
        beside = len(found) > 1 and not text[first.end() : found[1].start("digits")].strip()
        if several and (beside or not any(char.isalpha() for char in left)):
            return Figure("number", None, status="unclear", doubt="several")
        doubt = "several" if several else "decimal_comma" if first["comma"] else None
        unit, scaled = self._unit(text, first), first["scale"] is not None
        value = signed(first) * self._scale(first)
        bound = self._bound(text, first)
        return Figure("number", value, unit, bound, doubt=doubt, scaled=scaled)

    def _number_word(self, text: str) -> Figure:
        value = self.words.number_words.get(fold(text))
        return Figure("words") if value is None else Figure("number", value)

    def _scale(self, found: re.Match[str]) -> float:
        return self.words.scales.get((found["scale"] or "").casefold(), 1.0)

    def _unit(self, text: str, found: re.Match[str]) -> str | None:
        if found["percent"]:
            return "percent"
        if found["pound"]:
            return "gbp"
        return self.units.exact(text[found.end() :]) if text[found.end() :].strip() else None

    def _bound(self, text: str, first: re.Match[str]) -> str | None:
        """The side that words before the figure name, or words after it that no figure follows."""
        for pattern, side in self._bounds:
            found = pattern.search(text)
            if found is None:
                continue
            after = found.start() >= first.end("digits")
            if not after or not any(char.isdigit() for char in text[found.end() :]):
                return side
        return None


def _whole_word(word: str) -> re.Pattern[str]:
    edge = r"(?<!\w)" if word[0].isalnum() else r"(?<=[\d%])" if word == PLUS else ""
    end = r"(?!\w)" if word[-1].isalnum() else ""
    return re.compile(edge + re.escape(word) + end, re.IGNORECASE)
