"""Joint mentions and words that stand for an actor named before (双方, the two sides, 该公司, he)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from tongjian.coding.actors import antecedents, posts, townsmen, unnamed, upon
from tongjian.coding.actors.compose import STATES
from tongjian.coding.actors.coordinated import is_where, last_pair
from tongjian.coding.actors.naming import named
from tongjian.coding.document import Mention
from tongjian.text import fold

if TYPE_CHECKING:
    from tongjian.coding.actors.compose import Chain
    from tongjian.coding.actors.reader import Reader

_COMPANY = frozenset({"company"})
_CHINA, _PARTS_OF_CHINA = "CHN", frozenset({"TWN", "HKG", "MAC"})  # no two countries
_PAIR = 2
_OF_TWO = {"former": 1, "latter": 0}  # places in the row of those named before, the last first
_NEAR = 120  # characters back in which two are named that 前者 and 后者 mean
COUNTS = {"three": 3, "four": 4}  # joint words of more than two, who were listed before
_IN_LIST = re.compile(r"\s?(?:[、,]|和|与|及|以及|跟|, and|and|&)\s?(?:the )?")


def resolve(reader: Reader, chain: Chain) -> Mention | None:
    """Return the mention of a pair, joint word or anaphor, or None when it is not clear who is meant."""
    token = chain.other
    if token is None:
        return None
    term = token.term
    if term.sort == "pair":
        return _pair(reader, chain)
    if term.sort == "joint":
        if term.word == "leaders" and (leaders := _leaders(reader, chain)) is not None:
            return leaders
        if term.word in COUNTS:
            return listed(reader, chain, COUNTS[term.word])
        return _joint(reader, chain, term.word)
    if term.word in posts.WORDS:
        return posts.resolve(reader, chain, term.word)
    if term.word == townsmen.WORD:
        return townsmen.resolve(reader, chain, term.written)
    if term.word == "publisher":
        return _authors(reader, chain)
    return _committee(reader, chain) if term.word == "committee" else _anaphor(reader, chain, term.word)


def joint(reader: Reader, start: int, end: int, members: tuple[Mention, ...], how: str) -> Mention:
    """Return one mention for several actors."""
    name = " and ".join(m.name for m in members)
    names = {"en": name}
    for lang in ("zh-Hans", "zh-Hant"):
        if all(lang in m.names for m in members):
            names[lang] = "和".join(m.names[lang] for m in members)
    return Mention(
        start=start, end=end, surface=reader.doc.full[start:end], name=name, names=names, kind=members[0].kind,
        how="joint", members=members,
    )  # fmt: skip


def _authors(reader: Reader, chain: Chain) -> Mention | None:
    """Return whom "we" means in a text of its authors' own: the body that gives it out, or the states of a joint statement."""
    if chain.other is None:
        return None
    start, end = chain.start, chain.end
    those = tuple(named(reader.index, reader.doc, entry, start, end, "pronoun") for entry in chain.other.term.entries)
    return those[0] if len(those) == 1 else joint(reader, start, end, those, "joint")


def _pair(reader: Reader, chain: Chain) -> Mention | None:
    if chain.other is None:
        return None
    meant = [term.entries for term in chain.other.terms if term.sort == "pair"]
    told = [both for both in meant if len(meant) > 1 and all(reader.speaks_of(entry.country or "") for entry in both)]
    first, second = (told or meant)[0]
    at = chain.start
    left = named(reader.index, reader.doc, first, at, at + 1, "adjective")
    right = named(reader.index, reader.doc, second, at + 1, at + 2, "adjective")
    return joint(reader, chain.start, chain.end, (left, right), "pair")


def _leaders(reader: Reader, chain: Chain) -> Mention | None:
    """Return the two heads of state or government of two states that the text has named last, if there are two."""
    latest: dict[str, Mention] = {}
    for mention in reader.memory.recent():
        if mention.id in reader.index.heads and mention.country and len(latest) < 2:
            latest.setdefault(mention.country, mention)
    if len(latest) < 2:
        return None
    members = sorted(latest.values(), key=lambda m: m.start)
    return joint(
        reader, chain.start, chain.end, tuple(reader.again(m, chain.start, chain.end, "joint") for m in members), "leaders"
    )


def listed(reader: Reader, chain: Chain, count: int) -> Mention | None:
    """Return the states of the last list of exactly `count` states before (甲、乙和丙…三国), None where there is no such list."""
    run: list[Mention] = []
    before = [m for m in reader.memory.mentions if m.start < chain.start]
    if before and before[-1].end == chain.start:
        return None  # 甲、乙和丙三国: those just named
    for mention in reversed(before):
        if run and not _IN_LIST.fullmatch(reader.doc.folded, mention.end, run[-1].start):
            if len(run) == count:
                break
            run = []
        run = [*run, mention] if mention.kind in STATES and mention.country else []
    if len(run) != count:
        return None
    placed = tuple(reader.again(m, chain.start, chain.end, "joint") for m in reversed(run))
    return joint(reader, chain.start, chain.end, placed, "joint")


def _joint(reader: Reader, chain: Chain, word: str) -> Mention | None:
    """Return the two actors that the text has lately named most; states unless companies alone are spoken of."""
    acting = _acting_upon(reader, chain)
    chosen = _told_together(reader, chain, word, acting) or _named_most(reader, chain, word, acting)
    if not chosen and acting and reader.doc.main == "en":
        chosen = _named_most(reader, chain, word, set())
    if not chosen:
        return None
    members = chosen if word == "companies" else [_as_state(reader, mention) for mention in chosen]
    members.sort(key=lambda m: m.start)
    placed = tuple(reader.again(m, chain.start, chain.end, "joint") for m in members)
    return joint(reader, chain.start, chain.end, placed, word)


def _told_together(reader: Reader, chain: Chain, word: str, acting: set[str]) -> list[Mention]:
    """Return the two states that an English text has just named as one, where neither acts upon the two; else []."""
    if reader.doc.main != "en" or word not in ("states", "sides"):
        return []
    pair = last_pair(reader.doc, list(reader.memory.recent())[::-1], chain.start)
    return [] if acting & {m.country for m in pair} else pair


def _named_most(reader: Reader, chain: Chain, word: str, acting: set[str]) -> list[Mention]:
    """Return the last mentions of the two sides named most, who are not those that act upon them; [] where no two are."""
    weights: dict[str, float] = {}
    latest: dict[str, Mention] = {}
    weight = 1.0
    sentence = reader.doc.sentences[reader.doc.sentence_at(chain.start)][0]
    many = {m.start for m in reader.memory.mentions if m.members and len(m.members) > _PAIR}  # who are no two (三国)
    for mention in reader.memory.recent():
        key = "" if mention.start in many else _side(mention, word)
        if key and key not in acting:
            near = weight * 5 if mention.start >= sentence else weight
            weights[key] = weights.get(key, 0.0) + (near * _HOSTING if is_where(reader.doc, mention) else near)
            latest.setdefault(key, mention)
        weight *= 0.93
    one = _of_relations(reader, chain)
    if one in weights:
        weights[one] += sum(weights.values())
        weights = {k: w for k, w in weights.items() if one != _CHINA or k not in _PARTS_OF_CHINA}
    chosen = sorted(weights, key=lambda k: -weights[k])[:_PAIR]
    return [latest[key] for key in chosen] if len(chosen) == _PAIR else []


_HOSTING = 0.3  # what a state counts that only says where others met


# 甲国指责两国: the two are others than who acts upon them
_UPON = re.compile(
    "(?:指控|指责|指摘|批评|抨击|谴责|痛批|要求|敦促|促请|呼吁|制裁|警告|威胁|支持|反对|阻止|欢迎|邀请|说服|劝说|游说|感谢)(?:这|该|上述)?$"
)
# X urged both sides: neither is X
_UPON_EN = re.compile(
    r"\b(?:urg|press|call|appeal|ask|warn|plead|begg|implor|invit|exhort|encourag|critici[sz]|condemn|blam|accus|thank|prais|commend"
    r"|mediat)(?:e|ed|es|s|ing)?(?: on| upon| to| with| between)? (?:the )?$|\b(?:told|tells|beg|begs|from) (?:the )?$"
)
_REFLEXIVE = re.compile("[\u4e00-\u9fff]{2}(?:关系|人民|之间|领导人|元首|政府|贸易|经贸|合作|双边|边境|民众|企业)")
_CLAUSE_BACK = 40  # characters in which who acts stands before


def _acting_upon(reader: Reader, chain: Chain) -> set[str]:
    """Return the states that act upon the two named by a joint word."""
    folded = reader.doc.folded
    if reader.doc.main == "en":
        begin = reader.doc.sentences[reader.doc.sentence_at(chain.start)][0]
        low = max(begin, folded.rfind(";", begin, chain.start))
        here = [
            m for m in reader.memory.recent() if low <= m.start < chain.start and m.country and m.surface.lower() not in _WHOSE
        ]
        return _first_row(folded, here[::-1]) if _UPON_EN.search(folded, max(begin, chain.start - 24), chain.start) else set()
    if not _UPON.search(folded, max(0, chain.start - 5), chain.start) or _REFLEXIVE.match(folded, chain.start):
        return set()
    low = max(folded.rfind(stop, max(0, chain.start - _CLAUSE_BACK), chain.start) for stop in ",;。\n")
    before = [m.country for m in reader.memory.recent() if low < m.start < chain.start and m.country]
    return set(before[:1])


def _first_row(folded: str, mentions: list[Mention]) -> set[str]:
    """Return the countries of the first of some mentions and of those that stand with it in a list (X and Y urged)."""
    row: list[Mention] = []
    for mention in mentions:
        if row and folded[row[-1].end : mention.start] not in _AND:
            break
        row.append(mention)
    return {m.country for m in row if m.country and m.kind != "company"}  # who is not its state


_AND = frozenset({", ", " and ", ", and ", " and the ", ", the ", " as well as "})
_WHOSE = frozenset({"its", "his", "her", "their"})
_RELATIONS = re.compile("的?(?:外交|双边|经贸|贸易)?关系")


def _of_relations(reader: Reader, chain: Chain) -> str:
    """Return the state that stands before the relations of two states in their clause: it is one of them (甲国将两国关系降级)."""
    folded = reader.doc.folded
    if not _RELATIONS.match(folded, chain.end):
        return ""
    low = max(folded.rfind(stop, max(0, chain.start - _CLAUSE_BACK), chain.start) for stop in ",;。\n")
    return next((m.country for m in reader.memory.recent() if low < m.start < chain.start and m.country), "")


def _side(mention: Mention, word: str) -> str:
    """Return what a mention counts for as one of two sides, or ""."""
    if word == "companies":
        return mention.key if mention.kind in _COMPANY else ""
    if mention.kind in ("media", "place") or (mention.kind in _COMPANY and word != "sides"):
        return ""
    return mention.country or ""


def _as_state(reader: Reader, mention: Mention) -> Mention:
    if mention.kind in ("state", "bloc") or mention.country is None:
        return mention
    entry = reader.index.by_country.get(mention.country)
    return named(reader.index, reader.doc, entry, mention.start, mention.end, "joint") if entry else mention


_KINDS = {
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
    "company": _COMPANY,
    "state": frozenset({"state"}),
    "body": frozenset({"agency", "government", "institution"}),
    "named-body": frozenset({"agency", "government", "institution"}),
    "voice-body": frozenset({"agency", "government", "institution"}),
    "voice-company": _COMPANY,
    "court": frozenset({"court"}),
    "panel": frozenset({"court", "institution"}),
    "bloc": frozenset({"bloc"}),
    "it": frozenset({"state", "bloc", "company", "agency", "government", "institution", "court", "legislature"}),
}
_SEXES = ("he", "she")
_LADIES = ("Ms ", "Ms. ", "Mrs ", "Mrs. ", "Madam ", "Lady ")
_GENTLEMEN = ("Mr ", "Mr. ", "Sir ", "Lord ")
_UNTOLD = frozenset({None, "CHN", "TWN", "HKG", "MAC", "SGP", "KOR", "PRK", "VNM"})  # where given names do not tell the sex
_REACH = 600  # characters; further back nobody is clearly meant


def _anaphor(reader: Reader, chain: Chain, word: str) -> Mention | None:
    if word == "home":
        home = reader.index.by_country.get(reader.home() or "")
        return named(reader.index, reader.doc, home, chain.start, chain.end, "pronoun") if home else None
    if word == "epithet":
        return _epithet(reader, chain)
    if word in _OF_TWO:
        return _of_two(reader, chain, _OF_TWO[word])
    if word == "it" and antecedents.is_expletive(reader.doc, chain.start):
        return None
    if word == "state" and (state := _the_state(reader, chain)) is not None:
        return state
    if word == "shore":
        beside = reader.speaks_of("TWN") and reader.speaks_of("CHN") if reader.doc.main == "en" else reader.home() == "TWN"
        mainland = reader.index.by_country.get("CHN") if beside else None
        return named(reader.index, reader.doc, mainland, chain.start, chain.end, "pronoun") if mainland else None
    if word == "body" and (commission := _commission(reader, chain)) is not None:
        return commission
    if word == "bloc" and not any(m.kind == "bloc" and m.how != "form" for m in reader.memory.recent()):
        union = reader.index.by_country.get("EUE")  # of all that are called so the one that needs no name
        return named(reader.index, reader.doc, union, chain.start, chain.end, "pronoun") if union else None
    if word in _SEXES:
        antecedent = _person_meant(reader, chain, word)
    elif word == "it" and upon.is_upon(reader.index, reader.doc, chain.start, chain.end):
        antecedent = _acted_upon(reader, chain)
    else:
        antecedent = _opposite(reader, chain) if word == "opposite" else _antecedent(reader, chain, word)
    if antecedent is None and word == "state":
        return _state_before(reader, chain)
    return reader.again(antecedent, chain.start, chain.end, "pronoun") if antecedent else None


def _of_two(reader: Reader, chain: Chain, place: int) -> Mention | None:
    """Return whom 前者 or 后者 means: of those named last before both words, the last but one or the last."""
    doc = reader.doc
    begin, _ = doc.sentences[doc.sentence_at(chain.start)]
    end = doc.folded.rfind("前者", begin, chain.start)
    named_before: dict[str, Mention] = {}
    for mention in reader.memory.recent():
        if mention.start >= (end if end >= 0 else chain.start) or mention.kind in ("media", "place"):
            continue
        if mention.start < begin and len(named_before) >= _PAIR:
            break
        if chain.start - mention.start > _NEAR:
            break
        named_before.setdefault(mention.key, mention)
    found = list(named_before.values())[:_PAIR]
    if len(found) < _PAIR:
        return None
    return reader.again(found[place], chain.start, chain.end, "pronoun")


def _acted_upon(reader: Reader, chain: Chain) -> Mention | None:
    """Return whom 其 means that an act is done to: not who does it."""
    recent = list(reader.memory.recent())
    actor = upon.actor_before(reader.doc, recent, chain.start)
    if actor is None:
        begin = reader.doc.sentences[reader.doc.sentence_at(chain.start)][0]
        here = [m for m in recent if m.start >= begin]
        near = next((m for m in here if m.kind in _KINDS["it"] and m.how != "joint" and not upon.is_site(reader.doc, m)), None)
        if near is None or near is not here[-1] or upon.is_held(reader.doc, near):
            return near or _antecedent(reader, chain, "it")
        actor = near  # 甲局约谈某某,要求其…: who acts in the clause before is not whom he asks
    return upon.other_than(reader.doc, recent, actor, _KINDS["it"])


def _commission(reader: Reader, chain: Chain) -> Mention | None:
    """Return the European Commission for "the commission" in a text of the Union's that has named no other one lately."""
    if not chain.other or fold(chain.other.term.written) not in ("the commission", "该委员会"):
        return None
    others = any("commission" in m.name.lower() and m.country != "EUE" for m in reader.memory.recent())
    if others or not reader.speaks_of("EUE"):
        return None
    entry = reader.index.entries.get("european-commission")
    return named(reader.index, reader.doc, entry, chain.start, chain.end, "pronoun") if entry else None


# 委员会还建议: what it does stands behind a committee that acts
_DOES = re.compile(
    "(?:[还也又则并再均]|同时|随后|其后|最终|最后|\\d{1,2}[日号]|[周本当上][一二三四五六日周月天]|今[日天]|昨[日天]|[将已正曾拟未]|没有|不(?!满)|认[为定]|表示|[称说指]|建议|呼吁|要求|"
    "敦促|促请|批评|警告|裁[定决]|决定|宣布|发现|强调|提议|主张|质疑|谴责|下令|责令|对|向|就|以|把)"
)


def _committee(reader: Reader, chain: Chain) -> Mention | None:
    """Return the committee named last for a bare 委员会 that acts, in a text of the Union's its Commission; else None."""
    doc, written = reader.doc, fold(chain.other.term.written) if chain.other else ""
    if not _DOES.match(doc.folded, chain.end):
        return None
    near = (m for m in reader.memory.recent() if chain.start - m.start <= _REACH and m.kind in _KINDS["it"])
    found = next((m for m in near if m.country and fold(m.surface).endswith(written)), None)
    if found is not None:
        return reader.again(found, chain.start, chain.end, "pronoun")
    entry = reader.index.entries.get("european-commission") if reader.speaks_of("EUE") else None
    return named(reader.index, doc, entry, chain.start, chain.end, "pronoun") if entry else None


def _the_state(reader: Reader, chain: Chain) -> Mention | None:
    """Return the state that "the country" is told of: in its own sentence, in English else in the one before."""
    here = _state_in_sentence(reader, chain)
    return here if here is not None or reader.doc.main != "en" else _state_before(reader, chain)


def _state_in_sentence(reader: Reader, chain: Chain) -> Mention | None:
    """Return the state of whoever acts for one and was named last in the sentence (墨西哥部长表示，该国…)."""
    begin = reader.doc.sentences[reader.doc.sentence_at(chain.start)][0]
    named_here = (m for m in reader.memory.recent() if m.start >= begin and m.kind not in ("media", "place", "company"))
    here = [m for m in named_here if m.country and not antecedents.is_attribute(reader.doc, m)]
    if here and reader.doc.main == "en" and upon.does_to_country(reader.doc, here[0], chain.start):
        here = [m for m in here if m.country != here[0].country]  # Peru complained after Chile had put the country on a list
    country = here[0].country if here else None
    state = reader.index.by_country.get(country or "")
    if state is None or state.kind != "state":
        return None
    return named(reader.index, reader.doc, state, chain.start, chain.end, "pronoun")


def _state_before(reader: Reader, chain: Chain) -> Mention | None:
    """Return the state of whoever the sentence before is about (泰国商业部立案。该国…), else of who was named last."""
    near = [m for m in reader.memory.recent() if chain.start - m.start <= _REACH and m.kind not in ("media", "place", "company")]
    near = [m for m in near if m.country and not antecedents.is_attribute(reader.doc, m)]
    last = reader.doc.sentence_at(near[0].start) if near else -1
    there = [m for m in near if reader.doc.sentence_at(m.start) == last]
    subject = antecedents.subject_of(reader.doc, there) if reader.doc.main == "en" else None
    meant = subject or next(iter(there), None)
    state = reader.index.by_country.get((meant.country if meant is not None else None) or "")
    if state is None or state.kind != "state":
        return None
    return named(reader.index, reader.doc, state, chain.start, chain.end, "pronoun")


def _epithet(reader: Reader, chain: Chain) -> Mention | None:
    """Return the state that a word like "the kingdom" can mean and that the text has spoken of last, if there is one."""
    possible = {entry.country for token in (chain.other,) if token for term in token.terms for entry in term.entries}
    country = next((m.country for m in reader.memory.recent() if m.country in possible and m.kind != "media"), None)
    state = reader.index.by_country.get(country or "")
    return named(reader.index, reader.doc, state, chain.start, chain.end, "pronoun") if state else None


def _opposite(reader: Reader, chain: Chain) -> Mention | None:
    """Return the other side (对方): the state named last that is not the first one of the sentence."""
    begin = reader.doc.sentences[reader.doc.sentence_at(chain.start)][0]
    sides = [m for m in reader.memory.recent() if m.country and m.kind not in ("media", "place")]
    own = next((m.country for m in reversed(sides) if m.start >= begin), None)
    other = next((m for m in sides if own is not None and m.country != own), None)
    return _as_state(reader, other) if other is not None else None


_SUMMONED = re.compile("(?:召见|约见|传唤|传召|召唤|驱逐)(?:了)?$")


def _summoned(reader: Reader, chain: Chain) -> Mention | None:
    """Return whom the clause right before summons: 召见丙国大使,要求他离境."""
    folded = reader.doc.folded
    comma = folded.rfind(",", max(0, chain.start - 12), chain.start)
    last = next((m for m in reader.memory.recent() if m.kind == "person"), None)
    if comma < 0 or last is None or not 0 <= comma - last.end <= 1:
        return None
    return last if _SUMMONED.search(folded, max(0, last.start - 6), last.start) else None


# 与丙国外长会谈时赞赏他…, 会见某某后批评他: whom one meets is whom one speaks of
_PARTNER = re.compile("(?:与|和|同|跟|会见|会晤|接见|拜会|致电)(?:了)?$")
_ON_MEETING = re.compile(
    r"(?:(?:举行)?(?:会谈|会晤|会面|通了?电话|通话|见面|碰面|晤面|电话会谈|视频会议|视讯会议))?[^,;:。!?]{0,4}(?:时|期间|后),?[^,;:。!?]{1,14}"
)


def _met(reader: Reader, chain: Chain) -> Mention | None:
    """Return whom somebody meets or calls in the clause before words that a pronoun is the object of."""
    last = next((m for m in reader.memory.recent() if m.kind == "person"), None)
    folded = reader.doc.folded
    if last is None or not _ON_MEETING.fullmatch(folded, last.end, chain.start):
        return None
    return last if _PARTNER.search(folded, max(0, last.start - 4), last.start) else None


def _person_meant(reader: Reader, chain: Chain, word: str) -> Mention | None:
    """Return whom "he" or "she" means, who is nobody that the text or the name shows to be of the other sex."""
    found = _summoned(reader, chain) or _met(reader, chain) or _antecedent(reader, chain, word)
    since = found.end if found is not None else 0
    speaking = unnamed.speaker(reader.doc, reader.index, reader.memory.mentions, since, chain.start)
    if speaking is not None:
        # whom the text does not name spoke last: he stands for his state, and is not what the text speaks of
        return msgspec.structs.replace(speaking.of, kind="government") if speaking.of is not None else None
    if found is not None and word == "she" and not _sex(reader, found):
        woman = _antecedent(reader, chain, word, known=True)
        near = woman is not None and reader.doc.sentence_at(woman.start) == reader.doc.sentence_at(found.start)
        if woman is not None and (near or found.country not in _UNTOLD):
            found = woman  # whose name is no woman's is oftener a man
    if found is not None:
        reader.memory.sexes.setdefault(found.key, word)
    return found


def _sex(reader: Reader, mention: Mention) -> str:
    """Return "he" or "she" where an earlier pronoun, a title or the given name tells, else ""."""
    told = reader.memory.sexes.get(mention.key)
    if told:
        return told
    if mention.surface.startswith(_LADIES) or mention.surface.endswith(("女士", "夫人")):
        return "she"
    if mention.surface.startswith(_GENTLEMEN) or mention.surface.endswith("先生"):
        return "he"
    given = fold(mention.name.split(" ")[0])
    return "she" if given in reader.index.women else "he" if given in reader.index.men else ""


def _antecedent(reader: Reader, chain: Chain, word: str, known: bool = False) -> Mention | None:
    """Return whom an anaphor means; with `known` only who is known to be of that sex.

    In its own sentence the nearest (of people the first), else the first of the last sentence that has one.
    """
    kinds = _KINDS.get(word, frozenset())
    doc = reader.doc
    if word == "it" and (owned := reader.index.possessed.match(doc.folded, chain.end)) is not None:
        kinds = _COMPANY if owned.lastgroup == "firm" else kinds - _COMPANY
    sentence = doc.sentence_at(chain.start)
    named_there: list[Mention] = []
    named_in = -1
    for mention in reader.memory.recent():
        if chain.start - mention.start > _REACH:
            break
        if word == "panel" and (mention.country is not None or mention.id is None):
            continue  # no court of a state
        if word == "named-body" and not _is_called(chain, mention):
            continue
        if mention.kind not in kinds or mention.how == "joint" or (mention.kind == "bloc" and mention.how == "form"):
            continue
        if word in _SEXES and (sex := _sex(reader, mention)) != word and (known or sex):
            continue
        at = doc.sentence_at(mention.start)
        if named_there and at != named_in:
            break
        named_there.append(mention)
        named_in = at
    return _of_sentence(reader, chain, word, named_there, named_in == sentence)


def _is_called(chain: Chain, mention: Mention) -> bool:
    """Tell whether a body's name holds the noun that stands for it: the council of the Mainland Affairs Council alone."""
    return chain.other is not None and fold(chain.other.term.written).rpartition(" ")[2] in mention.name.lower()


def _of_sentence(reader: Reader, chain: Chain, word: str, there: list[Mention], here: bool) -> Mention | None:
    """Return whom an anaphor means of those named before it in one sentence, the last first; `here`: in its own sentence."""
    if not there:
        return None
    if word == "it":
        if here:
            return antecedents.nearest(reader.doc, there, chain.start, chain.end)
        reaches = _may_reach_back(reader, chain, reader.doc.sentence_at(chain.start), reader.doc.sentence_at(there[0].start))
        return antecedents.first(reader.doc, there) if reaches else None
    if here and word in _SEXES:
        return antecedents.speaking(reader.doc, there, chain.start) or there[-1]
    if here:
        return there[0]
    return (antecedents.subject_of(reader.doc, there) if word in _SEXES else None) or there[-1]


def _may_reach_back(reader: Reader, chain: Chain, sentence: int, found_in: int) -> bool:
    """Tell whether "it" can mean somebody of the sentence before: only where its own sentence begins with it."""
    return found_in == sentence - 1 and antecedents.opens_sentence(reader.doc, chain.start)
