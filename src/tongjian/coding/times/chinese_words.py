"""Words and building blocks of the Chinese grammar (all folded: simplified, half-width)."""

import re
from collections.abc import Iterable
from typing import Final

from tongjian.coding.times.readings import Base

CN: Final = "〇零○一二两三四五六七八九十百廿卅"
S: Final = "[ ]?"
NUM: Final = rf"(?:\d{{1,4}}|[{CN}]{{1,5}})"
JOIN: Final = r"(?:至|到|-{1,3}|—{1,3}|–{1,3}|~{1,3})"
LIST: Final = r"(?:、|和|及|与)"
DIGIT4: Final = r"[0-9〇零○一二三四五六七八九]{4}"
DIGIT2: Final = r"[0-9〇零○一二三四五六七八九]{2}"
MON: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DD: Final = r"(?:3[01]|[12]\d|0?[1-9]|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
CLOCK: Final = (
    "(?:凌晨|清晨|早晨|早上|早间|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|午夜|半夜|晨"
    "|晚(?![餐宴会报])|早(?![餐些已就在于])|夜)"
)
CLOCK_TIME: Final = rf"(?:{S}(?:\d{{1,2}}|[{CN}]{{1,3}})(?:时|点|:\d{{2}})(?:整|半|许|左右|\d{{1,2}}分|[{CN}]{{1,3}}分)?)?"

RELATIVE_YEARS: Final[dict[str, tuple[Base, int]]] = {
    "今年": ("ref", 0), "本年": ("ref", 0), "这年": ("ref", 0), "这一年": ("ref", 0), "去年": ("ref", -1), "上年": ("anchor", -1),
    "上一年": ("ref", -1), "旧年": ("ref", -1), "前年": ("ref", -2), "大前年": ("ref", -3), "明年": ("ref", 1),
    "来年": ("ref", 1),
    "下年": ("ref", 1), "下一年": ("ref", 1), "后年": ("ref", 2), "大后年": ("ref", 3), "当年": ("anchor", 0),
    "同年": ("anchor", 0),
    "该年": ("anchor", 0), "那年": ("anchor", 0), "那一年": ("anchor", 0), "次年": ("anchor", 1), "翌年": ("anchor", 1),
    "隔年": ("anchor", 1), "第二年": ("anchor", 1), "前一年": ("anchor", -1),
    "本财年": ("ref", 0), "上财年": ("ref", -1), "下财年": ("ref", 1), "上一财年": ("ref", -1),
}  # fmt: skip
RELATIVE_MONTHS: Final[dict[str, tuple[Base, int]]] = {
    "本月": ("ref", 0), "这个月": ("ref", 0), "今个月": ("ref", 0), "这月": ("ref", 0), "今月": ("ref", 0), "上月": ("ref", -1),
    "上个月": ("ref", -1), "上上个月": ("ref", -2), "上上月": ("ref", -2), "下月": ("ref", 1), "下个月": ("ref", 1),
    "下下个月": ("ref", 2),
    "下下月": ("ref", 2), "当月": ("anchor", 0), "同月": ("anchor", 0), "该月": ("anchor", 0), "次月": ("anchor", 1),
    "翌月": ("anchor", 1),
    "隔月": ("anchor", 1), "上一个月": ("ref", -1), "下一个月": ("ref", 1), "前一个月": ("anchor", -1),
}  # fmt: skip
RELATIVE_DAYS: Final[dict[str, tuple[Base, int]]] = {
    "今天": ("ref", 0), "今日": ("ref", 0), "今晨": ("ref", 0), "今晚": ("ref", 0), "今早": ("ref", 0), "今夜": ("ref", 0),
    "今午": ("ref", 0), "今上午": ("ref", 0), "今下午": ("ref", 0), "今傍晚": ("ref", 0), "今清晨": ("ref", 0),
    "昨午": ("ref", -1), "昨上午": ("ref", -1), "昨下午": ("ref", -1), "昨傍晚": ("ref", -1), "昨深夜": ("ref", -1),
    "昨清晨": ("ref", -1), "今晩": ("ref", 0), "本日": ("ref", 0), "即日": ("ref", 0), "昨天": ("ref", -1), "昨日": ("ref", -1),
    "昨晚": ("ref", -1),
    "昨夜": ("ref", -1), "昨晨": ("ref", -1), "昨早": ("ref", -1), "昨儿": ("ref", -1), "前天": ("ref", -2), "前日": ("ref", -2),
    "前晚": ("ref", -2), "大前天": ("ref", -3), "大前日": ("ref", -3), "明天": ("ref", 1), "明日": ("ref", 1), "明晨": ("ref", 1),
    "明早": ("ref", 1), "明晚": ("ref", 1), "后天": ("ref", 2), "后日": ("ref", 2), "大后天": ("ref", 3), "当天": ("anchor", 0),
    "当日": ("anchor", 0), "当晚": ("anchor", 0), "当夜": ("anchor", 0), "同日": ("anchor", 0), "同一天": ("anchor", 0),
    "同天": ("anchor", 0), "这一天": ("anchor", 0), "那一天": ("anchor", 0), "那天": ("anchor", 0), "该日": ("anchor", 0),
    "是日": ("anchor", 0), "次日": ("anchor", 1), "翌日": ("anchor", 1), "翌晨": ("anchor", 1), "隔日": ("anchor", 1),
    "隔天": ("anchor", 1), "第二天": ("anchor", 1), "第二日": ("anchor", 1), "转天": ("anchor", 1), "后一天": ("anchor", 1),
    "前一天": ("anchor", -1), "前一日": ("anchor", -1), "前一晚": ("anchor", -1),
    "早一天": ("anchor", -1), "早一日": ("anchor", -1), "次晨": ("anchor", 1),
}  # fmt: skip
# 外長昨宣布, 法院今在: in newspapers the bare word stands for the day before what is done
BARE_DAY: Final = (
    "宣布|表示|公布|发布|发表|发出|发文|发函|称|说|指|批|轰|呛|斥|驳|吁|促|在|于|到|赴|抵|访|出席|接受|接见|会见|会晤|召开|召见|"
    "举行|举办|通过|签署|签字|签下|回应|证实|提出|提交|决定|决议|裁定|判|强调|透露|警告|呼吁|要求|正式|再|首度|首次|公开|也|亦|"
    "就|向|对|与|同意|拒绝|否认|承认|质询|下令|推出|启动|展开|开始|开会|开庭|开|完成|抗议|谴责|抨击|痛批|重申|撰文|投票|三读|晚间|"
    r"起(?![始义码伏初草源飞舞])|以(?=\d|多数|压倒|[一二两三四五六七八九十百]+票)|批准|宣判|拍板|敲定|致电|致函|启程|痛斥|上诉|起诉|提告|入禀|"
    "质疑|反驳|改口|松口|放行|放话|放宽|喊话|扬言|炮轰|怒|力挺|欢迎|敦促|威胁|更新|刊|报道|引述|援引|解释|澄清|补充|坦言|直言|预告|"
    "祭出|加码|取消|撤销|撤回|解除|暂停|叫停|中止|恢复|禁止|封杀|制裁|冻结|征收|加征|罚|立案|受理|驳回|开罚|缔结|达成|谈妥|抵达|返|飞|"
    "遭|被|获|传|则|又|已|亲|并|将(?!来|士|军|领|帅)|把|由|为|跟|和|因"
)
PARTS: Final = {
    "初": "early", "年初": "start", "上旬": "first", "中旬": "second", "下旬": "third",
    "上中旬": "first20", "中上旬": "first20", "中下旬": "last20", "上半月": "half1", "下半月": "half2",
    "早些时候": "before", "稍早": "before", "较早": "before", "晚些时候": "after", "稍晚": "after", "稍后": "after",
    "中": "mid", "年中": "mid", "底": "end", "末": "end",
    "尾": "end", "年尾": "end", "年底": "end", "年末": "end", "岁末": "end",
    "春天": "spring", "夏天": "summer", "秋天": "autumn", "冬天": "winter",
    "春季": "spring", "夏季": "summer", "秋季": "autumn", "冬季": "winter",
    "年春": "spring", "年夏": "summer", "年秋": "autumn", "年冬": "winter",
}  # fmt: skip
SEASON_END: Final = "(?:[天季]|(?![节假装游运奥晚耕播收令闹宫招服征粮训]|之交))"  # after 春: 2021年春, but not 春运
NOT_CHINA: Final = "(?![国美英法日韩央方俄欧东印澳加非旬期文心止断])"  # after 中: 8月中, but not 8月中美会谈
TAIL_END: Final = "尾(?![声盘款数牙大气翼货巴部端随])"  # 8月尾, 今年尾, as Hong Kong says for 底
WEEKDAYS: Final = {ch: i for i, chars in enumerate(("一", "二", "三", "四", "五", "六", "日天")) for ch in chars}
UNITS: Final = {
    "天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "季度": "quarter", "季": "quarter",
    "年": "year",
    "周末": "weekend", "工作日": "workday", "世纪": "century", "年度": "year",
}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """Return an alternation of literal words, the longer first; the same in every process, so that it can be kept."""
    return "(?:" + "|".join(sorted(sorted(map(re.escape, words)), key=len, reverse=True)) + ")"
