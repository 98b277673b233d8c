"""The number patterns of one language, from the words of lexicon/figures.yml."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal

from tongjian.coding.figures.counted import NEVER, Counted
from tongjian.coding.times import numerals
from tongjian.pack import Pack

_NUMBER = r"\d\d*(?:,\d{3})*(?:\.\d+)?"  # begins with one digit, so that the search jumps from digit to digit
_SPELT = "[一二两三四五六七八九十百千〇零]{1,9}"
_SCALES = frozenset("十百千万亿")
_LARGE = re.compile(f"(?P<front>{_SPELT})(?P<scale>[万亿])(?P<rest>{_SPELT})?")
_JOINED = re.compile(r"(?P<front>\d+(?:\.\d+)?)亿(?P<rest>\d+(?:\.\d+)?)(?P<scale>[十百千万]{1,2})?")
_ZH_BEGUN = r"[\d.第]$|第\s$|[一二两三四五六七八九十百千万亿]$"
_EN_BEGUN = r"[\w.,]$|\d[:/]$|[a-z]-$"
_DASH = r"\s?[-–—~～]\s?"
_PLACES = Decimal("0.000001")


class FigurePatterns:
    """Compiled patterns, whose groups are those of a figure.

    number, high (the upper end of a range), to (the word before it), times or ending (a multiplier, before a unit or at the end
    of a clause), unit, size (a multiplier behind which no unit stands), per (what a price is for) and spelt (in words).
    """

    __slots__ = ("_begun", "_sign", "all", "articles", "counted", "counters", "labels", "multipliers", "periods")

    def __init__(self, pack: Pack, lang: Literal["zh", "en"]) -> None:
        figures: dict[str, Any] = pack.lexicon.get("figures", {})
        words: dict[str, Any] = {"signs": figures.get("signs", ()), **figures.get(lang, {})}
        self.multipliers: dict[str, int] = words.get("multipliers", {})
        self.counters = frozenset(words.get("counters", ()))
        self.periods = frozenset(words.get("periods", ()))
        self.articles: dict[str, list[str]] = words.get("articles", {})
        self.counted = Counted(words, lang)
        self.labels = re.compile(rf"\b(?:{_any(words.get('labels', ()))})\s(?:\d+(?:\([a-z\d]\))?,?\s(?:and\s|to\s)?)*$")
        self._sign = re.compile(rf"(?<![a-z])(?:{_any(words['signs'])})\s?$")
        self._begun = re.compile(_ZH_BEGUN if lang == "zh" else _EN_BEGUN)
        self.all = (_chinese if lang == "zh" else _english)(words)

    def begin(self, before: str) -> int | None:
        """Return how many characters the sign of a currency takes at the end of `before`, what stands before a number in figures.

        0 without a sign; None when the number is the end of something else: 第3, 1/2, F-35.
        """
        if sign := self._sign.search(before):
            return len(before) - sign.start()
        return None if self._begun.search(before) else 0

    def value(self, number: str, times: str, high: str = "") -> str:
        """Return a number in plain digits, a range as low-high; a vague number (上万, dozens) as it is written."""
        low = self._one(number, times)
        return f"{low}-{self._one(high, times)}" if high else low

    def _one(self, number: str, times: str) -> str:
        plain = number.replace(",", "").replace(" ", "")
        if joined := _JOINED.fullmatch(plain):
            rest = Decimal(joined["rest"]) * self.multipliers.get(joined["scale"] or "", 1)
            return _digits(Decimal(joined["front"]) * 100_000_000 + rest)
        if plain[:1].isdigit():
            return _digits(Decimal(plain) * self.multipliers.get(times, 1))
        spelt = _spelt(plain)
        return number + times if spelt is None else str(spelt * self.multipliers.get(times, 1))


def _digits(value: Decimal) -> str:
    """Return a number without exponent, to six places at the most, and without zeros behind them."""
    if value == value.to_integral_value():
        return str(int(value))
    return f"{value.quantize(_PLACES):f}".rstrip("0")


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


def _chinese(words: Mapping[str, Any]) -> tuple[re.Pattern[str], ...]:
    times, units = _any(words.get("multipliers", ())), _any((*words.get("units", ()), *words.get("counters", ())))
    per, bare, vague, signs = (_any(words.get(key, ())) for key in ("per", "bare", "vague", "signs"))
    # a duration is none (14 months)
    unit = rf"(?:多|余)?\s?(?P<unit>%|‰|{units})(?!(?<=个)(?:月|小时|星期|季度|工作日|交易日|学期|世纪))"
    unit += rf"(?:(?:[/／]\s?|一)(?P<per>{per}))?"
    large = "(?:十|百|千|万|亿){1,2}"
    joined = rf"(?:亿\s?\d[\d,]*(?:\.\d+)?(?:{times})?)?"
    to = rf"\s?(?:%|{times})?(?:{units})?(?P<to>{_DASH}|[至到])(?:{signs})?"
    ending = rf"(?P<ending>{bare})(?=[,。;:!?、)\s的]|$)"
    return (
        re.compile(rf"(?P<number>{_NUMBER}){to}(?P<high>{_NUMBER})\s?(?P<times>{times})?{unit}"),
        re.compile(rf"(?P<number>{_NUMBER}{joined})\s?(?:(?P<times>{times})?{unit}|{ending}|(?P<size>{times})?(?![\d,.]*\d))"),
        re.compile(rf"(?P<number>(?:{vague}){large}|(?<![一二两三四五六七八九]){large}(?=多|余)){unit}"),
        re.compile(
            rf"(?<![第周唯上数几零〇一二两三四五六七八九十百千万亿])(?P<spelt>(?P<number>{_SPELT}(?:[万亿](?:{_SPELT})?)?)){unit}"
        ),
        re.compile(rf"(?P<unit>百分之|千分之)(?P<spelt>(?P<number>{_SPELT}))"),
    )


def _english(words: Mapping[str, Any]) -> tuple[re.Pattern[str], ...]:
    times, units = _any(words.get("multipliers", ())), _any(words.get("units", ()))
    vague, money, per, signs = (_any(words.get(key, ())) for key in ("vague", "money", "per", "signs"))
    size = rf"(?![\w,]*\d)(?![:/]\d)(?:[\s-]?(?P<times>(?:{times})\b))?(?:[\s-]?(?P<unit>%|(?:{units})\b))?"
    price = rf"(?:(?:\s(?:a|an|per)\s|/)(?P<per>{per})\b)?"
    to = rf"(?:\s?(?:%|(?:{times})\b))?(?P<to>{_DASH}|\sand\s)(?:{signs})?"
    alone = "|".join(rf"(?<=of\s{many})" for many in ("thousands", "millions", "billions"))
    return (
        re.compile(rf"(?P<number>{_NUMBER}){to}(?P<high>{_NUMBER}){size}{price}"),
        re.compile(rf"(?P<number>{_NUMBER}){size}{price}"),
        re.compile(rf"\b(?P<number>{vague})(?:\sof\s(?P<unit>{money})\b|(?=\sof\s[a-z])|{alone})"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or NEVER
