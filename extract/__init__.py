"""From bytes to a Document: pages, passages, and tables of cells. Knows nothing of councils."""

from extract.pagewise import Pagewise, pages_of
from extract.read import read

__all__ = ["Pagewise", "pages_of", "read"]
