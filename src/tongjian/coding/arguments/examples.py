"""Hold the rules of lexicon/arguments_*.yml against the examples that stand beside them."""

from collections.abc import Iterator
from typing import Any

from tongjian import text as textlib
from tongjian.coding.arguments import find
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack


def check(pack: Pack, lang: str) -> list[str]:
    """Return one line for each fault of the argument rules of `lang` ("zh" or "en"); none when all hold.

    An example must give an argument of its rule's kind, a negative one none of that kind.
    """
    table = pack.lexicon.get(f"arguments_{lang}", {}).get("rules", ())
    return [f"{rule.get('rule')}: {fault}" for rule in table for fault in faults(rule, lang, pack)]


def faults(rule: dict[str, Any], lang: str, pack: Pack) -> Iterator[str]:
    """Yield what is wrong with the examples of one rule."""
    if not rule.get("examples") or not rule.get("negative"):
        yield "has no example of either kind; write one of each"
    for example in rule.get("examples", ()):
        if not _gives(example, lang, rule["kind"], pack):
            yield f"{example!r} gives no argument of kind {rule['kind']}"
    for example in rule.get("negative", ()):
        if _gives(example, lang, rule["kind"], pack):
            yield f"{example!r} gives an argument of kind {rule['kind']}, which it must not"


def _gives(text: str, lang: str, kind: str, pack: Pack) -> bool:
    tag = lang if lang == "en" else textlib.script_of(text)
    return any(a.kind == kind for a in find(Document(Article(id="example", page="example", title="", text=text, lang=tag)), pack))
