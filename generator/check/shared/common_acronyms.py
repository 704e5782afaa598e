"""Acronyms that need no definition: everybody reads them as words, or they are signs and codes.

The list is short on purpose. What a site's own readers know goes into `acronyms`, in its settings.
"""

from collections.abc import Mapping

_EVERYWHERE = """
API CD CSV DOCX DOI DVD GPS HTML HTTP HTTPS ID ISBN ISO ISSN JSON PDF RSS SMS TV URL USB UTC WIFI
XLSX XML YAML ZIP CAD EUR GBP USD CO2 GB GW GWH KB KW KWH MB MW MWH PM10 TB AB BC NB NL NS NT NU ON
PE QC SK UK US USA YT COVID CV FAQ LGBTQ OK PS QR RSVP
"""
_FRENCH = "CP LQ LRQ NAS ONU Q&R R&D RLRQ SO SVP TI TPS TVH TVQ UE"
_ENGLISH = "AM CQLR EU GST HST IT PM PO Q&A QST R&D RSC RSQ SC SIN SQ UN"
_FRENCH_SHOUTED = "AVIS ET NE NON NOTE NOUVEAU OU OUI PAS RAPPEL SANS TOUS TOUT TRÈS"
_ENGLISH_SHOUTED = "ALL AND ANY DO EVERY MUST NEW NO NOT NOTE NOW ONLY OR YES YOU"

COMMON = frozenset(_EVERYWHERE.split())
"""In every language: formats, identifiers, currencies, units, provinces as the post writes them."""

COMMON_IN: Mapping[str, frozenset[str]] = {
    "fr": frozenset(_FRENCH.split()),  # its own
    "en": frozenset(_ENGLISH.split()),  # its own
}
"""In one language: statutes and their collections, taxes, forms of address."""

SHOUTED: Mapping[str, frozenset[str]] = {
    "fr": frozenset(_FRENCH_SHOUTED.split()),  # its own
    "en": frozenset(_ENGLISH_SHOUTED.split()),  # its own
}
"""Words that are written in capitals to be heard."""


def is_common(acronym: str, lang: str) -> bool:
    """Whether an acronym, without its full stops, needs no definition in a language."""
    base = lang.partition("-")[0]
    lists = (COMMON, COMMON_IN.get(base, frozenset()), SHOUTED.get(base, frozenset()))
    return any(acronym in each for each in lists)
