"""Printed units: from a cell, a heading, an indicator's name or a data type column."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Unit

_BRACKETED = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_PER_POPULATION = re.compile(r"\bper (1000000|100000|10000|1000)\b")
_AVERAGE = r"^(?:the )?(?:average |mean |total |overall )?"
_KIND_OF_DAY = r"(?:working |calendar )?"
_LEADING = tuple(
    (re.compile(pattern), unit)
    for pattern, unit in (
        (rf"{_AVERAGE}(?:percent|proportion)\b", "percent"),
        (r"\bdays\b.* per (?:fte|full time equivalent|employee)\b", "days_per_fte"),
        (r"^(?:number|no) of (?:fte|wte|full time equivalent)s?\b", "fte"),
        (
            rf"{_AVERAGE}(?:number|no|nos|count|num) of\b(?! {_KIND_OF_DAY}(?:days|weeks))",
            "number",
        ),
        (rf"{_AVERAGE}(?:number of |no of )?{_KIND_OF_DAY}days\b", "days"),
        (rf"{_AVERAGE}(?:number of |no of )?weeks\b", "weeks"),
        (
            r"^(?:average )?(?:length|time|duration)\b.*\bin "
            rf"{_KIND_OF_DAY}(days|weeks|months|hours|minutes|seconds)\b",
            None,
        ),
        (
            r"\b(?:kgs?|kilograms?)\b.*\bhousehold\b|\bhousehold\b.*\b(?:kgs?|kilograms?)\b",
            "kg_per_household",
        ),
        (r"\bpercent$", "percent"),
        (r"^gbp\b|\bgbp$", "gbp"),
        (r"\b(?:expenditure|income|capital investment)$", "gbp"),
    )
)
"""What the words of a name say of its unit, in order; None takes the word that was found."""


@dataclass(frozen=True)
class Units:
    """Finds unit ids for printed words. Units are those of the catalogue."""

    known: Mapping[str, Unit]

    def exact(self, printed: str) -> str | None:
        """The unit whose spelling this is, and nothing else.

        >>> units.exact("per 10k popn")
        'rate_per_10000'
        """
        return self._spellings.get(_key(printed))

    def of_id(self, unit: str) -> str | None:
        """The unit whose id in the catalogue this is, as exports of the database print it."""
        return unit if unit in self.known else None

    def scaled(self, words: Sequence[str]) -> tuple[str, float] | None:
        """A multiple of a unit that one of the words names: `£m` is (`gbp`, 1000000)."""
        keys = (key for word in words for key in (word, *_BRACKETED.findall(word)))
        found = (self._scaled.get(key.strip().casefold()) for key in keys)
        return next((scaled for scaled in found if scaled is not None), None)

    def of_name(self, name: str) -> str | None:
        """The unit that an indicator's name states: `… (%)`, `Percentage of …`, `per 10,000`.

        What stands in brackets comes first, then `per` so many people, then the leading words.
        """
        for bracketed in reversed(_BRACKETED.findall(name)):
            unit = self.exact(bracketed) or _per_population(fold(bracketed))
            if unit is not None and not (unit == "fte" and " per " in name.casefold()):
                return unit
            if bracketed.lstrip().startswith("#"):
                return "number"
        folded = fold(name)
        return _per_population(folded) or _leading(folded)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return {
            _key(spelling): unit_id
            for unit_id, unit in self.known.items()
            for spelling in (unit.label, unit_id.replace("_", " "), *unit.aliases)
        }

    @cached_property
    def _scaled(self) -> dict[str, tuple[str, float]]:
        return {
            spelling.casefold(): (unit_id, multiple)
            for unit_id, unit in self.known.items()
            for spelling, multiple in unit.scaled.items()
        }


def _key(printed: str) -> str:
    return fold(printed) or printed.strip().casefold()


def _per_population(folded: str) -> str | None:
    found = _PER_POPULATION.search(folded.replace("per10000", "per 10000"))
    if found is None or found[1] == "1000000":
        return None
    return f"rate_per_{found[1]}"


def _leading(folded: str) -> str | None:
    for pattern, unit in _LEADING:
        found = pattern.search(folded)
        if found is not None:
            return unit or found[1]
    return None
