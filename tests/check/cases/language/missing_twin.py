"""Narrative with and without its twin."""

from tests.builders import a_language, a_narrative, a_site, some_settings, twins

BAD = {
    "no French": (a_site(narratives=(a_narrative(),)), ["a-plan"]),
    "no English": (a_site(narratives=(a_narrative(key="index", lang="fr"),)), ["index"]),
}
GOOD = {
    "both": a_site(narratives=twins()),
    "none": a_site(),
    "a site in one language": a_site(
        settings=some_settings(languages=(a_language(code="en", name="English"),)),
        narratives=(a_narrative(),),
    ),
}
