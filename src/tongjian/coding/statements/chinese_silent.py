"""Whether a Chinese verb of speech reports none where it stands: it has a mere object, is denied or supposed, tells a motive."""

import re

from tongjian.coding.document import Document
from tongjian.coding.statements.chinese_content import MIN_CONTENT, WORRIES
from tongjian.coding.statements.chinese_marks import ACCUSING, bare_end, folded_comma
from tongjian.coding.statements.words import ChineseWords, Verb

_CLAUSE_END = re.compile("[,;:]")
_MATTER = re.compile(
    "(?:一事|(?:的|等)(?:问题|情况|消息|报道|言论|说法)|等?事宜)(?:(?:的)?(?:提问|发问|追问|查询|表示|回应|回答|作出|提出)[^,]{0,6})?[。]?$"
)
_REPORTED = re.compile("(?:上述|有关|相关|该|这|此)[^,。]{1,8}之?后$")  # 传媒报道上述消息后: a time, no content
_RAISED = re.compile("[就对向因]|关于|针对")  # what opens a matter that is no object of the verb: 说会就外泄一事跟进
MIN_CITED = 7  # characters of what is told after a source
CLAIMING = frozenset(
    {"否认", "宣称", "声称", "坚称", "诬称", "谎称", "坚信", "声言", "扬言", "扬言要", "誓言要", "誓要"}
)  # verbs that no mere noun follows
CALLING = frozenset({"呼吁", "敦促", "促请", "力劝"})  # verbs that are nothing but speech
CALLED = CALLING | {"提醒", "告诫", "警告", "要求", "劝告", "规劝", "忠告", "喊话", "促", "吁"}  # … that name who is called upon
OPENING_NOUN = frozenset({"认为", "指出", "强调"})  # verbs behind which a noun and a comma may open a clause
SO_SAID = frozenset({"这样说", "那样说", "如此说", "这样表示", "如此表示"})  # verbs that point to what was said
_IF = re.compile(
    "(?:但|而|不过|因为|理由是)?(?:如果|若|倘若|假如|一旦|只要|除非)(?!干)[^,。]{1,14}$"
)  # 如果法庭认为…: nobody has said it
FELT = frozenset({"觉得", "认为", "相信", "担心", "担忧", "害怕", "忧虑", "质疑", "感叹"})
_MADE_TO = re.compile("(?:让|(?<![命下司法禁指号])令|(?<![大公天行特驱])使(?![用馆者团节]))[^,。]{1,12}$")  # 令市场相信
_SUPPOSED = re.compile(  # 总理会认为…, but 协会认为…, 国会认为…
    "(?:(?<![协工商总员学议事金教农公行合进社联盟大董])(?:(?<!国)|(?<=[美中英法德韩泰俄各两该我本外他邻大]国))会|可能|或会|或许|大概|想必|恐怕|必然|肯定|一定|应该|未必)(?:也|都|更|仍)?$"
)
_HELD_TO_BE = re.compile("(?:[这那该]|[一两三数几])[一-龥]?被[^,。]{1,12}$")  # 这宗被美国认为…的交易
_HELD_BY = re.compile("被[^,。]{1,12}$")  # 禁止被美国认为有风险的交易: no claim, a kind of deal
_OF_A_THING = re.compile("[^,。;]{2,40}的[^,。;的]{1,10}(?:[,。;]|$)")
_CRITICISED = re.compile(f"(?:{'|'.join(sorted(ACCUSING))})[^,。;:]{{1,16}}$")
_TURNS_AWAY = ("但", "却", "不过", "然而")  # behind a comma: the verb before it has no content of its own
_SAYS = "称说示指出为道言诉写"  # how verbs end that are nothing but speech: 续称,然而…
_DENIED = re.compile(r"[^,。;]{12,}的(?:说法|言论|传闻|报道|报导|指控)")
_IT_IS_SAID = re.compile("(?<![数证依根])据$")  # 据称, but 数据称
_MOTIVE = re.compile("(?:因|因为|由于|出于|基于)$")
_UNSAID = re.compile("(?:没有?|未有?)(?:明确|具体|直接|公开|正面|进一步|详细)?$")  # 没有说…, 并未透露…
LEFT = 24  # characters before a verb that show what it is about
Hit = tuple[int, int, str, Verb]


def is_silent(
    doc: Document, words: ChineseWords, hit: Hit, content: int, clause: int, high: int, *, marked: bool, quoted: bool
) -> bool:
    """Tell whether the verb reports no speech here: it has a mere object, or the author speaks.

    Its clause begins at `clause`, what may be said at `content`; `quoted` tells that words of somebody in quote marks do.
    """
    start, end, word, verb = hit
    folded = doc.folded
    if verb.comma and verb.kind == "opinion" and not quoted:
        return True  # likened to something, but in no words that are quoted
    if _turns_away(folded, word, content) or _shows_only(words, folded, hit, marked=marked):
        return True
    if word.startswith("的") and _CRITICISED.search(folded, max(0, start - LEFT), start):
        return True  # 批评对方的回应是…: what is criticised
    if word in SO_SAID and "," in folded[end:content]:
        return True  # 总统这样说，是因为…
    if is_object(doc, words, word, content, high, marked=marked) or _as_it_is_called(words, folded, word, clause, start):
        return True
    if folded[end] == "的" and not folded.startswith("的是", end):
        return True  # 他说的办法: what he spoke of
    if verb.kind == "demand" and words.by_request.search(folded, clause, start):
        return True  # 应美方要求: at the request of
    if words.author_puts.search(folded, max(clause, start - 30), content):
        return True
    if _is_unreal(folded, word, clause, start) or _is_felt_of(folded, word, (clause, start), (content, high), marked=marked):
        return True
    return bool(words.first_person.search(folded, clause, start)) or (folded[end] == "过" and marked)


def _turns_away(folded: str, word: str, content: int) -> bool:
    """Tell whether the clause behind the verb's comma turns to something else: 尽管对方发出警告,但…."""
    turns = folded[content - 1] == "," and folded.startswith(_TURNS_AWAY, content)
    return turns and (word[-1] not in _SAYS or folded[content] == "却")


def _shows_only(words: ChineseWords, folded: str, hit: Hit, *, marked: bool) -> bool:
    """Tell whether a verb that needs a mark has none, or one of finding has no paper or inquiry for its subject."""
    start, end, word, verb = hit
    if word == "发现" and not words.finding.search(folded, max(0, start - LEFT // 2), start):
        return True  # whoever else finds something out says nothing by it
    shows = word == "显示" and words.showing.search(folded, max(0, start - LEFT // 2), start) and folded[end] not in "了出着屏"
    return verb.comma and not marked and not shows


def _as_it_is_called(words: ChineseWords, folded: str, word: str, clause: int, start: int) -> bool:
    """Tell whether 称 tells what people call something (人称铁路大王) or what nobody in particular says (据称)."""
    if word != "称":
        return False
    called = folded[start - 1] == "人" and not words.head.search(folded, clause, start)
    return called or _IT_IS_SAID.search(folded, clause, start) is not None


def _is_unreal(folded: str, word: str, clause: int, start: int) -> bool:
    """Tell whether nobody has said it: 如果法庭认为…, 并未透露…, or fears that are but a motive: 因担心受罚而退出."""
    if word in WORRIES and _MOTIVE.search(folded, clause, start):
        return True
    return bool(_IF.match(folded, clause, start)) or (word not in FELT and _UNSAID.search(folded, clause, start) is not None)


def _is_felt_of(folded: str, word: str, before: tuple[int, int], behind: tuple[int, int], *, marked: bool) -> bool:
    """Tell whether a verb of thinking between full[before] and full[behind] only tells how something is held or supposed."""
    if word not in FELT:
        return False
    clause, start = before
    if not marked and _HELD_BY.search(folded, clause, start) and _OF_A_THING.match(folded, *behind):
        return True
    return bool(
        _MADE_TO.search(folded[clause:start])
        or _SUPPOSED.search(folded, clause, start)
        or _HELD_TO_BE.match(folded, clause, start)
    )


def is_object(doc: Document, words: ChineseWords, word: str, content: int, high: int, *, marked: bool) -> bool:
    """Tell whether the verb has a mere object: 表示欢迎, 提到该公司."""
    stop = _CLAUSE_END.search(doc.folded, content, high)
    limit = stop.start() if stop else high
    if marked:
        return False
    if words.objects.match(doc.folded, content, min(high, limit + 1)):
        return True
    if word in {"报道", "报导", "揭露", "证实"} and _REPORTED.match(doc.folded, content, limit):
        return True
    if word in CLAIMING and _DENIED.match(doc.folded, content, limit):
        return False  # 否认有关该国即将退出协定的说法
    matter = _MATTER.search(doc.folded, content, limit)
    if matter and not _RAISED.search(doc.folded, content, matter.start()):
        return True  # 就欧盟呼吁放宽限制一事回答提问
    if word in words.topical and words.topics.fullmatch(doc.folded, content, bare_end(doc.folded, limit)):
        return True
    if word in OPENING_NOUN and limit < high and folded_comma(doc.folded, limit) and high - limit > MIN_CITED:
        return False  # 外界认为此举,旨在…
    if word in CALLED and content < limit < high and words.asked_to.match(doc.folded, limit + 1, high):
        return False  # 呼吁对方,不要…
    least = MIN_CONTENT if word in CALLING else MIN_CONTENT + 1
    return limit - content < least and word not in CLAIMING
