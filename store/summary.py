"""What a run found, counted and told."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from textwrap import fill
from typing import Any

from sqlalchemy import Column, Connection, Engine, Select, func, select

from store.database import shown
from store.tables import document, extracted_table, issue, observation

LINE_CHARACTERS = 79
"""How wide the summary is told: a terminal as narrow as they come."""


@dataclass(frozen=True, slots=True)
class IssueCount:
    """How often a code was raised."""

    code: str
    severity: str
    title: str
    count: int
    hint: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the documents of a run hold.

    `documents` counts them by status, `unchanged` those that were not read again; `names` are
    printed indicator names, each counted once in a document; `not_read` are paths, and `removed`
    those of documents that were pruned.
    """

    database: str
    documents: Mapping[str, int]
    unchanged: int
    not_read: tuple[str, ...]
    tables: int
    observations: int
    names: int
    names_resolved: int
    issues: tuple[IssueCount, ...]
    removed: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The summary as JSON can hold it, with the share of names resolved and what to do."""
        share = round(self.names_resolved / self.names, 4) if self.names else None
        return {**asdict(self), "share_resolved": share, "next": self.advice}

    @property
    def advice(self) -> str:
        """What to do next, in a sentence."""
        if any(kind.severity == "error" for kind in self.issues):
            return "Look at what went wrong: SELECT * FROM issue WHERE severity = 'error';"
        if self.names_resolved < self.names:
            return "See the names that are not in the catalogue: python pipeline.py unresolved"
        return "Compare: SELECT * FROM comparison;"

    def told(self) -> str:
        """The summary in words, a line for each thing."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        kept = ", ".join(f"{number} {status}" for status, number in self.documents.items())
        unchanged = f"; {self.unchanged} unchanged since the last run" if self.unchanged else ""
        yield f"Documents: {sum(self.documents.values())} ({kept}){unchanged}"
        if self.not_read:
            named = f"Not read: {len(self.not_read)} ({', '.join(_first(self.not_read))})"
            yield fill(named, LINE_CHARACTERS, subsequent_indent="  ", break_long_words=False)
        if self.removed:
            named = f"Removed: {len(self.removed)} ({', '.join(_first(self.removed))})"
            yield fill(named, LINE_CHARACTERS, subsequent_indent="  ", break_long_words=False)
        share = f" ({self.names_resolved / self.names:.0%})" if self.names else ""
        yield f"Tables: {self.tables}; observations: {self.observations}"
        yield f"Indicator names resolved: {self.names_resolved} of {self.names}{share}"
        codes = max((len(kind.code) for kind in self.issues), default=0)
        for kind in self.issues:
            before = f"  {kind.severity:8}{kind.code:{codes}} {kind.count:4}  "
            yield fill(before + kind.title, LINE_CHARACTERS, subsequent_indent=" " * len(before))
        yield f"Database: {self.database}"
        yield f"Next: {self.advice}"


def summarise(
    database: Engine,
    *,
    documents: Collection[str],
    folders: Collection[str],
    unchanged: int,
    not_read: Collection[str],
    removed: Collection[str] = (),
) -> Summary:
    """Count what `documents` hold, with the notes on the files of `folders`."""
    with database.begin() as connection:
        statuses = connection.execute(select(document.c.document_id, document.c.status)).all()
        kept = Counter(row.status for row in statuses if row.document_id in documents)
        names, resolved = _names(connection, documents)
        return Summary(
            database=shown(database.url),
            documents=dict(sorted(kept.items())),
            unchanged=unchanged,
            not_read=tuple(sorted(not_read)),
            tables=_sum(connection, _per_document(extracted_table.c.document_id), documents),
            observations=_sum(connection, _per_document(observation.c.document_id), documents),
            names=names,
            names_resolved=resolved,
            issues=_issues(connection, documents, folders),
            removed=tuple(removed),
        )


def _first(names: tuple[str, ...], most: int = 10) -> tuple[str, ...]:
    return names if len(names) <= most else (*names[:most], "...")


def _per_document(column: Column[str]) -> Select[str, int]:
    return select(column, func.count()).group_by(column)


def _sum(connection: Connection, query: Select[str, int], documents: Collection[str]) -> int:
    return sum(number for key, number in connection.execute(query) if key in documents)


def _names(connection: Connection, documents: Collection[str]) -> tuple[int, int]:
    columns = observation.c
    known = func.max(columns.indicator_id).label("known")
    names = select(columns.document_id, known)
    grouped = names.group_by(columns.document_id, columns.indicator_raw).subquery()
    counts = select(grouped.c.document_id, func.count(), func.count(grouped.c.known))
    rows = connection.execute(counts.group_by(grouped.c.document_id)).all()
    ours = [(names, resolved) for key, names, resolved in rows if key in documents]
    return sum(names for names, _ in ours), sum(resolved for _, resolved in ours)


def _issues(
    connection: Connection, documents: Collection[str], folders: Collection[str]
) -> tuple[IssueCount, ...]:
    columns = issue.c
    kinds = (columns.code, columns.severity, columns.title, columns.hint)
    query = select(columns.document_id, columns.folder, *kinds, func.count().label("times"))
    totals: Counter[tuple[str, str, str, str]] = Counter()
    for row in connection.execute(query.group_by(columns.document_id, columns.folder, *kinds)):
        if row.document_id in documents or row.folder in folders:
            totals[(row.code, row.severity, row.title, row.hint)] += row.times
    counts = (
        IssueCount(code, severity, title, number, hint)
        for (code, severity, title, hint), number in totals.items()
    )
    return tuple(sorted(counts, key=_worst_first))


def _worst_first(kind: IssueCount) -> tuple[int, int, str]:
    return ("error", "warning", "note").index(kind.severity), -kind.count, kind.code
