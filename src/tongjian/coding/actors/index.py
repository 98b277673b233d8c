"""The pack's actors compiled for finding, and the pass that turns an automaton's hits into tokens."""

import re
from collections import defaultdict
from functools import cached_property
from typing import Any

import msgspec

from tongjian.coding.actors.cases import cased
from tongjian.coding.actors.forms import Forms, Found
from tongjian.coding.actors.goods import Goods
from tongjian.coding.actors.names import FAMILY, UPPER, begins_foreign_name, inside_foreign_name, inside_longer_name
from tongjian.coding.actors.naming import HAN, Traditional
from tongjian.coding.actors.seats import Seat, holders, seats, served
from tongjian.coding.actors.surfaces import CASE, FRAGILE, HEAD, LETTERS, TAIL, actor_surfaces, topic_surfaces
from tongjian.coding.actors.terms import Term, deputy_titles
from tongjian.pack import ActorEntry, OfficeEntry, Pack, compiled
from tongjian.text import fold

_LEAST_BLOCK = 2  # characters of a body's word that a word for a thing begins with
_NOWHERE = ("\0",)  # an ending and beginning that no text has


class Token(msgspec.Struct, gc=False):
    """A surface found in a text with all that it can mean; start and end leave the context characters out.

    `term` is the first meaning: named actors come before roles, roles before titles.
    """

    start: int
    end: int
    terms: tuple[Term, ...]
    term: Term


_ALONE = frozenset({"court", "committee"})  # words that mean who was named before, where no name ends with them
_HEADS_CLAUSE = ' \n,;:。!?“「『"(—'  # before a bare 委员会 that acts; elsewhere it is a part of a name or title


def _fragile(rank: int, start: int, end: int, terms: tuple[Term, ...], folded: str) -> list[tuple[int, int, int, Token]]:
    """Return what a word with a context is put in as: for whom it stands, and as the ending of a name (法院 is both)."""
    term, last = terms[0], terms[-1]
    found = []
    if term.word != "committee" or not start or folded[start - 1] in _HEADS_CLAUSE:
        found.append((rank, start, -end, Token(start + term.head, end - term.tail, terms, term)))
    if last.sort == "form" and term.sort == "anaphor":
        found.append((FRAGILE["form"], start, -end, Token(start, end, terms, last)))
    return found


_JOINED_BY = ("' ", "’ ", "'s ", "’s ", " ")
# behind these stands in which state those have joined
_JOINED = ("Association of", "Federation of", "Confederation of", "Alliance of", "Chamber of Commerce of", "Guild of")


class ActorIndex:
    """The pack's actors compiled for finding."""

    def __init__(self, pack: Pack) -> None:
        lexicon = pack.lexicon
        self.roles: dict[str, Any] = lexicon.get("actors_roles", {})
        self.context: dict[str, Any] = lexicon.get("actors_context", {})
        self.words: dict[str, Any] = lexicon.get("actors_words", {})
        self.form_words: dict[str, Any] = lexicon.get("actors_forms", {})
        self.not_names = tuple(fold(w) for w in self.words.get("not_names") or ()) or _NOWHERE
        self.not_persons = frozenset(fold(w) for w in self.words.get("not_persons") or ())
        self.not_people = frozenset(fold(w) for w in self.words.get("not_people") or ())
        self.before_heads = frozenset(self.words.get("before_heads") or ())
        self.leading = frozenset(self.words.get("leading") or ())
        self.seated = frozenset(fold(w) for w in self.words.get("seated") or ())
        self.posted = tuple(self.words.get("posted_zh") or ())
        self.chiefs = frozenset(self.words.get("chiefs") or ())
        self.women = frozenset(fold(w) for w in self.words.get("women") or ())
        self.men = frozenset(fold(w) for w in self.words.get("men") or ())
        self.trades = frozenset(fold(w) for w in self.roles.get("trades") or ())
        self.officials = frozenset(fold(w) for w in (*(self.roles.get("officials") or ()), *deputy_titles(self.roles)))
        shared: dict[str, list[str]] = self.roles.get("shared") or {}
        self.shared = {fold(w): tuple(states) for w, states in shared.items()}
        self.union: frozenset[str] = frozenset(self.roles.get("union") or ())
        self.lawmakers = frozenset(fold(w) for w in self.roles.get("lawmakers") or ())
        self.foreign_titles = frozenset(fold(w) for w in self.roles.get("foreign_titles") or ())
        self.entries: dict[str, ActorEntry] = {entry.id: entry for entry in pack.actors}
        self.offices: dict[str, OfficeEntry] = {office.id: office for office in pack.offices}
        self.holders = holders(pack)
        self.served = served(self.entries, self.offices)
        self.by_country: dict[str, ActorEntry] = {
            e.country: e for e in reversed(pack.actors) if e.kind in ("state", "bloc") and e.country
        }
        self.body_of: dict[tuple[str, str], ActorEntry] = {
            (e.role, e.country): e for e in reversed(pack.actors) if e.role and e.country
        }
        self.office_of: dict[tuple[str, str], OfficeEntry] = {}
        for office in reversed(pack.offices):
            country = self.entries[office.of].country
            if office.role and country:
                self.office_of[(office.role, country)] = office
        self.office_at = {(o.role, o.of): o for o in reversed(pack.offices) if o.role}
        for role, about in (self.roles.get("offices") or {}).items():
            if "also" in about:
                called = {(about["also"], c): o for (r, c), o in self.office_of.items() if r == role}
                self.office_of = {**called, **self.office_of}
        leader = (self.roles.get("offices") or {}).get("leader") or {}
        for country in self.by_country if leader else ():
            first = ("president", "prime-minister") if country in leader["presidents"] else ("prime-minister", "chief-executive")
            led = next((self.office_of[(role, country)] for role in first if (role, country) in self.office_of), None)
            if led is not None and country != "EUE":
                self.office_of.setdefault(("leader", country), led)
        heads = {role for role, about in (self.roles.get("offices") or {}).items() if about.get("who") == "head"}
        self.heads = frozenset(e.id for e in pack.actors for held in e.offices if self.offices[held.office].role in heads)
        self.names: dict[str, dict[str, str]] = {}
        traditional = lexicon.get("actors_traditional") or {}
        self.traditional = Traditional(traditional.get("words") or {}, traditional.get("chars") or {})
        self.surfaces = actor_surfaces(pack)
        self.topics = topic_surfaces(pack)
        self._paired = frozenset(self.context.get("paired") or ())
        self._pair_needs = {form: tuple(words) for form, words in (self.context.get("pair_needs") or {}).items()}
        self._side_not_after = tuple(self.context.get("side_not_after") or ()) or _NOWHERE
        self._others: dict[str | None, tuple[str, ...]] = {}
        self._split = {fold(name): msgspec.convert(words, _Split) for name, words in (self.context.get("split") or {}).items()}
        self._goods = Goods(self.context.get("goods") or {})
        self._not_after = {ch: tuple(words) for ch, words in (self.context.get("not_after") or {}).items()}
        self._tail_not_after = {ch: tuple(words) for ch, words in (self.context.get("tail_not_after") or {}).items()}
        self._side_not_before = {ch: tuple(words) for ch, words in (self.context.get("side_not_before") or {}).items()}
        self._not_before = {ch: tuple(words) for ch, words in (self.context.get("not_before") or {}).items()}

    @cached_property
    def _of_goods(self) -> frozenset[str]:
        """The names of firms that are a state's name and a word for goods, folded."""
        states = tuple(fold(name) for e in self.by_country.values() if e.kind == "state" for name in (*e.zh, *e.hant))
        names = (fold(n) for e in self.entries.values() if e.kind == "company" for n in (*e.zh, *e.hant))
        return self._goods.firms | {n for n in names if n.endswith(self._goods.nouns) and n.startswith(states)}

    @cached_property
    def seats(self) -> dict[tuple[str, str], list[Seat]]:
        """By the role of an office and a family or Chinese name, folded: who of that name has held such an office, by time."""
        also = {role: about["also"] for role, about in (self.roles.get("offices") or {}).items() if "also" in about}
        return seats(self.holders, self.offices, self.entries, also)

    @cached_property
    def _blocks(self) -> dict[str, tuple[str, ...]]:
        """The Chinese words for things that begin with a word for a body, by their first two characters (海关编码)."""
        bodies = {fold(w)[-2:] for b in (self.roles.get("bodies") or {}).values() for w in b.get("zh", ())}
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in map(fold, self.words.get("not_actors") or ()):
            if len(word) > _LEAST_BLOCK and word[:2] in bodies:
                found[word[:2]].append(word)
        return {first: tuple(words) for first, words in found.items()}

    @cached_property
    def forms(self) -> Forms:
        """The endings and openings of names that no list has."""
        return Forms(self.form_words)

    @cached_property
    def firms(self) -> re.Pattern[str] | None:
        """The words that mean a firm behind "the" and a state's adjective."""
        words = sorted((fold(w) for w in self.words.get("firms") or ()), key=len, reverse=True)
        return re.compile(rf" (?:{'|'.join(map(re.escape, words))})\b(?!'s|s)") if words else None

    @cached_property
    def possessed(self) -> re.Pattern[str]:
        """What "its" may be followed by that only a state has, or only a firm (its embassy, 其股东)."""
        words: dict[str, list[str]] = self.words.get("possessed") or {}
        state, firm = ("|".join(map(re.escape, map(fold, words.get(of) or ()))) or "(?!)" for of in ("state", "firm"))
        return re.compile(f"(?: (?:[a-z-]+ ){{0,3}}?|[\u4e00-\u9fff]{{0,2}}?)(?:(?P<state>{state})|(?P<firm>{firm}))(?![a-rt-z])")

    @cached_property
    def upon(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """What leads to a pronoun that is acted upon, each with the words of acts behind it (对 其 立案)."""
        rows: list[dict[str, list[str]]] = self.words.get("upon") or []
        return tuple((re.compile(f"(?:{'|'.join(row['lead'])})$"), re.compile("|".join(row["acts"]))) for row in rows)

    @cached_property
    def firm_nouns(self) -> tuple[str, ...]:
        """The nouns for firms as they stand before a name, folded: English ones with the spaces around them."""
        return (*(f" {fold(w)} " for w in self.words.get("firms") or ()), *(fold(w) for w in self.words.get("firms_zh") or ()))

    @cached_property
    def firms_behind(self) -> re.Pattern[str]:
        """Words that end with a noun for firms and a space."""
        nouns = self.firm_words or "(?!)"
        return re.compile(rf"(?:^|[ -])(?:{nouns}) $")

    @cached_property
    def firms_ahead(self) -> re.Pattern[str]:
        """What stands behind a state's word where firms of it are named: the (Swedish) carmaker, (U.S.) investment firms."""
        nouns = self.firm_words or "(?!)"
        return re.compile(rf"(?:'s|’s)?(?: [a-z-]+){{0,3}}? (?:{nouns})(?:s|es)?\b")

    @cached_property
    def firm_words(self) -> str:
        """The English nouns for firms as an alternation, the longest first; empty where the pack has none."""
        return "|".join(sorted(map(re.escape, self.words.get("firms") or ()), key=len, reverse=True))

    @cached_property
    def firm_apposition(self) -> re.Pattern[str]:
        """What a company's name is followed by where a state's or town's word and a noun for firms describe it."""
        nouns = self.firm_words or "(?!)"
        place = r"([A-Z][\w’'.-]{1,20}?(?: [A-Z][\w’'.-]{1,20}?){0,2})"
        return re.compile(
            rf",? (?:(?:a|an|the|another|one of) (?:[a-z-]+ ){{0,4}}{place}(?:'s|’s|-[a-z]+)?(?:,? [a-z-]+){{0,5}}? (?:{nouns})\b"
            rf"|(?:the )?(?P<owner>{place[1:-1]})(?:'s|’s)(?: [a-z-]+){{0,4}}? (?:{nouns})(?=[,.;)]))"
        )

    @cached_property
    def says_in_english(self) -> tuple[re.Pattern[str], ...]:
        """A name of two or three words before a verb of speech, and one behind it."""
        verbs = "|".join(self.form_words.get("says_en") or ())
        if not verbs:
            return ()
        acts = "|".join((*self.form_words["says_en"], *(self.form_words.get("acts_en") or ())))
        apposed = "|".join(("a", "an", "who", *(self.words.get("apposed") or ())))
        post = rf"(?:[a-z-]+ ){{0,3}}(?:{'|'.join(self.words.get('firm_posts') or ('(?!)',))})"
        # each begins with what few places of a text begin with
        return (
            re.compile(rf"({_NAME})(?=,? (?:{acts})\b|, (?:{apposed}) |{_OF_BODY} (?:{acts})\b|, {_BODY}(?:'s|’s) {post},)"),
            re.compile(rf" (?:{verbs}|according to) ({_NAME})(?=[ ,.;])"),
        )

    @cached_property
    def says(self) -> re.Pattern[str] | None:
        """A name of three characters before a verb of speech."""
        return _says(self.form_words)

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The Chinese words for offices that end in 长."""
        offices = (self.roles.get("offices") or {}).values()
        return frozenset(fold(w) for about in offices for w in about.get("zh", ()) if w.endswith("长"))

    def called_so(self, role: str, written: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the only states whose office of this role bears the folded word, all if empty, and those where none does."""
        about = (self.roles.get("offices") or {}).get(role) or {}
        only: dict[str, list[str]] = about.get("only") or {}
        barred: dict[str, list[str]] = about.get("never") or {}
        return frozenset(only.get(written) or ()), frozenset(barred.get(written) or ())

    def terms_of(self, surface: str) -> tuple[Term, ...]:
        """Return what a surface by itself can mean."""
        return self.surfaces.alone(fold(surface))

    def scan(self, full: str, folded: str) -> list[Token]:
        """Return the tokens of a text in order, none overlapping: the longest wins, one-character contexts yield to all else."""
        firm: list[Token] = []
        fragile: list[tuple[int, int, int, Token]] = []
        last, length = 0, len(folded)
        surfaces = self.surfaces
        care, ranks, terms_of = surfaces.care, surfaces.rank, surfaces.terms
        for start, end, number in surfaces.hits(folded):
            if start < last and not ranks[number]:
                continue
            look = care[number]
            if look:
                if look & HEAD and start and folded[start - 1] in LETTERS:
                    continue
                if look & TAIL and end < length and folded[end] in LETTERS:
                    continue
            kept = terms_of(number)
            if look & CASE:
                kept = cased(kept, full, start, end)
                if not kept:
                    continue
            term = kept[0]
            # the African nation: that it lies in Africa is no mention of the union
            rank = 0 if term.word == "epithet" and term.written.endswith(_LANDS) else FRAGILE.get(term.sort, 0)
            if rank:
                if rank > 2 or (
                    self._form_counts(folded, start, end, term) and not _in_pair_name(folded, start, end, rank, last)
                ):
                    fragile.extend(_fragile(rank, start, end, kept, folded))
            elif not self._splits(folded, start, end, term) and not _in_name(folded, start, end, term, last):
                firm.extend(_with_head(Token(start, end, kept, term), folded))
                last = end
        return self._merged(firm, fragile, full, folded)

    def _merged(self, firm: list[Token], fragile: list[tuple[int, int, int, Token]], full: str, folded: str) -> list[Token]:
        """Put the fragile tokens between the firm ones: pairs first, then contexts, then anaphors, then names by form."""
        merged = firm
        for rank in (1, 2, 3):
            layer = [found[3] for found in sorted((f for f in fragile if f[0] == rank), key=_by_place)] if fragile else []
            if layer:
                merged = _merge(merged, layer)
        endings = [found[3] for found in fragile if found[0] == 4]
        return self._formed(merged, endings, full, folded) if endings else merged

    def _formed(self, tokens: list[Token], endings: list[Token], full: str, folded: str) -> list[Token]:
        """Put the names by form between the other tokens; a town inside such a name stays inside it."""
        merged: list[Token] = []
        i = 0
        for ending in endings:
            while i < len(tokens) and tokens[i].end <= ending.start:
                merged.append(tokens[i])
                i += 1
            again = tokens[i] if i < len(tokens) and tokens[i].start < ending.end else None
            if again is not None and not (again.term.word in _ALONE and again.start == ending.start and again.end == ending.end):
                continue
            named = self._form_at(merged, ending, full, folded)
            if named is not None:
                merged.append(named)
                i += again is not None  # 法院 is the court named before only where no name ends with it
        merged.extend(tokens[i:])
        return [t for t in merged if t.term.sort != "form"]

    def _form_at(self, before: list[Token], ending: Token, full: str, folded: str) -> Token | None:
        """Return the name that ends or begins with `ending`, taking out of `before` the towns that it swallows."""
        if before and before[-1].end > ending.start:
            return None
        court = ending.term.written in _COURTS
        floor = max((t.end for t in before[-3:] if not _is_town(t, court)), default=0)
        if ending.term.word == "opening":
            if before and before[-1].term.sort == "unlisted" and full[before[-1].end : ending.start] in _JOINED_BY:
                floor = before[-1].start  # Rice Growers' |Federation of
            found = self.forms.opened(full, floor, ending.start, ending.end)
        elif ending.term.written.isascii():
            found = self.forms.english(full, floor, ending.start, ending.end)
        else:
            found = self.forms.chinese(folded, floor, ending.start, ending.end)
        if found is None:
            return None
        country = self._joined_in(full[ending.end : found.end]) if ending.term.written.endswith(_JOINED) else None
        firm = before[-1] if before else None
        if firm is not None and firm.end == found.start and found.kind == "company" and firm.term.entries:
            # 华为 with 终端有限公司 behind it: a part of the firm with a name of its own
            entry = firm.term.entries[0]
            if entry.kind == "company" and firm.term.sort == "actor":
                before.pop()
                found, country = Found(firm.start, found.end, "company"), entry.country
        begin = found.end
        while before and before[-1].start >= found.start and (before[-1].term.sort == "unlisted" or _is_town(before[-1], court)):
            begin, town = before[-1].start, before.pop().term
            country = town.role or (town.entries[0].country if town.how == "metonym" else None) or country
        if ending.term.written in _CHINESE_COURTS:
            if begin == found.end and not _COURT_KINDS.search(folded, found.start, ending.start):
                return None  # 推动法院作出裁决: nothing shows that a name stands there
            found = Found(begin if begin < found.end else found.start, found.end, "court")
        name = full[found.start : found.end]
        term = Term(sort="unlisted", written=name, how="form", word=found.kind, role=country or "")
        return Token(found.start, found.end, (term,), term)

    def _joined_in(self, words: str) -> str | None:
        """Return the state in which those have joined whose association's name ends with `words` (… Association of Peru)."""
        for word in words.split():
            named = (entry for term in self.terms_of(word) for entry in term.entries)
            if (state := next((entry for entry in named if entry.kind == "state"), None)) is not None:
                return state.country
        return None

    def scan_topics(self, full: str, folded: str) -> list[Token]:
        """Return the tokens of laws, lists and products, the longest of overlapping ones."""
        found: list[Token] = []
        last, length = 0, len(folded)
        for start, end, number in self.topics.hits(folded):
            look = self.topics.care[number]
            if start < last or (look & HEAD and start and folded[start - 1] in LETTERS):
                continue
            if look & TAIL and end < length and folded[end] in LETTERS:
                continue
            kept = cased(self.topics.terms(number), full, start, end)
            if kept:
                found.append(Token(start, end, kept, kept[0]))
                last = end
        return found

    def _form_counts(self, folded: str, start: int, end: int, term: Term) -> bool:
        """Tell whether a one-character form stands for a state here, by the characters around it."""
        left, right = start + term.head, end - term.tail
        if (
            term.word == "opening"
            and start
            and folded[start - 1].isalnum()
            and not folded.endswith(_ANSWERS, max(0, start - 2), start)
        ):
            return False
        if term.sort == "pair" and not all(folded.startswith(self._pair_needs.get(ch, ("",)), end) for ch in folded[start:end]):
            return False
        held = term.sort == "pair" and left and folded[left - 1] in _PREPOSITIONS  # 在中途, but 在中美谈判之际
        firms = folded[left] == "中" and _OF_FIRMS.match(folded, left) is not None  # 12家中企
        if not held and not firms and folded.endswith(self._not_before.get(folded[left], _NOWHERE), max(0, start - 3), left):
            return False
        if folded[left] == "以" and _BY_WAY_OF.match(folded, left):
            return False  # 以国防部长某某为团长
        if term.tail:
            return not folded.startswith(self._tail_not_after.get(folded[end - 1], _NOWHERE), end)
        return not folded.startswith(self._not_after.get(folded[right - 1], _NOWHERE), right)

    def part_of_word(self, folded: str, at: int, form: str) -> bool:
        """Tell whether the character before a one-character form makes another word with it (增|加, 海|港)."""
        return folded.endswith(self._not_before.get(form, _NOWHERE), max(0, at - 3), at)

    def goes_on(self, folded: str, end: int, form: str) -> bool:
        """Tell whether what stands behind a one-character form makes another word with it (法|律, 日|期)."""
        return folded.startswith(self._not_after.get(form, _NOWHERE), end)

    def _splits(self, folded: str, start: int, end: int, term: Term) -> bool:
        """Tell whether a listed name is really parts of two words: 中美|国防部长, 美国|财政部长, 其中|国内, 中方|式."""
        if term.sort == "side" and folded.startswith(self._side_not_after, end):
            return True
        if term.sort == "side" and folded.endswith(self._side_not_before.get(folded[start], _NOWHERE), 0, start):
            return True
        if term.entries and term.entries[0].kind == "state" and _OF_OUTLET.match(folded, end):
            return True  # 中国|某某网讯: the name of an outlet
        if term.sort == "actor" and folded.startswith(self._blocks.get(folded[end - 2 : end], _NOWHERE), end - 2):
            return True  # 丙国|海关编码
        last = folded[end - 1]
        if last in self._goods.last and folded[start:end] in self._of_goods and self._goods.meant(folded, start, end):
            return True  # 进口|委内瑞拉|石油
        if last == "部" and folded.startswith("门", end):
            return True  # 外交|部门
        if last in "部院局" and folded[end : end + 1] == "长" and folded[end + 1 : end + 2] != "官":
            return any(folded[at : end + 1] in self.title_words for at in range(start, end - 2))
        if end - start > _LONGEST_SPLIT or last < HAN:
            return False
        if end - start == 2 and last == "国" and folded[start] in self._paired and _OF_STATE.match(folded, end):
            return not folded.startswith("防长", end) or (start > 0 and folded[start - 1] in self._paired)
        split = self._split.get(folded[start:end])
        if split is None:
            return False
        if split.apart(folded, start, end):
            return True
        # 智利苹果: the fruit of another land than the firm's; behind its own state the name is the firm's
        foreign = bool(split.firm) and not folded.startswith(split.firm, end)
        return foreign and folded.endswith(self._foreign(term.entries[0].country), max(0, start - _LONGEST_SPLIT), start)

    def _foreign(self, country: str | None) -> tuple[str, ...]:
        """Return the names in Chinese of all states but one."""
        if country not in self._others:
            names = {c: e for c, e in self.by_country.items() if e.kind == "state" and c not in (country, "CHN")}
            self._others[country] = tuple(fold(name) for e in names.values() for name in (*e.zh, *e.hant))
        return self._others[country]


_OF_FIRMS = re.compile("中(?:企(?!图|及|盼|望|业)|资(?!金|料|产|本|源|格|历|质))")
_BY_WAY_OF = re.compile("以[^,;。:!?]{2,24}?为(?:团长|首|代表|主席|领队|主[,;。的]|名|由|例|基础|核心|目标|重点|导向|借口|条件)")
_OF_OUTLET = re.compile("[\u4e00-\u9fff]{1,8}?(?:网|报|社|台|周刊|杂志)(?:讯|消息|报道|报导|[】\\])])")
_PREPOSITIONS = frozenset("在从")
_COURTS = frozenset({"Court", "Tribunal", "法院", "法庭", "大学", "University"})  # what a capital has as any other town


_HEAD_OF = Term(sort="title", written="长", how="office", word="title")
_NO_HEADS = frozenset("期达远久官年程处途江城三")
_CHINESE_COURTS = frozenset({"法院", "法庭"})
_COURT_KINDS = re.compile("(?:地方|高等|中级|衡平|巡回|上诉|商事|商业|知识产权|刑事|民事|州|省|市|县|区)$")


def _with_head(token: Token, folded: str) -> tuple[Token, ...]:
    """Return the token, with a title behind it where 长 makes it the body's head (印尼能矿部|长)."""
    end = token.end
    if folded[end - 1] in "部局署" and folded[end : end + 1] == "长" and folded[end + 1 : end + 2] not in _NO_HEADS:
        return (token, Token(end, end + 1, (_HEAD_OF,), _HEAD_OF))
    return (token,)


def _is_town(token: Token, capital: bool) -> bool:
    """Tell whether a name by form may hold this token: a town, or with `capital` a state's capital."""
    return token.term.sort == "city" or (capital and token.term.how == "metonym")


_NAME = rf"[{UPPER}][a-zà-ž'’-]{{1,20}}(?: [A-Z]\.)?(?: {FAMILY}){{1,2}}"
# behind a person's name, whose he is: Ann Lee of the Zorba Council condemned, Ann Lee, Zorba's chief executive, …
_BODY = rf"(?:the )?[{UPPER}][\w&-]*(?: (?:[{UPPER}][\w&-]*|of|for)){{0,3}}"
_OF_BODY = rf" (?:of|from|at|with) {_BODY}"
_LANDS = (" nation", " country", " state")
_ANSWERS = ("回应", "谈", "批", "吁", "促")  # what a headline's short name of a state may stand behind (回应美拟加税)
_OF_STATE = re.compile("防部(?![署队])|防长|务[院卿]")


class _Split(msgspec.Struct):
    """Between which words the characters of a name are parts of others: all that are given must stand there."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    either: tuple[str, ...] = ()  # behind the name, whatever stands before
    firm: tuple[str, ...] = ()  # behind another state the name is a thing, but before these

    def apart(self, folded: str, start: int, end: int) -> bool:
        if self.either and folded.startswith(self.either, end):
            return True
        if not self.before and not self.after:
            return False
        before = not self.before or folded.endswith(self.before, max(0, start - 3), start)
        return before and (not self.after or folded.startswith(self.after, end))


_SHORT_PERSON = 2  # characters of a name that begins many longer ones
_LONGEST_SPLIT = 4  # characters of a name that the pack's `split` may hold


def _in_name(folded: str, start: int, end: int, term: Term, last: int) -> bool:
    """Tell whether a short Chinese name of a state, town or firm is a piece of a transliterated person's name."""
    if end - start > _LONGEST_SPLIT or folded[start] < HAN or term.sort != "actor" or not term.entries:
        return False
    kind = term.entries[0].kind
    if kind == "person":
        if (term.how == "given" or end - start == _SHORT_PERSON) and begins_foreign_name(folded, end):
            return True  # 莫迪|凯说
        return term.how != "given" and inside_longer_name(folded, start, end)
    if last == start:
        return False
    return kind in ("state", "place", "company") and inside_foreign_name(folded, start, end, kind != "state")


def _in_pair_name(folded: str, start: int, end: int, rank: int, last: int) -> bool:
    """Tell whether two characters that make a pair of states are a piece of such a name (斯特内|加德)."""
    return rank == FRAGILE["pair"] and last != start and inside_foreign_name(folded, start, end, True)


def _by_place(found: tuple[int, int, int, Token]) -> tuple[int, int]:
    return found[1], found[2]


def _says(forms: dict[str, Any]) -> re.Pattern[str] | None:
    verbs = "|".join(sorted((fold(w) for w in forms.get("says") or ()), key=len, reverse=True))
    return re.compile(f"(?:^|[，。；、：「」“”（）\n ])([\u4e00-\u9fff]{{3}})(?:{verbs})", re.MULTILINE) if verbs else None


def _merge(firm: list[Token], fragile: list[Token]) -> list[Token]:
    """Return both lists as one in order, leaving out the fragile tokens that touch a firm one or an earlier fragile one."""
    if not fragile:
        return firm
    merged: list[Token] = []
    i = 0
    for token in fragile:
        while i < len(firm) and firm[i].end <= token.start:
            merged.append(firm[i])
            i += 1
        if i < len(firm) and firm[i].start < token.end:
            continue
        if merged and merged[-1].end > token.start:
            continue
        merged.append(token)
    merged.extend(firm[i:])
    return merged


def index_of(pack: Pack) -> ActorIndex:
    """Return the compiled index of `pack`, built once per fingerprint and process."""
    return compiled(pack, "actors", ActorIndex)
