"""On which fields outlets differ. A value that contains the other is only less precise; copies of one text count once."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from tongjian.merge import dates
from tongjian.merge.items import Item
from tongjian.model import Disagreement, DisagreementValue, Figure

Value = tuple[str, Item, str]  # the value, who gives it, with which words

_COUNTERS = {"家": "entities", "人": "persons", "名": "persons", "位": "persons", "轮": "rounds"}
_HEADS = {
    "entities": re.compile(r"实体|企业|公司|机构|entit|compan|firm|institution", re.IGNORECASE),
    "persons": re.compile(r"个人|人|individual|people|person|official", re.IGNORECASE),
    "products": re.compile(r"物项|产品|品目|item|product", re.IGNORECASE),
    "rounds": re.compile(r"轮|round", re.IGNORECASE),
}


def disagreements(items: list[Item]) -> tuple[Disagreement, ...]:
    """Return the fields on which the mentions of one event contradict each other across origins."""
    found: list[Disagreement] = []
    for field, values, agree in (
        ("date", _field(items, "date"), _dates_agree),
        ("effective", _field(items, "effective"), _dates_agree),
        ("expires", _field(items, "expires"), _dates_agree),
    ):
        found.extend(_differ(field, values, agree))
    for what, values in sorted(_numbers(items).items()):
        found.extend(_differ("rate" if what == "percent" else "number", values, lambda a, b: a == b))
    return tuple(found)


def _field(items: list[Item], name: str) -> list[Value]:
    return [(str(v), item, item.event.evidence.quote) for item in items if (v := getattr(item.event, name))]


def _dates_agree(a: str, b: str) -> bool:
    return a == b or dates.contains(a, b) or dates.contains(b, a)


def _differ(field: str, values: list[Value], agree: Callable[[str, str], bool]) -> Iterable[Disagreement]:
    """Yield one disagreement when values from different origins do not agree; values that agree with all others are left out."""
    clashing = {
        index
        for index, (value, item, _) in enumerate(values)
        for other, item2, _ in values
        if item.origin != item2.origin and not agree(value, other)
    }
    if not clashing:
        return
    by_value: dict[str, list[Value]] = defaultdict(list)
    for index in sorted(clashing, key=lambda i: (values[i][0], values[i][1].key)):
        by_value[values[index][0]].append(values[index])
    yield Disagreement(
        field=field,
        values=tuple(
            DisagreementValue(
                value=value, articles=tuple(dict.fromkeys(item.article.id for _, item, _ in given)), quote=given[0][2]
            )
            for value, given in sorted(by_value.items())
        ),
    )


def _numbers(items: list[Item]) -> dict[str, list[Value]]:
    """Return, by what is counted, the number each article gives; an article that gives several for one thing is left out."""
    found: dict[str, list[Value]] = defaultdict(list)
    for item in items:
        given: dict[str, dict[str, Figure]] = defaultdict(dict)
        for figure in _figures(item):
            if what := _counted(figure):
                given[what][figure.value] = figure
        for what, figures in given.items():
            if len(figures) == 1:
                value = next(iter(figures))
                found[what].append((value, item, _around(item, figures[value])))
    return found


def _figures(item: Item) -> Iterable[Figure]:
    spans = [(q.start, q.end) for q in item.event.mentions]
    for figure in item.coded.figures:
        if any(start <= figure.start < end for start, end in spans):
            yield figure


def _counted(figure: Figure) -> str | None:
    """Return what a figure counts, so that 23家企业 and 23 companies are compared; None for what cannot be compared."""
    if figure.unit in {"%", "percent", "per cent"}:
        return "percent"
    if not figure.value.isdigit():
        return None
    if figure.unit in _COUNTERS:
        return _COUNTERS[figure.unit]
    return next((what for what, pattern in _HEADS.items() if pattern.search(figure.of)), None)


def _around(item: Item, figure: Figure) -> str:
    for quote in item.event.mentions:
        if quote.start <= figure.start < quote.end:
            return quote.quote
    return item.event.evidence.quote
