"""How well mentions are put together: B-cubed and pairwise figures against annotated clusters.

`python -m bench.clusters ARTICLES.jsonl CODED.jsonl CLUSTERS.json [PACK]`: the articles in the form of `tongjian code`'s input,
what was coded in them in the form of its output, and {"groups": {"article:index of the event": "name of its cluster"}}. Mentions
that the annotation leaves out are merged, and not counted. The annotation is kept outside the repository (docs/merge.md).
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from tongjian import pack
from tongjian.merge import merge
from tongjian.model import Article, Coded


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def predicted(articles: Path, coded: Path, pack_name: str) -> dict[str, str]:
    """Return the cluster of each mention, both by name."""
    texts = [
        Article(
            id=r["id"],
            page="",
            title=r["title"] or "",
            text=r["text"],
            lang=r["lang"],
            published=r["published"],
            outlet=r["outlet"],
            url=r.get("url"),
        )
        for r in _rows(articles)
    ]
    found = [msgspec.convert(r, Coded) for r in _rows(coded) if "error" not in r]
    events, _ = merge(texts, found, pack.load(pack_name))
    return {f"{m.article}:{m.event}": e.id for e in events for m in e.mentions}


def pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    """Return the pairs of mentions that stand in one cluster."""
    by: dict[str, list[str]] = defaultdict(list)
    for item in sorted(groups):
        by[groups[item]].append(item)
    return {(a, b) for members in by.values() for i, a in enumerate(members) for b in members[i + 1 :]}


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 over the mentions that both have (Bagga and Baldwin 1998)."""
    items = sorted(gold.keys() & found.keys())
    by_gold, by_found = defaultdict(set), defaultdict(set)
    for item in items:
        by_gold[gold[item]].add(item)
        by_found[found[item]].add(item)
    both = {i: len(by_gold[gold[i]] & by_found[found[i]]) for i in items}
    precision = sum(both[i] / len(by_found[found[i]]) for i in items) / len(items)
    recall = sum(both[i] / len(by_gold[gold[i]]) for i in items) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    """Print the figures, and with --show the pairs that differ."""
    names = [a for a in sys.argv[1:] if not a.startswith("--")]
    articles, coded, clusters = map(Path, names[:3])
    pack_name = names[3] if len(names) > 3 else "statecraft"
    gold = json.loads(clusters.read_text(encoding="utf-8"))["groups"]
    found = predicted(articles, coded, pack_name)
    _report("all", gold, found)
    wanted, made = pairs(gold), pairs({i: found[i] for i in gold if i in found})
    if "--show" in sys.argv:
        texts = {f"{r['id']}:{n}": (e, r["id"]) for r in _rows(coded) for n, e in enumerate(r.get("events", ()))}
        for name, some in (("joined wrongly", made - wanted), ("split wrongly", wanted - made)):
            print(f"## {name}: {len(some)}")
            for a, b in sorted(some):
                print(f"  {_shown(texts[a][0], a)}\n  {_shown(texts[b][0], b)}\n")


def _report(name: str, gold: dict[str, str], found: dict[str, str]) -> None:
    missing = gold.keys() - found.keys()
    precision, recall, f1 = b_cubed(gold, found)
    wanted, made = pairs({i: gold[i] for i in gold if i in found}), pairs({i: found[i] for i in gold if i in found})
    hit = len(wanted & made)
    p, r = hit / max(1, len(made)), hit / max(1, len(wanted))
    print(f"{name}: {len(gold)} mentions ({len(missing)} missing), B3 P {precision:.3f} R {recall:.3f} F1 {f1:.3f}", end="; ")
    print(f"pairs P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f} ({len(made)} made, {len(wanted)} wanted)")


def _shown(event: dict[str, Any], name: str) -> str:
    sides = " > ".join("/".join(a["name"] for a in event[side][:3]) for side in ("source", "target"))
    quote = event["evidence"]["quote"].replace("\n", " ")[:90]
    return f"{name[:5]}#{name.split(':')[1]} {event['type']} {event['date']} [{event['realis'][:4]}] {sides} :: {quote}"


if __name__ == "__main__":
    main()
