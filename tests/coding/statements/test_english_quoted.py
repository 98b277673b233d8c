"""English: quoted words inside a clause, who accuses in a second clause, names by their letters, texts that a person signs."""

from collections.abc import Callable

import pytest

Said = Callable[..., list[tuple[str, str]]]

CASES = [
    # quoted words that close a clause are a part of it; those behind a comma or a colon are a statement of their own
    (
        'The mining minister said the bloc will work to "suspend the membership rights of the port of Lima in the league".',
        [("The mining minister", 'the bloc will work to "suspend the membership rights of the port of Lima in the league"')],
    ),
    # one thing that is said is told once
    (
        '"They will not stop there," he said, adding: "They are preparing further steps to cut our power," without any details.',
        [("he", "They will not stop there"), ("he", "They are preparing further steps to cut our power")],
    ),
    # somebody else accuses in the second clause
    (
        "Chile shut the pipe, saying a strike had hit it, but Peru's leader accused Santiago of deliberately keeping it closed.",
        [("Chile", "a strike had hit it"), ("Peru's leader", "deliberately keeping it closed")],
    ),
    # letters are a name, with what it is before them
    ("Port grain handler GBX vowed to fight the decision in court.", [("GBX", "fight the decision in court")]),
    (
        '"We refused this because there was not enough proof of protection," the KDPS noted in its annual report.',
        [("KDPS", "We refused this because there was not enough proof of protection")],
    ),
    # a clause of its own behind "with"
    (
        "Chile has faced growing criticism, with numerous reports stating that police have been tracking miners.",
        [("numerous reports", "police have been tracking miners")],
    ),
    (
        "But local fishermen expressed concerns over possible damage to their catch.",
        [("local fishermen", "possible damage to their catch")],
    ),
    (
        "The OECD expects the economies of Chile, Peru and Brazil to shrink by 3 percent.",
        [("OECD", "the economies of Chile, Peru and Brazil to shrink by 3 percent")],
    ),
    (
        "The ministry promised local fishermen in 2015 that they would not lose their licences.",
        [("The ministry", "they would not lose their licences")],
    ),
    (
        "The organizers of the mining fair in Lima, which ended on Friday, have maintained the show was a place for small firms.",
        [("The organizers of the mining fair in Lima", "the show was a place for small firms")],
    ),
    # the progressive of a threat or warning
    (
        "Port officials are warning Peru to close its copper terminals before the summer.",
        [("Port officials", "close its copper terminals before the summer")],
    ),
    ("Kenya is threatening to leave the treaty.", [("Kenya", "leave the treaty")]),
    ("Chile is confident the talks will succeed.", [("Chile", "the talks will succeed")]),
    # what only opens like a cue
    ("The firm filed a plan, signalling a shift in its strategy.", []),
    ("Kenya is confident of victory.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=lambda x: x[:24] if isinstance(x, str) else "")
def test_said(text: str, expected: list[tuple[str, str]], said: Said) -> None:
    """Each sentence gives its statements, who says them, and nothing else."""
    assert said(text, title="T", lang="en") == expected


def test_signed(said: Said) -> None:
    """In a statement by a person "I" is that person, and what he agrees with is its speaker's."""
    text = "As I said in June, coal is vital for us. I am confident the bank will lend to the pits."
    title = "Statement by President Donald Trump on Coal Prices"
    assert said(text, title, "en") == [("I", "coal is vital for us"), ("I", "the bank will lend to the pits")]
    assert said(text, "Coal prices", "en") == []
