"""JSON-LD with the words of schema.org: meetings as events, contradictions as reviews of two claims, and the articles.

The context stands in the document, so that it is understood without a network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.exports.contents import Contents
from dateline.exports.contracts import Json
from dateline.exports.words import plain
from dateline.moments import Moment
from dateline.timeline import Account, Entry
from dateline.voices import Voice

_EDTF = "http://id.loc.gov/datatypes/edtf"  # the Library of Congress's name for the type of such dates
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "edtf": {"@id": "http://purl.org/dc/terms/date", "@type": _EDTF},
    "url": {"@id": "https://schema.org/url", "@type": "@id"},
    "eventStatus": {"@id": "https://schema.org/eventStatus", "@type": "@id"},
    "itemReviewed": {"@id": "https://schema.org/itemReviewed", "@container": "@list"},
}
_STATUS = {
    "held": "EventScheduled",
    "disputed": "EventScheduled",
    "fulfilled": "EventScheduled",
    "open": "EventScheduled",
    "revived": "EventRescheduled",
    "moved": "EventRescheduled",
    "called off": "EventCancelled",
}
# A document may stand in a script of a page, which "</script>" would end.
_IN_PAGES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def jsonld_text(contents: Contents) -> str:
    """Return a graph of events, statements, reviews of contradictions, and the articles that these cite."""
    nodes = [_entry(entry) for entry in contents.entries or ()]
    nodes += [_review(found) for found in contents.contradictions or ()]
    document = {"@context": _CONTEXT, "@graph": [*nodes, *_articles(contents)]}
    return json.dumps(document, ensure_ascii=False, indent=2).translate(_IN_PAGES) + "\n"


def _entry(entry: Entry) -> Json:
    node = _statement(entry) if entry.kind == "statement" else _event(entry)
    evidence = [_quotation(account) for account in entry.accounts]
    return {"@id": _line(entry.id), **node, "name": plain(entry.headline), "subjectOf": evidence}


def _event(entry: Entry) -> Json:
    place = {"location": {"@type": "Place", "name": plain(entry.place)}} if entry.place else {}
    status = _STATUS.get(entry.status)
    return {
        "@type": "Event",
        "description": " ".join([f"{entry.kind.replace('_', ' ')}, {entry.status}.", *_disputes(entry)]),
        **_days(entry.when, "startDate", "endDate"),
        **({"eventStatus": f"https://schema.org/{status}"} if status else {}),
        **place,
        "attendee": [{"@type": "Person", "name": plain(name)} for name in entry.participants],
    }


def _statement(entry: Entry) -> Json:
    return {
        "@type": "Claim",
        "description": f"statement, {entry.status}.",
        **_days(entry.when, "dateCreated", None),
        "about": [{"@type": "Person", "name": plain(name)} for name in entry.participants],
    }


def _disputes(entry: Entry) -> Iterable[str]:
    for dispute in entry.disputes:
        told = (f"{plain(said.value)} ({', '.join(map(plain, said.by))})" for said in dispute.said)
        yield f"{dispute.fact} disputed: {'; '.join(told)}."


def _quotation(account: Account) -> Json:
    return {
        "@type": "Quotation",
        "text": [plain(evidence.quote) for evidence in account.evidence],
        "isPartOf": {"@id": _article_id(account.article.id)},
    }


def _review(found: Contradiction) -> Json:
    return {
        "@id": _line(found.id),
        "@type": "ClaimReview",
        "name": found.kind.replace("_", " "),
        "claimReviewed": plain(found.why),
        "about": [{"@type": "Person", "name": plain(name)} for name in found.about],
        "author": {"@type": "SoftwareApplication", "name": "Dateline"},
        "itemReviewed": [_side("A", found.a), _side("B", found.b)],
    }


def _side(name: str, voices: Sequence[Voice]) -> Json:
    return {"@type": "Claim", "name": f"Side {name}", "hasPart": [_claim(voice) for voice in voices]}


def _claim(voice: Voice) -> Json:
    body = (
        {"affiliation": {"@type": "Organization", "name": plain(voice.speaks_for)}}
        if voice.speaks_for
        else {}
    )
    return {
        "@type": "Claim",
        "text": plain(voice.quote),
        "author": {
            "@type": "Person" if voice.stance else "Organization",
            "name": plain(voice.speaker),
            **body,
        },
        **_days(voice.when, "dateCreated", None),
        "appearance": {"@id": _article_id(voice.article)},
    }


def _articles(contents: Contents) -> Iterable[Json]:
    """Return the articles that are cited, each once, in the order in which they first are."""
    cited: dict[UUID, Json] = {}
    for entry in contents.entries or ():
        for article in (account.article for account in entry.accounts):
            node = _article(contents, article.id, article.source, article.publisher, article.published)
            title = {"headline": plain(article.title)} if article.title else {}
            cited.setdefault(article.id, node | title)
    for voice in (v for found in contents.contradictions or () for v in (*found.a, *found.b)):
        node = _article(contents, voice.article, voice.source, voice.publisher, voice.published)
        cited.setdefault(voice.article, node)
    return cited.values()


def _article(
    contents: Contents, id_: UUID, source: str, publisher: str | None, published: Moment | None
) -> Json:
    address = contents.address(id_, source)
    return {
        "@id": _article_id(id_),
        "@type": "NewsArticle",
        "publisher": {"@type": "Organization", "name": plain(publisher or source)},
        **_days(published, "datePublished", None),
        **({"url": address} if address else {}),
    }


def _days(moment: Moment | None, first: str, last: str | None) -> Json:
    """Return a date as EDTF, with its first and last possible day where schema.org has a place for both or it is a day."""
    if moment is None:
        return {}
    days: Json = {"edtf": moment.edtf}
    if (last or moment.is_day) and moment.first > date.min:
        days[first] = moment.first.isoformat()
    if last and moment.last < date.max:
        days[last] = moment.last.isoformat()
    return days


def _line(id_: str) -> str:
    return f"urn:dateline:line:{id_}"


def _article_id(id_: UUID) -> str:
    return f"urn:uuid:{id_}"
