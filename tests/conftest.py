"""Fixtures and settings for all tests."""

import signal

from browsing import browser, desk, page, phone, playing, watch
from hypothesis import HealthCheck, settings
from servers import db, postgres_url

__all__ = ["browser", "db", "desk", "page", "phone", "playing", "postgres_url", "watch"]

# How long an example takes says more about the machine, and what else runs on it, than about the rule.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

# A run in the background is begun with interrupts ignored, and so would be the programs that tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
