"""The number patterns of one language, from the words of lexicon/figures.yml."""

import re
from collections.abc import Iterable
from typing import Any, Literal

from tongjian.coding.times import numerals
from tongjian.pack import Pack

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SPELT = "[一二两三四五六七八九十百千〇零]{1,9}"
_SCALES = frozenset("十百千万亿")
_LARGE = re.compile(f"(?P<front>{_SPELT})(?P<scale>[万亿])(?P<rest>{_SPELT})?")
_JOINED = re.compile(r"(?P<front>\d+(?:\.\d+)?)亿(?P<rest>\d+(?:\.\d+)?)(?P<scale>[十百千万]{1,2})?")
_ZH_END = (
    r"(?=[,。;:!?、()\s的和与及在将被已为是了也不来从到给让把向于以由再占达超增降均并就能会参需要拒征如]|加关税|加征"
    r"|列入|签署|宣布|回应|停|$)"
)
_ZH_CHAR = "[\u4e00-\u9fffa-z0-9]"
# what says more of the number, or what befell those counted, names nothing counted
_ZH_NO_NOUN = "(?!的|之间|之多|左右|上下|以上|以下|以内|以外|丧生|死亡|遇难|受伤|失业|失踪|被捕|获释|赞好|加关税|回应)"
_ZH_COUNTED = re.compile(rf"{_ZH_NO_NOUN}(?P<noun>{_ZH_CHAR}{{1,8}}?){_ZH_END}")  # behind a counter
_ZH_MEASURED = re.compile(
    rf"(?:的|(?={_ZH_CHAR}{{1,4}}(?:[,。;:!?)\s]|$))){_ZH_NO_NOUN}(?P<noun>{_ZH_CHAR}{{1,8}}?){_ZH_END}"
)  # behind a unit
_STOP = (
    "and|or|to|in|on|from|at|by|for|with|that|which|who|were|was|is|are|has|have|had|will|would|as|after|since|over|than|but"
    "|while|of|said|say|says|whom|them|those|these|it"
)
_EN_MORE = rf"(?:\s(?!(?:{_STOP}|the|a|an|[a-z]+ed|[a-z]+ly)\b)[a-z][a-z'-]*)"
_EN_WORDS = rf"(?P<noun>(?:u\.s\.\s)?(?!(?:{_STOP})\b)(?!u\.s\.)[a-z][a-z'-]*{_EN_MORE}{{0,2}})"
_EN_COUNTED = re.compile(rf"\s+(?:of\s+)?(?:the\s+)?{_EN_WORDS}")
_EN_MEASURED = re.compile(rf"\s+of\s+(?:the\s+)?{_EN_WORDS}")  # behind a measure: two tons of ore, and not two tons rich in ore


class FigurePatterns:
    """Compiled patterns with the groups number, times (a multiplier), unit, cur (a currency sign) and spelt (in words)."""

    __slots__ = ("_counting", "_nouns", "all", "counters", "labels", "multipliers", "periods")

    def __init__(self, pack: Pack, lang: Literal["zh", "en"]) -> None:
        words: dict[str, Any] = pack.lexicon.get("figures", {}).get(lang, {})
        self.multipliers: dict[str, int] = words.get("multipliers", {})
        self.counters = frozenset(words.get("counters", ()))
        self.periods = frozenset(words.get("periods", ()))
        self._nouns = (_ZH_COUNTED, _ZH_MEASURED) if lang == "zh" else (_EN_COUNTED, _EN_MEASURED)
        self._counting = self.counters if lang == "zh" else frozenset(words.get("money", ())) | {""}
        self.labels = re.compile(rf"\b(?:{_any(words.get('labels', ()))})\s(?:\d+(?:\([a-z\d]\))?,?\s(?:and\s|to\s)?)*$")
        times, units = _any(self.multipliers), _any(words.get("units", ()))
        vague, counters = _any(words.get("vague", ())), _any(self.counters)
        self.all = _chinese(times, units, counters, vague) if lang == "zh" else _english(times, units, vague)

    def counted(self, unit: str) -> re.Pattern[str]:
        """Return the pattern of what follows a figure with `unit` and is counted; its group is `noun`."""
        return self._nouns[0 if unit in self._counting else 1]

    def value(self, number: str, times: str) -> str:
        """Return a number in plain digits; a vague one (上万, dozens) as it is written."""
        plain = number.replace(",", "").replace(" ", "")
        if joined := _JOINED.fullmatch(plain):
            rest = float(joined["rest"]) * self.multipliers.get(joined["scale"] or "", 1)
            return str(round(float(joined["front"]) * 100_000_000 + rest))
        if plain[:1].isdigit():
            value = float(plain) * self.multipliers.get(times, 1)
            return str(int(value)) if value == int(value) else repr(round(value, 6))
        spelt = _spelt(plain)
        return number + times if spelt is None else str(spelt * self.multipliers.get(times, 1))


def _spelt(text: str) -> int | None:
    """Return the value of a Chinese numeral, also with 万 and 亿 inside (三万五千), None for a vague one."""
    large = _LARGE.fullmatch(text)
    if len(text) > 1 and not set(text) & _SCALES:
        return None
    if large is None:
        return numerals.chinese(text)
    front, rest = numerals.chinese(large["front"]), numerals.chinese(large["rest"] or "零")
    if front is None or rest is None:
        return None
    return front * (10_000 if large["scale"] == "万" else 100_000_000) + rest


def _chinese(times: str, units: str, counters: str, vague: str) -> tuple[re.Pattern[str], ...]:
    unit = rf"(?:多|余)?\s?(?P<unit>%|‰|{units}|{counters})"
    large = "(?:十|百|千|万|亿){1,2}"
    spelt = rf"{_SPELT}(?:[万亿](?:{_SPELT})?)?"
    # a duration is none (14 months), nor the number of an article or an order (article 7)
    unit += r"(?!(?<=个)(?:月|小时|星期|季度|工作日|交易日|学期|世纪))"
    joined = rf"\d+(?:\.\d+)?亿\s?\d[\d,]*(?:\.\d+)?(?:{times})?"
    return (
        re.compile(rf"(?<![\d.第])(?P<number>{joined}){unit}"),
        re.compile(rf"(?<![\d.第])(?<!第\s)(?P<number>{_NUMBER})\s?(?P<times>{times})?{unit}"),
        re.compile(rf"(?P<number>(?:{vague}){large}|(?<![一二两三四五六七八九]){large}(?=多|余)){unit}"),
        re.compile(rf"(?<![第周唯上数几零〇一二两三四五六七八九十百千万亿])(?P<spelt>(?P<number>{spelt})){unit}"),
        re.compile(rf"(?P<unit>百分之|千分之)(?P<spelt>(?P<number>{_SPELT}))"),
    )


def _english(times: str, units: str, vague: str) -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(
            rf"(?:(?P<cur>us\$|\$|€|£|¥)\s?)?(?<![\w.,])(?<!\d:)(?P<number>{_NUMBER})(?![\w,]*\d)(?!:\d)"
            rf"(?:[\s-]?(?P<times>(?:{times})\b))?(?:[\s-]?(?P<unit>%|(?:{units})\b))?"
        ),
        re.compile(rf"\b(?P<number>{vague})(?= of [a-z])"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or "(?!)"
