"""What the heading above a name adds to it: the theme, and whom the figures count."""

from dataclasses import dataclass, replace
from functools import cached_property

from normalise.facets import Facets
from normalise.wording import Wording
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue, Indicator


@dataclass(frozen=True)
class Sections:
    """Reads section headings and the names of services."""

    catalogue: Catalogue
    facets: Facets

    def themes(self, section: str) -> frozenset[str]:
        """The themes whose words the heading shows."""
        spaced = f" {fold(section)} "
        return frozenset(theme for word, theme in self._words if f" {word} " in spaced)

    def holds(self, indicator: Indicator, themes: frozenset[str], section: str) -> bool:
        """Whether a weak alias of an indicator holds among themes, or under a section's heading.

        Under a heading of people it holds for an indicator of theirs only.
        """
        if not indicator.under:
            counted = self.facets.population(self.facets.wordings.read(section).facets)
            theirs = not counted or not counted.isdisjoint(self.facets.told_of(indicator.id))
            return theirs and indicator.theme in themes
        spaced = f" {fold(section)} "
        return any(f" {fold(word)} " in spaced for word in indicator.under)

    def served(self, title: str) -> frozenset[str]:
        """The themes of the service that a paper's title names, such as children's social care."""
        said = self.facets.wordings.read(title).light
        themes = self.catalogue.themes.items()
        return frozenset(key for key, theme in themes if not said.isdisjoint(theme.scope))

    def counts(self, section: str) -> bool:
        """Whether a heading says whom its figures count."""
        return bool(self.facets.population(self.facets.wordings.read(section).facets))

    def with_population(self, wording: Wording, section: str) -> Wording | None:
        """The wording with whom the section counts, where it says that of nobody itself."""
        counted = self.facets.population(self.facets.wordings.read(section).facets)
        if not counted or self.facets.population(wording.facets):
            return None
        return replace(wording, facets=wording.facets | counted)

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words of headings that tell a theme."""
        return frozenset(word for word, _ in self._words)

    @cached_property
    def _words(self) -> tuple[tuple[str, str], ...]:
        themes = self.catalogue.themes.items()
        return tuple((fold(word), key) for key, theme in themes for word in theme.words)
