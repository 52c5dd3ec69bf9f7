"""The canonical catalogue: what the house knows of indicators, units, places and words.

The facts are the YAML and CSV files of this folder; `load` reads them and `check.problems` says
where they contradict one another.
"""

from schemas.catalogue.load import fingerprint, load
from schemas.catalogue.models import Catalogue, CatalogueError

__all__ = ["Catalogue", "CatalogueError", "fingerprint", "load"]
