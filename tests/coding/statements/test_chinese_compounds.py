"""Chinese verbs of speech made plain by 说 or 称 behind them, bodies that end in 会, and who is only told it."""

import pytest
from tests.coding.statements.conftest import Said

CASES = [
    ("“码头的税费不会再涨。”挪威外交部重申说。", [("挪威外交部", "码头的税费不会再涨")]),
    ("“码头的税费不会再涨，”挪威外交部明确表示。", [("挪威外交部", "码头的税费不会再涨")]),
    # a report says what it says
    ("路透社引述消息。報道說，碼頭的稅費不會再漲。", [("報道", "碼頭的稅費不會再漲")]),
    # an association thinks, a state only would
    ("北海渔业协会认为，码头的税费不会再涨。", [("北海渔业协会", "码头的税费不会再涨")]),
    ("码头工会认为，税费不会再涨。", [("码头工会", "税费不会再涨")]),
    ("挪威会认为，码头的税费不会再涨。", []),
    # who is told it, where the subject stands before
    ("挪威外交部批评这项计划，并向记者透露，码头的税费不会再涨。", [("挪威外交部", "码头的税费不会再涨")]),
    # a name that no list has, behind what it answers
    ("对此，王立群认为，码头的税费不会再涨。", [("王立群", "码头的税费不会再涨")]),
    # a transliterated name ends before a verb that begins with a sound of names
    ("罗萨·梅德尔提醒，码头的税费不会再涨。", [("罗萨·梅德尔", "码头的税费不会再涨")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:24] for case in CASES])
def test_who_says_it(text: str, expected: list[tuple[str, str]], said: Said) -> None:
    assert said(text) == expected
