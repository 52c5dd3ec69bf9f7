"""The option that rewrites golden outputs (read the difference before you keep it), and runs."""

import json
import os

import pytest

import pipeline
from tests.papers import PAPER, pdf


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test uses or fills the user's own cache."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="rewrite fixtures/golden")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--regold") and os.environ.get("CI"):
        raise pytest.UsageError("--regold rewrites what CI checks: run it on your own machine.")


@pytest.fixture
def reports(tmp_path, monkeypatch):
    """A folder of three papers, of which one in a folder below; the caller stands beside it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    (folder / "2021").mkdir(parents=True)
    (folder / "a.html").write_text(PAPER.format(value="41.2%"))
    (folder / "2021" / "b.html").write_text(PAPER.format(value="39.8%"))
    (folder / "c.pdf").write_bytes(pdf("Performance report", "Recycling was 41% in 2021/22."))
    return folder


@pytest.fixture
def run(capsys):
    """Runs the pipeline; gives the exit code, the summary and what was said on stderr."""

    def call(*arguments):
        code = pipeline.main([*map(str, arguments), "--json", "--jobs", "2"])
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else {}, said.err

    return call
