from tongjian import pack
from tongjian.coding import tags
from tongjian.coding.document import Document, Mention
from tongjian.model import Article


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
