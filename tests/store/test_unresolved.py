"""`unresolved`: names by frequency, where they are, why not, and a stub that can be pasted."""

import pytest
import yaml

import store
from schemas import catalogue
from schemas.findings import Suggestion, Unresolved
from schemas.folders import Place
from store import DatabaseError, Marks, unresolved


@pytest.fixture
def database(tmp_path, figure, paper):
    """A database of two papers: one name stands in both, another in one."""
    missed = Unresolved(
        "Bins left behind",
        (
            Suggestion("waste-missed-count", 50.0, "it says left besides"),
            Suggestion("waste-missed-percent", 40.0, "the unit is number, not percent"),
        ),
    )
    path = str(tmp_path / "p.sqlite")
    with store.opened(path) as database:
        store.keep_catalogue(database, catalogue.load())
        for number, name in enumerate(("a.pdf", "b.pdf")):
            figures = [
                figure(row, row=row, raw="Bins left behind", indicator_id=None)
                for row in range(1, 2 + number)
            ]
            others = [figure(9, row=3, raw="Dogs", indicator_id=None)] * number
            names = (missed, *([Unresolved("Dogs")] * number))
            found = paper(name, *figures, *others, unresolved=names)
            store.save(database, found, Place("reports", name), Marks("w", "p"))
    return path


def test_names_come_by_frequency_with_places_and_reasons(database, capsys):
    assert unresolved(["--database", database]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(
        "Bins left behind (3 figures in 2 documents)\n"
        "  in a.pdf, page 1\n"
        "  in b.pdf, page 1\n"
        "  not waste-missed-count: it says left besides\n"
        "  not waste-missed-percent: the unit is number, not percent\n"
    )
    assert "\nDogs (1 figures in 1 documents)\n" in printed
    assert printed.endswith("2 names are not in the catalogue.\n")


def test_the_stub_is_yaml(database, capsys):
    unresolved(["--database", database, "--most", "1"])
    printed = capsys.readouterr().out
    stub = "\n".join(line for line in printed.splitlines() if line.startswith("    "))
    entry = yaml.safe_load(stub)["bins-left-behind"]
    assert (entry["name"], entry["unit"]) == ("Bins left behind", "percent")
    assert printed.endswith("2 names are not in the catalogue, 1 more with --most.\n")


def test_a_database_that_is_not_there(tmp_path):
    with pytest.raises(DatabaseError, match=r"none\.sqlite does not exist; read some reports"):
        unresolved(["--database", str(tmp_path / "none.sqlite")])
    assert not (tmp_path / "none.sqlite").exists()


def test_an_option_that_is_not_there():
    with pytest.raises(DatabaseError, match=r"see unresolved --help\.$"):
        unresolved(["--loudly"])
