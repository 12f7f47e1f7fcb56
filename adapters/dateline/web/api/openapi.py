"""The description of the API in OpenAPI 3.1, made from the list of queries."""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

from dateline.exports.contracts import Json
from dateline.web.api.queries import QUERIES, Query
from dateline.web.api.schemas import SCHEMAS, is_a
from dateline.web.asking import Parameter

PROBLEM: Final = "application/problem+json"
TOTAL: Final = "X-Total-Count"
_PROBLEMS: Final = {
    "400": "A parameter is not known or cannot be understood.",
    "401": "The token was not shown.",
    "404": "Nothing has this id.",
    "503": "The store, or the server, is busy.",
}


def description() -> Json:
    """Return the description of the API; it is the same for every store."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Dateline",
            "version": version("dateline"),
            "description": "What a store of articles says: all queries, and no changes. Dates are EDTF, offsets "
            "code points into an article's text, end exclusive. A parameter that is not known is an error.",
            "license": {"name": "Apache 2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "security": [{}, {"token": []}],
        "paths": {query.path: {"get": _operation(query)} for query in QUERIES},
        "components": {
            "schemas": SCHEMAS,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(query: Query) -> Json:
    asks = [_described(parameter) for parameter in query.asks]
    if "{id}" in query.path:
        says = "The id, or a beginning that only one thing has."
        asks.insert(
            0,
            {"name": "id", "in": "path", "required": True, "description": says, "schema": {"type": "string"}},
        )
    answer: Json = {
        "description": query.says,
        "content": {"application/json": {"schema": query.gives}},
    }
    if query.lists:
        says = "How many lines there are, also where a part was asked for."
        answer["headers"] = {TOTAL: {"description": says, "schema": {"type": "integer"}}}
    return {
        "operationId": query.name,
        "summary": query.says,
        "parameters": asks,
        "responses": {"200": answer} | {status: _problem(says) for status, says in _PROBLEMS.items()},
    }


def _described(parameter: Parameter) -> Json:
    return {
        "name": parameter.name,
        "in": "query",
        "description": parameter.says,
        "required": parameter.required,
        "schema": parameter.schema,
    }


def _problem(says: str) -> Json:
    return {"description": says, "content": {PROBLEM: {"schema": is_a("Problem")}}}
