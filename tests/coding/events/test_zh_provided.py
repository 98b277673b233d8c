"""What a law orders, a report advises, a study looks at or a noun is told by is no act; lists of persons and of those asked."""

import pytest

from tongjian.coding import code
from tongjian.model import Article, Coded, CodedEvent
from tongjian.pack import load

PACK = load()


def coded(text: str) -> Coded:
    """Return the coding of a text."""
    article = Article(id="a", page="p", title="", text=text, lang="zh-Hant", published="2031-06-13", outlet=None)
    return code(article, PACK)


def events(text: str, kind: str) -> list[CodedEvent]:
    """Return the acts of one type in a text."""
    return [e for e in coded(text).events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("挪威法案列明，首相須於法案生效之日起90日內，對智利實施出口管制。", "EXPORT_CONTROL"),
        ("報告提出的建議包括，挪威商務部考慮將智利和秘魯視為同一個關稅區。", "CONSIDER"),
        ("報告建議，丹麥對智利官員實施制裁。", "SANCTION"),
        ("挪威的一項研究顯示，在對瑞典商品徵收25%的關稅後，丹麥的公司只會多支付4.5%的關稅。", "TARIFF"),
        ("議會將表決兩項議案，一項是譴責秘魯干預選舉、支持智利示威者的決議案。", "SUPPORT"),
        ("挪威駐華大使將開放丹麥豬肉視為重啟會談的關鍵。", "PLEDGE_EASE"),
        ("挪威財長說，對智利加稅目的是，在國內造成最小傷害。", "TARIFF"),
        ("挪威議員提法案　籲制裁侵權丹麥官員", "SANCTION"),
        ("根據法案草案，首相要在法案生效90天內，對丹麥官員實施制裁。", "SANCTION"),
        ("挪威議會通過法案，容許挪威政府制裁侵權的丹麥官員。", "SANCTION"),
        ("商人在泰國被捕，泰國官員都強調一切遵循法治，純屬司法問題。", "DENY"),
        ("智利外長說，這項行徑遭到挪威民眾的強烈反對，也激起了國際社會的廣泛批評。", "CRITICISE"),
        ("挪威中斷與丹麥的談判後，達成協議不可能。", "AGREEMENT"),
    ],
)
def test_what_is_only_provided_advised_or_described_is_no_act(text: str, kind: str) -> None:
    assert events(text, kind) == []


def test_an_act_that_follows_advice_is_done() -> None:
    assert [e.realis for e in events("挪威總統按商務部建議，下令向入口鋼材徵收25%關稅。", "TARIFF")] == ["asserted"]


def test_each_person_of_a_list_with_titles_is_hit() -> None:
    (act,) = events("美國宣布制裁香港特首林鄭月娥、現任警務處長鄧炳強、前任警務處長盧偉聰、保安局長李家超。", "SANCTION")
    assert [m.name for m in act.target] == ["Carrie Lam", "Chris Tang", "Stephen Lo", "John Lee"]


def test_a_list_that_commas_divide_is_hit_by_who_acts() -> None:
    text = "挪威外交部宣布，即日起對丹麥議會，丹麥外交部長拉斯穆森，丹麥首相弗雷德里克森實施相應制裁。"
    (act,) = events(text, "SANCTION")
    assert [m.country for m in act.source] == ["NOR"]
    assert {m.country for m in act.target} == {"DNK"}


def test_a_city_has_no_congress() -> None:
    text = "香港政府周三回應。法案指出，國會意見認為，丹麥蓄意違反條約。"
    assert all(m.name != "Hong Kong Legislative Council" for e in coded(text).events for m in e.source)


def test_what_went_before_a_measure_does_not_deny_it() -> None:
    (act,) = events("專家指，諾華未被挪威制裁之前的佔有率就是這個水平。", "SANCTION")
    assert act.realis != "denied"


def test_all_of_a_list_are_asked() -> None:
    (act,) = events("丹麥首相指英國、法國、德國和俄羅斯應該在中東地區保持克制。", "DEMAND")
    assert [m.country for m in act.target] == ["GBR", "FRA", "DEU", "RUS"]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("挪威總統與丹麥首相去年見過面。挪威外交部稱兩國元首將在峰會會晤。", "future"),
        ("丹麥外交部仍未證實挪威總統與丹麥首相將在峰會會晤。", "future"),
        ("中美元首可能在大阪會晤。", "hypothetical"),
    ],
)
def test_a_meeting_whose_subject_stands_in_the_words_has_their_modality(text: str, realis: str) -> None:
    assert {e.realis for e in events(text, "MEET")} == {realis}


def test_a_plan_that_makes_others_act_is_no_word_of_the_future() -> None:
    assert [e.realis for e in events("控方又指，計劃令智利、秘魯終止與挪威引渡逃犯的協議。", "AGREEMENT_EXIT")] == ["asserted"]


def test_who_wrote_a_book_speaks_and_not_whom_its_title_names() -> None:
    text = "挪威時事評論員、《丹麥即將崩潰》一書的作者安德森接受訪問時表示，瑞典為諾華鬆綁是一個錯誤。"
    assert [s.speaker for s in coded(text).statements] == ["安德森"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # an item of advice, an account on a platform, who breaks sanctions, the two sides of a trial, hopes of the own doing
        ("報告就智利提出三項建議。三、挪威政府對智利官員實施制裁。", "SANCTION"),
        ("Twitter帳戶「突發事件」發文指3名挪威特工試圖暗殺商人。", "ACCUSE"),
        ("作為財務官的馬爾科，從事與對伊朗制裁相抵觸的業務，諾華總裁說。", "SANCTION"),
        ("加拿大法院周三開庭，原是決定華為商人的引渡日期，控辯雙方同意押後至五月八日。", "AGREEMENT"),
        ("挪威外長表示，也希望加強與丹麥人民的關係。", "DEMAND"),
        ("港府回應挪威法案，表示完全不能接受法案中提及制裁。", "SANCTION"),
        ("挪威首相說，議員認為，他們請求智利政府制裁秘魯。", "DEMAND"),
        # what is approved is not blamed; who is cut off stops nothing; counsel, lists of who should be hit, the trial of history
        ("今年特朗普批了制裁，我們的利潤可能會減少一點。", "CRITICISE"),
        ("美國禁令導致中興晶片斷供。", "EXPORT_BAN"),
        ("馬爾科分別由前律政司副刑事檢控專員、大律師沈仲平代表。", "LITIGATE"),
        ("案情提到，警方在挪威人家中搜出一份列有144名中國官員的建議制裁名單。", "CONSIDER"),
        ("國台辦發言人說，台灣當局必將遭到人民的唾棄和歷史的審判。", "RULING"),
    ],
)
def test_what_others_do_or_only_name_is_no_act(text: str, kind: str) -> None:
    assert events(text, kind) == []


def test_an_item_of_a_list_of_reasons_is_told_as_done() -> None:
    assert len(events("報告列出三大理由。二、挪威政府對智利官員實施制裁。", "SANCTION")) == 1


def test_a_jubilee_and_a_planned_day_date_no_act() -> None:
    (hope,) = events("挪威首相說，今年是兩國建交五十周年，希望丹麥能夠抓住機遇。", "DEMAND")
    assert (hope.date, hope.realis) == ("2031-06-13", "asserted")
    (halt,) = events("挪威首相周四向丹麥首相發出公開信，取消原定下月12日在奧斯陸舉行的丹挪峯會。", "TALKS_HALT")
    assert (halt.date, halt.realis, [m.country for m in halt.target]) == ("2031-06-12", "asserted", ["DNK"])


@pytest.mark.parametrize(
    ("text", "kind", "realis"),
    [
        ("挪威政府下午宣布將推出全民檢測，以及丹麥在晚上宣布制裁11名挪威官員。", "SANCTION", "asserted"),
        ("他說，挪威沒有按原定計劃，於3月1日將對丹麥商品關稅從10%調升至25%。", "TARIFF", "denied"),
    ],
)
def test_a_modal_word_holds_its_own_act(text: str, kind: str, realis: str) -> None:
    assert [e.realis for e in events(text, kind)] == [realis]


@pytest.mark.parametrize("before", ["中國推行新法，歐盟外長今日開會。", "特朗普政府曾經考慮削弱聯繫匯率，歐中關係受影響。"])
def test_who_judges_a_law_judges_the_state_whose_law_it_is(before: str) -> None:
    (act,) = events(f"{before}德國總統批評港區國安法違背國際法。", "CRITICISE")
    assert [m.country for m in act.target] == ["CHN"]


def test_nobody_is_his_own_critic() -> None:
    text = "發言人謝峯表示，美方在有求於中方時就要求合作，在有優勢的領域就脫鉤斷供，批評美方只想單方面受益。"
    assert all(m.country != "USA" for e in events(text, "CRITICISE") for m in e.source)
