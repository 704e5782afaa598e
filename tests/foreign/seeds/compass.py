"""Faults of goals and targets in tables with semicolons: numbers with letters, both languages."""

from tests.foreign.seeded import Add, Put, Remove, Seed, Swap, Told

FOLDER = "data/plans/boussole"
PLAN = f"{FOLDER}/plan.yml"
NODES = f"{FOLDER}/nodes.csv"
INDICATORS = f"{FOLDER}/indicators.csv"
TARGETS = f"{FOLDER}/targets.csv"
OBSERVATIONS = f"{FOLDER}/observations.csv"
ACTIONS = f"{FOLDER}/actions.csv"
ORGANIZATIONS = "data/organizations.csv"
GLOSSARY = "data/glossary.csv"
HOME_FR, HOME_EN = "content/index.fr.md", "content/index.en.md"
ABOUT_FR, ABOUT_EN = (f"content/plans/boussole/index.{lang}.md" for lang in ("fr", "en"))
SEA_FR, SEA_EN = (f"content/plans/boussole/14.{lang}.md" for lang in ("fr", "en"))

_LONG = " and" + " on" * 40
_MANY = " Elle sert bien." * 40
"""More words than a sentence, and a paragraph, may have."""

_PLAN = (
    Seed(
        "a target that nothing measures",
        (Swap(NODES, ";1-b-1", ";"),),
        (Told("AF201", NODES, ("1.b;target",)),),
    ),
    Seed(
        "a misspelt indicator",
        (Swap(NODES, "4-1-1 4-1-2", "4-1-1 4-1-22"),),
        (Told("AF210", NODES, ("4-1-22",)),),
    ),
    Seed(
        "a number of another place",
        (Swap(NODES, "14.c;target;14.c;", "14.c;target;41.c;"),),
        (Told("AF214", NODES, ("41.c",)),),
    ),
    Seed(
        "a link one way",
        (Swap(NODES, ";universite;;1.2;", ";universite;;1.2 1.a;"),),
        (Told("AF217", NODES, ("1.2 1.a",)),),
    ),
    Seed(
        "an organization that does nothing",
        (Add(ORGANIZATIONS, "phare;Maison du phare;Lighthouse Museum;;;;Musée;Museum;;;;\r\n"),),
        (Told("AF216", ORGANIZATIONS, ("phare;",)),),
    ),
    Seed(
        "an id twice",
        (Add(ACTIONS, "4.2:1;4.2;Réparer les voiles;Mend sails;;;2025;;;sport;\r\n"),),
        (Told("AF220", ACTIONS, ("4.2:1;", "4.2:1;")),),
    ),
)
_INDICATORS = (
    Seed(
        "a forgotten source",
        (Swap(INDICATORS, ";releve;;Annexe B;Annex B", ";;;;"),),
        (Told("AF304", INDICATORS, ("14-1-2;",)),),
    ),
    Seed(
        "the same indicator twice",
        (
            Add(
                INDICATORS,
                "14-1-9;Les eaux protegées;The protected waters;;;percent;increase;;"
                "Relevé du large.;Survey at sea.;exploring;;;;;releve;;Annexe C;Annex C\r\n",
            ),
        ),
        (Told("AF311", INDICATORS, ("14-1-9;",)),),
    ),
    Seed(
        "a year twice",
        (Add(OBSERVATIONS, "1-1-2;2024;554;;;;\r\n"),),
        (Told("AF312", OBSERVATIONS, ("1-1-2;2024;554",)),),
    ),
    Seed(
        "a year that is missing",
        (Swap(OBSERVATIONS, "1-1-1;2022;17.2;;;;\r\n", ""),),
        (Told("AF308", OBSERVATIONS, ("1-1-1;2023",)),),
    ),
    Seed(
        "a year of long ago",
        (
            Swap(
                OBSERVATIONS, "4-1-2;2023;;Pas de relevé;No survey;;\r\n4-1-2;2024;21.8;;;;\r\n", ""
            ),
        ),
        (Told("AF310", OBSERVATIONS, ("4-1-2;2022",)),),
    ),
)
_TEXTS = (
    Seed(
        "a title without English",
        (Swap(NODES, ";Éducation;Education;", ";Éducation;;"),),
        (Told("AF501", NODES, ("4;goal",)),),
    ),
    Seed(
        "a page without English",
        (Remove(SEA_EN),),
        (Told("AF502", SEA_FR, ("---",)),),
    ),
    Seed(
        "another number in English",
        (Swap(NODES, "Halve poverty by 2030", "Halve poverty by 2035"),),
        (Told("AF503", NODES, ("1.1;target",)),),
    ),
    Seed(
        "another amount in English",
        (Swap(ABOUT_EN, "$2.5 million", "$25 million"),),
        (Told("AF503", ABOUT_EN, ("$25 million",)),),
    ),
    Seed(
        "a fact in one language",
        (Swap(ABOUT_EN, "first {{ plans/boussole/count/actions }} actions", "first actions"),),
        (Told("AF504", ABOUT_FR, ("count/actions",)),),
    ),
    Seed(
        "a link in one language",
        (Swap(ABOUT_EN, "[online](/data)", "online"),),
        (Told("AF505", ABOUT_FR, ("(/data)",)),),
    ),
    Seed(
        "a heading less in English",
        (Swap(ABOUT_EN, "### And then?\n\n", ""),),
        (Told("AF507", ABOUT_FR, ("### Et après",)),),
    ),
    Seed(
        "a text to be replaced",
        (Swap(PLAN, "La mer est un bien commun.", "Ce que le plan veut atteindre"),),
        (Told("AF508", PLAN, ("Ce que le plan",)),),
    ),
    Seed(
        "a sentence left in English",
        (
            Swap(
                GLOSSARY,
                "Étendue de mer où la pêche est interdite.",
                "Stretch of sea where fishing is forbidden.",
            ),
        ),
        (Told("AF509", GLOSSARY, ("zone-protegee",)),),
    ),
    Seed(
        "a straight apostrophe",
        (Swap(PLAN, "Personne n’est", "Personne n'est"),),
        (Told("AF510", PLAN, ("n'est",)),),
    ),
    Seed(
        "a space before a colon",
        (Swap(ABOUT_EN, "on first reading,", "on first reading :"),),
        (Told("AF511", ABOUT_EN, ("first reading :",)),),
    ),
)
_NARRATIVE = (
    Seed(
        "a link to nothing",
        (Swap(HOME_FR, "(/glossary)", "(/glosary)"), Swap(HOME_EN, "(/glossary)", "(/glosary)")),
        (
            Told("AF601", HOME_EN, ("(/glosary)",)),
            Told("AF601", HOME_FR, ("(/glosary)",)),
        ),
    ),
    Seed(
        "a fact that is none",
        tuple(Swap(page, "count/target }}", "count/targets }}") for page in (HOME_FR, HOME_EN)),
        tuple(Told("AF602", page, ("count/targets",)) for page in (HOME_EN, HOME_FR)),
    ),
    Seed(
        "pages of no card",
        tuple(
            Add(f"content/plans/boussole/15.{lang}.md", "## Mer\n" if lang == "fr" else "## Sea\n")
            for lang in ("fr", "en")
        ),
        tuple(
            Told("AF603", f"content/plans/boussole/15.{lang}.md", ("##",)) for lang in ("en", "fr")
        ),
    ),
)
_STYLE = (
    Seed(
        "digits that changed places",
        (
            Swap(ABOUT_FR, "de ses revenus.", "de ses revenus. Elle suit 12 cibles en tout."),
            Swap(ABOUT_EN, "of its revenue.", "of its revenue. It follows 12 targets in all."),
        ),
        (Told("AF604", ABOUT_EN, ("12 targets",)), Told("AF604", ABOUT_FR, ("12 cibles",))),
    ),
    Seed(
        "an acronym that nothing defines",
        (Swap(SEA_FR, "trois bouées.", "trois bouées de la DGRM."),),
        (Told("AF607", SEA_FR, ("DGRM",)),),
        alone="the page without English is its twin",
    ),
    Seed(
        "a sentence without end",
        (Swap(ABOUT_EN, "It runs until 2035. ", f"It runs until 2035{_LONG}. "),),
        (Told("AF608", ABOUT_EN, ("It runs until",)),),
    ),
    Seed(
        "a paragraph without end",
        (Swap(ABOUT_FR, "Elle court jusqu’en 2035. ", f"Elle court jusqu’en 2035.{_MANY} "),),
        (Told("AF609", ABOUT_FR, ("Elle court",)),),
    ),
)
_READING = (
    Seed(
        "a misspelt column",
        (Swap(TARGETS, "note@fr", "notes@fr"),),
        (Told("AF142", TARGETS, ("notes@fr",)),),
    ),
    Seed(
        "a column twice",
        (Swap(GLOSSARY, "acronym@en", "acronym@fr"),),
        (Told("AF143", GLOSSARY, ("acronym@fr",)),),
    ),
    Seed(
        "a row too long",
        (Add(ORGANIZATIONS, "phare;Phare;Light;;;conseil;;;Éclaire.;Lights.;;;;oups\r\n"),),
        (Told("AF144", ORGANIZATIONS, ("phare;",)),),
    ),
    Seed(
        "a row of no indicator",
        (Swap(OBSERVATIONS, "4-2-1;2021", "4-2-11;2021"),),
        (Told("AF148", OBSERVATIONS, ("4-2-11",)),),
    ),
    Seed(
        "a page in Spanish",
        (Add("content/glossary/index.es.md", "## Palabras\n"),),
        (Told("AF161", "content/glossary/index.es.md"),),
    ),
    Seed(
        "a heading block that never closes",
        (Swap(SEA_FR, "eaux.\n---\n", "eaux.\n\n"),),
        (Told("AF162", SEA_FR, ("---",)),),
    ),
    Seed(
        "a table in another encoding",
        (Put(GLOSSARY, "id;term@fr;term@en\nete;Été;Summer\n".encode("latin-1")),),
        (Told("AF102", GLOSSARY, ("Summer",)),),
        alone="it takes the place of a table with other faults",
    ),
)
SEEDS = (*_PLAN, *_INDICATORS, *_TEXTS, *_NARRATIVE, *_STYLE, *_READING)
