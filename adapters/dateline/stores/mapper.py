"""Between events and what is stored of them: a topic of their own and compact JSON that pydantic checks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import (
    Cipher,
    Compressor,
    JSONTranscoder,
    Mapper,
    Notification,
    StoredEvent,
    Transcoder,
)
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, from_json

from dateline.decisions import DECISIONS
from dateline.errors import BrokenEvent
from dateline.events import EVENTS, Event
from dateline.stores.errors import UnstorableEvent

STORED: Final[tuple[type[Event], ...]] = (*EVENTS, *DECISIONS)
_NUL: Final = re.compile(
    rb"(?<!\\)(?:\\\\)*\\u0000"
)  # as JSON escapes it, behind no backslash that is escaped
_COLUMNS: Final = {"originator_id", "originator_version"}  # stored beside the state, not in it


class EventMapper(Mapper[UUID]):
    """The library's mapper with pydantic on the way in and out.

    The state begins with `"v"`, the version of the event's class, by which an older state is upcast.
    """

    def __init__(
        self,
        transcoder: Transcoder | None = None,
        compressor: Compressor | None = None,
        cipher: Cipher | None = None,
        *,
        classes: Iterable[type[Event]] = STORED,
    ) -> None:
        if compressor or cipher:
            msg = "events are stored as they are, neither compressed nor encrypted"
            raise ValueError(msg)
        super().__init__(transcoder or JSONTranscoder())
        self._classes = {cls.TOPIC: cls for cls in classes}

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """Return what is stored of an event.

        Raises:
            UnstorableEvent: one of its texts cannot be written as UTF-8, or has a NUL, which not every
                database keeps.
        """
        event = _ours(domain_event)
        try:
            fields = event.model_dump_json(exclude=_COLUMNS).encode()
        except PydanticSerializationError as error:
            raise UnstorableEvent(event.TOPIC, event.originator_id) from error
        if _NUL.search(fields):
            raise UnstorableEvent(event.TOPIC, event.originator_id)
        return StoredEvent(
            originator_id=event.originator_id,
            originator_version=event.originator_version,
            topic=event.TOPIC,
            state=b'{"v":%d,%s' % (event.VERSION, fields[1:]),
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Event:
        """Return the event that was stored, as today's class.

        Raises:
            BrokenEvent: the topic or its version is not known, or the state does not fit.
        """
        cls = self._classes.get(stored_event.topic)
        if cls is None:
            raise _broken(stored_event, "no event has this topic")
        try:
            state = from_json(stored_event.state)
            version = state.pop("v")
            if version != cls.VERSION:
                state = _upcast(cls, state, version)
            state["originator_id"] = stored_event.originator_id
            state["originator_version"] = stored_event.originator_version
            return cls.model_validate(state)
        except ValidationError as error:
            raise _broken(stored_event, _first_fault(error)) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _broken(stored_event, f"its state cannot be read ({error})") from error


def _ours(event: object) -> Event:
    if not isinstance(event, Event):
        msg = f"{type(event).__name__} is not an event of Dateline"
        raise TypeError(msg)
    return event


def _upcast(cls: type[Event], state: dict[str, Any], version: int) -> dict[str, Any]:
    if version > cls.VERSION:
        msg = f"version {version} is newer than the {cls.VERSION} known here"
        raise ValueError(msg)
    return cls.upcast(state, version)


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, fault['loc'])) or 'state'}: {fault['msg']}"


def _broken(stored: StoredEvent, reason: str) -> BrokenEvent:
    position = stored.id if isinstance(stored, Notification) else None
    return BrokenEvent(
        stored.topic, stored.originator_id, stored.originator_version, reason, position=position
    )
