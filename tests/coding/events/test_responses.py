"""Which act answers which, on acts built by hand (the coder of the sentences is tested elsewhere)."""

import msgspec

from tongjian import pack as packs
from tongjian.coding.document import Document
from tongjian.coding.events import responses
from tongjian.model import Actor, Article, CodedEvent, Quote

PACK = packs.load()


def _actor(country: str) -> Actor:
    return Actor(surface=country, name=country, names={}, start=0, end=1, country=country)


def _doc(text: str, lang: str) -> Document:
    return Document(Article(id="a", page="p", title="t", text=text, lang=lang))


def _event(doc: Document, kind: str, source: str, target: str, quote: str) -> CodedEvent:
    start = doc.full.index(quote)
    span = Quote(start=start, end=start + len(quote), quote=quote)
    return CodedEvent(
        type=kind, source=(_actor(source),), target=(_actor(target),), evidence=span, mentions=(span,), rule="by hand"
    )


def _pairs(doc: Document, *events: CodedEvent) -> list[tuple[int, int, str]]:
    return [(r.event, r.answers, r.cue.quote) for r in responses.find(doc, events, PACK)]


def test_a_cue_that_governs_the_act_answered() -> None:
    doc = _doc("Peru taxed Chilean wine in retaliation for Chile's ban on fish.", "en")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile's ban on fish")
    assert _pairs(doc, tax, ban) == [(0, 1, "in retaliation for")]


def test_a_cue_that_opens_the_sentence() -> None:
    doc = _doc("In response to Chile's ban on fish, Peru taxed Chilean wine.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile's ban on fish")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine")
    assert _pairs(doc, ban, tax) == [(1, 0, "In response to")]


def test_a_cue_that_points_back() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。秘鲁随即反制，对智利葡萄酒加征关税。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "PER", "CHL", "对智利葡萄酒加征关税")
    assert _pairs(doc, ban, tax) == [(1, 0, "随即反制")]


def test_traditional_script_is_read_alike() -> None:
    doc = _doc("智利周一禁止進口秘魯魚。作為反制，秘魯對智利葡萄酒加徵關稅。", "zh-Hant")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止進口秘魯魚")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘魯對智利葡萄酒加徵關稅")
    assert _pairs(doc, ban, tax) == [(1, 0, "作為反制")]


def test_words_alone_answer_an_act_told_before() -> None:
    doc = _doc("Chile banned fish from Peru. Peru condemned the move.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned fish from Peru")
    blame = _event(doc, "CRITICISE", "PER", "CHL", "Peru condemned the move")
    assert _pairs(doc, ban, blame) == [(1, 0, "condemned")]


def test_without_a_cue_there_is_no_answer() -> None:
    doc = _doc("Chile banned fish from Peru. Peru taxed Chilean wine.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned fish from Peru")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine")
    assert _pairs(doc, ban, tax) == []


def test_nobody_answers_himself_or_a_third_party() -> None:
    doc = _doc("Chile banned fish from Cuba. In response, Peru taxed Bolivian wine.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "CUB", "Chile banned fish from Cuba")
    tax = _event(doc, "TARIFF", "PER", "BOL", "Peru taxed Bolivian wine")
    own = _event(doc, "TARIFF", "CHL", "PER", "Peru taxed Bolivian wine")
    assert _pairs(doc, ban, tax) == []
    assert _pairs(doc, ban, own) == []


def test_a_question_tells_the_act_that_the_next_words_answer() -> None:
    doc = _doc("问：智利周一禁止进口秘鲁鱼。有何评论？\n答：秘方反对智方做法。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    blame = _event(doc, "CRITICISE", "PER", "CHL", "秘方反对智方做法")
    assert _pairs(doc, ban, blame) == [(1, 0, "有何评论")]


def test_this_move_answers_what_the_cue_governs() -> None:
    doc = _doc("秘鲁对智利葡萄酒加征关税。秘方表示，此举是回应早前智利禁止进口秘鲁鱼。", "zh-Hans")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁对智利葡萄酒加征关税")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "早前智利禁止进口秘鲁鱼")
    assert _pairs(doc, tax, ban) == [(0, 1, "是回应")]


def test_after_an_act_somebody_acts_against_who_did_it() -> None:
    doc = _doc("智利禁止进口秘鲁鱼后，秘鲁对智利葡萄酒加征关税。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁对智利葡萄酒加征关税")
    other = _event(doc, "TARIFF", "PER", "BOL", "秘鲁对智利葡萄酒加征关税")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, tax)] == [(1, 0)]
    assert _pairs(doc, ban, other) == []


def test_relief_answers_relief_and_criticism_does_not() -> None:
    doc = _doc("智利禁止进口秘鲁鱼。智利周五取消进口许可。秘鲁也将相应取消关税。秘鲁强烈反对智利的禁令。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    eased = _event(doc, "EASE", "CHL", "PER", "智利周五取消进口许可")
    relief = _event(doc, "PLEDGE_EASE", "PER", "CHL", "秘鲁也将相应取消关税")
    blame = _event(doc, "CRITICISE", "PER", "CHL", "秘鲁强烈反对智利的禁令")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, eased, relief, blame)] == [(2, 1), (3, 0)]


def test_what_may_come_answers_nothing() -> None:
    doc = _doc("智利禁止进口秘鲁鱼。如果升级，秘鲁将予以反制，对葡萄酒加税。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    tax = msgspec.structs.replace(_event(doc, "TARIFF", "PER", "CHL", "对葡萄酒加税"), realis="conditional")
    assert _pairs(doc, ban, tax) == []


def test_deeds_told_in_order_answer_each_other_only_where_each_is_aimed_at_the_other_side() -> None:
    doc = _doc("Peru taxed Chilean wine after Chile banned Peruvian fish.", "en")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned Peruvian fish")
    elsewhere = _event(doc, "IMPORT_BAN", "CHL", "BOL", "Chile banned Peruvian fish")
    assert [(a, b) for a, b, _ in _pairs(doc, tax, ban)] == [(0, 1)]
    assert _pairs(doc, tax, elsewhere) == []


def test_after_at_the_head_of_the_sentence() -> None:
    doc = _doc("Days after Chile banned Peruvian fish, Peru taxed Chilean wine.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned Peruvian fish")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, tax)] == [(1, 0)]


def test_a_deed_answers_none_that_is_dated_later() -> None:
    doc = _doc("智利禁止进口秘鲁鱼。秘鲁随后对智利葡萄酒加征关税。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁随后对智利葡萄酒加征关税")
    dated = [msgspec.structs.replace(ban, date="2024-06-11"), msgspec.structs.replace(tax, date="2024-06-10")]
    assert [(a, b) for a, b, _ in _pairs(doc, ban, tax)] == [(1, 0)]
    assert _pairs(doc, *dated) == []


def test_what_an_act_by_words_names_is_what_it_answers() -> None:
    doc = _doc("智利周一宣布制裁两名秘鲁官员。\n\n会议开了三天。\n\n秘鲁外交部强烈谴责智利的制裁。", "zh-Hans")
    sanction = _event(doc, "SANCTION", "CHL", "PER", "智利周一宣布制裁两名秘鲁官员")
    nearer = _event(doc, "TARIFF", "CHL", "PER", "会议开了三天")
    blame = _event(doc, "CRITICISE", "PER", "CHL", "秘鲁外交部强烈谴责智利")
    assert [(a, b) for a, b, _ in _pairs(doc, sanction, nearer, blame)] == [(2, 0)]


def test_a_denial_answers_an_accusation_and_no_demand() -> None:
    doc = _doc("Chile accused Peru of fraud and urged it to pay. Peru denied the claims.", "en")
    blame = _event(doc, "ACCUSE", "CHL", "PER", "Chile accused Peru of fraud")
    demand = _event(doc, "DEMAND", "CHL", "PER", "urged it to pay")
    denial = _event(doc, "DENY", "PER", "CHL", "Peru denied the claims")
    assert [(a, b) for a, b, _ in _pairs(doc, blame, demand, denial)] == [(2, 0)]
    assert _pairs(doc, demand, denial) == []


def test_a_refusal_answers_a_demand() -> None:
    doc = _doc("智利要求秘鲁归还资金，秘鲁拒绝了这一要求。", "zh-Hans")
    demand = _event(doc, "DEMAND", "CHL", "PER", "智利要求秘鲁归还资金")
    refusal = _event(doc, "REFUSE", "PER", "CHL", "秘鲁拒绝了这一要求")
    assert [(a, b) for a, b, _ in _pairs(doc, demand, refusal)] == [(1, 0)]


def test_asked_about_an_act_the_words_behind_it_answer() -> None:
    doc = _doc("被問到智利要求秘魯放人，秘魯外交部批評智利干涉。", "zh-Hant")
    demand = _event(doc, "DEMAND", "CHL", "PER", "智利要求秘魯放人")
    blame = _event(doc, "CRITICISE", "PER", "CHL", "秘魯外交部批評智利干涉")
    assert [(a, b) for a, b, _ in _pairs(doc, demand, blame)] == [(1, 0)]


def test_in_return_links_relief_with_relief() -> None:
    doc = _doc("Chile lifted its ban on fish, and in return Peru scrapped its tax on wine.", "en")
    one = _event(doc, "EASE", "CHL", "PER", "Chile lifted its ban on fish")
    other = _event(doc, "EASE", "PER", "CHL", "Peru scrapped its tax on wine")
    assert [(a, b) for a, b, _ in _pairs(doc, one, other)] == [(1, 0)]


def test_the_move_is_the_deed_of_the_news() -> None:
    doc = _doc(
        "Peru banned wine from Chile on Monday. Growers had asked for it. In 2019 Peru had sanctioned two Chilean wineries. "
        "Chile condemned the decision.",
        "en",
    )
    ban = _event(doc, "IMPORT_BAN", "PER", "CHL", "Peru banned wine from Chile")
    old = msgspec.structs.replace(
        _event(doc, "SANCTION", "PER", "CHL", "Peru had sanctioned two Chilean wineries"), realis="historical"
    )
    said = _event(doc, "CRITICISE", "CHL", "PER", "Chile condemned")
    assert [(one, other) for one, other, _ in _pairs(doc, ban, old, said)] == [(2, 0)]


def test_a_party_answers_the_deed_of_its_own_government() -> None:
    doc = _doc("秘鲁周一与智利达成协议。秘鲁的反对党批评这一决定。", "zh-Hans")
    deal = _event(doc, "AGREEMENT", "PER", "CHL", "秘鲁周一与智利达成协议")
    party = _event(doc, "CRITICISE", "PER", "PER", "秘鲁的反对党批评")
    party = msgspec.structs.replace(party, source=(msgspec.structs.replace(_actor("PER"), name="the opposition"),))
    assert [(one, other) for one, other, _ in _pairs(doc, deal, party)] == [(1, 0)]


def test_a_suit_before_the_body_of_trade_answers_the_measure_told_before() -> None:
    doc = _doc("智利周一对秘鲁鱼粉加征关税。秘鲁将就此诉诸世贸组织争端解决机制。", "zh-Hans")
    tax = _event(doc, "TARIFF", "CHL", "PER", "智利周一对秘鲁鱼粉加征关税")
    suit = _event(doc, "LITIGATE", "PER", "CHL", "秘鲁将就此诉诸世贸组织争端解决机制")
    assert [(a, b) for a, b, _ in _pairs(doc, tax, suit)] == [(1, 0)]
    doc = _doc("Chile taxed Peruvian fish meal on Monday. Peru took the case to the World Trade Organization.", "en")
    tax = _event(doc, "TARIFF", "CHL", "PER", "Chile taxed Peruvian fish meal")
    suit = _event(doc, "LITIGATE", "PER", "CHL", "Peru took the case to the World Trade Organization")
    assert [(a, b) for a, b, _ in _pairs(doc, tax, suit)] == [(1, 0)]


def test_a_suit_over_something_else_answers_no_measure_of_a_third_state() -> None:
    doc = _doc("智利周一对巴西鱼粉加征关税。秘鲁将就香蕉配额诉诸世贸组织，状告欧盟。", "zh-Hans")
    tax = _event(doc, "TARIFF", "CHL", "BRA", "智利周一对巴西鱼粉加征关税")
    suit = _event(doc, "LITIGATE", "PER", "EUE", "秘鲁将就香蕉配额诉诸世贸组织，状告欧盟")
    assert _pairs(doc, tax, suit) == []


def test_criticism_by_who_was_hit_answers_the_deed_of_the_lead_without_a_cue_and_a_threat_does_not() -> None:
    doc = _doc("Peru banned wine from Chile on Monday. Growers had asked for it. Santiago vowed duties on Peruvian fish.", "en")
    ban = _event(doc, "IMPORT_BAN", "PER", "CHL", "Peru banned wine from Chile")
    blame = _event(doc, "CRITICISE", "CHL", "PER", "Santiago vowed duties on Peruvian fish")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, blame)] == [(1, 0)]
    third = _event(doc, "CRITICISE", "ECU", "PER", "Santiago vowed duties on Peruvian fish")
    threat = _event(doc, "THREATEN_MEASURE", "CHL", "PER", "Santiago vowed duties on Peruvian fish")
    assert _pairs(doc, ban, third) == []
    assert _pairs(doc, ban, threat) == []


def test_who_replies_answers_the_words_aimed_at_him_or_the_deed_of_the_news() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。智利外长指责秘鲁倾销。秘鲁渔业部长回应，秘鲁从未倾销，不会接受任何指控。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    blame = _event(doc, "ACCUSE", "CHL", "PER", "智利外长指责秘鲁倾销")
    denial = _event(doc, "DENY", "PER", "CHL", "秘鲁从未倾销")
    sorry = _event(doc, "CRITICISE", "BOL", "CHL", "秘鲁从未倾销")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, blame, denial)] == [(2, 1)]
    assert [(a, b) for a, b, _ in _pairs(doc, ban, blame, sorry)] == [(2, 0)]


def test_a_denial_or_a_refusal_answers_the_words_just_before_it_without_a_cue() -> None:
    doc = _doc("Chile demanded the release of two trawlers. Peru will keep both of them in port.", "en")
    demand = _event(doc, "DEMAND", "CHL", "PER", "Chile demanded the release of two trawlers")
    no = _event(doc, "REFUSE", "PER", "CHL", "Peru will keep both of them in port")
    assert [(a, b) for a, b, _ in _pairs(doc, demand, no)] == [(1, 0)]
    other = _event(doc, "REFUSE", "PER", "BOL", "Peru will keep both of them in port")
    assert _pairs(doc, demand, other) == []


def test_a_reaction_means_the_news_of_the_lead_and_no_older_act_nearer_by() -> None:
    doc = _doc(
        "Peru banned wine from Chile on Monday. In 2014 it had taxed Chilean fruit. Santiago condemned it within the hour.", "en"
    )
    ban = _event(doc, "IMPORT_BAN", "PER", "CHL", "Peru banned wine from Chile")
    old = msgspec.structs.replace(_event(doc, "TARIFF", "PER", "CHL", "it had taxed Chilean fruit"), realis="asserted")
    blame = _event(doc, "CRITICISE", "CHL", "PER", "Santiago condemned it")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, old, blame)] == [(2, 0)]


def test_no_act_answers_one_that_is_dated_after_it() -> None:
    doc = _doc("Peru banned wine from Chile. Santiago condemned it.", "en")
    ban = _event(doc, "IMPORT_BAN", "PER", "CHL", "Peru banned wine from Chile")
    blame = msgspec.structs.replace(_event(doc, "CRITICISE", "CHL", "PER", "Santiago condemned it"), date="2021-03-02")
    for day, found in (("2021-03", [(1, 0)]), ("2021-03-01", [(1, 0)]), ("2021-04", []), ("2022", [])):
        dated = msgspec.structs.replace(ban, date=day)
        assert [(a, b) for a, b, _ in _pairs(doc, dated, blame)] == found, day


def test_words_of_judgement_answer_an_agreement_and_no_deed_does() -> None:
    doc = _doc("Peru and Bolivia agreed on a pact. In response, Chile closed a border post and deplored the pact.", "en")
    pact = _event(doc, "AGREEMENT", "PER", "BOL", "Peru and Bolivia agreed on a pact")
    shut = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile closed a border post")
    blame = _event(doc, "CRITICISE", "CHL", "PER", "deplored the pact")
    assert [(a, b) for a, b, _ in _pairs(doc, pact, shut, blame)] == [(2, 0)]


def test_a_suit_answers_the_measure_that_it_names_and_charges_answer_no_words() -> None:
    doc = _doc("Chile accused Peru of fraud. Peru brought charges against two traders over the accusations.", "en")
    blame = _event(doc, "ACCUSE", "CHL", "PER", "Chile accused Peru of fraud")
    charges = _event(doc, "LITIGATE", "PER", "CHL", "Peru brought charges against two traders")
    assert _pairs(doc, blame, charges) == []


def test_this_decision_as_an_answer_is_the_deed_told_just_before() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。秘鲁周二对智利葡萄酒加征关税。上述决定是对智方做法的必要回应。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁周二对智利葡萄酒加征关税")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, tax)] == [(1, 0)]


def test_who_deplores_the_move_means_what_the_page_is_about_and_who_welcomes_it_answers_nothing() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。厄瓜多尔次日对秘鲁征税。玻利维亚渔业协会欢迎这一决定。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "ECU", "PER", "厄瓜多尔次日对秘鲁征税")
    glad = _event(doc, "SUPPORT", "BOL", "CHL", "玻利维亚渔业协会欢迎这一决定")
    assert _pairs(doc, ban, tax, glad) == []
    doc = _doc("智利周一禁止进口秘鲁鱼。厄瓜多尔次日对秘鲁征税。玻利维亚渔业协会批评这一决定。", "zh-Hans")
    cross = _event(doc, "CRITICISE", "BOL", "CHL", "玻利维亚渔业协会批评这一决定")
    assert [(a, b) for a, b, _ in _pairs(doc, ban, tax, cross)] == [(2, 0)]


def test_what_is_threatened_for_a_case_answers_nothing_that_was_done() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。秘鲁外长说，如果智利再加码，秘鲁必将予以反击。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    threat = _event(doc, "THREATEN_MEASURE", "PER", "CHL", "秘鲁必将予以反击")
    assert _pairs(doc, ban, threat) == []


def test_what_is_said_of_a_deed_is_an_answer_only_where_it_is_called_one() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。秘鲁周二对智利葡萄酒加征关税，这是对付通胀的好时机。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁周二对智利葡萄酒加征关税")
    assert _pairs(doc, ban, tax) == []


def test_a_headline_tells_the_answer_before_what_it_answers() -> None:
    doc = _doc(
        "Peru taxes wine from Chile in response to 'bullying'. Lima gave no details. Santiago banned fish from Peru.", "en"
    )
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxes wine from Chile")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Santiago banned fish from Peru")
    assert _pairs(doc, tax, ban) == [(0, 1, "in response to")]


def test_a_cue_that_governs_only_a_noun_for_a_deed_is_of_the_act_behind_it() -> None:
    doc = _doc("智利周一禁止进口秘鲁鱼。秘鲁外交部说,针对智方错误行径,秘鲁决定制裁智利渔业公司。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利周一禁止进口秘鲁鱼")
    answer = _event(doc, "SANCTION", "PER", "CHL", "秘鲁决定制裁智利渔业公司")
    assert _pairs(doc, ban, answer) == [(1, 0, "针对")]
    doc = _doc("Chile banned fish from Peru. It was in response to this decision that Peru taxed Chilean wine.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned fish from Peru")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine")
    assert _pairs(doc, ban, tax) == [(1, 0, "in response to")]


def test_the_move_is_called_retaliation() -> None:
    doc = _doc("Peru taxed wine from Chile. A trader said the move is retaliation for Chile's ban on fish.", "en")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed wine from Chile")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile's ban on fish")
    assert _pairs(doc, tax, ban) == [(0, 1, "retaliation for")]


def test_what_is_only_planned_or_feared_is_no_answer() -> None:
    doc = _doc("秘鲁周二宣布可能向世贸组织申诉，智利此前对秘鲁鱼加征关税。", "zh-Hans")
    plan = msgspec.structs.replace(_event(doc, "CONSIDER", "PER", "CHL", "秘鲁周二宣布可能向世贸组织申诉"), realis="hypothetical")
    tax = _event(doc, "TARIFF", "CHL", "PER", "智利此前对秘鲁鱼加征关税")
    assert _pairs(doc, plan, tax) == []
    doc = _doc("Chile banned fish from Peru. Traders feared retaliation, and Peru taxed Chilean wine in May.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned fish from Peru")
    tax = _event(doc, "TARIFF", "PER", "CHL", "Peru taxed Chilean wine in May")
    assert _pairs(doc, ban, tax) == []


def test_the_words_for_an_answer_behind_what_it_is_to_are_part_of_that() -> None:
    doc = _doc("秘鲁限制进口智利水果。秘鲁对智利葡萄酒展开调查。外界认为此举是对智利提高秘鲁鱼关税的报复性回应。", "zh-Hans")
    fruit = _event(doc, "IMPORT_BAN", "PER", "CHL", "秘鲁限制进口智利水果")
    probe = _event(doc, "INVESTIGATE_REMEDY", "PER", "CHL", "秘鲁对智利葡萄酒展开调查")
    tax = msgspec.structs.replace(_event(doc, "TARIFF", "CHL", "PER", "智利提高秘鲁鱼关税的报复性回应"), date="2023")
    probe, fruit = msgspec.structs.replace(probe, date="2024"), msgspec.structs.replace(fruit, date="2022")
    assert _pairs(doc, fruit, probe, tax) == [(1, 2, "是对")]


def test_duties_in_retaliation_are_no_suit() -> None:
    doc = _doc("智利禁止进口秘鲁鱼。秘鲁已起诉智利，报复性关税清单也在拟定。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    suit = _event(doc, "LITIGATE", "PER", "CHL", "秘鲁已起诉智利")
    assert _pairs(doc, ban, suit) == []


def test_a_threat_told_next_answers_and_an_agreement_does_not() -> None:
    doc = _doc("智利禁止进口秘鲁鱼。秘鲁随即威胁对智利葡萄酒加税。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    threat = _event(doc, "THREATEN_MEASURE", "PER", "CHL", "秘鲁随即威胁对智利葡萄酒加税")
    assert _pairs(doc, ban, threat) == [(1, 0, "随即")]
    doc = _doc("Chile banned fish from Peru. A spokesman then wrote that Peru had agreed to new rules.", "en")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "Chile banned fish from Peru")
    pact = _event(doc, "AGREEMENT", "PER", "CHL", "Peru had agreed to new rules")
    assert _pairs(doc, ban, pact) == []


def test_who_replies_by_a_deed() -> None:
    doc = _doc("智利禁止进口秘鲁鱼。秘鲁当晚作出回应，将对智利葡萄酒加税。", "zh-Hans")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利禁止进口秘鲁鱼")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁当晚作出回应，将对智利葡萄酒加税")
    assert _pairs(doc, ban, tax) == [(1, 0, "作出回应")]


def test_a_clause_that_begins_with_answering_is_of_the_deed_before_it() -> None:
    doc = _doc("秘鲁提高智利葡萄酒关税，回应智方的打压。智利上周禁止进口秘鲁鱼。", "zh-Hans")
    tax = _event(doc, "TARIFF", "PER", "CHL", "秘鲁提高智利葡萄酒关税")
    ban = _event(doc, "IMPORT_BAN", "CHL", "PER", "智利上周禁止进口秘鲁鱼")
    assert _pairs(doc, tax, ban) == [(0, 1, "回应")]


def test_a_suit_names_the_measure_behind_a_comma_and_an_appeal_the_penalty() -> None:
    doc = _doc("Peru turned to the trade court, seeking a review of Chile's duties on Peruvian fish.", "en")
    suit = _event(doc, "LITIGATE", "PER", "CHL", "Peru turned to the trade court")
    duty = _event(doc, "REMEDY_DUTY", "CHL", "PER", "Chile's duties on Peruvian fish")
    assert [(a, b) for a, b, _ in _pairs(doc, suit, duty)] == [(0, 1)]
    doc = _doc("Chile fined the Peruvian bank. Analysts were not surprised. The bank said it will appeal.", "en")
    fine = _event(doc, "PENALTY", "CHL", "PER", "Chile fined the Peruvian bank")
    appeal = _event(doc, "LITIGATE", "PER", "CHL", "it will appeal")
    assert [(a, b) for a, b, _ in _pairs(doc, fine, appeal)] == [(1, 0)]


def test_regret_over_this_answers_the_words_just_before() -> None:
    doc = _doc("智利批评秘鲁的渔业政策。对此，秘鲁外交部予以痛批。", "zh-Hans")
    blame = _event(doc, "CRITICISE", "CHL", "PER", "智利批评秘鲁的渔业政策")
    back = _event(doc, "CRITICISE", "PER", "CHL", "秘鲁外交部予以痛批")
    assert _pairs(doc, blame, back) == [(1, 0, "对此")]


def test_a_person_denies_no_suit_against_a_firm_that_is_told_below() -> None:
    text = "The banker denied these charges. Chile sued a mining firm from Peru last year."
    doc = _doc(text, "en")
    denial = _event(doc, "DENY", "PER", "CHL", "The banker denied these charges")
    suit = _event(doc, "LITIGATE", "CHL", "PER", "Chile sued a mining firm from Peru last year")
    banker, firm, other = (msgspec.structs.replace(_actor("PER"), id=name) for name in ("banker", "firm", "banker"))
    for struck, found in ((firm, []), (other, [(0, 1)])):
        pair = msgspec.structs.replace(denial, source=(banker,)), msgspec.structs.replace(suit, target=(struck,))
        assert [(a, b) for a, b, _ in _pairs(doc, *pair)] == found


def test_no_deed_answers_what_was_not_done() -> None:
    doc = _doc("Chile taxed fish from Peru. It has not banned Peruvian fruit. In response, Peru banned Chilean wine.", "en")
    tax = _event(doc, "TARIFF", "CHL", "PER", "Chile taxed fish from Peru")
    ban = msgspec.structs.replace(_event(doc, "IMPORT_BAN", "CHL", "PER", "It has not banned Peruvian fruit"), realis="denied")
    answer = _event(doc, "IMPORT_BAN", "PER", "CHL", "Peru banned Chilean wine")
    assert [(a, b) for a, b, _ in _pairs(doc, tax, ban, answer)] == [(2, 0)]


def test_what_is_said_of_the_other_side_of_broken_talks_answers_nothing() -> None:
    doc = _doc("Talks between Peru and Chile collapsed. Lima called Santiago's fleet a danger to the sea.", "en")
    halt = _event(doc, "TALKS_HALT", "CHL", "PER", "Talks between Peru and Chile collapsed")
    blame = _event(doc, "CRITICISE", "PER", "CHL", "Lima called Santiago's fleet a danger to the sea")
    assert _pairs(doc, halt, blame) == []
