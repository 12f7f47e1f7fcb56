"""The JSON contracts: exact keys and types, because tools outside rely on them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from dateline.causes import Cause
from dateline.changes import Change
from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.events import (
    Finding,
    MeetingsCounted,
    StatementMade,
    SummitCalledOff,
    SummitHeld,
    SummitProposed,
)
from dateline.evidence import Evidence
from dateline.exports.contracts import (
    article_line,
    cause_line,
    change_line,
    contradiction_line,
    decision_line,
    entry_line,
    event_line,
    finding_line,
    history_line,
    position_line,
)
from dateline.exports.lines import as_json, as_jsonl
from dateline.history import History, HistoryStep
from dateline.moments import Moment
from dateline.places import Place
from dateline.positions import Position
from dateline.queries import ArticleLine, DecisionLine, EventLine
from dateline.timeline import Account, ArticleRef, Dispute, Entry, Said, StageLine
from dateline.voices import Voice

ARTICLE = UUID("5cd08494-3e05-540d-a7fc-b9cd3d621c82")
FINDING = UUID("727c4a8e-67fe-58ef-af78-e59ca377c9d3")
PAIR = ("Ana Silva", "Boris Novak")
DAY = Moment.parse("2021-06-16")
SPOT = Evidence(start=3, end=9, quote="“Çava”")
LINE = ArticleLine(
    id=ARTICLE,
    source="geneva.txt",
    publisher="The Harbour Post",
    published=Moment.parse("2021-06"),
    title=None,
    url=None,
    status="read",
    findings=1,
)
REMARK = Remark(
    id=UUID(int=3),
    done="merged",
    author="Ida Brandt",
    reason="One visit",
    decided=datetime(2024, 5, 6, 12, tzinfo=UTC),
)
REMARK_LINE = {
    "id": "00000000-0000-0000-0000-000000000003",
    "done": "merged",
    "author": "Ida Brandt",
    "reason": "One visit",
    "decided": "2024-05-06T12:00:00+00:00",
}
EMPTY = {
    "id": str(FINDING),
    "position": 7,
    "article": {
        "id": str(ARTICLE),
        "source": "geneva.txt",
        "publisher": "The Harbour Post",
        "published": "2021-06",
        "title": None,
    },
    "participants": [],
    "proposers": [],
    "by": [],
    "absent": [],
    "place": None,
    "count": None,
    "ordinal": None,
    "speaker": None,
    "speaks_for": None,
    "stance": None,
    "about": [],
    "direct": None,
    "when": None,
    "evidence": [{"start": 3, "end": 9, "quote": "“Çava”"}],
    "confidence": 0.9,
    "reading": 2,
}
CASES = [
    (
        SummitHeld,
        {
            "participants": PAIR,
            "place": Place(name="Geneva", within=("Switzerland",)),
            "when": DAY,
            "ordinal": 1,
        },
        {"participants": list(PAIR), "place": "Geneva", "when": "2021-06-16", "ordinal": 1},
    ),
    (
        SummitProposed,
        {"participants": PAIR, "proposers": PAIR[:1], "when": Moment.parse("2021-10")},
        {"participants": list(PAIR), "proposers": ["Ana Silva"], "when": "2021-10"},
    ),
    (
        SummitCalledOff,
        {"participants": PAIR, "by": PAIR[1:]},
        {"participants": list(PAIR), "by": ["Boris Novak"]},
    ),
    (MeetingsCounted, {"participants": PAIR, "count": 3}, {"participants": list(PAIR), "count": 3}),
    (
        StatementMade,
        {"speaker": "Ana Silva", "speaks_for": "Ruritania", "words": "x", "about": PAIR, "stance": "doubts"},
        {
            "speaker": "Ana Silva",
            "speaks_for": "Ruritania",
            "about": list(PAIR),
            "stance": "doubts",
            "direct": False,
        },
    ),
]


def recorded(event: type[Finding], **fields: object) -> Finding:
    return event(
        originator_id=ARTICLE,
        originator_version=3,
        timestamp=datetime(2021, 7, 1, tzinfo=UTC),
        finding_id=FINDING,
        reading=2,
        evidence=(SPOT,),
        confidence=0.9,
        **fields,
    )


@pytest.mark.parametrize(("event", "fields", "told"), CASES)
def test_an_event_line_has_all_keys_in_order_null_or_empty_where_they_do_not_apply(event, fields, told):
    line = event_line(EventLine(position=7, article=LINE, finding=recorded(event, **fields)))
    assert line == {"kind": event.__name__} | EMPTY | told
    assert list(line) == ["kind", *EMPTY]


def test_a_finding_that_is_not_stored_has_no_position():
    line = finding_line(recorded(MeetingsCounted, participants=PAIR, count=3), EMPTY["article"])
    assert line["position"] is None


def test_a_line_of_the_timeline_has_its_accounts_with_their_evidence():
    account = Account(
        finding=FINDING,
        article=ArticleRef(id=ARTICLE, source="geneva.txt", publisher=None, published=None, title="T"),
        when=DAY,
        place="Geneva",
        ordinal=None,
        evidence=(SPOT,),
    )
    entry = Entry(
        id="d65c829df4fd",
        kind="held",
        when=Moment.parse("2021-06"),
        participants=PAIR,
        place=None,
        headline="They met",
        status="held",
        accounts=(account,),
        disputes=(Dispute(fact="date", said=(Said(value="2021-06", by=("The Harbour Post",)),)),),
        history=(StageLine(id="p1", kind="proposed", when=None, status="fulfilled", reported=DAY),),
        decisions=(REMARK,),
    )
    assert entry_line(entry) == {
        "id": "d65c829df4fd",
        "kind": "held",
        "when": "2021-06",
        "first": "2021-06-01",
        "last": "2021-06-30",
        "participants": ["Ana Silva", "Boris Novak"],
        "place": None,
        "headline": "They met",
        "status": "held",
        "accounts": [
            {
                "finding": str(FINDING),
                "article": {
                    "id": str(ARTICLE),
                    "source": "geneva.txt",
                    "publisher": None,
                    "published": None,
                    "title": "T",
                },
                "when": "2021-06-16",
                "place": "Geneva",
                "ordinal": None,
                "proposers": [],
                "by": [],
                "evidence": [{"start": 3, "end": 9, "quote": "“Çava”"}],
                "disputed": False,
                "decisions": [],
            }
        ],
        "independent": 1,
        "disputes": [{"fact": "date", "said": [{"value": "2021-06", "by": ["The Harbour Post"]}]}],
        "history": [
            {"id": "p1", "kind": "proposed", "when": None, "status": "fulfilled", "reported": "2021-06-16"}
        ],
        "decisions": [REMARK_LINE],
    }


VOICE = Voice(
    article=UUID(int=1),
    speaker="Ana Silva",
    speaks_for=None,
    source="geneva.txt",
    publisher=None,
    published=None,
    when=DAY,
    stance="doubts",
    quote="“Çava”",
    start=3,
    end=9,
)
VOICE_LINE = {
    "speaker": "Ana Silva",
    "speaks_for": None,
    "source": "geneva.txt",
    "publisher": None,
    "published": None,
    "when": "2021-06-16",
    "stance": "doubts",
    "quote": "“Çava”",
    "start": 3,
    "end": 9,
}


def test_a_contradiction_has_two_lists_of_voices():
    found = Contradiction(
        id="0b2b70b8876a",
        kind="reversal",
        about=PAIR,
        a=(VOICE,),
        b=(VOICE, VOICE),
        why="Why.",
        strength=0.5,
        dismissed=REMARK,
    )
    assert contradiction_line(found) == {
        "id": "0b2b70b8876a",
        "kind": "reversal",
        "about": ["Ana Silva", "Boris Novak"],
        "a": [VOICE_LINE],
        "b": [VOICE_LINE, VOICE_LINE],
        "why": "Why.",
        "strength": 0.5,
        "matter": "",
        "decisions": [],
        "dismissed": REMARK_LINE,
    }


def test_a_position_has_its_history_of_voices():
    position = Position(
        id="p1",
        speaker="Ana Silva",
        speaks_for=None,
        about=PAIR,
        question="Will they meet?",
        stance="doubts",
        turns=0,
        history=(VOICE,),
    )
    assert position_line(position) == {
        "id": "p1",
        "speaker": "Ana Silva",
        "speaks_for": None,
        "about": ["Ana Silva", "Boris Novak"],
        "question": "Will they meet?",
        "stance": "doubts",
        "turns": 0,
        "turning_points": [],
        "history": [VOICE_LINE],
        "decisions": [],
    }


def test_a_decision_says_who_decided_what_and_why():
    line = DecisionLine(
        id=UUID(int=3),
        kind="meetings-merged",
        summary="2 entries are one",
        about=PAIR,
        status="undone",
        author="Ida Brandt",
        reason="One visit",
        decided=datetime(2024, 5, 6, 12, tzinfo=UTC),
    )
    told = {name: value for name, value in REMARK_LINE.items() if name != "done"}
    assert decision_line(line) == told | {
        "kind": "meetings-merged",
        "summary": "2 entries are one",
        "about": ["Ana Silva", "Boris Novak"],
        "status": "undone",
    }


CAUSE = Cause(
    id=ARTICLE,
    event="article-retracted",
    position=9,
    recorded=datetime(2021, 7, 1, tzinfo=UTC),
    article=ArticleRef(id=ARTICLE, source="geneva.txt", publisher=None, published=None, title=None),
    reason="wrong",
    by="Ida Brandt",
)
CAUSE_LINE = {
    "id": str(ARTICLE),
    "event": "article-retracted",
    "position": 9,
    "recorded": "2021-07-01T00:00:00+00:00",
    "article": EMPTY["article"] | {"publisher": None, "published": None},
    "reason": "wrong",
    "by": "Ida Brandt",
}
RESOLVED = Contradiction(
    id="0b2b70b8876a", kind="reversal", about=PAIR, a=(VOICE,), b=(VOICE,), why="Why.", strength=0.5
)


def test_a_change_has_the_line_before_and_after_and_its_causes():
    change = Change(kind="resolved", before=RESOLVED, after=None, sentence="Resolved: Why.", causes=(CAUSE,))
    assert change_line(change) == {
        "kind": "resolved",
        "what": "reversal",
        "id": "0b2b70b8876a",
        "about": ["Ana Silva", "Boris Novak"],
        "sentence": "Resolved: Why.",
        "before": contradiction_line(RESOLVED),
        "after": None,
        "causes": [CAUSE_LINE],
    }
    assert Change.model_validate_json(change.model_dump_json()) == change


def test_a_history_has_its_steps_each_with_its_cause_and_the_line_after_it():
    step = HistoryStep(cause=CAUSE, sentence="Resolved: Why.")
    found = History(kind="reversal", id="0b2b70b8876a", now=None, headline="Why.", steps=(step,))
    assert history_line(found) == {
        "kind": "reversal",
        "id": "0b2b70b8876a",
        "now": None,
        "headline": "Why.",
        "steps": [{"cause": CAUSE_LINE, "sentence": "Resolved: Why.", "reads": None, "line": None}],
    }


def test_a_decision_is_a_cause_without_an_article():
    assert cause_line(Cause(id=FINDING, event="date-fixed"))["article"] is None


def test_an_article_says_its_status_and_how_much_was_found():
    assert article_line(LINE) == EMPTY["article"] | {"url": None, "status": "read", "findings": 1}


def test_json_and_json_lines_hold_the_same_rows_with_words_as_they_are_written():
    rows = [{"quote": "“Çava”\n"}, {"quote": None}]
    lines = [as_jsonl(row) for row in rows]
    assert lines[0] == '{"quote": "“Çava”\\n"}\n'
    assert [json.loads(line) for line in lines] == rows == json.loads(as_json(rows))
