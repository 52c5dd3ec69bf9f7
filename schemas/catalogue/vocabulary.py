"""The shapes of the words that councils print: headers, units, statuses, values, periods."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

Words = tuple[str, ...]


class Entry(BaseModel):
    """An entry of a vocabulary file: frozen, and no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Unit(Entry):
    """A unit figures are stored in. `scaled` spells multiples of it: `£m` is gbp times 1000000.

    `base` is the unit that papers print for it where the rest goes without saying: days for days
    per full-time equivalent.
    """

    label: str
    kind: str
    base: str | None = None
    aliases: Words = ()
    scaled: Mapping[str, float] = {}


class Sign(Entry):
    """How one status is printed: words, single letters, glyphs, picture names, style classes."""

    words: Words = ()
    letters: Words = ()
    glyphs: Words = ()
    pictures: Words = ()
    classes: Words = ()


class Hue(Entry):
    """A band of the colour wheel in degrees (`low` may be above `high`: it wraps round nought)."""

    low: float
    high: float


class Colours(Entry):
    """Which colours count as a status: the hue bands, and how strong a colour must be (0 to 1).

    `tints` are paler colours, `#rrggbb`, that count all the same.
    """

    hues: Mapping[str, Hue]
    tints: Mapping[str, Words]
    least_saturation: float
    least_value: float


class LegendWords(Entry):
    """The words of a printed key: `RAG key: Green – on target, Amber – within 5%`.

    `titles` stand above it; `colours` may be its signs; `meanings` are phrases of what a sign
    means, by the status that they tell (`none` for no status); `n` in them is any number.
    """

    titles: Words
    colours: Words
    meanings: Mapping[str, Words]
    ways: Words


class Statuses(Entry):
    """Red, amber and green, directions of travel, polarities, frequencies, data statuses.

    `questions` are headings that ask whether the target was met, and `answers` what `Yes` says.
    `trend_questions` are headings by what `Yes` under them says of the direction, and
    `trend_answers` are `yes`, `no` and their spellings.
    """

    rag: Mapping[str, Sign]
    questions: Words
    answers: Mapping[str, Words]
    trend_questions: Mapping[str, Words]
    trend_answers: Mapping[str, Words]
    colours: Colours
    not_rag: Words
    direction: Mapping[str, Sign]
    direction_words: Words
    polarity: Mapping[str, Words]
    frequency: Mapping[str, Words]
    data_status: Mapping[str, Words]
    settled: Words
    legend: LegendWords


class Values(Entry):
    """How figures are printed besides digits.

    `leading` are words that may stand before the figure of a cell: `Increase to 95%`.
    """

    missing: Words
    suppressed: Words
    number_words: Mapping[str, float]
    scales: Mapping[str, float]
    bounds: Mapping[str, Words]
    leading: Words


class PeriodWords(Entry):
    """Month names, quarter words, and the words that tell the basis of a period.

    `lengths` are the words of a stretch that ends on a day, in months (0 for a week); `not_years`
    stand before a year that is not the whole of it.
    """

    months: Mapping[str, int]
    ordinals: Mapping[str, int]
    quarter: Words
    lengths: Mapping[str, int]
    not_years: Words
    basis: Mapping[str, Words]
    whole_year: Words


class Counted(Entry):
    """Words of a name that counts indicators: the things counted, and what is said of them."""

    things: Words
    said: Words


class Headers(Entry):
    """Header words by the role of their column, and words that only group the columns below.

    `over_figures` are headings of words with the role they have over figures; `other_area` are
    words before an area's name that make it another: `South England`; `totals` name the sum of the
    rows above them; `parts` open a row that is a part of the row above it; `localities` are words
    of places within a council, and `wholes` those of the row that sums them up.
    """

    roles: Mapping[str, Words]
    over_figures: Mapping[str, Words]
    groups: Mapping[str, Words]
    other_area: Words
    counted: Counted
    totals: Words
    parts: Words
    localities: Words
    wholes: Words


class Prose(Entry):
    """Words of sentences: what makes a figure a target, a comparator, a change, an earlier one."""

    performance: Words
    evidence: Words
    things: Words
    measured: Words
    valued: Words
    not_subjects: Words
    references: Words
    windows: Words
    durations: Words
    timed: Words
    target: Words
    target_adjectives: Words
    aim_nouns: Words
    floor: Words
    beside_target: Words
    change: Words
    kept: Words
    not_changes: Words
    rising: Words
    falling: Words
    change_joins: Words
    change_after: Words
    change_adjectives: Words
    compare: Words
    same_time_last_year: Words
    previous_year: Words
    previous_quarter: Words
    previous_month: Words
    previous: Words
    whole_year: Words
    outturn: Words
    so_far: Words
    rolling: Words
    stops: Words
    not_stops: Words
    stops_after_comma: Words
    tails: Words
    asides: Words
    before_periods: Words
    lead_ins: Words
    telling: Words
    sources: Words
    showing: Words
    predicates: Words
    finite: Words
    goes_on_with: Words
    not_borne: Words
    verbs: Words
    adverbs: Words
    not_adverbs: Words
    hedges: Words
    approximate: Words
    aims: Words
    not_aims: Words
    purposes: Words
    to_move: Words
    moved: Words
    expected: Words
    forecasts: Words
    areas: Mapping[str, Words]
    areas_alone: Mapping[str, Words]
    out_of: Words
    cohort: Words
    shares: Mapping[str, float]
    tens: Mapping[str, float]
    nothing: Words
    everything: Words
    plurals: Mapping[str, str]
    done: Words
    acted: Words
    timely: Words
    printed_units: Mapping[str, str]
    strange_units: Words
    items: Words
    hosts: Words
    hosting: Words
    greeting: Words
    in_passing: Words
    occasions: Words
    money: Words
    not_wholes: Words
    before_counts: Words
    pronouns: Words
    hollow: Words
    no_openings: Words


class Remarks(Entry):
    """What a sentence remarks of a figure: from one of the `verbs` on, nothing but these `words`.

    `moves` may also be done to things (`homes were improved`): they are remarks after a `had`, or
    with other words. One of `changes` with a figure needs no verb. After one of `causes` a remark
    may say anything; after one of `records` a number of years is how long none was higher. `units`
    are those that a remark tells of its figure: `… was 12.9%`.
    """

    verbs: Words
    words: Words
    moves: Words
    changes: Words
    causes: Words
    records: Words
    units: Words


class Asides(Entry):
    """What stands beside a name and is about the record.

    `words` may stand in brackets alone, those of `together` with another of them or with one of
    `words`, those of `beside_figures` with a figure. `whole_council` and `departments` are words of
    headings before a name that do not tell what is counted; but a department has complaints and
    sickness absence of its own: the themes of such figures are `had_by_each`.
    """

    words: Words
    together: Words
    beside_figures: Words
    whole_council: Words
    departments: Words
    had_by_each: Words


class Facets(Entry):
    """How an indicator's wording is taken apart: facets.yml says it word by word.

    `short` gives the words that single words are cut from, `between` may stand within any phrase,
    `throughout` are phrases of a whole year and not of a day in it, `remarks` what a sentence says
    of a figure once it has named it, `asides` what stands beside a name in brackets or before it,
    `kinds` are the words of a kind of measure by unit, `unchanged` and `forms` tell the endings
    that words keep, `expand` gives plain words for roundabout expressions, `implied` the facet that
    another one says too, and `facets` holds by group (population, light, ...) the wordings of each.
    """

    short: Mapping[str, str]
    fillers: Words
    between: Words
    throughout: Words
    remarks: Remarks
    asides: Asides
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
