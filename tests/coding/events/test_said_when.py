"""When an English act by words was done: by a time behind its object, unless what it is about has that time."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load()


def dates(kind, text, published="2025-10-29"):
    article = Article(id="a", page="", title="", text=text, lang="en", published=published)
    return [e.date for e in code(article, PACK).events if e.type == kind]


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        ("REFUSE", "Oslo offered better access for beef, which Ottawa turned down in May.", "2025-05"),
        ("REFUSE", "The row began when Chile rejected Peru's request last month.", "2025-09"),
        ("CRITICISE", "Kenya praised Chile, which condemned Peru in March 2018.", "2018-03"),
        ("PROTEST_FORMAL", "Chile summoned the Peruvian ambassador two weeks ago.", "2025-10-15"),
        ("DENY", "Chile denied Peru's allegations earlier this month.", "2025-10"),
        ("DEMAND", "Chile urged Peru to drop the tariffs last month.", "2025-09"),
        ("DEMAND", "Chile called on Peru to release the ship on October 3.", "2025-10-03"),
        ("THREATEN_MEASURE", "Chile threatened to impose tariffs on Peru two years ago.", "2023"),
        ("EXPORT_CONTROL", "Chile tightened export controls on chips bound for Peru last year.", "2024"),
        ("INVEST_RESTRICT", "Chile barred Peruvian firms from buying local mines in 2019.", "2019"),
    ],
)
def test_a_time_behind_the_object_dates_the_act(kind, text, day):
    assert dates(kind, text) == [day]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("CRITICISE", "Chile condemned the tariffs imposed by Peru in May."),
        ("CRITICISE", "Chile criticised the duties that Peru raised last year."),
        ("CRITICISE", "Chile criticised Peru's decision last month to raise duties."),
        ("ACCUSE", "Chile accused Peru of hacking a port in 2019."),
        ("DENY", "Chile denied that it had met Peruvian officials last month."),
        ("DEMAND", "Chile urged Peru to honour the pact it signed in 2019."),
        ("DEMAND", "Chile urged Peru to honour a July 2019 pact on copper."),
        ("DEMAND", "Chile urged Peru to lift the ban in May."),  # may be the May to come
    ],
)
def test_what_the_words_are_about_keeps_its_own_time(kind, text):
    assert dates(kind, text) == ["2025-10-29"]
