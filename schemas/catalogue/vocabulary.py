"""The shapes of the words that councils print: headers, units, statuses, values, periods."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

Words = tuple[str, ...]


class Entry(BaseModel):
    """An entry of a vocabulary file: frozen, and no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Unit(Entry):
    """A unit figures are stored in. `scaled` spells multiples of it: `£m` is gbp times 1000000."""

    label: str
    kind: str
    aliases: Words = ()
    scaled: Mapping[str, float] = {}


class Sign(Entry):
    """How one status is printed: words, single letters, glyphs, and picture names."""

    words: Words = ()
    letters: Words = ()
    glyphs: Words = ()
    pictures: Words = ()


class Hue(Entry):
    """A band of the colour wheel in degrees (`low` may be above `high`: it wraps round nought)."""

    low: float
    high: float


class Colours(Entry):
    """Which colours count as a status: the hue bands, and how strong a colour must be (0 to 1)."""

    hues: Mapping[str, Hue]
    least_saturation: float
    least_value: float


class Statuses(Entry):
    """Red, amber and green, directions of travel, polarities, frequencies, data statuses."""

    rag: Mapping[str, Sign]
    colours: Colours
    not_rag: Words
    direction: Mapping[str, Sign]
    direction_words: Words
    polarity: Mapping[str, Words]
    frequency: Mapping[str, Words]
    data_status: Mapping[str, Words]
    settled: Words


class Values(Entry):
    """How figures are printed besides digits."""

    missing: Words
    suppressed: Words
    number_words: Mapping[str, float]
    scales: Mapping[str, float]
    bounds: Mapping[str, Words]


class PeriodWords(Entry):
    """Month names, quarter words, and the words that tell the basis of a period."""

    months: Mapping[str, int]
    ordinals: Mapping[str, int]
    quarter: Words
    basis: Mapping[str, Words]
    whole_year: Words


class Headers(Entry):
    """Header words by the role of their column, and words that only group the columns below.

    `own_area` are headings that stand for the reporting council itself.
    """

    roles: Mapping[str, Words]
    groups: Mapping[str, Words]
    own_area: Words


class Prose(Entry):
    """Words of sentences: what makes a figure a target, a comparator, a change, an earlier one."""

    performance: Words
    not_subjects: Words
    target: Words
    change: Words
    hedges: Words
    obligations: Words
    change_after: Words
    earlier_before: Words
    same_time_last_year: Words
    previous_quarter: Words
    elsewhere: Words
    stops: Words
    asides: Words
    before_periods: Words
    predicates: Words
    verbs: Words


class Facets(Entry):
    """How an indicator's wording is taken apart: facets.yml says it word by word.

    `kinds` are the words of a kind of measure by unit, `unchanged` and `forms` tell the endings
    that words keep, `expand` gives plain words for short forms, `implied` the facet that another
    one says too, and `facets` holds by group (population, event, light, ...) the wordings of each.
    """

    fillers: Words
    negations: Words
    kinds: Mapping[str, Words]
    unchanged: Words
    forms: Mapping[str, str]
    expand: Mapping[str, str]
    implied: Mapping[str, str]
    facets: Mapping[str, Mapping[str, Words]]


class Vocabulary(Entry):
    """Every known word."""

    units: Mapping[str, Unit]
    statuses: Statuses
    values: Values
    periods: PeriodWords
    headers: Headers
    prose: Prose
    facets: Facets
