"""Areas that figures are about: the council itself, England, regions, peer groups, others."""

import re
from dataclasses import dataclass
from functools import cached_property

from schemas.catalogue.fold import fold
from schemas.catalogue.models import Area, Authority, Catalogue

OWN_REGION = "peer:own-region"
_AVERAGE = re.compile(r"\b(?:average|avg|ave|av|mean|median|overall|total|all|figure|the|la|las)\b")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_CONTRACTION = re.compile(r"([A-Z][a-z]{0,6})['’]([a-z]{2,8})")


@dataclass(frozen=True, slots=True)
class Place:
    """An area as the catalogue names it; `own` is true of the reporting council and its parts.

    A ward or another part of a council has its printed name and no code.
    """

    code: str | None
    name: str
    own: bool = False


@dataclass(frozen=True)
class Places:
    """Finds areas for printed words. `authority` is who publishes, where that is known."""

    catalogue: Catalogue
    authority: Authority | None = None

    def find(self, printed: str) -> Place | None:
        """The area that a heading or a cell names, and nothing else, or None.

        >>> places.find("Eng Av").name, places.find("N'land").own
        ('England', True)
        """
        folded = fold(printed)
        if not folded:
            return None
        own = self._own(printed, folded)
        return own or self._area(folded) or self._council(folded)

    def in_brackets(self, name: str) -> Place | None:
        """A country, region or peer group in brackets in a name: `Referrals (England)`."""
        found = (self._area(fold(bracketed)) for bracketed in _BRACKETED.findall(name))
        return next((place for place in found if place is not None), None)

    def of_code(self, code: str) -> Place | None:
        """The council with a code, or None."""
        authority = self.catalogue.authorities.get(code)
        if authority is None:
            return None
        own = self.authority is not None and self.authority.code == code
        return Place(code, authority.name, own)

    def is_region(self, printed: str) -> bool:
        """Whether the words name a region of England, which may be those of a council's parts."""
        place = self._area(fold(printed))
        area = None if place is None or place.code is None else self.catalogue.areas.get(place.code)
        return area is not None and area.kind == "region"

    def council(self, printed: str) -> Place | None:
        """Another council by its name, or None; ambiguous names are never taken."""
        return self._council(fold(printed))

    def holds_own_name(self, printed: str) -> bool:
        """Whether the words are the reporting council's own name, or stand for it."""
        return self._own(printed, fold(printed)) is not None

    @property
    def home(self) -> Place | None:
        """The reporting council itself."""
        authority = self.authority
        return None if authority is None else Place(authority.code, authority.name, own=True)

    def _own(self, printed: str, folded: str) -> Place | None:
        home = self.home
        if home is None:
            return None
        if folded in self._own_names:
            return home
        found = _CONTRACTION.fullmatch(printed.strip())
        if found is None or self.authority is None:
            return None
        name = self.authority.name
        return home if name.startswith(found[1]) and name.endswith(found[2]) else None

    def _area(self, folded: str) -> Place | None:
        bare = " ".join(_AVERAGE.sub(" ", folded).split())
        area = self._areas.get(folded) or self._areas.get(bare)
        if area is None:
            return None
        if area.code == OWN_REGION:
            return self._own_region()
        return Place(area.code, area.name)

    def _own_region(self) -> Place:
        region = None if self.authority is None else self.authority.region_code
        area = self.catalogue.areas.get(region or OWN_REGION, self.catalogue.areas[OWN_REGION])
        return Place(area.code, area.name)

    def _council(self, folded: str) -> Place | None:
        code = self._councils.get(folded)
        if code is None:
            return None
        own = self.authority is not None and self.authority.code == code
        return Place(code, self.catalogue.authorities[code].name, own)

    @cached_property
    def _areas(self) -> dict[str, Area]:
        areas = self.catalogue.areas.values()
        return {fold(word): area for area in areas for word in (area.name, *area.aliases)}

    @cached_property
    def _councils(self) -> dict[str, str]:
        return {
            fold(alias.alias): alias.code
            for alias in self.catalogue.authority_aliases
            if not alias.ambiguous
        }

    @cached_property
    def _own_names(self) -> frozenset[str]:
        if self.authority is None:
            return frozenset()
        code = self.authority.code
        aliases = (a.alias for a in self.catalogue.authority_aliases if a.code == code)
        return frozenset(
            {fold(self.authority.name), fold(self.authority.official_name), *map(fold, aliases)}
        )
