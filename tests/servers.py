"""Servers for tests: a PostgreSQL of their own, or the one that DATELINE_TEST_POSTGRES names."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg
import pytest
from requiring import missing

GIVEN = "DATELINE_TEST_POSTGRES"  # the URL of a server on which tests may create databases and roles

ADMIN = "dateline"
_OPTIONS = {
    "listen_addresses": "",  # its socket alone
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
}
# Whoever runs the tests may be anybody; all others need their passwords.
_ACCESS = f"local all {ADMIN} trust\nlocal all all scram-sha-256\n"
_numbers = count(1)


class Server:
    """A server at a URL without a database's name."""

    def __init__(self, url: str) -> None:
        self._url = urlsplit(url)

    def url(self, database: str, *, user: str = "", password: str = "") -> str:
        """Return the URL of a database, for the server's administrator or for somebody else."""
        place = self._url.netloc.rpartition("@")[2]
        who = f"{user}:{quote(password)}" if user else self._url.netloc.rpartition("@")[0]
        return self._url._replace(netloc=f"{who}@{place}", path=f"/{database}").geturl()

    def new_database(self, how: str = "") -> str:
        """Make an empty database and return its URL."""
        name = f"dateline_{os.getpid()}_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' {how}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a database, whoever still uses it."""
        self.run(f"DROP DATABASE {urlsplit(url).path[1:]} WITH (FORCE)")

    def run(self, statement: str, database: str = "postgres") -> None:
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement)


class OwnServer(Server):
    """A cluster in a temporary folder, which runs until `stop`."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._as = _somebody()
        self._folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path must be short
        if self._as:
            os.chown(self._folder, pwd.getpwnam(self._as).pw_uid, pwd.getpwnam(self._as).pw_gid)
        super().__init__(f"postgresql://{ADMIN}@/?host={self._folder}")
        try:
            self._make()
            self._process = self._started()
        except BaseException:
            shutil.rmtree(self._folder)
            raise

    def stop(self) -> None:
        """Stop the server and remove all that it held."""
        self._process.send_signal(signal.SIGINT)  # without waiting for those who are connected
        self._process.wait(timeout=30)
        shutil.rmtree(self._folder)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _make(self) -> None:
        command = [self._programs / "initdb", "-D", self._data, "-U", ADMIN, "--no-sync"]
        subprocess.run(
            [*command, "--auth=trust", "--encoding=UTF8", "--locale=C"],
            **self._identity(),
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (self._data / "pg_hba.conf").write_text(_ACCESS)

    def _started(self) -> subprocess.Popen[bytes]:
        options = [f"--{key}={value}" for key, value in _OPTIONS.items()]
        with (self._folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._data, "-k", self._folder, *options],
                **self._identity(),
                stdout=log,
                stderr=log,
            )
        for _ in range(300):
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return process
        process.kill()
        raise RuntimeError((self._folder / "log").read_text())

    def _identity(self) -> dict[str, object]:
        """Return as whom its programs run: root is refused."""
        return (
            {"user": self._as, "group": pwd.getpwnam(self._as).pw_gid, "extra_groups": []} if self._as else {}
        )


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """The URL of an empty database."""
    server = postgresql()
    url = server.new_database()
    yield url
    server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The path or the URL of a store that is not yet made."""
    if request.param == "sqlite":
        return str(tmp_path / "line.db")
    return str(request.getfixturevalue("postgres_url"))


def postgresql() -> Server:
    """Return the server, which is started once; skip the test, or fail it, where there is none."""
    server = _postgresql()
    if server is None:
        missing("postgresql", "no PostgreSQL server programs found; see CONTRIBUTING.md")
    return server


@cache
def _postgresql() -> Server | None:
    if given := os.environ.get(GIVEN):
        return Server(given)
    programs = _programs()
    if programs is None:
        return None
    server = OwnServer(programs)
    atexit.register(server.stop)
    return server


def _programs() -> Path | None:
    """Return the folder with the newest server programs on this machine."""
    found = shutil.which("initdb")
    if found and shutil.which("postgres"):
        return Path(found).parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((path.parent for path in installed), key=lambda path: int(path.parts[-2]), default=None)


def _somebody() -> str | None:
    """Return who runs the server instead of root."""
    if os.getuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"
