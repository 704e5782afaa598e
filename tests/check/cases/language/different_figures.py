"""Figures and dates that languages share, and do not."""

from generator.model.site import Site
from tests.builders import a_narrative, a_node, a_plan, a_site, text


def of(fr: str, en: str) -> Site:
    return a_site(plans=(a_plan(nodes=(a_node(summary=text(fr, en)),)),))


def page(fr: str, en: str) -> Site:
    twins = (
        a_narrative(lang=lang, path=f"content/plans/a-plan/index.{lang}.md", body=body)
        for lang, body in (("fr", fr), ("en", en))
    )
    return a_site(narratives=tuple(twins))


ITEM = ["a-plan/1"]
PAGE = ["a-plan"]
BAD = {
    label: (of(fr, en), ITEM)
    for label, (fr, en) in {
        "digits swapped": ("52\u00a0400 personnes", "54,200 people"),
        "another percentage": ("Une hausse de 5,1\u00a0%.", "An increase of 5.2%."),
        "a decimal mark moved": ("111,3\u00a0M$", "$1,113M"),
        "millions and billions": ("2,5 millions de dollars", "$2.5 billion"),
        "a percentage and an amount": ("Une hausse de 10\u00a0%", "An increase of $10"),
        "a lost sign": ("Une hausse de 10\u00a0% par année", "An increase of 10 a year"),
        "another year": ("D’ici 2009", "By 2010"),
        "another day": ("Le 1er mars 2018", "March 11, 2018"),
        "another month": ("Le 3 mars 2018", "May 3, 2018"),
        "other years": ("De 2008 à 2012", "From 2008 to 2013"),
        "an end of years": ("Plan 2008-2012", "2008–2013 Plan"),
        "in one language only": ("Trois sites Web, dont 12 nouveaux", "Websites, some of them new"),
        "other words": ("Les cinq principes", "The four principles"),
        "words and digits": ("Les cinq principes", "The 4 principles"),
        "English marks in French": ("1,234 personnes", "1,234 people"),
        "another time": ("À 13\u00a0h\u00a030", "At 1:45 p.m."),
        "another measure": ("La mesure 2.4", "Measure 2.7"),
        "another ordinal": ("La 2e année", "The 3rd year"),
    }.items()
} | {
    "a page": (page("Le budget est de 111,3\u00a0M$.", "The budget is $113.1M."), PAGE),
    "a page that quotes": (
        page("Il y a {{ plans/a-plan/count/objective }} plan et 12 axes.", "There is 1 plan."),
        PAGE,
    ),
}
GOOD = {
    label: of(fr, en)
    for label, (fr, en) in {
        "thousands": ("111\u00a0313,3\u00a0k$", "$111,313.3K"),
        "an ordinary space": ("1 234 567 personnes", "1,234,567 people"),
        "a narrow space": ("1\u202f234,5\u00a0km", "1,234.5 km"),
        "rounded to millions": ("111,3\u00a0M$", "$111,313.3K"),
        "dollars and millions": ("111\u00a0313\u00a0300\u00a0$", "$111.3 million"),
        "millions in words": ("2,5 millions de dollars", "$2.5 million"),
        "all in words": ("deux millions de dollars", "$2 million"),
        "per cent": ("5,1\u00a0%, soit 5,1 pour cent", "5.1% is 5.1 per cent"),
        "a range with one unit": ("de 10 à 15\u00a0%", "from 10% to 15%"),
        "a range of millions": ("10 à 15 millions de dollars", "$10 to $15 million"),
        "a date": ("le 1er mars 2018", "on March 1, 2018"),
        "a date in digits": ("le 2018-03-01", "on March 1, 2018"),
        "days of one month": ("les 1er et 15 mars 2018", "March 1 and 15, 2018"),
        "years": ("2008-2012", "2008 to 2012"),
        "a fiscal year": ("Plan ministériel 2024-2025", "2024–25 Departmental Plan"),
        "words in French": ("trois ans", "3 years"),
        "words in English": ("22 mesures", "twenty-two measures"),
        "old French tens": ("quatre-vingt-dix-sept", "97"),
        "years and months": ("trois ans", "36 months"),
        "hours and days": ("48 heures", "two days"),
        "a half": ("la moitié des élèves", "50% of pupils"),
        "three quarters": ("les trois quarts", "75%"),
        "a fraction": ("1/2 tasse", "half a cup"),
        "one": ("un seul site", "1 site"),
        "first": ("1er objectif", "First objective"),
        "twice": ("deux fois par année", "twice a year"),
        "both": ("les 2 ministères", "both ministries"),
        "a century": ("le XXIe siècle", "the 21st century"),
        "no days in English": ("quinze jours", "two weeks"),
        "a time": ("à 13\u00a0h\u00a030", "at 1:30 p.m."),
        "noon": ("à 12\u00a0h", "at noon"),
        "a telephone": ("1\u00a0877\u00a0864-9191", "1-877-864-9191"),
        "names with digits": ("la 3D et le H1N1", "3D and H1N1"),
        "in another order": ("Sur 10 projets, 3 sont finis", "3 of 10 projects are done"),
        "once and twice": ("12 femmes et 12 hommes", "12 women and as many men"),
        "May": ("Les personnes peuvent venir en mai", "People may come in May"),
        "a new building": ("un bâtiment neuf", "a new building"),
        "less": ("une baisse de 5\u00a0%", "a change of −5%"),
        "addresses": ("voir https://a.example/2008", "see https://a.example/en/9"),
        "a million and a half": ("un million et demi de dollars", "$1.5 million"),
        "cents": ("50\u00a0¢ par jour", "50 cents a day"),
    }.items()
} | {
    "quoted in one language": page(
        "Le budget est de {{ budgets/2007-2008/expenditure }}.", "The budget is $30.0K."
    ),
    "code and lists": page("1. Un\n1. Deux\n\n`42`", "1. One\n2. Two\n\n`43`"),
    "the same body": page("12 `13`", "12 `14`"),
}
