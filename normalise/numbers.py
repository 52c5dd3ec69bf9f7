"""Printed figures: digits with commas, signs, scales and bounds; fractions; what is withheld."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from normalise.units import Units
from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Values

Kind = Literal["number", "missing", "suppressed", "words"]

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+"
_NUMBER = re.compile(
    r"(?P<open>\()?(?P<sign>[-−–+])?\s?(?P<pound>£)?\s?(?P<sign2>[-−])?"
    rf"(?<![A-Za-z\d.,])(?P<digits>{_DIGITS})(?P<comma>,\d{{1,2}}(?!\d))?"
    r"(?:\s?(?P<scale>k|m|mn|bn|thousand|million|billion)\b)?"
    r"\s?(?P<percent>%+|per ?cent\b|percent\b)?(?P<close>\))?",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<top>{_DIGITS})\s*(?:/|out of(?: a)?(?: total)?(?: cohort)?(?: of)?|of)\s*"
    rf"(?P<bottom>{_DIGITS})",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"(?P<minutes>\d+)\s?(?:minutes?|mins?|m)\s?(?:and\s)?(?P<seconds>\d+)\s?(?:seconds?|secs?|s)\b",
    re.IGNORECASE,
)
_PER_POPULATION = re.compile(r"\s*\bper (?:1,?000|10,?000|100,?000|10k|100k)\b.*$", re.IGNORECASE)
_COMPOUND = re.compile(
    r"\d\s?:\s?\d|\b\d+ in \d+\b|\d\D{0,3}[→➔]|£\(|"
    r"\d\s?(?:yrs?|years?|hrs?|hours?|months?|mths?|weeks?|wks?)\s(?:and\s)?\d",
    re.IGNORECASE,
)
"""`1:18`, `1 in 4`, `65% → 70%`, `1 yr 2 months`: to keep the first number would be wrong."""

_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]$")
_NOTE = re.compile(r"(?:\s*(?:\*+|[†‡§]|\[\d{1,2}\]))+$")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a cell says: a number, nothing, a figure withheld, or only words.

    `value` is as the unit is stored (percentages 0 to 100). `bound` is the side of a target that
    is good (`at_most`, `at_least`). `doubt` says why a number should not be trusted blindly:
    `several` figures in the cell (the first has words to tell it from the others, or there is no
    value), or a `decimal_comma` read as a point. `scaled` is true where the
    cell itself prints `k`, `m` or the like.
    """

    kind: Kind
    value: float | None = None
    unit: str | None = None
    bound: str | None = None
    status: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    doubt: str | None = None
    scaled: bool = False


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
        text = " ".join(printed.split())
        if self._is_suppressed(text):
            return Figure("suppressed", status="suppressed")
        if self._is_missing(text):
            return Figure("missing")
        if _COMPOUND.search(text):
            return Figure("words")
        text, status = self._without_notes(text)
        figure = self._duration(text) or self._rate(text) or self._fraction(text)
        figure = figure or self._plain(text)
        return figure if status is None else replace(figure, status=status)

    def is_figure(self, printed: str) -> bool:
        """Whether the text is a figure and little else (a sentence that holds one is not)."""
        if self.read(printed).kind != "number":
            return False
        if self._duration(" ".join(printed.split())) is not None:
            return True
        rest = fold(_NUMBER.sub(" ", printed))
        return self.units.exact(rest) is not None or self._beside.issuperset(rest.split())

    @cached_property
    def _missing(self) -> frozenset[str]:
        return frozenset(_plain_fold(word) for word in self.words.missing)

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
    def _beside(self) -> frozenset[str]:
        """The words that stand beside a figure without making a sentence of it."""
        bounds = (word for words in self.words.bounds.values() for word in words)
        spellings = (*bounds, *self._status_words, *self.words.number_words, "out of")
        return frozenset(part for word in spellings for part in fold(word).split())

    @cached_property
    def _bounds(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        pairs = [(word, side) for side, words in self.words.bounds.items() for word in words]
        pairs.sort(key=lambda pair: -len(pair[0]))
        return tuple((_whole_word(word), side) for word, side in pairs)

    def _is_missing(self, text: str) -> bool:
        folded = _plain_fold(text)
        return (
            not folded
            or folded in self._missing
            or any(folded.startswith(start) for start in self._openings)
        )

    def _is_suppressed(self, text: str) -> bool:
        return text.casefold() in self._suppressed

    def _without_notes(self, text: str) -> tuple[str, str | None]:
        """Take off note signs and a status mark after the figure: `45.1 p`, `45.1 (draft)`."""
        text = _NOTE.sub("", text)
        bracketed = _IN_BRACKETS.search(text)
        head, _, tail = text.rpartition(" ")
        if bracketed is not None:
            head, tail = text[: bracketed.start()], bracketed[1]
        status = self._status_words.get(tail.casefold())
        if head and status is not None and any(char.isdigit() for char in head):
            return head.strip(), status
        return text, None

    def _duration(self, text: str) -> Figure | None:
        found = _DURATION.fullmatch(text)
        if found is None:
            return None
        return Figure("number", int(found["minutes"]) * 60.0 + int(found["seconds"]), "seconds")

    def _rate(self, text: str) -> Figure | None:
        """`39.6 per 10,000`: the ten thousand is no figure."""
        found = _PER_POPULATION.search(text)
        if found is None or not text[: found.start()].strip():
            return None
        return replace(self._plain(text[: found.start()]), unit=self.units.of_name(found.group()))

    def _fraction(self, text: str) -> Figure | None:
        """`12 / 285`, `38 of 46 (83%)`, `88.2% (536 out of 608)`."""
        found = _FRACTION.search(text)
        if found is None:
            return None
        top, bottom = _value(found["top"]), _value(found["bottom"])
        rest = text[: found.start()] + " " + text[found.end() :]
        percents = [m for m in _NUMBER.finditer(rest) if m["percent"]]
        if percents:
            return Figure("number", _signed(percents[0]), "percent", None, None, top, bottom)
        if _NUMBER.search(rest):
            return None
        return Figure("number", top, None, None, None, None, bottom)

    def _plain(self, text: str) -> Figure:
        found = list(_NUMBER.finditer(text))
        if not found:
            return self._number_word(text)
        first = found[0]
        percents = [m for m in found if m["percent"]]
        counted = [m for m in found if not m["percent"]]
        if len(found) == 2 and len(percents) == len(counted) == 1 and "(" in text:
            return Figure("number", _signed(percents[0]), "percent", numerator=_signed(counted[0]))
        value = _signed(first) * self._scale(first)
        left = _NUMBER.sub("", text)
        several = len(found) > 1 or any(char.isdecimal() for char in left)
        if several and not any(char.isalpha() for char in left):
            return Figure("number", None, status="unclear", doubt="several")
        doubt = "several" if several else "decimal_comma" if first["comma"] else None
        unit, scaled = self._unit(text, first), first["scale"] is not None
        return Figure("number", value, unit, self._bound(text), doubt=doubt, scaled=scaled)

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

    def _bound(self, text: str) -> str | None:
        return next((side for pattern, side in self._bounds if pattern.search(text)), None)


def _signed(found: re.Match[str]) -> float:
    value = _value(found["digits"] + (found["comma"] or "").replace(",", "."))
    bracketed = found["open"] and found["close"] and found.group() == found.string
    negative = (found["sign"] or "") in "-−–" and found["sign"] or found["sign2"] or bracketed
    return -value if negative else value


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _plain_fold(text: str) -> str:
    """Folded, or as it stands where folding leaves nothing (a lone dash)."""
    return fold(text) or text.strip()


def _whole_word(word: str) -> re.Pattern[str]:
    edge = r"(?<!\w)" if word[0].isalnum() else ""
    end = r"(?!\w)" if word[-1].isalnum() else ""
    return re.compile(edge + re.escape(word) + end, re.IGNORECASE)
