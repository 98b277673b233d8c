"""English: whether an act was done, will be or only may be, by every wording of what stands before its verb."""

import pytest

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

PACK = pack.load("statecraft")
ACTS = [
    ("SANCTION", "sanction Peru", "sanctioned Peru", "sanctioning Peru"),
    ("IMPORT_BAN", "ban imports of Peruvian fish", "banned imports of Peruvian fish", "banning imports of Peruvian fish"),
    (
        "LITIGATE",
        "file a WTO complaint against Peru",
        "filed a WTO complaint against Peru",
        "filing a WTO complaint against Peru",
    ),
]
WILL = [
    "is set to", "is going to", "is due to", "is about to", "is expected to", "is bound to", "is certain to", "looks set to",
    "is on course to", "is gearing up to", "intends to", "was set to", "is scheduled to",
]  # fmt: skip
DID = [
    "had to", "was forced to", "was quick to", "was the first to", "chose to", "did not hesitate to", "felt compelled to",
    "rushed to", "went on to", "used the meeting to", "saw fit to",
]  # fmt: skip


def told(text: str) -> set[tuple[str, str]]:
    coded = code(Article(id="w", page="w", title="", text=text, lang="en", published="2024-06-12"), PACK)
    return {(e.type, e.realis) for e in coded.events}


@pytest.mark.parametrize("chain", WILL)
@pytest.mark.parametrize(("kind", "base"), [(k, b) for k, b, _, _ in ACTS])
def test_what_is_to_come_is_future(kind: str, base: str, chain: str) -> None:
    assert told(f"Norway {chain} {base}.") == {(kind, "future")}


@pytest.mark.parametrize("chain", DID)
@pytest.mark.parametrize(("kind", "base"), [(k, b) for k, b, _, _ in ACTS])
def test_what_somebody_had_to_do_was_done(kind: str, base: str, chain: str) -> None:
    assert told(f"Norway {chain} {base}.") == {(kind, "asserted")}


@pytest.mark.parametrize(("kind", "past"), [(k, p) for k, _, p, _ in ACTS])
def test_who_went_ahead_did(kind: str, past: str) -> None:
    assert told(f"Norway went ahead and {past}.") == {(kind, "asserted")}


@pytest.mark.parametrize(("kind", "gerund"), [(k, g) for k, _, _, g in ACTS])
def test_what_a_plan_or_prospect_holds_is_not_done(kind: str, gerund: str) -> None:
    assert told(f"Norway announced plans for {gerund}.") == {(kind, "future")}
    assert (kind, "asserted") not in told(f"Norway raised the prospect of {gerund}.")


HEADLINES = [
    ("Ban on Peruvian fish lifted by Norway", ("EASE", "Norway", "Peru")),
    ("Peruvian fish banned by Norway", ("IMPORT_BAN", "Norway", "Peru")),
    ("Google fined $2bn by Norway", ("PENALTY", "Norway", "Google")),
    ("Norway and Peru reach deal on fishing", ("AGREEMENT", "Norway", "Peru")),
    ("Norway and Peru agree to talks", ("TALKS_AGREE", "Norway", "Peru")),
]


@pytest.mark.parametrize(("title", "wanted"), HEADLINES)
def test_headlines_leave_out_be_and_articles(title: str, wanted: tuple[str, str, str]) -> None:
    coded = code(Article(id="w", page="w", title=title, text="Text.", lang="en", published="2024-06-12"), PACK)
    assert [(e.type, e.source[0].name, e.target[0].name) for e in coded.events] == [wanted]
