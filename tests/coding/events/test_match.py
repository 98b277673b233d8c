"""Which rules are tried where: what a sentence must hold spares patterns and never loses a match."""

import msgspec
import pytest

from tongjian import pack as packs
from tongjian.coding import actors, times
from tongjian.coding.document import Document
from tongjian.coding.events import match
from tongjian.coding.events.mask import Masked
from tongjian.errors import PackError
from tongjian.model import Article


def _sentences(text: str, lang: str, pack: packs.Pack) -> list[Masked]:
    tag = "en" if lang == "en" else "zh-Hans"
    doc = Document(Article(id="1", page="", title="", text=text, lang=tag, published="2025-09-15"))
    doc.times = times.resolve(doc.full, doc.ref, doc.lang, doc.folded)
    doc.mentions = actors.find(doc, pack)
    return [Masked(doc, number) for number in range(len(doc.sentences))]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_where_a_pattern_matches_the_sentence_holds_what_it_needs(lang: str) -> None:
    pack = packs.load()
    tried = hit = 0
    gate = match.rule_set(pack, lang).gate
    for entry in match.rule_set(pack, lang).rules[::4]:
        patterns = entry.compile()
        for example in entry.rule.examples[:2]:
            for masked in _sentences(example.text, lang, pack):
                found = [m.span() for p in patterns for m in p.finditer(masked.text) if m.end() > m.start()]
                tried += 1
                hit += bool(found)
                if found and entry._allowed(masked.text):
                    assert [m.span() for m in entry.matches(masked, gate.held(masked.text))] == found
                else:
                    assert entry.matches(masked, gate.held(masked.text)) == []
    assert hit > tried / 2


@pytest.mark.parametrize("field", ["pattern", "unless", "requires"])
def test_a_broken_pattern_is_named_with_its_rule(field: str) -> None:
    pack = packs.load()
    rule = msgspec.structs.replace(pack.rules["en"][0], **{field: ("(?P<head>open",)})
    broken = msgspec.structs.replace(pack, rules={"en": (rule,)}, fingerprint=f"broken-{field}")

    with pytest.raises(PackError, match=rule.rule):
        match.check(broken)


def test_every_word_of_a_class_in_a_head_is_looked_for() -> None:
    pack = packs.load()
    rule = next(r for r in pack.rules["en"] if r.rule == "en-agreement")
    heads = match._heads(rule, pack.classes["en"], "en")
    assert all(any(match._begins_word(head, word) for head in heads) for word in pack.classes["en"]["agreement-n"])
    assert match._heads(rule, {}, "en") == list(rule.heads)
    assert match._heads(rule, pack.classes["en"], "zh") == list(rule.heads)


def test_a_head_begins_a_word() -> None:
    assert match._begins_word("swap", "currency swap")
    assert not match._begins_word("ban", "urban plan")
    assert match._head_group(r"a (?P<head>b(?:c|\)d)) e") == r"b(?:c|\)d)"
