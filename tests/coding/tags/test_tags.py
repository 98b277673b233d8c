import pytest

from tongjian import pack
from tongjian.coding import actors, tags
from tongjian.coding.document import Document, Mention
from tongjian.model import Article, CodedEvent, Quote


def document(title: str, text: str, lang: str) -> Document:
    return Document(Article(id="a", page="", title=title, text=text, lang=lang))


def test_a_topic_needs_the_title_or_two_places_and_carries_its_reason() -> None:
    doc = document("芯片出口许可放宽", "当局放宽了芯片出口。大豆不受影响。", "zh-Hans")
    found = tags.find(doc, pack.load(use_cache=False), ())
    assert [t.tag for t in found] == ["芯片"]
    assert "title" in found[0].why
    assert doc.full[found[0].start : found[0].end] == "芯片"


def test_a_tag_is_never_a_piece_of_a_latin_word() -> None:
    doc = document("Shipping news", "The shipment of potato chipstone and chipotle arrived; chipotle is a pepper.", "en")
    assert not [t for t in tags.find(doc, pack.load(use_cache=False), ()) if t.tag == "semiconductors"]


def test_an_actor_is_a_tag_under_its_name_in_the_articles_script() -> None:
    doc = document("輝達擴產", "輝達宣布擴產。", "zh-Hant")
    names = {"zh-Hans": "英伟达", "zh-Hant": "輝達", "en": "NVIDIA"}
    doc.mentions = [
        Mention(
            start=at,
            end=at + 2,
            surface="輝達",
            name="NVIDIA",
            names=names,
            kind="company",
            how="listed",
            id="nvidia",
            country="USA",
        )
        for at in (0, 5)
    ]
    assert "輝達" in [t.tag for t in tags.find(doc, pack.load(use_cache=False), ())]


def tagged(title: str, text: str, lang: str, events: tuple[CodedEvent, ...] = ()) -> list[str]:
    doc = document(title, text, lang)
    doc.mentions = actors.find(doc, pack.load())
    return [t.tag for t in tags.find(doc, pack.load(), events)]


def event(kind: str, text: str) -> CodedEvent:
    place = Quote(start=0, end=len(text), quote=text)
    return CodedEvent(type=kind, rule="made-up", evidence=place, mentions=(place,), source=(), target=())


@pytest.mark.parametrize(
    ("title", "text", "lang", "measure", "topic"),
    [
        ("Norway raises tariffs", "The tariffs hit farmers. Tariffs rose twice.", "en", "tariff", "tariffs"),
        ("挪威加征关税", "关税影响农民，关税两度上调。", "zh-Hans", "加征关税", "关税"),
    ],
)
def test_a_measure_is_not_told_again_as_a_topic(title: str, text: str, lang: str, measure: str, topic: str) -> None:
    found = tagged(title, text, lang, (event("TARIFF", title),))
    assert measure in found
    assert topic not in found


def test_no_tag_is_told_twice() -> None:
    found = tagged("Tariffs on steel", "The tariff of Norway hits steel. Tariffs on steel rise.", "en")
    assert [t for t in found if t.casefold().startswith("tariff")] == ["tariffs"]


def test_laws_and_lists_are_tags() -> None:
    found = tagged("两家企业列入不可靠实体清单", "商务部援引反外国制裁法。反外国制裁法自2021年起施行。", "zh-Hans")
    assert {"不可靠实体清单", "反外国制裁法"} <= set(found)


@pytest.mark.parametrize(
    ("title", "lang", "never"),
    [
        ("英伟达新品发布，英伟达股价上涨", "zh-Hans", "英伟"),
        ("商务部1日中午回应，日中无交易", "zh-Hans", "日中"),
        ("保护投资人权益，投资人权益不容侵害", "zh-Hans", "人权"),
        ("石墨烯研究进展，石墨烯量产", "zh-Hans", "关键矿产"),
        ("上海运输业回暖，上海运输价格上涨", "zh-Hans", "航运"),
    ],
)
def test_a_tag_is_never_a_piece_of_a_word(title: str, lang: str, never: str) -> None:
    assert never not in tagged(title, title, lang)


def test_every_tag_says_why_and_where() -> None:
    title = "China and Norway discuss salmon tariffs"
    doc = document(title, "Norway said that tariffs should fall. China agreed.", "en")
    doc.mentions = actors.find(doc, pack.load())
    found = tags.find(doc, pack.load(), ())
    assert {"China", "Norway", "tariffs"} <= {t.tag for t in found}
    for tag in found:
        assert "time" in tag.why
        assert 0 <= tag.start < tag.end <= len(doc.full)


def mention(doc: Document, surface: str, at: int, name: str, names: dict[str, str], ident: str | None) -> Mention:
    return Mention(
        start=at, end=at + len(surface), surface=surface, name=name, names=names, kind="company", how="listed", id=ident
    )


def test_one_actor_and_a_topic_of_its_other_name_are_one_tag() -> None:
    doc = document("TikTok stays", "TikTok stays in Peru. TikTok pays.", "en")
    names = {"en": "TikTok US", "zh-Hans": "短视频"}
    doc.mentions = [mention(doc, "TikTok", at, "TikTok", names, "x") for at in (0, 13)]
    found = [t.tag for t in tags.find(doc, pack.load(), ())]
    assert "TikTok US" in found
    assert "TikTok" not in found


def test_words_with_capitals_that_only_a_headline_has_are_no_tag() -> None:
    doc = document("Ministry Answers Press Questions", "The ministry of Ruritania spoke.", "en")
    doc.mentions = [mention(doc, "Answers Press Questions", 9, "Answers Press Questions", {}, None)]
    assert tags.find(doc, pack.load(), ()) == ()
