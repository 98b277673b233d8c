"""The language of a text as a BCP-47 code: by its letters, then by its commonest words."""

import re
from collections import Counter
from typing import Final

from tongjian.text import script_of

_SCRIPTS: Final = (
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
_SAMPLE: Final = 20_000  # characters
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
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
_STOP: Final = {lang: frozenset(words.split()) for lang, words in _COMMON.items()}


def lang_of(text: str, hint: str | None = None) -> str:
    """Return zh-Hans, zh-Hant, en or another code, or "und". `hint`: the page's own lang, used where the text tells nothing."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _latin(sample.lower(), hint)
    high = "".join(ch for ch in sample if ch > "\x7f")
    counts = {code: len(pattern.findall(high)) for code, pattern in _SCRIPTS}
    latin = len(_LATIN.findall(sample)) / 4  # a Latin word is about as long as four of its letters
    if counts["ja"] * 8 > counts["zh"] + counts["ja"] > latin and counts["ja"] > 3:
        return "ja"
    best = max(counts, key=lambda code: counts[code])
    if counts[best] > latin:
        return script_of(text) if best == "zh" else best
    return _latin(sample.lower(), hint)


def _latin(sample: str, hint: str | None) -> str:
    words = _WORD.findall(sample)
    counts = Counter(words)
    scores = {lang: sum(counts[w] for w in stop) for lang, stop in _STOP.items()}
    best = max(scores, key=lambda lang: scores[lang])
    if scores[best] * 12 >= len(words) > 0:
        return best
    short = (hint or "").strip().lower().replace("_", "-").split("-")[0]
    return short if short.isalpha() and 2 <= len(short) <= 3 and short != "zh" else ("en" if words else "und")
