"""What tests need beside Python may be missing on a person's machine, and must be there where all is checked."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

REQUIRED = "DATELINE_REQUIRE"  # what must not be skipped, with commas: postgresql, node, chromium


def missing(what: str, why: str) -> NoReturn:
    """Skip the test that needs *what*; let it fail where it must run."""
    if what in os.environ.get(REQUIRED, "").split(","):
        pytest.fail(why, pytrace=False)
    pytest.skip(why)
