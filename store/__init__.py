"""Keeps findings in a database and answers from it. Knows nothing of councils or file formats."""

from sqlalchemy import Engine as Database

from store.catalogue_tables import CatalogueKept, catalogue_kept_in, keep_catalogue
from store.database import DatabaseError, location_path, opened
from store.fingerprint import fingerprint
from store.folders import settle
from store.marks import Marks
from store.memory import Known, Memory, Sighting
from store.names_asked import names_to_ask, same_answers
from store.recall import recall
from store.runs import RunLog, logged_run
from store.save import Kept, note_places, save, save_all
from store.summary import IssueCount, Summary, summarise
from store.unresolved import unresolved

__all__ = [
    "CatalogueKept",
    "Database",
    "DatabaseError",
    "IssueCount",
    "Kept",
    "Known",
    "Marks",
    "Memory",
    "RunLog",
    "Sighting",
    "Summary",
    "catalogue_kept_in",
    "fingerprint",
    "keep_catalogue",
    "location_path",
    "logged_run",
    "names_to_ask",
    "note_places",
    "opened",
    "recall",
    "same_answers",
    "save",
    "save_all",
    "settle",
    "summarise",
    "unresolved",
]
