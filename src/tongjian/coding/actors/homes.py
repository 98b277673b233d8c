"""Where a text is at home: the state of its outlet, or Hong Kong or Taiwan by what it mostly speaks of."""

from functools import lru_cache

from tongjian.coding.actors.index import ActorIndex
from tongjian.text import fold

# What a text about its home speaks of, in folded form.
HOMES = {"HKG": ("香港", "本港", "港府", "立法会"), "TWN": ("台湾", "立法院", "行政院", "立委"), "CHN": ("中国", "大陆", "内地")}

# States whose own press is in part Chinese: its 我国 is theirs. Elsewhere an outlet's Chinese service writes for others.
_CHINESE_PRESS = frozenset({"SGP", "MYS"})


@lru_cache(maxsize=512)
def paper_home(index: ActorIndex, outlet: str) -> str:
    """Return the state outside China with a Chinese press whose paper the outlet is, else ""."""
    entries = (e for token in index.scan(outlet, fold(outlet)) for term in token.terms for e in term.entries)
    return next((e.country for e in entries if e.kind == "media" and e.country in _CHINESE_PRESS), "") or ""


@lru_cache(maxsize=512)
def outlet_home(index: ActorIndex, outlet: str, lang: str) -> str:
    """Return the home of the outlet of this name, which one of the pack's media or a place in the name tells, else ""."""
    for token in index.scan(outlet, fold(outlet)):
        media = [e.country for term in token.terms for e in term.entries if e.kind == "media"]
        if media:  # a foreign outlet's Chinese service has no home, and none on the mainland writes traditional characters
            return next((c for c in media if c in HOMES and (c != "CHN" or lang != "zh-Hant")), "") or ""
    return next((home for home, words in HOMES.items() if home != "CHN" and fold(outlet).startswith(words[0])), "")


def counted_home(folded: str, outlet: str) -> str:
    """Return Hong Kong or Taiwan for a text that speaks of it as often as of America, or at all in an outlet of its own."""
    counts = {code: sum(folded.count(w) for w in words) for code, words in HOMES.items() if code != "CHN"}
    best = max(counts, key=lambda code: (counts[code], code == outlet))
    need = 1 if best == outlet else max(2, folded.count("美国"))
    return best if counts[best] >= need else ""
