"""Full-text search in SQLite, made anew at the end of a run where its words have changed.

Making it anew in sorted order is what keeps two databases alike whatever was loaded when.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, inspect, text

_CREATE = (
    "CREATE VIRTUAL TABLE {name} USING fts5({key} UNINDEXED, {words}, "
    "tokenize = 'porter unicode61 remove_diacritics 2')"
)

SEARCHES: Mapping[str, tuple[str, str]] = {
    "search_indicator": ("indicator_id", "names"),
    "search_commentary": ("commentary_id", "text"),
    "search_passage": ("passage_id", "text"),
}
"""The search tables: their key, and the words that are searched."""

_FILL: Mapping[str, str] = {
    "search_indicator": """
SELECT i.indicator_id, i.name || COALESCE((
           SELECT char(10) || group_concat(a.alias, char(10))
           FROM (SELECT alias FROM indicator_alias
                 WHERE indicator_id = i.indicator_id ORDER BY alias) AS a), '')
FROM indicator AS i ORDER BY i.indicator_id""",
    "search_commentary": "SELECT commentary_id, text FROM commentary ORDER BY commentary_id",
    "search_passage": "SELECT passage_id, text FROM passage ORDER BY passage_id",
}


def rebuild_search(connection: Connection) -> None:
    """Make the search tables true to what is stored now; nothing to do outside SQLite."""
    if connection.dialect.name != "sqlite":
        return
    made = frozenset(inspect(connection).get_table_names())
    for name in SEARCHES:
        if name not in made or not _is_true(connection, name):
            _make(connection, name)


def _is_true(connection: Connection, name: str) -> bool:
    """Whether a search table has the words that are stored now, in their order."""
    key, words = SEARCHES[name]
    held, stored = connection.connection.cursor(), connection.connection.cursor()
    held.execute(f"SELECT {key}, {words} FROM {name} ORDER BY rowid")
    stored.execute(_FILL[name])
    return held.fetchall() == stored.fetchall()


def _make(connection: Connection, name: str) -> None:
    key, words = SEARCHES[name]
    connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
    connection.execute(text(_CREATE.format(name=name, key=key, words=words)))
    connection.execute(text(f"INSERT INTO {name} ({key}, {words}) {_FILL[name]}"))
    connection.execute(text(f"INSERT INTO {name} ({name}) VALUES ('optimize')"))
