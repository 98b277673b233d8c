"""Who takes over inside a Chinese sentence, what stands between speaker and verb, and whom an outlet quotes."""

import pytest

from tongjian.coding import actors, statements
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack
from tongjian.text import script_of


def said(text: str, pack: Pack, title: str = "題") -> list[tuple[str, str]]:
    doc = Document(Article(id="t", page="", title=title, text=text, lang=script_of(text), published="2024-03-05"))
    doc.mentions = actors.find(doc, pack)
    return [(a.statement.speaker_surface, doc.full[a.statement.start : a.statement.end]) for a in statements.find(doc, pack)]


TURNS = [
    # another actor, set off by an adverb, speaks behind a comma
    (
        "智利总统形容协议是双赢的，秘鲁总统则说港口的竞争才刚刚开始。",
        [("智利总统", "协议是双赢的"), ("秘鲁总统", "港口的竞争才刚刚开始")],
    ),
    (
        "法新社引述越南官員稱，談判已經中斷，印度外交部其後否認雙方有過接觸。",
        [("越南官員", "談判已經中斷"), ("印度外交部", "雙方有過接觸")],
    ),
    # … or only acts: the content ends before him
    ("挪威首相要求议会重新表决，瑞典议会则批准了同一份条约。", [("挪威首相", "议会重新表决")]),
    # … behind a semicolon too
    ("挪威首相致函议会，表明明年将提高配额；瑞典则早在去年就取消了配额。", [("挪威首相", "明年将提高配额")]),
    # … but parties that somebody sets off in his own words stay in them
    (
        "冰岛外长表示，如果挪威加税，冰岛则会奉陪到底。",
        [("冰岛外长", "如果挪威加税，冰岛则会奉陪到底")],
    ),
    # a clause that tells the occasion brings its own subject
    (
        "墨西哥總統揚言要關閉邊境，巴西外長上月訪問該國時，呼籲兩國恢復對話。",
        [("墨西哥總統", "關閉邊境"), ("巴西外長", "兩國恢復對話")],
    ),
    # the subject of the stance told right before goes on
    ("丹麥外交部對此表示歡迎，並敦促各方停火。", [("丹麥外交部", "各方停火")]),
    ("芬兰商会则对裁决表示遗憾，呼吁尽快恢复谈判。", [("芬兰商会", "尽快恢复谈判")]),
]

BETWEEN = [
    # the noun for people who speak for others ends like 人称
    ("埃及外交部发言人称，边境口岸将在下周重开。", [("埃及外交部发言人", "边境口岸将在下周重开")]),
    ("該廠創辦人稱，去年的虧損已經填平。", [("該廠創辦人", "去年的虧損已經填平")]),
    # places, occasions, hearers and adverbs between speaker and verb
    ("秘鲁总统昨天在国会答询时强调，配额不会再减。", [("秘鲁总统", "配额不会再减")]),
    ("挪威外交部回覆《金融時報》查詢時稱，沒有補充。", [("挪威外交部", "沒有補充")]),
    ("餐館東主何小姐向本報表示，海鮮的來貨價貴了兩倍。", [("餐館東主何小姐", "海鮮的來貨價貴了兩倍")]),
    ("八國發表聯合聲明，強調漁場屬於沿岸各國。", [("八國", "漁場屬於沿岸各國")]),
    # a verb of one character
    ("冰島外長則盼兩國重啟漁業談判。", [("冰島外長", "兩國重啟漁業談判")]),
    ("瑞典银行料克朗明年再贬一成。", [("瑞典银行", "克朗明年再贬一成")]),
    # a noun for what somebody holds
    ("欧洲央行当时给出的理由是，通胀已经回落。", [("欧洲央行", "通胀已经回落")]),
    # what an if-clause opens is one statement
    ("波兰总理警告，如果边境继续关闭，波兰将不得不采取对等措施。", [("波兰总理", "如果边境继续关闭，波兰将不得不采取对等措施")]),
    # a warning with its comma has no hearer
    ("學者林一舟提醒，倘若關稅落實，這份協議就形同廢紙。", [("學者林一舟", "倘若關稅落實，這份協議就形同廢紙")]),
    # what a person announces is said, what a body announces is done
    ("巴西总统宣布，两国就牛肉出口达成一致。", [("巴西总统", "两国就牛肉出口达成一致")]),
]

STANDS = [
    ("挪威渔业部发表声明，对裁决表示失望。", [("挪威渔业部", "对裁决表示失望")]),
    ("智利海關發言人私下稱，名單尚未定案。", [("智利海關發言人", "名單尚未定案")]),
    ("丹麥外相表示歡迎這項決定。", [("丹麥外相", "歡迎這項決定")]),
    # a warning that is an object of another verb
    ("挪威海警發言人稱，對方不顧勸阻警告，闖入領海。", [("挪威海警發言人", "對方不顧勸阻警告，闖入領海")]),
    # two verbs of one object report nothing, a paper that tells a deed neither
    ("秘鲁外交部谴责并拒绝这项制裁。", []),
    ("智利财政部发表声明，自下月起停收附加税。", []),
]

QUOTED = [
    ("法新社援引港口居民的话说，货架已经空了。", [("港口居民", "货架已经空了")]),
    ("據福岡清算社的數據，庫存減少一成。", [("福岡清算社", "庫存減少一成")]),
    ("據法新社引述漁業官員，船東們會提早返航。", [("漁業官員", "船東們會提早返航")]),
    ("据法新社3月2日报道，秘鲁外交部表示，谈判没有破裂。", [("秘鲁外交部", "谈判没有破裂")]),
    # behind a quotation that opens the sentence, its speaker is no part of it
    (
        "“别急，我们哪儿也不去，”智利矿业部长说，“法律站在我们这边。”",
        [("智利矿业部长", "别急，我们哪儿也不去"), ("智利矿业部长", "法律站在我们这边")],
    ),
    # what is called something: the quoted words alone
    ("挪威首相痛批欧盟“毫无诚意”。", [("挪威首相", "毫无诚意")]),
    # quoted words that only colour what is told stay in it
    (
        "丹麥外長說，這是一份「兩全的合約」，能替漁村添上百個職位。",
        [("丹麥外長", "這是一份「兩全的合約」，能替漁村添上百個職位")],
    ),
    ("業者表示，運費貴了兩倍，「做一單虧一單」。", [("業者", "運費貴了兩倍，「做一單虧一單」")]),
]

GOING_ON = [
    # an official's speech over a sentence that tells nothing new
    (
        "挪威首相斯特勒指出，海洋是两国的纽带。两国渔业总体稳定。双方要珍惜这一局面。",
        ["海洋是两国的纽带", "两国渔业总体稳定", "双方要珍惜这一局面"],
    ),
    # … and not over one that tells of another day
    ("挪威首相斯特勒指出，海洋是两国的纽带。港口去年关闭。", ["海洋是两国的纽带"]),
]

NOTHING = [
    # what somebody is expected to do, and a topic that is only named
    "兩國外長下月料不會碰面。",
    "秘魯總統闡明了該國在漁業問題上的原則立場。",
    "【本報記者陳大文報道】秘魯政府昨日公布新的魚粉配額。",
    "本报记者陈大文报道 今早港口恢复装船。",
    "央视新闻客户端消息，旅游部周三公布了新的渡轮班次。",
    "人称铁路大王的老人昨天去世。",
    "该国外长就秘鲁呼吁放宽配额一事回答提问。",
    "挪威斥资两亿修建港口。",
]


@pytest.mark.parametrize(("text", "wanted"), TURNS + BETWEEN + STANDS + QUOTED)
def test_who_says_what(text: str, wanted: list[tuple[str, str]], pack: Pack) -> None:
    assert said(text, pack) == wanted


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_speaks(text: str, pack: Pack) -> None:
    assert said(text, pack) == []


@pytest.mark.parametrize(("text", "wanted"), GOING_ON)
def test_how_far_a_speech_goes(text: str, wanted: list[str], pack: Pack) -> None:
    assert [what for _, what in said(text, pack)] == wanted


TITLES = [
    ("挪威渔业协会：明年配额须提高两成", "渔季昨日结束，各港口渔船陆续返航。", [("挪威渔业协会", "明年配额须提高两成")]),
    ("巴西石油公司：敦促各州尽快复工", "国会周二休会，预算仍未表决。", [("巴西石油公司", "各州尽快复工")]),
    # the report says it again, tells a deed, or is long
    ("挪威渔业协会：明年配额须提高两成", "挪威渔业协会表示，明年配额须提高两成。", [("挪威渔业协会", "明年配额须提高两成")]),
    ("智利外交部：对三家企业采取反制措施", "名单周二生效。", []),
    ("挪威渔业协会：明年配额须提高两成", "渔季昨日结束，各港口渔船陆续返航。" * 20, []),
]


@pytest.mark.parametrize(("title", "text", "wanted"), TITLES)
def test_a_title_speaks_for_a_short_report(title: str, text: str, wanted: list[tuple[str, str]], pack: Pack) -> None:
    assert said(text, pack, title) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("陈大文说，关税只是开始。比方说，面包会更贵。", [("陈大文", "关税只是开始"), ("陈大文", "比方说，面包会更贵")]),
        ("港口因此关闭，比方说，谷物无法外运。", []),  # nobody is called 比方
        (
            "陳大文表示，談判沒有贏家。由於雙方都要選舉，誰都不願先讓。",
            [("陳大文", "談判沒有贏家"), ("陳大文", "由於雙方都要選舉，誰都不願先讓")],
        ),
        ("冰島部長批評，挪威的做法蠻不講理。", [("冰島部長", "挪威的做法蠻不講理")]),
        # who is blamed by another says nothing himself
        ("挪威商人奧德被冰島部長質疑，他隱瞞了貨物的來源。", [("冰島部長", "他隱瞞了貨物的來源")]),
        ("挪威商人奥德遭冰岛部长批评，他破坏了两国的信任。", [("冰岛部长", "他破坏了两国的信任")]),
        # an outlet without a name of its own; what somebody holds a thing to be; what only tells when something came
        ("挪威公共電視台報道，兩名船員已經獲釋。", [("挪威公共電視台", "兩名船員已經獲釋")]),
        ("该命令授权部长禁止被挪威认为可能具有隐患的交易。", []),
        ("挪威威胁对冰岛加征关税后，克朗贬值。", [("挪威", "对冰岛加征关税")]),
        ("挪威部長指摘冰島人為壓低匯率。", [("挪威部長", "冰島人為壓低匯率")]),
        # what gives the first language of what was said in brackets is no statement of its own; a date line without brackets
        ('挪威部長稱船主「虛假陳述」（he "falsely stated" that the ship sailed）。', [("挪威部長", "船主「虛假陳述」")]),
        # what is done is told behind what is blamed; figures show something without a comma; a sentence that weighs goes on
        ("挪威財政部指冰島此舉「違反國際協定」，宣布對冰島魚獲徵稅。", [("挪威財政部", "違反國際協定")]),
        ("挪威海關數據顯示魚獲出口按年增長三成。", [("挪威海關數據", "魚獲出口按年增長三成")]),
        ("挪威海關數據顯示出了漁業的困難。", []),
        (
            "挪威首相斯托爾說，兩國關係發展順利。兩地漁業互補性強，合作潛力很大。",
            [("挪威首相斯托爾", "兩國關係發展順利"), ("挪威首相斯托爾", "兩地漁業互補性強，合作潛力很大")],
        ),
    ],
)  # fmt: skip
def test_idioms_with_a_verb_of_speech_and_who_is_blamed(text: str, wanted: list[tuple[str, str]], pack: Pack) -> None:
    assert said(text, pack) == wanted


def test_a_spokesman_is_not_named_after_the_end_of_the_sentence_before(pack: Pack) -> None:
    text = "外交部發言人表示，一些政客罔顧事實，破壞了中挪關係。發言人續稱，政府的決心堅定不移。"
    doc = Document(Article(id="t", page="", title="漁業", text=text, lang="zh-Hant", published="2021-03-05"))
    doc.mentions = actors.find(doc, pack)
    assert {a.statement.speaker for a in statements.find(doc, pack)} == {"Ministry of Foreign Affairs"}


def test_a_short_name_inside_a_longer_one_is_nobody(pack: Pack) -> None:
    doc = Document(
        Article(id="t", page="", title="访问", text="海鲁拉耶夫将军抵达奥斯陆。", lang="zh-Hans", published="2021-03-05")
    )
    assert not [m for m in actors.find(doc, pack) if m.kind == "person" and "Lula" in m.name]
