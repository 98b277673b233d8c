"""Who speaks in Chinese: shares of a survey, surnames, who is told to have spoken, names behind clauses, papers, askers."""

import pytest

from tongjian.coding import actors, statements
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack, load
from tongjian.text import script_of


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


def read(text: str, pack: Pack, title: str) -> Document:
    doc = Document(Article(id="x", page="p", title=title, text=text, lang=script_of(text), published="2025-06-05"))
    doc.mentions = actors.find(doc, pack)
    return doc


def said(text: str, pack: Pack, title: str = "港口的事") -> list[tuple[str, str]]:
    """Return speaker and words of the statements of `text`."""
    doc = read(text, pack, title)
    return [(a.statement.speaker_surface, doc.full[a.statement.start : a.statement.end]) for a in statements.find(doc, pack)]


SPEAKERS = [
    # who is asked about says what a reporter asks about; where the outlet tells who did not answer; a firm's own paper
    (
        "例行记者会上，有记者就挪威外交大臣称将承诺在丹麦投资，让产业链与丹麦公司合作一事提问，发言人金蒂表示，挪威一再妥协。",
        [("挪威外交大臣", "将承诺在丹麦投资，让产业链与丹麦公司合作"), ("金蒂", "挪威一再妥协")],
    ),
    ("爱立信回应称将遵守规定继续提供服务，诺基亚尚未回应。", [("爱立信", "将遵守规定继续提供服务")]),
    # who is spoken of says it, and not who spoke before; 不但 before a verb
    (
        "斐济财政部说，名单已公布。对于莫里森早前说，自己在斐济并无任何资产，律师霍顿（Mark Horton）说，莫里森会有麻烦。",
        [("斐济财政部", "名单已公布"), ("莫里森", "自己在斐济并无任何资产"), ("律师霍顿", "莫里森会有麻烦")],
    ),
    ("莫里森不但认为协议应设机制，而且主张保留关税。", [("莫里森", "协议应设机制"), ("莫里森", "保留关税")]),
    # an unlisted firm behind its state and what it is; what he himself found out
    ("法国农药制造商美敦维尔（MedVille）表示，货物仍在港口。", [("法国农药制造商美敦维尔", "货物仍在港口")]),
    (
        "澳洲参议员史密斯（John Smith）表示，根据他向业界了解，暂时未有结论。他说，银行仍在研究。",
        [("澳洲参议员史密斯", "根据他向业界了解，暂时未有结论"), ("他", "银行仍在研究")],
    ),
    ("顺天快递公告称，公司收到监管机构的决定书。", [("顺天快递", "公司收到监管机构的决定书")]),
    # a ground is no speaker; a rank behind a name
    (
        "挪威贸易大臣暗示可能启动调查，称该条款是促成谈判的工具，依据该条款调查，挪威可实施救济措施。",
        [("挪威贸易大臣", "可能启动调查"), ("挪威贸易大臣", "该条款是促成谈判的工具，依据该条款调查，挪威可实施救济措施")],
    ),
    # shares of those whom a survey asked
    (
        "調查顯示，受訪的日資企業當中，六成表示會留在當地，近兩成則說打算遷走。不到5%稱已經結業。",
        [("六成", "會留在當地"), ("近兩成", "打算遷走"), ("不到5%", "已經結業")],
    ),
    ("此外，百分之十五的受訪農場稱申請許可的時間更長。", [("百分之十五的受訪農場", "申請許可的時間更長")]),
    # a surname for who has spoken before
    (
        "港口協會會長駱遠山則表示，停工對城市沒有好處。駱又稱，他願意與工會見面。",
        [("會長駱遠山", "停工對城市沒有好處"), ("駱", "他願意與工會見面")],
    ),
    # what one tells that another said is the other's
    ("法國總統馬克宏說，西班牙首相桑切斯表示不會派兵到邊境。", [("西班牙首相桑切斯", "不會派兵到邊境")]),
    ("大臣說，他認為這項協議難以持續。", [("大臣", "他認為這項協議難以持續")]),
    # whoever is spoken to does not speak
    ("三星電子的律師日前向主管此案的法官金智勳表示，公司希望和解。", [("三星電子的律師", "公司希望和解")]),
    ("市長又向其他城市宣稱只要開放港口就會減稅。", [("市長", "只要開放港口就會減稅")]),
    # adverbs, a place on the net or a second verb between the speaker and a verb of blame
    ("泰國商會發言人韋奇拉並在臉書指責鄰國違背停火承諾。", [("泰國商會發言人韋奇拉", "鄰國違背停火承諾")]),
    ("當時Spotify回應證實，是因為監管機構的要求而關閉帳號。", [("Spotify", "是因為監管機構的要求而關閉帳號")]),
    ("總統的另一位經濟顧問萊特就認為，跟工會無法打交道。", [("萊特", "跟工會無法打交道")]),
    # figures name their firm; 數據 holds no preposition
    ("Omdia的數據亦顯示，三星的市場佔有率跌出前五名。", [("Omdia的數據", "三星的市場佔有率跌出前五名")]),
    # a paper in title marks behind its country
    ("葡萄牙《快報》早前報道，政府正考慮出售兩個港口。", [("葡萄牙《快報》", "政府正考慮出售兩個港口")]),
    # a name behind a clause that opens with an adverb
    ("向來低調的船王包遠成日前表示，公司不會出售碼頭。", [("船王包遠成", "公司不會出售碼頭")]),
    ("眼下秘鲁葡萄丰收，但种植户抱怨“连一个买家也没有”。", [("种植户", "连一个买家也没有")]),
    ("一名在加拿大居住的富豪爆料說，部長曾經收受禮物。", [("一名在加拿大居住的富豪", "部長曾經收受禮物")]),
    # another party takes over without a mark; who judges in the passive
    ("輿論批評這名部長不斷辯護，更多人要求總理撤換他和副手。", [("輿論", "這名部長不斷辯護"), ("更多人", "總理撤換他和副手")]),
    ("他隨後被警方拘留，被外界認為是對罷工的報復。", [("外界", "對罷工的報復")]),
    # where a mark follows, any place, a year or a hearer may stand before the verb
    ("紐西蘭總理盧克森周五在智利首都聖地牙哥宣布，兩國完成了談判。", [("盧克森", "兩國完成了談判")]),
    ("特朗普在“真实社交”上宣布，立即终止与挪威的谈判。", [("特朗普", "立即终止与挪威的谈判")]),
    ("總統伊利埃斯庫在2022年便公開承認，那份名單是個錯誤。", [("伊利埃斯庫", "那份名單是個錯誤")]),
    ("白宮官員向彭博證實，兩國元首將於月底通話。", [("白宮官員", "兩國元首將於月底通話")]),
    ("三星發表聲明批評，委員會不公平地針對公司。", [("三星", "委員會不公平地針對公司")]),
    # who came to an event, was asked or protests speaks in the next clause
    ("環境局長林志遠昨晨出席電台節目時，要求兩國停止將環保問題政治化。", [("林志遠", "兩國停止將環保問題政治化")]),
    ("加拿大農民工會從十一月起發動抗議，指責政府濫發進口許可。", [("農民工會", "政府濫發進口許可")]),
    ("针对上述指控，涉事企业发言人予以否认，称从未参与。", [("涉事企业发言人", "从未参与")]),
    ("「我們別無選擇。」一名船長告訴《金融時報》。", [("一名船長", "我們別無選擇")]),
    ("教育部表示會跟進事件，但未有透露詳情。", [("教育部", "會跟進事件")]),
    # a matter that is part of what is said
    ("他又說會就名單外洩一事，諮詢律師並跟進。", [("他", "會就名單外洩一事，諮詢律師並跟進")]),
    # an outlet hands on what another says in quote marks
    ("《美國之音》的報道則稱，東京大學校方提醒：「如果有人聯繫，請務必注意。」", [("東京大學", "如果有人聯繫，請務必注意")]),
    ("美國財經分析員萊因施談到關稅時說，企業的成本上升。", [("萊因施", "企業的成本上升")]),
    ("大西洋理事會商業與經濟項目副主任李普斯基說，關稅上升。", [("李普斯基", "關稅上升")]),
    (
        "分析員法登說，港口已經關閉。他又說，證據顯示，中國正在擴充核武。",
        [("法登", "港口已經關閉"), ("他", "證據顯示，中國正在擴充核武")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_who_says_what(text: str, wanted: list[tuple[str, str]], pack: Pack) -> None:
    found = said(text, pack)
    assert [what for _, what in found] == [what for _, what in wanted], found
    for (who, _), (name, _) in zip(found, wanted, strict=True):
        assert name in who


def test_a_share_that_stands_alone_is_of_those_asked(pack: Pack) -> None:
    text = "德国工商大会调查显示，72.5%的受访企业预计，关税会压低利润；11%认为影响并不大。"
    assert statements.find(read(text, pack, "题"), pack)[-1].statement.speaker == "受访企业"


@pytest.mark.parametrize(
    "text",
    [
        "王大使被《經濟學人》記者問及，「你是否擔心加稅，會影響投資？」",  # the words are those of who asks
        "他計劃開拓新市場，讓家長覺得玩具仍有購買價值。",  # made to feel so
        "她在網上撰文回應，並附上一張照片。",
        "數據顯示，去年進口大豆約一千萬噸。",  # figures of nobody in particular
        "市長按環境局的建議，下令關閉焚化爐。",
        "总理会认为，与其拖延不如提早大选。",  # nobody has said it
        "如果法庭認為被捕人士會潛逃，就可以拒絕保釋。",
        "美方在多个领域作出承诺，双方将继续磋商。",
        "伊朗发动空袭。作为回应，以色列发射了导弹。",
        "国防部没有说明演习的规模。他没有说中国会否采取反制措施。",  # what was not said
        "這宗被美國認為有利於中國的交易，最終沒有完成。",
        "傳媒報道上述消息後，國防部關閉了港口。",
    ],
)
def test_nobody_speaks(text: str, pack: Pack) -> None:
    assert said(text, pack) == []


def test_a_forecast_that_only_the_title_gives_to_somebody_is_said(pack: Pack) -> None:
    found = said("9月铜价有望重回高位，因矿山罢工可能压低供应。", pack, title="华泰证券：9月铜价有望重回高位")
    assert found == [("华泰证券", "9月铜价有望重回高位，因矿山罢工可能压低供应")]
    assert said("9月铜价重回高位，矿山罢工压低供应。", pack, title="期货日报：9月铜价重回高位") == []


def test_an_unlisted_firm_that_a_short_report_is_about_speaks_in_its_title(pack: Pack) -> None:
    text = "欧盟对进口冷轧卷板启动调查，涉及远山钢业的部分产品。"
    assert said(text, pack, title="远山钢业：欧盟调查的影响尚待评估") == [("远山钢业", "欧盟调查的影响尚待评估")]


def test_a_rank_behind_a_name_is_part_of_it(pack: Pack) -> None:
    found = statements.find(read("正如马克龙总统所说，宽广的大洋可以容纳各国。", pack, "题"), pack)

    assert [(a.statement.speaker, a.statement.speaker_surface) for a in found] == [("Emmanuel Macron", "马克龙总统")]
