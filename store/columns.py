"""How tables and columns are declared: described, STRICT, and keyed by text."""

from typing import Any

from sqlalchemy import REAL, Column, Double, ForeignKey, Index, Integer, MetaData, Table, Text

from store.descriptions import TABLES, describe

METADATA = MetaData()

_NUMBER: Double[float] = Double().with_variant(REAL(), "sqlite")


def new_table(name: str, *parts: Column[Any] | Index) -> Table:
    """A table of this database. A column nobody has described raises KeyError."""
    table = Table(
        name, METADATA, *parts, comment=TABLES[name], sqlite_strict=True, sqlite_with_rowid=False
    )
    for column in table.columns:
        column.comment = describe(name, column.name)
    return table


def keys(*names: str) -> list[Column[Any]]:
    """Text columns that make up the primary key."""
    return [Column(name, Text, primary_key=True) for name in names]


def texts(*names: str, required: bool = False) -> list[Column[Any]]:
    """Columns of words."""
    return [Column(name, Text, nullable=not required) for name in names]


def integers(*names: str, required: bool = False) -> list[Column[Any]]:
    """Columns of whole numbers; a yes or no is 1 or 0."""
    return [Column(name, Integer, nullable=not required) for name in names]


def numbers(*names: str, required: bool = False) -> list[Column[Any]]:
    """Columns of numbers in double precision."""
    return [Column(name, _NUMBER, nullable=not required) for name in names]


def parent(
    target: str, *, required: bool = True, key: bool = False, indexed: bool = True
) -> Column[Any]:
    """A column that points at the key of `target`; the row goes when its owner goes.

    It has an index of its own unless it is a key, or begins one that the table declares.
    """
    name = target.partition(".")[2]
    owner = ForeignKey(target, ondelete="CASCADE")
    own = indexed and not key
    return Column(name, Text, owner, nullable=not required, index=own, primary_key=key)


def box() -> list[Column[Any]]:
    """The sides of a box, in points."""
    return numbers("x0", "top", "x1", "bottom")
