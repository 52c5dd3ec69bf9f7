"""Findings as rows of the tables: pure, and the same for the same findings."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from schemas.document import Source
from schemas.findings import Findings
from schemas.folders import Place
from schemas.issues import Issue
from store import figure_rows, page_rows
from store.marks import Marks
from store.names_asked import names_asked_rows
from store.plain import Row, as_json, required_text, text
from store.stubs import name_rows, suggestion_rows

Rows = dict[str, list[Row]]
"""Rows by the name of their table, parents before children."""


def rows(findings: Findings, place: Place, marks: Marks) -> Rows:
    """Every row that a document has, except its paths."""
    document_id = identity(findings.document.source, place)
    read = findings.document
    cells = unlike("cell_id", page_rows.cells(read, document_id))
    passages = unlike("passage_id", page_rows.passages(read, document_id))
    anchors = frozenset(row["cell_id"] for row in cells)
    anchors |= frozenset(row["passage_id"] for row in passages)
    observations = figure_rows.observations(findings, document_id, anchors)
    return {
        "document": [_document(findings, document_id, marks)],
        "page": unlike("page_id", page_rows.pages(read, document_id)),
        "extracted_table": unlike("table_id", page_rows.tables(read, document_id)),
        "cell": cells,
        "passage": passages,
        "observation": unlike("observation_id", observations),
        "commentary": unlike("commentary_id", figure_rows.comments(findings, document_id)),
        "names_asked": list(names_asked_rows(findings, document_id, marks)),
        "unresolved_name": list(name_rows(findings, document_id)),
        "name_suggestion": list(suggestion_rows(findings, document_id)),
        "issue": list(_issues(findings, document_id)),
    }


def identity(source: Source, place: Place) -> str:
    """The document's key: from its content, or from its path where that could not be read."""
    if source.sha256:
        return source.sha256[:16]
    return sha256(f"{place.folder}\n{place.path}".encode()).hexdigest()[:16]


def unlike(key: str, given: Iterable[Row]) -> list[Row]:
    """The rows with every key once: a second row of the same key gets `+2` after it."""
    seen: dict[str, int] = {}
    kept = []
    for row in given:
        seen[row[key]] = count = seen.get(row[key], 0) + 1
        kept.append(row if count == 1 else row | {key: f"{row[key]}+{count}"})
    return kept


def _document(findings: Findings, document_id: str, marks: Marks) -> Row:
    document = findings.document
    source, period = document.source, findings.report_period
    title = document.title if findings.title is None else findings.title
    published = document.published if findings.published is None else findings.published
    return {
        "document_id": document_id,
        "path": required_text(source.name),
        "sha256": source.sha256 or None,
        "media_type": source.media_type,
        "bytes": source.bytes,
        "pages": len(document.pages),
        "title": text(title),
        "reporting_authority_code": findings.authority_code,
        "report_period_label": None if period.end is None else period.label,
        "published_date": published,
        "status": document.status,
        "report_period_start": None if period.start is None else period.start.isoformat(),
        "report_period_end": None if period.end is None else period.end.isoformat(),
        "report_period_basis": period.basis,
        "printed_title": text(document.title),
        "printed_date": text(document.published),
        "links": as_json(document.links),
        "fingerprint": marks.whole,
        "read_fingerprint": marks.pages,
    }


def _issues(findings: Findings, document_id: str) -> Iterator[Row]:
    issues = (*findings.document.issues, *findings.issues)
    for position, issue in enumerate(issues, start=1):
        yield issue_row(issue, f"{document_id}:i{position}") | {"document_id": document_id}


def issue_row(issue: Issue, issue_id: str) -> Row:
    """A row of the table `issue` that hangs on no document and no file yet."""
    entry = issue.entry
    return {
        "issue_id": issue_id,
        "document_id": None,
        "code": issue.code,
        "severity": entry.severity,
        "stage": entry.stage,
        "message": required_text(issue.message),
        "hint": entry.hint,
        "page": issue.page,
        "title": entry.title,
        "table_number": issue.table,
        "row": issue.row,
        "col": issue.col,
        "value": text(issue.value),
        "folder": None,
        "path": None,
    }
