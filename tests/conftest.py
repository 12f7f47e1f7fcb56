"""Fixtures and settings for all tests."""

from browsing import browser, desk, page, phone, playing, watch
from hypothesis import HealthCheck, settings
from servers import db, postgres_url

__all__ = ["browser", "db", "desk", "page", "phone", "playing", "postgres_url", "watch"]

# How long an example takes says more about the machine, and what else runs on it, than about the rule.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
