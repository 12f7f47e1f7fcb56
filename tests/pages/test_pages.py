"""What all pages share: safe addresses, an environment that escapes, one style and one script."""

from __future__ import annotations

from base64 import b64decode
from hashlib import sha256

import pytest
from jinja2 import UndefinedError

from dateline.pages import address, dashed, environment, hashed, script, spaced, style


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://[", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_become_links(url, safe):
    assert address(url) == (url if safe else None)


def test_what_a_template_is_given_is_escaped_and_what_it_is_not_given_is_an_error():
    made = environment("dateline.report")
    assert made.from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        made.from_string("{{ words }}").render()


def test_a_policy_names_a_script_by_the_hash_of_its_bytes():
    kind, _, digest = hashed("let x = '…'").strip("'").partition("-")
    assert kind == "sha256"
    assert b64decode(digest) == sha256("let x = '…'".encode()).digest()


def test_neither_script_nor_style_closes_the_element_that_it_stands_in_or_asks_for_anything():
    for source in (script(), style()):
        assert "</" not in source
        assert "<!--" not in source
        for word in ("http:", "https:", "import", "fetch(", "XMLHttp", "eval(", "innerHTML", "url("):
            assert word not in source.replace("!important", ""), word


def test_kinds_become_words_and_classes():
    assert spaced("account_conflict") == "account conflict"
    assert dashed("called off") == dashed("called_off") == "called-off"
