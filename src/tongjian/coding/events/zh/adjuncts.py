"""Phrases beside a Chinese act that hold an act's name and an actor of their own: 不顾乙国警告, 在乙国施压下, 应乙国要求.

Who stands in one does nothing outside of it, who stands outside does nothing in it, and the word of the act in it (警告,
要求) governs nothing behind it.
"""

import re
from bisect import bisect_right

from tongjian.coding.leads import quick

_ACTOR = re.compile("[\ue000-\ue006]")
_WORDS = (
    r"(?:警告|反对|抗议|威胁|恐吓|压力|施压|呼吁|要求|请求|批评|谴责|劝阻|劝告|劝说|阻挠|阻拦|制裁|指责|质疑|不满|抵制|催促|敦促|邀请|"
    r"邀约|竞争|挑战|封锁|反制|报复|关税|限制|禁令|诉求|表态|承诺|立场|意愿|感受|利益|游说|斡旋|调停|支持|援助|帮助|协助|打压|围堵|遏制)"
)
# what the phrase may end before: a stop, an actor, a coverb or an adverb, and no noun that goes on
_OVER = (
    r"(?=[,;\ue000-\ue006\ue010]|[对向与和同就将把被在于以再又也仍却还已并]|(?:坚持|执意|毅然|宣布|决定|正式|单方面|继续|依然|最终|拒绝|取消|提高|禁止|"
    r"暂停|停止|中止|制裁|加征|实施|解除|退出|签署|批准|恢复|否决|启动|展开|发起|通过|同意|放弃|下令|召见|会见|扩大|收紧|放宽|降低|限制|否认|支持|"
    r"谴责|批评|指责|敦促|呼吁|要求|承诺|达成))"
)
_ADJUNCTS = re.compile(
    quick(
        rf"(?:不顾|不理会|不理|不惧|无惧|无视|罔顾|顶住|顶着|冒着|迫于|慑于|屈从于?|屈服于|碍于|鉴于|(?<![方全])面对|面临|绕开|绕过)(?:来自)?"
        rf"[^,;:。!?\ue000-\ue006]{{0,4}}[\ue000-\ue006][^,;:。!?的\ue000-\ue006]{{0,8}}?的?(?:强烈|一再|多次|严厉|持续|巨大|强大|公开|严正|再三)?的?{_WORDS}{_OVER}|"
        r"(?<![存所实现潜内外旨意重])在[^,;:。!?\ue000-\ue006]{0,4}[\ue000-\ue006][^,;:。!?]{0,12}?"
        r"(?:施压|压力|要求|敦促|催促|推动|支持|协助|帮助|斡旋|主导|带动|影响|威胁|撮合|见证|陪同|游说|授意|指使|怂恿|逼迫|胁迫|抵制|号召|呼吁|"
        r"倡议|邀请|领导|主持|监督|调停|促成|配合|压制|打压|反对|干预|介入|安排)之?下|"
        r"(?<![反响对相回适])应(?!对|该|当)[^,;:。!?\ue000-\ue006]{0,2}[\ue000-\ue006][^,;:。!?\ue000-\ue006]{0,10}?(?:要求|请求|呼吁)(?!人)|"
        # 如同乙国一样, 继乙国之后, 受乙国委托, 借乙国来访之机, 未与乙国协商就: it is not he who does what follows
        r"(?:如同|正如|一如|好比|就?像)[\ue000-\ue006][^,;:。!?\ue000-\ue006]{0,6}?(?:一样|那样|那般|一般)|"
        r"(?:不同于|有别于)[\ue000-\ue006]|"
        r"继(?![续承而任])[^,;:。!?\ue000-\ue006]{0,2}[\ue000-\ue006][^,;:。!?\ue000-\ue006]{0,12}?(?:之后|后)(?!续)|"
        r"(?<![遭承接享])受(?!到)[\ue000-\ue006](?:政府|方面|当局|公司|集团|总统|总理)?的?(?:委托|邀请|指使|怂恿|鼓动|启发|影响|之托|之邀|所托|请托|唆使|鼓舞)后?|"
        r"经(?:由|过)?(?![\u4e00-\u9fff])[\ue000-\ue006](?:政府|方面|当局|公司|集团|总统|总理)?的?(?:调停|斡旋|调解|协调|同意|批准|撮合|牵线|授权)之?后?|"
        r"(?:借|趁|藉)[\ue000-\ue006][^,;:。!?\ue000-\ue006]{1,10}?(?:之机|的?机会|之际|之便)|"
        r"(?:(?:没有?|未|不)(?:事先|预先|提前|先)?(?:通知|告知|知会|征询|征得|咨询|经(?:过)?|(?:[与和同跟]))|(?:不|未|没)[等待])[\ue000-\ue006]"
        r"[^,;:。!?\ue000-\ue006]{0,8}?(?:就(?!是|业|此)|便(?!利|是)|即(?!将|使|便))|"
        # 曾被乙国制裁的甲国, 与乙国相邻的甲国: what tells more of who acts
        r"(?:(?<=[,;:。!?“「])|^)(?:曾|一直|长期|刚刚?|先前|最近|同样|早已){0,2}(?:被|遭|受|与|和|同|跟)[\ue000-\ue006][^,;:。!?的\ue000-\ue006]{1,14}的(?=[\ue000-\ue004](?!的))|"
        r"(?<=[\ue000-\ue006])为了?(?:讨好|配合|迎合|安抚|取悦|拉拢|声援|牵制|制衡|抗衡|效仿|追随)[\ue000-\ue006](?:政府|当局|方面)?"
    )
)


class Adjuncts:
    """The adjuncts of one masked sentence."""

    __slots__ = ("_cleared", "_held", "_spans", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = [m.span() for m in _ADJUNCTS.finditer(text)]
        # 顶住乙国压力: its first word is the act of who stands before
        self._held = [(found.start(), b) for a, b in self._spans if (found := _ACTOR.search(text, a, b))]
        self._cleared: dict[int, str] = {}

    def over(self, at: int, start: int) -> bool:
        """Tell whether a masked position stands in an adjunct that is over before `start`."""
        return bool(self._held) and any(a <= at < b <= start for a, b in self._held)

    def inside(self, at: int) -> bool:
        """Tell whether an adjunct holds a masked position."""
        return any(a <= at < b for a, b in self._held)

    def cleared(self, until: int) -> str:
        """Return the text with the adjuncts that end by `until` made blank, so that their words govern nothing behind them."""
        over = bisect_right([b for _, b in self._spans], until)
        if not over:
            return self._text
        if over not in self._cleared:
            text = self._text
            for a, b in self._spans[:over]:
                text = text[:a] + " " * (b - a) + text[b:]
            self._cleared[over] = text
        return self._cleared[over]
