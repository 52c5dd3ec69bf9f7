"""Figures in passages, read with care: what is not worded plainly is left and counted.

A figure that a sentence only hints at would be a wrong one, so it is left, and an issue says so.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from normalise.lexicon import Lexicon
from normalise.names import Match
from normalise.outline import below
from normalise.paper import Paper
from normalise.prose.bystanders import Bystanders
from normalise.prose.clauses import stretches
from normalise.prose.contradictions import Contradictions
from normalise.prose.counted import Counted
from normalise.prose.facts import Context, Fact
from normalise.prose.language import Language, language, may_hold_figures
from normalise.prose.moments import Moments
from normalise.prose.naming import Naming
from normalise.prose.parts import Parts
from normalise.prose.quantities import Quantities
from normalise.prose.reader import Reader
from normalise.prose.relevance import Relevance
from normalise.prose.subjects import Subjects
from normalise.spans import complete
from schemas.catalogue.models import Catalogue
from schemas.document import Passage
from schemas.findings import Observation, Reading
from schemas.issues import Issue
from schemas.period import UNKNOWN, Period, financial_year, financial_year_of

YEARS = 2
"""Whole years named for comparison from which a paper's own figures are those of a year."""

LAST_MONTH = 3
"""Of the financial year; a paper on its last quarter that gives the outturn speaks of the year."""

OFTEN, RIVALS = 5, 1.5
"""How often a year must be named, and how many times as often as any other."""

SAID_OF_A_YEAR = ("financial_year", "quarter", "month", "snapshot", "year_to_date")

PROSE_CONFIDENCE, HEDGED, DOUBTED = 0.8, 0.6, 0.7


@dataclass
class ProseFindings:
    """What the sentences of a paper say."""

    observations: list[Observation] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_prose(paper: Paper) -> ProseFindings:
    """The observations of a paper's sentences, passage by passage."""
    found = ProseFindings()
    readers = Passages(paper)
    headings: tuple[Passage, ...] = ()
    context = Context()
    keys = paper.lexicon.statuses.legend.passages
    for passage in paper.document.passages:
        if passage.number in keys:
            continue
        if passage.kind == "heading":
            headings = below(headings, passage)
        if passage.kind in ("heading", "paragraph"):
            context = Context(lead_in=lead_in(passage.line))
        if passage.kind in ("paragraph", "item") and may_hold_figures(passage.text):
            _read_passage(passage, [h.text for h in headings], readers, context, found)
    return found


def lead_in(line: str) -> str | None:
    """The last words of a line that a list finishes: they end in a colon."""
    line = line.rstrip()
    return line[:-1].rpartition(". ")[2] if line.endswith(":") else None


def _read_passage(
    passage: Passage,
    headings: Sequence[str],
    readers: "Passages",
    context: Context,
    found: ProseFindings,
) -> None:
    try:
        read = readers.read(passage, headings, context)
    except Exception as error:  # noqa: BLE001
        message = f"Passage {passage.number} could not be read ({type(error).__name__}: {error})."
        found.issues.append(Issue("passage_not_interpreted", message, passage.page))
        return
    found.observations += read.observations
    if read.left:
        told = f"{len(read.left)} figure(s) of passage {passage.number} were left"
        message = f"{told}: {', '.join(read.left)}."
        found.issues.append(Issue("prose_figure_left", message, passage.page, value=read.left[0]))
    for one, two in read.contradictions:
        message = f"From {one.quantity.printed} to {two.quantity.printed} is not the change told"
        message += f" in passage {passage.number}: {two.subject!r}."
        value = two.quantity.printed
        found.issues.append(Issue("change_disagrees", message, passage.page, value=value))


def spoken_year(paper: Paper) -> Period:
    """The financial year that the sentences of a paper name most, for one that names no period.

    Unknown unless it is named several times and clearly more often than any other.
    """
    years: Counter[int] = Counter()
    for passage in paper.document.passages:
        if passage.kind in ("paragraph", "item") and may_hold_figures(passage.text):
            for _, _, parts in paper.lexicon.periods.stretches(passage.line):
                period = complete(parts)
                if period is not None and period.end and period.basis in SAID_OF_A_YEAR:
                    years[financial_year_of(period.end)] += 1
    ranked = years.most_common(2)
    if not ranked or ranked[0][1] < OFTEN:
        return UNKNOWN
    rival = ranked[1][1] if len(ranked) > 1 else 0
    return financial_year(ranked[0][0]) if ranked[0][1] >= RIVALS * rival else UNKNOWN


@dataclass
class PassageSaid:
    """What one passage says: figures, those left as printed, and pairs that contradict it."""

    observations: list[Observation] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    contradictions: list[tuple[Fact, Fact]] = field(default_factory=list)


@dataclass(frozen=True)
class Passages:
    """Reads the passages of one paper."""

    paper: Paper
    matches: dict[tuple[str, str, str | None], Match | None] = field(
        default_factory=dict, compare=False
    )

    def read(self, passage: Passage, headings: Sequence[str], context: Context) -> PassageSaid:
        """A passage's observations, and the figures that were left, as printed."""
        facts: list[Fact] = []
        made = PassageSaid()
        relevant = self._is_relevant(headings, passage.text)
        section = headings[-1] if headings else None
        for stretch in stretches(passage.text):
            context.lead_in = lead_in(stretch) or context.lead_in
            for sentence in self.language.telling(stretch):
                said = self.reader.read(sentence, context)
                facts += [
                    f
                    for f in said.facts
                    if f.place is not None and (relevant or self._is_plain(f, section))
                ]
                made.left += [q.printed for q in said.left if relevant and (q.unit or not q.worded)]
                made.contradictions += said.contradictions if relevant else []
        made.observations += [
            self._observation(f, passage, section, at) for at, f in enumerate(facts)
        ]
        return made

    def _is_relevant(self, headings: Sequence[str], text: str) -> bool:
        """Whether the place that a passage stands in speaks of performance."""
        relevance = self.relevance
        if relevance.whole or relevance.under(headings):
            return True
        return (
            relevance.is_short and relevance.speaks_of_performance and relevance.has_evidence(text)
        )

    def _is_plain(self, fact: Fact, section: str | None) -> bool:
        return fact.plain or self._match(fact, section) is not None

    def _match(self, fact: Fact, section: str | None) -> Match | None:
        key = (fact.subject, self._unit(fact), section)
        if key not in self.matches:
            self.matches[key] = self._resolved(fact, section)
        return self.matches[key]

    def _resolved(self, fact: Fact, section: str | None) -> Match | None:
        """What a fact is of by its own words, else by those with the heading it stands under."""
        wordings = (self.reader.naming.subjects.shortened(fact.subject), fact.subject)
        names, unit = self.paper.lexicon.names, self._unit(fact)
        found = (
            names.resolve(wording, unit=unit, section=heading)
            for heading in dict.fromkeys((None, section))
            for wording in dict.fromkeys(wordings)
        )
        return next((match for match in found if match is not None), None)

    def _unit(self, fact: Fact) -> str:
        """The unit printed, or a more exact one in the wording: days `per full time equivalent`."""
        unit = fact.quantity.unit
        if unit not in (None, "days") or fact.measure in ("numerator", "denominator"):
            return unit or "number"
        named = self.paper.lexicon.units.of_name(fact.subject)
        return named if named and named not in ("percent", "number") else unit or "number"

    def _observation(
        self, fact: Fact, passage: Passage, section: str | None, position: int
    ) -> Observation:
        quantity = fact.quantity
        match = self._match(fact, section)
        confidence = PROSE_CONFIDENCE if match is None else 0.9 * match.confidence
        confidence = round(confidence * (DOUBTED if fact.doubted else 1.0), 3)
        return Observation(
            self._reading(fact, passage, section, position),
            fact.measure,
            quantity.value,
            self._unit(fact),
            fact.period,
            None if fact.place is None else fact.place.code,
            None if fact.place is None else fact.place.name,
            None if match is None else match.indicator_id,
            obs_status="approximate" if quantity.approximate else None,
            confidence=min(confidence, HEDGED) if quantity.approximate else confidence,
            how={
                "measure": f"sentence: {fact.reason}",
                "period": "sentence" if fact.period != self.report else self.how_dated,
                "unit": "sentence",
                "indicator": "unresolved" if match is None else match.how,
            },
            part=match is not None and match.part,
        )

    def _reading(self, fact: Fact, passage: Passage, section: str | None, position: int) -> Reading:
        return Reading(
            "prose",
            self.reader.naming.subjects.shortened(fact.subject),
            fact.quantity.printed,
            passage.page,
            section,
            area=None if fact.place is None else fact.place.name,
            commentary=passage.line,
            passage=passage.number,
            position=position,
            box=passage.box,
        )

    def _compares_years(self, told: Sequence[str]) -> bool:
        """Whether the passages set their figures beside whole years, and name no quarter's."""
        stretches_of = self.paper.lexicon.periods.stretches
        parts = [found for text in told for _, _, found in stretches_of(" ".join(text.split()))]
        years = sum(bool(p.first_year) and not p.quarter and not p.month for p in parts)
        return years >= YEARS and not any(p.quarter for p in parts)

    @cached_property
    def relevance(self) -> Relevance:
        """Which passages speak of performance."""
        return Relevance(self.paper)

    @cached_property
    def language(self) -> Language:
        """spaCy, loaded with the first passage that has figures."""
        return catalogue_language(self.paper.lexicon.catalogue, self.paper.model)

    @cached_property
    def reader(self) -> Reader:
        """The reader of sentences for this paper."""
        return reader_for(self.paper, self.report)

    @property
    def how_dated(self) -> str:
        """How figures that name no period come by theirs."""
        guessed = self.paper.report_period == UNKNOWN and self.report != UNKNOWN
        return "the year most spoken of" if guessed else "report"

    @cached_property
    def report(self) -> Period:
        """The period of figures that name none: the report's, else the year most spoken of."""
        report = self.paper.report_period
        if report == UNKNOWN:
            return spoken_year(self.paper)
        if report.end is not None and report.basis == "quarter" and report.end.month == LAST_MONTH:
            told = [p.text for p in self.paper.document.passages if p.kind != "heading"]
            whole = financial_year(financial_year_of(report.end))
            if any(map(self.relevance.tells_the_outturn, told)) or self._compares_years(told):
                return whole
        return report


def reader_for(paper: Paper, report: Period) -> Reader:
    """The reader of sentences for a paper, with its report's period and its areas."""
    published = None if paper.published is None else date.fromisoformat(paper.published[:10])
    moments = Moments(paper.lexicon.periods, report, published)
    return Reader(*_word_readers(paper.lexicon), moments, paper.places)


WordReaders = tuple[Quantities, Bystanders, Parts, Naming, Contradictions]

_MADE: dict[tuple[str, str | None], Language] = {}
_READERS: dict[str, WordReaders] = {}


def _word_readers(lexicon: Lexicon) -> WordReaders:
    """The readers that know a catalogue's words and nothing of a paper; made but once."""
    catalogue = lexicon.catalogue
    if catalogue.fingerprint not in _READERS:
        words = catalogue.words
        _READERS[catalogue.fingerprint] = (
            Quantities(words.prose, words.values.number_words),
            Bystanders(words.prose),
            Parts(words.prose),
            Naming(Subjects(words.prose, lexicon.periods), Counted(words.prose)),
            Contradictions(words.prose),
        )
    return _READERS[catalogue.fingerprint]


def catalogue_language(catalogue: Catalogue, model: str | None = None) -> Language:
    """The language for a catalogue; the same catalogue and model give the same one again."""
    key = (catalogue.fingerprint, model)
    if key not in _MADE:
        _MADE[key] = language(catalogue.words.prose, tuple(_spellings(catalogue)), model)
    return _MADE[key]


def _spellings(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Councils' names as they are spelt in sentences; what could be another word is left out."""
    for authority in catalogue.authorities.values():
        yield authority.name, authority.code
    for alias in catalogue.authority_aliases:
        if not alias.ambiguous and len(alias.alias) > 4 and alias.alias[:1].isupper():
            yield alias.alias, alias.code
