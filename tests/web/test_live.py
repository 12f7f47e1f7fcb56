"""Whoever waits for news is told once for each move of the log, and nobody looks when nobody waits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from dateline.errors import DatelineError
from dateline.web.live import Live

MOVED = "event: moved\nid: {0}\ndata: {0}\n\n"


class Log:
    """A log that is looked at."""

    def __init__(self) -> None:
        self.position, self.looks, self.broken = 7, 0, False

    def look(self) -> int:
        self.looks += 1
        if self.broken:
            what = "the store"
            raise DatelineError(what, "it is locked", "wait")
        return self.position


def live_on(log: Log, **given: float) -> Live:
    return Live(log.look, **{"every": 0.01, "breath": 60.0, **given})


async def next_of(stream: AsyncIterator[str]) -> str:
    return await asyncio.wait_for(anext(stream), 5)


def test_whoever_knows_an_earlier_position_is_told_at_once() -> None:
    async def told() -> None:
        stream = live_on(Log()).stream(after=3)
        assert await next_of(stream) == "retry: 2000\n\n"
        assert await next_of(stream) == MOVED.format(7)
        await stream.aclose()

    asyncio.run(told())


@pytest.mark.parametrize("known", [7, None])
def test_whoever_knows_the_position_is_told_of_the_next_one(known: int | None) -> None:
    async def told() -> None:
        log = Log()
        stream = live_on(log).stream(after=known)
        await next_of(stream)
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        log.position = 9
        assert await asyncio.wait_for(waiting, 5) == MOVED.format(9)
        await stream.aclose()

    asyncio.run(told())


def test_one_look_is_for_all_and_none_is_taken_for_nobody() -> None:
    async def told() -> None:
        log = Log()
        live = live_on(log, every=0.05)
        streams = [live.stream(after=3) for _ in range(5)]
        for stream in streams:
            assert [await next_of(stream), await next_of(stream)][1] == MOVED.format(7)
        assert log.looks <= 3
        for stream in streams:
            await stream.aclose()
        seen = log.looks
        await asyncio.sleep(0.2)
        assert log.looks == seen

    asyncio.run(told())


def test_a_store_that_is_away_for_a_while_is_looked_at_again() -> None:
    async def told() -> None:
        log = Log()
        log.broken = True
        stream = live_on(log).stream(after=3)
        await next_of(stream)
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0.1)
        log.broken = False
        assert await asyncio.wait_for(waiting, 5) == MOVED.format(7)
        await stream.aclose()

    asyncio.run(told())


def test_a_silent_stream_says_that_it_is_still_there() -> None:
    async def told() -> None:
        stream = live_on(Log(), breath=0.05).stream(after=7)
        await next_of(stream)
        assert await next_of(stream) == ": still here\n\n"
        await stream.aclose()

    asyncio.run(told())


def test_streams_end_when_the_server_stops() -> None:
    async def told() -> None:
        live = live_on(Log())
        stream = live.stream(after=7)
        await next_of(stream)
        live.stop()
        with pytest.raises(StopAsyncIteration):
            await next_of(stream)

    asyncio.run(told())


def test_no_more_listen_than_may() -> None:
    async def told() -> None:
        live = live_on(Log(), most=1)
        assert not live.full
        stream = live.stream()
        await next_of(stream)
        assert live.full
        await stream.aclose()
        assert not live.full

    asyncio.run(told())
