from datetime import date
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas.codec import from_json, to_json
from schemas.document import (
    Box,
    Cell,
    Document,
    DocumentStatus,
    Mark,
    MarkKind,
    Page,
    Passage,
    PassageKind,
    Source,
    Table,
)
from schemas.findings import (
    Comment,
    CommentKind,
    Findings,
    Measure,
    Observation,
    Origin,
    Reading,
    Suggestion,
    Unresolved,
)
from schemas.issues import REGISTER, Issue
from schemas.period import Basis, Period

words = st.text(max_size=12)
spoken = st.none() | words
counts = st.integers(0, 10_000)
places = st.none() | counts
points = st.floats(0, 2000, allow_nan=False)
figures = st.floats(allow_nan=False, allow_infinity=False)


def some(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=2).map(tuple)


boxes = st.builds(Box, counts, points, points, points, points)
marks = st.builds(Mark, st.sampled_from(get_args(MarkKind)), words, spoken)
issues = st.builds(
    Issue, st.sampled_from(sorted(REGISTER)), words, places, places, places, places, spoken
)
cells = st.builds(
    Cell,
    row=counts,
    col=counts,
    text=words,
    row_span=counts,
    col_span=counts,
    box=st.none() | boxes,
    fill=spoken,
    header=st.booleans(),
    marks=some(marks),
)
tables = st.builds(
    Table,
    number=counts,
    page=counts,
    cells=some(cells),
    boxes=some(boxes),
    caption=spoken,
    section=spoken,
    header_rows=counts,
)
passages = st.builds(
    Passage,
    number=counts,
    page=counts,
    kind=st.sampled_from(get_args(PassageKind)),
    text=words,
    level=counts,
    box=st.none() | boxes,
)
sources = st.builds(
    Source, words, words, st.sampled_from(["application/pdf", "text/html", None]), counts
)
documents = st.builds(
    Document,
    source=sources,
    status=st.sampled_from(get_args(DocumentStatus)),
    title=spoken,
    published=spoken,
    links=some(words),
    pages=some(st.builds(Page, counts, points, points, counts, counts)),
    blocks=some(tables | passages),
    issues=some(issues),
)
days = st.dates(date(1974, 4, 1), date(2100, 1, 1))
periods = st.builds(Period, st.none() | days, st.none() | days, st.sampled_from(get_args(Basis)))
readings = st.builds(
    Reading,
    origin=st.sampled_from(get_args(Origin)),
    indicator=words,
    value=words,
    page=counts,
    section=spoken,
    row=places,
    box=st.none() | boxes,
)
observations = st.builds(
    Observation,
    reading=readings,
    measure=st.sampled_from(get_args(Measure)),
    value=st.none() | figures,
    unit=spoken,
    period=periods,
    rag=st.sampled_from(["red", "amber", "green", "blue", None]),
    polarity=st.sampled_from(["higher", "lower", None]),
    confidence=st.floats(0, 1),
    how=st.dictionaries(words, words, max_size=3),
)
comments = st.builds(
    Comment, kind=st.sampled_from(get_args(CommentKind)), text=words, page=counts, box=boxes
)
unresolved = st.builds(Unresolved, words, some(st.builds(Suggestion, words, figures, words)))
findings = st.builds(
    Findings,
    document=documents,
    authority_code=spoken,
    report_period=periods,
    observations=some(observations),
    comments=some(comments),
    unresolved=some(unresolved),
    issues=some(issues),
)

slowly = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@slowly
@given(documents)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    assert from_json(Document, to_json(document)) == document


@slowly
@given(findings)
def test_findings_come_back_as_they_were(found: Findings) -> None:
    assert from_json(Findings, to_json(found, indent=2)) == found


@pytest.mark.parametrize("code", sorted(REGISTER))
def test_every_issue_comes_back_and_says_what_to_do(code: str) -> None:
    issue = Issue(code, "what happened", page=3, table=1, row=0, col=2, value="n/k")
    assert from_json(Issue, to_json(issue)) == issue
    assert issue.entry.title
    assert issue.entry.hint.endswith(".")


def test_the_same_value_gives_the_same_bytes() -> None:
    assert to_json(Period(date(2021, 4, 1), date(2021, 6, 30), "quarter")) == (
        b'{"start":"2021-04-01","end":"2021-06-30","basis":"quarter"}'
    )


@pytest.mark.parametrize("text", ["", "{", "[]", '{"code": 1}'])
def test_what_is_no_issue_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        from_json(Issue, text)
