"""From bytes to a Document: pages, passages, and tables of cells. Knows nothing of councils."""

from extract.read import read

__all__ = ["read"]
