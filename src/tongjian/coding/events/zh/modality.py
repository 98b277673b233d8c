"""Realis and phase of a Chinese act, from the words that stand over it in its sentence.

The scopes follow the practice of factuality annotation (FactBank): negation and modal words hold what follows them in
their clause; conditionals hold the rest of the sentence; words of time place the act before or after the publication.
"""

import re
from datetime import date, timedelta

from msgspec import structs

from tongjian.coding.events import force
from tongjian.coding.events.dating import AFTER_MONTH, BACKGROUND_DAYS, DAY, is_background
from tongjian.coding.events.kinds import EASING, LASTING, OCCASIONS, WORDS
from tongjian.coding.events.match import Candidate
from tongjian.coding.events.zh.conditions import is_supposed
from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.neighbours import ACTORS
from tongjian.coding.events.zh.roles import described
from tongjian.coding.events.zh.subjects import Reading
from tongjian.coding.events.zh.words import Words
from tongjian.coding.times import TimeExpression
from tongjian.model import Realis

# 不再适用去年课征的100%附加税: a measure that a noun names with its verb
_KNOWN = re.compile(r"(?:加征|课征|征收|开征|宣布|公布|实施|施加|采取)(?:了|过)?的[^,;。]{0,10}(?:税|制裁|禁令|管制|限制|措施)")
# 受甲国加征关税影响, 因乙国提高税率带来的不确定性: a measure that is known, and told for what it does
_SUFFERED = re.compile(r"(?:受|因|由于|(?<![方全])面对|随着|鉴于|在|(?<!成)就|关于|围绕)[^,;:。!?]{0,30}$")
_EFFECT = re.compile(r"[^,;:。!?\ue000-\ue006]{0,14}?(?:的|所?带来的)?(?:影响|冲击|拖累|效应|后果|不确定性|压力|阴影|背景下)")
_WILLING = re.compile(r"愿意?(?=[与同和跟就达])[^,;。]{0,14}$|有意[^,;。]{0,10}$")  # 愿意与…达成: a deal that may come
_DEALS = frozenset({"AGREEMENT"})
_TO_COME = OCCASIONS | {"AGREEMENT", "AGREEMENT_IMPLEMENT", "TALKS_AGREE"}
_COMING = re.compile(r"(?<!立)即将|将(?:会|于|在|要|[与和同跟])")
_SHOWN = ("extended", "expanded", "in_force")
_HOPED = re.compile(r"(?:希望|期待|盼望?|期望)[^,;。]{0,24}$")  # 希望不久与…会面
_PROMISED = re.compile(
    r"(?:同意|承诺|答应|允诺|应允|保证|允(?!许)|愿意?)(?!了)[^,;。]{0,16}$|(?:同意|承诺|答应|愿意?)(?!了)[^,;。]{2,24},(?:并|也|还)[^,;。]{0,2}$"
)  # 承诺增购…: what was promised is still to be done
_ANSWERS = re.compile(r"表示|深表|感到|予以|提出|表达")
_ANNOUNCED = re.compile(r"宣布|公布|发布|公告")
_TALKS = OCCASIONS - {"MEET"}
_ASKED = frozenset({"DEMAND", "PROTEST_FORMAL"})
_TO_ASK = re.compile(
    r"(?:(?<![即必])将|计划|(?<![模虚])拟|准备|打算|考虑)(?:正式|再次|向[\ue000-\ue006])?$|(?:打算|准备|计划)(?:就|为|向|因)[^,;。]{1,14}$"
)
# 磋商共识, 会谈成果: talks that are over
# 落实巴黎会晤达成的共识: a meeting that is over
_CARRIED_OUT = re.compile(
    r"(?:落实|履行|执行|遵循|遵守|按照|根据|依据|违反|违背|维护)(?:(?!元首|领导人|两国|双方)[^,;:。!?\ue000-\ue006]){2,10}$"
    r"|(?:违反|违背|背离|破坏)(?:了)?[^,;:。!?]{2,24}$"
)
_OUTCOME = re.compile(r"(?:的|所?达成的?)?(?:重要|成果|有关){0,2}(?:成果|共识|精神|联合声明)")
_HELD = re.compile(r"(?<!正在)(?<!将)(?<!将要)(?<!将于\ue010)(?<!即将)(?:举行|结束|召开)的[^,;:。!?]{0,8}$")


# 继暂停水果进口后,…: what was done before the news
_FOLLOWED = re.compile(r"继(?!续|任|承|而|位|父|母|子)[^,;:。!?]{3,60}?(?:之后|以后|后),?$")
_NOT_AS_PLANNED = re.compile(r"(?:没有|并未|未有?|不会)(?:按照?|依照?)[^,;。!?]{0,10}?(?:计划|安排|时间表|期限|承诺),$")
_WEEK = 7  # days
_MODAL = re.compile("将|可能|或|会|未|没|不|拟|否|曾|打算|计划|预计|有望")
_VERB = 2  # characters of 会晤, 会谈, 峰会
_TIME_ALONE = 8  # characters of a clause that is a time alone (此前,…)
_SHARING = 2  # clauses from a subject to the last act that shares it
_EARLIER = re.compile(r"[^,;。]{0,4}?(?:此前|曾(?!庆))")
_BEFOREHAND = re.compile(r"(?:此前|早前|先前),?$")
# 以报复乙国加征关税: what is answered was there before
_ANSWERED = re.compile(r"(?:报复|回应|反击|反制|回击|因应|抗议|回敬)(?:了)?$")
# 美国可能最早于本周三,对…: the modal word of a clause without a verb of its own holds the next one
_EVEN_IF = re.compile(r"就算|即使|即便|哪怕|纵使")
_HENCE = re.compile(r"(?<=[,;])(?:因此|所以|故而?|爰|于是|据此|为此)(?![^,;。]{0,6}(?:若|如果|一旦))")
_AND_SO_ON = re.compile(r"(?:其中|当中)?(?:包括|例如|比如|诸如|以及|及)")  # 可能采取措施,包括加税
_OPEN_MODAL = re.compile(
    r"(?:可能|或将|将|拟|计划|有望|曾)(?:最早|最快|在|于|从|自|\ue010|[^,;:。!?\ue000-\ue006]{0,3}\ue010){1,4}[^,;:。!?]{0,4},$"
)


# 若放行,将会遭国会强烈反弹: words that are still to come
_TO_MEET_WITH = re.compile(r"(?:将|(?<![机社国协])会|恐|可能|必)会?(?:遭到?|引来|引发|招致|引起|受到)[^,;:。!?]{0,12}$")


def realis_of(
    words: Words, frame: Frame, reading: Reading, time: TimeExpression | None, ref: str | None, kind: str, *, noun: bool
) -> Realis:
    """Return the realis of an act; acts of `WORDS` types are done by the words, `noun` acts are told as known."""
    reading = _at_verb(frame, reading)
    noun = noun or (kind in LASTING and _is_known(frame, reading))
    begin = scope(frame, reading)
    # words are denied in their own clause: 否认指控,称…
    if not noun and _denied(words, frame, reading, frame.bounds[reading.clause] if kind in WORDS else begin):
        held = kind not in WORDS and words["conditional"].search(frame.text, frame.bounds[reading.clause], reading.start)
        return "conditional" if held else "denied"
    if kind == "PLEDGE_EASE" and over(words["pledged"], frame, frame.bounds[0], reading.start):
        return "historical" if long_ago(time, ref) or over(words["past"], frame, begin, reading.start) else "asserted"
    if kind not in WORDS and (conditional(words, frame, reading) or is_supposed(frame, reading)):
        return "conditional"
    if kind in _ASKED and (asked := _asked_later(words, frame, reading)):
        return asked
    if (long_ago(time, ref) and not _may_come_here(words, frame, reading)) or (
        not _just_now(time, ref) and _past(words, frame, begin, reading, kind)
    ):
        return "historical"
    if kind == "PLEDGE_EASE":
        return "future"
    if kind in WORDS and _TO_MEET_WITH.search(frame.text, frame.bounds[reading.clause], reading.start):
        return "conditional" if words["conditional"].search(frame.text, 0, reading.start) else "future"
    if kind in _MAY_BE_SAID and _may_share(frame, reading):
        return "hypothetical"
    if kind in WORDS:
        return "historical" if noun else "asserted"
    if noun or described(frame, reading):
        return "historical"
    return _open(words, frame, reading, time, ref, kind)


def into_force(candidate: Candidate) -> Realis | None:
    """Return the realis of a measure that a noun names and that comes into force as news (对酒的关税9月1日上路), else None."""
    time, today = force.begins(candidate), (candidate.masked.doc.ref or "")[:DAY]
    if time is None or not today or is_background(time.value, today):
        return None
    return "future" if force.is_ahead(time, today) else "asserted"


def _at_verb(frame: Frame, reading: Reading) -> Reading:
    """Return the reading of a head that holds its own subject from its verb on: in 两国元首将在东京会晤 the 将 stands over it."""
    if not frame.text.startswith(ACTORS, reading.start):
        return reading
    if not _MODAL.search(frame.text, reading.start, max(reading.start, reading.end - _VERB)):
        return reading
    return structs.replace(reading, start=reading.end - _VERB)


def _is_known(frame: Frame, reading: Reading) -> bool:
    """Tell whether a measure is named by a noun with its verb, or for what it does, and not told as news."""
    if _KNOWN.match(frame.text, reading.start, reading.end + 16):
        return True
    low = frame.bounds[reading.clause]
    return bool(_SUFFERED.search(frame.text, low, reading.start) and _EFFECT.match(frame.text, reading.end))


def _open(words: Words, frame: Frame, reading: Reading, time: TimeExpression | None, ref: str | None, kind: str) -> Realis:
    """Return whether an act that is neither past nor bound to a condition may come, will come, is over or is done."""
    begin = scope(frame, reading)
    if over(words["possible"], frame, begin, reading.start) and not _of_what_is_dealt_with(frame, begin, reading):
        return "hypothetical"
    if reading.source and reading.source[0].clause != reading.clause and _may_share(frame, reading):
        return "hypothetical"
    if kind == "AGREEMENT" and _WILLING.search(frame.text, begin, reading.start):
        return "hypothetical"
    promised = frame.bounds[max(reading.clause - 1, 0)]
    if kind == "AGREEMENT_IMPLEMENT" and _PROMISED.search(frame.text, promised, reading.start):
        return "future"
    named = kind in _TALKS or (kind == "MEET" and _CARRIED_OUT.search(frame.text, frame.bounds[reading.clause], reading.end))
    if named and _OUTCOME.match(frame.text, reading.end):
        return "historical"
    # 上将今天会见了…: a verb with 了 tells no future
    ahead = not frame.text.startswith("了", reading.end) and over(words["future"], frame, begin, reading.start)
    if kind in OCCASIONS and not ahead and _HELD.search(frame.text, begin, reading.start):
        return "historical"
    later = kind in OCCASIONS and (
        words["future-after"].match(frame.text, reading.end) or _HOPED.search(frame.text, begin, reading.start)
    )
    if later or ahead or _ahead(time, ref) or _shared(words, frame, reading):
        return "future"
    if kind in LASTING and reading.source and _ANSWERED.search(frame.text, begin, reading.source[0].at):
        return "historical"
    return "asserted"


# 就可能存在的串通行为展开调查: the deed that is looked into may be, and the act is
_MAY_BE = re.compile(
    r"(?:就|对|针对|围绕)[^,;:。!?]{0,30}?可能(?:已?存在|涉及|涉嫌|违反|违法|构成|导致|造成|损害|影响|妨碍)[^,;:。!?]{0,14}的[^,;:。!?]{0,12}$|就[^,;:。!?]{0,20}?可能的?(?:达成的)?(?:协[议定]|方案|安排|合作|交易)[^,;:。!?]{0,8}$"
)


# 甲国可能索要…,并继续支持…: the modal word right behind the subject holds what is joined to it
_MAY = re.compile(r"(?:很|也|还|都|仍|极|更|未来|日后|今后|随时){0,2}(?:可能|或许|也许|或将)(?!的|性|是|因)")
_JOINED = re.compile(r"(?:并且?|且|以及|甚至|或(?!许))")
_MAY_BE_SAID = frozenset({"DEMAND", "SUPPORT", "REFUSE", "CRITICISE"})


def _may_share(frame: Frame, reading: Reading) -> bool:
    """Tell whether a word of what may be stands right behind who acts, in the act's clause or in one that 并 joins it to."""
    source = reading.source[0] if reading.source else None
    if source is None or not 0 <= source.at < reading.start or not _MAY.match(frame.text, source.at + 1):
        return False
    if source.clause == reading.clause:
        return True
    between = range(source.clause + 1, reading.clause + 1)
    acting = any(s.clause in between and s.at < reading.start and s.role == "subject" and not s.owner for s in frame.slots)
    return not acting and _JOINED.match(frame.text, frame.bounds[reading.clause]) is not None


def _of_what_is_dealt_with(frame: Frame, begin: int, reading: Reading) -> bool:
    """Tell whether a word of what may be stands only in the phrase of what the act deals with."""
    held = _MAY_BE.search(frame.text, begin, reading.start)
    return held is not None and frame.text.find("可能", begin, held.start()) < 0


def _denied(words: Words, frame: Frame, reading: Reading, begin: int) -> bool:
    near = max(begin, reading.start - 8)
    held = next((s for s in frame.slots if s.clause == reading.clause and s.role == "to" and s.at < reading.start), None)
    if held is not None and _ANSWERS.match(frame.text, reading.start):
        near = max(near, reading.start - 2)  # 对乙国未知会表示不满: what 对 holds is denied, and not the answer
    low = frame.bounds[reading.clause]
    if low and _NOT_AS_PLANNED.search(frame.text, frame.bounds[reading.clause - 1], low):
        return True  # 没有按原定计划,于三月加税
    return bool(
        _stands_over(words["denied"], frame, near, reading.start)
        or _stands_over(words["denied-far"], frame, frame.bounds[reading.clause], reading.start)
        or words["denied-after"].match(frame.text, reading.end)
    )


def _past(words: Words, frame: Frame, begin: int, reading: Reading, kind: str) -> bool:
    """Tell whether a word of the past stands over the act, and none of what may come nearer to it (已对…,还可以对…)."""
    if kind not in WORDS and kind != "PLEDGE_EASE" and words["past-after"].match(frame.text, reading.end):
        return True
    low = frame.bounds[reading.clause]
    if _FOLLOWED.match(frame.text, low, frame.bounds[reading.clause + 1]):
        return True
    if kind in _TO_COME and _COMING.search(frame.text, low, reading.start) and not over(words["past"], frame, low, reading.start):
        return False  # 先前曾透露,即将与乙国签约: when it was said is not when they sign
    if _past_of_subject(frame, reading):
        return True
    if kind in WORDS and low - begin > _TIME_ALONE:
        begin = low  # 斥乙国无视过去一年…,又指…: what the words before tell is no time of those behind
    found = words["past"].search(frame.text, begin)
    if found is None or found.start() >= reading.start:
        return False
    return kind in WORDS or not over(words["possible"], frame, found.end(), reading.start)


def _past_of_subject(frame: Frame, reading: Reading) -> bool:
    """Tell an act whose subject stands in a clause before, with a word of the past behind it: 越方此前表示…,对此强烈抗议."""
    source = next((s for s in reading.source if s.role != "speaker"), None)
    if source is None or not 0 < reading.clause - source.clause <= _SHARING:
        return False
    low = frame.bounds[source.clause]
    if _BEFOREHAND.search(frame.text, max(low - 4, 0), source.at):
        return True  # 此前甲国维持禁令,不准…
    return _EARLIER.match(frame.text, source.at + 1, frame.bounds[source.clause + 1]) is not None


def _asked_later(words: Words, frame: Frame, reading: Reading) -> Realis | None:
    """Return the realis of a request that is still to be made: 计划正式提出引渡, 如果…提出要求."""
    low = frame.bounds[reading.clause]
    if words["conditional"].search(frame.text, low, reading.start):
        return "conditional"
    return "future" if _TO_ASK.search(frame.text, low, reading.start) else None


def _may_come_here(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the act's own clause, which has no time, says that it may come: 自去年裁定以来,…,未来可能启动调查."""
    low, high = frame.bounds[reading.clause], frame.bounds[reading.clause + 1]
    return "\ue010" not in frame.text[low:high] and over(words["possible"], frame, low, reading.start)


def _shared(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the act shares subject and 将 with the clause before: 两国元首将举行会谈,签署文件."""
    clause = reading.clause
    if not clause or not reading.source or reading.source[0].clause != clause - 1:
        return False
    low, high = frame.bounds[clause - 1], frame.bounds[clause]
    return (
        frame.text[high - 1 : high] == ","
        and any(s is reading.source[0] for s in frame.slots)
        and over(words["future"], frame, low, high)
    )


_NOWADAYS = re.compile(r"(?:但|而|可是|不过|然而)?(?:如今|现在|现今|现时|今番|这次|今次|这回)")
_CLAUSE_OF_SUBJECT = 8  # characters that a clause which describes the subject has at least


def scope(frame: Frame, reading: Reading) -> int:
    """Return where the words over the act begin: its clause, with clauses before that name nobody (去年, …)."""
    clause = reading.clause
    first = reading.source[-1].at if reading.source else reading.start
    low = frame.bounds[clause]
    # 一直否认此事的朝鲜警告…: what is told of the subject does not stand over the act
    if low <= first < reading.start and (
        first - low >= 24 or (first - low >= _CLAUSE_OF_SUBJECT and frame.text[first - 1] == "的")
    ):
        return first
    if low < first < reading.start and frame.text.endswith(("以及", "而", "但"), low, first):
        return first  # 政府将推出检测,以及甲国宣布制裁官员: another one acts
    if _NOWADAYS.match(frame.text, low):
        return low  # 去年曾…,如今却指责…
    held = {s.clause for s in frame.slots}
    while clause and reading.start - frame.bounds[clause - 1] < 60:
        before = frame.text[frame.bounds[clause - 1] : frame.bounds[clause]]
        joined = _OPEN_MODAL.search(before) or _AND_SO_ON.match(frame.text, frame.bounds[clause])
        if clause - 1 in held and not joined and not _goes_on_from_modal(frame, clause - 1):
            break
        clause -= 1
    return frame.bounds[clause]


_RELATIVE = re.compile(r"[^,;:。!?]{1,30}的")


def _stands_over(pattern: re.Pattern[str], frame: Frame, begin: int, end: int) -> bool:
    """As `over`, but for words in a clause that describes whom a coverb holds: 对未在本国设厂的公司加征关税.

    Nor in a phrase that is over: 未与乙国协商就加征关税.
    """
    text = frame.adjuncts.cleared(end)
    return any(
        found.start() < end
        and not (text[found.start() - 1 : found.start()] in tuple("对向将把给") and _RELATIVE.match(text, found.start() + 1, end))
        for found in pattern.finditer(text, begin)
    )


def _goes_on_from_modal(frame: Frame, clause: int) -> bool:
    """Tell whether a clause in which nobody acts stands behind an open modal one: 或最早于下周,对乙国采取行动,征收…."""
    if not clause or any(s.clause == clause and s.role == "subject" and not s.goods for s in frame.slots):
        return False
    return _OPEN_MODAL.search(frame.text[frame.bounds[clause - 1] : frame.bounds[clause]]) is not None


def over(pattern: re.Pattern[str], frame: Frame, begin: int, end: int) -> bool:
    """Tell whether a word of the class begins in begin..end; what it looks ahead at may lie behind."""
    found = pattern.search(frame.text, begin)
    return found is not None and found.start() < end


def conditional(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the act stands in or after an if-clause of its sentence."""
    held = any(
        not _EVEN_IF.match(found.group()) or found.start() >= frame.bounds[reading.clause]  # 就算…,仍将: done all the same
        for found in words["conditional"].finditer(frame.text, _concluded(frame, reading), reading.start)
    )
    return held or bool(words["conditional-after"].match(frame.text, reading.end))


def hangs_on_others(words: Words, frame: Frame, reading: Reading) -> bool:
    """Tell whether the condition of an act is what somebody will not do, goes on doing or does against others.

    What a law, a vote or a finding decides is no such condition (若国会通过,将加征), nor what both wish (若谈成,可能推迟加征).
    """
    found = list(words["conditional"].finditer(frame.text, _concluded(frame, reading), reading.start))
    if not found:
        return False
    low = frame.bounds[frame.clause_of(found[-1].start())]
    held = frame.text[low : frame.bounds[reading.clause]] or frame.text[low : reading.start]
    return words["defying"].search(held) is not None and words["for-others-to-settle"].search(held) is None


def _concluded(frame: Frame, reading: Reading) -> int:
    """Return where the last conclusion before the act begins, behind which no condition holds: 可疑若停止,…,因此决定调查."""
    found = _HENCE.search(frame.text, 0, reading.start)
    at = found.start() if found else 0
    while found and (found := _HENCE.search(frame.text, found.end(), reading.start)):
        at = found.start()
    return at


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def long_ago(time: TimeExpression | None, ref: str | None) -> bool:
    """Tell whether a time lies so far before the day of the text that what it dates is background."""
    last, today = _day(time.last if time else None), _day(ref)
    if time is None or last is None or today is None:
        return False
    return last < today - timedelta(days=AFTER_MONTH if time.precision == "month" else BACKGROUND_DAYS)


def _just_now(time: TimeExpression | None, ref: str | None) -> bool:
    """Tell whether the act has a day of its own in the week of the text: 周五曾搜查 is news, whatever word of the past it has."""
    last, today = _day(time.last if time else None), _day(ref)
    if time is None or time.precision != "day" or last is None or today is None:
        return False
    return timedelta(0) <= today - last < timedelta(days=_WEEK)


def _ahead(time: TimeExpression | None, ref: str | None) -> bool:
    first, today = _day(time.first if time else None), _day(ref)
    return bool(first and today and first > today)


def _of_words(fixed: str | None, kind: str, realis: Realis) -> str | None:
    """Return the phase of what is no measure: a deal has one when it is made, one that is weighed is considered."""
    if kind in OCCASIONS:
        return "considered" if realis == "hypothetical" else fixed
    if kind == "AGREEMENT_EXIT" and realis in ("hypothetical", "conditional"):
        return "considered"
    return fixed if realis == "asserted" or kind not in _DEALS else None


def phase_of(
    words: Words, frame: Frame, reading: Reading, fixed: str | None, kind: str, *, measure: bool, realis: Realis, noun: bool
) -> str | None:
    """Return the phase of a measure: what the words around say, else the rule's own, else announced."""
    if not measure:
        return _of_words(fixed, kind, realis)
    if realis in ("hypothetical", "conditional") or (
        realis == "future" and over(words["planned"], frame, scope(frame, reading), reading.start)
    ):
        return "considered"
    if realis == "denied":
        return "considered" if kind in EASING or kind == "TARIFF" else None  # what is not done has come into no phase
    begin = max(frame.bounds[reading.clause], reading.start - 30)
    around = frame.text[begin : reading.end + 10]
    for phase in _SHOWN if fixed is None or kind not in EASING else _SHOWN[:1]:
        if phase != fixed and words[f"phase-{phase}"].search(around):
            return phase
    if noun:
        return fixed or "in_force"
    begin = scope(frame, reading)
    if (
        fixed is None
        and words["applying"].search(frame.text, reading.start, reading.end)
        and not over(words["announcing"], frame, begin, reading.end)
    ):
        return "in_force"
    if fixed is None and realis == "historical" and kind in LASTING:
        return "announced" if _ANNOUNCED.search(frame.text, begin, reading.start) else "in_force"
    return fixed or "announced"
