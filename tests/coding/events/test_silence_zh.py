"""On sport, culture and daily life the Chinese rules keep silent: less than one event in twenty articles."""

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

# written for this test: words of diplomacy and trade in other fields
UNRELATED = [
    "韩国队昨晚在首尔以二比一击败日本队，主教练批评球员防守不力。裁判判罚点球引起客队抗议，但结果没有改变。",
    "西班牙球星宣布退出国家队，队友表示支持他的决定。俱乐部拒绝了英国球队的报价，双方没有达成转会协议。",
    "法国导演的新片入围名单，影评人称赞演员的表演。影片将于下月在意大利上映，首映式邀请了多位歌手。",
    "巴西队与阿根廷队的比赛因暴雨推迟，赛会取消了开幕演出。球迷希望主办方退还门票。",
    "这位日本作家访问了图书馆，与读者见面。她说，新书讲述了一个家庭的故事，出版社计划再版。",
    "网球公开赛第三轮，美国选手苦战三盘，挑战失败。她在发布会上否认受伤，承诺下一站全力以赴。",
    "泰國隊將派出全部主力，教練要求隊員集中精神。對手越南隊則警告說，主場不會輸球。",
    "博物館展出埃及文物，展期延長一個月。館方呼籲觀眾預約，並限制每日人數。",
    "考虑到天气，马拉松组委会调整了路线。选手不满补给不足，组委会对此表示遗憾。",
    "厨师介绍了意大利面的做法：加入番茄，小火慢煮，最后撒上奶酪。德国客人称赞味道。",
    "学校禁止学生在课堂使用手机，家长支持这一规定。老师要求学生按时交作业。",
    "演唱会门票开售即罄，歌迷抗议黄牛。主办方起诉倒票者，法院裁定其赔偿。",
    "加拿大冰球队在世锦赛上两胜一负，队长被罚下场，联盟对他处以停赛三场的处罚。",
    "医生提醒，不要滥用抗生素。研究显示，运动可以降低患病风险，专家建议每天步行。",
    "瑞士滑雪選手奪冠，現場觀眾歡呼。亞軍來自挪威，她祝賀對手並期待下次交鋒。",
    "中国女排三比零战胜荷兰女排，取得开门红。主帅会见记者时肯定了年轻队员。",
    "市民反映停车难，社区与物业协商后达成共识，增加了二十个车位。",
    "小說家的遺作將出版，家屬同意公開手稿。評論家批評編輯改動過多。",
    "动物园的大熊猫生了双胞胎，园方暂停开放熊猫馆。游客可以通过直播观看。",
    "足球协会公布新赛季赛程，揭幕战定于周五举行。多家俱乐部获得准入资格。",
]


def test_unrelated_texts_give_almost_no_events() -> None:
    statecraft = pack.load("statecraft")
    found = []
    for number, text in enumerate(UNRELATED):
        lang = "zh-Hant" if "隊" in text or "館" in text or "說" in text else "zh-Hans"
        article = Article(id=str(number), page="p", title="", text=text, lang=lang, published="2025-09-15")
        found += [(e.type, e.evidence.quote) for e in code(article, statecraft).events]
    assert len(found) < 0.05 * len(UNRELATED), found
