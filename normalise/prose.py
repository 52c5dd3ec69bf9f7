"""Figures in sentences, read with care: what is not worded plainly is left and counted.

Only percentages, and plain numbers after `the number of … was`, are taken; changes are not
figures. Sentences are read only under a title or heading that speaks of performance.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property

from normalise.clauses import Clauses, Part, ProseFigure
from normalise.names import Match
from normalise.paper import OPENING, Paper
from normalise.places import Place
from normalise.sentences import clauses
from normalise.spans import complete, earlier
from schemas.catalogue.fold import fold
from schemas.document import Passage
from schemas.findings import Measure, Observation, Reading
from schemas.issues import Issue
from schemas.period import UNKNOWN, Period

PROSE_CONFIDENCE = 0.8

NEAR = 40
"""Characters on either side of a figure in which its area is named."""

ONE_SUBJECT = 60
"""A paper of more passages than this may have many subjects; its headings then tell which."""


@dataclass
class ProseFindings:
    """What the sentences of a paper say."""

    observations: list[Observation] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_prose(paper: Paper) -> ProseFindings:
    """The observations of a paper's sentences about performance, passage by passage."""
    found = ProseFindings()
    section: str | None = None
    whole = _is_short_and_about_performance(paper)
    for passage in paper.document.passages:
        if passage.kind == "heading":
            section = passage.text
        elif passage.kind in ("paragraph", "item") and (
            whole or _names_performance(section, paper)
        ):
            _read_passage(PassageReader(passage, section, paper), found)
    return found


def _is_short_and_about_performance(paper: Paper) -> bool:
    """Whether the title says so, or the opening of a paper short enough to have one subject."""
    passages = paper.document.passages
    opening = passages[:OPENING] if len(passages) <= ONE_SUBJECT else ()
    headings = [p for p in passages[:OPENING] if p.kind == "heading"]
    texts = [paper.document.title, *(p.text for p in (*opening, *headings))]
    return any(_names_performance(text, paper) for text in texts)


def _names_performance(text: str | None, paper: Paper) -> bool:
    words = paper.lexicon.catalogue.words.prose.performance
    folded = f" {fold(text or '')} "
    return any(f" {word} " in folded for word in words)


def _read_passage(reader: "PassageReader", found: ProseFindings) -> None:
    passage = reader.passage
    try:
        observations, left = reader.read()
    except Exception as error:  # noqa: BLE001
        message = f"Passage {passage.number} could not be read ({type(error).__name__}: {error})."
        found.issues.append(Issue("passage_not_interpreted", message, passage.page))
        return
    found.observations += observations
    if left:
        message = f"{len(left)} figure(s) of passage {passage.number} were left: {', '.join(left)}."
        found.issues.append(Issue("prose_figure_left", message, passage.page, value=left[0]))


@dataclass(frozen=True)
class PassageReader:
    """Reads one passage."""

    passage: Passage
    section: str | None
    paper: Paper

    def read(self) -> tuple[list[Observation], list[str]]:
        """The passage's observations, and the figures that were left, as printed."""
        observations: list[Observation] = []
        left: list[str] = []
        for clause in clauses(self.passage.text):
            figures = self._clauses.figures(clause)
            subject = self._subject(clause, figures)
            for figure in figures:
                made = (
                    None
                    if subject is None
                    else self._observation(clause, figure, subject, len(observations))
                )
                if made is None:
                    left.append(figure.printed)
                else:
                    observations.append(made)
        return observations, left

    @cached_property
    def _clauses(self) -> Clauses:
        words = self.paper.lexicon.catalogue.words
        lexicon = self.paper.lexicon
        numbers = words.values.number_words
        return Clauses(words.prose, numbers, lexicon.periods, lexicon.units)

    def _subject(self, clause: str, figures: list[ProseFigure]) -> str | None:
        """The wording of the clause's first actual figure names the indicator of them all."""
        levels = sorted(
            (figure for figure in figures if figure.part in _LEVELS),
            key=lambda figure: figure.part != "actual",
        )
        return self._clauses.subject(clause, levels[0]) if levels else None

    def _observation(
        self, clause: str, figure: ProseFigure, subject: str, position: int
    ) -> Observation | None:
        if figure.part == "change":
            return None
        period = self._period(clause, figure)
        place = self._place(clause, figure)
        if period is None or place is None:
            return None
        match = self._match(subject, figure.unit)
        measure: Measure = _MEASURES.get(figure.part, "actual")
        return Observation(
            self._reading(subject, figure, place, position),
            measure,
            figure.value,
            figure.unit,
            period,
            place.code,
            place.name,
            None if match is None else match.indicator_id,
            confidence=PROSE_CONFIDENCE if match is None else round(0.9 * match.confidence, 3),
            how={
                "measure": f"sentence: {figure.part}",
                "period": "sentence" if period != self.paper.report_period else "report",
                "unit": "sentence",
                "indicator": "unresolved" if match is None else match.how,
            },
        )

    def _reading(self, subject: str, figure: ProseFigure, place: Place, position: int) -> Reading:
        return Reading(
            "prose",
            subject,
            figure.printed,
            self.passage.page,
            self.section,
            area=place.name,
            commentary=self.passage.line,
            passage=self.passage.number,
            position=position,
            box=self.passage.box,
        )

    def _period(self, clause: str, figure: ProseFigure) -> Period | None:
        report = self.paper.report_period
        match figure.part:
            case "elsewhere":
                return UNKNOWN
            case "last_year":
                return earlier(report, "financial_year")
            case "last_quarter":
                return earlier(report, "quarter")
            case "earlier":
                return self.paper.lexicon.periods.read(clause[figure.end :], report=report)
            case _:
                return self._printed_before(clause, figure) or self._own_period(clause)

    def _printed_before(self, clause: str, figure: ProseFigure) -> Period | None:
        """A period that stands right before a figure: `(2021/22 95.8%)`."""
        nearest = _segment(clause, figure).strip()
        periods = self.paper.lexicon.periods
        if not periods.is_period(nearest):
            return None
        return periods.read(nearest, report=self.paper.report_period)

    def _own_period(self, clause: str) -> Period:
        """The period that the clause names for itself, else the report's.

        What follows a figure of another time or place, or a change, or stands right before any
        figure, is not this one's.
        """
        figures = self._clauses.figures(clause)
        others = [f.start for f in figures if f.part in (*_EARLIER, "change", "elsewhere")]
        text = clause[: min(others, default=len(clause))]
        for figure in figures:
            if self._printed_before(clause, figure) is not None:
                text = text.replace(_segment(clause, figure), " ")
        report = self.paper.report_period
        return complete(self.paper.lexicon.periods.parts(text), report=report) or report

    def _place(self, clause: str, figure: ProseFigure) -> Place | None:
        if figure.part != "elsewhere":
            return self.paper.places.home
        words = self.paper.lexicon.catalogue.words.prose.elsewhere
        before = clause[max(0, figure.start - NEAR) : figure.start].casefold()
        after = clause[figure.end : figure.end + NEAR].casefold()
        nearest = sorted(
            (word for word in words if word in before),
            key=lambda word: (before.rfind(word) + len(word), len(word)),
            reverse=True,
        )
        named = (*nearest, *(word for word in words if word in after))
        return next((place for word in named if (place := self.paper.places.find(word))), None)

    def _match(self, subject: str, unit: str) -> Match | None:
        return self.paper.lexicon.names.resolve(
            subject, unit=unit, section=self.section, service=self.paper.title
        )


def _segment(clause: str, figure: ProseFigure) -> str:
    """What stands between a figure and the comma, bracket or colon before it."""
    return re.split(r"[,;(:]", clause[: figure.start])[-1]


_LEVELS: tuple[Part, ...] = ("actual", "last_year", "last_quarter")
_EARLIER: tuple[Part, ...] = ("earlier", "last_year", "last_quarter")
_MEASURES: dict[Part, Measure] = {"target": "target", "elsewhere": "comparator"}
