"""The option that rewrites golden outputs; read the difference before you keep it."""

import os

import pytest


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test uses or fills the user's own cache."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="rewrite fixtures/golden")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--regold") and os.environ.get("CI"):
        raise pytest.UsageError("--regold rewrites what CI checks: run it on your own machine.")
