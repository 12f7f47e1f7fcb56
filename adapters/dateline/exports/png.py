"""PNG: the drawing of the timeline as an image, by resvg, which has to be installed and needs a font.

Resvg draws no words at all in a font that it does not find, and says so to nobody; so one is looked for first. A
letter that no font has is drawn as a box, and named to whoever asked for the image.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dateline.drawing.picture import Picture
from dateline.drawing.svg import document
from dateline.errors import DatelineError
from dateline.exports.contents import Contents

# What is found on most machines; the first that is there is taken.
_FONTS = (
    "DejaVu Sans", "Liberation Sans", "Noto Sans", "Arial", "Helvetica", "Segoe UI", "Roboto", "Open Sans", "Ubuntu",
    "Cantarell", "FreeSans", "Nimbus Sans", "Verdana", "Tahoma", "Lucida Grande", "Geneva", "DejaVu Serif",
    "Liberation Serif", "Noto Serif", "Times New Roman", "Times", "Georgia",
)  # fmt: skip
_NO_LETTER = "\U0010fffd"  # for private use: a font has only a box for it
_ZOOM = 2  # pixels of the image for one of the drawing, so that words are sharp
_MOST = 50_000_000  # pixels: four bytes each, and as many again while it is drawn
_ASKED = 300  # different letters that are looked for

Render = Callable[[str], bytes]


class Image(NamedTuple):
    """An image as PNG, and the letters in it that are boxes, as no font has them."""

    data: bytes
    boxes: str


class MissingRenderer(DatelineError):
    """What draws images is not installed."""

    def __init__(self) -> None:
        super().__init__("png", "what draws it is not installed", 'install it: pip install "dateline[png]"')


class NoFont(DatelineError):
    """No font is found to draw words in."""

    def __init__(self) -> None:
        remedy = "install one, such as DejaVu Sans or Liberation Sans, or write --format svg"
        super().__init__("png", "no font is found on this machine, and an image would have no words", remedy)


class TooLarge(DatelineError):
    """The drawing has more pixels than an image can well have."""

    def __init__(self, height: float) -> None:
        remedy = "limit the timeline, with --about, --since or --until, or write --format svg"
        super().__init__("png", f"the drawing is {height:,.0f} pixels high, too large for an image", remedy)


def png_image(contents: Contents, fonts: tuple[str, ...] = _FONTS) -> Image:
    """Return the drawing of the timeline as an image on light paper.

    Args:
        contents: whose entries are drawn.
        fonts: the families that are looked for, the best first.

    Raises:
        MissingRenderer: resvg is not installed.
        NoFont: none of the fonts is there.
        TooLarge: there is too much for an image.
    """
    try:
        from resvg_py import svg_to_bytes  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingRenderer from error
    picture = Picture.of(contents.entries or ())
    zoom = next((zoom for zoom in (_ZOOM, 1) if picture.width * picture.height * zoom**2 <= _MOST), None)
    if zoom is None:
        raise TooLarge(picture.height)

    def draw(family: str, svg: str, zoom: int = 1) -> bytes:
        return bytes(svg_to_bytes(svg_string=svg, zoom=zoom, sans_serif_family=family))

    family = next((one for one in fonts if _shows(partial(draw, one), "a")), None)
    if family is None:
        raise NoFont
    svg = document(picture, lambda _: None, dark=False)
    return Image(draw(family, svg, zoom), _boxes(partial(draw, family), svg))


def _boxes(draw: Render, svg: str) -> str:
    """Return the letters of a drawing that no font has, each once."""
    letters = sorted({letter for letter in svg if letter > "\u00ff" and letter.isprintable()})[:_ASKED]
    box = draw(_word(_NO_LETTER)) if letters else b""
    return "".join(letter for letter in letters if draw(_word(letter)) == box)


def _shows(draw: Render, words: str) -> bool:
    return draw(_word(words)) != draw(_word(""))


def _word(words: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">'
        f'<text x="4" y="18" font-family="sans-serif" font-size="16">{words}</text></svg>'
    )
