"""Indicators by the facets of their wordings: a wording never seen before finds its indicator.

Every spelling of an indicator (its name and aliases) is taken apart like a printed name. A printed
name is that indicator when it says all that one spelling says, and besides that nothing but what
the indicator's other words (spellings, population, denominator) say too. A negation, a threshold,
an age or a word that is none of these keeps it apart; so does another unit. Of indicators that all
agree, the one whose spelling says most is taken; where two say as much, none is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from normalise.codes import without_codes
from normalise.entries import AVERAGE, AVERAGED, DURATION, Entries
from normalise.quantities import FIGURE
from normalise.wording import NOT, TOTAL, Wording, Wordings
from schemas.catalogue.models import Catalogue, Indicator
from schemas.catalogue.vocabulary import Unit

POPULATION = "population"
SUMMED = frozenset({"count", "currency", "weight"})
"""Kinds of units in which a figure may be a total."""

TELLING = frozenset(
    {"child", "social-care", "adult", "client", "placed", "person", "full-time-equivalent"}
)
"""Light facets that a spelling of a single facet does not do without."""

HEADS = frozenset({"full-time-equivalent"})
"""Light facets that say how people are counted, and nothing of who they are."""

PEOPLE = frozenset({"client"})
"""Light facets that a wording of a single facet says of no indicator that does not say so."""

PER_CHILDREN = "rate_per_10000"
"""A rate that has a number beside it: a wording that states no unit may mean either."""

FLOWS = frozenset({"start", "end"})
"""What is counted rather than shared out: children starting to be looked after."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One wording of an indicator, taken apart; `timed` where it says how long something takes."""

    indicator_id: str
    facets: frozenset[str]
    light: frozenset[str]
    timed: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """An indicator that agrees with a wording, by its best spelling; `extra` is what that lacks.

    `counted` says that the wording could be of a rate too, but does not say so.
    """

    indicator_id: str
    spelling: Spelling
    extra: frozenset[str]
    strange: int
    counted: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """Higher is better: facets in common, then fewer light ones that differ."""
        return len(self.spelling.facets), -self.strange


@dataclass(frozen=True)
class Facets:
    """Finds indicators by facets."""

    catalogue: Catalogue
    wordings: Wordings

    def read(self, text: str) -> Wording:
        """What a text of the catalogue says, worked out once."""
        return self._entries.read(text)

    @cached_property
    def _entries(self) -> Entries:
        return Entries(self.catalogue, self.wordings)

    def find(self, wording: Wording, unit: str | None, *, aimed: bool = False) -> Candidate | None:
        """The one indicator whose facets are those of the wording, or None.

        `unit` is the figure's unit, where that is known; else the wording's own kind has to agree.
        An `aimed` wording has lost its `reduce the number of`, which may be shown as a rate.
        """
        return self.best_of(self.agreeing(wording, unit), wording, unit, aimed=aimed)

    def best_of(
        self, agreeing: list[Candidate], wording: Wording, unit: str | None, *, aimed: bool
    ) -> Candidate | None:
        """The one of those that agree with a wording whose spelling says most, or None."""
        if not agreeing:
            return None
        own = [c for c in agreeing if self.catalogue.indicators[c.indicator_id].unit == unit]
        agreeing = own or agreeing
        best = max(candidate.rank for candidate in agreeing)
        first = [candidate for candidate in agreeing if candidate.rank == best]
        if len(first) == 1:
            return first[0] if self._said_as_rate(first[0], wording, unit) else None
        return None if aimed else self._by_usual_unit(first, wording)

    def _said_as_rate(self, found: Candidate, wording: Wording, unit: str | None) -> bool:
        """Whether a rate per 10,000 children is said to be one: else it may be their number."""
        rate = self.catalogue.indicators[found.indicator_id].unit == PER_CHILDREN
        return not rate or unit is not None or wording.unit is not None

    def agreeing(self, wording: Wording, unit: str | None) -> list[Candidate]:
        """Every indicator that agrees with the wording, each by its best spelling."""
        best: dict[str, Candidate] = {}
        for candidate in self._candidates(wording):
            known = best.get(candidate.indicator_id)
            if known is None or known.rank < candidate.rank:
                best[candidate.indicator_id] = candidate
        return [
            c
            for c in best.values()
            if self._suits(c.indicator_id, wording, unit) and self._timed(c, wording, unit)
        ]

    def _candidates(self, wording: Wording) -> Iterator[Candidate]:
        said = wording.facets
        reported = frozenset(facet for facet in said if facet.startswith(FIGURE))
        for facet in said:
            for spelling in self._by_key.get(facet, ()):
                if spelling.facets <= said and (NOT in spelling.facets) == (NOT in said):
                    named = spelling.indicator_id in self._numbered
                    extra = said - spelling.facets - (frozenset() if named else reported)
                    allowed = extra <= self._entries.allowed[NOT in said][spelling.indicator_id]
                    if allowed and self._whole(spelling, wording):
                        strange = len(spelling.light ^ wording.light)
                        yield Candidate(spelling.indicator_id, spelling, extra, strange)

    def _whole(self, spelling: Spelling, wording: Wording) -> bool:
        """A spelling that says little agrees in more: in its people, or in whose service it is."""
        short = len(wording.facets) == 1 and wording.light <= HEADS and wording.unit is None
        if short and not self._says_enough(wording, spelling.indicator_id):
            return False
        if len(spelling.facets) == 1:
            served = self._entries.served[spelling.indicator_id]
            return spelling.light & TELLING <= wording.light and wording.light & PEOPLE <= served
        counts = any(self.wordings.group(facet) == POPULATION for facet in spelling.facets)
        return counts or self._entries.scope(spelling.light) <= wording.light

    def _says_enough(self, wording: Wording, indicator_id: str) -> bool:
        """Whether a word or two tell what is counted: `Fly-tips`, but not `Residential`.

        One word does so in one theme only, and tells a number, for of a share it says no whole; two
        words where all is one service's.
        """
        (facet,) = wording.facets
        themes = self._themes_of.get(facet, set())
        if (
            len(wording.telling) == 1
            and wording.folded.isalpha() | wording.folded.replace(" ", "").isalpha()
        ):
            unit = self.catalogue.indicators[indicator_id].unit
            return len(themes) == 1 and self._units[unit].kind == "count"
        scopes = {frozenset(self.catalogue.themes[theme].scope) for theme in themes}
        return len(scopes) <= 1 or len(wording.telling) > 2

    def _suits(self, indicator_id: str, wording: Wording, unit: str | None) -> bool:
        if not self.measured_so(indicator_id, wording, unit):
            return False
        said = wording.facets | wording.light
        if DURATION in wording.light and indicator_id not in self._entries.lasting:
            return False
        if not self.serves(indicator_id, wording.light):
            return False
        if indicator_id in self._entries.stocks and self._of_a_year(wording):
            return False
        return not any(veto <= said for veto in self._entries.vetoes[indicator_id])

    def measured_so(self, indicator_id: str, wording: Wording, unit: str | None) -> bool:
        """Whether an indicator is in the figure's unit, or else in what the wording says of it."""
        if unit is not None:
            return self.in_unit(indicator_id, unit)
        own = self.catalogue.indicators[indicator_id].unit
        return wording.unit is None or self.same_kind(wording.unit, own)

    def _timed(self, candidate: Candidate, wording: Wording, unit: str | None) -> bool:
        """A wording without a unit is how long something takes only where it says so."""
        if unit is not None or wording.unit is not None or AVERAGE in wording.facets:
            return True
        return DURATION in wording.light or not candidate.spelling.timed

    def serves(self, indicator_id: str, heading: Iterable[str]) -> bool:
        """Whether an indicator may be of the service that the light facets of a heading name."""
        return self._entries.scope(heading) <= self._entries.scopes[indicator_id]

    def agrees(self, indicator_id: str, unit: str | None) -> bool:
        """Whether a figure's unit, where it is known, may be that of an indicator."""
        return unit is None or self.in_unit(indicator_id, unit)

    def in_unit(self, indicator_id: str, unit: str) -> bool:
        """Whether an indicator's figures may be printed in a unit: its own, or the base of that."""
        own = self.catalogue.indicators[indicator_id].unit
        return unit in (own, self._units[own].base)

    def same_kind(self, kind: str, unit: str) -> bool:
        """Whether a kind of measure, such as `rate`, may be in a unit, such as percent."""
        if kind == "rate":
            return self._units[unit].kind in {"rate", "proportion", "ratio"}
        if kind == TOTAL:
            return self._units[unit].kind in SUMMED
        if kind == "number" and self._units[unit].kind == "ratio":
            return True
        return unit == kind or unit.startswith(f"{kind}_")

    def _by_usual_unit(self, tied: list[Candidate], wording: Wording) -> Candidate | None:
        """Of twins in several units, the share where the wording states a limit and no unit.

        Of a number and the rate of the same, the number: a rate says that it is one.
        """
        units = {self.catalogue.indicators[c.indicator_id].unit: c for c in tied}
        if len(units) != len(tied):
            return None
        if any(self._units[unit].kind == "rate" for unit in units):
            return replace(units["number"], counted=True) if "number" in units else None
        limited = any(f not in FLOWS for f in wording.facets - self.population(wording.facets))
        return units.get("percent") if limited else None

    def _of_a_year(self, wording: Wording) -> bool:
        return any(phrase in wording.folded for phrase in self.catalogue.words.facets.throughout)

    @cached_property
    def _themes_of(self) -> dict[str, set[str]]:
        """The themes whose indicators say a facet."""
        found: dict[str, set[str]] = {}
        for spelling in self.spellings:
            theme = self.catalogue.indicators[spelling.indicator_id].theme
            for facet in spelling.facets:
                found.setdefault(facet, set()).add(theme)
        return found

    @cached_property
    def _numbered(self) -> frozenset[str]:
        """Indicators with a number in a name; of the others a sentence reports its figure."""
        numbered = (s for s in self.spellings if any(f.startswith(FIGURE) for f in s.facets))
        return frozenset(spelling.indicator_id for spelling in numbered)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return dict(self.catalogue.words.units)

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Every spelling that may stand for its indicator without its section."""
        found = (
            spelling
            for indicator in self.catalogue.indicators.values()
            for spelling in self._spellings(indicator)
        )
        return tuple(dict.fromkeys(found))

    def _spellings(self, indicator: Indicator) -> Iterator[Spelling]:
        name = self._entries.read(without_codes(indicator.name)).facets
        implied = self._entries.read(" ".join(indicator.implies)).facets
        counted = self.population(name)
        for spelt in (indicator.name, *indicator.aliases):
            wording = self._entries.read(without_codes(spelt))
            says_more = wording.facets - counted or name == counted
            if counted - implied <= wording.facets and wording.facets and says_more:
                facets = self._essential(wording.facets, indicator.unit)
                yield Spelling(indicator.id, facets, wording.light, self._is_timed(wording))

    def _is_timed(self, wording: Wording) -> bool:
        unit = self._units.get(wording.unit or "")
        return DURATION in wording.light or (unit is not None and unit.kind == DURATION)

    def population(self, facets: Iterable[str]) -> frozenset[str]:
        """Those of the facets that say who is counted."""
        return frozenset(f for f in facets if self.wordings.group(f) == POPULATION)

    def told_of(self, indicator_id: str) -> frozenset[str]:
        """Whatever a wording of an indicator may say of it."""
        return self._entries.allowed[False][indicator_id]

    def _essential(self, facets: frozenset[str], unit: str) -> frozenset[str]:
        averages = self._units[unit].kind in AVERAGED
        return facets - {AVERAGE} if averages and facets != {AVERAGE} else facets

    @cached_property
    def _by_key(self) -> dict[str, tuple[Spelling, ...]]:
        """The spellings by the rarest of their facets, so that each is met once."""
        counts: dict[str, int] = {}
        for spelling in self.spellings:
            for facet in spelling.facets:
                counts[facet] = counts.get(facet, 0) + 1
        found: dict[str, list[Spelling]] = {}
        for spelling in self.spellings:
            key = min(spelling.facets, key=lambda facet: (counts[facet], facet))
            found.setdefault(key, []).append(spelling)
        return {key: tuple(spellings) for key, spellings in found.items()}
