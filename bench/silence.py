"""Does the coder keep silent on what is no story of states and trade? Events an article on made-up sport, culture and daily life.

`python -m bench.silence [ARTICLES]` puts together so many articles (1,000 by default), ten sentences of one theme each,
from `bench/silence/*.txt`, codes them, prints events an article for each language, and the sentences that gave events alone.
The sentences are ours; many use the words of measures (banned, sanctioned, talks, 禁賽, 祭出, 达成协议) and names of states.
"""

import random
import sys
from itertools import chain
from pathlib import Path

from tongjian.coding import code
from tongjian.model import Article, Lang
from tongjian.pack import Pack, load

SENTENCES = Path(__file__).parent / "silence"
LANGUAGES: tuple[Lang, ...] = ("en", "zh-Hans", "zh-Hant")
LENGTH = 10
_DAY = "2031-03-04T08:00:00+00:00"


def themes(lang: Lang) -> list[list[str]]:
    """Return the sentences of a language, those of a theme (sport, culture, daily life) together."""
    found: list[list[str]] = []
    for line in (SENTENCES / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            found.append([])
        else:
            found[-1].append(line)
    return found


def articles(lang: Lang, number: int, seed: int = 1) -> list[Article]:
    """Return so many articles of ten different sentences of one theme each, the first of them the title."""
    rng, own = random.Random(seed), themes(lang)
    joint = " " if lang == "en" else ""
    return [article(lang, f"{lang}-{n}", rng.sample(own[n % len(own)], LENGTH), joint) for n in range(number)]


def article(lang: Lang, name: str, told: list[str], joint: str) -> Article:
    """Return an article of some sentences."""
    return Article(id=name, page=name, title=told[0].rstrip(".。"), text=joint.join(told[1:]), lang=lang, published=_DAY)


def events(made: list[Article], pack: Pack) -> int:
    """Return how many events (statements left out) the coder finds in some articles."""
    return sum(e.type != "STATEMENT" for a in made for e in code(a, pack).events)


def main() -> None:
    """Print the figures."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    pack, total = load(), 0
    for lang in LANGUAGES:
        made = articles(lang, -(-number // len(LANGUAGES)))
        found = events(made, pack)
        total += found
        print(f"{lang:8} {len(made)} articles, {found} events: {found / len(made):.3f} an article")
        for sentence in chain.from_iterable(themes(lang)):
            alone = article(lang, "alone", ["", sentence], "")
            for event in code(alone, pack).events:
                if event.type != "STATEMENT":
                    print(f"         {event.type}: {sentence}")
    print(f"all      {total / number:.3f} an article; goal < 0.05")


if __name__ == "__main__":
    main()
