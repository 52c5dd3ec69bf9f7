"""Values to JSON and back: the same dataclasses, no second set of classes."""

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Value = TypeVar("Value")


def to_json(value: object, *, indent: int | None = None) -> bytes:
    """Write a value of `schemas` as UTF-8 JSON."""
    return _adapter(type(value)).dump_json(value, indent=indent)


def from_json(kind: type[Value], text: bytes | str) -> Value:
    """Read a value of `kind` back.

    Raises:
        pydantic.ValidationError: the text is no JSON, or not that of a `kind`.
    """
    value: Value = _adapter(kind).validate_json(text)
    return value


_ADAPTERS: dict[type[Any], "TypeAdapter[Any]"] = {}


def _adapter(kind: type[Any]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # slow to load: not every run needs it

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
