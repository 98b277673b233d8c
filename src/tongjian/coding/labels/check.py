"""Hold the rules of lexicon/labels_*.yml against the examples that stand beside them."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from tongjian.coding.labels.words import Evidence, LabelWords, choices_of, expressions, rules
from tongjian.errors import PackError
from tongjian.pack import Pack
from tongjian.text import fold

_FIELDS: Final = frozenset({"rule", "label", "words", "patterns", "examples", "negative"})


def check(pack: Pack, lang: str) -> list[str]:
    """Return one line for each fault of the label rules of `lang` ("zh" or "en"); none when all hold.

    A rule must belong to a known class and have examples that hold its evidence and negative ones that do not; no word may
    stand twice in one class. Raises PackError for an expression that is none.
    """
    table = rules(pack, lang)
    faults = [f"{rule.get('rule')}: {fault}" for rule in table for fault in _faults(rule, lang)]
    faults += [f"{name} names two rules" for name, n in Counter(r["rule"] for r in table).items() if n > 1]
    words = Counter((r["label"], word) for r in table for word in r.get("words", ()))
    return faults + [f"{word!r} stands {n} times in the class {label}" for (label, word), n in words.items() if n > 1]


def _faults(rule: dict[str, Any], lang: str) -> Iterator[str]:
    if unknown := set(rule) - _FIELDS:
        yield f"has the unknown field {min(unknown)}"
    if rule["label"] not in LabelWords.__annotations__:
        raise PackError(f"lexicon/labels_{lang}.yml: the rule {rule['rule']} has an unknown class, {rule['label']}")
    if not rule.get("examples") or not rule.get("negative"):
        yield "has no example of either kind; write one of each"
    evidence = Evidence(rule["rule"], choices_of(expressions(rule, lang)))
    for example in rule.get("examples", ()):
        if evidence.search(fold(example)) is None:
            yield f"{example!r} does not hold its evidence"
    for example in rule.get("negative", ()):
        if evidence.search(fold(example)) is not None:
            yield f"{example!r} holds its evidence, which it must not"
