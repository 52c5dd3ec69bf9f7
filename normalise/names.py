"""Printed indicator names against the catalogue: by reference code, then by exact alias.

Fuzzy scores only suggest, never decide. Numbers and negations are never folded away.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from rapidfuzz import fuzz, process

from normalise.units import Units
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue, Indicator
from schemas.findings import Suggestion

Key = TypeVar("Key", bound=Hashable)

SUGGESTIONS, LEAST_SCORE = 3, 62.0
_CODE = re.compile(
    r"\b(NI|BVPI|BV|ASCOF|LAIT|TSM|PAF|PHOF|SCC|KS)[\s:-]*(\d{1,3}[A-Za-z]{0,2}(?:\(?\d?[a-z]?\)?)|[A-Z]{2}\d{2})",
)
_MEASURE_WORDS = re.compile(
    r"^(?:the )?(?:overall |average |total )?"
    r"(?:percent(?: of)?|proportion of|rate of|number of|no of|num of|count of)\s+"
    r"(?:the |all |our )?"
)
_PER_POPULATION = re.compile(
    r"\bper (?:1000|10000|100000)(?: (?:children|population|popn|people|residents))?\b"
)
_EDGE_PERCENT = re.compile(r"^percent\b|\bpercent$")
_UNIT_WORDS = re.compile(
    r"percent|number|no|days|weeks|wks|gbp|fte|ytd|year to date|rolling 12 months?|cumulative"
    r"|rate|snapshot|month end snapshot|per ?\d+(?: \w+){0,2}"
)
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_FURNITURE = re.compile(r"^(?:\d{1,3}[.)]?\s+|[A-Z]{1,4}[-_ ]?\d{1,4}[a-z]?\s*[:.-]\s+)|[\s*†‡]+$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NEGATION = re.compile(r"\b(?:not|no|non|without|never|neet|un\w+)\b")


@dataclass(frozen=True, slots=True)
class Match:
    """A catalogue indicator for a printed name; `how` says by which rule, `confidence` 0 to 1."""

    indicator_id: str
    how: str
    confidence: float


@dataclass(frozen=True)
class Names:
    """Resolves printed names. The same words under another unit are another indicator."""

    catalogue: Catalogue
    units: Units

    def resolve(
        self, printed: str, *, unit: str | None = None, code: str | None = None
    ) -> Match | None:
        """The indicator that a printed name stands for, or None.

        >>> names.resolve("Care leavers in suitable accommodation (%)", unit="percent").how
        'alias'
        """
        return (
            self._by_code(code or "", unit)
            or self._by_code(printed, unit)
            or self._by_alias(printed, unit)
            or self._by_core(printed, unit)
            or self._by_letters(printed, unit)
        )

    def suggestions(self, printed: str, *, unit: str | None = None) -> tuple[Suggestion, ...]:
        """Up to three indicators that the name might be, each with why it was not taken."""
        folded = fold(_bare(printed))
        found = process.extract(
            folded,
            list(self._spellings),
            scorer=fuzz.token_sort_ratio,
            limit=3 * SUGGESTIONS,
            score_cutoff=LEAST_SCORE,
        )
        best: dict[str, tuple[float, str]] = {}
        for spelling, score, _ in found:
            for indicator_id in self._spellings[spelling]:
                best.setdefault(indicator_id, (round(score, 1), spelling))
        ranked = sorted(best.items(), key=lambda pair: (-pair[1][0], pair[0]))[:SUGGESTIONS]
        return tuple(
            Suggestion(
                i, score, self._why_not(folded, spelling, self.catalogue.indicators[i], unit)
            )
            for i, (score, spelling) in ranked
        )

    def _by_code(self, printed: str, unit: str | None) -> Match | None:
        ids = {
            indicator_id
            for framework, code in _CODE.findall(printed)
            for indicator_id in self._codes.get(_code_key(framework, code), ())
            if self._agrees(indicator_id, unit)
        }
        return Match(ids.pop(), "reference code", 1.0) if len(ids) == 1 else None

    def _by_alias(self, printed: str, unit: str | None) -> Match | None:
        """By the whole wording; a unit that the wording itself states is part of the alias."""
        for wording in (printed, _bare(printed)):
            ids = self._aliases.get(fold(wording), frozenset())
            stated = None if unit == self.units.of_name(wording) else unit
            agreeing = [i for i in sorted(ids) if self._agrees(i, stated)]
            if len(agreeing) == 1:
                return Match(agreeing[0], "alias", 1.0)
        return None

    def _by_core(self, printed: str, unit: str | None) -> Match | None:
        """By the words without `percentage of`, `(%)` and the like, where the unit is the same."""
        if unit is None:
            return None
        ids = self._cores.get((_core(printed), unit), frozenset())
        return Match(min(ids), "alias without unit words", 0.95) if len(ids) == 1 else None

    def _by_letters(self, printed: str, unit: str | None) -> Match | None:
        """By the same letters and digits, where narrow columns broke words: `assessment s`."""
        ids = self._closed.get(_closed(_bare(printed)), frozenset())
        agreeing = [i for i in sorted(ids) if self._agrees(i, unit)]
        return Match(agreeing[0], "alias with broken words", 0.9) if len(agreeing) == 1 else None

    def _agrees(self, indicator_id: str, unit: str | None) -> bool:
        return unit is None or self.catalogue.indicators[indicator_id].unit == unit

    def _why_not(self, folded: str, spelling: str, indicator: Indicator, unit: str | None) -> str:
        if sorted(_NUMBER.findall(folded)) != sorted(_NUMBER.findall(spelling)):
            return "the numbers differ"
        if bool(_NEGATION.search(folded)) != bool(_NEGATION.search(spelling)):
            return "one is a negation of the other"
        if unit is not None and unit != indicator.unit:
            return f"the unit is {unit}, not {indicator.unit}"
        return "the wording is not a known alias"

    @cached_property
    def _aliases(self) -> dict[str, frozenset[str]]:
        return _index(
            (fold(spelling), indicator.id)
            for indicator in self.catalogue.indicators.values()
            for spelling in (indicator.name, *indicator.aliases)
        )

    @cached_property
    def _closed(self) -> dict[str, frozenset[str]]:
        return _index(
            (_closed(spelling), indicator.id)
            for indicator in self.catalogue.indicators.values()
            for spelling in (indicator.name, *indicator.aliases)
            if len(spelling.split()) > 2
        )

    @cached_property
    def _cores(self) -> dict[tuple[str, str], frozenset[str]]:
        return _index(
            ((_core(spelling), indicator.unit), indicator.id)
            for indicator in self.catalogue.indicators.values()
            for spelling in (indicator.name, *indicator.aliases)
            if len(_core(spelling).split()) > 1
        )

    @cached_property
    def _spellings(self) -> dict[str, frozenset[str]]:
        return dict(sorted(self._aliases.items()))

    @cached_property
    def _codes(self) -> dict[str, frozenset[str]]:
        return _index(
            (_code_key(reference.framework, reference.code), indicator.id)
            for indicator in self.catalogue.indicators.values()
            for reference in indicator.references
            if reference.relation == "exact"
        )


def _index(pairs: Iterable[tuple[Key, str]]) -> dict[Key, frozenset[str]]:
    found: defaultdict[Key, set[str]] = defaultdict(set)
    for key, indicator_id in pairs:
        found[key].add(indicator_id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _bare(printed: str) -> str:
    """The name without a leading number or local code and without note signs."""
    return _FURNITURE.sub("", _FURNITURE.sub("", printed.strip())).strip()


def _closed(printed: str) -> str:
    return fold(printed).replace(" ", "")


def _core(printed: str) -> str:
    """The folded name without the words of measure: units in brackets, `percentage of`."""
    text = _BRACKETED.sub(_without_unit_or_acronym, _bare(printed))
    core = _MEASURE_WORDS.sub("", fold(text))
    core = _PER_POPULATION.sub(" ", core)
    return " ".join(_EDGE_PERCENT.sub(" ", core).split())


def _without_unit_or_acronym(found: re.Match[str]) -> str:
    """Nothing for `(%)`, and for `(CLA)` after the words that it is short for."""
    initials = "".join(word[0] for word in fold(found.string[: found.start()]).split())
    is_acronym = found[1].isupper() and initials.endswith(found[1].casefold())
    return "" if is_acronym or _is_measure(found[1]) else f" {found[1]} "


def _is_measure(bracketed: str) -> bool:
    folded = fold(bracketed)
    return not folded or _UNIT_WORDS.fullmatch(folded) is not None


def _code_key(framework: str, code: str) -> str:
    framework = {"BV": "BVPI"}.get(framework.upper(), framework.upper())
    return f"{framework} {re.sub(r'[^0-9A-Za-z]', '', code).upper()}"
