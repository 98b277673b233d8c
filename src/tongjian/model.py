r"""The states a piece of news goes through, as frozen records without logic.

Page → Article | Dropped → Coded → Record. Offsets count characters (code points) of
`title + "\n" + text` of the article, end exclusive. Dates are ISO-8601 prefixes, so that their
precision is their length (`2025`, `2025-09`, `2025-09-15`); several days are `START/END`.
Times of fetching are UTC, ISO-8601 with `Z`.
"""

from typing import Literal

import msgspec

Lang = str  # BCP-47: "zh-Hans", "zh-Hant", "en", or another code
Realis = Literal["asserted", "future", "conditional", "hypothetical", "denied", "historical"]
Label = Literal["report", "attributed", "opinion", "prediction", "question", "conditional", "other"]
StatementKind = Literal["claim", "opinion", "prediction", "threat", "pledge", "demand", "denial"]
ArgumentKind = Literal["conditional", "causal", "motive"]


class Frozen(msgspec.Struct, frozen=True):
    """Base of all records: immutable, keyword-only."""


# ---- reading ---------------------------------------------------------------


class Page(Frozen, frozen=True, kw_only=True):
    """One fetched thing, bytes as they came. `id` is `ids.page_id(body)`."""

    id: str
    body: bytes
    media_type: str  # text/html, text/plain, application/x-article+json (one article JSON Lines record)
    url: str | None = None
    charset: str | None = None  # from the Content-Type header alone
    fetched: str | None = None  # UTC; None for a file, whose time of fetching nobody knows
    place: str = ""  # where it was found: a path, "x.warc.gz@1234", a feed's URL
    given_id: str | None = None  # the id that an input record brought with it


class Dropped(Frozen, frozen=True, kw_only=True):
    """A page that gave no article, and why."""

    page: str
    reason: str  # index_page, paywall, empty, not_html, too_large, undecodable, ...
    detail: str = ""
    url: str | None = None
    place: str = ""


class Article(Frozen, frozen=True, kw_only=True):
    """A cleaned article. `text` holds the body alone; no page furniture."""

    id: str
    page: str
    title: str
    text: str
    lang: Lang
    url: str | None = None
    published: str | None = None  # ISO-8601 as precise as the page gives it, with offset where stated
    published_from: str | None = None  # json-ld, meta, url, time-tag, text, record, ...
    byline: str | None = None
    outlet: str | None = None
    source_name: str | None = None  # the wire or outlet that the page names as its source (来源:新华社, By Reuters)
    confidence: float = 1.0  # 0..1, of text and metadata together


# ---- coding ----------------------------------------------------------------


class Span(Frozen, frozen=True, kw_only=True):
    """A stretch of the article, end exclusive."""

    start: int
    end: int


class Quote(Frozen, frozen=True, kw_only=True):
    """A stretch of the article with its words: full[start:end] == quote."""

    start: int
    end: int
    quote: str


class Actor(Frozen, frozen=True, kw_only=True):
    """An actor as named at one place of the article."""

    surface: str
    name: str
    names: dict[str, str]
    start: int
    end: int
    id: str | None = None
    country: str | None = None


class Attribution(Frozen, frozen=True, kw_only=True):
    """Whom the outlet attributes an event to, and where it says so."""

    name: str
    start: int
    end: int
    id: str | None = None


class CodedEvent(Frozen, frozen=True, kw_only=True):
    """One act that an article tells, with all its mentions there."""

    type: str
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    evidence: Quote
    mentions: tuple[Quote, ...]
    rule: str
    realis: Realis = "asserted"
    date: str | None = None
    effective: str | None = None
    expires: str | None = None
    phase: str | None = None
    attributed_to: Attribution | None = None
    corrected: tuple[str, ...] = ()  # ids of the corrections that a person made to it (Correction)
    date_inferred: bool = False  # no words of the act give its date: it is the day of the news, or of the talks it came of


class Statement(Frozen, frozen=True, kw_only=True):
    """What somebody is reported to have said: start..end is the content without the speech verb."""

    start: int
    end: int
    speaker: str
    speaker_surface: str
    direct: bool
    kind: StatementKind
    cue: Span | None = None


class Response(Frozen, frozen=True, kw_only=True):
    """events[event] is said to answer events[answers]; `cue` are the words that say so."""

    event: int
    answers: int
    cue: Quote


class Argument(Frozen, frozen=True, kw_only=True):
    """A reason and what follows from it, and who argues so ("author" or a name)."""

    if_or_cause: Span
    then_or_effect: Span
    kind: ArgumentKind
    who: str


class Sentence(Frozen, frozen=True, kw_only=True):
    """A sentence with its one label."""

    start: int
    end: int
    label: Label


class Figure(Frozen, frozen=True, kw_only=True):
    """A number that the article gives. `source` None: nobody is named for it."""

    start: int
    end: int
    value: str
    unit: str
    of: str
    source: str | None = None


class Tag(Frozen, frozen=True, kw_only=True):
    """What the article is about; start..end is the first place that shows it, `why` says how it was found."""

    tag: str
    start: int
    end: int
    why: str


class Coded(Frozen, frozen=True, kw_only=True):
    """All that one article says."""

    id: str
    events: tuple[CodedEvent, ...] = ()
    statements: tuple[Statement, ...] = ()
    responses: tuple[Response, ...] = ()
    arguments: tuple[Argument, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    tags: tuple[Tag, ...] = ()


# ---- the record ------------------------------------------------------------


class EventMention(Frozen, frozen=True, kw_only=True):
    """An event as one article tells it. `event` is the index in that article's Coded.events."""

    article: str
    event: int
    start: int
    end: int
    quote: str
    date: str | None = None
    attributed_to: str | None = None


class DisagreementValue(Frozen, frozen=True, kw_only=True):
    """One of several values that outlets give for a field, with the words of the first that gives it."""

    value: str
    articles: tuple[str, ...]
    quote: str


class Disagreement(Frozen, frozen=True, kw_only=True):
    """A field on which independent articles give values of which none contains the other."""

    field: str
    values: tuple[DisagreementValue, ...]


class QuotedWords(Frozen, frozen=True, kw_only=True):
    """Words that an article puts in quotation marks, where they stand in it and in which language."""

    article: str
    lang: Lang
    start: int
    end: int
    quote: str


class SpokenWords(Frozen, frozen=True, kw_only=True):
    """What one speaker is quoted with about an act, in articles of different origins: other words, or another language."""

    speaker: str
    versions: tuple[QuotedWords, ...]


class Link(Frozen, frozen=True, kw_only=True):
    """`event` answers (or extends, suspends, lifts, implements) `to`. `inferred`: no source says so; `why` says what does."""

    event: str
    to: str
    kind: str
    inferred: bool
    why: str
    article: str | None = None
    start: int | None = None
    end: int | None = None


class RecordActor(Frozen, frozen=True, kw_only=True):
    """An actor of a record's event, over all articles."""

    name: str
    names: dict[str, str]
    id: str | None = None
    country: str | None = None


class RecordEvent(Frozen, frozen=True, kw_only=True):
    """One act over all articles: the sum of its mentions."""

    id: str
    type: str
    source: tuple[RecordActor, ...]
    target: tuple[RecordActor, ...]
    realis: Realis
    mentions: tuple[EventMention, ...]
    origins: int
    date: str | None = None
    effective: str | None = None
    expires: str | None = None
    published: str | None = None  # earliest publication time of a mentioning article
    phase: str | None = None
    disagreements: tuple[Disagreement, ...] = ()
    answers: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    why: tuple[str, ...] = ()  # the decisions that joined the mentions, one sentence each
    corrected: tuple[str, ...] = ()  # ids of the corrections made to its mentions
    quotes: tuple[SpokenWords, ...] = ()
    framing: tuple[DisagreementValue, ...] = ()  # in which tone outlets tell it: mild, plain, strong
    date_inferred: bool = False  # no words of any article give its date: it is the day of the news


class SourceStatus(Frozen, frozen=True, kw_only=True):
    """What became of an article after an event rested on it: "changed", "withdrawn" by its outlet, or "removed" from the record.

    `at` is when the record noted it, UTC; `gone`: the words that the event rested on and that a changed article has no more, none
    where all of them stand in it; None where that is not known.
    """

    article: str
    what: str
    at: str
    gone: tuple[str, ...] | None = None


class Judgement(Frozen, frozen=True, kw_only=True):
    """A decision that two mentions are (not) the same act, by rule or by a person; withdrawn, never deleted."""

    id: str
    left: str
    right: str
    same: bool
    by: str
    reason: str
    made_at: str
    withdrawn_at: str | None = None


class Correction(Frozen, frozen=True, kw_only=True):
    """One field of what was coded, as a person put it right; withdrawn, never deleted.

    start..end is the evidence of the event (`kind`: its type as coded) or the sentence (`kind` "sentence", `field` "label").
    `field` is a field of CodedEvent, or "event" with an empty `value`: no act stands there. An empty `value` empties the field.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    field: str
    value: str
    before: str
    by: str
    reason: str
    made_at: str
    actors: tuple[Actor, ...] = ()  # where `field` is source or target
    withdrawn_at: str | None = None


class Origin(Frozen, frozen=True, kw_only=True):
    """To which text an article belongs: the same `origin` for all copies; `duplicate_of` is the copy's model, if it is a copy."""

    article: str
    origin: str
    duplicate_of: str | None = None
    why: str = ""
