"""Narrative outside tables: paragraphs under a line that is the name of an indicator."""

from collections.abc import Iterator, Sequence

from normalise.paper import Paper
from schemas.catalogue.fold import fold
from schemas.document import Passage
from schemas.findings import Comment, Observation

READ = ("paragraph", "item")


def read_narratives(paper: Paper, observations: Sequence[Observation]) -> Iterator[Comment]:
    """The paragraphs of a paper that follow the printed name of one of its indicators.

    `Reds of concern` in a heading ends what came before; a name in a line of its own begins anew.
    """
    names = {fold(o.reading.indicator): o.reading.indicator for o in observations}
    subject: str | None = None
    section: str | None = None
    for passage in paper.document.passages:
        named = names.get(fold(passage.text))
        if passage.kind == "heading" or _is_lead_in(passage):
            section, subject = passage.text, None
        elif named is not None:
            subject = named
        elif subject is not None and passage.kind in READ:
            yield _narrative(passage, subject, section)


def _is_lead_in(passage: Passage) -> bool:
    return passage.kind in READ and passage.text.rstrip().endswith(":")


def _narrative(passage: Passage, subject: str, section: str | None) -> Comment:
    return Comment(
        kind="narrative",
        text=passage.line,
        page=passage.page,
        indicator=subject,
        section=section,
        passage=passage.number,
        box=passage.box,
    )
