"""The pytest plug-in: makes the steps known to pytest-bdd, where that is installed (`dateline[specs]`)."""

from __future__ import annotations

from importlib.util import find_spec

# pytest loads this wherever dateline is installed: it must not fail where pytest-bdd is not.
pytest_plugins = (
    (
        "dateline.specs.articles",
        "dateline.specs.actions",
        "dateline.specs.records",
        "dateline.specs.meetings",
        "dateline.specs.disputes",
        "dateline.specs.editors",
        "dateline.specs.changes",
        "dateline.specs.searching",
        "dateline.specs.commands",
    )
    if find_spec("pytest_bdd")
    else ()
)
