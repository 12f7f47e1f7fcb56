"""Who has no server programs sees which tests that skips, unless they were told to run."""

from __future__ import annotations

import pytest
import servers


@pytest.mark.parametrize(
    ("required", "outcome"),
    [
        ("", pytest.skip.Exception),
        ("browser", pytest.skip.Exception),
        ("postgresql", pytest.fail.Exception),
        ("browser,postgresql", pytest.fail.Exception),
    ],
)
def test_tests_on_a_server_that_is_not_there_are_skipped_unless_required(
    monkeypatch: pytest.MonkeyPatch, required: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setattr(servers, "_postgresql", lambda: None)
    monkeypatch.setenv(servers.REQUIRED, required)
    with pytest.raises(outcome, match=r"CONTRIBUTING\.md"):
        servers.postgresql()
