"""Where the two sides of Chinese arguments begin and end."""

import pytest

from tongjian import pack
from tongjian.coding import arguments
from tongjian.coding.document import Document
from tongjian.model import Article, Statement


@pytest.fixture(scope="module")
def statecraft() -> pack.Pack:
    return pack.load(use_cache=False)


def sides(text: str, statecraft: pack.Pack, said: str = "") -> list[tuple[str, str]]:
    """Return reason and consequence of each argument; `said` are words of the text that somebody says."""
    doc = Document(Article(id="a", page="", title="", text=text, lang="zh-Hans"))
    if said:
        start = doc.full.index(said)
        doc.statements = [
            Statement(speaker="部长", speaker_surface="部长", direct=True, kind="claim", start=start, end=start + len(said))
        ]
    return [
        (doc.full[a.if_or_cause.start : a.if_or_cause.end], doc.full[a.then_or_effect.start : a.then_or_effect.end])
        for a in arguments.find(doc, statecraft)
    ]


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        # both deeds that one aim follows, also where the first is the longer one
        (
            "秘鲁应当减少鱼粉出口，增加罐头的产量，以便留住渔港的工人。",
            "以便留住渔港的工人",
            "秘鲁应当减少鱼粉出口，增加罐头的产量",
        ),
        # a clause with 来 goes on with the condition before it
        (
            "如果工会动用罢工基金，来阻止船厂裁员，就说明谈判已经无望。",
            "如果工会动用罢工基金，来阻止船厂裁员",
            "就说明谈判已经无望",
        ),
        # what is drawn from a reason goes on without a subject of its own
        ("鱼价连跌三年，因此两家罐头厂应当停产，必须推迟开工。", "鱼价连跌三年", "两家罐头厂应当停产，必须推迟开工"),
        # who knows or says it is no reason
        ("堤坝年久失修。村民深知，雨季会因此难熬。", "堤坝年久失修", "雨季会因此难熬"),
        # words in quotation marks are told as a whole
        ("渔船超载，因此港务局宣布「所有渔船停航，违者罚款」。", "渔船超载", "港务局宣布「所有渔船停航，违者罚款"),
        # a judgement on what brings something about
        ("该禁令被视为两国争端的开端，导致运费上涨。", "该禁令", "导致运费上涨"),
        # when something comes about is no reason
        ("当旧合同到期，船东扣住货物，使得渔港越来越难经营。", "船东扣住货物", "使得渔港越来越难经营"),
        # what a condition in its own clause makes somebody do
        ("若订单不足他们会提前收工。", "若订单不足", "他们会提前收工"),
        # a pretext is no reason of what comes of the deed
        ("港务局以检修为由，关闭三座码头，导致运费上涨。", "关闭三座码头", "导致运费上涨"),
        # a consequence does not end behind the law that it names
        ("如果议会休会，总理有权根据《粮食法》，下令开仓。", "如果议会休会", "总理有权根据《粮食法》，下令开仓"),
        # clauses of a long sentence before that go on from one another
        (
            "这座港口十年来承诺过许多次，但都没有修好防波堤，包括南边的旧码头，甚至通往仓库的公路，所有工程都停了。所以船东不再等待。",
            "这座港口十年来承诺过许多次，但都没有修好防波堤，包括南边的旧码头，甚至通往仓库的公路，所有工程都停了",
            "船东不再等待",
        ),
        # a reason stands without the subject of what follows from it
        ("该岛后来因渡轮停开，两家旅馆先后关门。", "渡轮停开", "两家旅馆先后关门"),
        # what a verb brings about goes on without a subject, and is no longer
        ("铁路停运将使矿区缺粮，推高面粉的价格。", "铁路停运", "将使矿区缺粮，推高面粉的价格"),
        # but not what somebody says or asks for who stands before
        ("矿区停电将拖慢出口，呼吁政府出手。", "矿区停电", "将拖慢出口"),
        # what is expected of it is no part of the reason
        ("渡轮涨价预计将影响岛上的游客。", "渡轮涨价", "预计将影响岛上的游客"),
        # a reason does not end behind the words that only say when
        ("两村不再来往，因为直到去年，桥还没有修好。", "直到去年，桥还没有修好", "两村不再来往"),
        # who announces it is no part of the consequence
        ("因渔汛提前，渔业局公告，调整禁渔的日期。", "渔汛提前", "调整禁渔的日期"),
        # what a finding says is the reason, not who finds it
        ("商务部认定进口蜂蜜存在倾销，对国内产业造成损害。", "进口蜂蜜存在倾销", "对国内产业造成损害"),
        # what is drawn stands behind the words that say when, or in what circumstances
        ("渡轮停航已有两周，因此，3月1日前，岛上的旅馆停止营业。", "渡轮停航已有两周", "岛上的旅馆停止营业"),
        # a condition behind 因为 belongs to the reason
        ("船厂不肯让步，因为如果再降价，船厂将亏本经营。", "如果再降价，船厂将亏本经营", "船厂不肯让步"),
        # a condition that something will not come does not end before 会
        ("只要渔船不会越界，港口可以开放。", "只要渔船不会越界", "港口可以开放"),
        # the reason of a consequence in its own clause, without the subject
        ("两家面包店因面粉断供而关门。", "面粉断供", "关门"),
        # an aim named before what is said of it
        ("限渔令的原意是保护幼鱼，避免过度捕捞。", "保护幼鱼，避免过度捕捞", "限渔令"),
    ],
)
def test_sides(text: str, cause: str, effect: str, statecraft: pack.Pack) -> None:
    assert (cause, effect) in sides(text, statecraft)


@pytest.mark.parametrize(
    "text",
    [
        "新税法对渔港不会造成影响。",
        "部长不相信停航会导致断粮。",
        "买家或者缺货，或者推高了运费。",
        "随着时间的推移，渔民会习惯新的税法。",
        "他在许多方面，令渔民失望。",
        "所以运费还会涨？",
    ],
)
def test_what_is_denied_asked_or_done_by_somebody_is_no_argument(text: str, statecraft: pack.Pack) -> None:
    assert sides(text, statecraft) == []


def test_what_words_in_quotation_marks_say_of_is_the_deed(statecraft: pack.Pack) -> None:
    text = "部长今天说，渔会的封港是「企图拖延两国签约」。"
    assert sides(text, statecraft, "企图拖延两国签约") == [("企图拖延两国签约", "渔会的封港")]


def test_an_aim_without_a_connective_does_not_begin_a_sentence(statecraft: pack.Pack) -> None:
    assert sides("内阁发布三项条例。遏制夜间捕捞是当务之急。", statecraft) == []
