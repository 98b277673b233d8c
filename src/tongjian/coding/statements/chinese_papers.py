"""Whose word a paper is: 白皮书称, 起诉书指 and 报告建议 are said by the body that issued it, which the text has named before."""

import re
from typing import Final

from tongjian.coding.document import Document, Mention

_NAMES: Final = (
    "白皮书|蓝皮书|绿皮书|报告书?|起诉书|起诉状|控罪书|诉状|声明书?|新闻公报|公报|公告|新闻稿|通知|通报|通告|文件|备忘录|决议|"
    "公开信|联署信|意见书|建议书|宣言|评估|法案|议案|决议案|草案|决定书?|命令|裁定书|判决书"
)
# 白皮书前言, 一份长达54页的起诉书
PAPER: Final = re.compile(rf"(?P<name>{_NAMES})(?:前言|序言|摘要|全文|结论|当中)?$")
# 法案谴责…,呼吁…: the paper speaks on in the clauses behind
SPEAKS: Final = re.compile(
    rf"(?P<name>{_NAMES})[中内里]?[又也还并亦则续]{{0,2}}(?:批评|谴责|抨击|指出|指|称|说|认为|要求|建议|呼吁|强调|形容|表示|警告|敦促)"
)
_ISSUED: Final = (
    "提出|发布|发表|公布|公开|发出|提交|递交|推出|出版|散发|签署|通过|撰写|草拟|写|刊出|贴出|发(?!言|展|改|现|生|起|动)"
)
_CHARGED: Final = re.compile(r"起诉|检控|加控|控告|提控|提出[^,;。]{0,8}?(?:控罪|指控|公诉)")
_CHARGES: Final = frozenset({"起诉书", "起诉状", "控罪书", "诉状"})
_REACH: Final = 1500  # characters back in which a paper was issued
_CHARGE_REACH: Final = 300  # and in which a charge was laid that its indictment goes on to tell
_BETWEEN: Final = 60  # characters from the verb to the paper's name
_STOP: Final = re.compile(r"[,;。:!?\n]")
_OFFICIAL: Final = frozenset({"agency", "government", "court", "state", "institution", "legislature", "person", "company"})
_PROSECUTORS: Final = frozenset({"agency", "government", "state", "court"})


def made_by(doc: Document, low: int, high: int) -> int | None:
    """Return where the name ends of who gave the figures or the paper that closes full[low:high]: 海关公布的数据; else None."""
    found = _GIVEN.match(doc.folded, low, high)
    return found.end("who") if found else None


_GIVEN: Final = re.compile(
    r"(?P<who>[^,。;:的]{2,20}?)(?:近日|日前|最新|今日|昨日|当天|早前|此前|\d{1,2}日)?(?:提供|公布|发布|提交|递交|出示|释出|披露|发表|整理|汇编|收集)的?"
    r"(?:最新|有关|相关|初步|官方|统计|经济|贸易)?的?(?:数据|资料|统计|文件|信息|讯息|报告|名单|民调|图表|片段|影片|调查)[亦也又均都]?$"
)


def issuer(doc: Document, noun: str, at: int) -> Mention | None:
    """Return who issued the paper that `noun` (folded, the end of a noun phrase before offset `at`) names; None if nobody did.

    Of several such papers it is the last one told before `at`; an indictment is that of who laid the charge.
    """
    named = PAPER.search(noun)
    if named is None:
        return None
    low = max(0, at - _REACH)
    told = re.compile(rf"(?:{_ISSUED})[^。;!?\n]{{0,{_BETWEEN}}}?{named['name']}|{named['name']}(?=[,:自])")
    for match in reversed(list(told.finditer(doc.folded, low, at))):
        found = _before(doc, match.start(), _OFFICIAL)
        if found is not None:
            return found
    if named["name"] not in _CHARGES:
        return None
    for match in reversed(list(_CHARGED.finditer(doc.folded, max(0, at - _CHARGE_REACH), at))):
        found = _before(doc, match.start(), _PROSECUTORS)
        if found is not None:
            return found
    return None


def _before(doc: Document, verb: int, kinds: frozenset[str]) -> Mention | None:
    """Return the last actor of these kinds before the verb in its clause."""
    low = max((m.end() for m in _STOP.finditer(doc.folded, max(0, verb - 80), verb)), default=max(0, verb - 80))
    held = [m for m in doc.mentions_in(low, verb) if m.kind in kinds and not doc.folded.endswith(("对", "向", "就"), 0, m.start)]
    return held[-1] if held else None
