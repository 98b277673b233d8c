"""A rule that names a strategy or a word class that there is not is told in one sentence, before any text is read."""

import msgspec
import pytest

from tongjian import pack as packs
from tongjian.coding.events import strategies
from tongjian.coding.examples import check_examples
from tongjian.errors import PackError
from tongjian.pack import Pack


def _with(lang: str, **fields: tuple[str, ...]) -> Pack:
    pack = packs.load()
    rule = msgspec.structs.replace(pack.rules[lang][0], rule="made-up-rule", **fields)
    return msgspec.structs.replace(pack, rules={lang: (rule,)}, fingerprint=f"strategies-{lang}-{fields}")


def test_the_pack_names_only_what_there_is() -> None:
    strategies.check(packs.load())


@pytest.mark.parametrize(
    ("lang", "side", "strategy", "told"),
    [
        ("en", "source", "subjekt", "subjekt"),
        ("en", "source", "subjekt:active", "subjekt"),
        ("en", "source", "against", "against"),  # opens a phrase: of targets alone
        ("en", "target", "objekt:other", "objekt"),
        ("en", "target", "against|onn", "onn"),
        ("en", "source", "governor:impose-v|impos-v", "impos-v"),
        ("en", "source", "subject:active/!impos-n", "impos-n"),
        ("zh", "source", "subjekt", "subjekt"),
        ("zh", "source", "to", "to"),
        ("zh", "target", "topic", "topic"),
    ],
)
def test_an_unknown_strategy_is_named_with_its_rule(lang: str, side: str, strategy: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        check_examples(_with(lang, **{side: (strategy,)}))
    assert "made-up-rule" in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("strategy", ["against|on", "on|against:other", "object:other", "nobody"])
def test_words_that_open_a_phrase_and_arguments_are_allowed(strategy: str) -> None:
    strategies.check(_with("en", target=(strategy,)))


def test_an_unknown_word_class_in_a_pattern_is_named_with_its_rule() -> None:
    with pytest.raises(PackError, match=r"made-up-rule.*<no-such-n>"):
        check_examples(_with("en", pattern=("(?P<head><no-such-n>)",)))
