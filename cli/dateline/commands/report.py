"""`dateline report`."""

from __future__ import annotations


def report() -> None:
    """Soon."""
