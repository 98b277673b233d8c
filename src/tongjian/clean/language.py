"""The language of a text as a BCP-47 code: by its letters, then by its commonest words."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from tongjian.text import script_of

_SCRIPTS: Final = (
    ("latin", "\u00c0\u024f"),
    ("latin", "\u1e00\u1eff"),
    ("zh", "\u3400\u4dbf"),
    ("zh", "\u4e00\u9fff"),
    ("ja", "\u3040\u30ff"),
    ("ko", "\uac00\ud7af"),
    ("ru", "\u0400\u04ff"),
    ("ar", "\u0600\u06ff"),
    ("he", "\u0590\u05ff"),
    ("el", "\u0370\u03ff"),
    ("th", "\u0e00\u0e7f"),
    ("hi", "\u0900\u097f"),
)
_SAMPLE: Final = 5_000  # characters whose scripts are counted
_WORDS: Final = 4_000  # characters whose words are counted
_WORD: Final = re.compile("[a-z\u00e0-\u024f\u1e00-\u1eff']+")
_COMMON: Final = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from or have an they which you were all",
    "fr": "le la les des et est une dans que pour qui sur pas au plus par avec ce il sont aux cette ne se du",
    "de": "der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass wie",
    "es": "el la los las de que y en un una por con no para es se del al lo como más pero sus su ha este",
    "pt": "o os as de que e do da em um uma para com não é dos das no na por mais se ao como mas foi ele você",
    "it": "il di che e la un una per non in del della con sono le gli dei al da più come ma anche alla nel",
    "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als door bij maar hij",
    "tr": "ve bir bu da de için ile olarak çok daha en gibi olan kadar sonra ne ama değil var",
    "vi": "và của là có không được cho các một trong với người những đã này khi để đến từ cũng",
    "id": "yang dan di dengan untuk tidak dari dalam akan pada ini itu juga ke karena oleh ada adalah",
    "pl": "i w na z do że się nie jest to o jak za od po przez ale są dla oraz",
    "sv": "och att det i en som på är av för med till den har inte om ett han men var",
}  # fmt: skip
_COMMON_IN: Final[dict[str, list[str]]] = {}  # a word → the languages that it is common in
for _lang, _words in _COMMON.items():
    for _word in frozenset(_words.split()):
        _COMMON_IN.setdefault(_word, []).append(_lang)
_ASCII: Final = bytes(range(128))
_ASCII_LETTERS: Final = bytes(code for code in _ASCII if chr(code).isalpha())


def lang_of(text: str, hint: str | None = None) -> str:
    """Return zh-Hans, zh-Hant, en or another code, or "und". `hint`: the page's own lang, used where the text tells nothing."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _latin(sample, hint)
    counts: Counter[str] = Counter()
    raw = sample.encode("utf-8", "ignore")
    for ch, number in Counter(raw.translate(None, _ASCII).decode("utf-8")).items():
        counts[_script(ch)] += number
    counts["latin"] += len(raw) - len(raw.translate(None, _ASCII_LETTERS))  # bytes are counted much faster than characters
    latin = counts.pop("latin", 0) / 4  # a Latin word is about as long as four of its letters
    counts.pop("", None)
    if counts["ja"] * 8 > counts["zh"] + counts["ja"] > latin and counts["ja"] > 3:
        return "ja"
    best = max((name for name, _ in _SCRIPTS), key=lambda name: counts[name])
    if counts[best] > latin:
        return script_of(text) if best == "zh" else best
    return _latin(sample, hint)


@lru_cache(maxsize=8192)
def _script(ch: str) -> str:
    """Return the language or "latin" for which the script of a character beyond ASCII stands, "" for signs and other scripts."""
    return next((name for name, (low, high) in _SCRIPTS if low <= ch <= high), "")


def _latin(sample: str, hint: str | None) -> str:
    words = _WORD.findall(sample[:_WORDS].lower())
    scores = dict.fromkeys(_COMMON, 0)
    for word, number in Counter(words).items():
        for lang in _COMMON_IN.get(word, ()):
            scores[lang] += number
    best = max(scores, key=lambda lang: scores[lang])
    if scores[best] * 12 >= len(words) > 0:
        return best
    short = (hint or "").strip().lower().replace("_", "-").split("-")[0]
    return short if short.isalpha() and 2 <= len(short) <= 3 and short != "zh" else ("en" if words else "und")
