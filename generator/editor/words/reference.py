"""Organizations, the glossary and sources: the sentences that explain their fields."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "Organization": {
        "id": "The permanent name of the organization, such as micc.",
        "name": "The full name of the organization, in each language.",
        "acronym": "The acronym of the organization, in each language, such as MICC.",
        "parent": "The id of the organization that this one is part of.",
        "kind": "What kind of organization it is, in each language, such as ministry.",
        "mandate": "What the organization is for, in one paragraph, in each language.",
        "objectives": (
            "The objectives of the organization, where the source lists them, each in every "
            "language."
        ),
        "services": (
            "The services of the organization, where the source lists them, each in every language."
        ),
        "source": "The published document that describes the organization.",
    },
    "Term": {
        "id": "The permanent name of the entry, such as fiscal-year.",
        "term": "The word to explain, in each language, such as Fiscal year.",
        "definition": "What the word means, in plain words, in each language.",
        "acronym": "The acronym of the term, in each language.",
        "source": "The published document that the definition comes from.",
    },
    "Sentence": {
        "id": "The sentence to say in your own words, such as plan-actions.",
        "text": (
            "Your words in each language, with the values between braces, such as {amount}, and "
            "the plural forms of numbers."
        ),
    },
    "Source": {
        "id": (
            "The permanent name of the document, which citations repeat, such as "
            "plan-strategique-2008-2012."
        ),
        "title": "The title of the document, in each language.",
        "publisher": "The id of the organization that published the document, such as micc.",
        "language": "The code of the language in which the document is written, such as fr.",
        "date": "When the document was published, such as 2008, 2008-02 or 2008-02-15.",
        "identifiers": (
            "The numbers that identify the document, by their kind, such as isbn-print: "
            "978-2-550-52143-3."
        ),
        "url": "The address of the document on the web, from https:// on.",
        "note": "A remark on the document, in each language.",
    },
    "Citation": {
        "id": "The id of the document in the list of sources, such as plan-strategique-2008-2012.",
        "page": "The page or pages, such as 12 or 4-31.",
        "section": "The heading of the part that is cited, in each language.",
    },
}
