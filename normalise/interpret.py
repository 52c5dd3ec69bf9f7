"""The front door: a Document to its Findings."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from normalise.asked import noted
from normalise.card_readings import CardReader
from normalise.checks import checked
from normalise.columns import Column
from normalise.curtailed import curtailed
from normalise.full_units import in_full
from normalise.inherited import better
from normalise.joined_statuses import StatusRow, joined
from normalise.lexicon import Lexicon, lexicon
from normalise.narratives import read_narratives
from normalise.paper import Paper, read_paper
from normalise.prose import read_prose
from normalise.scorecards import Layout, TableFindings, read_table
from schemas.catalogue.models import Catalogue
from schemas.document import Document, Table
from schemas.findings import Comment, Findings, Observation, Unresolved, together
from schemas.issues import Issue
from schemas.period import UNKNOWN
from schemas.told import NOTHING_TOLD, Told


@dataclass
class _Found:
    observations: list[Observation] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    statuses: list[StatusRow] = field(default_factory=list)


def interpret(
    document: Document,
    catalogue: Catalogue,
    told: Told = NOTHING_TOLD,
    model: str | None = None,
) -> Findings:
    """What a document says, each figure against the catalogue; `told` is said of it from outside.

    `model` names an installed spaCy model whose sentences are taken instead of ours.

    Never raises for what reports contain: a table that defeats us is an issue, and the rest of
    the document is read.
    """
    made = lexicon(catalogue)
    names = noted(made.names)
    legible, cuts = curtailed(document)
    words = replace(made, names=names, statuses=made.statuses.of_paper(legible))
    paper = read_paper(legible, words, told, model)
    found = _Found(issues=[*cuts, *_paper_issues(paper)])
    found.issues += words.statuses.legend.issues
    cards = CardReader(paper)
    _read_tables(paper, cards, found)
    _read_passages(paper, cards.claimed | words.statuses.legend.passages, found)
    found.observations, doubts = checked(
        tuple(in_full(found.observations, catalogue)),
        catalogue,
        words.statuses.legend.amber_within,
    )
    found.issues += doubts
    findings = Findings(
        document,
        None if paper.authority is None else paper.authority.code,
        paper.title,
        paper.report_period,
        paper.published,
        tuple(found.observations),
        tuple(_resolved(found.comments, paper)),
        _unresolved(found.observations, words),
        tuple(found.issues + list(_closing_issues(legible, found))),
    )
    asked = names.asked()
    return replace(findings, asked=asked, answered=together(names.marks(asked)))


def _read_tables(paper: Paper, cards: CardReader, found: _Found) -> None:
    layout: Layout | None = None
    keys = paper.lexicon.statuses.legend.tables
    for table in (table for table in paper.document.tables if table.number not in keys):
        said = _read_one_table(table, cards, layout)
        if better(_columns(said.layout), _columns(layout), has_rows=bool(said.observations)):
            layout = said.layout
        found.observations += said.observations
        found.comments += said.comments
        found.issues += said.issues
        found.statuses += said.statuses
    found.observations, unplaced = joined(found.observations, found.statuses)
    found.issues += unplaced


def _columns(layout: Layout | None) -> tuple[Column, ...] | None:
    return None if layout is None or layout.named else layout.columns


def _read_one_table(table: Table, cards: CardReader, layout: Layout | None) -> TableFindings:
    """The net of a table: what defeats us is an issue, and the other tables are read."""
    try:
        return cards.read(table) or read_table(table, cards.paper, layout)
    except Exception as error:  # noqa: BLE001
        message = (
            f"Table {table.number} could not be interpreted ({type(error).__name__}: {error})."
        )
        return TableFindings(
            issues=[Issue("table_not_interpreted", message, table.page, table.number)]
        )


def _read_passages(paper: Paper, claimed: Collection[int], found: _Found) -> None:
    """The sentences; a passage claimed by a card is its comment, or is the paper's key."""
    said = read_prose(paper)
    found.observations += [o for o in said.observations if o.reading.passage not in claimed]
    found.issues += said.issues
    found.comments += [
        comment
        for comment in read_narratives(paper, found.observations)
        if comment.passage not in claimed
    ]


def _paper_issues(paper: Paper) -> Iterator[Issue]:
    if not paper.document.blocks:
        return
    told = paper.told.authority
    if told is not None and paper.lexicon.publishers.named(told) is None:
        yield Issue("metadata_authority", f"metadata.csv names {told}.", value=told)
    if paper.authority is None:
        yield Issue("unknown_authority", _why_unknown(paper))
    elif paper.publisher is not None and not paper.publisher.sure:
        name = paper.authority.name
        yield Issue("authority_doubted", f"Only a passing mention of {name} tells who published.")
    if paper.report_period == UNKNOWN:
        yield Issue("unknown_report_period", "No period was found in the title or the headings.")


def _why_unknown(paper: Paper) -> str:
    rivals = paper.lexicon.publishers.rivals(paper.document)
    if len(rivals) < 2:
        return "No council's name or web domain was found in the paper."
    named = " and ".join(council.name for council in rivals[:3])
    return f"{named} are named alike; say in metadata.csv whose paper it is."


def _closing_issues(document: Document, found: _Found) -> Iterator[Issue]:
    names = {o.reading.indicator: o.indicator_id for o in found.observations}
    unknown = sorted(name for name, indicator_id in names.items() if indicator_id is None)
    if unknown:
        message = f"{len(unknown)} of {len(names)} names are not in the catalogue."
        yield Issue("unresolved_indicator", message, value=unknown[0])
    if document.blocks and not found.observations:
        yield Issue("no_observations", "No figure in this paper could be placed.")


def _resolved(comments: Sequence[Comment], paper: Paper) -> Iterator[Comment]:
    for comment in comments:
        match = None
        if comment.indicator:
            match = paper.lexicon.names.resolve(
                comment.indicator, section=comment.section, service=paper.title
            )
        yield comment if match is None else replace(comment, indicator_id=match.indicator_id)


def _unresolved(observations: Sequence[Observation], words: Lexicon) -> tuple[Unresolved, ...]:
    """Every printed name that matched nothing, once, with what it might be."""
    units = {o.reading.indicator: o.unit for o in observations if o.indicator_id is None}
    return tuple(
        Unresolved(name, words.names.suggestions(name, unit=unit))
        for name, unit in sorted(units.items())
    )
