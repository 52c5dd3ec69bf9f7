"""Numbers as sentences print them: digits, words, per cent, rates, durations, money, shares."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from normalise.prose.all_or_none import AllOrNone
from normalise.prose.quantity import Quantity
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
STRANGE = "strange"
"""The unit of figures in units that are stored in none, such as kilometres."""

_POPULATIONS = {"1000": "rate_per_1000", "10000": "rate_per_10000", "100000": "rate_per_100000"}
_PER = re.compile(
    r"[^.;()]{0,60}?\bper\s(?P<base>1,?000|10,?000|100,?000|10k|100k|thousand)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"(?:\s(?!and\b|or\b)[\w'’-]+){0,6}\s?\(")
_SIXTIETHS = {"hours": "minutes", "minutes": "seconds"}
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
}


@dataclass(frozen=True)
class Quantities:
    """Finds numbers with the catalogue's words."""

    words: Prose
    number_words: Mapping[str, float]

    def find(self, text: str) -> list[Quantity]:
        """The numbers of a text, in their order."""
        found = [self._quantity(text, match) for match in self._pattern.finditer(text)]
        found += self._all_or_none.find(text)
        found = _said_once(text, sorted(found, key=lambda quantity: quantity.start))
        return _joined(text, found)

    @cached_property
    def _all_or_none(self) -> AllOrNone:
        return AllOrNone(self.words)

    def _quantity(self, text: str, found: re.Match[str]) -> Quantity:
        printed = found["digits"]
        worded = printed is None
        value = self._worth(found["words"]) if worded else float(printed.replace(",", ""))
        scale = _SCALES.get((found["scale"] or "").strip().casefold(), 1.0)
        made = Quantity(
            found.group().strip(), value * scale, found.start(), found.end(), worded=worded
        )
        if (found["words"] or "").casefold() in self._shares:
            return replace(made, unit="percent", approximate=True)
        before = text[max(0, found.start() - 24) : found.start()]
        hedged = self._hedge.search(before) is not None
        unit, end = self._unit(text, found)
        printed = text[found.start() : end].strip()
        return replace(
            made,
            unit=unit,
            end=end,
            printed=printed,
            points=bool(found["points"]),
            approximate=hedged,
        )

    def _unit(self, text: str, found: re.Match[str]) -> tuple[str | None, int]:
        """The unit of a number, and where the number with its unit ends."""
        if found["percent"]:
            return "percent", found.end()
        if found["pound"]:
            return "gbp", found.end()
        if found["scale"] is None and (unit := self._unit_after.match(text, found.end())):
            return self._units.get(unit[1].casefold(), STRANGE), unit.end()
        return rate_after(text[found.end() : found.end() + 90]), found.end()

    def _worth(self, words: str) -> float:
        """The value of number words: `twelve`, `twenty-three`, `two thirds`."""
        folded = " ".join(words.casefold().split())
        if folded in self._shares:
            return self._shares[folded]
        parts = re.split(r"[\s-]", folded)
        return sum(self.words.tens.get(part, self.number_words.get(part, 0.0)) for part in parts)

    @cached_property
    def _shares(self) -> dict[str, float]:
        return {words.casefold(): value for words, value in self.words.shares.items()}

    @cached_property
    def _hedge(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.approximate)})\s+$", re.IGNORECASE)

    @cached_property
    def _unit_after(self) -> re.Pattern[str]:
        return re.compile(rf"[\s-]?({self._any_unit})\b(?!\s?-?old)", re.IGNORECASE)

    @cached_property
    def _any_unit(self) -> str:
        return either((*self._units, *self.words.strange_units))

    @cached_property
    def _units(self) -> dict[str, str]:
        return {words.casefold(): unit for words, unit in self.words.printed_units.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        units = [word for word, value in self.number_words.items() if value < 10 and word != "nil"]
        tens = either(self.words.tens)
        shares = either(self.words.shares)
        words = rf"{shares}|(?:{tens})(?:[\s-](?:{either(units)}))?|{either(self.number_words)}"
        return re.compile(
            rf"(?<![\w.,/:&’'])(?<!\d[-–])(?<!\d\s[-–]\s)(?P<pound>£)?"
            rf"(?:(?P<digits>{_DIGITS})|(?P<words>{words})(?!-?fold))"
            r"(?P<scale>\s?(?:k|m|mn|million|bn|billion|thousand)(?![\w.]\w))?"
            r"(?P<percent>\s?%|\s?per\s?ce[nm]t(?:age)?\b|\s?percent\b|\s?pct\b)?"
            r"(?P<points>(?<=%)[\s-]?points?\b|(?<=age)\s?points?\b|\s?ppts?\b|\s?pp\b)?"
            rf"(?!(?!(?:{self._any_unit})\b)[\w%])"
            r"(?!\s%|/\d|:\d|,\d{3}|\.\d|\s?[-–]\s?\d|(?:st|nd|rd|th)\b)",
            re.IGNORECASE,
        )


def _joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities; a length of time in two units is made one: `2 minutes 41 seconds`."""
    made: list[Quantity] = []
    for quantity in found:
        before = made[-1] if made else None
        sixty = None if before is None else _SIXTIETHS.get(before.unit or "")
        if (
            before is None
            or sixty is None
            or sixty != quantity.unit
            or text[before.end : quantity.start] not in (" ", " and ")
        ):
            made.append(quantity)
            continue
        value = 60 * before.value + quantity.value
        printed = text[before.start : quantity.end].strip()
        made[-1] = replace(quantity, value=value, printed=printed, start=before.start)
    return made


def _said_once(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities without a share in words that is printed after it: `a third (34%) of`."""
    again = [
        one
        for one, two in pairwise(found)
        if one.worded
        and one.unit == two.unit == "percent"
        and _BRACKET.fullmatch(text[one.end : two.start])
    ]
    return [quantity for quantity in found if quantity not in again]


def rate_after(text: str) -> str | None:
    """The rate that follows a number: `613 referrals per 10,000 of the population`."""
    found = _PER.match(text)
    if found is None or re.search(r"\d", text[: found.start("base")]):
        return None
    base = found["base"].casefold().replace(",", "").replace("k", "000").replace("thousand", "1000")
    return _POPULATIONS[base]
