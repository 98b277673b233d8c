"""Numbers as words: Chinese numerals and English number words, up to the sizes that dates need."""

from functools import cache
from typing import Final

_DIGITS: Final = {
    ch: value for value, chars in enumerate(("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for ch in chars
}
_SCALES: Final = {"十": 10, "百": 100, "千": 1000}


@cache
def chinese(text: str) -> int | None:
    """Return the value of a Chinese or Arabic numeral (十五, 二〇二五, 廿一, 15, 二0一0), None when it is none."""
    text = text.strip().replace(" ", "").replace("廿", "二十").replace("卅", "三十")
    if not text:
        return None
    if text.isascii():
        return int(text) if text.isdigit() else None
    if not any(ch in _SCALES for ch in text):
        return _digit_string(text)
    return _with_scales(text)


def _digit_string(text: str) -> int | None:
    value = 0
    for ch in text:
        digit = _DIGITS.get(ch) if not ch.isascii() else int(ch) if ch.isdigit() else None
        if digit is None:
            return None
        value = value * 10 + digit
    return value


def _with_scales(text: str) -> int | None:
    total, current = 0, -1
    for ch in text:
        if ch in _SCALES:
            total += (current if current > 0 else 1) * _SCALES[ch]
            current = -1
        elif ch in _DIGITS:
            current = _DIGITS[ch]
        else:
            return None
    return total + max(current, 0)


ONES: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINAL_ONES: Final = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_ORDINAL_TENS: Final = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]

CARDINALS: Final = {word: value for value, word in enumerate(ONES)} | {word: 20 + 10 * i for i, word in enumerate(TENS)}
ORDINALS: Final = {word: value for value, word in enumerate(_ORDINAL_ONES)} | {
    word: 20 + 10 * i for i, word in enumerate(_ORDINAL_TENS)
}
LOOSE: Final = {"a": 1, "an": 1, "another": 1, "couple": 2, "few": 3, "several": 3, "dozen": 12, "half": 0}


def english(text: str) -> int | None:
    """Return the value of an English cardinal or ordinal, None when it is none: "twenty-five", "22nd", "a few"."""
    text = text.strip().rstrip(".").replace(",", "")
    digits = text.rstrip("stndrh")
    if digits.isascii() and digits.isdigit():
        return int(digits)
    total = current = 0
    words = [word for word in text.replace("-", " ").split() if word not in ("and", "of")]
    if len(words) > 1 and words[0] in ("a", "the") and words[1] != "hundred":
        words = words[1:]
    for word in words:
        if word in ("hundred", "thousand"):
            total, current = _scale(total, current, 100 if word == "hundred" else 1000)
            continue
        value = CARDINALS.get(word, ORDINALS.get(word, LOOSE.get(word)))
        if value is None:
            return None
        current += value
    return total + current if words else None


def _scale(total: int, current: int, size: int) -> tuple[int, int]:
    if size == 100:
        return total, max(current, 1) * 100
    return (total + max(current, 1)) * 1000, 0


def english_year(text: str) -> int | None:
    """Return a year said in words: "nineteen ninety-six", "two thousand and eighteen", "nineteen zero one", "twenty ten"."""
    words = [word for word in text.replace("-", " ").split() if word != "and"]
    if "thousand" in words or "hundred" in words:
        return english(" ".join(words))
    if len(words) < 2 or words[0] not in CARDINALS:
        return None
    century = CARDINALS[words[0]]
    rest = [CARDINALS.get(word, -1) for word in words[1:]]
    if not 10 <= century <= 20 or -1 in rest or len(rest) > 2:
        return None
    return century * 100 + sum(rest)
