"""A hand that changes what a store holds, behind its back."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

import psycopg

from dateline.stores.opening import on_server


def change(db: str, statement: str, values: Sequence[object] = ()) -> int:
    """Run a statement of SQLite on either database, and return how many rows it changed."""
    if not on_server(db):
        with closing(sqlite3.connect(db)) as file, file:
            return file.execute(statement, values).rowcount
    with psycopg.connect(db) as server:
        return server.execute(
            statement.replace("?", "%s").replace("rowid", "notification_id"), values
        ).rowcount
