"""The speaker of a Chinese clause: the subject before the speech verb, a name or a noun for people who speak."""

import re

import msgspec

from tongjian.coding.actors.terms import TOPIC_KINDS
from tongjian.coding.document import Document, Mention
from tongjian.coding.statements.chinese_memory import PRONOUN, Memory, of_mention
from tongjian.coding.statements.chinese_named import MOVES
from tongjian.coding.statements.chinese_papers import issuer, made_by
from tongjian.coding.statements.found import Speaker
from tongjian.coding.statements.words import ChineseWords

_CLOSING = re.compile(r"(?:[)》」』”\"]|\([^()]{0,60}\))+")
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9.&-]{1,20}(?: [A-Z][A-Za-z0-9.&-]{0,20}){0,3}")
_HAN_NAME = re.compile("[\u4e00-\u9fff·]{2,5}")
_RELATIVE = re.compile("的(?P<name>[^的是和与及在了这那\\W\\d]{2,6})$")
_CLAUSE_END = re.compile("[,;:]")
_CLAUSE_OR_STOP = re.compile("[,;:。!?\n]")
# who is blamed by another says nothing (何某被主任质疑，…), but who is asked does (部长被问到此事时说)
_BY = re.compile("(?:被|遭到?)(?![^,;:]{0,12}(?:问|质询|查询))(?=[^,;:]{2,24}$)")
_ASKED = re.compile(
    "(?:受访|接受(?:调查|访问)|参与调查)的?[^,。;:!?、的]{1,8}?(?=[,。;:、]|当?中|之中|表|说|称|认|预|料|相信|估|担)"
)  # who answers a survey: 受访的美国公司
_PAPER = re.compile("《(?P<name>[^《》]{1,14}(?:报|刊|社|台|网|志|闻|邮|音|镜|论坛|时代|学人|讯|导))》")  # 德国《商报》
_TITLED_PAPER = re.compile(
    r"(?P<title>《[^《》]{0,60}?(?:规划|计划|方案|意见|办法|通知|条例|报告|纲要|决定|公报|白皮书|蓝皮书|指南|指引|细则|公约|宣言|声明|清单|公告|倡议|草案)"
    r"(?:\([^()]{1,20}\))?》)(?:\([^()]{0,40}\))?"
)  # papers that speak under their titles
_FIGURES = re.compile("(?:民调|数据|资料|统计|条文|法例|调查)(?:亦|也|又|并|再|来)?$")
_COPULA = re.compile(
    "[^,。:;]{0,6}(?:迹象|例子|情况|问题|理由|原因|背景|讯号|信号),?(?:正?是|就是)"
)  # 另一个迹象是外长对路透社表示
_AUTHOR = re.compile("》(?:一[书文])?的?(?:作者|合著者|编者|主编)(?=[一-龥])")  # 评论员、《某书》一书的作者某某
_ACCOUNT = re.compile(
    "(?:上的?|的)?(?:帐户|账户|帐号|账号|用户|网民|专页|群组|粉专)[^,;。!?]{0,16}?(?:发文|发帖|贴文|写道|留言|上载|分享|指(?!控|责|挥)|称|说)"
)  # whose platform it is does not speak
_NOBODYS = re.compile(
    "(?:公布|发布|最新|有关|相关|官方)?的?(?:数据|资料)|(?:(?:越来越|很|许)多|大量|有|没有|新|种种|现有)?的?(?:证据|迹象)"
)  # figures of nobody in particular
# 甲同乙通电话时说: the first of two who met speaks
_MET = re.compile(
    "[与和同跟及][^,;:。]{1,28}?(?:通电话|通话|会谈|会晤|会面|会见|见面|磋商|晤谈|连线)[^,;:。]{0,3}?(?:时|之?后|中|期间|之际)"
)
_COUNTER = re.compile("(?:[一两几数某另这那该]|\\d+)(?:名|位|个|家|间|些|批)")  # a count whose noun stands behind a clause
_SHARE = re.compile(r"[^一-龥]*(?:约|近|接近|逾|超过|不到|不足|至少|多达|其余)?[\s\d.%]*(?:百分之.{1,8}|.成.?)?")
_FUNCTION = re.compile("[的了是有和与及在不否这那此些之所]|为[一-龥]{2}|持$")

_PUBLISHED = re.compile("(?:发布|公布|发表|推出|出版|公开)(?!的)[^的]")
_POSTED = frozenset({"驻", "常驻", "派驻"})  # between an owner and the seat of his people
_PLACE_ENDS = "后时中前上下里"  # how a time or a place ends
MOST_TITLE = 6  # characters of a title between a relative clause and a name
# 美国医疗设备制造商某某(Firm Inc., FRM): an unlisted firm behind what it is
_FIRM = re.compile(
    "[一-龥]{0,14}?(?:开发商|制造商|供应商|运营商|生产商|零售商|承包商|服务商|经销商|厂商|巨头|初创企业|独角兽|公司)"
    "(?P<name>[一-龥·]{2,8}?)(?:\\((?P<gloss>[^(),]{2,40})[^()]{0,20}\\))?"
)

MOST_CHINESE_NAME = 4  # characters of a full name that opens with a surname


def subject(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory, *, at_verb: bool = True) -> Speaker | None:
    """Return the subject of full[low:high], the part of a clause before its speech verb; None when it has none.

    `at_verb` is False for a whole clause before that of the verb, whose last noun is no subject.
    """
    low, high = _bounds(doc, words, low, high, at_verb=at_verb)
    if (titled := _titled_paper(doc, words, low, high)) is not None:
        return titled
    given = made_by(doc, low, high) if at_verb else None
    if given is not None and (giver := _issues(doc, words, low, given, memory)) is not None:
        return giver
    candidates = [m for m in doc.mentions_in(low, high) if m.kind not in TOPIC_KINDS and not _bracketed(doc, low, m)]
    candidates = [m for m in candidates if not (_in_title(doc, low, high, m) or _ACCOUNT.match(doc.folded, m.end))]
    if counted := _counted(doc, words, low, high):
        return counted
    if candidates and candidates[0].start <= low + 1 and _MET.match(doc.folded, candidates[0].end, high):
        return of_mention(doc, candidates[0], memory)
    if at_verb and (closing := _before_verb(doc, words, low, high, candidates, memory)):
        return closing
    if at_verb and (named := _of_body(doc, words, low, high, candidates, memory)):
        return named
    first = next((m for m in candidates if not words.preposition_before.search(doc.folded, low, m.start)), None)
    if first is None:
        return _without_name(doc, words, low, high, memory, at_verb=at_verb)
    if first.start > low and (tail := words.tail.search(doc.folded, low + 1, first.start)):
        noun = _noun(doc, words, low, tail.start(), memory, None)
        if noun is not None:
            return noun
    if first.start > low and words.tail.match(doc.folded, low, first.start) is None and first.kind == "place":
        return _noun(doc, words, low, high, memory, None)
    rest = [m for m in candidates if m.start > first.start]
    return _chain(doc, words, first, rest, high, memory, whole=first.start <= low + 1 and not at_verb)


def _titled_paper(doc: Document, words: ChineseWords, low: int, high: int) -> Speaker | None:
    """Return the plan or notice whose title is all that stands before its verb: 《某某规划》提出."""
    found = _TITLED_PAPER.match(doc.folded, low, high)
    if found is None or not words.between.match(doc.folded, found.end(), high):
        return None
    start, end = found.start("title"), found.end("title")
    return Speaker(doc.full[start:end], doc.full[start + 1 : end - 1], start, end, sure=True)


def _issues(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory) -> Speaker | None:
    """Return the body that full[low:high] names as who gave out figures or a paper; a name alone that nobody knows is none."""
    found = subject(doc, words, low, high, memory, at_verb=False)
    if found is None or found.mention is not None or found.pronoun or words.head.search(doc.folded, low, high):
        return found
    return None


_REMARK = re.compile(r"(?:而|但)?(?:对于|至于)(?:有关|日前|近日)?")
_ASKS = re.compile(r"(?:[^,。:]{0,8}?的?)?(?<!答)记者(?:就|围绕|针对|提及|提到|问及|问到)(?:有关|近日|日前|此前)?")
_INSIDE = re.compile("(?:特别是|尤其是|即使|尽管|正是)?在(?!于|此|场)")
_UNDER = re.compile("[^,。;:]{2,60}的(?:情况|背景|情形|前提|局面)之?下")
_BESIDE = 4  # characters between a name and its verb


def _bounds(doc: Document, words: ChineseWords, low: int, high: int, *, at_verb: bool) -> tuple[int, int]:
    """Return low..high without what precedes a subject: whom it quotes, connectives, what it was asked, who is blamed."""
    for cited in words.cited.finditer(doc.folded, low, high):
        if _FIGURES.search(doc.folded, cited.end(), high):
            high = cited.start()  # who quotes figures says what they show
            break
        low = cited.end()
    begin = words.lead.match(doc.folded, low, high)
    low = begin.end() if begin else low
    if (inside := _INSIDE.match(doc.folded, low, high)) and _UNDER.match(doc.folded, high):
        low = inside.end()  # 在总统曾警告…的情况下
    asks = _ASKS.match(doc.folded, low, high)
    if asks and any(m.end > high - _BESIDE for m in doc.mentions_in(asks.end(), high)):
        low = asks.end()  # 有记者提及甲国部长称…: who is asked about says it
    remark = _REMARK.match(doc.folded, low, high) if at_verb else None
    if remark and any(remark.end() <= m.start <= remark.end() + 1 and m.end > high - _BESIDE for m in doc.mentions_in(low, high)):
        low = remark.end()  # 对于总统早前说…: who is spoken of says it
    if about := words.asked_about.match(doc.folded, low, high):
        low = about.end()
    if at_verb and (by := _BY.search(doc.folded[low:high])):
        low += by.end()
    if wrote := _AUTHOR.search(doc.folded, low, high):
        low = wrote.end()
    told = _COPULA.match(doc.folded, low, high)
    named = told is not None and any(m.start == told.end() for m in doc.mentions_in(told.end(), high))
    return (told.end() if told and named else low), high


def _before_verb(
    doc: Document, words: ChineseWords, low: int, high: int, mentions: list[Mention], memory: Memory
) -> Speaker | None:
    """Return a name right before the verb that words in front of it describe: a Latin one, or one behind a relative clause."""
    if latin := _latin(doc, words, low, high, mentions):
        return latin
    if mentions and mentions[-1].end <= high and _is_head(doc, words, mentions[-1], low, high):
        return of_mention(doc, mentions[-1], memory)
    return _relative(doc, words, low, high, mentions)


def _without_name(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory, *, at_verb: bool) -> Speaker | None:
    """Return the subject of a clause without a listed name: its noun, the pronoun that opens it, or what a clause describes."""
    if _HEARER_FIRST.match(doc.folded, low, high):
        return None  # …,并向记者透露
    if not at_verb and (opens := _opening(doc, words, low, high, memory)):
        return opens
    if noun := _noun(doc, words, low, high, memory, None):
        return noun
    of = doc.folded.rfind("的", low + 3, high) if at_verb else -1
    described = of >= 0 and words.tail.match(doc.folded, low, high) is not None
    return _noun(doc, words, of + 1, high, memory, None) if described else None


def _bracketed(doc: Document, low: int, mention: Mention) -> bool:
    """Tell whether a name stands in a bracket behind the words that it names once more: 研究网络（EconPol Europe）."""
    opened = doc.folded.rfind("(", low, mention.start)
    return opened > low and doc.folded.find(")", opened, mention.start) < 0


def _in_title(doc: Document, low: int, high: int, mention: Mention) -> bool:
    """Tell whether a name is but a part of the title of a book or article: 《美国即将崩溃》一书的作者."""
    if mention.kind == "media":
        return False
    if (before := doc.folded[low : mention.start]) and before.count("「") + before.count("“") > before.count("」") + before.count(
        "”"
    ):
        return before.strip()[:1] not in "「“"  # 工会「信厂方」,要求…
    opened = doc.folded.rfind("《", low, mention.start)
    closed = doc.folded.find("》", mention.end, high)
    return (
        0 <= opened < closed
        and doc.folded.find("》", opened, mention.start) < 0
        and closed - opened > mention.end - mention.start + 1
    )


def _opening(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory) -> Speaker | None:
    """Return the pronoun that opens a clause whose verb is not known: 他归还了零件."""
    head = PRONOUN.match(doc.folded, low, high)
    return _noun(doc, words, low, head.end(), memory, None) if head and head.end() < high else None


def _counted(doc: Document, words: ChineseWords, low: int, high: int) -> Speaker | None:
    """Return people that a number opens and a noun closes, whatever describes them: 两名不愿具名的官员对路透社说."""
    found = words.counted.match(doc.folded, low, high)
    if found is None:
        return None
    surface = doc.full[low : found.end()]
    return Speaker(surface, _asked(doc, low, found.end()) or surface, low, found.end(), sure=True)


def _asked(doc: Document, low: int, high: int) -> str:
    """Return who was asked in a survey, named before a share of them that stands alone (近两成则说), else nothing."""
    if "%" not in doc.folded[low:high] and "成" not in doc.folded[low:high] and "百分之" not in doc.folded[low:high]:
        return ""
    if _SHARE.fullmatch(doc.folded, low, high) is None:
        return ""
    told = list(_ASKED.finditer(doc.folded, max(0, low - 400), low))
    return doc.full[told[-1].start() : told[-1].end()] if told else ""


def _latin(doc: Document, words: ChineseWords, low: int, high: int, mentions: list[Mention]) -> Speaker | None:
    """Return an unlisted name in Latin letters that stands before the verb, behind what it is: 矿业公司 Antofa 则称."""
    found = words.latin.search(doc.folded, low, high)
    if found is None or not doc.full[found.start("name")].isupper() or any(m.end > found.start("name") for m in mentions):
        return None
    start, end = found.span("name")
    short = end - start <= 4 and doc.full[start:end].isupper() and f"({doc.folded[start:end]})" not in doc.folded
    if short or words.tail.search(doc.folded, low, max(low, start - 1)):
        return None
    return Speaker(doc.full[start:end], doc.full[start:end], start, end, sure=True)


def _of_body(doc: Document, words: ChineseWords, low: int, high: int, mentions: list[Mention], memory: Memory) -> Speaker | None:
    """Return who holds an office in a body whose name joins two others (亚洲与太平洋研究中心主任陆志行)."""
    found = words.of_body.match(doc.folded, low, high)
    if found is None or any(m.kind == "person" and m.end <= found.end("first") for m in mentions):
        return None
    if doc.full[found.start("first") : found.end("first")] in memory.names:
        return None  # another person, who has spoken before
    known = next((m for m in mentions if m.kind == "person" and found.start("who") <= m.start < found.end("who")), None)
    if known is not None:
        return of_mention(doc, known, memory)
    start, end = found.span("name")
    return Speaker(doc.full[found.start("who") : end], doc.full[start:end], found.start("who"), end, sure=True)


def _is_head(doc: Document, words: ChineseWords, mention: Mention, low: int, high: int) -> bool:
    """Tell whether a name ends a noun phrase with a relative clause before it: 一向支持民主党的索罗斯说."""
    of = doc.folded.rfind("的", low, mention.start)
    titled = mention.kind == "person" and mention.start - of <= MOST_TITLE and not MOVES.search(doc.folded, of + 1, mention.start)
    if of < low or not (of == mention.start - 1 or titled):
        return False
    if not words.only_adverbs.match(doc.folded, mention.end, high):
        return False
    return _HEARD.search(doc.folded, low + 2, mention.start) is None


# whoever is spoken to, where no subject stands before: 向记者透露; but 对手说, 对方称
_HEARER_FIRST = re.compile("[向对跟](?=记者|[多各]?家?媒体|传媒|外界|本报|本台|议员|议会|股东|客户|[路法美中][透新联央]社)")
# whoever is spoken to, behind the subject: 律师日前向主管此案的法官表示
_HEARD = re.compile("(?<![一方走动志导取意倾朝的])向")


def _relative_name(doc: Document, words: ChineseWords, low: int, high: int) -> re.Match[str] | None:
    """Return the name behind the last 的 of full[low:high], adverbs behind it left off: 向来低调的包玉成日前."""
    of = doc.folded.rfind("的", low, high)
    tail = words.tail.search(doc.folded, of + 3, high) if of >= 0 else None
    if tail is not None and words.only_adverbs.match(doc.folded, tail.start(), high):
        high = tail.start()
    return _RELATIVE.search(doc.folded, low, high)


def _relative(doc: Document, words: ChineseWords, low: int, high: int, mentions: list[Mention]) -> Speaker | None:
    """Return an unlisted name with a relative clause before it: 一向反对加税的梅佐说."""
    found = _relative_name(doc, words, low, high)
    if found is None or words.head.search(found["name"]) or any(m.end > found.start("name") for m in mentions):
        return None
    if any(m.start - low <= 2 for m in mentions) or (mentions and not words.tail.search(doc.folded, low, mentions[0].start)):
        return None  # a name that opens the clause is its subject
    start, end = found.span("name")
    if words.tail.search(doc.folded, start, end) or doc.folded[end - 1] in _PLACE_ENDS:
        return None
    return Speaker(doc.full[start:end], doc.full[start:end], start, end)


def _chain(
    doc: Document, words: ChineseWords, first: Mention, rest: list[Mention], high: int, memory: Memory, *, whole: bool
) -> Speaker:
    """Follow a chain of names in apposition (美国总统特朗普的顾问库特罗) to its head."""
    head, at = first, first.end
    while True:
        closing = _CLOSING.match(doc.folded, at, high)
        at = closing.end() if closing else at
        if at >= high or words.tail.match(doc.folded, at, high):
            return of_mention(doc, head, memory)
        tail = words.tail.search(doc.folded, at, high)
        limit = tail.start() if tail else high
        if (paper := _PAPER.match(doc.folded, at, high)) and not any(m.start == paper.start("name") for m in rest):
            return Speaker(doc.full[head.start : paper.end()], paper["name"], head.start, paper.end(), sure=True)
        later = next(
            (m for m in rest if at <= m.start <= limit + (doc.folded[limit : limit + 1] == " ") and m.how != "pronoun"), None
        )
        if later is None:
            if whole and _PUBLISHED.search(doc.folded, at, limit):
                return of_mention(doc, head, memory)  # 政府公布第二份文件，…
            if head.kind == "person" and _RANK.fullmatch(doc.folded, at, limit):
                return Speaker(doc.full[head.start : limit], head.name, head.start, limit, head)  # 习近平主席
            return (
                _firm(doc, words, head, at, limit)
                or (_headed(doc, words, head, high, memory) if whole and tail is None else None)
                or _noun(doc, words, head.start, limit, memory, head)
                or msgspec.structs.replace(of_mention(doc, head, memory), reach=limit)
            )
        if doc.folded[at : later.start] in _POSTED and (posted := _posted(doc, words, head, later, limit)) is not None:
            return posted
        if next(words.hits(doc.folded[at : later.start]), None) is not None:
            return of_mention(doc, head, memory)  # a verb of speech ends the subject: 总理阐明了中方的立场
        head, at = later, later.end


def _posted(doc: Document, words: ChineseWords, owner: Mention, seat: Mention, high: int) -> Speaker | None:
    """Return the people whom a noun behind the seat names that `owner` has posted there: 日本驻世贸组织代表团."""
    head = words.behind_owner.match(doc.folded, seat.end, high)
    if head is None:
        return None
    surface = doc.full[owner.start : head.end()]
    noun = words.head.search(doc.folded, seat.end, head.end())
    return Speaker(surface, _name(words, noun.group() if noun else "", surface, owner), owner.start, head.end(), owner)


def _firm(doc: Document, words: ChineseWords, owner: Mention, at: int, limit: int) -> Speaker | None:
    """Return the unlisted firm that stands behind its state and what it is: 法国农药制造商某某(Firm)."""
    found = _FIRM.fullmatch(doc.folded, at, limit) if owner.kind == "state" else None
    if found is None or words.head.search(found["name"]):
        return None
    gloss = found.span("gloss") if found["gloss"] else found.span("name")
    end = found.end("name")
    return Speaker(doc.full[owner.start : end], doc.full[slice(*gloss)], owner.start, end, sure=True)


def _headed(doc: Document, words: ChineseWords, owner: Mention, high: int, memory: Memory) -> Speaker | None:
    """Return the people that a noun right behind a name makes, in a clause whose verb is not known: 法国农民封锁公路."""
    head = words.behind_owner.match(doc.folded, owner.end, high)
    return _noun(doc, words, owner.start, head.end(), memory, owner) if head else None


_ITS_PAPER = re.compile("(?:公告|研报|财报|通报)$")
_RANK = re.compile("(?:国家)?(?:主席|总统|总理|首相|部长|外长|大使|书记|行长|会长|先生|女士|博士|教授)")


def _noun(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory, owner: Mention | None) -> Speaker | None:
    """Return a speaker that a noun names: 分析人士, 商务部发言人, 该报; `owner` is the name that begins it."""
    if owner is None:
        if _opens_with_verb(doc, words, low, high):
            return None  # the clause has no subject of its own
        whole = words.no_tail.match(doc.folded, low, high)
        tail = words.tail.search(doc.folded, whole.end() if whole else low + 1, high)
        high = tail.start() if tail else high
    low, high = _stripped(doc.folded, low, high)
    folded = doc.folded[low:high]
    if not folded or len(folded) > 60 or _COUNTER.fullmatch(folded) or (owner is None and _NOBODYS.fullmatch(folded)):
        return None
    if (
        owner is None
        and (paper := _ITS_PAPER.search(folded))
        and paper.start() > 1
        and words.head.search(folded, 0, paper.start()) is None
    ):
        high, folded = low + paper.start(), folded[: paper.start()]  # 某某快递公告称: the firm says it
    if owner is None and (known := _named_before(doc, words, low, high, memory)):
        return known
    head = words.head.search(folded)
    if head is None:
        return _unlisted(doc, words, low, high, owned=owner is not None)
    if owner is None and words.speakers.get(head.group()) in _SPEAKS_FOR:
        owner = _spoken_for(doc, low, head.group())
    surface = doc.full[low:high]
    return Speaker(surface, _name(words, head.group(), surface, owner), low, high, owner)


def _opens_with_verb(doc: Document, words: ChineseWords, low: int, high: int) -> bool:
    """Tell whether a verb, an adverb or a preposition opens full[low:high]; single ones may also begin a short name (向某)."""
    verb = words.tail.match(doc.folded, low, high)
    if verb is None:
        return False
    return verb.end() - low > 1 or doc.folded[low] in "对在就与跟把被" or (doc.folded[low] in "向从将" and high - low > 3)


def _named_before(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory) -> Speaker | None:
    """Return who was named before and is meant by full[low:high]: a paper's issuer, the last outlet or person, a surname."""
    folded, surface = doc.folded[low:high], doc.full[low:high]
    if issued := issuer(doc, folded, low):
        return Speaker(surface, issued.name, low, high, issued)
    if known := _anaphor(words, folded, memory):
        return Speaker(surface, known.name, low, high, known.mention, pronoun=folded in words.anaphors["person"])
    if len(folded) <= 2 and (called := memory.surnames.get(folded)):
        return msgspec.structs.replace(called, surface=surface, start=low, end=high, sure=True, reach=0)
    if len(folded) == 1 and (named := _by_surname(doc, folded, low)):
        return Speaker(surface, named.name, low, high, named, sure=True)
    if folded in words.anaphors["person"]:
        return Speaker(surface, surface, low, high, pronoun=True)
    return None


def _by_surname(doc: Document, surname: str, before: int) -> Mention | None:
    """Return the last person named in front of `before` whose name of Chinese characters begins with `surname`: 孟 for 孟晚舟."""
    for mention in reversed(doc.mentions):
        short = mention.end - mention.start <= MOST_CHINESE_NAME
        if mention.kind == "person" and mention.end <= before and short and doc.folded[mention.start] == surname:
            return mention
    return None


def _unlisted(doc: Document, words: ChineseWords, low: int, high: int, *, owned: bool) -> Speaker | None:
    """Return the speaker that words without a listed noun name: a noun for people by its ending, or a name."""
    folded, surface = doc.folded[low:high], doc.full[low:high]
    if not owned and words.people.fullmatch(folded):
        return Speaker(surface, surface, low, high, sure=True)
    named = words.titled.search(doc.folded, low, high) or _RELATIVE.search(doc.folded, low, high)
    if named and not _FUNCTION.search(named["name"]) and next(words.hits(named["name"]), None) is None:
        at = named.start("name")
        sure = "title" in named.groupdict() and doc.folded[high - 1] not in _PLACE_ENDS  # but 记者会上
        return Speaker(doc.full[at:high], doc.full[at:high], at, high, sure=sure)
    if owned:
        return None
    han = _HAN_NAME.fullmatch(folded) and not _FUNCTION.search(folded)
    return Speaker(surface, surface, low, high) if han or _LATIN_NAME.fullmatch(surface) else None


def _stripped(folded: str, low: int, high: int) -> tuple[int, int]:
    """Cut closing marks and a bracketed name from the end of a noun phrase."""
    while high > low:
        if folded[high - 1] == ")" and (opened := folded.rfind("(", low, high)) > low:
            high = opened
        elif folded[high - 1] in '( \t)》」』”"、':
            high -= 1
        else:
            break
    return low, high


def _anaphor(words: ChineseWords, folded: str, memory: Memory) -> Speaker | None:
    if folded in words.anaphors["media"]:
        return memory.media
    if folded in words.anaphors["issuer"]:  # a report that an outlet tells of is not the outlet's own
        return None if memory.last is not None and memory.last is memory.media else memory.last
    if folded in words.anaphors["person"]:
        return memory.person or memory.last
    return None


_SPEAKS_FOR = frozenset({"spokesperson", "official in charge"})
_BODY_SPEAKS = frozenset(
    {
        "spokesperson", "statement", "announcement", "notice", "communique", "official in charge", "document", "report",
        "indictment", "press release", "delegation", "mission", "",
    }
)  # fmt: skip


def _spoken_for(doc: Document, low: int, head: str) -> Mention | None:
    """Return the body whose spokesperson the text named before: 商务部新闻发言人 … 发言人."""
    for mention in reversed(doc.mentions_in(max(0, low - 1500), low)):
        ends = _CLAUSE_OR_STOP.search(doc.folded, mention.end, mention.end + 8)  # 中美关系。发言人: another sentence begins
        if head in doc.folded[mention.start : ends.start() if ends else mention.end + 8]:
            return mention
    return None


_FIRM_NOUNS = frozenset({"company", "group", "companies"})  # 爱立信公司, 三星集团: the firm itself


def _name(words: ChineseWords, head: str, surface: str, owner: Mention | None) -> str:
    english = words.speakers.get(head, "") or words.speakers.get(head.removesuffix("们"), "")
    if owner is None:
        return english if surface.endswith(head) and len(surface) <= len(head) + 2 and english else surface
    if english in _BODY_SPEAKS or owner.kind == "media" or (owner.kind == "company" and english in _FIRM_NOUNS):
        return owner.name
    return f"{words.of_states.get(owner.id or '', owner.name)} {english}"


def note_person(doc: Document, words: ChineseWords, low: int, high: int, memory: Memory) -> None:
    """Remember a person whom a sentence without speech is about: 他 in the next one is that person."""
    first = next(iter(doc.mentions_in(low, min(high, low + 40))), None)
    if first is None or first.kind != "person" or first.how == "pronoun" or first.start - low > 3:
        return
    stop = _CLAUSE_END.search(doc.folded, low, high)
    speaker = subject(doc, words, low, stop.start() if stop else high, memory)
    if speaker is not None and speaker.mention is not None and speaker.mention.kind == "person":
        memory.person = speaker
