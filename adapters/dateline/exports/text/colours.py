"""Whether output is coloured, and words in colours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import IO

from rich.color import ColorSystem
from rich.style import Style


def coloured(out: IO[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to write colours: on terminals that have them, unless the environment says otherwise.

    NO_COLOR counts before FORCE_COLOR and CLICOLOR_FORCE, and these before what is known of the terminal:
    no-color.org, force-color.org, bixense.com/clicolors.
    """
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in {"", "0"} for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") in {"dumb", "unknown"}:
        return False
    return out.isatty()


@lru_cache(maxsize=256)
def _style(name: str) -> Style:
    return Style.parse(name)


def in_colour(words: str, style: str) -> str:
    """Return words with the codes that show them in a style, by rich's names; of the sixteen colours all have."""
    return _style(style).render(words, color_system=ColorSystem.STANDARD) if style else words
