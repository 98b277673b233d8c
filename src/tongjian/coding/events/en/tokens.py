"""Words of a masked English sentence with a part of speech each, as far as roles need it.

There is no tagger: closed classes and verb forms are listed in the pack (classes/en_grammar.yml and all classes whose
name ends in "-v"), endings tell the rest, and the words beside an ambiguous form (sanctions, ban, cut) decide whether it
is a verb here.
"""

import re
from typing import Any, Final, NamedTuple

from tongjian import text as textlib
from tongjian.coding.document import Mention
from tongjian.coding.events.en.tucked import auxiliary_before
from tongjian.coding.events.leaders import leaders
from tongjian.coding.events.mask import Masked
from tongjian.coding.events.patterns import TIME_CHAR
from tongjian.pack import Pack, compiled

ACTOR: Final = "A"
TIME: Final = "T"
PREP: Final = "P"
TO: Final = "to"
REL: Final = "R"
AND: Final = "C"
SUB: Final = "S"
BE: Final = "B"
HAVE: Final = "H"
MODAL: Final = "M"
NOT: Final = "N"
DET: Final = "D"
VERB: Final = "V"
ADVERB: Final = "r"
NOUN: Final = "n"  # nouns, adjectives, numbers: what may stand inside a noun phrase
POSSESSIVE: Final = "'s"
COMMA: Final = ","
OPEN: Final = "("
CLOSE: Final = ")"
QUOTE: Final = '"'
STOP: Final = ";"
DASH: Final = "-"

_WORD = re.compile(
    r"[\ue000-\uf8ff]|'s\b|'(?=\s|$)|[a-z0-9$€£¥%](?:[a-z0-9&%]|[.](?=[a-z0-9])|[,:](?=\d)|'(?!s\b)(?=[a-z]))*|[^\sa-z0-9]"
)
_PUNCT = {
    ",": COMMA,
    ";": STOP,
    ":": STOP,
    "(": OPEN,
    ")": CLOSE,
    "[": OPEN,
    "]": CLOSE,
    "—": COMMA,
    "–": COMMA,
    "-": DASH,
    "/": DASH,
}
_PRONOUNS = frozenset({"he", "she", "it", "that", "there", "who", "what"})
_SAYS = frozenset({"claim", "demand", "charge", "report", "hope", "fear", "request", "promise", "say", "ask", "pledge"})
_SUBJECTS = frozenset({"we", "i", "you", "they"})
_PARTICLES = frozenset({"out", "up", "down", "off"})
_MAKES_DEALS: Final = frozenset({"reach-v", "sign-v"})
_DECREED = frozenset({"restrict-v", "ban-v", "ban-company-v", "require-licence-v", "export-stop-v", "import-stop-v"})
_FLOATING = frozenset({"both", "each", "themselves", "itself", "himself", "herself"})
_PLAIN_ADJECTIVES = frozenset({
    "new", "fresh", "big", "bigger", "broad", "broader", "better", "other", "additional", "further", "sweeping", "current",
    "existing", "present", "future", "past", "actual", "recent", "earlier",
})  # fmt: skip
_QUOTES = frozenset('"“”«»')
_ED = re.compile(r"^[a-z]{2,}ed$")
_ING = re.compile(r"^[a-z]{3,}ing$")


class Lexicon:
    """The closed classes and verb forms of a pack. `verbs` maps a form to the names of its classes."""

    def __init__(self, pack: Pack) -> None:
        classes = pack.classes.get("en", {})
        self.classes = {name: frozenset(words) for name, words in classes.items()}
        self.closed: dict[str, str] = {}
        for name, tag in _CLOSED.items():
            for word in classes.get(name, ()):
                self.closed[word] = tag
        self.verbs: dict[str, set[str]] = {}
        self.nouns: dict[str, set[str]] = {}
        for name, words in classes.items():
            store = self.verbs if name.endswith("-v") else self.nouns if name.endswith(("-n", "-a")) else None
            if store is not None:
                for word in words:
                    store.setdefault(word, set()).add(name)
        self.phrasal = _phrasal(self.verbs)
        self.ambiguous = frozenset(classes.get("noun-or-verb", ()))
        self.irregular = frozenset(classes.get("irregular-past", ()))
        self.not_verbs = frozenset(classes.get("not-verbs", ()))

        self.leaders = leaders(pack)
        self.union = frozenset(pack.lexicon.get("actors_roles", {}).get("union") or ())  # the states of the European Union
        self.capitals = {
            textlib.fold(surface): actor for actor in pack.actors if actor.metonym and actor.country for surface in actor.en
        }

        nouns = pack.lexicon.get("resumed", {}).get("en", {}).get("nouns", {})
        self.resumed = {noun: frozenset(types) for noun, types in nouns.items()}  # what names a measure again, and which
        states = {actor.id: actor for actor in pack.actors if actor.kind in ("state", "bloc")}
        self.lists = {
            textlib.fold(surface): states[actor.country]
            for actor in pack.actors
            if actor.kind == "list" and actor.country in states
            for surface in actor.en
        }

    def phrasal_at(self, text: list[str], i: int) -> tuple[int, set[str]]:
        """Return how many words the phrasal verb at word i has (press ahead with: 3) and its classes; 1, none if it is none."""
        for rest, classes in self.phrasal.get(text[i], ()):
            if tuple(text[i + 1 : i + 1 + len(rest)]) == rest:
                return 1 + len(rest), classes
        return 1, set()

    def has(self, name: str, word: str) -> bool:
        """Tell whether `word` is in the class `name`."""
        return word in self.classes.get(name, ())


def _phrasal(verbs: dict[str, set[str]]) -> dict[str, list[tuple[tuple[str, ...], set[str]]]]:
    """Return the verbs of several words by their first one, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], set[str]]]] = {}
    for phrase in sorted((v for v in verbs if " " in v), key=lambda v: (-v.count(" "), v)):
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), verbs[phrase]))
    return found


_CLOSED = {
    "g-preposition": PREP, "g-relative": REL, "g-and": AND, "g-subordinator": SUB, "g-be": BE, "g-have": HAVE,
    "g-modal": MODAL, "g-not": NOT, "g-determiner": DET, "g-adverb": ADVERB,
}  # fmt: skip


def lexicon(pack: Pack) -> Lexicon:
    """Return the English lexicon of a pack, made once a process."""
    return compiled(pack, "events.en.lexicon", Lexicon)


class Measure(NamedTuple):
    """A measure that a rule accepted: where it was told (sentence, masked position), its sides and the last word of its head."""

    sentence: int
    at: int
    type: str
    source: list[Mention]
    target: list[Mention]
    word: str = ""


class Words:
    """The words of a masked sentence: `text[i]`, `tag[i]`, `start[i]`, `end[i]` (masked positions)."""

    __slots__ = ("end", "governors", "lex", "masked", "recent", "start", "tag", "text", "told", "topic")

    def __init__(self, masked: Masked, lex: Lexicon) -> None:
        self.masked = masked
        self.lex = lex
        self.recent: list[Mention] = []  # who took the last measure told before this sentence
        self.told: list[Measure] = []  # the measures of the article read so far
        self.topic: list[Mention] = []  # who took the first measure of the article, which its news is about
        self.governors: dict[tuple[int, int], Any] = {}  # kept by governors.governor
        self.text: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        for match in _WORD.finditer(masked.text):
            self.text.append(match.group())
            self.start.append(match.start())
            self.end.append(match.end())
        self.tag = [self._first_tag(w) for w in self.text]
        self._skip_enumerators()
        self._join_compounds()
        self._join_words()
        for i, tag in enumerate(self.tag):
            if (tag == MODAL and self.text[i] == "may" and self._is_month(i)) or (tag == VERB and not self._is_verb(i)):
                self.tag[i] = NOUN
            elif (tag == HAVE and self._is_main_have(i)) or (tag == NOUN and self._follows_modal(i)):
                self.tag[i] = VERB
            elif self.text[i] == "that":
                self.tag[i] = self._that(i)
        if self.text_at(0) in _EXHORTS and self.tag_at(1) in (DET, ACTOR):
            self.tag[0] = ADVERB  # Consider X's ban: the reader is to

    def __len__(self) -> int:
        return len(self.text)

    def at(self, position: int) -> int:
        """Return the index of the word that covers or follows a masked position (the last word if none does)."""
        low, high = 0, len(self.start)
        while low < high:
            mid = (low + high) // 2
            if self.end[mid] <= position:
                low = mid + 1
            else:
                high = mid
        return min(low, len(self.start) - 1)

    def tag_at(self, i: int) -> str:
        """Return the tag of word i, "" outside the sentence."""
        return self.tag[i] if 0 <= i < len(self.tag) else ""

    def text_at(self, i: int) -> str:
        """Return word i, "" outside the sentence."""
        return self.text[i] if 0 <= i < len(self.text) else ""

    def is_participle(self, i: int) -> bool:
        """Tell whether word i can be a past participle."""
        word = self.text_at(i)
        return word.endswith("ed") or word in self.lex.irregular

    def is_gerund(self, i: int) -> bool:
        """Tell whether word i is an -ing form."""
        return self.text_at(i).endswith("ing")

    def _skip_enumerators(self) -> None:
        """Let (1) and (b) be no words of the clause."""
        for i in range(len(self.text) - 2):
            if self.tag[i] == OPEN and self.tag[i + 2] == CLOSE and len(self.text[i + 1]) < 3:
                self.tag[i : i + 3] = [ADVERB] * 3

    def _join_compounds(self) -> None:
        """Take words that hyphens join around a preposition for one noun phrase: a bigger-than-expected fine, tit-for-tat."""
        for i in range(2, len(self.text) - 2):
            joined = self.text[i - 1] == "-" == self.text[i + 1] and self.end[i - 2] + 1 == self.start[i]
            if joined and self.tag[i] in (PREP, TO, AND, SUB) and self.end[i] + 1 == self.start[i + 2]:
                self.tag[i - 2 : i + 3] = [NOUN, DASH, NOUN, DASH, NOUN]

    def _join_words(self) -> None:
        """Take "per cent" and an amount's "won" for nouns, the particle of phase out, rule out for a part of its verb."""
        for i in range(1, len(self.text)):
            if self.text[i] == "cent" and self.text[i - 1] == "per":
                self.tag[i - 1] = NOUN
            elif self._join_adverb(i):
                continue
            elif self.text[i - 1] == "no" and self.text[i] == "." and self.text[i + 1 : i + 2] and self.text[i + 1][0].isdigit():
                self.tag[i - 1] = NOUN  # Order No. 7
            elif self.text[i] == "'s" and self._is_contraction(i):
                self.tag[i] = BE
            elif self.text[i] == "won" and (self.text[i - 1][0].isdigit() or self.text[max(0, i - 2)][0].isdigit()):
                self.tag[i] = NOUN
            elif self.text[i] == "-" and self.start[i] > self.end[i - 1]:
                self.tag[i] = COMMA  # a dash between spaces parts, one without joins
            elif self.text[i] in ("excluding", "including", "targeting") and self.text[i - 1] == "by":
                self.tag[i] = VERB
            elif self.text[i] in _PARTICLES and (
                self.text[i - 1] in self.lex.verbs or self.lex.phrasal_at(self.text, i - 1)[0] > 1
            ):
                self.tag[i] = ADVERB
            if self.tag[i - 1] in (NOUN, MODAL) and self.lex.phrasal_at(self.text, i - 1)[0] > 1:
                self.tag[i - 1] = VERB  # water down, did away with: no verb without its particle

    def _join_adverb(self, i: int) -> bool:
        """Tag what is adverb or verb only beside the word before: was quick to back, no longer, once more, so far."""
        word, before = self.text[i], self.text[i - 1]
        if word == "back" and self.tag[i - 2 if self.tag[i - 1] == NOT else i - 1] in (TO, MODAL):
            self.tag[i] = VERB
        elif word == "like" and self.tag[i - 1] == MODAL:
            self.tag[i] = VERB  # would like X to
        elif word == "longer" and before == "no":
            self.tag[i - 1 : i + 1] = [NOT, ADVERB]
        elif word in ("since", "once") and self.tag[i - 1] in (HAVE, BE):
            self.tag[i] = ADVERB
        elif (before in ("so", "as") and word in ("far", "yet")) or (before == "once" and word in ("again", "more")):
            self.tag[i - 1 : i + 1] = [ADVERB, ADVERB]
        elif word in _FLOATING and self.tag[i - 1] in (ACTOR, NOUN) and self.tag_at(i + 1) in (VERB, HAVE, MODAL):
            self.tag[i] = ADVERB  # X and Y both raised
        elif (word == "all" or word in _FLOATING) and self.tag[i - 1] in (HAVE, BE, MODAL) and self.tag_at(i + 1) == VERB:
            self.tag[i] = ADVERB  # X, Y and Z have all condemned
        else:
            return False
        return True

    def _is_contraction(self, i: int) -> bool:
        """Tell "he's to meet", "it's weighing" from a possessive."""
        mention = self.masked.mentions.get(self.start[i - 1])
        pronoun = (mention.surface.lower() if mention is not None else self.text[i - 1]) in _PRONOUNS
        return pronoun or self.text_at(i + 1) in ("been", "to")

    # ---- tags ---------------------------------------------------------------

    def _first_tag(self, word: str) -> str:
        if "\ue000" <= word <= "\uf8ff":
            return TIME if word == TIME_CHAR else ACTOR
        if word in self.lex.closed:
            return self.lex.closed[word]
        if word == "to":
            return TO
        if word in ("'s", "'"):
            return POSSESSIVE
        if word in _PUNCT:
            return _PUNCT[word]
        if word in _QUOTES:
            return QUOTE
        if not word[0].isalnum() and word[0] not in "$€£¥":
            return QUOTE  # marks that part no clauses: *, _, the point of an abbreviation
        if (
            word in self.lex.verbs
            or word in self.lex.irregular
            or (word not in self.lex.not_verbs and (_ED.match(word) or _ING.match(word)))
        ):
            return VERB
        if word.endswith("ly") and len(word) > 4:
            return ADVERB
        return NOUN

    def _is_verb(self, i: int) -> bool:
        word = self.text[i]
        before = self._before(i)
        tag = self.tag[before] if before >= 0 else ""
        after = self._after(i)
        if self.text_at(i - 1) == "whose":
            return False  # whose exports have fallen
        if (tag in (TO, MODAL) and not (tag == TO and _is_inflected(word))) or (word == "amounts" and after == TO):
            return True  # amounts to a breach
        if tag == ACTOR and self._is_owner(before):
            return False  # its blacklisting, their demands
        parted = auxiliary_before(self.text, self.tag, i - 1, (MODAL, HAVE), _TUCKED_IN, (TIME, ADVERB)) if i > 1 else None
        if parted is not None:  # will this week ban, had by then banned
            return not _is_inflected(word) if self.tag[parted] == MODAL else self.is_participle(i)
        if self._is_decreed(i, after):
            return True  # new rules limit imports
        if tag in (ACTOR, NOUN, REL) and word.endswith("s") and self.lex.phrasal_at(self.text, i)[0] > 1:
            return True  # X calls off, X does away with
        if word.endswith("ing"):
            return self._gerund_is_verb(i, tag, after)
        if self.is_participle(i):
            return self._past_is_verb(i, tag, after)
        if before >= 0 and self.text[before] in _SUBJECTS:
            return True  # we call on, they demand
        return self._plain_is_verb(i, before, tag, after)

    def _is_month(self, i: int) -> bool:
        """Tell the month from the modal verb: his May visit, the May ruling."""
        owner = self.masked.mentions.get(self.start[i - 1]) if i else None
        owned = owner is not None and owner.surface.lower() in ("his", "her", "its", "their")
        return owned or self.tag_at(i - 1) in (DET, POSSESSIVE)

    def _is_decreed(self, i: int, after: str) -> bool:
        """Tell what rules do, behind which a verb looks like a noun (rules limit, the order bans); no other verb follows."""
        word, paper = self.text[i], self.text_at(i - 1)
        said = self.lex.verbs.get(word, set()) & _DECREED and not word.endswith(("ed", "ing"))
        if after == VERB and self.text_at(i + 1) in self.lex.ambiguous:
            after = NOUN  # rules limit imports
        if not said or after not in (NOUN, DET, ACTOR) or paper.endswith("s") == word.endswith("s"):
            return False
        ends = next((k for k in range(i + 1, len(self.tag)) if self.tag[k] in (COMMA, STOP, SUB, REL)), len(self.tag))
        finite = any(self.tag[k] in (BE, HAVE, MODAL) for k in range(i + 1, ends))
        return self.lex.has("instrument-n", paper) and not finite

    def _is_main_have(self, i: int) -> bool:
        """Tell "had a call" from "had called": a noun phrase follows."""
        return self._after(i) == DET or (self._after(i) == NOUN and self.text_at(i + 1) in self.lex.nouns)

    def _follows_modal(self, i: int) -> bool:
        """Tell a verb that no class lists: will modify, could overstretch."""
        return self.text[i].isalpha() and self.tag_at(self._before(i)) == MODAL and self._after(i) != POSSESSIVE

    def _before(self, i: int) -> int:
        i -= 1
        while i >= 0 and self.tag[i] in (ADVERB, NOT, QUOTE):
            i -= 1
        return i

    def _after(self, i: int) -> str:
        i += 1
        while i < len(self.tag) and self.tag[i] in (ADVERB, QUOTE):
            i += 1
        return self.tag_at(i)

    def _gerund_is_verb(self, i: int, tag: str, after: str) -> bool:
        if after == VERB and tag == BE and self.text_at(i + 1) in self.lex.ambiguous:
            after = NOUN  # are holding talks
        if tag == PREP and self._tells_how_it_goes(i):
            return False  # in the face of tightening X sanctions
        if self.lex.has("instrument-n", self.text_at(i - 1)) and self.text[i] in self.lex.verbs:
            return True  # a rule adding 12 firms, a bill banning imports
        if tag in (DET, POSSESSIVE, DASH) or (tag == NOUN and after == NOUN and self._inside_phrase(i)):
            return False
        if self.text[i] in self.lex.ambiguous:  # meeting, hearing, listing
            sitting = self.text[i] in ("meeting", "holding") and after in (PREP, TIME, ADVERB)  # are meeting in Rome
            return (tag in (BE, AND, COMMA, PREP, SUB) and after in (DET, ACTOR)) or (tag == BE and (after == NOUN or sitting))
        return self.text[i] in self.lex.verbs or tag == BE or after in (DET, ACTOR)

    def _tells_how_it_goes(self, i: int) -> bool:
        """Tell an -ing form behind "amid" and such that describes a pressure by others: amid mounting, despite tightening."""
        before = self.text_at(i - 1)
        braced = before == "for" and self.text_at(i - 2).startswith(("brac", "prepar"))
        return (
            before in ("amid", "amidst", "despite", "under", "against")
            or braced
            or self.text[max(0, i - 2) : i] == ["face", "of"]
        )

    def _inside_phrase(self, i: int) -> bool:
        """Tell whether a determiner before opens the noun phrase that word i stands in: a landmark data sharing agreement."""
        at = i - 1
        while at >= 0 and i - at < 6 and self.tag[at] in (NOUN, ADVERB, DASH, ACTOR):
            at -= 1
        return at >= 0 and self.tag[at] in (DET, POSSESSIVE)

    def _past_is_verb(self, i: int, tag: str, after: str) -> bool:
        if tag == DASH and after in (NOUN, ACTOR):
            return False  # fentanyl-linked tariffs
        if self.text[i] in self.lex.ambiguous and tag in (DET, POSSESSIVE, PREP) and self.text_at(i - 1) != "by":
            return False
        if tag == AND and after in (NOUN, ACTOR, VERB) and self.text_at(self._before(i) - 1) in _PLAIN_ADJECTIVES:
            return False  # new and improved trade deals
        if tag in (DET, POSSESSIVE, PREP, TIME, TO) or (tag == "" and after in (NOUN, ACTOR) and not self._finite_follows_not(i)):
            return tag == TIME or after not in (NOUN, ACTOR, VERB)  # a planned ban, of blacklisted firms
        return True

    def _finite_follows_not(self, i: int) -> bool:
        """Tell a headline that begins with a verb (Imposed in March): an adjective would be followed by its noun and a verb."""
        return not any(t == VERB for t in self.tag[i + 2 : i + 8])

    def _plain_is_verb(self, i: int, before: int, tag: str, after: str) -> bool:
        word = self.text[i]
        if after == VERB and self.text_at(i + 1) in self.lex.ambiguous:
            after = NOUN  # China bans exports
        if tag in (DET, POSSESSIVE, PREP, TO, VERB, BE, HAVE, OPEN, DASH) or after == POSSESSIVE:
            return False
        listed = self.tag_at(before - 1) == COMMA and self.tag_at(before - 2) == ACTOR and before == _SECOND  # X, Y sanction Z
        joined = listed or self.tag_at(before - 1) in (AND, SUB, REL) or self.text_at(before - 1) == "that"
        if tag == ACTOR and not word.endswith("s") and not joined and word in self.lex.ambiguous:
            return False  # US export curbs, American pressure: a state takes the form with -s
        if tag == ACTOR and not word.endswith("s") and self._is_adjective(before):
            return False  # Chinese state leaders: an adjective is no subject
        if word not in self.lex.ambiguous:
            return not (tag == "" and after in (PREP, VERB, BE, HAVE))
        if tag == ACTOR and self._is_adjective(before):
            return False  # Chinese purchases, European cars
        if tag in (ACTOR, REL):
            return (
                after in (ACTOR, DET, QUOTE)
                or (after == NOUN and (not self._noun_head_follows(i) or (tag == ACTOR and self._ends_measure(word))))
                or (after == TO and word[-1] == "s")
                or (after == PREP and self.lex.has("verb-before-preposition", word))
                or bool(joined and after == NOUN and self.lex.verbs.get(word, set()) & _MAKES_DEALS)  # X and Y reach deal
            )
        if tag == COMMA and after == PREP and self.lex.has("verb-before-preposition", word):
            return True
        if tag in (AND, COMMA):
            return i > 1 and (after in (ACTOR, DET) or (before < i - 1 and after == NOUN))
        if tag == NOUN:
            if word in _SAYS and self.text_at(i + 1) == "that" and self.text[before].endswith("s"):
                return True  # regulators claim that, officials demand that
            return after in (ACTOR, DET) and self.text[before].endswith("s") != word.endswith("s")
        return False

    def _is_owner(self, i: int) -> bool:
        """Tell a possessive pronoun."""
        mention = self.masked.mentions.get(self.start[i])
        return mention is not None and mention.surface.lower() in ("its", "their", "his", "her", "our")

    def _is_adjective(self, i: int) -> bool:
        """Tell whether word i is a state's adjective, which is no subject of a verb."""
        mention = self.masked.mentions.get(self.start[i])
        return mention is not None and mention.how == "adjective" and not mention.surface.endswith("s")

    def _noun_head_follows(self, i: int) -> bool:
        """Sanctions lists, tariff hikes, export ban plans: a noun before a noun of policy is no verb."""
        return self.lex.has("policy-noun", self.text_at(i + 1))

    def _ends_measure(self, word: str) -> bool:
        """Tell a third person that no plural before a noun of policy is: X halts talks, not X sanctions lists."""
        return word.endswith("s") and bool(self.lex.verbs.get(word, set()) & {"halt-v", "ease-v", "reach-v"})

    def _that(self, i: int) -> str:
        before = self.tag_at(i - 1)
        after = self.tag_at(i + 1)
        if before == VERB or (before == COMMA and i > 2):
            return SUB
        if before in ("", PREP, TO) or (before in (AND, TIME) and after == NOUN):
            return DET
        return REL


_TUCKED_IN = frozenset({NOUN, PREP, DET, TIME, COMMA, ADVERB})  # tags of a time or phrase between a modal verb and its verb
_SECOND = 2  # word of the second actor of a headline that begins with two

_EXHORTS = frozenset({"consider", "take", "recall", "remember", "witness"})


def _is_inflected(word: str) -> bool:
    """Tell a form that no infinitive has: acquiesced to demands, committed to buying."""
    return word.endswith(("ed", "ing")) or (word.endswith("s") and not word.endswith("ss"))


def words_of(masked: Masked, lex: Lexicon) -> Words:
    """Return the words of a masked sentence."""
    return Words(masked, lex)
