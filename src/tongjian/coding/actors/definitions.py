"""What the text itself introduces: names with titles, names by form, and the short forms that it gives or implies for them."""

import re
from typing import Final

import daachorse
import msgspec

from tongjian.coding.actors.compose import Chain, is_state_token
from tongjian.coding.actors.index import ActorIndex, Token
from tongjian.coding.actors.names import (
    COMMON,
    FAMILY,
    FOREIGN_SOUNDS,
    NOT_NAMES,
    UPPER,
    begins_foreign_name,
    chinese_name_at,
    japanese_name_at,
    latin_name_at,
)
from tongjian.coding.actors.terms import Term
from tongjian.coding.actors.written import enumerated, person_at
from tongjian.coding.document import Document
from tongjian.pack import ActorEntry
from tongjian.text import fold

# Family names that are common words of English: no short form of their own.
_NOT_ALONE: Final = frozenset(
    [
        "He",
        "So",
        "An",
        "Long",
        "You",
        "She",
        "Do",
        "May",
        "Will",
        "Bush",
        "Young",
        "Rice",
        "Hope",
        "Love",
        "Day",
        "West",
        "North",
        "King",
        "Page",
        "Short",
        "Best",
        "Case",
        "Ford",
        "Jr",
        "Sr",
    ]
)
_FAMILY_FIRST: Final = frozenset({"CHN", "KOR", "PRK", "TWN", "HKG", "VNM"})
_GIVEN_NAMES: Final = frozenset({"IDN", "MYS", "ETH", "ERI", "ISL", "MMR"})  # where people are called by the name of their own
_THREE_WORDS: Final = frozenset({"KOR", "PRK"})  # where given names are written as two words (Kim Dae Jung)
_SHORTEST = 3  # letters of a first word that somebody may be called by alone (Rimba, of Rimba Suharja)
_BRACKET = re.compile(
    r"[”」』\"]?\s?[(（]\s?(以下简称|下称|简称|以下稱|hereinafter )?\s?[“「\"‘']?([^()（）“”「」\"]{2,60}?)[”」\"’']?\s?[)）]"
)
_MANY: Final = 100_000  # names times characters from where an automaton is quicker than looking for one name after the other
_IN_FRONT = re.compile(
    rf"\b((?:[{UPPER}][a-zà-ž'’-]{{1,20}}|[A-Z]\.)(?: ?[A-Z]\.){{0,2}}"
    rf"(?: {FAMILY}){{1,3}}), "
    r"(?:the |a |an |who is )?(?:former )?$"
)
_APPOSED = re.compile(r", (?:the |an? |who is |who was |who serves as )(?:[a-z-]+ ){0,2}")
_OF_WHAT = re.compile(
    r" (?:for|of) (?:the )?[a-z]+(?:,? (?:and )?[a-z]+){0,3}(?=, [A-Z])"
)  # cabinet secretary for trade, Ann Lee,
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w'’-]*,? $")
_CODE = re.compile(r"[A-Z0-9]{1,6}\.[A-Z]{1,3}|[A-Z]{2,8}[:：].*")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9À-ž&'’.-]*(?: [A-Za-z0-9À-ž&'’.-]+){0,6}")
_ENDING = re.compile(r",? (?:Inc|Corp|Ltd|LLC|PLC|plc|Co|Corporation|Company|Limited|Holdings|Group)\.?$")


class Definition(msgspec.Struct, gc=False):
    """An actor that the text introduces: the chain that names it, and the name's own place in it."""

    chain: Chain
    start: int
    end: int
    kind: str
    entry: ActorEntry | None = None
    english: str = ""  # the English name in the bracket behind a Chinese one


def collect(doc: Document, index: ActorIndex, chains: list[Chain]) -> dict[str, Definition]:
    """Return what the text may call its actors by."""
    found: dict[str, Definition] = {}
    for chain in chains:
        definition = _defined(doc, index, chain)
        if definition is not None:
            for alias in [*_aliases(doc, definition), *_japanese_family(doc, index, definition)]:
                if not _is_listed_family(index, definition, alias):
                    first = found.setdefault(alias, definition)
                    found[alias] = _told_again(doc, first, definition) if first is not definition else first
    return found


def _told_again(doc: Document, first: Definition, later: Definition) -> Definition:
    """Return the definition of a name given twice: 總領事貝格爾 in a headline, 挪威總領事貝格爾（Nils Berger） below.

    That is the first one, with the name in letters of either, unless the later one alone says whose he is.
    """
    if (
        first.entry is not None
        or first.kind != later.kind
        or doc.full[first.start : first.end] != doc.full[later.start : later.end]
    ):
        return first
    first.english = later.english = first.english or later.english
    owned = [chain.owner is not None or chain.body is not None for chain in (first.chain, later.chain)]
    return later if owned == [False, True] else first


def _is_listed_family(index: ActorIndex, definition: Definition, alias: str) -> bool:
    """Tell whether a short form is the sure name of a listed person, and the text's bearer has no title (Melania Trump)."""
    if definition.kind != "person" or definition.entry is not None or definition.chain.title is not None or " " in alias:
        return False
    return alias.isascii() and any(
        t.how == "listed" and t.entries[0].kind == "person" for t in index.terms_of(alias) if t.entries
    )


def with_names(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Fill in the names that follow titles, and put in those that follow in lists."""
    floor = 0
    taken: set[int] = set()
    for n, chain in enumerate(chains):
        if n in taken:
            continue
        if chain.title is not None and chain.last == "title" and chain.name is None:
            _name_after(doc, index, chain)
            if chain.name is None and n and n - 1 not in taken and _takes_person(doc.full, chains[n - 1], chain):
                taken.add(n - 1)
            elif chain.name is None and doc.main == "en":
                _name_in_front(doc.full, chain, floor)
            elif n + 1 < len(chains) and _takes_state(doc.full, chain, chains[n + 1]):
                taken.add(n + 1)
        floor = chain.end
    chains = [chain for n, chain in enumerate(chains) if n not in taken]
    return insert(chains, enumerated(doc, index, chains)) if doc.main == "zh" else chains


def _name_after(doc: Document, index: ActorIndex, chain: Chain) -> None:
    full, start = doc.full, chain.end
    if full[start : start + 1] == " ":
        start += 1
    if start >= len(full) or chain.title is None:
        return
    of = _OF_WHAT.match(full, chain.end)
    behind = of.end() if of is not None else chain.end
    if full.startswith(", ", behind) and full[chain.end - 1] < "\u2e80":
        _name_between_commas(full, chain, behind)
        return
    if full[start] < "\u2e80":
        if start == chain.end and full[start - 1] < "\u2e80":
            return
        end = latin_name_at(full, start)
        last = fold(full[start:end].rsplit(" ", 1)[-1])
        if last in index.forms.kinds or last in index.not_persons:
            return  # the General Court, King County: the name of a body or place and no person's
    else:
        if doc.folded.startswith(index.not_names, start):
            return
        end = japanese_name_at(doc.folded, start) if _is_japans(chain) else start
        sure = chain.owner is not None or chain.body is not None or bool(chain.title.term.role)
        end = end if end > start else chinese_name_at(doc.folded, start, sure=sure)
    if end > start:
        chain.name = (start, end)
        chain.end = end


def _takes_person(full: str, before: Chain, chain: Chain) -> bool:
    """Take the name that the title tells more of (Ann Lee, a senior Kenyan diplomat); tell whether it did."""
    name = before.person
    alone = name is not None and name.term.sort == "unlisted" and before.start == name.start and before.title is None
    if name is None or not alone or not _APPOSED.fullmatch(full, before.end, chain.start):
        return False
    chain.name, chain.start = (name.start, name.end), before.start
    return True


def _takes_state(full: str, chain: Chain, behind: Chain) -> bool:
    """Take the state that tells whose minister somebody is (Trade Minister Ann Lee of Kenya); tell whether it did."""
    alone = behind.owner is not None and behind.last == "owner" and is_state_token(behind.owner)
    if chain.name is None or chain.owner is not None or chain.body is not None or not alone:
        return False
    if full[chain.end : behind.start] not in (" of ", " of the "):
        return False
    chain.owner, chain.end = behind.owner, behind.end
    return True


def _is_japans(chain: Chain) -> bool:
    owner = chain.owner or chain.body
    return owner is not None and bool(owner.term.entries) and owner.term.entries[0].country == "JPN"


def _name_in_front(full: str, chain: Chain, floor: int) -> None:
    """Take the name of two or more words before a comma and a title (Ann Lee, chief executive of the firm)."""
    name = _IN_FRONT.search(full, max(floor, chain.start - 60), chain.start)
    if name is not None and name.group(1).split(" ")[0] not in NOT_NAMES:
        chain.name = name.span(1)
        chain.start = name.start(1)


def _name_between_commas(full: str, chain: Chain, comma: int) -> None:
    """Take the name of two or more words that stands between commas behind a title (the company's chief, Ann Lee, said)."""
    start = comma + 2
    end = latin_name_at(full, start) if start < len(full) else start
    if end > start and " " in full[start:end] and full[end : end + 1] == ",":
        chain.name = (start, end)
        chain.end = end


def _defined(doc: Document, index: ActorIndex, chain: Chain) -> Definition | None:
    if chain.name is not None:
        return Definition(chain, *chain.name, kind="person", english=_bracketed_latin(doc, chain.name[1]))
    for token in (chain.person, chain.owner, chain.body):
        if token is None or chain.end != token.end:
            continue
        term = token.term
        if term.sort == "unlisted":
            return Definition(chain, token.start, token.end, term.word, english=_bracketed_latin(doc, token.end))
        if term.sort == "actor" and term.how == "listed" and term.entries[0].kind not in ("state", "place", "media"):
            return Definition(chain, token.start, token.end, term.entries[0].kind, entry=term.entries[0])
        if _is_introduced(chain, token):
            return Definition(chain, token.start, token.end, kind="person")
    return None


def _is_introduced(chain: Chain, token: Token) -> bool:
    """Tell whether a name that alone is nobody's for certain stands behind a title, so that it may stand alone from then on."""
    return token is chain.person and token.term.how == "given" and chain.title is not None and token.term.written[0] > "\u2e80"


def _bracketed_latin(doc: Document, end: int) -> str:
    """Return the English name that a bracket gives for the Chinese name before it, or ""."""
    if doc.full[end - 1] < "\u2e80" or doc.full[end : end + 1] not in ("(", "（", "」", "”", " "):
        return ""
    bracket = _BRACKET.match(doc.full, end)
    inside = bracket.group(2).strip() if bracket else ""
    name = None if _CODE.fullmatch(inside) else _LATIN.match(inside)
    return name.group().strip(" ,") if name else ""


def _aliases(doc: Document, definition: Definition) -> list[str]:
    name = doc.full[definition.start : definition.end]
    found: list[str] = []
    if definition.kind == "person":
        found.extend(_person_aliases(name, definition))
    elif definition.entry is None:
        found.append(name)
        found.extend(_company_aliases(name))
    found.extend(_given(doc, definition))
    return [alias for alias in found if len(alias) > 1]


def _person_aliases(name: str, definition: Definition) -> list[str]:
    entry = definition.entry
    if name[0] > "\u2e80":
        last = re.split("[·•・]", name)[-1]
        return [name] if entry is None and last == name else [last] if entry else [name, last]
    words = name.split(" ")
    if len(words) < 2:
        return [] if entry else [name] if name not in _NOT_ALONE else []
    country = entry.country if entry else None
    first = (country in _FAMILY_FIRST and len(words) == 2) or country in _THREE_WORDS
    family = words[0] if first else words[-1]
    aliases = [] if family in _NOT_ALONE or len(family) < 2 else [family]
    if entry is None:
        return [name, *_further_aliases(words, family), *aliases]
    return [*aliases, words[0]] if country in _GIVEN_NAMES and len(words[0]) > _SHORTEST else aliases


_ONE_CHARACTER: Final = frozenset("林森关關原谷南堀泉东東西辻菅星岸乾堤滨濱")  # Japanese family names of one character
_LONGEST_FAMILY = 3  # characters of a Japanese family name


def _japanese_family(doc: Document, index: ActorIndex, definition: Definition) -> list[str]:
    """Return the family name by which a Chinese text goes on about a Japanese: 赤泽亮正, then 赤泽; no name of a place."""
    name, entry = doc.full[definition.start : definition.end], definition.entry
    japanese = entry.country == "JPN" if entry is not None else _is_japans(definition.chain)
    if definition.kind != "person" or not japanese or name[0] <= "\u2e80" or not name.isalpha() or name[0] in _ONE_CHARACTER:
        return []
    lengths = (2, _LONGEST_FAMILY) if len(name) > _LONGEST_FAMILY + 1 else (2,) if len(name) >= _LONGEST_FAMILY else ()
    return [name[:n] for n in lengths if not index.terms_of(fold(name[:n])) and fold(name[:n]) not in index.not_names]


def _further_aliases(words: list[str], family: str) -> list[str]:
    """Return what else somebody may be called by: De Wit, Ortiz Mena, the first word (Yang Lin, then Yang)."""
    joined = [f"{words[-2].capitalize()} {family}"] if len(words) > 2 and words[-2].isalpha() and family == words[-1] else []
    first = words[0]
    alone = len(first) > _SHORTEST and first.isalpha() and first not in _NOT_ALONE and first not in NOT_NAMES
    return [*joined, first] if alone and family == words[-1] else joined


def _company_aliases(name: str) -> list[str]:
    if name[0] > "\u2e80":
        short = re.sub("(?:股份|责任|責任)?(?:有限)?(?:公司|集团|集團)$", "", name)
        short = re.sub(
            "(?:集成电路|集成電路|新材料|科技|技术|技術|电子|電子|半导体|半導體|实业|實業|控股|集团|集團|工业|工業)+$", "", short
        )
        return [short] if 2 <= len(short) < len(name) else []
    short = _ENDING.sub("", name)
    return [short] if short != name and (" " in short or len(short) > 3) else []


def _given(doc: Document, definition: Definition) -> list[str]:
    """Return the short forms that a bracket behind the name gives: （以下简称“X”）, (SMIC), (the "Bureau")."""
    end = definition.end
    if doc.full[end : end + 1] not in ("(", "（", " ", "」", "”"):
        return []
    bracket = _BRACKET.match(doc.full, end)
    if bracket is None:
        return []
    text = bracket.group(2).strip()
    if bracket.group(1):
        return [text]
    if re.fullmatch(r"[A-Z][A-Za-z&-]{1,9}", text) and sum(c.isupper() for c in text) > 1:
        return [text]
    if definition.entry is None and not _CODE.fullmatch(text):
        parts = (part.strip() for part in re.split("[，,]", text))
        return [p for p in parts if re.fullmatch(r"[A-Z][\w&.' -]{1,40}", p) and not _ENDING.fullmatch(f" {p}")]
    return []


_ADVERBS = frozenset("并亦也则昨今还又再却均都")  # between a speaker and his verb


def speakers(doc: Document, index: ActorIndex, chains: list[Chain]) -> list[Chain]:
    """Return chains for names beside a verb of speech: Chinese ones of three characters, English ones of two or three words."""
    if doc.main == "en":
        return _english_speakers(doc, index, {chain.start for chain in chains if chain.title is not None})
    if index.says is None:
        return []
    found = []
    for match in index.says.finditer(doc.folded):
        start, end = match.span(1)
        if doc.folded[end - 1] in _ADVERBS and end - start > 2:
            end -= 1  # 郭平并表示
        if doc.folded[start] in COMMON and match.group(1) not in index.not_people:
            found.append(person_at(doc, start, end))
    return found


def _english_speakers(doc: Document, index: ActorIndex, titles: set[int]) -> list[Chain]:
    """Return chains for names of two or three words before or behind a verb of speech (Ann Lee said, says Ann Lee of …).

    A name right before one of `titles`, where the known titles begin, is left to be read with it.
    """
    spans = {match.span(1) for pattern in index.says_in_english for match in pattern.finditer(doc.full)}
    spans |= {span for row in _TOGETHER.finditer(doc.full) for span in (row.span(1), row.span(2))}
    spans = {(start, end) for start, end in spans if not titles & {end + 2, end + 6}}
    named = [(start, end) for start, end in sorted(spans) if _may_speak(doc, index, start, end)]
    return [_firm_of_town(doc, index, start, end) or person_at(doc, start, end) for start, end in named]


_TOWNS_ALONE = frozenset({"CHN", "TWN", "JPN", "KOR", "VNM", "IND"})  # whose towns are nobody's given name, as Sydney is


def _firm_of_town(doc: Document, index: ActorIndex, start: int, end: int) -> Chain | None:
    """Return the chain of a firm whose name begins with its town's (Shanghai Zhenhua), None for what may be a person's name."""
    name = doc.full[start:end]
    first = name.partition(" ")[0]
    terms = index.terms_of(first)
    country = terms[0].entries[0].country if terms and all(term.sort == "city" for term in terms) else None
    if country not in _TOWNS_ALONE:
        return None
    term = Term(sort="unlisted", written=name, how="form", word="company", role=country)
    return Chain(start, end, owner=Token(start, end, (term,), term))


# ministers Ann Lee of Norway and Jan Berg of Iceland
_OFFICIALS = "ministers|presidents|leaders|envoys|premiers|negotiators|ambassadors|chancellors|commissioners|officials|senators"
_OF_STATE = rf"([{UPPER}][\w'’-]+(?: {FAMILY}){{1,2}}) of (?:the )?[{UPPER}][\w ]{{2,20}}"
_TOGETHER = re.compile(rf"\b(?:{_OFFICIALS}) {_OF_STATE},? and {_OF_STATE}")


def _may_speak(doc: Document, index: ActorIndex, start: int, end: int) -> bool:
    """Tell whether capitalised words beside a verb of speech can be a whole person's name."""
    if start and (doc.full[start - 1].isalnum() or doc.full[start - 1] == "-"):
        return False
    words = doc.full[start:end].split(" ")
    last = fold(words[-1])
    if words[0] in NOT_NAMES or last in index.forms.kinds or last in index.not_persons:
        return False
    return _CAPITAL_BEFORE.search(doc.full, max(0, start - 24), start) is None


def with_aliases(doc: Document, chains: list[Chain], definitions: dict[str, Definition]) -> list[Chain]:
    """Return the chains with those of the short forms that the definitions allow put in where nothing else stands."""
    if not definitions:
        return chains
    terms = {name: (Term(sort="alias", written=name, how="short", word=name),) for name in definitions}
    extra = []
    for start, end in _found(doc.full, list(definitions)):
        if _bounded(doc.full, start, end) and not _inside_name(doc.folded, start, end):
            meant = terms[doc.full[start:end]]
            extra.append(Chain(start, end, other=Token(start, end, meant, meant[0])))
    return insert(_outside(chains, extra), extra)


def _outside(chains: list[Chain], names: list[Chain]) -> list[Chain]:
    """Return the chains without the Chinese pronouns of one character that stand inside a name (the middle of 韦其云)."""
    long = [name for name in names if name.end - name.start > 2]
    inner = {at for name in long for at in range(name.start, name.end)}
    return [c for c in chains if c.end - c.start > 1 or c.start not in inner or c.other is None or c.other.term.sort != "anaphor"]


def _found(full: str, names: list[str]) -> list[tuple[int, int]]:
    """Return where names stand, from the left, of those at one place the longest, none overlapping."""
    if len(names) * len(full) > _MANY:
        automaton = daachorse.CharwiseDoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST)
        return [(start, end) for start, end, _ in automaton.find(full)]
    hits = []
    for name in names:
        at = full.find(name)
        while at >= 0:
            hits.append((at, -len(name)))
            at = full.find(name, at + 1)
    hits.sort()
    kept: list[tuple[int, int]] = []
    last = 0
    for start, length in hits:
        if start >= last:
            last = start - length
            kept.append((start, last))
    return kept


def _bounded(full: str, start: int, end: int) -> bool:
    if full[start] < "\u2e80" and start and full[start - 1].isalnum() and full[start - 1] < "\u2e80":
        return False
    return not (full[end - 1] < "\u2e80" and end < len(full) and full[end].isalnum() and full[end] < "\u2e80")


def _inside_name(folded: str, start: int, end: int) -> bool:
    """Tell whether two Han characters are a piece of a longer transliterated name (托|馬斯)."""
    if end - start != 2 or folded[start] < "\u2e80":
        return False
    return begins_foreign_name(folded, end) or (start > 0 and folded[start - 1] in FOREIGN_SOUNDS)


def insert(chains: list[Chain], extra: list[Chain]) -> list[Chain]:
    """Return both lists in order without the extra chains that overlap one of the first."""
    merged: list[Chain] = []
    i = 0
    for chain in extra:
        while i < len(chains) and chains[i].end <= chain.start:
            merged.append(chains[i])
            i += 1
        if i < len(chains) and chains[i].start < chain.end:
            continue
        merged.append(chain)
    merged.extend(chains[i:])
    return merged
