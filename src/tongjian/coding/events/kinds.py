"""Sets of event types and kinds of actors that several steps of the coder ask for; types are those of the pack's ontology."""

from typing import Final

# done by words alone: who speaks for the acting side does the act, and what it speaks of is not thereby done
SPOKEN: Final = frozenset(
    {"DENY", "CONSIDER", "SUPPORT", "CRITICISE", "ACCUSE", "PROTEST_FORMAL", "DEMAND", "REFUSE", "THREATEN_MEASURE"}
)
WORDS: Final = SPOKEN | {"STATEMENT"}
# what two sides hold together on one occasion
OCCASIONS: Final = frozenset({"MEET", "CALL", "NEGOTIATE"})
# what takes back or lightens a measure, done or promised
EASING: Final = frozenset({"EASE", "PLEDGE_EASE"})
# both sides act, and either may stand first
SYMMETRIC: Final = OCCASIONS | {"TALKS_AGREE", "AGREEMENT", "AGREEMENT_IMPLEMENT"}
# restrictions, which last: told as background they are in force
LASTING: Final = frozenset(
    {"TARIFF", "REMEDY_DUTY", "SANCTION", "INVEST_RESTRICT", "EXPORT_CONTROL", "EXPORT_BAN", "IMPORT_BAN", "LIST_ADD"}
)
# done when they are announced, whenever their notice takes force
OPENED: Final = frozenset({"INVESTIGATE_REMEDY", "INVESTIGATE_OTHER", "RULING", "LITIGATE"})
# acts that "the decision" does not stand for: words about another act, meetings and talks
NO_DEEDS: Final = WORDS | OCCASIONS | {"TALKS_AGREE"}
# realis of what nobody has done
NOT_DONE: Final = frozenset({"denied", "hypothetical", "conditional"})
# what is aimed at states and their firms, whoever speaks for them: nobody levies a duty on a president
AT_STATES: Final = frozenset(
    {
        "TARIFF", "REMEDY_DUTY", "INVESTIGATE_REMEDY", "IMPORT_BAN", "EXPORT_CONTROL", "EXPORT_BAN", "INVEST_RESTRICT", "EASE",
        "PLEDGE_EASE", "THREATEN_MEASURE",
    }
)  # fmt: skip
# what is done to a state where its officials speak for it, and to a person where somebody private is meant
AT_OFFICES: Final = frozenset({"CONSIDER", "LITIGATE", "REFUSE", "TALKS_HALT"})
# kinds of actors: the offices of a state, and all that may take a measure
OFFICES: Final = frozenset({"government", "agency", "legislature", "court"})
BODIES: Final = OFFICES | {"state", "bloc"}
