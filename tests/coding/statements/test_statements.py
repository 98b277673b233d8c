"""Quotation attribution: sentences of our own, in three scripts, with who said what; and what is no statement."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian.coding import actors, statements
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack
from tongjian.text import is_cjk, script_of

DEV = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "gold" / "dev.jsonl"


def document(text: str, pack: Pack, title: str = "题", outlet: str | None = None) -> Document:
    lang = script_of(text) if any(is_cjk(c) for c in text) else "en"
    doc = Document(Article(id="t", page="", title=title, text=text, lang=lang, published="2024-03-05", outlet=outlet))
    doc.mentions = actors.find(doc, pack)
    return doc


def said(text: str, pack: Pack, **more: str) -> list[tuple[str, str, bool]]:
    doc = document(text, pack, **more)
    return [
        (a.statement.speaker_surface, doc.full[a.statement.start : a.statement.end], a.statement.direct)
        for a in statements.find(doc, pack)
    ]


CASES = [
    # indirect speech, with and without a comma
    ("巴西财政部表示，将在年底前取消该项附加税。", [("巴西财政部", "将在年底前取消该项附加税", False)]),
    ("知情人士称该公司已暂停向印度发货。", [("知情人士", "该公司已暂停向印度发货", False)]),
    ("越南外交部指，河內不接受這項裁決。", [("越南外交部", "河內不接受這項裁決", False)]),
    # a quote over two sentences, a statement each
    # a short quotation is one statement, of a long one each sentence is its own
    ("他说：“谈判没有破裂。我们明天继续。”", [("他", "谈判没有破裂。我们明天继续", True)]),
    (
        "他说：“谈判没有破裂，双方的代表在这三天里逐条读完了草案，也各自向首都报告了分歧所在。我们明天上午九点在同一间会议室继续，直到找到出路为止。”",
        [
            ("他", "谈判没有破裂，双方的代表在这三天里逐条读完了草案，也各自向首都报告了分歧所在", True),
            ("他", "我们明天上午九点在同一间会议室继续，直到找到出路为止", True),
        ],
    ),
    # an unlisted person behind an office, adverbs of time and manner before the verb
    ("屏山農會主委沈德良痛批，對方毫無誠意。", [("沈德良", "對方毫無誠意", False)]),
    ("捷克工业部深夜回应：“供货照旧。”", [("捷克工业部", "供货照旧", True)]),
    ("果农林大山只冷冷地说：“今年白干了。”", [("林大山", "今年白干了", True)]),
    ("多位受访者判断，两家银行终究会合并。", [("多位受访者", "两家银行终究会合并", False)]),
    ("漁會估算，今年的漁獲少了三成。", [("漁會", "今年的漁獲少了三成", False)]),
    ("前所長林若溪接受本報訪問時表示，制裁並無影響。", [("林若溪", "制裁並無影響", False)]),
    ("秘鲁总理早前受访时形容，谈判会是漫长的。", [("秘鲁总理", "谈判会是漫长的", False)]),
    ("据国内产业反映，该国鱼粉涉嫌倾销。", [("国内产业", "该国鱼粉涉嫌倾销", False)]),
    ("該報早前引述知情人士說法，兩家船廠將合併。", [("知情人士", "兩家船廠將合併", False)]),
    (
        "前所长林若溪说：“关系很好。”林若溪说校内的技术都是自己的。",
        [("林若溪", "关系很好", True), ("林若溪", "校内的技术都是自己的", False)],
    ),
    ("日媒報道，兩家車廠正洽談合併。目前兩家已有三座工廠。", [("日媒", "兩家車廠正洽談合併", False)]),
    # what is announced as done is the outlet's own report
    ("智利政府宣布，自下月起對進口魚粉徵收百分之八的附加稅。", []),
    # the outlet goes on by itself behind a closed quotation
    ("智利总统说：“大门不会关闭。”这两年间，口号换了又换。", [("智利总统", "大门不会关闭", True)]),
    # the outlet carries the words of another
    ("路透社报道，印度商工部表示，两国将恢复谈判。", [("印度商工部", "两国将恢复谈判", False)]),
    ("据德国联邦统计局数据，去年出口下降了百分之三。", [("德国联邦统计局", "去年出口下降了百分之三", False)]),
    # worry, accusation and advice are words too; what stands beside the verb is no speaker
    ("挪威渔业协会接着说，配额太低。", [("挪威渔业协会", "配额太低", False)]),
    ("智利檢方指控該公司隱瞞兩筆貸款。", [("智利檢方", "該公司隱瞞兩筆貸款", False)]),
    (
        "韩国外交部周二表示谈判进展顺利，但日本外务省同日称分歧仍在。",
        [("韩国外交部", "谈判进展顺利", False), ("日本外务省", "分歧仍在", False)],
    ),
    ("專家解釋即使降價，訂單仍會流失。", [("專家", "即使降價，訂單仍會流失", False)]),
    ("多名学者发表公开信，要求政府公开合同。", [("多名学者", "政府公开合同", False)]),
    ("正如挪威央行所说，房价已经见顶，买家不多。", [("挪威央行", "房价已经见顶，买家不多", False)]),
    # the same speaker goes on
    (
        "加拿大总理特鲁多说，关税没有依据，并称政府会向世贸组织申诉。",
        [("特鲁多", "关税没有依据", False), ("特鲁多", "政府会向世贸组织申诉", False)],
    ),
    # what a speaker was asked about, and whom he told, stand beside the verb
    (
        "巴西农业部长席尔瓦周一在商会论坛，被问到美中贸易战时表示，巴西必须行动。",
        [("席尔瓦", "巴西必须行动", False)],
    ),
    ("消息人士告訴記者，談判已經破裂。", [("消息人士", "談判已經破裂", False)]),
    # nouns for those who speak, papers that do
    ("一些建制派人物还批评议会“毫无作为，只会拖延”。", [("建制派人物", "毫无作为，只会拖延", True)]),
    ("根据起诉书，该公司自2012年起密谋窃取技术。", [("起诉书", "该公司自2012年起密谋窃取技术", False)]),
    ("大使说，关系一向良好，但自从应美国要求逮捕商人后有变。", [("大使", "关系一向良好，但自从应美国要求逮捕商人后有变", False)]),
    # a quotation whose speaker comes behind it, over sentences too
    (
        "「這是一場沒有贏家的遊戲。」越南紡織協會主席武德江說。",
        [("主席武德江", "這是一場沒有贏家的遊戲", True)],
    ),
    (
        "“关税再加，我们只能关门。”厂主任志强说，“工人没有别的出路。”",
        [("志强", "关税再加，我们只能关门", True), ("志强", "工人没有别的出路", True)],
    ),
    ("部長批評「野蠻的制裁」，專家說。", [("部長", "野蠻的制裁", True)]),
    # people whom only a number and a noun name, a foreign name behind what it is, a title that begins like a verb
    ("一名不願具名的官員對法新社說，談判隨時會破裂。", [("一名不願具名的官員", "談判隨時會破裂", False)]),
    ("家庭主婦Ana Ruiz則稱，願意搬家。", [("Ana Ruiz", "願意搬家", False)]),
    ("反對黨領袖雷伊斯質疑政府隱瞞赤字。", [("雷伊斯", "政府隱瞞赤字", False)]),
    ("加拿大農業部長麥考利感謝印度取消豆類限制，又說期望兩國早日談成。", [("麥考利", "期望兩國早日談成", False)]),
    ("法国农民封锁公路，他们高举标语，并指协定会毁掉畜牧业。", [("法国农民", "协定会毁掉畜牧业", False)]),
    ("“这一决定是错误的，”巴西农业部长法瓦罗告诉路透社。", [("法瓦罗", "这一决定是错误的", True)]),
    ("新华社里昂5月20日电（记者李木）法国农民联盟表示，补贴太少。", [("法国农民联盟", "补贴太少", False)]),
    ("西班牙电信公司回应，不评论传闻。", [("西班牙电信公司", "不评论传闻", False)]),
    ("挪威财政部没有正面回应，会议随后结束。", []),
    ("希腊央行提醒储户，慎防假冒短信。", [("希腊央行", "慎防假冒短信", False)]),
    # where the outlet takes over behind what was said, or only concedes it
    ("雖然挪威首相說自己沒有房產，首當其衝的可能是她的丈夫。", [("挪威首相", "自己沒有房產", False)]),
    ("挪威警方指他們有共同目的，屬於非法集會，派出大批警員。", [("挪威警方", "他們有共同目的，屬於非法集會", False)]),
    ("智利外交部称谈判进展顺利，未透露细节。", [("智利外交部", "谈判进展顺利", False)]),
    ("律師普遍認為被告很快就會獲釋，不料法官押後裁決。", [("律師", "被告很快就會獲釋", False)]),
    # another speaker takes over without a mark
    (
        "有人說，電費加價是政府失職，亦有分析認為加價在所難免。",
        [("有人", "電費加價是政府失職", False), ("分析", "加價在所難免", False)],
    ),
    # a reproach keeps its clause before a pledge; likened to something in quoted words; a word that is only named is no quote
    (
        "巴西总统卢拉抨击加税是勒索，誓言会对等报复对方。",
        [("巴西总统卢拉", "加税是勒索", False), ("巴西总统卢拉", "对等报复对方", False)],
    ),
    ("他把這項交易比作「用三頭牛換一匹馬」。", [("他", "用三頭牛換一匹馬", True)]),
    ("他把對手形容為「左派」，拒絕辯論。", []),
    ("印度总理威胁对邻国启动所谓“三零一调查”。", [("印度总理", "对邻国启动所谓“三零一调查”", False)]),
    # who goes on in the next sentence: a prosecutor with the case, an official with a stand
    (
        "检方指，被告利用一间公司转账。被告并未向银行说明身份。",
        [("检方", "被告利用一间公司转账", False), ("检方", "被告并未向银行说明身份", False)],
    ),
    (
        "外交部發言人表示，這是對規則的破壞。巴方將採取必要措施。",
        [("外交部發言人", "這是對規則的破壞", False), ("外交部發言人", "巴方將採取必要措施", False)],
    ),
    ("警方周二表示，两人已被拘留。其中一人在机场被捕。", [("警方", "两人已被拘留", False)]),
    # turned order, split quotes, according to
    (
        '"The tariff will hurt farmers," said Anna Lopez, an economist in Madrid.',
        [("Anna Lopez", "The tariff will hurt farmers", True)],
    ),
    (
        '"We will appeal," he said, "and we expect to win the case."',
        [("he", "We will appeal", True), ("he", "and we expect to win the case", True)],
    ),
    ("Exports to India fell by a tenth, according to Nomura.", [("Nomura", "Exports to India fell by a tenth", False)]),
    ("Officials said that the port would reopen on Monday.", [("Officials", "the port would reopen on Monday", False)]),
    (
        "The port would reopen within a week, two officials said on Sunday.",
        [("two officials", "The port would reopen within a week", False)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_said_what(text: str, expected: list[tuple[str, str, bool]], pack: Pack) -> None:
    found = said(text, pack)
    assert len(found) == len(expected), found
    for (who, what, direct), (want_who, want_what, want_direct) in zip(found, expected, strict=True):
        assert want_who in who
        assert what.rstrip(".") == want_what
        assert direct == want_direct


@pytest.mark.parametrize(
    "text",
    [
        "法国说话里话外的意思就是：你们自己想办法。",  # the author puts words into a mouth
        "所谓“国家安全”不过是借口。",
        "该指数上涨百分之二，股指期货成交活跃。",
        "智利价格委员会5日发布公告，应本国两家钢厂请求，对越南产钢球启动反倾销调查。",  # a paper's act, not its words
        "这部小说被称为“当代史诗”。",
        "笔者认为，这一政策难以持续。",  # the author's own voice
        "法国企业对产品的要求很高。",
        "市场预计将在周五重新开放。",
        "总统说的六十天期限已经过去。",
        "The report was published on Tuesday by the United States.",
        "The minister is said to be ill.",
        "He claims a large share of the market.",
    ],
)
def test_no_statement(text: str, pack: Pack) -> None:
    assert said(text, pack) == []


def test_a_speech_given_in_full_is_said_by_its_speaker_to_the_end(pack: Pack) -> None:
    text = "挪威首相斯特勒周五就渔业发表讲话，以下是讲话全文：\n"
    text += "大家下午好。\n我们的渔民等了太久。配额从下月起提高。\n责任编辑：王小明"
    whole = said(text, pack, title="挪威首相谈渔业")
    assert [words for _, words, _ in whole] == ["大家下午好", "我们的渔民等了太久", "配额从下月起提高"]


def test_an_answer_is_said_by_whom_the_title_names(pack: Pack) -> None:
    text = "问：请问中方对此有何评论？\n答：中方对此表示遗憾。\n有关做法违反了世贸规则。"
    doc = document(text, pack, title="商务部新闻发言人就钢铁关税答记者问")
    found = statements.find(doc, pack)
    assert [a.statement.speaker for a in found] == ["Ministry of Commerce"] * 2
    assert [a.statement.speaker_surface for a in found] == ["中方", "商务部新闻发言人"]  # he speaks for the party he names
    assert all(a.statement.direct for a in found)


def test_attribution_of_what_stands_inside_a_statement(pack: Pack) -> None:
    doc = document("韩国产业部表示，三星已停止向该厂供货。政府随后展开调查。", pack)
    found = statements.find(doc, pack)
    inside = doc.full.index("三星")
    whom = statements.attribution_of(inside, inside + 8, doc, found)
    assert whom is not None
    assert doc.full[whom.start : whom.end].startswith("韩国")
    outside = doc.full.index("政府随后")
    assert statements.attribution_of(outside, outside + 8, doc, found) is None


def test_kinds_by_modality(pack: Pack) -> None:
    def kind(text: str) -> str:
        return statements.find(document(text, pack), pack)[0].statement.kind

    assert kind("日本外务省发言人说，韩方必须立即取消限制。") == "demand"
    assert kind("德国经济部警告，如果对方加税，柏林会回应。") == "threat"
    assert kind("公司否认曾向该国出售芯片设备。") == "denial"
    assert kind("The minister said the country would pay a heavy price and face consequences.") == "threat"
    assert kind("Analysts said output is expected to fall by a third.") == "prediction"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "法国",
                "他",
                "表示，",
                "称",
                "“",
                "”",
                "「",
                "」",
                "关税",
                "。",
                "；",
                "，",
                "\n",
                "（",
                "）",
                "据",
                "报道，",
                "答：",
                "问：",
            ]
        ),
        max_size=30,
    )
)
def test_any_order_of_marks_gives_sound_spans(pack: Pack, parts: list[str]) -> None:
    doc = document("".join(parts) or "空", pack)
    for item in statements.find(doc, pack):
        assert doc.body_start <= item.statement.start < item.statement.end <= len(doc.full)


@pytest.mark.data
def test_share_of_statements_found_on_dev(pack: Pack) -> None:
    if not DEV.exists():
        pytest.skip("no ../shared/data beside the checkout")
    hit = gold = 0
    for row in map(json.loads, DEV.read_text(encoding="utf-8").splitlines()):
        doc = Document(
            Article(id="d", page="", title=row["title"], text=row["text"], lang=row["lang"], published=row["published"])
        )
        doc.mentions = actors.find(doc, pack)
        spans = [(a.statement.start, a.statement.end) for a in statements.find(doc, pack)]
        for wanted in row["statements"]:
            at = doc.full.find(wanted["quote"])
            end = at + len(wanted["quote"])
            gold += 1
            hit += any(2 * (min(end, b) - max(at, a)) >= max(end, b) - min(at, a) for a, b in spans)
    assert hit / gold > 0.75


def test_in_a_press_conference_a_name_and_a_colon_open_an_answer(pack: Pack) -> None:
    text = (
        "埃菲社记者：你对秘鲁的裁决有何评论？\n汪文斌：这一裁决毫无根据。我们不会接受。\n"
        "安莎社记者：中方会采取反制吗？\n汪文斌：中方的立场很清楚。"
    )
    found = said(text, pack)
    assert [(who, what) for who, what, _ in found] == [
        ("汪文斌", "这一裁决毫无根据"),
        ("汪文斌", "我们不会接受"),
        ("汪文斌", "中方的立场很清楚"),
    ]


def test_a_byline_with_a_colon_makes_no_press_conference(pack: Pack) -> None:
    assert said("本报记者：李明\n汪文斌：外交部发言人，一九七一年生。", pack) == []
