"""What the facets of the catalogue get wrong: indicators that a careless wording would confuse."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from normalise.facets import Facets
from normalise.names import words_of
from schemas.catalogue.models import Catalogue
from schemas.catalogue.vocabulary import Facets as Words


def twins(catalogue: Catalogue) -> list[str]:
    """Every spelling that another indicator agrees with, a sentence each; where none, nothing."""
    facets = Facets(catalogue, words_of(catalogue))
    return [*_confused(facets), *_ambiguous_words(facets), *_idle(facets)]


def _confused(facets: Facets) -> Iterator[str]:
    """Spellings with which another indicator agrees too, a look-alike or not."""
    for indicator in facets.catalogue.indicators.values():
        for spelling in (indicator.name, *indicator.aliases):
            for found in facets.agreeing(facets.wordings.read(spelling), indicator.unit):
                if found.indicator_id != indicator.id:
                    kind = "look-alike " if found.indicator_id in indicator.look_alikes else ""
                    yield f"{indicator.id}: `{spelling}` would match {kind}{found.indicator_id}."


def _ambiguous_words(facets: Facets) -> Iterator[str]:
    """Phrases of facets.yml that stand for two things."""
    meanings: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for meaning, phrases in _entries(facets.catalogue.words.facets):
        for phrase in phrases:
            meanings[facets.wordings.key(phrase)].add(meaning)
    for stems, found in meanings.items():
        if len(found) > 1:
            yield f"facets.yml: `{' '.join(stems)}` is {' and '.join(sorted(found))}."


def _entries(words: Words) -> Iterator[tuple[str, Iterable[str]]]:
    for facets in words.facets.values():
        yield from facets.items()
    yield from (("a filler", words.fillers), ("a negation", words.negations))
    yield "an expansion", words.expand
    yield from ((f"a word of {unit}", phrases) for unit, phrases in words.kinds.items())


def _idle(facets: Facets) -> Iterator[str]:
    """Indicators that no wording can find: each spelling leaves out whom the name counts."""
    found = {spelling.indicator_id for spelling in facets.spellings}
    for indicator_id in facets.catalogue.indicators.keys() - found:
        yield f"{indicator_id}: no spelling of it says anything; give it a fuller name."
