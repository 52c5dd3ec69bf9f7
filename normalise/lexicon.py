"""Everything that reads words, made once for a catalogue."""

from dataclasses import dataclass

from normalise.headers import HeaderWords
from normalise.names import Names
from normalise.numbers import Numbers
from normalise.periods import Periods
from normalise.publisher import Publishers
from normalise.statuses import Statuses
from normalise.units import Units
from schemas.catalogue.models import Catalogue


@dataclass(frozen=True)
class Lexicon:
    """The readers of printed words, each with the catalogue's part that it needs."""

    catalogue: Catalogue
    headers: HeaderWords
    names: Names
    numbers: Numbers
    periods: Periods
    publishers: Publishers
    statuses: Statuses
    units: Units


_MADE: dict[str, Lexicon] = {}


def lexicon(catalogue: Catalogue) -> Lexicon:
    """The readers for a catalogue; the same catalogue gives the same ones again."""
    if catalogue.fingerprint not in _MADE:
        _MADE[catalogue.fingerprint] = _make(catalogue)
    return _MADE[catalogue.fingerprint]


def _make(catalogue: Catalogue) -> Lexicon:
    words = catalogue.words
    units = Units(words.units)
    return Lexicon(
        catalogue,
        HeaderWords(words.headers),
        Names(catalogue, units),
        Numbers(words.values, words.statuses.data_status, units),
        Periods(words.periods),
        Publishers(catalogue),
        Statuses(words.statuses),
        units,
    )
