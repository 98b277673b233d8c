"""Why the record joined, dated and linked as it did, in the reader's language.

The record keeps its reasons in English, so that it is the same for everybody; `locale/reasons.json` has each form of sentence in
Chinese. What no form fits stays as it is, and is marked as English.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final

import msgspec

from tongjian.coding.actors.index import index_of
from tongjian.coding.actors.naming import names_of
from tongjian.model import RecordActor
from tongjian.pack import Pack, compiled

_JOINED: Final = re.compile(r"(?P<a>.+?) and (?P<b>.+?): (?P<reasons>.+) \(score (?P<score>-?\d+\.\d+)\)")
_PLACE: Final = re.compile(r"\{(\w+)\}")
_SUM: Final = {"zh-Hans": "{a} 与 {b}：{reasons}（得分 {score}）", "zh-Hant": "{a} 與 {b}：{reasons}（得分 {score}）"}
_NESTED: Final = "x"  # a place that holds another reason
_FREE: Final = "text"  # a place that holds words of a person or an article; other places hold no "; ", which parts reasons


class Reason(msgspec.Struct, frozen=True):
    """A reason as it is shown, and the language it is in."""

    text: str
    lang: str


def shown(
    lines: Iterable[str], lang: str, actors: Iterable[RecordActor] = (), known: Mapping[str, str] | None = None
) -> list[Reason]:
    """Return reasons of the record in `lang` where a form fits, else as they are.

    `actors` are named as that language does, others as `known` (canonical names to those of the language) says.
    """
    names = {**(known or {}), **{a.name: a.names.get(lang) or a.name for a in actors}}
    return [one(line, lang, names) for line in lines]


def by_outlet(lines: Iterable[str], articles: Container[str], outlet: Callable[[str], str]) -> list[str]:
    """Return reasons with the outlet's name where the record, which knows no outlet, has the article's id."""
    told = []
    for line in lines:
        match = _JOINED.fullmatch(line)
        for side in ("b", "a") if match else ():  # from behind, so that places before stay
            if match and match[side] in articles:
                line = line[: match.start(side)] + outlet(match[side]) + line[match.end(side) :]
        told.append(line)
    return told


def names_in(pack: Pack, lang: str) -> dict[str, str]:
    """Return the names of the pack's actors in `lang` by their canonical names; none are needed in English."""
    return {} if lang == "en" else compiled(pack, f"reasons.{lang}", lambda p: dict(_names(p, lang)))


def _names(pack: Pack, lang: str) -> Iterator[tuple[str, str]]:
    index = index_of(pack)
    for entry in pack.actors:
        if name := names_of(index, entry).get(lang):
            yield entry.name, name


def one(line: str, lang: str, names: Mapping[str, str]) -> Reason:
    """Return one reason in `lang`, or as it is."""
    if lang not in _SUM:
        return Reason(line, "en")
    if match := _JOINED.fullmatch(line):
        reasons = _several(match["reasons"].split("; "), lang, names)
        if reasons is None:
            return Reason(line, "en")
        told = "；".join(reasons)
        return Reason(_SUM[lang].format(a=match["a"], b=match["b"], reasons=told, score=match["score"]), lang)
    single = _single(line, lang, names)
    return Reason(line, "en") if single is None else Reason(single, lang)


def _several(parts: list[str], lang: str, names: Mapping[str, str]) -> list[str] | None:
    """Return the reasons that stand in a row; a reason may hold the mark that parts them, so two parts are tried as one first."""
    if not parts:
        return []
    for size in (2, 1):
        told = _single("; ".join(parts[:size]), lang, names) if size <= len(parts) else None
        rest = _several(parts[size:], lang, names) if told is not None else None
        if told is not None and rest is not None:
            return [told, *rest]
    return None


def _single(reason: str, lang: str, names: Mapping[str, str]) -> str | None:
    for pattern, forms in _forms():
        if match := pattern.fullmatch(reason):
            found = match.groupdict()
            if _NESTED in found:
                inside = _single(found[_NESTED], lang, names)
                if inside is None:
                    continue
                found[_NESTED] = inside
            return forms[lang].format(**{k: names.get(v, v) for k, v in found.items()})
    return None


@cache
def _forms() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """Return the forms, those with most words of their own first, so that "both on {day}" comes before "both {actor}"."""
    raw = resources.files("tongjian.web").joinpath("locale/reasons.json").read_bytes()
    rows = msgspec.json.decode(raw, type=list[dict[str, str]])
    # a form that holds another reason first: its own words stand before that one's
    ordered = sorted(rows, key=lambda row: ("{x}" not in row["en"], -len(_PLACE.sub("", row["en"])), row["en"]))
    return tuple((_pattern(row["en"]), row) for row in ordered)


def _pattern(form: str) -> re.Pattern[str]:
    parts = _PLACE.split(form)
    return re.compile("".join(re.escape(p) if n % 2 == 0 else _place(p) for n, p in enumerate(parts)), re.DOTALL)


def _place(name: str) -> str:
    return f"(?P<{name}>.+)" if name == _FREE else f"(?P<{name}>(?:(?!; ).)+?)"
