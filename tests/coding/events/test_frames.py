"""An act is the same act in whatever frame a sentence puts it: each frame is tried with every act, in each language."""

from collections.abc import Iterator

import pytest

from tongjian.coding import code
from tongjian.model import Article, CodedEvent
from tongjian.pack import load

TWO_SIDED = frozenset({"NEGOTIATE", "TALKS_HALT"})

# type, then past tense, participle, gerund, infinitive, and what follows the verb
ENGLISH = [
    ("TARIFF", "imposed", "imposed", "imposing", "impose", "a tariff of 12 percent on Norwegian salmon"),
    ("IMPORT_BAN", "banned", "banned", "banning", "ban", "imports of Norwegian timber"),
    ("LIST_ADD", "added", "added", "adding", "add", "four Norwegian yards to its entity list"),
    ("SANCTION", "sanctioned", "sanctioned", "sanctioning", "sanction", "two Norwegian insurers"),
    ("ACCUSE", "accused", "accused", "accusing", "accuse", "Norway of dumping ferrosilicon"),
    ("DEMAND", "urged", "urged", "urging", "urge", "Norway to reopen its ports"),
    ("EASE", "lifted", "lifted", "lifting", "lift", "a ban on Norwegian seaweed"),
    ("LITIGATE", "filed", "filed", "filing", "file", "a complaint against Norway at the World Trade Organization"),
    ("TALKS_HALT", "suspended", "suspended", "suspending", "suspend", "trade talks with Norway"),
    ("SUPPORT", "welcomed", "welcomed", "welcoming", "welcome", "Norway's decision to drop the fee"),
    ("CRITICISE", "criticised", "criticised", "criticising", "criticise", "Norway's new docking fees"),
    ("EXPORT_CONTROL", "restricted", "restricted", "restricting", "restrict", "exports of nickel to Norway"),
]
ENGLISH_FRAMES = """
On Tuesday, Indonesia {past}.
Indonesia, which depends on imported wheat, {past}.
Indonesia, the largest economy of its region, {past}.
Indonesia {past}, citing public health.
Indonesia {past} after weeks of tension.
Indonesia said on Tuesday that it had {participle}.
Reuters reported that Indonesia had {participle}.
Indonesia's decision to {infinitive} drew attention in Peru.
After {gerund}, Indonesia recalled its consul from Lima.
Indonesia closed its mission, {gerund}.
Indonesia recalled its consul from Lima and {past}.
Peru kept silent, while Indonesia {past}.
Indonesia's trade ministry {past}.
Indonesian Trade Minister Budi Hartono {past}.
It was Indonesia that {past}.
Indonesia has also {participle} in recent weeks.
Indonesia moved to {infinitive}.
Having {participle}, Indonesia turned to Peru.
The dispute began in 2021, when Indonesia {past}.
Prices collapsed, prompting Indonesia to {infinitive}.
The row deepened, with Indonesia {gerund}.
Indonesia became the first country to {infinitive}.
Indonesia — under pressure from its farmers — {past}.
Indonesia, for its part, {past}.
By {gerund}, Indonesia angered its neighbours.
Although Peru offered to mediate, Indonesia {past}.
Indonesia {past}, according to two officials.
The news came hours after Indonesia {past}.
Under the new law, Indonesia {past}.
A spokesman confirmed that Indonesia had {participle}.
"""

CHINESE = [
    ("TARIFF", "对挪威三文鱼加征12%的关税"),
    ("IMPORT_BAN", "禁止进口挪威木材"),
    ("LIST_ADD", "将4家挪威船厂列入实体清单"),
    ("SANCTION", "制裁两家挪威保险公司"),
    ("ACCUSE", "指责挪威倾销硅铁"),
    ("DEMAND", "敦促挪威重新开放港口"),
    ("EASE", "取消对挪威苹果的进口禁令"),
    ("INVESTIGATE_REMEDY", "对原产于挪威的硅铁发起反倾销调查"),
    ("NEGOTIATE", "与挪威举行磋商"),
    ("SUPPORT", "欢迎挪威取消收费的决定"),
    ("CRITICISE", "批评挪威新的港口收费"),
    ("EXPORT_CONTROL", "限制对挪威出口镍"),
]
CHINESE_FRAMES = """
周二，印度尼西亚{act}。
印度尼西亚宣布{act}。
印度尼西亚商务部14日发布公告，{act}。
据路透社报道，印度尼西亚{act}。
印度尼西亚以公共卫生为由，{act}。
作为回应，印度尼西亚{act}。
印度尼西亚{act}，引发市场担忧。
印度尼西亚关闭驻利马领事馆，并{act}。
印度尼西亚一方面关闭领事馆，另一方面{act}。
印度尼西亚称，出于公共卫生考虑，{act}。
早在2021年，印度尼西亚就{act}。
自印度尼西亚{act}以来，贸易额下降。
在印度尼西亚{act}之后，秘鲁召回了领事。
印度尼西亚被迫{act}。
秘鲁保持沉默，而印度尼西亚{act}。
尽管秘鲁愿意斡旋，印度尼西亚仍{act}。
印度尼西亚不顾秘鲁反对，{act}。
继秘鲁之后，印度尼西亚也{act}。
印度尼西亚成为第一个{act}的国家。
印度尼西亚议会通过法案，{act}。
随着印度尼西亚{act}，双边关系降温。
印度尼西亚之所以{act}，是因为秘鲁施压。
印度尼西亚不仅{act}，还召回了领事。
印度尼西亚宣布多项措施，包括{act}。
印度尼西亚总统在社交媒体上宣布，{act}。
一周前，印度尼西亚{act}；昨天，秘鲁跟进。
"""


def english(frame: str) -> Iterator[tuple[str, str]]:
    for kind, past, participle, gerund, infinitive, rest in ENGLISH:
        forms = {"past": past, "participle": participle, "gerund": gerund, "infinitive": infinitive}
        yield kind, frame.format(**{name: f"{form} {rest}" for name, form in forms.items()})


def told(kind: str, sentence: str, lang: str) -> bool:
    article = Article(id="a", page="p", title="", text=sentence, lang=lang, published="2031-05-16")
    return any(e.type == kind and right(e) for e in code(article, load()).events)


def right(event: CodedEvent) -> bool:
    source, target = ({a.country for a in side} for side in (event.source, event.target))
    if event.type in TWO_SIDED:
        return {"IDN", "NOR"} <= source | target
    return "IDN" in source and target == {"NOR"}


@pytest.mark.parametrize("frame", ENGLISH_FRAMES.strip().split("\n"))
def test_acts_in_an_english_frame(frame: str) -> None:
    assert [s for kind, s in english(frame) if not told(kind, s, "en")] == []


@pytest.mark.parametrize("frame", CHINESE_FRAMES.strip().split("\n"))
def test_acts_in_a_chinese_frame(frame: str) -> None:
    sentences = [(kind, frame.format(act=act)) for kind, act in CHINESE]
    assert [s for kind, s in sentences if not told(kind, s, "zh-Hans")] == []
