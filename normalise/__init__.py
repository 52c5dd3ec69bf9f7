"""Document → Findings: what each column, row and sentence says."""

from normalise.asked import marks_of
from normalise.interpret import interpret

__all__ = ["interpret", "marks_of"]
