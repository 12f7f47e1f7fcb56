"""A drawing as SVG: well-formed whatever words are in it, with a name and a link for each mark."""

from __future__ import annotations

import re

import pytest
from drawn import entry, many, stories
from hypothesis import given
from lxml import etree

from dateline.drawing.colours import DARK, LIGHT, rules
from dateline.drawing.picture import Picture
from dateline.drawing.shapes import SHAPES
from dateline.drawing.svg import document, inline, legend, shape
from dateline.timeline import Entry

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\"/><script>alert(1)</script><a href='javascript:alert(2)'>]]>&\x00\x1b\u202egnorw\ud800"


def parsed(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False))


def marks(root: etree._Element) -> list[etree._Element]:
    return [e for e in root.iter() if "mark" in e.get("class", "").split() and e.find("{*}title") is not None]


@many
@given(stories)
def test_whatever_is_drawn_is_well_formed_and_every_mark_has_a_name_and_its_link(entries):
    picture = Picture.of(entries)
    page = parsed(inline(picture, lambda e: f"#entry-{e.id}"))
    drawn = marks(page)
    assert sorted(m.get("href") for m in drawn) == sorted(f"#entry-{e.id}" for e in entries)
    assert all(m.tag == "a" for m in drawn)
    alone = parsed(document(picture, lambda _: None))
    assert len(marks(alone)) == len(entries)
    assert not list(alone.iter(f"{SVG}a"))


def test_hostile_words_stay_words():
    told = entry(place=HOSTILE, headline=HOSTILE, who=(HOSTILE, "Boris Novak"), status=HOSTILE, name=HOSTILE)
    for svg in (
        inline(Picture.of([told]), lambda e: f"#{e.id}".replace("\x00", "").replace("\x1b", "")),
        document(Picture.of([told]), lambda _: None, title=HOSTILE),
    ):
        root = parsed(svg.replace("\ud800", ""))
        assert "script" not in {etree.QName(e).localname for e in root.iter()}
        assert not any(name.startswith("on") for e in root.iter() for name in e.attrib)
        title = marks(root)[0].findtext("{*}title")
        assert title.startswith("2021-06-16: \"/><script>alert(1)</script><a href='javascript:alert(2)'>]]>&")
        assert "\u202e" not in title


def test_words_of_ten_thousand_letters_are_cut_and_say_so():
    svg = document(
        Picture.of([entry(place="x" * 10000, headline="y" * 10000, who=("z" * 10000,))]), lambda _: None
    )
    assert len(svg) < 6000
    assert svg.count("…") >= 3


def test_the_name_of_a_mark_says_what_when_how_many_tell_it_and_who():
    def named(told: Entry) -> str:
        return str(marks(parsed(inline(Picture.of([told]), lambda e: f"#{e.id}")))[0].findtext("{*}title"))

    one = entry()
    assert named(one) == "2021-06-16: Ana Silva and Boris Novak met (held, 1 account: Delta Wire)"
    papers = [
        one.accounts[0].article.model_copy(update={"publisher": f"Paper {n}"}) for n in (1, 2, 2, 3, 4, 5)
    ]
    accounts = tuple(one.accounts[0].model_copy(update={"article": paper}) for paper in papers)
    many = one.model_copy(update={"accounts": accounts})
    assert named(many).endswith("(held, 6 accounts: Paper 1, Paper 2, Paper 3 and 2 more)")


@pytest.mark.parametrize(
    ("kind", "status", "drawn"),
    [
        ("held", "held", "held"),
        ("held", "disputed", "disputed"),
        ("proposed", "open", "planned"),
        ("proposed", "revived", "planned"),
        ("proposed", "fulfilled", "fulfilled"),
        ("proposed", "moved", "passed"),
        ("proposed", "lapsed", "passed"),
        ("proposed", "called off", "passed"),
        ("called_off", "called off", "called-off"),
        ("called_off", "revived", "revived"),
        ("statement", "doubts", "said"),
    ],
)
def test_what_a_meeting_is_and_what_became_of_it_is_seen_by_the_shape(kind, status, drawn):
    picture = Picture.of([entry(kind=kind, status=status)])
    assert legend(picture) == [(drawn, SHAPES[drawn].name)]
    assert shape(drawn) in inline(picture, lambda _: None)


def test_no_two_shapes_are_alike():
    assert len({shape(name) for name in SHAPES}) == len({s.name for s in SHAPES.values()}) == len(SHAPES)


def test_an_uncertain_date_is_a_bar_and_its_open_end_fades():
    told = [entry("2021-01-01", name="a"), entry("2021-06", name="b"), entry("2021-07-01/..", name="c")]
    root = parsed(inline(Picture.of([*told, entry("2021-12-31", name="d")]), lambda e: e.id))
    bars = {m.get("href"): [r.get("class") for r in m.iter("rect")] for m in marks(root)}
    assert bars == {"a": [], "b": ["bar"], "c": ["fade"], "d": []}
    fade = next(root.iter("rect", "{*}rect")) if bars["c"] else None
    assert fade is not None
    (gradient,) = root.iter("linearGradient")
    assert [stop.get("stop-opacity") for stop in gradient] == ["1", "0"]
    assert f"url(#{gradient.get('id')})" in {r.get("fill") for r in root.iter("rect")}


def test_a_drawing_that_stands_alone_holds_its_style_its_legend_and_nothing_from_elsewhere():
    svg = document(
        Picture.of([entry(name="a"), entry(name="b", kind="proposed", status="open")]), lambda _: None
    )
    root = parsed(svg)
    words = {e.text for e in root.iter(f"{SVG}text")}
    assert {"held", "planned", "bar: on one of these days"} <= words
    assert "var(" not in svg
    assert "prefers-color-scheme: dark" in svg
    assert "prefers-color-scheme" not in document(Picture.of([entry()]), lambda _: None, dark=False)
    assert re.findall(r"https?://[^\s\"]+", svg) == ["http://www.w3.org/2000/svg"]
    assert float(root.get("height")) > Picture.of([entry()]).height


def test_a_drawing_of_nothing_is_a_drawing():
    root = parsed(document(Picture.of([]), lambda _: None))
    assert root.get("aria-label") == "Timeline, 0 entries"


def test_one_step_of_days_is_shown_and_finer_ones_wait_in_a_page_for_a_wider_drawing():
    picture = Picture.of([entry("2001-01-01", name="a"), entry("2020-12-31", name="b")])
    groups = [g for g in parsed(inline(picture, lambda _: None)).iter("g") if g.get("class") == "ticks"]
    shown = [g for g in groups if g.get("display") is None]
    assert len(shown) == 1
    assert groups.index(shown[0]) > 0
    assert len(re.findall('class="ticks"', document(picture, lambda _: None))) == 1


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_all_words_can_be_told_from_what_they_stand_on_as_wcag_aa_wants(colours):
    for ink in ("ink", "soft", "link", "held", "warn", "bad", "plan"):
        for paper in ("paper", "card"):
            assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)
    for ink, paper in (("ink", "mark"), ("ink", "aim"), ("soft", "mark"), ("link", "mark")):
        assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)


def test_a_page_keeps_colours_in_properties_and_a_drawing_of_its_own_has_them_written_out():
    assert "var(--held)" in rules()
    assert "$" not in rules()
    assert LIGHT["held"] in rules(LIGHT)
