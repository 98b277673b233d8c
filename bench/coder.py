"""The coder alone on one core: articles and characters a second, stage by stage, growth with the length of the article, start-up.

Uses ../shared/data/corpus when it is there, else the example pages' own words repeated. All times are processor time of the
process alone, whatever else the machine does. What is compiled once is kept in the user's cache, as by the program itself.
"""

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tongjian import expressions, pack
from tongjian.coding import actors, arguments, events, figures, labels, statements, tags, times, uncollected
from tongjian.coding.document import Document
from tongjian.coding.events import responses
from tongjian.model import Article

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "corpus" / "story.jsonl.gz"


REPEATED = "商务部13日宣布，对原产于美国的进口模拟芯片发起反倾销立案调查。美国财政部长表示反对。\n"
LENGTHS = (25_000, 100_000, 400_000)
STARTS = 5  # of the program; the fastest counts


def articles() -> list[Article]:
    """Return the articles to run on."""
    if not CORPUS.exists():
        text = REPEATED * 40
        return [Article(id=str(i), page="", title="示例", text=text, lang="zh-Hans", published="2025-09-13") for i in range(50)]
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Article(id=r["id"], page="", title=r["title"] or "", text=r["text"], lang=r["lang"], published=r["published"])
        for r in rows
    ]


def main() -> None:
    """Print the figures."""
    expressions.keep()
    loaded = pack.load()
    docs = articles()
    _run(docs[:20], loaded)
    spent = _run(docs, loaded)
    characters = sum(len(a.title) + 1 + len(a.text) for a in docs)
    total = sum(spent.values())
    print(f"coder: {len(docs)} articles, {characters} characters in {total:.2f} s")
    print(f"  {len(docs) / total:,.0f} articles/s, {characters / total:,.0f} characters/s on one core")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {name:12} {seconds:6.2f} s  {characters / seconds:12,.0f} characters/s")
    long = max((a for a in docs if a.lang.startswith("zh")), key=lambda a: len(a.text))
    _growth("the longest article again and again", long, long.text, loaded)
    for lang in sorted({a.lang for a in docs}):
        one = next(a for a in docs if a.lang == lang)
        _growth(f"all articles in {lang} as one", one, "\n".join(a.text for a in docs if a.lang == lang), loaded)
    _growth("two acts again and again", long, REPEATED, loaded)
    _start()


def _growth(what: str, like: Article, text: str, loaded: pack.Pack) -> None:
    print(f"  one article, {what}:")
    for length in LENGTHS:
        whole = (text + "\n") * (length // (len(text) + 1) + 1)
        long = Article(id="long", page="", title=like.title, text=whole[:length], lang=like.lang, published=like.published)
        seconds = sum(_run([long], loaded).values())
        print(f"    {length:7,} characters: {seconds:6.2f} s, {length / seconds:10,.0f} characters/s")


def _start() -> None:
    """Print how long `tongjian code` takes for one sentence, with everything in the cache that an earlier run left there."""
    for lang, text in (("zh-Hans", REPEATED), ("en", "Chile on Monday imposed a 5% tariff on wine from Peru.")):
        record = json.dumps({"id": "1", "title": "", "text": text, "lang": lang, "published": "2025-09-13"}).encode()
        seconds = min(_seconds([sys.executable, "-m", "tongjian", "code"], record) for _ in range(STARTS + 1))
        print(f"  start-up, one sentence in {lang}: {seconds * 1000:.0f} ms")


def _seconds(command: list[str], given: bytes) -> float:
    # as installed: with the modules compiled by an earlier run
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = os.times()
    subprocess.run(command, input=given, stdout=subprocess.DEVNULL, check=True, env=environment)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _run(docs: list[Article], loaded: pack.Pack) -> dict[str, float]:
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = work()
        spent[name] = spent.get(name, 0.0) + time.process_time() - start
        return result

    def stages(article: Article) -> None:
        doc = timed("document", lambda: Document(article))
        doc.times = timed("times", lambda: times.resolve(doc.full, doc.ref, doc.lang, doc.folded))
        doc.mentions = timed("actors", lambda: actors.find(doc, loaded))
        attributed = timed("statements", lambda: statements.find(doc, loaded))
        doc.statements = [a.statement for a in attributed]
        found = timed("events", lambda: events.find(doc, loaded, attributed))
        timed("responses", lambda: responses.find(doc, found, loaded))
        timed("labels", lambda: labels.label(doc, loaded, attributed))
        timed("arguments", lambda: arguments.find(doc, loaded))
        timed("figures", lambda: figures.find(doc, loaded))
        timed("tags", lambda: tags.find(doc, loaded, found))

    for article in docs:
        with uncollected():  # as `code` does
            stages(article)
    return spent
