"""How alike two articles' events are: a score with its reasons, or None when they cannot be one act.

Pure and symmetric: score(a, b) equals score(b, a). The weights were set on clusters annotated by docs/merge.md.
"""

import msgspec

from tongjian.merge import dates
from tongjian.merge.items import Item, Party
from tongjian.merge.knowledge import Knowledge
from tongjian.text import fold

SAME = 1.0  # at or above: one act
TWIN_DAYS = 4  # the same words may be printed again for some days; later they are more likely said again
_ROUND_DAYS = 75  # two rounds of talks in one city lie further apart
_CLOSE = 0.55  # share of the shorter context's words that stand in the other: both tell the same thing
_NEAR = 0.3
_FAR = 0.12
_LEAST_GRAMS = 6
_CONTRADICTS = -0.4  # what two mentions are about is not one thing
_STANDS_FOR = 0.2  # a person for his state, a body for its state
_NEXT_WITHIN = 10  # days in which talks follow that a text without a date says are still to come
_SAME_DAYS = 0.45  # two dates of which one lies inside the other, within a week
_WEEK = 7
_FEW_DAYS, _LONG_TALKS = 3, 10  # days that one act may last, and one round of talks
_LATE_NEWS = 3  # days after an act on which news still tells it as of the day
_PRODUCT = "product."
_ENDS, _GOES_ON = {"terminated"}, {"suspended", "extended", "narrowed"}
_UNREAL = {"hypothetical", "conditional", "denied"}


class Likeness(msgspec.Struct, frozen=True):
    """A score and the reasons for it, one phrase each."""

    score: float
    reasons: tuple[str, ...]


def likeness(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    """Return how alike two events are; None when type, sides, dates, realis, kind of duty or official papers rule it out."""
    if known.act(a.type) != known.act(b.type):
        return None
    if a.type == b.type and a.same == b.same and _published_apart(a, b) <= TWIN_DAYS:
        return Likeness(3.0, ("told in the same words",))
    if (a.realis in _UNREAL) != (b.realis in _UNREAL) or _named_apart(a, b, known):
        return None
    sides = _sides(a, b, known)
    if sides is None:
        return None
    overlap = _overlap(a, b)
    when = _when(a, b, known, overlap)
    if when is None:
        return None
    kinds = Likeness(0.0, ()) if a.type == b.type else _one_meeting(a, b, known, overlap)
    if kinds is None:
        return None
    parts = (kinds, sides, when, _about(a, b, known, overlap, when.score))
    return Likeness(round(sum(x.score for x in parts), 3), tuple(reason for x in parts for reason in x.reasons))


def _named_apart(a: Item, b: Item, known: Knowledge) -> bool:
    """Tell whether two acts bear names that one cannot have both: numbers of decrees, kinds of duty (safeguard, anti-dumping)."""
    kinds = a.kinds and b.kinds and not a.kinds & b.kinds and a.type in known.measures
    return bool(kinds) or bool(a.papers and b.papers and not a.papers & b.papers)


def _one_meeting(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    """Weigh two types of occasion: may they be one meeting? Nothing is added where one place, the same persons or words say so.

    Where states alone are named the day is enough; leaders who meet while ministers negotiate are told apart by the persons.
    Neighbouring days, or none, do not say that the two are one, and do not keep them apart where others join them.
    """
    apart = dates.gap(a.date, b.date) if a.date and b.date else None
    most = _LATE_NEWS if _only_news(a, b) else 1
    if not (a.source and a.target and b.source and b.target) or (apart or 0) > most:
        return None
    reason = " and ".join(sorted(x.type.lower() for x in (a, b))) + " are two words for one occasion"
    sure, unsure = Likeness(0.0, (reason,)), Likeness(-0.2, (f"{reason}, if it is one",))
    if a.places & b.places:
        return unsure if apart is None else sure
    if _by_persons(a, known) != _by_persons(b, known) and (overlap is None or overlap < _NEAR):
        return None
    return sure if apart == 0 else unsure


def _by_persons(item: Item, known: Knowledge) -> bool:
    """Tell whether a side is named by a person; one that no pack lists is neither a state nor a body."""
    return not all(known.is_state(p) or known.is_organ(p) for p in (*item.source, *item.target))


def _published_apart(a: Item, b: Item) -> int:
    apart = dates.gap(a.published, b.published) if a.published and b.published else None
    return 10**6 if apart is None else apart


# ---- who and whom ------------------------------------------------------------


def _sides(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    if a.type not in known.symmetric:
        return _pairwise(a.source, a.target, b.source, b.target, known, symmetric=False)
    straight = _pairwise(a.source, a.target, b.source, b.target, known, symmetric=True)
    crossed = _pairwise(a.source, a.target, b.target, b.source, known, symmetric=True)
    found = [x for x in (straight, crossed) if x]
    return max(found, key=lambda x: (x.score, x.reasons), default=None)


def _pairwise(
    source: tuple[Party, ...],
    target: tuple[Party, ...],
    source2: tuple[Party, ...],
    target2: tuple[Party, ...],
    known: Knowledge,
    *,
    symmetric: bool,
) -> Likeness | None:
    who = _side(source, source2, known, acting=True)
    whom = _side(target, target2, known, acting=symmetric) if who else None
    if who is None or whom is None:
        return None
    return Likeness(who.score + whom.score, (f"who: {who.reasons[0]}", f"whom: {whom.reasons[0]}"))


def _side(a: tuple[Party, ...], b: tuple[Party, ...], known: Knowledge, *, acting: bool) -> Likeness | None:
    if not a and not b:
        return Likeness(0.25, ("neither names one",))
    if not a or not b:
        return Likeness(0.1, ("only one names it",))
    found = [x for left in a for right in b if (x := _actor(left, right, known, acting=acting))]
    return max(found, key=lambda x: (x.score, x.reasons), default=None)


def _actor(a: Party, b: Party, known: Knowledge, *, acting: bool) -> Likeness | None:
    """Weigh two actors; `acting` is for a side that does the act, where no company does what its state is said to do."""
    if (a.id and a.id == b.id) or a.name == b.name or fold(a.name) == fold(b.name):
        return Likeness(0.4, (f"both {min(a.name, b.name)}",))
    names = " and ".join(sorted((a.name, b.name)))
    if known.belongs(a, b):
        return Likeness(0.35, (f"{names} are one body and its part",))
    if not a.country or a.country != b.country or (acting and known.is_private(a) != known.is_private(b)):
        return _unlisted(a, b, names)
    if known.is_state(a) or known.is_state(b):
        return Likeness(0.3, (f"{names} both stand for {a.country}",))
    return _two_of_one_state(a, b, names, known)


def _two_of_one_state(a: Party, b: Party, names: str, known: Knowledge) -> Likeness | None:
    kinds = {known.kind(a), known.kind(b)}
    if known.is_private(a) or known.is_private(b) or kinds in ({"person"}, {"institution"}):
        return _unlisted(a, b, names)  # two companies, two persons or two associations of one state are two actors
    if "person" in kinds:
        return Likeness(0.2, (f"{names} are of one state",))
    if known.is_organ(a) and known.is_organ(b):
        return Likeness(0.1, (f"{names} are bodies of one state",))
    return Likeness(0.12, (f"{names} are both of {a.country}",))


def _unlisted(a: Party, b: Party, names: str) -> Likeness | None:
    """Return the likeness of two names of which one may be the longer form of the other (Wall Street, Wall Street executives)."""
    if a.id and b.id:
        return None
    left, right = fold(a.name), fold(b.name)
    short, long = sorted((left, right), key=len)
    return Likeness(0.25, (f"{names} share a name",)) if len(short) > 2 and short in long else None


# ---- when --------------------------------------------------------------------


def _when(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    if _held_before(a, b, known) or _held_before(b, a, known):
        return None
    found = _by_date(a, b, known, overlap)
    if a.places and b.places:
        shared = a.places & b.places
        if not shared and a.type in known.symmetric and not _of_persons_on_one_day(a, b, known):
            return _elsewhere(a, b, known, found)
        if shared and found is None and a.type in known.symmetric and _within_round(a, b):
            place = min(shared).partition(":")[2]
            return Likeness(0.3, (f"one round, by its place: {place}",))
    return found


def _elsewhere(a: Item, b: Item, known: Knowledge, when: Likeness | None) -> Likeness | None:
    """Weigh two acts whose sentences name other places: two rounds, but for one kind of occasion on the very same day.

    A sentence names other places than that of its act: the day alone says neither that they are one nor that they are two.
    """
    if when is None or a.type not in known.occasions or a.type != b.type or a.date != b.date or dates.precision(str(a.date)) != 1:
        return None
    return Likeness(when.score - 0.2, (*when.reasons, "other places named beside them"))


def _of_persons_on_one_day(a: Item, b: Item, known: Knowledge) -> bool:
    """Tell whether both tell of persons whom the pack lists on the very same day: texts name other places beside theirs."""
    if a.type not in known.occasions or a.date != b.date or dates.precision(str(a.date)) != 1:
        return False
    return all(any(known.kind(p) == "person" for p in side) for x in (a, b) for side in (x.source, x.target))


def _held_before(ahead: Item, held: Item, known: Knowledge) -> bool:
    """Tell whether one is of talks to come, without a date, and the other of talks that were held before that was told."""
    if not _undated_ahead(ahead, known) or held.realis == "future":
        return False
    last, day = dates.days(held.date or held.published), dates.days(ahead.published)
    return bool(last and day and (day[0] - last[1]).days > 1)


def _within_round(a: Item, b: Item) -> bool:
    left, right = a.date or a.published, b.date or b.published
    apart = dates.gap(left, right) if left and right else None
    # two rounds that are both dated by the text itself are told apart by their dates
    told = all(x.date and not x.inferred and x.date[:10] != x.published and x.realis != "historical" for x in (a, b))
    return apart is not None and apart <= (2 if told else _ROUND_DAYS)


def _by_date(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    if a.date and b.date:
        return _two_dates(a, b, overlap, one_of_its_kind=a.type in known.occasions | known.deals)
    if a.date or b.date:
        dated, other = (a, b) if a.date else (b, a)
        if _undated_ahead(other, known):
            return _to_come(str(dated.date), other)
        return _one_date(str(dated.date), other, overlap)
    apart = _published_apart(a, b)
    if "historical" in (a.realis, b.realis):
        alike = overlap is not None and overlap >= _CLOSE and apart <= 14
        return Likeness(0.2, ("no date; told in like words within two weeks",)) if alike else None
    return Likeness(0.15, ("no date; published within two days",)) if apart <= 2 else None


def _undated_ahead(item: Item, known: Knowledge) -> bool:
    return not item.date and item.realis == "future" and item.type in known.occasions


def _to_come(dated: str, other: Item) -> Likeness | None:
    """Weigh talks with a date against those that a text without one says are to come: the next ones, the sooner the likelier."""
    span, day = dates.days(dated), dates.days(other.published)
    if not span or not day or dates.precision(dated) > _NEXT_WITHIN:
        return None
    lag = (span[0] - day[0]).days
    if (span[1] - day[0]).days < -1 or lag > _NEXT_WITHIN:
        return None
    how = f"still to come on {other.published}, and these, on {dated}, are within {_NEXT_WITHIN} days"
    return Likeness(0.3 - 0.01 * max(0, lag), (how,))


def _one_date(dated: str, other: Item, overlap: float | None) -> Likeness | None:
    apart = dates.gap(dated, other.published) if other.published else None
    if apart is None or dates.precision(dated) > 31:
        return None
    if other.realis == "historical" and not (overlap is not None and overlap >= _CLOSE):
        return None
    if apart > 3:
        return None
    weight = 0.3 if dates.precision(dated) <= _WEEK else 0.15
    return Likeness(weight, (f"one gives {dated}, the other no date but appeared within {apart} days of it",))


def _told(item: Item) -> str:
    """Return an item's date; the end of a month or year that has come only in part when the article appears is no part of it."""
    value = str(item.date)
    span = dates.days(value)
    if span and item.published and item.realis != "future" and span[0] < span[1]:
        day = dates.days(item.published)
        if day and span[0] <= day[0] < span[1]:
            return f"{span[0].isoformat()}/{day[0].isoformat()}"
    return value


def _two_dates(a: Item, b: Item, overlap: float | None, *, one_of_its_kind: bool) -> Likeness | None:
    left, right = sorted((_told(a), _told(b)))
    span = max(dates.precision(left), dates.precision(right))
    if left == right:
        # talks last some days; a week in which a measure was taken is but a vague word for one of its days
        exact = _LONG_TALKS if one_of_its_kind else _FEW_DAYS
        return Likeness(0.5 if span <= exact else 0.3 if span <= _LONG_TALKS else 0.25, (f"both on {left}",))
    apart = dates.gap(left, right)
    if apart is None:
        return None
    if dates.contains(left, right) or dates.contains(right, left):
        return Likeness(
            _SAME_DAYS if span <= _WEEK else 0.3 if span <= 31 else 0.15, (f"{left} and {right}: one lies inside the other",)
        )
    if apart == 0:
        return Likeness(0.35 if span <= _LONG_TALKS else 0.15, (f"{left} and {right} overlap",))
    if apart == 1 and span <= _LONG_TALKS:
        return Likeness(0.35, (f"{left} and {right} lie one day apart, as two time zones may give",))
    if one_of_its_kind and apart <= _LATE_NEWS and _only_news(a, b):
        return Likeness(0.3, (f"{left} and {right}, where the later is but the day of the news",))
    if one_of_its_kind and apart <= 2 and a.inferred and b.inferred:
        return Likeness(0.2, (f"{left} and {right} are both but days of the news",))
    matter = (a.around & b.around) or (a.programmes & b.programmes) or (a.days & b.days)
    if matter and apart == 2 and _published_apart(a, b) <= TWIN_DAYS:
        return Likeness(0.25, (f"{left} and {right} lie two days apart, on one matter",))
    if matter and apart <= _LATE_NEWS and _late_news(a, b):
        return Likeness(0.25, (f"{left} and {right}, where the later is the day of the news, on one matter",))
    if apart <= 10 and overlap is not None and overlap >= _CLOSE and _published_apart(a, b) <= TWIN_DAYS:
        return Likeness(0.15, (f"dates differ ({left}, {right}), words do not",))
    return None


def _late_news(a: Item, b: Item) -> bool:
    """Tell whether the later date is the day on which its article appeared, and the earlier is one that its text gives."""
    earlier, later = sorted((a, b), key=lambda x: str(x.date))
    return later.date == later.published and earlier.date != earlier.published


def _only_news(a: Item, b: Item) -> bool:
    """Tell whether the later date is no claim of its article, but the day on which it appeared."""
    earlier, later = sorted((a, b), key=lambda x: str(x.date))
    dated = not earlier.inferred or earlier.date != earlier.published
    return later.inferred and later.date == later.published and dated


# ---- what about --------------------------------------------------------------


def _overlap(a: Item, b: Item) -> float | None:
    """Return the share of the shorter context's words that stand in the other; None for two languages or too few words."""
    smaller = min(len(a.grams), len(b.grams))
    if a.lang != b.lang or smaller < _LEAST_GRAMS:
        return None
    return len(a.grams & b.grams) / smaller


def _about(a: Item, b: Item, known: Knowledge, overlap: float | None, when: float) -> Likeness:
    shared = [x for x in _marks(a, b, known) if x]
    score = sum(x.score for x in shared)
    said = any(x.score > 0 for x in shared)
    reasons = tuple(reason for x in shared for reason in x.reasons)
    # what was spoken of may be told in many ways: an occasion and a deal are known by their sides and their day
    on_time = when >= _SAME_DAYS or not (a.date and b.date) or _only_news(a, b)
    loose = a.type in known.occasions | known.deals and on_time
    words = _words(overlap, said=said or loose)
    if words and words.score < 0 and any(_undated_ahead(x, known) for x in (a, b)):
        words = None  # what is told beside talks that are still to come is other news
    if a.type in known.promises and not said and not (words and words.score > 0):
        return Likeness(score - 0.35, (*reasons, "a deal has many promises, and nothing says which"))
    if words:
        if words.score > 0 and any(x.score <= _CONTRADICTS for x in shared):
            # announcements of one form have their words in common; the goods or the law tell them apart
            return Likeness(score, reasons)
        return Likeness(score + words.score, (*reasons, *words.reasons))
    if not said and (a.siblings or b.siblings):
        return Likeness(score - 0.35, (*reasons, "one article tells several such acts, and nothing says which"))
    if not said and not (a.source and b.source and a.target and b.target):
        return Likeness(score - 0.2, (*reasons, "a side is not named, and nothing says what about"))
    if not said and when < 0.5 and not loose:
        return Likeness(score - 0.15, (*reasons, "nothing says what about"))
    return Likeness(score, reasons)


def _marks(a: Item, b: Item, known: Knowledge) -> list[Likeness | None]:
    found = [_topics(a, b), _laws(a, b), _products(a, b), _rates(a, b), _goods(a, b), _papers(a, b), _places(a, b), _days(a, b)]
    found.append(_phases(a, b) if a.type not in known.occasions else None)
    found.append(_instruments(a, b) if a.type not in known.occasions | known.deals else None)
    one_paper = bool(a.papers & b.papers)  # a decree is known by its number, whatever of its contents each text names
    if one_paper or a.type in known.occasions or (a.type in known.deals and not (a.topics and b.topics)):
        return [x for x in found if x and x.score > 0]
    return found


def _shared_topics(a: Item, b: Item) -> frozenset[str]:
    return (a.topics & b.topics) or (a.around & b.around)


def _topics(a: Item, b: Item) -> Likeness | None:
    left, right = a.topics or a.around, b.topics or b.around
    if not left or not right:
        return None
    if shared := _shared_topics(a, b):
        return Likeness(0.15, ("both about " + ", ".join(sorted(shared)),))
    return Likeness(-0.4, (" and ".join(sorted(f"one about {', '.join(sorted(x))}" for x in (left, right))),))


def _instruments(a: Item, b: Item) -> Likeness | None:
    """Weigh what kind of measure an easing, a plan or a threat is about: that of a tariff is not that of an anti-dumping duty."""
    if not a.instruments or not b.instruments or a.instruments & b.instruments:
        return None
    return Likeness(-0.4, (" and ".join(sorted("one on " + ", ".join(sorted(x.instruments)) for x in (a, b))),))


def _laws(a: Item, b: Item) -> Likeness | None:
    left, right = (frozenset(p for p in x.programmes if not p.startswith(_PRODUCT)) for x in (a, b))
    if not left or not right:
        return None
    if left & right:
        return Likeness(0.15, ("the same law, list or rule",))
    return Likeness(-0.4, ("different laws, lists or rules",))


def _products(a: Item, b: Item) -> Likeness | None:
    """Weigh products; one of a kind (analogue chips) is not another than its kind (chips), which shared topics tell."""
    left, right = (frozenset(p for p in x.programmes if p.startswith(_PRODUCT)) for x in (a, b))
    if not left or not right:
        return None
    if left & right:
        return Likeness(0.15, ("the same product",))
    return None if _shared_topics(a, b) else Likeness(-0.4, ("different products",))


def _days(a: Item, b: Item) -> Likeness | None:
    shared = a.days & b.days
    return Likeness(0.15, (f"both named by the day {min(shared)}",)) if shared else None


def _phases(a: Item, b: Item) -> Likeness | None:
    """Weigh what becomes of a measure: one that ends is not the one that goes on."""
    if a.phase == b.phase or not {a.phase, b.phase} <= _ENDS | _GOES_ON or not {a.phase, b.phase} & _ENDS:
        return None
    return Likeness(-0.2, (" and ".join(sorted((str(a.phase), str(b.phase)))) + " are two things",))


def _rates(a: Item, b: Item) -> Likeness | None:
    if not a.rates or not b.rates:
        return None
    return Likeness(0.1, ("the same rate",)) if a.rates & b.rates else Likeness(-0.2, ("different rates",))


def _papers(a: Item, b: Item) -> Likeness | None:
    shared = a.papers & b.papers
    return Likeness(0.3, (f"both paper {min(shared)}",)) if shared else None


def _places(a: Item, b: Item) -> Likeness | None:
    shared = sorted(place.partition(":")[2] for place in a.places & b.places)
    return Likeness(0.15, (f"both at {', '.join(shared)}",)) if shared else None


def _goods(a: Item, b: Item) -> Likeness | None:
    if not a.goods or not b.goods or a.lang != b.lang:
        return None
    share = len(a.goods & b.goods) / min(len(a.goods), len(b.goods))
    if share >= 0.5:
        return Likeness(0.15, ("the same goods",))
    return Likeness(-0.4 if share else -0.5, ("other goods",))


def _words(overlap: float | None, *, said: bool) -> Likeness | None:
    """Weigh common words; few of them count less where a topic, law, rate or goods say that both are about one thing."""
    if overlap is None:
        return None
    if overlap >= _CLOSE:
        return Likeness(0.3, ("told in like words",))
    if overlap >= _NEAR:
        return Likeness(0.15, ("words in common",))
    if said:
        return Likeness(-0.1, ("few words in common",))
    return Likeness(-0.4, ("hardly a word in common",)) if overlap < _FAR else Likeness(-0.3, ("few words in common",))


def actors_agree(a: tuple[Party, ...], b: tuple[Party, ...], known: Knowledge) -> bool:
    """Tell whether an actor of one side is one of the other side, its part, its state, or of its state as a person is."""
    found = [x for left in a for right in b if (x := _actor(left, right, known, acting=False))]
    return any(x.score >= _STANDS_FOR for x in found)
