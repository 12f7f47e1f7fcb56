"""What a server adds: other programs' databases, people without rights, lost connections, processes by the dozen."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import errors
from servers import Server, postgresql

from dateline.copies import text_hash
from dateline.errors import DatelineError, MissingDatabase, NotADatabase
from dateline.ports import ConcurrentChange, ViewSpec
from dateline.stores.errors import (
    LostConnection,
    MissingTable,
    NewerDatabase,
    NotAllowed,
    StoreFailed,
)
from dateline.stores.postgres import PostgresStore
from dateline.stores.postgres.failures import failure

ENTRIES = ViewSpec("entries", 1, ("id TEXT", "story TEXT", "day TEXT"), "id", "story", ("day",))
VOICES = ViewSpec("voices", 1, ("speaker TEXT",), "speaker", "speaker")
OPENING = [PostgresStore, PostgresStore.create]


@pytest.fixture
def server() -> Server:
    return postgresql()


@contextmanager
def connected(url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


def entry(name: str, day: str | None = None) -> dict[str, str | None]:
    return {"id": name, "story": "s", "day": day}


def built(store: PostgresStore):
    views = store.views([ENTRIES, VOICES])
    views.create()
    return views


def lets_in(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


def break_connections(url: str) -> int:
    """Break those of others, wait until they are gone, and return how many there were."""
    with connected(url) as connection:
        found = connection.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return len(found.fetchall())


# --- what is there


def test_what_was_written_is_there_when_the_store_is_opened_again(postgres_url: str, story) -> None:
    with closing(PostgresStore.create(postgres_url)) as store:
        store.append(story("hanoi"), texts={text_hash("words"): "words"})
    for open_again in OPENING:
        with closing(open_again(postgres_url)) as store:
            assert store.stream(story("hanoi")[0].originator_id) == story("hanoi")
            assert store.text(text_hash("words")) == "words"


def test_a_query_does_not_make_a_store_in_an_empty_database(postgres_url: str) -> None:
    with pytest.raises(MissingDatabase, match="dateline ingest"):
        PostgresStore(postgres_url)
    with connected(postgres_url) as connection:
        assert not connection.execute("SELECT FROM pg_tables WHERE schemaname = 'public'").fetchall()


@pytest.mark.parametrize("open_store", OPENING)
def test_a_database_that_is_missing_is_not_made(server: Server, open_store) -> None:
    with pytest.raises(MissingDatabase, match=r"/nowhere.*createdb"):
        open_store(server.url("nowhere"))


@pytest.mark.parametrize("open_store", OPENING)
@pytest.mark.parametrize(
    "table", ["bookmarks (url TEXT)", "stored_events (id INT)", "dateline_schema (url TEXT)"]
)
def test_the_database_of_another_program_is_refused_and_left_as_it_is(
    postgres_url: str, table: str, open_store
) -> None:
    with connected(postgres_url) as connection:
        connection.execute(f"CREATE TABLE {table}")
        with pytest.raises(NotADatabase):
            open_store(postgres_url)
        assert len(connection.execute("SELECT FROM pg_tables WHERE schemaname = 'public'").fetchall()) == 1


def test_what_an_extension_has_put_into_a_database_is_no_other_program(postgres_url: str) -> None:
    with connected(postgres_url) as connection:
        try:
            connection.execute("CREATE EXTENSION pg_stat_statements")
        except psycopg.Error:
            pytest.skip("this server has no extension that makes a view")
    PostgresStore.create(postgres_url).close()


def test_two_stores_live_in_two_schemas_of_one_database(postgres_url: str, story) -> None:
    with connected(postgres_url) as connection:
        connection.execute("CREATE SCHEMA one; CREATE SCHEMA two; CREATE TABLE public.bookmarks (url TEXT)")
    one, two = (f"{postgres_url}&options=-csearch_path%3D{name}" for name in ("one", "two"))
    with closing(PostgresStore.create(one)) as first, closing(PostgresStore.create(two)) as second:
        first.append(story("hanoi"))
        built(first).replace({"entries": {"s": [entry("e")]}}, upto=2)
        assert (first.position(), second.position()) == (2, 0)
        assert built(second).rows("entries") == []


def test_a_database_of_a_newer_program_is_refused(postgres_url: str) -> None:
    PostgresStore.create(postgres_url).close()
    with connected(postgres_url) as connection:
        connection.execute("UPDATE dateline_schema SET version = version + 1")
    with pytest.raises(NewerDatabase, match="upgrade"):
        PostgresStore(postgres_url)


def test_a_database_that_cannot_hold_every_letter_is_refused(server: Server) -> None:
    name = "dateline_latin"
    server.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    try:
        with pytest.raises(StoreFailed, match=r"LATIN1.*UTF8"):
            PostgresStore.create(server.url(name))
    finally:
        server.drop(server.url(name))


def test_texts_sort_by_code_points_whatever_language_the_server_sorts_in(server: Server) -> None:
    url = server.new_database("LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C'")
    names = ["Zoo", "a", "é", "z", "B"]
    with closing(PostgresStore.create(url)) as store:
        views = built(store)
        views.replace({"entries": {"s": [entry(name) for name in names]}}, upto=1)
        assert [row["id"] for row in views.rows("entries")] == sorted(names)
    server.drop(url)


def test_a_text_may_hold_what_postgresql_calls_no_text(postgres_url: str) -> None:
    body = "They met.\0 \U0001f91d"
    with closing(PostgresStore.create(postgres_url)) as store:
        store.append([], texts={text_hash(body): body})
        assert store.text(text_hash(body)) == body


def test_positions_have_no_gaps_where_an_append_failed(postgres_url: str, story) -> None:
    with closing(PostgresStore.create(postgres_url)) as store:
        store.append(story("hanoi"))
        with pytest.raises(DatelineError):
            store.append(story("hanoi", source="another.txt"))
        assert store.append(story("geneva")) == 4


@pytest.mark.parametrize("size", [300_000, 3_000_000])
def test_large_texts_events_and_rows_go_in(postgres_url: str, story, size: int) -> None:
    body, source = "w" * size, "s" * size
    with closing(PostgresStore.create(postgres_url)) as store:
        for name in ("hanoi", "geneva"):
            store.append(
                story(name, readings=30, source=source, body=body),
                texts={text_hash(body): body, **other(name)},
            )
        assert store.stream(story("hanoi")[0].originator_id)[0].source == source
        assert store.text(text_hash(body)) == body
        views = built(store)
        views.replace({"entries": {"s": [entry(f"{n}", f"{n}" * size) for n in range(5)]}}, upto=1)
        assert [row["id"] for row in views.rows("entries", {"day": "3" * size})] == ["3"]
        assert views.rows("entries", {"day": "3" * (size - 1)}) == []


def other(name: str) -> dict[str, str]:
    body = name * 200_000
    return {text_hash(body): body}


# --- many at once


def test_processes_that_start_at_once_make_one_store(postgres_url: str) -> None:
    code = (
        "import sys; from dateline.stores.postgres import PostgresStore; from dateline.rows import SPECS\n"
        "sys.stdin.readline(); s = PostgresStore.create(sys.argv[1]); s.views(SPECS).create(); s.close()"
    )
    command = [sys.executable, "-c", code, postgres_url]
    starting = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(8)
    ]
    for process in starting:
        _, said = process.communicate("\n", timeout=60)
        assert process.returncode == 0, said
    with connected(postgres_url) as connection:
        assert len(connection.execute("SELECT version FROM dateline_schema").fetchall()) == 1


def test_a_writer_waits_for_another_and_then_says_what_to_do(postgres_url: str, story) -> None:
    PostgresStore.create(postgres_url).close()
    with connected(postgres_url) as other, closing(PostgresStore(postgres_url, lock_timeout=1)) as store:
        with other.transaction():
            other.execute("LOCK TABLE stored_events IN EXCLUSIVE MODE")
            assert store.position() == 0
            with pytest.raises(StoreFailed, match="try again"):
                store.append(story("hanoi"))
        assert store.append(story("hanoi")) == 2


def test_who_waited_for_another_is_told_of_it_however_strict_the_server_is_by_default(
    postgres_url: str,
) -> None:
    strict = f"{postgres_url}&options=-cdefault_transaction_isolation%3Dserializable"
    told: list[DatelineError] = []
    with closing(PostgresStore.create(postgres_url)) as one, closing(PostgresStore(strict)) as other:
        built(one)
        views = built(other)

        def replace() -> None:
            try:
                views.replace({"entries": {}}, upto=2)
            except DatelineError as error:
                told.append(error)

        with one._database.transaction(commit=True) as first:
            first.execute("UPDATE checkpoints SET position = 1")
            waiting = threading.Thread(target=replace)
            waiting.start()
            time.sleep(0.3)
        waiting.join(30)
    assert [type(error) for error in told] == [ConcurrentChange]


def test_two_who_replace_the_same_views_in_another_order_do_not_wait_for_each_other(
    postgres_url: str,
) -> None:
    with closing(PostgresStore.create(postgres_url)) as store:
        built(store)
        done: list[int] = []

        def move(names: list[str]) -> None:
            with closing(PostgresStore(postgres_url)) as own:
                views = built(own)
                while len(done) < 60:
                    try:
                        seen = max(views.checkpoint(name) for name in names)
                        views.replace({name: {} for name in names}, upto=seen + 1)
                        done.append(seen)
                    except DatelineError as error:
                        assert "no longer at position" in str(error), error  # noqa: PT017 - else a deadlock

        movers = [
            threading.Thread(target=move, args=[names])
            for names in (["entries", "voices"], ["voices", "entries"])
        ]
        for mover in movers:
            mover.start()
        for mover in movers:
            mover.join(30)
        assert len(done) >= 60


# --- what goes wrong


def test_a_store_goes_on_when_its_connections_were_broken_in_between(postgres_url: str, story) -> None:
    with closing(PostgresStore.create(postgres_url)) as store:
        views = built(store)
        for number, name in enumerate(("hanoi", "geneva", "seoul"), start=1):
            assert break_connections(postgres_url) > 0
            assert store.append(story(name)) == 2 * number
            break_connections(postgres_url)
            assert store.position() == 2 * number
            break_connections(postgres_url)
            views.checkpoint("entries")
            break_connections(postgres_url)
            views.replace({"entries": {"s": [entry(name)]}}, upto=number)
            break_connections(postgres_url)
            assert views.rows("entries") == [entry(name)]


def test_an_append_whose_connection_breaks_in_the_middle_is_done_once(postgres_url: str, story) -> None:
    PostgresStore.create(postgres_url).close()
    appended: list[int] = []
    with closing(PostgresStore(postgres_url)) as store, connected(postgres_url) as other:
        with other.transaction():
            other.execute("LOCK TABLE stored_events IN EXCLUSIVE MODE")
            writer = threading.Thread(target=lambda: appended.append(store.append(story("hanoi"))))
            writer.start()
            waiting = (
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            deadline = time.monotonic() + 20
            while not other.execute(waiting).fetchall() and time.monotonic() < deadline:
                time.sleep(0.02)
        writer.join(30)
        assert appended == [2]
        assert [event for _, event in store.events()] == story("hanoi")


def test_a_server_that_is_gone_is_named_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match=rf"postgresql://ann@/news\?host={tmp_path}.*server runs") as failed:
        PostgresStore.create(f"postgresql://ann:s3cret@/news?host={tmp_path}")
    assert "s3cret" not in str(failed.value)


def test_a_wrong_password_or_user_is_told_and_not_shown(server: Server, postgres_url: str) -> None:
    name = psycopg.conninfo.conninfo_to_dict(postgres_url)["dbname"]
    server.run("DROP ROLE IF EXISTS clerk")
    server.run("CREATE ROLE clerk LOGIN PASSWORD 'right'")
    PostgresStore.create(postgres_url).close()
    if lets_in(server.url(name, user="clerk", password="wr0ng")):
        pytest.skip("this server asks for no passwords")
    for user in ("clerk", "stranger"):
        with pytest.raises(StoreFailed, match=r"PGPASSWORD") as refusal:
            PostgresStore(server.url(name, user=user, password="wr0ng"))
        assert "wr0ng" not in str(refusal.value)
    with pytest.raises(NotAllowed, match=r"docs/store\.md"):
        PostgresStore(server.url(name, user="clerk", password="right"))
    server.run("DROP ROLE clerk")


def test_a_server_that_breaks_a_statement_off_says_how_to_give_it_time(postgres_url: str, story) -> None:
    PostgresStore.create(postgres_url).close()
    hurried = f"{postgres_url}&options=-cstatement_timeout%3D200"
    with connected(postgres_url) as other, closing(PostgresStore(hurried)) as store, other.transaction():
        other.execute("LOCK TABLE stored_events IN EXCLUSIVE MODE")
        with pytest.raises(StoreFailed, match="statement_timeout"):
            store.append(story("hanoi"))


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (errors.DiskFull("could not extend file"), StoreFailed, "disk of its server is full; make room"),
        (errors.TooManyConnections("sorry"), StoreFailed, "max_connections"),
        (errors.InsufficientPrivilege("permission denied for table texts"), NotAllowed, "table texts"),
        (errors.ReadOnlySqlTransaction("cannot execute INSERT"), NotAllowed, "takes writes"),
        (errors.AdminShutdown("terminating"), LostConnection, "connection was lost"),
        (errors.ConnectionFailure("broken"), LostConnection, "connection was lost"),
        (psycopg.OperationalError("server closed the connection"), LostConnection, "connection was lost"),
        (errors.DeadlockDetected("deadlock detected"), StoreFailed, "try again"),
        (errors.UndefinedTable('relation "view_x" does not exist'), MissingTable, "dateline replay"),
        (errors.DataCorrupted("invalid page"), StoreFailed, "invalid page; .*backup"),
        (errors.SyntaxError("syntax error"), StoreFailed, "syntax error; see the server's log"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_a_failure_of_the_server_is_told_with_what_to_do(error, kind, words: str) -> None:
    told = failure("postgresql://host/news", error)
    assert isinstance(told, kind)
    assert re.match(rf"postgresql://host/news: .*{words}", str(told))


def test_views_of_a_shape_that_is_gone_are_missing_and_not_an_error_of_the_server(postgres_url: str) -> None:
    with closing(PostgresStore.create(postgres_url)) as store:
        views = built(store)
        assert views.rows("entries") == []
        with connected(postgres_url) as connection:
            connection.execute("DROP TABLE view_entries_1_g1")
        with pytest.raises(MissingTable, match="dateline replay"):
            views.rows("entries")
