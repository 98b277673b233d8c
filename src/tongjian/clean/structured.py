"""Bodies that a page carries as data: a list of paragraphs, each an object with pieces of text (rich text of editing systems).

Looked at only where a script repeats what the page shows of the article; the list that holds these words is then read whole.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from tongjian.clean.blocks import squeeze
from tongjian.clean.embedded import lines_of

_MOST: Final = 4_000_000  # characters of a script that is read
_NODES: Final = 200_000  # values of a script's data that are looked at
_PROBE: Final = 24  # characters that a script must repeat
_TRIES: Final = 12  # objects of a script that are read
_FIRST: Final = 8  # lines of the page among which the probes are
_TEXTS: Final = ("value", "text", "content", "html")
_INNER: Final = ("content", "children", "nodes", "data", "paragraphs")
_OTHER: Final = re.compile(
    r"(?:^|[-_])(?:ad|ads|recirc|image|photo|video|embed|newsletter|promo|gallery|audio|related)", re.IGNORECASE
)
_PLAIN: Final = re.compile(r"[^\"\\<&\n]{24,}")


def structured_lines(scripts: list[str], shown: list[str]) -> list[str]:
    """Return the lines of the list of paragraphs that holds one of the first long lines of `shown`; [] where there is none."""
    long = [m.group()[:_PROBE] for line in shown[:_FIRST] if len(line) >= 2 * _PROBE for m in [_PLAIN.search(line)] if m]
    best: list[str] = []
    for script in scripts:
        probes = [probe for probe in long if probe in script] if len(script) <= _MOST else []
        for lines in _bodies(_data(script), probes) if probes else ():
            best = max(best, lines, key=lambda found: sum(map(len, found)))
    return best


def hidden_lines(scripts: list[str]) -> list[str]:
    """Return the lines of the longest list of paragraphs that the scripts hold, for a page that shows nothing of its article."""
    best: list[str] = []
    for script in scripts:
        for lines in _bodies(_data(script), None) if len(script) <= _MOST else ():
            best = max(best, lines, key=lambda found: sum(map(len, found)))
    return best


def _data(script: str) -> list[Any]:
    """Return the objects that a script sets, one after another."""
    found: list[Any] = []
    decoder = json.JSONDecoder(strict=False)
    start = script.find("{")
    for _ in range(_TRIES):
        if start < 0:
            break
        try:
            value, end = decoder.raw_decode(script, start)
        except (ValueError, RecursionError):
            end = start + 1
        else:
            found.append(value)
        start = script.find("{", end)
    return found


def _bodies(data: Any, probes: list[str] | None) -> Iterator[list[str]]:
    """Yield the lines of each list of paragraphs that has one of the probes in it, or of each list where there are none."""
    waiting: list[Any] = [data]
    seen = 0
    while waiting and seen < _NODES:
        value = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            waiting.extend(v for v in value.values() if isinstance(v, dict | list))
        elif isinstance(value, list):
            waiting.extend(v for v in value if isinstance(v, dict | list))
            lines = _lines(value)
            if len(lines) > 1 and (probes is None or any(probe in line for line in lines for probe in probes)):
                yield lines


def _lines(items: list[Any]) -> list[str]:
    """Return a line for each paragraph of a list; [] where its items are no objects with a kind."""
    if not items or not all(
        isinstance(item, dict) and isinstance(item.get("type") or item.get("nodeType"), str) for item in items
    ):
        return []
    found: list[str] = []
    for item in items:
        if _OTHER.search(item.get("type") or item.get("nodeType")):
            continue
        text = "".join(_pieces(item))
        found.extend(lines_of(text) if "<" in text else [squeeze(text)])
    return [line for line in found if line]


def _pieces(item: dict[str, Any], depth: int = 0) -> Iterator[str]:
    for name in _TEXTS:
        if isinstance(item.get(name), str):
            yield item[name]
            return
    for name in _INNER:
        inner = item.get(name)
        if depth < 8 and isinstance(inner, list):
            for piece in inner:
                if isinstance(piece, dict):
                    yield from _pieces(piece, depth + 1)
            return
