"""Building SVG as escaped markup. Colours are classes of the site's style, so that pictures follow dark and light."""

from bisect import bisect_right
from datetime import date
from itertools import accumulate

import msgspec
from markupsafe import Markup, escape

from tongjian.web.tables import Table

Number = float | int
SIZE = 12  # pixels of a text's height
_LATIN = 0.56  # width of a Latin letter, of the text's height
_STRONG = 1.2  # how much wider bold letters are
_WIDE = "\u2e80"  # from here on letters are as wide as they are high
_NAMES = {"klass": "class", "text_anchor": "text-anchor", "label": "aria-label"}


class Picture(msgspec.Struct, frozen=True):
    """A drawing with the data it shows. `svg` is empty when there is nothing to draw."""

    svg: Markup
    table: Table


def element(tag: str, *inside: Markup | str, **attributes: object) -> Markup:
    """Return an element; text and attribute values are escaped, Markup inside is kept. `klass` stands for class."""
    # put together as plain strings: a picture has thousands of elements, and each Markup operation escapes what is escaped
    written = "".join(f' {_NAMES.get(name, name)}="{_plain(value)}"' for name, value in attributes.items() if value is not None)
    return Markup(f"<{tag}{written}>{''.join(map(escape, inside))}</{tag}>")  # noqa: S704 - tags and names are ours


def _plain(value: object) -> str:
    """Return an attribute's value as it is written: numbers as short as they may be, words escaped."""
    if isinstance(value, float):
        return f"{value:.1f}".rstrip("0").rstrip(".")
    return str(value) if isinstance(value, int) else str(escape(value))


def picture(width: Number, height: Number, title: str, *inside: Markup) -> Markup:
    """Return an svg element that says what it is to those who do not see it."""
    # a picture with links is a group of them, not one image
    role = "group" if any("<a " in part for part in inside) else "img"
    return element(
        "svg",
        element("title", title),
        *inside,
        viewBox=f"0 0 {_plain(width)} {_plain(height)}",
        width=width,
        height=height,
        role=role,
        label=title,
    )


def text(x: Number, y: Number, words: str, anchor: str = "start", klass: str | None = None) -> Markup:
    """Return words at a point; `anchor` is start, middle or end."""
    return element("text", words, x=x, y=y, text_anchor=None if anchor == "start" else anchor, klass=klass)


def line(x1: Number, y1: Number, x2: Number, y2: Number, klass: str = "axis") -> Markup:
    """Return a line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, klass=klass)


def linked(address: str, label: str, *inside: Markup) -> Markup:
    """Return a link around a drawing, with a label that is shown on pointing and read aloud."""
    return element("a", element("title", label), *inside, href=address)


def _width(letter: str) -> float:
    return SIZE if letter > _WIDE else SIZE * _LATIN


def fit(words: str, width: Number, *, strong: bool = False) -> str:
    """Return words cut so that they take at most `width` pixels; `strong` ones are wider."""
    width = width / _STRONG if strong else width
    taken = list(accumulate(map(_width, words)))
    if not taken or taken[-1] <= width:
        return words
    return words[: bisect_right(taken, width - SIZE)].rstrip() + "…"


def first_day(prefix: str | None) -> date | None:
    """Return the first day of an ISO prefix or of START/END; None where there is none."""
    parts = (prefix or "").partition("/")[0][:10].split("-")
    try:
        year, month, day = (int(parts[i]) if len(parts) > i else 1 for i in range(3))
        return date(year, month, day)
    except ValueError:
        return None
