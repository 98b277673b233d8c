"""The English rules' own examples, run through the whole coder."""

import pytest

from tongjian import pack
from tongjian.coding.examples import check_rule

PACK = pack.load("statecraft")


@pytest.mark.parametrize("rule", PACK.rules["en"], ids=lambda rule: rule.rule)
def test_examples_of_english_rules_hold(rule: pack.EventRule) -> None:
    assert check_rule(PACK, rule, "en") == []


def test_every_type_has_an_english_rule_with_examples_of_both_kinds() -> None:
    shown = {r.type for r in PACK.rules["en"] if r.examples}
    silent = {r.type for r in PACK.rules["en"] if r.negative}
    assert {t.type for t in PACK.types} <= shown & silent
