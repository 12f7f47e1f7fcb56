"""What all pages share: the templates' environment, the parts that they are put together from, one style, one script.

Parts build no links themselves: they ask a `Where`, as the report leads to anchors in one file and the web app to
pages of their own.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from dateline.drawing.colours import DARK, LIGHT, properties, rules


@cache
def environment(package: str) -> Environment:
    """Return the environment of a package with templates of its own, in `templates/`, beside the shared parts.

    All that a template is given is escaped, and a name that it is not given is an error.

    Args:
        package: the package's name, such as "dateline.report".
    """
    made = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(__name__)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["address"] = address
    made.filters["spaced"] = spaced
    made.filters["dashed"] = dashed
    made.filters["hashed"] = hashed
    return made


def style() -> str:
    """Return the style sheet of all pages, that of drawings included."""
    return (
        f":root {{ color-scheme: light dark; {properties(LIGHT)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {properties(DARK)} }} }}\n"
        f"{_file('style.css')}{rules()}"
    )


def script() -> str:
    """Return the script of all pages: what is on a page without it is all there, and can be read."""
    return drawing_script() + _file("page.js")


def drawing_script() -> str:
    """Return the part of the script that gives drawings life when it is told to, for pages that come and go."""
    return _file("drawing.js") + _file("filter.js")


def hashed(source: str) -> str:
    """Return the source expression by which a content security policy lets one inlined script or style stand."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"


def address(url: str | None) -> str | None:
    """Return an address that is safe to follow: one of the web, for "javascript:" would run in the page."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:  # a host in brackets that is no IPv6 address
        return None


def spaced(name: str) -> str:
    """Return the name of a kind as words: `account_conflict` is "account conflict"."""
    return name.replace("_", " ")


def dashed(name: str) -> str:
    """Return the name of a kind or status as a class of the style sheet: "called off" is `called-off`."""
    return name.replace("_", "-").replace(" ", "-")


@cache
def _file(name: str) -> str:
    return (files(__package__) / "static" / name).read_text(encoding="utf-8")
