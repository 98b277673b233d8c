"""Chinese speech that its verb alone does not show: semicolons, press reports, figures of a body, subjects set apart."""

from collections.abc import Callable

import pytest

from tongjian.coding import actors, statements
from tongjian.coding.document import Document
from tongjian.model import Article
from tongjian.pack import Pack

Said = Callable[..., list[tuple[str, str]]]

CASES = [
    # a semicolon parts what is said into statements of its own
    (
        "冰岛外长说，渔港已经修好；码头明年才会开放。",
        [("冰岛外长", "渔港已经修好"), ("冰岛外长", "码头明年才会开放")],
    ),
    # what the press reports, no outlet named
    ("据报道，北方几座港口的吞吐量已经减半。", [("报道", "北方几座港口的吞吐量已经减半")]),
    ("根據報導，該船廠去年沒有接到新訂單。", [("報導", "該船廠去年沒有接到新訂單")]),
    ("从媒体报道看，不少渔村的补贴迟迟没有到账。", [("媒体报道", "不少渔村的补贴迟迟没有到账")]),
    # figures and papers are the word of who gave them out
    ("冰岛海关提供的资料亦显示，这批鱼去年已经过期。", [("冰岛海关", "这批鱼去年已经过期")]),
    ("挪威央行公布的统计显示，上月物价下跌了百分之二。", [("挪威央行", "上月物价下跌了百分之二")]),
    # … and what figures without an owner show is the word of who tells of them
    ("挪威首相说，调查显示，渔民大多支持新港。", [("挪威首相", "调查显示，渔民大多支持新港")]),
    ("挪威首相表示，根据海关数据，出口上月下跌。", [("挪威首相", "根据海关数据，出口上月下跌")]),
    # a stand, and the words that give it
    ("渔会主席罗远山表明反对，「这份条约只会让渔民丢掉饭碗。」", [("主席罗远山", "这份条约只会让渔民丢掉饭碗")]),
    # whom a verb of blame names before what is quoted
    ("冰岛工会一早出门，指控瑞典「处心积虑打压本地航运的发展」。", [("冰岛工会", "处心积虑打压本地航运的发展")]),
    # a comma before the verb
    ("大部分经济学者，都认为渔业明年会复苏。", [("大部分经济学者", "渔业明年会复苏")]),
    # behind words in quote marks that run over a sentence
    (
        "挪威首相说：「道理何在？理由又何在」，又称政府早已备好预案。",
        [("挪威首相", "道理何在？理由又何在"), ("挪威首相", "政府早已备好预案")],
    ),
    # what will be behind a time is said with it
    ("冰岛外长相信仲裁结束后，会证明渔民的清白。", [("冰岛外长", "仲裁结束后，会证明渔民的清白")]),
    ("挪威威胁对冰岛的鱼加税后，克朗下跌。", [("挪威", "对冰岛的鱼加税")]),
    # admitted without a comma
    ("冰岛外长说，谈判仍在进行，但承认双方的分歧还很大。", [("冰岛外长", "谈判仍在进行"), ("冰岛外长", "双方的分歧还很大")]),
    ("两名船员承认一项「串谋走私国家保护动物罪」。", []),
    # adverbs with 说, and who only prepares to tell, speak for nobody
    ("客观说，这些船还不算太旧。", []),
    ("码头能不能扩建，或者说渔村能否留住年轻人，依然是个问题。", []),
    ("船厂已将此事列入议程，并准备在年报中予以披露，董事会上周已经开会。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_said_by(text: str, expected: list[tuple[str, str]], said: Said) -> None:
    assert said(text) == expected


def test_he_is_the_person_of_the_clause_before(pack: Pack) -> None:
    text = "美国财长耶伦说，关税没有用。中国外长王毅上月主持谈判，他曾表示，如果各方让步，他也会让步。"
    doc = Document(Article(id="t", page="", title="題", text=text, lang="zh-Hans", published="2024-03-05"))
    doc.mentions = actors.find(doc, pack)
    assert [a.statement.speaker for a in statements.find(doc, pack)][-1] == "Wang Yi"
