"""Times as data: sentences of our own and the days they mean (cases/*.yml)."""

from pathlib import Path

import pytest
import yaml

from tongjian.coding.times import resolve

CASES = Path(__file__).parent / "cases"


def _load():
    cases = []
    for path in sorted(CASES.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            lang = case.get("lang") or ("zh-Hans" if path.stem == "zh" else path.stem)
            cases.append(pytest.param(case, lang, id=f"{path.stem}: {case['text']}"))
    return cases


def _shown(time, text):
    kind = "" if time.kind == "date" else f" {time.kind}"
    return f"{text[time.start : time.end]}: {time.first or '-'}..{time.last or '-'}{kind}"


@pytest.mark.parametrize(("case", "lang"), _load())
def test_sentence_gives_its_days(case, lang):
    found = [t for t in resolve(case["text"], str(case["ref"]), lang) if t.kind != "duration"]

    assert [_shown(t, case["text"]) for t in found] == case.get("want", [])
    assert case.get("none", False) == (not found)
