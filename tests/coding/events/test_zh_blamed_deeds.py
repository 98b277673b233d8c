"""Chinese words of acts that nobody does: what is blamed, agreed not to be done or wished; and where and when persons meet."""

import pytest

from tongjian.coding import code
from tongjian.model import Article, CodedEvent
from tongjian.pack import load

PACK = load()


def acts(text: str) -> list[CodedEvent]:
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hant", published="2021-07-17", outlet=None)
    return [e for e in code(article, PACK).events if e.type != "STATEMENT"]


def rows(text: str) -> list[tuple[str, str | None, list[str | None]]]:
    return [(e.type, e.source[0].country, [t.country for t in e.target]) for e in acts(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # what is opposed is no accusation besides
        ("法國外長重申，反對俄羅斯干涉摩爾多瓦內政。", ("CRITICISE", "FRA", ["RUS"])),
        # the last of a row of deeds is blamed, and nobody opposes anything
        ("馬克龍指波蘭政府縱容警察毆打記者、阻止調查、反對法治等行為可鄙。", ("ACCUSE", "FRA", ["POL"])),
        ("馬克龍指責波蘭政府縱容警察毆打記者、阻止調查、反對法治。", ("ACCUSE", "FRA", ["POL"])),
        # who is made firm goes on, and not who makes them so
        ("挪威外長說，俄羅斯最近的舉動，只會令我們更堅定，繼續反對這些侵犯人權行為。", ("CRITICISE", "NOR", ["RUS"])),
        # a programme in quote marks does nothing, though it may be blamed
        ("馬克龍宣布「英國化」的行政命令取消英國的特殊待遇。", ("SANCTION", "FRA", ["GBR"])),
        ("挪威批評「丹麥優先」的政策損害貿易。", ("CRITICISE", "NOR", ["DNK"])),
        # with what goods are compared
        ("挪威宣布，對從帛琉入口的貨品，徵收與越南同級的關稅。", ("TARIFF", "NOR", ["PLW"])),
    ],
)
def test_one_act_with_its_sides(text: str, row: tuple[str, str, list[str]]) -> None:
    assert rows(text) == [row]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("馬克龍與德拉吉去年底羅馬會面。", "2020-12"),
        ("聽證會將於本星期舉行，馬克龍與德拉吉的峰會，也定於9月3日在日內瓦舉行。", "2021-09-03"),
    ],
)
def test_where_and_when_two_meet(text: str, date: str) -> None:
    (met,) = acts(text)
    assert (met.source[0].name, met.target[0].name, met.date) == ("Emmanuel Macron", "Mario Draghi", date)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("斐濟總理和澳洲財長都表示，雙方同意至少短期內不會互徵關稅。", "TARIFF"),
        ("索爾貝格表示，非常希望馬克龍和德拉吉在峰會能夠進行坦誠的會談。", "DEMAND"),
        ("馬克龍認為，類似制裁措施只會令法國與波蘭疏遠。", "SANCTION"),
        ("馬克龍日後甚至會同行政會議處理上訴，波蘭不評論。", "LITIGATE"),
        ("法國與要求釋放記者、呼籲波蘭遵守條約的人士在一起。", "DEMAND"),
    ],
)
def test_nobody_does_it(text: str, kind: str) -> None:
    assert kind not in {e.type for e in acts(text)}


def test_a_ban_on_dealings_that_names_nobody_is_part_of_the_sanction() -> None:
    text = "挪威財政部宣布制裁白俄羅斯總統。挪威外交部公布，其財產被凍結，一般亦禁止與挪威人進行財產交易。"
    assert [e.type for e in acts(text)] == ["SANCTION"]


@pytest.mark.parametrize("when", ["財政部早前", "在索爾貝格年代"])
def test_words_of_an_earlier_time(when: str) -> None:
    assert [(e.realis, e.date) for e in acts(f"挪威{when}宣布制裁白俄羅斯總統。")] == [("historical", None)]


def test_what_is_listed_was_done_at_one_time() -> None:
    text = "冰島正在觀望。在索爾貝格的首個任期內，挪威取消斐濟的特殊待遇、制裁斐濟官員，及中止與斐濟的移交逃犯協議。"
    assert {e.realis for e in acts(text)} == {"historical"}


def test_a_size_to_which_something_is_limited_is_no_future() -> None:
    (limit,) = acts("澳洲將5間斐濟新聞機構的員工數量限制為100人。")
    assert limit.realis == "asserted"
