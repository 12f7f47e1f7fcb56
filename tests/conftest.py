"""Fixtures for all tests."""

from browsing import browser, desk, page, phone, playing, watch
from servers import db, postgres_url

__all__ = ["browser", "db", "desk", "page", "phone", "playing", "postgres_url", "watch"]
