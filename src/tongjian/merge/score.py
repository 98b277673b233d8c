"""How alike two articles' events are: a score with its reasons, or None when they cannot be one act.

Pure and symmetric: score(a, b) equals score(b, a). The weights were set on clusters annotated by docs/merge.md.
"""

from tongjian.merge import dates
from tongjian.merge.counts import is_money, is_sum, one_sum
from tongjian.merge.items import Item, Party
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.likeness import CLOSE, SAME_DAYS, Likeness
from tongjian.merge.when import LATE_NEWS, TWIN_DAYS, of_persons, only_news, published_apart, undated_ahead, when
from tongjian.text import fold

_NEAR = 0.3  # share of words in common
_FAR = 0.12
_LEAST_GRAMS = 6
_CONTRADICTS = -0.4  # what two mentions are about is not one thing
_STANDS_FOR = 0.2  # a person for his state, a body for its state
_ONE_BODY = 0.3  # one actor, or one and the whole that it is part of
_PRODUCT = "product."
_ENDS, _GOES_ON = {"terminated"}, {"suspended", "extended", "narrowed"}
_UNREAL = {"hypothetical", "conditional", "denied"}


def likeness(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    """Return how alike two events are; None when type, sides, dates, realis, kind of duty or official papers rule it out.

    Silent where one of them is recalled without a day, and nothing else tells which act it was.
    """
    if known.act(a.type) != known.act(b.type):
        return None
    if a.type == b.type and a.same == b.same and published_apart(a, b) <= TWIN_DAYS:
        return Likeness(3.0, ("told in the same words",))
    if (a.realis in _UNREAL) != (b.realis in _UNREAL) or _named_apart(a, b, known):
        return None
    sides = _sides(a, b, known)
    if sides is None:
        return None
    overlap = _overlap(a, b)
    near = when(a, b, known, overlap)
    if near is None or near.silent:
        return near
    kinds = Likeness(0.0, ()) if a.type == b.type else _two_types(a, b, known, overlap)
    if kinds is None:
        return None
    parts = (kinds, sides, near, _about(a, b, known, overlap, near.score))
    return Likeness(round(sum(x.score for x in parts), 3), tuple(reason for x in parts for reason in x.reasons))


def _named_apart(a: Item, b: Item, known: Knowledge) -> bool:
    """Tell whether two acts bear names that one cannot have both: numbers of decrees, kinds of duty (safeguard, anti-dumping)."""
    kinds = a.kinds and b.kinds and not a.kinds & b.kinds and a.type in known.measures
    return bool(kinds) or bool(a.papers and b.papers and not a.papers & b.papers)


def _two_types(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    return _one_meeting(a, b, known, overlap) if a.type in known.occasions else _one_measure(a, b, known)


def _one_measure(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    """Weigh two types of measure: may they be two words for one? Only where what both name is one, and both say when."""
    if a.article == b.article or not a.date or not b.date or (dates.gap(a.date, b.date) or 0) > 1:
        return None
    who = _side(a.source, b.source, known, acting=True)
    if who is None or who.score < _ONE_BODY:
        return None  # what the treasury freezes and whom the foreign ministry keeps out may be the same persons
    named = [x for x in (_laws(a, b), _products(a, b), _goods(a, b), _papers(a, b), _named_target(a, b, known)) if x]
    if not any(x.score > 0 for x in named) or any(x.score < 0 for x in named):
        return None
    return Likeness(-0.1, (" and ".join(sorted(x.type for x in (a, b))) + " are two words for one measure",))


def _one_meeting(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    """Weigh two types of occasion: may they be one meeting? Nothing is added where one place, the same persons or words say so.

    Where states alone are named the day is enough; leaders who meet while ministers negotiate are told apart by the persons.
    Neighbouring days, or none, do not say that the two are one, and do not keep them apart where others join them.
    """
    apart = dates.gap(a.date, b.date) if a.date and b.date else None
    most = LATE_NEWS if only_news(a, b) else 1
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


# ---- what about --------------------------------------------------------------


def _overlap(a: Item, b: Item) -> float | None:
    """Return the share of the shorter context's words that stand in the other; None for two languages or too few words."""
    smaller = min(len(a.grams), len(b.grams))
    if a.lang != b.lang or smaller < _LEAST_GRAMS:
        return None
    return len(a.grams & b.grams) / smaller


def _about(a: Item, b: Item, known: Knowledge, overlap: float | None, near: float) -> Likeness:
    shared = [x for x in _marks(a, b, known) if x]
    score = sum(x.score for x in shared)
    said = any(x.score > 0 for x in shared)
    reasons = tuple(reason for x in shared for reason in x.reasons)
    # what was spoken of may be told in many ways: an occasion and a deal are known by their sides and their day
    on_time = near >= SAME_DAYS or not (a.date and b.date) or only_news(a, b) or of_persons(a, b, known)
    loose = a.type in known.occasions | known.deals and on_time
    words = _words(overlap, said=said or loose)
    if words and words.score < 0 and any(undated_ahead(x, known) for x in (a, b)):
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
    if not said and near < 0.5 and not loose:
        return Likeness(score - 0.15, (*reasons, "nothing says what about"))
    return Likeness(score, reasons)


def _marks(a: Item, b: Item, known: Knowledge) -> list[Likeness | None]:
    found = [_topics(a, b), _laws(a, b), _products(a, b), _rates(a, b), _goods(a, b), _papers(a, b), _places(a, b), _days(a, b)]
    found += [_numbers(a, b), _named_target(a, b, known)]
    found.append(_phases(a, b) if a.type not in known.occasions else None)
    found.append(_instruments(a, b, known) if a.type not in known.occasions | known.deals else None)
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


def _instruments(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    """Weigh what kind of measure an easing, a plan or a threat is about: that of a tariff is not that of an anti-dumping duty."""
    if not a.instruments or not b.instruments:
        return None
    if shared := a.instruments & b.instruments:
        return (
            Likeness(0.15, (f"both name the kind of measure: {', '.join(sorted(shared))}",)) if a.type in known.promises else None
        )
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


def _numbers(a: Item, b: Item) -> Likeness | None:
    """Weigh how many or how much both name of one thing: 11 officials, goods worth 60 billion dollars."""
    pairs = [(what, x, y) for what, x in a.numbers for other, y in b.numbers if what == other]
    shared = sorted((what, min(x, y)) for what, x, y in pairs if (one_sum(x, y) if is_sum(what) else x == y))
    if shared:
        return Likeness(0.15, (f"both name {shared[0][1]} {shared[0][0]}",))
    return Likeness(-0.2, ("different sums",)) if any(is_money(what) for what, _, _ in pairs) else None


def _named_target(a: Item, b: Item, known: Knowledge) -> Likeness | None:
    """Weigh a measure against one company or person: a state does fewer things to it than to another state."""
    if a.type not in known.measures:
        return None
    one = known.single(a.target) & known.single(b.target)
    names = [p.name for p in a.target if p.id in one]
    return Likeness(0.15, (f"both against {min(names)}",)) if names else None


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
    if overlap >= CLOSE:
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
