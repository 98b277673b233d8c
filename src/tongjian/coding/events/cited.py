"""Which times of a sentence date something else than its act: a rule cited, a deal that it rests on, a letter answered."""

import re
from typing import Final

from tongjian.coding.document import Document
from tongjian.coding.events.kinds import WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.patterns import ANY_ACTOR, TIME_CHAR
from tongjian.coding.times import TimeExpression

# 由11月27日延长至…: when it was to end
_OTHER_ACT: Final = re.compile(r"的?(?:提交的?|提出的?)?申请|到期|(?:延长|延期|延后|推迟|展期|顺延|押后|提前)[至到]")
_RELATIVE: Final = re.compile(
    r"(?:申请|提交)|[^,;:。]{0,4}(?:公布|发布|宣布|实施|签署|达成|生效|通过|加征|作出|出台|下达|颁布|签发|采取|征收|施加|做出|开出|判处|处以|提起|发起|开罚|签订|缔结)[^,;:。]{0,4}的|的(?!基础|情况|同时|消息|报道)"
)
# 取消2018年的关税豁免, 落实5月协议: the time belongs to what is undone, carried out or broken
_UNDONE: Final = re.compile(
    r"(?:取消|撤销|撤回|解除|暂停|中止|搁置|推迟|废除|废止|终止|推翻|修改|修订|落实|履行|执行|违反|违背|撕毁|退出|重启|恢复|延续|延长|遵守|包括|审查|审视|检讨|审议|评估|参考|听取|采纳|考虑)(?:了|过)?(?:原定|原订|预定|既定)?(?:于|在)?$"
)
_STARTS: Final = re.compile(r"(?:开始|正式)?(?:起|以来|之?前|之?后|以前|内|底前|[至到]|[,;。])")
# 援引2020年通过的法律,取消…: when the law was made that an act rests on, and not when it is done
_CITED: Final = re.compile(
    rf"[^,;:。{TIME_CHAR}]{{0,8}}?(?:公布|发布|实施|签署|达成|生效|通过|施行|作出|出台|制定|修订|成立)的[^,;。]{{1,30}},(?!在?此后)"
)
# 维持了商务部2018年对轮胎的裁定, 收回9月颁发给甲公司的许可: a time between a verb and its noun is that of the noun
_BEHIND_VERB: Final = re.compile(rf"(?:了|过)?[^,;:。的将把对向就{TIME_CHAR}]{{0,8}}(?<![于在自从至到起])")
_TO_ITS_NOUN: Final = re.compile(r"[^,;:。]{0,30}?的(?=[^,;:。])")
# 对欧盟2018年做出的罚款上诉: when that was done against which the act is
_HELD: Final = re.compile(r"(?:(?<![反面])对|就|针对|不服)[^,;:。]{0,10}$")
_OF_WHAT_IS_ACTED_ON: Final = re.compile(
    r"[^,;:。]{0,4}?(?:做出|作出|开出|处以|判处|公布|发布|征收|加征|实施|提出|采取|宣布|裁定)[^,;:。]{0,14}?的[^,;。]{1,20}"
)
_PAPER: Final = re.compile(
    r"的?(?:公开信|来信|信函|行政令|决议|(?:元首|部长)?(?:会晤|会谈|通话|磋商|峰会)(?:达成的?)?(?:重要)?(?:共识|成果|精神))"
)
_JUDGED: Final = re.compile(
    r"(?:批评|谴责|抗议|反对|抨击|指责|欢迎|感谢|痛批|炮轰|斥责)[^,;。]{0,4}?[\ue000-\ue006][^,;。]{0,30}$"
)
_SAID: Final = re.compile(r"的?(?:联合声明|声明(?!称|说|表示|指|中|宣)|讲话|演讲|言论|裁定|判决|命令)")
_EN_RELATIVE: Final = re.compile(
    r"\b(?:that(?! (?:can|could|may|might) be\b)|which|who|whose|announced|imposed|issued|published|introduced|adopted|signed|"
    r"reached|launched|unveiled|agreed|enacted|passed|made|set)\b(?:[^,;.]|\.(?=\d)){0,80}$"
)
_EN_THAT: Final = re.compile(r" that (?=[a-z-]{3,20} (?:in|on|last|this|late|early|by|at|from|for|with|after|before)\b)")
_EN_WHEN: Final = re.compile(r"\b(?:when|while)\b[^,;.]{0,60}$")
_EN_SINCE: Final = re.compile(r"\bsince\b[^,;.]{0,60}$")
# sanctioned them for rigging a vote in August: when they did it
_EN_FOR_DEED: Final = re.compile(
    r"\bfor (?:[a-z]+ly |allegedly )?(?!being\b)[a-z]{3,14}ing\b[^,;.]{0,60} (?:in|since|during|from|of|last) $"
)
_EN_PAPER: Final = re.compile(
    r"\b(?:order|statement|proclamation|notice|agreement|letter|resolution|declaration|regulation|act|directive|memorandum|memo|"
    r"ruling|law|treaty|accord|circular|decree)s?(?:\s[a-z0-9.]{1,12}){0,2}\s(?:of|dated|from)\s$"
)
_EN_LAW: Final = re.compile(r"(?:\s[a-z&-]{2,16}){0,6}?\s(?:act|law|regulation|directive|statute|code)\b")
_EN_BY_PAPER: Final = re.compile(
    r"(?:^|\n|[.;:,]\s{0,3}|\band )(?:in|by|through|via|with)\s(?:an? |the |his |her |its |my )?"
    r"(?:executive |presidential |joint )?"
    r"(?:order|proclamation|notice|letter|decree|circular|directive|memorandum|statement|ruling|regulation)"
    r"(?:\s[a-z0-9./-]{1,12}){0,3}\s(?:of|dated|from)\s$"
)
# 依据其5月10日决议, under a deal signed in February: dates the act only where nothing else does
_GROUND: Final = re.compile(r"(?:依据|根据|按照|依照|基于|鉴于|违反|应)[^,;。]{0,20}$")
_TOPIC: Final = re.compile("(?:就|针对|对于)[\ue000-\ue006]{1,2}[^,;。\ue000-\ue006]{0,4}$")
_TOPIC_ENDS: Final = re.compile("[,]|一事|之事|事件|问题|的(?:做法|决定|举动|行为|行径|言论|措施|举措|消息|报道)")
_EN_GROUND: Final = re.compile(
    r"(?:^|[,;] ?|\band )(?:under|following|after|based on|in line with|as part of|pursuant to|citing|despite)\b[^,;.]{0,50}"
    r"\b(?:signed|reached|agreed|imposed|issued|announced|lodged|filed|launched|adopted|passed|enacted|submitted|made|struck|published)"
    r" (?:by [^,;.]{1,30} )?(?:on |in |last )?$"
)
# 根据2017年…的产品价值: of when the figures are
_FIGURES: Final = re.compile(r"[^,;。]{0,24}(?:数据|统计|价值|数字|总值|贸易额|出口额|进口额|水平|口径|调查显示)")
# what is undone, ruled on or sued over is named behind such an act, with its own time
_UNDOING: Final = frozenset({"EASE", "PLEDGE_EASE", "RULING", "LITIGATE", "AGREEMENT_EXIT"})
_EN_NOUN: Final = re.compile(
    r"\b(?:tariffs?|duties|duty|levies|levy|surcharges?|surtax(?:es)?|sanctions?|controls?|curbs?|restrictions?|quotas?|ban|bans|"
    r"embargo(?:es)?|blockade|blacklist|fines?|penalt(?:y|ies)|probe|probes|investigations?|inquir(?:y|ies)|"
    r"complaint|lawsuit|suit|petition|appeal|deal|agreement|pact|accord|treaty|truce|memorandum)$"
)
# shares fell on Friday after Peru taxed wine: the act has its own doer, and came before what the time dates
_EN_AFTER: Final = re.compile(
    rf"[^,;.]{{0,80}},? (?:shortly |soon |hours |days |a day )?after (?:[^,;.]{{0,40}}[{ANY_ACTOR}]|it|they|he|she)[^,;.]{{0,80}}"
)
_EN_MADE: Final = (
    "imposed|announced|introduced|adopted|signed|reached|struck|placed|levied|slapped|unveiled|issued|put|negotiated|brokered|"
    "concluded|laid|clamped|enacted|launched|opened|begun|forged|sealed|inked|agreed|hammered|ordered|applied|erected|raised"
)
_EN_PAST: Final = (
    "[a-z]{3,}ed|put|laid|set|struck|made|drew|brought|hit|cut|began|took|won|gave|wrote|chose|held|slid|swung|threw"
)
_EN_OPENING: Final = re.compile(
    rf"(?:[a-z]{{1,9}} (?:hours?|days?|weeks?|months?|years?) )?(?:after|since|because|although|though) (?:the )?[{ANY_ACTOR}] "
    r"(?:has |had |have )?[a-z]+[^,;.]{1,100},"
)
_EN_ON: Final = r" (?:on|against|over|from|for|into|of|to) [^,;.]{1,50}?"  # what a measure is on: the duties on Peru's wine
# the tariffs imposed, the levies that Peru slapped, an accord it signed, the duties, levied; the duties on wine, announced in;
# the probe into wine that Peru opened
_EN_DONE: Final = re.compile(
    rf"{_EN_ON}, (?:which (?:was|were) )?(?:first |originally |both |all )?(?:{_EN_MADE})\b|"
    rf"{_EN_ON} (?:that|which) (?:(?:the )?[{ANY_ACTOR}]|he|she|it|they) (?:has |had |have |first )?(?:{_EN_MADE})\b|"
    rf",? (?:(?:that|which) )?(?:{_EN_MADE}|"
    rf"(?:(?:the )?[{ANY_ACTOR}](?: and (?:the )?[{ANY_ACTOR}])?|he|she|it|they|the (?!same\b)[a-z]{{2,15}}|"
    r"[a-z]{2,15} officials) "
    rf"(?:has |had |have |first |recently ){{0,2}}(?:{_EN_PAST}))\b"
)
# said on Monday (that) it had imposed…: when it was said
_EN_SAYING: Final = re.compile(
    r"\b(?:said|says|told [^,;.]{1,40}|announced|confirmed|reported|disclosed|wrote|added|acknowledged|revealed|noted|stated)"
    r"(?: in an? [a-z -]{3,30})?(?: (?:late|early|on|in)){0,2} $"
)
_EN_FOR: Final = re.compile(r" for (?:having |[a-z]+ly )?[a-z]{3,14}ing\b[^,;.]*")  # criticised Peru on Monday for taxing wine
_EN_ADVERBIAL: Final = re.compile(r" (?:on|in|during|late|early|earlier|late on|early on) $")  # before a time: when it was done
_EN_DEICTIC: Final = re.compile(r"(?:last|this|next|yesterday|today|earlier)\b|.*\bago$")
# what would be another clause's: the duties that Peru imposed were lifted in May, the pact that it signed ended in May
_EN_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|may|might|must|can|should|does|did|be|been|to|that|which|who|"
    r"after|before|when|while|since|because|[a-z]{3,}ed)\b"
)
# the tariffs on Peru's wine were first imposed in August: the head's own verb
_EN_UNDERGONE: Final = re.compile(
    r"(?: (?:on|against|over|from|for|of) [^,;.]{1,50}?)? (?:was|were|is|are|has been|have been|had been|being)"
    r"(?: [a-z]{2,12}){0,2}? "
    r"(?:imposed|announced|introduced|adopted|approved|signed|reached|struck|placed|levied|slapped|unveiled|issued|put|raised|"
    r"increased|doubled|extended|renewed|set|applied|initiated|launched|opened)\b"
)
# the curbs that Peru imposed in May were lifted: when they were imposed
_EN_TAKEN: Final = re.compile(rf"\b(?:{_EN_MADE})\b[^,;.]{{0,60}}$")
_EN_UNDONE: Final = re.compile(r"[^,;.]{0,40}\b(?:was|were|is|are|be|been|being)\b[^,;.]{0,20}")
_STOPS: Final = re.compile(rf"[;.]|,(?! [{ANY_ACTOR}])|\band (?:the|its|his|her|their)\b")
_COUNTED: Final = re.compile(r"的?(?:谈判|会谈|磋商|访问|行程|会议|峰会|论坛|之行)")
_NUMERALS: Final = re.compile(r"[一二两三四五六七八九十]{1,2}[日天]$")
_SET_FOR: Final = re.compile(
    r"[^,;:。]{0,6},(?:也|亦|则|都|已|暂|最快){0,2}(?:将|拟|定|订|预定|预计|原定|计划|安排){1,2}(?:于|在)"
)
_TITLE: Final = 40  # characters of a title before a time that stands in it
_REACH: Final = 90  # characters before a time that tell what it belongs to
_JUBILEE: Final = re.compile(r"是(?!否)[^,;:。!?]{0,24}?(?:周年|纪念日|元年|之年|[关大][键选]年|届满)")


def of_a_noun(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` dates what the act is about: 取消9月29日公布的规则, the rule that it issued in May."""
    masked, head = candidate.masked, candidate.head
    if masked.doc.main != "zh":
        return _of_english_noun(candidate, at)
    begin = masked.start_of(at)
    surface = masked.doc.folded[begin : masked.end_of(at)]
    if surface.startswith("第") and masked.text.startswith("的", at + 1):
        return True  # 第二天的会谈: which day of the talks, not a day after another
    if surface.startswith(("此时", "此刻")):
        return True  # now, at the time of the news, whatever year was named before
    counted = _NUMERALS.match(surface) and _COUNTED.match(masked.text, at + 1)
    if counted or (at < head[0] and _JUBILEE.match(masked.text, at + 1)):
        return True  # 三日谈判: talks of three days; 今年是建交五十周年,希望…: what the year is
    if of_a_treaty(masked.doc, masked.times[at]) or _is_of_the_undone(candidate, at):
        return True
    if at <= head[0]:
        return _of_topic(candidate, at) or _of_noun_before(candidate, at)
    if _BEHIND_VERB.fullmatch(masked.text, head[1], at) and _TO_ITS_NOUN.match(masked.text, at + 1):
        return True
    following = (pattern.match(masked.text, at + 1) for pattern in (_RELATIVE, _SAID))
    return any(following) or of_a_paper(masked.doc, masked.times[at])


# their third meeting in two months, the biggest ban in a year: how often, and not when
_EN_COUNTED: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d+(?:st|nd|rd|th)|only|worst|most [a-z]+"
    r"|(?:bigg|larg|high|low|long|sharp|steep|deep|great|small|fast|strong|fierc|harsh|tough)est) "
    r"(?:[a-z-]+ ){0,3}$"
)


def _of_english_noun(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` dates what an English act is about."""
    masked, head = candidate.masked, candidate.head
    if of_a_paper(masked.doc, masked.times[at]) and not _by_paper(candidate, at):
        return True
    counted = _EN_COUNTED.search(masked.text, max(0, at - _REACH), at)
    if counted and masked.doc.folded.startswith("in ", masked.start_of(at)):
        return True
    lasting = _EN_SINCE.search(masked.text, max(0, at - _REACH), at)
    if lasting and not lasting.start() < head[0] < at:
        return True  # but since its tariffs of 2018: the time is the noun's
    deed = _EN_FOR_DEED.search(masked.text, head[1], at) if masked.times[at].precision in ("month", "year") else None
    if deed is not None:
        return True
    if at < head[0] and _EN_TAKEN.search(masked.text, max(0, at - _REACH), at):
        return _EN_UNDONE.fullmatch(masked.text, at + 1, head[0]) is not None
    return at > head[1] and not _of_the_head(candidate, at) and _in_relative(candidate, at)


def _of_topic(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` dates the deed that a Chinese act speaks of: 就甲国上周加税一事召见大使."""
    text, head = candidate.masked.text, candidate.head[0]
    return _TOPIC.search(text, max(0, at - _REACH), at) is not None and _TOPIC_ENDS.search(text, at, head) is not None


def _of_noun_before(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at`, before a Chinese act, dates a noun that the act rests on or is about."""
    masked, head = candidate.masked, candidate.head
    if candidate.rule.type not in WORDS and _JUDGED.search(masked.text, at, head[0]):
        return True  # 5月8日,政府谴责乙国实施制裁: when it was condemned
    if of_a_ground(candidate, at) and _FIGURES.match(masked.text, at + 1):
        return True
    held = _HELD.search(masked.text, max(0, at - 12), at)
    if held and (masked.text.startswith("的", at + 1) or _OF_WHAT_IS_ACTED_ON.match(masked.text, at + 1, head[0])):
        return True
    cited = _CITED.match(masked.text, at + 1)
    return _OTHER_ACT.match(masked.text, at + 1) is not None or (cited is not None and cited.end() <= head[0])


def _is_of_the_undone(candidate: Candidate, at: int) -> bool:
    """Tell a time that stands between a Chinese verb of undoing and its noun: 取消2019年的铝税豁免, 落实5月达成的协议.

    It is the time of an act that this noun names.
    """
    text = candidate.masked.text
    if candidate.rule.realis == "historical" and at < candidate.head[0]:
        return False
    return _UNDONE.search(text, max(0, at - 6), at) is not None and _STARTS.match(text, at + 1) is None


def _in_relative(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` stands in a clause that describes what the English act is about."""
    text, (begin, end) = candidate.masked.text, candidate.head
    told = _EN_THAT.match(text, end)
    if told is not None and _EN_NOUN.search(text, begin, end) is None:
        end = told.end()  # reversed that decision in July: no clause begins
    return _EN_RELATIVE.search(text, end, at) is not None


def _of_the_head(candidate: Candidate, at: int) -> bool:
    """Tell whether the act is named by a noun that the time belongs to: the tariffs imposed on Peru in August."""
    text, (begin, end) = candidate.masked.text, candidate.head
    named = candidate.rule.type not in _UNDOING and _EN_NOUN.search(text, begin, end)
    done = (_EN_DONE.match(text, end) or _EN_UNDERGONE.match(text, end)) if named else None
    return done is not None and not _STOPS.search(text, done.end(), at)


def in_own_clause(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` ends the clause that describes the English act's noun: the duties it laid in May."""
    text, (begin, end) = candidate.masked.text, candidate.head
    named = at > end and candidate.masked.doc.main != "zh" and _EN_NOUN.search(text, begin, end)
    done = _EN_DONE.match(text, end) if named else None
    return done is not None and _STOPS.search(text, done.end(), at) is None and _EN_FINITE.search(text, done.end(), at) is None


def frames(candidate: Candidate, start: int, end: int) -> bool:
    """Tell whether the masked words start..end, which name a time in English, stand over the act and describe no noun."""
    text, head = candidate.masked.text, candidate.head
    if start < head[0]:
        return text.startswith(",", end) or _OPENS.search(text, 0, start) is not None
    return _of_the_head(candidate, start) or not _in_relative(candidate, start)


def _by_paper(candidate: Candidate, at: int) -> bool:
    """Tell whether the English act was done by the paper that the time at masked `at` dates: in a decree of May, Peru cut it."""
    return at < candidate.head[0] and _EN_BY_PAPER.search(candidate.masked.text, max(0, at - _REACH), at) is not None


def by_decree(doc: Document, time: TimeExpression) -> bool:
    """Tell whether an English time is that of a paper by which its sentence acts: in a decree of May 5, I cut."""
    return _EN_BY_PAPER.search(doc.folded, max(0, time.start - _REACH), time.start) is not None


def of_other_clause(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` stands in a clause of the English act's sentence that tells of something else."""
    return in_aside(candidate, at) or in_after_clause(candidate, at) or _in_opening_clause(candidate, at)


def _in_opening_clause(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` is that of the deed after which the act came: After Peru taxed wine in May, X did."""
    masked, head = candidate.masked, candidate.head[0]
    if masked.doc.main == "zh" or at > head:
        return False
    opened = _EN_OPENING.match(masked.text)
    return opened is not None and at < opened.end() <= head


def in_after_clause(candidate: Candidate, at: int) -> bool:
    """Tell whether the act came before what the time at masked `at` dates: shares fell on Friday after Peru taxed wine."""
    masked, head = candidate.masked, candidate.head[0]
    return masked.doc.main != "zh" and at < head and _EN_AFTER.fullmatch(masked.text, at + 1, head) is not None


def of_a_paper(doc: Document, time: TimeExpression) -> bool:
    """Tell whether a time dates a paper that is spoken of: 5月12日公开信, 1984年《条约》, Executive Order 13999 of March 3."""
    if doc.main != "zh":
        if time.precision == "year" and doc.folded.startswith((" no.", " no ", ", no."), time.end):
            return True  # Announcement 2025 No. 58
        if time.precision == "year" and _EN_LAW.match(doc.folded, time.end):
            return True  # the 2008 Fair Trade Act
        return _EN_PAPER.search(doc.folded, max(0, time.start - _REACH), time.start) is not None
    if of_a_treaty(doc, time):
        return True
    return _PAPER.match(doc.folded, time.end) is not None


def of_a_treaty(doc: Document, time: TimeExpression) -> bool:
    """Tell whether a time is the year of a Chinese title that follows or holds it: 1984年《条约》, 《2020财政年度拨款法》."""
    if time.precision == "year" and doc.folded.startswith(("《", "的《"), time.end):
        return True
    opened = max(doc.folded.rfind(mark, max(0, time.start - _TITLE), time.start) for mark in "《〈")
    return opened >= 0 and all(doc.folded.find(mark, opened, time.start) < 0 for mark in "》〉")


def of_a_ground(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` dates what the act rests on, and the act itself only where no other time does."""
    masked = candidate.masked
    zh = masked.doc.main == "zh"
    if zh and masked.text.startswith(("于", "在"), at - 1) and not _OTHER_ACT.match(masked.text, at + 1):
        return False  # 按照协定于5月3日暂停…: when the act was done
    pattern = _GROUND if zh else _EN_GROUND
    return at < candidate.head[0] and pattern.search(masked.text, max(0, at - _REACH), at) is not None


def goes_on_to(candidate: Candidate, at: int) -> bool:
    """Tell whether an English act's words go on to the time at masked `at`: taxed pipes having their origin in Peru in May."""
    masked = candidate.masked
    return masked.doc.main != "zh" and _EN_GOES_ON.fullmatch(masked.text, candidate.head[1], at) is not None


def not_of_the_telling(
    candidate: Candidate, found: list[tuple[int, int, TimeExpression]]
) -> list[tuple[int, int, TimeExpression]]:
    """Return the times (distance, masked place, time) of an act without that of its telling, where the act has its own."""
    if not any(_is_of_the_telling(candidate, at) for _, at, _ in found):
        return found
    return [one for one in found if _is_adverbial(candidate, one[1])] or found


def _is_of_the_telling(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` says when an English act was told or judged: said on Monday that it had taxed wine."""
    masked, (begin, end) = candidate.masked, candidate.head
    if masked.doc.main == "zh" or at > begin:
        return False
    if _EN_FOR.fullmatch(masked.text, at + 1, end):
        return True
    return _EN_SAYING.search(masked.text, max(0, at - _REACH), at) is not None and "," not in masked.text[at:begin]


def _is_adverbial(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at`, behind an English act, says when it was done: in May, last week; no "2023 law"."""
    masked = candidate.masked
    deictic = _EN_DEICTIC.match(masked.doc.folded, masked.start_of(at), masked.end_of(at)) is not None
    return at > candidate.head[0] and (deictic or _EN_ADVERBIAL.search(masked.text, max(0, at - 12), at) is not None)


def tells_when(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` stands in a clause that says when the act was done: when he took office in January.

    In Chinese it is the clause for which the act is set: 甲乙峰会,也定于9月3日举行.
    """
    masked = candidate.masked
    if masked.doc.main == "zh":
        return _SET_FOR.fullmatch(masked.text, candidate.head[1], at) is not None
    return _EN_WHEN.search(masked.text, candidate.head[1], at) is not None


_EN_GOES_ON: Final = re.compile(
    rf"(?:[^,;.:]{{1,60}}? that (?:can|could|may|might) be [a-z]{{3,12}} to [{ANY_ACTOR}])?"  # curbs on what may be sold to Peru
    r"(?:(?!\b(?:that|which|who|whose|when|while|where|after|before|as|since|because|until|till|and|but|if|to|than|by|"
    r"from(?! [a-z]+ing )|will|would|is|are|was|were|has|have|had|said|says)\b)[^,;.:]){1,140} (?:(?:on|in|late|early) ){0,2}"
)
_OPENS: Final = re.compile(r"(?:^|[,;] |\band )$")
_ASIDE: Final = re.compile(r", (?:who|which|whose|after|following|because)\b[^,;.]{1,120},")


_BRACKET: Final = re.compile(r"\((?:[^()\s]+ ){2,12}$")  # up to 10% (from 4% last year)


def in_aside(candidate: Candidate, at: int) -> bool:
    """Tell whether the time at masked `at` stands in a noun's clause that closes before the act: X, who in May met Y, hailed.

    Or in brackets that say of something else when it was.
    """
    text, head = candidate.masked.text, candidate.head[0]
    if any(m.start() < at < m.end() <= head for m in _ASIDE.finditer(text, 0, head)):
        return True
    bracket = _BRACKET.search(text, max(0, at - _REACH), at) if candidate.masked.doc.main != "zh" else None
    return bracket is not None and not bracket.start() < head < at
