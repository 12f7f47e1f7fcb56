# ruff: noqa: S608 - names of tables and columns are written into the SQL, values never
"""SQL views with plain names over the rows of an SQLite file, for people and programs that read it by SQL.

Each is made anew in the transaction in which other tables come to be read, so that it always shows what the queries do. What
a view and its columns mean stands in the words by which it is made, which SQLite keeps; docs/datasette.md shows them in use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.ports import ViewSpec
from dateline.rows import ARTICLES, CONTRADICTIONS, DECISIONS, FINDINGS, POSITIONS, TIMELINE
from dateline.stores.databases import Cursor
from dateline.stores.tables import table_name


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view: its name, where its value comes from, and what it means."""

    name: str
    value: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NamedView:
    """A view that everybody can read: its rows come from those of a projection, or from a list in each of them.

    `each` is the list in the row's JSON, whose elements are `e.value` in the values of columns; of several lists, named
    by a word that becomes a column's value, the view has the rows of all.
    """

    name: str
    spec: ViewSpec
    meaning: str
    columns: tuple[Column, ...]
    where: str = ""
    each: tuple[tuple[str, str], ...] = ()

    def create(self, table: str) -> str:
        """Return the statement that makes the view over a table."""
        lines = [f"  {column.value} AS {column.name}, -- {column.meaning}" for column in self.columns]
        lines[-1] = lines[-1].replace(", --", " --")
        selected = "\n".join(("SELECT", *lines))
        first, *more = self._sources(table)
        unlike = [f"UNION ALL SELECT {', '.join(c.value for c in self.columns)} {source}" for source in more]
        return "\n".join((f"CREATE VIEW {self.name} AS -- {self.meaning}", f"{selected}\n{first}", *unlike))

    def _sources(self, table: str) -> Sequence[str]:
        where = f" WHERE {self.where}" if self.where else ""
        if not self.each:
            return [f"FROM {table} r{where}"]
        return [
            f"FROM (SELECT *, '{word}' AS list FROM {table}) r, json_each(r.data, '$.{key}') e{where}"
            for word, key in self.each
        ]


class NamedViews:
    """The views of this program in one file."""

    def make(self, cursor: Cursor) -> None:
        """Make the views over the tables that are read now, in the transaction that made these to be read."""
        for name, statement in self._statements(cursor).items():
            cursor.execute(f"DROP VIEW IF EXISTS {name}")
            cursor.execute(statement)

    def outdated(self, cursor: Cursor) -> bool:
        """Whether the views are not as they would be made now."""
        wanted = self._statements(cursor)
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'")
        made = {row["name"]: row["sql"] for row in cursor.fetchall()}
        return any(made.get(name) != statement for name, statement in wanted.items())

    def _statements(self, cursor: Cursor) -> Mapping[str, str]:
        cursor.execute("SELECT projection, version, generation FROM checkpoints WHERE live = 1")
        read = {(row["projection"], row["version"]): row["generation"] for row in cursor.fetchall()}
        return {
            view.name: view.create(table_name(*place, read[place]))
            for view in NAMED_VIEWS
            if (place := (view.spec.name, view.spec.version)) in read
        }


def _json(key: str, of: str = "r.data") -> str:
    return f"json_extract({of}, '$.{key}')"


def _list(key: str, of: str = "r.data") -> str:
    return f"(SELECT group_concat(value, '; ') FROM json_each({of}, '$.{key}'))"


def _voice(of: str) -> tuple[Column, ...]:
    return (
        Column("article_id", _json("article", of), "the article in which it says so: articles.article_id"),
        Column("speaker", _json("speaker", of), "who says so; the publisher where the article itself does"),
        Column("speaks_for", _json("speaks_for", of), "the state or body whose position it carries"),
        Column("publisher", _json("publisher", of), "who published the article"),
        Column("published", _json("published", of), "when it was published, as EDTF"),
        Column("date", _json("when", of), "when it was said or is told to have been, as EDTF"),
        Column("stance", _json("stance", of), "favours, expects, doubts, opposes or none"),
        Column("quote", _json("quote", of), "the words as they stand in the article"),
        Column("span_start", _json("start", of), "where they begin: code points into its text"),
        Column("span_end", _json("end", of), "where they end, exclusive"),
    )


_EVIDENCE: Final = (
    Column("quote", _json("evidence[0].quote"), "the words of the article that say so"),
    Column("span_start", _json("evidence[0].start"), "where they begin: code points into its text"),
    Column("span_end", _json("evidence[0].end"), "where they end, exclusive"),
)
NAMED_VIEWS: Final = (
    NamedView(
        "articles",
        ARTICLES,
        "one row an article",
        (
            Column("article_id", "r.article_id", "its id, as all other views name it"),
            Column("publisher", "r.publisher", "who published it"),
            Column("published", "r.published", "when, as EDTF: 2018-06-12, 2018-06, 2018"),
            Column("title", "r.title", "its headline"),
            Column("url", "r.url", "its address"),
            Column("source", "r.source", "the file or feed from which it was read"),
            Column("status", "r.status", "read, filed, retracted or forgotten"),
            Column("findings", "r.findings", "how many findings of it count"),
        ),
    ),
    NamedView(
        "findings",
        FINDINGS,
        "one row for each thing that an article reports and that counts",
        (
            Column("finding_id", "r.finding_id", "its id"),
            Column("article_id", "r.article_id", "the article that reports it: articles.article_id"),
            Column("position", "r.position", "its place in the log"),
            Column("kind", "r.kind", "summit-held, summit-proposed, summit-called-off, summit-not-held, ..."),
            Column("date", "r.happened", "when it happened or is to, as EDTF"),
            Column(
                "participants",
                f"coalesce({_list('participants')}, {_list('about')})",
                "the leaders that it is about, with semicolons",
            ),
            Column("place", _json("place.name"), "where"),
            Column("ordinal", _json("ordinal"), "which meeting of theirs it is called: 1 for the first"),
            Column("count", _json("count"), "how many meetings are counted"),
            Column("speaker", "r.speaker", "who says it, of a statement"),
            *_EVIDENCE,
            Column("confidence", _json("confidence"), "from 0 to 1"),
        ),
    ),
    NamedView(
        "statements",
        FINDINGS,
        "one row for each statement that an article attributes to a voice",
        (
            Column("finding_id", "r.finding_id", "its id: findings.finding_id"),
            Column("article_id", "r.article_id", "the article in which it stands: articles.article_id"),
            Column("speaker", "r.speaker", "who says it: a name, or a role"),
            Column("office", _json("office"), "the speaker's office"),
            Column("speaks_for", _json("speaks_for"), "the state or body whose position it carries"),
            Column("stance", _json("stance"), "favours, expects, doubts, opposes or none"),
            Column("about", _list("about"), "the leaders whose meeting it is on, with semicolons"),
            Column("date", "r.happened", "when it was said, as EDTF"),
            Column("words", _json("words"), "what is said"),
            Column("direct", _json("direct"), "1 where the words are quoted"),
            *_EVIDENCE,
        ),
        where="r.kind = 'statement-made'",
    ),
    NamedView(
        "timeline",
        TIMELINE,
        "one row for each meeting that was held, proposed or called off",
        (
            Column("entry_id", "r.entry_id", "its id"),
            Column("kind", "r.kind", "held, proposed, called_off, ..."),
            Column(
                "status", "r.status", "held, disputed, open, fulfilled, moved, lapsed, called off, revived"
            ),
            Column("date", "r.happened", "when, as EDTF; empty where no account dates it"),
            Column("first_day", "nullif(r.first, '0001-01-01')", "the first day on which it may have been"),
            Column("last_day", "nullif(r.last, '9999-12-31')", "the last one"),
            Column("participants", _list("participants"), "the leaders, with semicolons"),
            Column("place", "r.place", "where"),
            Column("headline", "r.headline", "all of it in one line"),
            Column("accounts", "r.accounts", "how many accounts tell of it: see the view accounts"),
            Column("independent", _json("independent"), "how many of these are no copies of another text"),
        ),
    ),
    NamedView(
        "accounts",
        TIMELINE,
        "one row for each passage of an article that tells of an entry of the timeline",
        (
            Column("entry_id", "r.entry_id", "the entry: timeline.entry_id"),
            Column("finding_id", _json("finding", "e.value"), "the finding: findings.finding_id"),
            Column("article_id", _json("article.id", "e.value"), "the article: articles.article_id"),
            Column("publisher", _json("article.publisher", "e.value"), "who published it"),
            Column("published", _json("article.published", "e.value"), "when it was published, as EDTF"),
            Column(
                "date", _json("when", "e.value"), "when the meeting was or is to be by this account, as EDTF"
            ),
            Column("place", _json("place", "e.value"), "where, by this account"),
            Column(
                "ordinal",
                _json("ordinal", "e.value"),
                "which meeting of theirs it is, by this account: 1 for the first",
            ),
            Column("disputed", _json("disputed", "e.value"), "1 where it tells otherwise than the entry"),
            Column("quote", _json("evidence[0].quote", "e.value"), "the words of the article that say so"),
            Column("span_start", _json("evidence[0].start", "e.value"), "where they begin: code points"),
            Column("span_end", _json("evidence[0].end", "e.value"), "where they end, exclusive"),
        ),
        each=(("accounts", "accounts"),),
    ),
    NamedView(
        "contradictions",
        CONTRADICTIONS,
        "one row for each contradiction; every voice of its side a contradicts every voice of b",
        (
            Column("contradiction_id", "r.contradiction_id", "its id"),
            Column("kind", "r.kind", "disagreement, reversal, account_conflict or lapsed"),
            Column("about", _list("about"), "the leaders, with semicolons"),
            Column("matter", "r.matter", "the fact that an account conflict is on"),
            Column("why", "r.why", "the reason in one sentence"),
            Column("strength", "r.strength", "from 0 to 1"),
            Column(
                "dismissed_by", "r.dismissed_by", "the decision by which an editor dismissed it, if one did"
            ),
        ),
    ),
    NamedView(
        "contradiction_voices",
        CONTRADICTIONS,
        "one row for each voice of a contradiction",
        (
            Column("contradiction_id", "r.contradiction_id", "contradictions.contradiction_id"),
            Column("side", "r.list", "a or b"),
            *_voice("e.value"),
        ),
        each=(("a", "a"), ("b", "b")),
    ),
    NamedView(
        "positions",
        POSITIONS,
        "one row for where a voice stands on a question",
        (
            Column("position_id", "r.position_id", "its id"),
            Column("speaker", "r.speaker", "whose it is"),
            Column("speaks_for", "r.speaks_for", "the state or body whose position it carries"),
            Column("about", _list("about"), "the leaders, with semicolons"),
            Column("question", "r.question", "whether these will meet next"),
            Column("stance", "r.stance", "favours, expects, doubts, opposes or none, by the newest word"),
            Column("turns", "r.turns", "how often it changed sides"),
        ),
    ),
    NamedView(
        "position_statements",
        POSITIONS,
        "one row for each statement of a position, oldest first",
        (
            Column("position_id", "r.position_id", "positions.position_id"),
            Column("number", "e.key + 1", "its place in the position's history, from 1"),
            *_voice("e.value"),
        ),
        each=(("history", "history"),),
    ),
    NamedView(
        "decisions",
        DECISIONS,
        "one row for each decision of an editor",
        (
            Column("decision_id", "r.decision_id", "its id"),
            Column("kind", "r.kind", "meetings-merged, meeting-split, date-fixed, voice-named, ..."),
            Column("author", "r.author", "who decided last on it"),
            Column("reason", "r.reason", "why"),
            Column("decided", "r.decided", "when, in UTC"),
            Column("status", "r.status", "stands or undone"),
        ),
    ),
)
