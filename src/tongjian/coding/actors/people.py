"""Reads chains that name people: by title and name, by office and day, or as those who speak for a body."""

import re
from collections.abc import Iterable

import msgspec

from tongjian.coding.actors.bodies import BodyReader
from tongjian.coding.actors.compose import Chain, is_state_token
from tongjian.coding.actors.definitions import Definition
from tongjian.coding.actors.employers import employer_before, employer_behind, is_field_zh
from tongjian.coding.actors.homes import HOMES
from tongjian.coding.actors.index import Token
from tongjian.coding.actors.names import FAMILY, chinese_by_form
from tongjian.coding.actors.naming import FAMILY_FIRST
from tongjian.coding.actors.offices import holder
from tongjian.coding.actors.told import country_told
from tongjian.coding.document import How, Mention
from tongjian.pack import ActorEntry
from tongjian.text import fold

_ONCE = (
    "前",
    "时任",
    "前任",
    "former ",
    "ex-",
    "then-",
    "原",
    "影子",
    "shadow ",
    "候任",
)  # before a title that its bearer has no longer
_MANY_STATES = ("两国", "三国", "四国", "五国", "六国", "七国", "八国", "各国", "多国", "列国", "诸国")
_OF_STATES = ("country's ", "nation's ", "government's ")
_OFFICE_OF = ("office of ", "office of the ")
_OF_OTHERS = (" of ", " at ", " and chief", " and ceo", " and chairman")  # behind a bare office: it is none of a state


_GLOSS = re.compile(
    rf"[(（]\s?([A-Z][A-Za-z'’-]+)(?: [A-Z]\.)?(?: {FAMILY}){{1,2}}\s?[)）]"
)  # behind a name: the same in Latin letters
_LEADS = re.compile("(?:博士|先生|女士|上将|将军|阁下)?(?:率领|带领|为首|为团长|率团|领导)的")
_BEFORE_TITLE = re.compile(r"(?<![A-Za-z’'-])([a-z-]+) $")
_NO_MINISTERS = frozenset({"EUE", "HKG", "MAC"})
_WITHOUT_MINISTERS = frozenset({"USA"})  # states none of whose officials is called a minister
_GREATER_CHINA = frozenset({"CHN", "HKG", "MAC", "TWN"})


def _serves(country: str | None, state: str, union: frozenset[str]) -> bool:
    """Tell whether a person of `country` can hold an office of `state`: people of its states serve the `union`, too."""
    if "EUE" in (country, state):
        return country in (None, state) or bool({country, state} & union)
    return country in (None, state) or {country, state} <= _GREATER_CHINA


def _is_family_name(written: str) -> bool:
    """Tell whether a listed name is a family name alone, which others have as well (奥斯汀, Austin; not 王毅)."""
    return not any(part in written for part in " ·•・-") and not chinese_by_form(fold(written))


class PeopleReader(BodyReader):
    """How people are read in one document."""

    _ahead: list[Chain] = []  # noqa: RUF012 - the chains behind the one that is read; replaced, never changed
    _home_country: str | None = None  # None: not looked for yet; "": none

    def _person(self, chain: Chain, token: Token) -> Mention:
        if chain.title is None:
            namesake = self._named_before(chain, token.term.written)
            return namesake or self.make(chain, self._pick(token), "listed")
        if (seated := self._seated(chain, token.term.written)) is not None:
            return self.make(chain, seated, "apposition")
        if self._is_another(chain, token):
            return self._unlisted_person(chain, token.start, token.end, known=False)
        country = self._country_of(chain.owner) or self._body_country(chain)
        entries = self.of_the_day([entry for term in token.terms if term.sort == "actor" for entry in term.entries])
        own = next(
            (entry for entry in entries if country is not None and _serves(entry.country, country, self.index.union)), None
        )
        if own is None and country is None and len(entries) > 1:
            own = self._in_office(entries, chain.title)
        if own is None and country is not None and entries and _is_family_name(token.term.written):
            return self._unlisted_person(chain, token.start, token.end)  # a namesake in another state's office
        mention = self.make(chain, own or self._pick(token), "apposition")
        if self.doc.folded.endswith(_OFFICE_OF, 0, chain.start):
            return msgspec.structs.replace(mention, kind="agency")  # the office of the trade commissioner, So-and-so
        if self._of_states(chain):
            return msgspec.structs.replace(mention, country=None)  # who heads a body of many states acts for it
        if country == "EUE" and own is not None and own.country != "EUE":
            return msgspec.structs.replace(mention, country="EUE")  # a commissioner acts for the Union
        return mention

    def _is_another(self, chain: Chain, token: Token) -> bool:
        """Tell whether a listed Chinese family name is an expert's who is nobody listed: by his title, or a bracket's name."""
        if not _is_family_name(token.term.written) or token.term.written.isascii() or chain.title is None:
            return False
        entries = [entry for term in token.terms for entry in term.entries]
        if any(entry.id in self.memory.by_key for entry in entries):
            return False
        gloss = _GLOSS.match(self.doc.full, token.end)
        if gloss is not None:
            return all(
                gloss.group(1) not in entry.name.split(" ") and gloss.group(1) not in " ".join(entry.en) for entry in entries
            )
        return chain.title.start < token.start and fold(chain.title.term.written) in self.index.trades

    def _named_before(self, chain: Chain, written: str) -> Mention | None:
        """Return another mention of the listed person of this English family name whom the text has named last, if one."""
        if not written.isascii() or " " in written:
            return None
        last = next((m for m in self.memory.recent() if m.kind == "person" and m.id and m.name.endswith(f" {written}")), None)
        return self.again(last, chain.start, chain.end, "listed") if last is not None else None

    def _seated(self, chain: Chain, written: str) -> ActorEntry | None:
        """Return who holds an office of the title on the text's day and is called so: President Bush of 1989, Secretary Baker.

        Of several states' the one that the title has, else the only one of the name; who held it before where nobody does.
        """
        title = chain.title
        if title is None or not self.doc.ref:
            return None
        told = self._country_of(chain.owner) or self._body_country(chain)
        roles = {t.role for t in title.terms if t.role} | {o.role for t in title.terms for o in t.offices if o.role}
        own = {self.index.entries[office.of].country for term in title.terms for office in term.offices}
        family = fold(re.split("[·•・]", written)[-1])  # 佩德罗·桑切斯
        seats = [s for role in sorted(roles) for s in self.index.seats.get((role, family), ())]
        seats = [s for s in seats if told in (None, s.country)]
        seats = [s for s in seats if s.country in own] or seats if told is None else seats
        day = self.doc.ref[:10]
        former = chain.former or self.doc.folded.endswith(_ONCE, 0, title.start)
        now = {s.person.id: s for s in seats if s.since[: len(day)] <= day <= s.until and not former}
        if len(now) > 1 and (acting := [s for s in now.values() if s.country in (self.subject(chain.start), self.home())]):
            now = {acting[0].person.id: acting[0]}
        if len(now) == 1:
            return next(iter(now.values())).person
        if now or self.doc.full[title.start].islower():
            return None
        present = {m.country for m in self.memory.recent()}
        past = {
            s.person.id: s for s in seats if s.since < day and (told or s.country in present or self.speaks_of(s.country or ""))
        }
        return list(past.values())[-1].person if past and (former or len(past) == 1) else None

    def _of_states(self, chain: Chain) -> bool:
        """Tell whether the title is one of a body or bloc that is no state's own (北约秘书长, WTO Director-General).

        A "Security Council" may be a state's own.
        """
        offices = (office for term in chain.title.terms for office in term.offices) if chain.title is not None else ()
        if any(self.index.entries[office.of].country is None for office in offices):
            return True
        of = chain.body or chain.owner
        entry = next(iter(of.term.entries), None) if of is not None else None
        return (
            entry is not None and entry.country is None and entry.kind in ("bloc", "institution") and "Council" not in entry.name
        )

    def _is_no_states(self, chain: Chain) -> bool:
        """Tell whether an unlisted person heads something other than a state (OPEC President X, bank president X)."""
        title = chain.title
        if title is None or (title.term.role and self.index.roles["offices"][title.term.role].get("who") != "head"):
            return False
        if self._of_states(chain):
            return True
        if chain.owner is not None or chain.body is not None or chain.former or not title.term.role:
            return False
        if chain.name is not None and chain.name[0] < title.start:
            return self.doc.folded.startswith(_OF_OTHERS, title.end)
        word = _BEFORE_TITLE.search(self.doc.full, max(0, title.start - 20), title.start)
        return word is not None and self.doc.full[title.start].islower() and word.group(1) not in self.index.before_heads

    def _of_one_named(self, chain: Chain) -> bool:
        """Tell whether a bare title is one at a body of many states that the text has named (the bank's, bank president X)."""
        if chain.title is None or chain.owner is not None or chain.body is not None:
            return False
        word = _BEFORE_TITLE.search(self.doc.full, max(0, chain.title.start - 20), chain.title.start)
        named = (m for m in self.memory.recent() if m.kind in ("institution", "bloc") and m.country is None and m.id)
        return word is not None and any(word.group(1) in fold(m.name).split(" ") for m in named)

    def _in_office(self, entries: list[ActorEntry], title: Token) -> ActorEntry | None:
        """Return the one of several namesakes who has ever held an office of the title's role."""
        roles = {term.role for term in title.terms if term.role}
        return next((e for e in entries for held in e.offices if self.index.offices[held.office].role in roles), None)

    def _administration(self, chain: Chain, token: Token) -> Mention:
        person = self._pick(token)
        alone = next((name for name in person.en if " " not in name), "")  # Lula, and not Silva
        surname = person.name if person.country in FAMILY_FIRST else alone or person.name.rsplit(" ", 1)[-1]
        zh = (person.zh[0] if person.zh else "") + "政府"
        return self.unlisted(chain.start, chain.end, f"{surname} administration", "government", person.country, "form", zh)

    def _titled(self, chain: Chain, title: Token) -> Mention | None:
        """Return what a title with no name behind it means: the body spoken for, or the office's holder."""
        if title.term.word == "speaks":
            return self._spoken_for(chain)
        if chain.former or self.doc.folded.endswith(_ONCE, 0, title.start):
            return self._without_title(chain, title)
        if chain.start == title.start and self.doc.folded.endswith(_MANY_STATES, 0, title.start):
            return None  # 三国外长: of several
        return self._office(chain, title) or self._without_title(chain, title)

    def _unlisted_person(self, chain: Chain, start: int, end: int, known: bool = True) -> Mention:
        """Return a person by name and title; who is listed by that very name or that office is the listed one if `known`."""
        name = self.doc.full[start:end]
        definition = self.definitions.get(name)
        if definition is not None and definition.chain is not chain:
            return self._short_with_title(chain, definition)
        english = (definition.english if definition is not None else "") or self._in_letters(end)
        zh = name if name[0] > "\u2e80" else ""
        if chain.title is not None and (works := self._works_for(chain)) is not None:
            return self.unlisted(chain.start, chain.end, english or name, "person", works.country, "apposition", zh)
        country = self._country_of_person(chain, start, end, name)
        if english and country == "CHN" and chain.owner is None and chain.body is None:
            country = None  # whose name is given in letters, too, is hardly a mainlander (某某（Jan Berg）)
        if known and (listed := self._listed_so(chain, name, english, country)) is not None:
            return self.make(chain, listed, "apposition")
        told = country is None and (self._of_states(chain) or self._of_one_named(chain))
        how: How = "office" if told else "apposition"
        return self.unlisted(chain.start, chain.end, english or name, "person", country, how, zh)

    def _in_letters(self, end: int) -> str:
        """Return the name in letters that a bracket gives for the Chinese one that ends at `end`, or ""."""
        gloss = _GLOSS.match(self.doc.full, end) if self.doc.main == "zh" else None
        return gloss.group().strip("()（） ") if gloss is not None else ""

    def _listed_so(self, chain: Chain, name: str, english: str, country: str | None) -> ActorEntry | None:
        """Return the listed person of this name, by the title's office, by the whole name or by its words, if there is one."""
        if (seated := self._seated(chain, name)) is not None:
            return seated
        listed = self._listed_person(english or name)
        if listed is not None and chain.title is not None and listed.id not in self.memory.by_key and not english:
            # 分析师 of a minister's family name is another
            listed = None if _is_family_name(name) and fold(chain.title.term.written) in self.index.trades else listed
        if listed is not None and country in (None, listed.country):
            return listed
        return (self._listed_by_parts(english or name, country) or self._of_family(chain, name, country)) if country else None

    def _country_of_person(self, chain: Chain, start: int, end: int, name: str) -> str | None:
        """Return the country of somebody named at start..end: by what stands beside, by the title, by the form."""
        of_states = chain.title is not None and (self._of_states(chain) or self._is_no_states(chain))
        country = None if self._knows(chain) else self._country_of(chain.owner) or self._body_country(chain)
        country = country or self._led(end) or self._master(chain)
        country = country if country or of_states else self.told_by_relative(chain.start) or self._office_country(chain)
        if country is None and chain.title is not None and self.doc.main == "en":
            country = self._country_of(employer_behind(self.doc, chain, self._ahead))
        ahead = chain.title is not None and start < chain.title.start  # 范克拉维伦外长: a transliterated name
        bare = chain.owner is None and chain.body is None
        if country in HOMES and bare and (ahead or self._has_foreign_title(chain)):
            country = self._abroad()
        foreign = not (name[0] > "\u2e80" and chinese_by_form(fold(name)))
        if country is None and not of_states and self._is_official(chain) and foreign:
            country = self.subject(chain.start)
            country = self._abroad() if country in HOMES and name[0] > "\u2e80" else country
        if country is None and not of_states and self.doc.main == "en" and not self._is_by_trade(chain):
            country = country_told(self.doc, self.index, self.memory.mentions, self._ahead, chain)
        if country is None and not of_states and not (chain.title is not None and chain.title.term.role == "ambassador"):
            country = self._abroad() if self._has_foreign_title(chain) else self._home(name)
        return country

    def _is_by_trade(self, chain: Chain) -> bool:
        """Tell whether the title is of one who speaks for nobody but himself (analyst, 教授)."""
        return chain.title is not None and fold(chain.title.term.written) in self.index.trades

    def _knows(self, chain: Chain) -> bool:
        """Tell whether the state before a Chinese title is what its bearer knows or looks after, not his own (美国问题专家)."""
        owner, title = chain.owner, chain.title
        if owner is None or title is None or title.start < owner.end or title.term.role or not is_state_token(owner):
            return False
        return is_field_zh(self.doc.folded[owner.end : title.start])

    def _works_for(self, chain: Chain) -> Mention | None:
        """Return the institution that a title without a body, or with a state as its field, belongs to (智库中国项目主任)."""
        title = chain.title
        if title is None or chain.body is not None or title.start < chain.start or title.term.role:
            return None
        if chain.owner is not None and not self._knows(chain):
            return None
        return employer_before(self.doc, self.memory.mentions, chain.start)

    def _master(self, chain: Chain) -> str | None:
        """Return the state of the person whose envoy, adviser or aide is named: 乙国总统某某的特使某某."""
        if chain.title is None or not self.doc.folded.startswith("的", chain.start - 1):
            return None
        last = next(iter(self.memory.recent()), None)
        return last.country if last is not None and last.kind == "person" and last.end == chain.start - 1 else None

    def _led(self, end: int) -> str | None:
        """Return the state whose delegation the person whose name ends at `end` leads: 由议长某某率领的伊拉克议会代表团."""
        leads = _LEADS.match(self.doc.folded, end)
        if leads is None:
            return None
        states = ((e.country, fold(name)) for e in self.index.by_country.values() for name in e.zh)
        return next((country for country, name in states if self.doc.folded.startswith(name, leads.end())), None)

    def _listed_person(self, name: str) -> ActorEntry | None:
        """Return the listed person of this very name, if there is one."""
        entries = (entry for term in self.index.terms_of(name) if term.how == "listed" for entry in term.entries)
        return next((entry for entry in entries if entry.kind == "person"), None)

    def _listed_by_parts(self, name: str, country: str) -> ActorEntry | None:
        """Return the listed person of this country whose name holds all words of `name` (Tayyip Erdogan)."""
        words = name.split(" ")
        if len(words) < 2:
            return None
        entries = (entry for term in self.index.terms_of(words[-1]) for entry in term.entries)
        return next(
            (e for e in entries if e.kind == "person" and e.country == country and set(words) <= set(e.name.split(" "))), None
        )

    def _of_family(self, chain: Chain, name: str, country: str) -> ActorEntry | None:
        """Return the only listed person of a state whose family name ends an official's transliterated one (理查德·马尔斯)."""
        parts, title = re.split("[·•・]", fold(name)), chain.title
        official = title is not None and (title.term.role or fold(title.term.written) in self.index.officials)
        if len(parts) < 2 or not official:
            return None
        entries = {e.id: e for term in self.index.terms_of(parts[-1]) for e in term.entries}
        of_state = [e for e in entries.values() if e.kind == "person" and e.country == country]
        return of_state[0] if len(of_state) == 1 else None

    def _short_with_title(self, chain: Chain, definition: Definition) -> Mention:
        """Mr Smith, after or before "John Smith, chief executive"."""
        if definition.entry is not None:
            return self.make(chain, definition.entry, "short")
        known = self._introduced.get(definition.chain.start) or self.mention(definition.chain)
        if known is None or known.start == chain.start:
            name = self.doc.full[definition.start : definition.end]
            return self.unlisted(chain.start, chain.end, name, "person", None, "short")
        return self.again(known, chain.start, chain.end, "short")

    def _is_official(self, chain: Chain) -> bool:
        """Tell whether a bare title is one that only who serves a state has (Vice Minister, 部长)."""
        bare = chain.owner is None and chain.body is None and not chain.former
        return bare and chain.title is not None and fold(chain.title.term.written) in self.index.officials

    def _has_foreign_title(self, chain: Chain) -> bool:
        """Tell whether the title is one that no Chinese official has (大臣, 参议员)."""
        return chain.title is not None and fold(chain.title.term.written) in self.index.foreign_titles

    def _abroad(self) -> str | None:
        """Return the state named last that is none of those where Chinese is written."""
        named = (m.country for m in self.memory.recent() if m.country)
        return next((c for c in named if c not in HOMES and c != "MAC"), None)

    def _office_country(self, chain: Chain) -> str | None:
        """Return the country whose office the title is, by the states named so far (贸易代表 in a text about the US)."""
        if chain.title is None:
            return None
        acting = self.ours(chain.start) or self.shared(chain.title, chain.start)
        if acting is not None:
            return acting
        for term in chain.title.terms:
            for office in term.offices:
                return self.index.entries[office.of].country
        role = next((t.role for t in chain.title.terms if t.role), "")
        if not role:
            return self.with_secretaries(chain.title, None)
        country = self.with_secretaries(chain.title, self._country_for_role(role, fold(chain.title.term.written), chain.start))
        head = self.index.roles["offices"][role].get("who") == "head"
        seat = self.index.office_of.get((role, country)) if country and head else None
        # who heads a state is listed: an unlisted president is another state's
        return None if seat is not None and holder(self.index, seat.id, self.doc.ref) is not None else country

    def _country_for_role(self, role: str, written: str, at: int) -> str | None:
        """Return the state named last that has this office and whose holder is called so (首相 is nobody of India)."""
        if (ours := self.ours(at)) is not None:
            return ours
        about = self.index.roles.get("offices", {}).get(role, {})
        if about.get("who") == "other":
            return None
        if self.home() == "TWN" and self.local_home() == "TWN" and (role, "TWN") in self.index.office_of:
            return "TWN"
        only, barred = self.index.called_so(role, written)
        minister = about.get("who") == "minister" and not about.get("listed")

        barred |= _WITHOUT_MINISTERS if "minister" in written else frozenset()

        def fits(country: str | None) -> bool:
            seated = (role, country) in self.index.office_of or (minister and country not in _NO_MINISTERS)
            return country is not None and seated and country not in barred and (not only or country in only)

        beside = self.colleague(at) if minister and self.doc.main == "en" else None
        body = about.get("body") or ""
        own = (
            self.memory.body_country(body) if body and self.memory.is_only_body(body) else None
        )  # its farm ministry … the minister
        recent = next((c for c in (beside, own, self._leading(role, at), *self.memory.states()) if fits(c)), None)
        default: str | None = about.get("default", {}).get(self.doc.lang)
        named = (m.country for m in self.memory.recent() if m.country)
        return recent or default or next((c for c in named if fits(c)), None)

    def _leading(self, role: str, at: int) -> str | None:
        """Return the state that acts first in the sentence of `at` or the one before; China's head is no bare president."""
        subject = self.subject(at)
        return None if role == "president" and subject == "CHN" else subject

    def _home(self, name: str) -> str | None:
        """Return the country of a Chinese name in a Chinese text: the text's own, where it is clear."""
        if self.doc.main != "zh" or not chinese_by_form(fold(name)):
            return None
        if self.doc.lang != "zh-Hant":
            return "CHN"
        if self._home_country is None:
            counts = {code: sum(self.doc.folded.count(w) for w in words) for code, words in HOMES.items()}
            best = max(counts, key=lambda code: counts[code])
            self._home_country = best if counts[best] else ""
        return self._home_country or None

    def _spoken_for(self, chain: Chain) -> Mention | None:
        """Return the body or state that a spokesperson without a name speaks for."""
        if chain.body is not None:
            return self.body_mention(chain, chain.body, chain.end)
        if chain.owner is None:
            return None
        if any(t.entries for t in chain.owner.terms):
            return self.make(chain, self._pick(chain.owner), "apposition")
        # a firm that no list has speaks through its spokesperson
        name = self.doc.full[chain.owner.start : chain.owner.end]
        zh = name if name[0] > "\u2e80" else ""
        return self.unlisted(chain.start, chain.end, name, "company", self._country_of(chain.owner), "apposition", zh)

    def _office(self, chain: Chain, title: Token) -> Mention | None:
        country = self._country_of(chain.owner) or self._body_country(chain)
        acting = self.shared(title, chain.start) if country is None else None
        for term in title.terms:
            for office in term.offices:
                if (country or acting) in (None, self.index.entries[office.of].country):
                    return self._held(chain, office.id)
        if acting is not None:
            name = f"{title.term.written} of {self.index.by_country[acting].name}"
            return self.unlisted(chain.start, chain.end, name, "person", acting, "office")
        role = next((t.role for t in title.terms if t.role), "")
        if not role:
            return None
        if chain.body is not None and (found := self._office_at_body(chain, chain.body, role)) is not None:
            return found
        if self._is_private(chain, role) or (chain.owner is not None and country is None):
            return None
        if country is None:
            known = self._headed(chain, role) or self.memory.holder_of(role) or self.named_holder(role, self.memory.recent())
            if known is not None:
                return self.again(known, chain.start, chain.end, "office")
            country = self._country_for_role(role, fold(title.term.written), chain.start)
        return self._office_in(chain, role, country) if country is not None else None

    def _headed(self, chain: Chain, role: str) -> Mention | None:
        """Return the holder whom the title of a text that writes "the President" names: it is his text, whoever else is one."""
        start, begins = chain.start, self.doc.body_start
        if start < begins or not self.doc.full[start].isupper() or not self.doc.folded.endswith("the ", 0, start):
            return None
        return self.named_holder(role, [m for m in self.memory.mentions if m.start < begins])

    def named_holder(self, role: str, named: Iterable[Mention]) -> Mention | None:
        """Return the first of those `named` who holds an office of this role on the text's day, by name alone too."""
        for mention in named:
            entry = self.index.entries.get(mention.id or "")
            for held in entry.offices if entry is not None else ():
                office = self.index.offices[held.office]
                if office.role == role and holder(self.index, office.id, self.doc.ref) is entry:
                    return mention
        return None

    def _office_at_body(self, chain: Chain, body: Token, role: str) -> Mention | None:
        """Return who holds the office of this role at the body itself (ECB president)."""
        owner = self.body_mention(chain, body, chain.end)
        office = self.index.office_at.get((role, owner.id)) if owner is not None and owner.id else None
        return self._held(chain, office.id) if office is not None else None

    def _is_private(self, chain: Chain, role: str) -> bool:
        """Tell whether the office is no state's: a firm's, a university's, or that of something which is no actor."""
        if chain.owner is not None:
            return not is_state_token(chain.owner)
        if chain.body is not None:
            kinds = {entry.kind for entry in chain.body.term.entries}
            return "institution" in kinds or self.index.roles["offices"][role].get("who") == "head"
        folded = self.doc.folded
        possessed = folded.endswith("'s ", 0, chain.start) and not folded.endswith(_OF_STATES, 0, chain.start)
        return possessed or folded.startswith(_OF_OTHERS, chain.end)

    def _office_in(self, chain: Chain, role: str, country: str) -> Mention | None:
        office = self.index.office_of.get((role, country))
        if office is not None:
            return self._held(chain, office.id)
        state = self.index.by_country.get(country)
        about = self.index.roles["offices"][role]
        if state is None or about.get("listed"):
            return None
        return self.unlisted(chain.start, chain.end, f"{about['name']} of {state.name}", "person", country, "office")

    def _held(self, chain: Chain, office: str) -> Mention | None:
        person = holder(self.index, office, self.doc.ref)
        if person is not None:
            mention = self.make(chain, person, "office")
            self.memory.hold(self.index.offices[office].role or office, mention)
            return mention
        entry = self.index.offices[office]
        return self.unlisted(chain.start, chain.end, entry.name, "person", self.index.entries[entry.of].country, "office")

    def _without_title(self, chain: Chain, title: Token) -> Mention | None:
        """Return what stands before a title that names nobody: the state, body or company."""
        if chain.body is not None:
            return self.body_mention(chain, chain.body, chain.body.end)
        if chain.owner is not None and chain.owner.start == chain.start:
            cut = Chain(chain.start, chain.owner.end, owner=chain.owner)
            return self._owner(cut)
        if chain.owner is None and fold(title.term.written) in self.index.lawmakers:
            return self._lawmakers(chain)
        return None

    def _lawmakers(self, chain: Chain) -> Mention | None:
        """Return the members of the parliament named last, else of the one that the text is about (议员批评…)."""
        houses = (m.country for m in self.memory.recent() if m.kind == "legislature")
        country = next((c for c in houses if c), None) or (self.local_home() if self.outlet_home else None)
        country = country or self.subject(chain.start)
        if chain.title is not None and country in HOMES and self._has_foreign_title(chain):
            country = self._abroad()
        state = self.index.by_country.get(country or "")
        if state is None:
            return None
        zh = (state.zh[0] if state.zh else "") + "议员" if self.doc.main == "zh" else ""
        return self.unlisted(chain.start, chain.end, f"Lawmakers of {state.name}", "legislature", country, "weak", zh)
