"""The Chinese rules' own examples, in both scripts, run through the whole coder."""

import pytest

from tongjian import pack
from tongjian.coding.examples import check_rule

PACK = pack.load("statecraft")


@pytest.mark.parametrize("rule", PACK.rules["zh"], ids=lambda rule: rule.rule)
def test_examples_of_chinese_rules_hold(rule: pack.EventRule) -> None:
    assert check_rule(PACK, rule, "zh") == []


def test_every_type_has_a_chinese_rule_with_examples_of_both_kinds() -> None:
    shown = {r.type for r in PACK.rules["zh"] if r.examples}
    silent = {r.type for r in PACK.rules["zh"] if r.negative}
    assert {t.type for t in PACK.types} <= shown & silent


def test_an_example_that_does_not_hold_is_told() -> None:
    wrong = pack.EventRule(
        rule="wrong",
        type="TARIFF",
        heads=("关税",),
        pattern=("关税",),
        examples=(pack.RuleExample(text="泰国与越南签署贸易协定。", source=("THA",)),),
        negative=("泰国宣布对越南钢材加征15%关税。",),
    )
    assert len(check_rule(PACK, wrong, "zh")) == 2
