"""YAML in which every value is text as it was written, and no key is given twice.

`no`, `on` and `65` stay words, so nobody who adds a spelling has to think of quotation marks.
"""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

import yaml

from schemas.catalogue.files import CatalogueError

if TYPE_CHECKING:
    from yaml import BaseLoader as Loader
else:
    Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Plain = str | list["Plain"] | dict[str, "Plain"]
"""Text, or a list or mapping of it."""


def parse(name: str, text: str) -> Plain:
    """Read YAML `text`; `name` is the file to name in a message.

    Raises:
        CatalogueError: no YAML, or a key given twice in one mapping.
    """
    try:
        found: Plain = yaml.load(text, Loader=_PlainLoader)
    except yaml.YAMLError as error:
        raise CatalogueError(f"{name}{_where(error)}: {_problem(error)}.") from error
    return found


class _PlainLoader(Loader):
    """Makes text, lists and mappings and nothing else, so it is safe on any file."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        found: dict[Hashable, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str):
                raise _mistake("a key should be plain text", key_node)
            if key in found:
                raise _mistake(f"the key `{key}` is given twice", key_node)
            found[key] = self.construct_object(value_node, deep=deep)
        return found


def _mistake(problem: str, node: yaml.Node) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=node.start_mark)


def _where(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    return "" if mark is None else f", line {mark.line + 1}"


def _problem(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None)
    return str(error) if problem is None else str(problem)
