"""What templates ask of a record's events: names in the reader's language, lead quotes, outlets."""

import re
from collections.abc import Mapping

from tongjian.addresses import safe_link
from tongjian.model import Article, DisagreementValue, EventMention, RecordActor, RecordEvent, SourceStatus
from tongjian.names import shown
from tongjian.names import states as states_of
from tongjian.pack import Pack, compiled
from tongjian.web import address, reasons, shorten
from tongjian.web.i18n import Words, words
from tongjian.web.marks import part_of
from tongjian.web.settings import Rights
from tongjian.web.tag_names import TagNames

_CONTEXT = 60  # characters shown on either side of a quote
_LEAD = 160  # characters of the quote that stands in a row
_DISPUTED = {"who": "field_source", "whom": "field_target"}  # the words for a field in which outlets differ where not field_…
_NAMING = frozenset({"who", "whom", "place", "speaker"})  # such fields whose values are names
_LENGTH = re.compile(r"(\d+) (day|week|month|year)s?")
_TITLE = 24  # characters of a title that stands for an outlet nobody knows

# which PLOVER categories are cooperation, verbal conflict and material conflict (PLOVER manual 0.8, quad classes)
_QUADS = {
    "AGREE": "talk",
    "CONSULT": "talk",
    "SUPPORT": "coop",
    "CONCEDE": "coop",
    "COOPERATE": "coop",
    "AID": "coop",
    "RETREAT": "coop",
    "REQUEST": "verbal",
    "ACCUSE": "verbal",
    "REJECT": "verbal",
    "THREATEN": "verbal",
    "PROTEST": "material",
    "SANCTION": "material",
    "MOBILIZE": "material",
    "COERCE": "material",
    "ASSAULT": "material",
}


class Presenter:
    """Names and quotes in one language, over the articles that a page needs."""

    def __init__(self, pack: Pack, lang: str, articles: Mapping[str, Article], rights: Rights = "full") -> None:
        self.lang = lang
        self.articles = articles
        self.rights = rights
        self.t: Words = words(lang)
        self.types = {entry.type: entry for entry in pack.types}
        self.states = compiled(pack, "names.states", states_of)
        self.tags = compiled(pack, "web.tags", TagNames)
        self.separator = ", " if lang == "en" else "、"
        self.status: Mapping[str, tuple[SourceStatus, ...]] = {}  # by event, what became of its sources, where that is told

    def type_name(self, name: str) -> str:
        """Return the event type's name in the reader's language."""
        entry = self.types.get(name)
        if entry is None:
            return name
        return {"zh-Hans": entry.zh, "zh-Hant": entry.hant}.get(self.lang, entry.en)

    def quad(self, name: str) -> str:
        """Return coop, talk, verbal or material, for the row's colour."""
        entry = self.types.get(name)
        plover = (entry.plover or "").partition(":")[0] if entry else ""
        return _QUADS.get(plover, "talk")

    def goldstein(self, name: str) -> float:
        """Return the type's score on the Goldstein scale, -10 (conflict) to 10 (cooperation)."""
        entry = self.types.get(name)
        return entry.goldstein if entry else 0.0

    def is_measure(self, name: str) -> bool:
        """Tell whether events of this type are measures, which have a life: in force, extended, ended."""
        return bool((entry := self.types.get(name)) and entry.measure)

    def symmetric(self, name: str) -> bool:
        """Tell whether both sides act (talks, agreements)."""
        return bool((entry := self.types.get(name)) and entry.symmetric)

    def actor_name(self, actor: RecordActor) -> str:
        """Return an actor's name in the reader's language."""
        return shown(actor, self.lang, self.states)

    def outlet(self, article_id: str) -> str:
        """Return the outlet of an article as readers know it (outlet_name)."""
        article = self.articles.get(article_id)
        if article is None:
            return article_id
        return outlet_name(article)

    def actor_address(self, actor: RecordActor) -> str:
        """Return the address of an actor's page."""
        return address.path("actors", actor.id or actor.name)

    def names(self, actors: tuple[RecordActor, ...], empty: str = "—") -> str:
        """Return the names of actors in one line."""
        return self.separator.join(map(self.actor_name, actors)) or empty

    def realis_name(self, realis: str) -> str:
        """Return how an event is told, in the reader's language."""
        return self.t[f"realis_{realis}"] or realis

    def phase_name(self, phase: str) -> str:
        """Return a phase of a measure in the reader's language."""
        return self.t[f"phase_{phase}"] or phase

    def disputed(self, field: str) -> str:
        """Return what a field is called in which outlets differ; one that the site has no word for by its own name."""
        return self.t[_DISPUTED.get(field, f"field_{field}")] or field

    def given(self, field: str, value: str) -> str:
        """Return a value of such a field, which the record keeps in English or as a code, in the reader's language."""
        if field == "phase":
            return self.phase_name(value)
        if field in _NAMING:
            whole = self.tag_name(value)  # a name may hold a comma, several names stand with commas between
            return whole if whole != value else self.separator.join(map(self.tag_name, value.split(", ")))
        if field == "duration" and self.lang != "en" and (length := _LENGTH.fullmatch(value)):
            return f"{length.group(1)}{self.t[f'unit_{length.group(2)}']}"
        return value

    def told_by(self, value: DisagreementValue) -> list[str]:
        """Return the outlets that give such a value, each once."""
        return list(dict.fromkeys(map(self.outlet, value.articles)))

    def plain(self, value: object) -> str:
        """Return a value of the change log as people read it: lists with separators, nothing as a dash."""
        if isinstance(value, list):
            return self.separator.join(map(self.plain, value)) or "—"
        return "—" if value in (None, "") else str(value)

    def tag_name(self, tag: str) -> str:
        """Return a tag in the reader's language."""
        return self.tags.shown(tag, self.lang)

    def tag_reason(self, why: str) -> reasons.Reason:
        """Return why an article has a tag, in the reader's language where a form fits."""
        return reasons.one(why, self.lang, {name: self.type_name(name) for name in self.types})

    def step_name(self, event: RecordEvent) -> str:
        """Return what an event does to a measure: its phase, or its type where it has none; of an easing both."""
        phase = self.phase_name(event.phase) if event.phase else ""
        if event.type in {"EASE", "CONSIDER", "PLEDGE_EASE"} or not phase:
            return self.type_name(event.type) + (f" ({phase})" if phase and phase != self.type_name(event.type) else "")
        return phase

    def origins(self, event: RecordEvent) -> str:
        """Return how many independent origins tell an event, in words."""
        return self.t.origin_one if event.origins == 1 else f"{event.origins} {self.t.origins}"

    def counted(self, number: int, what: str) -> str:
        """Return how many of `what` ("events", "articles") there are, in words."""
        return self.t[f"{what}_one"] if number == 1 else f"{number} {self.t[what]}"

    def dated_from(self, source: str) -> str:
        """Return where an article's time was found, in words; a place that the site has no word for by its own name."""
        place = source.removesuffix("-updated")
        told = self.t[f"dated_{place}"] or place
        return told if place == source else self.separator.join((told, self.t.dated_updated))

    def outlets_of(self, event: RecordEvent) -> list[str]:
        """Return the outlets of an event's mentions, each once, in the order of the mentions."""
        return list(dict.fromkeys(self.outlet(m.article) for m in event.mentions))

    def title_of(self, article_id: str) -> str:
        """Return an article's title."""
        article = self.articles.get(article_id)
        return article.title if article else ""

    def lang_of(self, article_id: str) -> str:
        """Return an article's language."""
        article = self.articles.get(article_id)
        return article.lang if article else ""

    def published(self, article_id: str) -> str:
        """Return when an article was published, or an empty string."""
        article = self.articles.get(article_id)
        return (article.published or "") if article else ""

    def place(self, article_id: str, start: int | None, article: Article | None = None) -> str:
        """Return the address of a place in an article: of the part of its text in which the place stands."""
        known = article or self.articles.get(article_id)
        number = part_of(known, start) if known and start else 1
        base = address.with_query(address.path("articles", article_id), [("part", str(number) if number > 1 else "")])
        return f"{base}#s{start}" if start is not None else base

    def place_of(self, event: RecordEvent, article_id: str, words: str) -> str:
        """Return the address of the words in an article on which a value of the event rests: those quoted, else its first."""
        told = [m for m in event.mentions if m.article == article_id]
        best = min(told, key=lambda m: (m.quote != words, m.start), default=None)
        return self.place(article_id, best.start if best else None)

    def source_link(self, article_id: str) -> str | None:
        """Return the address of an article at its outlet, if it is one that may stand in a link."""
        article = self.articles.get(article_id)
        return safe_link(article.url) if article else None

    def lead(self, event: RecordEvent) -> EventMention:
        """Return the mention whose words stand in the row: one in the reader's language if there is one, the fullest of them."""

        def rank(m: EventMention) -> tuple[int, int, str, int]:
            lang = self.lang_of(m.article)
            distance = 0 if lang == self.lang else 1 if lang[:2] == self.lang[:2] else 2
            return (distance, -min(len(m.quote), _LEAD), m.article, m.start)

        return min(event.mentions, key=rank)

    def lead_quote(self, event: RecordEvent) -> str:
        """Return the row's words, cut with an ellipsis where they are long."""
        return _cut(self.lead(event).quote, _LEAD)

    def quote_lang(self, event: RecordEvent) -> str:
        """Return the language of the row's words."""
        return self.lang_of(self.lead(event).article)

    def context(self, mention: EventMention) -> tuple[str, str]:
        """Return what stands before and after a mention's words in its article."""
        article = self.articles.get(mention.article)
        if article is None or self.rights == "quotes":
            return "", ""
        full = f"{article.title}\n{article.text}"
        before = full[: mention.start].rpartition("\n")[2]
        after = full[mention.end :].partition("\n")[0]
        return shorten.end_of(before, _CONTEXT), shorten.start_of(after, _CONTEXT)

    def sentence(self, event: RecordEvent) -> str:
        """Return an event in one line: date, who, what, whom."""
        whom = self.names(event.target, "")
        line = f"{event.date or ''} {self.names(event.source)} · {self.type_name(event.type)}" + (f" → {whom}" if whom else "")
        return line.strip()

    def day_label(self, date: str | None, undated: str) -> str:
        """Return a date as people write it in the reader's language, as precise as it is."""
        if not date:
            return undated
        return " – ".join(self._one_day(part) for part in date.split("/"))

    def _one_day(self, day: str) -> str:
        parts = day[:10].split("-")
        if self.lang == "en" or not all(p.isdigit() for p in parts):
            return day[:10]
        return "".join(f"{int(p)}{unit}" for p, unit in zip(parts, "年月日", strict=False))


def outlet_name(article: Article) -> str:
    """Return an article's outlet, else the host of its address, else the beginning of its title in guillemets."""
    return article.outlet or (article.url or "").partition("//")[2].partition("/")[0] or f"«{_cut(article.title, _TITLE)}»"


def _cut(text: str, most: int) -> str:
    return shorten.start_of(" ".join(text.split()), most)


def moment(stamp: str | None) -> str:
    """Return a time as people read it, to the minute, with its offset from UTC where the source states one."""
    day, mark, clock = (stamp or "—").partition("T")
    offset = clock[8:].lstrip(".0123456789").replace("Z", "UTC")  # of a second some sources state parts
    return f"{day} {clock[:5]} {offset}".strip() if mark else day
