"""What each indicator's entry says that may be said of it, and what may not.

Its name, aliases, population and denominator say what a printed name may say besides the spelling
that it agrees with; its theme, whose service it may be of; its vetoes and its usual basis, what it
never is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from normalise.codes import without_codes
from normalise.wording import NOT, SCOPE, Wording, Wordings
from schemas.catalogue.models import Catalogue, Indicator
from schemas.catalogue.vocabulary import Unit

AVERAGED = frozenset({"duration", "score", "ratio"})
"""Kinds of units in which a figure is an average anyway."""

AVERAGE = "average"
"""A facet that a duration or a score has anyway: `time to re-let` is the average time."""

DURATION = "duration"
"""A light facet that only an indicator with one of its own may leave out."""

COUNTED = frozenset({"count", "rate"})
SNAPSHOT = "snapshot"
"""The usual basis of how many there are at one time, not of how many there were in a year."""

EXCLUDING = "excluding"


@dataclass(frozen=True)
class Entries:
    """The indicators' entries as facets; every mapping is by indicator."""

    catalogue: Catalogue
    wordings: Wordings

    def read(self, text: str) -> Wording:
        """What a text of the catalogue says, worked out once."""
        if text not in self._said:
            self._said[text] = self.wordings.read(text)
        return self._said[text]

    @cached_property
    def _said(self) -> dict[str, Wording]:
        return {}

    @cached_property
    def stocks(self) -> frozenset[str]:
        """Indicators of how many there are at one time."""
        return frozenset(
            one.id
            for one in self.catalogue.indicators.values()
            if one.usual_basis == SNAPSHOT and self._units[one.unit].kind in COUNTED
        )

    def scope(self, light: Iterable[str]) -> frozenset[str]:
        """Those of the light facets that say whose service it is."""
        return frozenset(f for f in light if self.wordings.group(f) == SCOPE)

    @cached_property
    def allowed(self) -> dict[bool, dict[str, frozenset[str]]]:
        """What may be said of an indicator beside a spelling of it, in a negated wording or not.

        What it says of itself in negations only, it does not say without one.
        """
        indicators = self.catalogue.indicators.values()
        return {
            negated: {i.id: self._said_of(i, negated=negated) - {NOT} for i in indicators}
            for negated in (True, False)
        }

    @cached_property
    def scopes(self) -> dict[str, frozenset[str]]:
        """Whose service the wordings of an indicator may say that it is."""
        themes = self.catalogue.themes
        return {
            indicator.id: frozenset(
                themes[indicator.theme].scope if indicator.theme in themes else ()
            )
            | self.scope(f for text in _texts(indicator) for f in self.read(text).light)
            for indicator in self.catalogue.indicators.values()
        }

    @cached_property
    def served(self) -> dict[str, frozenset[str]]:
        """The light facets of all that each indicator says of itself, and of its service."""
        return {
            i.id: self.scopes[i.id].union(*(self.read(t).light for t in _texts(i)))
            for i in self.catalogue.indicators.values()
        }

    @cached_property
    def _settings(self) -> dict[str, frozenset[str]]:
        """What every wording of a theme may say."""
        return {
            key: frozenset().union(*(self.read(word).facets for word in theme.setting))
            for key, theme in self.catalogue.themes.items()
        }

    @cached_property
    def lasting(self) -> frozenset[str]:
        """Indicators of how long something takes, or that say so."""
        return frozenset(
            i.id
            for i in self.catalogue.indicators.values()
            if self._units[i.unit].kind == DURATION
            or any(DURATION in self.read(text).light for text in _texts(i))
        )

    def _said_of(self, indicator: Indicator, *, negated: bool) -> frozenset[str]:
        """The facets of all its words, but for what a wording says that it leaves out."""
        own = {AVERAGE} if self._units[indicator.unit].kind in AVERAGED else set()
        own = own.union(*(self.read(words).facets for words in indicator.besides))
        told = (self.read(without_codes(text)).facets for text in _texts(indicator))
        said = (facets for facets in told if EXCLUDING not in facets)
        setting = self._settings.get(indicator.theme, frozenset())
        return setting.union(own, *(f for f in said if negated or NOT not in f))

    @cached_property
    def vetoes(self) -> dict[str, tuple[frozenset[str], ...]]:
        """What an indicator is not, where all of it is said."""
        return {
            indicator.id: tuple(self._vetoed(indicator.vetoes))
            for indicator in self.catalogue.indicators.values()
        }

    def _vetoed(self, words: Iterable[str]) -> Iterator[frozenset[str]]:
        for wording in map(self.read, words):
            said = wording.facets | wording.light
            if said:
                yield said

    @property
    def _units(self) -> Mapping[str, Unit]:
        return self.catalogue.words.units


def _texts(indicator: Indicator) -> tuple[str, ...]:
    """What its entry says that it measures; a definition may say what it does not."""
    about = (indicator.population, indicator.denominator)
    spelt = (indicator.name, *indicator.aliases)
    return (*spelt, *(text for text in about if text is not None))
