"""Reads the catalogue's files into one frozen value, and names any mistake in them."""

import csv
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from schemas.catalogue.files import FOLDER, CatalogueError, Files, files_in, mark_of
from schemas.catalogue.models import (
    Area,
    Authority,
    AuthorityAlias,
    Catalogue,
    Domain,
    Framework,
    Indicator,
    Neighbour,
    Theme,
)
from schemas.catalogue.plain_yaml import Plain, parse
from schemas.catalogue.vocabulary import (
    Facets,
    Headers,
    PeriodWords,
    Prose,
    Statuses,
    Unit,
    Values,
    Vocabulary,
)

INDICATORS = "indicators/"
NAMING = (INDICATORS, "facets.yml", "themes.yml", "frameworks.yml")
"""Files that a document knows through the answers to its names alone."""

Shape = TypeVar("Shape", bound=BaseModel)


@cache
def read(folder: Path | None = None) -> Catalogue:
    """Read the catalogue in `folder`, once; see `schemas.catalogue.load`, its front door."""
    files = files_in(FOLDER if folder is None else folder)
    indicators = _indicators(files)
    return Catalogue(
        themes=_entries(files, "themes.yml", Theme),
        frameworks=_entries(files, "frameworks.yml", Framework),
        indicators=indicators,
        authorities=_by_code(files, "authorities.csv"),
        authority_aliases=tuple(_rows(files, "authority_aliases.csv", AuthorityAlias)),
        domains=tuple(_rows(files, "domains.csv", Domain)),
        areas=_entries(files, "areas.yml", Area, key="code"),
        neighbours=tuple(_rows(files, "neighbours.csv", Neighbour)),
        words=_vocabulary(files),
        fingerprint=mark_of(files),
        plain_fingerprint=_plain_fingerprint(files),
    )


def _indicators(files: Files) -> dict[str, Indicator]:
    """Every indicator by its id; the name of its file is its theme."""
    found: dict[str, Indicator] = {}
    for name in files:
        if not name.startswith(INDICATORS):
            continue
        theme = name.removeprefix(INDICATORS).removesuffix(".yml")
        entries = _entries(files, name, Indicator, key="id", theme=theme)
        for twice in sorted(found.keys() & entries.keys()):
            raise CatalogueError(f"{name}: {twice} is already in {found[twice].theme}.yml.")
        found |= entries
    return found


def _vocabulary(files: Files) -> Vocabulary:
    return Vocabulary(
        units=_entries(files, "units.yml", Unit),
        statuses=_whole(files, "statuses.yml", Statuses),
        values=_whole(files, "values.yml", Values),
        periods=_whole(files, "periods.yml", PeriodWords),
        headers=_whole(files, "headers.yml", Headers),
        prose=_whole(files, "prose.yml", Prose),
        facets=_whole(files, "facets.yml", Facets),
    )


def _by_code(files: Files, name: str) -> dict[str, Authority]:
    found: dict[str, Authority] = {}
    for authority in _rows(files, name, Authority):
        if authority.code in found:
            raise CatalogueError(f"{name}: {authority.code} is given twice.")
        found[authority.code] = authority
    return found


def _entries(
    files: Files, name: str, shape: type[Shape], *, key: str | None = None, **same: str
) -> dict[str, Shape]:
    """The entries of a YAML file; `key` takes an entry's own key, `same` goes into every one."""
    found: dict[str, Shape] = {}
    for own, fields in _mapping(files, name).items():
        if not isinstance(fields, dict):
            raise CatalogueError(f"{name}: {own} should hold keys and values.")
        given = fields | same | ({} if key is None else {key: own})
        found[own] = _fact(shape, given, f"{name}: {own}")
    return found


def _whole(files: Files, name: str, shape: type[Shape]) -> Shape:
    return _fact(shape, _mapping(files, name), name)


def _mapping(files: Files, name: str) -> dict[str, Plain]:
    found = parse(name, _text(files, name))
    if not isinstance(found, dict):
        raise CatalogueError(f"{name}: the file should hold keys and values.")
    return found


def _rows(files: Files, name: str, shape: type[Shape]) -> Iterator[Shape]:
    """The rows of a CSV file; an empty cell is no value, and `replaced_by` is split at spaces."""
    lines = _text(files, name).splitlines()
    for number, row in enumerate(csv.DictReader(lines, restkey="one cell too many"), start=2):
        given: dict[str, object] = {key: text for key, text in row.items() if text}
        if "replaced_by" in given:
            given["replaced_by"] = row["replaced_by"].split()
        yield _fact(shape, given, f"{name}, line {number}")


def _text(files: Files, name: str) -> str:
    if name not in files:
        raise CatalogueError(f"{name}: the file is missing from the catalogue's folder.")
    try:
        return files[name].decode("utf-8")
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{name}: save the file as UTF-8 ({error.reason}).") from error


def _fact(shape: type[Shape], given: Mapping[str, object], where: str) -> Shape:
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        raise CatalogueError(f"{where}: {_mistake(error)}.") from error


def _mistake(error: ValidationError) -> str:
    """The first mistake, said so that the person who wrote the entry can put it right."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    say: dict[str, Callable[[], str]] = {
        "extra_forbidden": lambda: f"there is no key `{field}`; look at its spelling",
        "missing": lambda: f"`{field}` is missing",
    }
    plain = say.get(first["type"])
    return f"`{field}` is wrong: {first['msg']}" if plain is None else plain()


def _plain_fingerprint(files: Files) -> str:
    """The same, without what only the answers to names come from."""
    return mark_of({name: files[name] for name in files if not name.startswith(NAMING)})
