"""The settings in mkdocs.yml and those of checks: the sentences that explain their fields."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "mkdocs.yml": {
        "plugins": "The list of plugins holds affiche, with its settings below it.",
        "enabled": "Write false to turn the plugin off, as for every MkDocs plugin.",
    },
    "Settings": {
        "languages": "The languages of the site; the first is the one offered first.",
        "title": "The title of the site, in each language.",
        "description": "What the site is about, in one sentence, in each language.",
        "report": (
            "Where readers tell of a problem with a page: mailto:someone@example.org, or an "
            "address from https:// on, in which {page} stands for the address of the page; "
            "without it, no page offers it."
        ),
        "security": (
            "Where a weakness of the site is told: mailto:someone@example.org, or an address from "
            "https:// on; without it, there is no security.txt."
        ),
        "licence": (
            "The licence under which the texts and the data may be reused; without it, no page "
            "speaks of one."
        ),
        "data": "The folder of the data; data where nothing is said.",
        "content": "The folder of the narrative; content where nothing is said.",
        "templates": "The folder of the templates; overrides where nothing is said.",
        "names": (
            "Official names that every language uses as they are, by the code of their own "
            "language, such as `fr: [Défi Montréal]`; pages in another language say which it is."
        ),
        "documents": "The documents that a build makes of plans, cards, budgets and reports.",
        "checks": (
            "How the checks apply to the whole site; the settings of a plan or a budget win over "
            "these."
        ),
    },
    "Language": {
        "code": "The code of the language, such as fr, en or iu.",
        "name": "The name of the language in that language, such as Français or English.",
    },
    "Licence": {
        "name": "What the licence is called, in each language, such as CC BY 4.0.",
        "url": "The address of its text.",
    },
    "DocumentSettings": {
        "paper": "The paper of documents: letter, or a4; letter where nothing is said.",
        "formats": "The formats in which each kind of document is made.",
    },
    "DocumentFormats": {
        "plan": "The formats of a plan; all of them where nothing is said, [] for none.",
        "card": "The formats of a card; pdf where nothing is said, [] for none.",
        "budget": "The formats of a budget; pdf where nothing is said, [] for none.",
        "reports": "The formats of a year of reports; pdf where nothing is said, [] for none.",
    },
    "CheckSettings": {
        "severity": (
            "How much the findings of a check matter, by the name of the check, such as "
            "missing-schedule: warning."
        ),
        "waivers": "The faults that may stand, each with the reason that the public reads.",
    },
    "SiteChecks": {
        "severity": (
            "How much the findings of a check matter, by the name of the check, such as "
            "missing-schedule: warning."
        ),
        "waivers": "The faults that may stand, each with the reason that the public reads.",
        "variation_threshold": (
            "The change in per cent beyond which a budget figure must be explained, such as 10; "
            "without it, none must."
        ),
        "longest_sentence": (
            "The number of words beyond which a sentence is called long, such as 35."
        ),
        "longest_paragraph": (
            "The number of words beyond which a paragraph is called long, such as 100."
        ),
        "acronyms": "The acronyms that need no definition, such as ISBN.",
        "same_in_all": (
            "Names and phrases that are rightly the same in every language, such as Emploi-Québec."
        ),
    },
    "Waiver": {
        "check": "The name of the check that finds the fault, such as budget-variation-mismatch.",
        "item": (
            "The id of what is at fault, as the check names it, such as strategique-2008-2012/1.2."
        ),
        "reason": (
            "Why the fault may stand, in each language; the public reads it on the status page."
        ),
    },
}
