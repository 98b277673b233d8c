"""Sentences in three scripts with the actors that must be found in them: cases/*.yml, one file a family of features."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tongjian import pack
from tongjian.coding import actors
from tongjian.coding.document import Document, Mention
from tongjian.model import Article

FILES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
CASES = [case for file in FILES for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def statecraft() -> pack.Pack:
    return pack.load()


def found(case: dict[str, Any], loaded: pack.Pack) -> list[Mention]:
    article = Article(
        id="a",
        page="",
        title=case.get("title", ""),
        text=case["text"],
        lang=case["lang"],
        published=case.get("published"),
        outlet=case.get("outlet"),
    )
    return actors.find(Document(article), loaded)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case.get('feature', case['text'][:40])}")
def test_the_actors_of_a_sentence(case: dict[str, Any], statecraft: pack.Pack) -> None:
    mentions = found(case, statecraft)
    seen = [(m.surface, m.name, m.country) for m in mentions]
    if "only" in case:
        assert seen == [tuple(expected) for expected in case["only"]]
    for expected in case.get("has", ()):
        assert tuple(expected) in seen
    for words, country in case.get("countries", {}).items():
        holding = [m for m in mentions if words in m.surface]
        assert [m for m in holding if (len(m.members) == 2 if country == "both" else m.country == country)], (words, seen)
    for words, name in case.get("called", {}).items():
        assert [m for m in mentions if words in m.surface and name.lower() in m.name.lower()], (words, name, seen)
    for surface in case.get("lacks", ()):
        assert surface not in [m.surface for m in mentions] + [m.name for m in mentions]


def test_every_case_claims_something() -> None:
    assert CASES
    assert all(case.keys() & {"only", "has", "lacks", "countries", "called"} for case in CASES)
