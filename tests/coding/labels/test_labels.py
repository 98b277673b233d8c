"""One label a sentence: what each label means, in three scripts, by sentences of our own."""

import pytest

from tongjian.coding import actors, labels, statements
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack, load
from tongjian.text import is_cjk, script_of


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(use_cache=False)


def labelled(text: str, pack: Pack, title: str = "T") -> list[str]:
    lang = script_of(text) if any(is_cjk(c) for c in text) else "en"
    doc = Document(Article(id="t", page="", title=title, text=text, lang=lang, published="2024-03-05"))
    doc.mentions = actors.find(doc, pack)
    return [s.label for s in labels.label(doc, pack, statements.find(doc, pack))][1:]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("印度周二对进口钢材加征百分之十二的关税。", "report"),
        ("India imposed a tariff of 12% on steel imports on Tuesday.", "report"),
        ("法國外交部表示，巴黎支持這項決定。", "attributed"),
        ("“We are ready to talk,” said the minister.", "attributed"),
        ("據悉，雙方已經簽署備忘錄。", "attributed"),
        ("显然，这种做法令人遗憾。", "opinion"),
        ("Make no mistake, this is a disastrous blunder.", "opinion"),
        ("该禁令预计将在明年影响更多工厂。", "prediction"),
        ("Prices will rise again next year.", "prediction"),
        ("这笔账到底由谁来付？", "question"),
        ("Who will pay for it?", "question"),
        ("如果谈判失败，关税就会自动恢复。", "conditional"),
        ("If the talks fail, the tariff would return.", "conditional"),
        ("责任编辑：王小明", "other"),
        ("https://example.org/a/b", "other"),
        ("## Background", "other"),
        ("[3] 详见该部去年的年报。", "other"),
        ("部长追问：「谁来付这笔账？」", "attributed"),
        ("該法規定，進口商須每季申報。", "report"),
        ("申报不实的，海关将依法处罚。", "conditional"),
        ("两国周一签署协议，明年将共建港口。", "report"),
        ("Exports fell by a fifth in May, customs data showed.", "attributed"),
        # the main clause governs: a deed with words beside it is a report, an attitude with words is attributed
        ("Peru has recalled its envoy, and Bolivia said that it might follow.", "report"),
        ("Peru recalled its envoy and called the raid an outrage.", "report"),
        ("The navy sank a boat on Friday; the president said it was full of drugs.", "report"),
        ("Chile fined two banks on Monday, accusing them of hiding a loan.", "report"),
        ("The guild criticised the plan, saying it would cost jobs.", "attributed"),
        ("The firm did not reply, but a banker close to it said it may sell the mine.", "attributed"),
        ("Just when Volvo thought all was well, Peru began to ask questions.", "report"),
        # what a body makes known of its own doing is done by it; what it tells of others is told
        ("The ministry announced on Monday it was lifting the duty on sugar.", "report"),
        ("The firm announced that it had won an order from the army.", "attributed"),
        ('Lima accused him of threatening "war by other means".', "attributed"),
        # a scheduled act is a report, what comes of it a forecast
        ("Ships will pay a fee by their weight.", "report"),
        ("The ferry board will cease to exist when summer ends.", "report"),
        ("A second list will follow after a month of comment.", "report"),
        ("The herring harvest will be ugly.", "prediction"),
        # the furniture of a page
        ("For further details please contact our trade group.", "other"),
        ("The opinions in this essay bind nobody but its writer.", "other"),
        ("Pros: light, cheap, quiet.", "other"),
        ("(END)", "other"),
        ("農業博覽會令人想起從前的市集。", "report"),
        ("外界盛传，两家银行将合并。", "attributed"),
        ("首相将于下午会见工会代表。", "report"),
        ("The bank will host a meeting on Friday.", "report"),
        ("At the summit, the king called on nations to lower their tariffs.", "attributed"),
        ("A survey of farmers suggests the drought has eased.", "attributed"),
        ("The reform was billed as a cure for every ill.", "attributed"),
        ("It has also been claimed that two mills have closed.", "attributed"),
        ("外長在布拉格表達對漁船失蹤的關切。", "attributed"),
        ("他希望不久就能找到出路。", "attributed"),
        ("But whether the port will reopen is still uncertain.", "opinion"),
        ("誰得誰失，可想而知。", "opinion"),
        # the deed of the main clause governs, not the speech that gives its grounds; a stand told as such is speech
        ("智利政府把三家漁企列入清單，指其虛報漁獲。", "report"),
        ("挪威议会批准了条约，丹麦则表示不会跟随。", "report"),
        ("智利渔业部长接受采访，指三家渔企虚报渔获。", "attributed"),
        ("丹麥漁業大臣對裁決表示遺憾，並稱配額太低。", "attributed"),
        ("路透社记者：智方称配额已经用完，你有何评论？", "question"),
        ("筆者認為，造船與捕魚是兩回事。", "opinion"),
        ("渔会若再罢工，港口将停摆三天。", "conditional"),
        ("兩人將被禁止入境，存款會被凍結。", "report"),
        ("Do you have a question about your pension?", "other"),
        ("See also: How to save for a rainy day", "other"),
        ("**註2：** 該條例在前年修訂。", "other"),
        ("包括以下三類人士：", "other"),
        ("The bet is bold, and few dare to copy it.", "opinion"),
        ("It would be a mistake to read much into one auction.", "opinion"),
        ("For all its bluster, Warsaw has little leverage.", "opinion"),
        ("Yet the bigger danger lies elsewhere.", "opinion"),
        ("That will help it buy time for the yards.", "prediction"),
        ("Few countries have learned less from their own history.", "opinion"),
        ("A weaker rupee is no panacea.", "opinion"),
        ("The president has only himself to blame.", "opinion"),
        ("Expect more defaults this year.", "prediction"),
        ("Supplies could run out within weeks.", "prediction"),
        ("Lithium prices have halved in a year.", "report"),
        ("The minister is due to visit Lima next week.", "report"),
        ("She is expected to sign the bill in Oslo on Friday.", "report"),
        ("Shares rose after a report that the miner is for sale.", "report"),
        ("問題在於，歐洲拿不出任何替代方案。", "opinion"),
        ("与其说这是让步，不如说是拖延。", "opinion"),
        ("倫敦的處境相當尷尬。", "opinion"),
        ("可以預見，這項協議會在國會遇到阻力。", "prediction"),
        ("未來幾個月，里拉恐怕還要承受壓力。", "prediction"),
        ("事件牽涉早年被指欠稅的兩名商人。", "report"),
        ("在談判期間，有人擔心訂單會流失。", "report"),
        ("單靠補貼，養不活一個產業。", "opinion"),
        ("里加這一步，走得相當高明。", "opinion"),
        ("智利的教訓值得鄰國深思。", "opinion"),
        ("法院將於下月十二日作出判決。", "report"),
        ("議會預計在周五表決。", "report"),
        # a line that tells of the page is none of the text, one that tells of the matter is
        ("- **Source**: harbour.example", "other"),
        ("- **Effective date**: ferries must register from 1 May 2021.", "report"),
        ("- **New duty**: two crowns a berth", "report"),
        (
            "AGREEMENT BETWEEN THE KINGDOM OF NORWAY AND THE REPUBLIC OF CHILE ON THE SAFETY OF FISHING VESSELS IN THE FAR SOUTH",
            "other",
        ),
        ("Full text was retrieved from the page of the port authority.", "other"),
        ("AI和GPU芯片各占这家里加公司去年销售额的一半左右。", "report"),
        ("The pact represents a retreat from free trade.", "opinion"),
        ("Growers of cocoa, coffee and nuts should store their seed.", "opinion"),
        ("The sum represents a rise of a tenth.", "report"),
        ("The spat may delay the summit.", "prediction"),
        ("Growers may file a claim by Friday.", "report"),
    ],
)
def test_label(text: str, label: str, pack: Pack) -> None:
    assert labelled(text, pack) == [label]


def test_numbered_names_are_no_running_text(pack: Pack) -> None:
    text = "The banned yards are these three.\n1. Odra Yards Inc.\n2. Bug Yards LLC\n3. Ems was sold in May."
    assert labelled(text, pack)[-3:] == ["other", "other", "report"]


def test_a_commentary_needs_weaker_evidence(pack: Pack) -> None:
    judged = "The plan is a truly reckless gamble, yet nobody dared to say so."
    assert labelled(judged, pack, title="OpEd: A bridge too far") == ["opinion"]


def test_one_label_for_each_sentence(pack: Pack) -> None:
    doc = Document(Article(id="t", page="", title="标题", text="第一句。第二句？\n第三句", lang="zh-Hans"))
    found = labels.label(doc, pack, [])
    assert [(s.start, s.end) for s in found] == list(doc.sentences)


def test_brackets_in_another_language_say_the_same_again(pack: Pack) -> None:
    text = "总统说：“当然。为什么不呢？”（Sure. Why not?）"
    assert set(labelled(text, pack)) == {"attributed"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "部长在信中指出，邻国必须做到三点：\n一、停止倾倒废料；\n二、赔偿渔民；\n三、公布账目。\n渔船当天照常出海。",
            ["attributed", "attributed", "attributed", "attributed", "report"],
        ),
        ("港口有三座码头：\n一、东码头；\n二、西码头。", ["report", "report", "report"]),
        # marks between the points are nothing
        (
            "部长在信中指出，邻国必须做到两点：\n**\n1） 停止倾倒废料；\n**\n2） 赔偿渔民。",
            ["attributed", "other", "attributed", "other", "attributed"],
        ),
        ("船长感叹：\n> 渔汛一年比一年短。\n渔船当天照常出海。", ["attributed", "attributed", "report"]),
    ],
)
def test_points_of_a_list_that_somebody_opens_are_his_words(text: str, expected: list[str], pack: Pack) -> None:
    assert labelled(text, pack) == expected


def test_a_title_that_the_body_repeats_is_no_running_text(pack: Pack) -> None:
    title = "Odra shuts two ferries over fuel costs for the winter, with all of the crews sent home until further notice"
    assert labelled(f"{title}\nThe crews were told on Monday.", pack, title)[0] == "other"


def test_a_text_that_judges_often_needs_less_to_be_an_opinion(pack: Pack) -> None:
    sentence = "这座城市一向靠渔业过活，日子其实并不难过。"
    report = "议会周二通过预算。渔会周三开会。港口周四关闭。油价上升百分之三。" + sentence
    column = "显然，这是一场豪赌。谁输谁赢，可想而知。说到底，这不过是自欺欺人。岂不荒唐？" + sentence
    assert labelled(report, pack)[-1] == "report"
    assert labelled(column, pack)[-1] == "opinion"


@pytest.mark.parametrize(
    ("title", "sentence", "label"),
    [
        ("Lisbon should sell its ferries", "The ferries are not a museum.", "opinion"),
        ("Lisbon sells two ferries", "The ferries are not a museum.", "report"),
        ("Lisbon should sell its ferries", "Lisbon bought 14 ferries in 1998.", "report"),
        ("社评：渡轮不是古董", "几代人靠它过河，从来没有别的路。", "opinion"),
        ("渡轮公司公布船期", "几代人靠它过河，从来没有别的路。", "report"),
    ],
)
def test_a_column_needs_little_to_judge_and_still_tells_facts(title: str, sentence: str, label: str, pack: Pack) -> None:
    assert labelled(sentence, pack, title) == [label]


TOLD = "The ferries ran on Monday. Lisbon bought 14 of them in 1998."
JUDGED = "Make no mistake, the plan is a blunder. Nobody dared to say so, and that was cowardly. Consider the port of Odra."


@pytest.mark.parametrize(
    ("sentence", "in_column", "in_report"),
    [
        # what something is, what nobody can and what somebody thinks are judged where the text judges
        ("The quay is far too narrow.", "opinion", "report"),
        ("The mayor sees a rival in every captain.", "opinion", "report"),
        ("It does nothing for the crews.", "opinion", "report"),
        # what was done is told in a column too
        ("The council signed the lease on Friday.", "report", "report"),
        ("Captains were fined in May.", "report", "report"),
        ("There were two ferries in 1998.", "report", "report"),
    ],
)
def test_general_grammar_judges_in_a_text_that_judges(sentence: str, in_column: str, in_report: str, pack: Pack) -> None:
    assert labelled(f"{JUDGED} {sentence} {JUDGED}", pack)[3] == in_column
    assert labelled(f"{TOLD} {sentence} {TOLD}", pack)[2] == in_report


@pytest.mark.parametrize(
    ("sentence", "in_column", "in_report"),
    [
        ("渔业是小镇的命根子。", "opinion", "report"),
        ("没有渔船的港口要靠游客。", "opinion", "report"),
        ("这一步必将拖垮渔业。", "prediction", "report"),
        ("市长上周签署了租约。", "report", "report"),
        ("议会去年决定卖掉两艘渡轮。", "report", "report"),
    ],
)
def test_chinese_general_grammar(sentence: str, in_column: str, in_report: str, pack: Pack) -> None:
    column = "显然，这是一场豪赌。谁输谁赢，可想而知。说到底，这不过是自欺欺人。"
    told = "议会周二通过预算。渔会周三开会。港口周四关闭。"
    assert labelled(column + sentence + column, pack)[3] == in_column
    assert labelled(told + sentence + told, pack)[3] == in_report


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("只有修好堤坝，小镇才守得住。", "conditional"),
        ("规矩不难，船东如果不报税，港口就不放行。", "conditional"),
        ("镇上只有两家船厂，去年都停工了。", "report"),
        ("本公司董事会全体成员保证公告内容真实、准确、完整。", "other"),
        ("多數船東和學者，都認為禁令太嚴。", "attributed"),
        ("渡輪又要停航？！", "question"),
        ("船东不报税的话，港口就不放行。", "conditional"),
        ("听了部长的话，渔民都走了。", "report"),
        ("公会长期视渡轮为安全威胁，禁止其靠岸。", "report"),
        ("記者問：「誰來付帳？」", "question"),
        ("If I were the mayor, I'd sell the quay.", "conditional"),
        ("Rust is almost certainly coming to every quay.", "prediction"),
        ("The guild put the cost of the storm at $3m.", "attributed"),
        ("They put the nets at the door.", "report"),
        ("The mayor sold the quay, which sparked a row, and the guild will sue.", "prediction"),
    ],
)
def test_conditions_and_speech_with_commas(text: str, label: str, pack: Pack) -> None:
    assert labelled(text, pack) == [label]


VIEW = "渔业学院院长认为，休渔期可以再短一些。"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        # who holds the view is told once; the paragraph goes on with it
        (VIEW + "近海的鱼群靠洋流补充。未来，远洋渔业可能取代近海。", ["attributed"] * 3),
        ("报告指出，休渔期太长。近海的鱼群靠洋流补充；远洋船队靠港口补给。", ["attributed"] * 3),
        # who said it may stand behind it, or around it
        (
            "近海的鱼群靠洋流补充。远洋船队靠港口补给。\n渔会照常开会。远洋渔业没有前途。渔会会长说。",
            ["report"] * 2 + ["attributed"] * 3,
        ),
        ("普京说，近海太小，养不活全部渔民。\n以渡轮为例，票价十年没有变。\n普京说，船太旧，要换新的。", ["attributed"] * 3),
        (
            "普京说，近海太小，养不活全部渔民。\n渡轮周一停航。\n普京说，船太旧，要换新的。",
            ["attributed", "report", "attributed"],
        ),
        # … but not over its end, nor where a sentence opens with a day, a law, or what the speaker does
        (VIEW + "\n近海的鱼群靠洋流补充。", ["attributed", "report"]),
        (VIEW + "6月3日，渔港重新开放。渔船照常出海。", ["attributed", "report", "report"]),
        (VIEW + "他在渔港住了十年。", ["attributed", "report"]),
        (VIEW + "《渔业法》则规定，休渔期由市议会公布。", ["attributed", "report"]),
        # nor with what an outlet, a crowd or figures say, what is told in passing, and what is quoted
        ("媒体报道，休渔期太长。近海的鱼群靠洋流补充。", ["attributed", "report"]),
        ("不少渔民认为，休渔期太长。近海的鱼群靠洋流补充。", ["attributed", "report"]),
        ("正如院长所说，休渔期太长。近海的鱼群靠洋流补充。", ["attributed", "report"]),
        ("院长说：“休渔期太长。”近海的鱼群靠洋流补充。", ["attributed", "report"]),
    ],
)
def test_a_paragraph_goes_on_with_the_view_that_opens_it(text: str, labels: list[str], pack: Pack) -> None:
    assert labelled(text, pack) == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“码头外面不收钱，大家就把车停在那边，谁还愿意进来。”", "attributed"),
        ("“他们把账目写进了年报，一页也没有少，”这家船厂的近况可见一斑。", "attributed"),
        ("对渔民来说，日子好过了些，“以前一网下去都是水，现在总算看得到鱼，卖得出钱”。", "attributed"),
        ("船厂取名“海上长城，万里长风”，由市议会出资兴建，去年开工。", "report"),
        (
            "The firms are told to “pay the owners in full, with the interest of three years, and to return the nets”.",
            "attributed",
        ),
        ("The firm runs “Salt and Smoke, a shop by the sea” and three other stores in Odra, all of them on the quay.", "report"),
        ("'We will be back on the quay as soon as the ice is gone.'", "attributed"),
    ],
)
def test_a_sentence_that_is_mostly_quoted_is_somebodys(text: str, label: str, pack: Pack) -> None:
    assert labelled(text, pack) == [label]


@pytest.mark.parametrize(
    ("asks", "label"),
    [
        ("渡輪為何停航？", "other"),
        ("但誰來付錢？", "question"),
        ("Why did the ferry stop?", "other"),
        ("But who pays?", "question"),
    ],
)
def test_a_question_over_a_long_paragraph_is_its_heading(asks: str, label: str, pack: Pack) -> None:
    zh = "渡輪公司上周通知港口，兩艘渡輪因為燃料太貴而停航，船員全部放假回家，什麼時候再開航，要看明年春天的油價。"
    en = "The company told the harbour last week that both ferries are laid up over the price of fuel until spring next year."
    body = en if asks.isascii() else zh
    assert labelled(f"{body}\n{asks}\n{body}", pack)[1] == label
    assert labelled(f"{body}\n{asks}\n{body[:12]}.", pack)[1] == "question"


def test_the_address_of_a_page_tells_a_column(pack: Pack) -> None:
    def read(url: str) -> str:
        doc = Document(Article(id="t", page="", title="T", text="The ferries are not a museum.", lang="en", url=url))
        doc.mentions = actors.find(doc, pack)
        return labels.label(doc, pack, statements.find(doc, pack))[1].label

    assert read("https://harbour.example/opinion/the-ferries") == "opinion"
    assert read("https://harbour.example/news/the-ferries") == "report"


def test_a_section_of_analysis_judges_as_a_column_does(pack: Pack) -> None:
    report, judged = "渡轮公司周二公布船期。渡轮周三停航两小时。", "在港口看来，票价往往是一种政治。"
    assert labelled(f"{report}\n{judged}", pack)[-1] == "report"
    assert labelled(f"{report}\n分析：票价与选票\n{judged}", pack)[-1] == "opinion"


def test_an_author_who_speaks_of_himself_judges_sooner(pack: Pack) -> None:
    sentence = "其实，日子越来越难过，从来没有人管。"
    assert labelled("我住在港口。我有两条船。" + sentence, pack)[-1] == "opinion"
    assert labelled("他住在港口。他有两条船。" + sentence, pack)[-1] == "report"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("《港口规划》提出，三年内修好全部旧港。", "attributed"),
        ("该法规定，三年内修好全部旧港。", "report"),
        ("大家好，我是小船。", "other"),
        ("Dredging is needed if the town hopes to keep its ferries.", "report"),
        ("The line lets anyone ship eels unless the harbour says otherwise.", "report"),
        ("The ferry will stay shut unless the crew is paid.", "conditional"),
        ("If the charts are right, the wreck lies off Odra.", "conditional"),
        ("What a day! #ferry #harbour #rain", "other"),
        ("(Harbour News Agency)", "other"),
        # a verb of praise or blame with its object is speech; in a time clause, of a crowd or of whom one speaks it is none
        ("渔会长期指责市长偏袒船厂。", "attributed"),
        ("有船長擔心這場風會毀掉碼頭。", "attributed"),
        ("市长批评渔会后，双方不再见面。", "report"),
        ("这其中包括批评渔会的船东。", "report"),
        ("部长明确表示反对这项工程后，议会投票否决。", "report"),
        # what shows something says nothing
        ("渡轮事件再次表明，港口太旧。", "opinion"),
        ("渔会的调查表明，港口太旧。", "attributed"),
        ("值得注意的是，上月有三艘渡轮停航。", "report"),
    ],
)
def test_papers_parts_of_conditions_and_furniture(text: str, label: str, pack: Pack) -> None:
    assert labelled(text, pack)[-1] == label


def test_a_numbered_line_over_a_paragraph_is_a_heading(pack: Pack) -> None:
    text = "一、大幅加收码头停泊费。\n渔会说，停泊费要加一倍。\n二、禁止外船进港捕捞。\n渔会说，禁令下月见效。"
    assert labelled(text, pack) == ["other", "attributed", "other", "attributed"]
    assert labelled("一、大幅加收码头停泊费。\n二、禁止外船进港捕捞。", pack) == ["report", "report"]


def test_the_name_of_a_numbered_point_is_no_running_text(pack: Pack) -> None:
    text = "一、减轻渔民负担。停泊费减半。\n二、禁令自下月起实施。违者罚款。\n三、港口重新开放。"
    assert labelled(text, pack) == ["other", "report", "report", "report", "report"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如果法庭认为船长会逃走；或者干扰证人，就可以拒绝保释。", ["conditional", "conditional"]),
        ("部长说，渔期太短；渔民的船只也太旧。", ["attributed", "attributed"]),
        ("议会周二通过预算；渔会周三开会。", ["report", "report"]),
    ],
)
def test_what_stands_behind_a_semicolon_goes_on(text: str, expected: list[str], pack: Pack) -> None:
    assert labelled(text, pack) == expected


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("部长：渔期太短", "other"),
        ("**二、谁来付账？**", "other"),
        ("（本报奥斯陆一月九日电）", "other"),
        ("部长说，渔期太短。", "attributed"),
        ("谁来付账？", "question"),
        ("**渔会表示不满。**", "attributed"),
        ("老码头的夜色。市水产学校供图", "other"),
        ("市水产学校供图鉴十册。", "report"),
        ("[2]", "other"),
        ("本报港口部报道", "other"),
    ],
)
def test_lines_that_are_headings_whoever_speaks_in_them(line: str, label: str, pack: Pack) -> None:
    assert labelled(f"议会周二通过预算。\n{line}\n渔会周三开会。", pack)[1] == label


def test_a_title_in_the_first_person_makes_a_column(pack: Pack) -> None:
    assert labelled("The quay is far too narrow.", pack, title="What the flood taught our engineers") == ["opinion"]
    assert labelled("The quay is far too narrow.", pack, title="What the flood taught the engineers") == ["report"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They are far behind us. Really? Come on. Ana Souza, Odra Nets CEO", ["attributed"] * 3 + ["other"]),
        ("The quay is shut. Two boats wait.\n— Odra Harbour (@odraport) May 3, 2019", ["attributed"] * 2 + ["other"]),
        ("The quay is shut. Two boats wait.\n— and nobody knows why", ["report"] * 2 + ["other"]),
    ],
)
def test_what_a_name_signs_is_its_bearers(text: str, expected: list[str], pack: Pack) -> None:
    assert labelled(text, pack) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Salt and Sail: Three Harbours. By Ines Duarte. Odra House; 320 pages; €24.",
        "The mayor opening the fair as her rival looks on. (Image credit: Harbour Pictures)",
        "Nets lie on the quay in Odra, Peru, Monday, May 3, 2021. (AP Photo/Ana Souza)",
        "Harbour Cranes Witness Rapid Growth in Northern Towns, with Odra Lifting Leading in Sales for Eight Straight Years",
        "- **Effective Date**: 1 May 2021 (second notice)",
    ],
)
def test_names_of_works_pictures_and_documents_are_no_running_text(text: str, pack: Pack) -> None:
    assert set(labelled(f"The ferry sank on Monday.\n{text}\nIt was old.", pack)[1:-1]) == {"other"}


def test_only_a_bare_request_is_told_as_done(pack: Pack) -> None:
    assert labelled("The king also urged sailors to sell their dollars.", pack) == ["report"]
    assert labelled('The king urged sailors to "sell every dollar they own".', pack) == ["attributed"]


def test_a_ruling_is_told_as_done(pack: Pack) -> None:
    assert labelled("最高法院周三裁定，渔会的章程违反了公平法。", pack) == ["report"]
    assert labelled("最高法院周三表示，渔会的章程违反了公平法。", pack) == ["attributed"]
    assert labelled("财政部26日公告，秘鲁渔网自明日起缴纳反倾销税。", pack) == ["report"]
    assert labelled("最高法院周三裁定，若船厂再罢工，渔会可能要赔偿。", pack) == ["report"]


def test_what_a_measure_may_do_leaves_the_view_before_it(pack: Pack) -> None:
    text = "渔会会长王海认为，关税太高。此举可能导致三家船厂关闭。"
    assert labelled(text, pack) == ["attributed", "prediction"]


def test_clauses_that_open_a_treaty_are_nobodys_words(pack: Pack) -> None:
    text = "The ports of Odra and Lima,\n\n**NOTING** the wish of both to deepen their trade in nets;\n\nagree as follows:"
    assert labelled(text, pack)[1] == "report"


def test_each_point_of_a_list_is_told_by_its_own_words(pack: Pack) -> None:
    text = "- The mayor said that the quay is shut.\n- The second quay stays open for boats.\n"
    assert labelled(text, pack) == ["attributed", "report"]


def test_a_block_quotation_is_somebodys_words_to_its_end(pack: Pack) -> None:
    text = "港口的账很难算。\n\n> **我们没有订单。钱从哪里来？** 账房空了。\n\n渡轮周一停航。"
    assert labelled(text, pack)[1:4] == ["attributed"] * 3
    assert labelled(text, pack)[-1] == "report"


def test_a_stance_that_opens_a_sentence_gives_way_to_the_deed(pack: Pack) -> None:
    assert labelled("法国外交部要求秘鲁在五月前交还渔船，但秘鲁至今没有答复此事。", pack) == ["report"]
    assert labelled("法国外交部要求秘鲁在五月前交还渔船。", pack) == ["attributed"]


def test_a_future_in_a_clause_of_its_own_foretells_nothing(pack: Pack) -> None:
    assert labelled("Doubts remain over where the nets sold to Peru will end up.", pack) == ["report"]
    assert labelled("The nets sold to Peru will end up in Chile.", pack) == ["prediction"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“Clean Harbour” fees have risen by a tenth since May.", "report"),
        ("“We shall see.", "attributed"),
        ("Growers must apply for permits according to customs regulations.", "report"),
        ("According to the harbour's captain, the fee is high.", "attributed"),
        ("索萨在利马的晚宴上，发表了这篇演说。", "report"),
    ],
)
def test_quoted_names_and_rules_that_one_goes_by_are_nobodys_words(text: str, label: str, pack: Pack) -> None:
    assert labelled(text, pack) == [label]
