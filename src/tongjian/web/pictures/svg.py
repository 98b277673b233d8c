"""Building SVG as escaped markup. Colours are classes of the site's style, so that pictures follow dark and light."""

from datetime import date

import msgspec
from markupsafe import Markup, escape

from tongjian.text import is_cjk
from tongjian.web.tables import Table

Number = float | int
SIZE = 12  # pixels of a text's height
_LATIN = 0.56  # width of a Latin letter, of the text's height
_NAMES = {"klass": "class", "text_anchor": "text-anchor", "label": "aria-label"}


class Picture(msgspec.Struct, frozen=True):
    """A drawing with the data it shows. `svg` is empty when there is nothing to draw."""

    svg: Markup
    table: Table


def element(tag: str, *inside: Markup | str, **attributes: object) -> Markup:
    """Return an element; text and attribute values are escaped, Markup inside is kept. `klass` stands for class."""
    written = Markup("").join(
        Markup(' {}="{}"').format(Markup(_NAMES.get(name, name)), _plain(value))  # noqa: S704 - names are ours
        for name, value in attributes.items()
        if value is not None
    )
    name = Markup(tag)  # noqa: S704 - tags are ours
    return Markup("<{0}{1}>{2}</{0}>").format(name, written, Markup("").join(escape(x) for x in inside))


def _plain(value: object) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


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


def width_of(words: str) -> float:
    """Return about how many pixels words take at SIZE."""
    return sum(SIZE if is_cjk(c) or c > "\u2e80" else SIZE * _LATIN for c in words)


def fit(words: str, width: Number) -> str:
    """Return words cut so that they take at most `width` pixels."""
    if width_of(words) <= width:
        return words
    kept = words
    while kept and width_of(kept) > width - SIZE:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def first_day(prefix: str | None) -> date | None:
    """Return the first day of an ISO prefix or of START/END; None where there is none."""
    parts = (prefix or "").partition("/")[0][:10].split("-")
    try:
        year, month, day = (int(parts[i]) if len(parts) > i else 1 for i in range(3))
        return date(year, month, day)
    except ValueError:
        return None
