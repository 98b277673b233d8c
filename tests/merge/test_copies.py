"""What is a copy of what: classes of copies, and texts that only look alike."""

import pytest

from tongjian.merge.copies import DIFFERENT, Text, copied

NAMES = {
    "norland": "N", "sudland": "S", "helvania": "H", "诺兰国": "N", "苏兰国": "S", "南苏国": "S", "赫尔国": "H",
}  # fmt: skip
LEAD = "The trade ministry of Norland said on 4 March that it would open an inquiry into imports of window glass from Sudland. "
REST = (
    "Producers at home had complained for years of prices below cost, and asked for duties of 21 percent. The inquiry may last "
    "twelve months, and may be made longer by half a year where the matter is difficult. Importers and exporters may send what "
    "they know to the ministry within twenty days, in writing, and may ask to be heard by the officials in charge of the case. "
    "The glass is used for houses and greenhouses, and about a third of what is sold in the country comes from abroad."
)
OTHER = (
    "Dockers in three harbours laid down their work in the night because of a quarrel over shifts, and cranes stood still until "
    "the morning. Owners of ships said that they would sail to other ports, and shops told their customers to wait for goods. "
    "A mediator has been named whom both sides respect, and talks are to begin in the town hall as soon as the snow allows it."
)
BASE = LEAD + REST
ZH = (
    "经贸部十四日发布公告，决定对原产于苏兰国的进口平板玻璃发起反倾销立案调查，调查通常应在一年内结束，特殊情况下可以延长半年。"
    "国内生产者多年来抱怨价格低于成本，要求征收21%的关税。进口商和出口商可以在二十日内以书面方式提交意见，并可以要求听证。"
    "这种玻璃用于住宅和温室，国内销售量的三分之一来自国外，去年的进口量为3200吨，比前年多出一成以上，价格则有所下降。"
)
HANT = ZH.translate(
    str.maketrans(
        "贸发决对产进还兰国调应结束况长内来价于关税纸书听这种宅温卖销则",
        "貿發決對產進還蘭國調應結束況長內來價於關稅紙書聽這種宅溫賣銷則",
    )
)


def are_copies(a: str, b: str, lang: str = "en", lang2: str | None = None) -> bool:
    found = copied(Text(a, lang), Text(b, lang2 or lang), NAMES)
    assert found == copied(Text(b, lang2 or lang), Text(a, lang), NAMES) or (found and DIFFERENT not in found)
    return found is not None and found != DIFFERENT


@pytest.mark.parametrize(
    "text",
    [
        BASE.replace(". ", ".\n\n"),
        "Portal desk\n" + BASE.replace("for years ", "") + "\nEditor: N.N.",
        REST[:260],
        OTHER + "\n" + BASE + "\n" + OTHER.replace("Dockers", "Sailors"),
    ],
    ids=["exact", "near", "excerpt", "comment"],
)
def test_copies(text: str) -> None:
    assert are_copies(BASE, text)


def test_script_twins() -> None:
    assert are_copies(ZH, HANT, "zh-Hans", "zh-Hant")


@pytest.mark.parametrize(
    "text",
    [
        BASE.replace("21 percent", "34 percent"),
        BASE.replace("4 March", "9 March"),
        BASE.replace("Sudland", "Helvania").replace("Norland", "Sudland"),
        OTHER,
    ],
    ids=["number", "date", "names", "another matter"],
)
def test_texts_that_are_no_copies(text: str) -> None:
    assert not are_copies(BASE, text)


@pytest.mark.parametrize("text", [ZH.replace("21%", "35%"), ZH.replace("苏兰国", "赫尔国")], ids=["number", "name"])
def test_chinese_bulletins_of_one_form_are_different_texts(text: str) -> None:
    assert not are_copies(ZH, text, "zh-Hans")


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        (ZH.replace("苏兰国", "维尔德"), False),  # nobody listed it, and it stands where a name stood
        (ZH.replace("苏兰国", "南苏国"), True),  # another name of the same state
        (ZH.replace("苏兰国", "该国"), True),
        ("赫尔国消息：" + ZH, True),  # a lead of its own
    ],
    ids=["unlisted", "alias", "pronoun", "lead"],
)
def test_what_stands_in_the_place_of_a_name(text: str, copies: bool) -> None:
    assert are_copies(ZH, text, "zh-Hans") is copies


ROWS = (
    "自2031年7月1日起至2032年6月30日止，"
    "对下列货物的税率如下：诺兰国玻璃12.5%，赫尔国水泥8%，苏兰国木材21.4%，其他3%。以上由海关执行。"
)


def test_bulletins_of_figures_without_a_run_of_words_of_their_own() -> None:
    other = ROWS.replace("2031年7月1日起", "2035年11月30日起").replace("12.5%", "14%").replace("21.4%", "2%")
    assert are_copies(ROWS, ROWS + "（完）", "zh-Hans")
    assert not are_copies(ROWS, other, "zh-Hans")


def test_an_excerpt_that_begins_inside_a_quote() -> None:
    said = f"{OTHER}\nThe spokesman said: “{REST}”\n{OTHER.replace('Dockers', 'Sailors').replace('ships', 'boats')}"
    cut = said[said.index("Producers") + 90 :]
    assert are_copies(said, cut)


def test_two_newsrooms_that_quote_one_statement() -> None:
    one = f"{OTHER}\nThe spokesman read it out: “{REST}”"
    other = (
        "Snow fell on the capital when the cabinet met a third time this week, and few had slept. A vote was put off twice, "
        f"and the speaker left by the back door. Then came the statement. “{REST}” Nobody wanted to add to it, least of all the "
        "minister, who went home on foot and waved to the photographers from under an umbrella that somebody had lent him."
    )
    assert not are_copies(one, other)


def test_short_texts_are_copies_only_when_equal() -> None:
    assert are_copies("Norland raised tariffs.", "Norland  raised tariffs!")
    assert not are_copies("Norland raised tariffs.", "Norland raised tariffs again.")
    assert not are_copies("", "")
