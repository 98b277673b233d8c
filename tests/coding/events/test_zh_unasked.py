"""What a Chinese sentence only names, tells of another, or places elsewhere: no act, another side, another day."""

import pytest

from tongjian.coding import code
from tongjian.model import Article, CodedEvent
from tongjian.pack import load

PACK = load()


def events(text: str, kind: str, published: str = "2031-06-13") -> list[CodedEvent]:
    """Return the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published=published, outlet=None)
    return [e for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what is put off, hardly possible, or one of several that are compared
        ("加拿大和墨西哥宣布签署协议的时间延后。", "AGREEMENT"),
        ("巴基斯坦认为,目前很难重启与印度的对话。", "NEGOTIATE"),
        ("秘鲁总理指出,这是美国对南美国家征收的最高关税之一。", "TARIFF"),
        # whom somebody needs; what a court orders; what is only shown to be right
        ("加拿大指责墨西哥偷水,想证明其征收关税的合理性。", "TARIFF"),
        ("巴西总统需要这些农民在明年的选举中支持他。", "SUPPORT"),
        ("肯尼亚高等法院裁定暂停政府与微软的数据中心协议。", "AGREEMENT_EXIT"),
        # what is at issue, a time, how long something takes, a deed that is punished, what somebody tried in vain
        ("越南和老挝在取消关税和停止购买缅甸木材的问题上存在分歧。", "EASE"),
        ("挪威首相斯特勒在公布裁决前曾想与丹麦首相会晤。", "RULING"),
        ("挪威首相斯特勒在公布裁决前曾想与丹麦首相会晤。", "MEET"),
        ("加拿大说，从立案到作出最终裁定通常需要一年。", "RULING"),
        ("印度总理说，新关税是为了惩罚尼泊尔购买伊朗石油的行为。", "AGREEMENT_IMPLEMENT"),
        # what is renamed, judged, deserved or without reason
        ("白皮书指，加拿大政府将企业通过合约与墨西哥企业建立伙伴关系的行为称为“强制转让”，是歪曲。", "AGREEMENT"),
        ("莫迪指加拿大“仅以规模为依据，要求印度实现关税对等是不合理”。", "DEMAND"),
        ("一名作家说，任何收取印度金钱的挪威记者应该感到羞耻并被谴责。", "CRITICISE"),
        ("加拿大总理说，任何国家都没有理由禁止从巴西进口牛肉。", "IMPORT_BAN"),
        ("英国需要作出更令人放心的承诺，法国外长说。", "PLEDGE_EASE"),
        ("十二名加拿大议员已在上月24日，就对尼加拉瓜官员作制裁，向总理发联署信。", "SANCTION"),
        ("瑞典可以从多方面考虑反制措施，包括对土耳其的钢材征收关税。", "TARIFF"),
        # courtesy and steps for one's own good, words of one's own firm
        ("国务院副总理吴邦国对歌剧演出成功表示热烈的祝贺。", "SUPPORT"),
        ("丰田集团给予了大力支持。", "SUPPORT"),
        ("加拿大将采取必要的措施，进一步提高出口产品的竞争力。", "THREATEN_MEASURE"),
        ("英特尔首席执行官陈立武对英特尔的交易损失深表遗憾。", "CRITICISE"),
        # invitations, hopes of talks, what is stopped is no talk
        ("卢卡申科向来宾转达问候，并欢迎挪威大臣访问白俄罗斯。", "MEET"),
        ("美国希望促成以色列总理同约旦国王的会谈。", "MEET"),
        ("钱其琛说，对台湾当局来讲，最重要的是尽早举行停止敌对状态的政治谈判。", "TALKS_HALT"),
        ("巴西政府宣布要重新审议制裁政策，古巴表示关注。", "SANCTION"),
        # words that only look like those of an act
        ("2017年12月，戴姆勒斥资65亿元收购了奇瑞子品牌。", "CRITICISE"),
        ("中国继承文化传统，批判地吸收日本文化的成果。", "CRITICISE"),
        ("中方努力促进安世中国恢复供货。", "DEMAND"),
        ("澳大利亚外长说，希望在联合国有关决议的基础上尽快解决遗留问题。", "DEMAND"),
        ("以色列议会5日以58票赞成、52票反对通过了预算，约旦关注。", "CRITICISE"),
        ("中国进出口银行三年来批准出口卖方信贷400亿元。", "EASE"),
        # before whom one sues, whose example is followed, what is talked of
        ("爱立信以合同纠纷为由向上海市金融法院起诉当地一家开发区。", "LITIGATE"),
        ("阿根廷将按照智利的模式与南方市场成员国签署协定。", "AGREEMENT"),
        ("欧盟各国的外长们先后就阿尔及利亚、波黑、伊朗等议题进行了磋商。", "NEGOTIATE"),
        # what is laid before others, what a law provides, what withstands; cooperation and products are no threat and no support
        ("瑞典说，挪威提请各国考虑限制渔业这一要求。", "CONSIDER"),
        ("我国《环境保护法》第三十九条规定：“对外国企业可以处以罚款，或者责令停业。”", "PENALTY"),
        ("特朗普说，香港经济强劲，相信香港能够经受住金融风波冲击的考验。", "ACCUSE"),
        ("特朗普说，伊朗可以放心，声言美国和伊朗可以合作打击恐怖组织。", "THREATEN_MEASURE"),
        ("商务部：对韩华海洋株式会社5家美国子公司采取反制措施。", "THREATEN_MEASURE"),
        ("华为发布了首款同时支持NSA和SA网络的手机。", "SUPPORT"),
        ("中国学者对美国药品管理机构进行了广泛深入的调查研究。", "INVESTIGATE_OTHER"),
        ("英特尔向法院提起诉讼，要求高通赔偿损失。", "DEMAND"),
        # a friend of somebody is somebody else, and so are unknown bodies, papers and experts at a meeting
        ("秘鲁总统的好友冈萨雷斯打算向智利商务部提出申诉，控告巴西倾销大豆。", "LITIGATE"),
        ("海湾合作组织昨日在卡塔尔的多哈发表声明，强烈谴责以色列扩建定居点。", "CRITICISE"),
        ("港府宣布撤回修例，新版本的法案也将这部分删去，并要求美国国务卿在一年内通知国会。", "DEMAND"),
        ("最近在加拿大渥太华召开的世界银行春季会议上，与会学者对所谓“中国债务陷阱论”表示不解。", "CRITICISE"),
        ("美国一些政客所谓“加拿大矿产威胁他国”等言论，纯属无稽之谈。", "DENY"),
        ("王毅的问题将来要依照法律判决。", "RULING"),
    ],
)
def test_what_is_only_named_is_no_act(text: str, kind: str) -> None:
    assert events(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "source", "target"),
    [
        # near misses of the above
        ("莫迪要求加拿大取消不合理的关税。", "DEMAND", ["IND"], ["CAN"]),
        ("国务院总理李强对挪威提供援助表示感谢。", "SUPPORT", ["CHN"], ["NOR"]),
        ("俄罗斯制裁日本企业，日方表示将采取必要措施。", "THREATEN_MEASURE", ["JPN"], ["RUS"]),
        ("谷歌仍将向欧盟最高法院提出上诉。", "LITIGATE", ["USA"], ["EUE"]),
        ("智利总统在布宜诺斯艾利斯举行的南美峰会上谴责秘鲁。", "CRITICISE", ["CHL"], ["PER"]),
        ("伊朗外交部称英国的指控纯属捏造。", "DENY", ["IRN"], ["GBR"]),
        ("阿根廷总统米莱在访问巴西期间宣布退出南方市场谈判，巴西暂停与阿根廷的贸易谈判。", "TALKS_HALT", ["BRA"], ["ARG"]),
        # who meets at a summit that others hold
        ("预计米莱和巴西总统卢拉将于下月出席在智利举行的南美峰会。", "MEET", ["ARG"], ["BRA"]),
        ("特朗普和习近平将于下月底参加在阿根廷举行的G20峰会。", "MEET", ["USA"], ["CHN"]),
        # whose measure it is that somebody evades, and of whose duty the effect is reckoned
        ("去年12月，墨西哥拘捕商人甘拉多，指他为规避美国对古巴的制裁，参与串谋。", "SANCTION", ["USA"], ["CUB"]),
        ("墨西哥处境较弱，就加拿大今次对墨西哥商品加征关税的影响，智库进行了推算。", "TARIFF", ["CAN"], ["MEX"]),
        # whom a measure is to hit is not who is asked for it
        ("加拿大参议员呼吁根据法律，对迫害记者的缅甸官员制裁。", "DEMAND", ["CAN"], []),
        # what was refused too often: a subject of the clause before, words of a visit, what is granted in a warning
        ("墨美贸易战僵持不下，美方频频「开火」，向2500亿美元墨西哥商品征税。", "TARIFF", ["USA"], ["MEX"]),
        ("高通向欧盟提交整改方案，回应反垄断罚款但拒绝拆分相关业务。", "REFUSE", ["USA"], ["EUE"]),
        ("加拿大检方表示，美国政府以欺诈罪为由，寻求引渡三星副董事长。", "DEMAND", ["USA"], ["CAN"]),
        ("法国的邻邦德国，则考虑以国家安全为由，禁止在5G建设使用三星的设备。", "CONSIDER", ["DEU"], ["KOR"]),
        ("印度驻美国大使在美国国务院对美国国务卿鲁比奥进行了辞行拜会。", "MEET", ["IND"], ["USA"]),
        ("17名加拿大众议员指出，新法亦违背印度政府应履行的公约，批评印度新法罪名含糊。", "CRITICISE", ["CAN"], ["IND"]),
        ("印度商务部表示，对新成交的美国农产品采购，暂不排除加征进口关税。", "CONSIDER", ["IND"], ["USA"]),
        ("美暂缓三星禁令90日", "EASE", ["USA"], ["KOR"]),
        # who sits in a parliament is not the parliament
        ("法国总理会见了全国人大代表、华为公司董事长徐明。", "MEET", ["FRA"], ["CHN"]),
        # terror has no side; a subsidiary is another firm than its owner
        ("阿尔及利亚总统会见客人。突尼斯外长坚决谴责恐怖行径。", "CRITICISE", ["TUN"], []),
        ("荷兰政府要求闻泰科技控股子公司安世不得调整资产。", "DEMAND", ["NLD"], ["NLD"]),
        # a list goes on behind whose firms they are
        ("三星将诺基亚以及其名下的爱立信、高通告上法庭。", "LITIGATE", ["KOR"], ["FIN", "SWE", "USA"]),
    ],
)
def test_the_sides_are_those_of_the_act(text: str, kind: str, source: list[str], target: list[str]) -> None:
    assert (source, target) in [([a.country for a in e.source], [a.country for a in e.target]) for e in events(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "day", "realis"),
    [
        # a measure that a noun names has no day of what is told with it, but that beside it
        ("检方称，从2009年到2014年，华为涉嫌在伊朗开展业务，违反欧盟对伊朗的制裁。", "SANCTION", None, "historical"),
        ("检方称，华为涉嫌违反2012年欧盟对伊朗的制裁。", "SANCTION", "2012", "historical"),
        ("8月27日，何立峰赴美国就落实中美两国元首通话共识交流。", "CALL", None, "historical"),
        # courts do not tell months ahead what they do, others may
        ("9月4日晚间，诺基亚公告，苏州市中级人民法院判决诺基亚归还借款。", "RULING", "2030-09-04", "historical"),
        ("8月28日，挪威首相访问瑞典。", "MEET", "2031-08-28", "future"),
        # a case is opened when that is announced, whenever the notice takes force
        (
            "墨西哥经济部发布公告，对越南钢板启动反倾销调查，公告自发布次日起生效。",
            "INVESTIGATE_REMEDY",
            "2031-06-13",
            "asserted",
        ),
        # a general's rank is no word of the future
        ("中国人民解放军总参谋长傅全有上将今天在这里会见了来访的美国国防部长。", "MEET", "2031-06-13", "asserted"),
        # what is said that it will be done, and was not
        ("习近平说会停止向加拿大出口芬太尼，但没有这样做。", "EXPORT_BAN", "2031-06-13", "denied"),
        ("美国一旦不再寻求与伊朗会谈，印度将观望。", "NEGOTIATE", None, "conditional"),
        ("米莱与卢拉将在下周在智利举行的峰会期间会面。", "MEET", "2031-06-16/2031-06-22", "future"),
    ],
)
def test_times_belong_to_their_own_act(text: str, kind: str, day: str | None, realis: str) -> None:
    assert (day, realis) in [(e.date, e.realis) for e in events(text, kind)]


def test_who_wrote_a_report_tells_nothing_in_it() -> None:
    text = "本报罗马1月15日电记者罗大力，新华社记者赵毅、尚平报道：法国总理说，他同意大利总统马塔雷拉的会谈取得了成果。"

    (found,) = events(text, "MEET", "2031-01-16")

    assert [a.country for a in found.source] == ["FRA"]
