"""A timeline's drawing as SVG: inside a page, with links, or as a document that stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from dateline.drawing.axis import Axis, Step, room
from dateline.drawing.colours import DARK, LIGHT, rules
from dateline.drawing.picture import BESIDE, GAP, HEAD, MIDDLE, PAD, TOP, WIDTH, Lane, Mark, Picture, shape_at
from dateline.drawing.shapes import RADIUS, SHAPES, shape_of
from dateline.drawing.words import breadth, clean, shortened
from dateline.timeline import Entry

Link = Callable[[Entry], str | None]
_XMLNS = "http://www.w3.org/2000/svg"
_WIDEST = 64 * WIDTH  # as wide as a page lets a drawing become
_NAME = 90  # letters of a lane's name
_TITLE = 300
_PAPER, _PAPERS = 60, 3  # letters of a publisher's name, and how many are named
_BAR = 6.0
_FOOT = 26.0  # for a row of the legend


def inline(picture: Picture, link: Link) -> str:
    """Return the drawing for a page, with all that the page's script needs to make it wider and to leave marks out.

    Args:
        picture: the layout.
        link: where the mark of an entry leads to; None for one that leads nowhere.
    """
    facts = {
        "pad": PAD, "top": TOP, "head": HEAD, "gap": GAP, "radius": RADIUS,
        "row": picture.row, "beside": picture.beside, "step": BESIDE, "many": picture.many,
    }  # fmt: skip
    data = " ".join(f'data-{name}="{num(value)}"' for name, value in facts.items())
    steps = picture.axis.steps(_WIDEST) if picture.axis else []
    return "\n".join(
        [
            f'<svg class="timeline" {_box(picture.width, picture.height)} role="group" aria-label={_told(picture)} {data}>',
            *_body(picture, link, steps),
            "</svg>",
        ]
    )


def document(picture: Picture, link: Link, *, title: str = "Timeline", dark: bool = True) -> str:
    """Return the drawing as a document of its own, with its style and legend inside.

    Args:
        picture: the layout.
        link: where the mark of an entry leads to; None for one that leads nowhere.
        title: the name of the document.
        dark: whether it also has dark colours, for where these are preferred.
    """
    steps = [picture.axis.step(picture.plot)] if picture.axis else []
    foot, height = _legend(picture)
    style = rules(LIGHT)
    if dark:
        style += (
            f"@media (prefers-color-scheme: dark) {{\n.paper {{ fill: {DARK['paper']}; }}\n{rules(DARK)}}}\n"
        )
    return "\n".join(
        [
            f'<svg xmlns="{_XMLNS}" class="timeline" {_box(picture.width, height)} role="group" aria-label={_told(picture)}>',
            f"<title>{escape(clean(title))}</title>",
            f"<style>\n.paper {{ fill: {LIGHT['paper']}; }}\n{style}</style>",
            '<rect class="paper" width="100%" height="100%"/>',
            *_body(picture, link, steps),
            *foot,
            "</svg>\n",
        ]
    )


def legend(picture: Picture) -> list[tuple[str, str]]:
    """Return the shapes that a drawing uses and what each means, in a fixed order."""
    used = {shape_of(mark.entry) for lane in picture.lanes for mark in lane.marks}
    return [(name, shape.name) for name, shape in SHAPES.items() if name in used]


def shape(name: str) -> str:
    """Return the paths of a shape around the point 0 0."""
    lines, filled = SHAPES[name].lines, SHAPES[name].filled
    return "".join(f'<path class="{kind}" d="{d}"/>' for kind, d in (("line", lines), ("fill", filled)) if d)


def num(value: float) -> str:
    """Return a length in as few signs as a tenth of a pixel needs."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _box(width: float, height: float) -> str:
    return f'viewBox="0 0 {num(width)} {num(height)}" width="{num(width)}" height="{num(height)}"'


def _told(picture: Picture) -> str:
    many = sum(len(lane.marks) for lane in picture.lanes)
    span = f", {picture.axis.first} to {picture.axis.last}" if picture.axis else ""
    return quoteattr(f"Timeline, {many} {'entry' if many == 1 else 'entries'}{span}")


def _body(picture: Picture, link: Link, steps: Iterable[Step]) -> Iterator[str]:
    yield from _fades(picture)
    if axis := picture.axis:
        shown = axis.step(picture.plot)
        for step in steps:
            yield from _ticks(picture, axis, step, hidden=step != shown)
    if picture.beside:
        yield f'<text class="beside" x="{num(picture.width - picture.beside)}" y="18">undated</text>'
    for lane in picture.lanes:
        yield from _lane(picture, lane, link)


def _ticks(picture: Picture, axis: Axis, step: Step, *, hidden: bool) -> Iterator[str]:
    off = ' display="none"' if hidden else ""
    yield f'<g class="ticks" data-gap="{axis.gap(step):.6f}" data-room="{num(room(step))}" aria-hidden="true"{off}>'
    for tick in axis.ticks(step):
        x = num(PAD + tick.at * picture.plot)
        yield (
            f'<g class="tick" data-x="{tick.at:.5f}" transform="translate({x} 0)">'
            f'<path d="M0 24V{num(picture.height)}"/><text x="2" y="18">{tick.name}</text></g>'
        )
    yield "</g>"


def _lane(picture: Picture, lane: Lane, link: Link) -> Iterator[str]:
    told = quoteattr(shortened(lane.name, _TITLE))
    yield f'<g class="lane" role="group" aria-label={told} transform="translate(0 {num(lane.top)})">'
    yield f'<path class="edge" d="M0 0H{num(picture.width)}"/>'
    name = escape(shortened(lane.name, _NAME))
    yield f'<text class="name" x="{num(GAP)}" y="16">{name} · {len(lane.marks)}</text>'
    for mark in lane.marks:
        yield _mark(mark, picture.y(lane, mark) - lane.top, link(mark.entry))
    yield "</g>"


def _mark(mark: Mark, y: float, href: str | None) -> str:
    kind = shape_of(mark.entry)
    tag, leads = ("a", f" href={quoteattr(href)}") if href else ("g", "")
    at = _place(mark)
    return (
        f'<{tag} class="mark {kind}"{leads}{at} transform="translate({num(mark.x)} {num(y)})">'
        f"<title>{escape(_title(mark.entry))}</title>{_bar(mark, kind)}{shape(kind)}{_label(mark)}</{tag}>"
    )


def _place(mark: Mark) -> str:
    """Return where on the axis a mark is: the middle of one known day, or first and last of a bar, and its shape."""
    if mark.entry.when is None or mark.stretch is None:
        return ""
    first, last = mark.stretch
    if not mark.bar:
        return f' data-x="{(first + last) / 2:.5f}"'
    shape_on_bar = shape_at(mark.entry.when)
    at = "" if shape_on_bar == MIDDLE else f' data-at="{num(shape_on_bar)}"'
    return f' data-x="{first:.5f} {last:.5f}"{at}'


def _title(entry: Entry) -> str:
    many = f"{len(entry.accounts)} account{'' if len(entry.accounts) == 1 else 's'}"
    printed = dict.fromkeys(clean(a.article.publisher or a.article.source) for a in entry.accounts)
    first = ", ".join(shortened(name, _PAPER) for name in list(printed)[:_PAPERS])
    more = f" and {len(printed) - _PAPERS} more" if len(printed) > _PAPERS else ""
    day = entry.when.edtf if entry.when else "undated"
    told = f"{day}: {shortened(clean(entry.headline), _TITLE)}"
    return f"{told} ({clean(entry.status)}, {many}: {first}{more})"


def _bar(mark: Mark, kind: str) -> str:
    if not mark.bar:
        return ""
    left, right = mark.bar
    box = f'x="{num(left - mark.x)}" y="{num(-_BAR / 2)}" width="{num(max(right - left, 1))}" height="{num(_BAR)}" rx="3"'
    end = _open_end(mark.entry)
    return (
        f'<rect class="fade" {box} fill="url(#fade-{kind}-{end})"/>' if end else f'<rect class="bar" {box}/>'
    )


def _open_end(entry: Entry) -> str:
    if entry.when is None:
        return ""
    return "last" if entry.when.last == date.max else "first" if entry.when.first == date.min else ""


def _label(mark: Mark) -> str:
    if not mark.label:
        return ""
    x = mark.side * (RADIUS + GAP)
    how = {1: "", -1: ' text-anchor="end"', 0: ' display="none"'}[mark.side]
    return f'<text x="{num(x)}" y="4"{how} data-w="{num(breadth(mark.label))}">{escape(mark.label)}</text>'


def _fades(picture: Picture) -> Iterator[str]:
    """Yield the gradients of bars with an open end, which fade towards it."""
    marks = [mark for lane in picture.lanes for mark in lane.marks]
    for kind, end in sorted({(shape_of(m.entry), end) for m in marks if (end := _open_end(m.entry))}):
        begin, stop = (1, 0) if end == "last" else (0, 1)
        yield (
            f'<linearGradient id="fade-{kind}-{end}" class="mark {kind}">'
            f'<stop offset="0" stop-color="currentColor" stop-opacity="{begin}"/>'
            f'<stop offset="1" stop-color="currentColor" stop-opacity="{stop}"/></linearGradient>'
        )


def _legend(picture: Picture) -> tuple[list[str], float]:
    """Return the legend below a drawing, and the height of both."""
    x, y = PAD, picture.height + _FOOT / 2
    parts = []
    bar = ("", '<rect class="bar" x="-12" y="-3" width="24" height="6" rx="3"/>', "bar: on one of these days")
    shapes = [(name, shape(name), words) for name, words in legend(picture)]
    for name, drawn, words in [*shapes, bar] if shapes else []:
        wide = breadth(words) + 4 * RADIUS + GAP
        if x + wide > picture.width:
            x, y = PAD, y + _FOOT
        parts.append(
            f'<g class="mark {name}" transform="translate({num(x + RADIUS)} {num(y)})">{drawn}'
            f'<text x="{num(RADIUS + 2 * GAP)}" y="4">{escape(words)}</text></g>'
        )
        x += wide
    return parts, y + _FOOT / 2
