"""Who has not all that tests need sees which of them that skips, unless they were told to run."""

from __future__ import annotations

from collections.abc import Callable

import browsing
import noding
import pytest
import requiring
import servers


def _no_server(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(servers, "_postgresql", lambda: None)
    return servers.postgresql()


def _no_node(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("PATH", "")
    return noding.made_of("mermaid.mjs", [])


def _no_browser(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setenv("PATH", "")
    return browsing.chromium()


@pytest.mark.parametrize(
    ("what", "look"), [("postgresql", _no_server), ("node", _no_node), ("chromium", _no_browser)]
)
@pytest.mark.parametrize("others", ["", "elsewhere"])
def test_what_needs_something_that_is_not_there_is_skipped_unless_required(
    monkeypatch: pytest.MonkeyPatch, what: str, look: Callable[[pytest.MonkeyPatch], object], others: str
) -> None:
    monkeypatch.setenv(requiring.REQUIRED, others)
    with pytest.raises(pytest.skip.Exception, match=r"CONTRIBUTING\.md"):
        look(monkeypatch)
    monkeypatch.setenv(requiring.REQUIRED, f"{others},{what}")
    with pytest.raises(pytest.fail.Exception, match=r"CONTRIBUTING\.md"):
        look(monkeypatch)
