"""Actors around a circle; a line between two that stand opposite each other, as thick as they have events."""

import math
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from tongjian.web import address
from tongjian.web.pictures.svg import Picture, element, fit, linked, picture, text
from tongjian.web.present import Presenter
from tongjian.web.tables import Cell, Table

_ACTORS = 16
_WIDTH, _HEIGHT, _RADIUS = 900, 560, 210
_THICKEST = 10.0


def draw(pairs: Sequence[tuple[str, str, int]], names: Mapping[str, str], presenter: Presenter, lang: str) -> Picture:
    """Return the network of (actor's key, actor's key, number of events), most first; `names` by key."""
    t = presenter.t
    known = [(a, b, n) for a, b, n in pairs if a in names and b in names]
    rows = tuple(
        (Cell(names[a], address.path("actors", a)), Cell(names[b], address.path("actors", b)), Cell(str(n), _pair(a, b)))
        for a, b, n in known
    )
    table = Table(t.picture_network, (t.actor, t.actor, t.events), rows)
    return Picture(_svg(known, names, presenter, lang) if known else Markup(""), table)


def _pair(a: str, b: str) -> str:
    return address.with_query("/pair", [("a", a), ("b", b)])


def _svg(pairs: Sequence[tuple[str, str, int]], names: Mapping[str, str], presenter: Presenter, lang: str) -> Markup:
    keys = list(dict.fromkeys(key for a, b, _ in pairs for key in (a, b)))[:_ACTORS]
    angle = {key: 2 * math.pi * at / len(keys) - math.pi / 2 for at, key in enumerate(keys)}
    place = {k: (_WIDTH / 2 + _RADIUS * math.cos(v), _HEIGHT / 2 + _RADIUS * math.sin(v)) for k, v in angle.items()}
    most = max(n for _, _, n in pairs)
    drawn = []
    for a, b, n in reversed(pairs):
        if a in place and b in place:
            label = f"{names[a]} – {names[b]}: {n}"
            drawn.append(linked(address.in_language(_pair(a, b), lang), label, _edge(place[a], place[b], n / most)))
    drawn += [_node(key, names[key], angle[key], place[key], lang) for key in keys]
    return picture(_WIDTH, _HEIGHT, presenter.t.picture_network, *drawn)


def _edge(a: tuple[float, float], b: tuple[float, float], share: float) -> Markup:
    width = {"stroke-width": max(1.0, _THICKEST * share)}
    return element("line", x1=a[0], y1=a[1], x2=b[0], y2=b[1], klass="edge", **width)


def _node(key: str, name: str, angle: float, place: tuple[float, float], lang: str) -> Markup:
    x, y = place
    away = math.cos(angle)
    anchor = "middle" if abs(away) < 0.2 else "start" if away > 0 else "end"
    label = text(x + 14 * away, y + 4 + 18 * math.sin(angle), fit(name, 200), anchor)
    dot = element("circle", cx=x, cy=y, r=7, klass="f-talk")
    return linked(address.in_language(address.path("actors", key), lang), name, dot, label)
