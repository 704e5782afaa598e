"""Acronyms that the site, the page or everybody knows, and others."""

from typing import Any

from generator.model.checks import SiteChecks
from generator.model.site import Site
from generator.model.types import Text
from tests.builders import (
    a_narrative,
    a_node,
    a_plan,
    a_site,
    a_source,
    a_term,
    an_organization,
    some_settings,
    text,
)

KNOWN: dict[str, Any] = {
    "organizations": (an_organization(acronym=text("MICC", "MICI")),),
    "terms": (
        a_term(acronym=text("A.D.S.", "GBA")),
        a_term(id="sagir", term=text("SAGIR", "SAGIR")),
        a_term(id="x", term=text("Programme x (PRX)", "Program X (PRX)")),
    ),
    "settings": some_settings(checks=SiteChecks(acronyms=("CHSLD", "2SLGBTQ+"))),
}


def of(body: str, lang: str = "en", **changes: Any) -> Site:
    path = f"content/plans/a-plan/index.{lang}.md"
    return a_site(narratives=(a_narrative(body=body, lang=lang, path=path, **changes),), **KNOWN)


def titled(fr: str, en: str, **changes: Any) -> Site:
    nodes = (a_node(title=text(fr, en), **changes), a_node(id="2", title=text(fr, en)))
    return a_site(plans=(a_plan(nodes=nodes),), **KNOWN)


ITEM = ["a-plan"]
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "alone": "The DGSM decides.",
        "told once": "The DGSM decides. The DGSM tells. DGSM!",
        "in the plural": "All SMEs take part.",
        "with an apostrophe before it": "The plan of l’DGSM ends.",
        "with full stops": "The D.G.S.M. decides.",
        "with an ampersand": "The M&RK decides.",
        "with a number": "See PM25 values.",
        "one of two joined": "The MICC-DGSM group.",
        "defined only later": "The DGSM decides.\n\nThe direction générale (DGSM) tells.",
        "pointed to": "The DGSM (see page 4) decides.",
        "in a heading": "## The DGSM\n\nIt decides.",
        "in a list": "- the DGSM",
        "in a table": "| A |\n|---|\n| DGSM |",
        "another one is defined": "The DGSMA (direction générale des services) and the DGSM.",
        "accented": "The ÉTQS decides.",
    }.items()
} | {
    "two": (of("The DGSM and the RQAP."), ITEM * 2),
    "in French": (of("La DGSM décide de l’RQAP.", "fr"), ITEM * 2),
    "common in the other language": (of("Le GST.", "fr"), ITEM),
    "in the title of the page": (of("Words.", title="The DGSM"), ITEM),
    "in titles of the data": (titled("Pour la DGSM", "For the DGSM"), ["a-plan/1"] * 2),
    "in a summary of the data": (
        titled("Un", "One", summary=text("La DGSM.", "It decides.")),
        ["a-plan/1"],
    ),
}
GOOD = {
    label: of(body)
    for label, body in {
        "an organization": "The MICC and the MICI decide.",
        "a glossary entry": "ADS, GBA and A.D.S. are used.",
        "a term": "SAGIR and PRX are used.",
        "in the settings": "A CHSLD and others.",
        "words first": "The direction générale (DGSM) decides. The DGSM tells.",
        "the acronym first": "The DGSM (direction générale des services) decides.",
        "in brackets with its words": "The general office (direction générale, DGSM) decides.",
        "with a lead": "The office (hereafter the “DGSM”) decides.",
        "in emphasis": "The direction générale (**DGSM**) decides.",
        "in apposition": "The DGSM, the office of services, decides.",
        "called": "It is called the DGSM. The DGSM decides.",
        "in a list of definitions": "- DGSM: direction générale des services\n- RQAP – a plan",
        "a definition list": "DGSM\n: direction générale des services\n",
        "an abbreviation": "The DGSM decides.\n\n*[DGSM]: Direction générale des services\n",
        "in HTML": 'The <abbr title="Direction générale">DGSM</abbr> decides.',
        "linked to the glossary": "The [DGSM](/glossary#x-a-term) and the DGSM.",
        "a heading above its definition": "## The DGSM\n\nThe direction générale (DGSM) decides.",
        "Roman numerals": "Louis XIV, part II, MMXX, chapter XII, the XXIst.",
        "common ones": "PDF, CSV and ISBN 978; a CV; Québec, QC; COVID-19; R&D; Q&A; 5 PM; US.",
        "codes": "Montréal H2X 1Y4, form TP-1, A4, 3M, ABC1234, G20, H2O, B-52, N/A.",
        "initials": "J.-F. Roy, J.R. Tremblay and R. D. Roy.",
        "words in capitals": "## ACTION PLAN FOR EMPLOYMENT\n\nDo NOT wait. NOTE: read it.",
        "a line in capitals": "WHAT THE MINISTRY SAYS",
        "code and addresses": "`DGSM` [a](/RQAP) https://example.org/RQAP <a@RQAP.example>",
        "a quoted figure": "{{ plans/a-plan/count/DGSM }}",
        "one letter": "I saw plan B and vitamin C. A I.",
        "a name with a capital inside": "McGill, iPhone, LaSalle, YouTube, GitHub.",
    }.items()
} | {
    "in French": of("L’ADS, le MICC, les TPS et TVQ, le NAS, la R&D et la RLRQ, c. A-2.1.", "fr"),
    "in the title and the body": of(
        "Words.", title="The direction générale (DGSM)", description="What the DGSM does."
    ),
    "defined in the data": titled("La direction générale (DGSM)", "The general office (DGSM)"),
    "defined elsewhere in the plan": titled(
        "Pour la DGSM", "For the DGSM", note=text("Direction (DGSM)", "Office (DGSM)")
    ),
    "names of documents": a_site(sources=(a_source(title=text("Le DGSM", "The DGSM")),)),
    "a language without capitals": a_site(
        plans=(a_plan(title=Text({"iu": "ᐃᓄᒃᑎᑐᑦ", "fr": "Un", "en": "One"})),)
    ),
}
