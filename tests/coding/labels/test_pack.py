"""The rules of labels: their examples hold, and faults in them are told."""

from typing import Any, get_args

import msgspec
import pytest

from tongjian.coding import code
from tongjian.coding.labels.check import check
from tongjian.coding.labels.words import rules
from tongjian.errors import PackError
from tongjian.model import Article, Label
from tongjian.pack import Pack, load
from tongjian.text import script_of

LABELS = set(get_args(Label)) - {"report", "question"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(use_cache=False)


def with_rule(pack: Pack, **fields: Any) -> Pack:
    """Return the pack with one more rule of English labels."""
    rule = {"rule": "en.new", "label": "opinion", "words": ["zebra"], "examples": ["A zebra."], "negative": ["A horse."]}
    return msgspec.structs.replace(pack, lexicon={**pack.lexicon, "labels_en": [*rules(pack, "en"), {**rule, **fields}]})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_holds_its_examples(lang: str, pack: Pack) -> None:
    assert rules(pack, lang)
    assert check(pack, lang) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_example_of_a_label_is_given_that_label(lang: str, pack: Pack) -> None:
    for rule in (r for r in rules(pack, lang) if r["label"] in LABELS):
        for text in rule["examples"]:
            tag = "en" if lang == "en" else script_of(text)
            article = Article(id="example", page="", title="T", text=text, lang=tag, published="2025-09-15")
            assert [s.label for s in code(article, pack).sentences][1] == rule["label"], (rule["rule"], text)


def test_a_sound_new_rule_is_no_fault(pack: Pack) -> None:
    assert check(with_rule(pack), "en") == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"examples": ["A horse."]}, "does not hold its evidence"),
        ({"negative": ["A zebra."]}, "which it must not"),
        ({"negative": []}, "no example of either kind"),
        ({"words": ["zebra", "zebra"]}, "stands 2 times"),
        ({"rule": "en.conditional.if", "label": "conditional", "words": ["zebra"]}, "names two rules"),
        ({"note": "what"}, "unknown field note"),
    ],
)
def test_a_fault_of_a_rule_is_told(fields: dict[str, Any], told: str, pack: Pack) -> None:
    assert any(told in fault for fault in check(with_rule(pack, **fields), "en"))


@pytest.mark.parametrize("fields", [{"label": "mood"}, {"patterns": ["(zebra"]}])
def test_a_broken_rule_is_refused(fields: dict[str, Any], pack: Pack) -> None:
    with pytest.raises(PackError):
        check(with_rule(pack, **fields), "en")


def test_a_word_with_a_star_has_any_ending_and_others_have_none(pack: Pack) -> None:
    assert check(with_rule(pack, words=["giraff*"], examples=["Giraffes."], negative=["A raff."]), "en") == []
    assert check(with_rule(pack, negative=["Zebras."]), "en") == []
