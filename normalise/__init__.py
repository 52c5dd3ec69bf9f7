"""Document → Findings: what each column, row and sentence says."""

from normalise.interpret import interpret

__all__ = ["interpret"]
