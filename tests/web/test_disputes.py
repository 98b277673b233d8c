"""What outlets differ in is shown in the reader's language."""

import pytest

from tongjian import pack
from tongjian.model import Article, DisagreementValue
from tongjian.web.present import Presenter

PACK = pack.load()


@pytest.mark.parametrize(
    ("lang", "field", "value", "shown"),
    [
        ("zh-Hans", "phase", "in_force", "生效"),
        ("zh-Hant", "who", "White House, Xi Jinping", "白宮、習近平"),
        ("zh-Hans", "place", "Geneva", "日内瓦"),
        ("zh-Hant", "duration", "6 months", "6個月"),
        ("zh-Hans", "duration", "1 year", "1年"),
        ("en", "duration", "90 days", "90 days"),
        ("zh-Hans", "rate", "25", "25"),
        ("zh-Hans", "whom", "Norland Herring Board", "Norland Herring Board"),
    ],
)
def test_a_value_is_told_in_the_readers_words(lang: str, field: str, value: str, shown: str) -> None:
    assert Presenter(PACK, lang, {}).given(field, value) == shown


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
@pytest.mark.parametrize(
    "field",
    ["date", "effective", "expires", "who", "whom", "place", "phase", "number", "rate", "duration", "speaker", "wording"],
)
def test_every_field_has_a_name(lang: str, field: str) -> None:
    assert Presenter(PACK, lang, {}).disputed(field) != field


def test_an_outlet_is_named_once() -> None:
    articles = {i: Article(id=i, page="p", title="T", text="", lang="en", outlet="Norland Times") for i in "ab"}
    value = DisagreementValue(value="25", articles=("a", "b"), quote="25%")
    assert Presenter(PACK, "en", articles).told_by(value) == ["Norland Times"]


def test_a_name_with_commas_is_one_name() -> None:
    named = next(a for a in PACK.actors if ", " in a.name and a.zh)
    assert Presenter(PACK, "zh-Hans", {}).given("who", named.name) == named.zh[0]
