"""What documents asked of the catalogue's names: which of them another alias may concern.

A document whose questions have the same answers as before means the same as before. It needs no
reading; only what it was read with is brought up to date.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any

from sqlalchemy import Engine, Select, bindparam, func, select, update

from schemas.document import READ_STATUSES
from schemas.findings import Findings, Question
from store.marks import Marks
from store.plain import Row, as_json
from store.tables import document, names_asked

MARK = 16
"""Digits of a fingerprint; what follows them says how a document was read, and where it lies."""

NOTHING = "nothing"
"""The answers of a document of which only its issues are known: no catalogue changes them."""

Asked = tuple[str, tuple[Question, ...]]
"""The key of a document, and its questions."""

_plain = attrgetter(*(part.name for part in fields(Question)))
"""A question as a list of its parts; much faster than taking a dataclass apart each time."""

BATCH = 100
"""Documents of which the questions are in memory at once."""


def names_asked_rows(findings: Findings, document_id: str, marks: Marks) -> Iterator[Row]:
    """What a document asked; none where it is not known to have been interpreted to its end."""
    read = findings.document.status in READ_STATUSES
    if not marks.plain or (read and findings.answered is None):
        return
    yield {
        "document_id": document_id,
        "plain_fingerprint": marks.plain,
        "questions": as_json([_plain(question) for question in findings.asked]),
        "answered": findings.answered if read else NOTHING,
    }


def names_to_ask(database: Engine, marks: Marks) -> Iterator[Asked]:
    """The questions of documents that were read under other aliases and the same all else."""
    columns = names_asked.c
    query = select(columns.document_id).where(columns.answered != NOTHING)
    with database.begin() as connection:
        found = sorted(connection.execute(_of_other_aliases(query, marks)).scalars())
    for start in range(0, len(found), BATCH):
        yield from _questions(database, found[start : start + BATCH])


def same_answers(database: Engine, marks: Marks, answered: Mapping[str, str]) -> int:
    """Documents to which the catalogue answers as before count as read with it; how many."""
    with database.begin() as connection:
        query = select(document.c.document_id, document.c.fingerprint, names_asked.c.answered)
        rows = connection.execute(_of_other_aliases(query, marks)).all()
        agreed = [
            {"same": row.document_id, "new": marks.whole + row.fingerprint[MARK:]}
            for row in rows
            if row.answered in (NOTHING, answered.get(row.document_id))
        ]
        if agreed:
            here = document.c.document_id == bindparam("same")
            made = update(document).where(here).values(fingerprint=bindparam("new"))
            connection.execute(made, agreed)
    return len(agreed)


def _of_other_aliases(query: Select[Any], marks: Marks) -> Select[Any]:
    """Only documents that were read with the same all else, and are not to be read again anyway."""
    read_with, plain = document.c.fingerprint, names_asked.c.plain_fingerprint
    return query.join_from(names_asked, document).where(
        func.substr(plain, 1, MARK) == marks.plain[:MARK],
        func.substr(plain, MARK + 1) == func.substr(read_with, MARK + 1),
        func.substr(read_with, 1, MARK) != marks.whole[:MARK],
        func.length(read_with) >= MARK,
    )


def _questions(database: Engine, keys: list[str]) -> Iterator[Asked]:
    columns = names_asked.c
    query = select(columns.document_id, columns.questions).where(columns.document_id.in_(keys))
    with database.begin() as connection:
        rows = connection.execute(query).all()
    for row in rows:
        yield row.document_id, tuple(Question(*one) for one in json.loads(row.questions))
