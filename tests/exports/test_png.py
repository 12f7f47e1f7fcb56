"""PNG: an image in which every mark and every word is drawn, or it says what is not."""

from __future__ import annotations

import struct
import sys
import zlib
from itertools import islice

import pytest
from drawn import entry
from exporting import EMPTY, contents

from dateline.drawing.picture import HEAD, Picture
from dateline.exports.contents import Contents
from dateline.exports.png import MissingRenderer, NoFont, TooLarge, png_image

PAPER = (253, 252, 249)
HELD = (35, 115, 63)


class Pixels:
    """A PNG of eight bits a channel, decoded."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        at, packed = 8, b""
        while at < len(data):
            length, kind = struct.unpack_from(">I4s", data, at)
            if kind == b"IHDR":
                self.width, self.height, depth, colour = struct.unpack_from(">IIBB", data, at + 8)
                assert depth == 8
                self.channels = {2: 3, 6: 4}[colour]
            packed += data[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
            at += 12 + length
        self._rows = list(self._unfiltered(zlib.decompress(packed)))

    def __call__(self, x: float, y: float) -> tuple[int, ...]:
        start = int(x) * self.channels
        return tuple(self._rows[int(y)][start : start + 3])

    def unlike(self, colour: tuple[int, ...], left: float, top: float, width: float, height: float) -> int:
        """Count the pixels of a box that have another colour."""
        return sum(self(left + x, top + y) != colour for x in range(int(width)) for y in range(int(height)))

    def _unfiltered(self, raw: bytes) -> list[bytearray]:
        size, step = self.width * self.channels, self.channels
        rows, above = [], bytearray(size)
        for at in range(0, len(raw), size + 1):
            kind, row = raw[at], bytearray(raw[at + 1 : at + 1 + size])
            for n in range(size):
                left = row[n - step] if n >= step else 0
                corner = above[n - step] if n >= step else 0
                row[n] = (row[n] + self._guess(kind, left, above[n], corner)) % 256
            rows.append(row)
            above = row
        return rows

    @staticmethod
    def _guess(kind: int, left: int, up: int, corner: int) -> int:
        nearest = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        return (0, left, up, (left + up) // 2, nearest)[kind]


def told(*entries: object) -> Contents:
    return Contents(entries=entries)  # type: ignore[arg-type]


def test_the_image_is_as_large_as_the_drawing_and_has_its_marks_and_words_where_they_belong():
    story = (entry("2021-01-01", name="a"), entry("2021-12-31", name="b", place="Vienna"))
    pixels = Pixels(png_image(told(*story)).data)
    picture = Picture.of(story)
    assert pixels.width == 2 * picture.width
    assert pixels.height > 2 * picture.height  # the legend stands below
    (lane,) = picture.lanes
    for mark in lane.marks:
        assert pixels(2 * mark.x, 2 * picture.y(lane, mark)) == HELD
    assert pixels(2 * picture.width / 2, 2 * picture.y(lane, lane.marks[0])) == PAPER
    name = pixels.unlike(PAPER, 6, 2 * lane.top + 6, 200, 2 * HEAD - 12)
    assert name > 200
    label = lane.marks[0]
    assert pixels.unlike(PAPER, 2 * label.x + 22, 2 * picture.y(lane, label) - 10, 60, 20) > 50


def test_without_a_font_that_is_known_there_is_no_image_rather_than_one_without_words():
    with pytest.raises(NoFont, match="no font is found on this machine"):
        png_image(told(entry()), fonts=("No Such Font",))
    assert png_image(told(entry()), fonts=("No Such Font", "DejaVu Sans")).data


def test_letters_that_no_font_has_are_named():
    assert png_image(told(entry(place="Genève"))).boxes == ""
    assert png_image(told(entry(place="ሀ Genève ሀ"))).boxes == "ሀ"


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingRenderer, match=r'pip install "dateline\[png\]"'):
        png_image(told(entry()))


def test_a_drawing_of_very_many_rows_is_smaller_and_one_that_is_too_large_is_refused():
    def stacked(count: int) -> Contents:
        return told(*(entry("2021-06", name=f"e{n}") for n in range(count)))

    half, too_many = Picture.of(stacked(1000).entries or ()), stacked(4000)
    assert struct.unpack(">I", bytes(islice(png_image(stacked(1000)).data, 16, 20)))[0] == half.width
    with pytest.raises(TooLarge, match="limit the timeline, with --about"):
        png_image(too_many)


def test_an_empty_story_and_words_that_mean_harm_are_images_too():
    for some in (EMPTY, contents('"/><script>alert(1)</script>&\u202e\x00')):
        assert Pixels(png_image(some).data).width == 2000
