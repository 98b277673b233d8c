"""The pictures as Vega-Lite specifications with their data inside: for exploring in the browser, and for other tools.

A specification is made of the table that stands beside the picture, so that both always show the same.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from typing import Any

from tongjian.web.address import in_language
from tongjian.web.pictures.svg import first_day
from tongjian.web.tables import Cell, Table

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # the name of the format; nothing is fetched from there
GROUPS = ("coop", "talk", "verbal", "material")
_COLOURS = ("#2e7d4f", "#3b6ea5", "#c77d0a", "#b3352b")
Words = Mapping[str, str]
Spec = dict[str, Any]


def installed() -> bool:
    """Tell whether the browser's part of Vega-Lite is there: the extra `charts`."""
    return find_spec("vl_convert") is not None


@cache
def script() -> str:
    """Return the browser's part of Vega-Lite as one module; raises ImportError without the extra `charts`."""
    import vl_convert  # 84 MB, an extra: the pictures need it for exploring alone

    made: str = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    return made


def specification(name: str, table: Table, words: Words, lang: str, site: str = "") -> Spec:
    """Return the Vega-Lite specification of a picture by its name; links go to addresses of `site` in a language.

    Raises KeyError for a name that is no picture's.
    """
    rows = [row for cells in table.rows if (row := _row(name, cells, words, lang, site))]
    return {
        "$schema": SCHEMA,
        "title": table.caption,
        "data": {"values": rows},
        "width": 760,
        "background": None,
        **_DRAWN[name](table.head, words),
    }


def written(made: Spec) -> str:
    """Return a specification as JSON."""
    return json.dumps(made, ensure_ascii=False, indent=1)


def _row(name: str, cells: tuple[Cell, ...], words: Words, lang: str, site: str) -> dict[str, Any] | None:
    """Return a row of the data: c0, c1 … as in the table, `day`, `group` and `href` where it has them."""
    row: dict[str, Any] = {f"c{at}": _value(name, at, cell.text) for at, cell in enumerate(cells)}
    leads = next((cell.address for cell in reversed(cells) if cell.address), None)
    if leads:
        row["href"] = f"{site}{in_language(leads, lang)}"
    group = next((cell.group for cell in cells if cell.group), None)
    if group:
        row["group"] = words[f"quad_{group}"]
    if name in _BY_DAY:
        day = first_day(cells[0].text)
        if day is None:
            return None
        row["day"] = day.isoformat()
    return row


_BY_DAY = {"timeline", "ladder"}
_NUMBERS = {"months": (1, 2, 3), "network": (2,), "timeline": (4,)}


def _value(name: str, column: int, text: str) -> str | float:
    return float(text) if column in _NUMBERS.get(name, ()) else text


def _along_time(head: tuple[str, ...], words: Words) -> Spec:
    return {
        "mark": {"type": "point", "filled": True, "size": 70, "opacity": 0.8},
        "encoding": {
            "x": {"field": "day", "type": "temporal", "title": head[0]},
            "y": {"field": "c1", "type": "nominal", "title": head[1], "sort": {"op": "count", "order": "descending"}},
            "color": _by_group(words),
            **_told(head),
        },
    }


def _months(head: tuple[str, ...], _: Words) -> Spec:
    return {
        "transform": [{"fold": ["c2", "c3"], "as": ["kind", "sum"]}],
        "mark": "bar",
        "encoding": {
            # on a scale of time: months without events keep their place, years without any do not close up
            "x": {"field": "c0", "type": "temporal", "timeUnit": "utcyearmonth", "title": head[0], "axis": {"format": "%Y-%m"}},
            "y": {"field": "sum", "type": "quantitative", "title": f"{head[2]} / {head[3]}"},
            "color": {
                "field": "kind",
                "type": "nominal",
                "legend": None,
                "scale": {"domain": ["c2", "c3"], "range": [_COLOURS[0], _COLOURS[3]]},
            },
            **_told(head),
        },
    }


def _matrix(head: tuple[str, ...], _: Words) -> Spec:
    return {
        "mark": {"type": "circle", "size": 90},
        "encoding": {
            "x": {"field": "c0", "type": "nominal", "title": head[0], "sort": None, "axis": {"labelLimit": 120}},
            "y": {"field": "c1", "type": "nominal", "title": head[1], "sort": {"op": "count", "order": "descending"}},
            "color": {"field": "c3", "type": "nominal", "title": head[3], "legend": None},
            **_told(head),
        },
    }


def _network(head: tuple[str, ...], _: Words) -> Spec:
    return {
        "mark": "rect",
        "encoding": {
            "x": {"field": "c0", "type": "nominal", "title": head[0]},
            "y": {"field": "c1", "type": "nominal", "title": head[1]},
            "color": {"field": "c2", "type": "quantitative", "title": head[2]},
            **_told(head),
        },
    }


def _by_group(words: Words) -> Spec:
    return {
        "field": "group",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [words[f"quad_{group}"] for group in GROUPS], "range": list(_COLOURS)},
    }


def _told(head: tuple[str, ...]) -> Spec:
    """Return what each mark says when it is pointed at, and where it leads."""
    return {
        "tooltip": [{"field": f"c{at}", "type": "nominal", "title": name} for at, name in enumerate(head)],
        "href": {"field": "href", "type": "nominal"},
    }


_DRAWN: dict[str, Callable[[tuple[str, ...], Words], Spec]] = {
    "timeline": _along_time,
    "ladder": _along_time,
    "months": _months,
    "matrix": _matrix,
    "network": _network,
}
