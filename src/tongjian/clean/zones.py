"""What is known of an outlet's clock and of its way to write dates, by its host: the table of zones.yml."""

from functools import cache
from importlib import resources
from typing import Any, Final

import yaml

from tongjian.clean.credits import host_of
from tongjian.clean.stamps import Order

_MONTH_FIRST_LANGS: Final = frozenset(("en-us",))
_DAY_FIRST_LANGS: Final = frozenset(("en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za", "en-sg", "en-hk", "en-my"))


def offset_of(url: str | None) -> str | None:
    """Return the offset from UTC ("+08:00") that the outlet at `url` has all year, or None where it is not known."""
    return next((offset for end in _ends(url) if (offset := _offsets().get(end))), None)


def order_for(url: str | None, lang: str | None) -> Order | None:
    """Return how an outlet writes 05/06/2024, by its country and the language that the page names, or None."""
    if any(end in _day_first() for end in _ends(url)):
        return "dmy"
    named = (lang or "").lower().replace("_", "-")
    return "mdy" if named in _MONTH_FIRST_LANGS else "dmy" if named in _DAY_FIRST_LANGS else None


def _ends(url: str | None) -> list[str]:
    labels = (host_of(url) or "").split(".")
    return [".".join(labels[i:]) for i in range(len(labels))] if len(labels) > 1 else []


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(resources.files("tongjian.clean").joinpath("zones.yml").read_text(encoding="utf-8"))
    return loaded


@cache
def _offsets() -> dict[str, str]:
    return {host: offset for offset, hosts in _table()["offsets"].items() for host in hosts}


@cache
def _day_first() -> frozenset[str]:
    return frozenset(_table()["day_first"])
