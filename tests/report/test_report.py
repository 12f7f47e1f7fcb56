"""The report stands alone, runs nothing, and every quote leads to its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.pages import hashed, script, style
from dateline.positions import Position
from dateline.queries import ArticleLine, Passage
from dateline.report import render
from dateline.report.sources import sources
from dateline.report.texts import AROUND, WHOLE, Text
from dateline.timeline import Account, ArticleRef, Dispute, Entry, Said, StageLine
from dateline.voices import Voice

VOID = {"input", "meta"}
HOSTILE = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>{{ 7*7 }}{% raw %}&amp;]]>"
TEXT = f"They met in Geneva. {HOSTILE} A tweet said no.\n\n  It rained."


class Page(HTMLParser):
    """What a browser makes of the report: elements, anchors, links, and the words of each article."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.words: dict[str, str] = {}
        self.texts: list[str] = []
        self.marked = ""
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.tags.append((tag, known))
        if known.get("id"):
            self.ids.append(str(known["id"]))
        if known.get("class") == "text":
            self.texts.append("")
        if tag not in VOID:
            self._open.append((tag, known))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(tag == "mark" for tag, _ in self._open):
            self.marked += data
        for _, known in self._open:
            if known.get("class") == "text":
                self.texts[-1] += data
            if known.get("id"):
                self.words[str(known["id"])] = self.words.get(str(known["id"]), "") + data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def passage(text: str | None = TEXT, *, number: int = 1, evidence: Iterable[Evidence] = ()) -> Passage:
    article = ArticleLine(
        id=UUID(int=number),
        source="a.txt",
        publisher=HOSTILE,
        published=Moment.parse("2021-06-17"),
        title=HOSTILE,
        url="javascript:alert(3)",
        status="read",
        findings=1,
    )
    return Passage(article=article, text=text, evidence=tuple(evidence))


def entry(when: str | None = "2021-06-16", *, start: int = 0, end: int = 19) -> Entry:
    moment = Moment.parse(when) if when else None
    account = Account(
        finding=UUID(int=9),
        article=ArticleRef(id=UUID(int=1), source="a.txt", publisher=HOSTILE, published=None, title=None),
        when=moment,
        place=None,
        ordinal=None,
        evidence=(Evidence(start=start, end=end, quote=TEXT[start:end]),),
    )
    return Entry(
        id=HOSTILE,
        kind="held",
        when=moment,
        participants=(HOSTILE, "Boris Novak"),
        place=HOSTILE,
        headline=f"{HOSTILE} met",
        status="called off",
        accounts=(account,),
        disputes=(
            Dispute(
                fact="date",
                said=(
                    Said(value="2021-06-16", by=("The Harbour Post",)),
                    Said(value="2021-06-17", by=("Delta Wire",)),
                ),
            ),
        ),
        history=(
            StageLine(
                id="gone", kind="proposed", when=Moment.parse("2021-06"), status="fulfilled", reported=None
            ),
            StageLine(id=HOSTILE, kind="held", when=Moment.parse("2021-06-16"), status="held", reported=None),
        ),
        decisions=(REMARK,),
    )


REMARK = Remark(
    id=UUID(int=3), done="merged", author=HOSTILE, reason=HOSTILE, decided=datetime(2024, 5, 6, tzinfo=UTC)
)


def voice(start: int, end: int) -> Voice:
    return Voice(
        article=UUID(int=1),
        speaker=HOSTILE,
        speaks_for=HOSTILE,
        source="a.txt",
        publisher=None,
        published=None,
        when=None,
        stance="doubts",
        quote=TEXT[start:end],
        start=start,
        end=end,
    )


NO = TEXT.index("A tweet")
SAID = voice(NO, NO + 16)
FOUND = Contradiction(
    id="c1",
    kind="account_conflict",
    about=(HOSTILE,),
    a=(SAID,),
    b=(voice(0, 19),),
    why=HOSTILE,
    strength=0.5,
    decisions=(REMARK,),
)
HELD = Position(
    id="p1",
    speaker=HOSTILE,
    speaks_for=None,
    about=(HOSTILE,),
    question=HOSTILE,
    stance="doubts",
    turns=0,
    history=(SAID,),
    decisions=(REMARK,),
)


@pytest.fixture(scope="module")
def html() -> str:
    return render([entry()], [FOUND], [HELD], [passage()], title=HOSTILE, limits=[HOSTILE])


def test_hostile_words_stay_words(html):
    page = Page(html)
    assert page.named("script") == [{}]
    assert page.named("img") == []
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert page.texts == [TEXT]


def test_the_report_loads_nothing_runs_its_own_script_alone_and_forbids_all_else(html):
    page = Page(html)
    policy = [m["content"] for m in page.named("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    allowed = f"style-src {hashed(style())}; script-src {hashed(script())}"
    assert policy == [f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"]
    assert html.count(f"<style>{style()}</style>") == 1
    assert html.count(f"<script>{script()}</script>") == 1
    assert {tag for tag, _ in page.tags} & {
        "link",
        "iframe",
        "object",
        "embed",
        "base",
    } == set()
    assert not any({"src", "srcset", "style"} & attrs.keys() for _, attrs in page.tags)
    assert "url(" not in html.replace("url(#", "")
    assert "@import" not in html


def test_every_link_inside_the_report_leads_to_an_anchor_and_no_anchor_comes_twice(html):
    page = Page(html)
    links = [str(a["href"]) for a in page.named("a")]
    assert links
    assert all(link.startswith("#") and link[1:] in page.ids for link in links)
    assert len(page.ids) == len(set(page.ids))


def test_each_quote_leads_to_its_words_in_the_text(html):
    page = Page(html)
    assert page.words["article-1-0-19"] == "They met in Geneva."
    assert page.words[f"article-1-{NO}-{NO + 16}"] == "A tweet said no."
    assert len([a for a in page.named("a") if a["href"] == f"#article-1-{NO}-{NO + 16}"]) == 2


def test_headings_go_down_one_level_at_a_time(html):
    levels = [int(tag[1]) for tag, _ in Page(html).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_disputes_history_and_decisions_stand_beside_their_entry(html):
    words = Page(html).words[f"entry-{HOSTILE}"]
    assert "Date disputed: 2021-06-16 (The Harbour Post); 2021-06-17 (Delta Wire)" in " ".join(words.split())
    assert "History: planned for 2021-06 → held 2021-06-16" in " ".join(words.split())
    assert f"Editor's decision: merged by {HOSTILE} on 2024-05-06: {HOSTILE}" in words


def test_an_empty_story_says_that_nothing_was_found():
    page = render([], [], [], [])
    assert "No meeting is on the timeline." in page
    assert "No contradiction was found." in page
    assert "Nobody takes a position." in page


def test_a_forgotten_text_leaves_its_facts_and_no_dead_link():
    page = Page(render([entry()], [FOUND], [HELD], [passage(None)]))
    assert page.texts == []
    assert all(str(a["href"])[1:] in page.ids for a in page.named("a"))


@pytest.mark.parametrize("text", ["Standard input holds something else today.", TEXT])
def test_of_two_articles_from_one_source_the_voice_leads_to_its_own(text):
    page = Page(render([], [FOUND], [], [passage(text, number=2), passage()]))
    assert page.words[f"article-2-{NO}-{NO + 16}"] == "A tweet said no."
    assert f"article-1-{NO}-{NO + 16}" not in page.ids


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)), max_size=6))
def test_however_spans_overlap_the_text_stays_whole_and_all_of_them_are_marked(spans):
    cut = [(start, min(start + size, len(TEXT))) for start, size in spans]
    evidence = [Evidence(start=s, end=e, quote=TEXT[s:e]) for s, e in cut]
    page = Page(render([], [], [], [passage(evidence=evidence)]))
    assert page.texts == [TEXT]
    assert {f"article-1-{s}-{e}" for s, e in cut} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert page.marked == "".join(c for n, c in enumerate(TEXT) if any(s <= n < e for s, e in cut))


def test_sources_are_counted_by_publisher_and_a_contradiction_once_for_each_that_appears_in_it():
    def text(number: int, publisher: str | None, findings: int) -> Text:
        one = passage(number=number)
        article = one.article.model_copy(update={"publisher": publisher, "findings": findings})
        return Text(number, one.model_copy(update={"article": article}), frozenset())

    def found(a: int, b: int) -> Contradiction:
        left, right = (SAID.model_copy(update={"article": UUID(int=n)}) for n in (a, b))
        return FOUND.model_copy(update={"a": (left,), "b": (right,)})

    texts = [
        text(1, "Delta Wire", 2),
        text(2, "The Harbour Post", 3),
        text(3, "The Harbour Post", 4),
        text(4, None, 0),
    ]
    told = sources(texts, [found(1, 2), found(2, 3), found(1, 9)])
    assert [(s.publisher, len(s.texts), s.findings, s.contradictions) for s in told] == [
        ("The Harbour Post", 2, 7, 2),
        ("Delta Wire", 1, 2, 2),
        ("unknown", 1, 0, 0),
    ]


def test_long_sides_fold_up_behind_their_first_voices_and_lose_none():
    many = FOUND.model_copy(update={"a": tuple(voice(n, n + 4) for n in range(5))})
    html = render([], [many], [], [passage()])
    assert "<summary>2 more</summary>" in html
    assert all(f'href="#article-1-{n}-{n + 4}"' in html for n in range(5))


def test_texts_that_are_too_long_together_keep_their_evidence_and_say_what_they_leave_out():
    long = f"{TEXT}{'word ' * (WHOLE // 5)}"
    page = Page(html := render([entry()], [FOUND], [HELD], [passage(long)]))
    assert len(html) < 200_000
    assert page.words["article-1-0-19"] == "They met in Geneva."
    left = len(long) - (NO + 16) - 2 * AROUND
    assert f"[… {left:,} characters …]" in html
    assert "is left out where a gap says so" in html
    assert "is left out where a gap says so" not in render([entry()], [FOUND], [HELD], [passage()])
