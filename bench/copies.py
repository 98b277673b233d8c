"""How well copies are found: classes of copies and of traps made from articles, recall for each class, precision over all.

`python -m bench.copies ARTICLES.jsonl [SEED]`, articles in the form of `tongjian code`'s input. Each article gives an exact and a
near copy, an excerpt of a quarter, a reprint with comment up to three times its length, a twin in the other script; and traps:
the same text with other numbers, other dates, other names. What the articles themselves share is found first and left out.
"""

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

from opencc import OpenCC

from tongjian import pack
from tongjian.merge import Knowledge, MemoryState
from tongjian.merge.fingerprints import LEAST as LEAST_PRINTS
from tongjian.merge.fingerprints import fingerprints, tokens
from tongjian.merge.origins import update_origins
from tongjian.model import Article
from tongjian.text import sentences

LEAST, MOST = 120, 3000  # characters of a base: comment on longer ones would use up the other articles
BASES = 100
SHORTEST = 36  # tokens of an excerpt: what is shorter is a copy only when it is the whole text (tongjian.merge.fingerprints)
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"\d{1,2}(?=[日月号])|(?<=月)\d{1,2}|(?<=[A-Z][a-z]{2} )\d{1,2}\b|(?<=[a-z] )\d{1,2}(?=,? 20)")
# within a sentence: at its beginning any word is capitalised
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}|中国|美国|日本|印度|欧盟|加拿大|巴西|墨西哥|華為|中國|美國|香港|特朗普")
_OTHER_NAMES = {"zh": ["蒙古国", "智利", "挪威", "肯尼亚", "越南人", "芬兰"], "en": ["Norland", "Quistan", "Veldmark", "Orlesia"]}


def _cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


def exact(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text itself with other white space."""
    return "\n\n".join(text.split("\n"))


def near(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text with a lead and a footer of its own, one sentence left out and marks changed."""
    parts = _cut(text)
    if len(parts) > 4:
        del parts[rng.randrange(1, len(parts))]
    changed = [p.replace("，", ",") if rng.random() < 0.3 else p for p in parts]
    return "\n".join(["Portal desk / 门户综合", *changed, "Editor: X. 责任编辑：某"])


def excerpt(text: str, rng: random.Random, others: list[str]) -> str:
    """Return a stretch of whole sentences of a quarter of the text or a little more, and of SHORTEST tokens at least.

    A stretch of which half stands in another article (what an outlet puts under each of a series) is an excerpt of both, and is
    not taken; "" where there is no other.
    """
    parts = _cut(text)
    sizes = [len(tokens(part)) for part in parts]
    wanted = max(sum(sizes) // 4, SHORTEST)
    starts = [n for n in range(len(parts)) if sum(sizes[n:]) >= wanted]
    rng.shuffle(starts)
    for start in starts:
        end = start
        while sum(sizes[start:end]) < wanted:
            end += 1
        found = "\n".join(parts[start:end])
        prints = fingerprints(tokens(found))
        if len(prints) >= LEAST_PRINTS and all(2 * len(prints & _prints(other)) < len(prints) for other in others):
            return found
    return ""


@cache
def _prints(text: str) -> frozenset[int]:
    return fingerprints(tokens(text))


def comment(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text among words of another one, up to three times as long."""
    wanted = int(len(text) * rng.uniform(1, 3))
    more: list[str] = []
    while sum(map(len, more)) < wanted:
        more.append(rng.choice(_cut(rng.choice(others)) or [""])[:300])
    cut = rng.randrange(len(more) + 1)
    while sum(map(len, more)) > wanted and len(more) > 1:
        more.pop()
    return "\n".join([*more[:cut], text, *more[cut:]])


def twin(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text in the other script with that region's words."""
    to_hant = str(_converter("s2tw").convert(text))
    return to_hant if to_hant != text else str(_converter("t2s").convert(text))


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)


def numbers(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text with other numbers, of the same length."""
    return _NUMBER.sub(lambda m: str(int(m.group()) + rng.randint(1, 7)), text)


def dates(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text with other days and months."""
    return _DATE.sub(lambda m: str(int(m.group()) % 27 + 1), text)


def names(text: str, rng: random.Random, others: list[str]) -> str:
    """Return the text with two or three of its names replaced all through."""
    found = sorted(set(_NAME.findall(text)))
    rng.shuffle(found)
    for name in found[:3]:
        text = text.replace(name, rng.choice(_OTHER_NAMES["en" if name.isascii() else "zh"]))
    return text


COPIES: dict[str, Callable[[str, random.Random, list[str]], str]] = {
    "exact": exact, "near": near, "excerpt": excerpt, "comment": comment, "twin": twin,
}  # fmt: skip
TRAPS: dict[str, Callable[[str, random.Random, list[str]], str]] = {"numbers": numbers, "dates": dates, "names": names}


def bases(path: Path, rng: random.Random) -> tuple[list[Article], list[Article]]:
    """Return articles of which no two are copies, and others whose sentences may serve as comment."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    made = [Article(id=r["id"], page="", title="", text=r["text"], lang=r["lang"], published=r["published"]) for r in rows]
    state = MemoryState(made, [])
    update_origins([a.id for a in made], state)
    alone = [a for a in made if not state.copies_of(a.id)]
    chosen = rng.sample([a for a in alone if LEAST <= len(a.text) <= MOST], BASES)
    names = {a.id for a in chosen}
    return chosen, [a for a in made if a.id not in names]


def main() -> None:
    """Print recall by class, false pairs by trap, precision."""
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    chosen, filler = bases(Path(sys.argv[1]), rng)
    fillers = [a.text for a in filler]
    made: list[Article] = []
    base_of: dict[str, str] = {}
    for base in chosen:
        for kind, make in {**COPIES, **TRAPS}.items():
            text = make(base.text, rng, [a.text for a in chosen if a.id != base.id] + fillers if kind == "excerpt" else fillers)
            if not text:
                continue
            if kind == "twin" and not base.lang.startswith("zh"):
                continue
            if kind in TRAPS and sum(a != b for a, b in zip(text, base.text, strict=False)) < 2:
                continue
            lang = {"zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans"}[base.lang] if kind == "twin" else base.lang
            name = f"{base.id}|{kind}"
            base_of[name] = base.id if kind in COPIES else name
            made.append(Article(id=name, page="", title="", text=text, lang=lang, published=base.published))
    _report(chosen, made, base_of)


def _report(chosen: list[Article], made: list[Article], base_of: dict[str, str]) -> None:
    state = MemoryState([*chosen, *made], [])
    update_origins(list(state.articles), state, Knowledge(pack.load()).names)
    base_of = {**base_of, **{a.id: a.id for a in chosen}}
    hits: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for article in made:
        kind = article.id.partition("|")[2]
        base = article.id.partition("|")[0]
        hits[kind][0] += state.origins[article.id].origin == state.origins[base].origin
        hits[kind][1] += 1
    for kind, (hit, total) in hits.items():
        print(f"{kind:8} {'found' if kind in COPIES else 'taken for a copy'} {hit} of {total}: {hit / total:.3f}")
    groups: dict[str, list[str]] = defaultdict(list)
    for a in state.articles:
        groups[state.origins[a].origin].append(base_of[a])
    right = wrong = 0
    for members in groups.values():
        for i, one in enumerate(members):
            same = sum(other == one for other in members[i + 1 :])
            right += same
            wrong += len(members) - i - 1 - same
    print(f"pairs under one origin: {right + wrong}, of one text {right}: precision {right / max(1, right + wrong):.4f}")


if __name__ == "__main__":
    main()
