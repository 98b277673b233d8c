"""How near two mentions of an act are in time, by their dates, the days of their news and, for talks, their places."""

from tongjian.merge import dates
from tongjian.merge.items import Item
from tongjian.merge.knowledge import Knowledge
from tongjian.merge.likeness import CLOSE, SAME_DAYS, Likeness

TWIN_DAYS = 4  # the same words may be printed again for some days; later they are more likely said again
_ROUND_DAYS = 75  # two rounds of talks in one city lie further apart; a text recalls an act without its day for about as long
_DEAL_DAYS = 14  # days in which a deal that is named by its place is the last one made there
_NEXT_WITHIN = 10  # days in which talks follow that a text without a date says are still to come
_WEEK, _MONTH = 7, 31
_FEW_DAYS, _LONG_TALKS = 3, 10  # days that one act may last, and one round of talks
LATE_NEWS = 3  # days after an act on which news still tells it as of the day
_RECALLED_ALIKE = 14  # days in which two texts that recall an act without its day have it from one story
_SILENT = Likeness(0.0, ("recalled without a day",), silent=True)


def when(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    """Weigh how near two acts are in time; None where they are two by that, silent where one is but recalled without a day.

    `overlap` is the share of words that their sentences have in common.
    """
    if _held_before(a, b, known) or _held_before(b, a, known):
        return None
    found = _by_date(a, b, known, overlap)
    if (found is None or found.silent) and _told_later(a, b, known):
        return Likeness(0.3, ("done once, and told again within a month",))
    if a.places and b.places and a.type in known.symmetric:
        shared = a.places & b.places
        if not shared and a.type not in known.deals and not _of_persons_on_one_day(a, b, known):
            return _elsewhere(a, b, known, found)
        if (
            shared
            and (found is None or found.silent)
            and _within_round(a, b, _DEAL_DAYS if a.type in known.deals else _ROUND_DAYS)
        ):
            place = min(shared).partition(":")[2]
            return Likeness(0.3, (f"one round, by its place: {place}",))
    return found


def _told_later(a: Item, b: Item, known: Knowledge) -> bool:
    """Tell whether one is what was done once to the same company, told within a month of it as of the day of its own news."""
    if a.type != b.type or a.type not in known.once or not known.single(a.target) & known.single(b.target):
        return False
    # of two, the one without a day that its words give is the later; where both have none they are news of one month
    free = [x for x in (a, b) if x.realis != "future" and (not x.date or x.inferred)]
    days = [dates.days(x.published if x in free else str(x.date)) for x in (a, b)]
    if not free or not days[0] or not days[1]:
        return False
    lag = (days[1][0] - days[0][1]).days if free == [b] else (days[0][0] - days[1][1]).days
    return abs(lag) <= _MONTH if len(free) > 1 else 0 <= lag <= _MONTH


def _elsewhere(a: Item, b: Item, known: Knowledge, near: Likeness | None) -> Likeness | None:
    """Weigh two acts whose sentences name other places: two rounds, but for one kind of occasion on the very same day.

    A sentence names other places than that of its act: the day alone says neither that they are one nor that they are two.
    """
    if near is None or a.type not in known.occasions or a.type != b.type or a.date != b.date or dates.precision(str(a.date)) != 1:
        return None
    return Likeness(near.score - 0.2, (*near.reasons, "other places named beside them"))


def _of_persons_on_one_day(a: Item, b: Item, known: Knowledge) -> bool:
    """Tell whether both tell of persons whom the pack lists on the very same day: texts name other places beside theirs."""
    return a.date == b.date and dates.precision(str(a.date)) == 1 and of_persons(a, b, known)


def of_persons(a: Item, b: Item, known: Knowledge) -> bool:
    """Tell whether two occasions are between persons whom the pack lists."""
    if a.type not in known.occasions:
        return False
    return all(any(known.kind(p) == "person" for p in side) for x in (a, b) for side in (x.source, x.target))


def _held_before(ahead: Item, held: Item, known: Knowledge) -> bool:
    """Tell whether one is of talks to come, without a date, and the other of talks that were held before that was told."""
    if not undated_ahead(ahead, known) or held.realis == "future":
        return False
    last, day = dates.days(held.date or held.published), dates.days(ahead.published)
    return bool(last and day and (day[0] - last[1]).days > 1)


def _within_round(a: Item, b: Item, most: int) -> bool:
    left, right = a.date or a.published, b.date or b.published
    apart = dates.gap(left, right) if left and right else None
    # two rounds that are both dated by the text itself are told apart by their dates
    told = all(x.date and not x.inferred and x.date[:10] != x.published and x.realis != "historical" for x in (a, b))
    return apart is not None and apart <= (2 if told else most)


def _by_date(a: Item, b: Item, known: Knowledge, overlap: float | None) -> Likeness | None:
    if a.date and b.date:
        deal = a.type in known.deals | known.promises
        return _two_dates(a, b, overlap, deal=deal, one_of_its_kind=deal or a.type in known.occasions)
    if a.date or b.date:
        dated, other = (a, b) if a.date else (b, a)
        if undated_ahead(other, known):
            return _to_come(str(dated.date), other)
        return _one_date(str(dated.date), other, overlap)
    apart = published_apart(a, b)
    if "historical" in (a.realis, b.realis):
        if overlap is not None and overlap >= CLOSE and apart <= _RECALLED_ALIKE:
            return Likeness(0.2, ("no date; told in like words within two weeks",))
        return _SILENT if apart <= _ROUND_DAYS else None
    return Likeness(0.15, ("no date; published within two days",)) if apart <= 2 else None


def published_apart(a: Item, b: Item) -> int:
    """Return how many days apart two articles appeared; very many where one does not say when."""
    apart = dates.gap(a.published, b.published) if a.published and b.published else None
    return 10**6 if apart is None else apart


def undated_ahead(item: Item, known: Knowledge) -> bool:
    """Tell whether an item is of talks to come, without a date."""
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
    span, day = dates.days(dated), dates.days(other.published)
    if not span or not day:
        return None
    apart = dates.gap(dated, other.published)
    recalled = other.realis == "historical" and not (overlap is not None and overlap >= CLOSE)
    if apart is None or apart > LATE_NEWS or recalled or dates.precision(dated) > _MONTH:
        # it may recall what was done before it appeared, and says no more of when
        return _SILENT if other.realis != "future" and 0 <= (day[0] - span[0]).days <= _ROUND_DAYS else None
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


def _two_dates(a: Item, b: Item, overlap: float | None, *, deal: bool, one_of_its_kind: bool) -> Likeness | None:
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
        short = span <= (_LONG_TALKS if deal else _WEEK)  # of the talks of ten days one day may be another round's
        return Likeness(
            SAME_DAYS if short else 0.3 if span <= _MONTH else 0.15, (f"{left} and {right}: one lies inside the other",)
        )
    if apart == 0:
        return Likeness(0.35 if span <= _LONG_TALKS else 0.15, (f"{left} and {right} overlap",))
    if apart == 1 and span <= _LONG_TALKS:
        return Likeness(0.35, (f"{left} and {right} lie one day apart, as two time zones may give",))
    if one_of_its_kind and apart <= LATE_NEWS and only_news(a, b):
        return Likeness(0.3, (f"{left} and {right}, where the later is but the day of the news",))
    if one_of_its_kind and apart <= 2 and a.inferred and b.inferred:
        return Likeness(0.2, (f"{left} and {right} are both but days of the news",))
    matter = (a.around & b.around) or (a.programmes & b.programmes) or (a.days & b.days) or (a.numbers & b.numbers)
    if matter and apart == 2 and published_apart(a, b) <= TWIN_DAYS:
        return Likeness(0.25, (f"{left} and {right} lie two days apart, on one matter",))
    if matter and apart <= LATE_NEWS and _late_news(a, b):
        return Likeness(0.25, (f"{left} and {right}, where the later is the day of the news, on one matter",))
    if apart <= 10 and overlap is not None and overlap >= CLOSE and published_apart(a, b) <= TWIN_DAYS:
        return Likeness(0.15, (f"dates differ ({left}, {right}), words do not",))
    return None


def _late_news(a: Item, b: Item) -> bool:
    """Tell whether the later date is the day on which its article appeared, and the earlier is one that its text gives."""
    earlier, later = sorted((a, b), key=lambda x: str(x.date))
    return later.date == later.published and earlier.date != earlier.published


def only_news(a: Item, b: Item) -> bool:
    """Tell whether the later date is no claim of its article, but the day on which it appeared; no month is before its days."""
    if not a.date or not b.date or not dates.gap(_told(a), _told(b)):
        return False
    earlier, later = sorted((a, b), key=lambda x: str(x.date))
    dated = not earlier.inferred or earlier.date != earlier.published
    return later.inferred and later.date == later.published and dated
