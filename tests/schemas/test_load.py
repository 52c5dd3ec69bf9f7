import shutil
from pathlib import Path

import pytest

from schemas.catalogue import CatalogueError, load
from schemas.catalogue.files import FOLDER

HOUSING = "indicators/housing.yml"
ENTRY = """
homes-built-count:
  name: Homes built
  definition: Number of homes built in the period.
  unit: number
  polarity: higher
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the catalogue's files that a test may spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "catalogue"))


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_the_catalogue_is_read_once() -> None:
    assert load() is load()


def test_a_new_entry_is_found_and_changes_the_fingerprint(folder: Path) -> None:
    append(folder / HOUSING, ENTRY)
    changed = load(folder)
    assert changed.indicators["homes-built-count"].theme == "housing"
    assert changed.fingerprint != load().fingerprint


def test_the_fingerprint_is_that_of_the_content(folder: Path) -> None:
    assert load(folder).fingerprint == load().fingerprint


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (HOUSING, ENTRY + ENTRY, r"housing.yml, line \d+: the key `homes-built-count` is given"),
        (HOUSING, ENTRY + "  unit: percent\n", r"housing.yml, line \d+: the key `unit` is given"),
        (HOUSING, ENTRY + "  alias: [new homes]\n", "homes-built-count: there is no key `alias`"),
        (HOUSING, ENTRY.replace("  unit: number\n", ""), "homes-built-count: `unit` is missing"),
        (HOUSING, ENTRY.replace("higher", "up"), "homes-built-count: `polarity` is wrong"),
        (HOUSING, ENTRY + "  aliases: new homes\n", "homes-built-count: `aliases` is wrong"),
        (HOUSING, "homes-built-count: [a, b]\n", "homes-built-count should hold keys and values"),
        (HOUSING, "a: [\n", "housing.yml, line"),
        (HOUSING, "[a, b]: c\n", "a key should be plain text"),
        ("indicators/planning.yml", "housing-relet-days: {}\n", "planning.yml"),
        ("areas.yml", "X1: {name: Somewhere, kind: town}\n", "areas.yml: X1: `kind` is wrong"),
        ("authorities.csv", "E06000057,N,N,unitary,England,,,,\n", "E06000057 is given twice"),
        ("authorities.csv", "X,N,N,unitary,England,,1 May,,\n", r"line \d+: `start` is wrong"),
        ("domains.csv", "x.gov.uk\n", r"domains.csv, line \d+: `code` is missing"),
        ("authority_aliases.csv", "a,b,,more\n", "there is no key `one cell too many`"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_entry(
    folder: Path, file: str, text: str, message: str
) -> None:
    append(folder / file, text)
    with pytest.raises(CatalogueError, match=message):
        load(folder)


def test_an_indicator_belongs_to_one_theme(folder: Path) -> None:
    append(folder / HOUSING, ENTRY)
    append(folder / "indicators/planning.yml", ENTRY)
    with pytest.raises(CatalogueError, match=r"planning.yml: homes-built-count is already in"):
        load(folder)


@pytest.mark.parametrize(
    "file", ["areas.yml", "domains.csv", "headers.yml", "statuses.yml", "themes.yml", "units.yml"]
)
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(CatalogueError, match=f"{file}: the file is missing"):
        load(folder)


@pytest.mark.parametrize("file", ["areas.yml", "domains.csv"])
def test_a_file_that_is_not_utf_8_is_named(folder: Path, file: str) -> None:
    (folder / file).write_bytes(b"name: Ynys M\xf4n\n")
    with pytest.raises(CatalogueError, match=f"{file}: save the file as UTF-8"):
        load(folder)


def test_words_stay_words(folder: Path) -> None:
    append(folder / HOUSING, ENTRY + "  aliases: [no, on, 2021, 1.0, 2019-01-01, ~]\n")
    aliases = load(folder).indicators["homes-built-count"].aliases
    assert aliases == ("no", "on", "2021", "1.0", "2019-01-01", "~")
