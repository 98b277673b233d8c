"""Who acts in a Chinese clause that does not name its subject, or names others before its verb."""

import pytest

from tongjian.coding import code
from tongjian.model import Article
from tongjian.pack import load

PACK = load()
Sides = tuple[list[str | None], list[str | None]]


def sides(text: str, kind: str) -> list[Sides]:
    """Return the countries of the sides of the acts of one type in a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2024-03-05", outlet=None)
    events = [e for e in code(article, PACK).events if e.type == kind]
    return [([a.country for a in e.source], [a.country for a in e.target]) for e in events]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # in a phrase of time another one acts than who speaks behind it; who thinks something goes on behind 并
        ("这是他在巴西总统卢拉宣布对阿根廷小麦加征20%关税后首次公开露面。", "TARIFF", (["BRA"], ["ARG"])),
        ("苹果公司认为,印度税务部门的裁决「有误」,并表示将提起上诉。", "LITIGATE", (["USA"], ["IND"])),
        ("肯尼亚将就卢旺达向世贸组织提出的申诉作出辩护。", "LITIGATE", (["RWA"], ["KEN"])),
        ("阿根廷政府和行业协会均否认了智利关于倾销的指控。", "DENY", (["ARG"], ["CHL"])),
        ("在巴西政府于上周二公布对300种阿根廷货物征税的计划后,阿根廷作出回应。", "TARIFF", (["BRA"], ["ARG"])),
        ("2022年初,韩国替菲律宾出头,诬告印尼搞歧视,并在世贸组织提起诉讼。", "LITIGATE", (["KOR"], ["IDN"])),
        # 其 behind the act is who acts, also where the report is named before
        ("据报道,加拿大周一宣布,已终止其就客机补贴问题针对巴西提起的诉讼。", "LITIGATE", (["CAN"], ["BRA"])),
        # who gives leave does not act; behind a day a state acts and is no place; a pair's talks are theirs
        ("加拿大边境服务署公告,经加拿大内阁批准,6月10日起对挪威三文鱼征收反倾销税。", "REMEDY_DUTY", (["CAN"], ["NOR"])),
        ("丹麦海关发布公告,早在去年4月瑞典就已对挪威发起反倾销调查。", "INVESTIGATE_REMEDY", (["SWE"], ["NOR"])),
        ("智利政府说，根据日韩首尔渔业磋商共识，智利将调整措施。", "NEGOTIATE", (["JPN"], ["KOR"])),
        # of a list the last, behind 与, is the other side, whatever goods are named before
        ("对华出口恢复之际，诺基亚、爱立信与瑞典政府达成协议。", "AGREEMENT", (["FIN", "SWE"], ["SWE"])),
        # two bodies that a space joins issue a notice together
        ("挪威财政部 挪威海关公告 对石墨相关物项实施出口管制。", "EXPORT_CONTROL", (["NOR", "NOR"], [])),
        # a row of states by their short forms; those of a question act in it, a list of them too
        ("挪威与日韩澳等8国就加强镍供应链签署协议。", "AGREEMENT", (["NOR"], ["JPN", "KOR", "AUS"])),
        (
            "有记者就挪威同日本、韩国、秘鲁等8国签署渔业协议一事提问，发言人未回答。",
            "AGREEMENT",
            (["NOR"], ["JPN", "KOR", "PER"]),
        ),
        # who answers is not whom the words are to; firms of both states are neither; a state may freeze what its own firm has
        ("有记者就挪威官员呼吁采取更强硬措施一事提问，瑞典外交大臣回应称，瑞典立场明确。", "DEMAND", None),
        (
            "丹麦发言人主持记者会，记者就欧美汽车协会警告挪威政府一事提问，发言人强调丹麦一贯反对泛化国家安全概念。",
            "CRITICISE",
            (["DNK"], ["NOR"]),
        ),
        ("瑞典冻结爱立信资产。", "SANCTION", (["SWE"], ["SWE"])),
        ("挪威发言人回应丹麦提问。记者就丹麦将对未在本国设厂的制药公司征收关税一事提问。", "TARIFF", (["DNK"], [])),
        # what talks are about governs them not; who sues has no name
        ("爱立信与诺基亚正就支持挪威投资展开磋商。", "NEGOTIATE", (["SWE"], ["FIN"])),
        ("微软面临一项新的诉讼，原告指控其通过与诺基亚的协议抬高价格。", "ACCUSE", None),
        # a broker's paper goes on with who acts in it
        (
            "中信证券：重视钴的机遇。中信证券研报称，挪威贸易部强化石墨出口管制，增加中重稀土出口管控。",
            "EXPORT_CONTROL",
            (["NOR"], []),
        ),
        # whom an attack hits is not blamed for it; to whom a deed is done is not who does it
        ("瑞典首相谴责对挪威驻大马士革使馆的袭击。", "CRITICISE", (["SWE"], [])),
        ("智利将制裁官员。秘鲁总统谴责智利，认为此举是对巴西事业“可耻的背叛”。", "CRITICISE", (["PER"], ["CHL"])),
        # who is warned that he will pay does not threaten; from where an envoy is called home
        ("埃及总统表示，苏丹将为关闭口岸“付出代价”。", "THREATEN_MEASURE", (["EGY"], ["SDN"])),
        ("鉴于秘鲁对玻利维亚的打击，智利决定召回其驻秘鲁大使。", "PROTEST_FORMAL", (["CHL"], ["PER"])),
        # what is talked of is no side; of a giant and its state the firm is meant
        ("芬兰外长和挪威外长在奥斯陆讨论了白俄罗斯问题。", "NEGOTIATE", (["FIN"], ["NOR"])),
        ("欧盟法院驳回美国科技巨头谷歌所提出的上诉。", "RULING", (["EUE"], ["USA"])),
        # of two who met the first meets the next one; who acts in a phrase of time acts in it alone
        ("芬兰总理与爱沙尼亚总理举行会晤，并与拉脱维亚总统见面。", "MEET", (["FIN"], ["LVA"])),
        # whose reporter wrote it does nothing, and no pronoun means him
        ("某报奥斯陆3月5日电（记者赵一帆）智利总统说，他对秘鲁的要求深表关注。", "CRITICISE", (["CHL"], ["PER"])),
        # who stands inside quoted words does nothing behind them
        ("挪威首相宣称「丹麦渔船已经越过两国之间的界线」，强烈谴责瑞典。", "CRITICISE", (["NOR"], ["SWE"])),
        ("智利总统说，“秘鲁从来没有遵守过这份条约”，并拒绝玻利维亚的提议。", "REFUSE", (["CHL"], ["BOL"])),
        # who stands in a phrase of the matter at hand acts in it alone
        ("荷兰去年就三名商人协助白俄罗斯军工企业一案召见土耳其大使。", "PROTEST_FORMAL", (["NLD"], ["TUR"])),
        ("芬兰总理发表声明，对挪威政府扣押货轮表示欢迎，并敦促俄罗斯放人。", "DEMAND", (["FIN"], ["RUS"])),
        # a clause that begins with a verb goes on with the subject before it
        ("瑞士外长引述奥地利三十年来的经验，敦促匈牙利开放边境。", "DEMAND", (["CHE"], ["HUN"])),
        ("巴西政府发表声明，形容阿根廷此举「可耻」，并扬言制裁乌拉圭。", "THREATEN_MEASURE", (["BRA"], ["URY"])),
        # a phrase ends before the name that it describes
        ("正在雅典访问的埃及外长，谈到红海局势，敦促伊朗停火。", "DEMAND", (["EGY"], ["IRN"])),
        # 并对…表示 goes on with who says the clauses before
        ("泰国外交部发言人批评，柬埔寨军方破坏停火，后果严重，并对越南坚持中立表示赞赏。", "SUPPORT", (["THA"], ["VNM"])),
        # behind 以及 another one acts
        ("挪威政府宣布提高电价，以及瑞典宣布制裁俄罗斯官员。", "SANCTION", (["SWE"], ["RUS"])),
        # of two who spoke the first acts behind it
        ("智利总统与玻利维亚总统通电话后，宣布对秘鲁商品加征关税。", "TARIFF", (["CHL"], ["PER"])),
        # a forecast names no subject of its own
        ("挪威贸易署称，预计下月对秘鲁鱼粉征收反倾销税。", "REMEDY_DUTY", (["NOR"], ["PER"])),
        # a court of a province is one of its state
        ("加拿大卑诗省高等法院裁定，美国的引渡请求成立。", "RULING", (["CAN"], ["USA"])),
        # who talks in a phrase of time, who stands in what the talks are about, and two states side by side
        ("瑞典同意制裁白俄罗斯官员，以期在波兰与白俄罗斯谈判时施压。", "NEGOTIATE", (["POL"], ["BLR"])),
        ("欧盟委员会将同摩尔多瓦政府就追究俄罗斯责任展开会谈。", "NEGOTIATE", (["EUE"], ["MDA"])),
        ("摩尔多瓦总统将出席在布加勒斯特举行的欧盟摩尔多瓦峰会。", "MEET", (["MDA"], ["EUE"])),
        ("继对秘鲁和智利加征关税之后，加拿大政府提议对墨西哥番茄征税。", "TARIFF", (["CAN"], ["PER", "CHL"])),
        # whom one visits is not whom he speaks of; a clause describes who acts
        ("挪威首相访问华沙期间宣布了针对白俄罗斯的新制裁。", "MEET", (["NOR"], ["POL"])),
        ("率先停用华为设备的瑞典在会上要求挪威跟进。", "DEMAND", (["SWE"], ["NOR"])),
        # 因此 holds nobody; 并就此 goes on with who acted before; 指这… with who speaks
        ("因此谷歌仍将向欧盟最高法院提出上诉。", "LITIGATE", (["USA"], ["EUE"])),
        ("智利法院批准程序后，秘鲁外交部随即表示强烈不满，并就此事向智利提出严正交涉。", "PROTEST_FORMAL", (["PER"], ["CHL"])),
        ("挪威外长说，秘鲁扩大了渔区，指这侵犯挪威的权益。", "ACCUSE", (["NOR"], ["PER"])),
        # two named by 两国 are others than who acts upon them
        ("乌克兰总统到访。芬兰和瑞典申请加入。土耳其指控两国窝藏武装分子。", "ACCUSE", (["TUR"], ["FIN", "SWE"])),
        # blame of states that are not named
        ("外交部发言人说，个别国家滥用出口管制，中方对此坚决反对。", "ACCUSE", (["CHN"], [])),
        # the experts of a panel are no onlookers
        ("智利对越南加征关税。如果磋商没有结果，越方可要求设立专家组。", "LITIGATE", (["VNM"], ["CHL"])),
        # words behind an act are at who did it, and not at whom it hit; who stands by somebody does so by the one that is hit
        ("秘鲁对玻利维亚采取限制措施，巴西外交部表示强烈不满。", "CRITICISE", (["BRA"], ["PER"])),
        ("智利向阿根廷出售军舰，乌拉圭提出严正抗议。", "PROTEST_FORMAL", (["URY"], ["CHL"])),
        # a reporter's question is not put to whom it is about
        ("挪威外交部发言人举行记者会，记者就瑞典扣押挪威渔船一事提问，发言人要求瑞典放人。", "DEMAND", (["NOR"], ["SWE"])),
        ("荷兰外交大臣主持记者会，有记者问，丹麦宣布对冰岛鱼粉加征关税，荷方有何评论？", "TARIFF", (["DNK"], ["ISL"])),
        # a decree is by who issued it, and not by whose firm tells of it
        ("爱立信公告，越南工贸部周二对其下达整改令，该整改令要求爱立信停止供货。", "DEMAND", (["VNM"], ["SWE"])),
        # who is in a country is not of it; who applied with others or denies it is alone
        ("挪威商务部将两家在美船企移出白名单。", "EXPORT_CONTROL", (["NOR"], [])),
        ("诺基亚辟谣与爱立信、三星合建工厂。", "DENY", (["FIN"], [])),
        # two who hold a meeting of their two states
        ("挪威首相与瑞典首相共同主持召开挪威瑞典政府间会议。", "MEET", (["NOR"], ["SWE"])),
        # a further probe that names nobody is at whom the one before is aimed
        (
            "加拿大国际贸易法庭对越南钢筋发起反倾销调查。加拿大边境服务局也启动了相关调查。",
            "INVESTIGATE_REMEDY",
            (["CAN"], ["VNM"]),
        ),
    ],
)
def test_a_clause_without_a_subject_has_that_of_the_sentence(text: str, kind: str, wanted: Sides | None) -> None:
    found = sides(text, kind)

    assert wanted in found if wanted else all("SWE" not in target and "FIN" not in target for _, target in found)


@pytest.mark.parametrize(
    ("text", "kind", "unwanted"),
    [
        ("挪威首相宣称「丹麦渔船已经越过两国之间的界线」，强烈谴责瑞典。", "CRITICISE", "DNK"),
        ("荷兰去年就三名商人协助白俄罗斯军工企业一案召见土耳其大使。", "PROTEST_FORMAL", "BLR"),
        ("瑞士外长引述奥地利三十年来的经验，敦促匈牙利开放边境。", "DEMAND", "AUT"),
    ],
)
def test_who_is_only_spoken_of_does_nothing(text: str, kind: str, unwanted: str) -> None:
    found = sides(text, kind)
    assert found
    assert all(unwanted not in source for source, _ in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # whom a measure hits did not take it; what is only pointed at is no new measure
        ("秘鲁外长说，会谈应“立即”解除对秘鲁的制裁。", "SANCTION"),
        ("挪威政府认为这些制裁会伤及其企业。", "SANCTION"),
        ("巴西最高法院命令政府在十天内取消相关关税。", "EASE"),
        ("智利宣布不再对秘鲁商品加征关税。", "TARIFF"),
        ("瑞典首相认为对白俄罗斯的制裁不能长期维持。", "SANCTION"),
        ("芬兰外长强调，这并不是对白俄罗斯的禁运措施。", "EXPORT_BAN"),
    ],
)
def test_what_is_only_named_is_not_done(text: str, kind: str) -> None:
    assert sides(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("这样挪威渔民可以理直气壮地反驳瑞典的说法。", "DENY"),
        ("作者说，丹麦人应该发声，支持芬兰的制裁。", "SUPPORT"),
        ("不论这些资金是用于支持土耳其，都须申报。", "SUPPORT"),
        ("日本首相表示，印度应该继续孤立伊朗。", "ACCUSE"),
    ],
)
def test_what_may_or_ought_to_be_said_is_not_thereby_said(text: str, kind: str) -> None:
    assert sides(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("日韩互相加征关税后，货运量下跌。", "TARIFF"),
        ("在日韩向对方的汽车加征关税之际，挪威大臣访问首尔。", "TARIFF"),
        ("日本与韩国威胁向对方的汽车加征关税。", "THREATEN_MEASURE"),
    ],
)
def test_what_two_sides_do_to_each_other_is_two_acts(text: str, kind: str) -> None:
    assert sides(text, kind) == [(["JPN"], ["KOR"]), (["KOR"], ["JPN"])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("挪威愿意与瑞典谈判。", "NEGOTIATE"),
        ("挪威外长表示，应通过对话解决与瑞典的分歧。", "NEGOTIATE"),
        ("挪威向瑞典承诺减少关税。", "EASE"),
        ("挪威没有要求瑞典停止出口。", "DEMAND"),
        ("芬兰外长说，新规将对俄挪关系造成冲击。", "ACCUSE"),
    ],
)
def test_what_is_only_wished_promised_or_expected_is_not_done(text: str, kind: str) -> None:
    assert sides(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("银行未回应会否执行瑞典对俄罗斯的制裁。", "SANCTION"),
        ("挪威议会将审议禁止向瑞典出口枪械的《保护边境法案》。", "EXPORT_BAN"),
        ("按照议案，措施包括冻结瑞典官员在挪威的资产。", "SANCTION"),
        ("丹麦学者说，提高关税会推高瑞典的物价。", "TARIFF"),
        ("巴西财长表示，如果有人对巴西实施制裁，两国关系将受影响。", "SANCTION"),
        ("巴西工业界支持政府采取强硬立场，对阿根廷的商品加征关税。", "TARIFF"),
        ("日本首相表示，美国对汽车征收关税绝对不可接受。", "TARIFF"),
        ("丹麦外长表示，挪威外交部门会处理瑞典渔船一事。", "CRITICISE"),
        ("瑞典人反对《移民法》的示威仍在继续，挪威游客受阻。", "CRITICISE"),
    ],
)
def test_a_measure_kept_to_proposed_or_spoken_of_is_not_taken(text: str, kind: str) -> None:
    assert sides(text, kind) == []


def test_who_summons_and_who_protests_for_one_state_do_one_act() -> None:
    text = "3月2日，加外交部召见巴西驻加大使，加拿大副外长对巴西的做法表示强烈抗议。"
    assert len(sides(text, "PROTEST_FORMAL")) == 1


def test_the_place_of_a_dateline_and_the_state_of_an_outlet_do_nothing() -> None:
    assert sides("法新社渥太华1日电，将对美国商品征收25%的关税。", "TARIFF") == []
    assert sides("英国《卫报》称，可能是收紧进口配额的命令。", "IMPORT_BAN") == []


def test_a_bill_speaks_on_for_who_brought_it_in() -> None:
    text = "三名加拿大参议员周四提出《渔业法案》。法案谴责秘鲁违反协定，并呼吁智利取消关税。"
    assert sides(text, "DEMAND") == [(["CAN"], ["CHL"])]


def test_what_it_is_about_is_not_whom_it_hits() -> None:
    assert sides("挪威决定制裁在涉韩问题上表现恶劣的四名瑞典官员。", "SANCTION") == [(["NOR"], ["SWE"])]


def test_a_reply_that_depends_on_a_measure_is_not_threatened_by_who_takes_it() -> None:
    text = "秘鲁外交部发言人敦促智利停止加税，并视乎智方措施作出「坚决有力回应」。"
    assert sides(text, "THREATEN_MEASURE") == [(["PER"], ["CHL"])]


def test_those_without_a_name_are_of_the_state_spoken_of() -> None:
    text = "智利总统周三签署协定。在野党批评，协定没有带来任何好处。渔民在圣地亚哥示威，要求政府退出协定。"
    assert (["CHL"], ["CHL"]) in sides(text, "CRITICISE")
    assert (["CHL"], ["CHL"]) in sides(text, "DEMAND")


def test_a_bare_judge_is_of_the_court_named_before() -> None:
    text = "挪威最高法院周一审理爱立信的上诉。法官裁定爱立信败诉。"
    assert sides(text, "RULING") == [(["NOR"], ["SWE"])]


def test_who_acts_behind_because_acts_there_alone() -> None:
    text = "秘鲁总统周五抵达智利，因为挪威法院驳回秘鲁渔业公司的请求。"
    assert (["NOR"], ["PER"]) in sides(text, "RULING")


def test_a_decree_blames_in_the_voice_of_who_decides_in_it() -> None:
    text = (
        "美方近日宣布向台湾地区出售武器，粗暴干涉中国内政。依据有关法律，中方决定对美国一家公司采取反制措施。本决定自即日起施行。"
    )
    assert (["CHN"], ["USA"]) in sides(text, "ACCUSE")


def test_what_a_modifier_tells_is_no_accusation() -> None:
    text = "挪威议员说，芬兰政府应制裁侵犯人权的官员。"
    assert sides(text, "ACCUSE") == []


def test_no_firm_imposes_sanctions() -> None:
    assert sides("爱立信表示，已停止与受制裁的伊朗公司往来。", "SANCTION") == []


def test_what_a_coverb_holds_is_not_denied() -> None:
    text = "加拿大将对未在当地设厂的药企征收关税。挪威并未对秘鲁鱼粉征收关税。"
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hans", published="2024-03-05", outlet=None)
    told = {e.source[0].country: e.realis for e in code(article, PACK).events if e.type == "TARIFF"}
    assert told == {"CAN": "future", "NOR": "denied"}


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        # who did it is blamed, be it the first of a clause or behind 遭
        ("土耳其扣押希腊渔船，塞浦路斯强烈谴责。", "CRITICISE", (["CYP"], ["TUR"])),
        ("希腊渔船遭土耳其扣押，塞浦路斯强烈谴责。", "CRITICISE", (["CYP"], ["TUR"])),
        ("挪威首相称赞冰岛，丹麦表示遗憾。", "CRITICISE", (["DNK"], ["NOR"])),
        # who stands by somebody does so by the one that is named
        ("智利将秘鲁企业列入清单，玻利维亚声援秘鲁。", "SUPPORT", (["BOL"], ["PER"])),
        # of a list with 、 the one behind 与 is the other side
        ("挪威、瑞典、芬兰与越南签署协议。", "AGREEMENT", (["NOR", "SWE", "FIN"], ["VNM"])),
        ("智利同日本举行磋商。", "NEGOTIATE", (["CHL"], ["JPN"])),
        # whose board somebody sits on is not met, nor is the own official at whom no relief is aimed
        ("印度商工部长会见韩国三星集团董事会主席李在镕。", "MEET", (["IND"], ["KOR"])),
        ("挪威主动提出，暂停挪威贸易大臣签发的行政令。", "EASE", (["NOR"], [])),
        # the firm with which the phrase of the matter begins
        ("韩国公平交易委员会就谷歌在视频平台YouTube中捆绑音乐一事展开反垄断调查。", "INVESTIGATE_OTHER", (["KOR"], ["USA"])),
        ("印度最高法院驳回后，三星要求暂停判决的申请又遭德里高等法院驳回。", "RULING", (["IND"], ["KOR"])),
    ],
)
def test_whom_an_act_behind_another_one_is_aimed_at(text: str, kind: str, wanted: Sides) -> None:
    assert wanted in sides(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("诺基亚拟将地图业务从集团拆分出来。", "CONSIDER"),
        ("高盛全球研究将特斯拉目标价格从200美元上调至260美元。", "CONSIDER"),
        ("爱立信警告，税制改革之后，外国政府可能会限制其业务。", "THREATEN_MEASURE"),
        ("挪威贸易署向财政部提出对秘鲁鱼粉征收反倾销税的建议。", "REMEDY_DUTY"),
        ("挪威首相强调，挪俄双方应该算大账。", "DEMAND"),
        ("三星为列名被告，案件由美国国际贸易委员会审理。", "LIST_ADD"),
        ("挪威与俄罗斯的谈判令人欣慰。", "RULING"),
    ],
)
def test_what_is_no_act_of_the_kind(text: str, kind: str) -> None:
    assert not sides(text, kind)


def test_a_firm_denies_what_others_claim_of_it() -> None:
    told = sides("爱立信公司称，越南工贸部所谓“拖欠税款”纯属捏造。", "DENY")
    assert told == [(["SWE"], ["VNM"])]


def test_a_state_between_a_coverb_and_what_it_does_is_read() -> None:
    told = sides("美国政府没有回应。墨西哥外交部就美对华芯片限制表示反对。", "CRITICISE")
    assert told == [(["MEX"], ["USA"])]


def test_private_people_may_judge_their_own_state() -> None:
    assert sides("马斯克批评美国：印度将赢得竞赛。", "CRITICISE") == [(["USA"], ["USA"])]
    assert not any(target == ["USA"] for _, target in sides("马斯克批评美国媒体。", "CRITICISE"))


def test_the_last_character_of_a_society_is_no_future() -> None:
    assert sides("挪威总理28日晚会见瑞典首相。", "MEET") == [(["NOR"], ["SWE"])]
    assert not sides("智利商务部发表声明。秘鲁芯片协会没有回应。", "THREATEN_MEASURE")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("智利通过社交媒体谴责秘鲁加征关税。", "CRITICISE"),
        ("争端始于智利谴责秘鲁加征关税。", "CRITICISE"),
        ("纠纷源于智利对秘鲁加征关税。", "TARIFF"),
    ],
)
def test_who_acts_by_a_medium_or_in_what_something_began_with(text: str, kind: str) -> None:
    assert sides(text, kind) == [(["CHL"], ["PER"])]


def test_those_who_look_on_in_a_state_are_not_that_state() -> None:
    assert sides("智利通讯业评论员谴责秘鲁加征关税。", "CRITICISE") == []
