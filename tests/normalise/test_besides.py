"""Words that an indicator lists as standing beside its names keep nothing from being found."""

import pytest

from normalise.names import Names
from normalise.units import Units
from schemas.catalogue import load


def names_with(besides: dict[str, tuple[str, ...]]) -> Names:
    """Names by a catalogue whose indicators list other words."""
    known = load()
    indicators = {
        key: one.model_copy(update={"besides": besides.get(key, ())})
        for key, one in known.indicators.items()
    }
    changed = known.model_copy(update={"indicators": indicators})
    return Names(changed, Units(changed.words.units))


names = names_with(
    {
        "waste-missed-count": ("fortnightly", "crew error"),
        "fly-tipping-count": ("despicable",),
    }
)


@pytest.mark.parametrize(
    ("printed", "indicator_id"),
    [
        ("Number of fortnightly missed bins", "waste-missed-count"),
        # within a phrase
        ("Missed fortnightly bin collections", "waste-missed-count"),
        ("despicable fly-tips", "fly-tipping-count"),
        # a word of another's list, or of nobody's
        ("Missed despicable bin collections", None),
        ("Missed gilded bin collections", None),
        # half of a phrase may tell more than the whole
        ("Missed crew bin collections", None),
    ],
)
def test_words_beside(printed: str, indicator_id: str | None) -> None:
    match = names.resolve(printed)
    assert (None if match is None else match.indicator_id) == indicator_id
