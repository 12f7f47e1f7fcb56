"""`dateline serve` says where it is, keeps to this machine, and stops when it is told to."""

from __future__ import annotations

import signal
import socket
import time
from pathlib import Path

import httpx
import pytest
from serving import served

from dateline.app import Dateline
from dateline.web.serving import CannotListen, address_of, listening

TOKEN = "7b1e5f6c2d9a4083b1c7"


@pytest.mark.parametrize(("by", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_it_prints_its_address_answers_there_and_stops_when_told_to(store: Path, by: int, code: int) -> None:
    with served(store) as server:
        assert server.address.startswith("http://127.0.0.1:")
        assert len(httpx.get(f"{server.address}/api/articles").json()) == 25
        assert server.stopped(by) == (code, "")


def test_it_stops_though_somebody_waits_for_news(store: Path) -> None:
    with served(store) as server, httpx.stream("GET", f"{server.address}/live", timeout=20) as news:
        lines = news.iter_lines()
        assert next(lines) == "retry: 2000"
        begun = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert list(filter(None, lines)) == []
        assert server.process.wait(timeout=20) == 143
        assert time.monotonic() - begun < 4


def test_it_keeps_to_this_machine_unless_told_otherwise(store: Path) -> None:
    with served(store) as server:
        port = int(server.address.rpartition(":")[2])
        with pytest.raises(ConnectionRefusedError):  # who listens on all addresses listens here as well
            socket.create_connection(("127.0.0.2", port), timeout=2)


def test_on_all_networks_it_answers_those_who_have_the_token(store: Path) -> None:
    with served(store, "--host", "0.0.0.0", token=TOKEN) as server:
        port = int(server.address.rpartition(":")[2])
        address = f"http://127.0.0.2:{port}/api/articles"
        assert httpx.get(address).status_code == 401
        assert httpx.get(address, headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--host", "0.0.0.0"), "nothing keeps them out"),
        (("--name", "story.example"), "nothing keeps them out"),
        (("--token", "short"), "it has 5 characters"),
        (("--host", "192.0.2.1", "--token", TOKEN), "192.0.2.1:0: "),
        (("--db", "gone.db"), "there is no such database"),
    ],
)
def test_what_cannot_be_served_is_one_line_that_says_why(
    store: Path, options: tuple[str, ...], told: str
) -> None:
    with served(store, *options) as server:
        _, err = server.process.communicate(timeout=20)
        assert (server.process.returncode, server.address) == (1, "")
    assert told in err
    assert err.count("\n") == 1


def test_a_port_that_is_taken_is_told_of() -> None:
    with listening("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        assert address_of(first, "127.0.0.1") == f"http://127.0.0.1:{port}/"
        with pytest.raises(CannotListen, match="in use"):
            listening("127.0.0.1", port)


def test_a_server_of_another_process_sees_what_is_filed_meanwhile(store: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text(
        "The Harbour Post\n\nPresident Joe Biden met President Vladimir Putin in Vienna on 3 May 2023.\n"
    )
    with served(store) as server:
        before = httpx.get(f"{server.address}/api/timeline?about=Biden,Putin").json()
        with Dateline(store) as line:
            assert line.ingest(more, published="2023-05-04", publisher="The Harbour Post").filed
        after = httpx.get(f"{server.address}/api/timeline?about=Biden,Putin").json()
    assert "Vienna" in {entry["place"] for entry in after} - {entry["place"] for entry in before}
