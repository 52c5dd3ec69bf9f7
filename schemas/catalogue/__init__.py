"""The canonical catalogue: what the house knows of indicators, units, places and words.

The facts are the YAML and CSV files of this folder; `load` reads them and `check.problems` says
where they contradict one another. What takes them apart is loaded when they are first asked for,
so that a run with nothing new to read starts at once.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from schemas.catalogue.files import CatalogueError, fingerprint

if TYPE_CHECKING:
    from schemas.catalogue.models import Catalogue

__all__ = ["CatalogueError", "fingerprint", "load"]


def load(folder: Path | None = None) -> "Catalogue":
    """Read the catalogue in `folder`, or the one that comes with the house.

    The same folder is read once. What the facts say of one another is for `check.problems`.

    Raises:
        CatalogueError: a file is missing, is no YAML or CSV, repeats a key, or has an entry
            that does not fit its shape; the message names the file and the entry.
    """
    from schemas.catalogue.reader import read

    return read(folder)
