"""The spellings of indicators: a printed name is one of them, but for words that tell little.

Strong ones, a name and its aliases, are found without the section that they stand in; weak ones
only tell in it. Where several indicators share a wording, none of them is found by it.
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from normalise.codes import without_codes
from normalise.facets import Facets
from normalise.quantities import uncounted, undated
from normalise.units import Units
from normalise.wording import Wording, is_acronym
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue, Indicator

Key = TypeVar("Key", bound=Hashable)
Ids = frozenset[str]
Said = tuple[frozenset[str], frozenset[str]]

NONE: Ids = frozenset()

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


@dataclass(frozen=True)
class Aliases:
    """Finds indicators by their spellings; a figure's `unit`, where it is known, has to agree."""

    catalogue: Catalogue
    facets: Facets
    units: Units

    def whole(self, printed: str, bare: str, unit: str | None) -> str | None:
        """By the whole wording; a unit that the wording itself states is part of the alias."""
        for wording in dict.fromkeys((fold(printed), fold(bare), undated(fold(bare)))):
            ids = self._whole.get(wording)
            if ids is not None:
                stated = None if unit == self.units.of_name(printed) else unit
                found = self._only(ids, stated)
                if found is not None:
                    return found
        return None

    def core(self, bare: str, unit: str | None) -> str | None:
        """By the words without `percentage of`, `(%)` and the like, where the unit is the same."""
        stated = unit or self.units.of_name(bare)
        if stated is None:
            return None
        ids = self._cores.get((undated(core_of(bare)), stated), NONE)
        return min(ids) if len(ids) == 1 else None

    def telling(self, wording: Wording, unit: str | None) -> str | None:
        """By the same words but for those that say nothing, else by saying just the same."""
        found = self._only(self._told.get((wording.telling, wording.unit), NONE), unit)
        if found is not None or len(wording.facets | wording.light) == 1:
            return found
        return self._only(self._said.get((said(wording), wording.unit), NONE), unit)

    def letters(self, bare: str, unit: str | None) -> str | None:
        """By the same letters and digits, where narrow columns broke words: `assessment s`."""
        return self._only(self._closed.get(_closed(bare), NONE), unit)

    def weak(self, wording: Wording, unit: str | None) -> Ids:
        """Those that the wording stands for, each in its own section."""
        ids = (
            self._weakly_whole.get(uncounted(wording.folded))
            or self._weakly_said.get(said(wording))
            or self._without_unit(wording, unit)
        )
        return frozenset(i for i in ids if self.facets.agrees(i, unit))

    def needs_its_section(self, wording: Wording, indicator_id: str) -> bool:
        """Whether the same words are a weak alias of another: alone they could mean either."""
        whole = self._weakly_whole.get(wording.folded, NONE)
        return bool((whole | self._weakly_told.get(wording.telling, NONE)) - {indicator_id})

    def _without_unit(self, wording: Wording, unit: str | None) -> Ids:
        """By weak aliases to which a name adds nothing but the unit: `Direct payments %`."""
        ids = self._weakly_whole.get(core_of(wording.folded), NONE)
        return frozenset(i for i in ids if self.facets.measured_so(i, wording, unit))

    def _only(self, ids: Ids, unit: str | None) -> str | None:
        """The one of them whose unit agrees."""
        agreeing = [i for i in ids if self.facets.agrees(i, unit)]
        return agreeing[0] if len(agreeing) == 1 else None

    @cached_property
    def _weakly_whole(self) -> dict[str, Ids]:
        return _index((fold(weak), one.id) for one, weak in self._weak())

    @cached_property
    def _weakly_told(self) -> dict[tuple[str, ...], Ids]:
        """Weak aliases by their words, without those that say nothing."""
        return _index((self.facets.read(weak).telling, one.id) for one, weak in self._weak())

    @cached_property
    def _weakly_said(self) -> dict[Said, Ids]:
        """Weak aliases of more than one word by what they say."""
        read = ((said(self.facets.read(weak)), one.id) for one, weak in self._weak())
        return _index((key, indicator_id) for key, indicator_id in read if len(key[0] | key[1]) > 1)

    @cached_property
    def _whole(self) -> dict[str, Ids]:
        return _index((fold(spelt), one.id) for one, spelt in self._strong())

    @cached_property
    def _told(self) -> dict[tuple[tuple[str, ...], str | None], Ids]:
        """By their words, without those that say nothing."""
        return _index(((w.telling, w.unit), i) for w, i in self._read if len(w.telling) > 1)

    @cached_property
    def _said(self) -> dict[tuple[Said, str | None], Ids]:
        """By what they say, and as which kind of measure."""
        return _index(((said(w), w.unit), i) for w, i in self._read if len(w.telling) > 1)

    @cached_property
    def _read(self) -> list[tuple[Wording, str]]:
        return [(self.facets.read(without_codes(spelt)), one.id) for one, spelt in self._strong()]

    @cached_property
    def _closed(self) -> dict[str, Ids]:
        long = ((one, spelt) for one, spelt in self._strong() if len(spelt.split()) > 2)
        return _index((_closed(spelt), one.id) for one, spelt in long)

    @cached_property
    def _cores(self) -> dict[tuple[str, str], Ids]:
        """By the words without those of measure; two words that had a code tell little without."""
        bare = ((without_codes(spelt), spelt, one) for one, spelt in self._strong())
        cores = ((core_of(name), one, name != spelt) for name, spelt, one in bare)
        long = ((core, one) for core, one, coded in cores if len(core.split()) > 1 + coded)
        return _index(((core, one.unit), one.id) for core, one in long)

    def _strong(self) -> Iterator[tuple[Indicator, str]]:
        return ((one, spelt) for one in self._indicators for spelt in (one.name, *one.aliases))

    def _weak(self) -> Iterator[tuple[Indicator, str]]:
        return ((one, weak) for one in self._indicators for weak in one.weak_aliases)

    @property
    def _indicators(self) -> Iterable[Indicator]:
        return self.catalogue.indicators.values()


def said(wording: Wording) -> Said:
    """What a wording says, as which it may be looked up."""
    return wording.facets, wording.light


def core_of(printed: str) -> str:
    """The folded name without the words of measure: units in brackets, `percentage of`."""
    text = _BRACKETED.sub(_without_unit_or_acronym, printed)
    core = _MEASURE_WORDS.sub("", fold(text))
    core = _PER_POPULATION.sub(" ", core)
    return " ".join(_EDGE_PERCENT.sub(" ", core).split())


def _index(pairs: Iterable[tuple[Key, str]]) -> dict[Key, Ids]:
    found: dict[Key, Ids] = {}
    alone: dict[str, Ids] = {}
    for key, indicator_id in pairs:
        one = alone.setdefault(indicator_id, frozenset({indicator_id}))
        found[key] = found[key] | one if key in found else one
    return found


def _closed(printed: str) -> str:
    return fold(printed).replace(" ", "")


def _without_unit_or_acronym(found: re.Match[str]) -> str:
    """Nothing for `(%)`, and for `(CLA)` after the words that it is short for."""
    return "" if is_acronym(found) or _is_measure(found[1]) else f" {found[1]} "


def _is_measure(bracketed: str) -> bool:
    folded = fold(bracketed)
    return not folded or _UNIT_WORDS.fullmatch(folded) is not None
