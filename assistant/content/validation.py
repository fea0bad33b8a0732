"""How read data becomes a model, and each thing that a model refuses becomes a placed mistake."""

from __future__ import annotations

import difflib
import json
import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from assistant.content.mistakes import FaultyFile, Mistake
from assistant.content.reading import Route, Source

Model = TypeVar("Model", bound=BaseModel)

_KINDS = {
    "string_type": ("text", "put it in quotes"),
    "int_type": ("a whole number", "write digits, without quotes"),
    "int_parsing": ("a whole number", "write digits, without quotes"),
    "bool_type": ("true or false", "write true or false, without quotes"),
    "tuple_type": ("a list", "write one entry a line, each after a dash"),
    "list_type": ("a list", "write one entry a line, each after a dash"),
    "dict_type": ("keys with values", "write key: value"),
    "model_type": ("keys with values", "write key: value"),
    "model_attributes_type": ("keys with values", "write key: value"),
}
_SHAPES = {
    r"^[a-z][a-z0-9_]*$": "small letters, digits and _, a letter first",
    r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$": "small letters, digits, _ and dots between",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and - between",
}


def build(model: type[Model], source: Source) -> Model:
    """Make a model of what a file says.

    Raises:
        FaultyFile: with every thing that the model refuses, where it stands in the file.

    """
    try:
        # By way of JSON, since lists are then taken where a frozen model wants a tuple.
        return model.model_validate_json(json.dumps(source.data), strict=True)
    except ValidationError as error:
        known = _field_names(model)
        raise FaultyFile([_placed(one, source, known) for one in error.errors()]) from error


def _field_names(model: type[BaseModel]) -> set[str]:
    """Every field's name in a model and in the models within it."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}


def _placed(error: Any, source: Source, known: set[str]) -> Mistake:
    route = _route(error["loc"], source)
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        name = error["loc"][-1]
        return source.mistake(route, f'"{name}" is missing', f"add {name}: …")
    if kind == "extra_forbidden":
        name = str(error["loc"][-1])
        near = difflib.get_close_matches(name, known, 1)
        write = f'write "{near[0]}", or take it out' if near else "take it out"
        return source.mistake(route, f'"{name}" is not known here', write, key=True)
    if kind in _KINDS:
        wanted, write = _KINDS[kind]
        return source.mistake(route, f"this should be {wanted}, and is {_named(error)}", write)
    if kind in {"too_short", "too_long"}:
        return source.mistake(route, *_counted(route, kind, context))
    if kind == "literal_error":
        expected = re.sub(r"'", "", context["expected"])
        what = f'"{error["input"]}" is not known here'
        return source.mistake(route, what, f"write one of {expected}")
    if kind == "string_pattern_mismatch":
        shape = _SHAPES.get(context["pattern"])
        what = f'"{error["input"]}" cannot be an id' if shape else "this text is empty"
        return source.mistake(route, what, f"use {shape}" if shape else "write the words")
    if kind == "value_error":
        what, _, write = str(context["error"]).partition("; ")
        return source.mistake(route, what, write or "change it")
    return source.mistake(route, error["msg"].lower(), "change it")


def _route(location: tuple[str | int, ...], source: Source) -> Route:
    """A pydantic location without the steps that are not in the file (unions, validators)."""
    route: Route = ()
    for step in location:
        if (*route, step) in source.values:
            route = (*route, step)
    return route


def _named(error: Any) -> str:
    value = error["input"]
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, dict):
        return "keys with values"
    return "a list" if isinstance(value, list) else "text"


def _counted(route: Route, kind: str, context: dict[str, Any]) -> tuple[str, str]:
    name = next((step for step in reversed(route) if isinstance(step, str)), "this")
    if kind == "too_short":
        what = f"{name} has {context['actual_length']} of at least {context['min_length']}"
        return what, f"write {context['min_length'] - context['actual_length']} more"
    what = f"{name} has more than {context['max_length']}"
    return what, f"keep the {context['max_length']} that fit best"
