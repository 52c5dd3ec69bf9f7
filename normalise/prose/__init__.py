"""Figures in sentences: passages to sentences, clauses, figures, and what each of them is of."""

from normalise.prose.passages import ProseFindings, read_prose

__all__ = ["ProseFindings", "read_prose"]
