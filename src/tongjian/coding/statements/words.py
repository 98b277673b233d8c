"""The words of lexicon/attribution.yml for Chinese, compiled: verbs in one automaton, the rest as patterns."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

import daachorse

from tongjian.coding.statements.kinds import Kinds
from tongjian.pack import ActorEntry, Pack

_ABBREVIATED = 2  # letters: US, EU, UK


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern of `words`, the longest first."""
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))


def _but_longer(word: str, words: Sequence[str]) -> str:
    """Return a pattern of `word` where it does not begin a longer one of `words`, which are sorted (分析, but not 分析员)."""
    behind = islice(words, bisect_right(words, word), None)
    longer = [w.removeprefix(word) for w in takewhile(lambda w: w.startswith(word), behind)]
    return re.escape(word) + (f"(?!{alternatives(longer)})" if longer else "")


def _prepositions(table: dict[str, Any]) -> str:
    """Return a pattern of the prepositions, none of them as the end of a noun (数据)."""
    behind: dict[str, str] = table["not_behind"]
    words = sorted(set(table["prepositions"]), key=lambda w: (-len(w), w))
    return "|".join((f"(?<![{behind[w]}])" if w in behind else "") + re.escape(w) for w in words)


def _of_state(entry: ActorEntry) -> str:
    """Return how English calls what is a state's: US officials, Dutch officials."""
    short = (name for name in entry.en if len(name) == _ABBREVIATED and name.isupper())
    adjectives = (name for name in entry.adjectives if not name.endswith(("er", "ers")))  # not Hongkonger
    return next(iter((*short, *adjectives, entry.name)))


# what makes any verb of speech before it a plain one: 重申说,…; “…,”他回击道
_PAPERS = frozenset({"报道", "报导", "消息", "分析"})  # but these: 报道说 is what a report says
_SAID_SO = re.compile(r"(?:说|称|道|表示|指出)(?=\s*(?:[,:。!?;“「『\n]|$))")


class Verb:
    """A speech verb: its kind, whether it needs a comma after it, whether it needs its speaker in the same clause."""

    __slots__ = ("act", "bound", "comma", "kind")

    def __init__(self, kind: str, *, act: bool, comma: bool, bound: bool) -> None:
        self.kind, self.act, self.comma, self.bound = kind, act, comma, bound or act


class ChineseWords:
    """Compiled words of Chinese attribution."""

    def __init__(self, pack: Pack) -> None:
        table: dict[str, Any] = pack.lexicon["attribution"]["zh"]
        self.verbs: dict[str, Verb] = {}
        bound, marked = set(table["bound"]), set(table["marked"])
        for form in ("free", "comma"):
            for kind, words in table[form].items():
                for word in words:
                    self.verbs.setdefault(
                        word,
                        Verb(
                            kind,
                            act=form == "comma" and word not in marked,
                            comma=form == "comma" or word in marked,
                            bound=word in bound,
                        ),
                    )
        blocked = [w for w in table["blocked"] if w not in self.verbs]
        self._entries = list(dict.fromkeys([*self.verbs, *blocked]))
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._entries, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
        self._plains: dict[str, Verb] = {}
        self.speakers: dict[str, str] = table["speakers"]
        self.anaphors: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in table["anaphors"].items()}
        strong = "强烈|坚决|极度|深表|十分|非常|严正|诚挚|由衷|衷心|深切|热烈|高度|严重"
        self.stand = re.compile(f'(?:{strong})?(?:{alternatives(table["objects"])}),(?=["“「『])')
        self.objects = re.compile(f"(?:{strong})?(?:{alternatives(table['objects'])})(?:[和与及][^,。;]{{2,6}})?[,。;!?]?$")
        self.first_person = re.compile("(?:我|笔者|本人|我们|小编)(?:也|还|总|总是|一直|始终|都|想|要|曾|可以|必须)?$")
        self.says_on = re.compile(alternatives(table["says_on"]))
        self.author_puts = re.compile(alternatives(table["author_puts"]))
        self.asked_about = re.compile("|".join(table["asked_about"]))
        self.by_paper = re.compile(
            f"(?:根据|按照|依据|据)(?P<who>[^,。;:!?]{{0,30}}?(?:{alternatives(table['papers'])}))(?P<how>),"
        )
        self.prosecution = re.compile("|".join(table["prosecution"]))
        self.in_court = re.compile("|".join(table["in_court"]))
        self.by_request = re.compile("(?:[应按依照]|接纳|听取|听从|采纳|接受(?![^,。]{0,14}(?:访|问|提问|查询)))[^,。]{1,16}$")
        self.stands_on = re.compile("|".join(table["stands_on"]))
        self.stands = re.compile("|".join(table["stands"]))
        self.retold_on, self.judges_on = re.compile("|".join(table["retold_on"])), re.compile("|".join(table["judges_on"]))
        self.figures = re.compile(f"(?:{alternatives(table['figures'])})$")
        self.more_figures = re.compile("|".join(table["more_figures"]))
        self.hopes_on = re.compile("|".join(table["hopes_on"]))
        self.happened = re.compile("|".join(table["happened"]))
        self.unnamed = re.compile(alternatives(table["unnamed"]))
        self.continues = re.compile(f"(?:{alternatives(table['continues'])})")
        times = "|".join(table["times"])
        adverbs, prepositions = alternatives(table["adverbs"]), _prepositions(table)
        short = alternatives(table["short_adverbs"])
        connectives = alternatives(table["connectives"])
        self.lead = re.compile(f'(?:[\\s,、;:。"“”「」『』()*]|(?!有的?人(?!士)|更多)(?:{connectives})|(?:{times}))*')
        acts = alternatives(table["acts"])
        self.dated = re.compile(f"(?:{times})")
        no_tail = alternatives(table["no_tail"])
        self.no_tail = re.compile(no_tail)
        occasions = "|".join(table["occasions"])
        self.tail = re.compile(f"(?!{no_tail})(?:{adverbs}|{prepositions}|{times}|{acts})|[,\\s]|(?:{short})+$|(?:{occasions})$")
        self.preposition_before = re.compile(f"(?:{prepositions}|不满|批评|指控|抨击|要求|敦促|呼吁|(?:^|[,时后])以)$")
        self.only_adverbs = re.compile(f"(?:{adverbs}|{short}|{connectives}|{times}|[\\s,、])*$")
        self.between = re.compile(f"(?:{adverbs}|{short}|{connectives}|{times}|{occasions}|[\\s,、])*$")
        heads = alternatives(self.speakers)
        self.head = re.compile(f"(?:{heads})(?:们)?$")
        self.people = re.compile("|".join(table["people"]))
        known = sorted(self.speakers)
        untitled = "|".join(_but_longer(w, known) for w in table["no_title"])
        titles = alternatives(set(self.speakers) - set(table["no_title"]))
        self.titled = re.compile(f"(?!{untitled})(?P<title>{titles})(?P<name>[^的是和与及在了这那\\W\\d]{{2,8}})$")
        bodies = alternatives(table["bodies"])
        self.bodies = frozenset(table["no_title"])
        self.of_body = re.compile(  # 亚洲与太平洋研究中心副主任陆志行: a name joins two, and a body and an office follow
            f"(?P<first>[^,。;:!?“「(]{{1,12}}?)[与和及暨][^,。;:!?“「(]{{1,20}}?(?:{bodies})[^,。;:!?“「(]{{0,10}}?(?P<who>(?:{titles})(?P<name>[^的是和与及在了这那\\W\\d]{{2,8}}?))"
            f"(?=(?:{adverbs}|{prepositions}|{times}|{acts})|[,\\s(]|$)"
        )
        self.behind_owner = re.compile(f"[\u4e00-\u9fff]{{0,4}}?(?:{heads})(?!的)")
        ends = f"(?=(?:{adverbs}|{prepositions}|{times}|{acts})|[,\\s]|$)"
        self.counted = re.compile(
            f"(?:{'|'.join(table['counts'])})[^,。;:!?]{{0,24}}?(?:(?:{heads})|的[一-龥]{{2,4}}?){ends}|(?:\\d{{1,3}}|[两三四五六七八九十]{{1,3}})国{ends}"
            f"|(?:{'|'.join(table['shares'])}){ends}"
        )
        self.latin = re.compile(
            "(?P<name>[a-z][a-z0-9.&'-]*(?: [a-z][a-z0-9.&'-]*){0,3})[ \t]*"
            f"(?:\\([^()]{{0,60}}\\))?(?:{adverbs}|{times}|[ \t])*$"
        )
        self.takes_over = re.compile("|".join(table["takes_over"]))
        self.turns = re.compile("|".join(table["turns"]))
        self.sets_off = re.compile("|".join(table["sets_off"]))
        self.crowd = re.compile("|".join(table["crowd"]))
        self.according = re.compile(
            f"(?<![数证])(?:根?据|按照?|依据)(?P<who>[^,。;:!?]{{1,60}}?)(?<!这些)(?<!此)(?<!上述)(?<!该)(?<!有关)(?<!条款)(?<!规定)(?<!法律)(?<!条例)(?P<how>{alternatives(table['sources'])})(?:显示|称|指|指出)?[,:]"
        )
        self.retold = re.compile(
            "(?:引述|援引|引用)(?P<who>[^,。;:!?]{2,30}?)(?:的)?(?P<how>说法|消息|话|言论|分析|报道|报导|声明)"
            "(?:称|说|指|指出|表示|透露)?[,:]"
        )
        self.quoted = re.compile(f"(?:引述|援引)(?P<who>[^,。;:!?]{{0,24}}?(?:{heads}))(?<!报道)(?<!报导)(?P<how>)[,:]")
        self.as_said = re.compile("(?:正?如|就像|诚如)(?P<who>[^,。;:!?]{1,30}?)所(?P<how>说|言|指出|称|讲),")
        outlets = alternatives([name for name in table["outlets"] if len(name) > 1])
        self.outlet_first = re.compile(
            f"\\s*(?![在对向据由从接就被受让])(?P<name>[一-龥]{{2,12}}?(?:{outlets}))(?:{adverbs}|{times}|\\s)*"
        )
        self.by_outlet = re.compile(
            f"(?<![数证])(?:根?据|按照?)(?P<who>《[^》]{{1,14}}(?:{alternatives(table['papers_end'])})》|[^,。;:!?《]{{1,14}}?(?:{alternatives(table['outlets'])}))(?P<how>),"
        )
        self.by_press = re.compile(
            "(?:根?据|从)(?:有关|相关|综合|最新)?(?P<who>(?:(?:中|外|官|党|港|当地|本地)?媒体?的?)?(?:该|此|这[份篇则])?(?P<how>报道|报导))(?:指|指出|称|显示)?[看]?,"
        )
        self.in_view = re.compile("在(?P<who>(?!我|笔者|他人|[外旁常]人)[^,。;:!?“「的]{1,16}?)(?P<how>看来),")
        self.namely = re.compile(f"[^,。;:“「]{{1,30}}?(?:{alternatives(table['stands_named'])}),即(?:是)?(?![将使便可刻时])")
        self.finding = re.compile(f"(?:{alternatives(table['findings'])})(?:亦|也|则|还|均|都|就|曾)?$")
        self.acts_on = re.compile("(?:也|亦|并|又|还|随后|其后)(?:于|在)(?:同|去|今|上|当|次|\\s?\\d)[^,。;]{0,14}?[年月日天周]")
        self.told_act = re.compile("|".join(table["told_act"]))
        self.remarks_on = re.compile("|".join(table["remarks_on"]))
        self.outlet_on = re.compile("|".join(table["outlet_on"]))
        self.reported = (
            self.in_view,
            self.by_press,
            self.according,
            self.by_outlet,
            self.as_said,
            self.by_paper,
            self.retold,
            self.quoted,
        )
        self.report_begins = re.compile("[据按如像引]|从[^,。]{0,3}媒|看来")  # every match of these holds one of these
        self.deeds, self.no_deed = re.compile("|".join(table["deeds"])), re.compile("|".join(table["no_deed"]))
        self.stance = re.compile("|".join(table["stance"]))
        self.takes_stand = re.compile("|".join(table["takes_stand"]))
        self.asked_to = re.compile("|".join(table["asked_to"]))
        self.experts, self.views = re.compile(alternatives(table["experts"])), frozenset(table["views"])
        self.praises_on, self.showing = re.compile("|".join(table["praises_on"])), re.compile("|".join(table["showing"]))
        self.moves_on = re.compile("|".join(table["moves_on"]))
        self.topics, self.topical = re.compile("|".join(table["topics"])), frozenset(table["topical"])
        self.clausal = re.compile(alternatives(table["clausal"]))
        self.speaking = re.compile("|".join(table["speaking"]))
        self.contrast = re.compile(alternatives(table["contrast"]))
        self.joins = re.compile(f"(?:{alternatives(table['joins'])}|[\\s,])*$")
        self.tells_clause = frozenset(table["tells_clause"])
        self.clause_begins = re.compile("|".join(table["clause_begins"]))
        self.yields = frozenset(table["yields"])
        self.expected = re.compile(alternatives(table["expected"]))
        self.cited = re.compile("引述|援引|引用")
        channels, posts = alternatives(table["channels"]), alternatives(table["posts"])
        self.place_of_report = re.compile(
            f"(?:(?:{adverbs}|{short}|{times}|{posts})|(?:{channels})[^,。]{{1,30}}?|\\([^()]{{1,40}}\\))*$"
        )
        self.kinds = Kinds(pack, "zh")
        self.of_states = {entry.id: _of_state(entry) for entry in pack.actors if entry.kind in ("state", "bloc")}

    def hits(self, folded: str) -> Iterator[tuple[int, int, str, Verb]]:
        """Yield start, end, word and verb of every speech verb in `folded`.

        A verb with 说, 称 or the like behind it, and then a mark, is one plain verb of its own kind (重申说, 明确表示).
        """
        behind = 0
        for start, end, which in self._automaton.find(folded):
            word = self._entries[which]
            verb = self.verbs.get(word)
            if verb is None or start < behind:
                continue
            if word not in _PAPERS and (said := _SAID_SO.match(folded, end)) is not None:
                behind = said.end()
                yield start, behind, said.group(), self._plain(verb.kind)
            else:
                yield start, end, word, verb

    def _plain(self, kind: str) -> Verb:
        """Return a verb that is nothing but speech, of a kind."""
        return self._plains.setdefault(kind, Verb(kind, act=False, comma=False, bound=False))
