"""The front door: a Document to its Findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from normalise.lexicon import Lexicon, lexicon
from normalise.narratives import read_narratives
from normalise.paper import Paper, paper_title, read_paper
from normalise.prose import read_prose
from normalise.scorecards import Layout, TableFindings, read_table
from schemas.catalogue import Catalogue
from schemas.document import Document, Table
from schemas.findings import Comment, Findings, Observation, Unresolved
from schemas.issues import Issue
from schemas.period import UNKNOWN


@dataclass
class _Found:
    observations: list[Observation] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def interpret(document: Document, catalogue: Catalogue, model: str | None = None) -> Findings:
    """What a document says, each figure against the catalogue.

    `model` names an installed spaCy model whose sentences are taken instead of ours.

    Never raises for what reports contain: a table that defeats us is an issue, and the rest of
    the document is read.
    """
    words = lexicon(catalogue)
    paper = read_paper(document, words, model)
    found = _Found(issues=list(_paper_issues(paper)))
    _read_tables(paper, found)
    _read_passages(paper, found)
    return Findings(
        document,
        None if paper.authority is None else paper.authority.code,
        paper_title(paper),
        paper.report_period,
        paper.published,
        tuple(found.observations),
        tuple(_resolved(found.comments, words)),
        _unresolved(found.observations, words),
        tuple(found.issues + list(_closing_issues(document, found))),
    )


def _read_tables(paper: Paper, found: _Found) -> None:
    layout: Layout | None = None
    for table in paper.document.tables:
        said = _read_one_table(table, paper, layout)
        layout = said.layout or layout
        found.observations += said.observations
        found.comments += said.comments
        found.issues += said.issues


def _read_one_table(table: Table, paper: Paper, layout: Layout | None) -> TableFindings:
    """The net of a table: what defeats us is an issue, and the other tables are read."""
    try:
        return read_table(table, paper, layout)
    except Exception as error:  # noqa: BLE001
        message = (
            f"Table {table.number} could not be interpreted ({type(error).__name__}: {error})."
        )
        return TableFindings(
            issues=[Issue("table_not_interpreted", message, table.page, table.number)]
        )


def _read_passages(paper: Paper, found: _Found) -> None:
    found.comments += read_narratives(paper, found.observations)
    said = read_prose(paper)
    found.observations += said.observations
    found.issues += said.issues


def _paper_issues(paper: Paper) -> Iterator[Issue]:
    if not paper.document.blocks:
        return
    if paper.authority is None:
        yield Issue("unknown_authority", "No council's name or web domain was found in the paper.")
    elif paper.publisher is not None and not paper.publisher.sure:
        name = paper.authority.name
        yield Issue("authority_doubted", f"Only a passing mention of {name} tells who published.")
    if paper.report_period == UNKNOWN:
        yield Issue("unknown_report_period", "No period was found in the title or the headings.")


def _closing_issues(document: Document, found: _Found) -> Iterator[Issue]:
    names = {o.reading.indicator: o.indicator_id for o in found.observations}
    unknown = sorted(name for name, indicator_id in names.items() if indicator_id is None)
    if unknown:
        message = f"{len(unknown)} of {len(names)} names are not in the catalogue."
        yield Issue("unresolved_indicator", message, value=unknown[0])
    if document.blocks and not found.observations:
        yield Issue("no_observations", "No figure in this paper could be placed.")


def _resolved(comments: Sequence[Comment], words: Lexicon) -> Iterator[Comment]:
    for comment in comments:
        match = words.names.resolve(comment.indicator) if comment.indicator else None
        yield comment if match is None else replace(comment, indicator_id=match.indicator_id)


def _unresolved(observations: Sequence[Observation], words: Lexicon) -> tuple[Unresolved, ...]:
    """Every printed name that matched nothing, once, with what it might be."""
    units = {o.reading.indicator: o.unit for o in observations if o.indicator_id is None}
    return tuple(
        Unresolved(name, words.names.suggestions(name, unit=unit))
        for name, unit in sorted(units.items())
    )
