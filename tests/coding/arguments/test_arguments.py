from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian import pack
from tongjian.coding import actors, arguments
from tongjian.coding.arguments.examples import faults
from tongjian.coding.arguments.verbs import forms
from tongjian.coding.document import Document
from tongjian.errors import PackError
from tongjian.model import Article, Statement


@pytest.fixture(scope="module")
def statecraft() -> pack.Pack:
    return pack.load(use_cache=False)


def document(text: str, lang: str) -> Document:
    return Document(Article(id="a", page="", title="", text=text, lang=lang))


def pairs(text: str, lang: str, statecraft: pack.Pack) -> list[tuple[str, str, str]]:
    doc = document(text, lang)
    return [
        (a.kind, doc.full[a.if_or_cause.start : a.if_or_cause.end], doc.full[a.then_or_effect.start : a.then_or_effect.end])
        for a in arguments.find(doc, statecraft)
    ]


def test_a_reason_over_two_clauses_ends_where_the_name_of_an_actor_begins_the_next(statecraft: pack.Pack) -> None:
    doc = document("因谷歌未按时提交材料，拖延调查，欧盟委员会决定处以罚款。", "zh-Hans")
    doc.mentions = actors.find(doc, statecraft)
    (found,) = arguments.find(doc, statecraft)
    assert doc.full[found.if_or_cause.start : found.if_or_cause.end] == "谷歌未按时提交材料，拖延调查"
    assert doc.full[found.then_or_effect.start : found.then_or_effect.end] == "欧盟委员会决定处以罚款"


def rules() -> list[tuple[str, dict[str, object]]]:
    lexicon = pack.load(use_cache=False).lexicon
    return [(lang, rule) for lang in ("zh", "en") for rule in lexicon[f"arguments_{lang}"]["rules"]]


@pytest.mark.parametrize(("lang", "rule"), rules(), ids=lambda v: v if isinstance(v, str) else v["rule"])
def test_examples_of_each_rule_give_an_argument_of_its_kind(lang: str, rule: dict, statecraft: pack.Pack) -> None:
    assert list(faults(rule, lang, statecraft)) == []


def test_examples_that_do_not_hold_are_told(statecraft: pack.Pack) -> None:
    _, rule = rules()[0]
    turned = {**rule, "examples": rule["negative"], "negative": rule["examples"]}
    told = list(faults(turned, "zh", statecraft))
    assert len(told) == len(rule["negative"]) + len(rule["examples"])  # type: ignore[arg-type]
    assert "write one of each" in next(faults({**rule, "negative": []}, "zh", statecraft))


@pytest.mark.parametrize(
    ("text", "lang", "kind", "cause", "effect"),
    [
        ("如果智利提高矿税，那么投资者就会离开。", "zh", "conditional", "如果智利提高矿税", "投资者就会离开"),
        ("投資者離開，是因為礦稅提高。", "zh-Hant", "causal", "礦稅提高", "投資者離開"),
        ("为保护本国渔民，挪威提高了进口税。", "zh", "motive", "保护本国渔民", "挪威提高了进口税"),
        # what only says since when, or how it looks, is no consequence
        ("由于市场担忧放缓，今年以来，货币已下跌近一成。", "zh", "causal", "市场担忧放缓", "货币已下跌近一成"),
        # a count is no point of a list; who acts in consequence is no reason
        ("第二種可能不能排除，畢竟內部牽制太多。", "zh-Hant", "causal", "內部牽制太多", "第二種可能不能排除"),
        ("货轮停航一周。我们的公司因此被要求改用空运。", "zh", "causal", "货轮停航一周", "我们的公司因此被要求改用空运"),
        ("法國正在爭取波蘭支持，以湊足否決所需的少數。", "zh-Hant", "motive", "以湊足否決所需的少數", "法國正在爭取波蘭支持"),
        (
            "If Chile raises the mining tax, investors will leave.",
            "en",
            "conditional",
            "If Chile raises the mining tax",
            "investors will leave",
        ),
        ("Investors left because of the new mining tax.", "en", "causal", "the new mining tax", "Investors left"),
    ],
)
def test_the_right_way_round(text: str, lang: str, kind: str, cause: str, effect: str, statecraft: pack.Pack) -> None:
    found = pairs(text, lang, statecraft)
    assert len(found) == 1
    got_kind, got_cause, got_effect = found[0]
    assert got_kind == kind
    assert cause in got_cause
    assert effect in got_effect
    assert got_cause not in got_effect


@pytest.mark.parametrize(
    ("text", "lang", "cause", "effect"),
    [
        # whole clauses, joined ones with them
        (
            "荷兰企业停止供货，且拒绝谈判，严重损害客户利益，严重扰乱市场，客户表示不满。",
            "zh",
            "荷兰企业停止供货，且拒绝谈判",
            "严重损害客户利益，严重扰乱市场",
        ),
        (
            "为维护公共安全，履行条约义务，根据港口法有关规定，市政府决定关闭三个码头。",
            "zh",
            "维护公共安全，履行条约义务",
            "市政府决定关闭三个码头",
        ),
        ("銀行因違反規定而被罰款。", "zh-Hant", "違反規定", "被罰款"),
        ("如果供應中斷，並且庫存耗盡，工廠就會停產。", "zh-Hant", "如果供應中斷，並且庫存耗盡", "工廠就會停產"),
        # the frame of speech is no part of a side
        ("外界担心罢工可能影响出口。", "zh", "罢工", "可能影响出口"),
        # "this move" is the consequence itself
        ("挪威限制三文鱼出口。此举旨在保护野生鱼群。", "zh", "保护野生鱼群", "挪威限制三文鱼出口"),
        # a clause without a subject goes with the one before; what is done besides goes with what is done
        ("议会否决了预算，并多次推迟表决，导致两座机场停工。", "zh", "议会否决了预算，并多次推迟表决", "导致两座机场停工"),
        ("如果货主拒绝缴费，经过运河或支流，货物会被扣押。", "zh", "如果货主拒绝缴费，经过运河或支流", "货物会被扣押"),
        (
            "如果法院認定文件有誤，當局可以放行，船東也可索償。",
            "zh",
            "如果法院認定文件有誤",
            "當局可以放行，船東也可索償",
        ),
        ("最常見的例子就是如果匯款經過柏林，款項會被凍結。", "zh", "如果匯款經過柏林", "款項會被凍結"),
        ("由于运河水位很低，加之船闸失修，货轮改走海路。", "zh", "运河水位很低，加之船闸失修", "货轮改走海路"),
        ("总理一再向船东让步，这些做法是错误的，这会削弱政府的威信。", "zh", "总理一再向船东让步", "这会削弱政府的威信"),
        ("港口的这场混乱，直接源于两家船厂的倒闭。", "zh", "两家船厂的倒闭", "港口的这场混乱"),
        (
            "新华社利马5月3日电（记者张三）渔业部长请辞，以承担监督不力的责任。",
            "zh",
            "以承担监督不力的责任",
            "渔业部长请辞",
        ),
        (
            "If the pumps run, on average, at half their power, the pit will stay dry.",
            "en",
            "If the pumps run, on average, at half their power",
            "the pit will stay dry",
        ),
        (
            "If Lima is to keep its fleet, it must find a new, tough-minded way of paying.",
            "en",
            "If Lima is to keep its fleet",
            "it must find a new, tough-minded way of paying",
        ),
        ("Small banks know that if they are not quick they will go under.", "en", "if they are not quick", "they will go under"),
        ("Low wages reduce costs and could boost trade.", "en", "Low wages", "could boost trade"),
        (
            "The grant will help the yard build two ferries, expanding its fleet.",
            "en",
            "The grant",
            "will help the yard build two ferries, expanding its fleet",
        ),
        (
            "The decision of the club and its allies to drill more has kept crude cheap.",
            "en",
            "The decision of the club and its allies to drill more",
            "has kept crude cheap",
        ),
        ("港務局此舉並非報復，而是為維護航道安全。", "zh-Hant", "維護航道安全", "港務局此舉"),
        # a condition and its consequence in one clause, where the next tells another thing
        ("若船期受阻將另尋港口，希望船東諒解。", "zh-Hant", "若船期受阻", "將另尋港口"),
        # 而 inside a word parts nothing
        ("若買家日後轉而索賠，保單擋不住損失。", "zh-Hant", "若買家日後轉而索賠", "保單擋不住損失"),
        # only when something came about is no part of what brought it about
        ("封港在三周内造成两千人失业。", "zh", "封港", "在三周内造成两千人失业"),
        # a long subject before the connective
        (
            "该国议会否决了预算，财政部去年据此发行的短期债券因而无法兑付。",
            "zh",
            "该国议会否决了预算",
            "财政部去年据此发行的短期债券因而无法兑付",
        ),
        # the sentence before
        ("智利关闭了两座铜矿。这将推高全球铜价。", "zh", "智利关闭了两座铜矿", "这将推高全球铜价"),
        (
            "The mine closed in March. As a result, nickel prices doubled.",
            "en",
            "The mine closed in March",
            "nickel prices doubled",
        ),
        # appositions and relative clauses
        (
            "Peru, known for its patience, left the talks early, allowing Chile to win the contract.",
            "en",
            "Peru, known for its patience, left the talks early",
            "allowing Chile to win the contract",
        ),
        # without a comma a clause describes the thing before it
        (
            "Growers opposed a proposed tax on fats which has sparked protest in two ports.",
            "en",
            "a proposed tax on fats",
            "has sparked protest in two ports",
        ),
        # a time alone, a turn and a purpose's own clause are no whole consequence; so says who goes on with a subject
        ("漁民多年沒有發聲，以至於時至今日，船廠還敢於加價。", "zh", "漁民多年沒有發聲", "時至今日，船廠還敢於加價"),
        ("封港令導致兩家船廠停工。", "zh", "封港令", "導致兩家船廠停工"),
        ("加稅可能會在海外引發抗議。", "zh", "加稅", "可能會在海外引發抗議"),
        ("Drought has cut the harvest, which will raise prices.", "en", "Drought has cut the harvest", "will raise prices"),
        # all that will come of a condition, and a time that belongs to it
        ("一旦海峡被封，供应将会中断，油价势必上升，但工厂还有存货。", "zh", "一旦海峡被封", "供应将会中断，油价势必上升"),
        ("若在试用期间，雇员违反规定，公司可以解雇他。", "zh", "若在试用期间，雇员违反规定", "公司可以解雇他"),
        # a longer subject before the connective, and one between the reason and it
        ("港商在这场角力中若无法脱身，就必然受损。", "zh", "港商在这场角力中若无法脱身", "就必然受损"),
        ("运河水位下降，运费因而急升。", "zh", "运河水位下降", "运费因而急升"),
        # a row of goals, and of harms
        ("此举意在稳定比索，避免外汇流失。", "zh", "稳定比索，避免外汇流失", "此举"),
        ("这些措施导致摩擦升级，极大损害各方利益。", "zh", "这些措施", "导致摩擦升级，极大损害各方利益"),
        # who speaks stands between the two parts of what is said
        (
            '"If the pact cannot be saved," the minister said, "Kenya will raise its duties."',
            "en",
            "If the pact cannot be saved",
            "Kenya will raise its duties",
        ),
        # a second clause with a subject of its own is no part of a consequence; a plain verb ends a condition
        (
            "If they stick to the quota, the mine sells less, and the smelters will feel it.",
            "en",
            "If they stick to the quota",
            "the mine sells less",
        ),
        ("Growers might stop sowing flax if the levy stays.", "en", "if the levy stays", "Growers might stop sowing flax"),
        # a condition that opens a second clause
        ("Oslo sold one yard and, if prices fall, it will sell two more.", "en", "if prices fall", "it will sell two more"),
        # where a purpose ends
        ("The yard cut prices to win orders as demand was weak.", "en", "win orders", "The yard cut prices"),
        ("A cut in subsidies would push farmers into debt.", "en", "A cut in subsidies", "would push farmers into debt"),
        ("Prices rose because of higher wages, rents, and taxes.", "en", "higher wages, rents, and taxes", "Prices rose"),
        # rows of infinitives, words between dashes and between commas, a second clause of the reason
        (
            "The ruling will free up two berths, create new jobs for dockers and lower the price of ice.",
            "en",
            "The ruling",
            "will free up two berths, create new jobs for dockers and lower the price of ice",
        ),
        (
            "The king sold a loan worth $2bn—a tenth of the budget—in order to calm lenders.",
            "en",
            "calm lenders",
            "The king sold a loan worth $2bn",
        ),
        (
            "The law freed two lanes, giving the town's two lines -- and their rivals -- room to grow.",
            "en",
            "The law freed two lanes",
            "giving the town's two lines -- and their rivals -- room to grow",
        ),
        (
            "In light of the guild's promise, the city had to, among other things, cut its tax on ice.",
            "en",
            "the guild's promise",
            "the city had to, among other things, cut its tax on ice",
        ),
        (
            "The wall is leaking, as the clay has dried, and nobody has paid for a new drain.",
            "en",
            "the clay has dried, and nobody has paid for a new drain",
            "The wall is leaking",
        ),
        (
            "Brazil halted the talks, citing disputes over beef and rising costs at its ports.",
            "en",
            "citing disputes over beef and rising costs at its ports",
            "Brazil halted the talks",
        ),
        (
            "The king declared an emergency, and to deal with it swiftly, he imposed a toll on ships.",
            "en",
            "to deal with it swiftly",
            "he imposed a toll on ships",
        ),
        (
            "Peru raised its levy on copper. The aim was to fund new schools, lower rents and win back voters.",
            "en",
            "fund new schools, lower rents and win back voters",
            "Peru raised its levy on copper",
        ),
        (
            "The port shut for a week, forcing exporters to use trucks as the ice was thick.",
            "en",
            "The port shut for a week",
            "forcing exporters to use trucks",
        ),
        (
            "Chile taxed imports of cod. Shares in canneries jumped on the news.",
            "en",
            "Chile taxed imports of cod",
            "Shares in canneries jumped",
        ),
        # an apposition before "was meant to", and what a pronoun stands for
        ("The pact, signed in May, was meant to widen the canal.", "en", "widen the canal", "The pact, signed in May"),
        (
            "Growers lost a third of the crop. That pushed mills to look abroad.",
            "en",
            "Growers lost a third of the crop",
            "pushed mills to look abroad",
        ),
        (
            "The duties on maize stand at a fifth. That makes it dearer than rice.",
            "en",
            "The duties on maize stand at a fifth",
            "makes it dearer than rice",
        ),
        ("If not mended soon, the dam could burst.", "en", "If not mended soon", "the dam could burst"),
        # otherwise, with a comma behind it; what is done in a circumstance, or in spite of something, is the consequence
        ("船厂必须先还债。否则，两家银行将收回码头。", "zh", "船厂必须先还债", "两家银行将收回码头"),
        ("由于矿山远离震中，尽管工人感到摇晃，但并未停产。", "zh", "矿山远离震中", "未停产"),
        ("為了挽回農戶，在兩名顧問的策劃下，議長放棄了水稅。", "zh-Hant", "挽回農戶", "議長放棄了水稅"),
        ("消费方面，因为工资停滞，很多家庭推迟了购房。", "zh", "工资停滞", "很多家庭推迟了购房"),
        # a condition within what comes of a reason, a conclusion behind a condition
        ("如果矿坑积水，抽水机也救不了，所以，必须重画图纸。", "zh", "如果矿坑积水", "抽水机也救不了"),
        ("由于聆讯拖延，如果保释被拒，船长将失去执照。", "zh", "聆讯拖延", "船长将失去执照"),
        ("如果蟲害失控，不僅棉價上升，也會拖垮紡織廠。", "zh-Hant", "如果蟲害失控", "不僅棉價上升，也會拖垮紡織廠"),
        ("秘鲁征收出口税。这一主张是为了扩大财源。", "zh", "扩大财源", "秘鲁征收出口税"),
        # a deed told before, where the reason is but a pronoun; an adverb is no reason
        ("库存见底。这必然给船厂造成巨大压力。", "zh", "库存见底", "给船厂造成巨大压力"),
        ("旧坝年久失修，实际上削弱了下游的防洪能力。", "zh", "旧坝年久失修", "实际上削弱了下游的防洪能力"),
        # a curly apostrophe, a subject of two halves, what stands in between, a deed said as one of several
        ("If there’s a crack in the dam, divers will mend it.", "en", "If there’s a crack in the dam", "divers will mend it"),
        (
            "The owners of the mill and the yard both paid a fine to settle the lawsuits.",
            "en",
            "settle the lawsuits",
            "The owners of the mill and the yard both paid a fine",
        ),
        ("Sales were lower, in part because roads had washed away.", "en", "roads had washed away", "Sales were lower"),
        (
            "The feud has grown into recruiting guards to protect the mill.",
            "en",
            "protect the mill",
            "recruiting guards",
        ),
        ("The sale may have led to heavy losses and calls for an inquiry.", "en", "The sale", "may have led to heavy losses"),
        # a long reason ends with its clause; of a long sentence before the last two clauses are the reason
        (
            "船厂宣布停产，原因是附近三座城市的焊工都被邻国的新船厂高薪挖走，码头工会昨天在市政厅门前举行了两个小时的集会。",
            "zh",
            "附近三座城市的焊工都被邻国的新船厂高薪挖走",
            "船厂宣布停产",
        ),
        (
            "矿山月初停产，码头货栈积压了两周的铜板，镇上的旅馆空了一半，商会连日开会，渔市变得冷清，银行开始催债。因此，镇长宣布减税。",
            "zh",
            "渔市变得冷清，银行开始催债",
            "镇长宣布减税",
        ),
    ],
)
def test_where_the_sides_begin_and_end(text: str, lang: str, cause: str, effect: str, statecraft: pack.Pack) -> None:
    assert (cause, effect) in [(c, e) for _, c, e in pairs(text, lang, statecraft)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("政府将推动改革。", "zh"),
        ("他问，谈判会否破裂，如何影响出口。", "zh"),
        ("The ministry will raise the levy.", "en"),
        ("The company attracted investors from Kenya.", "en"),
        ("So far, prices are stable.", "en"),
    ],
)
def test_who_acts_and_who_asks_gives_no_reason(text: str, lang: str, statecraft: pack.Pack) -> None:
    doc = document(text, lang)
    doc.mentions = actors.find(doc, statecraft)
    assert arguments.find(doc, statecraft) == ()


def test_what_a_page_says_twice_is_one_argument(statecraft: pack.Pack) -> None:
    assert len(pairs("因为运费上涨，所以订单推迟。\n" * 3, "zh", statecraft)) == 1


def test_who_argues_is_the_speaker_of_the_statement_around(statecraft: pack.Pack) -> None:
    text = "部长说，如果谈判破裂，我们将恢复征税。"
    doc = document(text, "zh")
    start = doc.full.index("如果")
    doc.statements = [
        Statement(start=start, end=len(doc.full) - 1, speaker="Minister", speaker_surface="部长", direct=False, kind="claim")
    ]
    assert [a.who for a in arguments.find(doc, statecraft)] == ["Minister"]
    doc.statements = []
    assert [a.who for a in arguments.find(doc, statecraft)] == ["author"]


@settings(deadline=None)  # the first example compiles the pack; time is bounded by the test below
@given(st.text(alphabet="如果那么因为所以导致而的,，。 if because so then该国加税", max_size=200), st.sampled_from(["zh", "en"]))
def test_the_sides_stay_inside_and_never_overlap(statecraft: pack.Pack, text: str, lang: str) -> None:
    doc = document(text, lang)
    for found in arguments.find(doc, statecraft):
        for span in (found.if_or_cause, found.then_or_effect):
            assert 0 <= span.start < span.end <= len(doc.full)
        assert found.if_or_cause.end <= found.then_or_effect.start or found.then_or_effect.end <= found.if_or_cause.start


def test_a_state_that_acts_under_a_pact_is_no_reason(statecraft: pack.Pack) -> None:
    doc = document("Under the accord Norway would stop buying barges.", "en")
    doc.mentions = actors.find(doc, statecraft)
    assert arguments.find(doc, statecraft) == ()


def test_a_thing_that_is_warned_of_comes_of_a_condition(statecraft: pack.Pack) -> None:
    doc = document("He warned of new barriers to trade if the reform of the port fails.", "en")
    start = doc.full.index("new barriers")
    doc.statements = (
        Statement(start=start, end=len(doc.full) - 1, speaker="he", speaker_surface="He", direct=False, kind="threat"),
    )
    (found,) = arguments.find(doc, statecraft)
    assert doc.full[found.then_or_effect.start : found.then_or_effect.end] == "new barriers to trade"


@pytest.mark.ends
@pytest.mark.parametrize(
    ("piece", "lang"),
    [
        ("如果谈判破裂，关税将恢复，", "zh"),
        ("由于运费上涨导致价格上涨", "zh"),
        ("if the talks fail, duties will rise, ", "en"),
        ("rates rose because ", "en"),
        ("(", "en"),
    ],
)
def test_a_text_without_stops_takes_work_in_proportion_to_its_length(
    piece: str, lang: str, statecraft: pack.Pack, calls: Callable[[Callable[[], object]], int]
) -> None:
    def work(copies: int) -> int:
        doc = document(piece * copies, lang)
        return calls(lambda: arguments.find(doc, statecraft))

    work(10)  # compiles what is asked for
    assert work(4000) < 5 * work(1000)


def test_a_broken_expression_of_a_connective_is_told_with_its_rule(statecraft: pack.Pack) -> None:
    lexicon = {"arguments_zh": {"rules": [{"rule": "because", "kind": "cause", "form": "lead", "words": ["因"], "after": "("}]}}
    with pytest.raises(PackError, match="after of rule because"):
        arguments.check(msgspec.structs.replace(statecraft, lexicon=lexicon))


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("The yard flew in welders to finish the hull.", "finish the hull"),
        ("The mill indulged in forgery to please its bank.", "please its bank"),  # a verb that no list has
        ("Growers burn straw, weeds and husks, to heat their sheds.", ""),  # no verb is known here
        ("The strike forced two mills in the valley to close their gates.", ""),
        ("The bank neglected to answer its clients.", ""),
        ("The bridge is a way to shorten the road.", ""),
        ("The price rose two crowns to settle at forty.", ""),
        ("The yard sent its books to Focus.", ""),
        ("It was a pact negotiated by the duke to replace an older one.", ""),
    ],
)
def test_an_infinitive_is_a_purpose_by_what_governs_it(text: str, purpose: str, statecraft: pack.Pack) -> None:
    assert [cause for kind, cause, _ in pairs(text, "en", statecraft) if kind == "motive"] == ([purpose] if purpose else [])


def test_forms_of_verbs() -> None:
    assert {*forms("carry"), *forms("stop"), *forms("ease"), *forms("push")} == {
        *("carries", "carrying", "carried", "stops", "stopping", "stopped"),
        *("eases", "easing", "eased", "pushes", "pushing", "pushed"),
    }
    assert forms("take", ["took", "taken"]) == ["takes", "taking", "took", "taken"]


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("The dockers won, the union said, because the port had no other crew.", "en", ["the port had no other crew"]),
        ("Two yards were added to the register as they are short of money.", "en", ["they are short of money"]),
        (
            "The proposal by Mr. Soto for a longer lease has given pause to the growers.",
            "en",
            ["The proposal by Mr. Soto for a longer lease"],
        ),
        ("除非船东付清欠款，否则在正常情况下，港务局将扣船。", "zh-Hans", ["除非船东付清欠款"]),
        ("会场外的一段录像引发了网友热议。", "zh-Hans", []),
        ("首支会摧毁敌方卫星的部队成立了。", "zh-Hans", []),
        ("试点很早，尤其是岛上的经验较为成熟，这为全省推行奠定了基础。", "zh-Hans", ["试点很早，尤其是岛上的经验较为成熟"]),
    ],
)
def test_what_is_a_reason(text: str, lang: str, found: list[str], statecraft: pack.Pack) -> None:
    assert [cause for _, cause, _ in pairs(text, lang, statecraft)] == found
