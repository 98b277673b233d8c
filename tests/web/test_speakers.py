"""Who speaks is named in the reader's language, or in the text's own words where reader and text share it."""

import pytest

from tongjian import pack
from tongjian.model import Article, Coded, Statement
from tongjian.web.present import Presenter
from tongjian.web.speakers import speaker_name

PACK = pack.load()
TOLD = Statement(
    start=0, end=1, speaker="people familiar with the matter", speaker_surface="知情人士", direct=False, kind="claim"
)


@pytest.mark.parametrize(
    ("lang", "told_in", "name", "shown"),
    [
        ("zh-Hant", "en", "China", "中國"),
        ("zh-Hans", "zh-Hans", "people familiar with the matter", "知情人士"),
        ("zh-Hans", "en", "people familiar with the matter", "people familiar with the matter"),
        ("en", "zh-Hans", "people familiar with the matter", "people familiar with the matter"),
        ("en", "zh-Hans", "author", "the author"),
    ],
)
def test_a_speaker_is_named_for_the_reader(lang: str, told_in: str, name: str, shown: str) -> None:
    article = Article(id="a", page="p", title="", text="文", lang=told_in)
    coded = Coded(id="a", events=(), statements=(TOLD,), responses=(), arguments=(), sentences=(), figures=(), tags=())
    assert speaker_name(Presenter(PACK, lang, {}), article, coded, name) == shown
