"""The steps of these scenarios are those that any user of `dateline[specs]` has."""

from __future__ import annotations

pytest_plugins = ("dateline.specs.plugin",)
