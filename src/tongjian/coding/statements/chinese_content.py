"""Cut the content of a frame into statements: quoted parts that stand as clauses, and where demand follows claim."""

import re

import msgspec

from tongjian.coding.document import Document
from tongjian.coding.statements.quotes import Quotation

_BREAK = re.compile(
    ",(?=(?:(?:亦|也|又)?(?:再次|强烈|坚决)敦促|(?:亦|也|又)敦促|敦促|希望|呼吁|要求(?:美|中|日|英|欧|对|各|有关)|并(?:敦促|希望|呼吁|要求|称|指)|再次敦促|任何[^,]{2,12}不得|中方(?:将|对此|愿)|中俄企业|双方同意))"
)
_IF = re.compile("(?:如果|如|若|倘若|倘|一旦|假如|假若|只要|除非|要是|万一)(?:(?!将|会|就|则|必|都|便)[^。])*$")
MIN_CONTENT = 4  # characters; fewer say nothing
_CONCEDES = re.compile(r"[\s,]*(?:虽然|虽|尽管|即使|纵使|纵然|哪怕)(?!说|如此)")
_CONCEDED_VERB = re.compile("(?:虽然?|尽管)[^,。]{0,4}$")
_TURN = re.compile(",(?:但|却|不过|然而|惟|可是|仍然?)")
_STOP = re.compile("[,;]")
MIN_OWN = 6  # characters of what was said before the outlet may take over
MIN_QUOTE = 5
_JUDGED = re.compile("[^,。:;“「]{2,14}")  # what a judgement is about
_TITLED = re.compile("(?:法案|条例|法|计划|方案|协议|协定|清单|名单|行动|倡议|战略|框架|机制)$")
MIN_LEAD = 9  # characters of a clause that quoted words close
FEW_WORDS = 7  # characters with which a quotation is joined to a clause before it
_BEFORE_QUOTE = frozenset(",:;。!?)但而却说称指道")
MOST_NAME = 30  # characters of a name
MOST_TRAILING = 7  # characters of a quotation that only closes what is told before it: 运费贵了，“做一单亏一单”
# where the outlet takes over behind what was said: it tells what was left unsaid, what came after, what it thinks of it
_OUTLET = re.compile(
    ",(?=(?:(?:但|惟|不过|然而)[^,。;:]{0,8}?|却)?(?:并)?(?:未有?|没有|并未|拒绝|不愿|无)(?:进一步)?(?:针对[^,。]{1,8})?(?:透露|说明|提供|回应|回答|交代|解释|披露|指明|详述|点名|正面回应)"
    "|[^,。;:]{2,10}?(?:尚未|暂未|仍未|暂无|未予)(?:作出|做出|就此)?(?:回应|回复|置评|评论)(?=。|$)"
    "|(?:并)?(?:派出|出动|调动)(?!的)|不料|岂料|怎料|谁知|殊不知|这(?:当然|显然|无疑|明显|种说法|番话|一说法)|而(?:此前|早前|目前|现时|截至)"
    "|这比(?:此前|之前|先前|早前|原先|原本|最初|原定|预期|预定|预计|去年|上次)[^,。]{0,10}(?:提前|推迟|早|晚|迟|多|少|高|低)|(?:听起来|看起来|看来|听来|言下之意|可见|显见|就怕|只差|无异于|等于是|让人|令人(?:不禁|联想|想起))"
    "|不到[^,。]{1,6}(?:就|便|即)|(?:再次|随即|立即|一度|却)?(?:引起|引发|引来|招致|惹来|遭到?|受到)[^,。;]{0,20}(?:关注|不满|反弹|质疑|猜测|热议|震动|忧虑|恐慌|争议|哗然|反对|批评|抨击|指责))"
)
_ASKED_ABOUT = re.compile(r"一事(?:提问|追问|询问|请问)")  # 记者就甲国总统称将加税一事提问
_CLOSERS = re.compile(r"(?:[)》」』”\"\s]|\([^()]{0,60}\))*")
# what a body's paper does is told as its act and not as its words: 发布公告，应…申请，对…发起调查
PAPERS = frozenset({"公告", "发布公告", "通报", "公布"})
DONE_BY_PAPER = re.compile(
    r"应(?!当|对|该(?![国市州省院会部]|公司|产业|行业|企业))|决定|自(?!己|由|主)|就(?!是|像)|对(?!此|于)|延长|终止|启动|继续|取消|修订|调整|批准"
)
STANDS = frozenset({"回应", "表态"})  # verbs behind which, after a comma, a stand is told
WORRIES = frozenset({"担心", "害怕", "忧虑"})  # what a crowd feels is told as a fact
_NAMING = frozenset({"所谓", "名为", "题为", "称为", "叫做"})  # before a word in quote marks that somebody only names


_LISTED = re.compile('(?:、[“「『"][^”」』"。]{1,80}[”」』"])+(?=[。,;!?]|$)')  # 「…」、「…」。


class Piece(msgspec.Struct, frozen=True):
    """A stretch that becomes one statement."""

    start: int
    end: int
    direct: bool


def pieces(
    doc: Document, low: int, high: int, quotes: list[Quotation], *, split: bool = True, judges: bool = False
) -> list[Piece]:
    """Return the statements in full[low:high], the content of one frame; `split` at a change from claim to demand.

    `judges` tells that a verb without a mark judges something: the quoted words are then what is said (批评中方“鲁莽”).
    """
    found: list[Piece] = []
    at = low
    outlet = _OUTLET.search(doc.folded, low + MIN_CONTENT + 1, high)
    if outlet is not None and not any(q.open < outlet.start() < q.close for q in quotes):
        high = outlet.start()
    if asked := _ASKED_ABOUT.search(doc.folded, low + MIN_CONTENT, high):
        high = asked.start()
    if judges and (judged := _judgement(doc.folded, low, high, quotes)):
        return [judged]
    for quote in quotes:
        if quote.open < at or quote.open >= high or not _is_clause(doc, at, high, quote) or _closes_clause(doc, at, quote):
            continue
        if quote.open - at > 8 or (quote.open > at and doc.folded[quote.open - 1] == ","):
            found.extend(_split(doc, at, quote.open, split=split))
        found.append(Piece(quote.start, min(quote.end, high), True))
        at = min(quote.close, high)
    if high - at > 4:
        found.extend(_split(doc, at, high, split=split))
    return found


def _judgement(folded: str, low: int, high: int, quotes: list[Quotation]) -> Piece | None:
    """Return the quoted words that close a content and are all that is said of the thing named before them."""
    quote = next((q for q in quotes if low < q.open < high), None)
    if quote is None or not _JUDGED.fullmatch(folded, low, quote.open) or folded[quote.close : high].strip("。,;!?") != "":
        return None
    return Piece(quote.start, quote.end, True) if quote.end - quote.start >= MIN_CONTENT else None


def _is_clause(doc: Document, low: int, high: int, quote: Quotation) -> bool:
    """Tell whether a quotation stands as a clause of its own: it ends one, and begins one or follows a short subject."""
    folded = doc.folded
    length = quote.end - quote.start
    if length < MIN_CONTENT or (length < MIN_QUOTE and not _is_verdict(folded, low, high, quote)):
        return False  # a name in quote marks
    after = folded[quote.close : quote.close + 1]
    listed = _LISTED.match(folded, quote.close, high) is not None
    if quote.close < high and after not in ",。;!?(:" and after.strip() and not listed:
        return False
    before = folded[quote.open - 1]
    if quote.open == low or before in ":。;":
        return True
    if before == ",":
        return quote.end - quote.start > MOST_TRAILING or quote.open - low <= MIN_OWN
    if _TITLED.search(folded, quote.start, quote.end) and quote.close < high and folded[quote.close] in ",(":
        return False  # a law or plan by its name
    closes = listed or quote.close >= high or folded[quote.close : high].strip("。,;!?」”") == "" or _names(doc, quote.close + 1)
    short = quote.open - low <= min(8, quote.end - quote.start) and folded[quote.open - 2 : quote.open] not in _NAMING
    return quote.end - quote.start >= 12 or (short and closes)


def _is_verdict(folded: str, low: int, high: int, quote: Quotation) -> bool:
    """Tell whether a quoted word is all that is said of the thing named before it (这一决定“极其不幸”); 处于“弱势” is not."""
    return quote.open > low and folded[quote.open - 1] not in "于在有的入" and not folded[quote.close : high].strip("。,;!?”」")


def _closes_clause(doc: Document, low: int, quote: Quotation) -> bool:
    """Tell whether quoted words only close a clause that begins without marks: 政府应该“仔细考虑…”: all of it is one statement.

    Where but a few words join them to a longer clause (…，但此举「只会…」) they are a statement of their own.
    """
    if quote.open - low < MIN_LEAD or doc.folded[quote.open - 1] in _BEFORE_QUOTE:
        return False
    comma = doc.folded.rfind(",", low, quote.open)
    return comma - low < MIN_LEAD or quote.open - comma > FEW_WORDS


def _names(doc: Document, at: int) -> bool:
    """Tell whether a name stands at `at`, so that a new clause begins there."""
    return any(m.start == at for m in doc.mentions_in(at, at + MOST_NAME))


def _split(doc: Document, low: int, high: int, *, split: bool) -> list[Piece]:
    found, at = [], low
    if not split:
        return [Piece(low, high, False)]
    for match in _BREAK.finditer(doc.folded, low + 6, high):
        if _IF.match(doc.folded, at, match.start()):
            continue  # the main clause of an if-clause belongs to it
        found.append(Piece(at, match.start(), False))
        at = match.end()
    found.append(Piece(at, high, False))
    return found


def trim(folded: str, start: int, end: int) -> tuple[int, int]:
    """Return start..end of `folded` without the marks around it and a bracket that closes it."""
    while start < end and folded[start] in ' \t\n,;:。、“「『"':
        start += 1
    while end > start and folded[end - 1] in " \t\n,;:。、":
        end -= 1
    if end > start and folded[end - 1] == ")" and (opened := folded.rfind("(", start, end)) > start + MIN_CONTENT:
        end = opened
    if end > start and folded[end - 1] in '”」』"' and not any(ch in '“「『"' for ch in folded[start : end - 1]):
        end -= 1
    while end > start and folded[end - 1] in ",;。":
        end -= 1
    return start, end


def clause_start(folded: str, low: int, high: int) -> int:
    """Return where the last clause of folded[low:high] begins, commas inside brackets and quotes left alone."""
    depth = 0
    for at in range(high - 1, low - 1, -1):
        ch = folded[at]
        if ch in ")》」』”":
            depth += 1
        elif ch in "(《「『“":
            depth = max(0, depth - 1)
        elif ch in ",;:" and depth == 0:
            return at + 1
    return low


_AS_TIME = re.compile(
    "(?P<said>[^,。;:「“]{4,60}?)(?:之后|以后|后),(?!(?:也|都|更|仍|还|就|便|才|再|则)?(?:会(?!议|谈|晤|见|面|长|员)|将(?!军|领)|能|可|必|应当|应该|有望|势必))(?=[^,。;]{4,})"
)
_AS_CIRCUMSTANCE = re.compile("(?P<said>[^,。;:「“]{4,60}?)的(?:情况|背景|情形|前提|局面)之?下(?=[,。;]|$)")
_OWN_TIME = re.compile("[在于待等经自]|一旦|如果|若")  # a time of what is said itself: 要求美方在核实后…


def told_as_time(folded: str, start: int, limit: int) -> int | None:
    """Return where what is said ends that only tells when something else came: 秘鲁威胁加征关税后，比索贬值."""
    if under := _AS_CIRCUMSTANCE.match(folded, start, limit):
        return under.end("said")  # 在总统曾警告不要妥协的情况下
    clause = _AS_TIME.match(folded, start, limit)
    return clause.end("said") if clause and not _OWN_TIME.search(clause.group("said")) else None


def conceded(folded: str, start: int, cue: int, content: int, limit: int) -> int | None:
    """Return where a content ends that the outlet only concedes (虽然他说…，但…): at its turn, else with its first clause.

    `start` is where the frame of the content begins, `cue` its verb; None where nothing is conceded.
    """
    if not _CONCEDES.match(folded, start, content) and not _CONCEDED_VERB.search(folded, start, cue):
        return None
    stop = _TURN.search(folded, content + MIN_CONTENT, limit) or _STOP.search(folded, content + MIN_CONTENT, limit)
    return stop.start() if stop else limit


def after_closing(folded: str, at: int) -> int:
    """Return where the closing marks and bracketed names behind `at` end."""
    closing = _CLOSERS.match(folded, at)
    return closing.end() if closing else at
