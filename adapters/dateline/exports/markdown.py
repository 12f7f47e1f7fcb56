"""Markdown: the timeline by year and the contradictions with both sides, each with quotes and sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.exports.contents import Contents, publisher
from dateline.exports.words import plain, quoted
from dateline.moments import Moment
from dateline.timeline import Account, Dispute, Entry
from dateline.voices import Voice

# All signs with which Markdown, its dialects and the places that show it begin something; the others stay readable.
_SIGNS = re.compile(r"[\\`*_{}\[\]<>()#|~&@^$!]|[+=-](?=[+=-])|(?<=[+=-])[+=-]|^[+=-]|:(?=\S)|\.(?=\w)")
_NUMBERED = re.compile(r"^(\d+)([.)])")


def markdown_text(contents: Contents) -> str:
    """Return the lists of the contents that were asked for, a chapter each."""
    lines: list[str] = []
    if contents.entries is not None:
        lines += _timeline(contents, contents.entries)
    if contents.contradictions is not None:
        lines += _contradictions(contents, contents.contradictions)
    return "\n".join(lines)


def escaped(words: str) -> str:
    """Return words on one line of which Markdown, HTML included, makes nothing but these words."""
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", plain(words)))


def _timeline(contents: Contents, entries: Sequence[Entry]) -> Iterable[str]:
    yield from ("# Timeline", "")
    if not entries:
        yield from ("Nothing is on the timeline.", "")
    for year, group in groupby(entries, key=_year):
        yield from (f"## {year}", "")
        for entry in group:
            yield from _entry(contents, entry)


def _year(entry: Entry) -> str:
    days = [d for d in (entry.first, entry.last) if d and date.min < d < date.max]
    return str(days[0].year) if days else "Undated"


def _entry(contents: Contents, entry: Entry) -> Iterable[str]:
    yield from (f"### {_day(entry.when)}: {escaped(entry.headline)}", "")
    yield f"- **{entry.status}**, {_accounts(entry)}, id `{entry.id}`"
    for dispute in entry.disputes:
        yield f"- {dispute.fact} disputed: {_told(dispute)}"
    if len(entry.history) > 1:
        yield f"- history: {' → '.join(escaped(stage.words) for stage in entry.history)}"
    yield from map(_remark, entry.decisions)
    yield ""
    for account in entry.accounts:
        yield from _account(contents, account)


def _account(contents: Contents, account: Account) -> Iterable[str]:
    article = account.article
    words = " … ".join(escaped(quoted(evidence.quote)) for evidence in account.evidence)
    title = [f"*{escaped(article.title)}*"] if article.title and article.title.strip() else []
    source = _linked(publisher(article), contents.address(article.id, article.source))
    disputed = ["disputed"] if account.disputed else []
    facts = [source, *title, f"published {_day(article.published)}", *disputed]
    yield from (f"> {words}", ">", f"> — {', '.join(facts)}", "")


def _contradictions(contents: Contents, found: Sequence[Contradiction]) -> Iterable[str]:
    yield from ("# Contradictions", "")
    if not found:
        yield from ("No contradiction was found.", "")
    for one in found:
        yield from (f"## {one.kind.replace('_', ' ').capitalize()}: {escaped(one.why)}", "")
        yield f"- {', '.join(map(escaped, one.about))}, strength {one.strength:.2f}, id `{one.id}`"
        yield from map(_remark, [*one.decisions, *([one.dismissed] if one.dismissed else [])])
        yield ""
        for side, voices in (("A", one.a), ("B", one.b)):
            yield from (f"**Side {side}**", "")
            for voice in voices:
                yield from _voice(contents, voice)


def _voice(contents: Contents, voice: Voice) -> Iterable[str]:
    body = f" (for {escaped(voice.speaks_for)})" if voice.speaks_for else ""
    source = _linked(voice.publisher or voice.source, contents.address(voice.article, voice.source))
    said = [f"of {_day(voice.when)}"] if voice.when else []
    facts = [f"{escaped(voice.speaker)}{body}", source, f"published {_day(voice.published)}", *said]
    yield from (f"> {escaped(quoted(voice.quote))}", ">", f"> — {', '.join(facts)}", "")


def _linked(words: str, address: str | None) -> str:
    """Return words that lead to an address, in whose brackets no sign can end it."""
    if address is None:
        return escaped(words)
    target = re.sub(r"[\\`*_\[\]()|~&$!{}^]", lambda sign: f"%{ord(sign[0]):02X}", address)
    # An ampersand parts the fields of an address: it stays one, written so that it begins no entity.
    return f"[{escaped(words)}](<{target.replace('%26', '&amp;')}>)"


def _accounts(entry: Entry) -> str:
    count = len(entry.accounts)
    alone = f" ({entry.independent} independent)" if entry.independent != count else ""
    return f"{count} account{'' if count == 1 else 's'}{alone}"


def _told(dispute: Dispute) -> str:
    return "; ".join(f"{escaped(s.value)} ({', '.join(map(escaped, s.by))})" for s in dispute.said)


def _remark(remark: Remark) -> str:
    by = f"{escaped(remark.author)} on {remark.decided:%Y-%m-%d}: {escaped(remark.reason)}"
    return f"- editor's decision: {remark.done} by {by}"


def _day(moment: Moment | None) -> str:
    """Return a date as EDTF; nothing in it is a sign of Markdown."""
    return moment.edtf if moment else "undated"
