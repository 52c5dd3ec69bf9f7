"""The option that rewrites golden outputs; read the difference before you keep it."""

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="rewrite fixtures/golden")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--regold") and os.environ.get("CI"):
        raise pytest.UsageError("--regold rewrites what CI checks: run it on your own machine.")
