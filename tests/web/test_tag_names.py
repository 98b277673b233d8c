"""One tag for one thing in three languages; sentences with their figures; the change log in words."""

import pytest

from tongjian import pack
from tongjian.model import Article, Coded, Figure, Sentence
from tongjian.web.pages.coded_lists import unsourced
from tongjian.web.present import Presenter


@pytest.fixture(scope="module")
def names() -> Presenter:
    return Presenter(pack.load(), "en", {})


def test_an_actor_a_measure_and_a_topic_are_one_tag_in_each_language(names: Presenter) -> None:
    for told in (
        ("Canada", "加拿大"),
        ("NVIDIA", "英伟达", "輝達"),
        ("tariff", "加征关税", "加徵關稅"),
        ("semiconductors", "芯片", "晶片"),
    ):
        assert len({names.tags.key(tag) for tag in told}) == 1, told
        assert {names.tag_name(tag) for tag in told} == {told[0]}
        assert names.tags.shown(told[0], "zh-Hans") == told[1]
        assert names.tags.shown(told[1], "zh-Hant") == told[-1]


def test_a_tag_that_no_pack_has_stays_as_it_is(names: Presenter) -> None:
    assert names.tag_name("Norland Herring Board") == "Norland Herring Board"
    assert names.tags.key("Norland Herring Board") != names.tags.key("Norland Herring Office")


def test_a_sentence_with_several_figures_stands_once(names: Presenter) -> None:
    text = "Norland cut quotas by 47% and set duties of 50%. Nobody counted 12 ships."
    full = f"T\n{text}"
    article = Article(id="a", page="p", title="T", text=text, lang="en")
    figures = tuple(
        Figure(start=full.index(w), end=full.index(w) + len(w), value=w.rstrip("%"), unit="%", of="")
        for w in ("47%", "50%", "12")
    )
    middle = full.index(" Nobody")
    sentences = (Sentence(start=2, end=middle, label="report"), Sentence(start=middle + 1, end=len(full), label="report"))
    items = list(unsourced(article, Coded(id="a", figures=figures, sentences=sentences), names))
    assert [(i.words, i.kinds) for i in items] == [
        ("Norland cut quotas by 47% and set duties of 50%.", ("47%", "50%")),
        ("Nobody counted 12 ships.", ("12",)),
    ]


def test_values_of_the_change_log_are_told_without_brackets(names: Presenter) -> None:
    assert names.plain([["United States"], ["Commission", "Council"]]) == "United States, Commission, Council"
    assert (names.plain(None), names.plain([]), names.plain("2031-03-04"), names.plain(0)) == ("—", "—", "2031-03-04", "0")
