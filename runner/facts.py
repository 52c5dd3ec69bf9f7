"""Which catalogue a run reads with: loaded, and copied to the database, only where it is another.

That a catalogue is the one already copied is told by its files' bytes and the code that reads them,
so a run with nothing new to read need not take it apart.
"""

from pathlib import Path

import store
from runner.cage import server_begun
from schemas import catalogue
from store import CatalogueKept, Database

CODE = Path(catalogue.__file__).parent.parent


def kept_catalogue(database: Database) -> CatalogueKept:
    """The fingerprints of the catalogue; its copy in the database is up to date afterwards.

    Raises:
        CatalogueError: it is another than before, and has a mistake in it.
    """
    code = store.fingerprint([CODE], ())
    kept = store.catalogue_kept_in(database)
    if kept is None or kept.code != code or kept.whole != catalogue.fingerprint():
        server_begun()  # it loads meanwhile, for there will be something to read
        facts = catalogue.load()
        kept = CatalogueKept(facts.fingerprint, facts.plain_fingerprint, code)
        store.keep_catalogue(database, facts, code)
    return kept
