"""What an unresolved name might be, and why each was not taken."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from normalise.facets import Facets, Spelling
from normalise.wording import NOT, Wording
from schemas.findings import Suggestion

SUGGESTIONS, LEAST_SCORE = 3, 40.0


@dataclass(frozen=True)
class Likeness:
    """Suggests indicators by the facets that they share with a wording."""

    facets: Facets

    def suggestions(self, printed: str, unit: str | None) -> tuple[Suggestion, ...]:
        """Up to three indicators, the likeliest first, each with the reason against it."""
        wording = self.facets.wordings.read(printed)
        best: dict[str, tuple[float, Spelling]] = {}
        for spelling in self._sharing(wording.facets):
            score = _score(wording, spelling)
            known = best.get(spelling.indicator_id)
            if score >= LEAST_SCORE and (known is None or score > known[0]):
                best[spelling.indicator_id] = score, spelling
        ranked = sorted(
            best.items(),
            key=lambda pair: (-pair[1][0], not self._fits(pair[0], wording, unit), pair[0]),
        )
        return tuple(
            Suggestion(indicator_id, score, self._why_not(wording, spelling, unit))
            for indicator_id, (score, spelling) in ranked[:SUGGESTIONS]
        )

    def _sharing(self, facets: Iterable[str]) -> Iterable[Spelling]:
        """The spellings that have one of these facets at least, in the catalogue's order."""
        places = {place for facet in facets for place in self._places.get(facet, ())}
        return (self.facets.spellings[place] for place in sorted(places))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where the spellings are that have a facet."""
        found: dict[str, list[int]] = {}
        for place, spelling in enumerate(self.facets.spellings):
            for facet in spelling.facets:
                found.setdefault(facet, []).append(place)
        return found

    def _fits(self, indicator_id: str, wording: Wording, unit: str | None) -> bool:
        own = self.facets.catalogue.indicators[indicator_id].unit
        if unit is not None:
            return self.facets.in_unit(indicator_id, unit)
        return wording.unit is None or self.facets.same_kind(wording.unit, own)

    def _why_not(self, wording: Wording, spelling: Spelling, unit: str | None) -> str:
        return next(self._reasons(wording, spelling, unit))

    def _reasons(self, wording: Wording, spelling: Spelling, unit: str | None) -> Iterator[str]:
        said, meant = wording.facets, spelling.facets
        own = self.facets.catalogue.indicators[spelling.indicator_id].unit
        if _numbers(said) != _numbers(meant) and _numbers(said) | _numbers(meant):
            yield f"the numbers differ: {_told(_numbers(said))}, not {_told(_numbers(meant))}"
        if (NOT in said) != (NOT in meant):
            yield "one is a negation of the other"
        if unit is not None and not self.facets.in_unit(spelling.indicator_id, unit):
            yield f"the unit is {unit}, not {own}"
        if not self._fits(spelling.indicator_id, wording, unit):
            yield f"it is a {wording.unit}, not {own}"
        more, less = said - meant, meant - said
        if more and less:
            yield f"it says {_told(more)} where the indicator says {_told(less)}"
        if more:
            yield f"it says {_told(more)} besides"
        if less:
            yield f"it does not say {_told(less)}"
        yield "another indicator fits as well"


def _score(wording: Wording, spelling: Spelling) -> float:
    """How much the facets have in common, 0 to 100; light ones count for little.

    Some of them are shared. Two numbers count as something shared: what differs in its number only
    stands first.
    """
    both = bool(_numbers(wording.facets)) and bool(_numbers(spelling.facets))
    shared = (len(wording.facets & spelling.facets) + both) * 5 + len(
        wording.light & spelling.light
    )
    whole = len(wording.facets | spelling.facets) * 5 + len(wording.light | spelling.light)
    return round(100 * shared / whole, 1)


@lru_cache(8192)
def _numbers(facets: frozenset[str]) -> frozenset[str]:
    return frozenset(f for f in facets if any(character.isdigit() for character in f))


def _told(facets: frozenset[str]) -> str:
    return " and ".join(sorted(facets)) or "none"
