"""How long a measure is to last as a text says it, in figures or words: for one year, a 90-day truce, 为期六个月, 暂停…一年."""

import re

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_ZH_UNITS = {"天": "day", "日": "day", "周": "week", "週": "week", "星期": "week", "个月": "month", "個月": "month", "年": "year"}
_ZH_DIGITS = {"一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_EN_NUMBERS = {
    name: n
    for n, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
}
_NEAR = 0.03  # twelve months of 30 days are a year, three of them are 90 days

_ZH_ONES = "[一二两兩三四五六七八九]"
_ZH_NUMBER = f"(?<![\\d年月十第])(?<!{_ZH_ONES})(\\d{{1,3}}|半|{_ZH_ONES}?十?{_ZH_ONES}|{_ZH_ONES}?十)"
_ZH_UNIT = "(" + "|".join(sorted(_ZH_UNITS, key=len, reverse=True)) + ")"
# the words before or after that make a number of days a duration: 9月29日 and 一年来 are none
_ZH = re.compile(
    f"(?:(?:为期|為期|期限|有效期|延长|延長|延期|推迟|推遲|持续|持續|宽限|寬限)[^，。；、\\n]{{0,6}}?|(?:暂停|暫停|中止|豁免)[^，。；\\n]{{0,40}}?)"
    f"{_ZH_NUMBER}{_ZH_UNIT}(?![前后後来來内內间間])"
)
_ZH_LONG = re.compile(f"{_ZH_NUMBER}{_ZH_UNIT}(?:的?(?:期限|宽限期|寬限期|休战|休戰|暂停|暫停|豁免)|之久)")
_EN_NUMBER = "(\\d{1,3}|an?|half an?|" + "|".join(_EN_NUMBERS) + ")"
_EN = re.compile(
    "\\b(?:for|by|lasting|period of|term of|another|further|additional) "
    "(?:another |an? (?:further|additional|extra) |up to |at least )?"
    f"{_EN_NUMBER}[ -](day|week|month|year)s?\\b(?! (?:ago|old|earlier|later))",
    re.IGNORECASE,
)
_EN_LONG = re.compile(f"\\b{_EN_NUMBER}-(day|week|month|year)\\b(?!-old)", re.IGNORECASE)


def durations(text: str) -> dict[str, tuple[int, int]]:
    """Return the durations that a text gives (`1 year`, `90 days`), each with the place of its first words, end exclusive."""
    found: dict[str, tuple[int, int]] = {}
    for pattern in (_ZH, _ZH_LONG, _EN, _EN_LONG):
        for match in pattern.finditer(text):
            unit = _ZH_UNITS.get(match.group(2)) or match.group(2).lower()
            number = _number(match.group(1).lower())
            if number:
                found.setdefault(_written(number, unit), (match.start(1), match.end(2)))
    return found


def _number(word: str) -> float:
    if word.isdigit():
        return float(word)
    if word.startswith("half") or word == "半":
        return 0.5
    if word in ("a", "an"):
        return 1.0
    if word in _EN_NUMBERS:
        return float(_EN_NUMBERS[word])
    tens, ten, ones = word.rpartition("十")
    return float((_ZH_DIGITS.get(tens, 1) * 10 if ten else 0) + _ZH_DIGITS.get(ones, 0))


def _written(number: float, unit: str) -> str:
    if number == 0.5:
        number, unit = {"year": (6.0, "month"), "month": (15.0, "day"), "week": (3.0, "day"), "day": (1.0, "day")}[unit]
    return f"{int(number)} {unit}{'' if number == 1 else 's'}"


def one_length(a: str, b: str) -> bool:
    """Tell whether two durations as `durations` writes them are the same length: twelve months and a year are."""
    left, right = _days(a), _days(b)
    return abs(left - right) <= _NEAR * max(left, right)


def _days(written: str) -> int:
    number, _, unit = written.partition(" ")
    return int(number) * _DAYS[unit.removesuffix("s")]
