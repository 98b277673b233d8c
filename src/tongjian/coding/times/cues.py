"""Which way the words around a time look: ahead (will, 将), back (said, 表示了), or neither."""

import re
from typing import Final

from tongjian.coding.times.english_words import ONLY_DATES

AHEAD: Final = 1
BACK: Final = -2
SINCE: Final = -3  # back, and begun already: 三月以来, since March
NEAR: Final = -4  # to the nearest day of its name, over or to come: 关税周一生效
UNSAID: Final = -1
ALONE: Final = 0
REACH: Final = 90  # characters looked at on either side
LIST: Final = 80  # characters of a text that may be a list of dates and nothing else

# 将三家公司列入清单: 将 holds what something is done to, and tells no future; 将把, 将宣布 do
_DISPOSED: Final = (
    r"(?![把对于在会从自与和同向被再要就由为]|宣布|公布|继续|考虑|进一步|正式|开始|可能|决定|启动|举行|审议|讨论|投票|表决|实施|采取|取消|暂停|恢复|派|有)"
    r"[^,;。!?将把]{1,34}?(?:列入|列为|纳入|移出|剔除|除名|驱逐|逐出|列管|定性为|告上|告到|引渡|移交|[提升调降][高至到]|上调|下调|降至|加征至|逮捕|拘捕"
    r"|延长|展延|延期|推迟|延后|升级|扩大|续期)"
    r"|(?:对|从|自)[^,;。!?将把]{1,24}?(?:关税|税率|税|制裁|禁令|措施|限制|管制|配额|期限|豁免|禁运|封锁)(?:[^,;。!?将把]{0,6}?)"
    r"(?:延长|展延|延期|续期|推迟|延后|升级|扩大|翻倍|翻番|[提升调降][高至到]|上调|下调|增至|减至)"
)
_ZH_AHEAD: Final = re.compile(
    rf"将(?!军|领|来|士|{_DISPOSED})"
    r"|最[快迟晚](?![的是])|定于|原定|订于|拟(?!议)|可能[在于]|或[将在于]|盛传|预[定计]|计划|安排在|即将|准备于|会在|会于|料将|有望|前往|截止|之前"
    r"|到期|生效|起(?:施行|实施|执行|生效)|开始(?:施行|实施)|要在"
)
_ZH_BACK: Final = re.compile(
    r"了|表示|称|说|指出|宣布|发布|公布|报道|签署|举行了|会见|曾|已|回应|强调|透露|批准|通过|作出|抵达"
    r"|证实|确认|警告|呼吁|提出|批评|抨击|否认|承认|下令|起诉|裁定|同意|否决|要求|敦促|谴责|重申|致电|致函|召开|出席|接受|决定|拒绝"
    r"|推出|启动|终止|恢复|结束|收盘|发生|说明|通报|消息|讯|电"
)
_EN_AHEAD: Final = re.compile(
    r"\b(?:will|won't|'ll|shall|going to|to be|(?:is|are) to|set (?:to|for)|due|scheduled|slated|plan(?:s"
    r"|ned|ning)?|expect(?:s|ed)?|deadline|"
    r"upcoming|ahead of|until|would|intends?|prepar(?:es?|ing)|hopes?|aims?|begins?|starts?|opens?"
    r"|resumes?|reconvenes?|meets?|gathers?|convenes?|visits|arrives|departs|travels|takes effect|"
    r"expires?|deadline|payable|effective|through|succeeds?|extended to|can|"
    r"(?<!in )(?<!of )(?<!by )(?<!last )(?<!since )(?<!this )may(?= [a-z])(?! have\b)|(?:should|must)(?! have\b)|as soon as"
    r"|as early as|before|next|call(?:s|ed|ing)? for|candidates? for|ready to|wants? to|willing to|"
    r"(?:set|calendar|docket|agenda) for|lets?|let's|leaves?|leaving|returns?|i'll|please|go back|be out|vote on)\b"
)
_ZH_DONE: Final = re.compile(r"(?<!早)已经?[于在自从]?$")  # 已于27日生效
_ZH_TAKES_FORCE: Final = re.compile(r"(?:零时|凌晨|当天)?(?:正式)?(?:生效|上路)")
_EN_BACK: Final = re.compile(
    r"\b(?:\w{2,14}ed|said|told|was|were|had|has|have|been|met|held|took|made|came|went|began|left|spoke"
    r"|won|lost|sent|gave|saw|fell|rose|"
    r"grew|led|wrote|broke|struck|ran|became|sought|found|brought|threw|shot|flew|drew|stood|says|did"
    r"|known|set|cut|hit|put|filed|got|paid|sold|bought|"
    r"swore|chose|spent|heard|thought|built|fought|caught|taught|kept|felt|meant|dealt|sank|drove|rode|fled)\b"
)
_EN_NOT_BACK: Final = re.compile(
    r"(?:scheduled|planned|expected|called|need|proposed|united|indeed|hundred|feed|speed|seed|based|so-called)"
)
_EN_SAID: Final = re.compile(r"\b(?:said|told|announced|reported|says|added|\w+ed)\b[^.;]{0,12}$")


# what will hold is counted from a day that is over: 将追溯至3月2日生效, will be retroactive to March 2
_ZH_TRACED: Final = re.compile(r"(?:追溯|回溯)(?:适用|生效|计算|执行)?(?:至|到|自|于|从)?$")
_ZH_TRACED_BEHIND: Final = re.compile(r"(?:起|之日起|以后|之后)?(?:予以)?(?:追溯|回溯)")
_EN_TRACED: Final = re.compile(
    r"\b(?:retroactive(?:ly)?|backdated|back-dated|retrospective(?:ly)?) (?:to|from|as of|effective) (?:the )?$"
)
# how long something is put off, goes on or holds: its end lies ahead, whatever verb of telling stands before
ZH_HELD: Final = re.compile(
    r"(?:推迟|延长|延期|展期|延续|顺延|暂停|暂缓|维持|有效期|持续|保留|宽限|豁免|限期|期限|休战|停火)[^。;,!?]{0,24}?(?:至|到)(?:今年)?$"
)

_ZH_FROM_DAY: Final = re.compile(r"起(?![诉动飞草源因初航程])(?![^。;!?,]{0,30}了)")  # 周四起对酒征税
# what holds for the time before: 追溯至3月2日
_ZH_TOPIC: Final = re.compile(
    r"(?:上午|下午|晚间?|凌晨|傍晚)?(?:就|针对|对于|围绕|关于)[^,;。]{2,40}?"
    r"(?=发表|表示|表态|答(?:记者|复)|回应|回答|作出|做出|指出|强调|接受|召见|提出(?!的)|致[电函信]|发布|发出|递交|照会|抗议)"
)
_ZH_FROM_THEN: Final = re.compile(r"(?:开始|起),?[^。;!?]{0,36}?(?:将(?!军|领|来|士|近)|会(?=对|向|把|开征|征收|实施))")
_ZH_RETROACTIVE: Final = re.compile(r"(?:追溯|回溯|溯及|倒追)[^。;,!?]{0,6}$")

EN_HELD: Final = re.compile(
    r"\b(?:delay|extend|extension|postpone|deadline|pause|truce|suspend|suspension|reprieve|grace period|waiver|moratorium|push"
    r"|move|defer|reschedul|adjourn)"
    r"[a-z]*\b[^.;,]{0,48}?\bto (?:the )?$"
)


def chinese(text: str, start: int, end: int) -> int:
    """Return which way a Chinese clause looks; `text` is folded."""
    low = max(text.rfind(mark, max(0, start - REACH), start) for mark in "。;!?\n")
    before = text[max(low + 1, start - REACH) : start]
    after = _until_stop(text, end, "。;!?\n")
    if not before.strip() and not after.strip(" .。"):
        return ALONE
    if after.startswith(("以来", "至今")) or _ZH_TRACED.search(before[-10:]) or _ZH_TRACED_BEHIND.match(after):
        return SINCE
    if _ZH_RETROACTIVE.search(before[-10:]):
        return SINCE
    if ZH_HELD.search(before[-40:]):
        return AHEAD
    if _ZH_DONE.search(before[-6:]):
        return BACK
    if _ZH_TAKES_FORCE.match(after) and not (text.endswith("后", start, end) or _ZH_AHEAD.search(before[-12:])):
        return NEAR
    if text.startswith(("周", "星期", "礼拜"), start) and _ZH_FROM_DAY.match(after):
        return NEAR
    clause = after.lstrip(", ").split(",")[0]
    if topic := _ZH_TOPIC.match(clause):
        clause = clause[topic.end() :]  # 8日就乙国将加税发表谈话: what the talk is about lies ahead, and not the talk
    if _ZH_FROM_THEN.match(after):
        return AHEAD  # 周五开始,甲国关税将从10%增加到25%
    near = before[max(before.rfind(","), -1) + 1 :]
    if _ZH_AHEAD.search(clause[:24]) or _ZH_AHEAD.search(near[-12:]):
        back = _ZH_BACK.search(clause)
        ahead = _ZH_AHEAD.search(clause)
        return BACK if back and ahead and back.start() < ahead.start() else AHEAD
    return BACK if _ZH_BACK.search(clause) or _ZH_BACK.search(before) else UNSAID


def _until_stop(text: str, end: int, marks: str) -> str:
    window = text[end : end + REACH]
    stops = [at for mark in marks if (at := window.find(mark)) >= 0]
    return window[: min(stops, default=len(window))]


def english(text: str, start: int, end: int) -> int:
    """Return which way an English clause looks, by the verb nearest before the time, else by the one after it.

    `text` is folded.
    """
    if len(text) <= LIST and ONLY_DATES.fullmatch(text, 0, start) and ONLY_DATES.fullmatch(text, end):
        return ALONE
    window = text[max(0, start - REACH) : start]
    cut = max((stop.end() for stop in _EN_STOP.finditer(window)), default=0)
    before = window[cut:]
    after = _until_stop(text, end, ";\n?!")
    if not before.strip(" .'\"") and not after.strip(" .'\""):
        return ALONE
    if before.endswith("since ") or _EN_TRACED.search(before[-40:]):
        return SINCE
    if EN_HELD.search(before[-70:]):
        return AHEAD
    if _EN_CLOSED.search(before[-40:]):  # in the year through May prices rose
        return BACK if _last(_EN_BACK, before) >= 0 or _first_back(after) is not None else UNSAID
    said = _EN_SAID.search(before)
    ahead, back = _last(_EN_AHEAD, before), _last(_EN_BACK, before)
    if back > ahead >= 0 and _CHAIN.fullmatch(before, ahead, back):
        return AHEAD  # "would still be held"
    if _NEXT_BACK.match(after) and back < 0:
        return BACK
    if said and not _EN_AHEAD.search(before, said.start()):
        return BACK
    if ahead < 0 and back < 0:
        return _by_what_follows(after)
    return AHEAD if ahead >= back else BACK


_EN_CLOSED: Final = re.compile(r"\b(?:months?|quarters?|half|year|weeks?)(?: period)? (?:through|to|until|up to)(?: end)?[ -]$")
# where a sentence ends; the stop of an initial (John F. Smith), of a.m. or of a title ends none
_EN_STOP: Final = re.compile(
    r"(?<![ .][a-z])(?<![ .](?:mr|ms|dr|st|vs|jr|sr|lt|no))(?<![ .](?:mrs|gen|sen|gov|rep|col|sgt|rev))\.(?=[ \"])|[;?!](?= )|\n"
)
_CHAIN: Final = re.compile(r"[a-z']+ (?:[a-z]+ ){0,3}")
_NEXT_BACK: Final = re.compile(
    r",? (?:also |again |formally |already |publicly )?(?!scheduled|planned|expected)(?:[a-z]{2,14}ed|said"
    r"|told|was|were|had|met|held|took|made)\b"
)


def _by_what_follows(after: str) -> int:
    # who called for something on the day does not say when it is to be
    ahead = next((m for m in _EN_AHEAD.finditer(after) if not m.group().startswith("call")), None)
    back = _first_back(after)
    if ahead and (back is None or ahead.start() <= back):
        return AHEAD
    return BACK if back is not None else UNSAID


def _first_back(text: str) -> int | None:
    for match in _EN_BACK.finditer(text):
        if not _EN_NOT_BACK.fullmatch(match.group()):
            return match.start()
    return None


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for match in pattern.finditer(text):
        if not _EN_NOT_BACK.fullmatch(match.group()) or pattern is _EN_AHEAD:
            at = match.start()
    return at
