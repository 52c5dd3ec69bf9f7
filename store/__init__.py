"""Keeps findings in a database and answers from it. Knows nothing of councils or file formats."""

from sqlalchemy import Engine as Database

from store.catalogue_tables import keep_catalogue
from store.database import DatabaseError, location_path, opened
from store.fingerprint import fingerprint
from store.folders import FileNote, by_path, settle
from store.memory import Known, Memory, Sighting
from store.plain import Place
from store.recall import recall
from store.rows import Marks
from store.runs import finish_run, start_run
from store.save import note_place, save
from store.summary import IssueCount, Summary, summarise
from store.unresolved import unresolved

__all__ = [
    "Database",
    "DatabaseError",
    "FileNote",
    "IssueCount",
    "Known",
    "Marks",
    "Memory",
    "Place",
    "Sighting",
    "Summary",
    "by_path",
    "fingerprint",
    "finish_run",
    "keep_catalogue",
    "location_path",
    "note_place",
    "opened",
    "recall",
    "save",
    "settle",
    "start_run",
    "summarise",
    "unresolved",
]
