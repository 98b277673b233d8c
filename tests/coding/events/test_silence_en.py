"""On sport, culture and daily life the English rules keep silent: less than one event in twenty articles."""

from tongjian import pack
from tongjian.coding import code
from tongjian.model import Article

# written for this test: words of diplomacy and trade in other fields
UNRELATED = [
    "Japan beat South Korea 2-1 in Seoul on Saturday night. The coach criticised his defenders, and the visitors protested "
    "against a late penalty, but the referee's decision stood.",
    "The Spanish striker has withdrawn from the national squad with a knee injury. His club rejected an offer from England, and "
    "talks on a new contract were suspended until the summer.",
    "The French director's new film opens in Italian cinemas in May. Critics praised the cast and welcomed the return of an old "
    "master, though some attacked the ending.",
    "Brazil's match against Argentina was halted by a storm. The organisers cancelled the opening show and will refund tickets.",
    "She met readers at the library in Toronto and signed copies of her novel. The publisher agreed to print a second edition.",
    "An American player won the third round after threatening to quit in the second set. She denied that she was hurt.",
    "The museum has extended its Egyptian exhibition by a month and limited entry to 500 visitors a day.",
    "The marathon's board considered moving the start because of the heat. Runners accused it of poor planning.",
    "This Italian sauce takes an hour. Add the tomatoes, cut the heat, and ban all cream from your kitchen, says the chef.",
    "The school banned phones in class. Parents backed the rule, and teachers urged pupils to talk to one another.",
    "Fans sued the promoter over cancelled shows. A court ordered it to pay, and it promised to appeal.",
    "Canada won twice and lost once at the ice hockey world cup. Its captain was fined and suspended for three games.",
    "Doctors warn against the use of antibiotics for colds. A study found that daily walks cut the risk of disease.",
    "The Swiss skier took gold ahead of her rival from Norway, who congratulated her and vowed to return next season.",
    "China's volleyball team beat the Netherlands in straight sets. The coach met reporters and commended the younger players.",
    "Neighbours reached an agreement with the council on parking after a year of talks. Twenty spaces will be added.",
    "The writer's last book will be released next year. Her family condemned changes made by the editor.",
    "The zoo's panda gave birth to twins. The house was closed, and a visit by schoolchildren was postponed.",
    "The league published its calendar. The opening match is due on Friday, and several clubs were granted licences.",
    "India and Australia meet in the final in Melbourne. Both sides named unchanged teams after talks with the umpires.",
    "The Mexican singer cancelled her tour of Europe. She accused her former manager of breaking their agreement.",
    "A Dutch painter's works were removed from the gallery after complaints. The curator defended the choice.",
    "Heavy rain hit Germany on Sunday. Trains were suspended, and officials urged residents to stay at home.",
    "The Turkish cook called on viewers to try the dish. She refuses to use butter and recommends olive oil.",
    "The Croatian goalkeeper was banned from the tournament after accusing the referee of favouring Brazil.",
    "The Colombian striker rejected an offer from Saudi Arabia, his coach said, and signed a contract in Portugal.",
    "The Swedish singer cancelled her American tour and blamed her record label in Germany.",
    "The Italian tennis federation announced a partnership with Saudi Arabia and criticised the tour's calendar.",
    "Scientists at the University of Oslo are investigating a virus from Brazil.",
    "The listing won approval from the Hong Kong stock exchange, the Canadian company said.",
    "She moved to Japan to dance, to eat well and to meet American friends.",
    "A Nokia-sanctioned repair shop opened in Ireland.",
    "Russian swimmers were barred from the pool after the warm-up. The team's manager lodged a complaint with the referee.",
]


def test_unrelated_texts_give_almost_no_events() -> None:
    statecraft = pack.load("statecraft")
    found = []
    for number, text in enumerate(UNRELATED):
        article = Article(id=str(number), page="p", title="", text=text, lang="en", published="2025-09-15")
        found += [(e.type, e.rule, e.evidence.quote) for e in code(article, statecraft).events]
    assert len(found) < 0.05 * len(UNRELATED), found
