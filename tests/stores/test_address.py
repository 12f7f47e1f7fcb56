"""Where a store on a server is, and how that may be told: with everything but the password."""

from __future__ import annotations

import sys

import pytest

from dateline.stores.errors import (
    BadAddress,
    MissingDriver,
)
from dateline.stores.opening import open_store
from dateline.stores.postgres.address import Address


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:s3cret@db.example.org:5433/news",
        "postgres://ann:s3cret@db.example.org:5433/news?sslmode=require",
        "postgresql://ann@db.example.org:5433/news?password=s3cret&sslpassword=s3cret",
    ],
)
def test_a_password_is_used_and_never_shown(url: str) -> None:
    address = Address.parse(url)
    assert address.parameters["password"] == "s3cret"
    assert address.shown == "postgresql://ann@db.example.org:5433/news"
    assert "s3cret" not in repr(address)


def test_a_socket_is_shown_as_it_is_written() -> None:
    assert (
        Address.parse("postgresql://ann:s3cret@/news?host=/run/pg").shown
        == "postgresql://ann@/news?host=/run/pg"
    )


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:s3cr@et@host/news",
        "postgresql://ann:s3cr/et@host/news",
        "postgresql://ann:12/s3cret@host/news",
        "postgresql://ann:s3cret",
        "postgresql://host/news?colour=s3cret",
        "postgresql://%00/s3cret",
    ],
)
def test_what_is_no_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(BadAddress, match="%40") as refusal:
        Address.parse(url)
    assert "cret" not in str(refusal.value)


def test_a_url_without_the_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("dateline.stores.postgres")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingDriver, match=r'pip install "dateline\[postgres\]"'):
        open_store("postgresql://localhost/news", create=True)
