"""Passages into sentences and clauses, with spaCy's rules alone: no model is needed."""

import re
from collections.abc import Iterator

import spacy

PIPELINE = spacy.blank("en")
PIPELINE.add_pipe("sentencizer")
"""Made on import, so that a server of processes has it ready."""

LONGEST = 900_000
"""Characters handed to the pipeline at once; spaCy refuses a million."""

_CLAUSES = re.compile(
    r";\s*(?![^()]*\))|(?:,\s*|\s)(?:and|while|whilst|with)\s+(?=\d[\d.,]*\s?(?:%|per ?cent)\s)",
    re.IGNORECASE,
)


def clauses(text: str) -> Iterator[str]:
    """The clauses of a passage: sentences, cut at semicolons and before a further percentage.

    A semicolon in brackets does not cut: `96.2% (target 96.5%; last year 95.8%)` is one clause.
    """
    for sentence in sentences(text):
        for clause in _CLAUSES.split(sentence):
            if clause.strip(" .,:"):
                yield clause.strip()


def sentences(text: str) -> Iterator[str]:
    """The sentences of a passage."""
    flat = " ".join(text.split())
    for start in range(0, len(flat), LONGEST):
        for sentence in PIPELINE(flat[start : start + LONGEST]).sents:
            yield sentence.text
