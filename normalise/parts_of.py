"""Whether a printed name is that of a part of an indicator: one category, one kind of order."""

from dataclasses import dataclass
from functools import cached_property

from normalise.wording import Wording, Wordings
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue, Indicator


@dataclass(frozen=True)
class Parts:
    """Knows the parts that the catalogue's indicators are divided into."""

    catalogue: Catalogue
    wordings: Wordings

    def named(self, indicator_id: str, wording: Wording) -> bool:
        """Whether a wording is a part's name, or says all that one says."""
        spelt, facets = self._known.get(indicator_id, (frozenset(), ()))
        return wording.folded in spelt or any(part <= wording.facets for part in facets)

    @cached_property
    def _known(self) -> dict[str, tuple[frozenset[str], tuple[frozenset[str], ...]]]:
        divided = (i for i in self.catalogue.indicators.values() if i.parts)
        return {indicator.id: self._of(indicator) for indicator in divided}

    def _of(self, indicator: Indicator) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
        whole = self.wordings.read(indicator.name).facets
        told = (self.wordings.read(part).facets for part in indicator.parts)
        return frozenset(map(fold, indicator.parts)), tuple(f for f in told if not f <= whole)
