"""Who is answered, under which name and which headers, and whose changes are taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from forming import form_of, forms_in
from starlette.requests import HTTPConnection
from starlette.testclient import TestClient

from dateline.web.headers import HEADERS
from dateline.web.hosts import is_loopback, name_of
from dateline.web.serving import TokenNeeded, WeakToken, checked_token, names_for
from dateline.web.visitors import COOKIE, LASTS, Visitors, own_path

TOKEN = "7b1e5f6c2d9a4083b1c7"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
ELSEWHERE = "http://elsewhere.example"


@pytest.fixture
def locked(client: Callable[..., TestClient], store: Path) -> TestClient:
    """A visitor that has not logged in, on an app that others can reach."""
    return client(store, token=TOKEN, hosts=None, at="http://story.example")


def log_in(visitor: TestClient, token: str = TOKEN, **fields: str) -> Any:
    form = form_of(visitor.get("/login").text, "/login")
    return visitor.post("/login", data={**form, "token": token, **fields})


@pytest.mark.parametrize(
    "path",
    ["/", "/static/dateline.js", "/static/nothing", "/nothing", "/api/timeline", "/api/show/ff", "/login"],
)
def test_every_answer_has_the_headers_that_keep_a_browser_safe(visitor: TestClient, path: str) -> None:
    answer = visitor.get(path)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert all(answer.headers[name] == value for name, value in HEADERS.items())
    assert "access-control-allow-origin" not in answer.headers
    assert "server" not in answer.headers


def test_what_is_shown_of_a_store_is_kept_by_no_cache(visitor: TestClient) -> None:
    for path in ("/", "/api/timeline", "/nothing"):
        assert visitor.get(path).headers["Cache-Control"] == "no-store"


def test_an_asset_is_kept_for_as_long_as_its_address_is_that_of_its_content(visitor: TestClient) -> None:
    versions = [word for word in visitor.get("/").text.split('"') if word.startswith("/static/")]
    assert len(versions) == 3
    for path in versions:
        assert "immutable" in visitor.get(path).headers["Cache-Control"]
        assert visitor.get(path.partition("?")[0] + "?v=old").headers["Cache-Control"] == "no-cache"


def test_errors_of_the_program_are_answered_under_the_same_headers(
    client: Callable[..., TestClient], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = client(tmp_path / "dateline.db")

    def broken(*_: object) -> None:
        message = "a secret of the inside"
        raise RuntimeError(message)

    visitor.app.state.site.lines._make = broken
    for path in ("/", "/api/timeline"):
        answer = visitor.get(path)
        assert answer.status_code == 500
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert "secret" not in answer.text
        assert "Traceback" not in answer.text
    assert "a secret of the inside" in caplog.text


def test_a_missing_store_is_told_of_as_a_page_and_as_a_problem(
    client: Callable[..., TestClient], tmp_path: Path
) -> None:
    visitor = client(tmp_path / "gone.db")
    assert visitor.get("/").status_code == 503
    assert "there is no such database" in visitor.get("/").text
    answer = visitor.get("/api/timeline")
    assert (answer.status_code, answer.json()["reason"]) == (503, "there is no such database")
    assert answer.headers["Retry-After"]


# --- by which name


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "LOCALHOST", "[::1]:8765", "127.0.0.1"])
def test_this_machine_is_answered_under_the_names_that_it_has_for_itself(
    visitor: TestClient, host: str
) -> None:
    assert visitor.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "elsewhere.example",
        "elsewhere.example:8765",
        "127.0.0.1.elsewhere.example",
        "",
        "[::2]:8765",
        "10.0.0.1",
    ],
)
def test_a_name_of_elsewhere_is_not_answered_though_it_leads_here(visitor: TestClient, host: str) -> None:
    for path in ("/", "/api/timeline", "/live", "/static/style.css"):
        assert visitor.get(path, headers={"Host": host}).status_code == 421


def test_a_host_is_known_without_its_port() -> None:
    assert name_of("[::1]:8765") == "[::1]"
    assert name_of("Story.Example:80") == "story.example"
    assert [h for h in ("127.0.0.1", "127.8.0.1", "::1", "[::1]", "localhost") if not is_loopback(h)] == []
    assert [h for h in ("0.0.0.0", "::", "10.0.0.1", "story.example", "") if is_loopback(h)] == []


# --- with which token


def test_no_token_is_needed_where_this_machine_alone_can_ask() -> None:
    assert checked_token("127.0.0.1", None, ()) is None
    assert names_for("127.0.0.1", ()) == {"127.0.0.1", "localhost", "[::1]"}


@pytest.mark.parametrize(
    ("host", "token", "names"),
    [
        ("0.0.0.0", None, ()),
        ("::", None, ()),
        ("192.168.1.4", None, ()),
        ("story.example", None, ()),
        ("127.0.0.1", None, ("story.example",)),
        ("0.0.0.0", "short", ()),
        ("127.0.0.1", "nineteen characters", ()),
    ],
)
def test_nobody_is_served_beyond_this_machine_without_a_token_that_cannot_be_guessed(
    host: str, token: str | None, names: tuple[str, ...]
) -> None:
    with pytest.raises((TokenNeeded, WeakToken)):
        checked_token(host, token, names)


def test_whoever_looks_at_a_page_without_the_token_is_sent_to_the_login_and_back(locked: TestClient) -> None:
    sent = locked.get("/timeline?about=Trump%2CKim")
    assert sent.status_code == 303
    assert sent.headers["Location"] == "/login?then=/timeline%3Fabout%3DTrump%252CKim"
    form = form_of(locked.get(sent.headers["Location"]).text, "/login")
    entered = locked.post("/login", data={**form, "token": TOKEN})
    assert (entered.status_code, entered.headers["Location"]) == (303, "/timeline?about=Trump%2CKim")
    assert locked.get("/").status_code == 200


def test_a_program_without_the_token_is_told_that_it_needs_one(locked: TestClient) -> None:
    for path in ("/api/timeline", "/api/openapi.json", "/live"):
        answer = locked.get(path)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert locked.post("/decide", data={"what": "dismiss"}).status_code == 401


@pytest.mark.parametrize(
    "given", ["", "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN.upper()}"]
)
def test_what_is_not_the_token_opens_nothing(locked: TestClient, given: str) -> None:
    assert locked.get("/api/timeline", headers={"Authorization": given}).status_code == 401


def test_a_program_shows_the_token_with_each_request(locked: TestClient) -> None:
    answer = locked.get("/api/articles", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
    assert locked.get("/api/articles").status_code == 401


def test_a_wrong_token_opens_nothing_and_is_told_of(locked: TestClient) -> None:
    answer = log_in(locked, "not this one, not this one")
    assert answer.status_code == 401
    assert "not the token" in answer.text
    assert COOKIE not in answer.cookies
    assert locked.get("/").status_code == 303


def test_the_cookies_are_for_this_server_alone(locked: TestClient) -> None:
    entered = log_in(locked)
    held = entered.headers["set-cookie"].lower()
    assert "httponly" in held
    assert "samesite=strict" in held
    assert "secure" not in held  # it would not come back over http
    assert TOKEN not in held


def test_behind_a_proxy_that_encrypts_cookies_are_never_sent_in_the_clear(
    client: Callable[..., TestClient], store: Path
) -> None:
    visitor = client(store, token=TOKEN, hosts=None, at="https://story.example")
    assert "secure" in log_in(visitor).headers["set-cookie"].lower()


def test_a_session_cannot_be_made_up_or_outlived() -> None:
    now = [1_700_000_000.0]
    visitors = Visitors(TOKEN, lambda: now[0])
    session = visitors.session()

    def knows(cookie: str) -> bool:
        scope = {"type": "http", "headers": [(b"cookie", f"{COOKIE}={cookie}".encode())]}
        return visitors.knows(HTTPConnection(scope))

    assert knows(session)
    ends, _, signature = session.partition(".")
    assert not knows(f"{int(ends) + 1}.{signature}")
    assert not knows(f"{ends}.{'0' * len(signature)}")
    assert not any(knows(made) for made in ("", ".", f"{ends}.", f".{signature}", "é.é", ends))
    assert not knows(Visitors(TOKEN, lambda: now[0]).session()), "another process has another secret"
    now[0] += LASTS
    assert not knows(session)


def test_whoever_logs_out_must_show_the_token_again(locked: TestClient) -> None:
    log_in(locked)
    form = form_of(locked.get("/").text, "/logout")
    assert locked.post("/logout", data=form).status_code == 303
    assert locked.get("/").status_code == 303


@pytest.mark.parametrize(
    "then",
    [
        "//elsewhere.example",
        "https://elsewhere.example/",
        "/\\elsewhere.example",
        "javascript:x",
        "",
        "/\n/x",
    ],
)
def test_the_login_leads_nowhere_else(locked: TestClient, then: str) -> None:
    assert own_path(then) == "/"
    assert log_in(locked, then=then).headers["Location"] == "/"


# --- from where


def sent(visitor: TestClient, form: dict[str, str], **headers: str) -> Any:
    return visitor.post("/login", data={**form, "token": TOKEN}, headers=headers)


def test_a_form_that_another_site_sends_changes_nothing(locked: TestClient) -> None:
    form = form_of(locked.get("/login").text, "/login")
    for headers in (
        {"Sec-Fetch-Site": "cross-site", "Origin": ELSEWHERE},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://other.story.example"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Origin": ELSEWHERE},
        {"Origin": "http://story.example:81"},
    ):
        answer = sent(locked, form, **headers)
        assert answer.status_code == 403, headers
        assert COOKIE not in answer.cookies
    here = {"Sec-Fetch-Site": "same-origin", "Origin": "http://story.example"}
    assert sent(locked, form, **here).status_code == 303


def test_a_form_without_its_signature_changes_nothing(
    locked: TestClient, client: Callable[..., TestClient], store: Path
) -> None:
    form = form_of(locked.get("/login").text, "/login")
    assert sent(locked, {}).status_code == 403
    assert sent(locked, {**form, "form": "0" * 64}).status_code == 403
    other = client(store, token=TOKEN, hosts=None, at="http://story.example")
    assert sent(other, form).status_code == 403, "the visitor has no cookie that it belongs to"
    other.get("/login")
    assert sent(other, form).status_code == 403, "it is signed for another cookie, by another process"
    assert sent(locked, form).status_code == 303


def test_a_form_is_no_book(visitor: TestClient) -> None:
    assert visitor.post("/login", data={"token": "x" * 70_000}).status_code == 413
    pieces = (b"x" * 30_000 for _ in range(4))  # without saying beforehand how much it is
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert visitor.post("/login", content=pieces, headers=form).status_code == 413


def test_every_form_that_changes_anything_is_signed(locked: TestClient) -> None:
    log_in(locked)
    for path in ("/", "/decisions", "/contradictions"):
        changing = [form for form in forms_in(locked.get(path).text) if form.method == "post"]
        assert changing
        assert all(form.fields["form"] for form in changing)
