"""Fixtures for all tests."""

from servers import db, postgres_url

__all__ = ["db", "postgres_url"]
